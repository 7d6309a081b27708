"""No network: on Linux, a filter in the kernel through which this process can only open local sockets.

Every thread, and every process started from here on, is bound by it; there is no way back. What is
asked for in vain gets "address family not supported", which programs know how to take. Other calls
that could open sockets (io_uring, and those of the 32-bit and x32 interfaces) don't exist any more.
Sources: the kernel's seccomp.h, filter.h, audit.h; numbers of calls from unistd_64.h and asm-generic.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from dataclasses import dataclass

_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _FAIL = 0x7FFF0000, 0x00050000
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # offsets into struct seccomp_data, little-endian
_AF_UNIX = 1
_X32 = 0x40000000
_PR_SET_NO_NEW_PRIVS, _SET_MODE_FILTER, _TSYNC = 38, 1, 1


@dataclass(frozen=True)
class _Machine:
    audit: int
    seccomp: int
    socket: int
    io_uring_setup: int = 425


_MACHINES = {
    "x86_64": _Machine(0xC000003E, seccomp=317, socket=41),
    "aarch64": _Machine(0xC00000B7, seccomp=277, socket=198),
}

_closed = False


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def _step(code: int, value: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("=HBBI", code, yes, no, value)


def program(machine: _Machine) -> bytes:
    """The filter, in the kernel's classic BPF."""
    return b"".join(
        (
            _step(_LOAD, _MACHINE),
            _step(_EQUAL, machine.audit, no=6),
            _step(_LOAD, _NUMBER),
            _step(_AT_LEAST, _X32, yes=4),
            _step(_EQUAL, machine.io_uring_setup, yes=3),
            _step(_EQUAL, machine.socket, no=4),
            _step(_LOAD, _FIRST_ARGUMENT),
            _step(_EQUAL, _AF_UNIX, yes=2, no=1),
            _step(_RETURN, _FAIL | errno.ENOSYS),
            _step(_RETURN, _FAIL | errno.EAFNOSUPPORT),
            _step(_RETURN, _ALLOW),
        )
    )


def forbid_network() -> bool:
    """Close the network to this process for good; True where the kernel has agreed. Never raises."""
    global _closed
    if sys.platform != "linux" or (machine := _MACHINES.get(os.uname().machine)) is None:
        return False
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        steps = program(machine)
        filter_program = _Program(len(steps) // 8, steps)
        if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
            return False
        done = libc.syscall(machine.seccomp, _SET_MODE_FILTER, _TSYNC, ctypes.byref(filter_program))
    except (OSError, AttributeError):
        return False
    _closed = int(done) == 0
    return _closed


def network_closed() -> bool:
    """Whether `forbid_network` has closed it in this process."""
    return _closed
