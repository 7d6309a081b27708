"""The transcript: one text browser over one document. Text only; nothing is fetched, nothing opened.

Each message is a run of blocks. What a message is lies in `_parts`, and every block carries the number of
its part as its user state; so painting and copying need no objects of their own. Of a long conversation only
the newest part is laid out at first; what came before is put in front as the reader scrolls towards it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from mindmate.conversation.model import Message, State
from mindmate.ui.theme.look import Look
from mindmate.ui.today import markdown
from mindmate.ui.today.formats import Formats
from mindmate.ui.today.pages import Pages
from mindmate.ui.today.parts import Kind, Part, begins_sitting, note_of, part_of
from mindmate.ui.today.sentences import Sentences
from mindmate.ui.widgets.moments import moment


class PlainDocument(QTextDocument):
    """A document that never loads anything."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, whatever is asked for."""
        del kind, name
        return None


class Transcript(Pages):
    """Shows messages; grows at its end while a reply streams; stays where the eye is otherwise."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._reply_blocks: tuple[markdown.Block, ...] = ()
        self._sentences = Sentences()
        self._deferred: list[str] = []
        self._laid_out = -1
        self._built_with = look.tokens
        self.setObjectName("chat.transcript")
        self.setProperty("kind", "transcript")
        self.setAccessibleName(self.tr("Conversation"))
        self.setDocument(PlainDocument(self))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        look.changed.connect(self._look_changed)
        self.clear()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, whatever is asked for: no file, no address."""
        del kind, name
        return None

    # ---- content -------------------------------------------------------------------------------

    def clear(self) -> None:
        """Forget everything that is shown."""
        self.chosen = -1
        self._point(-1)
        self._reply_start = -1
        self._reply_blocks = ()
        self._deferred.clear()
        self._empty()
        self._laid_out = -1
        self._set_column()

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return not self._parts

    def texts(self) -> list[str]:
        """The texts of all parts, as they came; for tests and copying."""
        return [part.text for part in self._all]

    def show_messages(
        self, messages: Sequence[Message], notices: Sequence[str] = (), marked: tuple[int, str] = (0, "")
    ) -> None:
        """Show a whole conversation in place of what is there; `marked` puts a line behind a message's id.

        Where a message came long after the one before, its moment stands above it.
        """
        self.clear()
        parts = [Part(Kind.NOTICE, notice) for notice in notices]
        before = 0
        for message in messages:
            if before and begins_sitting(before, message.created):
                parts.append(Part(Kind.NOTICE, moment(message.created)))
            before = message.created
            parts.append(part_of(message))
            if note := note_of(message.state):
                parts.append(Part(Kind.NOTICE, note))
            if message.id == marked[0]:
                parts.append(Part(Kind.NOTICE, marked[1]))
        self._show_parts(parts)
        self.scroll_to_end()

    def add_user(self, message: Message) -> None:
        """Show what the person just sent, and go to the end."""
        self._show_newest()
        known = [part.message for part in self._parts if part.message is not None]
        if known and begins_sitting(known[-1].created, message.created):
            self._add(self._end(), Part(Kind.NOTICE, moment(message.created)))
        self._add(self._end(), part_of(message))
        self.scroll_to_end()

    def message_of(self, part: int) -> Message | None:
        """What is kept of a part; None for a notice, and while the reply is still being written."""
        at = part - self._base
        return self._parts[at].message if 0 <= at < len(self._parts) else None

    def parts_with_messages(self) -> list[int]:
        """The numbers of the parts that are kept messages, as far as they are laid out, in their order."""
        return [self._base + at for at, part in enumerate(self._parts) if part.message is not None]

    def learn(self, messages: Sequence[Message]) -> bool:
        """These messages are what is shown: know their versions. False where something else is shown."""
        mine = [part for part in self._all if part.message is not None]
        same = [part.message.id for part in mine if part.message] == [message.id for message in messages]
        if same:
            for part, message in zip(mine, messages, strict=True):
                part.message = message
        return same

    def cut_from(self, message_id: int) -> None:
        """Take a message away, and what follows it: something else is about to stand there."""
        parts = self._all
        ids = [part.message.id if part.message else 0 for part in parts]
        if message_id in ids:
            self.clear()
            self._show_parts([replace(part) for part in parts[: ids.index(message_id)]])
            self.scroll_to_end()

    def add_notice(self, text: str) -> None:
        """Show a line from code, and let a screen reader say it; after the reply that is being written."""
        if self._reply_start >= 0:
            self._deferred.append(text)
            return
        self._show_newest()
        self._add(self._end(), Part(Kind.NOTICE, text))
        self._announce(text)

    def begin_reply(self) -> None:
        """A reply begins; its text comes through `extend_reply`."""
        self._show_newest()
        cursor = self._end()
        cursor.beginEditBlock()
        self._add(cursor, Part(Kind.REPLY, ""))
        cursor.endEditBlock()
        self._reply_start = cursor.block().position()
        self._reply_blocks = ()
        self._sentences = Sentences()

    @property
    def replying(self) -> bool:
        """Whether a reply is being written."""
        return self._reply_start >= 0

    def extend_reply(self, delta: str) -> None:
        """More text of the reply that is being written."""
        self._write_reply(self._parts[-1].text + delta)
        for sentence in self._sentences.feed(delta):
            self._announce(sentence)

    def replace_reply(self, text: str) -> None:
        """Other words in the place of the reply; what was shown is taken back."""
        self._write_reply(text)
        self._sentences = Sentences()
        self._announce(markdown.plain(text))

    def end_reply(self, state: State, message: Message | None = None) -> None:
        """The reply is over; `message` is what was kept of it."""
        if self.replying and message is not None:
            self._parts[-1].message = message
        for sentence in self._sentences.finish():
            self._announce(sentence)
        self._reply_start = -1
        for notice in [*filter(None, [note_of(state)]), *self._deferred]:
            self.add_notice(notice)
        self._deferred.clear()

    def _write_reply(self, text: str) -> None:
        """Bring the shown reply to `text`, touching only the blocks that differ."""
        self._parts[-1].text = text
        blocks = markdown.read(text)
        same, grown = markdown.difference(self._reply_blocks, blocks)
        with self._selection_kept():
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            if grown is not None:  # what most tokens do: a few letters more at the end
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.insertText(grown.text, self._formats.span(grown))
            else:
                self._rewrite_from(cursor, blocks, same)
            cursor.endEditBlock()
        self._reply_blocks = blocks

    def _rewrite_from(self, cursor: QTextCursor, blocks: tuple[markdown.Block, ...], same: int) -> None:
        cursor.setPosition(self._reply_start)
        for _ in range(same):
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        beyond = same >= len(self._reply_blocks) and same > 0
        if beyond:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        self._writer.blocks(cursor, blocks[same:], self._newest, first_in_place=not beyond, first=same == 0)

    # ---- the column ----------------------------------------------------------------------------

    def _set_column(self) -> None:
        margin = max((self.viewport().width() - self.column) // 2, 0)
        if self._laid_out == self.viewport().width():
            return
        self._margin, self._laid_out = margin, self.viewport().width()
        document = self.document()
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(margin)
        frame.setRightMargin(margin)
        frame.setTopMargin(self._look.size("space.l"))
        frame.setBottomMargin(self._look.size("space.l"))
        document.setDocumentMargin(0)
        document.rootFrame().setFrameFormat(frame)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        block = document.begin()
        while block.isValid():
            part = self._part(block)
            if part is not None and part.kind is Kind.USER:
                block_format = block.blockFormat()
                self._formats.indent(block_format, self._bubble_indent(part))
                QTextCursor(block).setBlockFormat(block_format)
            block = block.next()
        cursor.endEditBlock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, and what is being read where it is."""
        at_end, place = self._at_end, self.reading
        super().resizeEvent(event)
        self._set_column()
        if not at_end and event.oldSize().width() != event.size().width():
            self.read_on(*place)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the formats true to the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._look_changed()

    def _look_changed(self) -> None:
        """Build the document anew in the colours and sizes that are in use now; once for each change of them."""
        if self._look.tokens == self._built_with:
            return
        self._built_with = self._look.tokens
        self._formats = self._writer.formats = Formats(self._look)
        parts, streaming = self._all, self._reply_start >= 0
        at_end, place, laid_out = self._at_end, self.reading, len(self._parts)
        self.clear()
        self._show_parts([replace(part) for part in parts], laid_out)
        if streaming and parts and parts[-1].kind is Kind.REPLY:
            self._resume_reply(parts[-1].text)
        if at_end:
            self.scroll_to_end()
        else:
            self.read_on(*place)

    def _resume_reply(self, text: str) -> None:
        block = self.document().lastBlock()
        state = block.userState()
        while block.previous().isValid() and block.previous().userState() == state:
            block = block.previous()
        self._reply_start = block.next().position()  # after the speaker's name
        self._reply_blocks = markdown.read(text)

    # ---- screen readers ------------------------------------------------------------------------

    def _announce(self, text: str) -> None:
        if text.strip() and self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
