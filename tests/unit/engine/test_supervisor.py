"""What the supervisor does about a graphics processor that fails; there is none here, so the process is a double."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.making_gguf import TensorSpec, chat_pairs, gguf, write

from mindmate.engine.host import WorkerInfo
from mindmate.engine.loading import Device, Loading
from mindmate.engine.shelf import Shelf
from mindmate.engine.supervisor import Supervisor
from mindmate.errors import MindMateError
from mindmate.replies import ReplyEnd, Sampling, TextPiece

GIB = 1024**3
GPU = Device("CUDA0", "A graphics processor", 16 * GIB, 16 * GIB, gpu=True)


class DoubleOfAHost:
    """Stands for the model's process on a computer with a GPU; `fails` says when the GPU lets it down."""

    def __init__(self, fails: str, code: str = "engine.crashed") -> None:
        self.fails, self.code = fails, code
        self.alive, self.pid, self.context = True, 1, 0
        self.loadings: list[Loading] = []
        self.info = WorkerInfo("test", (GPU,), "", "build")

    def seal_for(self, file: Path) -> dict[str, Any]:
        self.alive = True
        return {}

    def start(self) -> WorkerInfo:
        return self.info

    def sizes(self, file: Path, loading: Loading) -> dict[str, int]:
        return {
            "kv": 1000,
            "compute": 1000,
            "device": 0,
            "n_ctx": loading.n_ctx,
            "trained": 4096,
            "layers": 2,
        }

    def load(self, file: Path, loading: Loading) -> int:
        self.loadings.append(loading)
        if loading.gpu_layers and self.fails == "load":
            raise MindMateError(self.code)
        self.context = loading.n_ctx
        return loading.n_ctx

    def reply(self, messages: Any, **_options: Any) -> Iterator[TextPiece | ReplyEnd]:
        yield TextPiece("A beginning")
        if self.loadings[-1].gpu_layers and self.fails == "reply":
            self.alive = False
            raise MindMateError(self.code)
        yield ReplyEnd("end", 1, 0, 2)

    def stop(self) -> None: ...

    def retire(self) -> None: ...


def _supervisor(tmp_path: Path, host: DoubleOfAHost) -> Supervisor:
    file = write(tmp_path, gguf(chat_pairs(), [TensorSpec("a")]))
    shelf = Shelf(tmp_path / "models", None)
    model = shelf.add(file)
    return Supervisor(tmp_path, shelf, lambda: model, "Be kind.", None, host)  # type: ignore[arg-type]


def _ask(ours: Supervisor) -> list[TextPiece | ReplyEnd]:
    ours.ready()
    return list(ours.reply([("user", "hello")], max_tokens=4, sampling=Sampling()))


@pytest.mark.parametrize("code", ["engine.crashed", "engine.out_of_memory", "engine.stalled"])
def test_a_gpu_that_fails_while_loading_is_left_for_the_processor(
    tmp_path: Path, code: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    host = DoubleOfAHost("load", code)
    ours = _supervisor(tmp_path, host)
    assert isinstance(_ask(ours)[-1], ReplyEnd)
    assert [loading.gpu_layers for loading in host.loadings] == [-1, 0]
    assert ours.fell_back == code
    ours.close()


def test_a_gpu_that_dies_in_a_reply_is_not_asked_again(tmp_path: Path) -> None:
    host = DoubleOfAHost("reply")
    ours = _supervisor(tmp_path, host)
    with pytest.raises(MindMateError):
        _ask(ours)
    assert ours.fell_back == "engine.crashed"
    assert isinstance(_ask(ours)[-1], ReplyEnd)
    assert [loading.gpu_layers for loading in host.loadings] == [-1, 0]
    ours.close()


def test_a_gpu_that_works_is_used(tmp_path: Path) -> None:
    host = DoubleOfAHost("never")
    ours = _supervisor(tmp_path, host)
    assert isinstance(_ask(ours)[-1], ReplyEnd)
    assert isinstance(_ask(ours)[-1], ReplyEnd)
    assert [loading.gpu_layers for loading in host.loadings] == [-1]
    assert ours.fell_back == ""
    ours.close()
