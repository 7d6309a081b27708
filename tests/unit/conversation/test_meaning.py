"""Finding by meaning, with an encoder that is a table: passages, what is near, what has gone."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.conversation.meaning import PASSAGE, PASSAGES, Meaning, encoder_file, passages
from mindmate.conversation.recall import fused
from mindmate.errors import MindMateError

AXES = ("garden", "music", "sleep")


class Table:
    """An encoder: how often each of three words occurs, and a little of everything."""

    def __init__(self) -> None:
        self.asked = 0

    def vectors(self, texts: Sequence[tuple[Sequence[str], Sequence[int]]]) -> list[array[float]]:
        self.asked += len(texts)
        return [array("f", [parts[0].count(word) for word in AXES] + [0.1] + [9.0] * 4) for parts, _ in texts]


class Rows:
    """A store in memory, as `vault.meanings`."""

    def __init__(self, texts: dict[int, str]) -> None:
        self.texts = texts
        self.rows: dict[int, tuple[int, bytes]] = {}
        self.changes = self.last = 0

    def missing(self, most: int) -> list[tuple[int, str]]:
        return [(key, text) for key, text in self.texts.items() if key not in self.rows][:most]

    def keep(self, found: Sequence[tuple[int, str, bytes]]) -> None:
        for source, text, vectors in found:
            if self.texts.get(source) == text:
                self.last += 1
                self.rows[source] = (self.last, vectors)
        self.changes += 1

    def drop(self, source: int) -> None:
        self.rows.pop(source, None)
        self.changes += 1

    def moment(self) -> int:
        return self.changes

    def known(self) -> tuple[int, dict[int, int]]:
        return self.changes, {source: row for source, (row, _) in self.rows.items()}

    def vectors(self, after: int) -> list[tuple[int, int, bytes]]:
        return sorted(
            ((s, row, v) for s, (row, v) in self.rows.items() if row > after), key=lambda found: found[1]
        )


def made(texts: dict[int, str]) -> tuple[Meaning, Rows]:
    rows = Rows(texts)
    meaning = Meaning(rows, Table(), 4)
    assert meaning.work(lambda: True)
    return meaning, rows


def test_the_nearest_come_first_and_strangers_not_at_all() -> None:
    meaning, _ = made({1: "garden garden", 2: "music", 3: "garden music", 70: "garden"})
    assert [source for source, _ in meaning.near("garden", 5, 0, 50)] == [1, 3]
    assert [source for source, _ in meaning.near("garden", 5, 50, 99)] == [70]
    assert [source for source, _ in meaning.near("garden", 1, 0, 99)] in ([1], [70])
    assert meaning.near("sleep", 5, 0, 50) == []
    assert meaning.near("  ", 5, 0, 50) == []


def test_of_a_long_text_its_nearest_passage_counts() -> None:
    long = ". ".join(["word " * (PASSAGE - 5)] * 3 + ["the music played"])
    meaning, rows = made({1: long, 2: "garden"})
    assert len(rows.rows[1][1]) == 4 * len(passages(long)) > 4
    assert [source for source, _ in meaning.near("music", 5, 0, 50)] == [1]


def test_what_goes_or_changes_in_the_store_does_so_here() -> None:
    meaning, rows = made({1: "garden", 2: "garden music", 3: "sleep"})
    assert {source for source, _ in meaning.near("garden", 5, 0, 50)} == {1, 2}
    rows.drop(1)
    rows.texts[2] = "sleep"
    rows.drop(2)
    assert meaning.work(lambda: True)
    assert {source for source, _ in meaning.near("garden", 5, 0, 50)} == {1}  # still a text of the store
    del rows.texts[1]
    rows.drop(1)
    assert meaning.near("garden", 5, 0, 50) == []
    assert {source for source, _ in meaning.near("sleep", 5, 0, 50)} == {2, 3}
    assert len(meaning._sources) == 2
    meaning.forget()
    assert meaning._matrix is None


def test_work_ends_when_it_is_no_longer_wanted_and_goes_on_where_it_was() -> None:
    rows, encoder = Rows(dict.fromkeys(range(40), "garden")), Table()
    meaning = Meaning(rows, encoder, 4)
    assert not meaning.work(lambda: encoder.asked < 10)
    assert 8 <= len(rows.rows) < 40
    assert meaning.work(lambda: True)
    assert encoder.asked <= 44  # at most one handful was made twice


def test_an_encoder_that_fails_is_an_error_and_nothing_is_kept() -> None:
    class Broken(Table):
        def vectors(self, texts: Sequence[tuple[Sequence[str], Sequence[int]]]) -> list[array[float]]:
            raise MindMateError("screen.failed")

    rows = Rows({1: "garden"})
    with pytest.raises(MindMateError):
        Meaning(rows, Broken(), 4).work(lambda: True)
    assert rows.rows == {}


@given(st.text(max_size=400))
def test_passages_lose_no_word_of_a_short_text(text: str) -> None:
    found = passages(text)
    assert " ".join(found).split() == [word for piece in found for word in piece.split()]
    assert all(len(passage.split()) <= PASSAGE for passage in found)


def test_passages_of_a_text_without_sentences_are_cut() -> None:
    found = passages("word " * (PASSAGE * 40))
    assert len(found) == PASSAGES
    assert all(len(passage.split()) == PASSAGE for passage in found)
    assert passages("One. Two!\nThree") == ["One. Two! Three"]


def test_the_encoder_s_file_is_there_and_what_its_card_says() -> None:
    import hashlib

    found = encoder_file()
    assert hashlib.sha256(found.path.read_bytes()).hexdigest() == found.sha256


def test_ranks_are_put_together() -> None:
    assert fused(["a", "b"], ["b", "c"])[0] == "b"
    assert set(fused(["a", "b"], ["b", "c"])) == {"a", "b", "c"}
    assert fused([], []) == []
    assert fused(["a", "b"], []) == ["a", "b"]
