"""Tiles: something to open or to choose, with a title, a few words about it, and a picture; in columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QWidget

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.arranged import Arranged


class Tile(QPushButton):
    """Paints itself; `checkable` tiles have a mark in place of the picture. What it says is its accessible name."""

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        text: str = "",
        small: str = "",
        *,
        icon: str = "",
        checkable: bool = False,
        on_click: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self._look, self._icon_name = look, icon
        self.title, self._text, self._small = title, text, small
        self.setObjectName(name)
        self.setProperty("kind", "tile")
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(part for part in (text, small) if part))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if on_click is not None:
            self.clicked.connect(lambda _on=False: on_click())
        look.changed.connect(self._looks_change)

    def _looks_change(self) -> None:
        self.updateGeometry()
        self.update()

    def _font(self, role: str, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.size(role))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _side(self) -> int:
        """Width of the picture or the mark with the room beside it."""
        mark = self._icon_name or self.isCheckable()
        return self._look.icon_size + self._look.size("space.m") if mark else 0

    def _parts(self, width: int) -> list[tuple[QTextLayout, str]]:
        room = width - 2 * self._look.size("space.l") - self._side()
        said = (
            (self.title, self._font("type.ui", bold=True), "text"),
            (self._text, self._font("type.ui"), "muted"),
            (self._small, self._font("type.small"), "muted"),
        )
        return [(_laid_out(text, font, max(room, 1), self), role) for text, font, role in said if text]

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What all its words need."""
        parts = self._parts(width)
        words = sum(round(part.boundingRect().height()) for part, _ in parts)
        gaps = self._look.size("space.xs") * (len(parts) - 1)
        around = self._look.size("space.s" if self.isCheckable() else "space.m")
        return max(words + gaps + 2 * around, self._look.size("size.control"))

    def sizeHint(self) -> QSize:
        """About as wide as a short sentence."""
        width = 18 * self._look.size("type.ui")
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrower, if need be; long words break."""
        return QSize(8 * self._look.size("type.ui"), self._look.size("size.control"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, mark, words, and the ring of whoever goes by keyboard."""
        del event
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused, on = self.hasFocus() and look.keyboard, self.isChecked()
        ground = "accent_soft" if on else "hover" if self.underMouse() or self.isDown() else "raised"
        edge = QPen(look.colour("focus"), 2) if focused else QPen(look.colour("accent" if on else "line"), 1)
        inset = edge.widthF() / 2
        painter.setPen(edge)
        painter.setBrush(look.colour(ground))
        radius = look.size("radius.m")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        space, size = look.size("space.l"), look.icon_size
        top = look.size("space.s" if self.isCheckable() else "space.m")
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        mark = QRectF(self.width() - space - size if mirrored else space, top, size, size)
        if self.isCheckable():
            self._paint_mark(painter, mark)
        elif self._icon_name:
            picture = look.pixmap(self._icon_name, "accent", size)
            painter.drawPixmap(mark, picture, QRectF(picture.rect()))
        at = float(top)
        for part, role in self._parts(self.width()):
            painter.setPen(look.colour("on_accent_soft" if on else role))
            part.draw(painter, QPointF(space if mirrored else space + self._side(), at))
            at += part.boundingRect().height() + look.size("space.xs")
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        look, on = self._look, self.isChecked()
        painter.setPen(QPen(look.colour("accent" if on else "outline"), 1.5))
        painter.setBrush(look.colour("accent") if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if on:
            tick = look.pixmap("check", "on_accent", round(box.width() * 0.8))
            inner = box.adjusted(box.width() * 0.1, box.width() * 0.1, -box.width() * 0.1, -box.width() * 0.1)
            painter.drawPixmap(inner, tick, QRectF(tick.rect()))


def _laid_out(text: str, font: QFont, width: int, widget: QWidget) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(widget.layoutDirection())
    if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height() * 1.08
    layout.endLayout()
    return layout


class Columns(Arranged):
    """As many equal columns as have room for `least` pixels each, at most `most`; rows as high as their highest."""

    def __init__(self, parent: QWidget, look: Look, least: int = 17, most: int = 2) -> None:
        """`least` is in widths of the window's text (pixels of its size)."""
        super().__init__(parent)
        self._look, self._least, self._most = look, least, most

    def expandingDirections(self) -> Qt.Orientation:
        """As wide as there is room."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """Two columns side by side."""
        width = self._most * self._least * self._look.size("type.ui")
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Wide enough for the widest thing."""
        return QSize(super().minimumSize().width(), 0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        space = self._look.size("space.s")
        fit = (rect.width() + space) // (self._least * self._look.size("type.ui") + space)
        columns = max(1, min(self._most, fit))
        wide = (rect.width() - space * (columns - 1)) // columns
        y = rect.y()
        for start in range(0, len(self._items), columns):
            row = self._items[start : start + columns]
            high = max(
                item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
                for item in row
            )
            for at, item in enumerate(row if move else ()):
                place = QRect(rect.x() + at * (wide + space), y, wide, high)
                item.setGeometry(QStyle.visualRect(self._direction, rect, place))
            y += high + space
        return max(0, y - space - rect.y())
