"""A GGUF model run by llama.cpp, as far as measuring and calibrating need it: logits of windows, greedy replies."""

from __future__ import annotations

import ctypes
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from convert.errors import ConvertError
from convert.gguf_file import header
from convert.library import Floats, captured_log, llama
from convert.preparation import Prepared
from convert.tokencheck import LlamaTokenizer


class Running:
    """A loaded model with a context of `window` tokens. Close it when done."""

    def __init__(self, path: Path, window: int, threads: int, watch: Any = None) -> None:
        self._llama = llama()
        parameters = self._llama.llama_model_default_params()
        parameters.n_gpu_layers = 0
        with captured_log() as log:
            self._model = self._llama.llama_model_load_from_file(str(path).encode(), parameters)
            if not self._model:
                raise ConvertError(f"llama.cpp can't load {path.name} ({_last(log.text)})")
            settings = self._llama.llama_context_default_params()
            settings.n_ctx = settings.n_batch = settings.n_ubatch = window
            settings.n_threads = settings.n_threads_batch = threads
            if watch is not None:
                settings.cb_eval = watch
            self._context = self._llama.llama_init_from_model(self._model, settings)
        if not self._context:
            self._llama.llama_model_free(self._model)
            raise ConvertError(f"llama.cpp can't run {path.name} ({_last(log.text)})")
        self.vocab = self._llama.llama_model_get_vocab(self._model)
        self.size = int(self._llama.llama_vocab_n_tokens(self.vocab))
        self.window = window

    def close(self) -> None:
        """Free it."""
        self._llama.llama_free(self._context)
        self._llama.llama_model_free(self._model)

    def tokens(self, text: str, add: bool = True) -> list[int]:
        """The ids of a text; special tokens in it are recognized."""
        data = text.encode("utf-8")
        room = len(data) + 16
        out = (ctypes.c_int32 * room)()
        count = self._llama.llama_tokenize(self.vocab, data, len(data), out, room, add, True)
        return list(out[: max(count, 0)])

    def logits(self, ids: list[int], first: int = 0) -> Floats:
        """Logits after each of the positions `first` and later, (positions, vocabulary)."""
        self._decode(ids, 0, first)
        rows = [
            np.ctypeslib.as_array(self._llama.llama_get_logits_ith(self._context, i), (self.size,))
            for i in range(first, len(ids))
        ]
        return np.stack(rows).astype(np.float32, copy=True)

    def run(self, ids: list[int]) -> None:
        """Run a window for what it leaves behind in a watcher; all positions, or the last layer would skip most."""
        self._decode(ids, 0, 0)

    def greedy(self, prompt: str, most: int) -> tuple[str, bool]:
        """The likeliest reply, at most `most` tokens, and whether it ended by itself."""
        ids = self.tokens(prompt, add=False)[: self.window - most]
        self._decode(ids, 0, len(ids) - 1)
        data, at = bytearray(), len(ids)
        for _ in range(most):
            row = self._llama.llama_get_logits_ith(self._context, -1)
            token = int(np.ctypeslib.as_array(row, (self.size,)).argmax())
            if self._llama.llama_vocab_is_eog(self.vocab, token):
                return data.decode("utf-8", "replace").strip(), True
            piece = ctypes.create_string_buffer(256)
            length = self._llama.llama_token_to_piece(self.vocab, token, piece, 256, 0, False)
            data += piece.raw[: max(length, 0)]
            self._decode([token], at, 0)
            at += 1
        return data.decode("utf-8", "replace").strip(), False

    def write(self, ids: list[int], count: int) -> None:
        """Write `count` tokens greedily behind a prompt that has just been read; for measuring."""
        for at in range(len(ids), len(ids) + count):
            row = self._llama.llama_get_logits_ith(self._context, -1)
            self._decode([int(np.ctypeslib.as_array(row, (self.size,)).argmax())], at, 0)

    def _decode(self, ids: list[int], at: int, first: int) -> None:
        if at == 0:
            self._llama.llama_memory_clear(self._llama.llama_get_memory(self._context), True)
        batch = self._llama.llama_batch_init(len(ids), 0, 1)
        try:
            batch.n_tokens = len(ids)
            for i, token in enumerate(ids):
                batch.token[i] = token
                batch.pos[i] = at + i
                batch.n_seq_id[i] = 1
                batch.seq_id[i][0] = 0
                batch.logits[i] = i >= first
            if self._llama.llama_decode(self._context, batch):
                raise ConvertError("llama.cpp can't evaluate the text")
        finally:
            self._llama.llama_batch_free(batch)


def _last(log: str) -> str:
    lines = [line for line in log.splitlines() if "error" in line.lower()]
    return lines[-1].strip() if lines else "no reason given"


def check_text(prepared: Prepared, source: Path, what: str, window: int) -> str:
    """The text, once it is known to suffice: before hours of work, not after them. Raises `ConvertError`."""
    if prepared.arch.encoder:
        raise ConvertError(f"{what} runs models that write; this one is an encoder")
    text = read_text(source, f"the text for {what}")
    with tempfile.TemporaryDirectory() as folder:
        words = Path(folder) / "vocabulary.gguf"
        words.write_bytes(header(prepared.pairs, []))
        tokenizer = LlamaTokenizer(words)
        try:
            count = len(tokenizer.encode(text, add=True))
        finally:
            tokenizer.close()
    if count < window:
        raise ConvertError(f"the text for {what} is too short: {count} tokens, {window} are the least")
    return text


def windows(ids: list[int], size: int) -> Iterator[list[int]]:
    """Whole windows of a text."""
    for at in range(0, len(ids) - size + 1, size):
        yield ids[at : at + size]


def read_text(path: Path, what: str) -> str:
    """A text file of at most 64 MB. Raises `ConvertError`."""
    try:
        if path.stat().st_size > 64 << 20:
            raise ConvertError(f"{what} {path.name} is larger than 64 MB")
        return path.read_text("utf-8")
    except OSError as error:
        raise ConvertError(f"{what} {path.name} can't be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise ConvertError(f"{what} {path.name} is not UTF-8 text") from error
