"""The house stays in order: sizes of modules, codes of errors, pins, no addresses in the locks."""

from __future__ import annotations

import ast
import re
import socket
import sys
import tomllib
from pathlib import Path

import PySide6
import pytest
from pytest_socket import SocketBlockedError

from mindmate import errors

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src" / "mindmate").rglob("*.py"))
LOCKS = sorted(ROOT.glob("requirements*.lock")) + sorted((ROOT / "bootstrap").glob("*.lock"))
LONGEST_MODULE = 450  # lines; a longer one wants to be two rooms
LONGEST_FUNCTION = 80


def test_no_module_grows_beyond_a_room() -> None:
    sizes = {
        str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines())
        for file in [*SOURCES, *sorted((ROOT / "bootstrap").glob("*.py"))]
    }
    assert len(sizes) > 20
    assert {name: size for name, size in sizes.items() if size > LONGEST_MODULE} == {}


def test_no_function_grows_beyond_a_screen() -> None:
    sizes = {
        f"{file.relative_to(ROOT)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for file in SOURCES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert len(sizes) > 50
    assert {name: size for name, size in sizes.items() if size > LONGEST_FUNCTION} == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(file.relative_to(ROOT))
        for file in SOURCES
        if file.name != "__main__.py" and not ast.get_docstring(ast.parse(file.read_text("utf-8")))
    ]
    assert silent == []


@pytest.mark.parametrize("code", errors.CODES)
def test_an_error_code_is_well_formed(code: str) -> None:
    assert re.fullmatch(r"[a-z]+(\.[a-z]+(_[a-z]+)*)?", code)
    assert errors.CODES[code] is not errors.Exit.DONE


def test_the_list_of_locks_is_complete() -> None:
    assert {file.name for file in LOCKS} == {
        "requirements.lock",
        "requirements-build.lock",
        "requirements-convert.lock",
        "requirements-dev.lock",
        "requirements-meaning.lock",
        "requirements-package.lock",
        "requirements-train-base.lock",
        "requirements-train.lock",
        "starter.lock",
    }


@pytest.mark.parametrize("lock", LOCKS, ids=lambda file: file.name)
def test_a_lock_names_versions_and_hashes_but_no_address(lock: Path) -> None:
    text = lock.read_text("utf-8")
    wanted = [line for line in text.splitlines() if re.match(r"[A-Za-z0-9]", line)]
    assert wanted
    for line in wanted:
        assert re.fullmatch(r"[a-z0-9-]+==[^ ]+( ; [^\\]+)? \\", line), line
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}", text)) >= len(wanted)
    assert re.findall(r"://|--index-url|--extra-index-url|--find-links|--trusted-host", text) == []
    assert re.findall(r"(?m)(?:^|[\s'\"=])/[A-Za-z]|[A-Z]:\\", text) == []


def test_the_lock_holds_everything_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["dependency-groups"]["dev"],
        "requirements-build.lock": project["dependency-groups"]["build"],
    }
    for name, requirements in wanted.items():
        pinned = set(re.findall(r"(?m)^([a-z0-9-]+)==", (ROOT / name).read_text("utf-8")))
        asked = {re.split(r"[\[<>=~! ;]", line)[0].lower().replace("_", "-") for line in requirements}
        assert asked - pinned == set(), name


def test_qt_is_older_than_the_release_that_kills_the_process() -> None:
    # PySide6 6.12.0 on Python 3.11 drops a reference to None with each call that returns it.
    assert tuple(int(part) for part in PySide6.__version__.split(".")[:2]) < (6, 12)


def test_qt_calls_keep_the_references_to_none(qapp: object) -> None:
    from PySide6.QtWidgets import QLabel

    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("a")
    assert sys.getrefcount(None) > before - 100


def test_no_test_can_reach_the_network() -> None:
    with pytest.warns(UserWarning, match="socket"), pytest.raises(SocketBlockedError):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as local:
        assert local.fileno() >= 0
