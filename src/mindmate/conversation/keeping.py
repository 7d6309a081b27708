"""Keeping what was done without a conversation: exercises and questionnaires, as entries, watched like words.

Free text is screened when it is kept, and PHQ-9's item 9 goes through the same rule as an `elevated` message.
What follows is a card beside the entry, never a block: it is kept in either case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from mindmate.conversation.ports import Screen
from mindmate.practices.questionnaires import Filled, Questionnaire
from mindmate.records import Level
from mindmate.safety import policy


class Pages(Protocol):
    """What is needed of the journal."""

    def write(
        self,
        kind: str,
        title: str = "",
        body: str = "",
        *,
        mood: int | None = None,
        tags: Sequence[str] = (),
        day: str = "",
        data: str = "",
        created: int | None = None,
        draft: str = "",
    ) -> str:
        """Keep a new page; returns its id. The draft at the place `draft` goes in the same moment."""


@dataclass(frozen=True)
class Kept:
    """What was kept, and what stands beside it: `card` is the help card to show, `words` what goes with it."""

    entry: str
    level: Level
    card: Level | None = None
    words: str = ""


def card_of(level: Level) -> Level | None:
    """The help card that a level calls for."""
    return level if level.rank >= Level.ELEVATED.rank else None


def item9_answered(questionnaire: Questionnaire, answers: Sequence[int | None], lang: str = "") -> Kept:
    """What to show as soon as the answers hold a risk, also when the rest is never filled in. Keeps nothing."""
    level = policy.phq9_item9(questionnaire.risk(answers))
    words = policy.fixed_for_item9(lang) if card_of(level) else ""
    return Kept("", level, card_of(level), words)


class Keeper:
    """Keeps results in the journal. Raises `vault.locked`, `disk.*`."""

    def __init__(self, journal: Pages, screen: Screen, card_shown: Callable[[Level], object] = str) -> None:
        """`card_shown` counts the cards that the results call for; by default nothing does."""
        self._journal, self._screen, self._card_shown = journal, screen, card_shown

    def questionnaire(self, filled: Filled, lang: str = "", *, day: str = "") -> Kept:
        """Keep a questionnaire; its item about death and hurting oneself counts as a message would."""
        risk = item9_answered(filled.questionnaire, filled.answers, lang)
        entry = self._journal.write(
            "questionnaire",
            filled.questionnaire.title,
            filled.meaning(lang),
            data=filled.data(),
            day=day,
        )
        return self._shown(Kept(entry, risk.level, risk.card, risk.words))

    def exercise(
        self,
        title: str,
        body: str,
        data: str,
        own_words: Sequence[str],
        *,
        mood: int | None = None,
        tags: Sequence[str] = (),
        day: str = "",
        draft: str = "",
    ) -> Kept:
        """Keep an exercise; each of the person's `own_words` is screened and weighed as a message is.

        The draft at the place `draft` goes in the same moment.
        """
        entry = self._journal.write(
            "exercise", title, body, mood=mood, tags=tags, day=day, data=data, draft=draft
        )
        said = [words for words in own_words if words.strip()]
        found = [
            policy.plan(words, self._screen(words, said[:at]), ()).level for at, words in enumerate(said)
        ]
        level = max([Level.NONE, *found], key=lambda level: level.rank)
        return self._shown(Kept(entry, level, card_of(level)))

    def _shown(self, kept: Kept) -> Kept:
        if kept.card is not None:
            self._card_shown(kept.card)
        return kept
