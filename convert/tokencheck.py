"""Before anything is converted: does llama.cpp cut text exactly as the model's own tokenizer does?

The finished header is loaded by llama.cpp (vocabulary only), and a set of awkward lines, every added
token among them, goes through it and through the model's own tokenizer (SentencePiece, or the
`tokenizers` library). One line that differs refuses the conversion.
"""

from __future__ import annotations

import ctypes
import unicodedata
from pathlib import Path
from typing import Any, Final

from convert.errors import ConvertError
from convert.library import captured_log, llama
from convert.pretokenizers import PROBE
from convert.sentencepiece_model import CONTROL, USER_DEFINED
from convert.tokens import SPACE, Vocabulary, json_tokenizer

LINES: Final = (
    "Hello, how are you today?",
    " leading space",
    "  two leading spaces",
    "trailing space ",
    "a  b   c    d     e      f",
    "line\nbreak\n\n\nmany\r\nkinds",
    "tab\tand\t\ttabs",
    "don't I'll we've you're he'd I'm it's DON'T",
    "3 33 333 3333 33333 1,000,000.00 0x1F 12:30",
    "Ünïcödé straße ñandú čeština Ελληνικά",
    "日本語のテキスト 中文文本 한국어",
    "नमस्ते दुनिया สวัสดี שלום عليكم",
    "😀 🙂‍↕️ 👩‍👩‍👧 🏳️‍🌈 🇩🇪",
    "e\u0301 vs \u00e9, \ufb01 ligature, \u00a0 non-breaking, \u200b zero width",
    "!!! ??? ... --- === *** ~~~ ``` ''' \"\"\"",
    "https://example.org/path?query=1&other=two#part",
    "def f(x):\n    return {'a': [x, 1.5e-3]}\n",
    "<b>bold</b> &amp; [INST] <<SYS>> <s> </s>",
    "I feel anxious before meetings; my chest gets tight.",
    "\u2581already marked\u2581",
    PROBE,
)


#: llama.cpp's WordPiece (llm_tokenizer_wpm_session::preprocess) drops every mark, BERT's own only those without
#: a width of their own; that takes the vowels from Korean syllables and from Indian scripts.
LOST: Final = (
    "Korean and Indian scripts: llama.cpp drops vowel signs that this tokenizer keeps, and so cuts such text "
    "otherwise; text in other scripts is cut alike"
)


class LlamaTokenizer:
    """llama.cpp's tokenizer of a file, without its weights."""

    def __init__(self, path: Path) -> None:
        self._module = llama()
        parameters = self._module.llama_model_default_params()
        parameters.vocab_only = True
        with captured_log() as log:
            self._model = self._module.llama_model_load_from_file(str(path).encode(), parameters)
        if not self._model:
            lines = [line for line in log.text.splitlines() if "error" in line.lower()]
            raise ConvertError(
                f"llama.cpp refuses the vocabulary: {lines[0] if lines else 'no reason given'}"
            )
        self._vocab = self._module.llama_model_get_vocab(self._model)

    def encode(self, line: str, special: bool = True, add: bool = False) -> list[int]:
        """The ids of a text; `add` puts the tokens around it that the file asks for."""
        data = line.encode("utf-8")
        room = len(data) + 16
        out = (ctypes.c_int32 * room)()
        count = self._module.llama_tokenize(self._vocab, data, len(data), out, room, add, special)
        if count < 0:
            raise ConvertError("llama.cpp can't tokenize a test line")
        return list(out[:count])

    def close(self) -> None:
        """Free it."""
        self._module.llama_model_free(self._model)


def oracle(vocabulary: Vocabulary) -> Any:
    """The model's own tokenizer as a function from text to ids; None where there is none to ask."""
    folder = vocabulary.source
    if folder is None:
        return None
    if vocabulary.piece_file:
        from sentencepiece import SentencePieceProcessor

        processor = SentencePieceProcessor(model_file=str(folder.file("tokenizer.model")))
        return lambda line: list(processor.encode(line))
    if vocabulary.json:
        tokenizer = json_tokenizer(folder)
        return lambda line: list(tokenizer.encode(line, add_special_tokens=False).ids)
    return None


def check(path: Path, vocabulary: Vocabulary, notes: list[str]) -> int:
    """Compare on all lines; returns how many. What llama.cpp can't do for this kind of tokenizer goes into `notes`.

    Raises `ConvertError` naming the first line that differs.
    """
    tokenizer = LlamaTokenizer(path)
    special = not vocabulary.piece_file
    try:
        own = oracle(vocabulary)
        lines = [line for line in LINES if _comparable(line, vocabulary)] if own else []
        lost = own is not None and vocabulary.model == "bert" and _loses_signs(own, tokenizer, vocabulary)
        if lost:
            notes.append(LOST)
        for line in lines:
            expected, got = own(line), tokenizer.encode(line, special=special)
            if expected != got and lost and (without := _without_lost(line)) != line:
                expected, got = own(without), tokenizer.encode(without, special=special)
            if expected != got:
                at = next((i for i, (a, b) in enumerate(zip(expected, got, strict=False)) if a != b), 0)
                raise ConvertError(
                    f"llama.cpp would cut {line[:40]!r} differently from the model's own tokenizer "
                    f"(token {at}: {got[at : at + 3]} instead of {expected[at : at + 3]})"
                )
        return len(lines) + _check_added(tokenizer, vocabulary)
    finally:
        tokenizer.close()


def _loses_signs(own: Any, tokenizer: LlamaTokenizer, vocabulary: Vocabulary) -> bool:
    """Whether tokens with signs that are in danger come out otherwise (see `LOST`)."""
    held = [t.lstrip(SPACE) for t in vocabulary.tokens if any(_is_lost(part) for part in t)][:50]
    return any(own(token) != tokenizer.encode(token) for token in held)


def _without_lost(line: str) -> str:
    """A line without the characters whose parts llama.cpp's WordPiece drops (see `LOST`)."""
    return "".join(c for c in line if not any(_is_lost(part) for part in unicodedata.normalize("NFD", c)))


def _is_lost(part: str) -> bool:
    return unicodedata.category(part) == "Mc" or "\u1100" <= part <= "\u11ff"


def _comparable(line: str, vocabulary: Vocabulary) -> bool:
    """SentencePiece doesn't know tokens that were added later, so lines that hold one say nothing."""
    if not vocabulary.piece_file:
        return True
    pairs = zip(vocabulary.tokens, vocabulary.kinds, strict=True)
    return not any(kind == USER_DEFINED and token in line for token, kind in pairs)


def _check_added(tokenizer: LlamaTokenizer, vocabulary: Vocabulary) -> int:
    """Every control and added token must come back as its own id."""
    done = 0
    by_text = vocabulary.ids
    for number, (token, kind) in enumerate(zip(vocabulary.tokens, vocabulary.kinds, strict=True)):
        if kind not in (CONTROL, USER_DEFINED) or by_text[token] != number or done >= 2000:
            continue
        done += 1
        got = tokenizer.encode(token)
        if number not in got or len(got) > 2:
            raise ConvertError(
                f"llama.cpp would not recognize the token {token!r} ({number}): it gives {got[:6]}"
            )
    return done
