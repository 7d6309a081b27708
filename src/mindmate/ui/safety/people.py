"""Trusted people: a name, a number, a word about them; kept while they are typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mindmate.records import TrustedPerson
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, empty, label
from mindmate.ui.widgets.line import Line


class PersonRow(QWidget):
    """One person. `changed` while typing, `removed` when taken out; `put_back` undoes that."""

    changed = Signal()
    removed = Signal()
    put_back = Signal()

    def __init__(self, look: Look, person: TrustedPerson, key: int) -> None:
        """`key` tells rows apart, also those of people who aren't kept yet."""
        super().__init__()
        self._look = look
        self.key = key
        self.gone = False
        self.setProperty("plain", "true")
        self.name = self._field(self.tr("Name"), person.name, "safety.person.name")
        self.number = self._field(self.tr("Number"), person.number, "safety.person.number")
        self.note = self._field(self.tr("When, or how"), person.note, "safety.person.note")
        self.remove = Button(
            look, self.tr("Remove"), "icon", "close", name="safety.person.remove", on_click=self._remove
        )
        self._fields = QWidget()
        self._fields.setProperty("plain", "true")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._fields)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.size("space.s"))
        for field, share in ((self.name, 3), (self.number, 3), (self.note, 4)):
            self._row.addWidget(field, share)
        self._row.addWidget(self.remove)
        self._gone_label = label("", "muted")
        self.undo = Button(look, self.tr("Undo"), "quiet", name="safety.person.undo", on_click=self._undo)
        self._gone_row = QWidget()
        self._gone_row.setProperty("plain", "true")
        gone = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._gone_row)
        gone.setContentsMargins(0, 0, 0, 0)
        gone.addWidget(self._gone_label, 1)
        gone.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._fields)
        column.addWidget(self._gone_row)
        self._gone_row.hide()

    def _field(self, name: str, text: str, object_name: str) -> Line:
        field = Line(self._look)
        field.setText(text)
        field.setProperty("kind", "page")
        field.setObjectName(object_name)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.textEdited.connect(lambda _text: self.changed.emit())
        return field

    @property
    def person(self) -> TrustedPerson:
        """What stands in the fields."""
        name, number, note = (field.text().strip() for field in (self.name, self.number, self.note))
        return TrustedPerson(name, number, note)

    def wipe(self) -> None:
        """Nothing stays in the fields."""
        for field in (self.name, self.number, self.note):
            field.clear()
        self._gone_label.clear()

    def narrow(self, on: bool) -> None:
        """The fields below each other where the room is narrow."""
        direction = QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)

    def _remove(self) -> None:
        self.gone = True
        self._gone_label.setText(
            self.tr("{name} is taken out.").format(name=self.name.text() or self.tr("Someone"))
        )
        self._fields.hide()
        self._gone_row.show()
        self.undo.setFocus()
        self.removed.emit()

    def _undo(self) -> None:
        self.gone = False
        self._gone_row.hide()
        self._fields.show()
        self.name.setFocus()
        self.put_back.emit()


class People(QWidget):
    """All trusted people. `changed` and `removed` carry the row."""

    changed = Signal(PersonRow)
    removed = Signal(PersonRow)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._narrow = False
        self._keys = 0
        self.rows: list[PersonRow] = []
        self.setProperty("plain", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.s"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.size("space.s"))
        self.add = Button(
            look,
            self.tr("Add someone I trust"),
            "quiet",
            "plus",
            name="safety.person.add",
            on_click=self._add,
        )
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column.addLayout(self._rows)
        column.addLayout(foot)

    def show_people(self, people: Sequence[TrustedPerson]) -> dict[int, int]:
        """Show `people`; returns each one's id by the key of the row."""
        self.clear()
        return {self._put(person).key: person.id for person in people}

    def clear(self) -> None:
        """No name stays."""
        for row in self.rows:
            row.wipe()
        self.rows = []
        empty(self._rows)

    def narrow(self, on: bool) -> None:
        """Whether the room is narrow."""
        self._narrow = on
        for row in self.rows:
            row.narrow(on)

    def _add(self) -> None:
        self._put(TrustedPerson("")).name.setFocus()

    def _put(self, person: TrustedPerson) -> PersonRow:
        self._keys += 1
        row = PersonRow(self._look, person, self._keys)
        row.narrow(self._narrow)
        row.changed.connect(lambda: self.changed.emit(row))
        row.put_back.connect(lambda: self.changed.emit(row))
        row.removed.connect(lambda: self.removed.emit(row))
        self.rows.append(row)
        self._rows.addWidget(row)
        row.show()  # now, and not with the next event: whoever types goes on by Tab
        self._order(row)
        return row

    def _order(self, row: PersonRow) -> None:
        """Tab goes through a new row where it stands: after the rows before it, before the button."""
        before = self.add.previousInFocusChain()
        for widget in (row.name, row.number, row.note, row.remove, row.undo, self.add):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget
