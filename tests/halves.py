"""`make test`: most of the window's tests and all others, each in a pytest of its own, at the same time.

`python -m tests.halves [ARGUMENT...]`. Where an argument names a file or folder, that alone is run. Otherwise the
arguments go to both halves; the output of the window's comes when both have ended. Exit status 0: both passed.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WINDOW = "tests/ui"
_PYTEST = (sys.executable, "-m", "pytest", "-q", "-m", "not torture and not vault_torture")
#: Of the window, and run with the others, so that both halves take about as long.
MOVED = (f"{WINDOW}/test_room_for_words.py",)
_OTHERS = sorted(
    str(path.relative_to(ROOT))
    for path in (ROOT / "tests").iterdir()
    if path != ROOT / WINDOW
    and (path.is_dir() or path.name.startswith("test_"))
    and path.name != "__pycache__"
)
_HALVES = (
    (WINDOW, "-p", "no:cacheprovider", *(f"--ignore={file}" for file in MOVED)),
    (*_OTHERS, *MOVED),
)


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for."""
    if any((ROOT / argument.split("::")[0]).exists() for argument in arguments):
        return subprocess.run([*_PYTEST, *arguments], cwd=ROOT, check=False).returncode
    window, others = ([*_PYTEST, *half, *arguments] for half in _HALVES)
    with (
        ThreadPoolExecutor(1) as pool,
        subprocess.Popen(
            window, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as beside,
    ):
        assert beside.stdout is not None
        said = pool.submit(beside.stdout.read)
        first = subprocess.run(others, cwd=ROOT, check=False).returncode
        print(said.result(), flush=True)
    return first or beside.returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
