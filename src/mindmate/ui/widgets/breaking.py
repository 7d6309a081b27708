"""Long words where there is little room: broken with a hyphen, since a word that is cut can't be read at all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel

SOFT_HYPHEN = "\u00ad"
FEWEST = 3  # letters that stay together, before and after a hyphen


def pieces(word: str, fits: Callable[[str], bool]) -> list[str]:
    """`word` in pieces that fit, each but the last with a hyphen; whole where it fits, or where nothing would."""
    found: list[str] = []
    while not fits(word):
        at = next((n for n in range(len(word) - FEWEST, FEWEST - 1, -1) if fits(f"{word[:n]}-")), 0)
        if not at:
            break
        found.append(f"{word[:at]}-")
        word = word[at:]
    return [*found, word]


def lines(text: str, fits: Callable[[str], bool]) -> list[str]:
    """`text` in as few lines as fit, long words broken; at least one line."""
    whole = " ".join(text.split())
    if fits(whole):
        return [whole]
    found: list[str] = []
    for word in [piece for whole in text.split() for piece in pieces(whole, fits)]:
        longer = f"{found[-1]} {word}" if found else word
        if found and (found[-1].endswith("-") or not fits(longer)):
            found.append(word)
        else:
            found[-1:] = [longer]
    return found or [""]


def narrowest(text: str, metrics: QFontMetrics) -> int:
    """Pixels that a text needs where its lines and its longest words are broken."""
    widest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
    return min(widest, 8 * metrics.averageCharWidth())


class Words(QLabel):
    """A label whose longest words break where they must; `text` is what was set."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._full = ""
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`."""
        self._full = text
        super().setText(text)
        self._break()

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def text(self) -> str:
        """The text, without the hyphens that the present width needs."""
        return self._full

    def minimumSizeHint(self) -> QSize:
        """Narrower than its longest word, if need be."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            hint.setWidth(min(hint.width(), 8 * self.fontMetrics().averageCharWidth()))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        if not self.wordWrap():
            return
        room = self.contentsRect().width()
        metrics = self.fontMetrics()

        def fits(word: str) -> bool:
            return metrics.horizontalAdvance(word) <= room

        shown = self._full
        if room > 0:
            for word in {word for word in self._full.split() if not fits(word)}:
                broken = SOFT_HYPHEN.join(piece.removesuffix("-") for piece in pieces(word, fits))
                shown = shown.replace(word, broken)
        if shown != super().text():
            super().setText(shown)
