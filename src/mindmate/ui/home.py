"""The unlocked app: the sidebar beside the room, or as a drawer where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.sidebar.sidebar import Sidebar
from mindmate.ui.theme.look import Look
from mindmate.ui.today.room import TodayRoom
from mindmate.ui.widgets.basics import Button


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

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("home")
        self.setProperty("room", "true")
        self.sidebar = Sidebar(look, core, bridge)
        self.today = TodayRoom(look, core, bridge)
        self.narrow = False
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(self._top_bar())
        right.addWidget(self.today, 1)
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

    def _wire(self) -> None:
        self.sidebar.opened.connect(self._open)
        self.sidebar.new_wanted.connect(self.new_conversation)
        self.sidebar.today_wanted.connect(self._show_today)
        self.sidebar.failed.connect(self.today.error.show_error)
        self.today.entry_changed.connect(self.sidebar.show_current)
        self.today.help_wanted.connect(self.help_wanted)
        self.scrim.clicked.connect(self.close_drawer)
        self._look.changed.connect(self._fit)

    def begin_session(self) -> None:
        """After unlocking."""
        self._fit()
        self.today.begin_session()

    def end_session(self) -> None:
        """Before locking: nothing of the journal stays in the window."""
        self.today.end_session()
        self.sidebar.forget()
        self.close_drawer()

    def new_conversation(self) -> None:
        """An empty conversation."""
        self.close_drawer()
        self.today.new_conversation()

    def _show_today(self) -> None:
        """The only room so far: on to the words."""
        self.close_drawer()
        self.today.composer.field.setFocus()

    def _open(self, entry_id: str) -> None:
        self.close_drawer()
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
        self.sidebar.move(0, 0)
        self.sidebar.show()
        self.sidebar.raise_()
        self.sidebar.new.setFocus()
        if not self._look.reduce_motion:
            self._slide.stop()
            self._slide.setDuration(self._look.size("motion.drawer"))
            self._slide.setStartValue(QPoint(-self.sidebar.width(), 0))
            self._slide.setEndValue(QPoint(0, 0))
            self._slide.start()

    def close_drawer(self) -> None:
        """Close the drawer, if it is one."""
        if self.narrow:
            self._slide.stop()
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self.sidebar.isAncestorOf(focus)
            self.sidebar.hide()
            self.scrim.hide()
            if had_focus:
                self.today.composer.field.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sidebar or drawer, by the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
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
            self.sidebar.setGeometry(0, 0, self.sidebar.width(), self.height())
