"""The corpus that the screen learns from: its split holds, and its card is true."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

CORPUS = Path(__file__).parents[2] / "training" / "risk"


@pytest.fixture
def prepare() -> ModuleType:
    spec = importlib.util.spec_from_file_location("prepare_risk_corpus", CORPUS / "prepare.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def small(prepare: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The same with two drawn batches only, in a folder of its own."""
    batches = tmp_path / "batches"
    batches.mkdir()
    for name in ("en-a-001", "en-a-003"):
        shutil.copy(CORPUS / "batches" / f"{name}.jsonl", batches)
    monkeypatch.setattr(prepare, "BATCHES", batches)
    return prepare


def kept() -> dict[str, Any]:
    split = json.loads((CORPUS / "split.json").read_text("utf-8"))
    assert isinstance(split, dict)
    return split


def written(module: ModuleType, name: str, *texts: str) -> None:
    rows = [{"text": text, "level": "none", "categories": ["plain"], "lang": "en"} for text in texts]
    (module.BATCHES / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def test_the_corpus_is_as_its_card_says(prepare: ModuleType) -> None:
    assert prepare.faults() == []
    assert prepare.table(kept()) in (CORPUS / "README.md").read_text("utf-8")


def test_what_was_drawn_first_is_drawn_still(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    split = kept()
    added = set(split["added"])
    first = [row for row in prepare.rows() if row[0] not in added]
    monkeypatch.setattr(prepare, "rows", lambda: iter(first))
    parts = split["parts"]
    assert prepare.draw() == {name: part for name, part in parts.items() if name not in added}
    assert {parts[name] for name in added} == {"train", "tune"}


def test_later_batches_never_come_into_test_and_copies_are_left_out(small: ModuleType) -> None:
    split: dict[str, Any] = {
        "parts": {"en-a-001": "train", "en-a-003": "test"},
        "left_out": [],
    }
    tested = next(
        row["text"] for batch, _, row in small.rows() if batch == "en-a-003" and len(row["text"]) > 30
    )
    for number in range(16):
        written(small, f"en-e-{number:03}", f"Nobody wrote this line before, not even once: {number * 7919}")
    written(small, "en-e-900", tested, "A line of its own about marmalade and harbours")
    names = small.add(split)
    assert len(names) == 17
    assert {split["parts"][name] for name in names} == {"train", "tune"}
    assert (split["parts"]["en-a-001"], split["parts"]["en-a-003"]) == ("train", "test")
    assert "en-e-900:1" in split["left_out"]
    assert "en-e-900:2" not in split["left_out"]
    before = dict(split["parts"])
    assert small.add(split) == []
    assert split["parts"] == before
