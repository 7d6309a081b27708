"""The environment in .venv: made, filled from the locks, made anew where it broke."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from bootstrap import places
from bootstrap.lock import blocks
from bootstrap.report import (
    SetupError,
    clean_environment,
    key_of,
    note,
    run,
    say,
    set_stamp,
    stamp,
)

#: There while packages are being copied: an environment that was left like that isn't trusted.
HALF_DONE = places.VENV / ".installing"
#: Where the environment was made: its scripts hold that path, so it can't be moved.
PLACE = places.VENV / ".place"


def _works() -> bool:
    """Whether the environment's Python starts, is new enough, and has pip."""
    if not places.PYTHON.exists():
        return False
    code = "import sys, pip; print(sys.prefix); sys.exit(sys.version_info < (3, 11))"
    try:
        result = subprocess.run(
            [str(places.PYTHON), "-I", "-c", code],
            env=clean_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return False
    return result.returncode == 0 and Path(result.stdout.strip()).resolve() == places.VENV.resolve()


def create() -> None:
    """Make .venv unless a whole one is there already."""
    place = PLACE.read_text("utf-8").strip() if PLACE.is_file() else ""
    if place in ("", str(places.ROOT)) and not HALF_DONE.exists() and _works():
        if not place:
            PLACE.write_text(f"{places.ROOT}\n", "utf-8")
        return
    say(f"Making the environment (Python {sys.version.split()[0]})")
    _throw_away()
    places.VENV.mkdir()
    HALF_DONE.touch()
    status, said = run([sys.executable, "-I", "-m", "venv", places.VENV], {"TMPDIR": str(places.TEMPORARY)})
    if status != 0 or not _works():
        raise SetupError(f"Python could not make an environment. {_last_line(said)}")
    PLACE.write_text(f"{places.ROOT}\n", "utf-8")
    HALF_DONE.unlink()


def _throw_away() -> None:
    """Remove the environment. First out of its place in one step, so that half of it is never taken for whole."""
    old = places.BUILD / "old-environment"
    shutil.rmtree(old, ignore_errors=True)
    if places.VENV.is_symlink():
        places.VENV.unlink()
    elif places.VENV.exists():
        places.VENV.rename(old)
    shutil.rmtree(old, ignore_errors=True)


def pip(*arguments: str | Path, alive: str = "", extra: dict[str, str] | None = None) -> str:
    """Run the environment's pip. Raises `SetupError` with what most likely helps."""
    command: list[str | Path] = [places.PYTHON, "-I", "-m", "pip", *arguments]
    folder = places.prebuilt()
    if folder is not None and arguments[0] in ("install", "download"):
        command += ["--find-links", folder]
    status, said = run(command, {"TMPDIR": str(places.TEMPORARY)} | (extra or {}), alive)
    if status != 0:
        raise SetupError(_advice(said))
    return said


def _advice(said: str) -> str:
    """What to do about a failed pip, from what it said."""
    if "DO NOT MATCH THE HASHES" in said:
        return "a downloaded file is not the one that is pinned; nothing of it was used. Try again later."
    if "No space left on device" in said:
        return "the disk is full. Make room (about 2 GB), then run it again."
    signs = ("NewConnectionError", "Temporary failure in name resolution", "ConnectTimeout", "ProxyError")
    if any(sign in said for sign in (*signs, "NameResolutionError", "Read timed out", "ConnectionError")):
        return "the package index can't be reached. Set-up needs a network the first time; then run it again."
    return f"a package could not be installed. {_last_line(said)}"


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if "ERROR" in line.upper()]
    return lines[-1] if lines else ""


@contextlib.contextmanager
def _changing(step: str, key: str) -> Iterator[None]:
    """Change the environment for `step`: stamped when done, marked as half done when cut off."""
    HALF_DONE.touch()
    (places.STAMPS / step).unlink(missing_ok=True)
    try:
        yield
    except SetupError:
        HALF_DONE.unlink()  # pip ended by itself, and leaves what was there before
        raise
    set_stamp(step, key)
    HALF_DONE.unlink()


def _install(step: str, label: str, lock: Path, key: str) -> None:
    """Install everything that `lock` pins, unless the stamp says that it is there."""
    if stamp(step) == key:
        return
    say(label)
    with _changing(step, key):
        options = ["--no-deps", "--require-hashes", "--only-binary", ":all:"]
        pip("install", *options, "-r", lock, alive="installing")


def install_build_tools() -> None:
    """pip, setuptools and what else builds llama.cpp's package and the app."""
    lock = places.ROOT / "requirements-build.lock"
    _install("build-tools", "Installing the build tools", lock, key_of(lock.read_bytes()))


def install_runtime() -> None:
    """Everything of requirements.lock, except llama.cpp's package, which is compiled here."""
    header, packages = blocks((places.ROOT / "requirements.lock").read_text("utf-8"))
    packages.pop("llama-cpp-python")
    rest = places.BUILD / "requirements-without-llama.lock"
    rest.write_text(header + "".join(packages.values()), "utf-8")
    _install("runtime", "Installing what the app needs", rest, key_of(rest.read_bytes()))


def install_dev() -> None:
    """What tests and lint need besides."""
    lock = places.ROOT / "requirements-dev.lock"
    _install("dev", "Installing what tests and lint need", lock, key_of(lock.read_bytes()))


def install_wheel(step: str, label: str, wheel: Path, key: str) -> None:
    """Install one wheel that was built here."""
    if stamp(step) == key:
        return
    say(label)
    with _changing(step, key):
        pip("install", "--no-deps", "--no-index", "--force-reinstall", wheel)


def install_project() -> None:
    """The app itself, from the checkout, so that a change is there without installing again."""
    project = tomllib.loads((places.ROOT / "pyproject.toml").read_text("utf-8"))
    relevant = [project["project"], project["build-system"], project["tool"]["setuptools"]]
    key = key_of(json.dumps(relevant, sort_keys=True), str(places.ROOT))
    script = places.PYTHON.with_name("mindmate.exe" if os.name == "nt" else "mindmate")
    if stamp("project") == key and script.exists():
        return
    say("Installing the app itself, from this checkout")
    with _changing("project", key):
        pip("install", "--no-deps", "--no-index", "--no-build-isolation", "--editable", places.ROOT)


def check() -> None:
    """Once after each change: the installed versions fit together."""
    key = key_of(*(stamp(step) for step in ("build-tools", "llama", "runtime", "project", "dev")))
    if stamp("checked") == key:
        return
    status, said = run([places.PYTHON, "-I", "-m", "pip", "check"])
    if status != 0:
        note(said)
        raise SetupError(f"the installed packages don't fit together: {said.strip().splitlines()[0]}")
    set_stamp("checked", key)
