"""The way in without the passphrase: the 24 recovery words, and a new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from mindmate.ui.onboarding.strength import SHORTEST, StrengthMeter
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.passphrase import PassphraseField


class ForgottenPanel(Card):
    """Hidden until it is asked for. `recover_wanted` when words and a new passphrase are there: `take` them."""

    recover_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "sunkCard")
        self.setObjectName("unlock.forgotten")
        self.words = QPlainTextEdit()
        self.words.setObjectName("unlock.words")
        self.words.setAccessibleName(self.tr("The 24 recovery words"))
        self.words.setPlaceholderText(self.tr("The 24 words from your note, in their order"))
        self.words.setUndoRedoEnabled(False)
        self.words.setTabChangesFocus(True)
        self.words.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.words.setFixedHeight(4 * look.size("size.control"))
        self.field = PassphraseField(look, "unlock.newPassphrase", self.tr("New passphrase"))
        self.again = PassphraseField(look, "unlock.newAgain", self.tr("The same once more"))
        self.meter = StrengthMeter(look)
        self.submit = Button(
            look, self.tr("Open with the words"), "primary", name="unlock.recover", on_click=self._submit
        )
        self.close_button = Button(
            look,
            self.tr("Back to the passphrase"),
            "quiet",
            name="unlock.forgottenClose",
            on_click=self.leave,
        )
        self.column.addWidget(label(self.tr("Open it with your recovery words"), "title"))
        self.column.addWidget(
            label(
                self.tr(
                    "Without them and without the passphrase nobody can open the journal; we can’t either."
                )
            )
        )
        for widget in (self.words, self.field, self.meter, self.again, self.submit, self.close_button):
            self.column.addWidget(widget)
        self.words.textChanged.connect(self._judge)
        self.field.textChanged.connect(self._judge)
        self.again.textChanged.connect(self._judge)
        self.again.returnPressed.connect(self._submit)
        self.hide()
        self._judge()

    def ask(self) -> None:
        """Show it, ready to type."""
        self.show()
        self.words.setFocus()

    def leave(self) -> None:
        """Empty it and go."""
        self.wipe()
        self.hide()
        self.closed.emit()

    def wipe(self) -> None:
        """Nothing of what was typed stays."""
        self.words.setPlainText("x" * len(self.words.toPlainText()))
        self.words.clear()
        self.field.wipe()
        self.again.wipe()

    def take(self) -> tuple[bytearray, bytearray]:
        """The words and the new passphrase; the fields of the passphrase are empty afterwards.

        The words stay until they were right: nobody wants to type 24 of them again for one letter.
        """
        passphrase = self.field.take()
        self.again.wipe()
        return bytearray(self.words.toPlainText().encode("utf-8")), passphrase

    def _judge(self) -> None:
        one, two = self.field.text(), self.again.text()
        self.meter.judge(one)
        words = bool(self.words.toPlainText().strip())
        self.submit.setEnabled(words and len(one) >= SHORTEST and one == two)

    def _submit(self) -> None:
        if self.submit.isEnabled():
            self.recover_wanted.emit()
