"""What the room of exercises needs of the app behind it; `practising.py` fills it, tests fake it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from mindmate.conversation.guided import Asked, Heard
from mindmate.conversation.keeping import Kept
from mindmate.practices.session import Result, Session
from mindmate.practices.sleep import Night
from mindmate.tasks import Work


class Guide(Protocol):
    """An exercise led in the model's words, see `conversation.guided.Guide`."""

    def ask(self, work: Work | None = None) -> Asked:
        """*Slow.* What is said at the step; the fixed words where the model's may not stand or `work` is cancelled."""

    def take(self, value: object) -> Heard:
        """*Slow.* Take an answer, once the screen has read what was written in it."""


class Sound(Protocol):
    """The sound of a breath, see `practices.player.Player`; never raises."""

    @property
    def available(self) -> bool:
        """Whether anything could be heard here."""

    def play(self, pattern: tuple[float, float, float, float], start: float = 0.0) -> None:
        """Let one breath be heard from `start` seconds after its beginning, and nothing else any more."""

    def stop(self) -> None:
        """Silence, now."""


class Practices(Protocol):
    """Keeping exercises, and leading them in the model's words."""

    @property
    def sound(self) -> Sound:
        """What lets a breath be heard."""

    def keep(self, done: Result, draft: str = "") -> Kept:
        """*Slow.* Make it an entry, screened; the draft at the place `draft` goes in the same moment.

        Raises `vault.*`, `disk.*`.
        """

    def guide(self, session: Session) -> Guide:
        """Lead `session` in the model's words from now on."""

    def nights(self) -> Sequence[tuple[str, Night]]:
        """*Slow.* Day of rising and night of each sleep diary, oldest first. Raises `vault.*`."""
