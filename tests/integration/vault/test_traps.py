"""The ways in which an "encrypted" database ended up as plain text elsewhere; each in its own process."""

from __future__ import annotations

import ctypes.util
from pathlib import Path

import pytest
from tests.integration.vault.support import make, outcome, program, scan

from mindmate.vault.database import _spelled
from mindmate.vault.keys import Secret

COMMON = """
import sys
from pathlib import Path
from tests.integration.vault.support import make, code_of
from mindmate.records import Role
folder = Path(sys.argv[1])
"""

WRITES = """
vault = make(folder)
vault.journal.append(vault.journal.create(title="canaryword"), Role.USER, "canaryword")
held = vault._opened
sys.stdout.write(held.queue.call(lambda: held.database.row("PRAGMA cipher_version"))[0])
vault.close()
"""

PLAIN_CONTROL = """
import sys
from pathlib import Path
from tests.integration.vault import support
from sqlcipher3 import dbapi2
folder = Path(sys.argv[1])
folder.mkdir()
connection = dbapi2.connect(str(folder / "plain.db"))
connection.execute("CREATE TABLE t (a)")
connection.execute("INSERT INTO t VALUES ('canaryword')")
connection.commit()
"""


def assert_encrypted(folder: Path) -> None:
    assert scan(folder, ["canaryword", "a long passphrase"]) == []
    for file in folder.glob("*.db"):
        assert not file.read_bytes().startswith(b"SQLite format 3")


def test_the_scan_finds_a_plain_database(tmp_path: Path) -> None:
    status, _, errors = outcome(program(PLAIN_CONTROL, tmp_path / "v"))
    assert (status, errors) == (0, "")
    assert scan(tmp_path, ["canaryword"]) == ["v/plain.db: canaryword"]


def test_the_systems_sqlite_in_global_scope_changes_nothing(tmp_path: Path) -> None:
    library = ctypes.util.find_library("sqlite3")
    if library is None:
        pytest.skip("this system has no libsqlite3")
    intruder = f"import ctypes\nctypes.CDLL({library!r}, ctypes.RTLD_GLOBAL)\nimport sqlite3\n"
    status, out, errors = outcome(program(intruder + COMMON + WRITES, tmp_path / "v"))
    assert (status, errors) == (0, "")
    assert out.startswith("4.")
    assert_encrypted(tmp_path)


def test_a_library_that_does_not_encrypt_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    impostor = """
import sqlite3
from mindmate.vault import sqlcipher
class Connection(sqlite3.Connection):
    def set_key(self, key):
        pass
def connect(path, **options):
    return sqlite3.connect(path, factory=Connection, **options)
sqlcipher.library = type("Library", (), {"connect": staticmethod(connect), "Error": sqlite3.Error})
"""
    refusal = "sys.stdout.write(code_of(lambda: make(folder)))"
    status, out, errors = outcome(program(impostor + COMMON + refusal, tmp_path / "v"))
    assert (status, out, errors) == (0, "vault.unsafe_library", "")
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_always_spelled_with_64_digits() -> None:
    spelled = _spelled(Secret(bytearray(range(32))))
    assert bytes(spelled) == b"x'" + bytes(range(32)).hex().encode() + b"'"
    with pytest.raises(ValueError):
        _spelled(Secret(bytearray(31)))


def test_attaching_a_plain_file_and_loading_code_are_denied(tmp_path: Path) -> None:
    vault = make(tmp_path / "v")
    held = vault._opened
    assert held is not None
    connection = held.database.connection
    for statement in (
        f"ATTACH '{tmp_path / 'plain.db'}' AS p KEY ''",
        "SELECT load_extension('/nowhere.so')",
    ):
        with pytest.raises(Exception, match=r"not authorized|prohibited"):
            held.queue.call(lambda s=statement: connection.execute(s))
    held.queue.call(lambda: connection.execute("VACUUM"))  # the control: what is needed is allowed
    vault.close()
    assert [file.name for file in tmp_path.iterdir()] == ["v"]


def test_large_sorts_and_indexes_open_no_temporary_files(tmp_path: Path) -> None:
    source = """
vault = make(folder)
held = vault._opened
def opened():
    return {str(p.resolve()) for p in Path("/proc/self/fd").iterdir() if p.exists()}
def work():
    database = held.database
    with database.writing() as writer:
        for number in range(3000):
            writer.insert("meta", name=str(number), value="canaryword " * 50 + str(number))
    before = opened()
    cursor = database.connection.execute("SELECT value FROM meta ORDER BY value DESC, id")
    cursor.fetchone()
    during = opened()
    database.connection.execute("PRAGMA cache_size = 5")
    database.connection.execute("SELECT DISTINCT value || id FROM meta ORDER BY 1").fetchall()
    return during - before, database.row("PRAGMA temp_store")
sys.stdout.write(repr(held.queue.call(work)))
vault.close()
"""
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("needs /proc")
    status, out, errors = outcome(program(COMMON + source, tmp_path / "v"))
    assert (status, out, errors) == (0, "(set(), (2,))", "")
    assert_encrypted(tmp_path)
