"""What the shelf takes from the manifest beside a converted file, and what it leaves out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mindmate.engine import shelf
from mindmate.engine.shelf import Shelf, about

SAID = {
    "name": "Calm", "licence": "LLAMA 2 Community License", "note": "Llama 2 is licensed under …",
    "base_models": ["meta-llama/Llama-2-7b-chat-hf"], "intended_use": "Listening.", "out_of_scope_use": "No diagnosis.",
}  # fmt: skip


def described(folder: Path, said: dict[str, Any] | str) -> shelf.Model:
    """A file with that manifest, as the shelf sees it."""
    (folder / "calm.gguf").write_bytes(b"GGUF")
    text = said if isinstance(said, str) else json.dumps(said)
    (folder / "calm.gguf.manifest.json").write_text(text, "utf-8")
    return Shelf(folder, folder / "none").models()[0]


def test_name_licence_notice_base_and_uses_are_shown(tmp_path: Path) -> None:
    model = described(tmp_path, SAID)
    assert model.title == "Calm"
    assert model.base_models == ("meta-llama/Llama-2-7b-chat-hf",)
    assert about(model) == [
        "Llama 2 is licensed under …",
        "Licence: LLAMA 2 Community License",
        "Made from: meta-llama/Llama-2-7b-chat-hf",
        "Meant for: Listening.",
        "Not for: No diagnosis.",
    ]


@pytest.mark.parametrize(
    "said",
    ["", "[1, 2]", '{"name": {"x": 1}, "base_models": "all", "note": 7}', '{"name": "\\u0000\\n"}', "[" * 99],
)
def test_a_manifest_that_says_nothing_usable_is_left_out(said: str, tmp_path: Path) -> None:
    model = described(tmp_path, said)
    assert (model.title, model.note, model.base_models) == ("calm", "", ())
    assert about(model) == []


def test_control_characters_and_endless_texts_are_taken_out(tmp_path: Path) -> None:
    model = described(tmp_path, SAID | {"name": "A\u001b[2J\u202eB", "note": "x" * 9000})
    assert model.title == "A [2J B"
    assert len(model.note) == shelf.MAX_CLAIM
