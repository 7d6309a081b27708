"""What the app gives to the insights' room: entries without words, questionnaires kept, the week worded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mindmate.conversation.ports import Guard, Screen
from mindmate.conversation.turn import TurnTaker
from mindmate.engine.supervisor import Supervisor
from mindmate.opened import Opened
from mindmate.records import Page
from mindmate.vault.counter import CardCounter
from mindmate.vault.vault import Vault

if TYPE_CHECKING:  # what only this room needs is loaded when it is needed
    from mindmate.conversation.keeping import Kept
    from mindmate.conversation.wording import Worded
    from mindmate.insights.look_back import Facts
    from mindmate.practices.questionnaires import Filled, Questionnaire


class Insights:
    """Of an open vault; implements `ui.insights.ports.Insights`."""

    def __init__(
        self,
        vault: Vault,
        screen: Screen,
        new_guard: Callable[[str], Guard],
        supervisor: Supervisor | None,
        turns: TurnTaker | None,
    ) -> None:
        """`turns` are those of this session: an answer that asks for care makes them watchful."""
        self._vault, self._screen, self._new_guard = vault, screen, new_guard
        self._supervisor, self._turns = supervisor, turns

    def pages(self) -> list[Page]:
        """Every entry without its words, oldest day first."""
        return self._vault.journal.outlines()

    def item9(self, questionnaire: Questionnaire, answers: Sequence[int | None]) -> Kept:
        """What to show for the answers so far. A card that is called for is counted here, and nowhere else."""
        from mindmate.conversation.keeping import item9_answered

        found = item9_answered(questionnaire, answers)
        if found.card is not None:
            CardCounter(self._vault.journal.run).shown(found.card)
            if self._turns is not None:
                self._turns.be_watchful()
        return found

    def keep(self, filled: Filled) -> Kept:
        """Keep a questionnaire; its card was counted when the answer came."""
        from mindmate.conversation.keeping import Keeper

        return Keeper(self._vault.journal, self._screen).questionnaire(filled)

    def worded(self, known: Facts) -> Worded:
        """The week in the model's words where it is loaded and may stand, else in fixed ones."""
        from mindmate.conversation import wording
        from mindmate.insights.look_back import fixed

        supervisor = self._supervisor
        if supervisor is None:
            return wording.Worded(fixed(known), False)
        return wording.week(known, supervisor.write_aside, self._new_guard)


class Noticing(Opened):
    """The part of `app.App` that has to do with insights."""

    _screen: Screen
    _new_guard: Callable[[str], Guard]
    _supervisor: Supervisor | None
    _turns: TurnTaker | None

    @property
    def insights(self) -> Insights:
        """What the days say. Raises `vault.locked`."""
        return Insights(self.vault, self._screen, self._new_guard, self._supervisor, self._turns)
