"""Exercises over the fake journal, with the real rules; the model's wordings are scripted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mindmate.conversation.guided import Guide
from mindmate.conversation.keeping import Keeper, Kept
from mindmate.practices import sleep
from mindmate.practices.session import Result, Session
from mindmate.practices.sleep import Night
from mindmate.safety.values import Screening
from mindmate.tasks import Work

if TYPE_CHECKING:
    from tests.ui.fake_core import FakeCore


class FakeSound:
    """Stands in for what plays a breath: keeps what it was asked for. Nothing is heard."""

    def __init__(self) -> None:
        self.available = True
        self.asked: list[tuple[tuple[float, ...], float]] = []
        self.sounding = False

    def play(self, pattern: tuple[float, float, float, float], start: float = 0.0) -> None:
        self.asked.append((pattern, start))
        self.sounding = True

    def stop(self) -> None:
        self.sounding = False


class FakePractices:
    """`wordings` are what the model writes, in order; it has nothing to say once they are used up."""

    def __init__(self, core: FakeCore) -> None:
        self._core = core
        self.wordings: list[str] = []
        self.prompts: list[Sequence[tuple[str, str]]] = []
        self.works: list[Work] = []
        self.sound = FakeSound()

    def keep(self, done: Result, draft: str = "") -> Kept:
        self._core._slow("keep_exercise")
        keeper = Keeper(self._core.journal, self._screen)
        return keeper.exercise(done.title, done.body, done.data, done.own_words, draft=draft)

    def guide(self, session: Session) -> Guide:
        return Guide(session.practice, self._screen, lambda _text, _to: True, self._write, session=session)

    def nights(self) -> Sequence[tuple[str, Night]]:
        journal = self._core.journal
        return sleep.nights([journal.page(entry.id) for entry in journal.kept])

    def _screen(self, text: str, earlier: Sequence[str] = ()) -> Screening:
        return self._core.judge_saved(text)

    def _write(self, messages: Sequence[tuple[str, str]], most: int, work: Work) -> str | None:
        self._core._slow("word")
        self.prompts.append(messages)
        self.works.append(work)
        return self.wordings.pop(0) if self.wordings else None
