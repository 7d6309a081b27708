"""A language that nobody speaks: English, every word of it longer. What is cut in it is cut in some language."""

from __future__ import annotations

import re
from math import ceil

from mindmate.i18n import Catalogue, catalogue
from mindmate.safety import texts

STRETCH = 0.4  # more letters, the most that a sentence in our languages needs over English
LONG_WORD = 10  # letters; longer words come from real languages, in their own tests


def stretched(text: str) -> str:
    """`text` with 40 % more letters: longer words, and more of them where words are long already.

    Fields, numbers and the endings of files stay as they are.
    """
    parts = re.split(r"(\{\w*\}|%n|\*?\.\w{2,4}\b)", text)
    owed = 0

    def longer(word: re.Match[str]) -> str:
        nonlocal owed
        found = word.group()
        more = ceil(STRETCH * len(found))
        room = min(more, max(LONG_WORD - len(found), 0))
        owed += more - room
        return found + found[:room].lower()

    done = "".join(part if at % 2 else re.sub(r"[^\W\d_]+", longer, part) for at, part in enumerate(parts))
    filling = " lorem ipsum dolor sit amet" * (owed // 20 + 1)
    return done + filling[:owed].rstrip()


class Stretched(Catalogue):
    """The catalogue of that language."""

    def find(self, context: str, source: str, n: int | None = None) -> str | None:
        """Every text, stretched."""
        return stretched(source).replace("%n", str(n)) if n is not None else stretched(source)


def speak_stretched(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """Let the app speak it, the fixed words of safety included."""
    monkeypatch.setattr(catalogue, "_current", Stretched("en"))
    say = texts.say
    monkeypatch.setattr(texts, "say", lambda *args: stretched(say(*args)))


class Mirrored(Catalogue):
    """English that is read from right to left: a mark that nobody sees begins each text."""

    def find(self, context: str, source: str, n: int | None = None) -> str | None:
        """Every text, with the mark."""
        return f"\u200f{source}" if n is None else f"\u200f{source}".replace("%n", str(n))


def speak_mirrored(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """Let the app speak it, the fixed words of safety included."""
    monkeypatch.setattr(catalogue, "_current", Mirrored("en"))
    say = texts.say
    monkeypatch.setattr(texts, "say", lambda *args: f"\u200f{say(*args)}")
