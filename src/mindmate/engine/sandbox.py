"""Closing the door behind the model's process: what it may read, and which calls it may make of the system.

Linux: Landlock leaves it one file to read, the model; nothing can be written, created or executed. A
seccomp filter then allows a list of system calls (memory, threads, pipes, clocks, reading) and answers
everything else with EPERM: no socket, no new process, no signal, no ptrace, no io_uring. Landlock binds
the calling thread and those that it makes, so `apply` comes before the process has a second one.
macOS: a sandbox profile for the whole process (written, not tested here). Windows: a job object (`job.py`,
made by the app's side) that ends the child with the app and forbids it children (written, not tested here).
What is really in force is reported, never assumed.

Sources: the kernel's `landlock.h`, `seccomp.h`, `filter.h`, `audit.h`; system call numbers from
`asm/unistd_64.h` (x86-64) and `asm-generic/unistd.h` (arm64).
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 1, 4, 38, 22
_SECCOMP_MODE_FILTER = 2
_SIGKILL = 9
_EPERM = 1

# ---- system calls: name → (x86-64, arm64); None where the architecture has none ---------------------
_CALLS: dict[str, tuple[int | None, int | None]] = {
    "read": (0, 63), "write": (1, 64), "close": (3, 57), "fstat": (5, 80), "lseek": (8, 62),
    "mmap": (9, 222), "mprotect": (10, 226), "munmap": (11, 215), "brk": (12, 214), "madvise": (28, 233),
    "mremap": (25, 216), "mlock": (149, 228), "munlock": (150, 229), "mincore": (27, 232),
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "sigaltstack": (131, 132),
    "pread64": (17, 67), "readv": (19, 65), "writev": (20, 66), "preadv": (295, 69),
    "select": (23, None), "pselect6": (270, 72), "poll": (7, None), "ppoll": (271, 73),
    "sched_yield": (24, 124), "sched_getaffinity": (204, 123),
    "sched_getparam": (143, 121), "sched_getscheduler": (145, 120), "getcpu": (309, 168),
    "nanosleep": (35, 101), "clock_nanosleep": (230, 115), "clock_gettime": (228, 113), "clock_getres": (229, 114),
    "gettimeofday": (96, 169), "time": (201, None),
    "getpid": (39, 172), "gettid": (186, 178), "getppid": (110, 173), "getuid": (102, 174), "geteuid": (107, 175),
    "getgid": (104, 176), "getegid": (108, 177), "getrusage": (98, 165), "getrlimit": (97, 163),
    "sysinfo": (99, 179), "uname": (63, 160), "times": (100, 153), "getrandom": (318, 278),
    "futex": (202, 98), "set_robust_list": (273, 99), "get_robust_list": (274, 100), "rseq": (334, 293),
    "membarrier": (324, 283), "set_tid_address": (218, 96), "exit": (60, 93), "exit_group": (231, 94),
    "restart_syscall": (219, 128),
    "stat": (4, None), "lstat": (6, None), "newfstatat": (262, 79),
    "statx": (332, 291), "readlink": (89, None), "readlinkat": (267, 78), "access": (21, None),
    "faccessat": (269, 48), "faccessat2": (439, 439), "getdents64": (217, 61), "getcwd": (79, 17),
    "fadvise64": (221, 223), "dup": (32, 23),
}  # fmt: skip
#: `clone` and `clone3` make threads; a new process would need them too, so their flags are looked at.
_CLONE = (56, 220)
_CLONE3 = (435, 435)
_PRLIMIT = (302, 261)
#: Opening files: (call, offset of the flags' argument). Where there is no Landlock this still keeps it to reading.
_OPEN = (((2, 24), (257, 32)), ((56, 32),))
_OPEN_WRITES = 0x243  # O_WRONLY, O_RDWR, O_CREAT, O_TRUNC
_CLONE_THREAD = 0x00010000
_CLONE_NEW = (
    0x7E020000  # namespaces of any kind: a root in a container could make a thread with its own network
)
#: `fcntl` could have the kernel signal another process (F_SETOWN, F_SETSIG): only harmless commands pass.
_FCNTL = (72, 25)
_FCNTL_COMMANDS = (0, 1, 2, 3, 1030)  # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7), "arm64": (1, 0xC00000B7)}


@dataclass(frozen=True)
class Seal:
    """What is really in force in this process."""

    landlock: bool = False
    seccomp: bool = False
    no_core_dump: bool = False
    dies_with_parent: bool = False
    network: str = "open"  # "none": no socket can be made
    profile: bool = False  # Apple's sandbox

    def as_json(self) -> dict[str, Any]:
        """For the frame that tells the app."""
        return asdict(self)


def prepare() -> tuple[bool, bool]:
    """What can be done at once: no core dump, not dumpable, no new privileges, death with the parent.

    Returns (no core dump, dies with parent).
    """
    dumps = _no_core_dump()
    if sys.platform != "linux":
        return dumps, False
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    dies = libc.prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0) == 0
    return dumps, dies


def apply(readable: Sequence[Path], dumps: bool, dies: bool) -> Seal:
    """Close the door for good: from now on only `readable` (files and folders) can be read.

    Never raises: what the system doesn't offer is reported as not in force.
    """
    if sys.platform == "darwin":
        return _macos(readable, dumps, dies)
    if sys.platform != "linux":
        return Seal(no_core_dump=dumps, dies_with_parent=dies)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return Seal(no_core_dump=dumps, dies_with_parent=dies)
    landlock = _landlock(libc, readable) if _only_thread() else False
    seccomp = _seccomp(libc)
    return Seal(landlock, seccomp, dumps, dies, "none" if seccomp else "open")


def _only_thread() -> bool:
    return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - a count of names, not of files


def _no_core_dump() -> bool:
    if sys.platform == "win32":
        return False
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return True


# ---- Landlock --------------------------------------------------------------------------------------

_LANDLOCK = (444, 445, 446)  # create_ruleset, add_rule, restrict_self; the same on both architectures
_ACCESS_FS_ALL = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}
_READ_FILE, _READ_DIR = 1 << 2, 1 << 3
_NET_ALL = 3  # bind and connect of TCP, from version 4 on


def _landlock(libc: Any, readable: Sequence[Path]) -> bool:
    syscall = libc.syscall
    syscall.restype = ctypes.c_long
    version = syscall(_LANDLOCK[0], None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if version < 1:
        return False
    handled = _ACCESS_FS_ALL[min(version, max(_ACCESS_FS_ALL))]
    attributes = struct.pack("QQ", handled, _NET_ALL) if version >= 4 else struct.pack("Q", handled)
    ruleset = syscall(
        _LANDLOCK[0], ctypes.c_char_p(attributes), ctypes.c_size_t(len(attributes)), ctypes.c_uint32(0)
    )
    if ruleset < 0:
        return False
    try:
        for path in readable:
            _allow(syscall, ruleset, path)
        return bool(syscall(_LANDLOCK[2], ctypes.c_int(ruleset), ctypes.c_uint32(0)) == 0)
    finally:
        os.close(ruleset)


def _allow(syscall: Any, ruleset: int, path: Path) -> None:
    """Allow reading one file, or a folder and what is below it; one that isn't there needs no rule."""
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rights = _READ_FILE | (_READ_DIR if path.is_dir() else 0)
        rule = struct.pack("=Qi", rights, descriptor)
        syscall(
            _LANDLOCK[1], ctypes.c_int(ruleset), ctypes.c_int(1), ctypes.c_char_p(rule), ctypes.c_uint32(0)
        )
    finally:
        os.close(descriptor)


# ---- seccomp ---------------------------------------------------------------------------------------

_LOAD, _JUMP_EQUAL, _JUMP_SET, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_ENOSYS = 38


class _Program(ctypes.Structure):
    _fields_ = (("len", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def _step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("HBBI", code, yes, no, value)


def program(machine: str) -> bytes | None:
    """The filter for a machine ("x86_64", "aarch64"); None where its numbers aren't known.

    Offsets into `seccomp_data`: 0 the call, 4 the architecture, 16 the low half of the first argument,
    24 and 32 those of the second and third.
    """
    known = _ARCHITECTURES.get(machine)
    if known is None:
        return None
    column, audit = known
    steps = [_step(_LOAD, 4), _step(_JUMP_EQUAL, audit, 1, 0), _step(_RETURN, _KILL), _step(_LOAD, 0)]
    # clone3's flags lie in memory, out of a filter's sight: libc falls back to clone on ENOSYS.
    steps += [_step(_JUMP_EQUAL, _CLONE3[column], 0, 1), _step(_RETURN, _ERRNO | _ENOSYS)]
    steps += [
        _step(_JUMP_EQUAL, _CLONE[column], 0, 5),
        _step(_LOAD, 16),
        _step(_JUMP_SET, _CLONE_NEW, 2, 0),
        _step(_JUMP_SET, _CLONE_THREAD, 0, 1),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _ERRNO | _EPERM),
    ]
    steps += [
        _step(_JUMP_EQUAL, _FCNTL[column], 0, 2 * len(_FCNTL_COMMANDS) + 2),
        _step(_LOAD, 24),
        *(
            step
            for command in _FCNTL_COMMANDS
            for step in (_step(_JUMP_EQUAL, command, 0, 1), _step(_RETURN, _ALLOW))
        ),
        _step(_RETURN, _ERRNO | _EPERM),
    ]
    # prlimit64 only to ask (its third argument, the new limit, is NULL).
    steps += [
        _step(_JUMP_EQUAL, _PRLIMIT[column], 0, 6),
        _step(_LOAD, 32),
        _step(_JUMP_EQUAL, 0, 0, 3),
        _step(_LOAD, 36),
        _step(_JUMP_EQUAL, 0, 0, 1),
        _step(_RETURN, _ALLOW),
        _step(_RETURN, _ERRNO | _EPERM),
    ]
    for call, flags in _OPEN[column]:
        steps += [
            _step(_JUMP_EQUAL, call, 0, 4),
            _step(_LOAD, flags),
            _step(_JUMP_SET, _OPEN_WRITES, 1, 0),
            _step(_RETURN, _ALLOW),
            _step(_RETURN, _ERRNO | _EPERM),
        ]
    for numbers in _CALLS.values():
        number = numbers[column]
        if number is not None:
            steps += [_step(_JUMP_EQUAL, number, 0, 1), _step(_RETURN, _ALLOW)]
    steps.append(_step(_RETURN, _ERRNO | _EPERM))
    return b"".join(steps)


def _seccomp(libc: Any) -> bool:
    code = program(platform.machine())
    if code is None:
        return False
    buffer = ctypes.create_string_buffer(code, len(code))
    whole = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p).value)
    # TSYNC, so that threads that run already are bound too.
    syscall = libc.syscall
    syscall.restype = ctypes.c_long
    number = 317 if platform.machine() == "x86_64" else 277
    done = syscall(number, ctypes.c_uint(1), ctypes.c_uint(1), ctypes.byref(whole))
    return bool(done == 0)


# ---- macOS -----------------------------------------------------------------------------------------


def _macos(readable: Sequence[Path], dumps: bool, dies: bool) -> Seal:
    """Apple's sandbox with a profile that denies all but reading the model. Written, not tested here."""
    import ctypes.util

    files = " ".join(f'(literal "{str(path).replace(chr(34), "")}")' for path in readable)
    profile = (
        "(version 1)(deny default)(allow sysctl-read)(allow mach-lookup)(allow iokit-open)"
        f'(allow file-read* (subpath "/System") (subpath "/usr/lib") (subpath "{sys.prefix}") {files})'
    )
    library = ctypes.util.find_library("sandbox")
    if library is None:
        return Seal(no_core_dump=dumps, dies_with_parent=dies)
    error = ctypes.c_char_p()
    done = ctypes.CDLL(library).sandbox_init(profile.encode(), ctypes.c_uint64(0), ctypes.byref(error)) == 0
    return Seal(no_core_dump=dumps, dies_with_parent=dies, network="none" if done else "open", profile=done)
