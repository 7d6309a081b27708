"""Small parts that every room uses: labels, buttons, cards, columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QEnterEvent, QFocusEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mindmate.ui import qt_values
from mindmate.ui.theme.look import Look, restyle
from mindmate.ui.widgets.breaking import Words, lines, narrowest

SCROLL_BAR = 12  # pixels, as the style sheet has it


def label(text: str, kind: str = "", *, wrap: bool = True, centre: bool = False) -> QLabel:
    """A text. `kind` is one of the style sheet's: headline, title, body, muted, small, number."""
    found = Words(text)
    found.setProperty("textFormat", qt_values.PLAIN_TEXT)
    found.setWordWrap(wrap)
    if kind:
        found.setProperty("kind", kind)
    if centre:
        found.setProperty("alignment", qt_values.ALIGN_H_CENTER)
    elif QGuiApplication.isRightToLeft():
        # Names and numbers too that are written from left to right: Qt goes by the letters alone.
        found.setProperty("alignment", qt_values.ALIGN_RIGHT_ABSOLUTE_V_CENTER)
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
        self._broken: tuple[tuple[str, int, str], list[str]] | None = (
            None  # what was broken last, and its lines
        )
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
        """As wide as the longest word, or as a part of it."""
        hint = super().minimumSizeHint()
        if self._wraps:
            widest = narrowest(self._full, self.fontMetrics())
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
        more = len(self._lines(width)) - 1
        return self._look.size("size.control") + 4 + more * self.fontMetrics().lineSpacing()

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
        """The text's lines in `width`; asked for some times while a page is laid out, and broken once."""
        room, font = width - self._around, self.font().key()
        asked = (self._full, room, font)
        if self._broken is None or self._broken[0] != asked:
            metrics = self.fontMetrics()
            self._broken = asked, lines(self._full, lambda text: metrics.horizontalAdvance(text) <= room)
        return self._broken[1]

    def _wrap(self) -> None:
        if self._wraps:
            shown = "\n".join(self._lines(self.width()))
            if shown != self.text():
                super().setText(shown)
            # Not every layout asks for the height of a width; and the style sheet's least height is that of one line.
            least = self.heightForWidth(self.width())
            if self.minimumHeight() != least:
                self.setMinimumHeight(least)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer becomes a hand; set only now, for it is of Qt's namespace."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to whoever goes by keyboard; a click needs none."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            QtCore.Qt.FocusReason.TabFocusReason,
            QtCore.Qt.FocusReason.BacktabFocusReason,
            QtCore.Qt.FocusReason.ShortcutFocusReason,
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
            self._wrap()

    def changeEvent(self, event: QEvent) -> None:
        """The text breaks elsewhere in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._wrap()
            self.updateGeometry()

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

    def __init__(self, look: Look, width: str = "size.form", *, edge: bool = True) -> None:
        """Without `edge` the content reaches to the side where reading begins: what holds the page has an edge."""
        super().__init__()
        self._look, self._width = look, width
        self.setWidgetResizable(True)
        self.setProperty("horizontalScrollBarPolicy", qt_values.SCROLL_BAR_OFF)
        self.setProperty("focusPolicy", qt_values.NO_FOCUS)
        body = QWidget()
        body.setProperty("plain", "true")
        row = QHBoxLayout(body)
        space = look.size("space.l")
        row.setContentsMargins(*([space] * 4 if edge else [0, 0, 0, look.size("space.s")]))
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


def with_scroll_bar(look: Look, layout: QLayout, edge: int, top: int, bottom: int) -> None:
    """Margins of what stands above or below a page that scrolls: as wide as the page, beside its scroll bar."""
    ends = (edge + SCROLL_BAR, edge) if look.mirrored else (edge, edge + SCROLL_BAR)
    layout.setContentsMargins(ends[0], top, ends[1], bottom)


def row(*widgets: QWidget, spacing: int = 8, stretch_first: bool = False) -> QHBoxLayout:
    """Things beside each other."""
    found = QHBoxLayout()
    found.setSpacing(spacing)
    for at, widget in enumerate(widgets):
        found.addWidget(widget, 1 if stretch_first and at == 0 else 0)
    return found


def held(inside: QLayout) -> QWidget:
    """A widget without a look of its own, which holds `inside`: what is taken away later is put into one.

    A filled layout that is added to another leaves Python objects for its items with the outer one. They outlive
    the items, and a later object at the same address then appears under their type (in PySide6 6.11).
    """
    found = QWidget()
    found.setProperty("plain", "true")
    inside.setContentsMargins(0, 0, 0, 0)
    found.setLayout(inside)
    return found


def empty(layout: QBoxLayout) -> None:
    """Take everything out of `layout`, which holds widgets and space, and delete it."""
    while (item := layout.takeAt(0)) is not None:
        if item.layout() is not None:
            raise TypeError("a row that is taken away belongs into held()")
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
