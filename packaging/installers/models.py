"""Models that go along with a package: each with a card, and with everything that its licence asks for.

A model comes with `FILE.manifest.json` (written by convert/to_gguf.py). Beside it lie the licence's text,
`FILE.LICENSE.txt`, and for a model that descends from Llama also the use policy, `FILE.USE_POLICY.txt` (both come
with the base model). Without licence metadata, or without a text that has to go along, nothing is built.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bootstrap.report import sha256_of

from bootstrap import starter
from installers.parts import Component
from installers.report import PackagingError

#: Licences of families whose terms ask for a notice and a use policy in every copy.
_LLAMA = re.compile(r"\bllama[-_ ]?[0-9]", re.IGNORECASE)


@dataclass(frozen=True)
class Bundled:
    """A model to put into a package: (source, name) of each of its files, its card, its component."""

    files: tuple[tuple[Path, str], ...]
    card: dict[str, Any]
    component: Component


def the_starter(kept: Path) -> Bundled:
    """The starter model, out of the build cache. Raises `PackagingError` where it isn't there."""
    model, licence = kept / starter.FILE, kept / starter.LICENCE_FILE
    if not model.is_file() or not licence.is_file() or sha256_of(model) != starter.SHA256:
        raise PackagingError(
            "the starter model isn't there: `make setup` fetches it, or build with --no-starter"
        )
    part = Component(f"model {starter.CARD['name']}", starter.SHA256[:12], "Apache-2.0", texts=[licence])
    return Bundled(((model, model.name), (licence, licence.name)), dict(starter.CARD), part)


def given(file: Path) -> Bundled:
    """A model that `--bundle-model` names. Raises `PackagingError` saying what its licence still asks for."""
    manifest = _manifest(file)
    licence, identifier = str(manifest.get("licence") or ""), str(manifest.get("licence_id") or "")
    if not licence or identifier.lower() in ("", "unknown", "other"):
        raise PackagingError(
            f"{file.name} has no licence metadata: nobody could say under which terms it may be passed on. "
            "Convert it again with a model card that names the licence."
        )
    if manifest.get("sha256") != sha256_of(file):
        raise PackagingError(f"{file.name} isn't the file that its manifest describes")
    wanted = {"LICENSE.txt": file.with_name(f"{file.name}.LICENSE.txt")}
    notice = str(manifest.get("licence_notice") or "")
    family = " ".join([licence, identifier, *map(str, manifest.get("base_models") or [])])
    if _LLAMA.search(family):
        wanted["USE_POLICY.txt"] = file.with_name(f"{file.name}.USE_POLICY.txt")
        if not notice:
            raise PackagingError(
                f"{file.name} descends from Llama: its manifest lacks the notice that every copy needs"
            )
    missing = [path.name for path in wanted.values() if not path.is_file() or not path.read_bytes().strip()]
    if missing:
        raise PackagingError(
            f"the licence of {file.name} ({licence}) asks for these beside it: {', '.join(missing)}"
        )
    card = {
        "name": str(manifest.get("name") or file.stem),
        "starter": False,
        "licence": licence,
        "licence_notice": notice,
        "sha256": manifest["sha256"],
        "size": file.stat().st_size,
        "note": notice,
    }
    texts = list(wanted.values())
    part = Component(f"model {card['name']}", card["sha256"][:12], licence, texts=texts)
    files = [(file, file.name), (file.with_name(f"{file.name}.manifest.json"), f"{file.name}.manifest.json")]
    return Bundled((*files, *((text, text.name) for text in texts)), card, part)


def _manifest(file: Path) -> dict[str, Any]:
    beside = file.with_name(f"{file.name}.manifest.json")
    try:
        found = json.loads(beside.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PackagingError(f"{file.name} needs its manifest beside it: {beside.name}") from error
    return found if isinstance(found, dict) else {}


def put(model: Bundled, internal: Path) -> None:
    """Put a model onto the shelf of the bundle."""
    shelf = internal / "models"
    shelf.mkdir(exist_ok=True)
    for source, name in model.files:
        shutil.copyfile(source, shelf / name)
        model.component.files.append(f"_internal/models/{name}")
    card = (shelf / model.files[0][1]).with_suffix(".json")
    card.write_text(json.dumps(model.card, indent=1, ensure_ascii=False) + "\n", "utf-8")
    model.component.files.append(f"_internal/models/{card.name}")
