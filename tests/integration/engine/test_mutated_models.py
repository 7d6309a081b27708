"""Damaged model files, given to llama.cpp although the check in Python would refuse most of them."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from tests.integration.engine.support import SMALL, TALK, say
from tests.making_gguf import mutate

from mindmate.engine.gguf import read_header
from mindmate.engine.host import EngineHost
from mindmate.errors import CODES, MindMateError

pytestmark = pytest.mark.model


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
    try:
        for number in range(count):
            data = bytearray(original[: sound.data_start])
            if number % 3 == 0:
                mutate(data, draw, pairs)
            elif number % 3 == 1:
                tail = data[table:]
                mutate(tail, draw, len(tail))
                data[table:] = tail
            else:
                mutate(data, draw, len(data))
            with file.open("r+b") as stream:
                stream.write(data[: sound.data_start])
            host.close()  # a fresh child each time: the door opens for one load
            began = time.monotonic()
            try:
                host.load(file, SMALL)
                say(host, TALK, 4)
                code = "replied"
            except MindMateError as error:
                code = error.code
            codes[code] = codes.get(code, 0) + 1
            assert time.monotonic() - began < 30, number
        host.close()
        host.load(model, SMALL)
        assert say(host, TALK, 3)[1].written == 3
    finally:
        host.close()
    assert set(codes) <= {"replied", *CODES}
    assert "bug" not in codes
    assert sum(codes.values()) == count
    assert any(code != "replied" for code in codes), codes
