"""One loaded model: a key-value cache, the tokens that it holds, and a sampler.

Uses llama.cpp's C API through the object that `backends.Library` hands over. `cached` and the cache
change together: after every call, also one that was stopped, the cache holds exactly `cached`.
"""

from __future__ import annotations

import codecs
import ctypes
import mmap
import re
import secrets
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mindmate.engine.backends import Library
from mindmate.engine.template import ChatTemplate, TemplateError
from mindmate.engine.threads import ThreadChoice
from mindmate.engine.tokenlog import TokenLog, Vocabulary

_ATTR_CONTROL, _ATTR_USER_DEFINED = 1 << 3, 1 << 4  # llama_token_attr in llama.h
_ABORTED = 2  # llama_decode: the abort callback said stop
_BATCH = 512  # tokens that are read at once
_AT_ONCE = 256  # tokens of one computation; 512 reserves twice the memory (their speeds weren't compared)
_BRACKETED = re.compile(r"^[<\[].*[>\]]$", re.DOTALL)
KV_TYPES = {"f16": 1, "q8_0": 8}  # ggml_type
_FLASH_ON, _FLASH_AUTO = 1, -1  # llama_flash_attn_type
#: How llama.cpp and ggml say that memory ran out. Not "memory" alone: the lines hold the file's path.
_NO_MEMORY = (
    "bad_alloc",
    "cannot allocate memory",
    "failed to allocate",
    "unable to allocate",
    "insufficient memory",
)


class ModelRefused(Exception):
    """The model can't be loaded; `code` is one of the `model.*` or `engine.*` codes."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code, self.detail = code, detail


class Stopped(Exception):
    """The stop flag was raised while tokens were being computed."""


@dataclass(frozen=True)
class Plan:
    """How a model is run. `gpu_layers` -1 means all; `kv` is the type of the cache ("f16", "q8_0")."""

    n_ctx: int
    threads: int
    kv: str = "q8_0"
    gpu_layers: int = 0


class StopFlag:
    """A flag that llama.cpp reads between operations without calling Python.

    The abort callback is the C library's `strlen` over two bytes: 0 while the text is empty, 1 once
    a character stands there. A Python callback would be called between all operations of each token.
    """

    def __init__(self) -> None:
        self._bytes = ctypes.create_string_buffer(2)
        libc = ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)
        self.function = ctypes.cast(libc.strlen, ctypes.c_void_p)
        self.data = ctypes.cast(self._bytes, ctypes.c_void_p)

    def raise_(self) -> None:
        """Ask for a stop, from any thread."""
        self._bytes[0] = b"x"

    def clear(self) -> None:
        """Forget an earlier stop."""
        self._bytes[0] = b"\0"

    def __bool__(self) -> bool:
        return bool(self._bytes[0] != b"\0")


class Decoder:
    """A model in memory with one context."""

    def __init__(self, library: Library, path: Path, plan: Plan, progress: Callable[[float], bool]) -> None:
        """Load. `progress` gets 0 to 1 and returns whether to go on. Raises ModelRefused."""
        self._library, self._api = library, library.api
        self.cached: list[int] = []
        self.stop = StopFlag()
        self._threads = plan.threads
        self._sampler: Any = None
        self._model: Any = None
        self._context: Any = None
        self._choice = ThreadChoice(plan.threads)
        try:
            self._open(path, plan, progress)
            self._make_context(plan)
            self.log = self._token_log()
        except BaseException:
            self.close()  # gigabytes that nobody would free otherwise
            raise

    @classmethod
    def for_measuring(cls, api: Any, n_ctx: int) -> Decoder:
        """A decoder over a double of the API, to measure what our own loop costs."""
        decoder = cls.__new__(cls)
        decoder._api, decoder.n_ctx = api, n_ctx
        decoder.cached, decoder.stop, decoder._choice = [], StopFlag(), ThreadChoice(1)
        decoder._sampler = decoder._context = decoder._model = decoder.vocab = None
        return decoder

    def close(self) -> None:
        """Free the context and the model."""
        if self._sampler:
            self._api.llama_sampler_free(self._sampler)
        if self._context:
            self._api.llama_free(self._context)
        if self._model:
            self._api.llama_model_free(self._model)
        self._sampler = self._context = self._model = None

    # ---- loading -------------------------------------------------------------------------------

    def _open(self, path: Path, plan: Plan, progress: Callable[[float], bool]) -> None:
        api = self._api
        parameters = api.llama_model_default_params()
        parameters.n_gpu_layers = plan.gpu_layers
        # Repacked weights would lie in memory a second time beside the mapped file, and take half a
        # minute to make (7B, two processors: load 27 s instead of 4 s, 8.0 GB instead of 5.0).
        parameters.use_extra_bufts = False

        def on_progress(value: float, _data: int | None) -> bool:
            return progress(value)

        self._progress = api.llama_progress_callback(on_progress)
        parameters.progress_callback = self._progress
        self._library.last_error = ""
        self._model = api.llama_model_load_from_file(str(path).encode(), parameters)
        if not self._model:
            raise ModelRefused(code_of(self._library.last_error), self._library.last_error)
        self.vocab = api.llama_model_get_vocab(self._model)

    def _make_context(self, plan: Plan) -> None:
        api = self._api
        parameters = context_parameters(api, plan, api.llama_model_n_ctx_train(self._model))
        self._context = api.llama_init_from_model(self._model, parameters)
        if not self._context:
            raise ModelRefused("engine.out_of_memory", self._library.last_error)
        self.n_ctx = int(api.llama_n_ctx(self._context))
        self._memory = api.llama_get_memory(self._context)
        set_abort = api._lib.llama_set_abort_callback
        set_abort.argtypes, set_abort.restype = [ctypes.c_void_p] * 3, None
        set_abort(self._context, self.stop.function, self.stop.data)

    def set_threads(self, threads: int) -> None:
        """Fix how many threads compute, for reading and writing; nothing is measured from then on."""
        self._choice = ThreadChoice(1)
        self._api.llama_set_n_threads(self._context, threads, threads)

    def _token_log(self) -> TokenLog:
        api = self._api
        source = api.llama_model_chat_template(self._model, None)
        if not source:
            raise ModelRefused("model.no_template", "no chat template")
        bos, eos = api.llama_vocab_bos(self.vocab), api.llama_vocab_eos(self.vocab)
        try:
            template = ChatTemplate(
                source.decode("utf-8", "replace"), self._token_text(bos), self._token_text(eos)
            )
            template.check()
        except TemplateError as error:
            raise ModelRefused("model.no_template", str(error)) from error
        return TokenLog(template, self.vocabulary())

    def vocabulary(self) -> Vocabulary:
        """What tokenizing needs of the model."""
        api = self._api
        control: dict[str, int] = {}
        breakable: list[str] = []
        for token in range(api.llama_vocab_n_tokens(self.vocab)):
            attributes = api.llama_vocab_get_attr(self.vocab, token)
            if not attributes & (_ATTR_CONTROL | _ATTR_USER_DEFINED):
                continue
            text = self._token_text(token)
            if attributes & _ATTR_CONTROL:
                control[text] = token
            elif _BRACKETED.match(text):
                control[text] = token
                breakable.append(text)
        bos = api.llama_vocab_bos(self.vocab)
        first = bos if api.llama_vocab_get_add_bos(self.vocab) and bos >= 0 else None
        return Vocabulary(control, breakable, self.plain, first)

    def _token_text(self, token: int) -> str:
        if token < 0:
            return ""
        return str(self._api.llama_vocab_get_text(self.vocab, token).decode("utf-8", "replace"))

    def plain(self, text: str) -> list[int]:
        """Tokens of `text` with no control token among them (user-defined ones excepted)."""
        data = text.encode("utf-8", "replace")
        size = len(data) + 16
        buffer = (self._api.llama_token * size)()
        count = self._api.llama_tokenize(self.vocab, data, len(data), buffer, size, False, False)
        if count < 0:
            buffer = (self._api.llama_token * -count)()
            count = self._api.llama_tokenize(self.vocab, data, len(data), buffer, -count, False, False)
        return list(buffer[:count])

    # ---- computing -----------------------------------------------------------------------------

    def read(self, prompt: Sequence[int]) -> int:
        """Bring the cache to hold `prompt`; returns how many of its tokens were there already.

        At least the last token is computed, for its logits. Raises Stopped; what was read by then stays.
        """
        common = 0
        for ours, theirs in zip(self.cached, prompt, strict=False):
            if ours != theirs:
                break
            common += 1
        common = min(common, len(prompt) - 1)
        self.rewind(common)
        common = min(common, len(self.cached))
        for start in range(common, len(prompt), _BATCH):
            self._decode(prompt[start : start + _BATCH])
        return common

    def rewind(self, length: int) -> None:
        """Keep only the first `length` tokens in the cache."""
        if length < len(self.cached) or not self.cached:
            if not self._api.llama_memory_seq_rm(self._memory, 0, length, -1):
                # Some models' memories can't forget a part (recurrent ones): begin anew.
                self._api.llama_memory_clear(self._memory, True)
                length = 0
            del self.cached[length:]

    def _decode(self, tokens: Sequence[int]) -> None:
        array = (self._api.llama_token * len(tokens))(*tokens)
        status = self._api.llama_decode(self._context, self._api.llama_batch_get_one(array, len(tokens)))
        if status == 0:
            self.cached.extend(tokens)
            return
        # Part of the tokens may be in the cache already: take them out, so that it agrees with `cached`.
        if not self._api.llama_memory_seq_rm(self._memory, 0, len(self.cached), -1):
            self._api.llama_memory_clear(self._memory, True)
            self.cached.clear()
        if status == _ABORTED:
            raise Stopped
        raise RuntimeError(f"llama_decode returned {status}")

    def make_sampler(self, options: dict[str, Any]) -> None:
        """Set how tokens are drawn, from the fields of `replies.Sampling`."""
        api = self._api
        if self._sampler:
            api.llama_sampler_free(self._sampler)
        chain = api.llama_sampler_chain_init(api.llama_sampler_chain_default_params())
        links = []
        penalty, last = float(options["repeat_penalty"]), int(options["repeat_last"])
        if penalty != 1.0 and last > 0:
            vocabulary = api.llama_vocab_n_tokens(self.vocab)
            links.append(api.llama_sampler_init_penalties(vocabulary, last, penalty, 0.0, 0.0))
        if (temperature := float(options["temperature"])) <= 0:
            links.append(api.llama_sampler_init_greedy())
        else:
            seed = options["seed"]
            links += [
                api.llama_sampler_init_top_k(int(options["top_k"])),
                api.llama_sampler_init_top_p(float(options["top_p"]), 1),
                api.llama_sampler_init_min_p(float(options["min_p"]), 1),
                api.llama_sampler_init_temp(temperature),
                api.llama_sampler_init_dist(secrets.randbits(32) if seed is None else int(seed) & 0xFFFFFFFF),
            ]
        for link in links:
            api.llama_sampler_chain_add(chain, link)
        self._sampler = chain

    def write(self, max_tokens: int) -> Iterator[tuple[str, str | None]]:
        """Write a reply after what the cache holds: (text, None) a token, then ("", reason).

        `reason` is "end", "length" or "stopped". Text comes in whole characters. The tokens of the
        reply are behind the prompt in `cached`; the one that ends it isn't.
        """
        api = self._api
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        piece = ctypes.create_string_buffer(256)
        reason = "length"
        for _ in range(max_tokens):
            if self.stop:
                reason = "stopped"
                break
            token = api.llama_sampler_sample(self._sampler, self._context, -1)
            if api.llama_vocab_is_eog(self.vocab, token):
                reason = "end"
                break
            if len(self.cached) + 1 >= self.n_ctx:
                break
            length = api.llama_token_to_piece(self.vocab, token, piece, 256, 0, False)
            yield decoder.decode(ctypes.string_at(piece, max(length, 0))), None
            began = time.perf_counter()
            try:
                self._decode([token])
            except Stopped:
                reason = "stopped"
                break
            threads = self._choice.took(time.perf_counter() - began)
            if threads is not None:
                self._api.llama_set_n_threads(self._context, threads, self._threads)
        yield decoder.decode(b"", final=True), None
        yield "", reason

    # ---- saved state ---------------------------------------------------------------------------

    def save(self) -> memoryview:
        """The cache's state, in llama.cpp's own form."""
        size = self._api.llama_state_seq_get_size(self._context, 0)
        buffer = (ctypes.c_uint8 * size)()
        written = self._api.llama_state_seq_get_data(self._context, buffer, size, 0)
        return memoryview(buffer).cast("B")[:written]

    def restore(self, state: bytearray | mmap.mmap, tokens: Sequence[int]) -> bool:
        """Take over a state that holds `tokens`; False, and an empty cache, where llama.cpp refuses it."""
        self._api.llama_memory_clear(self._memory, True)
        self.cached = []
        buffer = (ctypes.c_uint8 * len(state)).from_buffer(state)
        read = self._api.llama_state_seq_set_data(self._context, buffer, len(state), 0)
        last = self._api.llama_memory_seq_pos_max(self._memory, 0)
        if read != len(state) or last != len(tokens) - 1:
            self._api.llama_memory_clear(self._memory, True)
            return False
        self.cached = list(tokens)
        return True


def context_parameters(api: Any, plan: Plan, trained: int) -> Any:
    """llama.cpp's parameters for `plan`; the context is never longer than the model was trained for."""
    parameters = api.llama_context_default_params()
    parameters.n_ctx = min(plan.n_ctx, trained) if trained > 0 else plan.n_ctx
    parameters.n_batch, parameters.n_ubatch = _BATCH, _AT_ONCE
    parameters.n_seq_max = 1
    parameters.n_threads = parameters.n_threads_batch = plan.threads
    parameters.type_k = parameters.type_v = KV_TYPES[plan.kv]
    parameters.flash_attn_type = _FLASH_AUTO if plan.kv == "f16" else _FLASH_ON
    parameters.no_perf = True
    return parameters


def code_of(last_error: str) -> str:
    """The error code for a model that didn't load, by llama.cpp's last words about it."""
    text = last_error.lower()
    if any(words in text for words in _NO_MEMORY):
        return "engine.out_of_memory"
    if "unknown model architecture" in text or "unsupported" in text:
        return "model.unsupported"
    return "model.damaged"
