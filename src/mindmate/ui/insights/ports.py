"""What the insights' room needs of the app behind the window; `noticing.py` fills it and tests fake it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from mindmate.conversation.keeping import Kept
from mindmate.conversation.wording import Worded
from mindmate.insights.look_back import Facts
from mindmate.practices.questionnaires import Filled, Questionnaire
from mindmate.records import Page


class Insights(Protocol):
    """Of the open vault. Everything here is *slow*. Raises `vault.locked`, `disk.*`."""

    def pages(self) -> list[Page]:
        """Every entry without its words, oldest day first."""

    def item9(self, questionnaire: Questionnaire, answers: Sequence[int | None]) -> Kept:
        """What to show for the answers so far: a help card as soon as they hold a risk. Keeps no answer."""

    def keep(self, filled: Filled) -> Kept:
        """Keep a questionnaire as an entry, watched."""

    def worded(self, known: Facts) -> Worded:
        """The week in the model's words where a model is loaded and what it says may stand; else in fixed ones."""
