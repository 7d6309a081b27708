"""A turn taken again, a message in other words, a message deleted: guard and screen hold as ever."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from tests.unit.conversation.journals import MemoryJournal
from tests.unit.conversation.test_turn import GOOD, Events, kinds, shown, words

from mindmate.conversation.events import CardShown, Ended, Kept, ReplyReplaced
from mindmate.conversation.turn import TurnTaker
from mindmate.engine.fake import ScriptedEngine
from mindmate.errors import MindMateError
from mindmate.records import Level, Origin, State
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.policy import SAFETY_PROMPT
from mindmate.safety.screen import screen
from mindmate.safety.values import Screening

ENTRY = "0" * 16
OTHER = "I am glad that you tell me. What was the worst moment of it?"
CRISIS = "I want to kill myself"
Replies = Sequence[str | MindMateError]


class Talk:
    """A taker over a journal in memory, and replies that come one after the other."""

    def __init__(self, *replies: str | MindMateError) -> None:
        self.journal = MemoryJournal()
        self.replies = list(replies)
        self.engine = ScriptedEngine(self._next)
        self.level: Level | None = None
        self.begin()

    def begin(self) -> None:
        """A new session."""
        self.taker = TurnTaker(self.journal, lambda: self.engine, self._screen, ReplyGuard)  # type: ignore[arg-type]

    def _screen(self, text: str, earlier: Sequence[str] = ()) -> Screening:
        found = screen(text, earlier)
        return found if self.level is None else Screening(self.level, (), "en", 0.0)

    def _next(self, _messages: object) -> list[str] | MindMateError:
        reply = self.replies.pop(0)
        return reply if isinstance(reply, MindMateError) else words(reply)

    def take(self, text: str, instead_of: int = 0) -> Events:
        events: Events = []
        self.taker.take(ENTRY if self.journal.kept else None, text, events.append, instead_of=instead_of)
        return events

    def retry(self) -> Events:
        events: Events = []
        assert self.taker.retry(ENTRY, events.append) == ENTRY
        return events

    def texts(self) -> list[str]:
        return [message.text for message in self.journal.messages(ENTRY)]


def code_of(call: Callable[[], Any]) -> str:
    with pytest.raises(MindMateError) as caught:
        call()
    return caught.value.code


def test_an_answer_is_given_again_without_the_former_in_the_prompt() -> None:
    talk = Talk(GOOD, OTHER)
    talk.take("I slept badly")
    events = talk.retry()
    assert "Kept" not in kinds(events)
    assert kinds(events)[0] == "ReplyBegan"
    assert shown(events) == OTHER
    assert talk.texts() == ["I slept badly", OTHER]
    assert talk.engine.seen[1] == talk.engine.seen[0]
    assert talk.journal.kept[2].text == GOOD
    assert 2 in talk.journal.hidden


def test_a_message_without_an_answer_gets_one() -> None:
    talk = Talk(GOOD, OTHER)
    talk.take("I slept badly")
    del talk.journal.kept[2]  # the app was killed
    talk.retry()
    assert talk.texts() == ["I slept badly", OTHER]


@pytest.mark.parametrize("way", ["stopped", "failed"])
def test_where_nothing_comes_the_former_answer_is_shown_again(way: str) -> None:
    talk = Talk(GOOD, MindMateError("engine.crashed") if way == "failed" else OTHER)
    talk.take("I slept badly")
    if way == "stopped":
        talk.engine.reply = lambda *_, **__: (talk.taker.stop(), iter(()))[1]  # type: ignore[method-assign,assignment]
    ended = talk.retry()[-1]
    assert isinstance(ended, Ended)
    assert ended.message == talk.journal.kept[2]
    assert (ended.error is not None) == (way == "failed")
    assert talk.texts() == ["I slept badly", GOOD]
    assert not talk.journal.hidden
    assert len(talk.journal.kept) == 2


def test_an_answer_given_again_is_guarded() -> None:
    talk = Talk(
        GOOD, "You have borderline personality disorder, I am sure of it, and nothing will ever change that."
    )
    talk.take("I slept badly")
    events = talk.retry()
    assert any(isinstance(event, ReplyReplaced) for event in events)
    last = talk.journal.messages(ENTRY)[-1]
    assert (last.state, last.origin) == (State.REPLACED, Origin.FIXED)
    assert "borderline" not in last.text


def test_a_message_of_danger_is_answered_by_the_same_words_and_the_card_again() -> None:
    talk = Talk()
    first = talk.take(CRISIS)
    again = talk.retry()
    assert talk.engine.seen == []
    assert CardShown(Level.CRISIS) in again
    assert shown(again) == shown(first)
    assert len(talk.journal.kept) == 2  # the same words make no other version


def test_a_screen_that_has_come_back_finds_more_the_second_time() -> None:
    talk = Talk(GOOD)
    talk.level = Level.NONE
    talk.take(CRISIS)
    talk.level = None
    events = talk.retry()
    assert CardShown(Level.CRISIS) in events
    assert talk.journal.kept[1].level is Level.CRISIS
    assert talk.journal.messages(ENTRY)[-1].origin is Origin.FIXED


def test_a_screen_that_finds_less_the_second_time_changes_nothing() -> None:
    talk = Talk(GOOD)
    talk.take(CRISIS)
    talk.level = Level.NONE
    talk.begin()
    assert CardShown(Level.CRISIS) in talk.retry()
    assert talk.engine.seen == []
    assert CardShown(Level.CRISIS) in talk.take(CRISIS, instead_of=1)
    assert talk.engine.seen == []


def test_nothing_said_yet_is_nothing_to_answer_again() -> None:
    assert code_of(lambda: Talk().retry()) == "entry.missing"


def test_a_message_in_other_words_is_answered_where_it_stands() -> None:
    talk = Talk(GOOD, OTHER, GOOD)
    talk.take("I slept badly")
    talk.take("My sister called")
    events = talk.take("I slept well", instead_of=1)
    assert isinstance(events[0], Kept)
    assert talk.texts() == ["I slept well", GOOD]
    assert [text for _, text in talk.engine.seen[-1][1:]] == ["I slept well"]
    assert len(talk.journal.kept) == 6


def test_a_title_made_of_the_words_changes_with_them_and_one_of_ones_own_does_not() -> None:
    talk = Talk(GOOD, OTHER, GOOD)
    talk.take("I slept badly")
    assert talk.journal.title == "I slept badly"
    talk.take("I slept well", instead_of=1)
    assert talk.journal.title == "I slept well"
    talk.journal.title = "Nights"
    talk.take("I slept", instead_of=3)
    assert talk.journal.title == "Nights"


def test_a_message_in_other_words_is_screened() -> None:
    talk = Talk(GOOD)
    talk.take("I slept badly")
    events = talk.take(CRISIS, instead_of=1)
    assert CardShown(Level.CRISIS) in events
    assert len(talk.engine.seen) == 1


@pytest.mark.parametrize("place", [1, 3])
def test_what_was_said_calls_for_care_after_it_was_put_in_other_words(place: int) -> None:
    """Edited away itself (3), or out of sight with what came before it (1); also in another session."""
    talk = Talk(GOOD, OTHER, GOOD)
    talk.take("I slept badly")
    talk.take(CRISIS)
    talk.begin()
    talk.take("I slept quite badly", instead_of=place)
    assert SAFETY_PROMPT in talk.engine.note
    talk.begin()
    talk.take("What a day")
    assert SAFETY_PROMPT in talk.engine.note


def test_without_it_there_is_no_such_care() -> None:
    talk = Talk(GOOD, OTHER, GOOD)
    talk.take("I slept badly")
    talk.take("I slept quite badly", instead_of=1)
    assert SAFETY_PROMPT not in talk.engine.note


def test_only_a_message_of_the_persons_that_is_shown_can_be_put_in_other_words() -> None:
    talk = Talk(GOOD, OTHER)
    talk.take("I slept badly")
    for wrong in (2, 7):
        assert code_of(lambda wrong=wrong: talk.take("x", instead_of=wrong)) == "entry.missing"
    assert code_of(lambda: talk.take("  ", instead_of=1)) == "usage"
    talk.take("I slept well", instead_of=1)
    assert code_of(lambda: talk.take("x", instead_of=1)) == "entry.missing"


def test_deleting_takes_the_title_that_was_made_of_the_words() -> None:
    talk = Talk(GOOD, OTHER)
    talk.take("I slept badly")
    talk.take("My sister called")
    assert talk.taker.delete(ENTRY, 1) == 0
    assert talk.journal.title == "My sister called"
    talk.journal.title = "Nights"
    talk.taker.delete(ENTRY, 3)
    assert talk.journal.title == "Nights"
    assert code_of(lambda: talk.taker.delete(ENTRY, 3)) == "entry.missing"


def test_what_a_deleted_message_called_for_stays_for_this_session() -> None:
    talk = Talk(GOOD, OTHER)
    talk.take(CRISIS)
    talk.begin()  # a new session, in which nothing was said yet
    talk.taker.delete(ENTRY, 1)
    talk.taker.delete(ENTRY, 2)
    talk.take("What a day")
    assert SAFETY_PROMPT in talk.engine.note
