"""The wire format between the app and the model's process: length-prefixed JSON, bounded.

A frame is a 4-byte big-endian length and that many bytes of UTF-8 JSON holding one object. Nothing
is ever unpickled: the other end may have parsed a stranger's file. What is read from it carries the
prefix `untrusted_` until its fields have been checked.
"""

from __future__ import annotations

import json
import struct
from typing import IO, Any

#: Largest frame that is accepted, in bytes. A whole prompt fits; a flood doesn't.
MAX_FRAME = 8 * 1024 * 1024
_LENGTH = struct.Struct(">I")


class FrameError(Exception):
    """The other end sent something that is no frame; the connection can't be trusted any more."""


def write_frame(stream: IO[bytes], message: dict[str, Any]) -> None:
    """Send one frame. Raises FrameError when it is too large, OSError when the pipe is closed."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    if len(body) > MAX_FRAME:
        raise FrameError(f"frame of {len(body)} bytes")
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int = MAX_FRAME) -> dict[str, Any] | None:
    """Read one frame; None at a clean end. Raises FrameError for anything else.

    At most `limit` bytes are held, whatever length the other end claims.
    """
    head = _read_exactly(stream, _LENGTH.size)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > limit:
        raise FrameError(f"frame of {length} bytes, limit {limit}")
    body = _read_exactly(stream, length)
    if body is None:
        raise FrameError("frame cut off")
    try:
        message = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FrameError("frame is no JSON") from error
    if not isinstance(message, dict):
        raise FrameError("frame is no object")
    return message


def _read_exactly(stream: IO[bytes], size: int) -> bytes | None:
    chunks: list[bytes] = []
    missing = size
    while missing:
        chunk = stream.read(min(missing, 1 << 16))
        if not chunk:
            if missing == size:
                return None
            raise FrameError("frame cut off")
        chunks.append(chunk)
        missing -= len(chunk)
    return b"".join(chunks)
