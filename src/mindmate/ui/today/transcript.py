"""The transcript: one text browser over one document. Text only; nothing is fetched, nothing opened.

Each message is a run of blocks. What a message is lies in `_parts`, and every block carries the
index of its part as its user state; so painting and copying need no objects of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from mindmate.conversation.model import Message, Role, State
from mindmate.ui.theme.look import Look
from mindmate.ui.today import markdown
from mindmate.ui.today.formats import Formats
from mindmate.ui.today.parts import Kind, Part, note_of
from mindmate.ui.today.sentences import Sentences

BUBBLE_SHARE = 0.82  # widest bubble, of the column


class PlainDocument(QTextDocument):
    """A document that never loads anything."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, whatever is asked for."""
        del kind, name
        return None


class Transcript(QTextBrowser):
    """Shows messages; grows at its end while a reply streams; stays where the eye is otherwise."""

    at_end_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._formats = Formats(look)
        self._parts: list[Part] = []
        self._reply_start = -1  # position of the first block of the reply that is being written
        self._reply_blocks: tuple[markdown.Block, ...] = ()
        self._sentences = Sentences()
        self._deferred: list[str] = []
        self._at_end = True
        self._margin = self._laid_out = -1
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
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._grown)
        look.changed.connect(self._look_changed)
        self.clear()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, whatever is asked for: no file, no address."""
        del kind, name
        return None

    # ---- content -------------------------------------------------------------------------------

    def clear(self) -> None:
        """Forget everything that is shown."""
        self._parts.clear()
        self._reply_start = -1
        self._reply_blocks = ()
        self._deferred.clear()
        super().clear()
        self._laid_out = -1
        self._set_column()

    @property
    def empty(self) -> bool:
        """Whether nothing is shown."""
        return not self._parts

    def texts(self) -> list[str]:
        """The texts of all parts, as they came; for tests and copying."""
        return [part.text for part in self._parts]

    def show_messages(self, messages: Sequence[Message], notices: Sequence[str] = ()) -> None:
        """Show a whole conversation in place of what is there."""
        self.clear()
        cursor = self._end()
        cursor.beginEditBlock()
        for notice in notices:
            self._add(cursor, Part(Kind.NOTICE, notice))
        for message in messages:
            self._add(cursor, Part(Kind.USER if message.role is Role.USER else Kind.REPLY, message.text))
            if note := note_of(message.state):
                self._add(cursor, Part(Kind.NOTICE, note))
        cursor.endEditBlock()
        self.scroll_to_end()

    def add_user(self, text: str) -> None:
        """Show what the person just sent, and go to the end."""
        self._add(self._end(), Part(Kind.USER, text))
        self.scroll_to_end()

    def add_notice(self, text: str) -> None:
        """Show a line from code, and let a screen reader say it; after the reply that is being written."""
        if self._reply_start >= 0:
            self._deferred.append(text)
            return
        self._add(self._end(), Part(Kind.NOTICE, text))
        self._announce(text)

    def begin_reply(self) -> None:
        """A reply begins; its text comes through `extend_reply`."""
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

    def end_reply(self, state: State) -> None:
        """The reply is over."""
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
        self._insert_blocks(cursor, blocks[same:], first_in_place=not beyond, first=same == 0)

    # ---- building ------------------------------------------------------------------------------

    def _add(self, cursor: QTextCursor, part: Part) -> None:
        """Put `part` at the end of the document. Leaves the cursor in its last block."""
        with self._selection_kept():
            self._build(cursor, part)

    @contextmanager
    def _selection_kept(self) -> Iterator[None]:
        """What the person selects at the end must not grow with the text that is written there."""
        chosen = self.textCursor()
        anchor, position = chosen.anchor(), chosen.position()
        yield
        now = self.textCursor()
        if anchor != position and (now.anchor(), now.position()) != (anchor, position):
            place = self.verticalScrollBar().value()
            last = self.document().characterCount() - 1
            now.setPosition(min(anchor, last))
            now.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(now)
            self.verticalScrollBar().setValue(place)

    def _build(self, cursor: QTextCursor, part: Part) -> None:
        self._parts.append(part)
        if part.kind is Kind.NOTICE:
            self._new_block(cursor, self._formats.notice())
            cursor.insertText(part.text.replace("\n", "\u2028"), self._formats.notice_text())
            return
        self._new_block(cursor, self._formats.speaker(part.kind is Kind.USER))
        who = self.tr("You") if part.kind is Kind.USER else "MindMate"
        cursor.insertText(who, self._formats.speaker_text())
        if part.kind is Kind.REPLY:
            self._new_block(
                cursor, self._formats.block(markdown.Block(markdown.Kind.PARAGRAPH, ()), first=True)
            )
            self._insert_blocks(cursor, markdown.read(part.text), first_in_place=True, first=True)
            return
        part.natural = self._formats.natural_width(part.text)
        indent = self._bubble_indent(part)
        lines = part.text.split("\n")
        for at, line in enumerate(lines):
            self._new_block(cursor, self._formats.bubble(indent, first=at == 0, last=at == len(lines) - 1))
            cursor.insertText(line, self._formats.text())
        label = self.document().findBlockByNumber(cursor.blockNumber() - len(lines))
        QTextCursor(label).setBlockFormat(self._formats.speaker(True, indent))

    def _insert_blocks(
        self, cursor: QTextCursor, blocks: Sequence[markdown.Block], *, first_in_place: bool, first: bool
    ) -> None:
        for at, block in enumerate(blocks):
            block_format = self._formats.block(block, first=first and at == 0)
            if at == 0 and first_in_place:
                cursor.setBlockFormat(block_format)
                cursor.block().setUserState(len(self._parts) - 1)
            else:
                self._new_block(cursor, block_format)
            if block.marker:
                cursor.insertText(f"{block.marker}\t", self._formats.marker())
            for span in block.spans:
                cursor.insertText(span.text, self._formats.span(span))

    def _new_block(self, cursor: QTextCursor, block_format: QTextBlockFormat) -> None:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if cursor.position() == 0 and cursor.block().length() == 1 and len(self._parts) == 1:
            cursor.setBlockFormat(block_format)
        else:
            cursor.insertBlock(block_format, QTextCharFormat())
        cursor.block().setUserState(len(self._parts) - 1)

    def _end(self) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    # ---- the column ----------------------------------------------------------------------------

    @property
    def column(self) -> int:
        """Width of the column of text, in pixels."""
        room = self.viewport().width() - 2 * self._look.size("space.l")
        return max(min(room, self._look.size("size.measure")), 120)

    def _bubble_indent(self, part: Part) -> int:
        """How far the bubble of `part` is pushed to the right, so that it fits its words."""
        inside = min(part.natural + 2, self.column * BUBBLE_SHARE - 2 * self._formats.padding)
        least = self._formats.label_width
        return max(0, int(self.column - max(inside, least) - 2 * self._formats.padding))

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
            at = block.userState()
            if 0 <= at < len(self._parts) and self._parts[at].kind is Kind.USER:
                block_format = block.blockFormat()
                block_format.setLeftMargin(self._bubble_indent(self._parts[at]) + self._formats.padding)
                QTextCursor(block).setBlockFormat(block_format)
            block = block.next()
        cursor.endEditBlock()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._set_column()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the formats true to the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._look_changed()

    def _look_changed(self) -> None:
        """Build the document anew in the colours and sizes that are in use now."""
        self._formats = Formats(self._look)
        parts, streaming = list(self._parts), self._reply_start >= 0
        self.clear()
        cursor = self._end()
        cursor.beginEditBlock()
        for part in parts:
            self._add(cursor, Part(part.kind, part.text))
        cursor.endEditBlock()
        if streaming and parts and parts[-1].kind is Kind.REPLY:
            self._resume_reply(parts[-1].text)

    def _resume_reply(self, text: str) -> None:
        block = self.document().lastBlock()
        state = block.userState()
        while block.previous().isValid() and block.previous().userState() == state:
            block = block.previous()
        self._reply_start = block.next().position()  # after the speaker's name
        self._reply_blocks = markdown.read(text)

    # ---- scrolling -----------------------------------------------------------------------------

    @property
    def at_end(self) -> bool:
        """Whether the end is in view."""
        return self._at_end

    def scroll_to_end(self) -> None:
        """Bring the end into view."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._scrolled(bar.value())

    def _scrolled(self, value: int) -> None:
        """Only a change of place decides whether the end is followed; a growing document doesn't."""
        at_end = value >= self.verticalScrollBar().maximum() - 4
        if at_end != self._at_end:
            self._at_end = at_end
            self.at_end_changed.emit(at_end)

    def _grown(self, _least: int, most: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(most)
        else:
            self._scrolled(self.verticalScrollBar().value())

    # ---- painting ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bubbles behind what the person wrote, then the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("bubble"))
        radius = self._look.size("radius.l")
        for rect in self._visible_bubbles():
            painter.drawRoundedRect(rect, radius, radius)
        painter.end()
        super().paintEvent(event)

    def _visible_bubbles(self) -> list[QRectF]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        block = self._first_visible()
        found: list[QRectF] = []
        while block.isValid():
            if self._kind(block) is Kind.USER:
                part, rect = block.userState(), self._rect(block)
                while block.next().isValid() and block.next().userState() == part:
                    block = block.next()
                    rect = rect.united(self._rect(block))
                pad = self._formats.padding
                left = self._margin + self._bubble_indent(self._parts[part])
                found.append(
                    QRectF(
                        left,
                        rect.top() - pad - top,
                        self._margin + self.column - left,
                        rect.height() + 2 * pad,
                    )
                )
                if rect.top() > bottom:
                    break
            elif self._rect(block).top() > bottom:
                break
            block = block.next()
        return found

    def _first_visible(self) -> QTextBlock:
        """The first block of the part that lies at the upper edge."""
        position = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        block = self.document().findBlock(position)
        while block.previous().isValid() and block.previous().userState() == block.userState():
            block = block.previous()
        return block

    def _kind(self, block: QTextBlock) -> Kind | None:
        at = block.userState()
        return self._parts[at].kind if 0 <= at < len(self._parts) else None

    def _rect(self, block: QTextBlock) -> QRectF:
        return self.document().documentLayout().blockBoundingRect(block)

    # ---- screen readers ------------------------------------------------------------------------

    def _announce(self, text: str) -> None:
        if text.strip() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
