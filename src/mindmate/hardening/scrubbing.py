"""Freed memory is overwritten: by the C library, which must be told before the process starts.

Imports next to nothing: the program begins with `restart_scrubbed`, and what is loaded before it is loaded twice.
"""

from __future__ import annotations

import os
import sys

#: What makes the C library overwrite freed memory; read by it when a process starts, so set before that.
#: GNU's skips what goes into the cache of a thread, as most small pieces do: hence no such cache.
SCRUBBING = {
    "linux": ("GLIBC_TUNABLES", "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"),
    "darwin": ("MallocScribble", "1"),
}

#: The environment that the C library saw.
_AT_START = dict(os.environ)


def scrubs_freed_memory() -> bool:
    """Whether this process was started so that freed memory is overwritten (see `SCRUBBING`)."""
    name, wanted = SCRUBBING.get(sys.platform, ("", ""))
    return _can_scrub() and set(wanted.split(":")) <= set(_AT_START.get(name, "").split(":"))


def _can_scrub() -> bool:
    """Whether the C library knows the variable: Apple's does, and on Linux GNU's, but not musl."""
    if sys.platform == "darwin":
        return True
    if sys.platform != "linux":
        return False
    try:
        return bool(os.confstr("CS_GNU_LIBC_VERSION"))
    except (OSError, ValueError):
        return False


def ask() -> None:
    """Set the environment so that what is started from here on has its freed memory overwritten."""
    if not _can_scrub():
        return
    name, value = SCRUBBING[sys.platform]
    parts = [part for part in os.environ.get(name, "").split(":") if part]
    os.environ[name] = ":".join([*parts, *(part for part in value.split(":") if part not in parts)])


def restart_scrubbed() -> None:
    """Start this program again, in the same process, so that freed memory is overwritten from now on.

    Call it first thing, before there are threads or open files of value; it returns only where nothing
    is to be done. With it the database needs no wiping of its own, which costs a search tenfold.
    """
    if scrubs_freed_memory() or not _can_scrub():
        return
    ask()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - this very program
