"""The real window, started as people start it: closed to the network, to other programs, and to core dumps."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's /proc"),
    pytest.mark.window,
]


def status(process: int) -> dict[str, str]:
    """What the kernel says of a process."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def shows_a_window(process: int) -> bool:
    """Whether Qt's platform plugin is loaded, which happens when the application object is made."""
    try:
        return "libqoffscreen" in Path(f"/proc/{process}/maps").read_text()
    except OSError:
        return False


def test_the_window_runs_without_a_network_and_cannot_be_read(mindmate_home: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "mindmate"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        own = status(os.getpid())
        try:
            until = time.monotonic() + PATIENCE_S
            while not shows_a_window(process.pid) and time.monotonic() < until:
                assert process.poll() is None
                os.sched_yield()
            found = status(process.pid)
            limits = Path(f"/proc/{process.pid}/limits").read_text()
        finally:
            process.send_signal(signal.SIGKILL)
        assert process.stderr is not None
        assert process.stderr.read() == ""
    # One filter more than this process has, which a container may have given some.
    assert int(found["Seccomp_filters"]) == int(own["Seccomp_filters"]) + 1
    assert found["NoNewPrivs"] == "1"
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert core.split()[4:6] == ["0", "0"]
    assert (mindmate_home / "logs" / "mindmate.log").exists()
