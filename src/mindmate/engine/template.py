"""From messages to pieces of a prompt: which characters are the template's, and which somebody's words.

The file's own Jinja template is rendered in an immutable sandbox with a placeholder in the place of
each text; the rendered string is then cut at the placeholders. So the template decides the form,
and a text can never be mistaken for a part of it: `tokenlog` turns only the template's own characters
into control tokens.
"""

from __future__ import annotations

import datetime
import re
import secrets
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_TEMPLATE = 256 * 1024  # characters; the longest published chat template has about 20,000
MAX_RENDERED = 4 * 1024 * 1024  # characters of a rendered prompt without its texts
#: Lines of a template that run in one rendering: half a second's worth; a long chat needs thousands.
MAX_STEPS = 2_000_000
MAX_FACTOR = 10_000  # how often a template may repeat something, and the largest exponent

Pair = tuple[str, str]  # (role, text)


class TemplateError(Exception):
    """The template can't be used for a chat."""


@dataclass(frozen=True)
class Piece:
    """A run of a rendered prompt. `message` is the index of the message whose words it holds, None for
    the template's own characters."""

    text: str
    message: int | None = None

    @property
    def trusted(self) -> bool:
        """Whether these are the template's own characters."""
        return self.message is None


class _Environment(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox, where `*` and `**` can't make something endless either."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if any(isinstance(side, int) and abs(side) > MAX_FACTOR for side in (left, right)):
            raise jinja2.TemplateError("too large")
        return super().call_binop(context, operator, left, right)


@contextmanager
def _bounded() -> Iterator[None]:
    """End what runs in the block after `MAX_STEPS` lines of Python; Jinja compiles templates to Python."""
    left = MAX_STEPS

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal left
        if event == "line":
            left -= 1
            if left < 0:
                raise TemplateError("the template runs without end")
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(before)


class ChatTemplate:
    """A chat template, ready to render. Raises TemplateError when it is no Jinja at all."""

    def __init__(self, source: str, bos: str, eos: str) -> None:
        if len(source) > MAX_TEMPLATE:
            raise TemplateError("the template is too long")
        environment = _Environment(
            trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"], autoescape=False
        )
        environment.globals = {
            "raise_exception": _raise_exception,
            "strftime_now": _strftime_now,
            "range": _range,
            "namespace": jinja2.utils.Namespace,
            "dict": dict,
        }
        try:
            self._template = environment.from_string(source)
        except Exception as error:
            # Python's compiler has errors of its own for what Jinja has let pass, such as loops too deep.
            raise TemplateError("the template can't be read") from error
        self._bos, self._eos = bos, eos

    def check(self) -> None:
        """Render what every chat needs: a question, an answer, another question, also behind a system
        message. Raises TemplateError.
        """
        turns = [("user", "a"), ("assistant", "b"), ("user", "c")]
        for messages in (turns[:1], turns, [("system", "s"), *turns]):
            self.render(messages)

    def render(self, messages: Sequence[Pair], *, note: str = "", ask: bool = True) -> list[Piece]:
        """The prompt of `messages`; `ask` adds the beginning of a reply.

        `note` is guidance for this reply; it goes into the newest user message, after its words, so
        that nothing before it has to be read again. A template without a place for a system message
        (Gemma, older Mistral) gets it at the head of the first user message, which is what those
        models were shown. Raises TemplateError.
        """
        texts = [(role, [Piece(text.strip(), number)]) for number, (role, text) in enumerate(messages)]
        if note and texts and texts[-1][0] == "user":
            texts[-1][1].append(Piece(f"\n\n({note.strip()})", len(texts) - 1))
        try:
            return self._render(texts, ask)
        except TemplateError:
            if len(texts) < 2 or texts[0][0] != "system" or texts[1][0] != "user":
                raise
        merged = [("user", [*texts[0][1], Piece("\n\n"), *texts[1][1]]), *texts[2:]]
        return self._render(merged, ask)

    def _render(self, messages: Sequence[tuple[str, list[Piece]]], ask: bool) -> list[Piece]:
        nonce = secrets.token_hex(8)
        mark = re.compile(f"\ue000{nonce}-(\\d+)\ue001")
        values: list[dict[str, Any]] = [
            {"role": role, "content": f"\ue000{nonce}-{number}\ue001"}
            for number, (role, _) in enumerate(messages)
        ]
        try:
            with _bounded():
                rendered = self._template.render(
                    messages=values, add_generation_prompt=ask, bos_token=self._bos, eos_token=self._eos
                )
        except Exception as error:
            # A stranger's template can raise whatever Python can.
            raise TemplateError("the template can't render this conversation") from error
        if len(rendered) > MAX_RENDERED:
            raise TemplateError("the template renders without end")
        pieces: list[Piece] = []
        order: list[int] = []
        for index, part in enumerate(mark.split(rendered)):
            if index % 2 == 0:
                if part:
                    pieces.append(Piece(part))
                continue
            order.append(int(part))
            pieces.extend(piece for piece in messages[int(part)][1] if piece.text)
        if order != list(range(len(messages))):
            raise TemplateError("the template leaves out or moves a message")
        return pieces


def _raise_exception(message: str) -> None:
    raise jinja2.TemplateError(message)


def _strftime_now(form: str) -> str:
    """Today by the template's form; Llama-3.1's template asks for it."""
    return datetime.datetime.now().astimezone().strftime(form)


def _range(*bounds: int) -> range:
    """`range`, bounded like the sandbox's own."""
    found = range(*bounds)
    if len(found) > 100_000:
        raise jinja2.TemplateError("range too long")
    return found
