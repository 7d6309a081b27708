"""The rooms of a window: the lock screen at once, every other when it is needed, so that the window takes keys soon."""

from __future__ import annotations

import importlib
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from mindmate.ui.bridge import Bridge
from mindmate.ui.frame import Frame
from mindmate.ui.lock.screen import LockScreen
from mindmate.ui.theme.look import Look

if TYPE_CHECKING:
    from mindmate.ui.help.page import HelpNow
    from mindmate.ui.home import Home
    from mindmate.ui.onboarding.recovery import RecoveryRoom
    from mindmate.ui.ports import Core
    from mindmate.ui.tray import Tray

AHEAD_MS = 200  # between two pieces of code that are loaded ahead: keys that are typed come first
LATER = ("home", "help", "recovery")


class Rooms(Frame):
    """Shows one room at a time. What a room leads to, the subclass says (`wire_…`)."""

    def __init__(self, core: Core, look: Look, bridge: Bridge) -> None:
        super().__init__(core)
        self._look, self._bridge = look, bridge
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.lock_screen = LockScreen(look, core, bridge)
        self._stack.addWidget(self.lock_screen)

    def wire_help(self, room: HelpNow) -> None:
        """Help now was made."""

    def wire_home(self, room: Home) -> None:
        """The unlocked app was made."""

    def wire_recovery(self, room: RecoveryRoom) -> None:
        """The recovery words' room was made."""

    @cached_property
    def help(self) -> HelpNow:
        """Help now."""
        from mindmate.ui.help.page import HelpNow

        room = HelpNow(self._look, self._core, self._bridge)
        self.wire_help(room)
        self._stack.addWidget(room)
        return room

    @cached_property
    def home(self) -> Home:
        """The unlocked app."""
        from mindmate.ui.home import Home

        room = Home(self._look, self._core, self._bridge)
        self.wire_home(room)
        self._stack.addWidget(room)
        return room

    @cached_property
    def recovery(self) -> RecoveryRoom:
        """Recovery words for a journal that has none yet."""
        from mindmate.ui.onboarding.recovery import RecoveryRoom

        room = RecoveryRoom(self._look, self._core, self._bridge)
        self.wire_recovery(room)
        self._stack.addWidget(room)
        return room

    def _shows(self, name: str) -> bool:
        """Whether the room of that name is built, and shown."""
        return name in self.__dict__ and self.__dict__[name] is self.room

    @property
    def room(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    def _show(self, room: QWidget) -> None:
        self._stack.setCurrentWidget(room)

    def _forget_all(self) -> None:
        """Nothing of the journal stays in any room that was built."""
        if "home" in self.__dict__:
            self.home.end_session()
        if "help" in self.__dict__:
            self.help.forget()
        if "recovery" in self.__dict__:
            self.recovery.step.forget()

    def lock(self) -> None:
        """Hide everything, then close the vault."""

    @cached_property
    def tray(self) -> Tray:
        """The entry in the system's tray, made for whoever wants one."""
        from mindmate.ui.tray import Tray

        return Tray(self, self._core, self.lock)

    def _show_recovery(self) -> None:
        self.home.close_drawer()
        self._show(self.recovery)
        self.recovery.step.begin()

    def _close_recovery(self) -> None:
        if self._shows("recovery"):
            self._show(self.home)
            self.home.focus_room()  # the settings say whether there are words
        self.home.sidebar.refresh()

    def takes_models(self) -> bool:
        """A model may be dropped where the settings can be shown."""
        return self._shows("home")

    def model_dropped(self, file: str) -> None:
        """Check it, and put it on the shelf."""
        self.home.show_settings("companion")
        self.home.settings.companion.add(file)

    def make_anew(self) -> list[QWidget]:
        """All rooms are made once more, in the language of this moment; returns those of before, see `take_away`."""
        before: list[QWidget] = [self.lock_screen]
        before += [self.__dict__.pop(name) for name in LATER if name in self.__dict__]
        self.lock_screen = LockScreen(self._look, self._core, self._bridge)
        self._stack.addWidget(self.lock_screen)
        return before

    def take_away(self, rooms: list[QWidget]) -> None:
        """These rooms are no longer needed."""
        for room in rooms:
            self._stack.removeWidget(room)
            room.deleteLater()


def read_ahead() -> None:
    """Load the code of the other rooms while the person reads and types: building them is then quick.

    A piece at a time, on the window's own thread: PySide6 imported on another thread while the window is built ended
    the process (2 of 13 self-tests).
    """
    rooms = [
        "mindmate.ui.neutral",
        "mindmate.ui.home",
        "mindmate.ui.help.page",
        "mindmate.ui.onboarding.recovery",
        "zxcvbn",
    ]

    def next_one() -> None:
        importlib.import_module(rooms.pop(0))
        if rooms:
            QTimer.singleShot(AHEAD_MS, next_one)

    QTimer.singleShot(AHEAD_MS, next_one)
