"""From messages to pieces of a prompt: which characters are the template's, and which somebody's words.

The file's own Jinja template is rendered in an immutable sandbox with a placeholder in the place of
each text; the rendered string is then cut at the placeholders. So the template decides the form,
and a text can never be mistaken for a part of it: `decoder.tokenize` turns only the template's own
characters into control tokens.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_TEMPLATE = 256 * 1024  # characters; the longest published chat template has about 20,000


class TemplateError(Exception):
    """The template can't be used for a chat."""


@dataclass(frozen=True)
class Piece:
    """A run of a rendered prompt; `trusted` says that it is the template's own."""

    text: str
    trusted: bool


class ChatTemplate:
    """A chat template, ready to render. Raises TemplateError when it is no Jinja at all."""

    def __init__(self, source: str, bos: str, eos: str) -> None:
        if len(source) > MAX_TEMPLATE:
            raise TemplateError("the template is too long")
        environment = ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"], autoescape=False
        )
        environment.globals = {
            "raise_exception": _raise_exception,
            "range": range,
            "namespace": jinja2.utils.Namespace,
            "dict": dict,
        }
        try:
            self._template = environment.from_string(source)
        except (jinja2.TemplateError, RecursionError) as error:
            raise TemplateError("the template can't be read") from error
        self._bos, self._eos = bos, eos

    def render(self, messages: Sequence[tuple[str, str]], *, ask: bool = True) -> list[Piece]:
        """The prompt of `messages`, (role, text) each; `ask` adds the beginning of a reply.

        A template without a place for a system message (Gemma, older Mistral) gets it at the head of
        the first user message, which is what those models were shown. Raises TemplateError.
        """
        texts = [(role, [text.strip()]) for role, text in messages]
        try:
            return self._render(texts, ask)
        except TemplateError:
            if len(texts) < 2 or texts[0][0] != "system" or texts[1][0] != "user":
                raise
        merged = [("user", [*texts[0][1], "\n\n", *texts[1][1]]), *texts[2:]]
        return self._render(merged, ask)

    def _render(self, messages: Sequence[tuple[str, list[str]]], ask: bool) -> list[Piece]:
        nonce = secrets.token_hex(8)
        mark = re.compile(f"\ue000{nonce}-(\\d+)\ue001")
        values: list[dict[str, Any]] = [
            {"role": role, "content": f"\ue000{nonce}-{number}\ue001"}
            for number, (role, _) in enumerate(messages)
        ]
        try:
            rendered = self._template.render(
                messages=values, add_generation_prompt=ask, bos_token=self._bos, eos_token=self._eos
            )
        except (
            jinja2.TemplateError,
            TypeError,
            ValueError,
            AttributeError,
            KeyError,
            RecursionError,
        ) as error:
            raise TemplateError("the template can't render this conversation") from error
        pieces: list[Piece] = []
        seen: set[int] = set()
        for index, part in enumerate(mark.split(rendered)):
            if index % 2 == 0:
                if part:
                    pieces.append(Piece(part, trusted=True))
                continue
            seen.add(int(part))
            pieces.extend(Piece(text, trusted=False) for text in messages[int(part)][1] if text)
        if len(seen) != len(messages):
            raise TemplateError("the template leaves out a message")
        return pieces


def _raise_exception(message: str) -> None:
    raise jinja2.TemplateError(message)
