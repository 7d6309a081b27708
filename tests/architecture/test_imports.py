"""Imports point down: the rules in pyproject.toml hold, and each of them catches what it is for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

#: One planted import for each kind of rule: module, line, contract that must break.
VIOLATIONS = {
    "upwards": ("vault/planted.py", "import mindmate.ui.ports", "Imports point down"),
    "sideways": ("engine/planted.py", "import mindmate.vault", "Imports point down"),
    "engine": (
        "conversation/planted.py",
        "import mindmate.engine",
        "conversation sees engine and vault only as protocols",
    ),
    "window": (
        "ui/planted.py",
        "import mindmate.vault",
        "the window sees engine and vault only through its ports",
    ),
    "llama_cpp": ("engine/planted.py", "import llama_cpp", "llama_cpp only in the worker and the back ends"),
    "sqlcipher3": ("engine/planted.py", "import sqlcipher3", "sqlcipher3 only in the vault"),
    "PySide6": ("vault/planted.py", "import PySide6", "PySide6 only in the window"),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the tree whose pyproject.toml lies in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    """A copy of the sources and the rules, to plant something in."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_import_rules_hold(copied_tree: Path) -> None:
    result = lint_imports(copied_tree)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("name", VIOLATIONS)
def test_a_planted_import_breaks_its_rule(name: str, copied_tree: Path) -> None:
    module, line, contract = VIOLATIONS[name]
    (copied_tree / "src" / "mindmate" / module).write_text(line + "\n")
    result = lint_imports(copied_tree)
    assert result.returncode == 1, result.stdout + result.stderr
    broken = [line for line in result.stdout.splitlines() if " BROKEN" in line]
    assert any(line.startswith(contract) for line in broken), result.stdout


#: What starting a verb may not cost: the window, the model and the database load only when used.
HEAVY = ("PySide6", "llama_cpp", "sqlcipher3", "numpy")


def loaded_by(statement: str) -> set[str]:
    """Top-level packages that a fresh interpreter has loaded after `statement`."""
    code = f"{statement}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_the_command_line_loads_neither_window_nor_model_nor_database() -> None:
    loaded = loaded_by("import mindmate.cli")
    assert "mindmate" in loaded
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.parametrize("package", HEAVY)
def test_loading_something_heavy_would_be_noticed(package: str) -> None:
    assert package in loaded_by(f"import {package}")


def test_the_app_does_not_import_the_conversion_tools() -> None:
    importing = [
        file.relative_to(ROOT)
        for file in (ROOT / "src").rglob("*.py")
        for line in file.read_text("utf-8").splitlines()
        if line.startswith(("import convert", "from convert", "import bootstrap", "from bootstrap"))
    ]
    assert importing == []
