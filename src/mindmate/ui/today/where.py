"""Where somebody was in a conversation: which one, and how far up. Kept in the vault among what is being typed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from mindmate.records import DRAFT_PLACES

PLACE = DRAFT_PLACES[2]


@dataclass(frozen=True)
class Where:
    """`entry` is "" for a new conversation, `message` 0 for its end; `pixels` of that message lie above the edge."""

    entry: str = ""
    message: int = 0
    pixels: int = 0

    def dumped(self) -> str:
        """As the vault keeps it; "" where there is nothing to come back to."""
        return json.dumps(asdict(self)) if self.entry else ""


def read(text: str) -> Where:
    """What was kept; a new conversation where that can't be read."""
    try:
        raw: Any = json.loads(text)
        return Where(str(raw["entry"]), int(raw["message"]), int(raw["pixels"]))
    except (ValueError, KeyError, TypeError):
        return Where()
