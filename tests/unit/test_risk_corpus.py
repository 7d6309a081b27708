"""The corpus that the screen learns from: its split holds, and its card is true."""

from __future__ import annotations

import importlib.util
import json
import random
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


def changed(texts: list[str], count: int) -> list[str]:
    """The texts once more, each with some of its words taken from another one."""
    dice = random.Random(5)
    found = []
    for _ in range(count):
        words, others = dice.choice(texts).split(), dice.choice(texts).split()
        for at in dice.sample(range(len(words)), dice.randint(0, len(words) // 3)):
            words[at] = dice.choice(others)
        found.append(" ".join(words))
    return found


def test_no_message_that_is_near_to_another_is_missed(small: ModuleType) -> None:
    texts = [row["text"] for _, _, row in small.rows() if len(row["text"]) > 30]
    written(small, "en-e-100", *changed(texts, 300))
    named = [
        (
            f"{batch}:{number}",
            batch,
            small.pieces(row["text"]),
            small.pieces(" | ".join([*row.get("turns", []), row["text"]])),
        )
        for batch, number, row in small.rows()
    ]

    def near(one: frozenset[str], other: frozenset[str], share: float) -> bool:
        return len(one & other) / len(one | other) >= share

    kept_ones: list[frozenset[str]] = []
    twice = set()
    for name, _, _, whole in named:
        if any(near(whole, other, small.NEAR) for other in kept_ones):
            twice.add(name)
        else:
            kept_ones.append(whole)
    assert {name for _, name in small.near_duplicates()} == twice
    tested = [own for _, batch, own, _ in named if batch == "en-a-003"]
    like_tested = {
        name
        for name, batch, own, _ in named
        if batch == "en-e-100" and any(near(own, other, small.NEAR_TEST) for other in tested)
    }
    assert {name for _, name in small.near_test({"en-a-003": "test"}, {"en-e-100"})} == like_tested
    assert 20 < len(twice) < 280
    assert 20 < len(like_tested) < 280


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
