"""A PDF that looks like a journal, made without a window.

A cover, then day after day, and the safety plan at the end: what the person wrote in a serif, what the program said set
smaller, without serifs and further in. Text goes in as text: nothing that was written is taken for HTML, and nothing is
loaded from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from mindmate.i18n import translate
from mindmate.i18n.plan import plan_title, step_title
from mindmate.records import PLAN_STEPS
from mindmate.ui.theme.look import BUNDLED_HEADLINE, BUNDLED_TEXT, add_fonts
from mindmate.ui.today import markdown

_INK, _FAINT, _ACCENT = QColor(0x2C, 0x26, 0x21), QColor(0x6D, 0x62, 0x57), QColor(0x9A, 0x4A, 0x2C)
_DPI = 72  # the document is laid out in points
_A5_LIKE = QMarginsF(34, 30, 34, 34)  # mm of an A4 page: a line of about 65 letters
_KEEP_WITH_NEXT = 110.0  # points that must be left on a page below the heading of a day
_INDENT = 20.0
_FOOT = 28.0


def make(entries: Iterable[dict[str, Any]], file: Path, plan: dict[str, Any] | None = None) -> None:
    """Write the entries, which come in order of their days, and the safety plan to `file`. Raises OSError.

    Entries and plan are as docs/formats.md describes them.
    """
    application = QCoreApplication.instance() or QGuiApplication(["mindmate", "-platform", "offscreen"])
    add_fonts()
    writer = QPdfWriter(str(file))
    writer.setCreator("MindMate")
    writer.setTitle(translate("Export", "Journal"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_A5_LIKE, QPageLayout.Unit.Millimeter)
    writer.setResolution(_DPI * 10)
    room = writer.pageLayout().paintRect(QPageLayout.Unit.Point).size()
    book = _Book(room)
    for day, of_day in groupby(entries, key=lambda entry: str(entry["day"])):
        book.add_day(day, of_day)
    if plan is not None:
        book.add_plan(plan)
    painter = QPainter(writer)
    if not painter.isActive():
        raise OSError(5, "no PDF was written")
    painter.scale(writer.logicalDpiX() / _DPI, writer.logicalDpiY() / _DPI)
    book.paint(painter, writer)
    painter.end()
    del writer, application
    if not file.stat().st_size:
        raise OSError(5, "no PDF was written")


class _Book:
    """The days, as one document that knows its pages."""

    def __init__(self, room: QSizeF) -> None:
        self._room = room
        self._page = QSizeF(room.width(), room.height() - _FOOT)
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(_font(BUNDLED_HEADLINE, 11.5))
        self._document.setPageSize(self._page)
        self._cursor = QTextCursor(self._document)
        self._days: list[str] = []
        self._empty = True
        self._count = 0

    def add_day(self, day: str, entries: Iterable[dict[str, Any]]) -> None:
        """A heading with the date, then its entries."""
        self._heading(_day_in_words(day))
        self._days.append(day)
        self._empty = False
        for entry in entries:
            self._count += 1
            self._entry(entry)

    def add_plan(self, plan: dict[str, Any]) -> None:
        """The safety plan on a page of its own, the people with those whom one can ask."""
        self._paragraph(plan_title(), size=20, below=2)
        if not self._empty:
            self._break_before()
        self._empty = False
        for step in PLAN_STEPS:
            words = plan["steps"].get(step, {}).get("text", "")
            people = plan["people"] if step == "people" else []
            if not words and not people:
                continue
            self._paragraph(step_title(step), size=14, above=18, colour=_ACCENT)
            self._keep_with(_KEEP_WITH_NEXT / 2)
            for person in people:
                facts = filter(None, map(person.get, ("name", "number", "note")))
                self._paragraph("  ·  ".join(facts), above=4)
            self._text(words, above=5)

    def _break_before(self) -> None:
        layout = self._cursor.block().blockFormat()
        layout.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        layout.setTopMargin(0)
        self._cursor.setBlockFormat(layout)

    def _heading(self, text: str) -> None:
        self._paragraph(text, size=20, above=34 if self._days else 0, below=2)
        if self._days:
            self._keep_with(_KEEP_WITH_NEXT)

    def _keep_with(self, points: float) -> None:
        """Begin a page with the heading that was just written where less than `points` are left below it."""
        bottom = self._document.documentLayout().blockBoundingRect(self._cursor.block()).bottom()
        if bottom % self._page.height() > self._page.height() - points:
            self._break_before()

    def _entry(self, entry: dict[str, Any]) -> None:
        moment = datetime.fromtimestamp(entry["created"] / 1000).astimezone()
        facts = [f"{moment:%H:%M}"]
        if entry["mood"]:
            facts.append(translate("Export", "Mood: {mood} of 5", mood=entry["mood"]))
        facts += [f"#{tag}" for tag in entry["tags"]]
        self._paragraph("  ·  ".join(facts), BUNDLED_TEXT, size=8, above=16, colour=_FAINT)
        if entry["title"]:
            self._paragraph(entry["title"], size=14, above=1, colour=_ACCENT)
        self._text(entry["body"], above=5)
        for message in entry["messages"]:
            if message.get("hidden"):  # an earlier version
                continue
            if message["role"] == "user":
                self._text(message["text"], above=9)
            else:
                self._reply(message["text"])

    def _text(self, text: str, *, above: float) -> None:
        """What somebody wrote, as it stands: a blank line divides paragraphs, other lines stay lines."""
        for number, part in enumerate(part for part in text.split("\n\n") if part.strip()):
            self._paragraph(part.strip("\n").replace("\n", "\u2028"), above=above if number == 0 else 7)

    def _reply(self, text: str) -> None:
        """What the program said, with the little Markdown that it uses."""
        self._paragraph("MindMate", BUNDLED_TEXT, size=7.5, above=9, indent=_INDENT, colour=_FAINT)
        for block in markdown.read(text):
            marker = f"{block.marker} " if block.marker else ""
            spans = [markdown.Span(marker), *block.spans] if marker else list(block.spans)
            self._paragraph(
                spans, BUNDLED_TEXT, size=9.5, above=3, indent=_INDENT * (1 + block.level), colour=_INK
            )

    def _paragraph(
        self,
        text: str | list[markdown.Span],
        family: str = BUNDLED_HEADLINE,
        *,
        size: float = 11.5,
        above: float = 0,
        below: float = 0,
        indent: float = 0,
        colour: QColor = _INK,
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setBottomMargin(below)
        block.setLeftMargin(indent)
        block.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._document.isEmpty():
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        for span in [markdown.Span(text)] if isinstance(text, str) else text:
            letters = QTextCharFormat()
            letters.setFont(_font(family, size))
            letters.setForeground(colour)
            letters.setFontItalic(span.italic)
            if span.bold:
                letters.setFontWeight(QFont.Weight.DemiBold)
            self._cursor.insertText(span.text.replace("\n", "\u2028"), letters)

    def paint(self, painter: QPainter, writer: QPdfWriter) -> None:
        """The cover, then every page with its number."""
        self._cover(painter)
        for page in range(0 if self._empty else self._document.pageCount()):
            writer.newPage()
            area = QRectF(0, page * self._page.height(), self._page.width(), self._page.height())
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, _INK)
            context.clip = area
            painter.save()
            painter.translate(0, -area.top())
            painter.setClipRect(area)
            self._document.documentLayout().draw(painter, context)
            painter.restore()
            self._line(painter, self._room.height() - 10, str(page + 1), _font(BUNDLED_TEXT, 8), _FAINT)

    def _cover(self, painter: QPainter) -> None:
        middle = self._room.height() * 0.36
        self._line(painter, middle, translate("Export", "Journal"), _font(BUNDLED_HEADLINE, 34), _INK)
        if not self._empty:
            warning = translate("Export", "Anyone who has this file can read it.")
            self._line(painter, self._room.height() - 10, warning, _font(BUNDLED_TEXT, 8), _FAINT)
        if not self._days:
            return
        first, last = (_date_in_words(day) for day in (self._days[0], self._days[-1]))
        span = first if first == last else f"{first} – {last}"
        self._line(painter, middle + 34, span, _font(BUNDLED_HEADLINE, 13), _ACCENT)
        painter.setPen(_FAINT)
        centre = self._room.width() / 2
        painter.drawLine(int(centre - 18), int(middle + 54), int(centre + 18), int(middle + 54))
        counts = " · ".join(
            (translate("Export", "%n entries", self._count), translate("Export", "%n days", len(self._days)))
        )
        self._line(painter, middle + 76, counts, _font(BUNDLED_TEXT, 9), _FAINT)

    def _line(self, painter: QPainter, bottom: float, text: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        place = QRectF(0, bottom - 60, self._room.width(), 60)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)


def _font(family: str, points: float) -> QFont:
    """A font of that size on a page that is laid out in points, whatever the screen's resolution."""
    font = QFont(family)
    font.setPixelSize(max(1, round(points)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _date(day: str) -> QDate:
    return QDate.fromString(day, "yyyy-MM-dd")


def _day_in_words(day: str) -> str:
    date = _date(day)
    return QLocale().toString(date, QLocale.FormatType.LongFormat) if date.isValid() else day


def _date_in_words(day: str) -> str:
    date = _date(day)
    return QLocale().toString(date, "d MMMM yyyy") if date.isValid() else day


# What the safety plan on paper is made with.


def page() -> tuple[QTextDocument, QTextCursor]:
    """An empty document, and a cursor to write in it with `paragraph`."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(QFont("serif", 11))
    return document, QTextCursor(document)


def write(document: QTextDocument, file: Path, title: str) -> None:
    """Write a document to `file`, on A4. Raises OSError."""
    writer = QPdfWriter(str(file))
    writer.setCreator("MindMate")
    writer.setTitle(title)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(
        QMarginsF(2, 4, 2, 4), QPageLayout.Unit.Millimeter
    )  # the document adds 20 mm itself
    document.print_(writer)
    del writer
    if not file.exists() or not file.stat().st_size:
        raise OSError(5, "no PDF was written")


def paragraph(
    cursor: QTextCursor,
    text: str,
    *,
    size: int = 11,
    above: int = 0,
    colour: QColor = _INK,
    italic: bool = False,
) -> None:
    """Add a paragraph; sizes and distances in points."""
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(above)
    block.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    letters.setFontPointSize(size)
    letters.setForeground(colour)
    letters.setFontItalic(italic)
    cursor.insertBlock(block, letters)
    cursor.insertText(text, letters)
