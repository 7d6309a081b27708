"""The journal at a glance: search, what narrows it, the month, and the list of entries by day."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import (
    QDate,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mindmate.errors import MindMateError
from mindmate.i18n import translate
from mindmate.records import Filter
from mindmate.ui.bridge import Bridge
from mindmate.ui.journal.entry_list import EntryList, Folding
from mindmate.ui.journal.filters import ActiveFilters, FilterPanel, SearchField
from mindmate.ui.journal.model import TimelineModel
from mindmate.ui.journal.month_view import MonthView
from mindmate.ui.journal.similar import SimilarPlaces
from mindmate.ui.journal.words import qdate
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, label


class Overview(QWidget):
    """`opened`, `write_wanted` (with a day or ""), `export_wanted` (ids), `delete_wanted` (id, title)."""

    opened = Signal(str)
    write_wanted = Signal(str)
    export_wanted = Signal(list, Filter)
    delete_wanted = Signal(str, str)
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self._wanted = Filter()
        self._always_month = False
        self._current = ""
        self._there: tuple[str, int, int] | None = None  # where the list is to be, once it is read and shown
        self.setProperty("room", "true")
        self.model = TimelineModel(core, bridge, self)
        self.search = SearchField(look)
        self.filters = FilterPanel(look)
        self.active = ActiveFilters(look)
        self.month = MonthView(look, core, bridge)
        self.list = EntryList(look, self.model)
        self.similar = SimilarPlaces(look, core, bridge)
        self.note = label("", "muted", centre=True)
        self.note.setObjectName("journal.note")
        self._build()
        self._wire()
        self.filters.hide()
        self.month.hide()

    # ---- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        look = self._look
        self.write = Button(
            look, self.tr("Write"), "primary", "pencil", name="journal.write", on_click=self._write
        )
        self.write.setToolTip(self.tr("Write freely, without a conversation (Ctrl+Shift+N)"))
        self.show_month = Button(
            look, self.tr("Month"), "icon", "month", name="journal.month.show", on_click=self._toggle_month
        )
        self.several = Button(
            look,
            self.tr("Choose several"),
            "icon",
            "choose",
            name="journal.several",
            on_click=self._toggle_several,
        )
        self.narrow = Button(
            look,
            self.tr("Narrow the list"),
            "icon",
            "filter",
            name="journal.narrow",
            on_click=self._toggle_filters,
        )
        for button in (self.show_month, self.several, self.narrow):
            button.setCheckable(True)
        head = QWidget()
        head.setProperty("plain", "true")
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.xs"))
        self._title = label(self.tr("Journal"), "headline", wrap=False)
        self.write.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        row.addWidget(self._title)
        row.addStretch(1)
        for button in (self.several, self.show_month, self.write):
            row.addWidget(button)
        line = QWidget()
        line.setProperty("plain", "true")
        looking = QHBoxLayout(line)
        looking.setContentsMargins(0, 0, 0, 0)
        looking.setSpacing(look.size("space.xs"))
        looking.addWidget(self.search, 1)
        looking.addWidget(self.narrow)
        self._bar = QWidget()
        self._bar.setProperty("plain", "true")
        bar = self._bar_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        bar.setContentsMargins(0, look.size("space.s"), 0, 0)
        self._count = label("", "muted")
        self.export = Button(
            look, self.tr("Export…"), "", "export", name="journal.export", on_click=self._export
        )
        bar.addWidget(self._count, 1)
        bar.addWidget(self.export)
        self._bar.hide()
        self._column = QWidget()
        self._column.setProperty("plain", "true")
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.s"))
        self._above = Folding(look, (self.active, self.filters, self.month))
        for widget in (head, line, self._above, self.note):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.similar)
        self._rest = QWidget()  # what is below, where the list isn't
        self._rest.setProperty("plain", "true")
        self._rest.hide()
        column.addWidget(self._rest, 1)
        column.addWidget(self._bar)
        self.list.setMinimumHeight(2 * look.size("size.control"))
        outer = QHBoxLayout(self)
        space = look.size("space.l")
        outer.setContentsMargins(space, 0, space, look.size("space.s"))
        outer.addStretch(1)
        outer.addWidget(self._column, 1000)
        outer.addStretch(1)
        look.changed.connect(self._sized)
        self._sized()

    def _sized(self) -> None:
        self._column.setMaximumWidth(self._look.size("size.measure"))
        tight = self.width() < 26 * self._look.size("type.ui")
        crowded = tight and self._look.tokens.scale > 130
        self._title.setVisible(not crowded)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._bar_row.setDirection(below if crowded else beside)

    def _wire(self) -> None:
        self.active.before = self.narrow
        self.search.asked.connect(self._words)
        self.search.to_list.connect(self.list.to_first)
        self.filters.changed.connect(self._narrowed)
        self.active.changed.connect(self.ask)
        self.month.picked.connect(self._day_picked)
        self.list.opened.connect(self.opened)
        self.similar.opened.connect(self.opened)
        self.similar.shown.connect(self._similar_shown)
        self.list.delete_wanted.connect(self.delete_wanted)
        self.list.to_search.connect(self.search.setFocus)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._say_count())
        self.model.arrived.connect(self._arrived)
        self.model.failed.connect(self.failed)

    # ---- coming and going ----------------------------------------------------------------------

    def open(self) -> None:
        """The room is shown: read what is to be shown, again."""
        if not self._core.unlocked:
            return
        self.model.refresh()
        if self.month.isVisibleTo(self):
            self.month.refresh()
        journal = self._core.journal
        self._bridge.run(journal.tags, self.filters.know, lambda _error: None, owner=self)

    @property
    def reading(self) -> tuple[str, int, int]:
        """The uppermost entry of the list, how many pixels of it lie above, and how many entries have been read."""
        if self._there is not None:
            return self._there
        first, above = self.list.reading
        return (first, above, len(self.model.entries)) if first else ("", 0, 0)

    def read_on(self, first: str, above: int, count: int) -> None:
        """Back to a place in the list, as `reading` told it."""
        self._there = (first, above, count)
        self.model.refresh(count)

    def _go_there(self) -> None:
        if self._there is not None and self.list.isVisible() and not self.model.reading:
            first, above, _ = self._there
            self._there = None
            self.list.read_on(first, above)

    def showEvent(self, event: QShowEvent) -> None:
        """The list has a size now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._go_there)

    def end_session(self) -> None:
        """Before locking: nothing of the journal stays."""
        self._there = None
        self._wanted = Filter()
        self._current = ""
        self.search.put("")
        self.filters.clear()
        self.active.show_filter(Filter())
        self.month.clear()
        self.model.clear()
        self.similar.clear()
        self.list.cards.forget()
        self._set_several(False)
        self.note.setText("")
        self.note.hide()

    # ---- what is wanted ------------------------------------------------------------------------

    @property
    def wanted(self) -> Filter:
        """What the list shows."""
        return self._wanted

    def ask(self, wanted: Filter) -> None:
        """Show what is wanted, in the list and in all that says what it is."""
        self._wanted, self._there = wanted, None
        if self.search.text() != wanted.text:
            self.search.put(wanted.text)
        self.filters.put(wanted)
        self.active.show_filter(wanted)
        one_day = wanted.first_day if wanted.first_day == wanted.last_day else ""
        if one_day != self.month.chosen:
            self.month.choose(one_day)
        self.model.ask(wanted)

    def show_entry(self, entry_id: str) -> None:
        """Mark the entry that is open."""
        self._current = entry_id
        if not self.list.cards.marking:
            self.list.select_entry(entry_id)

    def always_month(self, on: bool) -> None:
        """Where there is room, the month is always there."""
        self._always_month = on
        self.show_month.setVisible(not on)
        self._fit_month()

    def _words(self, text: str) -> None:
        self.ask(replace(self._wanted, text=text))

    def _narrowed(self) -> None:
        self.ask(replace(self.filters.filter(), text=self._wanted.text))

    def _day_picked(self, day: str) -> None:
        self.ask(replace(self._wanted, first_day=day, last_day=day))

    def _write(self) -> None:
        day = self.month.chosen
        self.write_wanted.emit(day if day and qdate(day) <= QDate.currentDate() else "")

    # ---- parts that come and go ----------------------------------------------------------------

    def _toggle_month(self) -> None:
        self._fit_month()
        if self.show_month.isChecked():
            self.filters.hide()
            self.narrow.setChecked(False)

    def _fit_month(self) -> None:
        shown = self._always_month or self.show_month.isChecked()
        self.month.setVisible(shown)
        if shown:
            self.month.refresh()

    def _toggle_filters(self) -> None:
        on = self.narrow.isChecked()
        self.filters.setVisible(on)
        if on and not self._always_month:
            self.show_month.setChecked(False)
            self._fit_month()

    def _toggle_several(self) -> None:
        self._set_several(self.several.isChecked())

    def _set_several(self, on: bool) -> None:
        self.several.setChecked(on)
        self.list.choose_several(on)
        self._bar.setVisible(on)
        self._say_count()
        if not on:
            self.list.select_entry(self._current)

    def fold(self) -> bool:
        """Esc: close what is open over the list; whether something was."""
        if self.list.cards.marking:
            self._set_several(False)
            return True
        if self.filters.isVisibleTo(self):
            self.narrow.setChecked(False)
            self.filters.hide()
            return True
        if not self._wanted.empty:
            self.ask(Filter())
            return True
        return False

    def _say_count(self) -> None:
        count = len(self.list.selectedIndexes()) if self.list.cards.marking else 0
        if count:
            self._count.setText(translate("Journal", "%n chosen", count))
            self.export.setText(self.tr("Export…"))
        else:
            self._count.setText(self.tr("Choose entries, or take all that the list shows."))
            self.export.setText(self.tr("Export all of these…"))

    def _export(self) -> None:
        self.export_wanted.emit(self.list.chosen(), self._wanted)
        self._set_several(False)

    # ---- answers -------------------------------------------------------------------------------

    def _arrived(self, anew: bool) -> None:
        none = not self.model.entries
        if none and self._wanted.empty:
            words = self.tr(
                "Nothing is here yet. Conversations, check-ins and what you write will be, day by day; "
                "locked, and on this computer only."
            )
        elif none:
            words = self.tr("Nothing fits. Fewer words, or fewer filters, find more.")
        else:
            words = ""
        self.note.setText(words)
        self.note.setVisible(bool(words))
        if anew:
            self.similar.ask(self._wanted, [entry.id for entry in self.model.entries])
            if not self.list.cards.marking:
                self.list.select_entry(self._current)
            QTimer.singleShot(0, self, self._go_there)
            if self._wanted.text and QAccessible.isActive():
                found = len(self.model.entries)
                said = translate("Journal", "%n entries", found) if self.model.complete else words
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, said or words))

    def _similar_shown(self, some: bool) -> None:
        """Where the words find nothing, what is similar stands in their place."""
        instead = some and not self.model.entries
        self.list.setVisible(not instead)
        self._rest.setVisible(instead)
        if instead:
            self.note.setText(self.tr("No page has all of these words."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside an icon the word has room, or not."""
        super().resizeEvent(event)
        self._sized()
