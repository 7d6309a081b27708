"""Scores against published scoring, what is kept, and the item about death."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import pytest

from mindmate.practices.questionnaires import ALL, GAD7, PHQ9, Filled, Questionnaire, course, read
from mindmate.practices.texts import TEXTS, say
from mindmate.records import Page

#: The published ranges, written out as a table of every score, apart from the code under test.
PUBLISHED = {
    "phq9": ["minimal"] * 5 + ["mild"] * 5 + ["moderate"] * 5 + ["moderately_severe"] * 5 + ["severe"] * 8,
    "gad7": ["minimal"] * 5 + ["mild"] * 5 + ["moderate"] * 5 + ["severe"] * 7,
}


def page(filled: Filled, day: str, entry: str = "e", **changes: object) -> Page:
    made = Page(entry, "questionnaire", "", "", day, None, (), filled.data(), 0, 0)
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("questionnaire", ALL.values(), ids=list(ALL))
def test_two_hundred_answer_sets_are_scored_as_published(questionnaire: Questionnaire) -> None:
    rng = random.Random(9)
    table = PUBLISHED[questionnaire.name]
    assert len(table) == questionnaire.highest + 1
    seen = set()
    for number in range(200):
        lean = [max(0.02, 1 - abs(a - 3 * number / 199) / 3) for a in range(4)]  # from all low to all high
        answers = rng.choices(range(4), lean, k=len(questionnaire.items))
        points = {0: 0, 1: 1, 2: 2, 3: 3}
        total = 0
        for answer in answers:
            total += points[answer]
        filled = Filled(questionnaire, tuple(answers))
        assert filled.score == total
        assert filled.band.name == table[total]
        assert read(filled.data()) == filled
        seen.add(filled.band.name)
    assert seen == set(table)  # the control: every range came up


def test_each_score_is_in_exactly_one_range() -> None:
    for questionnaire in ALL.values():
        for score in range(questionnaire.highest + 1):
            fits = [band for band in questionnaire.bands if band.low <= score <= band.high]
            assert [band.name for band in fits] == [PUBLISHED[questionnaire.name][score]]
            assert questionnaire.band(score) is fits[0]
        for score in (-1, questionnaire.highest + 1):
            with pytest.raises(ValueError):
                questionnaire.band(score)


@pytest.mark.parametrize(
    "answers", [(0,) * 8, (0,) * 10, (4,) + (0,) * 8, (-1,) + (0,) * 8, (True,) + (0,) * 8]
)
def test_what_is_not_whole_is_not_scored(answers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError):
        Filled(PHQ9, answers)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "[]",
        "null",
        '{"questionnaire": "phq9"}',
        '{"questionnaire": "other", "answers": [1]}',
        '{"questionnaire": "phq9", "answers": [0,0,0,0,0,0,0,0]}',
        '{"questionnaire": "phq9", "answers": [0,0,0,0,0,0,0,0,"3"]}',
        '{"questionnaire": "phq9", "answers": [0,0,0,0,0,0,0,0,0], "difficulty": 9}',
        '{"questionnaire": [], "answers": []}',
    ],
)
def test_damaged_data_holds_no_questionnaire(data: str) -> None:
    assert read(data) is None


def test_a_score_from_outside_is_computed_again() -> None:
    raw = json.loads(Filled(GAD7, (1,) * 7).data()) | {"score": 21}
    found = read(json.dumps(raw))
    assert found is not None
    assert found.score == 7


def test_the_course_has_each_time_and_says_which_change_is_noticeable() -> None:
    pages = [
        page(Filled(PHQ9, (2,) * 9), "2026-01-20", "c"),
        page(Filled(PHQ9, (1,) * 9), "2026-01-01", "a"),
        page(Filled(PHQ9, (1,) * 8 + (2,)), "2026-01-10", "b"),
        page(Filled(GAD7, (3,) * 7), "2026-01-15", "other"),
        page(Filled(PHQ9, (0,) * 9), "2026-01-16", "damaged", data="{"),
        page(Filled(PHQ9, (0,) * 9), "2026-01-17", "writing", kind="writing"),
    ]
    points = course(PHQ9, pages)
    assert [(p.entry, p.score, p.change, p.noticeable) for p in points] == [
        ("a", 9, None, False),
        ("b", 10, 1, False),
        ("c", 18, 8, True),
    ]
    assert [p.score for p in course(GAD7, pages)] == [21]


@pytest.mark.parametrize("lang", TEXTS.languages)
def test_the_meaning_says_what_it_does_not_mean(lang: str) -> None:
    for questionnaire in ALL.values():
        low = Filled(questionnaire, (1,) * len(questionnaire.items))
        high = Filled(questionnaire, (3,) * len(questionnaire.items))
        for filled in (low, high):
            assert say(f"{questionnaire.name}.limits", lang) in filled.meaning(lang)
            assert str(filled.score) in filled.meaning(lang)
            assert "{" not in filled.meaning(lang)
        assert say("questionnaire.talk", lang) in high.meaning(lang)
        assert say("questionnaire.talk", lang) not in low.meaning(lang)


def test_answers_are_a_risk_as_soon_as_they_come_in() -> None:
    assert PHQ9.risk([None] * 8 + [1]) == 1
    assert PHQ9.risk([3] * 8) == 0
    assert PHQ9.risk([3] * 8 + [None]) == 0
    assert GAD7.risk([3] * 7) == 0


def test_every_text_is_there_in_every_language() -> None:
    assert set(TEXTS.languages) == {"en", "de", "es", "fr", "hi"}
    names = set(TEXTS.catalogue("en"))
    for lang in TEXTS.languages:
        assert set(TEXTS.catalogue(lang)) == names, lang
        for name, text in TEXTS.catalogue(lang).items():
            assert text.strip(), (lang, name)
            assert fields(text) == fields(TEXTS.catalogue("en")[name]), (lang, name)


def fields(text: str) -> list[str]:
    return sorted(part.split("}")[0] for part in text.split("{")[1:])
