"""What the app imports is declared: nothing is there only because something else brings it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src" / "mindmate"


def plain(name: str) -> str:
    """A distribution's name as PyPA compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).casefold()


def imported() -> dict[str, str]:
    """Packages of others that the sources import, each with a file that does."""
    found: dict[str, str] = {}
    for file in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in (name.split(".")[0] for name in names):
                if name != "mindmate" and name not in sys.stdlib_module_names:
                    found[name] = file.name
    return found


def declared() -> set[str]:
    """What pyproject.toml asks for, the keychain's extra included."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["keychain"]]
    return {plain(re.split(r"[<>=!~ ;\[]", one)[0]) for one in wanted}


#: Comes with PySide6_Essentials of the same version.
WITH_ANOTHER = {"shiboken6"}


def test_every_package_that_is_imported_is_declared_and_pinned() -> None:
    names, owners = imported(), packages_distributions()
    assert {"numpy", "PySide6", "cryptography"} <= names.keys()  # the control
    locked = set(re.findall(r"^([A-Za-z0-9._-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.M))
    for name in names.keys() - WITH_ANOTHER:
        found = {plain(owner) for owner in owners.get(name, [name])}
        assert found & declared(), f"{name} ({names[name]}) is not declared"
        assert found & set(map(plain, locked)), f"{name} is not pinned"
