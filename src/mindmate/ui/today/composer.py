"""Where the person writes: grows with the text, Enter sends, Shift+Enter begins a line, nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from mindmate.ui.theme.look import Look, restyle
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.plain import plain_widget
from mindmate.ui.widgets.plain_text import PlainText

MOST_LINES = 9
MARGIN = 4  # pixels around the text, within the field


class Field(PlainText):
    """The text field: plain text only, as tall as its text, up to `MOST_LINES`."""

    submitted = Signal()
    focused = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "chat.composer", "composer", MARGIN)
        self._offered = self.hint = self.tr("Write what is on your mind")
        self.setAccessibleName(self.tr("Your message"))
        self.setAccessibleDescription(self.tr("Enter sends, Shift and Enter begin a new line."))
        self.fit()

    def show_hint(self, on: bool) -> None:
        """The hint in the empty field, or none where every line is needed for something else."""
        self.hint = self._offered if on else ""

    def height_for_text(self, wanted: int) -> int:
        """One line stands in the middle of the field's height, beside the button; many scroll."""
        line = self.fontMetrics().lineSpacing()
        least = max(line + 12, self._look.size("size.control"))
        above = max(0, (least - line - 2 * MARGIN) // 2)
        most = line * MOST_LINES + 12
        wanted += above + 4
        self.setViewportMargins(0, above, 0, 0)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        return min(max(wanted, least), most)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sends; with Shift it begins a line. (While an input method composes, keys don't come here.)"""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
                self.ensureCursorVisible()
            else:
                self.submitted.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the frame, which shows the ring."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the frame."""
        super().focusOutEvent(event)
        self.focused.emit(False)


class Composer(QFrame):
    """The field with the button beside it: send, or stop while a reply is being written."""

    sent = Signal(str)
    stopped = Signal()
    edit_left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "composer")
        self._editing = plain_widget()
        self._stashed = ""  # what was being typed when an earlier message was taken up again
        self.leave_edit = Button(
            look, self.tr("Leave it as it was"), "quiet", name="chat.edit.leave", on_click=self.end_edit
        )
        self.field = Field(look)
        self.send = Button(look, self.tr("Send"), "send", "send", name="chat.send", on_click=self._submit)
        self.stop = Button(
            look, self.tr("Stop"), "send", "stop", name="chat.stop", on_click=self.stopped.emit
        )
        self.stop.setToolTip(self.tr("Stop (Esc)"))
        self.stop.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.size("space.m"), 6, 6, 6)
        column.setSpacing(0)
        column.addWidget(self._editing)
        above = QHBoxLayout(self._editing)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(
            label(self.tr("An earlier message, in other words. The former stays within reach."), "small"), 1
        )
        above.addWidget(self.leave_edit)
        self._editing.hide()
        layout = QHBoxLayout()
        column.addLayout(layout)
        layout.setSpacing(look.size("space.s"))
        layout.addWidget(self.field, 1)
        layout.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        self._busy = False
        self.field.submitted.connect(self._submit)
        self.field.focused.connect(self._ring)
        self.field.textChanged.connect(self._can_send)
        self._can_send()

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self.field.toPlainText()

    def put(self, text: str) -> None:
        """Put `text` into the field, the cursor behind it."""
        self.field.setPlainText(text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    @property
    def editing(self) -> bool:
        """Whether an earlier message is being put in other words."""
        return not self._editing.isHidden()

    def begin_edit(self, text: str) -> None:
        """Take up an earlier message; what was being typed waits until that is over."""
        if not self.editing:
            self._stashed = self.text
        self._editing.show()
        self.put(text)
        self.field.setFocus()

    def end_edit(self) -> None:
        """Over, whether it was sent or left: back to what was being typed before."""
        if self.editing:
            self._editing.hide()
            stashed, self._stashed = self._stashed, ""
            self.put(stashed)
            self.edit_left.emit()

    @property
    def draft(self) -> str:
        """What is being typed as a new message."""
        return self._stashed if self.editing else self.text

    def clear(self) -> None:
        """Nothing stays, neither text nor what could be undone."""
        self._editing.hide()
        self._stashed = ""
        self.put("")

    def forget(self, text: str) -> None:
        """Take `text`, which is kept elsewhere now, out of the field; what was typed since then stays."""
        now = self.text
        if now.startswith(text):
            self.put(now[len(text) :].lstrip("\n"))

    def writing(self, busy: bool) -> None:
        """Show the stop button while a reply is being written. Typing goes on either way."""
        had_focus = self.send.hasFocus() or self.stop.hasFocus()
        self.stop.setVisible(busy)
        self.send.setVisible(not busy)
        self._busy = busy
        if had_focus:
            self.field.setFocus()

    def _submit(self) -> None:
        if not self._busy and self.text.strip():
            self.field.setFocus()  # the button is about to be disabled, and would pass its focus on
            self.sent.emit(self.text)

    def _can_send(self) -> None:
        self.send.setEnabled(bool(self.text.strip()))

    def _ring(self, focused: bool) -> None:
        self.setProperty("focused", "true" if focused else "false")
        restyle(self)
