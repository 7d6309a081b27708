"""The list's entries, read a page at a time, in the background; day headings stand between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from mindmate.errors import MindMateError
from mindmate.records import Filter, Listed
from mindmate.ui.bridge import Bridge
from mindmate.ui.journal.words import clock, day_name, kind_name, plainly, title_of, unmarked
from mindmate.ui.ports import Core
from mindmate.ui.widgets.mood import mood_name

PAGE = 50
ROW = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Row:
    """A heading with a day, or an entry."""

    day: str
    listed: Listed | None = None


class TimelineModel(QAbstractListModel):
    """`arrived` after each answer, with whether the list was read anew; `failed` where there was none."""

    arrived = Signal(bool)
    failed = Signal(MindMateError)

    def __init__(self, core: Core, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._core, self._bridge = core, bridge
        self._rows: list[Row] = []
        self._listed: list[Listed] = []
        self._complete = True
        self._reading = False
        self._asked = 0  # of the last question: answers to earlier ones aren't shown
        self.wanted = Filter()

    # ---- asking --------------------------------------------------------------------------------

    def ask(self, wanted: Filter) -> None:
        """Read the list anew, narrowed."""
        self._read(wanted, PAGE)

    def refresh(self, least: int = PAGE) -> None:
        """Read again what is shown, `least` entries at the least."""
        self._read(self.wanted, max(least, len(self._listed)))

    def clear(self) -> None:
        """Nothing stays, and no answer that is on its way arrives."""
        self._asked += 1
        self._reading, self._complete = False, True
        self.wanted = Filter()
        self._reset([])

    def _read(self, wanted: Filter, limit: int) -> None:
        if not self._core.unlocked:
            return
        self.wanted = wanted
        self._asked += 1
        self._reading = True
        asked, journal = self._asked, self._core.journal
        self._bridge.run(
            # Whoever types goes on typing: a question that has been overtaken costs nothing.
            lambda: journal.listed(wanted, None, limit) if asked == self._asked else [],
            lambda found: self._anew(asked, found, limit),
            lambda error: self._not_read(asked, error),
            owner=self,
        )

    def _anew(self, asked: int, found: Sequence[Listed], limit: int) -> None:
        if asked != self._asked:
            return
        self._reading, self._complete = False, len(found) < limit
        self._reset(found)
        self.arrived.emit(True)

    def _not_read(self, asked: int, error: MindMateError) -> None:
        if asked == self._asked:
            self._reading, self._complete = False, True
            if self._core.unlocked:
                self.failed.emit(error)

    def _reset(self, found: Sequence[Listed]) -> None:
        self.beginResetModel()
        self._listed = list(found)
        self._rows = _with_days(found, "")
        self.endResetModel()

    def _more(self, asked: int, found: Sequence[Listed]) -> None:
        if asked != self._asked:
            return
        self._reading, self._complete = False, len(found) < PAGE
        if found:
            rows = _with_days(found, self._listed[-1].day if self._listed else "")
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self._listed += found
            self.endInsertRows()
        self.arrived.emit(False)

    # ---- answers -------------------------------------------------------------------------------

    @property
    def entries(self) -> Sequence[Listed]:
        """What has been read so far."""
        return self._listed

    @property
    def complete(self) -> bool:
        """Whether there is no more."""
        return self._complete

    @property
    def reading(self) -> bool:
        """Whether an answer is on its way."""
        return self._reading

    def index_of(self, entry_id: str) -> QModelIndex:
        """Where an entry stands; an invalid index where it doesn't."""
        for at, row in enumerate(self._rows):
            if row.listed is not None and row.listed.id == entry_id:
                return self.index(at)
        return QModelIndex()

    # ---- part of QAbstractListModel ------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Headings and entries."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is more to read."""
        return not parent.isValid() and not self._complete and not self._reading

    def fetchMore(self, parent: Index) -> None:
        """Read the next page, in the background."""
        if not self.canFetchMore(parent) or not self._core.unlocked:
            return
        self._reading = True
        asked, wanted, journal = self._asked, self.wanted, self._core.journal
        after = self._listed[-1] if self._listed else None
        self._bridge.run(
            lambda: journal.listed(wanted, after, PAGE),
            lambda found: self._more(asked, found),
            lambda error: self._not_read(asked, error),
            owner=self,
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can't be chosen."""
        row = self._row(index)
        if row is None or row.listed is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, or its words."""
        row = self._row(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return day_name(row.day) if row.listed is None else _in_words(row.listed)
        return None

    def _row(self, index: Index) -> Row | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None


def _with_days(found: Sequence[Listed], before: str) -> list[Row]:
    rows: list[Row] = []
    for listed in found:
        if listed.day != before:
            rows.append(Row(listed.day))
            before = listed.day
        rows.append(Row(listed.day, listed))
    return rows


def _in_words(listed: Listed) -> str:
    """An entry as a screen reader says it."""
    parts = [title_of(listed), kind_name(listed.kind) if listed.title or listed.kind == "writing" else ""]
    if listed.mood is not None:
        parts.append(mood_name(listed.mood))
    parts += [clock(listed.created), *listed.tags, unmarked(plainly(listed.preview))]
    return ", ".join(part for part in parts if part)
