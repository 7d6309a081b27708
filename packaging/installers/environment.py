"""The environment that is frozen: made anew from the locks, with nothing of what developing needs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bootstrap.lock import blocks
from bootstrap.report import clean_environment, key_of, sha256_of

from installers.places import ROOT, WORK
from installers.report import PackagingError, say

LOCKS = ("requirements-build.lock", "requirements.lock", "requirements-package.lock")
#: What of the checkout is installed: nothing that an earlier build left beside it.
PARTS = ("pyproject.toml", "README.md", "LICENSE")


@dataclass(frozen=True)
class Environment:
    """One environment; `wheels` is a folder that everything comes from, with no network at all."""

    folder: Path
    wheels: Path | None = None

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def pip(self, *arguments: str | Path) -> None:
        """Run its pip. Raises `PackagingError` with what pip said last."""
        command: list[str | Path] = [self.python, "-I", "-m", "pip", *arguments]
        if self.wheels is not None:
            command += ["--no-index", "--find-links", self.wheels]
        result = subprocess.run(
            [str(part) for part in command],
            env=clean_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            raise PackagingError(f"pip stopped:\n{(result.stdout + result.stderr)[-2000:]}")

    def make(self, llama: Path) -> None:
        """Have everything in it that the locks pin, this llama.cpp, and the app as it is now."""
        texts = [(ROOT / name).read_text("utf-8") for name in LOCKS]
        key = key_of(*texts, sha256_of(llama), sys.version)
        stamp = self.folder / "made-from"
        if not stamp.is_file() or stamp.read_text("utf-8") != key:
            say(f"Making the environment (Python {sys.version.split()[0]})")
            shutil.rmtree(self.folder, ignore_errors=True)
            subprocess.run([sys.executable, "-I", "-m", "venv", str(self.folder)], check=True)
            pins = WORK / "pins.lock"
            pins.write_text(_without_llama(texts), "utf-8")
            self.pip("install", "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", pins)
            self.pip("install", "--no-deps", "--no-index", "--force-reinstall", llama)
            stamp.write_text(key, "utf-8")
        self._install_app()

    def _install_app(self) -> None:
        """The app, from a copy: setuptools would put what it built before into a package, and leave it here."""
        copy = WORK / "source"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir(parents=True)
        for name in PARTS:
            shutil.copy2(ROOT / name, copy)
        unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / "src", copy / "src", ignore=unwanted)
        options = ["--no-deps", "--no-build-isolation", "--force-reinstall", "--no-index"]
        self.pip("install", *options, copy)


def _without_llama(locks: list[str]) -> str:
    """All pins in one text, but for llama.cpp's package, which is built here."""
    pins: dict[str, str] = {}
    for text in locks:
        pins |= blocks(text)[1]
    pins.pop("llama-cpp-python")
    return "".join(pins.values())
