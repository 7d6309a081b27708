"""One turn, from words typed to words kept: screen, keep, ask the model, guard, keep.

The person's message is committed before the model sees it. A message that may mean danger is
answered by fixed words, never by the model alone. Only guarded text is shown or stored.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace

from mindmate.conversation import persona, prompt
from mindmate.conversation.events import (
    CardShown,
    Ended,
    Kept,
    Notice,
    ReplyBegan,
    ReplyText,
    TurnEvent,
)
from mindmate.conversation.memory import asks_what_is_known
from mindmate.conversation.model import Level, Message, Origin, Role, State
from mindmate.conversation.ports import Companion, Engine, Guard, GuardFactory, Journal, Screen
from mindmate.conversation.reply import GrowingReply
from mindmate.conversation.summary import Summaries
from mindmate.errors import MindMateError
from mindmate.i18n import translate
from mindmate.replies import Sampling, TextPiece
from mindmate.safety import notices, policy, texts
from mindmate.safety.policy import Plan
from mindmate.safety.usage import Usage
from mindmate.safety.values import Screening

log = logging.getLogger(__name__)

BRIEF_TOKENS = 96  # of the model's words where a check-in by code follows: the question is what matters then
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
        summaries: Summaries | None = None,
        usage: Usage | None = None,
        card_shown: Callable[[Level], None] = lambda _level: None,
        companion: Companion | None = None,
    ) -> None:
        """`usage` says when a break is due; `card_shown` counts cards, without text; `companion` knows the person."""
        self._journal, self._engine, self._screen, self._new_guard = journal, engine, screen, new_guard
        self._sampling, self._reply_length = sampling or Sampling(), reply_length
        self._summaries, self._companion = summaries, companion
        self._usage, self._card_shown = usage or Usage(), card_shown
        self._children: set[str] = set()  # conversations of this session in which a child spoke
        self._alert = False  # a message of this session asked for care: so do those that follow
        self._said = {"full"}  # what was said in this session of how well messages are watched
        self._stopping = threading.Event()
        self._answering: Engine | None = None
        self._counted: tuple[tuple[int, int, str], prompt.Budget] | None = None

    def stop(self) -> None:
        """End the running reply soon, from any thread; harmless when nothing runs."""
        self._stopping.set()
        if (engine := self._answering) is not None:
            engine.stop()

    def take(self, entry_id: str | None, text: str, emit: Emit, *, instead_of: int = 0) -> str:
        """Take one turn; returns the entry's id, a new one if `entry_id` is None.

        `instead_of` is the id of an earlier message of the person's that they have put in other words: the new
        one stands in its place, and the former, with what followed it, stays as an earlier version.

        Raises `usage` for a message without text, `entry.missing` where `instead_of` isn't shown, and what the
        journal raises; a model that fails ends in `Ended` with an error.
        """
        text = text.strip()
        if not text:
            raise MindMateError("usage", "empty message")
        self._stopping.clear()
        before = self._journal.messages(entry_id) if entry_id else []
        aside: Sequence[Message] = ()
        if instead_of:
            place = _place(before, instead_of)
            before, aside = before[:place], before[place:]
        same = bool(aside) and aside[0].text == text
        screening, plan = self._plan(entry_id, text, before, aside, aside[0].level if same else Level.NONE)
        entry_id = entry_id or self._journal.create(title=title_of(text))
        kept = self._journal.append(entry_id, Role.USER, text, level=plan.level, instead_of=instead_of)
        if aside and self._journal.entry(entry_id).title == title_of(aside[0].text):
            self._journal.rename(entry_id, title_of(text))
        if plan.child:
            self._children.add(kept.entry)
        emit(Kept(kept))
        self._go_on(kept, before, screening, plan, emit)
        return kept.entry

    def retry(self, entry_id: str, emit: Emit) -> str:
        """Answer the last message of the person's again; the former answer stays as an earlier version. Returns the
        entry's id, as `take` does.

        Where nothing comes (it is stopped before its first word, or the model fails), the former one is shown
        again. Raises `entry.missing` where nothing was said yet, and as `take`.
        """
        self._stopping.clear()
        messages = self._journal.messages(entry_id)
        asked = [place for place, message in enumerate(messages) if message.role is Role.USER]
        if not asked:
            raise MindMateError("entry.missing")
        before, message, answers = messages[: asked[-1]], messages[asked[-1]], messages[asked[-1] + 1 :]
        screening, plan = self._plan(entry_id, message.text, before, (), message.level)
        if plan.level.rank > message.level.rank:
            self._journal.raise_level(message.id, plan.level)
        self._go_on(message, before, screening, plan, emit, answers[0] if answers else None)
        return entry_id

    def be_watchful(self) -> None:
        """Something outside of a conversation asked for care: what follows in this session is watched as after it."""
        self._alert = True

    def delete(self, entry_id: str, message_id: int) -> int:
        """Delete a message that is shown, see `Journal.remove`; returns when it was written (ms). The care that it
        called for stays for this session. Raises `entry.missing`."""
        messages = self._journal.messages(entry_id)
        found = next((message for message in messages if message.id == message_id), None)
        if found is None:
            raise MindMateError("entry.missing")
        with self._summaries.nothing_noted() if self._summaries else nullcontext():
            gone = set(self._journal.remove(message_id))
        grave = [m for m in messages if m.id in gone and m.level.rank >= Level.ELEVATED.rank]
        self._alert = self._alert or bool(grave)
        if self._journal.entry(entry_id).title == title_of(found.text):  # it was made of these words
            left = next((m.text for m in messages if m.role is Role.USER and m.id not in gone), "")
            self._journal.rename(entry_id, title_of(left))
        return found.created

    def _plan(
        self,
        entry_id: str | None,
        text: str,
        before: Sequence[Message],
        aside: Sequence[Message],
        at_least: Level,
    ) -> tuple[Screening, Plan]:
        """What is found in a message, `at_least` what is known of it, and what to do about it.

        What stood in its place and after it (`aside`), and what was put in other words earlier, calls for as much
        care as before.
        """
        screening = self._judge(text, before)
        if at_least.rank > screening.level.rank:
            screening = replace(screening, level=at_least)
        said = self._journal.superseded(entry_id) if entry_id else []
        said += [message for message in aside if message.role is Role.USER]
        plan = policy.plan(
            text, screening, before, superseded=said, alert=self._alert, child=entry_id in self._children
        )
        self._alert = self._alert or plan.level.rank >= Level.ELEVATED.rank
        return screening, plan

    def _go_on(
        self,
        message: Message,
        before: Sequence[Message],
        screening: Screening,
        plan: Plan,
        emit: Emit,
        former: Message | None = None,
    ) -> None:
        """What follows once a message is kept; the answer stands in the place of the `former` one."""
        self._say_notices(message.text, screening, plan, emit)
        plan = self._answered_by_code(message.text, plan, emit)
        if plan.fixed:
            self._answer_with_fixed_words(message.entry, plan, emit, former)
        else:
            self._answer(message.entry, [*before, message], plan, emit, former)

    def _answered_by_code(self, text: str, plan: Plan, emit: Emit) -> Plan:
        """Where the person asks what is remembered of them: that is shown, and fixed words answer.

        What is shown isn't kept with the conversation, so that what they delete later stands nowhere in it.
        """
        if self._companion is None or plan.fixed or plan.level.rank >= Level.ELEVATED.rank:
            return plan
        if not asks_what_is_known(text):
            return plan
        if known := self._companion.known():
            emit(Notice("memory", known))
        return replace(plan, fixed="memory_known" if known else "memory_nothing")

    def _note(self, engine: Engine, entry_id: str, text: str, plan: Plan) -> str:
        """What goes into the newest message beside its words. Where it calls for care, the care's own note alone."""
        if self._companion is None or plan.level.rank >= Level.ELEVATED.rank or plan.note:
            return plan.note
        return self._companion.note(entry_id, text, lambda part: engine.measure([("user", part)])[1][0])

    def _say_notices(self, text: str, screening: Screening, plan: Plan, emit: Emit) -> None:
        """What code says before any reply. That watching is off is said each time, that it is worse once."""
        watching, lang = screening.watching, plan.lang
        if watching == "off" or watching not in self._said:
            emit(Notice("watching", notices.watching_notice(watching, lang)))
        self._said.add(watching)
        if notices.asks_what_it_is(text):
            emit(Notice("program", notices.program_notice(lang)))
        if plan.declared_child:
            emit(Notice("child", texts.say("child", lang)))
        if self._usage.due():
            emit(Notice("break", notices.break_notice(lang)))

    def said_watching(self, watching: str) -> None:
        """The session began with saying how well messages are watched: no need to say it again."""
        self._said.add(watching)

    def _judge(self, text: str, before: Sequence[Message]) -> Screening:
        earlier = [message.text for message in before if message.role is Role.USER]
        try:
            return self._screen(text, earlier)
        except Exception as error:  # noqa: BLE001 - whatever it was, watching is off now and that is said
            log.error("the screen failed: %s", type(error).__name__)
            return Screening(Level.NONE, (), "", 0.0, watching="off")

    def _answer_with_fixed_words(
        self, entry_id: str, plan: Plan, emit: Emit, former: Message | None = None
    ) -> None:
        """The model doesn't speak in this turn. The same words again make no other version."""
        words = plan.fixed_words
        message = former
        if message is None or message.text != words:
            place = former.id if former else 0
            message = self._journal.append(
                entry_id, Role.ASSISTANT, words, origin=Origin.FIXED, instead_of=place
            )
        emit(ReplyBegan(replace(message, text="")))
        emit(ReplyText(message.text))
        self._show_card(plan, emit)
        emit(Ended(message))

    def _show_card(self, plan: Plan, emit: Emit) -> None:
        if plan.card is None:
            return
        emit(CardShown(plan.card, plan.child))
        try:
            self._card_shown(plan.card)
        except MindMateError as problem:  # a count that can't be kept must not cost anybody the card
            log.error("a card wasn't counted: %s", problem.code)

    def _answer(
        self,
        entry_id: str,
        messages: Sequence[Message],
        plan: Plan,
        emit: Emit,
        former: Message | None = None,
    ) -> None:
        reply = self._journal.append(
            entry_id,
            Role.ASSISTANT,
            "",
            state=State.PARTIAL,
            origin=Origin.MODEL,
            instead_of=former.id if former else 0,
        )
        emit(ReplyBegan(reply))
        error: MindMateError | None = None
        stream = GrowingReply(self._journal, reply, self._guard_for(messages[-1].text), emit, plan)
        try:
            engine = self._answering = self._engine()
            plan = replace(plan, note=self._note(engine, entry_id, messages[-1].text, plan))
            built = self._build(engine, entry_id, messages, plan.note)
            if built.dropped_now:
                emit(Notice("context", out_of_view()))
            if not (self._stopping.is_set() or stream.withheld):
                self._stream(engine, built, plan, entry_id, stream)
        except MindMateError as problem:
            error = problem
        finally:
            self._answering = None
        unread = error is not None and error.code == "engine.message_too_long"
        message = stream.close(
            stopped=self._stopping.is_set(),
            failed=error is not None,
            instead=too_long() if unread else notices.retained_reply(plan.lang),
        )
        if former is not None and not stream.said:
            self._journal.show(former.id)
            self._journal.remove(message.id)
            message = former
        self._show_card(plan, emit)
        emit(Ended(message, error))

    def _build(self, engine: Engine, entry_id: str, messages: Sequence[Message], note: str) -> prompt.Prompt:
        """The prompt, with what is noted of the turns that left."""
        if self._summaries is None:
            return self._budget(engine).build(messages, note)
        built = self._budget(engine).build(messages, note, self._summaries.told(entry_id, messages))
        self._summaries.left(entry_id, built.gone)
        return built

    def _guard_for(self, text: str) -> Guard | None:
        """A guard for the reply to `text`; None if it can't even be made, which withholds the reply."""
        try:
            return self._new_guard(text)
        except Exception as error:  # noqa: BLE001 - unguarded text is never shown
            log.error("the guard failed: %s", type(error).__name__)
            return None

    def _budget(self, engine: Engine) -> prompt.Budget:
        """The budget for this engine's model; another model counts in other tokens."""
        key = (id(engine), engine.context, self._reply_length())
        if self._counted is None or self._counted[0] != key:
            self._counted = (key, prompt.Budget(engine, persona.system_prompt(), key[2]))
        return self._counted[1]

    def _stream(
        self, engine: Engine, built: prompt.Prompt, plan: Plan, entry_id: str, stream: GrowingReply
    ) -> None:
        brief = plan.level is Level.ELEVATED
        pieces = engine.reply(
            built.messages,
            max_tokens=min(built.max_tokens, BRIEF_TOKENS) if brief else built.max_tokens,
            sampling=self._sampling,
            note=plan.note,
            summary=built.summary,
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
                elif piece.reason == "length":
                    stream.cut = brief
        finally:
            close = getattr(pieces, "close", None)
            if close is not None:
                close()


def _place(messages: Sequence[Message], message_id: int) -> int:
    """Where a message of the person's stands. Raises `entry.missing`."""
    for place, message in enumerate(messages):
        if message.id == message_id and message.role is Role.USER:
            return place
    raise MindMateError("entry.missing")


def out_of_view() -> str:
    """Said once when turns leave the context."""
    return translate("Turn", "Older messages of this conversation are no longer in view.")


def too_long() -> str:
    """The answer to a message that the model can't read at once."""
    return translate(
        "Turn",
        "Your message is longer than I can read at once. It is kept whole. Could you send me the part that "
        "matters most first, in a shorter message?",
    )


def title_of(text: str) -> str:
    """A title for a conversation from its first message: its first words."""
    words = text.split()
    title = " ".join(words[:TITLE_WORDS])[:60].rstrip(" ,.;:!?-")
    return f"{title}…" if len(words) > TITLE_WORDS or len(title) == 60 else title
