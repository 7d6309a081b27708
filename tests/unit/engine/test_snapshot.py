"""A saved state comes back exactly, or not at all."""

from __future__ import annotations

import errno
import os
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.engine import snapshot
from mindmate.engine.loading import Loading
from mindmate.engine.snapshot import NotAuthentic, Snapshots, State, Writer, binding, fingerprint

BOUND = binding("model", "build", Loading())
BODY = bytes(range(256)) * 40


def key(number: int = 1) -> bytearray:
    return bytearray([number] * 32)


@pytest.fixture
def states(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path / "states", key())


def put(states: Snapshots, name: str, body: bytes = BODY, bound: bytes = BOUND, pieces: int = 3) -> bool:
    def fill(writer: Writer) -> None:
        writer.begin(State(len(body), [1, 2, 3], [["user", "hello", "shape", 3, ""]]))
        step = max(1, -(-len(body) // pieces))
        for start in range(0, len(body), step):
            writer.take(body[start : start + step])

    return states.write(name, bound, fill)


def get(states: Snapshots, name: str, bound: bytes = BOUND) -> bytes:
    state, chunks = states.read(name, bound)
    assert (state.size, state.tokens) == (len(BODY), [1, 2, 3])
    return b"".join(chunks)


def file_of(tmp_path: Path) -> Path:
    (file,) = (tmp_path / "states").glob("*.state")
    return file


def refused(states: Snapshots, name: str = "a", bound: bytes = BOUND) -> bool:
    """Whether nothing of a state was handed over as whole."""
    try:
        _, chunks = states.read(name, bound)
        for _ in chunks:
            pass
    except NotAuthentic:
        return True
    return False


def test_a_state_comes_back_as_it_was(states: Snapshots) -> None:
    assert put(states, "a")
    assert states.has("a")
    assert get(states, "a") == BODY


@given(body=st.binary(min_size=1, max_size=3000), pieces=st.integers(1, 9))
def test_any_bytes_in_any_pieces_come_back(
    tmp_path_factory: pytest.TempPathFactory, body: bytes, pieces: int
) -> None:
    states = Snapshots(tmp_path_factory.mktemp("s"), key())
    assert put(states, "x", body, pieces=pieces)
    assert b"".join(states.read("x", BOUND)[1]) == body


def test_1000_damaged_states_are_never_taken(states: Snapshots, tmp_path: Path) -> None:
    put(states, "a")
    file = file_of(tmp_path)
    whole = file.read_bytes()
    draw = random.Random(11)
    for _ in range(1000):
        data = bytearray(whole)
        data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        file.write_bytes(data)
        assert refused(states)
    file.write_bytes(whole)
    assert not refused(states)


def test_a_state_cut_off_anywhere_is_never_taken(states: Snapshots, tmp_path: Path) -> None:
    put(states, "a", BODY[:300])
    file = file_of(tmp_path)
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert refused(states)


@pytest.mark.parametrize("tail", [b"\0", b"\0\0\0\0", b"\0\0\0\x10" + bytes(16)])
def test_a_state_with_more_behind_it_is_never_taken(states: Snapshots, tmp_path: Path, tail: bytes) -> None:
    put(states, "a")
    with file_of(tmp_path).open("ab") as stream:
        stream.write(tail)
    assert refused(states)


def test_records_in_another_order_are_never_taken(states: Snapshots, tmp_path: Path) -> None:
    put(states, "a", BODY[:9000], pieces=3)
    file = file_of(tmp_path)
    data, at, records = file.read_bytes(), 24, list[bytes]()
    while at < len(data):
        length = 4 + int.from_bytes(data[at : at + 4], "big")
        records.append(data[at : at + length])
        at += length
    assert len(records) == 4
    for order in ([0, 2, 1, 3], [0, 1, 3], [1, 0, 2, 3], [0, 1, 1, 2, 3], [0, 1, 2]):
        file.write_bytes(data[:24] + b"".join(records[n] for n in order))
        assert refused(states)
    file.write_bytes(data)
    assert not refused(states)


def test_a_state_put_in_another_conversations_place_is_never_taken(states: Snapshots, tmp_path: Path) -> None:
    put(states, "a")
    mine = file_of(tmp_path)
    put(states, "b")
    (other,) = set((tmp_path / "states").glob("*.state")) - {mine}
    other.write_bytes(mine.read_bytes())
    assert refused(states, "b")
    assert not refused(states, "a")


@pytest.mark.parametrize(
    "bound",
    [
        binding("another model", "build", Loading()),
        binding("model", "another build", Loading()),
        *(
            binding("model", "build", replace(Loading(), **change))
            for change in ({"n_ctx": 2048}, {"kv": "f16"}, {"gpu_layers": 1})
        ),
    ],
    ids=["model", "build", "context", "cache", "GPU"],
)
def test_a_state_of_another_kind_of_running_is_never_taken(states: Snapshots, bound: bytes) -> None:
    put(states, "a")
    assert refused(states, "a", bound)
    assert not refused(states)


def test_another_number_of_threads_takes_the_same_state() -> None:
    assert binding("model", "build", Loading(threads=1)) == binding("model", "build", Loading(threads=2))


def test_another_key_opens_nothing(states: Snapshots, tmp_path: Path) -> None:
    put(states, "a")
    assert refused(Snapshots(tmp_path / "states", key(2)))


def test_a_closed_store_has_no_key_left(tmp_path: Path) -> None:
    secret = key()
    states = Snapshots(tmp_path / "states", secret)
    put(states, "a")
    states.close()
    assert not any(secret)
    assert refused(states)
    with pytest.raises(NotAuthentic):
        put(states, "b")
    assert not states.has("b")


def test_nothing_readable_lies_in_the_file_or_its_name(states: Snapshots, tmp_path: Path) -> None:
    put(states, "conversation-one", b"my secret words " * 200)
    data = file_of(tmp_path).read_bytes() + file_of(tmp_path).name.encode()
    assert not any(words in data for words in (b"secret", b"hello", b"user", b"conversation"))


def test_the_same_state_twice_is_two_different_files(states: Snapshots, tmp_path: Path) -> None:
    put(states, "a")
    first = file_of(tmp_path).read_bytes()
    put(states, "a")
    assert file_of(tmp_path).read_bytes()[24:200] != first[24:200]


def test_the_least_recently_used_leave_when_the_budget_is_reached(tmp_path: Path) -> None:
    size = len(BODY)
    states = Snapshots(tmp_path / "states", key(), budget=size * 3 + 2000)
    for number, name in enumerate("abc"):
        put(states, name)
        _age(tmp_path, states, name, 100 - number)
    get(states, "a")  # used again: it is the newest now
    put(states, "d")
    assert [name for name in "abcd" if states.has(name)] == ["a", "c", "d"]


def _age(tmp_path: Path, states: Snapshots, name: str, seconds: int) -> None:
    file = states._file(name)
    then = file.stat().st_mtime - seconds
    os.utime(file, (then, then))


def test_a_state_larger_than_the_budget_is_not_kept_and_drives_nothing_out(tmp_path: Path) -> None:
    states = Snapshots(tmp_path / "states", key(), budget=5000)
    put(states, "small", b"x" * 100)
    assert not put(states, "large")
    assert (states.has("small"), states.has("large")) == (True, False)


def test_a_smaller_budget_holds_from_the_start(tmp_path: Path) -> None:
    states = Snapshots(tmp_path / "states", key(), budget=10 * len(BODY))
    for number, name in enumerate("abc"):
        put(states, name)
        _age(tmp_path, states, name, 100 - number)
    again = Snapshots(tmp_path / "states", key(), budget=10 * len(BODY))
    assert [name for name in "abc" if again.has(name)] == ["a", "b", "c"]
    again = Snapshots(tmp_path / "states", key(), budget=len(BODY) + 2000)
    assert [name for name in "abc" if again.has(name)] == ["c"]
    Snapshots(tmp_path / "states", key(), budget=0)
    assert list((tmp_path / "states").iterdir()) == []


@pytest.mark.parametrize("good", [0, 1, 2, 3, 4, 5])
def test_a_state_on_a_disk_that_cant_be_read_is_never_taken(
    states: Snapshots, monkeypatch: pytest.MonkeyPatch, good: int
) -> None:
    """Reading fails after so many reads; whoever takes the state hears what they hear of a damaged one."""
    put(states, "a")
    assert not refused(states)
    whole, left = Path.open, good

    def failing(file: Path, mode: str = "r") -> Any:
        stream = whole(file, mode)
        read = stream.read

        def some(most: int) -> Any:
            nonlocal left
            left -= 1
            if left < 0:
                raise OSError(errno.EIO, "a broken disk")
            return read(most)

        class Stream:
            fileno = staticmethod(stream.fileno)
            close = staticmethod(stream.close)

            def read(self, most: int) -> Any:
                return some(most)

            def __enter__(self) -> None: ...

            def __exit__(self, *_: object) -> None:
                stream.close()

        return Stream()

    monkeypatch.setattr(Path, "open", failing)
    assert refused(states)


def test_a_deleted_conversation_leaves_nothing(states: Snapshots, tmp_path: Path) -> None:
    put(states, "a")
    put(states, "b")
    states._part("a").write_bytes(b"half")
    states.drop("a")
    assert not states.has("a")
    assert states.has("b")
    assert len(list((tmp_path / "states").iterdir())) == 1
    states.drop("b")
    assert list((tmp_path / "states").iterdir()) == []


def test_a_conversation_deleted_while_its_state_is_written_stays_deleted(
    states: Snapshots, tmp_path: Path
) -> None:
    def fill(writer: Writer) -> None:
        writer.begin(State(3, [1], []))
        states.drop("a")
        writer.take(b"abc")

    assert not states.write("a", BOUND, fill)
    assert list((tmp_path / "states").iterdir()) == []
    assert put(states, "a")


def test_a_half_written_state_is_never_used(states: Snapshots, tmp_path: Path) -> None:
    put(states, "a")
    file_of(tmp_path).rename(states._part("a"))
    assert not states.has("a")
    assert refused(states)


@pytest.mark.parametrize("taken", [0, 1, len(BODY) - 1])
def test_a_state_that_breaks_off_leaves_the_older_one(states: Snapshots, tmp_path: Path, taken: int) -> None:
    put(states, "a")
    before = file_of(tmp_path).read_bytes()

    def fill(writer: Writer) -> None:
        writer.begin(State(len(BODY), [1], []))
        writer.take(BODY[:taken])
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        states.write("a", BOUND, fill)
    assert file_of(tmp_path).read_bytes() == before
    assert len(list((tmp_path / "states").iterdir())) == 1


def test_a_state_with_bytes_missing_is_not_kept(states: Snapshots) -> None:
    def fill(writer: Writer) -> None:
        writer.begin(State(10, [1], []))
        writer.take(b"12345")

    assert not states.write("a", BOUND, fill)
    assert not states.has("a")


def test_a_fingerprint_sees_a_change_at_the_head_the_tail_and_in_the_size(tmp_path: Path) -> None:
    file = tmp_path / "model"
    file.write_bytes(bytes(1_000_000))
    marks = {fingerprint(file)}
    for at in (0, 500_000, 999_999):
        data = bytearray(1_000_000)
        data[at] = 1
        file.write_bytes(data)
        marks.add(fingerprint(file))
    file.write_bytes(bytes(1_000_001))
    marks.add(fingerprint(file))
    marks.add(fingerprint(file, "a hash"))
    assert len(marks) == 6


def test_a_record_of_impossible_length_is_refused_before_it_is_read(
    states: Snapshots, tmp_path: Path
) -> None:
    put(states, "a")
    file = file_of(tmp_path)
    data = bytearray(file.read_bytes())
    data[24:28] = (snapshot.MAX_RECORD + 1).to_bytes(4, "big")
    file.write_bytes(data)
    assert refused(states)
