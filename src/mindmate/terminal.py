"""Asking on the terminal: a passphrase that isn't shown, in bytes that can be wiped."""

from __future__ import annotations

import hmac
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


def wipe(data: bytearray) -> None:
    """Overwrite `data` with zeros in place."""
    memoryview(data)[:] = bytes(len(data))


def ask(prompt: str) -> str:
    """Ask for a line that may be seen. Raises `passphrase.needed` without a terminal."""
    if not can_ask():
        raise MindMateError("passphrase.needed")
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise MindMateError("cancelled")
    return line


def confirm(prompt: str) -> None:
    """Ask for a yes. Raises `cancelled` for anything else, and without a terminal."""
    if not can_ask() or ask(prompt).strip().lower() not in ("y", "yes"):
        raise MindMateError("cancelled")


def new_secret(file: Path | None, prompt: str, again: str, differ: str) -> bytearray:
    """A new secret: from a file, or asked for until it was typed twice alike. The caller wipes."""
    if file is not None:
        return read_secret_file(file)
    while True:
        first, second = ask_secret(prompt), ask_secret(again)
        same = hmac.compare_digest(first, second)
        wipe(second)
        if same:
            return first
        wipe(first)
        sys.stderr.write(differ + "\n")


def refuse_existing(file: Path) -> None:
    """Never write over something. Raises `exchange.exists`."""
    if file.exists():
        raise MindMateError("exchange.exists", name=file.name)


def write_private(file: Path, text: str) -> None:
    """Write a new file that only its owner can read. Raises `exchange.exists`, `disk.*`."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
    except FileExistsError as error:
        raise MindMateError("exchange.exists", name=file.name) from error
    except OSError as error:
        raise from_os_error(error, file.name) from error


def read_secret_file(file: Path, *, whole: bool = False) -> bytearray:
    """The first line of `file`, without its end; all of it with `whole`. Refused where others may read it.

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
        size = _fill(descriptor, buffer, whole=whole)
    except OSError as error:
        raise from_os_error(error, str(file)) from error
    finally:
        os.close(descriptor)
    if whole:
        del buffer[size:]
        return buffer
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
    wipe(buffer)
    if not line:
        raise MindMateError("passphrase.empty")
    return line


def _fill(descriptor: int, buffer: bytearray, *, whole: bool = False) -> int:
    """Read until the end, a line's end, or the buffer is full; straight into the buffer."""
    if sys.platform == "win32":
        data = os.read(descriptor, len(buffer))
        buffer[: len(data)] = data
        return len(data)
    size = 0
    view = memoryview(buffer)
    while size < len(buffer):
        got = os.readv(descriptor, [view[size:]])
        if not got or (not whole and buffer.find(b"\n", size, size + got) >= 0):
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
