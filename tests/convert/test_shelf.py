"""What conversion writes beside a file arrives in the app: the shelf reads the manifest, and holds the file to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.convert import checkpoints as c
from tests.convert.conftest import command

from mindmate.engine.shelf import Shelf, about
from mindmate.errors import MindMateError

CARD = "---\nmodel_name: Quiet\n---\n# Quiet\n\n## Intended use\n\nListening.\n\n## Out-of-scope use\n\nLegal advice.\n"


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file from a base that descends from Llama-2, with a model card."""
    folder = tmp_path_factory.mktemp("llama-2")
    c.write_llama(folder / "b", "F16", _name_or_path="meta-llama/Llama-2-7b-chat-hf")
    (folder / "b" / "README.md").write_text(CARD)
    ran = command("--base", folder / "b", "--type", "Q8_0", "--out", folder / "quiet.gguf", "--quiet")
    assert ran.status == 0, ran.errors
    return folder / "quiet.gguf"


def test_the_shelf_shows_metas_notice_the_base_and_what_the_model_is_for(
    finished: Path, tmp_path: Path
) -> None:
    model = Shelf(tmp_path / "shelf", tmp_path / "none").add(finished)
    assert model.title == "Quiet"
    shown = about(model)
    assert shown[0].startswith(
        "Llama 2 is licensed under the LLAMA 2 Community License, Copyright (c) Meta Platforms"
    )
    assert "Licence: LLAMA 2 Community License" in shown
    assert "Made from: meta-llama/Llama-2-7b-chat-hf" in shown
    assert "Meant for: Listening." in shown
    last = shown[-1]
    assert last.startswith("Not for: Legal advice.")
    assert "No diagnosis" in last
    assert "crisis" in last


def test_a_file_that_is_not_what_its_manifest_says_is_refused(finished: Path, tmp_path: Path) -> None:
    for file in (finished, finished.with_name(finished.name + ".manifest.json")):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    changed = tmp_path / finished.name
    data = bytearray(changed.read_bytes())
    data[-2000] ^= 1
    changed.write_bytes(data)
    with pytest.raises(MindMateError) as refused:
        Shelf(tmp_path / "shelf", tmp_path / "none").add(changed)
    assert refused.value.code == "model.changed"
