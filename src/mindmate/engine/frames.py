"""The wire format between the app and the model's process: length-prefixed frames, bounded.

A frame is a 4-byte big-endian length, one byte that says what follows, and that many bytes: JSON of
one object in UTF-8 (0), or a chunk of a saved state (1). Nothing is ever unpickled: the other end may
have parsed a stranger's file. What is read from it carries the prefix `untrusted_` until its fields
have been checked.
"""

from __future__ import annotations

import json
import struct
from typing import IO, Any

#: Largest frame that is accepted, in bytes. A whole prompt fits; a flood doesn't.
MAX_FRAME = 8 * 1024 * 1024
#: Size of the chunks in which a saved state travels, in bytes.
CHUNK = 1024 * 1024
#: Exit status of a child that found no memory left, not even to say so.
NO_MEMORY = 71
_HEAD = struct.Struct(">IB")
_JSON, _BYTES = 0, 1

Frame = dict[str, Any] | bytes


class FrameError(Exception):
    """The other end sent something that is no frame; the connection can't be trusted any more."""


def write_frame(stream: IO[bytes], message: Frame | memoryview) -> None:
    """Send one frame. Raises FrameError when it is too large, OSError when the pipe is closed."""
    if isinstance(message, dict):
        body: bytes | memoryview = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )
        kind = _JSON
    else:
        body, kind = message, _BYTES
    if len(body) > MAX_FRAME:
        raise FrameError(f"frame of {len(body)} bytes")
    stream.write(_HEAD.pack(len(body), kind))
    stream.write(body)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int = MAX_FRAME) -> Frame | None:
    """Read one frame; None at a clean end. Raises FrameError for anything else.

    At most `limit` bytes are held, whatever length the other end claims.
    """
    head = _read_exactly(stream, _HEAD.size)
    if head is None:
        return None
    length, kind = _HEAD.unpack(head)
    if length > limit:
        raise FrameError(f"frame of {length} bytes, limit {limit}")
    if kind not in (_JSON, _BYTES):
        raise FrameError("frame of an unknown kind")
    body = _whole(stream, length)
    return body if kind == _BYTES else _object(body)


def _whole(stream: IO[bytes], length: int) -> bytes:
    body = _read_exactly(stream, length) if length else b""
    if body is None:
        raise FrameError("frame cut off")
    return body


def _object(body: bytes) -> dict[str, Any]:
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FrameError("frame is no JSON") from error
    if not isinstance(message, dict):
        raise FrameError("frame is no object")
    return message


def read_into(stream: IO[bytes], room: memoryview) -> int | dict[str, Any] | None:
    """Read one frame; a chunk of a saved state goes straight into `room`, and its size is returned.

    Else as `read_frame`. Raises FrameError also for a chunk that is larger than `room`.
    """
    head = _read_exactly(stream, _HEAD.size)
    if head is None:
        return None
    length, kind = _HEAD.unpack(head)
    if length > (len(room) if kind == _BYTES else MAX_FRAME):
        raise FrameError(f"frame of {length} bytes")
    if kind == _JSON:
        return _object(_whole(stream, length))
    if kind != _BYTES:
        raise FrameError("frame of an unknown kind")
    at = 0
    while at < length:
        count = stream.readinto(room[at:length])  # type: ignore[attr-defined]
        if not count:
            raise FrameError("frame cut off")
        at += count
    return at


def _read_exactly(stream: IO[bytes], size: int) -> bytes | None:
    """`size` bytes, None where the stream ends before the first of them."""
    chunks: list[bytes] = []
    missing = size
    while missing:
        chunk = stream.read(min(missing, 1 << 18))
        if not chunk:
            if missing == size:
                return None
            raise FrameError("frame cut off")
        chunks.append(chunk)
        missing -= len(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)
