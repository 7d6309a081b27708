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
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jinja2

from mindmate.engine.jinja import Environment, bounded

MAX_TEMPLATE = 256 * 1024  # characters; the longest published chat template has about 20,000
MAX_RENDERED = 4 * 1024 * 1024  # characters of a rendered prompt without its texts

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


class ChatTemplate:
    """A chat template, ready to render. Raises TemplateError when it is no Jinja at all."""

    def __init__(self, source: str, bos: str, eos: str) -> None:
        if len(source) > MAX_TEMPLATE:
            raise TemplateError("the template is too long")
        environment = Environment()
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
        try:
            return noted(self._render(texts, ask), messages, note)
        except TemplateError:
            if len(texts) < 2 or texts[0][0] != "system" or texts[1][0] != "user":
                raise
        merged = [("user", [*texts[0][1], Piece("\n\n"), *texts[1][1]]), *texts[2:]]
        return noted(self._render(merged, ask), messages, note)

    def _render(self, messages: Sequence[tuple[str, list[Piece]]], ask: bool) -> list[Piece]:
        nonce = secrets.token_hex(8)
        mark = re.compile(f"\ue000{nonce}-(\\d+)\ue001")
        values: list[dict[str, Any]] = [
            {"role": role, "content": f"\ue000{nonce}-{number}\ue001"}
            for number, (role, _) in enumerate(messages)
        ]
        try:
            with bounded():
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


def noted(pieces: Sequence[Piece], messages: Sequence[Pair], note: str) -> list[Piece]:
    """A rendered prompt with a note behind the words of the newest message, where that is the person's."""
    found = list(pieces)
    newest = len(messages) - 1
    if note.strip() and messages and messages[newest][0] == "user":
        at = max((n for n, piece in enumerate(found) if piece.message == newest), default=None)
        if at is not None:
            found.insert(at + 1, Piece(f"\n\n({note.strip()})", newest))
    return found


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
