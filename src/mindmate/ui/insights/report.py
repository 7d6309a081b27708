"""A report to show to a professional: what was noted, counted and not judged, as a PDF that its owner asked for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLocale, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTextCursor, QTextDocument, QTextImageFormat

from mindmate.i18n import translate
from mindmate.insights.goes_with import Verdict
from mindmate.insights.series import months, weeks
from mindmate.practices import questionnaires
from mindmate.practices.questionnaires import ANSWERS, GAD7, NOTICE, PHQ9, Questionnaire
from mindmate.practices.questionnaires import read as read_questionnaire
from mindmate.practices.texts import say
from mindmate.ui import pdf
from mindmate.ui.insights import goes_with
from mindmate.ui.insights.questionnaires import in_words, ranges_of
from mindmate.ui.insights.reading import Seen, energy_name, short_date, sleep_name

FAINT, INK, LINE = QColor(0x5A, 0x60, 0x66), QColor(0x25, 0x2B, 0x31), QColor(0xC8, 0xCC, 0xD0)
CHART_WIDTH, CHART_HEIGHT, SHARPNESS = 600, 150, 3  # as the document measures; pixels for each
BY_DAY = 120  # days up to which each is a point; else each week


@dataclass(frozen=True)
class Wanted:
    """What goes into the report: the last `days`, and which parts."""

    days: int = 90
    mood: bool = True
    questionnaires: bool = True
    amounts: bool = True
    claims: bool = False


def write(file: Path, seen: Seen, wanted: Wanted) -> None:
    """Write a PDF that only its owner may read. *Slow.* Raises OSError; then there is no file."""
    part = file.with_name(file.name + ".part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        _print(part, seen, wanted)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _print(part: Path, seen: Seen, wanted: Wanted) -> None:
    loop = (
        QEventLoop()
    )  # a document of several pages starts timers, which a thread of Python's has no place for
    document, cursor = pdf.page()
    title = translate("Report", "What was noted")
    first = seen.today - timedelta(wanted.days - 1)
    pdf.paragraph(cursor, title, size=20)
    span = translate("Report", "{first} to {last}", first=_date(first), last=_date(seen.today))
    pdf.paragraph(cursor, span, above=2)
    about = translate(
        "Report",
        "Written by the person themselves with MindMate, a program on their own computer. It counts what they noted; "
        "it makes no diagnosis, and no professional has checked it.",
    )
    pdf.paragraph(cursor, about, size=9, above=6, colour=FAINT)
    if wanted.questionnaires:
        for questionnaire in (PHQ9, GAD7):
            _questionnaire(cursor, seen, first, questionnaire)
    if wanted.mood:
        _mood(cursor, seen, first, wanted.days)
    if wanted.amounts:
        _amounts(cursor, seen, first)
    if wanted.claims:
        _claims(cursor, seen)
    if wanted.questionnaires:
        pdf.paragraph(cursor, f"PHQ-9, GAD-7: {NOTICE}", size=8, above=22, colour=FAINT)
    pdf.write(document, part, title)
    del loop


def _head(cursor: QTextCursor, text: str) -> None:
    pdf.paragraph(cursor, text, size=13, above=18)


def _date(day: date) -> str:
    return f"{short_date(day)} {day.year}"


def _questionnaire(cursor: QTextCursor, seen: Seen, first: date, which: Questionnaire) -> None:
    times = [time for time in questionnaires.course(which, seen.pages) if time.day >= first.isoformat()]
    if not times:
        return
    _head(cursor, which.title)
    for time in times:
        pdf.paragraph(cursor, in_words(time, which), above=3)
    page = next(page for page in seen.pages if page.id == times[-1].entry)
    filled = read_questionnaire(page.data)
    if filled is not None:
        pdf.paragraph(cursor, translate("Report", "Answers of the last time:"), above=8)
        for item, answer in zip(which.items, filled.answers, strict=True):
            pdf.paragraph(cursor, f"{answer}  {ANSWERS[answer]}: {item}", size=9, above=1)
    pdf.paragraph(cursor, ranges_of(which), size=9, above=6, colour=FAINT)
    pdf.paragraph(cursor, say(f"{which.name}.limits"), size=9, above=2, colour=FAINT)


def _mood(cursor: QTextCursor, seen: Seen, first: date, count: int) -> None:
    days = [day for day in seen.days if day.date >= first]
    moods = {day.date: day.mood for day in days if day.mood is not None}
    _head(cursor, translate("Report", "Mood"))
    noted = translate("Report", "A mood on {known} of %n days, from 1 (very low) to 5 (very good).", count)
    pdf.paragraph(cursor, noted.replace("{known}", str(len(moods))), above=3)
    if not moods:
        return
    if count <= BY_DAY:
        values, spans = [moods.get(first + timedelta(at)) for at in range(count)], weeks(days)
        name = translate("Report", "Week from {date}: {mean} on average, {days}")
    else:
        values, spans = [span.mean for span in weeks(days)], months(days)
        name = translate("Report", "Month from {date}: {mean} on average, {days}")
    _insert(cursor, picture(values, short_date(max(first, days[0].date)), short_date(seen.today)))
    for span in spans:
        if span.mean is not None:
            mean = QLocale().toString(span.mean, "f", 1)
            on_days = translate("Report", "on %n days", span.days)
            line = name.format(date=_date(max(span.first, first)), mean=mean, days=on_days)
            pdf.paragraph(cursor, line, size=9, above=1)


def _insert(cursor: QTextCursor, image: QImage) -> None:
    """Put a picture into a paragraph of its own, as wide as the column."""
    pdf.paragraph(cursor, "", above=6)
    cursor.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl("mood"), image)
    shown = QTextImageFormat()
    shown.setName("mood")
    shown.setWidth(CHART_WIDTH)
    shown.setHeight(CHART_HEIGHT)
    cursor.insertImage(shown)


def picture(values: Sequence[float | None], first: str, last: str) -> QImage:
    """The moods of some days as points between 1 and 5, lines between neighbours."""
    image = QImage(CHART_WIDTH * SHARPNESS, CHART_HEIGHT * SHARPNESS, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(SHARPNESS, SHARPNESS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = painter.font()
    font.setPixelSize(11)
    painter.setFont(font)
    left, top, right, bottom = 18.0, 8.0, CHART_WIDTH - 6.0, CHART_HEIGHT - 22.0

    def place(at: int, value: float) -> QPointF:
        x = left + 6 + (right - left - 12) * at / max(1, len(values) - 1)
        return QPointF(x, bottom - (bottom - top) * (value - 1) / 4)

    for mood in range(1, 6):
        y = place(0, mood).y()
        painter.setPen(QPen(LINE, 0.6))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(FAINT)
        painter.drawText(
            QRectF(0, y - 8, left - 5, 16),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(mood),
        )
    line = QRectF(left, bottom + 4, right - left, 18)
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, first)
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, last)
    painter.setPen(QPen(FAINT, 0.8))
    for at, (one, other) in enumerate(pairwise(values)):
        if one is not None and other is not None:
            painter.drawLine(place(at, one), place(at + 1, other))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    for at, value in enumerate(values):
        if value is not None:
            painter.drawEllipse(place(at, value), 1.8, 1.8)
    painter.end()
    return image


def _amounts(cursor: QTextCursor, seen: Seen, first: date) -> None:
    lines = []
    for name in (sleep_name(), energy_name()):
        known = [day.amounts[name] for day in seen.days if day.date >= first and name in day.amounts]
        if known:
            low, mean, high = (
                QLocale().toString(value, "f", 1)
                for value in (min(known), sum(known) / len(known), max(known))
            )
            days = translate("Report", "on %n days", len(known))
            lines.append(
                translate(
                    "Report",
                    "{name}: {mean} on average, from {low} to {high}, {days}",
                    name=name, mean=mean, low=low, high=high, days=days,
                )
            )  # fmt: skip
    if lines:
        _head(cursor, translate("Report", "Sleep and energy"))
        for line in lines:
            pdf.paragraph(cursor, line, above=3)
        pdf.paragraph(
            cursor,
            translate("Report", "Energy is noted from 1 (none) to 5 (plenty)."),
            size=9,
            above=2,
            colour=FAINT,
        )


def _claims(cursor: QTextCursor, seen: Seen) -> None:
    """What goes with better and harder days; of the whole journal, since a part of it says little."""
    told = [one for one in seen.companions if one.verdict in (Verdict.BETTER, Verdict.WORSE)]
    _head(cursor, translate("Report", "What goes with better and harder days, in the whole journal"))
    for one in told:
        pdf.paragraph(cursor, f"{one.name}: {goes_with.in_words(one)} {goes_with.counted(one)}", above=3)
    if not told:
        pdf.paragraph(cursor, translate("Report", "Nothing stands out from chance."), above=3)
    note = translate("Report", "With 95 % intervals; “goes with” doesn’t mean “because of”.")
    pdf.paragraph(cursor, note, size=9, above=2, colour=FAINT)
