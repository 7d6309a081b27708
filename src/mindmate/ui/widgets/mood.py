"""Moods: five faces, each with a colour, a shape and a word; choosing one, and the check-in that keeps it.

A mood is 1 (worst) to 5 (best), as `records.Page` has it.
"""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mindmate.i18n import translate
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import label

MOODS = (1, 2, 3, 4, 5)
#: Radius as 1 + depth · cos(petals · angle + turn): from a heavy, flat-footed shape to an open flower.
_SHAPES = {1: (3, 0.13, 0.0), 2: (4, 0.07, pi), 3: (0, 0.0, 0.0), 4: (5, 0.09, 0.0), 5: (8, 0.11, 0.0)}
#: How far the middle of the mouth lies below its corners, as a share of the radius.
_SMILE = {1: -0.30, 2: -0.15, 3: 0.0, 4: 0.17, 5: 0.34}


def mood_name(mood: int) -> str:
    """The mood in words."""
    return {
        1: translate("Mood", "Very low"),
        2: translate("Mood", "Low"),
        3: translate("Mood", "In between"),
        4: translate("Mood", "Good"),
        5: translate("Mood", "Very good"),
    }[mood]


def nearest(mean: float) -> int:
    """The mood that stands for the mean of several."""
    return min(max(int(mean + 0.5), 1), 5)


def outline(mood: int, box: QRectF) -> QPainterPath:
    """The shape of a mood within `box`."""
    petals, depth, turn = _SHAPES[mood]
    radius = min(box.width(), box.height()) / 2 / (1 + depth)
    path = QPainterPath()
    steps = 120
    for step in range(steps + 1):
        angle = 2 * pi * step / steps
        length = radius * (1 + depth * cos(petals * angle + turn) if petals else 1)
        point = box.center() + QPointF(length * sin(angle), -length * cos(angle))
        if step:
            path.lineTo(point)
        else:
            path.moveTo(point)
    path.closeSubpath()
    return path


def paint_mood(painter: QPainter, look: Look, mood: int, box: QRectF, *, faint: bool = False) -> None:
    """A face in its shape; below 14 pixels only the shape. `faint` for what isn't chosen."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if faint:
        painter.setOpacity(0.45)
    painter.setBrush(look.colour(f"mood_{mood}"))
    painter.drawPath(outline(mood, box))
    size = min(box.width(), box.height())
    if size >= 14:
        painter.setOpacity(1.0 if not faint else 0.8)
        radius, centre = size / 2, box.center()
        colour = look.colour("on_mood")
        painter.setBrush(colour)
        for side in (-1, 1):
            painter.drawEllipse(
                centre + QPointF(side * radius * 0.30, -radius * 0.16), radius * 0.085, radius * 0.085
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, max(1.3, radius * 0.12), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        bend = _SMILE[mood] * radius
        left, right = centre + QPointF(-radius * 0.36, 0), centre + QPointF(radius * 0.36, 0)
        height = radius * 0.30 - bend / 2
        mouth = QPainterPath(left + QPointF(0, height))
        mouth.quadTo(centre + QPointF(0, height + 2 * bend), right + QPointF(0, height))
        painter.drawPath(mouth)
    painter.restore()


class MoodMark(QWidget):
    """A face that only shows a mood."""

    def __init__(self, look: Look, size: int = 28) -> None:
        super().__init__()
        self._look, self._mood = look, 3
        self.setFixedSize(size, size)
        look.changed.connect(self.update)

    def put(self, mood: int) -> None:
        """Show this mood."""
        self._mood = mood
        self.setAccessibleName(mood_name(mood))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The face."""
        del event
        painter = QPainter(self)
        paint_mood(painter, self._look, self._mood, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class _Face(QPushButton):
    """One of five. Arrow keys go along, Space and Enter choose."""

    went = Signal(int)

    def __init__(self, look: Look, mood: int, name: str, size: int) -> None:
        super().__init__()
        self._look, self.mood, self._size = look, mood, size
        self.word = mood_name(mood)
        self.with_word = True
        self.faint = False
        self._tall = size + 12
        self.setObjectName(f"{name}.{mood}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setAccessibleName(self.word)
        self.setToolTip(self.word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("kind", "face")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self) -> None:
        """The height that face and word need."""
        word = self.fontMetrics().lineSpacing() + self._look.size("space.xs") if self.with_word else 0
        self._tall = self._size + 12 + word
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """At least as wide as the face."""
        return QSize(self._size + 12, self._tall)

    minimumSizeHint = sizeHint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbours, in the direction of reading."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step is None:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.click()
            else:
                super().keyPressEvent(event)
            return
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            step = -step
        self.went.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Face, word, and the ring of whoever goes by keyboard."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grow = 0 if self.isChecked() or self.underMouse() else 3
        box = QRectF((self.width() - self._size) / 2, 6, self._size, self._size).adjusted(
            grow, grow, -grow, -grow
        )
        paint_mood(painter, self._look, self.mood, box, faint=self.faint and not self.underMouse())
        if self.hasFocus() and self._look.keyboard:
            painter.setPen(QPen(self._look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        if self.with_word:
            font = self.font()
            font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(self._look.colour("text" if self.isChecked() else "muted"))
            below = self.rect().adjusted(0, self._size + 8, 0, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.word)
        painter.end()


class MoodFaces(QWidget):
    """Chooses a mood, or none. `picked` carries 1 to 5 when the person chose, 0 when they took it back.

    Where the words don't fit beside each other, the one that is chosen or has the focus stands below.
    """

    picked = Signal(int)

    def __init__(self, look: Look, name: str = "mood", *, size: int = 44, question: str = "") -> None:
        """`name` is the object name, `size` a face's width in pixels, `question` what a screen reader says first."""
        super().__init__()
        self._look = look
        self._value: int | None = None
        self.setObjectName(name)
        self.setProperty("plain", "true")
        self.setAccessibleName(question or self.tr("Mood"))
        self._faces = [_Face(look, mood, name, size) for mood in MOODS]
        self._below = label("", "small", wrap=True, centre=True)
        row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._below)
        row.setSpacing(2)
        for face in self._faces:
            row.addWidget(face, 1)
            face.clicked.connect(lambda _on=False, mood=face.mood: self._chosen(mood))
            face.went.connect(lambda step, mood=face.mood: self._go(mood, step))
        look.changed.connect(self._fit)
        self._fit()

    @property
    def value(self) -> int | None:
        """The mood that is chosen."""
        return self._value

    def put(self, mood: int | None) -> None:
        """Show `mood` as chosen, or nothing."""
        self._value = mood
        for face in self._faces:
            face.setAutoExclusive(False)
            face.setChecked(face.mood == mood)
            face.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for face in self._faces:
            face.setAutoExclusive(True)
            face.faint = mood is not None and face.mood != mood
            face.update()
        self._say()

    def setFocus(self) -> None:  # type: ignore[override]
        """To the chosen face, or the first."""
        self._faces[(self._value or 1) - 1].setFocus()

    def _chosen(self, mood: int) -> None:
        again = self._value == mood
        self.put(None if again else mood)
        self.picked.emit(0 if again else mood)

    def _go(self, mood: int, step: int) -> None:
        at = min(max(mood + step, 1), 5)
        self._faces[at - 1].setFocus()
        self._say(at)

    def _say(self, mood: int | None = None) -> None:
        shown = mood or self._value
        self._below.setText(mood_name(shown) if shown else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words beside each other, or one below."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width() / 5 - 4, 1)
        widest = max(face.fontMetrics().horizontalAdvance(face.word) for face in self._faces) * 1.08
        fits = widest <= room
        for face in self._faces:
            face.with_word = fits
            face.fit()
            face.update()
        self._below.setVisible(not fits)


def mood_label(look: Look, mood: int) -> QWidget:
    """Face and word beside each other."""
    found = QWidget()
    found.setProperty("plain", "true")
    row = QHBoxLayout(found)
    row.setContentsMargins(0, 0, 0, 0)
    mark = MoodMark(look, 24)
    mark.put(mood)
    text: QLabel = label(mood_name(mood), wrap=False)
    row.addWidget(mark)
    row.addWidget(text)
    return found
