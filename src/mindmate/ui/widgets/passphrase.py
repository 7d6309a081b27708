"""A field for a passphrase: hidden unless shown on purpose, emptied when it is taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QAction, QIcon, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QToolButton

from mindmate.ui import qt_values
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.line import Line


class PassphraseField(Line):
    """Type, look at what was typed if wanted, and hand it over once."""

    def __init__(self, look: Look, name: str, accessible: str, placeholder: str = "") -> None:
        super().__init__(look)
        self._ring = False
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setPlaceholderText(placeholder or accessible)
        self._echo(QLineEdit.EchoMode.Password)
        self.setProperty("contextMenuPolicy", qt_values.NO_CONTEXT_MENU)
        self._eye = QAction(self.tr("Show what is typed"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        for button in self.findChildren(QToolButton):  # which Qt leaves to the mouse
            button.setProperty("focusPolicy", qt_values.TAB_FOCUS)
            button.installEventFilter(self)
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

    def _echo(self, mode: QLineEdit.EchoMode) -> None:
        self.setEchoMode(mode)
        hidden = qt_values.HIDDEN_TEXT if mode is QLineEdit.EchoMode.Password else 0
        self.setProperty("inputMethodHints", qt_values.SENSITIVE_INPUT | hidden)  # which Qt has set anew

    def _reveal(self, on: bool) -> None:
        self._echo(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._eye.setText(self.tr("Hide what is typed") if on else self.tr("Show what is typed"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt draws nothing around the eye when it has the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._ring = event.type() == QEvent.Type.FocusIn
            self._paint()
        return super().eventFilter(watched, event)

    def _paint(self) -> None:
        if not self._ring:
            self._eye.setIcon(self._look.icon("eye", "muted"))
            return
        picture = self._look.pixmap("eye", "text")
        painter = QPainter(picture)
        painter.setPen(QPen(self._look.colour("focus"), 2))
        size = picture.deviceIndependentSize()
        painter.drawRoundedRect(QRectF(1, 1, size.width() - 2, size.height() - 2), 4, 4)
        painter.end()
        self._eye.setIcon(QIcon(picture))

    def sizeHint(self) -> QSize:
        """A little wider than Qt's."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), 240), hint.height())
