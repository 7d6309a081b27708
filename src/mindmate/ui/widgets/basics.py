"""Small parts that every room uses: labels, buttons, cards, columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mindmate.ui.theme.look import Look, restyle


def label(text: str, kind: str = "", *, wrap: bool = True, centre: bool = False) -> QLabel:
    """A text. `kind` is one of the style sheet's: headline, title, body, muted, small, number."""
    found = QLabel(text)
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.setWordWrap(wrap)
    if kind:
        found.setProperty("kind", kind)
    if centre:
        found.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return found


class Button(QPushButton):
    """A button whose icon follows the look. `icon_role` is the colour of the icon."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        kind: str = "",
        icon: str = "",
        icon_role: str = "",
        name: str = "",
        on_click: Callable[[], object] | None = None,
    ) -> None:
        """`text` is shown; for kinds without text ("icon", "send", "float") it is the accessible name."""
        only_icon = kind in ("icon", "send", "float")
        super().__init__()
        self._look, self._icon, self._full = look, icon, ""
        self._wraps = not only_icon
        if self._wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            self.setText(text)
        roles = {"primary": "on_accent", "send": "on_accent", "": "on_accent_soft", "float": "text"}
        self._icon_role = icon_role or roles.get(kind, "muted")
        if kind:
            self.setProperty("kind", kind)
        if name:
            self.setObjectName(name)
        self.setAccessibleName(text)
        if only_icon:
            self.setToolTip(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if on_click is not None:
            self.clicked.connect(lambda _checked=False: on_click())
        if icon:
            look.changed.connect(self._paint_icon)
            self._paint_icon()

    def setText(self, text: str) -> None:
        """Show `text`, in several lines where the button is too narrow for it."""
        self._full = text
        super().setText(text)
        self._wrap()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As wide as the longest word."""
        hint = super().minimumSizeHint()
        if self._wraps:
            words = self._full.split() or [""]
            widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
            hint.setWidth(min(widest + self._around, super().sizeHint().width()))
        return hint

    def sizeHint(self) -> QSize:
        """Wide enough for one line."""
        hint = super().sizeHint()
        if self._wraps:
            hint.setWidth(self.fontMetrics().horizontalAdvance(self._full) + self._around)
            hint.setHeight(self.heightForWidth(hint.width()))
        return hint

    def hasHeightForWidth(self) -> bool:
        """A narrow button is a higher one."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Height for the lines that `width` needs; never less than what is comfortable to hit."""
        lines = len(self._lines(width))
        return self._look.size("size.control") + 4 + (lines - 1) * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text anew."""
        super().resizeEvent(event)
        self._wrap()

    @property
    def _around(self) -> int:
        """Pixels beside the text: padding, border, icon."""
        icon = self._look.icon_size + 4 if self._icon else 0
        return 2 * self._look.size("space.l") + 4 + icon

    def _lines(self, width: int) -> list[str]:
        lines: list[str] = []
        for word in self._full.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.fontMetrics().horizontalAdvance(longer) > width - self._around:
                lines.append(word)
            else:
                lines[-1:] = [longer]
        return lines or [""]

    def _wrap(self) -> None:
        if self._wraps:
            shown = "\n".join(self._lines(self.width()))
            if shown != self.text():
                super().setText(shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to whoever goes by keyboard; a click needs none."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self._ring(by_key or self._look.keyboard)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring without focus."""
        super().focusOutEvent(event)
        self._ring(False)

    def _ring(self, on: bool) -> None:
        if bool(self.property("ring")) is not on:
            self.setProperty("ring", on)
            restyle(self)

    def show_icon(self, icon: str, text: str) -> None:
        """Another icon, with another accessible name."""
        self._icon = icon
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._paint_icon()

    def _paint_icon(self) -> None:
        self.setIcon(self._look.icon(self._icon, self._icon_role))
        self.setIconSize(QSize(self._look.icon_size, self._look.icon_size))


class Picture(QLabel):
    """An icon that stands for itself, in the colour of `role`."""

    def __init__(self, look: Look, icon: str, role: str) -> None:
        super().__init__()
        self._look, self._icon, self._role = look, icon, role
        look.changed.connect(self._paint_icon)  # a method, so that Qt disconnects it with the label
        self._paint_icon()

    def _paint_icon(self) -> None:
        self.setPixmap(self._look.pixmap(self._icon, self._role))
        self.setFixedWidth(self._look.icon_size + self._look.size("space.s"))


class Card(QFrame):
    """A quiet frame with a column of things in it. `kind`: card, sunkCard, care."""

    def __init__(self, look: Look, kind: str = "card") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.column = QVBoxLayout(self)
        space = look.size("space.l")
        self.column.setContentsMargins(space, space, space, space)
        self.column.setSpacing(look.size("space.s"))


class Page(QScrollArea):
    """A page that scrolls up and down, its content a column in the middle, never wider than `width`."""

    def __init__(self, look: Look, width: str = "size.form") -> None:
        super().__init__()
        self._look, self._width = look, width
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("plain", "true")
        row = QHBoxLayout(body)
        space = look.size("space.l")
        row.setContentsMargins(space, space, space, space)
        row.addStretch(1)
        self._inner = QWidget()
        self._inner.setProperty("plain", "true")
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.size("space.m"))
        row.addWidget(self._inner, 1000)
        row.addStretch(1)
        self.setWidget(body)
        look.changed.connect(self._sized)
        self._sized()

    def _sized(self) -> None:
        self._inner.setMaximumWidth(self._look.size(self._width))


def row(*widgets: QWidget, spacing: int = 8, stretch_first: bool = False) -> QHBoxLayout:
    """Things beside each other."""
    found = QHBoxLayout()
    found.setSpacing(spacing)
    for at, widget in enumerate(widgets):
        found.addWidget(widget, 1 if stretch_first and at == 0 else 0)
    return found


def empty(layout: QBoxLayout) -> None:
    """Take everything out of `layout` and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
