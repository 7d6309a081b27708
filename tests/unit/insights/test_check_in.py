"""Sleep and energy of check-ins: what is kept, what is read, and how days gather them."""

from __future__ import annotations

import pytest

from mindmate.insights.check_in import Noted, amounts, read
from mindmate.records import Page


def page(day: str, data: str, created: int = 0, kind: str = "mood") -> Page:
    return Page("e", kind, "", "", day, 3, (), data, created, created)


@pytest.mark.parametrize("noted", [Noted(), Noted(7.5), Noted(energy=2), Noted(0, 5)])
def test_what_was_noted_is_read_again(noted: Noted) -> None:
    assert read(noted.data()) == noted


def test_nothing_noted_keeps_nothing() -> None:
    assert Noted().data() == ""


@pytest.mark.parametrize(
    "data",
    [
        "[]",
        "7",
        "{",
        '{"sleep": "7", "energy": 9}',
        '{"sleep": -1, "energy": true}',
        '{"sleep": 25}',
        '{"sleep": true}',
    ],
)
def test_what_cannot_be_is_left_out(data: str) -> None:
    assert read(data) == Noted()
    assert read('{"sleep": 7, "energy": 4}') == Noted(7, 4)  # the control


def test_a_day_has_its_last_sleep_and_the_mean_of_its_energies() -> None:
    pages = [
        page("2026-03-02", Noted(6, 2).data(), 2),
        page("2026-03-02", Noted(7, 5).data(), 3),
        page("2026-03-02", Noted(5).data(), 1),
        page("2026-03-03", Noted(energy=1).data(), 4),
        page("2026-03-03", Noted(9, 1).data(), 5, kind="exercise"),
        page("2026-03-04", "", 6),
    ]
    assert amounts(pages, "sleep", "energy") == [
        ("2026-03-02", "sleep", 7.0),
        ("2026-03-02", "energy", 3.5),
        ("2026-03-03", "energy", 1.0),
    ]
