"""Profiles with a vault and the real command line, each test in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

PASSPHRASE = "correct horse battery staple"


@dataclass
class Profile:
    """One MINDMATE_HOME with a passphrase file beside it."""

    home: Path
    passphrase_file: Path

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"MINDMATE_HOME": str(self.home), "LC_ALL": "C.UTF-8"}

    def start(self, *arguments: str, **options: object) -> subprocess.Popen[str]:
        """Start a verb and return its process."""
        return subprocess.Popen(
            [sys.executable, "-m", "mindmate", *arguments],
            env=self.environment,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,  # type: ignore[call-overload]
        )

    def run(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """Run a verb to its end."""
        process = self.start(*arguments)
        out, err = process.communicate(given, timeout=180)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def unlocked(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """Run a verb that needs the passphrase."""
        return self.run(*arguments, "--passphrase-file", str(self.passphrase_file), given=given)


def secret_file(folder: Path, words: str, name: str = "pw") -> Path:
    """A passphrase file that only its owner may read."""
    file = folder / name
    file.touch(mode=0o600)
    file.write_text(words + "\n")
    return file


@pytest.fixture
def empty_profile(tmp_path: Path) -> Profile:
    """A profile without a vault."""
    return Profile(tmp_path / "profile", secret_file(tmp_path, PASSPHRASE))


@pytest.fixture
def profile(empty_profile: Profile) -> Profile:
    """A profile with a vault, made at a cheap cost of the key derivation."""
    make_vault(empty_profile)
    return empty_profile


def make_vault(profile: Profile) -> None:
    """Create the vault in this process, because no verb offers a cheap key derivation."""
    from tests.costs import CHEAP

    from mindmate.paths import Paths
    from mindmate.vault.vault import Vault

    paths = Paths(profile.home, profile.home, profile.home / "cache", profile.home / "logs")
    paths.prepare()
    # Short replies: what the tests look at doesn't depend on how long the small model goes on.
    paths.settings.write_text('{"reply_length": "short", "country": "GB"}')
    Vault.create(paths.vault, bytearray(PASSPHRASE.encode()), CHEAP).close()
