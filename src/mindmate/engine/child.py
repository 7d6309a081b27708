"""What every child process begins and ends with: frames' pipes of its own, and an end that leaves nothing behind."""

from __future__ import annotations

import _thread
import mmap
import os
import sys
from collections.abc import Callable
from typing import IO, NoReturn

from mindmate.engine.frames import NO_MEMORY

START_SECONDS = 10.0  # for a thread to begin


def run(serve: Callable[[IO[bytes], IO[bytes]], None]) -> NoReturn:
    """Keep the frames' pipes (standard input and output) for ourselves, `serve` them, end the process.

    They are moved away first: whatever a C library prints must not end up among frames. A broken pipe or a frame that
    is none means that nobody is there any more; the status says so only where memory ran out.
    """
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    try:
        serve(incoming, outgoing)
    except MemoryError:
        os._exit(NO_MEMORY)
    finally:
        os._exit(0)


def pages(size: int) -> mmap.mmap:
    """Empty memory; a bytearray would be written full of zeros first. Raises OSError."""
    if sys.platform == "win32":
        return mmap.mmap(-1, size)
    return mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)


def start(work: Callable[[], None]) -> None:
    """Run `work` on a thread of its own, or end the process.

    `threading.Thread.start` waits without end for a thread that finds no memory for its first steps, and then
    nobody gives signs of life.
    """
    runs = _thread.allocate_lock()
    runs.acquire()

    def body() -> None:
        runs.release()
        work()

    try:
        _thread.start_new_thread(body, ())
    except (RuntimeError, MemoryError):  # "can't start new thread": no memory for its stack
        os._exit(NO_MEMORY)
    if not runs.acquire(timeout=START_SECONDS):
        os._exit(NO_MEMORY)
