"""The main window: first start, lock screen or home, and Help now over each of them.

Only what is shown first is built at once, so that the window takes keys soon; every other room when it is needed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from mindmate.errors import MindMateError
from mindmate.hardening.idle import IdleLock, Reason
from mindmate.ui.bridge import Bridge
from mindmate.ui.capture import ScreenCapture
from mindmate.ui.commands import Commands
from mindmate.ui.hiding import Hiding
from mindmate.ui.rooms import Rooms, read_ahead
from mindmate.ui.theme.look import Look
from mindmate.ui.translator import speak_readably

if TYPE_CHECKING:
    from mindmate.ui.help.page import HelpNow
    from mindmate.ui.home import Home
    from mindmate.ui.lock.system import SystemSignals
    from mindmate.ui.onboarding.recovery import RecoveryRoom
    from mindmate.ui.onboarding.room import Onboarding
    from mindmate.ui.ports import Core
    from mindmate.ui.settings.room import SettingsRoom

TICK_MS = 1000
WATCHING_MS = 100  # after the window is there: it is to take keys first, and has nothing to lock yet
#: What may be asked for without an open journal.
ANYWHERE = {"help", "hide", "stop", "lock", "keys", "larger", "smaller", "usual", "light", "dark", "contrast"}
_ACTIVITY = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.InputMethod,
)


class MainWindow(Rooms):
    """Shows one room at a time. `locked` when the vault has been closed."""

    locked = Signal()

    def __init__(self, core: Core, look: Look, bridge: Bridge, system: SystemSignals | None = None) -> None:
        """`system` tells of sleep and of the locked screen; without it, only a sleep that is over is noticed."""
        super().__init__(core, look, bridge)
        self._system: SystemSignals | None = None
        self._before_help: QWidget = self.lock_screen
        self.onboarding: Onboarding | None = None
        self._told = ""
        self._renewing = False  # in another language, once the reply that is being written has ended
        self._lock_soon = False  # asked for while the journal was being made or opened
        self._idle = IdleLock(core.settings.idle_lock_minutes)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.tick)
        self._tick.start()
        self.hiding = Hiding(self, look, self._stack)
        self.commands = Commands(self, self._stack, look, core, bridge, self._actions(), self._may)
        self.commands.entry_wanted.connect(lambda entry: self.home.open_entry(entry))
        self.commands.failed.connect(lambda error: self.home.today.error.show_error(error))
        self.capture = ScreenCapture(core, self)
        if core.settings.tray:
            self.tray.apply()
        self._wire()
        if system is not None:
            self.listen(system)
        self._watching = False  # whether this window sees whatever the person does
        QTimer.singleShot(WATCHING_MS, self, self._see_all)
        if core.has_vault():
            self._show(self.lock_screen)
        else:
            self._first_start()
        QTimer.singleShot(0, read_ahead)

    def listen(self, system: SystemSignals) -> None:
        """Lock when the system says so."""
        self._system = system
        system.lock_wanted.connect(self._system_wants_lock)
        if self._core.unlocked:
            system.delay_sleep()

    # ---- building ------------------------------------------------------------------------------

    def wire_help(self, room: HelpNow) -> None:
        """Help now leads back, or on to the plan."""
        room.closed.connect(self.close_help)
        room.plan_wanted.connect(self._show_plan)

    def wire_home(self, room: Home) -> None:
        """The unlocked app leads to help, to the lock, to recovery words, to the settings."""
        room.help_wanted.connect(self.show_help)
        room.lock_wanted.connect(self.lock)
        room.sidebar.recovery_wanted.connect(self._show_recovery)
        room.settings_made.connect(self._wire_settings)
        room.calmed.connect(self._calmed)

    def wire_recovery(self, room: RecoveryRoom) -> None:
        """The recovery words lead back."""
        room.done.connect(self._close_recovery)
        room.help_wanted.connect(self.show_help)

    def _forget_rooms(self) -> None:
        if self.onboarding is not None:
            self.onboarding.forget()
        self._forget_all()

    def _first_start(self) -> None:
        from mindmate.ui.onboarding.room import Onboarding

        self.onboarding = Onboarding(self._look, self._core, self._bridge)
        self._stack.addWidget(self.onboarding)
        self.onboarding.help_wanted.connect(self.show_help)
        self.onboarding.finished.connect(self._begin_session)
        self.onboarding.vault_made.connect(self._vault_made)
        self.onboarding.passphrase.refused.connect(self._stay)
        self._go(self.onboarding)

    def _wire(self) -> None:
        self.lock_screen.help_wanted.connect(self.show_help)
        self.lock_screen.unlocked.connect(self._unlocked)
        self.lock_screen.refused.connect(self._stay)

    def _wire_settings(self, settings: SettingsRoom) -> None:
        settings.changed.connect(self._settings_changed)
        settings.model_changed.connect(self._load_model)
        settings.recovery_wanted.connect(self._show_recovery)
        settings.hide_wanted.connect(self.hide_or_show)
        settings.restore_wanted.connect(self.restore)
        settings.erase_wanted.connect(self.erase)

    def _actions(self) -> dict[str, Callable[[], object]]:
        return {
            "help": self.show_help,
            "lock": self.lock,
            "hide": self.hide_or_show,
            "stop": self._escape,
            "new": lambda: self.home.new_conversation(),
            "today": lambda: self.home.show_today(),
            "journal": lambda: self.home.show_journal(),
            "write": lambda: self.home.write(),
            "insights": lambda: self.home.show_insights(),
            "practices": lambda: self.home.show_practices(),
            "safety": lambda: self.home.show_safety(),
            "settings": lambda: self.home.show_settings(),
            "models": lambda: self.home.show_settings("companion"),
            "backup": lambda: self.home.show_settings("keeping"),
            "about": lambda: self.home.show_settings("about"),
        }

    def _may(self, wish: str) -> bool:
        """Whether a wish may be fulfilled now: a hidden window is only brought back, a locked one has no rooms."""
        if self.hiding.on:
            return wish == "hide"
        return wish in ANYWHERE or self._shows("home")

    # ---- a new language ------------------------------------------------------------------------

    def _settings_changed(self, names: list[str]) -> None:
        if "idle_lock_minutes" in names:
            self._restart_idle()
        if {"tray", "language"} & set(names):
            self.tray.apply()
        if "screen_capture" in names:
            self.capture.apply()
        if {"language", "country"} & set(names):
            speak_readably(self._core.settings.country)
        if "language" in names:
            self._renew_when_calm()

    def _renew_when_calm(self) -> None:
        """The rooms speak the new language at once, or after the reply that is being written."""
        self._renewing = self.home.today.streaming
        if not self._renewing:
            QTimer.singleShot(0, self, self._renew)  # after the click that asked for it

    def _renew(self) -> None:
        """Make the rooms anew, and go back to the page of the settings."""
        if not self._core.unlocked or self.onboarding is not None:
            return
        entry, page = self.home.today.entry, self.home.settings.page
        self._forget_rooms()
        self.commands.renew()
        self.hiding.renew()
        before = self.make_anew()
        self._before_help = self.lock_screen
        self._wire()
        self.home.today.entry = entry
        self._go(self.home)
        self.take_away(before)
        self.home.begin_session()
        self.home.show_settings(page)

    def _calmed(self) -> None:
        self._restart_idle()
        if self._renewing:
            self._renew_when_calm()

    # ---- rooms ---------------------------------------------------------------------------------

    def _go(self, room: QWidget) -> None:
        """Show `room`, or what comes next where the neutral page or Help now is shown."""
        if self.hiding.on:
            self.hiding.before = room
        elif self._shows("help"):
            self._before_help = room
        else:
            self._show(room)

    def hide_or_show(self) -> None:
        """A neutral page at once; the same again brings back what was there."""
        if self.hiding.on:
            self.hiding.end()
            if self._shows("home"):
                self.home.focus_room()
            return
        self.commands.close()
        self.hiding.begin(self.room or self.lock_screen)
        if self._core.settings.hiding_locks:
            self.lock()

    def show_help(self) -> None:
        """Help now, over whatever is shown."""
        if not self._shows("help"):
            self._before_help = self.room or self.lock_screen
            self._show(self.help)

    def close_help(self) -> None:
        """Back to where the person was."""
        if self._shows("help"):
            self._show(self._before_help)
            self._restart_idle()
            if self._shows("home"):
                self.home.focus_room()

    def _show_plan(self) -> None:
        """From Help now to the safety plan."""
        if self._core.unlocked:
            self._before_help = self.home
            self.close_help()
            self.home.show_safety()

    def _escape(self) -> None:
        """Esc: out of what lies over the window, out of help, the drawer, a room; else stop the reply."""
        if self.commands.close():
            return
        if self._shows("help"):
            self.close_help()
        elif self._shows("recovery"):
            self.recovery.step.later.click()
        elif self._shows("home") and self.home.drawer_open:
            self.home.close_drawer()
        elif self._shows("home") and not self.home.leave_room():
            self.home.today.stop()

    # ---- locking -------------------------------------------------------------------------------

    def _begin_session(self) -> None:
        self._go(self.home)
        if self.onboarding is not None:
            self._stack.removeWidget(self.onboarding)
            self.onboarding.deleteLater()
            self.onboarding = None
        self.home.begin_session()
        self._watch()
        self._load_model()

    def _load_model(self) -> None:
        self._bridge.run(
            # Whoever locks at once doesn't want a model's process afterwards.
            lambda: self._core.load_model() if self._core.unlocked else None,
            lambda _: self.home.sidebar.refresh(),
            lambda error: self.home.today.error.show_error(error),
            queue="model",
            owner=self.home,
        )

    @property
    def _opening(self) -> bool:
        """Whether the vault is being made or opened right now."""
        making = self.onboarding is not None and self.onboarding.passphrase.making
        return making or self.lock_screen.opening

    def _stay(self) -> None:
        """The vault did not open: there is nothing to lock."""
        self._lock_soon = False

    def _watch(self) -> None:
        """The vault has just been opened: from now on the window locks by itself."""
        self._see_all()
        self._told = ""
        self._restart_idle()
        if self._system is not None:
            self._system.delay_sleep()

    def _locks_at_once(self) -> bool:
        """Whether locking was asked for while the vault was made or opened; then it is done now."""
        soon, self._lock_soon = self._lock_soon, False
        if soon:
            self.lock()
        return soon

    def _vault_made(self) -> None:
        if not self._locks_at_once():
            self._watch()

    def _unlocked(self) -> None:
        """On with the first start where it was left, else home."""
        if self._locks_at_once():
            return
        if self.onboarding is None:
            self._begin_session()
        else:
            self._watch()
            self._go(self.onboarding)
            self.onboarding.resume()

    def lock(self) -> None:
        """Hide everything at once, then close the vault; one that is being opened is closed once it is open."""
        self._lock_soon = self._opening
        if self._core.unlocked and not self._lock_soon:
            self._leave_home(self.tr("Locking…"))
            self._bridge.run(self._core.lock, self._locked, self._lock_failed, queue="lock")

    def _leave_home(self, words: str) -> None:
        """Nothing of the journal stays in the window; the lock screen says why it waits."""
        self.commands.close()
        self._forget_rooms()
        self._go(self.lock_screen)
        self.lock_screen.busy(words)

    def restore(self, passphrase: bytearray, file: str) -> None:
        """Lock, make a backup the vault, and open that; where it fails, the vault stays what it was, locked."""

        def work() -> None:
            self._core.lock()
            self._core.restore_backup(passphrase, file)

        self._after_locking(self.tr("Going back to the backup…"), work, self._begin_session)

    def erase(self, backups: bool) -> None:
        """Lock, delete the vault, and begin anew."""

        def work() -> None:
            self._core.lock()
            self._core.upkeep.erase(backups=backups)

        self._after_locking(self.tr("Erasing…"), work, self._first_start)

    def _after_locking(self, words: str, work: Callable[[], None], then: Callable[[], None]) -> None:
        """What can be done only while the vault is closed, then on with what follows."""

        def done(_: object) -> None:
            self.lock_screen.busy()
            self.home.today.entry = None
            then()

        self._leave_home(words)
        self._bridge.run(work, done, self._lock_failed, queue="lock", owner=self)

    def _system_wants_lock(self) -> None:
        """The computer is about to sleep, or its screen was locked."""
        self.lock()
        if not self._core.unlocked and not self._lock_soon:
            self._may_sleep()

    def _may_sleep(self) -> None:
        if self._system is not None:
            self._system.locked()

    def _locked(self, _: object) -> None:
        self.lock_screen.busy()
        if self._told == "vault.damaged":
            self.lock_screen.offer_help_for_damage()
        self.locked.emit()
        self._may_sleep()

    def _lock_failed(self, error: MindMateError) -> None:
        self.lock_screen.busy()
        self.lock_screen.error.show_error(error)

    # ---- idleness ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever the person does begins the wait anew."""
        del watched
        kind = event.type()
        if kind in _ACTIVITY:
            if kind in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
                self._look.keyboard = kind is QEvent.Type.KeyPress
            self._idle.touch()
        return False  # without asking Qt: `watched` can be the wrapper of something dead that had its address

    def _see_all(self) -> None:
        """Every event of the app passes here from now on; at a start that would load a class for each kind."""
        application = QApplication.instance()
        if application is not None and not self._watching:
            self._watching = True
            application.installEventFilter(self)

    def _restart_idle(self) -> None:
        self._idle.minutes = self._core.settings.idle_lock_minutes
        self._idle.touch()

    def tick(self) -> None:
        """Lock after the computer slept, or when nobody has been here for the time that is set.

        The second waits for a reply that is being written, an open crisis card and Help now.
        """
        reason = self._idle.tick()
        if reason is Reason.SLEPT or self.hiding.long_enough():
            self.lock()
        elif not self._core.unlocked:
            return
        elif self._shows("help") or ("home" in self.__dict__ and self.home.holds_the_lock):
            self._idle.touch()
        elif reason is Reason.IDLE:
            self.lock()
        self._tell_trouble()

    def _tell_trouble(self) -> None:
        """Say once what a backup or a check in the background met."""
        trouble = self._core.trouble() if self._core.unlocked else None
        if trouble is not None and trouble.code != self._told:
            self._told = trouble.code
            self.home.today.error.show_error(trouble)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing of the journal stays in the window; where it was is kept."""
        self._tick.stop()
        self.keep_place()
        if self._core.unlocked:
            self._core.stop_turn()
            self._forget_rooms()
        super().closeEvent(event)
