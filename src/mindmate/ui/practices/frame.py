"""How the page of a step is laid out: the way back, how far it is, what is asked, the answer, on and out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.today.crisis_card import CrisisCard
from mindmate.ui.widgets.basics import Button, Page, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget


class Way(QWidget):
    """How many steps there are, and how many are behind: a row of short lines."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._at, self._all = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, at: int, steps: int) -> None:
        """Stand at step `at` of `steps`, counted from 0."""
        self._at, self._all = at, max(steps, 1)
        self.update()

    def sizeHint(self) -> QSize:
        """A thin row."""
        return QSize(80, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line a step; those that are behind and the present one in the accent's colour."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = 4
        wide = (self.width() - gap * (self._all - 1)) / self._all
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for step in range(self._all):
            painter.setBrush(self._look.colour("accent" if step <= self._at else "line"))
            at = self._all - 1 - step if mirrored else step
            painter.drawRoundedRect(QRectF(at * (wide + gap), 1, wide, 4), 2, 2)
        painter.end()


class StepFrame(QWidget):
    """The parts, in their places; `page.StepPage` fills them."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("practice.page")
        self.setProperty("room", "true")
        self.leave = Button(look, self.tr("All practices"), "icon", "close", name="practice.leave")
        self.called = label("", "small")  # the exercise, and which step of how many
        self.called.setObjectName("practice.place")
        self.way = Way(look)
        self.asked = label("", "asked")
        self.asked.setObjectName("practice.asked")
        self.hint = label("", "muted")
        self.hint.setObjectName("practice.hint")
        self.card = CrisisCard(look, core, bridge, self)
        self.card.setObjectName("practice.card")
        self.back = Button(look, self.tr("Back"), "quiet", "back", name="practice.back")
        self.skip = Button(look, self.tr("Leave this out"), "quiet", name="practice.skip")
        self.next = Button(look, self.tr("Next"), "primary", name="practice.next")
        self.sheet = Page(look, "size.measure")
        self._slot = QVBoxLayout()
        self._columns: list[QWidget] = []
        self._build()

    def _build(self) -> None:
        look = self._look
        column = self.sheet.column
        column.addWidget(self.asked)
        holder = plain_widget()
        column.addWidget(holder)
        holder.setLayout(self._slot)
        self._slot.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.size("space.s"))
        layout.addWidget(self._centred(self._top()))
        layout.addWidget(self.sheet, 1)
        layout.addWidget(self._centred(self.card))
        layout.addWidget(self._centred(self._foot()))
        layout.setContentsMargins(0, 0, 0, look.size("space.m"))
        look.changed.connect(self._sized)
        self._sized()

    def _top(self) -> QWidget:
        top = plain_widget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        words = plain_widget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.size("space.xs"))
        column.addWidget(self.called)
        column.addWidget(self.way)
        row.addWidget(words, 1)
        row.addWidget(self.leave)
        return top

    def _foot(self) -> QWidget:
        foot = plain_widget()
        flow = FlowLayout(foot, self._look.size("space.s"))
        for button in (self.next, self.skip, self.back):
            flow.addWidget(button)
        return foot

    def _centred(self, widget: QWidget) -> QWidget:
        holder = plain_widget()
        space = self._look.size("space.l")
        row = QHBoxLayout(holder)
        row.setContentsMargins(space, 0, space, 0)
        row.addStretch(1)
        row.addWidget(widget, 1000)
        row.addStretch(1)
        self._columns.append(widget)
        return holder

    def _sized(self) -> None:
        for widget in self._columns:
            widget.setMaximumWidth(self._look.size("size.measure"))
