"""How blocks and words of the transcript are set: margins, fonts, colours, all from the tokens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from mindmate.ui.theme.look import Look
from mindmate.ui.today.markdown import Block, Kind, Span


class Formats:
    """The formats for one look; made anew when the look changes."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._spans: dict[tuple[bool, bool, bool], QTextCharFormat] = {}
        self.padding = round(14 * look.tokens.scale / 100)
        small = QFont(look.text_family)
        small.setPixelSize(look.size("type.small"))
        self.label_width = QFontMetricsF(small).horizontalAdvance("MindMate")

    def font(self) -> QFont:
        """The font of body text."""
        font = QFont(self._look.text_family)
        font.setPixelSize(self._look.size("type.body"))
        return font

    def text(self, role: str = "text") -> QTextCharFormat:
        """Body text in the colour of `role`."""
        found = QTextCharFormat()
        found.setFont(self.font())
        found.setForeground(self._look.colour(role))
        return found

    def span(self, span: Span) -> QTextCharFormat:
        """A run of a reply. Made once for each manner: a long conversation asks tens of thousands of times."""
        manner = (span.bold, span.italic, span.code)
        if manner not in self._spans:
            self._spans[manner] = self._span(span)
        return self._spans[manner]

    def _span(self, span: Span) -> QTextCharFormat:
        found = self.text()
        if span.bold:
            found.setFontWeight(QFont.Weight.DemiBold)
        found.setFontItalic(span.italic)
        if span.code:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPixelSize(self._look.size("type.ui"))
            found.setFont(font)
            found.setBackground(self._look.colour("sunk"))
        return found

    def marker(self) -> QTextCharFormat:
        """The bullet or number of a list item."""
        return self.text("muted")

    def speaker_text(self) -> QTextCharFormat:
        """The name above a message."""
        found = self.text("muted")
        font = self.font()
        font.setPixelSize(self._look.size("type.small"))
        font.setWeight(QFont.Weight.DemiBold)
        found.setFont(font)
        return found

    def notice_text(self) -> QTextCharFormat:
        """A line from code."""
        found = self.text("muted")
        font = self.font()
        font.setPixelSize(self._look.size("type.small"))
        found.setFont(font)
        return found

    def speaker(self, mine: bool, indent: int = 0) -> QTextBlockFormat:
        """The block of the name above a message; `indent` as in `bubble`."""
        found = QTextBlockFormat()
        if self._look.mirrored:  # names too that are written from left to right
            found.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        if mine:
            self.indent(found, indent)
            found.setTopMargin(self.padding + self._look.size("space.xl"))
        else:
            found.setTopMargin(self._look.size("space.xl") + self._look.size("space.s"))
        found.setBottomMargin(self._look.size("space.s") - 2)
        return found

    def bubble(self, indent: int, *, first: bool, last: bool) -> QTextBlockFormat:
        """A line of what the person wrote, `indent` pixels from the edge of the column where reading begins."""
        del first
        found = QTextBlockFormat()
        self.indent(found, indent)
        self._set_line_height(found)
        # The bubble is painted around the text: its padding is the margin below.
        found.setBottomMargin(self.padding if last else 0)
        return found

    def indent(self, block_format: QTextBlockFormat, indent: int) -> None:
        """Push a line of a bubble `indent` pixels away from the edge where reading begins."""
        ends = (self.padding, indent + self.padding)
        right, left = reversed(ends) if self._look.mirrored else ends
        block_format.setLeftMargin(left)
        block_format.setRightMargin(right)

    def block(self, block: Block, *, first: bool) -> QTextBlockFormat:
        """A block of a reply."""
        found = QTextBlockFormat()
        self._set_line_height(found)
        step = round(self._look.size("type.body") * 1.5)
        if block.kind in (Kind.BULLET, Kind.NUMBERED):
            leftward = self._look.mirrored if block.leftward is None else block.leftward
            if leftward:
                found.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                found.setRightMargin(step * (block.level + 1))
            else:
                found.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
                found.setLeftMargin(step * (block.level + 1))
            found.setTextIndent(-step)
            # From where the line begins; Qt takes the one for the other where that is on the right.
            stop = QTextOption.TabType.RightTab if leftward else QTextOption.TabType.LeftTab
            found.setTabPositions([QTextOption.Tab(step, stop)])
            found.setTopMargin(0 if first else self._look.size("space.xs"))
        elif block.kind is Kind.CODE:
            found.setBackground(self._look.colour("sunk"))
            found.setTopMargin(0 if first else self._look.size("space.m"))
            found.setLeftMargin(self._look.size("space.s"))
            found.setNonBreakableLines(False)
        else:
            found.setTopMargin(0 if first else self._look.size("space.m"))
        return found

    def notice(self) -> QTextBlockFormat:
        """The block of a line from code."""
        found = QTextBlockFormat()
        found.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        found.setTopMargin(self._look.size("space.l"))
        found.setBottomMargin(self._look.size("space.xs"))
        margin = self._look.size("space.l")
        found.setLeftMargin(margin)
        found.setRightMargin(margin)
        return found

    def _set_line_height(self, block_format: QTextBlockFormat) -> None:
        block_format.setLineHeight(
            self._look.size("type.line_height"), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )

    def natural_width(self, text: str) -> float:
        """Width of the longest line of `text` in pixels, if nothing is wrapped."""
        widest = 0.0
        for line in text.split("\n"):
            layout = QTextLayout(line, self.font())
            layout.beginLayout()
            layout.createLine().setLineWidth(100_000)
            layout.endLayout()
            widest = max(widest, layout.lineAt(0).naturalTextWidth())
        return widest
