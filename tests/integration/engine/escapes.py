"""A program that tries to get out: `escapes.py sealed|open MODEL VAULT_FILE HOME_FILE` prints what came of each try.

Each attempt is a raw system call through `ctypes`, so that nothing of Python's hides it. "sealed" closes
the door first, as the model's process does; "open" makes the same attempts with the door open, each in
a process of its own, since some of them succeed. Numbers are those of x86-64 (`asm/unistd_64.h`).
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from mindmate.engine import sandbox

LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.syscall.restype = ctypes.c_long
AT_FDCWD = -100
SIGCHLD, CLONE_THREAD_FLAGS = 17, 0x00010F00  # VM, FS, FILES, SIGHAND, THREAD
CLONE_NEWNET = 0x40000000
O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_DIRECTORY, O_TMPFILE, O_PATH = (
    1,
    2,
    0x40,
    0x200,
    0x10000,
    0x410000,
    0x200000,
)


def call(number: int, *arguments: int | bytes | ctypes.Array[ctypes.c_char] | None) -> int:
    """A raw system call; the result, or minus the error number."""
    wide = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    ctypes.set_errno(0)
    result = int(LIBC.syscall(ctypes.c_long(number), *wide))
    return -ctypes.get_errno() if result == -1 else result


def _leaving_children(result: int) -> int:
    if result == 0:  # the child of a fork that worked
        os._exit(0)
    return result


def _relative_to_a_path_handle() -> int:
    folder = call(257, AT_FDCWD, b"/etc", O_PATH | O_DIRECTORY)
    return folder if folder < 0 else call(257, folder, b"passwd", 0)


def _room(size: int = 256) -> ctypes.Array[ctypes.c_char]:
    return ctypes.create_string_buffer(size)


def _address(family: int) -> bytes:
    return family.to_bytes(2, "little") + b"\0\x09" + bytes([127, 0, 0, 1]) + bytes(8)


def attempts(model: bytes, vault: bytes, home: bytes, app: int = 1) -> dict[str, Callable[[], int]]:
    """Name → what is tried. `model` is the one file that may be read, `app` the process to get at."""
    parent = app
    folder = vault.rpartition(b"/")[0]
    found: dict[str, Callable[[], int]] = {
        # other files
        "read the password list": lambda: call(2, b"/etc/passwd", 0),
        "read the vault": lambda: call(2, vault, 0),
        "read the vault, relative": lambda: call(257, AT_FDCWD, vault, 0),
        "read the vault with openat2": lambda: call(437, AT_FDCWD, vault, _room(24), 24),
        "read a file at home": lambda: call(2, home, 0),
        "read behind a path handle": _relative_to_a_path_handle,
        "read behind the working directory": lambda: call(2, b"../../../../../../etc/passwd", 0),
        "write the vault": lambda: call(2, vault, O_WRONLY),
        "write the model": lambda: call(2, model, O_WRONLY),
        "read and write the model": lambda: call(2, model, O_RDWR),
        "empty the vault while opening": lambda: call(2, vault, O_TRUNC),
        "create a file": lambda: call(2, folder + b"/new", O_WRONLY | O_CREAT, 0o600),
        "create a file with creat": lambda: call(85, folder + b"/newer", 0o600),
        "a nameless file": lambda: call(2, folder, O_TMPFILE | O_RDWR, 0o600),
        "list the root": lambda: call(2, b"/", O_DIRECTORY),
        "list the vault's folder": lambda: call(257, AT_FDCWD, folder, O_DIRECTORY),
        "list the model's folder": lambda: call(2, model.rpartition(b"/")[0], O_DIRECTORY),
        "the app's memory": lambda: call(2, b"/proc/%d/mem" % parent, 0),
        "the app's environment": lambda: call(2, b"/proc/%d/environ" % parent, 0),
        "the app's open files": lambda: call(2, b"/proc/%d/fd" % parent, O_DIRECTORY),
        "its own memory as a file": lambda: call(2, b"/proc/self/mem", O_RDWR),
        "its own environment": lambda: call(2, b"/proc/self/environ", 0),
        "a pipe opened anew": lambda: call(2, b"/proc/self/fd/1", O_WRONLY),
        "a device": lambda: call(2, b"/dev/urandom", 0),
        "a terminal": lambda: call(2, b"/dev/ptmx", 0),
        "mkdir": lambda: call(83, folder + b"/sub", 0o700),
        "mkdirat": lambda: call(258, AT_FDCWD, folder + b"/sub2", 0o700),
        "mknod": lambda: call(133, folder + b"/pipe", 0o010600, 0),
        "unlink": lambda: call(87, vault),
        "unlinkat": lambda: call(263, AT_FDCWD, vault, 0),
        "rename": lambda: call(82, vault, vault + b".x"),
        "renameat2": lambda: call(316, AT_FDCWD, vault, AT_FDCWD, vault + b".x", 0),
        "symlink": lambda: call(88, vault, vault + b".s"),
        "link": lambda: call(86, vault, vault + b".l"),
        "chmod": lambda: call(90, vault, 0o644),
        "fchmodat": lambda: call(268, AT_FDCWD, vault, 0o644),
        "chown": lambda: call(92, vault, -1, -1),
        "truncate": lambda: call(76, vault, 0),
        "utimensat": lambda: call(280, AT_FDCWD, vault, None, 0),
        "setxattr": lambda: call(188, vault, b"user.x", b"y", 1, 99),
        "chdir": lambda: call(80, b"/"),
        "name_to_handle_at": lambda: call(303, AT_FDCWD, vault, _room(), _room(), 0),
        "open_by_handle_at": lambda: call(304, -1, None, 0),
        # other programs and processes
        "execve": lambda: call(59, b"/bin/true", None, None),
        "execveat": lambda: call(322, AT_FDCWD, b"/bin/true", None, None, 0),
        "fork": lambda: _leaving_children(call(57)),
        "vfork": lambda: _leaving_children(call(58)),
        "clone without a thread": lambda: _leaving_children(call(56, SIGCHLD, 0, 0, 0, 0)),
        "clone with a network of its own": lambda: _leaving_children(call(56, SIGCHLD | CLONE_NEWNET, 0, 0, 0, 0)),
        "clone3": lambda: call(435, None, 0),
        "a thread with another network": lambda: call(56, CLONE_THREAD_FLAGS | CLONE_NEWNET, 0, 0, 0, 0),
        "memfd_create": lambda: call(319, b"code", 0),
        "memfd_secret": lambda: call(447, 0xFF),
        "kill the app": lambda: call(62, parent, 0),
        "kill everybody": lambda: call(62, 0, 0),
        "tkill": lambda: call(200, parent, 0),
        "tgkill": lambda: call(234, parent, parent, 0),
        "rt_sigqueueinfo": lambda: call(129, parent, 0, (0).to_bytes(8, "little") + b"\xff" * 4 + bytes(116)),
        "a signal by file ownership": lambda: call(72, 1, 8, parent),  # F_SETOWN
        "a chosen signal by file ownership": lambda: call(72, 1, 10, 9),  # F_SETSIG, SIGKILL
        "pidfd_open": lambda: call(434, parent, 0),
        "pidfd_send_signal": lambda: call(424, -1, 0, None, 0),
        "pidfd_getfd": lambda: call(438, -1, 0, 0),
        "ptrace the app": lambda: call(101, 16, parent, 0, 0),
        "ptrace itself": lambda: call(101, 0, 0, 0, 0),
        "process_vm_readv": lambda: call(310, parent, _room(), 0, _room(), 0, 0),
        "process_vm_writev": lambda: call(311, parent, _room(), 0, _room(), 0, 0),
        "process_madvise": lambda: call(440, -1, None, 0, 0, 0),
        "kcmp": lambda: call(312, os.getpid(), os.getpid(), 1, 0, 0),
        "setpriority of the app": lambda: call(141, 0, parent, 19),
        "sched_setaffinity of the app": lambda: call(203, parent, 0, None),
        "sched_setscheduler": lambda: call(144, 0, 0, _room(4)),
        "setsid": lambda: call(112),
        "setpgid": lambda: call(109, 0, 0),
        # the network
        **{
            f"socket, family {name}": lambda family=family, kind=kind: call(41, family, kind, 0)  # type: ignore[misc]
            for name, family, kind in (
                ("unix", 1, 1), ("inet", 2, 1), ("inet datagrams", 2, 2), ("inet6", 10, 1), ("netlink", 16, 3),
                ("packet", 17, 3), ("vsock", 40, 1), ("alg", 38, 5), ("bluetooth", 31, 3),
            )
        },
        "socketpair": lambda: call(53, 1, 1, 0, _room(8)),
        "connect": lambda: call(42, 1, _address(2), 16),
        "bind": lambda: call(49, 1, _address(2), 16),
        "listen": lambda: call(50, 1, 1),
        "sendto": lambda: call(44, 1, b"x", 1, 0, _address(2), 16),
        "sendmsg": lambda: call(46, 1, _room(), 0),
        # more rights
        "setresuid": lambda: call(117, -1, -1, -1),
        "setresgid": lambda: call(119, -1, -1, -1),
        "setgroups": lambda: call(116, -1, None),
        "capset": lambda: call(126, None, None),
        "chroot": lambda: call(161, b"/does/not/exist"),
        "pivot_root": lambda: call(155, 1, 1),
        "mount": lambda: call(165, 1, 1, 1, 0, 1),
        "umount2": lambda: call(166, b"/does/not/exist", 1 << 30),
        "fsopen": lambda: call(430, 1, 99),
        "open_tree": lambda: call(428, -1, b"nothing", 0),
        "unshare": lambda: call(272, 0),
        "setns": lambda: call(308, -1, 0),
        "personality": lambda: call(135, 0xFFFFFFFF),
        "become readable again": lambda: call(157, 4, 1, 0, 0, 0),
        "outlive the app": lambda: call(157, 1, 0, 0, 0, 0),
        "another name": lambda: call(157, 15, b"app", 0, 0, 0),
        "core dumps again": lambda: call(302, 0, 4, _room(16), None),
        "setrlimit": lambda: call(160, 4, _room(16)),
        "limits of the app": lambda: call(302, parent, 4, _room(16), None),
        "arch_prctl": lambda: call(158, 0x1003, _room()),
        "iopl": lambda: call(172, 4),
        "modify_ldt": lambda: call(154, 0, _room(), 16),
        # the kernel
        "io_uring_setup": lambda: call(425, 1, None),
        "io_uring_enter": lambda: call(426, -1, 0, 0, 0, None),
        "perf_event_open": lambda: call(298, None, 0, -1, -1, 0),
        "bpf": lambda: call(321, -1, None, 0),
        "userfaultfd": lambda: call(323, 1),
        "keyctl": lambda: call(250, 0, -3, 0),
        "add_key": lambda: call(248, None, None, None, 0, 0),
        "request_key": lambda: call(249, None, None, None, 0),
        "seccomp anew": lambda: call(317, 0, 1, None),
        "seccomp by prctl": lambda: call(157, 22, 99, None),
        "Landlock anew": lambda: call(444, None, 0, 1),
        "Landlock restrict": lambda: call(446, -1, 0),
        "ioctl that types for the person": lambda: call(16, 1, 0x5412, b"x"),
        "ioctl": lambda: call(16, 1, 0x541B, _room()),
        "init_module": lambda: call(313, -1, b"", 1 << 30),
        "kexec_load": lambda: call(246, 0, 99, None, 1 << 20),
        "reboot": lambda: call(169, 0, 0, 0, None),
        "syslog": lambda: call(103, 99, None, 0),
        "quotactl": lambda: call(179, 0xFF, 1, 0, None),
        "acct": lambda: call(163, b"/does/not/exist"),
        # talking to others past the pipe
        "shmget": lambda: call(29, 0, 4096, 0o1600),
        "semget": lambda: call(64, 0, 1, 0o1600),
        "msgget": lambda: call(68, 0, 0o1600),
        "mq_open": lambda: call(240, b"mindmate", O_CREAT | O_RDWR, 0o600, None),
        "inotify_init1": lambda: call(294, 0),
        "inotify_add_watch": lambda: call(254, -1, vault, 1),
        "fanotify_init": lambda: call(300, 0, 1),
        "eventfd2": lambda: call(290, 0, 0),
        "epoll_create1": lambda: call(291, 0),
        "timerfd_create": lambda: call(283, 0, 0),
        "signalfd4": lambda: call(289, -1, _room(8), 8, 0),
        "pipe2": lambda: call(293, _room(8), 0),
        "splice": lambda: call(275, -1, None, -1, None, 1, 0),
        "sendfile": lambda: call(40, 1, -1, None, 1),
        "copy_file_range": lambda: call(326, -1, None, -1, None, 1, 0),
        "flock": lambda: call(73, 1, 8),
        "an x32 call": lambda: call(0x40000000 + 41, 2, 1, 0),
    }  # fmt: skip
    return found


def _in_a_process_of_its_own(attempt: Callable[[], int]) -> int | str:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.write(write, str(attempt()).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as stream:
        told = stream.read()
    _, status = os.waitpid(child, 0)
    return int(told) if told else f"ended with {status}"


def main() -> None:
    """Make every attempt; print one JSON object."""
    mode, model, vault, home = sys.argv[1], *map(os.fsencode, sys.argv[2:5])
    result: dict[str, int | str] = {}
    if mode == "open":
        scapegoat = os.fork()  # some attempts succeed: they must not hit whoever runs the test
        if scapegoat == 0:
            signal.pause()
        tries = attempts(model, vault, home, scapegoat)
        for name, attempt in tries.items():
            if not Path(os.fsdecode(vault)).exists():
                Path(os.fsdecode(vault)).write_text("secret")
            result[name] = _in_a_process_of_its_own(attempt)
        os.kill(scapegoat, signal.SIGKILL)
        os.waitpid(scapegoat, 0)
        print(json.dumps(result))
        return
    tries = attempts(model, vault, home, os.getppid())
    seal = sandbox.apply([Path(os.fsdecode(model))], *sandbox.prepare())
    thread = threading.Thread(target=result.__setitem__, args=("a thread", 0))
    thread.start()  # what the process needs must still work
    thread.join()
    with open(model, "rb") as stream:  # noqa: PTH123 - Path would do more than open
        read = len(stream.read(4))
    for name, attempt in tries.items():
        result[name] = attempt()
    print(
        json.dumps({"seal": seal.as_json(), "read": read, "thread": result.pop("a thread"), "tries": result})
    )
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
