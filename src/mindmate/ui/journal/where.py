"""Where somebody was in the journal: what lay open, how far it was read, how far down the list. Kept in the vault.

Ids and pixels, nothing of what is written there; what the list was narrowed to isn't kept.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from mindmate.records import DRAFT_PLACES

PLACE = DRAFT_PLACES[3]
MOST = 1000  # entries of the list that are read to come back to a place; further down it begins at its top


@dataclass(frozen=True)
class JournalPlace:
    """`entry` lies open, "" for none; `pixels` of it, in a conversation of its `message`, lie above the edge.

    Of the list, `first` is the uppermost entry, `above` pixels of it lie above the edge; `count` had been read.
    """

    entry: str = ""
    message: int = 0
    pixels: int = 0
    first: str = ""
    above: int = 0
    count: int = 0

    def dumped(self) -> str:
        """As the vault keeps it; "" where there is nothing to come back to."""
        return json.dumps(asdict(self)) if self != JournalPlace() else ""


def read(text: str) -> JournalPlace:
    """What was kept; the beginning of the journal where that can't be read."""
    try:
        raw: Any = json.loads(text)
        return JournalPlace(
            str(raw["entry"]), int(raw["message"]), int(raw["pixels"]),
            str(raw["first"]), int(raw["above"]), int(raw["count"]),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError):
        return JournalPlace()
