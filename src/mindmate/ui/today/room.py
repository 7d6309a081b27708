"""Today: the conversation, with the transcript, the composer and what code puts between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal

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
from mindmate.conversation.model import Level, Message, Role, State
from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.today.acting import MessageActions
from mindmate.ui.today.drafts import ConversationDrafts
from mindmate.ui.today.layout import TodayLayout
from mindmate.ui.today.stream import TurnStream
from mindmate.ui.today.where import Where

Emit = Callable[[TurnEvent], None]


class TodayRoom(TodayLayout):
    """One conversation at a time. `entry` is its id, None before the first message of a new one."""

    entry_changed = Signal(str)
    help_wanted = Signal()
    plan_wanted = Signal()
    calmed = Signal()  # neither a running reply nor an open crisis card holds the idle lock back

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge)
        self._core, self._bridge = core, bridge
        self.drafts = ConversationDrafts(core, bridge, self)
        self.doing = MessageActions(core, bridge, self.strip, self.deleting, self)
        self.entry: str | None = None
        self.streaming = False
        self._stopping = False
        self._opening = ""  # the conversation whose messages are on their way
        self._send_when_open = False
        self._sending = ""  # what is on its way to the journal; stays in the composer until it is kept
        self._following = False  # whether the running turn belongs to what is shown
        self._instead_of = 0  # the earlier message that is being put in other words
        self._notices: list[str] = []
        self._coming_back = False  # just unlocked, and the person has done nothing yet
        self._arriving = False  # another conversation is being shown: what changes now wasn't typed
        self._wire()

    def _wire(self) -> None:
        self.composer.sent.connect(self.send)
        self.composer.stopped.connect(self.stop)
        self.composer.field.textChanged.connect(self._typed)
        self.composer.edit_left.connect(self._edit_left)
        self.drafts.read.connect(self._come_back)
        self.drafts.failed.connect(self.error.show_error)
        self.doing.edit_wanted.connect(self._edit)
        self.doing.retry_wanted.connect(self._retry)
        self.doing.reread.connect(self._reread)
        self.doing.said.connect(self._say)
        self.doing.failed.connect(self.error.show_error)
        self.deleting.deleted.connect(lambda _entry: self._reread())
        self.deleting.failed.connect(self.error.show_error)
        self.greeting.picked.connect(self._begin_with)
        self.greeting.check_in.failed.connect(self.error.show_error)
        self.greeting.check_in.help_wanted.connect(self.help_wanted)
        self.greeting.remember.failed.connect(self.error.show_error)
        self.greeting.remember.entry_wanted.connect(self.open)
        self.card.more.connect(self.help_wanted)
        self.card.plan.connect(self.plan_wanted)
        self.card.closed.connect(self._card_closed)
        self.error.again.connect(self._send_again)

    # ---- conversations -------------------------------------------------------------------------

    @property
    def holds_the_lock(self) -> bool:
        """Whether something is going on that an idle lock should wait for."""
        return self.streaming or not self.card.isHidden()

    def begin_session(self) -> None:
        """After unlocking: what code says at the start, and the conversation that was open before."""
        notices = self._core.opening_notices()
        self._notices = [notice.text for notice in notices]
        self.limited = any(notice.kind == "watching" for notice in notices)
        self.greeting.show_notices(self._notices)
        self.greeting.refresh()
        self._coming_back = True
        self.drafts.begin()
        self.doing.begin()
        if self.entry is None:
            self._show_new()
        else:
            self._show_entry(self.entry)

    def end_session(self) -> None:
        """Before locking: what was being typed is kept, then nothing of it stays."""
        self._following = False
        self._keep_draft()
        self._keep_place()
        self._opening = ""
        self._coming_back = False
        self.error.hide()
        self.drafts.end()
        self.greeting.check_in.end_session()
        self.greeting.remember.end_session()
        self.doing.end()
        self.transcript.clear()
        self._instead_of = 0
        self.composer.clear()
        self._say("")
        self.card.forget()
        self._views.setCurrentWidget(self.greeting)

    def new_conversation(self) -> None:
        """Show an empty conversation; it comes into being with its first message."""
        self._leave()
        self._show_new()

    def forget(self, entry_id: str) -> None:
        """An entry was deleted: nothing of it stays here, its draft included."""
        if entry_id == self.entry:
            self.composer.clear()
            self.new_conversation()
            self.transcript.show_messages([])
        self.drafts.put(entry_id, "")

    def _show_new(self) -> None:
        self.entry = None
        self.greeting.refresh()
        self.greeting.remember.refresh()
        self._views.setCurrentWidget(self.greeting)
        self._arrived()

    def open(self, entry_id: str) -> None:
        """Show an earlier conversation."""
        self._leave()
        self._show_entry(entry_id)

    def _show_entry(self, entry_id: str) -> None:
        self.entry = entry_id
        self._opening, self._send_when_open = entry_id, False
        self._arrived()
        self._bridge.run(
            lambda: self._read(entry_id),
            lambda read: self._show_messages(entry_id, *read),
            lambda error: self._not_opened(entry_id, error),
            owner=self,
        )

    def _not_opened(self, entry_id: str, error: MindMateError) -> None:
        if entry_id != self._opening:
            return  # the person has gone on, or locked the app
        self._opening = ""
        self._keep_draft()
        missed = entry_id != self.drafts.where.entry or error.code != "entry.missing"
        self._show_new()
        if missed:  # else it was deleted after the person had been there
            self.error.show_error(error)

    def _read(self, entry_id: str) -> tuple[list[Message], int]:
        """The messages of an entry, and the last one that the model no longer sees; it gets its state ready."""
        messages = self._core.journal.messages(entry_id)
        return messages, self._core.open_conversation(entry_id)

    def _leave(self) -> None:
        self.stop()
        self._coming_back = False
        self._following = False
        self._opening = ""
        self._keep_draft()
        self.error.hide()
        if self.card.level is not Level.CRISIS:
            self.card.hide()

    def _arrived(self) -> None:
        self._instead_of = 0
        self._arriving = True
        self.composer.clear()
        self._show_draft()
        self._arriving = False
        self.composer.field.setFocus()
        self.entry_changed.emit(self.entry or "")
        self._keep_place()

    def _come_back(self) -> None:
        """To where the person was before the lock or the end, unless they have begun something else meanwhile."""
        self._show_draft()
        was, self._coming_back = self._coming_back, False
        there = self.drafts.where.entry
        if was and there and self.entry is None and not (self.streaming or self.composer.text):
            self._show_entry(there)

    def _keep_place(self) -> None:
        """Where the person is; the place in it while it is shown and not at its end."""
        if self._coming_back or self._opening or not self._core.unlocked:
            return
        shown = self._views.currentWidget() is self.transcript and not self.transcript.at_end
        self.drafts.stay_at(Where(self.entry or "", *(self.transcript.reading if shown else (0, 0))))

    def _show_draft(self) -> None:
        """What was being typed here, unless something is typed already."""
        if not self.composer.text and (words := self.drafts.text(self.entry)):
            self.composer.put(words)

    def _keep_draft(self) -> None:
        if self._core.unlocked:
            self.drafts.put(self.entry, self.composer.draft)

    def _typed(self) -> None:
        if not (self._arriving or self.composer.editing) and self.composer.isVisible():
            self._keep_draft()

    def _show_messages(self, entry_id: str, messages: Sequence[Message], out_of_view: int) -> None:
        if entry_id != self._opening:
            return
        self._opening = ""
        marker = self.tr("MindMate no longer sees the messages above in full when it answers.")
        self.transcript.show_messages(messages, marked=(out_of_view, marker))
        self._views.setCurrentWidget(self.transcript)
        if (there := self.drafts.where).entry == entry_id and there.message:
            # Once the room has its size.
            QTimer.singleShot(0, self, lambda: self.transcript.read_on(there.message, there.pixels))
        else:
            self._keep_place()
        mine = [message for message in messages if message.role is Role.USER]
        if mine and mine[-1].level is Level.CRISIS:
            self._show_card(Level.CRISIS)
        if self._send_when_open:
            self.send(self.composer.text)

    def _reread(self) -> None:
        """Other messages may be shown now than before: another version, or one less."""
        entry = self.entry
        if entry is None or not self._core.unlocked:
            return

        def show(messages: Sequence[Message]) -> None:
            if entry != self.entry or self.streaming or self._opening or not self._core.unlocked:
                return
            if not self.transcript.learn(messages):
                bar = self.transcript.verticalScrollBar()
                at_end, place = self.transcript.at_end, bar.value()
                self.transcript.show_messages(messages)
                if not at_end:
                    bar.setValue(place)
            self.strip.update_target()
            self.entry_changed.emit(entry)

        self._bridge.run(lambda: self._core.journal.messages(entry), show, self.error.show_error, owner=self)

    def _show_card(self, level: Level, *, child: bool = False) -> None:
        self.card.show_level(level, child=child)
        self._fit_foot()

    # ---- a turn --------------------------------------------------------------------------------

    def _begin_with(self, words: str) -> None:
        self.composer.put(words)
        self.composer.field.setFocus()

    def send(self, text: str) -> None:
        """Take a turn with `text`. It leaves the composer only once it is kept."""
        if self.streaming or not text.strip():
            return
        if self._opening:
            self._send_when_open = True  # in a moment, when the earlier messages stand there
            return
        entry, instead_of = self.entry, self._instead_of
        if entry is not None and instead_of:
            self._take_turn(entry, text, lambda emit: self._core.edit_turn(entry, instead_of, text, emit))
        else:
            self._take_turn(entry, text, lambda emit: self._core.take_turn(entry, text, emit))

    def _retry(self, reply: Message) -> None:
        """Another answer to the last message; the former stays within reach."""
        if not self.streaming and not self._opening:
            self.transcript.cut_from(reply.id)
            self._take_turn(reply.entry, "", lambda emit: self._core.retry_turn(reply.entry, emit))

    def _edit(self, message: Message) -> None:
        if not self.streaming:
            self._instead_of = message.id
            self.composer.begin_edit(message.text)

    def _edit_left(self) -> None:
        self._instead_of = 0

    def _take_turn(self, entry: str | None, text: str, take: Callable[[Emit], object]) -> None:
        self.error.hide()
        self.deleting.leave()
        self.streaming = self._following = True
        self._stopping = False
        self._sending = text
        self.composer.writing(True)
        self.strip.quiet(True)
        self._say(self.tr("Reading what you wrote…"))
        stream = TurnStream(self)
        stream.arrived.connect(lambda events: self._take(events, entry))
        stream.start()
        self._bridge.run(
            lambda: take(stream.take),
            lambda _: self._turn_over(stream),
            lambda error: self._turn_failed(stream, error),
            queue="turns",
            owner=self,
        )

    def _send_again(self) -> None:
        if self.composer.text.strip():
            self.send(self.composer.text)

    def stop(self) -> None:
        """End the running reply."""
        if self.streaming:
            self._stopping = True
            self._core.stop_turn()
            self._say(self.tr("Stopping…"))

    def _take(self, events: Sequence[TurnEvent], came_from: str | None) -> None:
        for event in events:
            self._take_one(event, came_from)

    def _take_one(self, event: TurnEvent, came_from: str | None) -> None:
        if self._stopping and isinstance(event, Kept | ReplyBegan):
            self._core.stop_turn()  # asked for before the turn had begun, and so not heard
        if isinstance(event, Kept):
            self._kept(event.message, came_from)
            return
        if not self._following:
            return  # the person has gone on to another conversation; this one is kept all the same
        match event:
            case ReplyBegan():
                self._say(self.tr("Thinking about a reply…"))
            case ReplyText():
                self._begin_reply()
                self.transcript.extend_reply(event.delta)
            case ReplyReplaced():
                self._begin_reply()
                self.transcript.replace_reply(event.text)
            case Notice():
                self.transcript.add_notice(event.text)
            case CardShown():
                self._show_card(event.level, child=event.child)
            case Ended():
                if self.transcript.replying or event.message is not None:
                    state = event.message.state if event.message else State.COMPLETE
                    self.transcript.end_reply(state, event.message)
                if event.error is not None:
                    self.error.show_error(event.error)

    def _begin_reply(self) -> None:
        if not self.transcript.replying:
            self.transcript.begin_reply()
            self._say(self.tr("Writing… Esc stops it."))

    def _kept(self, message: Message, came_from: str | None) -> None:
        if not self._instead_of:
            self.drafts.sent(came_from)
        if not self._following:
            return
        if self._instead_of:
            self.transcript.cut_from(self._instead_of)
            self.composer.end_edit()
        else:
            self.composer.forget(self._sending)
        first = self.entry is None
        self.entry = message.entry
        if first:
            self.transcript.show_messages([], self._notices)
        self._views.setCurrentWidget(self.transcript)
        self.transcript.add_user(message)
        if first:
            self.entry_changed.emit(message.entry)
            self._keep_place()

    def _turn_over(self, stream: TurnStream) -> None:
        stream.finish()
        stream.deleteLater()
        self.streaming = False
        self.composer.writing(False)
        self._say("")
        self.strip.quiet(False)
        if self._following:
            self._reread()
            self.entry_changed.emit(self.entry or "")
        self.calmed.emit()

    def _turn_failed(self, stream: TurnStream, error: MindMateError) -> None:
        self._turn_over(stream)
        if not self._following:
            return
        if self.transcript.replying:
            self.transcript.end_reply(State.FAILED)
        self.error.show_error(error)

    def _card_closed(self) -> None:
        self._fit_foot()
        self.composer.field.setFocus()
        self.calmed.emit()
