"""Paints the list: a heading for each day, a card for each entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mindmate.records import HIT_END, HIT_START, Listed
from mindmate.ui.journal.model import ROW, Row
from mindmate.ui.journal.words import ICONS, clock, day_name, kind_name, plainly, title_of
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.mood import mood_name, paint_mood

Index = QModelIndex | QPersistentModelIndex
LINES = 2  # of a preview
KNOWN = 20_000  # heights that are kept in mind


@dataclass(frozen=True)
class _Fonts:
    title: QFont
    body: QFont
    small: QFont
    head: QFont


class Cards(QStyledItemDelegate):
    """`marking`: a tick stands where several entries are being chosen."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._counted: dict[tuple[str, str, int], int] = {}
        self.marking = False
        look.changed.connect(self._set_fonts)
        self._set_fonts()

    def _set_fonts(self) -> None:
        look = self._look
        self._counted.clear()

        def font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
            found = QFont(look.text_family)
            found.setPixelSize(size)
            found.setWeight(weight)
            return found

        self._fonts = _Fonts(
            title=font(look.size("type.ui") + 1, QFont.Weight.DemiBold),
            body=font(look.size("type.ui")),
            small=font(look.size("type.small")),
            head=font(look.size("type.small"), QFont.Weight.DemiBold),
        )

    # ---- sizes ---------------------------------------------------------------------------------

    def _side(self) -> int:
        """Width of the column with the face or the icon."""
        return round(34 * min(self._look.tokens.scale, 150) / 100)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as title, preview and the small line."""
        row: Row = index.data(ROW)
        look = self._look
        width = max(option.rect.width(), 1)
        if row.listed is None:
            above = look.size("space.l") if index.row() else look.size("space.xs")
            return QSize(
                width, round(QFontMetricsF(self._fonts.head).height()) + above + look.size("space.xs")
            )
        return QSize(
            width, round(self._content(row.listed, self._room(option.rect).width())) + self._around()
        )

    def _around(self) -> int:
        return 2 * self._look.size("space.m") + self._look.size("space.s")

    def _room(self, rect: QRect) -> QRectF:
        """Where the words of a card stand, from left to right."""
        look = self._look
        side = look.size("space.m") + self._side() + look.size("space.m")
        card = self._card(rect)
        return card.adjusted(side, look.size("space.m"), -look.size("space.l"), -look.size("space.m"))

    def _card(self, rect: QRect) -> QRectF:
        return QRectF(rect).adjusted(3, 0, -3, -self._look.size("space.s"))

    def _content(self, listed: Listed, width: float) -> float:
        """Height of the words in `width`."""
        height = 0.0
        if title_of(listed):
            height += QFontMetricsF(self._fonts.title).lineSpacing() + 2
        height += self._line_count(listed, width) * QFontMetricsF(self._fonts.body).lineSpacing() * 1.08
        return height + QFontMetricsF(self._fonts.small).lineSpacing() + self._look.size("space.xs")

    def _preview(self, listed: Listed, width: float) -> QTextLayout:
        """The preview in lines, the found words marked; the last line that is shown ends in dots."""
        text, marks = _marks(plainly(listed.preview))
        layout = self._laid_out(text, marks, width)
        if layout.lineCount() == LINES:
            last = layout.lineAt(LINES - 1)
            units = text.encode("utf-16-le")  # Qt counts in these
            if 2 * (last.textStart() + last.textLength()) < len(units):
                rest = units[2 * last.textStart() :].decode("utf-16-le", "replace")
                metrics = QFontMetricsF(self._fonts.body)
                elided = metrics.elidedText(
                    rest, Qt.TextElideMode.ElideRight, width - metrics.averageCharWidth()
                )
                before = units[: 2 * last.textStart()].decode("utf-16-le", "replace")
                layout = self._laid_out(before + elided, marks, width)
        return layout

    def _laid_out(self, text: str, marks: Sequence[tuple[int, int]], width: float) -> QTextLayout:
        layout = QTextLayout(text, self._fonts.body)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        found = QTextCharFormat()
        found.setBackground(self._look.colour("accent_soft"))
        found.setForeground(self._look.colour("on_accent_soft"))
        found.setFontWeight(QFont.Weight.DemiBold)
        ranges = []
        for start, length in marks:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, length, found
            ranges.append(one)
        layout.setFormats(ranges)
        spacing = QFontMetricsF(self._fonts.body).lineSpacing() * 1.08
        layout.beginLayout()
        for number in range(LINES if text else 0):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, number * spacing))
        layout.endLayout()
        return layout

    def _line_count(self, listed: Listed, width: float) -> int:
        """Lines of the preview; known for entries that were asked for before, as a long list asks for all."""
        key = (listed.id, listed.preview, round(width))
        if key not in self._counted:
            if len(self._counted) > KNOWN:
                self._counted.clear()
            self._counted[key] = self._laid_out(_marks(plainly(listed.preview))[0], (), width).lineCount()
        return self._counted[key]

    def forget(self) -> None:
        """No preview stays."""
        self._counted.clear()

    # ---- painting ------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, or a card."""
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.listed is None:
            self._paint_day(painter, option, row.day)
        else:
            self._paint_entry(painter, option, row.listed)
        painter.restore()

    def _paint_day(self, painter: QPainter, option: QStyleOptionViewItem, day: str) -> None:
        painter.setFont(self._fonts.head)
        painter.setPen(self._look.colour("muted"))
        space = self._look.size("space.s")
        rect = option.rect.adjusted(space, 0, -space, -self._look.size("space.xs"))
        text = QFontMetricsF(self._fonts.head).elidedText(
            day_name(day), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading, text)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, listed: Listed) -> None:
        look = self._look
        card = self._card(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "selected" if selected else "hover" if hovered else "raised"
        radius = look.size("radius.m")
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) and look.keyboard
        painter.setPen(QPen(look.colour("focus"), 2) if focused else QPen(look.colour("line"), 1))
        painter.setBrush(look.colour(ground))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(card.adjusted(inset, inset, -inset, -inset), radius, radius)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        room = self._mirror(self._room(option.rect), option.rect, mirrored)
        side = self._side()
        left = QRectF(card.left() + look.size("space.m"), card.top() + look.size("space.m"), side, side)
        self._paint_side(painter, self._mirror(left, option.rect, mirrored), listed, selected=selected)
        self._paint_words(painter, room, listed, mirrored=mirrored)

    def _mirror(self, rect: QRectF, within: QRect, mirrored: bool) -> QRectF:
        if not mirrored:
            return rect
        return QRectF(
            within.left() + within.right() + 1 - rect.right(), rect.top(), rect.width(), rect.height()
        )

    def _paint_side(self, painter: QPainter, box: QRectF, listed: Listed, *, selected: bool) -> None:
        if self.marking:
            size = box.width() * 0.62
            ring = QRectF(box.center().x() - size / 2, box.top() + 2, size, size)
            painter.setPen(QPen(self._look.colour("accent" if selected else "outline"), 2))
            painter.setBrush(self._look.colour("accent") if selected else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            if selected:
                tick = self._look.pixmap("check", "on_accent", round(size * 0.8))
                painter.drawPixmap(
                    ring.adjusted(size * 0.1, size * 0.1, -size * 0.1, -size * 0.1), tick, QRectF(tick.rect())
                )
        elif listed.mood is not None:
            size = box.width() * 0.92
            paint_mood(
                painter, self._look, listed.mood, QRectF(box.center().x() - size / 2, box.top(), size, size)
            )
        else:
            size = round(box.width() * 0.62)
            icon = self._look.pixmap(ICONS[listed.kind], "muted", size)
            target = QRectF(box.center().x() - size / 2, box.top() + 1, size, size)
            painter.drawPixmap(target, icon, QRectF(icon.rect()))

    def _paint_words(self, painter: QPainter, room: QRectF, listed: Listed, *, mirrored: bool) -> None:
        look, top = self._look, room.top()
        leading = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        if title := title_of(listed):
            metrics = QFontMetricsF(self._fonts.title)
            painter.setFont(self._fonts.title)
            painter.setPen(look.colour("text"))
            line = QRectF(room.left(), top, room.width(), metrics.lineSpacing())
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(line, leading | Qt.AlignmentFlag.AlignAbsolute, shown)
            top += metrics.lineSpacing() + 2
        layout = self._preview(listed, room.width())
        painter.setPen(look.colour("text" if not listed.title else "muted"))
        layout.draw(painter, QPointF(room.left(), top))
        top += layout.lineCount() * QFontMetricsF(self._fonts.body).lineSpacing() * 1.08
        self._paint_small(
            painter, QRectF(room.left(), top + look.size("space.xs"), room.width(), 1), listed, mirrored
        )

    def _paint_small(self, painter: QPainter, room: QRectF, listed: Listed, mirrored: bool) -> None:
        """Time, kind or mood, and the tags as far as there is room."""
        look, metrics = self._look, QFontMetricsF(self._fonts.small)
        painter.setFont(self._fonts.small)
        painter.setPen(look.colour("muted"))
        facts = [clock(listed.created)]
        if listed.title or listed.kind == "writing":
            facts.append(kind_name(listed.kind))
        if listed.mood is not None:
            facts.append(mood_name(listed.mood))
        facts += [f"#{tag}" for tag in listed.tags]
        if mirrored:  # the order is the window's; each part is read as its own letters are
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            facts = [f"\u2068{fact}\u2069" for fact in facts]
        shown = metrics.elidedText("  ·  ".join(facts), Qt.TextElideMode.ElideRight, room.width())
        line = QRectF(room.left(), room.top(), room.width(), metrics.lineSpacing())
        leading = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, leading | Qt.AlignmentFlag.AlignAbsolute, shown)


def _marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without marks, and where (start, length) the marked words are, in UTF-16 units as Qt counts."""
    plain: list[str] = []
    marks: list[tuple[int, int]] = []
    at, start = 0, -1
    for character in text:
        if character == HIT_START:
            start = at
        elif character == HIT_END:
            if start >= 0:
                marks.append((start, at - start))
            start = -1
        else:
            plain.append(character)
            at += 2 if ord(character) > 0xFFFF else 1
    return "".join(plain), marks
