"""One loaded model: a log of tokens, a key-value cache that agrees with it, and a sampler.

Uses llama.cpp's C API through the object that `backends.Library` hands over. The log and the cache
change together: after every call, the cache holds exactly `self.log`.
"""

from __future__ import annotations

import codecs
import ctypes
import ctypes.util
import re
import secrets
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from mindmate.engine.backends import Library
from mindmate.engine.template import ChatTemplate, Piece, TemplateError

_ATTR_CONTROL, _ATTR_USER_DEFINED = 1 << 3, 1 << 4  # llama_token_attr in llama.h
_ABORTED = 2  # llama_decode: the abort callback said stop
_BRACKETED = re.compile(r"^[<\[].*[>\]]$", re.DOTALL)


class ModelRefused(Exception):
    """The model can't be loaded; `code` is one of the `model.*` or `engine.*` codes."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code, self.detail = code, detail


class Stopped(Exception):
    """The stop flag was raised while tokens were being computed."""


class StopFlag:
    """A flag that llama.cpp reads between operations without calling Python.

    The abort callback is the C library's `strlen` over two bytes: 0 while the text is empty, 1 once
    a character stands there. A Python callback would cost about two milliseconds a token.
    """

    def __init__(self) -> None:
        self._bytes = ctypes.create_string_buffer(2)
        libc = ctypes.CDLL("msvcrt" if sys.platform == "win32" else ctypes.util.find_library("c"))
        self.function = ctypes.cast(libc.strlen, ctypes.c_void_p)
        self.data = ctypes.cast(self._bytes, ctypes.c_void_p)

    def raise_(self) -> None:
        self._bytes[0] = b"x"

    def clear(self) -> None:
        self._bytes[0] = b"\0"

    def __bool__(self) -> bool:
        return bool(self._bytes[0] != b"\0")


class Decoder:
    """A model in memory with one context of `n_ctx` tokens."""

    def __init__(
        self, library: Library, path: Path, *, n_ctx: int, threads: int, progress: Callable[[float], None]
    ) -> None:
        self._library, self._api = library, library.api
        self.log: list[int] = []
        self.stop = StopFlag()
        self._sampler: Any = None
        self._open(path, progress)
        self._make_context(n_ctx, threads)
        self._read_vocabulary()

    # ---- loading -------------------------------------------------------------------------------

    def _open(self, path: Path, progress: Callable[[float], None]) -> None:
        api = self._api
        parameters = api.llama_model_default_params()

        def on_progress(value: float, _data: int | None) -> bool:
            progress(value)
            return not self.stop

        self._progress = api.llama_progress_callback(on_progress)
        parameters.progress_callback = self._progress
        self._model = api.llama_model_load_from_file(str(path).encode(), parameters)
        if not self._model:
            raise ModelRefused("model.damaged", self._library.last_error)
        self.vocab = api.llama_model_get_vocab(self._model)

    def _make_context(self, n_ctx: int, threads: int) -> None:
        api = self._api
        parameters = api.llama_context_default_params()
        trained = api.llama_model_n_ctx_train(self._model)
        parameters.n_ctx = min(n_ctx, trained) if trained > 0 else n_ctx
        parameters.n_batch = parameters.n_ubatch = 512
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.no_perf = True
        self._context = api.llama_init_from_model(self._model, parameters)
        if not self._context:
            raise ModelRefused("engine.out_of_memory", self._library.last_error)
        self.n_ctx = int(api.llama_n_ctx(self._context))
        self._memory = api.llama_get_memory(self._context)
        set_abort = api._lib.llama_set_abort_callback
        set_abort.argtypes, set_abort.restype = [ctypes.c_void_p] * 3, None
        set_abort(self._context, self.stop.function, self.stop.data)

    def _read_vocabulary(self) -> None:
        api = self._api
        self._control: dict[str, int] = {}
        breakable: list[str] = []
        for token in range(api.llama_vocab_n_tokens(self.vocab)):
            attributes = api.llama_vocab_get_attr(self.vocab, token)
            if not attributes & (_ATTR_CONTROL | _ATTR_USER_DEFINED):
                continue
            text = api.llama_vocab_get_text(self.vocab, token).decode("utf-8", "replace")
            if attributes & _ATTR_CONTROL:
                self._control[text] = token
            elif _BRACKETED.match(text):
                self._control[text] = token
                breakable.append(text)
        self._control_ids = frozenset(self._control.values())
        self._control_pattern = _alternatives(self._control)
        # llama.cpp reads user-defined tokens even in text that must not hold special ones, so a text
        # that spells one is cut inside of it.
        self._breakable = _alternatives(breakable)
        source = api.llama_model_chat_template(self._model, None)
        if not source:
            raise ModelRefused("model.no_template", "no chat template")
        bos, eos = (
            self._token_text(token)
            for token in (api.llama_vocab_bos(self.vocab), api.llama_vocab_eos(self.vocab))
        )
        try:
            self.template = ChatTemplate(source.decode("utf-8", "replace"), bos, eos)
            self.template.render([("user", "x")])
        except TemplateError as error:
            raise ModelRefused("model.no_template", str(error)) from error

    def _token_text(self, token: int) -> str:
        if token < 0:
            return ""
        return str(self._api.llama_vocab_get_text(self.vocab, token).decode("utf-8", "replace"))

    # ---- prompts -------------------------------------------------------------------------------

    def tokenize_chat(self, messages: Sequence[tuple[str, str]]) -> list[int]:
        """The prompt of `messages` as tokens; only the template yields control tokens."""
        return self.tokenize(self.template.render(messages))

    def tokenize(self, pieces: Sequence[Piece]) -> list[int]:
        """Tokens of a rendered prompt.

        The template's control tokens become their ids; the plain text between two of them, the
        template's and somebody's together, is tokenized as one run, so that spaces and merges at
        the seams come out as the published formats have them.
        """
        tokens: list[int] = []
        control = 0
        run: list[Piece] = []
        for piece in pieces:
            if not piece.trusted:
                run.append(piece)
                continue
            for index, part in enumerate(self._control_pattern.split(piece.text)):
                if index % 2:
                    tokens += self._plain(run)
                    run = []
                    tokens.append(self._control[part])
                    control += 1
                elif part:
                    run.append(Piece(part, trusted=True))
        tokens += self._plain(run)
        if sum(token in self._control_ids for token in tokens) != control:
            raise ModelRefused("model.unsupported", "the vocabulary turns plain text into control tokens")
        return self._with_bos(tokens)

    def _with_bos(self, tokens: list[int]) -> list[int]:
        """Put the first token that the vocabulary asks for, unless the template already did."""
        bos = self._api.llama_vocab_bos(self.vocab)
        if self._api.llama_vocab_get_add_bos(self.vocab) and bos >= 0 and tokens[:1] != [bos]:
            return [bos, *tokens]
        return tokens

    def _plain(self, run: Sequence[Piece]) -> list[int]:
        text = "".join(piece.text for piece in run)
        tokens: list[int] = []
        start = 0
        for match in self._breakable.finditer(text):
            middle = match.start() + 1
            tokens += self._tokenize_text(text[start:middle])
            start = middle
        return tokens + self._tokenize_text(text[start:])

    def _tokenize_text(self, text: str) -> list[int]:
        if not text:
            return []
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

        At least the last token is computed, for its logits. Raises Stopped; the log then says what
        the cache holds.
        """
        common = 0
        for ours, theirs in zip(self.log, prompt, strict=False):
            if ours != theirs:
                break
            common += 1
        common = min(common, len(prompt) - 1)
        self._rewind(common)
        for start in range(common, len(prompt), 512):
            self._decode(prompt[start : start + 512])
        return common

    def _rewind(self, length: int) -> None:
        if length < len(self.log) or not self.log:
            if not self._api.llama_memory_seq_rm(self._memory, 0, length, -1):
                self._api.llama_memory_clear(self._memory, True)
                length = 0
            del self.log[length:]

    def _decode(self, tokens: Sequence[int]) -> None:
        array = (self._api.llama_token * len(tokens))(*tokens)
        status = self._api.llama_decode(self._context, self._api.llama_batch_get_one(array, len(tokens)))
        if status == 0:
            self.log.extend(tokens)
            return
        # Part of the tokens may be in the cache already: take them out, so that it agrees with the log.
        self._api.llama_memory_seq_rm(self._memory, 0, len(self.log), -1)
        if status == _ABORTED:
            raise Stopped
        raise RuntimeError(f"llama_decode returned {status}")

    def make_sampler(self, options: dict[str, Any]) -> None:
        """Set how tokens are drawn, from the fields of `conversation.ports.Sampling`."""
        api = self._api
        if self._sampler:
            api.llama_sampler_free(self._sampler)
        chain = api.llama_sampler_chain_init(api.llama_sampler_chain_default_params())
        add: Callable[[Any], None] = lambda link: api.llama_sampler_chain_add(chain, link)  # noqa: E731
        vocabulary = api.llama_vocab_n_tokens(self.vocab)
        penalty, last = float(options["repeat_penalty"]), int(options["repeat_last"])
        if penalty != 1.0 and last > 0:
            add(api.llama_sampler_init_penalties(vocabulary, last, penalty, 0.0, 0.0))
        temperature = float(options["temperature"])
        if temperature <= 0:
            add(api.llama_sampler_init_greedy())
        else:
            add(api.llama_sampler_init_top_k(int(options["top_k"])))
            add(api.llama_sampler_init_top_p(float(options["top_p"]), 1))
            add(api.llama_sampler_init_min_p(float(options["min_p"]), 1))
            add(api.llama_sampler_init_temp(temperature))
            seed = options["seed"]
            add(api.llama_sampler_init_dist(secrets.randbits(32) if seed is None else int(seed) & 0xFFFFFFFF))
        self._sampler = chain

    def write(self, max_tokens: int) -> Iterator[tuple[str, str | None]]:
        """Write a reply after what the cache holds: (text, None) a token, then ("", reason).

        `reason` is "end", "length" or "stopped". Text comes in whole characters. The token that
        ends the reply isn't put into the log.
        """
        api = self._api
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        piece = ctypes.create_string_buffer(256)
        for _ in range(max_tokens):
            if self.stop:
                yield decoder.decode(b"", final=True), None
                yield "", "stopped"
                return
            token = api.llama_sampler_sample(self._sampler, self._context, -1)
            if api.llama_vocab_is_eog(self.vocab, token):
                yield decoder.decode(b"", final=True), None
                yield "", "end"
                return
            length = api.llama_token_to_piece(self.vocab, token, piece, 256, 0, False)
            yield decoder.decode(ctypes.string_at(piece, max(length, 0))), None
            if len(self.log) + 1 >= self.n_ctx:
                break
            try:
                self._decode([token])
            except Stopped:
                yield "", "stopped"
                return
        yield decoder.decode(b"", final=True), None
        yield "", "length"


def _alternatives(texts: Sequence[str] | dict[str, int]) -> re.Pattern[str]:
    """A pattern with one group that matches any of `texts`, the longest first; never matches for none."""
    ordered = sorted((text for text in texts if text), key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, ordered)) + ")" if ordered else r"((?!))")
