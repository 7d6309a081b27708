"""The library, imported so that it is the one that encrypts.

With the system's libsqlite3 in the global symbol scope, sqlcipher3's own symbols would resolve to it:
the key would be ignored, silently, and the file be plain text (Signal Desktop #4513 looked like that).
On Linux the import therefore happens under RTLD_DEEPBIND; everywhere, `assert_encrypts` looks at what
really runs before a byte is written.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mindmate.errors import MindMateError


def _import() -> Any:
    deep = getattr(os, "RTLD_DEEPBIND", None)
    if deep is None:
        from sqlcipher3 import dbapi2
    else:
        before = sys.getdlopenflags()
        sys.setdlopenflags(os.RTLD_NOW | deep)
        try:
            from sqlcipher3 import dbapi2
        finally:
            sys.setdlopenflags(before)
    return dbapi2


library = _import()
Error = library.Error
PLAIN_MAGIC = b"SQLite format 3\0"

# Result codes of SQLite, https://www.sqlite.org/rescode.html (the low byte is the primary code).
_CODES = {
    3: "disk.denied",  # PERM
    5: "vault.busy",  # BUSY
    8: "disk.denied",  # READONLY
    10: "disk.failed",  # IOERR
    11: "vault.damaged",  # CORRUPT
    13: "disk.full",  # FULL
    14: "disk.failed",  # CANTOPEN
    26: "vault.damaged",  # NOTADB
}


#: What `backup()` raises has no code, only SQLite's own English words for it.
_WORDS = {
    "out of memory": 7,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}


def assert_encrypts(connection: Any) -> None:
    """Refuse to go on with a library that doesn't encrypt. Raises `vault.unsafe_library`."""
    row = connection.execute("PRAGMA cipher_version").fetchone()
    if not row or not row[0] or not hasattr(connection, "set_key"):
        raise MindMateError("vault.unsafe_library", "no cipher_version")


def assert_encrypted(file: Path) -> None:
    """Refuse a file that is plain text. Raises `vault.unsafe_library`."""
    with file.open("rb") as stream:
        if stream.read(len(PLAIN_MAGIC)) == PLAIN_MAGIC:
            raise MindMateError("vault.unsafe_library", "plain text on disk")


@contextmanager
def translated(file: Path) -> Iterator[None]:
    """Turn the library's errors into ours; `file` is the database. Other errors are bugs and pass."""
    try:
        yield
    except library.Error as error:
        code = getattr(error, "sqlite_errorcode", None) or _WORDS.get(str(error))
        ours = _CODES.get((code or 0) & 0xFF)
        if ours is None and code == 7:
            raise MindMateError("memory.full", "database") from error
        if ours is None:
            raise
        if ours == "disk.failed" and _no_room(file):
            ours = "disk.full"
        name = getattr(error, "sqlite_errorname", None) or errno.errorcode.get(code or 0, "?")
        raise MindMateError(ours, str(name), name=file.name) from None


def _no_room(file: Path) -> bool:
    """Whether an input/output error is really a lack of space: full disk, or the file's size limit."""
    try:
        if shutil.disk_usage(file.parent).free < 1024 * 1024:
            return True
        size = max((f.stat().st_size for f in file.parent.glob(file.name + "*")), default=0)
    except OSError:
        return False
    if sys.platform == "win32":
        return False
    import resource

    limit = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
    return limit != resource.RLIM_INFINITY and size + 64 * 1024 >= limit
