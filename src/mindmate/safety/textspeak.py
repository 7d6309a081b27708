"""English as it is typed in a hurry ("cnt slp agen 2nite"), spelled out: the encoders know it far better so.

Word by word by a table, which was written by hand from words of the corpus' train part (`data/textspeak.json`), with
the forms without a last g ("sleepin") of its words in -ing. What may be another word as well ("n", "2", "sum", "rn")
is spelled out only where a message has other such words. What has changed its meaning, jokes and laughs stay.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "data" / "textspeak.json"
SIGNS = 3  # words of the table that a message must have before those count that may be others as well
_WORD = re.compile(r"[A-Za-z0-9]+(?:['’/][A-Za-z]+)?")
#: Figures are words only between words ("4 him", not "at 4"), and tell nothing of how the message is written.
_FIGURES = frozenset("24")
_BETWEEN = re.compile(r"[A-Za-z]['’]?\s+$"), re.compile(r"\s+[A-Za-z]")


@dataclass(frozen=True)
class Table:
    """Words and what they stand for: those that are no other word, and those that are one as well."""

    sure: dict[str, str]
    beside: dict[str, str]


def spelled_out(text: str) -> str:
    """English `text` with the words of text-speak spelled out; everything else stays as it is."""
    table = _table()
    said = [found[0].lower().replace("’", "'") for found in _WORD.finditer(text)]
    counted = (word in table.sure or (word in table.beside and word not in _FIGURES) for word in said)
    many = sum(counted) >= SIGNS

    def word(found: re.Match[str]) -> str:
        own = found[0].lower().replace("’", "'")
        if own in table.sure:
            return table.sure[own]
        if not many or own not in table.beside:
            return found[0]
        if own in _FIGURES and not (
            _BETWEEN[0].search(text, 0, found.start()) and _BETWEEN[1].match(text, found.end())
        ):
            return found[0]
        return table.beside[own]

    return _WORD.sub(word, text)


@cache
def _table() -> Table:
    return Table(**json.loads(FILE.read_text("utf-8")))
