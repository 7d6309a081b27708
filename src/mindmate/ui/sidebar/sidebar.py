"""Beside the conversation: new conversation, the earlier ones by day, the model in use."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mindmate.conversation.model import Entry
from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.sidebar.days import grouped
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, label

PAGE = 200
ENTRY = Qt.ItemDataRole.UserRole


class Sidebar(QWidget):
    """`opened` carries the id of a conversation; `new_wanted` asks for an empty one."""

    opened = Signal(str)
    new_wanted = Signal()
    today_wanted = Signal()
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self._entries: list[Entry] = []
        self._complete = True
        self._current = ""
        self.setObjectName("sidebar")
        self.setProperty("room", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.today = Button(
            look, self.tr("Today"), "door", "today", "text", name="nav.today", on_click=self.today_wanted.emit
        )
        self.today.setCheckable(True)
        self.new = Button(
            look,
            self.tr("New conversation"),
            "door",
            "plus",
            "accent",
            name="chat.new",
            on_click=self.new_wanted.emit,
        )
        self.new.setToolTip(self.tr("New conversation (Ctrl+N)"))
        self.list = QListWidget()
        self.list.setObjectName("journal.list")
        self.list.setAccessibleName(self.tr("Earlier conversations"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.none = label(self.tr("Your conversations will be listed here."), "small")
        self.model = label("", "small")
        self.model.setObjectName("sidebar.model")
        layout = QVBoxLayout(self)
        space = look.size("space.m")
        layout.setContentsMargins(space, look.size("space.l"), space, look.size("space.l"))
        layout.setSpacing(look.size("space.s"))
        head = label("MindMate", "wordmark")
        head.setContentsMargins(space, 0, 0, look.size("space.s"))
        self.none.setContentsMargins(space, look.size("space.m"), 0, 0)
        self.model.setContentsMargins(space, 0, 0, 0)
        for widget in (head, self.new, self.today, self.none):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.model)
        self.list.itemActivated.connect(self._activate)
        self.list.itemClicked.connect(self._activate)
        self.list.verticalScrollBar().valueChanged.connect(self._maybe_more)
        look.changed.connect(self._sized)
        self._sized()

    def _sized(self) -> None:
        self.setFixedWidth(self._look.size("size.sidebar"))

    def show_current(self, entry_id: str) -> None:
        """Mark the conversation that is open; "" for a new one. Reads the list again."""
        self._current = entry_id
        self.today.setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        if not self._core.unlocked:
            return
        model = self._core.model
        self.model.setText(f"{model.name}\n{model.note}" if model else self.tr("No model"))
        wanted = max(PAGE, len(self._entries))
        self._bridge.run(
            lambda: self._core.journal.entries(wanted),
            lambda entries: self._show(entries, complete=len(entries) < wanted),
            self._failed,
        )

    def forget(self) -> None:
        """Before locking: no title stays."""
        self._entries = []
        self.list.clear()
        self.model.setText("")

    def _maybe_more(self, value: int) -> None:
        if self._complete or value < self.list.verticalScrollBar().maximum() - 200:
            return
        self._complete = True  # until the answer comes
        have = len(self._entries)
        self._bridge.run(
            lambda: self._core.journal.entries(PAGE, have),
            lambda more: self._show([*self._entries, *more], complete=len(more) < PAGE),
            self._failed,
        )

    def _failed(self, error: MindMateError) -> None:
        if self._core.unlocked:
            self.failed.emit(error)

    def _show(self, entries: Sequence[Entry], *, complete: bool) -> None:
        if not self._core.unlocked:
            return
        self._entries, self._complete = list(entries), complete
        at = self.list.verticalScrollBar().value()
        small = QFont(self._look.text_family)
        small.setPixelSize(self._look.size("type.small"))
        small.setWeight(QFont.Weight.DemiBold)
        self.list.clear()
        for day, of_day in grouped(self._entries, datetime.now().date()):
            head = QListWidgetItem(day)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setFont(small)
            self.list.addItem(head)
            for entry in of_day:
                item = QListWidgetItem(entry.title or self.tr("Conversation"))
                item.setData(ENTRY, entry.id)
                item.setToolTip(entry.title)
                self.list.addItem(item)
                if entry.id == self._current:
                    self.list.setCurrentItem(item)
        self.list.verticalScrollBar().setValue(at)
        self.none.setVisible(not self._entries)

    def _activate(self, item: QListWidgetItem) -> None:
        entry = item.data(ENTRY)
        if entry:
            self.opened.emit(entry)
