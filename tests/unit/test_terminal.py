"""Secrets from files and terminals: the first line, in bytes that can be wiped, from nobody else's file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mindmate import terminal
from mindmate.errors import MindMateError


def secret_file(folder: Path, data: bytes, mode: int = 0o600) -> Path:
    file = folder / "pw"
    file.write_bytes(data)
    file.chmod(mode)
    return file


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a long passphrase\n", b"a long passphrase"),
        (b"a long passphrase", b"a long passphrase"),
        (b"a long passphrase\r\nmore\n", b"a long passphrase"),
        (b" spaces stay \nmore", b" spaces stay "),
        (b"\xef\xbb\xbfwindows\r\n", b"windows"),
        ("schön\n".encode(), "schön".encode()),
        (b"x" * 9000, b"x" * 4096),
    ],
)
def test_the_first_line_is_the_secret(tmp_path: Path, data: bytes, line: bytes) -> None:
    assert terminal.read_secret_file(secret_file(tmp_path, data)) == line


def code_of(file: Path) -> str:
    with pytest.raises(MindMateError) as caught:
        terminal.read_secret_file(file)
    return caught.value.code


def test_files_without_a_secret_are_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none") == "passphrase.file_missing"
    assert code_of(secret_file(tmp_path, b"")) == "passphrase.empty"
    assert code_of(secret_file(tmp_path, b"\nsecond")) == "passphrase.empty"
    assert code_of(tmp_path) in ("disk.failed", "disk.denied", "passphrase.file_open")


@pytest.mark.skipif(os.name != "posix", reason="POSIX's permissions")
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o601])
def test_a_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    assert code_of(secret_file(tmp_path, b"x\n", mode)) == "passphrase.file_open"
    assert terminal.read_secret_file(secret_file(tmp_path, b"x\n", 0o400)) == b"x"


def test_without_a_terminal_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "can_ask", lambda: False)
    with pytest.raises(MindMateError) as caught:
        terminal.ask_secret("Passphrase: ")
    assert caught.value.code == "passphrase.needed"


@pytest.mark.skipif(os.name != "posix", reason="POSIX's terminals")
def test_what_is_typed_is_not_shown() -> None:
    import pty

    main, side = pty.openpty()
    source = "from mindmate import terminal\nprint(bytes(terminal.ask_secret('Say: ')).hex(), flush=True)"
    child = subprocess.Popen(
        [sys.executable, "-c", source], stdin=side, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert child.stderr is not None
    assert child.stderr.read(5) == b"Say: "
    os.write(main, b"open sesame\n")
    out, _ = child.communicate(timeout=60)
    assert bytes.fromhex(out.decode().strip()) == b"open sesame"
    shown = os.read(main, 100) if _readable(main) else b""
    assert b"sesame" not in shown
    os.close(side)
    os.close(main)


def _readable(descriptor: int) -> bool:
    import select

    poll = select.poll()  # unlike select, it takes descriptors of any number
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(0))
