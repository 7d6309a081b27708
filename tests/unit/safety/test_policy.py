"""The rules of the flow that need no conversation: questionnaires, language, topics."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mindmate import i18n
from mindmate.records import Level
from mindmate.safety import texts
from mindmate.safety.policy import fixed_for_item9, phq9_item9
from mindmate.safety.topics import topics


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
    assert [a["id"] for a in by_code if a["answer"] != texts.say(a["fixed"], "en")] == []
