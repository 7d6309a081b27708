"""Trying what was built: its own self-test must pass, and standard error must stay empty."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from installers.report import PackagingError, say


def selftest(bundle: Path, where: str, before: Sequence[str] = ()) -> dict[str, Any]:
    """Run `mindmate --selftest --json` in a home of its own; returns what it found. Raises `PackagingError`."""
    say(f"Self-test {where}")
    program = bundle / ("mindmate-cli.exe" if os.name == "nt" else "mindmate")
    with tempfile.TemporaryDirectory() as home:
        variables = {
            "HOME": home,
            "MINDMATE_HOME": str(Path(home, "profile")),
            "PATH": os.environ.get("PATH", ""),
            **{name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ},
        }
        command = [*before, str(program), "--selftest", "--json"]
        result = subprocess.run(command, env=variables, capture_output=True, text=True, check=False, cwd=home)
        left = [str(path.relative_to(home)) for path in Path(home).rglob("*") if path.is_file()]
    if result.returncode or result.stderr.strip():
        raise PackagingError(
            f"the self-test {where} ended with {result.returncode} and said: {result.stderr.strip()}"
        )
    stray = [name for name in left if not name.startswith("profile/")]
    if stray:
        raise PackagingError(f"the self-test {where} wrote outside of its profile: {', '.join(stray)}")
    found: dict[str, Any] = json.loads(result.stdout)
    return found
