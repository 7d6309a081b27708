"""The wire format: whatever the other end sends, it is a frame or an error, and never more memory than agreed."""

from __future__ import annotations

import io
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.engine.frames import MAX_FRAME, FrameError, read_frame, read_into, write_frame

words = st.text(st.characters(), max_size=40)  # lone surrogates too: a keyboard can produce them
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=12,
)
messages = st.dictionaries(words, json_values, max_size=6)


def _sent(message: Any) -> bytes:
    stream = io.BytesIO()
    write_frame(stream, message)
    return stream.getvalue()


def _frame(kind: int, body: bytes, length: int | None = None) -> io.BytesIO:
    return io.BytesIO(struct.pack(">IB", len(body) if length is None else length, kind) + body)


@given(st.lists(messages | st.binary(max_size=300), max_size=5))
def test_what_was_written_is_read_in_the_same_order(sent: list[dict[str, Any] | bytes]) -> None:
    stream = io.BytesIO(b"".join(_sent(message) for message in sent))
    received = []
    while (frame := read_frame(stream)) is not None:
        received.append(frame)
    assert received == sent


@given(st.binary(max_size=200))
def test_any_bytes_are_frames_or_a_frame_error(raw: bytes) -> None:
    stream = io.BytesIO(raw)
    try:
        while read_frame(stream) is not None:
            pass
    except FrameError:
        return
    assert stream.tell() == len(raw)


class _Flood(io.RawIOBase):
    """An endless stream that remembers how much was asked of it."""

    def __init__(self, head: bytes) -> None:
        self._head, self.given, self.largest = head, 0, 0

    def read(self, size: int = -1) -> bytes:
        part = (self._head[self.given : self.given + size] + b"\0" * size)[:size]
        self.given += size
        self.largest = max(self.largest, size)
        return part


def test_a_huge_length_is_refused_before_anything_is_read() -> None:
    flood = _Flood(struct.pack(">IB", 0xFFFFFFFF, 0))
    with pytest.raises(FrameError):
        read_frame(flood)
    assert flood.given == 5


def test_the_limit_is_the_readers_own() -> None:
    assert read_frame(_frame(1, b"x" * 64), limit=64) == b"x" * 64
    with pytest.raises(FrameError):
        read_frame(_frame(1, b"x" * 65), limit=64)


def test_a_large_frame_is_read_in_small_steps() -> None:
    flood = _Flood(struct.pack(">IB", MAX_FRAME, 1))
    assert read_frame(flood) == b"\0" * MAX_FRAME
    assert flood.largest <= 1 << 18


def test_a_frame_that_is_too_large_is_never_sent() -> None:
    stream = io.BytesIO()
    with pytest.raises(FrameError):
        write_frame(stream, b"x" * (MAX_FRAME + 1))
    with pytest.raises(FrameError):
        write_frame(stream, {"text": "x" * MAX_FRAME})
    assert stream.getvalue() == b""


@pytest.mark.parametrize("cut", range(1, 15))
def test_a_frame_that_is_cut_off_is_an_error_and_no_end(cut: int) -> None:
    whole = _sent({"a": "bcdefg"})
    assert read_frame(io.BytesIO(whole)) == {"a": "bcdefg"}
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(whole[:-cut]))


def test_the_end_between_two_frames_is_a_clean_end() -> None:
    stream = io.BytesIO(_sent({"a": 1}))
    assert read_frame(stream) == {"a": 1}
    assert read_frame(stream) is None


@pytest.mark.parametrize("kind", [2, 3, 127, 255])
def test_an_unknown_kind_is_refused(kind: int) -> None:
    with pytest.raises(FrameError):
        read_frame(_frame(kind, b"{}"))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[1, 2]",
        b'"text"',
        b"nothing",
        b'{"a": ',
        b'{"a": "\xff\xfe\xfd"}',
        b"[" * 200_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"a":' + b"9" * 100_000 + b"}",
    ],
    ids=["empty", "list", "text", "no JSON", "cut off", "no UTF-8", "deep", "deep and closed", "long number"],
)
def test_a_body_that_is_no_object_is_refused(body: bytes) -> None:
    with pytest.raises(FrameError):
        read_frame(_frame(0, body))


def test_bytes_are_never_taken_for_json() -> None:
    assert read_frame(_frame(1, b'{"op": "quit"}')) == b'{"op": "quit"}'
    assert read_frame(_frame(1, b"")) == b""


@given(chunks=st.lists(st.binary(min_size=1, max_size=300), min_size=1, max_size=5))
def test_chunks_of_a_state_go_into_the_room_that_is_there_for_them(chunks: list[bytes]) -> None:
    stream = io.BytesIO(b"".join(_sent(chunk) for chunk in chunks) + _sent({"op": "end"}))
    state = bytearray(sum(map(len, chunks)))
    room = memoryview(state)
    while room:
        taken = read_into(stream, room)
        assert isinstance(taken, int)
        room = room[taken:]
    assert bytes(state) == b"".join(chunks)
    assert read_into(stream, room) == {"op": "end"}
    assert read_into(stream, room) is None


@pytest.mark.parametrize(
    "stream",
    [
        _frame(1, b"x" * 11),  # more than there is room for
        _frame(1, b"abc", 5),
        _frame(0, b"{}", 5),
        _frame(0, b"[]"),
        _frame(2, b"{}"),
        _frame(0, b"{}", MAX_FRAME + 1),
    ],
)
def test_what_is_no_chunk_and_no_object_is_refused(stream: io.BytesIO) -> None:
    with pytest.raises(FrameError):
        read_into(stream, memoryview(bytearray(10)))
