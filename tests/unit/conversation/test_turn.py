"""One turn, with a scripted engine (a double) and a journal in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from tests.unit.conversation.journals import MemoryJournal

from mindmate.conversation.events import (
    CardShown,
    Ended,
    Kept,
    Notice,
    ReplyBegan,
    ReplyReplaced,
    ReplyText,
    TurnEvent,
)
from mindmate.conversation.turn import TurnTaker, title_of
from mindmate.engine.fake import ScriptedEngine
from mindmate.errors import MindMateError
from mindmate.records import Level, Message, Origin, State
from mindmate.replies import ReplyEnd, Sampling, TextPiece
from mindmate.safety import texts
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.screen import screen
from mindmate.safety.values import Screening

GOOD = "That sounds hard. What would help you a little this evening, do you think?"


def words(text: str) -> list[str]:
    """`text` in pieces, as a model would stream it."""
    return [f"{word} " for word in text.split()]


Events = list[TurnEvent]


@pytest.fixture
def journal() -> MemoryJournal:
    return MemoryJournal()


@pytest.fixture
def take(journal: MemoryJournal) -> Callable[..., Events]:
    def run(text: str, reply: str | MindMateError = GOOD, **parts: Any) -> Events:
        engine = parts.pop("engine", None) or ScriptedEngine(
            lambda _: reply if isinstance(reply, MindMateError) else words(reply)
        )
        events: Events = []
        taker = TurnTaker(
            journal,  # type: ignore[arg-type]
            lambda: engine,
            parts.pop("screen", screen),
            parts.pop("new_guard", ReplyGuard),
        )
        taker.take("0" * 16 if journal.kept else None, text, events.append)
        return events

    return run


def shown(events: Events) -> str:
    """What a person sees of the reply in the end."""
    text = ""
    for event in events:
        if isinstance(event, ReplyText):
            text += event.delta
        elif isinstance(event, ReplyReplaced):
            text = event.text
    return text.strip()


def kinds(events: Events) -> list[str]:
    return [type(event).__name__ for event in events]


def test_the_message_is_kept_before_the_model_is_asked(journal: MemoryJournal) -> None:
    seen: list[list[Message]] = []

    def script(_messages: object) -> list[str]:
        seen.append(list(journal.kept.values()))
        return words(GOOD)

    TurnTaker(journal, lambda: ScriptedEngine(script), screen, ReplyGuard).take(None, "hello", lambda _: None)  # type: ignore[arg-type]
    assert seen[0][0].text == "hello"


def test_a_reply_is_streamed_kept_and_complete(take: Callable[..., Events], journal: MemoryJournal) -> None:
    events = take("hello there")
    assert kinds(events)[:3] == ["Kept", "Notice", "ReplyBegan"]  # how well messages are watched, once
    assert isinstance(events[-1], Ended)
    assert shown(events) == GOOD
    assert journal.kept[2].text == GOOD
    assert journal.kept[2].state is State.COMPLETE
    assert journal.kept[2].origin is Origin.MODEL


def test_the_first_words_of_a_reply_are_kept_while_it_is_written(
    take: Callable[..., Events], journal: MemoryJournal
) -> None:
    take("hello there")
    partial = [entry for entry in journal.log if entry[0] == "rewrite" and entry[2] is State.PARTIAL]
    assert partial
    assert GOOD.startswith(partial[0][1].strip())


def test_a_message_of_danger_never_reaches_the_model(
    take: Callable[..., Events], journal: MemoryJournal
) -> None:
    engine = ScriptedEngine(lambda _: words(GOOD))
    events = take("I want to kill myself", engine=engine)
    assert engine.seen == []
    assert "Are you thinking about ending your life" in shown(events)
    assert CardShown(Level.CRISIS) in events
    assert journal.kept[2].origin is Origin.FIXED


def test_after_a_message_of_danger_the_model_answers_under_a_safety_note(take: Callable[..., Events]) -> None:
    take("I want to kill myself")
    engine = ScriptedEngine(lambda _: words(GOOD))
    take("I am with my sister now", engine=engine)
    assert "at risk" in engine.note
    quiet = ScriptedEngine(lambda _: words(GOOD))
    assert quiet.note == ""


def test_denial_does_not_lower_the_watch_of_a_conversation(take: Callable[..., Events]) -> None:
    take("I want to end my life")
    engine = ScriptedEngine(lambda _: words(GOOD))
    take("no, you misunderstood me", engine=engine)
    take("let us talk about the weather", engine=engine)
    assert "at risk" in engine.note


def test_an_elevated_message_is_answered_with_a_small_card(take: Callable[..., Events]) -> None:
    engine = ScriptedEngine(lambda _: words(GOOD))
    events = take("my husband hits me when he drinks", engine=engine)
    assert CardShown(Level.ELEVATED) in events
    assert "at risk" in engine.note
    assert [part.strip() for part in shown(events).split("\n\n")] == [GOOD, texts.say("check_abuse", "en")]


def test_a_screen_that_fails_is_said_and_help_is_shown(take: Callable[..., Events]) -> None:
    def broken(_text: str, _earlier: Sequence[str] = ()) -> Screening:
        raise OSError("gone")

    events = take("hello", screen=broken)
    notice = next(event for event in events if isinstance(event, Notice))
    assert notice.kind == "watching"
    assert "isn't working" in notice.text
    assert any(isinstance(event, CardShown) for event in events)


def test_a_reply_that_breaks_a_rule_is_taken_back_and_never_kept(
    take: Callable[..., Events], journal: MemoryJournal
) -> None:
    events = take(
        "what should I take?", reply="It is fine, most people take 50 mg of it at night and sleep well."
    )
    assert "50 mg" not in shown(events)
    assert "50 mg" not in "".join(event.delta for event in events if isinstance(event, ReplyText))
    assert all("50 mg" not in text for _, text, _ in journal.log)
    assert journal.kept[2].state is State.REPLACED


def test_a_guard_that_fails_withholds_the_reply(take: Callable[..., Events], journal: MemoryJournal) -> None:
    class Broken:
        fired: tuple[str, ...] = ()

        def feed(self, _delta: str) -> str:
            raise RuntimeError("broken")

        def finish(self) -> tuple[str, Any]:
            raise RuntimeError("broken")

    events = take("hello", new_guard=lambda _: Broken())
    assert GOOD.split()[0] not in shown(events)
    assert journal.kept[2].origin is Origin.FIXED


def test_an_empty_reply_is_never_kept(take: Callable[..., Events], journal: MemoryJournal) -> None:
    events = take("hello", reply="")
    assert shown(events)
    assert journal.kept[2].text == shown(events)


def test_a_model_that_fails_ends_the_turn_with_its_error_and_words_of_ours(
    take: Callable[..., Events], journal: MemoryJournal
) -> None:
    events = take("hello", reply=MindMateError("engine.crashed"))
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert ended.error is not None
    assert ended.error.code == "engine.crashed"
    assert journal.kept[1].text == "hello"
    assert shown(events)


def test_what_came_before_a_crash_is_kept(journal: MemoryJournal, take: Callable[..., Events]) -> None:
    class Dying(ScriptedEngine):
        def reply(self, messages: Any, **_: Any) -> Iterator[TextPiece | ReplyEnd]:
            for word in words(GOOD):
                yield TextPiece(word)
            raise MindMateError("engine.crashed")

    events = take("hello", engine=Dying(lambda _: []))
    assert journal.kept[2].state is State.FAILED
    assert journal.kept[2].text == GOOD
    assert shown(events) == GOOD


def test_a_stopped_reply_is_kept_as_far_as_it_got(journal: MemoryJournal) -> None:
    engine = ScriptedEngine(lambda _: words(GOOD + " " + GOOD))
    engine.hold = True
    taker = TurnTaker(journal, lambda: engine, screen, ReplyGuard)  # type: ignore[arg-type]
    events: Events = []

    def emit(event: TurnEvent) -> None:
        events.append(event)
        if isinstance(event, ReplyText):
            taker.stop()

    taker.take(None, "hello", emit)
    assert journal.kept[2].state is State.STOPPED
    assert journal.kept[2].text
    assert (GOOD + " " + GOOD).startswith(journal.kept[2].text)


def test_asking_what_it_is_is_answered_by_code(take: Callable[..., Events]) -> None:
    for question in (
        "are you a real person?",
        "Am I talking to a human",
        "bist du ein Mensch?",
        "es-tu un robot ?",
    ):
        notices = [event for event in take(question) if isinstance(event, Notice)]
        assert any(notice.kind == "program" for notice in notices), question
    calm = [event for event in take("my therapist was kind today") if isinstance(event, Notice)]
    assert not any(notice.kind == "program" for notice in calm)


def test_a_full_disk_reaches_whoever_asked(take: Callable[..., Events], journal: MemoryJournal) -> None:
    journal.fail_on = "append"
    with pytest.raises(MindMateError) as caught:
        take("hello")
    assert caught.value.code == "disk.full"


def test_a_message_without_text_is_refused(take: Callable[..., Events]) -> None:
    with pytest.raises(MindMateError):
        take("   \n")


def test_the_model_is_asked_with_the_sampling_and_the_name_of_the_conversation(
    journal: MemoryJournal,
) -> None:
    engine = ScriptedEngine(lambda _: words(GOOD))
    taker = TurnTaker(journal, lambda: engine, screen, ReplyGuard, Sampling(seed=4))  # type: ignore[arg-type]
    entry = taker.take(None, "hello", lambda _: None)
    assert engine.sampling.seed == 4
    assert engine.conversation == entry


def test_events_name_the_messages_they_belong_to(take: Callable[..., Events]) -> None:
    events = take("hello")
    kept = next(event for event in events if isinstance(event, Kept))
    began = next(event for event in events if isinstance(event, ReplyBegan))
    assert (kept.message.id, began.message.id) == (1, 2)


def test_a_title_is_the_first_words() -> None:
    assert title_of("I can't sleep before exams.") == "I can't sleep before exams"
    assert title_of("one two three four five six seven eight nine") == "one two three four five six seven…"
    assert len(title_of("x" * 500)) <= 61
