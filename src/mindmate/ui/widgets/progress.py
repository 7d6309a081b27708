"""A job that takes a while: what it is, how far it is, and a way to call it off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from mindmate.errors import MindMateError
from mindmate.tasks import Work
from mindmate.ui.bridge import Bridge
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label

LOOK_MS = 100


class Bar(QProgressBar):
    """A thin bar. Without a known total it only says that something is going on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._beat = look, 0.0
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Thin."""
        return QSize(160, 8)

    def minimumSizeHint(self) -> QSize:
        """Short where there is little room."""
        return QSize(48, 8)

    def tell(self, done: int, total: int) -> None:
        """This far; a total of 0 isn't known."""
        if total > 0:
            self.setRange(0, 1000)
            self.setValue(min(1000, done * 1000 // total))
        else:
            self.setRange(0, 0)
            self._beat = (self._beat + 0.04) % 1.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The part that is done, or a piece that wanders; still in the middle where nothing is to move."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius, width = self.height() / 2, self.width()
        painter.setBrush(self._look.colour("selected"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setBrush(self._look.colour("accent"))
        if self.maximum() > 0:
            part = QRectF(0, 0, max(self.height(), width * self.value() / self.maximum()), self.height())
        else:
            at = 0.36 if self._look.reduce_motion else self._beat
            part = QRectF((width * 1.28) * at - width * 0.28, 0, width * 0.28, self.height())
        painter.drawRoundedRect(part.intersected(QRectF(self.rect())), radius, radius)
        painter.end()


class Progress(Card):
    """Hidden until `run`. One job at a time."""

    def __init__(self, look: Look, bridge: Bridge, name: str) -> None:
        super().__init__(look, "sunkCard")
        self._bridge = bridge
        self.work: Work | None = None
        self.setObjectName(name)
        self._words = label("")
        self._bar = Bar(look)
        self.cancel = Button(look, self.tr("Cancel"), "quiet", name=f"{name}.cancel", on_click=self._cancel)
        for part in (self._words, self._bar, self.cancel):  # below each other: large text has room
            self.column.addWidget(part)
        self.column.setAlignment(self.cancel, Qt.AlignmentFlag.AlignLeading)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look_at_it)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self.work is not None

    def run(
        self,
        words: str,
        op: Callable[[Work], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[MindMateError], None],
        *,
        cancel: bool = True,
    ) -> None:
        """Do `op` in the background, saying `words` meanwhile; `cancel` where it can be called off.

        A job that was called off ends without a word: that was what the person wanted.
        """
        if self.work is not None:
            return
        work = self.work = Work()
        self.tell(words, 0, 0)
        self.cancel.setVisible(cancel)
        self.cancel.setEnabled(True)
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

        def over(then: Callable[[Any], None], value: Any) -> None:
            self._timer.stop()
            self.work = None
            self.hide()
            if not (isinstance(value, MindMateError) and value.code == "cancelled"):
                then(value)

        self._bridge.run(
            lambda: op(work),
            lambda value: over(on_done, value),
            lambda error: over(on_error, error),
            queue="upkeep",
            owner=self,
        )

    def tell(self, words: str, done: int, total: int) -> None:
        """Show what goes on, and how far it is; a total of 0 isn't known."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self.setAccessibleName(words)
        self._bar.tell(done, total)
        self.show()

    def stop(self) -> None:
        """Call off what is running, if anything is."""
        if self.work is not None:
            self.work.cancel()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping…"))
        self.stop()

    def _look_at_it(self) -> None:
        if self.work is not None:
            self._bar.tell(self.work.done, self.work.total)
