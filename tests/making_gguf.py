"""Small GGUF files for tests: sound ones, and ones with a chosen kind of damage.

Written from the format's description (ggml's `docs/gguf.md`), apart from the reader that they test.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

U32, F32, BOOL, STRING, ARRAY, U64 = 4, 6, 7, 8, 9, 10
CHATML = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + "
    "'<|im_end|>\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)


@dataclass(frozen=True)
class TensorSpec:
    """One tensor. `offset` counts from the start of the data; None puts it behind the one before."""

    name: str
    shape: tuple[int, ...] = (32,)
    kind: int = 0
    size: int = 128
    offset: int | None = None


def string(text: str | bytes) -> bytes:
    """A string with its length."""
    data = text.encode() if isinstance(text, str) else text
    return struct.pack("<Q", len(data)) + data


def value(item: Any) -> bytes:
    """A value with its type: bool, int (32 bits), float, string, or a list of strings or of ints."""
    if isinstance(item, bool):
        return struct.pack("<IB", BOOL, item)
    if isinstance(item, int):
        return struct.pack("<II", U32, item)
    if isinstance(item, float):
        return struct.pack("<If", F32, item)
    if isinstance(item, str):
        return struct.pack("<I", STRING) + string(item)
    if item and isinstance(item[0], str):
        return struct.pack("<IIQ", ARRAY, STRING, len(item)) + b"".join(map(string, item))
    return struct.pack("<IIQ", ARRAY, U32, len(item)) + struct.pack(f"<{len(item)}I", *item)


def chat_pairs(**changes: Any) -> dict[str, Any]:
    """The keys of a chat model with a made-up vocabulary; a change to None leaves a key out.

    In `changes`, two underscores stand for a dot.
    """
    pairs: dict[str, Any] = {
        "general.architecture": "llama",
        "general.name": "Tiny",
        "llama.context_length": 4096,
        "llama.embedding_length": 64,
        "llama.attention.head_count": 2,
        "llama.block_count": 2,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.tokens": ["a", "b", "<|im_start|>", "<|im_end|>"],
        "tokenizer.chat_template": CHATML,
    }
    pairs.update({key.replace("__", "."): item for key, item in changes.items()})
    return {key: item for key, item in pairs.items() if item is not None}


def gguf(
    pairs: Mapping[str, Any] | Sequence[tuple[str, bytes]] | None = None,
    tensors: Sequence[TensorSpec] = (TensorSpec("token_embd.weight"),),
    *,
    version: int = 3,
    magic: bytes = b"GGUF",
    tensor_count: int | None = None,
    pair_count: int | None = None,
    alignment: int = 32,
) -> bytes:
    """A whole file. `pairs` as a list gives raw values, so that a key can stand twice or be nonsense."""
    rows = (
        [(key, value(item)) for key, item in (chat_pairs() if pairs is None else pairs).items()]
        if pairs is None or isinstance(pairs, Mapping)
        else list(pairs)
    )
    head = magic + struct.pack("<I", version)
    head += struct.pack("<QQ", _or(tensor_count, len(tensors)), _or(pair_count, len(rows)))
    for key, raw in rows:
        head += string(key) + raw
    offset, end = 0, 0
    for tensor in tensors:
        at = offset if tensor.offset is None else tensor.offset
        head += string(tensor.name) + struct.pack(f"<I{len(tensor.shape)}Q", len(tensor.shape), *tensor.shape)
        head += struct.pack("<IQ", tensor.kind, at)
        end = max(end, at + tensor.size)
        offset = -(-(at + tensor.size) // alignment) * alignment
    padding = -len(head) % alignment
    return head + b"\0" * padding + b"\0" * min(end, 1 << 20)


def _or(given: int | None, otherwise: int) -> int:
    return otherwise if given is None else given


def write(folder: Path, data: bytes, name: str = "tiny.gguf") -> Path:
    """Put a file into `folder`."""
    file = folder / name
    file.write_bytes(data)
    return file


# ---- a real file, changed --------------------------------------------------------------------------


def without_key(source: Path, target: Path, key: str) -> None:
    """Copy a GGUF file with one of its keys renamed, which is the same as leaving it out.

    The new name has the old one's length, so that nothing after it moves.
    """
    data = source.read_bytes()
    old = string(key)
    if data.count(old) != 1:
        raise ValueError(f"{key} doesn't stand in the file just once")
    target.write_bytes(data.replace(old, string("x" * len(key)), 1))


def with_template(source: Path, target: Path, template: str) -> None:
    """Copy a GGUF file with another chat template of at most the old one's length (filled up with blanks)."""
    data = source.read_bytes()
    key = string("tokenizer.chat_template") + struct.pack("<I", STRING)
    at = data.index(key) + len(key)
    length = struct.unpack_from("<Q", data, at)[0]
    new = template.encode()
    if len(new) > length:
        raise ValueError(f"the template may have {length} bytes")
    target.write_bytes(data[: at + 8] + new.ljust(length) + data[at + 8 + length :])


def mutate(data: bytearray, draw: random.Random, within: int) -> None:
    """Damage 1 to 8 places below `within`, each in one of the ways in which files and attackers do it."""
    for _ in range(draw.randint(1, 8)):
        at = draw.randrange(within)
        way = draw.randrange(5)
        if way == 0:
            data[at] ^= 1 << draw.randrange(8)
        elif way == 1:
            data[at] = draw.randrange(256)
        elif way == 2:
            data[at : at + 8] = draw.choice([0, 1, 2**31, 2**32 - 1, 2**40, 2**63, 2**64 - 1]).to_bytes(
                8, "little"
            )
        elif way == 3:
            other = draw.randrange(within)
            data[at : at + 16] = data[other : other + 16]
        else:
            data[at : at + 4] = draw.randrange(2**32).to_bytes(4, "little")
