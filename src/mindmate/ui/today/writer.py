"""Writes parts of a conversation into a text document, block by block."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from mindmate.i18n import translate
from mindmate.ui.today import markdown
from mindmate.ui.today.formats import Formats
from mindmate.ui.today.parts import Kind, Part


class PartWriter:
    """Leaves the cursor in the last block of what it wrote; each block's user state is the number of its part.

    `indent` tells how far a bubble is pushed to the right, in pixels. While `fresh`, the cursor stands in an
    empty block that is to be used rather than followed.
    """

    def __init__(self, formats: Formats, indent: Callable[[Part], int]) -> None:
        self.formats, self._indent = formats, indent
        self.fresh = True

    def write(self, cursor: QTextCursor, part: Part, number: int) -> None:
        """Write `part` where the cursor is."""
        if part.kind is Kind.NOTICE:
            self._new_block(cursor, self.formats.notice(), number)
            cursor.insertText(part.text.replace("\n", "\u2028"), self.formats.notice_text())
            return
        self._new_block(cursor, self.formats.speaker(part.kind is Kind.USER), number)
        who = translate("Transcript", "You") if part.kind is Kind.USER else "MindMate"
        cursor.insertText(who, self.formats.speaker_text())
        if part.kind is Kind.REPLY:
            empty = self.formats.block(markdown.Block(markdown.Kind.PARAGRAPH, ()), first=True)
            self._new_block(cursor, empty, number)
            self.blocks(cursor, markdown.read(part.text), number, first_in_place=True, first=True)
            return
        part.natural = self.formats.natural_width(part.text)
        indent = self._indent(part)
        label = cursor.block()
        lines = part.text.split("\n")
        for at, line in enumerate(lines):
            last = at == len(lines) - 1
            self._new_block(cursor, self.formats.bubble(indent, first=at == 0, last=last), number)
            cursor.insertText(line, self.formats.text())
        QTextCursor(label).setBlockFormat(self.formats.speaker(True, indent))

    def blocks(
        self,
        cursor: QTextCursor,
        blocks: Sequence[markdown.Block],
        number: int,
        *,
        first_in_place: bool,
        first: bool,
    ) -> None:
        """Write the blocks of a reply; the first of them into the block where the cursor is, if `first_in_place`."""
        for at, block in enumerate(blocks):
            block_format = self.formats.block(block, first=first and at == 0)
            if at == 0 and first_in_place:
                cursor.setBlockFormat(block_format)
                cursor.block().setUserState(number)
            else:
                self._new_block(cursor, block_format, number)
            if block.marker:
                cursor.insertText(f"{block.marker}\t", self.formats.marker())
            for span in block.spans:
                cursor.insertText(span.text, self.formats.span(span))

    def _new_block(self, cursor: QTextCursor, block_format: QTextBlockFormat, number: int) -> None:
        if self.fresh:
            self.fresh = False
            cursor.setBlockFormat(block_format)
        else:
            cursor.insertBlock(block_format, QTextCharFormat())
        cursor.block().setUserState(number)
