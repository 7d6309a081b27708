"""Asking on the terminal: a passphrase that isn't shown, in bytes that can be wiped."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from mindmate.errors import MindMateError, from_os_error

#: Longer first lines are cut; nobody's passphrase is that long.
MAX_SIZE = 4096


def can_ask() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def read_secret_file(file: Path) -> bytearray:
    """The first line of `file`, without its end. Refused where others than its owner may read it.

    Raises `passphrase.file_missing`, `passphrase.file_open`, `passphrase.empty`, `disk.*`.
    """
    buffer = bytearray(MAX_SIZE)
    try:
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise MindMateError("passphrase.file_missing", name=str(file)) from error
    except OSError as error:
        raise from_os_error(error, str(file)) from error
    try:
        if os.name == "posix" and stat.S_IMODE(os.fstat(descriptor).st_mode) & 0o077:
            raise MindMateError("passphrase.file_open", name=str(file))
        size = _fill(descriptor, buffer)
    except OSError as error:
        raise from_os_error(error, str(file)) from error
    finally:
        os.close(descriptor)
    return _first_line(buffer, size)


def ask_secret(prompt: str) -> bytearray:
    """Ask for a line that isn't shown. Raises `passphrase.needed` without a terminal, `passphrase.empty`."""
    if not can_ask():
        raise MindMateError("passphrase.needed")
    buffer = bytearray(MAX_SIZE)
    size = _ask(prompt, buffer)
    return _first_line(buffer, size)


def _first_line(buffer: bytearray, size: int) -> bytearray:
    """The first line, in a bytearray of its own; `buffer` is wiped."""
    end = min([at for at in (buffer.find(b"\n", 0, size), buffer.find(b"\r", 0, size)) if at >= 0] + [size])
    start = 3 if buffer.startswith(b"\xef\xbb\xbf") else 0  # what Windows editors put before UTF-8
    line = bytearray(max(end - start, 0))
    memoryview(line)[:] = memoryview(buffer)[start : max(end, start)]
    memoryview(buffer)[:] = bytes(len(buffer))
    if not line:
        raise MindMateError("passphrase.empty")
    return line


def _fill(descriptor: int, buffer: bytearray) -> int:
    """Read until the end, a line's end, or the buffer is full; straight into the buffer."""
    if sys.platform == "win32":
        data = os.read(descriptor, len(buffer))
        buffer[: len(data)] = data
        return len(data)
    size = 0
    view = memoryview(buffer)
    while size < len(buffer):
        got = os.readv(descriptor, [view[size:]])
        if not got or b"\n" in buffer[size : size + got]:
            return size + got
        size += got
    return size


if sys.platform == "win32":
    import msvcrt

    def _ask(prompt: str, buffer: bytearray) -> int:
        for character in prompt:
            msvcrt.putwch(character)
        size = 0
        while (key := msvcrt.getwch()) not in "\r\n":
            if key == "\x03":
                raise KeyboardInterrupt
            if key == "\b":
                while size and buffer[size - 1] & 0xC0 == 0x80:
                    size -= 1
                size = max(size - 1, 0)
                continue
            piece = key.encode("utf-8", "replace")
            buffer[size : size + len(piece)] = piece
            size += len(piece)
        msvcrt.putwch("\r")
        msvcrt.putwch("\n")
        return size
else:
    import termios

    def _ask(prompt: str, buffer: bytearray) -> int:
        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
        silent = termios.tcgetattr(descriptor)
        silent[3] &= ~termios.ECHO
        try:
            termios.tcsetattr(descriptor, termios.TCSAFLUSH, silent)
            sys.stderr.write(prompt)
            sys.stderr.flush()
            return _fill(descriptor, buffer)
        finally:
            termios.tcsetattr(descriptor, termios.TCSAFLUSH, before)
            sys.stderr.write("\n")
            sys.stderr.flush()


def plain(text: str) -> str:
    """`text` without control characters other than line ends and tabs, so that it can't steer a terminal."""
    return "".join(c if c in "\n\t" or not (ord(c) < 32 or 127 <= ord(c) < 160) else "\ufffd" for c in text)
