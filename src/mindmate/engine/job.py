"""Windows: a job object around the model's process, so that it ends with the app and can start no other.

Written from Microsoft's documentation of `CreateJobObjectW`, `SetInformationJobObject` and
`AssignProcessToJobObject`; **not tested on Windows**. The process is taken in just after it was started, before it
has been given anything to read. What is really in force is reported, never assumed.
"""

from __future__ import annotations

import ctypes
import platform
from typing import Any

_EXTENDED_LIMIT_INFORMATION = 9  # JOBOBJECTINFOCLASS
_ACTIVE_PROCESS, _DIE_ON_UNHANDLED_EXCEPTION, _KILL_ON_JOB_CLOSE = 0x8, 0x400, 0x2000


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION"""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION"""

    _fields_ = (
        ("BasicLimitInformation", _Basic),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def limits() -> Limits:
    """One process, no dialogs when it crashes, ended when the last handle to the job is closed."""
    found = Limits()
    found.BasicLimitInformation.LimitFlags = (
        _ACTIVE_PROCESS | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE
    )
    found.BasicLimitInformation.ActiveProcessLimit = 1
    return found


class Job:
    """A job with one process in it. The system closes it, and ends the process, when the app ends in any way."""

    def __init__(self, kernel32: Any, handle: int) -> None:
        self._kernel32, self._handle = kernel32, handle

    def close(self) -> None:
        """End the process. Safe to call twice."""
        handle, self._handle = self._handle, 0
        if handle:
            self._kernel32.CloseHandle(ctypes.c_void_p(handle))


def confine(process: int, kernel32: Any = None) -> Job | None:
    """Put a process, given by its handle, into a job of its own; None where that didn't work, or isn't Windows."""
    if kernel32 is None:
        if platform.system() != "Windows":
            return None
        kernel32 = getattr(ctypes, "WinDLL")("kernel32", use_last_error=True)  # noqa: B009 - not there elsewhere
    create = kernel32.CreateJobObjectW
    create.restype = ctypes.c_void_p
    handle = create(None, None)
    if not handle:
        return None
    job, wanted = Job(kernel32, handle), limits()
    done = kernel32.SetInformationJobObject(
        ctypes.c_void_p(handle), _EXTENDED_LIMIT_INFORMATION, ctypes.byref(wanted), ctypes.sizeof(wanted)
    ) and kernel32.AssignProcessToJobObject(ctypes.c_void_p(handle), ctypes.c_void_p(process))
    if not done:
        job.close()
        return None
    return job
