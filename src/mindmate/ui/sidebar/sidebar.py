"""Beside the conversation: new conversation, the earlier ones by day, the model in use."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QFont, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mindmate.conversation.model import Entry
from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.sidebar.days import grouped
from mindmate.ui.sidebar.deleting import DeleteCard
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.plain import plain_widget

PAGE = 200
ENTRY = Qt.ItemDataRole.UserRole


class Sidebar(QWidget):
    """`opened` carries the id of a conversation; `new_wanted` asks for an empty one."""

    opened = Signal(str)
    new_wanted = Signal()
    today_wanted = Signal()
    insights_wanted = Signal()
    safety_wanted = Signal()
    journal_wanted = Signal()
    practices_wanted = Signal()
    settings_wanted = Signal()
    recovery_wanted = Signal()
    deleted = Signal(str)
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self._entries: list[Entry] = []
        self._complete = True
        self._current = ""
        self._aside: list[QWidget] = []  # hidden while something is asked
        self.setObjectName("sidebar")
        self.setProperty("room", "sunk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.today = self._door(self.tr("Today"), "today", self.today_wanted)
        self.journal = self._door(self.tr("Journal"), "journal", self.journal_wanted)
        self.practices = self._door(self.tr("Practices"), "practices", self.practices_wanted)
        self.insights = self._door(self.tr("Insights"), "insights", self.insights_wanted)
        self.safety = self._door(self.tr("Safety plan"), "safety", self.safety_wanted)
        self.settings = self._door(self.tr("Settings"), "settings", self.settings_wanted)
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
        self.list.setObjectName("chat.recent")
        self.list.setAccessibleName(self.tr("Earlier conversations"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        # It takes what the doors leave, so that they, and what stands below it, are in view in a usual window.
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.none = label(self.tr("Your conversations will be listed here."), "small")
        self.delete = DeleteCard(look, core, bridge)
        self.recovery = Button(
            look,
            self.tr("Recovery words"),
            "quiet",
            name="recovery.offer",
            on_click=self.recovery_wanted.emit,
        )
        self.recovery.setToolTip(self.tr("24 words for the case that the passphrase is lost"))
        self.recovery.hide()
        self.model = label("", "small")
        self.model.setObjectName("sidebar.model")
        layout = self._column()
        space = look.size("space.m")
        layout.setContentsMargins(space, look.size("space.l"), space, look.size("space.l"))
        layout.setSpacing(look.size("space.s"))
        head = label("MindMate", "wordmark")
        head.setContentsMargins(space, 0, 0, look.size("space.s"))
        self.none.setContentsMargins(space, look.size("space.m"), 0, 0)
        self.model.setContentsMargins(space, 0, 0, 0)
        for widget in (
            head,
            self.new,
            self.today,
            self.journal,
            self.practices,
            self.insights,
            self.safety,
            self.none,
        ):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        for below in (self.delete, self.recovery, self.settings, self.model):
            layout.addWidget(below)
        self.list.itemActivated.connect(self._activate)
        self.list.itemClicked.connect(self._activate)
        self.list.verticalScrollBar().valueChanged.connect(self._maybe_more)
        self._wire_deleting()
        look.changed.connect(self._sized)
        self._sized()

    def _door(self, words: str, room: str, wanted: SignalInstance) -> Button:
        """The door of a room; its icon is called as the room is."""
        door = Button(self._look, words, "door", room, "text", name=f"nav.{room}", on_click=wanted.emit)
        door.setCheckable(True)
        return door

    def _column(self) -> QVBoxLayout:
        """All below each other; it scrolls where large text needs more height than there is."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = plain_widget()
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        return QVBoxLayout(body)

    def _wire_deleting(self) -> None:
        """By the Delete key, or by the menu of a right click or the menu key."""
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.wish = QAction(self.tr("Delete…"), self.list)
        self.wish.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.wish.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.wish.triggered.connect(self._ask_to_delete)
        self.list.addAction(self.wish)
        self.delete.deleted.connect(self.deleted)
        self.delete.installEventFilter(self)
        self.delete.failed.connect(self._failed)

    def _ask_to_delete(self) -> None:
        for item in self.list.selectedItems():
            if entry := item.data(ENTRY):
                self.delete.ask(entry, item.toolTip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The question came, or was answered."""
        if watched is self.delete and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit_question()
        return False

    def _fit_question(self) -> None:
        """What is asked stands alone where there is no room for more; the rest comes back with the answer."""
        aside, self._aside = self._aside, []
        for widget in aside:
            widget.show()
        layout = self.layout()
        if self.delete.isHidden() or layout is None:
            return
        if layout.totalMinimumHeightForWidth(self.width()) > self.height():
            direct = Qt.FindChildOption.FindDirectChildrenOnly
            parts = self.findChildren(QWidget, options=direct)
            self._aside = [part for part in parts if part is not self.delete and not part.isHidden()]
            for widget in self._aside:
                widget.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large text leaves room for the ways to go only; the model is in the settings too."""
        super().resizeEvent(event)
        if not self.delete.isHidden():
            self._fit_question()
        self.model.setVisible(self.height() >= 44 * self._look.size("type.ui"))

    def _sized(self) -> None:
        self.setFixedWidth(self._look.size("size.sidebar"))

    def show_current(self, entry_id: str) -> None:
        """Mark the conversation that is open; "" for a new one. Reads the list again."""
        self._current = entry_id
        self.refresh()

    def show_room(self, name: str) -> None:
        """Mark the room that is shown: "today", "journal", "insights"…."""
        self.today.setChecked(name == "today")
        self.journal.setChecked(name == "journal")
        self.practices.setChecked(name == "practices")
        self.insights.setChecked(name == "insights")
        self.safety.setChecked(name == "safety")
        self.settings.setChecked(name == "settings")

    def refresh(self) -> None:
        """Read the list again."""
        if not self._core.unlocked:
            return
        model = self._core.model
        note = model.note.partition("\n")[0] if model else ""
        self.model.setText(f"{model.name}\n{note}" if model else self.tr("No model"))
        self.model.setToolTip(html.escape(model.note).replace("\n", "<br>") if model else "")
        self.recovery.setVisible(not self._core.has_recovery_words)
        wanted = max(PAGE, len(self._entries))
        self._bridge.run(
            lambda: self._core.journal.entries(wanted, kind="conversation"),
            lambda entries: self._show(entries, complete=len(entries) < wanted),
            self._failed,
            owner=self,
        )

    def forget(self) -> None:
        """Before locking: no title stays."""
        self._entries = []
        self.list.clear()
        self.delete.leave()
        self.recovery.hide()
        self.model.setText("")

    def _maybe_more(self, value: int) -> None:
        if self._complete or value < self.list.verticalScrollBar().maximum() - 200:
            return
        self._complete = True  # until the answer comes
        have = len(self._entries)
        self._bridge.run(
            lambda: self._core.journal.entries(PAGE, have, "conversation"),
            lambda more: self._add(have, more),
            self._failed,
            owner=self,
        )

    def _add(self, have: int, more: Sequence[Entry]) -> None:
        """More of the list, unless it was read anew or went on meanwhile."""
        if len(self._entries) == have:
            self._show([*self._entries, *more], complete=len(more) < PAGE)

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
