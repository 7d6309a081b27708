"""`start.py PROGRAM`: seconds from starting the program to its window's first key, warm; best and middle of ten.

Offscreen, without a vault, with freed memory overwritten as the installed wrapper starts it. Also as a ratio to
`PROGRAM --version`, which starts the interpreter and nothing else: that is what packaging/budget.json bounds.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TURNS = 10
BUDGET = Path(__file__).with_name("budget.json")


def until(command: list[str], line: str, variables: dict[str, str]) -> float:
    """Seconds until the command prints `line` (any line for "")."""
    began = time.perf_counter()
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None  # noqa: S101 - Popen was given a pipe
        for said in process.stdout:
            if line in said:
                seconds = time.perf_counter() - began
                process.stdout.read()
                return seconds
    raise SystemExit(f"{command[-1]} never said {line!r}")


def main() -> int:
    """Measure; exit status 1 where the ratio is over the budget."""
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as home:
        variables = {
            "HOME": home,
            "MINDMATE_HOME": home,
            "PATH": os.environ.get("PATH", ""),
            "LANG": "C.UTF-8",
            "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
        }
        window = [until([program, "--selftest", "--start"], "ready", variables) for _ in range(TURNS + 1)][1:]
        bare = [until([program, "--version"], "mindmate", variables) for _ in range(TURNS + 1)][1:]
    ratio = min(window) / min(bare)
    found = {"best": min(window), "middle": statistics.median(window), "version": min(bare), "ratio": ratio}
    print(json.dumps({name: round(value, 3) for name, value in found.items()}))
    return 1 if ratio > json.loads(BUDGET.read_text("utf-8"))["start_ratio"] else 0


if __name__ == "__main__":
    sys.exit(main())
