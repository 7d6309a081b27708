"""What is kept without a conversation is watched like words, and never held back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from mindmate.conversation.keeping import Keeper, item9_answered
from mindmate.practices.questionnaires import GAD7, PHQ9, Filled, read
from mindmate.records import Level
from mindmate.safety import policy
from mindmate.safety.values import Screening


class Pages:
    def __init__(self) -> None:
        self.kept: list[dict[str, Any]] = []

    def write(self, kind: str, title: str = "", body: str = "", **more: Any) -> str:
        self.kept.append({"kind": kind, "title": title, "body": body, **more})
        return f"{len(self.kept):016x}"


class Screen:
    """Finds what it is told to find, and remembers what it was asked."""

    def __init__(self, **levels: Level) -> None:
        self.levels, self.asked = levels, list[tuple[str, tuple[str, ...]]]()

    def __call__(self, text: str, earlier: Sequence[str] = ()) -> Screening:
        self.asked.append((text, tuple(earlier)))
        return Screening(self.levels.get(text, Level.NONE), (), "en", 0.0)


def keeper(screen: Screen | None = None) -> tuple[Keeper, Pages, list[Level]]:
    pages, shown = Pages(), list[Level]()
    return Keeper(pages, screen or Screen(), shown.append), pages, shown


@pytest.mark.parametrize("answer", [0, 1, 2, 3])
@pytest.mark.parametrize("others", [0, 3])
@pytest.mark.parametrize("lang", ["en", "de", "es", "fr", "hi"])
def test_item_9_goes_through_the_rule_of_safety(answer: int, others: int, lang: str) -> None:
    keep, pages, shown = keeper()
    answers = (others,) * 8 + (answer,)
    kept = keep.questionnaire(Filled(PHQ9, answers), lang)
    assert kept.level is policy.phq9_item9(answer)
    if answer:
        assert kept.card is Level.ELEVATED
        assert kept.words == policy.fixed_for_item9(lang)
        assert shown == [Level.ELEVATED]
    else:
        assert (kept.card, kept.words, shown) == (None, "", [])
    assert pages.kept[0]["kind"] == "questionnaire"  # kept in either case
    found = read(pages.kept[0]["data"])
    assert found is not None
    assert found.answers == answers


def test_item_9_counts_before_the_rest_is_filled_in() -> None:
    assert item9_answered(PHQ9, [None] * 8 + [1]).card is Level.ELEVATED
    assert item9_answered(PHQ9, [3] * 8 + [None]).card is None
    assert item9_answered(GAD7, [3] * 7).card is None


def test_an_exercise_is_kept_and_each_of_its_words_screened_with_those_before() -> None:
    screen = Screen(two=Level.CRISIS)
    keep, pages, shown = keeper(screen)
    kept = keep.exercise("Title", "one\n\ntwo", "{}", ["one", " ", "two"], mood=4, tags=["a"])
    assert screen.asked == [("one", ()), ("two", ("one",))]
    assert (kept.level, kept.card, shown) == (Level.CRISIS, Level.CRISIS, [Level.CRISIS])
    assert pages.kept == [
        {
            "kind": "exercise",
            "title": "Title",
            "body": "one\n\ntwo",
            "mood": 4,
            "tags": ["a"],
            "draft": "",
            "day": "",
            "data": "{}",
        }
    ]


def test_harmless_words_bring_no_card() -> None:
    keep, _, shown = keeper(Screen(one=Level.DISTRESS))
    assert keep.exercise("Title", "one", "{}", ["one"]).card is None
    assert shown == []


def test_what_the_rules_of_a_turn_find_counts_where_the_screen_finds_nothing() -> None:
    keep, _, shown = keeper()
    voices = "the voices tell me to hurt myself"
    assert keep.exercise("Title", voices, "{}", [voices]).card is Level.CRISIS
    assert shown == [Level.CRISIS]
