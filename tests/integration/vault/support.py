"""What the vault's tests share: a cheap vault, and a program of their own in another process."""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from mindmate.errors import MindMateError
from mindmate.vault.keys import KdfParameters
from mindmate.vault.vault import Vault

ROOT = Path(__file__).resolve().parents[3]
#: So cheap that a test may unlock often. No verb and no setting offers it.
CHEAP = KdfParameters(64, 1, 1)
PASSPHRASE = "a long passphrase"


def ci_counts(test: Any) -> Any:
    """Marks a test that runs at the counts of continuous integration, in `make torture-vault`."""
    return pytest.mark.vault_torture(pytest.mark.timeout(1800)(test))


def seed() -> int:
    """What a test's dice begin with: in continuous integration always the same for a test, else another each time."""
    if "CI" not in os.environ:
        return secrets.randbelow(2**32)
    name = os.environ.get("PYTEST_CURRENT_TEST", "")
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")


def passphrase(text: str = PASSPHRASE) -> bytearray:
    """A fresh passphrase, since whoever takes one wipes it."""
    return bytearray(text.encode())


def make(folder: Path) -> Vault:
    """A new, open, cheap vault."""
    return Vault.create(folder, passphrase(), CHEAP)


def reopen(folder: Path) -> Vault:
    """That vault again."""
    return Vault.open(folder, passphrase())


def code_of(call: Callable[[], object]) -> str:
    """The code of the error that `call` must raise."""
    with pytest.raises(MindMateError) as caught:
        call()
    return caught.value.code


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder: its bytes, and when it was last changed."""
    return {
        str(file.relative_to(folder)): (file.read_bytes(), file.stat().st_mtime_ns)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def spellings(word: str) -> Iterator[bytes]:
    """The ways in which a word could lie in a file: UTF-8, UTF-16, base64 at each offset."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        data = word.encode(encoding)
        yield data
        for shift in range(3):
            coded = base64.b64encode(bytes(shift) + data)
            # Only the digits that no neighbouring byte has a part in.
            yield coded[-(-shift * 8 // 6) : (shift + len(data)) * 8 // 6]


def scan(folder: Path, words: list[str]) -> list[str]:
    """Where below `folder` one of `words` lies, in contents or in names."""
    hits = []
    for file in sorted(folder.rglob("*")):
        data = file.read_bytes() if file.is_file() else b""
        for word in words:
            if any(spelt in data for spelt in spellings(word)) or word in file.name:
                hits.append(f"{file.relative_to(folder)}: {word}")
    return hits


def program(source: str, *arguments: str | Path) -> subprocess.Popen[str]:
    """Run Python source in a process of its own, with its output to be read line by line."""
    return subprocess.Popen(
        [sys.executable, "-c", source, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def outcome(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Exit status, output and errors of a program that ends by itself."""
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def decrypted(opened: Vault) -> bytes:
    """Every page of an open vault's database in the clear, free ones included, read without SQLite.

    SQLCipher 4: pages of 4096 bytes, the last 80 of them IV (16) and HMAC (64), AES-256 in CBC mode;
    the first page begins with a salt of 16 bytes.
    """
    held = opened._opened
    assert held is not None
    key = bytes(opened.subkey("database"))
    data = held.queue.call(held.database.file.read_bytes)
    plain = []
    for at in range(0, len(data), 4096):
        page = data[at + (16 if at == 0 else 0) : at + 4096]
        decryptor = Cipher(AES256(key), CBC(page[-80:-64])).decryptor()
        plain.append(decryptor.update(page[:-80]) + decryptor.finalize())
    return b"".join(plain)
