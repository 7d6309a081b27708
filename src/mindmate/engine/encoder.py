"""An encoder's process: turns messages into vectors with a small encoder, and does nothing else.

It is not the process that loads a user's model file: it only ever reads the file that ships with the app.
Closed behind itself like `worker`: no socket, no file but that one. Frames as in `frames`; one thread, one
request at a time; it ends when its pipe closes.

A request has texts, each a list of parts: earlier messages and, last, the message itself. A text becomes
start, part, end, part, end, …; its vector is the mean over the last part's tokens (its end included) beside
the first token's state. `training/screen` computes the same.
"""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, NoReturn

from mindmate.engine import child, sandbox
from mindmate.engine.frames import Frame, read_frame, write_frame

CONTEXT = 512  # tokens that are computed at once; the encoder has no more places
MOST_TEXTS = 64  # texts of one request
_POOLING_NONE = 0  # llama_pooling_type: the state of each token
#: Attention without its large tables: a quarter less time. It rounds otherwise than with them, and the thresholds were
#: chosen with it (docs/decisions/0039).
_FLASH_ON = 1


class Encoder:
    """The encoder in memory. Raises `OSError` where the file can't be loaded."""

    def __init__(self, api: Any, path: Path, threads: int) -> None:
        """Load `path`, to compute with `threads` threads."""
        self._api = api
        parameters = api.llama_model_default_params()
        parameters.n_gpu_layers = 0
        self._model = api.llama_model_load_from_file(str(path).encode(), parameters)
        if not self._model:
            raise OSError("the encoder can't be loaded")
        context = api.llama_context_default_params()
        context.n_ctx = context.n_batch = context.n_ubatch = CONTEXT
        context.n_seq_max = 1
        context.embeddings = True
        context.pooling_type = _POOLING_NONE
        context.flash_attn_type = _FLASH_ON
        context.n_threads = context.n_threads_batch = threads
        context.no_perf = True
        self._context = api.llama_init_from_model(self._model, context)
        if not self._context:
            raise OSError("the encoder has no room")
        self._vocabulary = api.llama_model_get_vocab(self._model)
        self.width = int(api.llama_model_n_embd(self._model))
        self._start = int(api.llama_vocab_bos(self._vocabulary))
        self._end = int(api.llama_vocab_eos(self._vocabulary))
        self._batch = api.llama_batch_init(CONTEXT, 0, 1)

    def tokens(self, text: str, most: int) -> list[int]:
        """The tokens of one part and its end; of more than `most` the first and the last half."""
        data = text.encode("utf-8", "replace")
        size = len(data) + 16
        buffer = (self._api.llama_token * size)()
        count = self._api.llama_tokenize(self._vocabulary, data, len(data), buffer, size, False, False)
        found = list(buffer[: max(count, 0)])
        if len(found) > most:
            found = found[: most // 2] + found[-(most - most // 2) :]
        return [*found, self._end]

    def vector(self, parts: Sequence[str], most: Sequence[int]) -> array[float]:
        """The vector of a text, twice `width` numbers. Raises `ValueError` for one that doesn't fit."""
        ids, begin = [self._start], 1
        for part, limit in zip(parts, most, strict=True):
            begin = len(ids)
            ids += self.tokens(part, limit)
        if not parts or len(ids) > CONTEXT:
            raise ValueError("a text without parts, or too long")
        batch = self._batch
        for place, token in enumerate(ids):
            batch.token[place], batch.pos[place] = token, place
            batch.n_seq_id[place], batch.logits[place] = 1, 1
            batch.seq_id[place][0] = 0
        batch.n_tokens = len(ids)
        if self._api.llama_encode(self._context, batch) != 0:
            raise RuntimeError("llama_encode")
        whole = self._api.llama_get_embeddings(self._context)
        states = array("f", ctypes.string_at(whole, len(ids) * self.width * 4))
        own = len(ids) - begin
        rows = [states[at * self.width : (at + 1) * self.width] for at in range(begin, len(ids))]
        mean = array("f", (sum(column) / own for column in zip(*rows, strict=True)))
        return mean + states[: self.width]


def serve(incoming: IO[bytes], outgoing: IO[bytes]) -> None:
    """Close the door, load, answer until the pipe closes."""
    dumps, dies = sandbox.prepare()
    from mindmate.engine.backends import Library

    library = Library()
    command = read_frame(incoming)
    if not isinstance(command, dict) or command.get("op") != "load":
        return
    path = Path(str(command["path"]))
    _load_ahead()
    seal = sandbox.apply([path.resolve()], dumps, dies)
    try:
        encoder = Encoder(library.api, path, int(command["threads"]))
        encoder.vector(["a"], [8])  # the first computation reserves memory; nobody waits for it yet
    except (OSError, RuntimeError) as error:
        write_frame(outgoing, {"event": "error", "detail": type(error).__name__})
        return
    write_frame(outgoing, {"event": "loaded", "width": encoder.width, **seal.as_json()})
    while (command := read_frame(incoming)) is not None:
        answer, vectors = _answer(encoder, command)
        write_frame(outgoing, answer)
        if vectors is not None:
            write_frame(outgoing, vectors)


def _load_ahead() -> None:
    """What Python would load later: after the door is closed, no file of ours can be opened."""
    import encodings.utf_8

    encodings.normalize_encoding("utf-8")


def _answer(encoder: Encoder, command: Frame) -> tuple[dict[str, Any], bytes | None]:
    number = int(command.get("id", 0)) if isinstance(command, dict) else 0
    try:
        if not isinstance(command, dict) or command.get("op") != "encode":
            raise ValueError("unknown command")
        texts = command["texts"]
        if len(texts) > MOST_TEXTS:
            raise ValueError("too many texts")
        found = array("f")
        for text in texts:
            found += encoder.vector([str(part) for part in text["parts"]], [int(n) for n in text["most"]])
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - told to the app, by its type alone: it could hold words
        return {"event": "error", "id": number, "detail": type(error).__name__}, None
    return {"event": "vectors", "id": number, "count": len(texts)}, found.tobytes()


def main() -> NoReturn:
    """Entry of the process."""
    child.run(serve)


if __name__ == "__main__":
    main()
