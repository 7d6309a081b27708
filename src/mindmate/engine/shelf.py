"""The shelf: which model files there are, and whether they are still what they were.

Three places: models that came with the installation (read where they are), files in the profile's
`models/`, and files anywhere else that the user pointed at. `models/shelf.json` remembers each
file's hash from when it was added. A manifest beside a file (`FILE.manifest.json`, written by
`convert/to_gguf.py`) gives its hash, licence and notes.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mindmate import files
from mindmate.engine.gguf import Header, check_chat_model, sha256
from mindmate.errors import MindMateError, from_os_error
from mindmate.i18n import translate

RECORD = "shelf.json"
MAX_CLAIM = 2000  # characters of one text of a manifest
_CLAIMS = ("name", "note", "licence", "intended_use", "out_of_scope_use")
MAX_SIDE_FILE = 4 * 1024 * 1024  # bytes of a record or manifest that are read


@dataclass(frozen=True)
class Model:
    """One model on the shelf. `size` in bytes; `sha256` empty where it isn't known."""

    name: str
    path: Path
    title: str
    note: str
    licence: str
    size: int
    sha256: str
    starter: bool
    placed: str  # installation | profile | elsewhere
    base_models: tuple[str, ...] = ()  # what it was made from, as its manifest says; the same of the next two
    intended_use: str = ""
    out_of_scope_use: str = ""


@dataclass(frozen=True)
class Verification:
    """What `verify` found. `matches` is None where no earlier hash is known."""

    path: Path
    title: str
    architecture: str
    parameters: int
    context: int
    size: int
    sha256: str
    matches: bool | None
    licence: str


class Shelf:
    """The models of one profile."""

    def __init__(self, folder: Path, installed: Path) -> None:
        self._folder, self._installed = folder, installed

    def models(self) -> list[Model]:
        """Every model whose file is there: the user's first, those of the installation last."""
        record = self._record()
        found: dict[Path, Model] = {}
        for file in _gguf_files(self._folder):
            found[file.resolve()] = self._describe(file, record.get(file.name, {}), "profile")
        for name, known in sorted(record.items()):
            file = Path(str(known.get("path", "")))
            if known.get("path") and file.is_file() and file.resolve() not in found:
                found[file.resolve()] = self._describe(file, known, "elsewhere", name)
        for file in _gguf_files(self._installed):
            if file.resolve() not in found:
                found[file.resolve()] = self._describe(file, {}, "installation")
        return list(found.values())

    def find(self, name: str) -> Model:
        """The model of that shelf name, or at that path. Raises `model.missing`."""
        for model in self.models():
            if name in (model.name, model.title, str(model.path)):
                return model
        file = Path(name)
        if file.suffix and file.is_file():
            return self._describe(file.absolute(), {}, "elsewhere")
        raise MindMateError("model.missing", name=file.name)

    def choose(self, name: str) -> Model:
        """The model of that name; where none is named the starter, else the last.

        Raises `model.missing`, `model.none`.
        """
        if name:
            return self.find(name)
        models = self.models()
        if not models:
            raise MindMateError("model.none")
        return ([model for model in models if model.starter] or models)[-1]

    def add(self, file: Path, progress: Callable[[int], None] | None = None) -> Model:
        """Check a GGUF file, hash it and remember it where it lies; nothing is copied.

        Raises `model.*` (among them `model.changed` where a manifest beside it says otherwise,
        `model.name_taken` where another file has its name) and `disk.*`.
        """
        file = file.absolute()
        check_chat_model(file)
        digest = sha256(file, progress)
        expected = _manifest(file).get("sha256")
        if expected and expected != digest:
            raise MindMateError("model.changed", "differs from its manifest", name=file.name)
        record = self._record()
        other = record.get(file.name)
        if other and other.get("path") not in (None, str(file)) and Path(str(other["path"])).is_file():
            raise MindMateError("model.name_taken", name=file.name)
        record[file.name] = {"path": str(file), "sha256": digest, "size": file.stat().st_size}
        self._write(record)
        return self._describe(file, record[file.name], "elsewhere")

    def remove(self, name: str) -> Model:
        """Take a model off the shelf; a file that lies elsewhere stays there. Raises `model.missing`."""
        model = self.find(name)
        if model.placed == "installation":
            raise MindMateError("disk.denied", "part of the installation", name=model.name)
        record = self._record()
        record.pop(model.name, None)
        self._write(record)
        if model.placed == "profile":
            try:
                model.path.unlink()
            except OSError as error:
                raise from_os_error(error, model.name) from error
        return model

    def verify(self, file: Path, progress: Callable[[int], None] | None = None) -> Verification:
        """Check a file without running it: header, tokenizer, template, and its hash where one is known."""
        header = check_chat_model(file)
        digest = sha256(file, progress)
        known = self._known_hash(file)
        if known and known != digest:
            raise MindMateError("model.changed", "differs from the recorded hash", name=file.name)
        return Verification(
            path=file,
            title=_title(file, header, _side(file)),
            architecture=header.architecture,
            parameters=_parameters(header),
            context=header.number(f"{header.architecture}.context_length"),
            size=header.file_size,
            sha256=digest,
            matches=None if not known else True,
            licence=header.text("general.license"),
        )

    def check(self, model: Model) -> None:
        """Quick look before loading: the header, and the size against the record. Raises `model.*`."""
        header = check_chat_model(model.path)
        size = self._record().get(model.name, {}).get("size")
        if isinstance(size, int) and size != header.file_size:
            raise MindMateError("model.changed", "another size than recorded", name=model.name)

    def _known_hash(self, file: Path) -> str:
        known = self._record().get(file.name, {})
        if known.get("path") == str(file.absolute()):
            return str(known.get("sha256", ""))
        return str(_manifest(file).get("sha256") or _side(file).get("sha256") or "")

    def _describe(self, file: Path, known: dict[str, Any], placed: str, name: str = "") -> Model:
        side = _side(file) | _manifest(file)
        title = str(side.get("name") or file.stem)
        return Model(
            name=name or file.name,
            path=file,
            title=title,
            note=str(side.get("note", "")),
            licence=str(side.get("licence", "")),
            size=file.stat().st_size,
            sha256=str(known.get("sha256") or side.get("sha256") or ""),
            starter=bool(side.get("starter", False)) and placed == "installation",
            placed=placed,
            base_models=side.get("base_models", ()),
            intended_use=str(side.get("intended_use", "")),
            out_of_scope_use=str(side.get("out_of_scope_use", "")),
        )

    def _record(self) -> dict[str, dict[str, Any]]:
        raw = _read_json(self._folder / RECORD)
        return {name: value for name, value in raw.items() if isinstance(value, dict)}

    def _write(self, record: dict[str, dict[str, Any]]) -> None:
        files.write_whole(self._folder / RECORD, json.dumps(record, indent=1).encode("utf-8"))


def about(model: Model) -> list[str]:
    """What the manifest beside a model says of it, in lines for people; the notice that its licence asks for first."""

    def tr(source: str, text: str) -> str:
        return translate("Shelf", source, text=text)

    said = (
        (model.note, model.note),
        (tr("Licence: {text}", model.licence), model.licence),
        (tr("Made from: {text}", ", ".join(model.base_models)), model.base_models),
        (tr("Meant for: {text}", model.intended_use), model.intended_use),
        (tr("Not for: {text}", model.out_of_scope_use), model.out_of_scope_use),
    )
    return [line for line, there in said if there]


def as_json(model: Model) -> dict[str, Any]:
    """A model as the command line reports it."""
    return asdict(model) | {"path": str(model.path)}


def _gguf_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.gguf")) if folder.is_dir() else []


def _side(file: Path) -> dict[str, Any]:
    """The notes that lie beside a model of the installation (`NAME.json`)."""
    return _read_json(file.with_suffix(".json"))


def _manifest(file: Path) -> dict[str, Any]:
    """The part of a conversion manifest (docs/model-manifest.md) that the shelf uses. What it says is somebody's
    claim: short plain texts are taken, everything else is left out."""
    raw = _read_json(file.with_name(file.name + ".manifest.json"))
    output = raw.get("output", raw)
    claims: dict[str, Any] = {"sha256": output.get("sha256") if isinstance(output, dict) else None}
    claims |= {name: raw.get(name) for name in _CLAIMS}
    found: dict[str, Any] = {name: _plain(text) for name, text in claims.items() if _plain(text)}
    bases = raw.get("base_models")
    if isinstance(bases, list):
        found["base_models"] = tuple(_plain(base) for base in bases[:4] if _plain(base))
    return found


def _plain(text: Any) -> str:
    """A text of a file from anywhere, as one line without control characters; "" for what isn't a text."""
    if not isinstance(text, str):
        return ""
    return " ".join("".join(c if c.isprintable() else " " for c in text[:MAX_CLAIM]).split())


def _read_json(file: Path) -> dict[str, Any]:
    try:
        if file.stat().st_size > MAX_SIDE_FILE:
            return {}
        raw = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return raw if isinstance(raw, dict) else {}


def _title(file: Path, header: Header, side: dict[str, Any]) -> str:
    return str(side.get("name") or header.text("general.name") or file.stem)


def _parameters(header: Header) -> int:
    total = 0
    for tensor in header.tensors:
        weights = 1
        for extent in tensor.shape:
            weights *= extent
        total += weights
    return total
