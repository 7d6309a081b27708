"""The unlocked app: the sidebar beside the room, or as a drawer where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, QSize, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mindmate.records import Filter
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.reminding import Reminder
from mindmate.ui.safety.room import SafetyRoom
from mindmate.ui.sidebar.sidebar import Sidebar
from mindmate.ui.theme.look import Look
from mindmate.ui.today.room import TodayRoom
from mindmate.ui.widgets.basics import Button
from mindmate.ui.widgets.focus import go_round
from mindmate.ui.widgets.plain import plain_widget

if TYPE_CHECKING:
    from mindmate.ui.insights.room import InsightsRoom
    from mindmate.ui.journal.room import JournalRoom
    from mindmate.ui.practices.room import PracticesRoom
    from mindmate.ui.settings.room import SettingsRoom


class Scrim(QFrame):
    """What lies over the room while the drawer is open; a click closes the drawer."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "scrim")
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close the drawer."""
        del event
        self.clicked.emit()


class Home(QWidget):
    """Sidebar, top bar, and the room. `lock_wanted` and `help_wanted` go to the shell."""

    lock_wanted = Signal()
    help_wanted = Signal()
    settings_made = Signal(object)
    calmed = Signal()  # nothing holds the idle lock back any more

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self.setObjectName("home")
        self.setProperty("room", "true")
        self.sidebar = Sidebar(look, core, bridge)
        self.today = TodayRoom(look, core, bridge)
        self.safety = SafetyRoom(look, core, bridge)
        self._settings: SettingsRoom | None = None
        self._journal: JournalRoom | None = None
        self._insights: InsightsRoom | None = None
        self._practices: PracticesRoom | None = None
        self.rooms = QStackedWidget()
        self.rooms.addWidget(self.today)
        self.rooms.addWidget(self.safety)
        self.narrow = False
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(self._top_bar())
        self.reminder = Reminder(look, core, bridge, self.today.greeting.check_in.isVisible)
        right.addWidget(self._reminding())
        right.addWidget(self.rooms, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self._right, 1)
        self.scrim = Scrim(self)
        self._slide = QPropertyAnimation(self.sidebar, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._wire()

    def _top_bar(self) -> QHBoxLayout:
        look = self._look
        self.menu = Button(
            look, self.tr("Conversations"), "icon", "menu", name="sidebar.toggle", on_click=self.toggle_drawer
        )
        self.help = Button(
            look, self.tr("Help now"), "", "help", name="helpNow", on_click=self.help_wanted.emit
        )
        self.help.setToolTip(self.tr("People who can help (F1)"))
        self.lock = Button(
            look, self.tr("Lock"), "icon", "lock", name="lockNow", on_click=self.lock_wanted.emit
        )
        self.lock.setToolTip(self.tr("Lock (Ctrl+L)"))
        top = QHBoxLayout()
        top.setContentsMargins(*[look.size("space.m")] * 4)
        top.setSpacing(look.size("space.s"))
        top.addWidget(self.menu)
        top.addStretch(1)
        top.addWidget(self.help)
        top.addWidget(self.lock)
        return top

    def _reminding(self) -> QWidget:
        """The reminder, as wide as what is below it."""
        holder = plain_widget()
        row = QHBoxLayout(holder)
        edge = self._look.size("space.l")
        row.setContentsMargins(edge, 0, edge + 12, 0)  # 12: the scroll bar of what is below
        row.addStretch(1)
        row.addWidget(self.reminder, 1000)
        row.addStretch(1)
        self.reminder.setMaximumWidth(self._look.size("size.measure"))
        self.reminder.wanted.connect(self.new_conversation)
        return holder

    def _wire(self) -> None:
        self.sidebar.opened.connect(self._open)
        self.sidebar.new_wanted.connect(self.new_conversation)
        self.sidebar.today_wanted.connect(self._show_today)
        self.sidebar.deleted.connect(self._deleted)
        self.sidebar.failed.connect(self.today.error.show_error)
        self.today.entry_changed.connect(self.sidebar.show_current)
        self.sidebar.safety_wanted.connect(self.show_safety)
        self.sidebar.journal_wanted.connect(self.show_journal)
        self.sidebar.insights_wanted.connect(self.show_insights)
        self.sidebar.practices_wanted.connect(self.show_practices)
        self.sidebar.settings_wanted.connect(self.show_settings)
        self.today.calmed.connect(self.calmed)
        self.today.help_wanted.connect(self.help_wanted)
        self.today.plan_wanted.connect(self.show_safety)
        self.safety.closed.connect(self._show_today)
        self.safety.help_wanted.connect(self.help_wanted)
        self.scrim.clicked.connect(self.close_drawer)
        self._look.changed.connect(self._fit)

    def begin_session(self) -> None:
        """After unlocking."""
        self._fit()
        self._enter(self.today)
        self.safety.begin_session()
        if self._journal is not None:
            self._journal.begin_session()
        if self._practices is not None:
            self._practices.begin_session()
        self.today.begin_session()
        self.reminder.begin_session()

    def end_session(self) -> None:
        """Before locking: nothing of the journal stays in the window."""
        self.safety.end_session()
        self.reminder.end_session()
        if self._journal is not None:
            self._journal.end_session()
        if self._practices is not None:
            self._practices.end_session()
        if self._settings is not None:
            self._settings.end_session()
        if self._insights is not None:
            self._insights.end_session()
        self.today.end_session()
        self.sidebar.forget()
        self.close_drawer()

    @property
    def holds_the_lock(self) -> bool:
        """Whether something is going on that an idle lock should wait for."""
        return self.today.holds_the_lock or (self._practices is not None and self._practices.holds_the_lock)

    def new_conversation(self) -> None:
        """An empty conversation."""
        self.close_drawer()
        self._enter(self.today)
        self.today.new_conversation()

    def _deleted(self, entry_id: str) -> None:
        self.today.forget(entry_id)
        if self._journal is not None:
            self._journal.forget(entry_id)
        self.sidebar.refresh()

    def show_safety(self) -> None:
        """The safety plan and the trusted people."""
        self.close_drawer()
        self._enter(self.safety)
        self.safety.open()

    @property
    def journal(self) -> JournalRoom:
        """The journal's room; made when it is first wanted."""
        if self._journal is None:
            from mindmate.ui.journal.room import JournalRoom

            self._journal = JournalRoom(self._look, self._core, self._bridge)
            self._journal.help_wanted.connect(self.help_wanted)
            self._journal.go_on.connect(self._open)
            self._journal.talk.connect(self._talk_about)
            self._journal.deleted.connect(self._deleted)
            self.rooms.addWidget(self._journal)
            self._journal.begin_session()
        return self._journal

    def show_journal(self) -> None:
        """Days and entries."""
        self.close_drawer()
        self._enter(self.journal)
        self.journal.open()

    @property
    def insights(self) -> InsightsRoom:
        """The insights' room; made when it is first wanted."""
        if self._insights is None:
            from mindmate.ui.insights.room import InsightsRoom

            self._insights = InsightsRoom(self._look, self._core, self._bridge)
            self._insights.help_wanted.connect(self.help_wanted)
            self._insights.day_wanted.connect(self._show_day)
            self._insights.talk_wanted.connect(self.new_conversation)
            self.rooms.addWidget(self._insights)
        return self._insights

    def show_insights(self) -> None:
        """Mood over time, what goes with it, questionnaires."""
        self.close_drawer()
        self._enter(self.insights)
        self.insights.open()

    def _show_day(self, day: str) -> None:
        self.show_journal()
        self.journal.overview.ask(Filter(first_day=day, last_day=day))

    @property
    def practices(self) -> PracticesRoom:
        """The room of exercises; made when it is first wanted."""
        if self._practices is None:
            from mindmate.ui.practices.room import PracticesRoom

            self._practices = PracticesRoom(self._look, self._core, self._bridge)
            self._practices.help_wanted.connect(self.help_wanted)
            self._practices.safety_wanted.connect(self.show_safety)
            self._practices.talk.connect(self._talk_about)
            self._practices.entry_wanted.connect(self._show_entry)
            self._practices.calmed.connect(self.calmed)
            self.rooms.addWidget(self._practices)
        return self._practices

    def show_practices(self) -> None:
        """Exercises."""
        self.close_drawer()
        self._enter(self.practices)
        self.practices.open()

    def write(self) -> None:
        """A new page of free writing."""
        self.show_journal()
        self.journal.begin_page()

    def _talk_about(self, words: str) -> None:
        """A new conversation that begins with what was written; the person sends it, or changes it first."""
        self.new_conversation()
        self.today.composer.put(words)
        self.today.composer.field.setFocus()

    @property
    def settings(self) -> SettingsRoom:
        """The settings; made when they are first wanted, so that the window opens sooner."""
        if self._settings is None:
            from mindmate.ui.settings.room import SettingsRoom

            self._settings = SettingsRoom(self._look, self._core, self._bridge)
            self._settings.help_wanted.connect(self.help_wanted)
            self._settings.entry_wanted.connect(self.open_entry)
            self.rooms.addWidget(self._settings)
            self.settings_made.emit(self._settings)
        return self._settings

    def show_settings(self, page: str = "") -> None:
        """The settings, at `page` or where they were left."""
        self.close_drawer()
        self._enter(self.settings)
        self.settings.open(page)

    def show_today(self) -> None:
        """The conversation."""
        self._show_today()

    def leave_room(self) -> bool:
        """Away from a question, or back to the conversation from another room; whether there was one."""
        for question in (self.sidebar.delete, self.today.deleting):
            if question.isVisible():
                question.leave()
                self.focus_room()
                return True
        room = self.rooms.currentWidget()
        if self._journal is not None and room is self._journal and self._journal.escape():
            return True
        if self._insights is not None and room is self._insights and self._insights.escape():
            return True
        if self._practices is not None and room is self._practices and self._practices.escape():
            return True
        shown = room is not self.today
        if shown:
            self._show_today()
        return shown

    def focus_room(self) -> None:
        """The focus to where the person goes on in the room that is shown."""
        room = self.rooms.currentWidget()
        if room is self.today:
            self.today.composer.field.setFocus()
        elif self._journal is not None and room is self._journal:
            self._journal.focus()
        elif self._insights is not None and room is self._insights:
            self._insights.focus()
        elif self._practices is not None and room is self._practices:
            self._practices.focus()
        elif room is self._settings:
            self.settings.open()
        else:
            self.safety.open()

    def _enter(self, room: QWidget) -> None:
        before = self.rooms.currentWidget()
        if before is self.safety and room is not self.safety:
            self.safety.leave()
        elif self._journal is not None and before is self._journal and room is not before:
            self._journal.leave()
        elif self._insights is not None and before is self._insights and room is not before:
            self._insights.leave()
        elif self._practices is not None and before is self._practices and room is not before:
            self._practices.leave()
        elif self._settings is not None and before is self._settings and room is not before:
            self._settings.leave()
        self.rooms.setCurrentWidget(room)
        self.sidebar.show_room(room.objectName())

    def _show_today(self) -> None:
        """On to the words."""
        self.close_drawer()
        self._enter(self.today)
        self.today.composer.field.setFocus()

    def open_entry(self, entry_id: str) -> None:
        """An entry of the journal: a conversation to go on with, a page to read."""
        self._bridge.run(
            lambda: self._core.journal.entry(entry_id).kind,
            lambda kind: self._open(entry_id) if kind == "conversation" else self._show_entry(entry_id),
            self.today.error.show_error,
            owner=self,
        )

    def _show_entry(self, entry_id: str) -> None:
        if self._core.unlocked:
            self.show_journal()
            self.journal.open_entry(entry_id)

    def _open(self, entry_id: str) -> None:
        self.close_drawer()
        self._enter(self.today)
        if entry_id != self.today.entry:
            self.today.open(entry_id)
        self.today.composer.field.setFocus()

    # ---- the drawer ----------------------------------------------------------------------------

    @property
    def drawer_open(self) -> bool:
        """Whether the drawer covers the room."""
        return self.narrow and self.sidebar.isVisible()

    def toggle_drawer(self) -> None:
        """Open or close the drawer."""
        if self.drawer_open:
            self.close_drawer()
            return
        self.scrim.setGeometry(self.rect())
        self.scrim.show()
        self.scrim.raise_()
        self.sidebar.resize(self.sidebar.width(), self.height())
        there = self._drawer_at
        self.sidebar.move(there)
        self.sidebar.show()
        self.sidebar.raise_()
        self.sidebar.new.setFocus()
        if not self._look.reduce_motion:
            self._slide.stop()
            self._slide.setDuration(self._look.size("motion.drawer"))
            outside = self.width() if self._look.mirrored else -self.sidebar.width()
            self._slide.setStartValue(QPoint(outside, 0))
            self._slide.setEndValue(there)
            self._slide.start()

    @property
    def _drawer_at(self) -> QPoint:
        """Where the open drawer lies: at the side where reading begins."""
        return QPoint(self.width() - self.sidebar.width() if self._look.mirrored else 0, 0)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the drawer while it is open."""
        return go_round(self.sidebar, forward) if self.drawer_open else super().focusNextPrevChild(forward)

    def close_drawer(self) -> None:
        """Close the drawer, if it is one."""
        if self.narrow:
            self._slide.stop()
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self.sidebar.isAncestorOf(focus)
            self.sidebar.hide()
            self.scrim.hide()
            if had_focus:
                self.focus_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sidebar or drawer, by the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.reminder.fit(self.height())
        narrow = self.width() < self._look.size("size.narrow")
        self.menu.setVisible(narrow)
        if narrow != self.narrow:
            self.narrow = narrow
            self._slide.stop()
            if narrow:
                self._row.removeWidget(self.sidebar)
                self.sidebar.hide()
            else:
                self.scrim.hide()
                self._row.insertWidget(0, self.sidebar)
                self.sidebar.show()
        if self.drawer_open:
            self.scrim.setGeometry(self.rect())
            self.sidebar.setGeometry(QRect(self._drawer_at, QSize(self.sidebar.width(), self.height())))
