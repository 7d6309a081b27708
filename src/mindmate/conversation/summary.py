"""What stands for the turns that left the context: noted by the model when nobody waits for it.

The model reads the turns that left, a bite at a time and with what it noted before, and writes a few
sentences. They are bounded, guarded, checked against the words that they are about, and kept encrypted
with the conversation. What is told of them goes into the newest message only, so nothing is read again.
Small models write poor summaries: one that the guard stops, that speaks of what nobody said, or that only copies
the talk is dropped, and the beginnings of the person's own messages stand in its place.
"""

from __future__ import annotations

import hashlib
import logging
import re
import threading
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Protocol

from mindmate.conversation.model import Message, Origin, Role, Summary
from mindmate.conversation.ports import GuardFactory
from mindmate.conversation.prompt import Counter, Pair, grouped, summary_room

log = logging.getLogger(__name__)

OWN_WORDS = 160  # characters of one of the program's own answers that are shown to it again
GROUNDED = 0.5  # of a summary's longer words must stand in what it is about
WORD_LENGTH, STEM_LENGTH = 4, 5  # letters of a word that counts, and of it that are compared
QUOTED = 90  # characters of a message that are quoted where the model's summary is of no use
_WROTE = "The person wrote, among other things:"
_LETTERS = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963])+")
_TRANSCRIPT = re.compile(r"\b(?:person|mindmate|user|assistant):", re.IGNORECASE)
INSTRUCTION_TOKENS = 140  # what the prompt below has beside the words that it quotes, generously

_SYSTEM = "You keep short, factual notes. You write only what was said, in plain sentences."
_ASKED = (
    "Write in two or three short sentences what the person told about themselves and what matters to them, in the "
    "person's language. Begin with \"The person\". Add nothing that isn't said above, no advice and no list."
)

Aside = Callable[[Sequence[Pair], int], str | None]  # (prompt, most tokens) → text, None where it gave way


class Journal(Protocol):
    """What is needed of the journal, see `ports.Journal`."""

    def messages(self, entry_id: str) -> list[Message]: ...
    def summary(self, entry_id: str) -> Summary | None: ...
    def keep_summary(self, entry_id: str, summary: Summary) -> None: ...


def digest(messages: Sequence[Message], upto: int) -> str:
    """Over the words of all messages up to the one with the id `upto`."""
    found = hashlib.sha256()
    for message in messages:
        if message.id <= upto and message.text.strip():
            found.update(f"{message.id} {message.role.value} {len(message.text)} {message.text}".encode())
    return found.hexdigest()[:32]


class Summaries:
    """The summaries of one journal's conversations."""

    def __init__(self, journal: Journal, new_guard: GuardFactory) -> None:
        self._journal, self._new_guard = journal, new_guard
        self._keeping = (
            threading.Lock()
        )  # a turn says what left while the background notes what had left before

    def told(self, entry_id: str, messages: Sequence[Message]) -> str:
        """What the model is told of the turns that left; empty where nothing is noted that still holds."""
        kept = self._journal.summary(entry_id)
        if kept is None or not kept.text or kept.digest != digest(messages, kept.upto):
            return ""
        return f"Earlier in this conversation: {kept.text}"

    def left(self, entry_id: str, gone: int) -> None:
        """The messages up to the one with the id `gone` are out of the model's view now; 0: none."""
        with self._keeping:
            kept = self._journal.summary(entry_id)
            if gone == (kept.gone if kept else 0):
                return
            if kept is not None and gone >= kept.upto:
                self._journal.keep_summary(entry_id, Summary(gone, kept.upto, kept.digest, kept.text))
            else:  # messages have come back into view, by an edit or a larger context
                self._journal.keep_summary(entry_id, Summary(gone))

    def gone(self, entry_id: str) -> int:
        """The id of the last message that is out of the model's view, 0 where all are in."""
        kept = self._journal.summary(entry_id)
        return kept.gone if kept else 0

    def nothing_noted(self) -> AbstractContextManager[object]:
        """While messages are being deleted nothing is noted of them."""
        return self._keeping

    def work(self, entry_id: str, write: Aside, counter: Counter) -> None:
        """Bring the summary up to what has left, as far as `write` gets before it has to give way."""
        kept = self._journal.summary(entry_id)
        if kept is None or not kept.gone:
            return
        messages = self._journal.messages(entry_id)
        if kept.upto and kept.digest != digest(messages, kept.upto):
            kept = Summary(kept.gone)
        while kept.upto < kept.gone:
            turns = grouped([m for m in messages if kept.upto < m.id <= kept.gone])
            if not turns:
                return
            room = summary_room(counter.context)
            quoted, last = _bite(turns, counter, counter.context - 2 * room - INSTRUCTION_TOKENS)
            text = write(_question(quoted, kept.text), room)
            if text is None:
                return
            about = [m.text for turn in turns for m in turn if m.id <= last]
            text = self._sound(text, [*about, kept.text])
            if not text and kept.text and not kept.text.startswith(_WROTE):
                text = kept.text  # what was noted before still holds
            text = text or _own_words([m for m in messages if m.id <= last], counter, room)
            kept = Summary(kept.gone, last, digest(messages, last), text)
            with self._keeping:
                now = self._journal.summary(entry_id)
                if now is None or now.gone < last:
                    return  # a turn brought these messages back into view meanwhile
                if digest(self._journal.messages(entry_id), last) != kept.digest:
                    return  # one of them was deleted, or put in other words
                kept = replace(kept, gone=now.gone)
                self._journal.keep_summary(entry_id, kept)

    def _sound(self, text: str, about: Sequence[str]) -> str:
        """The summary as it may be kept; empty where it is of no use."""
        text = _whole_sentences(" ".join(text.split()))
        if not text or _TRANSCRIPT.search(text) or not grounded(text, about):
            return ""
        guard = self._new_guard("")
        guard.feed(text)
        _, verdict = guard.finish()
        if verdict.replacement is not None:
            log.info("a summary was dropped by the guard: %s", ", ".join(verdict.rules))
            return ""
        return text


def _bite(turns: Sequence[Sequence[Message]], counter: Counter, most: int) -> tuple[str, int]:
    """As many of the turns as fit into `most` tokens, at least one, as quoted text; and the last one's id."""
    quoted, last = "", 0
    for turn in turns:
        more = quoted + "".join(_quoted(message) for message in turn)
        if _tokens(more, counter) > most:
            if not last:
                quoted, last = _cut(more, counter, most), turn[-1].id
            break
        quoted, last = more, turn[-1].id
    return quoted, last


def _quoted(message: Message) -> str:
    if message.role is Role.USER:
        return f"Person: {message.text.strip()}\n"
    if message.origin is Origin.FIXED:
        return ""
    words = message.text.strip()
    return f"MindMate: {words[:OWN_WORDS]}{'…' if len(words) > OWN_WORDS else ''}\n"


def _cut(text: str, counter: Counter, most: int) -> str:
    """The beginning of a text that has at most `most` tokens."""
    while text and (tokens := _tokens(text, counter)) > most:
        text = text[: min(len(text) - 1, len(text) * max(1, most) // tokens)]
    return text


def _own_words(messages: Sequence[Message], counter: Counter, most: int) -> str:
    """The beginnings of the person's messages, the newest that fit into `most` tokens together; code's work."""
    said = [" ".join(m.text.split()) for m in messages if m.role is Role.USER and m.text.strip()]
    quotes: list[str] = []
    for words in reversed(said):
        end = re.search(r"[.!?…]+", words)
        first = words[: end.end()] if end else words
        first = first if len(first) <= QUOTED else first[:QUOTED].rsplit(" ", 1)[0] + "…"
        more = [f"“{first}”", *quotes]
        if _tokens(f"{_WROTE} {' '.join(more)}", counter) > most:
            break
        quotes = more
    return f"{_WROTE} {' '.join(quotes)}" if quotes else ""


def _tokens(text: str, counter: Counter) -> int:
    return counter.measure([("user", text)])[1][0] if text else 0


def _question(quoted: str, before: str) -> list[Pair]:
    known = f"Noted before: {before}\n\n" if before else ""
    part = f"This is an earlier part of a conversation between a person and a program.\n\n{known}{quoted}\n{_ASKED}"
    return [("system", _SYSTEM), ("user", part)]


def _whole_sentences(text: str) -> str:
    """`text` up to the end of its last whole sentence."""
    end = max((match.end() for match in re.finditer(r"[.!?…]+[\"”»')\]]*", text)), default=0)
    return text[:end].strip()


def every_word(text: str) -> list[str]:
    """The words of a text in small letters; Devanagari's vowel signs belong to theirs."""
    return _LETTERS.findall(unicodedata.normalize("NFC", text).casefold())


def stems(text: str) -> set[str]:
    """The beginnings of a text's longer words, by which texts are compared."""
    return {word[:STEM_LENGTH] for word in every_word(text) if len(word) >= WORD_LENGTH}


_FORM = stems(
    "the person they them their said says told tells wrote about that this what with matters important feels"
)


def grounded(text: str, about: Sequence[str]) -> bool:
    """Whether a summary speaks of what was said: enough of its longer words stand there. Scripts that write
    without blanks have too few words to tell by, and pass."""
    ours = stems(text) - _FORM
    theirs = stems(" ".join(about))
    return len(ours) < 3 or len(ours & theirs) >= GROUNDED * len(ours)
