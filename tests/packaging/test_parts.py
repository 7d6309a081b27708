"""Every file of a bundle belongs to a component, and every component has its licence's text."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from installers import finish, models, parts, sbom
from installers.report import PackagingError

ROOT = Path(__file__).resolve().parents[2]
TABLE = tomllib.loads((ROOT / "packaging" / "components.toml").read_text("utf-8"))["component"]
BUNDLE = {
    "mindmate": b"program",
    "_internal/base_library.zip": b"zip",
    "_internal/PySide6/Qt/lib/libQt6Core.so.6": b"qt",
    "_internal/PySide6/Qt/lib/libicudata.so.73": b"icu",
    "_internal/jinja2-3.1.6.dist-info/METADATA": b"jinja",
    "_internal/libffi.so.8": b"ffi",
    "_internal/mindmate/safety/data/lexicon.json": b"{}",
}


def package(version: str, files: list[str], texts: list[str]) -> dict[str, object]:
    return {"version": version, "licence": "MIT", "url": "", "files": files, "texts": texts}


@pytest.fixture
def origins(tmp_path: Path) -> parts.Origins:
    text = tmp_path / "LICENSE.txt"
    text.write_text("terms")
    base = tmp_path / "python"
    (base / "lib" / "python3.11").mkdir(parents=True)
    (base / "lib" / "python3.11" / "LICENSE.txt").write_text("terms")
    names = (
        "mindmate",
        "PySide6_Essentials",
        "shiboken6",
        "numpy",
        "pyinstaller",
        "cryptography",
        "sqlcipher3",
    )
    packages = {name: package("1.0", [f"/env/{name}/x"], [str(text)]) for name in names}
    packages["Jinja2"] = package("3.1.6", ["/env/jinja2/a.py"], [str(text)])
    packages["llama_cpp_python"] = package("0.3.36", [], [str(text)])
    return parts.Origins(
        {"python": "3.11.7", "icu": "73", "sqlcipher": "4", "sqlite": "3"},
        packages,
        str(base),
        {"libffi.so.8": "/usr/lib/libffi.so.8"},
        ("/env/jinja2/a.py",),
    )


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    root = tmp_path / "bundle"
    for name, data in BUNDLE.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (root / "_internal" / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    (root / "_internal" / "libgone.so").symlink_to("PySide6/Qt/lib/libgone.so")
    return root


def owner(file: str) -> tuple[str, str] | None:
    return ("libffi8", "3.4") if "ffi" in file else None


@pytest.fixture(autouse=True)
def _system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = tmp_path / "LICENSE.txt"
    monkeypatch.setattr(parts, "dpkg_owner", owner)
    monkeypatch.setattr(
        parts.Inventory.__init__, "__defaults__", (owner, ROOT / "packaging" / "components.toml")
    )
    made = parts.Component

    def system(self: parts.Inventory, name: str, version: str) -> parts.Component:
        return self._add(name, lambda: made(name, version, "MIT", "", [text]))

    monkeypatch.setattr(parts.Inventory, "_system", system)
    monkeypatch.setattr(finish, "strip", lambda _bundle: None)  # these are no real libraries


def test_the_list_accounts_for_every_file(bundle: Path, origins: parts.Origins) -> None:
    document = finish.complete(bundle, origins, [], {"version": "0.1.0"}, 1_700_000_000)
    assert sbom.files_in(document) == set(finish.files_of(bundle))
    owners = {
        file["name"]: part["name"] for part in document["components"] for file in part.get("components", [])
    }
    assert owners["_internal/libQt6Core.so.6"] == "Qt"
    assert owners["_internal/PySide6/Qt/lib/libicudata.so.73"] == "ICU"
    assert owners["_internal/libffi.so.8"] == "libffi8"
    assert owners["_internal/base_library.zip"] == "CPython"
    assert owners["_internal/jinja2-3.1.6.dist-info/METADATA"] == "Jinja2"
    assert "_internal/libgone.so" not in owners
    kept = json.loads((bundle / "_internal" / "about" / "parts.cdx.json").read_text())
    assert kept == document


def test_every_component_brings_its_text(bundle: Path, origins: parts.Origins) -> None:
    finish.complete(bundle, origins, [], {"version": "0.1.0"}, 1_700_000_000)
    licences = bundle / "_internal" / "licenses"
    index = json.loads((licences / "index.json").read_text())
    assert {"Qt", "ICU", "CPython", "mindmate", "libffi8"} <= {row["name"] for row in index}
    assert all(row["texts"] for row in index)
    assert all((licences / text).read_bytes() for row in index for text in row["texts"])


def test_a_file_that_belongs_to_nothing_stops_the_build(bundle: Path, origins: parts.Origins) -> None:
    (bundle / "_internal" / "libstray.so").write_bytes(b"?")
    with pytest.raises(PackagingError, match=r"belong to no component: _internal/libstray\.so"):
        finish.complete(bundle, origins, [], {"version": "0.1.0"}, 1_700_000_000)


def test_a_component_without_a_text_stops_the_build(bundle: Path, origins: parts.Origins) -> None:
    origins.packages["Jinja2"]["texts"].clear()  # type: ignore[index]
    with pytest.raises(PackagingError, match="no licence text was found for: Jinja2"):
        finish.complete(bundle, origins, [], {"version": "0.1.0"}, 1_700_000_000)


def test_the_list_is_the_same_each_time(bundle: Path, origins: parts.Origins) -> None:
    first = finish.complete(bundle, origins, [], {"version": "0.1.0"}, 1_700_000_000)
    (bundle / "_internal" / "about" / "parts.cdx.json").unlink()
    assert finish.complete(bundle, origins, [], {"version": "0.1.0"}, 1_700_000_000) == first


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry["name"])
def test_the_table_names_texts_that_are_there(entry: dict[str, object]) -> None:
    for named in entry["texts"]:  # type: ignore[attr-defined]
        kind, _, name = named.partition(":")
        if kind == "app":
            assert (ROOT / "src" / "mindmate" / name).is_file()
        elif kind != "dist":
            assert (ROOT / "packaging" / "licenses" / named).read_text("utf-8").strip()


def test_llama_cpp_in_the_table_is_the_one_that_is_pinned() -> None:
    pinned = next(entry["of"] for entry in TABLE if entry["name"] == "llama.cpp")
    assert f"\n{pinned} " in (ROOT / "requirements.lock").read_text("utf-8")


# ---- models ----------------------------------------------------------------------------------------


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A model with everything that a descendant of Llama 2 needs beside it."""
    file = tmp_path / "friend.gguf"
    file.write_bytes(b"GGUF")
    manifest = {
        "name": "Friend",
        "licence": "LLAMA 2 Community License",
        "licence_id": "llama2",
        "licence_notice": "Llama 2 is licensed under …",
        "base_models": ["meta-llama/Llama-2-7b-chat-hf"],
        "sha256": models.sha256_of(file),
    }
    write(file, manifest)
    for ending in ("LICENSE.txt", "USE_POLICY.txt"):
        file.with_name(f"friend.gguf.{ending}").write_text("terms")
    return file


def write(file: Path, manifest: dict[str, object]) -> None:
    file.with_name(f"{file.name}.manifest.json").write_text(json.dumps(manifest))


def read(file: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(file.with_name(f"{file.name}.manifest.json").read_text())
    return found


def test_a_descendant_of_llama_takes_licence_notice_and_policy_along(model: Path, tmp_path: Path) -> None:
    bundled = models.given(model)
    internal = tmp_path / "_internal"
    internal.mkdir()
    models.put(bundled, internal)
    names = {file.name for file in (internal / "models").iterdir()}
    assert {"friend.gguf", "friend.gguf.LICENSE.txt", "friend.gguf.USE_POLICY.txt", "friend.json"} <= names
    card = json.loads((internal / "models" / "friend.json").read_text())
    assert card["licence_notice"].startswith("Llama 2 is licensed")
    assert not card["starter"]


@pytest.mark.parametrize(
    "lacking", ["manifest", "licence", "licence_id", "notice", "LICENSE.txt", "USE_POLICY.txt", "hash"]
)
def test_a_model_whose_licence_is_incomplete_is_refused(lacking: str, model: Path) -> None:
    if lacking == "manifest":
        model.with_name("friend.gguf.manifest.json").unlink()
    elif lacking.endswith(".txt"):
        model.with_name(f"friend.gguf.{lacking}").unlink()
    else:
        key = {"notice": "licence_notice", "hash": "sha256"}.get(lacking, lacking)
        write(model, read(model) | {key: ""})
    with pytest.raises(PackagingError):
        models.given(model)


def test_another_model_needs_its_licence_but_no_policy(model: Path) -> None:
    write(
        model,
        read(model)
        | {"licence": "Apache-2.0", "licence_id": "apache-2.0", "base_models": [], "licence_notice": ""},
    )
    model.with_name("friend.gguf.USE_POLICY.txt").unlink()
    assert models.given(model).card["licence"] == "Apache-2.0"
    model.with_name("friend.gguf.LICENSE.txt").unlink()
    with pytest.raises(PackagingError, match=r"LICENSE\.txt"):
        models.given(model)
