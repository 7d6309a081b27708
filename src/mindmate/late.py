"""The app behind the window, built when it is first needed.

The lock screen needs to know whether there is a vault, and the settings. The code of vault, engine and screen is loaded
after it is shown, a piece at a time, so that the window takes keys a third sooner.
"""

from __future__ import annotations

import importlib
import threading
from typing import TYPE_CHECKING, Any

from mindmate import settings as choices
from mindmate.i18n import use as use_language
from mindmate.paths import Paths
from mindmate.settings import Settings
from mindmate.vault.names import exists

if TYPE_CHECKING:
    from mindmate.app import App

#: What takes long to load, in pieces of some hundredths of a second.
PIECES = (
    "cryptography.hazmat.primitives.kdf.argon2",
    "mindmate.vault.vault",
    "mindmate.engine.supervisor",
    "mindmate.safety.screen",
    "mindmate.safety.guard",
    "mindmate.upkeep",
    "mindmate.app",
)


class LateApp:
    """Implements `ui.ports.Core` by an `App` that is built with the first call that needs it. Any thread may call."""

    def __init__(self, paths: Paths, **given: Any) -> None:
        """As for `App`."""
        self.paths = paths
        self._given = given
        self._early = choices.load(paths.settings)
        self._left = list(PIECES)
        self._app: App | None = None
        self._building = threading.Lock()
        use_language(self._early.language or None)

    @property
    def app(self) -> App:
        """The app itself."""
        with self._building:
            if self._app is None:
                from mindmate.app import App

                self._app = App(self.paths, **self._given)
            return self._app

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # nothing of ours is looked for in the app
            raise AttributeError(name)
        return getattr(self.app, name)

    @property
    def settings(self) -> Settings:
        """The choices of this profile."""
        return self._app.settings if self._app is not None else self._early

    @property
    def unlocked(self) -> bool:
        """Whether the vault is open."""
        return self._app is not None and self._app.unlocked

    def has_vault(self) -> bool:
        """Whether this profile has a vault, be it a damaged one."""
        return exists(self.paths.vault)

    def warm(self) -> bool:
        """Load one piece of what unlocking needs; whether there is more."""
        if self._app is None and self._left:
            importlib.import_module(self._left.pop(0))
            return True
        return self.app.warm()

    def lock(self) -> None:
        """Close the vault, where one is open."""
        if self._app is not None:
            self._app.lock()

    close = lock
