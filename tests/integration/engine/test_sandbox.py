"""From inside the sealed process nothing can be reached, and each attempt would have gone further outside."""

from __future__ import annotations

import errno
import json
import platform
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.integration.engine import escapes

from mindmate.engine import sandbox

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="the attempts are Linux calls of x86-64"
)
DENIED = (-errno.EPERM, -errno.EACCES, -errno.ENOSYS)
#: Outside, these end as inside on some systems: older kernels, no IPv6, no such device, not root.
NOT_EVERYWHERE = {"memfd_secret", "clone with a network of its own", "a thread with another network", "ptrace the app",
                  "an x32 call", "process_vm_readv", "process_vm_writev", "setgroups", "iopl", "bpf", "fanotify_init",
                  "the app's memory", "syslog", "umount2", "open_by_handle_at", "io_uring_setup",
                  "io_uring_enter", "kexec_load", "init_module", "reboot", "acct", "quotactl", "fsopen", "mount",
                  "Landlock anew", "Landlock restrict", "modify_ldt", "socket, family packet", "pivot_root",
                  "perf_event_open", "userfaultfd"}  # fmt: skip


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("escapes")
    for name in ("models", "vault", "home"):
        (folder / name).mkdir()
    files = [folder / "models" / "m.gguf", folder / "vault" / "vault.db", folder / "home" / "letter.txt"]
    for file in files:
        file.write_text("GGUF and more")
    return [str(file) for file in files]


def _try(mode: str, places: list[str], program: str | None = None) -> Any:
    done = subprocess.run(
        [sys.executable, program or escapes.__file__, mode, *places],
        capture_output=True,
        timeout=60,
        cwd=Path(places[2]).parent,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def inside(places: list[str]) -> Any:
    return _try("sealed", places)


@pytest.fixture(scope="module")
def outside(places: list[str]) -> Any:
    return _try("open", places)


NAMES = list(escapes.attempts(b"m", b"v/v", b"h"))


def test_there_are_many_attempts() -> None:
    assert len(NAMES) >= 100


def test_the_process_is_sealed_and_can_still_do_its_work(inside: Any) -> None:
    assert inside["seal"] == {
        "landlock": True,
        "seccomp": True,
        "no_core_dump": True,
        "dies_with_parent": True,
        "network": "none",
        "profile": False,
    }
    assert (inside["read"], inside["thread"]) == (4, 0)


@pytest.mark.parametrize("name", NAMES)
def test_the_attempt_is_denied(name: str, inside: Any) -> None:
    assert inside["tries"][name] in DENIED


@pytest.mark.parametrize("name", sorted(set(NAMES) - NOT_EVERYWHERE))
def test_the_attempt_goes_further_with_the_door_open(name: str, inside: Any, outside: Any) -> None:
    assert outside[name] != inside["tries"][name]


def test_nothing_was_changed_by_the_attempts(places: list[str], inside: Any) -> None:
    assert Path(places[0]).read_text() == "GGUF and more"
    assert [file.name for file in Path(places[0]).parent.iterdir()] == ["m.gguf"]


# The old 32-bit door (int 0x80): getpid has another number there, so only the architecture tells.
_OLD_DOOR = """
import ctypes, mmap, sys
from pathlib import Path
from mindmate.engine import sandbox
code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
code.write(bytes.fromhex("b814000000cd80c3"))  # mov eax, 20; int 0x80; ret
enter = ctypes.CFUNCTYPE(ctypes.c_long)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
if sys.argv[1] == "sealed":
    assert sandbox.apply([], *sandbox.prepare()).seccomp
enter()
print("passed")
"""


def test_the_old_32_bit_door_ends_the_process() -> None:
    sealed, opened = (
        subprocess.run([sys.executable, "-c", _OLD_DOOR, mode], capture_output=True, timeout=60, check=False)
        for mode in ("sealed", "open")
    )
    assert sealed.returncode == -signal.SIGSYS
    assert opened.returncode != -signal.SIGSYS


def test_what_the_system_doesnt_offer_is_not_reported() -> None:
    """A kernel without Landlock, or an unknown processor: the report says so."""
    program = (
        "import sys, platform, json\n"
        "from mindmate.engine import sandbox\n"
        "platform.machine = lambda: 'riscv64'\n"
        "sandbox._LANDLOCK = (9999, 9999, 9999)\n"
        "print(json.dumps(sandbox.apply([], True, True).as_json()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=True)
    seal = json.loads(done.stdout)
    assert (seal["landlock"], seal["seccomp"], seal["network"]) == (False, False, "open")
    assert sandbox.program("riscv64") is None
