"""Which backups stay: twelve days, ten weeks, nine months."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.errors import MindMateError
from mindmate.vault.shelf import Kept, Shelf, to_keep

START = datetime(2026, 1, 1, 20, 0, tzinfo=UTC)


def simulate(days: int) -> list[datetime]:
    """What lies on the shelf after so many days with a backup each."""
    kept: set[datetime] = set()
    for day in range(days):
        kept = to_keep(kept | {START + timedelta(days=day)})
    return sorted(kept, reverse=True)


def test_four_hundred_days_leave_twelve_days_ten_weeks_and_nine_months() -> None:
    kept = simulate(400)
    last = START + timedelta(days=399)
    assert kept[:12] == [last - timedelta(days=n) for n in range(12)]
    assert len({at.isocalendar()[:2] for at in kept if at > last - timedelta(weeks=9)}) == 10
    assert len({(at.year, at.month) for at in kept}) == 9
    assert 12 + 9 <= len(kept) <= 12 + 10 + 9
    gaps = [a - b for a, b in itertools.pairwise(kept)]
    assert max(gaps) <= timedelta(days=31)


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), unique=True))
def test_the_newest_always_stays_and_there_are_never_many(times: list[datetime]) -> None:
    kept = to_keep(times)
    assert kept <= set(times)
    assert len(kept) <= 31
    if times:
        assert max(times) in kept


def test_a_clock_that_ran_ahead_costs_no_backup_of_today(tmp_path: Path) -> None:
    ahead = [START + timedelta(days=40_000 + 30 * n) for n in range(20)]
    kept = set(ahead)
    for day in range(20):
        now = START + timedelta(days=day)
        kept = to_keep(kept | {now}, now)
        assert now in kept
    assert START + timedelta(days=19) in to_keep(kept, START + timedelta(days=19))
    assert START + timedelta(days=19) not in to_keep(kept)  # the control: by its date alone it would go
    for at in kept:
        (tmp_path / f"mindmate-{at:%Y-%m-%dT%H%M%SZ}.mmb").write_bytes(b"x")
    newest = Shelf(tmp_path).newest(START + timedelta(days=30))
    assert newest is not None
    assert newest.at == START + timedelta(days=19)
    assert Shelf(tmp_path).newest_first(START + timedelta(days=30))[-1].at in ahead


def test_only_its_own_files_are_seen_and_deleted(tmp_path: Path) -> None:
    for name in ("holiday.mmb", "mindmate-notes.mmb", "mindmate-2026-03-04T050607Z.mmb"):
        (tmp_path / name).write_bytes(b"x")
    shelf = Shelf(tmp_path)
    (kept,) = shelf.backups()
    assert kept.at == datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert not shelf.due(kept.at)
    assert shelf.due(kept.at + timedelta(days=1))
    assert shelf.due(kept.at - timedelta(days=400))  # the clock was put back
    moment = int(kept.at.timestamp() * 1000)
    later = kept.at + timedelta(days=1)
    assert shelf.holding(moment - 1, later) == [kept]
    assert shelf.holding(moment + 2000, later) == []
    assert shelf.holding(moment + 2000, kept.at) == [kept]  # an entry from the future may be anywhere
    with pytest.raises(MindMateError):
        shelf.forget([Kept(tmp_path.parent / "holiday.mmb", kept.at, 1)])
    shelf.forget([kept])
    assert sorted(f.name for f in tmp_path.iterdir()) == ["holiday.mmb", "mindmate-notes.mmb"]
    assert Shelf(tmp_path / "none").backups() == []
