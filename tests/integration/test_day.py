"""A whole day in the real window under Xvfb, with the starter model, every call for a socket written down."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.integration.day import AT_RISK, GRATEFUL, WORDS
from tests.integration.vault.support import ROOT, scan
from tests.integration.vault.test_traced import families, written

STEPS = ["start", "talk", "crisis", "exercise", "search", "export", "lock", "unlock", "quit"]
CANARIES = ["before exams", "kill myself", "quokka", WORDS, AT_RISK, GRATEFUL, "lighthouse marmalade"]

pytestmark = [
    pytest.mark.model,
    pytest.mark.window,
    pytest.mark.usefixtures("starter_model"),
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace"),
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb"),
    pytest.mark.timeout(900),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own, which listens to no network."""
    read, write = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as screen:
        os.close(write)
        with os.fdopen(read) as number:
            yield f":{number.readline().strip()}"
        screen.terminate()


def test_a_day_opens_no_socket_to_a_network_and_leaves_no_plain_word(
    display: str, mindmate_home: Path, tmp_path: Path
) -> None:
    trace, exported = tmp_path / "trace", tmp_path / "exported" / "everything.mmb"
    exported.parent.mkdir()
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "en_GB.UTF-8",
        # No bus is there: where this isn't said, libdbus starts one, which outlives the day, and strace waits for it.
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'no-bus'}",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    watched = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-o",
        str(trace),
        "-e",
        "trace=open,openat,creat,socket,connect",
    ]
    day = subprocess.run(
        [*watched, sys.executable, "-m", "tests.integration.day", str(exported)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert day.stdout.split() == STEPS, day.stderr[-2000:]
    assert day.returncode == 0, day.stderr[-2000:]
    asked = families(trace)
    assert "AF_UNIX" in asked  # the control: the screen's own socket is seen
    assert asked <= {"AF_UNIX", "AF_NETLINK"}, asked
    assert exported.stat().st_size > 1000
    assert scan(mindmate_home, CANARIES) == []
    assert scan(exported.parent, CANARIES) == []
    outside = {
        path
        for path in written(trace)
        if not path.startswith((str(mindmate_home), str(exported.parent), "/dev/", "/proc/", "/sys/"))
    }
    assert outside == set()
    (mindmate_home / "control").write_text(
        f"{WORDS} {GRATEFUL}", "utf-16-le"
    )  # the scan does find what lies open
    assert scan(mindmate_home, CANARIES) != []
