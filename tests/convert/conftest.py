"""Small checkpoints, made once; and the command, run as people run it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.convert import checkpoints

COMMAND = Path(__file__).parents[2] / "convert" / "to_gguf.py"


@dataclass(frozen=True)
class Ran:
    """How the command ended."""

    status: int
    errors: str
    output: str

    @property
    def cause(self) -> str:
        """The last line of what it said."""
        return self.errors.strip().splitlines()[-1] if self.errors.strip() else ""


def command(*arguments: object, **options: Any) -> Ran:
    """Run `to_gguf.py`, with the matrix kernels that fit the processor: an environment may ask for older ones, whose
    sums aren't torch's (`products.py`)."""
    options.setdefault(
        "env", {name: value for name, value in os.environ.items() if name != "OPENBLAS_CORETYPE"}
    )
    done = subprocess.run(
        [sys.executable, str(COMMAND), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        **options,
    )
    return Ran(done.returncode, done.stderr, done.stdout)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with checkpoints: llama-f16, llama-bf16, llama-f32, sharded, and the adapter `plain`."""
    folder = tmp_path_factory.mktemp("checkpoints")
    for kind in ("F16", "BF16", "F32"):
        config = checkpoints.write_llama(folder / f"llama-{kind.lower()}", kind)
    checkpoints.write_llama(folder / "sharded", "F16", shards=3)
    checkpoints.write_adapter(folder / "plain", config)
    return folder


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str]]:
    """The command run in this process, for the many cases that need no process of their own: (status, errors)."""
    import signal

    from convert import to_gguf

    monkeypatch.setattr(signal, "signal", lambda *_: None)

    def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str]:
        capsys.readouterr()
        status = to_gguf.main([*map(str, arguments), "--quiet"])
        return status, capsys.readouterr().err

    return run
