"""What can be asked of the window from anywhere: by shortcut, through the palette, listed on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.keys import wishes
from mindmate.ui.theme.look import Look

if TYPE_CHECKING:
    from mindmate.ui.palette import Palette
    from mindmate.ui.ports import Core
    from mindmate.ui.sheet import ShortcutSheet

TEXT_SIZES = (75, 90, 100, 110, 125, 150, 175, 200)
#: Other keys for the same: where the layout has plus on a shifted key.
ALSO = {"larger": ("Ctrl+=",)}

Action = Callable[[], object]


class Commands(QObject):
    """Turns keys and picks into calls of `actions`; those about the look are done here."""

    entry_wanted = Signal(str)
    failed = Signal(MindMateError)

    def __init__(
        self,
        window: QMainWindow,
        over: QWidget,
        look: Look,
        core: Core,
        bridge: Bridge,
        actions: Mapping[str, Action],
        allowed: Callable[[str], bool],
    ) -> None:
        """`allowed` says whether a wish may be fulfilled now: nothing gives a hidden window away."""
        super().__init__(window)
        self._over, self._look, self._core, self._bridge = over, look, core, bridge
        self._allowed = allowed
        self._palette: Palette | None = None
        self._sheet: ShortcutSheet | None = None
        self._actions: dict[str, Action] = {
            "find": self.find,
            "keys": self.show_keys,
            "larger": lambda: self._scale(1),
            "smaller": lambda: self._scale(-1),
            "usual": lambda: self._see(text_scale=100),
            "light": lambda: self._see(theme="light"),
            "dark": lambda: self._see(theme="dark"),
            "contrast": lambda: self._see(high_contrast=not core.settings.high_contrast),
            **actions,
        }
        for wish in wishes():
            if wish.keys and wish.name in self._actions:
                for keys in (wish.keys, *ALSO.get(wish.name, ())):
                    shortcut = QShortcut(QKeySequence(keys), window)
                    shortcut.activated.connect(lambda name=wish.name: self.do(name))

    @property
    def names(self) -> list[str]:
        """The wishes that lead somewhere."""
        return list(self._actions)

    @property
    def open(self) -> bool:
        """Whether palette or sheet lie over the window."""
        return any(not each.isHidden() for each in (self._palette, self._sheet) if each is not None)

    def do(self, name: str) -> None:
        """Fulfil a wish, if that is possible now."""
        if self._allowed(name):
            if name != "stop":
                self.close()
            self._actions[name]()

    def close(self) -> bool:
        """Close what lies over the window; whether anything did."""
        was_open = self.open
        for each in (self._palette, self._sheet):
            if each is not None:
                each.end()
        return was_open

    def find(self) -> None:
        """The palette."""
        from mindmate.ui.palette import Palette

        if self._palette is None:
            self._palette = Palette(self._look, self._over, self._core, self._bridge, self.names)
            self._palette.wished.connect(self.do)
            self._palette.entry_wanted.connect(self.entry_wanted)
        self._palette.begin()

    @property
    def palette(self) -> Palette | None:
        """The palette, once it was opened."""
        return self._palette

    def show_keys(self) -> None:
        """The sheet of shortcuts."""
        from mindmate.ui.sheet import ShortcutSheet

        if self._sheet is None:
            self._sheet = ShortcutSheet(self._look, self._over, self.names)
        self._sheet.begin()

    def renew(self) -> None:
        """The language has changed: they are made anew when they are wanted."""
        self.close()
        for each in (self._palette, self._sheet):
            if each is not None:
                each.deleteLater()
        self._palette = self._sheet = None

    # ---- look ----------------------------------------------------------------------------------

    def _scale(self, by: int) -> None:
        now = self._core.settings.text_scale
        nearest = min(range(len(TEXT_SIZES)), key=lambda at: abs(TEXT_SIZES[at] - now))
        self._see(text_scale=TEXT_SIZES[min(max(nearest + by, 0), len(TEXT_SIZES) - 1)])

    def _see(self, **changes: object) -> None:
        try:
            self._look.apply(self._core.change_settings(**changes))
        except MindMateError as error:
            self.failed.emit(error)
