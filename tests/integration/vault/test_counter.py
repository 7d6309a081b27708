"""The counter of cards: two numbers in the vault, seen and cleared."""

from __future__ import annotations

from pathlib import Path

from tests.integration.vault.support import make, reopen

from mindmate.records import Level
from mindmate.vault.counter import CardCounter


def test_cards_are_counted_kept_and_cleared(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    counter = CardCounter(vault.journal.run)
    assert counter.counts() == {Level.ELEVATED: 0, Level.CRISIS: 0}
    for level in (Level.CRISIS, Level.ELEVATED, Level.CRISIS):
        counter.shown(level)
    vault.close()
    again = reopen(tmp_path / "vault")
    counter = CardCounter(again.journal.run)
    assert counter.counts() == {Level.ELEVATED: 1, Level.CRISIS: 2}
    assert again.check(full=True).ok
    counter.clear()
    assert counter.counts() == {Level.ELEVATED: 0, Level.CRISIS: 0}
    again.close()
