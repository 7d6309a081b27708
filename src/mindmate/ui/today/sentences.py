"""A stream of text in sentences, for screen readers: tokens would be noise."""

from __future__ import annotations

import re

# The end of a sentence, or of a line; the devanagari danda ends sentences too.
_END = re.compile(r"[.!?…।][\"'”’)*_]*\s+|\n+")


class Sentences:
    """Takes pieces of text, gives whole sentences."""

    def __init__(self) -> None:
        self._rest = ""

    def feed(self, delta: str) -> list[str]:
        """The sentences that `delta` has completed."""
        self._rest += delta
        found: list[str] = []
        at = 0
        for end in _END.finditer(self._rest):
            found.append(self._rest[at : end.end()].strip())
            at = end.end()
        self._rest = self._rest[at:]
        return [sentence for sentence in found if sentence]

    def finish(self) -> list[str]:
        """What is left at the end."""
        rest, self._rest = self._rest.strip(), ""
        return [rest] if rest else []
