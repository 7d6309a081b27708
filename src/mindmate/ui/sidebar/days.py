"""Entries under the day they belong to, as a person would say it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from mindmate.conversation.model import Entry
from mindmate.i18n import translate


def day_of(entry: Entry) -> date:
    """The day of the entry's last change, in the time of this place."""
    return datetime.fromtimestamp(entry.updated / 1000).date()


def name_of(day: date, today: date) -> str:
    """Earlier today, yesterday, a weekday of the last week, else the date."""
    ago = (today - day).days
    if ago <= 0:
        return translate("Days", "Earlier today")
    if ago == 1:
        return translate("Days", "Yesterday")
    locale = QLocale()
    if ago < 7:
        return locale.standaloneDayName(day.isoweekday())
    if day.year == today.year:
        return locale.toString(QDate(day.year, day.month, day.day), "d MMMM")
    return locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def grouped(entries: Iterable[Entry], today: date) -> list[tuple[str, list[Entry]]]:
    """(name of the day, its entries), in the order given."""
    groups: list[tuple[str, list[Entry]]] = []
    for entry in entries:
        name = name_of(day_of(entry), today)
        if not groups or groups[-1][0] != name:
            groups.append((name, []))
        groups[-1][1].append(entry)
    return groups
