"""A made-up vocabulary for the tests of prompts: words with the blanks before them are one token each."""

from __future__ import annotations

import re
import zlib
from functools import cache

from tests.prompt_formats import Format

from mindmate.engine.template import ChatTemplate
from mindmate.engine.tokenlog import TokenLog, Vocabulary

FIRST_WORD = 1000  # control tokens have numbers below


def plain(text: str) -> list[int]:
    """Tokens of plain text; as in real vocabularies, blanks go with the word behind them."""
    return [
        FIRST_WORD + zlib.crc32(word.encode("utf-8", "replace"))
        for word in re.findall(r"\s*\w+|\s*[^\w\s]|\s+", text)
    ]


@cache
def vocabulary(form: Format) -> Vocabulary:
    control = {text: number for number, text in enumerate(form.control)}
    return Vocabulary(control, [], plain, control[form.bos] if form.adds_bos else None)


def whole(form: Format, text: str) -> list[int]:
    """Tokens of a whole prompt in one go, control tokens read wherever they are spelled."""
    tokens: list[int] = []
    for index, part in enumerate(vocabulary(form).split(text)):
        tokens += [form.control.index(part)] if index % 2 else plain(part)
    return tokens


@cache
def template(form: Format) -> ChatTemplate:
    return ChatTemplate(form.template, form.bos, form.eos)


def new_log(form: Format) -> TokenLog:
    return TokenLog(template(form), vocabulary(form))
