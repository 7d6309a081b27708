"""Where the messages of a transcript lie: the column, the bubbles behind the person's words, the part under a point."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QTextBrowser, QWidget

from mindmate.ui.theme.look import Look
from mindmate.ui.today.formats import Formats
from mindmate.ui.today.parts import Kind, Part

BUBBLE_SHARE = 0.82  # widest bubble, of the column
MIDDLE = 2**30  # number of the first part that is shown; what is put in front of it gets smaller numbers
MARK = 3  # width of the line beside the chosen message, in pixels


class Places(QTextBrowser):
    """The geometry of a transcript, by what its blocks say of their parts. `pointed` when the mouse is elsewhere."""

    pointed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._formats = Formats(look)
        self._parts: list[Part] = []  # those in the document; the first has the number `_base`
        self._base = MIDDLE
        self._margin = -1
        self._pointed = -1
        self.chosen = -1  # number of the part that the keyboard has chosen
        self.viewport().setMouseTracking(True)

    @property
    def column(self) -> int:
        """Width of the column of text, in pixels."""
        room = self.viewport().width() - 2 * self._look.size("space.l")
        return max(min(room, self._look.size("size.measure")), 120)

    def _bubble_indent(self, part: Part) -> int:
        """How far the bubble of `part` is pushed to where reading ends, so that it fits its words."""
        inside = min(part.natural + 2, self.column * BUBBLE_SHARE - 2 * self._formats.padding)
        least = self._formats.label_width
        return max(0, int(self.column - max(inside, least) - 2 * self._formats.padding))

    def _part(self, block: QTextBlock) -> Part | None:
        """The part that a block belongs to."""
        at = block.userState() - self._base
        return self._parts[at] if 0 <= at < len(self._parts) else None

    @property
    def free_beside_name(self) -> int:
        """Pixels of the line above a message that its name leaves free."""
        return int(self.column - self._formats.label_width - self._look.size("space.s"))

    def part_at(self, point: QPoint) -> int:
        """The number of the message under a point of the viewport, -1 where there is none."""
        if not self._parts:
            return -1
        block = self.document().findBlock(self.cursorForPosition(point).position())
        part = self._part(block)
        return block.userState() if part is not None and part.message is not None else -1

    def head_of(self, part: int) -> QRectF:
        """Where the name above a message stands, in the viewport; empty where there is no such part."""
        block = self._first_block(part)
        if block is None:
            return QRectF()
        rect = self._rect(block)
        top = rect.top() - self.verticalScrollBar().value()
        return QRectF(self._margin, top, self.column, rect.height())

    def body_of(self, part: int) -> QRectF:
        """Where a message stands, its name included, in the viewport."""
        block = self._first_block(part)
        if block is None:
            return QRectF()
        rect = self._rect(block)
        while block.next().isValid() and block.next().userState() == part:
            block = block.next()
            rect = rect.united(self._rect(block))
        return QRectF(self._margin, rect.top() - self.verticalScrollBar().value(), self.column, rect.height())

    def _first_block(self, part: int) -> QTextBlock | None:
        """Blocks stand in the order of their parts, so half of them are left out with each look."""
        low, high = 0, self.document().blockCount() - 1
        while low < high:
            middle = (low + high) // 2
            if self.document().findBlockByNumber(middle).userState() < part:
                low = middle + 1
            else:
                high = middle
        block = self.document().findBlockByNumber(low)
        return block if part >= 0 and block.isValid() and block.userState() == part else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which message is under the mouse."""
        super().mouseMoveEvent(event)
        self._point(self.part_at(event.position().toPoint()))

    def _point(self, part: int) -> None:
        if part != self._pointed:
            self._pointed = part
            self.pointed.emit(part)

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
        if self.chosen >= 0 and (body := self.body_of(self.chosen)).isValid():
            painter.setBrush(self._look.colour("accent"))
            x = body.right() + 10 - MARK if self._look.mirrored else body.left() - 10
            painter.drawRoundedRect(QRectF(x, body.top(), MARK, body.height()), 1.5, 1.5)
        painter.end()
        super().paintEvent(event)

    def _visible_bubbles(self) -> list[QRectF]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        block = self._first_visible()
        found: list[QRectF] = []
        while block.isValid():
            part = self._part(block)
            if part is not None and part.kind is Kind.USER:
                number, rect = block.userState(), self._rect(block)
                while block.next().isValid() and block.next().userState() == number:
                    block = block.next()
                    rect = rect.united(self._rect(block))
                pad = self._formats.padding
                indent = self._bubble_indent(part)
                left = self._margin + (0 if self._look.mirrored else indent)
                found.append(
                    QRectF(left, rect.top() - pad - top, self.column - indent, rect.height() + 2 * pad)
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

    @property
    def reading(self) -> tuple[int, int]:
        """The uppermost message in view, by its id, and how many pixels of it lie above; (0, 0) without one."""
        block = self._first_visible()
        while block.isValid():
            part = self._part(block)
            if (
                part is not None
                and part.message is not None
                and (first := self._first_block(block.userState()))
            ):
                return part.message.id, self.verticalScrollBar().value() - round(self._rect(first).top())
            block = block.next()
        return 0, 0

    def _rect(self, block: QTextBlock) -> QRectF:
        return self.document().documentLayout().blockBoundingRect(block)
