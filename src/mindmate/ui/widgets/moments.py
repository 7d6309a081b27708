"""Moments as a person reads them, in the language and the time of this place."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale

from mindmate.i18n import translate


def moment(milliseconds: int) -> str:
    """Day and time of a moment (ms since the epoch)."""
    at = QDateTime.fromMSecsSinceEpoch(milliseconds)
    clock = QLocale().toString(at.time(), QLocale.FormatType.ShortFormat)
    return translate("Moments", "{day}, {clock}", day=day(milliseconds), clock=clock)


def day(milliseconds: int) -> str:
    """The day of a moment (ms since the epoch)."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(milliseconds).date(), "d MMMM yyyy")


def size_of(size: int) -> str:
    """Bytes as a person reads them."""
    if size >= 1_000_000_000:
        return f"{QLocale().toString(size / 1e9, 'f', 1)} GB"
    return f"{max(1, round(size / 1e6))} MB"
