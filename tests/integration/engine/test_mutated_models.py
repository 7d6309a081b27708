"""Damaged model files, given to llama.cpp although the check in Python would refuse most of them."""

from __future__ import annotations

import random
from pathlib import Path
from typing import BinaryIO

import pytest
from tests.integration.engine.support import SMALL, TALK, Awake, say
from tests.making_gguf import mutate

from mindmate.engine.gguf import read_header
from mindmate.engine.host import EngineHost
from mindmate.errors import CODES, MindMateError

pytestmark = pytest.mark.model


def _damage_weights(stream: BinaryIO, draw: random.Random, start: int, end: int) -> None:
    """A hundred places of the weights get bytes of any kind, infinities and what is no number among them."""
    for _ in range(100):
        stream.seek(draw.randrange(start, end - 64))
        stream.write(
            draw.choice([b"\x00\x7c", b"\xff\xff", b"\x00\xfe", draw.randbytes(2)]) * draw.randrange(1, 32)
        )


@pytest.mark.parametrize(
    "count", [25, pytest.param(1000, marks=[pytest.mark.torture, pytest.mark.timeout(7200)])]
)
def test_a_mutated_model_ends_in_a_reply_or_one_error_and_never_hangs(
    tmp_path: Path, model: Path, count: int
) -> None:
    sound = read_header(model)
    original = model.read_bytes()
    pairs = original.index(b"tokenizer.ggml.tokens")
    table = original.index(b"token_embd.weight") - 64
    file = tmp_path / "m.gguf"
    file.write_bytes(original)
    draw = random.Random(count)
    host = EngineHost(tmp_path / "temporary")
    codes: dict[str, int] = {}
    slowest = 0.0
    try:
        for number in range(count):
            data = bytearray(original[: sound.data_start])
            way = number % 5
            if way == 0:
                mutate(data, draw, pairs)
            elif way == 1:
                tail = data[table:]
                mutate(tail, draw, len(tail))
                data[table:] = tail
            elif way == 2:
                mutate(data, draw, len(data))
            elif way == 3:  # one bit: what still loads most often
                data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
            with file.open("r+b") as stream:
                stream.write(data[: sound.data_start])
                if way == 4:
                    _damage_weights(stream, draw, sound.data_start, len(original))
            host.close()  # a fresh child each time: the door opens for one load
            with Awake(lambda: host.pid) as awake:
                try:
                    host.load(file, SMALL)
                    say(host, TALK, 4)
                    code = "replied"
                except MindMateError as error:
                    code = error.code
            codes[code] = codes.get(code, 0) + 1
            if way == 4:
                file.write_bytes(original)
            slowest = max(slowest, awake.seconds)
            if number % 50 == 49:
                print(number + 1, codes, f"slowest {slowest:.1f} s", flush=True)
            assert awake.seconds < 30, number
        host.close()
        host.load(model, SMALL)
        assert say(host, TALK, 3)[1].written == 3
    finally:
        host.close()
    assert set(codes) <= {"replied", *CODES}
    assert "bug" not in codes
    assert sum(codes.values()) == count
    assert any(code != "replied" for code in codes), codes
    assert codes["replied"] > count / 20  # the control: many get as far as being decoded
