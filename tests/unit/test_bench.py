"""`make bench`: which parts it runs, and that a figure below its bound is said to be."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks import run

FIGURES = {
    "precision": 0.95,
    "precision_unseen": 0.95,
    "hit_at_5_fused": 0.9,
    "told_share": 0.5,
    "found_after_deletion": 0,
}


@pytest.fixture(autouse=True)
def beside(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The benchmarks find each other as when one of them is run."""
    monkeypatch.syspath_prepend(str(Path(run.__file__).parent))
    yield
    for part in run.PARTS:
        sys.modules.pop(part, None)


def test_remembering_is_measured_with_the_rest() -> None:
    assert run.PARTS == ("vault", "memory", "window")


@pytest.mark.parametrize("name", list(FIGURES))
def test_a_figure_of_remembering_below_its_bound_is_called_short(name: str) -> None:
    memory = importlib.import_module("memory")
    assert all(line.endswith("reached") for line in memory.table(FIGURES)[1:])  # the control
    worse = FIGURES | {name: 0.5 if name.startswith(("precision", "hit")) else 2}
    (line,) = [line for line in memory.table(worse) if line.endswith("short")]
    assert memory.WORDS[name] in line


def test_a_part_of_the_bench_shows_a_table_and_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    run.show_part("memory", FIGURES | {"told_something": 0.7})
    assert "reached" in (said := capsys.readouterr().out)
    assert "also: told_something 0.7" in said
