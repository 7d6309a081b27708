"""The verbs over a real keychain: gnome-keyring on a session bus of its own, where both are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.integration.vault.support import PASSPHRASE, ROOT, ci_counts

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, NEEDED)), reason=f"needs {' and '.join(NEEDED)}, a desktop's own keychain"
)

SESSION = """
set -e
echo -n login | gnome-keyring-daemon --unlock --components=secrets >/dev/null
verb() { "$PYTHON" -m mindmate "$@"; }
verb vault create --yes --passphrase-file "$SECRET" --recovery-file "$WORDS"
verb vault keychain on --passphrase-file "$SECRET"
verb vault check --keychain </dev/null
verb vault keychain off --keychain </dev/null
if verb vault check --keychain </dev/null; then exit 9; fi
verb vault check --passphrase-file "$SECRET"
"""


@ci_counts
def test_a_real_keychain_opens_the_vault_until_it_is_switched_off(
    tmp_path: Path, mindmate_home: Path
) -> None:
    secret, runtime = tmp_path / "pw", tmp_path / "run"
    secret.write_text(PASSPHRASE + "\n")
    secret.chmod(0o600)
    runtime.mkdir(mode=0o700)
    given = {"HOME": tmp_path, "XDG_RUNTIME_DIR": runtime, "SECRET": secret, "WORDS": tmp_path / "words"}
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SESSION],
        cwd=ROOT,
        env=os.environ | {name: str(path) for name, path in given.items()} | {"PYTHON": sys.executable},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("No damage found.") == 2
    assert "The passphrase still does" in done.stderr
