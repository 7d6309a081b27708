"""English as it is typed in a hurry ("cnt slp agen 2nite"), spelled out: the encoders know it far better so.

Word by word by a table, which was written by hand from words of the corpus' train part (`data/textspeak.json`), with
the forms without a last g ("sleepin") of its words in -ing. What may be another word as well ("n", "sum", "rn") is
spelled out only where a message has other such words; what means two things ("wnt": want, won't, went) stays, and so
do jokes and laughs.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "data" / "textspeak.json"
SIGNS = 3  # words of the table that a message must have before those count that may be others as well
_WORD = re.compile(r"(?<![\w/])(?:s/h|w/o(?:ut)?)(?![\w/])|[A-Za-z0-9]+(?:['’´`][A-Za-z]+)?", re.IGNORECASE)
_APOSTROPHES = str.maketrans("’´`", "'''")
#: Figures are words before some words only: of "took 4 pills n 2 beers" the numbers stay. They tell nothing of how a
#: message is written.
_OBJECTS = "me u you him her them us it the my ur your his our any1 anyone every1 everyone some1 someone"
_VERBS = "b be do get go talk tlk tell see say die dy sleep slp eat live liv kno know leave stop ask hide end hurt kill"
_FIGURES = {
    figure: re.compile(rf"\s+(?:{'|'.join(f'{_OBJECTS} {more}'.split())})\b", re.IGNORECASE)
    for figure, more in (("2", f"{_VERBS} s/h"), ("4", "eva ever"))
}
_BEFORE = re.compile(r"[A-Za-z]['’]?\s+$")


@dataclass(frozen=True)
class Table:
    """Words and what they stand for: those that are no other word, and those that are one as well."""

    sure: dict[str, str]
    beside: dict[str, str]


def spelled_out(text: str) -> str:
    """English `text` with the words of text-speak spelled out; everything else stays as it is."""
    table = _table()
    counted = (found[0].lower().translate(_APOSTROPHES) for found in _WORD.finditer(text))
    signs = sum(word in table.sure or (word in table.beside and word not in _FIGURES) for word in counted)
    shouted = text.isupper()

    def word(found: re.Match[str]) -> str:
        own = found[0].lower().translate(_APOSTROPHES)
        if len(own) > 1 and found[0].isupper() and not shouted:
            return found[0]  # letters that stand for words of a trade: HSE, SLP
        if own in table.sure:
            return table.sure[own]
        if signs < SIGNS or own not in table.beside:
            return found[0]
        if own in _FIGURES and not (
            _BEFORE.search(text, max(0, found.start() - 8), found.start())
            and _FIGURES[own].match(text, found.end())
        ):
            return found[0]
        return table.beside[own]

    return _WORD.sub(word, text)


@cache
def _table() -> Table:
    return Table(**json.loads(FILE.read_text("utf-8")))
