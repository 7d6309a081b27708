"""From what PyInstaller left to the bundle that is packed: stripped, with models, licences, and its list of parts."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from installers import sbom
from installers.models import Bundled, put
from installers.parts import Component, Inventory, Origins
from installers.report import PackagingError

#: What is stripped, by name: Python and libraries that came with their symbols. Never Qt (people may replace
#: it; ICU is none of it, and its two smaller parts bring a fifth of their size in symbols),
#: never numpy's OpenBLAS (it breaks), never the program (its Python modules are a section of it).
STRIPPED = re.compile(
    r"_internal/(libpython3|numpy/_core/_multiarray_umath|sqlcipher3/_sqlite3|cryptography/hazmat/bindings/_rust|python3\.\d+/lib-dynload/|PySide6/Qt/lib/libicu(uc|i18n)\.|_cffi_backend)"
)


def files_of(bundle: Path) -> list[str]:
    """Every file and link of the bundle, by its name in it, sorted."""
    return sorted(
        str(file.relative_to(bundle)) for file in bundle.rglob("*") if file.is_file() or file.is_symlink()
    )


def _target(bundle: Path, name: str) -> str:
    return str((bundle / name).resolve().relative_to(bundle.resolve()))


def drop_dead_links(bundle: Path) -> None:
    """Remove links to libraries that were left out."""
    for file in bundle.rglob("*"):
        if file.is_symlink() and not file.exists():
            file.unlink()


def strip(bundle: Path) -> None:
    """Take symbols out of what `STRIPPED` names. Linux only."""
    if sys.platform != "linux":
        return
    for name in files_of(bundle):
        if STRIPPED.match(name) and not (bundle / name).is_symlink() and ".so" in name:
            subprocess.run(["strip", "--strip-unneeded", str(bundle / name)], check=True)


def note_build(internal: Path, facts: dict[str, Any]) -> None:
    """What About shows of this build: version, date, commit, variant."""
    folder = internal / "about"
    folder.mkdir(exist_ok=True)
    (folder / "build.json").write_text(json.dumps(facts, indent=1, sort_keys=True) + "\n", "utf-8")


def add_licences(internal: Path, components: Iterable[Component]) -> None:
    """Every component's texts below licenses/, and licenses/index.json, which About reads."""
    folder = internal / "licenses"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    index = []
    for part in sorted(components, key=lambda part: part.name.lower()):
        place = re.sub(r"[^A-Za-z0-9.]+", "-", part.name).strip("-")
        names = []
        for number, text in enumerate(part.texts):
            (folder / place).mkdir(exist_ok=True)
            name = text.name if text.suffix in (".txt", ".md") else f"{text.name}.txt"
            name = f"{number + 1}-{name}" if (folder / place / name).exists() else name
            shutil.copyfile(text, folder / place / name)
            names.append(f"{place}/{name}")
        index.append(
            {
                "name": part.name,
                "version": part.version,
                "licence": part.licence,
                "url": part.url,
                "texts": names,
            }
        )
    (folder / "index.json").write_text(json.dumps(index, indent=1, ensure_ascii=False) + "\n", "utf-8")


def complete(
    bundle: Path, origins: Origins, models: Sequence[Bundled], facts: dict[str, Any], epoch: int
) -> dict[str, Any]:
    """Do all of it; returns the list of parts. Raises `PackagingError` for a file or component left over."""
    internal = bundle / "_internal"
    drop_dead_links(bundle)
    strip(bundle)
    for model in models:
        put(model, internal)
    note_build(internal, facts)
    inventory = Inventory(origins)
    by_model = {name for model in models for name in model.component.files}
    inventory.place({name: _target(bundle, name) for name in files_of(bundle) if name not in by_model})
    parts = [*inventory.components.values(), *(model.component for model in models)]
    lacking = [part.name for part in parts if not any(text.is_file() for text in part.texts)]
    if lacking:
        raise PackagingError(f"no licence text was found for: {', '.join(sorted(lacking))}")
    add_licences(internal, parts)
    own = inventory.components["mindmate"]
    own.files = sorted({*own.files, *(n for n in files_of(bundle) if n.startswith("_internal/licenses/"))})
    own.files = [*own.files, "_internal/about/parts.cdx.json"]
    target = internal / "about" / "parts.cdx.json"
    target.write_bytes(b"")
    document = sbom.describe(bundle, parts, str(facts["version"]), epoch)
    _without_its_own_hash(document, "_internal/about/parts.cdx.json")
    target.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")
    left = set(files_of(bundle)) ^ sbom.files_in(document)
    if left:
        raise PackagingError(f"the list of parts and the bundle differ: {', '.join(sorted(left)[:10])}")
    _settle(bundle, epoch)
    return document


def _without_its_own_hash(document: dict[str, Any], name: str) -> None:
    """A file can't hold its own hash."""
    for part in document["components"]:
        for file in part.get("components", []):
            if file["name"] == name:
                file.pop("hashes")


def _settle(bundle: Path, epoch: int) -> None:
    """Rights and times that don't depend on who builds: only the programs themselves can be run."""
    for file in [bundle, *bundle.rglob("*")]:
        if file.is_symlink():
            os.utime(file, (epoch, epoch), follow_symlinks=False)
            continue
        if os.name == "posix":
            file.chmod(0o755 if file.is_dir() or file.parent == bundle else 0o644)
        os.utime(file, (epoch, epoch))
