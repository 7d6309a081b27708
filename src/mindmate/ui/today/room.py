"""Today: the conversation, with the transcript, the composer and what code puts between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
from mindmate.ui.bridge import Bridge, TurnStream
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.today.composer import Composer
from mindmate.ui.today.crisis_card import CrisisCard
from mindmate.ui.today.greeting import Greeting
from mindmate.ui.today.transcript import Transcript
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.error_card import ErrorCard


class TodayRoom(QWidget):
    """One conversation at a time. `entry` is its id, None before the first message of a new one."""

    entry_changed = Signal(str)
    help_wanted = Signal()
    calmed = Signal()  # neither a running reply nor an open crisis card holds the idle lock back

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._core, self._bridge, self._look = core, bridge, look
        self.entry: str | None = None
        self.streaming = False
        self._stopping = False
        self._opening = ""  # the conversation whose messages are on their way
        self._send_when_open = False
        self._sending = ""  # what is on its way to the journal; stays in the composer until it is kept
        self._following = False  # whether the running turn belongs to what is shown
        self._drafts: dict[str | None, str] = {}
        self._notices: list[str] = []
        self._limited = False  # whether watching for signs of danger is
        self.setObjectName("today")
        self.setProperty("room", "true")
        self.transcript = Transcript(look)
        self.greeting = Greeting(look)
        self._views = QStackedWidget()
        self._views.addWidget(self.greeting)
        self._views.addWidget(self.transcript)
        self.card = CrisisCard(look, core, self)
        self.error = ErrorCard(look, with_again=True)
        self.composer = Composer(look)
        self.status = label("", "small")
        self.status.setObjectName("chat.status")
        self.footnote = label("", "small", centre=True)
        self.footnote.setObjectName("chat.footnote")
        self._to_end = Button(
            look, self.tr("To the newest message"), "float", "down", name="chat.toEnd",
            on_click=self.transcript.scroll_to_end,
        )  # fmt: skip
        self._to_end.setParent(self._views)
        self._to_end.hide()
        self._build()
        self._wire()
        self._say_footnote()

    # ---- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        space = self._look.size("space.l")
        foot = QWidget()
        self._foot_column = QVBoxLayout(foot)
        self._foot_column.setContentsMargins(0, 0, 0, 0)
        self._foot_column.setSpacing(self._look.size("space.s"))
        for widget in (self.card, self.error, self.status, self.composer, self.footnote):
            self._foot_column.addWidget(widget)
        self.status.hide()
        self._foot = foot
        centred = QHBoxLayout()
        # As much room on the right as the transcript's scroll bar takes, so that both columns are one.
        centred.setContentsMargins(space, 0, space + 12, self._look.size("space.m"))
        centred.addStretch(1)
        centred.addWidget(foot, 1000)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.size("space.s"))
        layout.addWidget(self._views, 1)
        layout.addLayout(centred)
        self._look.changed.connect(self._sized)
        self._sized()

    def _wire(self) -> None:
        self.composer.sent.connect(self.send)
        self.composer.stopped.connect(self.stop)
        self.greeting.picked.connect(self._begin_with)
        self.card.more.connect(self.help_wanted)
        self.card.closed.connect(self._card_closed)
        self.error.again.connect(self._send_again)
        self.transcript.at_end_changed.connect(lambda _at_end: self._place_to_end())
        self._views.installEventFilter(self)
        self._views.currentChanged.connect(lambda _at: self._say_footnote())

    def _sized(self) -> None:
        self._foot.setMaximumWidth(self._look.size("size.measure"))

    def _say_footnote(self) -> None:
        """What stands under the composer; the second sentence where there is room, and no notice says it above."""
        words = self.tr("A program, not a person. What you write stays on this computer.")
        if self._limited and not self._tight and self._views.currentWidget() is self.transcript:
            words += "\n" + self.tr("It notices signs of danger only roughly; Help now (F1) is always there.")
        self.footnote.setText(words)

    @property
    def _tight(self) -> bool:
        """Whether the text is large for the room."""
        return self.height() < 40 * self._look.size("type.ui")

    # ---- conversations -------------------------------------------------------------------------

    @property
    def holds_the_lock(self) -> bool:
        """Whether something is going on that an idle lock should wait for."""
        return self.streaming or self.card.isVisible()

    def begin_session(self) -> None:
        """After unlocking: what code says at the start, and the conversation that was open before."""
        notices = self._core.opening_notices()
        self._notices = [notice.text for notice in notices]
        self._limited = any(notice.kind == "watching" for notice in notices)
        self.greeting.show_notices(self._notices)
        self.greeting.refresh()
        if self.entry is None:
            self._show_new()
        else:
            self._show_entry(self.entry)

    def end_session(self) -> None:
        """Before locking: forget what is shown. Drafts stay in memory until the app is closed."""
        self._following = False
        self._opening = ""
        self._keep_draft()
        self.transcript.clear()
        self.composer.put("")
        self.card.hide()
        self.card.level = Level.NONE
        self.error.hide()
        self._views.setCurrentWidget(self.greeting)

    def new_conversation(self) -> None:
        """Show an empty conversation; it comes into being with its first message."""
        self._leave()
        self._show_new()

    def _show_new(self) -> None:
        self.entry = None
        self.greeting.refresh()
        self._views.setCurrentWidget(self.greeting)
        self._arrived()

    def open(self, entry_id: str) -> None:
        """Show an earlier conversation."""
        self._leave()
        self._show_entry(entry_id)

    def _show_entry(self, entry_id: str) -> None:
        self.entry = entry_id
        self._arrived()
        self._opening, self._send_when_open = entry_id, False
        self._bridge.run(
            lambda: self._read(entry_id),
            lambda messages: self._show_messages(entry_id, messages),
            lambda error: self._not_opened(entry_id, error),
        )

    def _not_opened(self, entry_id: str, error: MindMateError) -> None:
        if entry_id != self._opening:
            return  # the person has gone on, or locked the app
        self._opening = ""
        self._keep_draft()
        self._show_new()
        self.error.show_error(error)

    def _read(self, entry_id: str) -> list[Message]:
        """The messages of an entry; the model gets its state ready meanwhile."""
        messages = self._core.journal.messages(entry_id)
        self._core.open_conversation(entry_id)
        return messages

    def _leave(self) -> None:
        self.stop()
        self._following = False
        self._opening = ""
        self._keep_draft()
        self.error.hide()
        if self.card.level is not Level.CRISIS:
            self.card.hide()

    def _arrived(self) -> None:
        self.composer.put(self._drafts.get(self.entry, ""))
        self.composer.field.setFocus()
        self.entry_changed.emit(self.entry or "")

    def _keep_draft(self) -> None:
        if self.composer.text.strip():
            self._drafts[self.entry] = self.composer.text
        else:
            self._drafts.pop(self.entry, None)

    def _show_messages(self, entry_id: str, messages: Sequence[Message]) -> None:
        if entry_id != self._opening:
            return
        self._opening = ""
        self.transcript.show_messages(messages)
        self._views.setCurrentWidget(self.transcript)
        mine = [message for message in messages if message.role is Role.USER]
        if mine and mine[-1].level is Level.CRISIS:
            self._show_card(Level.CRISIS)
        if self._send_when_open:
            self.send(self.composer.text)

    def _show_card(self, level: Level) -> None:
        self.card.show_level(level)
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
        self.error.hide()
        self.streaming = self._following = True
        self._stopping = False
        self._sending = text
        self.composer.writing(True)
        self._say(self.tr("Reading what you wrote…"))
        entry = self.entry
        stream = TurnStream(self)
        stream.arrived.connect(lambda events: self._take(events, entry))
        stream.start()
        self._bridge.run(
            lambda: self._core.take_turn(entry, text, stream.take),
            lambda _entry: self._turn_over(stream),
            lambda error: self._turn_failed(stream, error),
            queue="turns",
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
                self._show_card(event.level)
            case Ended():
                if self.transcript.replying or event.message is not None:
                    state = event.message.state if event.message else State.COMPLETE
                    self.transcript.end_reply(state)
                if event.error is not None:
                    self.error.show_error(event.error)

    def _begin_reply(self) -> None:
        if not self.transcript.replying:
            self.transcript.begin_reply()
            self._say(self.tr("Writing… Esc stops it."))

    def _kept(self, message: Message, came_from: str | None) -> None:
        self._drafts.pop(came_from, None)
        if not self._following:
            return
        self.composer.forget(self._sending)
        first = self.entry is None
        self.entry = message.entry
        if first:
            self.transcript.show_messages([], self._notices)
        self._views.setCurrentWidget(self.transcript)
        self.transcript.add_user(message.text)
        if first:
            self.entry_changed.emit(message.entry)

    def _turn_over(self, stream: TurnStream) -> None:
        stream.finish()
        stream.deleteLater()
        self.streaming = False
        self.composer.writing(False)
        self._say("")
        if self._following:
            self.entry_changed.emit(self.entry or "")
        self.calmed.emit()

    def _turn_failed(self, stream: TurnStream, error: MindMateError) -> None:
        self._turn_over(stream)
        if not self._following:
            return
        if self.transcript.replying:
            self.transcript.end_reply(State.FAILED)
        self.error.show_error(error)

    def _say(self, text: str) -> None:
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def _card_closed(self) -> None:
        self._fit_foot()
        self.composer.field.setFocus()
        self.calmed.emit()

    # ---- geometry ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card within its share of the room."""
        super().resizeEvent(event)
        # Where large text leaves little room, the card is what must be read.
        self._fit_foot()

    def _fit_foot(self) -> None:
        self.footnote.setVisible(not (self._tight and self.card.isVisible()))
        self._say_footnote()
        if self.card.isVisible():
            self.card.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the round button at its place above the composer."""
        if watched is self._views and event.type() == QEvent.Type.Resize:
            self._place_to_end()
        return False

    def _place_to_end(self) -> None:
        button = self._to_end
        shown = not self.transcript.at_end and self._views.currentWidget() is self.transcript
        button.setVisible(shown)
        if shown:
            size = button.sizeHint()
            button.move((self._views.width() - size.width()) // 2, self._views.height() - size.height() - 8)
            button.raise_()
