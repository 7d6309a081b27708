"""Which component every file of the bundle belongs to, and which texts each component's licence asks for.

What answers, in this order: the patterns of components.toml; for a file that was copied, where it was
copied from: a Python package (by its own record), CPython, or a package of the system (`dpkg -S`).
A file that belongs to nothing, and a component without a text, stop the build.
"""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from installers.places import PACKAGING, ROOT
from installers.report import PackagingError

LICENSES = PACKAGING / "licenses"
CPYTHON = "CPython"
MINDMATE = "mindmate"
#: What this build makes itself and puts into the bundle.
OWN = re.compile(r"(licenses|about)/|models/|mindmate/")


@dataclass
class Component:
    """One part: what it is, under which terms, and its files in the bundle."""

    name: str
    version: str
    licence: str
    url: str = ""
    texts: list[Path] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    contains: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Origins:
    """What was found out about the environment and the system that files were taken from."""

    versions: Mapping[str, str]
    packages: Mapping[str, Mapping[str, Any]]
    base: str
    sources: Mapping[str, str]  # name in the bundle → the file it was copied from
    modules: tuple[str, ...] = ()  # files of the Python modules that are within the program


def dpkg_owner(file: str) -> tuple[str, str] | None:
    """The Debian package and version of a system file; None where dpkg knows none."""
    for name in dict.fromkeys((file, str(Path(file).resolve()), file.removeprefix("/usr"))):
        found = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            package = found.stdout.splitlines()[0].split(": ")[0].split(",")[0]
            shown = subprocess.run(
                ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=False
            )
            return package.split(":")[0], shown.stdout
    return None


class Inventory:
    """Sorts files into components."""

    def __init__(
        self,
        origins: Origins,
        owner: Callable[[str], tuple[str, str] | None] = dpkg_owner,
        table: Path = PACKAGING / "components.toml",
    ) -> None:
        self.origins, self._owner = origins, owner
        self.components: dict[str, Component] = {}
        self._by_file = {
            file: name for name, package in origins.packages.items() for file in package["files"]
        }
        self._table = tomllib.loads(table.read_text("utf-8"))["component"]
        self._patterns = [(re.compile(entry["files"]), entry) for entry in self._table if "files" in entry]

    # ---- files ---------------------------------------------------------------------------------

    def place(self, names: Mapping[str, str]) -> None:
        """Give every file of the bundle to a component: name → the name that decides (of a link: its target's).

        Raises `PackagingError` with those that fit none.
        """
        lost = [name for name, deciding in names.items() if not self._placed(name, deciding)]
        if lost:
            raise PackagingError(f"these files belong to no component: {', '.join(sorted(lost))}")
        for file in self.origins.modules:
            if (package := self._by_file.get(file)) is not None:
                self._package(package)
        for component in list(self.components.values()):
            for other in component.contains:
                self._named(other)

    def _placed(self, name: str, deciding: str) -> bool:
        inside = deciding.removeprefix("_internal/")
        for pattern, entry in self._patterns:
            if pattern.match(inside):
                self._from_table(entry).files.append(name)
                return True
        component = self._by_origin(inside)
        if component is None:
            return False
        component.files.append(name)
        return True

    def _by_origin(self, inside: str) -> Component | None:
        if found := re.match(r"([A-Za-z0-9_.]+?)-[\d.]+\.dist-info/", inside):
            wanted = found[1].lower().replace("_", "-")
            for name in self.origins.packages:
                if name.lower().replace("_", "-") == wanted:
                    return self._package(name)
        source = self.origins.sources.get(inside, "")
        if source in self._by_file:
            return self._package(self._by_file[source])
        if inside in ("base_library.zip",) or (source and self._is_python(source)):
            return self._cpython()
        if OWN.match(inside):
            return self._mindmate()
        owner = self._owner(source) if source else None
        return self._system(*owner) if owner else None

    def _is_python(self, source: str) -> bool:
        name = Path(source).name
        return source.startswith(f"{self.origins.base}/lib/") or name.startswith(("libpython", "python3"))

    # ---- components ----------------------------------------------------------------------------

    def _add(self, name: str, make: Callable[[], Component]) -> Component:
        if name not in self.components:
            self.components[name] = make()
        return self.components[name]

    def _named(self, name: str) -> Component:
        """A component that is part of another's file."""
        for entry in self._table:
            if entry["name"] == name:
                return self._from_table(entry)
        if name == CPYTHON:
            return self._cpython()
        if name == MINDMATE:
            return self._mindmate()
        return self._package(name)

    def _from_table(self, entry: dict[str, Any]) -> Component:
        return self._add(
            entry["name"],
            lambda: Component(
                entry["name"],
                self._version(entry),
                entry["licence"],
                entry.get("url", ""),
                [text for named in entry["texts"] for text in self._texts(named)],
                contains=list(entry.get("contains", [])),
            ),
        )

    def _version(self, entry: dict[str, Any]) -> str:
        kind, _, name = entry["version"].partition(":")
        if kind == "dist":
            return str(self.origins.packages[self._known(name)]["version"])
        if kind == "probe":
            return self.origins.versions[name]
        package, _, pinned = entry.get("of", "").partition("==")
        if package and self.origins.packages[self._known(package)]["version"] != pinned:
            raise PackagingError(
                f"components.toml says which {entry['name']} is in {package} {pinned}: look again"
            )
        return str(entry["version"])

    def _known(self, name: str) -> str:
        wanted = name.lower().replace("_", "-")
        return next(known for known in self.origins.packages if known.lower().replace("_", "-") == wanted)

    def _texts(self, named: str) -> list[Path]:
        kind, _, name = named.partition(":")
        if kind == "dist":
            return [Path(file) for file in self.origins.packages[self._known(name)]["texts"]]
        if kind == "app":
            return [ROOT / "src" / "mindmate" / name]
        return [LICENSES / named]

    def _package(self, name: str) -> Component:
        known = self.origins.packages[self._known(name)]
        key = self._known(name)
        if key.lower() == MINDMATE:
            return self._mindmate()
        for entry in self._table:
            if entry.get("package", "").lower() == key.lower():
                return self._from_table(entry)
        texts = [Path(file) for file in known["texts"]]
        return self._add(key, lambda: Component(key, known["version"], known["licence"], known["url"], texts))

    def _cpython(self) -> Component:
        base = Path(self.origins.base)
        texts = sorted(base.glob("lib/python3.*/LICENSE.txt")) + sorted(base.glob("LICENSE.txt"))
        version = self.origins.versions["python"]
        home = f"python{'.'.join(version.split('.')[:2])}"
        texts = [text for text in texts if home in text.parts] or texts
        return self._add(
            CPYTHON, lambda: Component(CPYTHON, version, "PSF-2.0", "https://www.python.org", texts[:1])
        )

    def _mindmate(self) -> Component:
        version = str(self.origins.packages[MINDMATE]["version"])
        return self._add(MINDMATE, lambda: Component(MINDMATE, version, "MIT", "", [ROOT / "LICENSE"]))

    def _system(self, package: str, version: str) -> Component:
        text = Path("/usr/share/doc", package, "copyright")
        texts = [text] if text.is_file() else []
        return self._add(
            f"{package} (Debian)",
            lambda: Component(f"{package} (Debian)", version, "LicenseRef-see-text", "", texts),
        )

    def without_text(self) -> list[str]:
        """Components that no licence text was found for."""
        return sorted(
            component.name
            for component in self.components.values()
            if not any(text.is_file() for text in component.texts)
        )


def probe(python: Path, contents: Path) -> Origins:
    """Ask the environment; `contents` is what the recipe wrote about its table of contents."""
    script = PACKAGING / "installers" / "probe.py"
    result = subprocess.run([str(python), "-I", str(script)], capture_output=True, text=True, check=True)
    found = json.loads(result.stdout)
    table = json.loads(contents.read_text("utf-8"))
    return Origins(
        found["versions"],
        found["packages"],
        found["base"],
        {name.replace("\\", "/"): source for name, source, _ in table["files"]},
        tuple(source for _, source, _ in table["modules"]),
    )
