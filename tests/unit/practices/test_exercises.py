"""Every exercise from its first step to what is kept of it, in every language, without a model."""

from __future__ import annotations

import json
import random
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.practices.breathing import cycle_seconds, moment
from mindmate.practices.model import SILENT, Kind, Practice, Step, checked
from mindmate.practices.session import Session, option, own_words, questions, read, words
from mindmate.practices.shelf import ALL, PRACTICES, TRAPS
from mindmate.practices.texts import TEXTS, say

EXAMPLES: dict[Kind, Any] = {
    Kind.SHOW: None,
    Kind.PAUSE: None,
    Kind.BREATHE: None,
    Kind.TEXT: " Übung with {braces} ",
    Kind.LINES: "one\n\n two ",
    Kind.RATE: "7",
    Kind.NUMBER: 20,
    Kind.TIME: "7:05",
    Kind.WEEK: [[5, 2, "a walk"], [0, 0, "a call"]],
}
WRONG: dict[Kind, list[Any]] = {
    Kind.SHOW: ["x"],
    Kind.PAUSE: [0],
    Kind.BREATHE: [[]],
    Kind.TEXT: [None, "", "  \n", 7, ["x"]],
    Kind.LINES: [None, "", "\n", [], [""], [1], 3],
    Kind.RATE: [None, "", "x", "7.5", 11, -1, True, 7.0, "99999999999", "²"],
    Kind.NUMBER: [None, "", 1441, -1, False, "9" * 5000],
    Kind.TIME: [None, "", "24:00", "7", "7:60", "7:5", 705],
    Kind.CHOOSE: [None, [], "mine", ["other"], ["other", "mine"]],
    Kind.WEEK: [
        None,
        [],
        "x",
        [[0, 0]],
        [[7, 0, "x"]],
        [[0, 3, "x"]],
        [[0, 0, " "]],
        [[True, 0, "x"]],
        [[0, 0, 1]],
        [3],
    ],
}


def example(step: Step) -> Any:
    return list(step.options[-2:]) if step.kind is Kind.CHOOSE else EXAMPLES[step.kind]


def walked(practice: Practice, *, skipping: bool = False) -> Session:
    session = Session(practice)
    while (step := session.step) is not None:
        if skipping and not step.needed:
            session.skip()
        else:
            session.answer(example(step))
    return session


@pytest.mark.parametrize("lang", ["en", "de", "es", "fr", "hi"])
@pytest.mark.parametrize("practice", PRACTICES, ids=list(ALL))
def test_every_exercise_goes_from_start_to_entry(practice: Practice, lang: str) -> None:
    for skipping in (False, True):
        session = walked(practice, skipping=skipping)
        result = session.result(lang)
        assert result.title == say(f"{practice.name}.title", lang)
        assert result.body
        assert read(result.data) == (practice, session.answers)
        for words_ in result.own_words:
            assert words_ in result.body
        if not skipping:
            for step in practice.steps:
                assert step.kind in SILENT or words(practice, step, lang) in result.body
    assert walked(practice).result("en").data == walked(practice).result(lang).data  # data has no language


@pytest.mark.parametrize("practice", PRACTICES, ids=list(ALL))
def test_every_exercise_says_why_whence_and_when_not(practice: Practice) -> None:
    assert any(
        part.isdigit() and len(part) == 4
        for part in practice.source.replace(";", " ").replace(".", " ").split()
    )
    for lang in TEXTS.languages:
        for name in ("title", "purpose", "not_when"):
            assert say(f"{practice.name}.{name}", lang).strip()
        for step in practice.steps:
            assert words(practice, step, lang).strip()
            for name in step.options:
                label, explained = option(step, name, lang)
                assert label
                assert bool(explained) == (step.name == "traps")


def test_the_texts_of_a_language_are_its_own() -> None:
    english = TEXTS.catalogue("en")
    spelt_alike = {"grounding.title", "questionnaire.band.minimal", "area.nature", "control.not_mine"}
    for lang in TEXTS.languages[1:]:
        texts = TEXTS.catalogue(lang)
        assert texts.keys() == english.keys()
        assert {name for name in english if texts[name] == english[name]} <= spelt_alike


def test_every_text_is_used() -> None:
    used = {f"{p.name}.{n}" for p in PRACTICES for n in ("title", "purpose", "not_when")}
    used |= {step.text or f"{p.name}.{step.name}" for p in PRACTICES for step in p.steps}
    used |= {f"trap.{name}" for name in TRAPS}
    others = (
        "area.",
        "control.",
        "day.",
        "part.",
        "breath.",
        "answer.",
        "session.",
        "guided.",
        "sleep.hint.",
        "questionnaire.",
        "phq9.",
        "gad7.",
    )
    assert {name for name in TEXTS.catalogue("en") if not name.startswith(others)} == used


@pytest.mark.parametrize("kind", Kind)
def test_what_cannot_be_taken_moves_nothing(kind: Kind) -> None:
    step = Step("x", kind, options=("mine", "not_mine"))
    session = Session(Practice("test", "", 1, (step,)))
    for value in WRONG[kind]:
        with pytest.raises(ValueError) as refused:
            session.answer(value)
        assert str(refused.value) in TEXTS.catalogue("en")
        assert session.place == (0, 1)
    session.answer(["mine"] if kind is Kind.CHOOSE else EXAMPLES[kind])  # the control
    assert session.done
    for ended in (session.answer, session.skip):
        with pytest.raises(ValueError):
            ended()


def test_a_needed_step_is_not_skipped_and_nothing_is_kept_before_the_end() -> None:
    session = Session(ALL["thought_record"])
    with pytest.raises(ValueError, match=r"answer\.needed"):
        session.skip()
    with pytest.raises(ValueError):
        session.result()
    session.answer("on the bus")
    assert session.back()
    assert session.answers == {"situation": "on the bus"}
    assert not session.back()


@given(
    st.lists(st.sampled_from(["answer", "wrong", "skip", "back"]), max_size=60), st.sampled_from(PRACTICES)
)
def test_no_order_of_moves_leaves_out_a_needed_step(moves: list[str], practice: Practice) -> None:
    session = Session(practice)
    for move in moves:
        before, step = session.place[0], session.step
        try:
            if move == "back":
                session.back()
            elif move == "skip":
                session.skip()
            elif step is not None:
                session.answer(example(step) if move == "answer" else WRONG[step.kind][0])
        except ValueError:
            assert session.place[0] == before
        assert abs(session.place[0] - before) <= 1
        behind = practice.steps[: session.place[0]]
        assert all(s.name in session.answers for s in behind if s.needed and s.kind not in SILENT)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "[]",
        "{}",
        '{"practice": "box"}',
        '{"practice": [], "answers": {}}',
        "nul",
        '{"practice": "box", "answers": []}',
    ],
)
def test_damaged_data_holds_no_exercise(data: str) -> None:
    assert read(data) is None


def test_answers_that_do_not_fit_are_left_out() -> None:
    raw = {"practice": "gratitude", "answers": {"things": ["tea"], "why": 7, "intro": 1, "other": "x"}}
    assert read(json.dumps(raw)) == (ALL["gratitude"], {"things": ["tea"]})


def test_own_words_are_what_was_written_and_nothing_else() -> None:
    session = walked(ALL["activation"])
    assert own_words(ALL["activation"], session.answers) == [
        "one",
        "two",
        "a call",
        "a walk",
        "Übung with {braces}",
    ]
    assert own_words(ALL["box"], walked(ALL["box"]).answers) == []


@pytest.mark.parametrize(("name", "seconds"), [("box", 16), ("four_seven_eight", 19), ("coherent", 11)])
def test_breath_goes_in_and_out_as_its_name_says(name: str, seconds: float) -> None:
    practice = ALL[name]
    assert cycle_seconds(practice) == seconds
    assert practice.names["breathe"].seconds % seconds == 0  # it ends with a whole breath
    rng = random.Random(1)
    last = 0.0
    for at in sorted(rng.uniform(0, 4 * seconds) for _ in range(500)):
        now = moment(practice, at)
        assert 0 <= now.fill <= 1
        assert now.cycle == int(at // seconds)
        assert abs(now.fill - moment(practice, at + 0.01).fill) < 0.01  # no jumps
        assert now.left > 0
        last = at
    assert last > 3 * seconds
    phases = [moment(practice, at / 4).phase for at in range(int(4 * seconds))]
    assert list(dict.fromkeys(phases)) == [
        phase
        for phase, length in zip(("in", "full", "out", "empty"), practice.breath or (), strict=True)
        if length
    ]
    with pytest.raises(ValueError):
        moment(ALL["gratitude"], 1)


@given(
    st.one_of(st.none(), st.text(), st.integers(), st.lists(st.text()), st.lists(st.lists(st.integers()))),
    st.sampled_from(list(Kind)),
)
def test_anything_is_taken_or_refused_with_a_text(value: Any, kind: Kind) -> None:
    step = Step("x", kind, options=("mine", "partly"))
    refused = ""
    try:
        kept = checked(step, value)
        assert checked(step, json.loads(json.dumps(kept))) == kept
    except ValueError as error:
        refused = str(error)
    assert not refused or refused in TEXTS.catalogue("en")


def test_an_exercise_is_taken_up_where_it_was_left_and_never_beyond_a_missing_answer() -> None:
    record = ALL["thought_record"]
    begun = Session(record, {"situation": "a", "feeling": "b"}, 2)
    assert begun.step is not None
    assert begun.step.name == "before"
    assert Session(record, {"situation": "a"}, 7).place[0] == 1  # the feeling is missing
    assert Session(record, {"situation": "a", "before": 99, "nobody": 1}, 1).answers == {"situation": "a"}
    assert Session(ALL["box"], {}, 3).place[0] == 3  # nothing of it is needed
    assert Session(ALL["box"], {}, 99).done
    assert Session(record, {}, -4).place[0] == 0


@pytest.mark.parametrize("lang", TEXTS.languages)
def test_questions_are_found_again_in_what_was_kept_in_any_language(lang: str) -> None:
    session = Session(ALL["gratitude"])
    session.answer(["rain 🌧", "a\n\nb"])
    session.answer("because\n\nof it")
    kept = session.result(lang)
    found = questions(session.practice, session.answers, kept.body)
    assert [kept.body[at : at + length] for at, length in found] == [
        words(session.practice, step, lang) for step in session.practice.steps
    ]
    assert questions(session.practice, session.answers, kept.body + "!") == []


def test_every_source_is_named_and_identifiers_look_like_one() -> None:
    for practice in PRACTICES:
        assert len(practice.source) > 30
        assert practice.minutes >= 1
        for found in re.findall(r"doi:(\S+)", practice.source):
            assert re.fullmatch(r"10\.\d{4,5}/[^\s;]+?;?", found), found
    assert sum("doi:" in practice.source for practice in PRACTICES) == 9
