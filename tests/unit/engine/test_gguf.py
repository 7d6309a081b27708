"""Every kind of damage to a header is refused by name, before any C code sees the file."""

from __future__ import annotations

import random
import struct
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.making_gguf import (
    ARRAY,
    STRING,
    U32,
    U64,
    TensorSpec,
    chat_pairs,
    gguf,
    mutate,
    string,
    value,
    write,
)

from mindmate.engine import gguf as reader
from mindmate.engine.gguf import check_chat_model, read_header, sha256
from mindmate.errors import MindMateError


def _code(file: Path) -> str:
    with pytest.raises(MindMateError) as caught:
        check_chat_model(file)
    return caught.value.code


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    file = write(
        tmp_path,
        gguf(
            chat_pairs(general__file_type=3, a__flag=True, a__float=0.5),
            [TensorSpec("one"), TensorSpec("two", (64, 2), 8, 136)],
        ),
    )
    header = check_chat_model(file)
    assert (header.version, header.architecture, header.number("llama.context_length")) == (3, "llama", 4096)
    assert header.pairs["a.flag"] is True
    assert header.pairs["a.float"] == 0.5
    assert header.arrays["tokenizer.ggml.tokens"] == 4
    assert [(t.name, t.shape, t.size, t.offset - header.data_start) for t in header.tensors] == [
        ("one", (32,), 128, 0),
        ("two", (64, 2), 136, 128),
    ]


def test_version_2_is_read_too(tmp_path: Path) -> None:
    assert read_header(write(tmp_path, gguf(version=2))).version == 2


_SOUND = [(key, value(item)) for key, item in chat_pairs().items()]
_HUGE_STRING = struct.pack("<IQ", STRING, 1 << 62)

DAMAGES: dict[str, tuple[str, bytes]] = {
    "empty": ("model.not_gguf", b""),
    "text": ("model.not_gguf", b"This is my diary and no model.\n" * 40),
    "other byte order": ("model.unsupported", gguf(version=3 << 24)),
    "magic alone": ("model.damaged", b"GGUF"),
    "version 1": ("model.unsupported", gguf(version=1)),
    "version of the future": ("model.unsupported", gguf(version=4)),
    "more keys than there are": ("model.damaged", gguf(pair_count=5000)),
    "more keys than any model has": ("model.damaged", gguf(pair_count=1 << 40)),
    "more tensors than there are": ("model.damaged", gguf(tensor_count=500)),
    "more tensors than any model has": ("model.damaged", gguf(tensor_count=(1 << 64) - 1)),
    "a key twice": ("model.damaged", gguf([*_SOUND, _SOUND[0]])),
    "a key twice, once as array": (
        "model.damaged",
        gguf([*_SOUND, ("general.name", struct.pack("<IIQ", ARRAY, U32, 0))]),
    ),
    "a string longer than the file": ("model.damaged", gguf([*_SOUND, ("a", _HUGE_STRING)])),
    "a string of 8 MiB in a small file": (
        "model.damaged",
        gguf([*_SOUND, ("a", struct.pack("<IQ", STRING, 8 << 20))]),
    ),
    "a value of an unknown type": ("model.damaged", gguf([*_SOUND, ("a", struct.pack("<IQ", 99, 0))])),
    "an array of an unknown type": (
        "model.damaged",
        gguf([*_SOUND, ("a", struct.pack("<IIQ", ARRAY, 77, 1))]),
    ),
    "an array of arrays": ("model.damaged", gguf([*_SOUND, ("a", struct.pack("<IIQ", ARRAY, ARRAY, 1))])),
    "an array longer than any": (
        "model.damaged",
        gguf([*_SOUND, ("a", struct.pack("<IIQ", ARRAY, U64, 1 << 61))]),
    ),
    "an array longer than the file": (
        "model.damaged",
        gguf([*_SOUND, ("a", struct.pack("<IIQ", ARRAY, U64, 1 << 20))]),
    ),
    "an array of strings with a long one": (
        "model.damaged",
        gguf([*_SOUND, ("a", struct.pack("<IIQQ", ARRAY, STRING, 2, 1 << 40))]),
    ),
    "alignment 0": ("model.damaged", gguf(chat_pairs(general__alignment=0))),
    "alignment 33": ("model.damaged", gguf(chat_pairs(general__alignment=33))),
    "alignment of a gigabyte": ("model.damaged", gguf(chat_pairs(general__alignment=1 << 30))),
    "alignment that is text": ("model.damaged", gguf(chat_pairs(general__alignment="32"))),
    "alignment that is true": ("model.damaged", gguf(chat_pairs(general__alignment=True))),
    "tensor of an unknown type": ("model.unsupported", gguf(tensors=[TensorSpec("a", kind=200)])),
    "tensor of a removed type": ("model.unsupported", gguf(tensors=[TensorSpec("a", kind=4)])),
    "tensor without dimensions": ("model.damaged", gguf(tensors=[TensorSpec("a", ())])),
    "tensor with five dimensions": ("model.damaged", gguf(tensors=[TensorSpec("a", (2, 2, 2, 2, 2))])),
    "tensor with a dimension of 0": ("model.damaged", gguf(tensors=[TensorSpec("a", (32, 0))])),
    "tensor of astronomic size": (
        "model.damaged",
        gguf(tensors=[TensorSpec("a", (1 << 40, 1 << 40, 1 << 40, 32))]),
    ),
    "tensor size that wraps around": ("model.damaged", gguf(tensors=[TensorSpec("a", (1 << 33, 1 << 33))])),
    "tensor rows that don't fill blocks": ("model.damaged", gguf(tensors=[TensorSpec("a", (33,), 8, 36)])),
    "tensor twice": ("model.damaged", gguf(tensors=[TensorSpec("a"), TensorSpec("a")])),
    "tensor beyond the end": ("model.damaged", gguf(tensors=[TensorSpec("a", offset=1 << 40)])),
    "tensor that is cut off": ("model.damaged", gguf()[:-1]),
    "tensor not aligned": ("model.damaged", gguf(tensors=[TensorSpec("a", offset=4)])),
    "tensors over each other": (
        "model.damaged",
        gguf(tensors=[TensorSpec("a"), TensorSpec("b", offset=64)]),
    ),
    "no architecture": ("model.damaged", gguf(chat_pairs(general__architecture=None))),
    "architecture that is a number": ("model.damaged", gguf(chat_pairs(general__architecture=7))),
    "no tensors": ("model.damaged", gguf(tensors=[])),
    "no tokens": ("model.damaged", gguf(chat_pairs(tokenizer__ggml__tokens=None))),
    "no kind of tokenizer": ("model.damaged", gguf(chat_pairs(tokenizer__ggml__model=None))),
    "an encoder": ("model.unsupported", gguf(chat_pairs(general__architecture="bert"))),
    "no template": ("model.no_template", gguf(chat_pairs(tokenizer__chat_template=None))),
    "an empty template": ("model.no_template", gguf(chat_pairs(tokenizer__chat_template=" \n"))),
    "a template that is a number": ("model.no_template", gguf(chat_pairs(tokenizer__chat_template=1))),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_each_kind_of_damage_is_refused(name: str, tmp_path: Path) -> None:
    code, data = DAMAGES[name]
    assert _code(write(tmp_path, data)) == code


def test_the_file_that_the_damages_start_from_is_sound(tmp_path: Path) -> None:
    check_chat_model(write(tmp_path, gguf(_SOUND)))


def test_a_file_cut_anywhere_is_refused(tmp_path: Path) -> None:
    whole = gguf()
    for length in range(len(whole)):
        with pytest.raises(MindMateError):
            check_chat_model(write(tmp_path, whole[:length]))


def test_a_missing_file_and_a_folder_are_told_apart_from_damage(tmp_path: Path) -> None:
    assert _code(tmp_path / "nothing.gguf") == "model.missing"
    (tmp_path / "folder.gguf").mkdir()
    assert _code(tmp_path / "folder.gguf") == "model.missing"


def test_an_error_names_the_file_and_not_its_folder(tmp_path: Path) -> None:
    with pytest.raises(MindMateError) as caught:
        read_header(write(tmp_path, b"no model", "mine.gguf"))
    assert caught.value.fields == {"name": "mine.gguf"}


def test_a_header_full_of_text_takes_bounded_memory(tmp_path: Path) -> None:
    text = "x" * (1 << 20)
    rows = [*_SOUND, *((f"key.{number}", value(text)) for number in range(20))]
    file = write(tmp_path, gguf(rows))
    tracemalloc.start()
    try:
        assert _code(file) == "model.damaged"
        assert tracemalloc.get_traced_memory()[1] < 2 * reader.MAX_KEPT + (8 << 20)
    finally:
        tracemalloc.stop()


@given(st.binary(max_size=400))
def test_any_bytes_behind_the_magic_end_in_an_error_of_ours(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    file = write(tmp_path_factory.getbasetemp(), b"GGUF\x03\0\0\0" + raw)
    with pytest.raises(MindMateError):
        check_chat_model(file)


@pytest.mark.parametrize("count", [150, pytest.param(1000, marks=pytest.mark.torture)])
def test_mutated_headers_end_in_an_error_of_ours_or_a_sound_header(
    tmp_path: Path, starter_model: Path, count: int
) -> None:
    sound = read_header(starter_model)
    length = -(-sound.data_start // 4096) * 4096
    with starter_model.open("rb") as stream:
        original = stream.read(length)
    # Most of a header is the vocabulary; half of the damage goes to what says how the file is built.
    table = original.index(b"token_embd.weight") - 64
    pairs = original.index(b"tokenizer.ggml.tokens")
    file = tmp_path / "mutated.gguf"
    draw = random.Random(20261124)
    refused = 0
    with file.open("wb") as stream:
        stream.write(original)
        stream.truncate(sound.file_size)  # the weights are a hole: no check looks into them
    for number in range(count):
        data = bytearray(original)
        if number % 4 == 0:
            tail = data[table : sound.data_start]
            mutate(tail, draw, len(tail))
            data[table : sound.data_start] = tail[: sound.data_start - table]
        else:
            mutate(data, draw, pairs if number % 4 == 1 else sound.data_start)
        with file.open("r+b") as stream:
            stream.write(data[:length])
        if number % 50 == 0:
            tracemalloc.start()
        try:
            header = check_chat_model(file)
        except MindMateError as error:
            assert error.code.startswith("model.")  # noqa: PT017 - which error it was matters too
            refused += 1
        else:
            assert all(t.offset + t.size <= sound.file_size for t in header.tensors)
        if tracemalloc.is_tracing():
            assert tracemalloc.get_traced_memory()[1] < 64 << 20
            tracemalloc.stop()
    assert refused > count // 3  # the damage is real


def test_a_hash_is_of_the_whole_file_and_tells_its_progress(tmp_path: Path) -> None:
    file = write(tmp_path, b"abc")
    seen: list[int] = []
    assert sha256(file, seen.append) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert seen == [3]


def test_an_array_of_strings_may_be_the_last_thing_in_a_file(tmp_path: Path) -> None:
    words = ["x" * (number % 300) for number in range(3000)]
    rows = [*_SOUND[:-1], ("tokens", value(words)), ("odd", value([*words[:4], "y" * 200_000, "z"]))]
    data = gguf(rows, [])
    while data.endswith(b"\0"):
        data = data[:-1]
    header = read_header(write(tmp_path, data))
    assert (header.arrays["tokens"], header.arrays["odd"]) == (3000, 6)
    with pytest.raises(MindMateError):
        read_header(write(tmp_path, data[:-1]))


def test_a_string_with_broken_text_is_read_with_replacements(tmp_path: Path) -> None:
    rows = [*_SOUND, ("odd", struct.pack("<I", STRING) + string(b"\xff\xfe"))]
    assert read_header(write(tmp_path, gguf(rows))).text("odd") == "��"
