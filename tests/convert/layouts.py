"""Does a vocabulary, in each layout that tokenizers come in, cut a long text as SentencePiece does?"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from convert.folder import ModelFolder
from convert.gguf_file import Pair, header
from convert.tokencheck import LlamaTokenizer
from tests.convert import checkpoints as c
from tests.convert.corpus import lines

from convert import vocabulary

ROOT = Path(__file__).parents[2]
ADDED = ("<pad>", "<|note|>", "walk by the river")
LAYOUTS: dict[str, dict[str, Any]] = {
    "tokenizer.model only": {"model": True},
    "tokenizer.json only": {"model": False, "as_json": True},
    "both with added tokens": {"model": True, "as_json": True, "added": ADDED},
    "tokenizer.model with added_tokens.json": {"model": True, "added": ADDED},
    "tokenizer.json with added tokens": {"model": False, "as_json": True, "added": ADDED},
}


def texts() -> Iterator[str]:
    """Lines of many kinds: made ones, then every line of this repository's own prose and code."""
    yield from lines(2000, seed=3)
    for folder in ("docs", "src", "convert", "tests", "training", "bootstrap"):
        for file in sorted((ROOT / folder).rglob("*")):
            if file.suffix in (".md", ".py", ".txt") and file.is_file():
                yield from file.read_text("utf-8").splitlines()


def open_vocabulary(folder: Path, out: Path) -> LlamaTokenizer:
    """The vocabulary of a folder as convert writes it, loaded by llama.cpp. Close it when done."""
    said = ModelFolder(folder, "base")
    rows = 1 + max([*vocabulary.added_tokens([said]), len(c.pieces(_pieces_of(folder))) - 1])
    made = vocabulary.read([said], rows, [], encoder=False)
    out.write_bytes(header([Pair("general.architecture", 8, "llama"), *made.pairs()], []))
    return LlamaTokenizer(out)


def _pieces_of(folder: Path) -> Path:
    return folder / "pieces.model"


def compare(source: Path, layout: str, folder: Path, least: int) -> tuple[int, list[str]]:
    """(tokens of the text, lines that llama.cpp cuts differently) for one layout of a SentencePiece model."""
    from sentencepiece import SentencePieceProcessor

    _pieces_of(folder).write_bytes(source.read_bytes())
    c.write_spm_tokenizer(folder, source=source, **LAYOUTS[layout])
    theirs = SentencePieceProcessor(model_file=str(source))
    ours = open_vocabulary(folder, folder / "vocabulary.gguf")
    count, different = 0, []
    try:
        for line in texts():
            if any(token in line for token in ADDED):
                continue  # SentencePiece doesn't know them; they have a test of their own
            expected = theirs.encode(line)
            if ours.encode(line, special=False) != expected:
                different.append(line)
            count += len(expected)
            if count >= least:
                break
    finally:
        ours.close()
    return count, different


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 127:
        parts.append(value & 127 | 128)
        value >>= 7
    return bytes([*parts, value])


def _bytes(number: int, value: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def piece_model(vocabulary_file: Path) -> bytes:
    """llama.cpp's file of a SentencePiece vocabulary as the model that it came from.

    Format: sentencepiece_model.proto; BPE with byte fallback, a space put before the text, nothing normalized.
    """
    from tests.convert.gguf_tensors import keys

    said = keys(vocabulary_file)
    columns = (said[f"tokenizer.ggml.{name}"] for name in ("tokens", "scores", "token_type"))
    found = b""
    for text, score, kind in zip(*columns, strict=True):
        piece = (
            _bytes(1, text.encode()) + _varint(2 << 3 | 5) + struct.pack("<f", score) + _number(3, int(kind))
        )
        found += _bytes(1, piece)
    found += _bytes(2, _number(3, 2) + _number(35, 1))
    return found + _bytes(3, _bytes(1, b"identity") + _number(3, 1) + _number(4, 0) + _number(5, 1))
