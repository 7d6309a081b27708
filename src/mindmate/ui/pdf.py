"""A PDF that looks like a journal, made without a window.

Text goes in as text: nothing that was written is taken for markup, and nothing is loaded from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from mindmate.i18n import translate

_INK, _FAINT = QColor(0x2B, 0x2F, 0x33), QColor(0x7A, 0x80, 0x86)


def make(entries: Iterable[dict[str, Any]], file: Path) -> None:
    """Write the entries, which come in order of their days, to `file`. Raises OSError."""
    application = QCoreApplication.instance() or QGuiApplication(["mindmate", "-platform", "offscreen"])
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(QFont("serif", 11))
    cursor = QTextCursor(document)
    for day, of_day in groupby(entries, key=lambda entry: str(entry["day"])):
        _paragraph(cursor, _day_in_words(day), size=17, above=28)
        for entry in of_day:
            _entry(cursor, entry)
    writer = QPdfWriter(str(file))
    writer.setCreator("MindMate")
    writer.setTitle(translate("Export", "Journal"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(22, 24, 22, 24), QPageLayout.Unit.Millimeter)
    document.print_(writer)
    del writer, application
    if not file.stat().st_size:
        raise OSError(5, "no PDF was written")


def _entry(cursor: QTextCursor, entry: dict[str, Any]) -> None:
    moment = datetime.fromtimestamp(entry["created"] / 1000).astimezone()
    facts = [f"{moment:%H:%M}"]
    if entry["mood"]:
        facts.append(translate("Export", "Mood: {mood} of 5", mood=entry["mood"]))
    facts += ["#" + tag for tag in entry["tags"]]
    if entry["title"]:
        _paragraph(cursor, entry["title"], size=13, above=18)
    _paragraph(cursor, "   ".join(facts), size=9, above=4 if entry["title"] else 18, colour=_FAINT)
    if entry["body"]:
        _paragraph(cursor, entry["body"], above=6)
    for message in entry["messages"]:
        mine = message["role"] == "user"
        speaker = translate("Export", "You") if mine else "MindMate"
        _paragraph(cursor, speaker, size=9, above=10, colour=_FAINT)
        _paragraph(cursor, message["text"], above=2, italic=not mine)


def _paragraph(
    cursor: QTextCursor,
    text: str,
    *,
    size: int = 11,
    above: int = 0,
    colour: QColor = _INK,
    italic: bool = False,
) -> None:
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(above)
    block.setLineHeight(135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    letters.setFontPointSize(size)
    letters.setForeground(colour)
    letters.setFontItalic(italic)
    cursor.insertBlock(block, letters)
    cursor.insertText(text, letters)


def _day_in_words(day: str) -> str:
    date = QDate.fromString(day, "yyyy-MM-dd")
    return QLocale().toString(date, QLocale.FormatType.LongFormat) if date.isValid() else day
