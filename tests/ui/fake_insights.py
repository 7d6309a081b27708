"""The part of the fake core that insights need: entries, questionnaires, a week in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mindmate.conversation.keeping import Keeper, Kept, item9_answered
from mindmate.conversation.wording import Worded
from mindmate.insights.look_back import Facts, fixed
from mindmate.practices.questionnaires import Filled, Questionnaire
from mindmate.records import Level, Page
from mindmate.safety.values import Screening

if TYPE_CHECKING:
    from tests.ui.fake_core import FakeJournal


class FakeInsights:
    """Over the fake journal; `model` is what the model makes of a week, "" where there is none."""

    def __init__(self, journal: FakeJournal, slow: Callable[[str], None]) -> None:
        self._journal, self._slow = journal, slow
        self.model = ""
        self.cards: list[Level] = []

    def pages(self) -> list[Page]:
        self._slow("pages")
        pages = [replace(self._journal.page(entry.id), body="") for entry in self._journal.kept]
        return sorted(pages, key=lambda page: page.day)

    def item9(self, questionnaire: Questionnaire, answers: Sequence[int | None]) -> Kept:
        found = item9_answered(questionnaire, answers)
        if found.card is not None:
            self.cards.append(found.card)
        return found

    def keep(self, filled: Filled) -> Kept:
        self._slow("keep")

        def screen(text: str, earlier: Sequence[str] = ()) -> Screening:
            del text, earlier
            return Screening(Level.NONE, (), "en", 0.0)

        return Keeper(self._journal, screen).questionnaire(filled)

    def worded(self, known: Facts) -> Worded:
        self._slow("worded")
        return Worded(self.model or fixed(known), bool(self.model))
