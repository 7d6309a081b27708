"""Text that is saved without a conversation is judged, and passes unchanged."""

from __future__ import annotations

from collections.abc import Sequence

from mindmate.records import FoundPlan, Level
from mindmate.safety.saved import NEWEST, Watch, own_words
from mindmate.safety.screen import screen
from mindmate.safety.values import Screening

HARD = {"created": 5, "body": "I want to kill myself", "messages": []}
TALK = {
    "created": 7,
    "body": "",
    "messages": [
        {"role": "user", "text": "hello", "created": 8},
        {"role": "assistant", "text": "I want to kill myself", "created": 9},
    ],
}


def test_entries_pass_unchanged_whatever_they_are() -> None:
    odd = [HARD, None, {"body": 3, "messages": "no"}, {"messages": [1, {"role": "user"}]}, TALK]
    assert list(Watch()(odd)) == odd


def test_what_the_person_wrote_counts_and_replies_do_not() -> None:
    assert list(own_words(TALK)) == [(8, "hello")]
    calm, hard = Watch(), Watch()
    list(calm([TALK]))
    list(hard([TALK, HARD]))
    assert calm.level(screen) is Level.NONE
    assert hard.level(screen) is Level.CRISIS


def test_the_steps_of_a_plan_count_and_a_broken_plan_passes_unchanged() -> None:
    steps = {"signs": {"text": "I want to kill myself", "updated": 5}, "reason": {"text": "my cat"}}
    plan = FoundPlan({"steps": steps, "people": [{"name": "Mara"}]})
    assert list(own_words(plan)) == [(5, "I want to kill myself"), (0, "my cat")]
    watch = Watch()
    odd = [plan, *map(FoundPlan, (None, 7, {"steps": 3}, {"steps": {"signs": 3}}, {"steps": {"signs": {}}}))]
    assert list(watch(odd)) == odd
    assert watch.level(screen) is Level.CRISIS


def test_the_word_list_reads_everything_and_the_screen_what_is_newest() -> None:
    read: list[str] = []

    def judge(text: str, _earlier: Sequence[str]) -> Screening:
        read.append(text)
        return Screening(Level.NONE, (), "en", 0.1)

    watch = Watch()
    list(watch([HARD, *({"created": 10 + n, "body": f"day {n}"} for n in range(NEWEST + 50))]))
    assert watch.level(judge) is Level.CRISIS
    assert read == [f"day {n}" for n in range(50, NEWEST + 50)]
