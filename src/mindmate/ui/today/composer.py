"""Where the person writes: grows with the text, Enter sends, Shift+Enter begins a line, nothing is lost."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout

from mindmate.ui.theme.look import Look, restyle
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.plain import plain_widget

MOST_LINES = 9


class Field(QTextEdit):
    """The text field: plain text only, as tall as its text, up to `MOST_LINES`."""

    submitted = Signal()
    focused = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("chat.composer")
        self.setProperty("kind", "composer")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._hint = self.tr("Write what is on your mind")
        self.setPlaceholderText(self._hint)
        self.setAccessibleName(self.tr("Your message"))
        self.setAccessibleDescription(self.tr("Enter sends, Shift and Enter begin a new line."))
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        look.changed.connect(self._fit)
        self._fit()

    def show_hint(self, on: bool) -> None:
        """The hint in the empty field, or none where every line is needed for something else."""
        hint = self._hint if on else ""
        if hint != self.placeholderText():
            self.setPlaceholderText(hint)
            self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        least = max(line + 12, self._look.size("size.control"))
        wanted = round(self.document().size().height()) + 4
        if self.document().isEmpty():  # the hint wraps
            width = max(self.viewport().width() - 8, 1)
            wrap = Qt.TextFlag.TextWordWrap.value
            hint = self.fontMetrics().boundingRect(0, 0, width, 0, wrap, self.placeholderText())
            wanted = max(wanted, hint.height() + 12)
        most = line * MOST_LINES + 12
        # One line stands in the middle of the field's height, beside the button.
        self.setViewportMargins(0, max(0, (least - line - 8) // 2), 0, 0)
        wanted += max(0, (least - line - 8) // 2)
        height = min(max(wanted, least), most)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        scroll = wanted > most
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if scroll else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint wraps anew."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As tall as the text."""
        return QSize(super().sizeHint().width(), self.height())

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

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the text of what is pasted or dropped."""
        if source.hasText():
            self.insertPlainText(source.text())

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
