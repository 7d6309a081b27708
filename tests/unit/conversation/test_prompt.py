"""What the model sees of a conversation, within its context."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.conversation.prompt import SMALLEST_REPLY, Budget, summary_room, turns
from mindmate.errors import MindMateError
from mindmate.records import Level, Message, Origin, Role, State


class WordCounter:
    """A token a word, two a message: a double for the engine."""

    def __init__(self, context: int) -> None:
        self.context = context
        self.asked = 0

    def measure(self, messages: Sequence[tuple[str, str]]) -> tuple[int, list[int]]:
        self.asked += len(messages)
        counts = [len(text.split()) for _, text in messages]
        return sum(counts) + 2 * len(counts), counts


def conversation(*texts: str, last_is_user: bool = True) -> list[Message]:
    """Messages that alternate, a person's first."""
    roles = [Role.USER, Role.ASSISTANT]
    return [
        Message(n + 1, "e", roles[n % 2], text, State.COMPLETE, Origin.PERSON, Level.NONE, 0)
        for n, text in enumerate(texts)
    ]


def test_a_short_conversation_is_in_whole() -> None:
    built = Budget(WordCounter(1000), "be kind").build(conversation("a", "b", "c"))
    assert built.messages == (("system", "be kind"), ("user", "a"), ("assistant", "b"), ("user", "c"))
    assert built.dropped == 0


def test_messages_without_text_are_left_out_and_neighbours_joined() -> None:
    messages = conversation("a", "", "b")
    assert turns(messages) == [[("user", "a\n\nb")]]


def test_whole_oldest_turns_leave_and_the_system_prompt_stays() -> None:
    texts = [f"w{n} " * 20 for n in range(21)]
    built = Budget(WordCounter(400), "be kind").build(conversation(*texts))
    assert built.messages[0] == ("system", "be kind")
    assert built.messages[1][0] == "user"
    assert built.messages[-1] == ("user", texts[-1])
    assert built.dropped > 0


def test_what_left_stays_away_so_that_nothing_is_read_anew_each_turn() -> None:
    texts = [f"w{n} " * 20 for n in range(41)]
    budget = Budget(WordCounter(400), "be kind")
    starts = [budget.build(conversation(*texts[:size])).dropped for size in range(1, 42, 2)]
    assert starts == sorted(starts)
    # Several turns leave at once, then none for some while.
    changes = sum(a != b for a, b in itertools.pairwise(starts))
    assert changes <= len(starts) // 3
    again = Budget(WordCounter(400), "be kind")
    assert again.build(conversation(*texts)).dropped == starts[-1]


def test_leaving_is_told_once() -> None:
    texts = [f"w{n} " * 20 for n in range(41)]
    budget = Budget(WordCounter(400), "be kind")
    built = [budget.build(conversation(*texts[:size])) for size in range(1, 42, 2)]
    for before, after in itertools.pairwise(built):
        assert after.dropped_now == after.dropped - before.dropped


def test_a_message_longer_than_the_context_gets_a_clear_answer() -> None:
    with pytest.raises(MindMateError) as caught:
        Budget(WordCounter(200), "be kind").build(conversation("word " * 300))
    assert caught.value.code == "engine.message_too_long"


def test_the_words_of_another_conversation_do_not_stay_in_memory() -> None:
    budget = Budget(WordCounter(1000), "be kind")
    budget.build(conversation("a zeppelin", "b", "c"))
    assert "zeppelin" in str(vars(budget))  # the control
    budget.build(conversation("hello"))
    assert "zeppelin" not in str(vars(budget))


def test_no_text_is_counted_twice() -> None:
    counter = WordCounter(4000)
    budget = Budget(counter, "be kind")
    budget.build(conversation(*[f"text {n}" for n in range(99)]))
    before = counter.asked
    budget.build(conversation(*[f"text {n}" for n in range(101)]))
    assert counter.asked - before == 2


@given(st.lists(st.integers(1, 60), min_size=1, max_size=60), st.integers(300, 900))
def test_the_prompt_always_fits_and_ends_with_the_newest_message(lengths: list[int], context: int) -> None:
    texts = [f"m{n} " * length for n, length in enumerate(lengths)]
    if len(texts) % 2 == 0:
        texts = texts[:-1]
    counter = WordCounter(context)
    built = Budget(counter, "be kind and brief").build(conversation(*texts))
    assert counter.measure(built.messages)[0] + 64 <= context
    assert built.messages[0][0] == "system"
    assert built.messages[-1] == ("user", texts[-1])


def test_the_summary_of_what_left_is_in_only_when_something_left_and_always_fits() -> None:
    told = "The person sleeps badly. " * 40
    counter = WordCounter(400)
    budget = Budget(counter, "be kind")
    assert budget.build(conversation("a"), summary=told).summary == ""
    built = budget.build(conversation(*[f"w{n} " * 20 for n in range(21)]), summary=told)
    assert built.dropped
    assert 0 < len(built.summary.split()) <= summary_room(400)
    assert built.summary.endswith(".")
    used = counter.measure(built.messages)[0] + len(built.summary.split())
    assert used + SMALLEST_REPLY <= 400


def test_which_turns_left_does_not_depend_on_the_summary() -> None:
    texts = [f"w{n} " * 20 for n in range(41)]
    budget = Budget(WordCounter(400), "be kind")
    for size in range(1, 42, 2):
        messages = conversation(*texts[:size])
        assert budget.build(messages).dropped == budget.build(messages, summary="Noted. " * 30).dropped


def test_the_last_message_that_left_is_named() -> None:
    messages = conversation(*[f"w{n} " * 20 for n in range(21)])
    built = Budget(WordCounter(400), "be kind").build(messages)
    assert built.gone == 2 * built.dropped
    assert built.messages[1][1] == messages[built.gone].text
    assert Budget(WordCounter(4000), "be kind").build(messages).gone == 0
