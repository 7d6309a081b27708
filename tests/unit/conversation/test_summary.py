"""What stands for turns that left: bounded, guarded, about what was said, and never about what has changed since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from tests.unit.conversation.test_prompt import WordCounter, conversation

from mindmate.conversation.prompt import summary_room
from mindmate.conversation.summary import Summaries, digest, grounded
from mindmate.records import Message, Origin, Summary
from mindmate.safety.guard import ReplyGuard

NOTED = "The person sleeps badly before their exams. The person misses their sister."
TEXTS = [
    "I sleep badly before exams.",
    "That is hard.",
    "I miss my sister too.",
    "Where is she?",
    "In Leeds.",
]


class Memory:
    """A journal in memory: a double for the vault's."""

    def __init__(self, messages: list[Message], gone: int) -> None:
        self.all = messages
        self.kept: Summary | None = Summary(gone) if gone else None

    def messages(self, _entry: str) -> list[Message]:
        return list(self.all)

    def summary(self, _entry: str) -> Summary | None:
        return self.kept

    def keep_summary(self, _entry: str, summary: Summary) -> None:
        self.kept = summary


def writer(*answers: str | None) -> tuple[Callable[..., str | None], list[str]]:
    """Something that writes these, one after the other; and what it was asked."""
    asked: list[str] = []
    left = list(answers)

    def write(messages: Sequence[tuple[str, str]], most: int) -> str | None:
        asked.append(messages[-1][1])
        assert most > 0
        return left.pop(0)

    return write, asked


def work(memory: Memory, *answers: str | None, context: int = 2000) -> list[str]:
    write, asked = writer(*answers)
    Summaries(memory, ReplyGuard).work("e", write, WordCounter(context))
    return asked


def test_turns_that_left_are_noted_and_told() -> None:
    memory = Memory(conversation(*TEXTS), gone=4)
    (asked,) = work(memory, NOTED)
    assert "I sleep badly before exams." in asked
    assert "In Leeds" not in asked  # that one is still in view
    told = Summaries(memory, ReplyGuard).told("e", memory.all)
    assert told == f"Earlier in this conversation: {NOTED}"
    assert memory.kept is not None
    assert (memory.kept.gone, memory.kept.upto) == (4, 4)


def test_nothing_is_asked_while_everything_is_in_view_or_noted() -> None:
    memory = Memory(conversation(*TEXTS), gone=0)
    assert work(memory) == []
    memory = Memory(conversation(*TEXTS), gone=4)
    work(memory, NOTED)
    assert work(memory) == []


def test_what_left_later_is_noted_with_what_was_noted_before() -> None:
    memory = Memory(conversation(*TEXTS), gone=2)
    work(memory, "The person sleeps badly before exams.")
    Summaries(memory, ReplyGuard).left("e", 4)
    (asked,) = work(memory, NOTED)
    assert "The person sleeps badly before exams." in asked
    assert "I miss my sister too." in asked
    assert "I sleep badly" not in asked


def test_what_leaves_while_something_is_noted_stays_known() -> None:
    memory = Memory(conversation(*TEXTS), gone=2)
    summaries = Summaries(memory, ReplyGuard)
    asked: list[str] = []

    def write(messages: Sequence[tuple[str, str]], _most: int) -> str:
        asked.append(messages[-1][1])
        summaries.left("e", 4)  # as a turn does meanwhile
        return NOTED

    summaries.work("e", write, WordCounter(2000))
    assert summaries.gone("e") == 4
    assert memory.kept is not None
    assert memory.kept.upto == 4
    assert len(asked) == 2


def test_what_comes_back_into_view_while_it_is_noted_is_not_told() -> None:
    memory = Memory(conversation(*TEXTS), gone=4)
    summaries = Summaries(memory, ReplyGuard)

    def write(_messages: Sequence[tuple[str, str]], _most: int) -> str:
        summaries.left("e", 2)
        return NOTED

    summaries.work("e", write, WordCounter(2000))
    assert summaries.gone("e") == 2
    assert summaries.told("e", memory.all) == ""


def test_nothing_is_kept_of_a_message_that_is_deleted_while_it_is_noted() -> None:
    memory = Memory(conversation(*TEXTS), gone=4)
    summaries = Summaries(memory, ReplyGuard)

    def write(_messages: Sequence[tuple[str, str]], _most: int) -> str:
        with summaries.nothing_noted():
            del memory.all[0]
        return NOTED

    summaries.work("e", write, WordCounter(2000))
    assert memory.kept is not None
    assert memory.kept.text == ""
    work(memory, NOTED)  # the control: it is noted when nothing is deleted
    assert "sister" in memory.kept.text


def test_work_that_has_to_give_way_goes_on_where_it_was() -> None:
    texts = [f"word{n} " * 150 for n in range(9)]
    memory = Memory(conversation(*texts), gone=8)
    first = work(memory, " ".join(f"word{n}" for n in (0, 2)) + ".", None, context=1000)
    assert len(first) == 2
    assert memory.kept is not None
    assert 0 < memory.kept.upto < 8
    seen = memory.kept.upto
    rest = work(memory, *[f"word{n} word{n}." for n in range(8)][:4], context=1000)
    assert memory.kept.upto == 8
    assert f"word{seen - 2} " not in "".join(rest)


@pytest.mark.parametrize("change", ["edited", "deleted"])
def test_a_change_to_what_is_noted_takes_the_summary_away_until_it_is_written_anew(change: str) -> None:
    memory = Memory(conversation(*TEXTS), gone=4)
    work(memory, NOTED)
    if change == "edited":
        memory.all[0] = replace(memory.all[0], text="I sleep well before exams.")
    else:
        del memory.all[0:2]
    summaries = Summaries(memory, ReplyGuard)
    assert summaries.told("e", memory.all) == ""
    (asked,) = work(memory, "The person misses their sister.")
    assert "badly" not in asked
    assert "exams" in asked if change == "edited" else "exams" not in asked
    assert summaries.told("e", memory.all).endswith("misses their sister.")


def test_a_change_to_what_is_in_view_leaves_it() -> None:
    memory = Memory(conversation(*TEXTS), gone=4)
    work(memory, NOTED)
    memory.all[4] = replace(memory.all[4], text="In York.")
    assert NOTED in Summaries(memory, ReplyGuard).told("e", memory.all)


@pytest.mark.parametrize(
    "poor",
    [
        "",
        "The person sleeps badly and",
        "You have clinical depression, and the person sleeps badly before exams.",
        "Sleep badly before exams? Call 0800 123 4567 about it.",
        "The dragon guards mountains full of golden treasure and kittens.",
        "The person: I sleep badly before exams. MindMate: That is hard.",
    ],
)
def test_in_the_place_of_a_summary_of_no_use_stand_the_persons_own_words(poor: str) -> None:
    memory = Memory(conversation(*TEXTS), gone=4)
    work(memory, poor)
    told = Summaries(memory, ReplyGuard).told("e", memory.all)
    assert told.endswith("“I sleep badly before exams.” “I miss my sister too.”")
    assert work(memory) == []  # and it isn't asked for again


def test_own_words_are_the_newest_that_fit_and_follow_what_leaves() -> None:
    texts = [f"Word{n} is here, and a good deal more about it. Never this." for n in range(21)]
    memory = Memory(conversation(*texts), gone=10)
    context = 400
    work(memory, *[""] * 9, context=context)
    first = Summaries(memory, ReplyGuard).told("e", memory.all)
    assert "Word8" in first
    assert "Word9" not in first  # the program's
    assert "Never" not in first
    Summaries(memory, ReplyGuard).left("e", 20)
    work(memory, *[""] * 9, context=context)
    then = Summaries(memory, ReplyGuard).told("e", memory.all)
    assert "Word18" in then
    assert "Word0 " not in then
    assert len(then.split()) <= summary_room(context) + 5


def test_a_poor_addition_leaves_what_was_noted_before() -> None:
    memory = Memory(conversation(*TEXTS), gone=2)
    work(memory, "The person sleeps badly before exams.")
    Summaries(memory, ReplyGuard).left("e", 4)
    work(memory, "You have clinical depression.")
    assert Summaries(memory, ReplyGuard).told("e", memory.all).endswith("badly before exams.")


def test_a_turn_longer_than_the_context_is_cut_for_noting_only() -> None:
    memory = Memory(conversation("exams " * 5000, "Yes.", "Now?"), gone=2)
    (asked,) = work(memory, "The person has many exams.", context=600)
    assert len(asked.split()) < 600 - summary_room(600)
    assert memory.kept is not None
    assert memory.kept.upto == 2


def test_fixed_words_are_not_noted() -> None:
    memory = Memory(conversation(*TEXTS), gone=4)
    memory.all[1] = replace(memory.all[1], origin=Origin.FIXED, text="Thank you for telling me.")
    (asked,) = work(memory, NOTED)
    assert "Thank you for telling me" not in asked


def test_messages_that_come_back_into_view_are_no_longer_told() -> None:
    memory = Memory(conversation(*TEXTS), gone=4)
    work(memory, NOTED)
    summaries = Summaries(memory, ReplyGuard)
    summaries.left("e", 2)
    assert summaries.told("e", memory.all) == ""
    assert summaries.gone("e") == 2


def test_the_digest_covers_every_word_up_to_the_last_message_noted() -> None:
    messages = conversation(*TEXTS)
    before = digest(messages, 4)
    for number in range(4):
        changed = list(messages)
        changed[number] = replace(changed[number], text=changed[number].text + " ")
        assert digest(changed, 4) != before
    assert digest([*messages[:4], replace(messages[4], text="x")], 4) == before


def test_a_summary_must_speak_of_what_was_said() -> None:
    assert grounded("The person sleeps badly before exams.", TEXTS)
    assert not grounded("The person's garden, dog and boat are burning again.", TEXTS)
    assert grounded("很难睡觉。", ["我睡不着。"])  # too few words to tell by
