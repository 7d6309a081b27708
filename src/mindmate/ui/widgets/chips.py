"""Chips: small buttons that stand in rows; one that is on or off, one that takes something away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.mood import paint_mood


class Chip(QPushButton):
    """A word with an icon or a mood's face beside it; with `checkable`, it is on or off."""

    def __init__(
        self,
        look: Look,
        text: str,
        name: str,
        *,
        icon: str = "",
        mood: int | None = None,
        checkable: bool = False,
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._look, self._icon_name, self._mood = look, icon, mood
        self.setObjectName(name)
        self.setProperty("kind", "chip")
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(text)
        if on_click is not None:
            self.clicked.connect(lambda _on=False: on_click())
        look.changed.connect(self._paint_icon)
        self._paint_icon()

    def say(self, text: str, accessible: str = "") -> None:
        """Show a word; `accessible` says more of what happens."""
        self._word = text
        self.setAccessibleName(accessible or text)
        self.setToolTip(accessible)
        self._fit()

    def show_mood(self, mood: int | None) -> None:
        """Another face, or the icon where there is none."""
        self._mood = mood
        self._paint_icon()

    def _fit(self) -> None:
        """A word that is longer than most windows are wide ends in dots."""
        most = 22 * self._look.size("type.small")
        shown = self.fontMetrics().elidedText(self._word, Qt.TextElideMode.ElideRight, most)
        self.setText(f" {shown}" if self._mood or self._icon_name else shown)

    def _paint_icon(self) -> None:
        size = min(self._look.icon_size, self._look.size("size.pill") - 8)
        if self._mood is not None:
            ratio = self.devicePixelRatioF()
            picture = QPixmap(round(size * ratio), round(size * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            paint_mood(painter, self._look, self._mood, QRectF(0, 0, size, size))
            painter.end()
            self.setIcon(QIcon(picture))
        elif self._icon_name:
            self.setIcon(self._look.icon(self._icon_name, "muted"))
        self.setIconSize(QSize(size, size) if self._mood else QSize(size * 3 // 4, size * 3 // 4))
        self._fit()
