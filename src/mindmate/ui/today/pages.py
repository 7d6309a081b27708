"""Which parts of a conversation are laid out: a stretch of it, with what comes before and after waiting.

A part is laid out as the reader comes near it; so a conversation of thousands of messages opens at once, at its end or
where somebody left off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from mindmate.ui.theme.look import Look
from mindmate.ui.today.parts import Part
from mindmate.ui.today.places import MIDDLE, Places
from mindmate.ui.today.writer import PartWriter

MOST_LAID_OUT = 400  # parts, to come back to a place without a gap before the end: half a second at the most
PAGE = 40  # parts that are laid out at once: more than fill the largest screen


class Pages(Places):
    """Lays out parts, a page at a time; `at_end` tells whether the newest is in view."""

    at_end_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._writer = PartWriter(self._formats, self._bubble_indent)
        self._earlier: list[Part] = []  # what comes before those that are laid out
        self._later: list[Part] = []  # what comes after them
        self._reply_start = -1  # position of the first block of the reply that is being written
        self._at_end = True
        self._reaching = False  # another page is on its way
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._grown)

    @property
    def _all(self) -> list[Part]:
        """Every part, laid out or not."""
        return [*self._earlier, *self._parts, *self._later]

    def _empty(self) -> None:
        """Nothing is laid out, and nothing waits."""
        self._parts.clear()
        self._earlier, self._later, self._base = [], [], MIDDLE
        self._writer.fresh = True
        super().clear()

    # ---- laying out ----------------------------------------------------------------------------

    def _add(self, cursor: QTextCursor, part: Part) -> None:
        """Put `part` at the end of the document. Leaves the cursor in its last block."""
        self._parts.append(part)
        with self._selection_kept():
            self._writer.write(cursor, part, self._newest)

    @property
    def _newest(self) -> int:
        """Number of the last part."""
        return self._base + len(self._parts) - 1

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

    def _end(self) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def _show_parts(self, parts: list[Part], count: int = PAGE) -> None:
        """Show the newest of `parts` in the empty document, `count` or a page; the others wait."""
        count = max(count, PAGE)
        cursor = self._end()
        cursor.beginEditBlock()
        for part in parts[-count:]:
            self._add(cursor, part)
        cursor.endEditBlock()
        self._earlier = parts[:-count]

    def _show_around(self, at: int) -> None:
        """Lay out the page that begins a few parts before the part `at`, and nothing else."""
        parts = [replace(part) for part in self._all]
        first = max(0, at - PAGE // 4)
        self._again(parts[:first], parts[first : first + PAGE], parts[first + PAGE :])

    def _show_newest(self) -> None:
        """Lay out the end, where it isn't: something is about to be added there."""
        if self._later:
            parts = [replace(part) for part in self._all]
            self._again(parts[:-PAGE], parts[-PAGE:], [])

    def _again(self, earlier: list[Part], shown: list[Part], later: list[Part]) -> None:
        """Lay out other parts than now."""
        self.clear()
        self._show_parts(shown)
        self._earlier, self._later = earlier, later

    def reach_back(self) -> None:
        """Put the page before what is shown in front of it; what the reader sees stays where it is."""
        page, self._earlier = self._earlier[-PAGE:], self._earlier[:-PAGE]
        if not page:
            return
        bar, before = self.verticalScrollBar(), self.document().size().height()
        place = bar.value()
        chosen = self.textCursor()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        first = self.document().firstBlock()
        was = first.blockFormat(), first.userState()
        cursor.insertBlock(was[0])  # what was the first block is the second now, and an empty one before it
        cursor.block().setUserState(was[1])
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self._parts[:0] = page
        self._base -= len(page)
        self._writer.fresh = True
        for at, part in enumerate(page):
            self._writer.write(cursor, part, self._base + at)
        cursor.endEditBlock()
        if self._reply_start >= 0:
            self._reply_start += cursor.position() + 1
        if not chosen.hasSelection():
            self.setTextCursor(chosen)
        bar.setValue(place + round(self.document().size().height() - before))

    def reach_on(self) -> None:
        """Put the page after what is shown behind it."""
        page, self._later = self._later[:PAGE], self._later[PAGE:]
        cursor = self._end()
        cursor.beginEditBlock()
        for part in page:
            self._add(cursor, part)
        cursor.endEditBlock()

    def read_on(self, message_id: int, pixels: int) -> None:
        """Back to a message, `pixels` of it above the edge; the end stays in view where it isn't there any more.

        Everything from it on is laid out, about a millisecond a message; where that is much, only what is around it.
        """
        at = _place_of(message_id, self._all)
        if at is None:
            return
        first, last = len(self._earlier), len(self._earlier) + len(self._parts)
        if not first <= at < last:
            if at < first and last - at <= MOST_LAID_OUT:
                while at < len(self._earlier):
                    self.reach_back()
            elif self._reply_start < 0:
                self._show_around(at)
            else:
                return  # the reply goes on at the end
        self.document().size()  # which lays it out
        block = self._first_block(self._base + at - len(self._earlier))
        if block is not None:
            self.verticalScrollBar().setValue(round(self._rect(block).top()) + pixels)
            self._scrolled(self.verticalScrollBar().value())

    # ---- scrolling -----------------------------------------------------------------------------

    @property
    def at_end(self) -> bool:
        """Whether the end is in view."""
        return self._at_end

    def scroll_to_end(self) -> None:
        """Bring the end into view."""
        self._show_newest()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._scrolled(bar.value())

    def _scrolled(self, value: int) -> None:
        """Only a change of place decides whether the end is followed; a growing document doesn't."""
        most = self.verticalScrollBar().maximum()
        at_end = value >= most - 4 and not self._later
        if at_end != self._at_end:
            self._at_end = at_end
            self.at_end_changed.emit(at_end)
        near = self.viewport().height()
        if ((self._earlier and value < near) or (self._later and value > most - near)) and not self._reaching:
            self._reaching = True
            QTimer.singleShot(0, self, self._reach)  # not from within the scrolling itself

    def _reach(self) -> None:
        bar, near = self.verticalScrollBar(), self.viewport().height()
        if self._later and bar.value() > bar.maximum() - near:
            self.reach_on()
        if self._earlier and bar.value() < near:
            self.reach_back()
        self._reaching = False
        self._scrolled(self.verticalScrollBar().value())

    def _grown(self, _least: int, most: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(most)
        else:
            self._scrolled(self.verticalScrollBar().value())


def _place_of(message_id: int, parts: Sequence[Part]) -> int | None:
    """Where a message stands among `parts`; None where it doesn't."""
    return next((at for at, part in enumerate(parts) if part.message and part.message.id == message_id), None)
