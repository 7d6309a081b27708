"""The rules of the flow that need no conversation: questionnaires, language, topics."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mindmate import i18n
from mindmate.records import Level, Message, Origin, Role, State
from mindmate.safety import texts
from mindmate.safety.answers import ASKS
from mindmate.safety.policy import fixed_for_item9, phq9_item9, plan
from mindmate.safety.topics import topics
from mindmate.safety.values import Screening


@pytest.mark.parametrize(
    ("score", "level"), [(0, Level.NONE), (1, Level.ELEVATED), (2, Level.ELEVATED), (3, Level.ELEVATED)]
)
def test_item_9_above_zero_takes_the_path_of_an_elevated_message(score: int, level: Level) -> None:
    assert phq9_item9(score) is level


@pytest.mark.parametrize("score", [-1, 4])
def test_item_9_has_no_other_scores(score: int) -> None:
    with pytest.raises(ValueError):
        phq9_item9(score)


def test_item_9_asks_directly() -> None:
    assert "thinking about ending your life" in fixed_for_item9("en")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I can't sleep and it is late", "en"),
        ("no puedo dormir y estoy muy cansada", "es"),
        ("ich kann nicht schlafen", "de"),
        ("je ne dors pas", "fr"),
        ("मुझे नींद नहीं आती", "hi"),
        ("mujhe neend nahi aati hai", "hi"),
    ],
)
def test_words_are_answered_in_their_language(text: str, lang: str) -> None:
    assert texts.language_of(text) == lang


def test_where_the_message_says_nothing_the_screen_is_heard_and_then_the_app(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert texts.language_of("ok 😔", heard="de") == "de"
    assert texts.language_of("ok 😔", heard="en") == "en"
    monkeypatch.setattr(texts, "current", lambda: i18n.Catalogue("fr_FR"))
    assert texts.language_of("ok 😔", heard="en") == "fr"
    assert texts.say("retained") == texts.say("retained", "fr")


@pytest.mark.parametrize(
    "text",
    [
        "my boss watches the clock all day",
        "the new series about the secret service is great",
        "I washed the car",
        "we saw the shadows of the trees at the lake",
        "I have been chosen for the choir!",
        "my phone has a chip in it",
    ],
)
def test_ordinary_talk_touches_no_state(text: str) -> None:
    assert not topics(text) & {"delusion", "mania", "voices", "command_voices", "certainty", "prejudice"}


PROBES = Path(__file__).parents[3] / "benchmarks" / "flow_probes"


def test_the_judged_answers_are_what_the_flow_says_today() -> None:
    """Judgements name the hash of an answer; a fixed text that changes has to be read and judged again."""
    answers = [json.loads(line) for line in (PROBES / "answers.jsonl").read_text("utf-8").splitlines()]
    judged = {
        (row["id"], row["hash"])
        for row in map(json.loads, (PROBES / "judgements.jsonl").read_text("utf-8").splitlines())
    }
    assert len(answers) == 66
    assert {(answer["id"], answer["hash"]) for answer in answers} <= judged
    by_code = [answer for answer in answers if answer["by"] == "code"]
    assert len(by_code) > 50
    question = "\n\n" + texts.say("check_death", "en")
    said = set(texts._names())
    assert [a["id"] for a in by_code if a["answer"].removesuffix(question) not in said] == []


CHOSEN = "I've been chosen to end all wars, the number plates tell me the dates."


def judged(*categories: str, listed: Level | None = Level.NONE) -> Screening:
    """A crisis, as far as the encoder sees."""
    return Screening(Level.CRISIS, categories, "en", 1.0, "full", listed)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (CHOSEN, "delusion"),
        ("I've washed my hands forty times and went back to check again, tell me I'm safe", "certainty"),
    ],
)
def test_where_the_encoder_alone_sees_a_crisis_in_a_state_both_are_answered(text: str, first: str) -> None:
    found = plan(text, judged("active_ideation"), ())
    assert (found.fixed, found.tail, found.level, found.card) == (
        first,
        "check_death",
        Level.CRISIS,
        Level.CRISIS,
    )
    assert found.fixed_words == f"{texts.say(first, 'en')}\n\n{texts.say('check_death', 'en')}"
    assert texts.name_of(found.fixed_words) in ASKS  # so that a "yes" is understood


@pytest.mark.parametrize(
    ("screening", "first"),
    [
        (judged("active_ideation", listed=Level.CRISIS), "crisis"),  # the word list saw it too
        (judged("active_ideation", listed=None), "crisis"),  # nobody told
        (judged("attempt_in_progress"), "crisis_now"),
        (judged("immediate_danger"), "danger"),
        (judged("harm_to_others"), "harm_to_others"),
    ],
)
def test_a_crisis_that_is_more_than_the_encoder_s_guess_keeps_its_own_words(
    screening: Screening, first: str
) -> None:
    assert (plan(CHOSEN, screening, ()).fixed, plan(CHOSEN, screening, ()).tail) == (first, "")


def test_a_crisis_without_words_for_its_state_is_never_left_to_the_model() -> None:
    words = texts.say("prejudice", "en")
    said = [
        Message(1, "e", Role.USER, "he chose it", State.COMPLETE, Origin.PERSON, Level.NONE, 0),
        Message(2, "e", Role.ASSISTANT, words, State.COMPLETE, Origin.FIXED, Level.NONE, 0),
    ]
    text = "He's an alcoholic, so he chose it himself. Why should I sit next to him?"
    assert plan(text, judged("active_ideation"), said[:0]).fixed == "prejudice"
    assert plan(text, judged("active_ideation"), said).fixed == "crisis"


def test_a_second_message_of_danger_gets_other_words() -> None:
    said = [
        Message(1, "e", Role.USER, "he has a knife", State.COMPLETE, Origin.PERSON, Level.CRISIS, 0),
        Message(
            2, "e", Role.ASSISTANT, texts.say("danger", "en"), State.COMPLETE, Origin.FIXED, Level.NONE, 0
        ),
    ]
    assert plan("he is breaking the door now", judged("immediate_danger"), said).fixed == "unsafe"
