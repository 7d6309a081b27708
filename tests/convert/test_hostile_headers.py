"""Ten thousand damaged headers: each is refused or read, none crashes, none takes memory."""

from __future__ import annotations

import json
import random
import struct
from pathlib import Path

import pytest
from convert.checkpoint import SafetensorsFile
from convert.errors import ConvertError
from convert.folder import ModelFolder
from convert.sentencepiece_model import parse
from tests.convert import checkpoints as c

COUNT = 10_000


def small_header() -> bytes:
    """A sound header with three tensors."""
    return json.dumps({
        "a": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]},
        "b.weight": {"dtype": "BF16", "shape": [4], "data_offsets": [24, 32]},
        "c": {"dtype": "I64", "shape": [], "data_offsets": [32, 40]},
    }).encode()  # fmt: skip


def damage(header: bytes, pick: random.Random) -> bytes:
    """A few bytes changed, taken out, doubled, or a number replaced by a large one."""
    data = bytearray(header)
    for _ in range(pick.randint(1, 4)):
        at = pick.randrange(len(data))
        match pick.randrange(5):
            case 0:
                data[at] = pick.randrange(256)
            case 1:
                del data[at : at + pick.randint(1, 9)]
            case 2:
                data[at:at] = data[at : at + pick.randint(1, 30)]
            case 3:
                digits = [i for i, b in enumerate(data) if 48 <= b < 58]
                if digits:
                    where = pick.choice(digits)
                    data[where : where + 1] = str(
                        pick.choice([-1, 2**63, 2**64, 10**30, 24, 39, 1e300])
                    ).encode()
            case _:
                data[at:at] = pick.choice([b"[", b"{", b'"', b"null", b"\\ud800", b"NaN", b"," * 5])
        if not data:
            return b"{}"
    return bytes(data)


def test_ten_thousand_mutated_headers_are_refused_or_read(tmp_path: Path) -> None:
    pick = random.Random(20)
    file = tmp_path / "m.safetensors"
    read = 0
    for number in range(COUNT):
        header = damage(small_header(), pick)
        length = len(header) if number % 10 else pick.choice([0, 7, 2**31, 2**63, len(header) + 40])
        file.write_bytes(struct.pack("<Q", length) + header + bytes(40))
        try:
            found = SafetensorsFile(file, "m")
        except ConvertError as error:
            assert "\n" not in str(error)  # noqa: PT017  (most of the cases raise)
            continue
        read += 1
        for tensor in found.tensors.values():
            assert tensor.offset + tensor.size <= file.stat().st_size
        found.close()
    # A system gives the lowest free number: had files been left open, this one's would be high.
    with file.open("rb") as probe:
        assert probe.fileno() < 200
    assert 0 < read < COUNT / 5  # some damage is harmless, such as a changed name; most isn't


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"b.weight": {"dtype": "BF16", "shape": [4], "data_offsets": [20, 28]}}, "overlaps"),
        ({"b.weight": {"dtype": "BF16", "shape": [2], "data_offsets": [28, 32]}}, "gap"),
        (
            {"b.weight": {"dtype": "BF16", "shape": [2**40], "data_offsets": [24, 24 + 2**41]}},
            "overlaps|inside",
        ),
        ({"b.weight": {"dtype": "BF16", "shape": [4], "data_offsets": [32, 24]}}, "damaged"),
        ({"b.weight": {"dtype": "F99", "shape": [4], "data_offsets": [24, 32]}}, "damaged"),
        ({"b.weight": {"dtype": "BF16", "shape": [-4], "data_offsets": [24, 32]}}, "damaged"),
        ({"b.weight": {"dtype": "BF16", "shape": [True], "data_offsets": [24, 26]}}, "damaged"),
    ],
)
def test_offsets_that_lie_are_refused(changes: dict[str, object], word: str, tmp_path: Path) -> None:
    header = json.dumps(json.loads(small_header()) | changes).encode()
    (tmp_path / "m.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + bytes(40))
    with pytest.raises(ConvertError, match=word):
        SafetensorsFile(tmp_path / "m.safetensors", "m")


def test_the_sound_header_is_read(tmp_path: Path) -> None:
    header = small_header()
    (tmp_path / "m.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + bytes(40))
    assert list(SafetensorsFile(tmp_path / "m.safetensors", "m").tensors) == ["a", "b.weight", "c"]


def test_deeply_nested_json_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("[" * 200_000)
    with pytest.raises(ConvertError, match="valid JSON"):
        ModelFolder(tmp_path, "base").json("config.json")


def test_a_thousand_damaged_piece_models_are_refused_or_read() -> None:
    pick, sound = random.Random(5), (c.DATA / "tiny.model").read_bytes()
    refused = 0
    for _ in range(1000):
        try:
            parse(damage(sound, pick), "t")
        except ConvertError:
            refused += 1
    assert refused > 100


@pytest.mark.parametrize("name", ["new.gguf", "old.dat"])
def test_damaged_importance_matrices_are_refused_or_read(name: str, tmp_path: Path) -> None:
    import numpy as np

    from convert import imatrix

    sums = {f"blk.{i}.attn_q.weight": np.ones(32, np.float32) for i in range(2)}
    file = tmp_path / name
    if name == "new.gguf":
        imatrix.write(file, sums, dict.fromkeys(sums, 512), "made up", 512)
    else:
        parts = [
            struct.pack("<i", len(n)) + n.encode() + struct.pack("<ii", 1, 32) + values.tobytes()
            for n, values in sums.items()
        ]
        file.write_bytes(struct.pack("<i", 2) + b"".join(parts))
    assert list(imatrix.read(file)) == list(sums)
    pick, sound, refused = random.Random(6), file.read_bytes(), 0
    for _ in range(500):
        file.write_bytes(damage(sound, pick))
        try:
            imatrix.read(file)
        except ConvertError as error:
            assert "\n" not in str(error)  # noqa: PT017  (most of the cases raise)
            refused += 1
    assert refused > 100
