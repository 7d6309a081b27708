"""The token log of a conversation: which tokens stand for which messages, so that nothing is read twice.

Text that the model wrote keeps the very tokens that it was written with, and a new message is put
behind what stands there already, instead of rendering and tokenizing the whole conversation again.
A changed, deleted or replaced message rewinds the log to the message before it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mindmate.engine.template import ChatTemplate, Pair, Piece, noted

Tokenizer = Callable[[str], list[int]]


class Vocabulary:
    """What tokenizing needs of a model: control tokens by their text, and a plain tokenizer."""

    def __init__(
        self, control: dict[str, int], breakable: Sequence[str], plain: Tokenizer, first: int | None
    ) -> None:
        """`plain` never makes control tokens of what it is given, except for user-defined tokens, which
        llama.cpp always reads; a text that spells one of `breakable` is cut inside of it. `first` is
        the token that every prompt begins with, where the vocabulary asks for one.
        """
        self.control, self.first = control, first
        self._plain = plain
        self._ids = frozenset(control.values())
        self._control_pattern = _alternatives(list(control))
        self._break_pattern = _alternatives(breakable)

    def split(self, text: str) -> list[str]:
        """`text` cut at control tokens: plain text at even places, a control token's text at odd ones."""
        return self._control_pattern.split(text)

    def words(self, text: str) -> list[int]:
        """Tokens of a plain run, none of them a control token. Raises ControlInTextError."""
        tokens: list[int] = []
        start = 0
        for match in self._break_pattern.finditer(text):
            middle = match.start() + 1
            tokens += self._plain(text[start:middle])
            start = middle
        tokens += self._plain(text[start:]) if text[start:] else []
        if not self._ids.isdisjoint(tokens):
            raise ControlInTextError
        return tokens


class ControlInTextError(Exception):
    """The vocabulary turns plain text into control tokens; such a model can't be given anybody's words."""


@dataclass(frozen=True)
class Mark:
    """Where a message ends in the log. `end` is None where nothing can be put behind it.

    `shape` stands for all of the template's characters before the message's words, `note` is the
    guidance that stands behind them.
    """

    role: str
    text: str
    shape: str
    end: int | None
    note: str = ""


class TokenLog:
    """The tokens of one conversation, in the order in which the model's cache holds them."""

    def __init__(self, template: ChatTemplate, vocabulary: Vocabulary) -> None:
        self.template, self.vocabulary = template, vocabulary
        self.tokens: list[int] = []
        self.marks: list[Mark] = []

    def ask(
        self, messages: Sequence[Pair], note: str = "", summary: str = "", room: int | None = None
    ) -> list[int]:
        """Bring the log to the prompt for a reply to `messages`; returns its tokens.

        What the log already holds of these messages keeps its tokens. `note` goes into the newest message;
        so does `summary`, unless an earlier message of the log says it already. The notes of earlier turns
        add up; where the prompt would have more than `room` tokens with them, it is made without them.
        Raises TemplateError, ControlInTextError.
        """
        pieces = self.template.render(messages)
        tokens = self._follow(messages, pieces, note, summary)
        if room is not None and len(tokens) > room and any(mark.note for mark in self.marks[:-1]):
            self.tokens, self.marks = [], []
            tokens = self._follow(messages, pieces, note, summary)
        return tokens

    def follow(self, messages: Sequence[Pair]) -> list[int]:
        """Bring the log to `messages` without asking for a reply; returns its tokens up to the last words."""
        pieces = self.template.render(messages, ask=False)
        self._follow(messages, pieces)
        last = self.marks[-1].end if self.marks else None
        if last is not None:
            del self.tokens[last:]
        return self.tokens

    def answered(self, tokens: Sequence[int], text: str) -> None:
        """Put the model's own reply behind the prompt, with the tokens that it was written with."""
        shape = _chain(self.marks[-1].shape if self.marks else "", "reply")
        self.tokens.extend(tokens)
        self.marks.append(Mark("assistant", text.strip(), shape, len(self.tokens)))

    def restore(self, tokens: Sequence[int], marks: Sequence[Mark]) -> None:
        """Take over a log that was kept with a snapshot."""
        self.tokens, self.marks = list(tokens), list(marks)

    def cut(self, cached: Sequence[int]) -> int:
        """Shorten the log to the whole messages at its beginning that the cache holds; returns their tokens' count."""
        same = 0
        for ours, theirs in zip(self.tokens, cached, strict=False):
            if ours != theirs:
                break
            same += 1
        if same < len(self.tokens):
            ends = [mark.end or 0 for mark in self.marks if (mark.end or 0) <= same]
            same = max(ends, default=0)
            kept = 1 + max((n for n, mark in enumerate(self.marks) if mark.end == same), default=-1)
            del self.tokens[same if kept else 0 :], self.marks[kept:]
        return len(self.tokens)

    def _follow(
        self, messages: Sequence[Pair], pieces: Sequence[Piece], note: str = "", summary: str = ""
    ) -> list[int]:
        shapes = _shapes(pieces, len(messages))
        keep = self._common(messages, shapes)
        earlier = self.marks[: min(keep, len(messages) - 1)]
        if summary and not any(summary in mark.note for mark in earlier):
            note = f"{note}\n\n{summary}".strip()
        if keep == len(messages) and self.marks[keep - 1].note != note:
            keep = self._settled(keep - 1)
        pieces = noted(pieces, messages, note)
        tail: Sequence[Piece] = pieces
        if keep:
            end = self.marks[keep - 1].end
            del self.tokens[end:], self.marks[keep:]
            tail = _after(pieces, keep - 1)
        else:
            self.tokens, self.marks = [], []
            if self.vocabulary.first is not None and not self._begins_with_first(pieces):
                self.tokens.append(self.vocabulary.first)
        self._append(messages, tail, shapes, keep)
        if self.marks:
            self.marks[-1] = replace(self.marks[-1], note=note)
        return self.tokens

    def _begins_with_first(self, pieces: Sequence[Piece]) -> bool:
        if not pieces or not pieces[0].trusted:
            return False
        parts = self.vocabulary.split(pieces[0].text)
        return (
            len(parts) > 1
            and not parts[0].strip()
            and self.vocabulary.control[parts[1]] == self.vocabulary.first
        )

    def _common(self, messages: Sequence[Pair], shapes: Sequence[str]) -> int:
        """How many messages at the beginning the log can keep: the same words in the same form, ending
        where something can be put behind them. An earlier note stays where it is.
        """
        same = 0
        for number, (mark, (role, text)) in enumerate(zip(self.marks, messages, strict=False)):
            reply = mark.role == "assistant" and mark.shape == _chain(
                self.marks[number - 1].shape if number else "", "reply"
            )
            if (mark.role, mark.text) != (role, text.strip()) or not (reply or mark.shape == shapes[number]):
                break
            same = number + 1
        return self._settled(same)

    def _settled(self, same: int) -> int:
        """The last of the first `same` marks behind which something can be put, as a count."""
        while same and self.marks[same - 1].end is None:
            same -= 1
        return same

    def _append(
        self, messages: Sequence[Pair], tail: Sequence[Piece], shapes: Sequence[str], keep: int
    ) -> None:
        """Tokenize `tail` behind the log, and mark where each of the messages from `keep` on ends."""
        run: list[Piece] = []
        ends: dict[int, int] = {}

        def close_run() -> None:
            self.tokens += self.vocabulary.words("".join(piece.text for piece in run))
            last = next((p for p in reversed(run) if not (p.trusted and not p.text.strip())), None)
            if last is not None and last.message is not None:
                ends[last.message] = len(self.tokens)
            run.clear()

        for piece in tail:
            if not piece.trusted:
                run.append(piece)
                continue
            for index, part in enumerate(self.vocabulary.split(piece.text)):
                if index % 2:
                    close_run()
                    self.tokens.append(self.vocabulary.control[part])
                elif part:
                    run.append(Piece(part))
        close_run()
        for number in range(keep, len(messages)):
            role, text = messages[number]
            self.marks.append(Mark(role, text.strip(), shapes[number], ends.get(number)))


def _after(pieces: Sequence[Piece], message: int) -> list[Piece]:
    """The pieces behind a message's words; blanks before the next control token belong to the words."""
    last = max(index for index, piece in enumerate(pieces) if piece.message == message)
    tail = list(pieces[last + 1 :])
    if tail and tail[0].trusted:
        tail[0] = Piece(tail[0].text.lstrip())
    return [piece for piece in tail if piece.text]


def _shapes(pieces: Sequence[Piece], count: int) -> list[str]:
    """For each message, a digest of all of the template's characters before its words."""
    shapes: list[str] = []
    chain, between = "", ""
    for piece in pieces:
        if piece.trusted:
            between += piece.text
        elif piece.message == len(shapes):
            chain = _chain(chain, between.strip())
            shapes.append(chain)
            between = ""
    while len(shapes) < count:  # a message without words leaves no piece
        shapes.append(_chain(chain, f"empty {len(shapes)}"))
    return shapes


def _chain(before: str, text: str) -> str:
    return hashlib.sha256(f"{before}\0{text}".encode("utf-8", "replace")).hexdigest()[:16]


def _alternatives(texts: Sequence[str]) -> re.Pattern[str]:
    """A pattern with one group that matches any of `texts`, the longest first; never matches for none."""
    ordered = sorted((text for text in texts if text), key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, ordered)) + ")" if ordered else r"((?!))")


def as_json(marks: Sequence[Mark]) -> list[list[Any]]:
    """Marks as they travel with a snapshot."""
    return [[mark.role, mark.text, mark.shape, mark.end, mark.note] for mark in marks]


def from_json(rows: Sequence[Sequence[Any]]) -> list[Mark]:
    """Marks as they came back with a snapshot. Raises ValueError for anything else."""
    marks = []
    for role, text, shape, end, note in rows:
        if not all(isinstance(part, str) for part in (role, text, shape, note)):
            raise ValueError("a mark has no words")
        if end is not None and not isinstance(end, int):
            raise ValueError("a mark has no end")
        marks.append(Mark(role, text, shape, end, note))
    return marks
