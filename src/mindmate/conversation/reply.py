"""A reply while it is being written: guarded, shown, and kept each second; only guarded text is shown or stored."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from dataclasses import replace

from mindmate.conversation.events import ReplyReplaced, ReplyText, TurnEvent
from mindmate.conversation.model import Message, Origin, State
from mindmate.conversation.ports import Guard, Journal
from mindmate.safety import notices, texts
from mindmate.safety.guard import replacement as words_instead
from mindmate.safety.policy import Plan

log = logging.getLogger(__name__)

KEEP_SECONDS = 1.0  # a reply that is being written is kept this often; a commit takes its time from the model
_SENTENCE_END = re.compile(r"[.!?…।][\"”»')]*(?=\s|$)")

Emit = Callable[[TurnEvent], None]


class GrowingReply:
    """A reply that is being written: guarded, shown, and kept each second."""

    def __init__(
        self, journal: Journal, message: Message, guard: Guard | None, emit: Emit, plan: Plan
    ) -> None:
        """Without a guard nothing of the model's is shown; `plan.tail` stands below its words in any case."""
        self._journal, self._message, self._emit = journal, message, emit
        self._guard, self._lang = guard, plan.lang
        self._tail = texts.say(plan.tail, plan.lang) if plan.tail else ""
        self._text = ""
        self._kept_at = float("-inf")
        self.withheld = guard is None
        self.said = (
            False  # whether there is a reply: words of the model's, or what the guard put in their place
        )
        self.cut = False  # it was kept brief, and ends in the middle of a sentence

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
            self._text += shown
            if time.monotonic() - self._kept_at >= KEEP_SECONDS:
                # Kept before it is shown: whoever has seen the first words finds them again.
                self._journal.rewrite(self._message.id, self._text, state=State.PARTIAL)
                self._kept_at = time.monotonic()
            self._emit(ReplyText(shown))

    def _show(self, text: str) -> None:
        self._text += text
        self._emit(ReplyText(text))

    def close(self, *, stopped: bool, failed: bool, instead: str) -> Message:
        """Keep the reply in its final form; returns it as it was kept. `instead` stands for one that failed
        before its first word."""
        rest, replacement = self._finish(allow_empty=(stopped or failed) and not self.withheld)
        state, origin = State.COMPLETE, Origin.MODEL
        self.said = replacement is not None
        if replacement is not None:
            self._text, state, origin = replacement, State.REPLACED, Origin.FIXED
            self._emit(ReplyReplaced(replacement))
        else:
            if rest:
                self._show(rest)
            if self.cut:
                self._end_with_a_sentence()
            self.said = bool(self._text.strip())
            if failed:
                state = State.FAILED
            elif stopped:
                state = State.STOPPED
            if failed and not self._text.strip():
                self._text, origin = instead, Origin.FIXED
                self._emit(ReplyReplaced(self._text))
        self._text = self._text.strip()
        if self._tail:
            self._show(f"\n\n{self._tail}" if self._text else self._tail)
        self._journal.rewrite(self._message.id, self._text, state=state, origin=origin)
        return replace(self._message, text=self._text, state=state, origin=origin)

    def _end_with_a_sentence(self) -> None:
        """Take back the beginning of a sentence that there was no room for."""
        ends = [found.end() for found in _SENTENCE_END.finditer(self._text)]
        if ends and ends[-1] < len(self._text.rstrip()):
            self._text = self._text[: ends[-1]]
            self._emit(ReplyReplaced(self._text))

    def _finish(self, *, allow_empty: bool) -> tuple[str, str | None]:
        """What may still be shown, and the fixed words to put in the place of the reply, if any."""
        if self._guard is None:
            return "", notices.retained_reply(self._lang)
        try:
            rest, verdict = self._guard.finish()
        except Exception as error:  # noqa: BLE001 - unguarded text is never shown
            log.error("the guard failed: %s", type(error).__name__)
            return "", notices.retained_reply(self._lang)
        if allow_empty and verdict.rules == ("empty",):
            return "", None
        if verdict.replacement is None:
            return rest, None
        # Said anew: the guard knows this message alone, the plan in which language the person writes.
        return rest, words_instead(verdict.rules, self._lang)
