"""Runs long tests side by side, a few in each process and as many processes as processors: `make torture-vault`.

`python -m tests.side_by_side MARKER PATH...` collects the tests that bear the marker, runs them some at a time in
a pytest of their own, prints how long each took and the whole output where one fails. Exit status 0 only when all
passed but those that were skipped for want of something that not every machine has; these are counted and named.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TOGETHER = 4  # tests in one process: starting one costs about two seconds
_PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:randomly")
_PASSED = re.compile(r"^(\d+) passed\b", re.MULTILINE)
_SKIPPED = re.compile(r"^SKIPPED \[(\d+)\].*", re.MULTILINE)
_TOOK = re.compile(r"^ *[\d.]+s call .*", re.MULTILINE)


def collected(marker: str, places: Sequence[str]) -> list[str]:
    """The ids of the tests that bear the marker."""
    done = subprocess.run(
        [*_PYTEST, "--collect-only", "-m", marker, *places],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stdout)
    return [line for line in done.stdout.splitlines() if "::" in line]


def run(tests: Sequence[str]) -> tuple[int, list[str], str]:
    """Some tests in a process of their own: how many passed, pytest's lines on those skipped, and the output."""
    done = subprocess.run(
        [*_PYTEST, "--durations=0", *tests],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    found = _PASSED.search(done.stdout)
    if done.returncode:
        return 0, [], done.stdout
    skipped = [match[0] for match in _SKIPPED.finditer(done.stdout) for _ in range(int(match[1]))]
    return (int(found[1]) if found else 0), skipped, done.stdout


def main(arguments: Sequence[str]) -> int:
    """Run them all."""
    marker, *places = arguments
    tests, begun = collected(marker, places), time.monotonic()
    passed, not_run = 0, list[str]()
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    how_many_lots = -(-len(tests) // TOGETHER)
    lots = [tests[at::how_many_lots] for at in range(how_many_lots)]  # those of one file, often alike, apart
    with ThreadPoolExecutor(processors) as pool:
        running = {pool.submit(run, lot): lot for lot in lots}
        for future in as_completed(running):
            how_many, skipped, output = future.result()
            passed += how_many
            not_run += skipped
            whole = how_many + len(skipped) == len(running[future])
            print("\n".join(_TOOK.findall(output)) if whole else f"NOT PASSED\n{output}", flush=True)
    print("\n".join(f"NOT RUN: {line}" for line in not_run), flush=True)
    print(f"{passed} of {len(tests)} passed in {time.monotonic() - begun:.0f} s, {len(not_run)} not run")
    return 0 if passed and passed + len(not_run) == len(tests) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
