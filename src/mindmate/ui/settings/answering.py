"""What erasing and going back have in common: it is said plainly, and the passphrase is the answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.passphrase import PassphraseField
from mindmate.ui.widgets.plain import plain_widget


class AnswerPanel(QWidget):
    """Closed until a subclass opens it; `answer` is what follows the passphrase. Nothing typed outlives `leave`."""

    failed = Signal(MindMateError)

    def __init__(self, look: Look, name: str, *, asks: str, do: str, leave: str) -> None:
        """`asks` names the field, `do` and `leave` the two answers; their object names begin with `name`."""
        super().__init__()
        self._look = look
        self.setProperty("plain", "true")
        self.field = PassphraseField(look, f"{name}.passphrase", asks)
        self.do = Button(look, do, "primary", name=f"{name}.do", on_click=self._answered)
        self.leave_button = Button(look, leave, "quiet", name=f"{name}.leave", on_click=self.leave)
        self.field.textChanged.connect(lambda _text: self.judge())
        self.field.returnPressed.connect(self._answered)

    def lay_out(self, above: Sequence[QWidget], beside: Sequence[QWidget] = ()) -> None:
        """Put the parts below each other: what is said, the field, the answers; `beside` lies between these."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self._look.size("space.s"), 0, self._look.size("space.s"))
        holder = plain_widget()
        for widget in (*above, self.field, holder):
            column.addWidget(widget)
        flow = FlowLayout(holder, self._look.size("space.s"))
        for button in (self.do, *beside, self.leave_button):
            flow.addWidget(button)
        self.judge()
        self.hide()

    @property
    def ready(self) -> bool:
        """Whether everything is there that the answer needs."""
        return bool(self.field.text())

    def judge(self) -> None:
        """The answer can be given, or not yet."""
        self.do.setEnabled(self.ready)

    def leave(self) -> None:
        """Close, and keep nothing of what was typed."""
        self.field.wipe()
        self.field.setEnabled(True)
        self.hide()

    def answer(self, passphrase: bytearray) -> None:
        """What follows; whoever takes the passphrase wipes it."""
        raise NotImplementedError

    def _answered(self) -> None:
        if self.do.isEnabled():
            self.answer(self.field.take())
