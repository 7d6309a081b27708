"""Codes over rows, their sum, and the mark that says where the database stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.errors import MindMateError
from mindmate.vault.chain import MODULUS, SECTOR, Coder, Mark, Sum, verify_mark
from mindmate.vault.keys import Secret

CODER = Coder(Secret(bytearray(32)), bytes(16))
VALUES = st.one_of(
    st.none(), st.integers(), st.text(st.characters(exclude_categories=["Cs"])), st.binary(), st.floats()
)


@given(st.lists(VALUES, max_size=4), st.lists(VALUES, max_size=4))
def test_two_rows_have_the_same_code_only_if_they_are_the_same(a: list[object], b: list[object]) -> None:
    same = [(type(x), repr(x)) for x in a] == [(type(x), repr(x)) for x in b]
    assert (CODER.row("t", a) == CODER.row("t", b)) == same  # type: ignore[arg-type]


def test_a_code_depends_on_the_table_and_on_the_key() -> None:
    row = (1, "a", None)
    assert CODER.row("t", row) != CODER.row("u", row)
    assert CODER.row("t", row) != Coder(Secret(bytearray(b"k" * 32)), bytes(16)).row("t", row)


def test_the_sum_comes_back_to_where_it_was_when_a_row_goes() -> None:
    start = Sum(5, MODULUS - 3)
    assert start.moved(10).moved(-10) == Sum(7, MODULUS - 3)


def code_of(data: bytes | None, at: Sum) -> str | None:
    try:
        verify_mark(data, at, CODER)
    except MindMateError as error:
        return error.code
    return None


@pytest.fixture
def marked(tmp_path: Path) -> bytes:
    """A mark after the commits 1 to 5, whose sums are ten times their numbers."""
    file = tmp_path / "mark"
    mark = Mark(file, CODER)
    for sequence in range(1, 6):
        mark.write(Sum(sequence, 10 * sequence))
    mark.sync()
    mark.close()
    return file.read_bytes()


def test_the_mark_accepts_where_it_stands_and_what_a_power_cut_leaves(marked: bytes) -> None:
    assert len(marked) == 2 * SECTOR
    assert code_of(marked, Sum(5, 50)) is None
    assert code_of(marked, Sum(6, 99)) is None  # committed, but the mark wasn't written any more


def test_the_mark_refuses_a_database_that_fell_behind_or_is_another(marked: bytes) -> None:
    assert code_of(marked, Sum(4, 40)) == "vault.damaged"
    assert code_of(marked, Sum(5, 51)) == "vault.damaged"
    assert code_of(None, Sum(5, 50)) == "vault.damaged"
    assert code_of(b"", Sum(5, 50)) == "vault.damaged"
    assert code_of(bytes(2 * SECTOR), Sum(5, 50)) == "vault.damaged"


def test_one_torn_sector_of_the_mark_does_no_harm(marked: bytes) -> None:
    for torn in (bytes(SECTOR) + marked[SECTOR:], marked[:SECTOR] + bytes(SECTOR)):
        assert code_of(torn, Sum(5, 50)) is None
    assert code_of(bytes(SECTOR) + marked[SECTOR:], Sum(4, 40)) == "vault.damaged"


def test_a_mark_of_another_vault_is_unreadable(marked: bytes) -> None:
    with pytest.raises(MindMateError):
        verify_mark(marked, Sum(5, 50), Coder(Secret(bytearray(32)), b"x" * 16))
