"""The main window: first start, lock screen or home, and Help now over each of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from mindmate.errors import MindMateError
from mindmate.hardening.idle import IdleLock, Reason
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.page import HelpNow
from mindmate.ui.home import Home
from mindmate.ui.lock.screen import LockScreen
from mindmate.ui.onboarding.room import Onboarding
from mindmate.ui.ports import Core
from mindmate.ui.theme import icons
from mindmate.ui.theme.look import Look

TICK_MS = 1000
_ACTIVITY = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
)


class MainWindow(QMainWindow):
    """Shows one room at a time. `locked` when the vault has been closed."""

    locked = Signal()

    def __init__(self, core: Core, look: Look, bridge: Bridge) -> None:
        super().__init__()
        self._core, self._look, self._bridge = core, look, bridge
        self.setObjectName("window")
        self.setWindowTitle("MindMate")
        self.setWindowIcon(QIcon(icons.pixmap("app", "#000000", 128)))
        self.setMinimumSize(360, 480)
        self.resize(1000, 720)
        self.help = HelpNow(look, core)
        self.lock_screen = LockScreen(look, core, bridge)
        self.home = Home(look, core, bridge)
        self._stack = QStackedWidget()
        for room in (self.lock_screen, self.home, self.help):
            self._stack.addWidget(room)
        self.setCentralWidget(self._stack)
        self._before_help: QWidget = self.lock_screen
        self.onboarding: Onboarding | None = None
        self._idle = IdleLock(core.settings.idle_lock_minutes)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.tick)
        self._wire()
        self._shortcuts()
        if core.has_vault():
            self._show(self.lock_screen)
        else:
            self._first_start()

    # ---- building ------------------------------------------------------------------------------

    def _first_start(self) -> None:
        self.onboarding = Onboarding(self._look, self._core, self._bridge)
        self._stack.addWidget(self.onboarding)
        self.onboarding.help_wanted.connect(self.show_help)
        self.onboarding.finished.connect(self._begin_session)
        self._show(self.onboarding)

    def _wire(self) -> None:
        self.help.closed.connect(self.close_help)
        self.lock_screen.help_wanted.connect(self.show_help)
        self.lock_screen.unlocked.connect(self._begin_session)
        self.home.help_wanted.connect(self.show_help)
        self.home.lock_wanted.connect(self.lock)
        self.home.today.calmed.connect(self._restart_idle)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _shortcuts(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "F1": self.show_help,
            "Ctrl+L": self.lock,
            "Ctrl+N": self._new_conversation,
            "Esc": self._escape,
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    # ---- rooms ---------------------------------------------------------------------------------

    @property
    def room(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    def _show(self, room: QWidget) -> None:
        self._stack.setCurrentWidget(room)

    def show_help(self) -> None:
        """Help now, over whatever is shown."""
        if self.room is not self.help:
            self._before_help = self.room or self.lock_screen
            self._show(self.help)

    def close_help(self) -> None:
        """Back to where the person was."""
        if self.room is self.help:
            self._show(self._before_help)
            self._restart_idle()
            if self._before_help is self.home:
                self.home.today.composer.field.setFocus()

    def _new_conversation(self) -> None:
        if self.room is self.home:
            self.home.new_conversation()

    def _escape(self) -> None:
        """Esc: out of help, out of the drawer, else stop the reply."""
        if self.room is self.help:
            self.close_help()
        elif self.room is self.home and self.home.drawer_open:
            self.home.close_drawer()
        elif self.room is self.home:
            self.home.today.stop()

    # ---- locking -------------------------------------------------------------------------------

    def _begin_session(self) -> None:
        if self.room is self.help:
            self._before_help = self.home
        else:
            self._show(self.home)
        if self.onboarding is not None:
            self._stack.removeWidget(self.onboarding)
            self.onboarding.deleteLater()
            self.onboarding = None
        self.home.begin_session()
        self._bridge.run(
            # Whoever locks at once doesn't want a model's process afterwards.
            lambda: self._core.load_model() if self._core.unlocked else None,
            lambda _: None,
            self.home.today.error.show_error,
            queue="model",
        )
        self._restart_idle()
        self._tick.start()

    def lock(self) -> None:
        """Hide everything at once, then close the vault."""
        if not self._core.unlocked or (self.onboarding is not None and self.room is self.onboarding):
            return
        self._tick.stop()
        self.home.end_session()
        if self.room is self.help:
            self._before_help = self.lock_screen
        else:
            self._show(self.lock_screen)
        self.lock_screen.busy(self.tr("Locking…"))
        self._bridge.run(self._core.lock, self._locked, self._lock_failed, queue="lock")

    def _locked(self, _: object) -> None:
        self.lock_screen.busy()
        self.locked.emit()

    def _lock_failed(self, error: MindMateError) -> None:
        self.lock_screen.busy()
        self.lock_screen.error.show_error(error)

    # ---- idleness ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever the person does begins the wait anew."""
        kind = event.type()
        if kind in _ACTIVITY:
            if kind in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
                self._look.keyboard = kind is QEvent.Type.KeyPress
            self._idle.touch()
        return super().eventFilter(watched, event)

    def _restart_idle(self) -> None:
        self._idle.minutes = self._core.settings.idle_lock_minutes
        self._idle.touch()

    def tick(self) -> None:
        """Lock after the computer slept, or when nobody has been here for the time that is set.

        The second waits for a reply that is being written, an open crisis card and Help now.
        """
        reason = self._idle.tick()
        if reason is Reason.SLEPT:
            self.lock()
        elif self.home.today.holds_the_lock or self.room is self.help:
            self._idle.touch()
        elif reason is Reason.IDLE:
            self.lock()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing of the journal stays in the window."""
        self._tick.stop()
        if self._core.unlocked:
            self._core.stop_turn()
            self.home.end_session()
        super().closeEvent(event)
