"""Steps that take their time: a breath to follow, and words to follow for a while.

Nothing moves by itself where reduced motion is asked for: the count and the words say as much. What changes is
announced to screen readers once a phase, so that it can be followed with closed eyes. So does a soft sound, for who
switches it on: one breath at a time, begun by the clock that moves the shape, and silent whenever that one stands
still or the shape isn't seen.
"""

from __future__ import annotations

from math import ceil, cos, pi

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mindmate.errors import MindMateError
from mindmate.practices.breathing import Moment, cycle_seconds, moment
from mindmate.practices.model import Practice
from mindmate.practices.texts import say
from mindmate.ui.ports import Core
from mindmate.ui.practices.bodies import Body
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.controls import SettingRow, Switch
from mindmate.ui.widgets.plain import plain_widget

FRAME_MS, STILL_MS = 33, 200  # between two looks at the clock: with motion and without
LEAST = 0.42  # of the shape's radius with empty lungs


class Clock:
    """Seconds that have gone by while it ran."""

    def __init__(self) -> None:
        self._timer = QElapsedTimer()
        self._before = 0.0

    @property
    def running(self) -> bool:
        """Whether time goes by."""
        return self._timer.isValid()

    @property
    def seconds(self) -> float:
        """Seconds so far."""
        return self._before + (self._timer.elapsed() / 1000 if self.running else 0.0)

    def run(self) -> None:
        """Go on."""
        self._timer.start()

    def hold(self) -> None:
        """Stand still."""
        self._before = self.seconds
        self._timer.invalidate()

    def put(self, seconds: float) -> None:
        """Stand at this many seconds, running or not as before."""
        self._before = seconds
        if self.running:
            self._timer.start()


class Circle(QWidget):
    """A soft shape that fills and empties, with a word and a count in the middle. Takes no focus."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.fill, self.share = 0.0, 0.0
        self.word, self.count = "", ""
        self.setObjectName("practice.circle")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    @property
    def _side(self) -> int:
        """Large enough for the words in it."""
        return max(240, round(15 * self._look.size("type.ui")))

    def sizeHint(self) -> QSize:
        """As large as is comfortable to see."""
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        """Smaller, in a narrow window."""
        return QSize(120, 120)

    def hasHeightForWidth(self) -> bool:
        """It stays round."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as wide."""
        return min(width, self._side)

    def show_moment(self, fill: float, share: float, word: str, count: str) -> None:
        """Paint this: how full it is, how much of all is over (both 0 to 1), and what stands in the middle."""
        self.fill, self.share, self.word, self.count = fill, share, word, count
        self.setAccessibleName(f"{word} {count}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rings, the shape, the words."""
        del event
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        radius = min(self.width(), self.height()) / 2 - 6
        ring = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.setPen(QPen(look.colour("line"), 3))
        painter.drawEllipse(ring)
        painter.setPen(QPen(look.colour("accent"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * self.share))
        painter.setPen(Qt.PenStyle.NoPen)
        # With reduced motion the shape keeps its size; with motion it eases, as breath does.
        eased = 0.6 if look.reduce_motion else (1 - cos(pi * self.fill)) / 2
        inner = (radius - 12) * (LEAST + (1 - LEAST) * eased)
        colour = look.colour("accent_soft")
        painter.setBrush(colour)
        painter.drawEllipse(centre, inner, inner)
        painter.setPen(look.colour("on_accent_soft"))
        self._write(painter, centre)
        painter.end()

    def _write(self, painter: QPainter, centre: QPointF) -> None:
        number, word = QFont(self.font()), QFont(self.font())
        number.setPixelSize(self._look.size("type.headline"))
        word.setPixelSize(self._look.size("type.body"))
        word.setWeight(QFont.Weight.DemiBold)
        wide = self.width() * 0.9
        high = self._look.size("type.headline") * 1.4
        painter.setFont(word)
        above = QRectF(centre.x() - wide / 2, centre.y() - high, wide, high)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self.word)
        painter.setFont(number)
        painter.drawText(above.translated(0, high * 0.9), Qt.AlignmentFlag.AlignCenter, self.count)


def _in_the_middle(widget: QWidget, stretch: int) -> QWidget:
    holder = plain_widget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(widget, stretch)
    row.addStretch(1)
    return holder


class Timed(Body):
    """A step with a clock, which can be held and goes on when its time is up."""

    timed = True

    def __init__(self, look: Look, seconds: int) -> None:
        super().__init__()
        self._look, self.seconds = look, seconds
        self.clock = Clock()
        self._was_over = False
        self.circle = Circle(look)
        self.hold = Button(look, self.tr("Pause"), "quiet", name="practice.hold", on_click=self.hold_or_go)
        self.told = label("", "small", centre=True)
        self.column.setSpacing(look.size("space.s"))
        self.column.addWidget(self.circle)
        self.column.addWidget(self.told)
        self.column.addWidget(_in_the_middle(self.hold, 0))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look_at_clock)

    @property
    def running(self) -> bool:
        """Whether its time is going by."""
        return self.clock.running

    def begin(self) -> None:
        """The time goes by."""
        self.clock.run()
        self._timer.start(STILL_MS if self._look.reduce_motion else FRAME_MS)
        self.hold.setText(self.tr("Pause"))
        self.look_at_clock()

    def end(self) -> None:
        """The time stands still."""
        self.clock.hold()
        self._timer.stop()
        self.hold.setText(self.tr("Go on"))

    def hold_or_go(self) -> None:
        """Pause, or go on."""
        if self.running:
            self.end()
        else:
            self.begin()
        self.changed.emit()

    def look_at_clock(self) -> None:
        """Show what there is at this moment; say when the time is up."""
        at = min(self.clock.seconds, self.seconds)
        self.show_at(at)
        if self.clock.seconds >= self.seconds and not self._was_over:
            self._was_over = True
            self.end()
            self.over.emit()

    def show_at(self, seconds: float) -> None:
        """Show the moment after so many seconds."""
        raise NotImplementedError

    def left(self, seconds: float) -> str:
        """What is left of the time, as minutes and seconds."""
        rest = ceil(self.seconds - seconds)
        return f"{rest // 60}:{rest % 60:02}"

    def announce(self, words: str) -> None:
        """Let a screen reader say it."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


class Pause(Timed):
    """Words to follow for a while."""

    def show_at(self, seconds: float) -> None:
        """A shape that breathes slowly, and the rest of the time."""
        fill = (1 - cos(2 * pi * seconds / 11)) / 2
        self.circle.show_moment(fill, seconds / self.seconds, "", self.left(seconds))


class Breathing(Timed):
    """The breath of an exercise."""

    def __init__(self, look: Look, core: Core, practice: Practice, seconds: int) -> None:
        super().__init__(look, seconds)
        self._practice, self._core = practice, core
        self._rounds = max(1, round(seconds / cycle_seconds(practice)))
        self._phase: tuple[int, str] | None = None
        self._sound = core.practices.sound
        self._heard: int | None = None  # the breath that is heard now
        self.switch = Switch(look, "practice.sound")
        self.switch.setChecked(core.settings.breath_sound)
        self.switch.toggled.connect(self._choose_sound)
        self.sound_row = SettingRow(
            look,
            self.tr("Soft sound"),
            self.tr("It swells as you breathe in and ebbs as you breathe out."),
            self.switch,
        )
        self.column.addWidget(_in_the_middle(self.sound_row, 1000))
        look.changed.connect(self._sized)
        self._sized()
        # A switch that can do nothing here would only be one more thing to read.
        self.sound_row.setVisible(self._sound.available)

    def show_at(self, seconds: float) -> None:
        """In, hold, out, hold; with the seconds that are left of it."""
        at: Moment = moment(self._practice, min(seconds, self.seconds - 0.001))
        word, count = say(f"breath.{at.phase}"), str(max(1, ceil(at.left)))
        self.circle.show_moment(at.fill, seconds / self.seconds, word, count)
        self.told.setText(self.tr("Breath {number} of {all}").format(number=at.cycle + 1, all=self._rounds))
        if self._phase != (at.cycle, at.phase) and self.running:
            self._phase = (at.cycle, at.phase)
            self.announce(f"{word}, {count}")
        self._let_be_heard(at.cycle, seconds)

    def _let_be_heard(self, breath: int, seconds: float) -> None:
        """Begin the sound of this breath, unless it has begun already; `seconds` since the exercise's beginning."""
        wanted = self.switch.isChecked() and self.running and self.isVisible() and self._sound.available
        if not wanted:
            self._be_silent()
        elif breath != self._heard and (pattern := self._practice.breath) is not None:
            self._heard = breath
            self._sound.play(pattern, max(0.0, seconds - breath * cycle_seconds(self._practice)))

    def _be_silent(self) -> None:
        if self._heard is not None:
            self._heard = None
            self._sound.stop()

    def _sized(self) -> None:
        """The switch stays beside its words, in a wide window too."""
        self.sound_row.setMaximumWidth(30 * self._look.size("type.ui"))

    def _choose_sound(self, on: bool) -> None:
        """Heard, or not, from now on, and remembered."""
        self.show_at(min(self.clock.seconds, self.seconds))
        try:
            self._core.change_settings(breath_sound=on)
        except MindMateError as error:
            self.failed.emit(error)

    def end(self) -> None:
        """The time stands still, and nothing is heard."""
        super().end()
        self._be_silent()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: heard too, from where the breath is."""
        super().showEvent(event)
        self.show_at(min(self.clock.seconds, self.seconds))

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen (another room, help, the neutral page, a lock): not heard."""
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is only minimised may be listened to
            self._be_silent()
