"""The real window, started as people start it: closed to the network, to other programs, and to core dumps."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.integration.conftest import Profile

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


def windowed(*prefix: str) -> subprocess.CompletedProcess[str]:
    """A whole session in the real window (see `windowed.py`), under another program."""
    return subprocess.run(
        [*prefix, sys.executable, "-m", "tests.integration.windowed"],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.model
@pytest.mark.timeout(600)
@pytest.mark.usefixtures("starter_model")
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_a_session_in_the_window_needs_no_network_and_asks_for_no_socket_but_local_ones(
    mindmate_home: Path, tmp_path: Path, without_network: tuple[str, ...]
) -> None:
    trace = tmp_path / "trace"
    strace = ("strace", "-f", "--seccomp-bpf", "-e", "trace=socket,socketpair", "-o", str(trace))
    done = windowed(*without_network, *strace)
    assert (done.stdout, done.returncode) == ("done\n", 0), done.stderr
    families = re.findall(r"socket\((?:AF|PF)_(\w+)", trace.read_text("utf-8", "replace"))
    assert set(families) <= {"UNIX", "LOCAL"}
    assert "SIGSYS" not in trace.read_text("utf-8", "replace")
    source = "import socket; socket.socket()"  # the control: the trace would have shown it
    subprocess.run([*strace, sys.executable, "-c", source], check=True)
    assert "AF_INET" in trace.read_text("utf-8", "replace")


@pytest.mark.model
@pytest.mark.timeout(600)
@pytest.mark.usefixtures("starter_model")
def test_the_verbs_pass_where_there_is_no_network(
    profile: Profile, without_network: tuple[str, ...], tmp_path: Path
) -> None:
    def verb(*words: str, given: str = "") -> str:
        secret = ("--passphrase-file", str(profile.passphrase_file))
        done = subprocess.run(
            [*without_network, sys.executable, "-m", "mindmate", *words, *secret],
            env=profile.environment,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert verb("chat", "--once", "-", given="I cannot sleep, zeppelin")
    assert "*zeppelin*" in verb("entries", "search", "-", given="zeppelin")
    verb("vault", "backup", str(tmp_path / "b.mmb"))
    verb("vault", "export", str(tmp_path / "a.pdf"), "--yes")
    verb("vault", "restore", str(tmp_path / "b.mmb"), "--yes")
    verb("vault", "check")


@pytest.fixture
def without_network() -> tuple[str, ...]:
    """What puts a program into a network namespace of its own, with nothing in it; shown to be so."""
    for prefix in (("unshare", "-n"), ("unshare", "-rn")):
        if shutil.which("unshare") is None:
            break
        names = subprocess.run([*prefix, "cat", "/proc/net/dev"], capture_output=True, text=True, check=False)
        if names.returncode == 0:
            found = re.findall(r"(?m)^\s*(\w+):", names.stdout)
            assert found == ["lo"]
            assert re.findall(r"(?m)^\s*(\w+):", Path("/proc/net/dev").read_text()) != []
            return prefix
    pytest.skip("no namespaces here")
