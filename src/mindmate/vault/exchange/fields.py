"""What a field of an export may hold, whoever wrote it. Raises `exchange.unreadable`, `exchange.too_large`."""

from __future__ import annotations

from typing import Any

from mindmate.errors import MindMateError
from mindmate.vault.diary import clean

MAX_TEXT = 4 << 20  # characters of one text
#: In ms: the years 1 to 9999, less a day at both ends for the time zones.
_EARLIEST, _LATEST = -62_135_510_400_000, 253_402_214_400_000


def text(value: Any, most: int = MAX_TEXT) -> str:
    """A text of at most `most` characters, without what no file can hold."""
    if not isinstance(value, str):
        raise unreadable("text")
    if len(value) > most:
        raise MindMateError("exchange.too_large", "text", name="")
    return clean(value)


def moment(value: Any) -> int:
    """Milliseconds since 1970, UTC."""
    if type(value) is not int or not _EARLIEST <= value <= _LATEST:
        raise unreadable("time")
    return value


def unreadable(what: str) -> MindMateError:
    """The error for a field that isn't as it must be; `what` is a word of ours, never of the file's."""
    return MindMateError("exchange.unreadable", what, name="")
