"""The statistics against recorded values of scipy and statsmodels, and over made-up diaries."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from benchmarks.goes_with import LENGTHS, columns, naive
from hypothesis import given
from hypothesis import strategies as st
from tests.diaries import KINDS, diary

from mindmate.insights.distribution import holm, quantile, two_sided
from mindmate.insights.goes_with import FEWEST_DAYS, Verdict, companions
from mindmate.insights.regression import Filter, gls
from mindmate.insights.series import Day

REFERENCE: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "insights" / "reference.json").read_text("utf-8")
)


def test_students_distribution_is_scipys() -> None:
    assert len(REFERENCE["t"]) == 200
    for t, df, p, point in REFERENCE["t"]:
        assert two_sided(t, df) == pytest.approx(p, rel=1e-8, abs=1e-14)
        assert two_sided(-t, df) == two_sided(t, df)
        assert quantile(0.95, df) == pytest.approx(point, rel=1e-8)


def test_adjusted_values_are_those_of_statsmodels() -> None:
    for values, adjusted in REFERENCE["holm"]:
        assert holm(values) == pytest.approx(adjusted, rel=1e-12)


def test_the_regression_is_that_of_statsmodels_over_gaps_too() -> None:
    assert len(REFERENCE["gls"]) >= 50
    for number, phi, noise, coefficient, error, p in REFERENCE["gls"]:
        length = LENGTHS[number // len(KINDS) % len(LENGTHS)]
        numbers, moods, xs = columns(diary(KINDS[number % len(KINDS)], length, number))
        found = gls(Filter(tuple(numbers), phi, noise), moods, xs)
        assert found is not None
        assert found.coefficient == pytest.approx(coefficient, rel=1e-7, abs=1e-10)
        assert found.error == pytest.approx(error, rel=1e-7)
        assert two_sided(found.coefficient / found.error, found.df) == pytest.approx(p, rel=1e-6, abs=1e-12)


def test_diaries_without_any_effect_seldom_claim_one_and_real_ones_are_seen() -> None:
    """A small part of `benchmarks/goes_with.py`, from fixed seeds: 54 diaries of nine kinds."""
    false = ordinary = seen = tried = 0
    for number in range(54):
        kind, length = KINDS[number % len(KINDS)], (40, 90)[number // len(KINDS) % 2]
        days = diary(kind, length, number)
        false += any(c.verdict in (Verdict.BETTER, Verdict.WORSE) for c in companions(days))
        ordinary += naive(days)
        if length == 90 and kind in ("separate", "mild", "sticky"):
            found = {c.name: c for c in companions(diary(kind, length, number, effect=1.2))}["#walk"]
            tried += 1
            seen += found.verdict is Verdict.BETTER
    assert false <= 3  # 5 % of 54 is 2.7
    assert ordinary >= 27  # the control: the usual way claims something in half of them
    assert seen >= 0.8 * tried
    assert tried == 9


def plain(moods: list[float | None], present: list[bool], amounts: list[float] | None = None) -> list[Day]:
    return [
        Day(
            date(2026, 1, 1) + timedelta(at),
            mood,
            frozenset({"#x"}) if here else frozenset(),
            {"sleep": amounts[at]} if amounts else {},
        )
        for at, (mood, here) in enumerate(zip(moods, present, strict=True))
    ]


def test_too_few_days_are_too_few_to_say() -> None:
    here = [at % 2 == 0 for at in range(FEWEST_DAYS)]
    moods: list[float | None] = [4.0 + at % 3 / 3 if h else 2.0 + at % 3 / 3 for at, h in enumerate(here)]
    (enough,) = companions(plain(moods, here))
    assert enough.verdict is Verdict.BETTER  # the control
    (fewer,) = companions(plain(moods[:-1], here[:-1]))
    assert (fewer.verdict, fewer.effect, fewer.p) == (Verdict.TOO_FEW, None, 1.0)
    (gaps,) = companions(plain([None, *moods[1:]], here))
    assert gaps.verdict is Verdict.TOO_FEW
    rare = [at < 6 for at in range(FEWEST_DAYS)]
    (seldom,) = companions(plain(moods, rare))
    assert (seldom.verdict, seldom.with_it, seldom.without) == (Verdict.TOO_FEW, 6, FEWEST_DAYS - 6)


def test_the_effect_of_an_amount_is_for_one_more_of_it() -> None:
    hours = [6.0 + at * 7 % 5 / 2 for at in range(60)]
    moods: list[float | None] = [1.0 + 0.4 * h + at % 4 / 10 for at, h in enumerate(hours)]
    found = {c.name: c for c in companions(plain(moods, [False] * 60, hours))}["sleep"]
    assert found.verdict is Verdict.BETTER
    assert found.amount
    assert found.low is not None
    assert found.high is not None
    assert found.low <= 0.4 <= found.high


@pytest.mark.parametrize("moods", [[3.0] * 60, [3.0 + (at % 2) for at in range(60)]])
def test_moods_that_nothing_can_be_measured_against_claim_nothing(moods: list[float | None]) -> None:
    here = [at % 2 == 1 for at in range(60)]
    assert [c.verdict for c in companions(plain(moods, here))] == [Verdict.TOO_FEW]


def test_no_days_have_no_companions() -> None:
    assert companions([]) == []
    assert companions(plain([None] * 40, [True] * 40)) == []


@given(
    st.lists(
        st.tuples(st.sampled_from([None, 1.0, 2.0, 3.5, 5.0]), st.booleans(), st.integers(1, 9)), max_size=70
    )
)
def test_any_diary_gets_an_answer(rows: list[tuple[float | None, bool, int]]) -> None:
    day, days = date(2026, 1, 1), []
    for mood, here, gap in rows:
        days.append(Day(day, mood, frozenset({"#x"} if here else ()), {"sleep": float(gap)}))
        day += timedelta(gap)
    for found in companions(days):
        assert 0 <= found.p <= 1
        if found.verdict is not Verdict.TOO_FEW:
            assert found.low is not None
            assert found.effect is not None
            assert found.high is not None
            assert found.low <= found.effect <= found.high
