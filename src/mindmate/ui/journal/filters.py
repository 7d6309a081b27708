"""Search as one types, and what narrows the list: kind, mood, tags, days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QVBoxLayout, QWidget

from mindmate.records import KINDS, Filter
from mindmate.ui.journal.words import iso, kinds_name, qdate, short_day
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Card, label
from mindmate.ui.widgets.chips import Chip
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.focus import in_order
from mindmate.ui.widgets.mood import MOODS, mood_name

TYPING_MS = 120  # the pause after which what was typed is looked for
MOST_TAGS = 12


class SearchField(QLineEdit):
    """`asked` a moment after the last letter. Esc empties it; Down goes to the list."""

    asked = Signal(str)
    to_list = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("journal.search")
        self.setProperty("kind", "search")
        self.setAccessibleName(self.tr("Search the journal"))
        self.setPlaceholderText(self.tr("Search"))
        self.setClearButtonEnabled(False)
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._wipe = QAction(self.tr("Empty the search"), self)
        self._wipe.triggered.connect(self.wipe)
        self._wipe.setVisible(False)
        self.addAction(self._wipe, QLineEdit.ActionPosition.TrailingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)
        self.textChanged.connect(lambda text: self._wipe.setVisible(bool(text)))
        look.changed.connect(self._paint)
        self._paint()

    def put(self, text: str) -> None:
        """Show a question without asking it."""
        self._timer.stop()
        self.setText(text)

    def wipe(self) -> None:
        """Empty it, and ask for everything."""
        self.put("")
        self.asked.emit("")

    def _typed(self, text: str) -> None:
        if text.strip():
            self._timer.start()
        else:
            self._timer.stop()
            self._ask()

    def _ask(self) -> None:
        self.asked.emit(self.text())

    def _paint(self) -> None:
        self._lens.setIcon(self._look.icon("search", "muted"))
        self._wipe.setIcon(self._look.icon("close", "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Down and Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.wipe()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self._timer.stop()
                self._ask()
            self.to_list.emit()
        else:
            super().keyPressEvent(event)


class DayField(QDateEdit):
    """One end of a span of days."""

    def __init__(self, look: Look, name: str, accessible: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
        self.setDisplayFormat("d MMM yyyy")
        self.setDate(QDate.currentDate())
        inner = self.lineEdit()
        if inner is not None:
            inner.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the field around it has the focus
            inner.setAccessibleName(accessible)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The day first: it is what one changes."""
        super().focusInEvent(event)
        self.setSelectedSection(QDateEdit.Section.DaySection)


class FilterPanel(Card):
    """`changed` when the person narrowed or widened the list."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "card")
        self._look = look
        self.setObjectName("journal.filters")
        self._kinds = {
            kind: Chip(look, kinds_name(kind), f"journal.filter.{kind}", checkable=True) for kind in KINDS
        }
        self._moods = {
            mood: Chip(look, mood_name(mood), f"journal.filter.mood.{mood}", mood=mood, checkable=True)
            for mood in MOODS
        }
        self._tags: dict[str, Chip] = {}
        self._spans: dict[str, Chip] = {
            name: Chip(look, text, f"journal.filter.{name}", checkable=True)
            for name, text in (
                ("week", self.tr("Last 7 days")),
                ("month", self.tr("Last 30 days")),
                ("year", self.tr("This year")),
                ("dates", self.tr("From … to …")),
            )
        }
        self.first = DayField(look, "journal.filter.first", self.tr("From this day"))
        self.last = DayField(look, "journal.filter.last", self.tr("To this day"))
        self._tag_box, self._tag_flow, self._tag_head = self._group(self.tr("Tags"), [])
        self._build()
        for chip in (*self._kinds.values(), *self._moods.values()):
            chip.clicked.connect(lambda _on=False: self.changed.emit())
        for name, chip in self._spans.items():
            chip.clicked.connect(lambda on=False, name=name: self._span(name, on))
        for field in (self.first, self.last):
            field.dateChanged.connect(lambda _date: self._dates_typed())

    def _build(self) -> None:
        for head, chips in (
            (self.tr("Kind"), list(self._kinds.values())),
            (self.tr("Mood"), list(self._moods.values())),
        ):
            box, _, _ = self._group(head, chips)
            self.column.addWidget(box)
        self.column.addWidget(self._tag_box)
        box, flow, _ = self._group(self.tr("When"), list(self._spans.values()))
        for field in (self.first, self.last):
            flow.addWidget(field)
            field.hide()
        self.column.addWidget(box)
        self._tag_box.hide()

    def _group(self, head: str, chips: Sequence[QWidget]) -> tuple[QWidget, FlowLayout, QWidget]:
        box = QWidget()
        box.setProperty("plain", "true")
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.size("space.xs"))
        title = label(head, "small")
        inner = QWidget()
        inner.setProperty("plain", "true")
        inner.setAccessibleName(head)
        flow = FlowLayout(inner, self._look.size("space.xs"))
        for chip in chips:
            flow.addWidget(chip)
        column.addWidget(title)
        column.addWidget(inner)
        self._holder = inner
        return box, flow, inner

    # ---- what is chosen ------------------------------------------------------------------------

    def filter(self) -> Filter:
        """What is chosen here."""
        first, last = self._days()
        return Filter(
            kinds=frozenset(kind for kind, chip in self._kinds.items() if chip.isChecked()),
            moods=frozenset(mood for mood, chip in self._moods.items() if chip.isChecked()),
            tags=tuple(tag for tag, chip in self._tags.items() if chip.isChecked()),
            first_day=first,
            last_day=last,
        )

    def _days(self) -> tuple[str, str]:
        today = QDate.currentDate()
        if self._spans["week"].isChecked():
            return iso(today.addDays(-6)), ""
        if self._spans["month"].isChecked():
            return iso(today.addDays(-29)), ""
        if self._spans["year"].isChecked():
            return iso(QDate(today.year(), 1, 1)), ""
        if self._spans["dates"].isChecked():
            return iso(min(self.first.date(), self.last.date())), iso(
                max(self.first.date(), self.last.date())
            )
        return "", ""

    def put(self, wanted: Filter) -> None:
        """Show what is chosen, without telling."""
        for kind, chip in self._kinds.items():
            chip.setChecked(kind in wanted.kinds)
        for mood, chip in self._moods.items():
            chip.setChecked(mood in wanted.moods)
        for tag, chip in self._tags.items():
            chip.setChecked(tag in wanted.tags)
        now = self._days()
        if (wanted.first_day, wanted.last_day) != now:
            for chip in self._spans.values():
                chip.setChecked(False)
            if wanted.first_day or wanted.last_day:
                self._spans["dates"].setChecked(True)
                for field, day in ((self.first, wanted.first_day), (self.last, wanted.last_day)):
                    field.blockSignals(True)
                    field.setDate(qdate(day) if day else QDate.currentDate())
                    field.blockSignals(False)
        self._show_dates()

    def know(self, tags: Sequence[tuple[str, int]]) -> None:
        """The tags that the journal has, the most used first."""
        chosen = {tag for tag, chip in self._tags.items() if chip.isChecked()}
        names = [tag for tag, _ in tags]
        shown = names[:MOST_TAGS] + [tag for tag in names[MOST_TAGS:] if tag in chosen]
        if shown == list(self._tags):
            return
        for chip in self._tags.values():
            chip.hide()
            chip.deleteLater()
        self._tags = {}
        while self._tag_flow.count():
            self._tag_flow.takeAt(0)
        for tag in shown:
            chip = Chip(self._look, f"#{tag}", "journal.filter.tag", checkable=True)
            chip.setParent(self._tag_head)
            chip.setChecked(tag in chosen)
            chip.clicked.connect(lambda _on=False: self.changed.emit())
            self._tag_flow.addWidget(chip)
            self._tags[tag] = chip
            chip.show()
        in_order(self._moods[MOODS[-1]], *self._tags.values())
        self._tag_box.setVisible(bool(shown))

    def clear(self) -> None:
        """Nothing is chosen, and no tag stays."""
        self.know([])
        self.put(Filter())
        for field in (self.first, self.last):
            field.blockSignals(True)
            field.setDate(QDate.currentDate())
            field.blockSignals(False)

    def _span(self, name: str, on: bool) -> None:
        for other, chip in self._spans.items():
            chip.setChecked(on and other == name)
        self._show_dates()
        self.changed.emit()

    def _show_dates(self) -> None:
        for field in (self.first, self.last):
            field.setVisible(self._spans["dates"].isChecked())

    def _dates_typed(self) -> None:
        if self._spans["dates"].isChecked():
            self.changed.emit()


class ActiveFilters(QWidget):
    """What narrows the list, each a button that takes it away. `changed` carries what is left."""

    changed = Signal(Filter)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("plain", "true")
        self.setObjectName("journal.active")
        self._flow = FlowLayout(self, look.size("space.xs"))
        self._chips: list[Chip] = []
        self.before: QWidget | None = None  # what Tab leads from to the first of them
        self.hide()

    def show_filter(self, wanted: Filter) -> None:
        """Show what narrows the list besides words."""
        had = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        while self._flow.count():
            self._flow.takeAt(0)
        for text, rest in parts(wanted):
            self._add(text, rest)
        if len(self._chips) > 1:
            self._add(self.tr("Show everything"), Filter(text=wanted.text), everything=True)
        if self.before is not None:
            in_order(self.before, *self._chips)
        self.setVisible(bool(self._chips))
        self.updateGeometry()
        if had and self._chips:
            self._chips[0].setFocus()

    def _add(self, text: str, rest: Filter, *, everything: bool = False) -> None:
        emit: Callable[[], None] = partial(self.changed.emit, rest)
        chip = Chip(
            self._look, text, "journal.active.chip", icon="" if everything else "close", on_click=emit
        )
        chip.say(text, text if everything else self.tr("No longer only: {what}").format(what=text))
        chip.setParent(self)
        self._flow.addWidget(chip)
        self._chips.append(chip)
        chip.show()


def parts(wanted: Filter) -> list[tuple[str, Filter]]:
    """Each thing that narrows the list, in words, with what is left without it."""
    found: list[tuple[str, Filter]] = []
    for kind in KINDS:
        if kind in wanted.kinds:
            found.append((kinds_name(kind), replace(wanted, kinds=wanted.kinds - {kind})))
    for mood in MOODS:
        if mood in wanted.moods:
            found.append((mood_name(mood), replace(wanted, moods=wanted.moods - {mood})))
    for tag in wanted.tags:
        found.append((f"#{tag}", replace(wanted, tags=tuple(t for t in wanted.tags if t != tag))))
    first, last = wanted.first_day, wanted.last_day
    if first or last:
        if first == last:
            words = short_day(first)
        else:
            words = f"{short_day(first) if first else ''} – {short_day(last) if last else ''}".strip()
        found.append((words, replace(wanted, first_day="", last_day="")))
    return found
