"""No network: what is refused, what still works, in this process, its threads and its children."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's seccomp")

LOOK = """
import ctypes, errno, socket, subprocess, sys, threading
def family(kind):
    try:
        socket.socket(kind, socket.SOCK_DGRAM).close()
        return "open"
    except OSError as error:
        return errno.errorcode[error.errno]
def look():
    return [family(k) for k in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX)]
"""
CLOSE = """
from mindmate.hardening.seccomp import forbid_network
ready, go, seen = threading.Event(), threading.Event(), []
def early():
    ready.set(); go.wait(); seen.append(look())
thread = threading.Thread(target=early); thread.start(); ready.wait()
assert forbid_network()
"""
TELL = "print(look())\n"


def run(source: str) -> str:
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    return done.stdout.strip()


CLOSED = str(["EAFNOSUPPORT", "EAFNOSUPPORT", "open"])


def test_without_the_filter_the_network_is_open() -> None:
    assert run(LOOK + TELL) == str(["open", "open", "open"])


def test_with_it_only_local_sockets_open() -> None:
    assert run(LOOK + CLOSE + "go.set(); thread.join()\n" + TELL) == CLOSED


def test_threads_that_ran_before_are_bound_too() -> None:
    assert run(LOOK + CLOSE + "go.set(); thread.join(); print(seen[0])\n") == CLOSED


def test_programs_started_from_it_are_bound_too() -> None:
    child = "subprocess.run([sys.executable, '-c', SOURCE], check=True)\n"
    source = f"SOURCE = {LOOK + TELL!r}\n"
    assert run(source + LOOK + CLOSE + "go.set(); thread.join()\n" + child) == CLOSED


def test_the_side_doors_are_shut() -> None:
    numbers = {"x86_64": (425, 0x40000000 + 41), "aarch64": (425, 425)}
    import platform

    ring, other = numbers[platform.machine()]
    attempt = f"""
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    libc.syscall(number, *arguments)
    return errno.errorcode.get(ctypes.get_errno())
print([call({ring}, 4, ctypes.create_string_buffer(120)), call({other}, 2, 1, 0)])
"""
    assert run(LOOK + CLOSE + "go.set(); thread.join()\n" + attempt) == str(["ENOSYS", "ENOSYS"])


def test_whether_the_network_is_closed_can_be_asked() -> None:
    ask = "from mindmate.hardening.seccomp import network_closed\n"
    tell = "print(network_closed())\n"
    assert run(LOOK + ask + tell) == "False"
    assert run(LOOK + ask + CLOSE + "go.set(); thread.join()\n" + tell) == "True"
