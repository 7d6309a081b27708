"""The look back: facts by code, no number by a model, fixed words where it fails."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from mindmate.conversation.wording import week
from mindmate.insights.goes_with import Companion, Verdict
from mindmate.insights.look_back import TEXTS, Facts, facts, fixed, sentences, worded
from mindmate.insights.series import gathered, months, weeks
from mindmate.records import Page
from mindmate.safety.guard import ReplyGuard

MONDAY = date(2026, 3, 2)


def page(
    day: date, kind: str = "mood", mood: int | None = None, title: str = "", tags: tuple[str, ...] = ()
) -> Page:
    return Page("e", kind, title, "", day.isoformat(), mood, tags, "", 0, 0)


def pages() -> list[Page]:
    before = [page(MONDAY - timedelta(at), mood=2) for at in (1, 2, 3, 8)]
    own = [page(MONDAY + timedelta(at), mood=mood) for at, mood in enumerate((3, 4, 4))]
    return [
        *before,
        *own,
        page(MONDAY, "exercise", title="Box breathing"),
        page(MONDAY + timedelta(2), "exercise", title="Box breathing"),
        page(MONDAY + timedelta(5), "writing", title="Note"),
        page(MONDAY + timedelta(7), mood=1),
        page(MONDAY + timedelta(6)),
        replace(page(MONDAY), day="soon"),
    ]


CLAIM = Companion("#walk", False, Verdict.BETTER, 20, 20, 0.6, 0.2, 1.0, 0.01)
UNCLEAR = Companion("#tea", False, Verdict.UNCLEAR, 20, 20, 0.1, -0.2, 0.4, 0.9)


def known() -> Facts:
    return facts(pages(), MONDAY, [CLAIM, UNCLEAR])


def test_the_facts_are_those_of_the_week() -> None:
    found = known()
    assert (found.days, found.moods, found.writings) == (5, 3, 1)
    assert found.mean == pytest.approx(11 / 3)
    assert found.before == 2
    assert found.exercises == (("Box breathing", 2),)
    assert found.claims == (CLAIM,)  # what is unclear isn't said


def test_weeks_and_months_have_a_mean_only_where_enough_days_have_a_mood() -> None:
    days = gathered(pages())
    spans = weeks(days)
    assert [(span.first, span.days, span.mean) for span in spans] == [
        (MONDAY - timedelta(14), 1, None),
        (MONDAY - timedelta(7), 3, 2),
        (MONDAY, 3, pytest.approx(11 / 3)),
        (MONDAY + timedelta(7), 1, None),
    ]
    assert [span.mean for span in months(days)] == [None, None]
    assert sum(span.days for span in months(days)) == 8
    assert weeks([]) == months([]) == []


@pytest.mark.parametrize("lang", TEXTS.languages)
def test_fixed_words_say_every_fact(lang: str) -> None:
    text = fixed(known(), lang)
    assert "{" not in text
    for part in ("5", TEXTS.say("look_back.decimal", lang).join(("3", "7")), "Box breathing (2 ×)", "#walk"):
        assert part in text
    assert "#tea" not in text
    assert fixed(facts([], MONDAY), lang) == TEXTS.say("look_back.nothing", lang)


@pytest.mark.parametrize("lang", TEXTS.languages)
def test_the_sentences_as_they_are_may_stand_but_for_their_own_numbers(lang: str) -> None:
    """The control: a faithful model is heard. "of 7 days", "1 to 5" are numbers that it may not repeat."""
    said, _ = sentences(known(), lang)
    good = " ".join("".join(sign for sign in one if not sign.isdigit()) for one in said)
    assert worded(good, known(), lang) is not None
    assert worded(" ".join(said), known(), lang) is None


GOOD = (
    "Here is your week: you noted something on {days} days, with a mood of {mean} on average, higher than the week "
    "before ({before}). What you tried: {exercises}. You wrote pages of your own: {writings}. "
    "Better days go with {better}."
)


@pytest.mark.parametrize(
    "bad",
    [
        GOOD + " That is 3 more.",
        GOOD + " That is three more.",
        GOOD + " That is ३ more.",
        GOOD + " That is ½ more.",
        GOOD + " Das sind zwei mehr.",
        GOOD + " यह तीन है।",
        GOOD.replace("{days}", "5"),
        GOOD.replace("{days}", "{days} {days}"),
        GOOD.replace("{mean}", "{before}"),
        GOOD + " {other}",
        GOOD + " {",
        GOOD + " You feel worse because of work.",
        GOOD + " You always do this.",
        GOOD + " and so on" * 100,
        "",
    ],
)
def test_what_is_not_in_the_facts_is_refused(bad: str) -> None:
    assert worded(GOOD, known(), "en") is not None  # the control
    assert worded(bad, known(), "en") is None


def test_a_model_that_fails_costs_nothing() -> None:
    for raw in (
        None,
        "",
        "You scored 9 of 10!",
        GOOD + " You have depression.",
        GOOD + " Call 0800 123.",
        "{days}" * 9,
    ):
        found = week(known(), lambda prompt, most, raw=raw: raw, ReplyGuard, "en")
        assert (found.text, found.by_model) == (fixed(known(), "en"), False)


def test_a_model_that_words_well_is_heard() -> None:
    asked: list[str] = []

    def write(prompt: Sequence[tuple[str, str]], most: int) -> str:
        asked.append(prompt[-1][1])
        return GOOD

    found = week(known(), write, ReplyGuard, "en")
    assert found.by_model
    assert "5 days, with a mood of 3.7 on average" in found.text
    assert "Box breathing" not in asked[0]  # the person's own words aren't even shown to it


def test_no_number_ever_comes_from_a_hostile_model() -> None:
    rng = random.Random(9)
    pieces = [
        "{days}",
        "{mean}",
        "{before}",
        "{exercises}",
        "{writings}",
        "{better}",
        "7",
        "seven",
        "drei",
        "٣",
        "Ⅳ",
        "²",
    ]
    pieces += [
        "you",
        "noted",
        "mood",
        "days",
        "week",
        "tried",
        "pages",
        ".",
        "higher",
        "{x}",
        "%",
        "on",
        "average",
    ]
    numbers = {"7", "seven", "drei", "٣", "Ⅳ", "²", "%", "{x}"}
    stood = 0
    for _ in range(3000):
        chosen = rng.sample(pieces[:6], 6 if rng.random() < 0.9 else 5) + rng.choices(
            pieces, k=rng.randint(0, 3)
        )
        rng.shuffle(chosen)
        text = worded(" ".join(["you", "noted", "days", "week", "tried", *chosen]), known(), "en")
        if text is not None:
            stood += 1
            assert not numbers & set(chosen)
    assert stood > 100  # the control


def test_every_text_is_there_in_every_language() -> None:
    assert set(TEXTS.languages) == {"en", "de", "es", "fr", "hi"}
    for lang in TEXTS.languages:
        assert set(TEXTS.catalogue(lang)) == set(TEXTS.catalogue("en"))
        for name, text in TEXTS.catalogue(lang).items():
            mine = sorted(part.split("}")[0] for part in text.split("{")[1:])
            assert mine == sorted(part.split("}")[0] for part in TEXTS.catalogue("en")[name].split("{")[1:])
