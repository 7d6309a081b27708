"""What the app gives to the room of exercises: kept and screened, led in the model's words where one is loaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mindmate.conversation.ports import Guard, Screen
from mindmate.engine.supervisor import Supervisor
from mindmate.opened import Opened
from mindmate.records import Level
from mindmate.safety.values import Screening
from mindmate.vault.counter import CardCounter
from mindmate.vault.vault import Vault

if TYPE_CHECKING:  # what only this room needs is loaded when it is needed
    from mindmate.conversation.guided import Guide
    from mindmate.conversation.keeping import Kept
    from mindmate.practices.player import Player
    from mindmate.practices.session import Result, Session
    from mindmate.practices.sleep import Night


def _player() -> Player:
    from mindmate.practices.player import Player

    return Player()


class Practices:
    """Of an open vault; implements `ui.practices.ports.Practices`."""

    def __init__(
        self,
        vault: Vault,
        screen: Screen,
        new_guard: Callable[[str], Guard],
        supervisor: Supervisor | None,
        player: Callable[[], Player] = _player,
    ) -> None:
        self._vault, self._screen, self._new_guard = vault, screen, new_guard
        self._supervisor, self._player = supervisor, player

    @property
    def sound(self) -> Player:
        """What lets a breath be heard; one for as long as the app runs."""
        return self._player()

    def keep(self, done: Result, draft: str = "") -> Kept:
        """Make it an entry, screened; the draft at the place `draft` goes in the same moment."""
        from mindmate.conversation.keeping import Keeper

        journal = self._vault.journal
        keeper = Keeper(journal, self._careful, CardCounter(journal.run).shown)
        return keeper.exercise(done.title, done.body, done.data, done.own_words, draft=draft)

    def guide(self, session: Session) -> Guide:
        """Lead `session` in the model's words from now on; in fixed ones where no model is loaded."""
        from mindmate.conversation.guided import Guide, guarded

        supervisor = self._supervisor
        write = supervisor.write_aside if supervisor is not None else None
        allow = guarded(self._new_guard)
        return Guide(session.practice, self._careful, allow, write, session=session)

    def nights(self) -> Sequence[tuple[str, Night]]:
        """Day of rising and night of each sleep diary, oldest first."""
        from mindmate.practices import sleep

        return sleep.nights(self._vault.journal.pages(kind="exercise"))

    def _careful(self, text: str, earlier: Sequence[str] = ()) -> Screening:
        """The screen, where a failure counts as elevated: who can help is then shown, and no model sees the words."""
        try:
            return self._screen(text, earlier)
        except Exception:  # noqa: BLE001 - any failure means the same: who can help is shown
            return Screening(Level.ELEVATED, (), "", 0.0, watching="off")


class Practising(Opened):
    """The part of `app.App` that has to do with exercises."""

    _screen: Screen
    _new_guard: Callable[[str], Guard]
    _supervisor: Supervisor | None
    _player: Player | None = None

    @property
    def practices(self) -> Practices:
        """Exercises: kept, screened, led. Raises `vault.locked`."""
        return Practices(self.vault, self._screen, self._new_guard, self._supervisor, self._sound)

    def _sound(self) -> Player:
        if self._player is None:
            self._player = _player()
        return self._player

    def be_silent(self) -> None:
        """Before locking: no breath is heard any more."""
        if self._player is not None:
            self._player.close()
