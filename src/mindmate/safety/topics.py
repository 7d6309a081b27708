"""What a message is about, where the answer's wording hangs on it: patterns over normalised text.

This is no second screen. The screen judges how much care a message asks for; a topic says which fixed
words fit, and catches plainly worded cases that must never reach the model alone (delusions, commands,
a question about means after bad news). Patterns are data, in `data/topics.json`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from mindmate.safety.normalise import normalise

PATTERNS = Path(__file__).parent / "data" / "topics.json"
#: How a question of ours is answered. Looked for at a message's beginning, where an answer stands; so their patterns,
#: which may look ahead, take no longer for a long text.
ANSWERS = frozenset(
    [
        "affirms", "says_yes", "says_no", "no_denial", "takes_back", "misread", "reported", "not_safe", "nobody",
        "left", "well", "worse", "still", "whom", "already", "did_it", "help", "lives", "they_well",
    ]
)  # fmt: skip
_BEGINNING = 200  # characters


@cache
def _topics() -> dict[str, re.Pattern[str]]:
    raw = json.loads(PATTERNS.read_text("utf-8"))["topics"]
    return {
        name: re.compile(
            # In the form that normalised text has: some letters of Devanagari are always taken apart.
            unicodedata.normalize(
                "NFC", "|".join(f"(?:{pattern})" for patterns in by_language.values() for pattern in patterns)
            )
        )
        for name, by_language in raw.items()
    }


def topics(text: str) -> frozenset[str]:
    """Names of the topics that `text` touches."""
    plain = normalise(text)
    return frozenset(name for name, pattern in _topics().items() if pattern.search(_part(name, plain)))


def touches(text: str, *names: str) -> bool:
    """Whether `text` touches one of the topics `names`."""
    plain = normalise(text)
    return any(_topics()[name].search(_part(name, plain)) for name in names)


def _part(name: str, plain: str) -> str:
    return plain[:_BEGINNING] if name in ANSWERS else plain


def any_touches(texts: Sequence[str], *names: str) -> bool:
    """Whether one of several messages does."""
    return any(touches(text, *names) for text in texts)
