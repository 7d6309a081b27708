"""Tags of an entry: each a button that takes it away, and a field that adds one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.chips import Chip
from mindmate.ui.widgets.flow import FlowLayout

MOST = 64  # letters of a tag, as the vault keeps it


class _NewTag(QLineEdit):
    """Enter, a comma or leaving the field adds; Backspace in the empty field takes the last one back."""

    added = Signal(str)
    last_unwanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "tag")
        self.setMaxLength(MOST)
        self.setAccessibleName(self.tr("Add a tag"))
        self.setPlaceholderText(self.tr("Add a tag"))
        self.editingFinished.connect(self._take)
        self.textEdited.connect(self._typed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the hint and a little more."""
        wide = round(self.fontMetrics().horizontalAdvance(self.placeholderText()) * 1.35) + 30
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrower where the row is."""
        return QSize(8 * self.fontMetrics().averageCharWidth() + 30, super().minimumSizeHint().height())

    def _typed(self, text: str) -> None:
        if text.endswith((",", ";")):
            self._take()

    def _take(self) -> None:
        tag = self.text().strip(" ,;#")
        self.setText("")
        if tag:
            self.added.emit(tag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace with nothing to take back in the field itself."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.last_unwanted.emit()
            return
        super().keyPressEvent(event)


class TagField(QWidget):
    """`changed` when the person added or took away a tag."""

    changed = Signal()

    def __init__(self, look: Look, first: QWidget | None = None, name: str = "journal.tags") -> None:
        """`first` stands before the tags, in the same row."""
        super().__init__()
        self._look, self._name = look, name
        self._tags: list[str] = []
        self._chips: list[Chip] = []
        self.setObjectName(name)
        self.setProperty("plain", "true")
        self._flow = FlowLayout(self, look.size("space.xs"))
        self.field = _NewTag(look)
        self.field.setObjectName(f"{name}.add")
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self._first = first
        if first is not None:
            self._flow.addWidget(first)
        self._flow.addWidget(self.field)
        self.field.added.connect(self._add)
        self.field.last_unwanted.connect(self._drop_last)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags, in order."""
        return tuple(self._tags)

    def put(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        self._tags = list(tags)
        self.field.setText("")
        self._show()

    def know(self, tags: Sequence[str]) -> None:
        """Tags that the journal has already, offered while one is typed."""
        self._known.setStringList(list(tags))

    def clear(self) -> None:
        """No tag stays."""
        self.know([])
        self.put([])

    def take_typed(self) -> None:
        """What stands in the field counts, though Enter wasn't pressed."""
        self.field._take()

    def _add(self, tag: str) -> None:
        if tag.casefold() not in {known.casefold() for known in self._tags}:
            self._tags.append(tag)
            self._show()
            self.changed.emit()

    def _drop(self, tag: str) -> None:
        if tag in self._tags:
            self._tags.remove(tag)
            self.field.setFocus()
            self._show()
            self.changed.emit()

    def _drop_last(self) -> None:
        if self._tags:
            self._drop(self._tags[-1])

    def _show(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        while self._flow.count():
            self._flow.takeAt(0)
        if self._first is not None:
            self._flow.addWidget(self._first)
        for tag in self._tags:
            chip = Chip(
                self._look, f"#{tag}", f"{self._name}.tag", icon="close", on_click=partial(self._drop, tag)
            )
            chip.say(f"#{tag}", self.tr("Take the tag {tag} away").format(tag=tag))
            chip.setParent(self)
            self._chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.field)
        before = self._first
        for widget in (*self._chips, self.field):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
        self.updateGeometry()
