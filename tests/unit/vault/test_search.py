"""What somebody types is turned into a question that FTS5 understands, whatever it is."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.vault import search

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("sleep", '"sleep"*'),
        ("can't sleep", '"can"* AND "t"* AND "sleep"*'),
        ('"before exams" sleep', '"before exams" AND "sleep"*'),
        ("NOT a OR b*", '"NOT"* AND "a"* AND "OR"* AND "b"*'),
        ("今天", '"今 天"'),
        ("很anxious", '"很" AND "anxious"*'),
        ('"', ""),
        ("!? _ …", ""),
        ("", ""),
    ],
)
def test_a_question_finds_what_was_meant(typed: str, asked: str) -> None:
    assert search.question(typed) == asked


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    """An index like the vault's, in memory."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE s USING fts5 (text, tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    connection.execute("INSERT INTO s VALUES (?)", (search.indexed("Ein Café am Fluß, 今天我很焦虑 today"),))
    return connection


@given(typed=TEXT)
def test_nothing_that_can_be_typed_is_a_syntax_error(index: sqlite3.Connection, typed: str) -> None:
    wanted = search.question(typed)
    if wanted:
        index.execute("SELECT rowid FROM s WHERE s MATCH ?", (wanted,)).fetchall()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("cafe", 1), ("CAFÉ", 1), ("toda", 1), ("我很", 1), ("焦虑", 1), ("很我", 0), ("tea", 0)],
)
def test_accents_case_beginnings_and_parts_of_chinese_are_found(
    index: sqlite3.Connection, typed: str, found: int
) -> None:
    rows = index.execute("SELECT rowid FROM s WHERE s MATCH ?", (search.question(typed),)).fetchall()
    assert len(rows) == found


@given(TEXT)
def test_what_is_indexed_reads_as_before(text: str) -> None:
    plain = text.replace("\u200b", "").replace("\0", " ").replace("\ue000", " ").replace("\ue001", " ")
    assert search.shown(search.indexed(plain)) == plain


def test_a_question_of_any_length_is_cut() -> None:
    assert search.question("word " * 10_000).count("AND") == search.MAX_PIECES - 1
