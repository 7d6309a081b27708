"""Ctrl+K: type a few letters, jump to a room, an entry, or do something. The search runs beside the typing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mindmate.conversation.model import HIT_END, HIT_START, Hit
from mindmate.ui.bridge import Bridge
from mindmate.ui.keys import Wish, wishes
from mindmate.ui.overlay import Overlay
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.line import Line
from mindmate.ui.widgets.moments import day

PAUSE_MS = 120
MOST_HITS = 12
LEAST_LETTERS = 2
LTR, AS_BEFORE = "\u2066", "\u2069"  # keys are written from left to right in every language
TARGET, SUB = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Target:
    """Where a line of the list leads: a wish by name, or an entry by id."""

    wish: str = ""
    entry: str = ""


class Palette(Overlay):
    """`wished` carries the name of a wish, `entry_wanted` the id of an entry."""

    wished = Signal(str)
    entry_wanted = Signal(str)

    def __init__(self, look: Look, over: QWidget, core: Core, bridge: Bridge, known: Sequence[str]) -> None:
        """`known` are the wishes that lead somewhere."""
        super().__init__(look, over, "palette", 560)
        self._core, self._bridge, self._known = core, bridge, frozenset(known)
        self._asked = 0
        self.field = Line(look)
        self.field.setObjectName("palette.field")
        self.field.setAccessibleName(self.tr("Search and jump"))
        self.field.setPlaceholderText(self.tr("Search your journal, or jump to…"))
        self.list = QListWidget()
        self.list.setObjectName("palette.list")
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(TwoLines(look, self.list))
        self.column.addWidget(self.field)
        self.column.addWidget(self.list, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._search)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._take)

    def begin(self) -> None:
        """Empty, with what can be asked for."""
        self.field.clear()
        self._typed("")
        super().begin()
        self.field.setFocus()

    def end(self) -> None:
        """Nothing that was typed or found stays."""
        self._asked += 1
        self._timer.stop()
        self.field.clear()
        self.list.clear()
        super().end()

    def wanted_height(self, width: int) -> int:
        """Room for about eight lines."""
        del width
        return self._look.size("size.control") * 10

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through the list while the field keeps the focus; Enter takes."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)
            self.field.setAccessibleDescription(self.list.currentItem().text())

    # ---- finding -------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self._asked += 1
        self._show(matching([wish for wish in wishes() if wish.name in self._known], text), ())
        if len(text.strip()) >= LEAST_LETTERS and self._core.unlocked:
            self._timer.start()
        else:
            self._timer.stop()

    def _search(self) -> None:
        text, asked = self.field.text().strip(), self._asked

        def found(hits: Sequence[Hit]) -> None:
            if asked == self._asked and not self.isHidden():
                self._show(matching([w for w in wishes() if w.name in self._known], text), hits)

        self._bridge.run(
            lambda: self._core.journal.search(text, MOST_HITS),
            found,
            lambda _error: None,  # what can be asked for stays in the list
            queue="search",
            owner=self,
        )

    def _show(self, found: Sequence[Wish], hits: Sequence[Hit]) -> None:
        self.list.clear()
        for wish in found:
            self._add(
                wish.words, f"{LTR}{wish.shown_keys}{AS_BEFORE}" if wish.keys else "", Target(wish=wish.name)
            )
        for hit in first_of_each(hits):
            snippet = " ".join(hit.snippet.replace(HIT_START, "").replace(HIT_END, "").split())
            self._add(
                hit.title or self.tr("Conversation"),
                f"{day(hit.created)} · {snippet}",
                Target(entry=hit.entry),
            )
        if self.list.count():
            self.list.setCurrentRow(0)

    def _add(self, words: str, sub: str, target: Target) -> None:
        item = QListWidgetItem(words)
        item.setData(SUB, sub)
        item.setData(TARGET, target)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, sub)
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        target = item.data(TARGET) if item is not None else None
        if target is None:
            return
        self.end()
        if target.wish:
            self.wished.emit(target.wish)
        else:
            self.entry_wanted.emit(target.entry)


class TwoLines(QStyledItemDelegate):
    """A title, and smaller what is known about it: beside it where it is short, below where it isn't."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One or two lines, and room around them."""
        lines = 2 if self._below(index) else 1
        return QSize(0, lines * option.fontMetrics.lineSpacing() + 2 * self._look.size("space.s") + 2)

    def _below(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        target = index.data(TARGET)
        return bool(target is not None and target.entry)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, title, the rest."""
        look = self._look
        edge, gap = look.size("space.m"), look.size("space.s")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selected"))
            painter.drawRoundedRect(option.rect, look.size("radius.m"), look.size("radius.m"))
        inner = option.rect.adjusted(edge, gap, -edge, -gap)
        sub, metrics = str(index.data(SUB) or ""), option.fontMetrics
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.lineSpacing())
        beside = 0 if self._below(index) else metrics.horizontalAdvance(sub) + edge
        painter.setFont(option.font)
        painter.setPen(look.colour("text"))
        self._write(painter, option, line, str(index.data()), less=beside)
        painter.setPen(look.colour("muted"))
        if self._below(index):
            self._write(painter, option, line.translated(0, metrics.lineSpacing()), sub)
        else:
            self._write(painter, option, line, sub, behind=True)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: QRect,
        words: str,
        *,
        less: int = 0,
        behind: bool = False,
    ) -> None:
        """Words at the side where reading begins, or at the other; `less` pixels are left free there."""
        from_left = (option.direction is Qt.LayoutDirection.LeftToRight) is not behind
        room = line.adjusted(0, 0, -less, 0) if from_left else line.adjusted(less, 0, 0, 0)
        side = Qt.AlignmentFlag.AlignLeft if from_left else Qt.AlignmentFlag.AlignRight
        shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)


def first_of_each(hits: Sequence[Hit]) -> list[Hit]:
    """The best hit of each entry, in their order."""
    found: dict[str, Hit] = {}
    for hit in hits:
        found.setdefault(hit.entry, hit)
    return list(found.values())


def matching(found: Sequence[Wish], text: str) -> list[Wish]:
    """The wishes whose words hold every word of `text`, or begin with its letters; all for an empty text."""
    wanted = text.casefold().split()
    offered = [wish for wish in found if wish.offered]

    def fits(wish: Wish) -> bool:
        words = re.findall(r"\w+", wish.words.casefold())
        return all(any(word.startswith(part) for word in words) for part in wanted)

    return [wish for wish in offered if fits(wish)]
