"""What this process may not do to the person's privacy: leave a core dump, be read, open files to others."""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
from dataclasses import dataclass

from mindmate.hardening.scrubbing import scrubs_freed_memory
from mindmate.hardening.seccomp import network_closed
from mindmate.paths import Paths

#: Environment variables that would make a library load code from elsewhere.
UNWANTED = ("LLAMA_CPP_LIB_PATH", "LLAMA_CPP_LIB")

_PR_GET_DUMPABLE = 3  # linux/prctl.h
_PR_SET_DUMPABLE = 4


@dataclass(frozen=True)
class Hardening:
    """What is really in force; False where this system can't or wouldn't."""

    private_files: bool
    no_core_dumps: bool
    not_dumpable: bool
    freed_memory_overwritten: bool = False
    no_network: bool = False


def prepare(paths: Paths) -> None:
    """Bound what this process leaves behind: no core dump, files closed to others, one temporary folder."""
    harden()
    paths.prepare()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        os.environ[name] = str(paths.temporary)
    tempfile.tempdir = str(paths.temporary)
    # Qt, fontconfig and Mesa keep caches; below the profile, or not at all.
    os.environ["XDG_CACHE_HOME"] = str(paths.cache)
    os.environ["MESA_SHADER_CACHE_DISABLE"] = "true"
    os.environ["QT_DISABLE_SHADER_DISK_CACHE"] = "1"


def harden() -> Hardening:
    """Close this process as far as the system lets us; call once, first thing. Never raises.

    New files are the person's alone (umask 077); no core dumps (RLIMIT_CORE 0, hard limit too);
    not dumpable, so that other processes of the same person can't read its memory.
    """
    for name in UNWANTED:
        os.environ.pop(name, None)
    if sys.platform == "win32":
        return Hardening(private_files=False, no_core_dumps=False, not_dumpable=False)
    os.umask(0o077)
    return Hardening(
        private_files=True,
        no_core_dumps=_no_core_dumps(),
        not_dumpable=_not_dumpable(),
        freed_memory_overwritten=scrubs_freed_memory(),
        no_network=network_closed(),
    )


def _no_core_dumps() -> bool:
    if sys.platform == "win32":
        return False
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError):
        return False
    return resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)


def _not_dumpable() -> bool:
    if sys.platform != "linux":
        return False
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        return int(libc.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0)) == 0
    except (OSError, AttributeError):
        return False
