"""Nights in numbers, and hints only where several nights say so."""

from __future__ import annotations

import pytest

from mindmate.practices.session import Session
from mindmate.practices.shelf import ALL
from mindmate.practices.sleep import FEWEST, Night, amounts, hints, night, nights
from mindmate.practices.texts import TEXTS
from mindmate.records import Page


def answers(**changes: object) -> dict[str, object]:
    return {"lights": "23:00", "falling": 20, "awake": 10, "wake": "06:30", "up": "07:00"} | changes


def test_a_night_is_counted_over_midnight() -> None:
    assert night(answers()) == Night(480, 20, 10, 420, 420)
    assert night(answers(lights="01:00")) == Night(360, 20, 10, 300, 420)
    found = night(answers())
    assert found is not None
    assert found.efficiency == 0.875


@pytest.mark.parametrize(
    "changes",
    [{"falling": 500}, {"up": "06:00"}, {"lights": "07:30"}, {"wake": "?"}, {"lights": None}, {"awake": "x"}],
)
def test_a_night_that_cannot_be_is_none(changes: dict[str, object]) -> None:
    assert night(answers(**changes)) is None
    assert night({}) is None


def test_sleep_diaries_become_hours_by_day() -> None:
    session = Session(ALL["sleep_diary"])
    for value in ("23:00", 20, 10, "06:30", "07:00", 6):
        session.answer(value)
    session.skip()
    pages = [Page("a", "exercise", "", "", "2026-01-02", None, (), session.result().data, 0, 0)]
    pages.append(
        Page("b", "exercise", "", "", "2026-01-03", None, (), '{"practice": "box", "answers": {}}', 0, 0)
    )
    assert [day for day, _ in nights(pages)] == ["2026-01-02"]
    assert amounts(pages, "Sleep") == [("2026-01-02", "Sleep", 7.0)]


GOOD = Night(450, 10, 10, 430, 420)


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        ([GOOD] * (FEWEST - 1), []),
        ([GOOD] * FEWEST, ["sleep.hint.fine"]),
        ([GOOD] * 4 + [Night(450, 10, 10, 430, 560)], ["sleep.hint.rise", "sleep.hint.doctor"]),
        ([Night(480, 50, 5, 425, 420)] * 5, ["sleep.hint.sleepy", "sleep.hint.doctor"]),
        ([Night(480, 5, 50, 425, 420)] * 5, ["sleep.hint.get_up", "sleep.hint.doctor"]),
        ([Night(600, 20, 20, 420, 420)] * 5, ["sleep.hint.bed", "sleep.hint.doctor"]),
    ],
)
def test_hints_fit_the_nights(known: list[Night], wanted: list[str]) -> None:
    assert hints(known) == wanted
    assert all(name in TEXTS.catalogue("en") for name in wanted)


def test_rising_around_midnight_is_not_uneven() -> None:
    known = [Night(450, 10, 10, 430, up) for up in (1430, 5, 10, 1435, 0)]
    assert hints(known) == ["sleep.hint.fine"]
