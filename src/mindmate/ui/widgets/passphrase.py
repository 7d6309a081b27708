"""A field for a passphrase: hidden unless shown on purpose, emptied when it is taken."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from mindmate.ui.theme.look import Look


class PassphraseField(QLineEdit):
    """Type, look at what was typed if wanted, and hand it over once."""

    def __init__(self, look: Look, name: str, accessible: str, placeholder: str = "") -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setPlaceholderText(placeholder or accessible)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._eye = QAction(self.tr("Show what is typed"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        look.changed.connect(self._paint)
        self._paint()

    def take(self) -> bytearray:
        """What was typed, in UTF-8; the field is empty afterwards.

        Qt and Python keep their own copies of a string for a while, which nobody can wipe; the
        bytes that are handed over are wiped by whoever derives the key.
        """
        found = bytearray(self.text().encode("utf-8"))
        self.wipe()
        return found

    def wipe(self) -> None:
        """Empty the field, its undo history too, and hide what comes next."""
        self.setText("x" * len(self.text()))
        self.clear()
        self._eye.setChecked(False)

    def _reveal(self, on: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._eye.setText(self.tr("Hide what is typed") if on else self.tr("Show what is typed"))

    def _paint(self) -> None:
        self._eye.setIcon(self._look.icon("eye", "muted"))

    def sizeHint(self) -> QSize:
        """A little wider than Qt's."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), 240), hint.height())
