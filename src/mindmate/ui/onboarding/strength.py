"""How well a passphrase would hold, in plain words; computed here, sent nowhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mindmate.i18n import translate
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import label

#: zxcvbn's time grows with the length, and it refuses more; the beginning tells enough.
MOST_CHARACTERS = 72
SHORTEST = 8


def score(passphrase: str) -> int:
    """0 (found at once) to 4 (holds), after zxcvbn; -1 for none, 0 for less than `SHORTEST`."""
    if not passphrase:
        return -1
    if len(passphrase) < SHORTEST:
        return 0
    from zxcvbn import zxcvbn  # loads its word lists, needed only here

    return int(zxcvbn(passphrase[:MOST_CHARACTERS])["score"])


def words(found: int, length: int) -> str:
    """What is said about a score."""
    if found < 0:
        return translate("Strength", "Four or five words that you won’t forget work well.")
    if length < SHORTEST:
        return translate("Strength", "A few more characters: at least {least}.", least=SHORTEST)
    return (
        translate("Strength", "Easily guessed. Add another word or two."),
        translate("Strength", "Easily guessed. Add another word or two."),
        translate("Strength", "Weak. One more word would help much."),
        translate("Strength", "Good."),
        translate("Strength", "Very good."),
    )[found]


class StrengthMeter(QWidget):
    """Four bars and a sentence."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.score = -1
        self.setProperty("plain", "true")
        self._bars = _Bars(look)
        self._words = label("", "small")
        self._words.setObjectName("onboarding.strength")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.m"))
        row.addWidget(self._bars)
        row.addWidget(self._words, 1)
        self.judge("")

    def judge(self, passphrase: str) -> None:
        """Show how `passphrase` would hold."""
        self.score = score(passphrase)
        self._bars.show_score(self.score)
        self._words.setText(words(self.score, len(passphrase)))


class _Bars(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._score = look, -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_score(self, found: int) -> None:
        self._score = found
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(96, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        filled = 0 if self._score < 0 else max(1, self._score)
        role = "weak" if self._score < 2 else "fair" if self._score == 2 else "strong"
        width = (self.width() - 3 * 4) / 4
        for at in range(4):
            painter.setBrush(self._look.colour(role if at < filled else "selected"))
            painter.drawRoundedRect(QRectF(at * (width + 4), 0, width, self.height()), 4, 4)
        painter.end()
