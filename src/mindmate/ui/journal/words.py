"""Words that several parts of the journal use: kinds, days, times."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QDateTime, QLocale

from mindmate.i18n import translate
from mindmate.records import HIT_END, HIT_START, Listed

#: The icon of each kind of entry.
ICONS = {
    "conversation": "today",
    "writing": "pencil",
    "exercise": "leaf",
    "mood": "smile",
    "questionnaire": "list",
}


def kind_name(kind: str) -> str:
    """What a kind of entry is called."""
    return {
        "conversation": translate("Journal", "Conversation"),
        "writing": translate("Journal", "Writing"),
        "exercise": translate("Journal", "Exercise"),
        "mood": translate("Journal", "Check-in"),
        "questionnaire": translate("Journal", "Questionnaire"),
    }[kind]


def kinds_name(kind: str) -> str:
    """What several entries of a kind are called."""
    return {
        "conversation": translate("Journal", "Conversations"),
        "writing": translate("Journal", "Free writing"),
        "exercise": translate("Journal", "Exercises"),
        "mood": translate("Journal", "Check-ins"),
        "questionnaire": translate("Journal", "Questionnaires"),
    }[kind]


def qdate(day: str) -> QDate:
    """The day YYYY-MM-DD; an invalid date where it isn't one."""
    return QDate.fromString(day, "yyyy-MM-dd")


def iso(day: QDate) -> str:
    """A day as the journal keeps it, whatever the person's digits."""
    return f"{day.year():04}-{day.month():02}-{day.day():02}"


def day_name(day: str, today: date | None = None) -> str:
    """Today, yesterday, or the weekday, with the date; the year where it isn't this one."""
    at = qdate(day)
    if not at.isValid():
        return day
    now = today or date.today()
    this = QDate(now.year, now.month, now.day)
    locale = QLocale()
    if at.year() == this.year():
        named = locale.toString(at, translate("Journal", "dddd, d MMMM"))
    else:
        named = locale.toString(at, translate("Journal", "dddd, d MMMM yyyy"))
    ago = at.daysTo(this)
    if ago == 0:
        return translate("Journal", "Today · {date}", date=named)
    if ago == 1:
        return translate("Journal", "Yesterday · {date}", date=named)
    return named


def short_day(day: str) -> str:
    """A day in few letters."""
    at = qdate(day)
    return QLocale().toString(at, translate("Journal", "d MMM yyyy")) if at.isValid() else day


def clock(milliseconds: int) -> str:
    """The time of day of a moment."""
    at = QDateTime.fromMSecsSinceEpoch(milliseconds)
    return QLocale().toString(at.time(), QLocale.FormatType.ShortFormat)


def title_of(listed: Listed) -> str:
    """What an entry is called in the list; its kind where it has neither title nor words."""
    if listed.title:
        return listed.title
    if listed.kind == "writing" and listed.preview:
        return ""
    return kind_name(listed.kind)


def plainly(preview: str) -> str:
    """A preview on one line, without the little Markdown that replies have; marks of found words stay."""
    return " ".join(preview.replace("**", "").replace("__", "").replace("`", "").split())


def unmarked(text: str) -> str:
    """A preview without the marks of found words."""
    return text.replace(HIT_START, "").replace(HIT_END, "")
