"""One turn, from words typed to words kept: screen, keep, ask the model, guard, keep.

The person's message is committed before the model sees it. A message that may mean danger is
answered by fixed words, never by the model alone. Only guarded text is shown or stored.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from mindmate.conversation import persona, prompt
from mindmate.conversation.events import (
    CardShown,
    Ended,
    Kept,
    Notice,
    ReplyBegan,
    ReplyReplaced,
    ReplyText,
    TurnEvent,
)
from mindmate.conversation.model import Level, Message, Origin, Role, State
from mindmate.conversation.ports import Engine, Guard, GuardFactory, Journal, Screen
from mindmate.errors import MindMateError
from mindmate.i18n import translate
from mindmate.replies import Sampling, TextPiece
from mindmate.safety import notices
from mindmate.safety.values import Screening

log = logging.getLogger(__name__)

KEEP_SECONDS = 0.5  # a reply that is being written is kept this often
TITLE_WORDS = 7

Emit = Callable[[TurnEvent], None]


class TurnTaker:
    """Takes turns, one at a time. `engine` is called when a reply is needed, and may take its time to load."""

    def __init__(
        self,
        journal: Journal,
        engine: Callable[[], Engine],
        screen: Screen,
        new_guard: GuardFactory,
        sampling: Sampling | None = None,
        reply_length: Callable[[], str] = lambda: "medium",
    ) -> None:
        self._journal, self._engine, self._screen, self._new_guard = journal, engine, screen, new_guard
        self._sampling, self._reply_length = sampling or Sampling(), reply_length
        self._stopping = threading.Event()
        self._answering: Engine | None = None
        self._counted: tuple[tuple[int, int, str], prompt.Budget] | None = None

    def stop(self) -> None:
        """End the running reply soon, from any thread; harmless when nothing runs."""
        self._stopping.set()
        if (engine := self._answering) is not None:
            engine.stop()

    def take(self, entry_id: str | None, text: str, emit: Emit) -> str:
        """Take one turn; returns the entry's id, a new one if `entry_id` is None.

        Raises `usage` for a message without text, and what the journal raises; a model that fails
        ends in `Ended` with an error.
        """
        text = text.strip()
        if not text:
            raise MindMateError("usage", "empty message")
        self._stopping.clear()
        before = self._journal.messages(entry_id) if entry_id else []
        screening = self._judge(text, before)
        entry_id = entry_id or self._journal.create(title=title_of(text))
        kept = self._journal.append(entry_id, Role.USER, text, level=screening.level)
        emit(Kept(kept))
        if screening.watching == "off":
            emit(Notice("watching", notices.watching_notice("off")))
            emit(CardShown(Level.ELEVATED))
        if notices.asks_what_it_is(text):
            emit(Notice("program", notices.program_notice()))
        if screening.level is Level.CRISIS:
            self._answer_with_fixed_words(entry_id, emit)
        else:
            self._answer(entry_id, [*before, kept], screening, emit)
        return entry_id

    def _judge(self, text: str, before: Sequence[Message]) -> Screening:
        earlier = [message.text for message in before if message.role is Role.USER]
        try:
            return self._screen(text, earlier)
        except Exception as error:  # noqa: BLE001 - whatever it was, watching is off now and that is said
            log.error("the screen failed: %s", type(error).__name__)
            return Screening(Level.NONE, (), "", 0.0, watching="off")

    def _answer_with_fixed_words(self, entry_id: str, emit: Emit) -> None:
        message = self._journal.append(entry_id, Role.ASSISTANT, notices.crisis_reply(), origin=Origin.FIXED)
        emit(ReplyBegan(replace(message, text="")))
        emit(ReplyText(message.text))
        emit(CardShown(Level.CRISIS))
        emit(Ended(message))

    def _answer(self, entry_id: str, messages: Sequence[Message], screening: Screening, emit: Emit) -> None:
        watchful = any(m.level.rank >= Level.ELEVATED.rank for m in messages if m.role is Role.USER)
        reply = self._journal.append(entry_id, Role.ASSISTANT, "", state=State.PARTIAL, origin=Origin.MODEL)
        emit(ReplyBegan(reply))
        error: MindMateError | None = None
        stream = _Reply(self._journal, reply, self._new_guard(messages[-1].text), emit)
        try:
            engine = self._answering = self._engine()
            note = notices.safety_prompt() if watchful else ""
            built = self._budget(engine).build(messages, note)
            if built.dropped_now:
                emit(Notice("context", out_of_view()))
            if not self._stopping.is_set():
                self._stream(engine, built, note, entry_id, stream)
        except MindMateError as problem:
            error = problem
        finally:
            self._answering = None
        message = stream.close(stopped=self._stopping.is_set(), failed=error is not None)
        if screening.level is Level.ELEVATED:
            emit(CardShown(Level.ELEVATED))
        emit(Ended(message, error))

    def _budget(self, engine: Engine) -> prompt.Budget:
        """The budget for this engine's model; another model counts in other tokens."""
        key = (id(engine), engine.context, self._reply_length())
        if self._counted is None or self._counted[0] != key:
            self._counted = (key, prompt.Budget(engine, persona.system_prompt(), key[2]))
        return self._counted[1]

    def _stream(self, engine: Engine, built: prompt.Prompt, note: str, entry_id: str, stream: _Reply) -> None:
        pieces = engine.reply(
            built.messages,
            max_tokens=built.max_tokens,
            sampling=self._sampling,
            note=note,
            conversation=entry_id,
        )
        try:
            for piece in pieces:
                if isinstance(piece, TextPiece):
                    stream.take(piece.text)
                    if stream.withheld:
                        engine.stop()
                        return
                elif piece.reason == "stopped":
                    self._stopping.set()
        finally:
            close = getattr(pieces, "close", None)
            if close is not None:
                close()


class _Reply:
    """A reply that is being written: guarded, shown, and kept twice a second."""

    def __init__(self, journal: Journal, message: Message, guard: Guard, emit: Emit) -> None:
        self._journal, self._message, self._emit = journal, message, emit
        self._guard: Guard | None = guard
        self._text = ""
        self._kept_at = float("-inf")
        self.withheld = False

    def take(self, delta: str) -> None:
        """Guard, show and keep a piece; a guard that fails withholds the rest."""
        if self._guard is None:
            return
        try:
            shown = self._guard.feed(delta)
            fired = self._guard.fired
        except Exception as error:  # noqa: BLE001 - unguarded text is never shown
            log.error("the guard failed: %s", type(error).__name__)
            self._guard, self.withheld = None, True
            return
        if fired:
            self.withheld = True
        elif shown:
            self._show(shown)
            if time.monotonic() - self._kept_at >= KEEP_SECONDS:
                self._journal.rewrite(self._message.id, self._text, state=State.PARTIAL)
                self._kept_at = time.monotonic()

    def _show(self, text: str) -> None:
        self._text += text
        self._emit(ReplyText(text))

    def close(self, *, stopped: bool, failed: bool) -> Message:
        """Keep the reply in its final form; returns it as it was kept."""
        rest, replacement = self._finish(allow_empty=(stopped or failed) and not self.withheld)
        state, origin = State.COMPLETE, Origin.MODEL
        if replacement is not None:
            self._text, state, origin = replacement, State.REPLACED, Origin.FIXED
            self._emit(ReplyReplaced(replacement))
        else:
            if rest:
                self._show(rest)
            if failed:
                state = State.FAILED
            elif stopped:
                state = State.STOPPED
            if failed and not self._text.strip():
                self._text, origin = notices.retained_reply(), Origin.FIXED
                self._emit(ReplyReplaced(self._text))
        self._text = self._text.strip()
        self._journal.rewrite(self._message.id, self._text, state=state, origin=origin)
        return replace(self._message, text=self._text, state=state, origin=origin)

    def _finish(self, *, allow_empty: bool) -> tuple[str, str | None]:
        """What may still be shown, and the fixed words to put in the place of the reply, if any."""
        if self._guard is None:
            return "", notices.retained_reply()
        try:
            rest, verdict = self._guard.finish()
        except Exception as error:  # noqa: BLE001 - unguarded text is never shown
            log.error("the guard failed: %s", type(error).__name__)
            return "", notices.retained_reply()
        if allow_empty and verdict.rules == ("empty",):
            return "", None
        return rest, verdict.replacement


def out_of_view() -> str:
    """Said once when turns leave the context."""
    return translate("Turn", "Older messages of this conversation are no longer in view.")


def title_of(text: str) -> str:
    """A title for a conversation from its first message: its first words."""
    words = text.split()
    title = " ".join(words[:TITLE_WORDS])[:60].rstrip(" ,.;:!?-")
    return f"{title}…" if len(words) > TITLE_WORDS or len(title) == 60 else title
