"""The journal: the list beside the page where there is room for both, else one after the other."""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.records import Filter
from mindmate.ui.bridge import Bridge
from mindmate.ui.journal import where
from mindmate.ui.journal.entry import EntryPage
from mindmate.ui.journal.exporting import ExportPage
from mindmate.ui.journal.overview import Overview
from mindmate.ui.journal.page_state import NEW, WRITTEN, PageState, of_draft
from mindmate.ui.journal.where import MOST, PLACE, JournalPlace
from mindmate.ui.ports import Core
from mindmate.ui.safety.saving import Autosave
from mindmate.ui.sidebar.deleting import DeleteCard
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.error_card import ErrorCard

log = logging.getLogger(__name__)


class UndoNote(Card):
    """What was thrown away, for as long as nothing else happens. `undone` carries it."""

    undone = Signal(PageState)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "note")
        self.setObjectName("journal.undo")
        self._state = PageState()
        row = QHBoxLayout()
        self.column.addLayout(row)
        row.addWidget(label(self.tr("The page is thrown away.")), 1)
        row.addWidget(Button(look, self.tr("Undo"), "", name="journal.undo.do", on_click=self._undo))
        row.addWidget(Button(look, self.tr("Close"), "quiet", name="journal.undo.close", on_click=self.leave))
        self.hide()

    def offer(self, state: PageState) -> None:
        """It can be brought back."""
        self._state = state
        self.show()

    def leave(self) -> None:
        """It is gone."""
        self._state = PageState()
        self.hide()

    def _undo(self) -> None:
        state = self._state
        self.leave()
        self.undone.emit(state)


class JournalRoom(QWidget):
    """`go_on` (an entry's id) and `talk` (words) lead to the conversation; `deleted` carries an entry's id."""

    go_on = Signal(str)
    talk = Signal(str)
    deleted = Signal(str)
    closed = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self._fresh = True  # not yet opened since unlocking
        self._coming_back = False  # where the person was isn't known yet
        self.wide = False
        self.setObjectName("journal")
        self.setProperty("room", "true")
        self.overview = Overview(look, core, bridge)
        self.page = EntryPage(look, core, bridge)
        self.export = ExportPage(look, core, bridge)
        self.error = ErrorCard(look)
        self.delete = DeleteCard(look, core, bridge)
        self.delete.setObjectName("journal.deleting")
        self.undo = UndoNote(look)
        self._nothing = self._invitation()
        self._right = QStackedWidget()
        for widget in (self._nothing, self.page, self.export):
            self._right.addWidget(widget)
        self._divider = QFrame()
        self._divider.setProperty("kind", "divider")
        self._divider.setFixedWidth(1)
        self.saving = Autosave(
            bridge, self
        )  # of the place; where that can't be kept, nothing is lost worth a word
        self._build()
        self._wire()
        self._show_right(self._nothing)

    # ---- building ------------------------------------------------------------------------------

    def _invitation(self) -> QWidget:
        """What stands beside the list as long as nothing is open."""
        found = QWidget()
        found.setProperty("plain", "true")
        column = QVBoxLayout(found)
        column.addStretch(2)
        column.addWidget(label(self.tr("Choose an entry, or begin a new page."), "muted", centre=True))
        write = Button(
            self._look, self.tr("Write"), "", "pencil", name="journal.nothing.write",
            on_click=lambda: self.write(PageState()),
        )  # fmt: skip
        column.addWidget(write, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return found

    def _build(self) -> None:
        space = self._look.size("space.l")
        cards = QWidget()
        cards.setProperty("plain", "true")
        row = QHBoxLayout(cards)
        row.setContentsMargins(space, 0, space, 0)
        self._cards = QWidget()
        self._cards.setProperty("plain", "true")
        column = QVBoxLayout(self._cards)
        column.setContentsMargins(0, 0, 0, 0)
        self._notes = (self.error, self.delete, self.undo)
        for card in self._notes:
            column.addWidget(card)
            card.installEventFilter(self)
        row.addStretch(1)
        row.addWidget(self._cards, 1000)
        row.addStretch(1)
        beside = QWidget()
        beside.setProperty("plain", "true")
        self._beside = QHBoxLayout(beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.overview, 1)
        self._beside.addWidget(self._divider)
        self._beside.addWidget(self._right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.size("space.s"))
        layout.addWidget(cards)
        layout.addWidget(beside, 1)
        self._look.changed.connect(self._fit)

    def _wire(self) -> None:
        overview, page = self.overview, self.page
        overview.opened.connect(lambda entry: self.open_entry(entry))
        overview.write_wanted.connect(lambda day: self.write(PageState(day=day)))
        overview.delete_wanted.connect(self.delete.ask)
        overview.export_wanted.connect(self._begin_export)
        overview.failed.connect(self.error.show_error)
        page.changed.connect(self._kept)
        page.closed.connect(self._page_closed)
        page.go_on.connect(self.go_on)
        page.talk_about.connect(self.talk)
        page.write_about.connect(self._write_about)
        page.delete_wanted.connect(self.delete.ask)
        page.export_wanted.connect(lambda entry: self._begin_export([entry], Filter()))
        page.thrown_away.connect(self.undo.offer)
        page.missing.connect(self._page_closed)
        page.failed.connect(self.error.show_error)
        page.help_wanted.connect(self.help_wanted)
        self.export.closed.connect(self._export_closed)
        self.export.failed.connect(self.error.show_error)
        self.delete.deleted.connect(self._deleted)
        self.delete.failed.connect(self.error.show_error)
        self.undo.undone.connect(self.write)
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.focus_search)

    # ---- coming and going ----------------------------------------------------------------------

    def begin_session(self) -> None:
        """After unlocking."""
        self._fresh = True
        self.page.begin_session()

    def end_session(self) -> None:
        """Before locking: what was written is drafted and the place kept, then nothing of the journal stays."""
        self._keep_place(now=True)
        self._coming_back = False
        self.page.end_session()
        self.overview.end_session()
        self.export.clear()
        self.delete.leave()
        self.undo.leave()
        self._show_right(self._nothing)

    def open(self) -> None:
        """The room is shown: read the list; a page that was being written before the lock is opened again."""
        if not self._core.unlocked:
            return
        self.overview.open()
        self.focus()
        if self._fresh:
            self._fresh, self._coming_back = False, True
            self._bridge.run(self._left_off, self._come_back, self.error.show_error, owner=self)

    def focus(self) -> None:
        """To where the person goes on."""
        if self._right_is(self.page) and self.page.shown:
            (self.page.editor if self.page.kind in WRITTEN else self.page.transcript).setFocus()
        else:
            self.overview.list.to_first()

    def leave(self) -> None:
        """Another room is shown: what was written is kept, and the place, in the background."""
        self.page.keep()
        self._keep_place()

    # ---- the place -----------------------------------------------------------------------------

    @property
    def place(self) -> JournalPlace:
        """Where the person is; a page that is no entry yet is a draft, and comes back as one."""
        entry = self.page.entry if self._right_is(self.page) else ""
        message, pixels = self.page.reading if entry else (0, 0)
        first, above, count = self.overview.reading
        return JournalPlace(entry, message, pixels, first, above, count if count <= MOST else 0)

    def _keep_place(self, *, now: bool = False) -> None:
        if self._fresh or self._coming_back or not self._core.unlocked:
            return
        text, drafts = self.place.dumped(), self._core.drafts

        def keep() -> None:
            try:
                drafts.keep(PLACE, text)
            except MindMateError as error:
                log.info("the place in the journal can't be kept: %s", error.code)

        self.saving.later(PLACE, keep)
        if now:
            self.saving.flush()

    def _left_off(self) -> tuple[tuple[str, PageState] | None, JournalPlace]:
        """What was being written, and where the person was, as far as that is still there."""
        place = where.read(self._core.drafts.text(PLACE))
        if place.entry:
            try:
                self._core.journal.page(place.entry)
            except MindMateError:
                place = replace(place, entry="")
        return self._unfinished(), place

    def _come_back(self, found: tuple[tuple[str, PageState] | None, JournalPlace]) -> None:
        unfinished, place = found
        was, self._coming_back = self._coming_back, False
        if not was or not self._core.unlocked:
            return
        if place.first and self.overview.wanted.empty:
            self.overview.read_on(place.first, place.above, place.count)
        if unfinished is not None:
            self._resume(unfinished)
        elif place.entry and not self.page.shown and self._right_is(self._nothing):
            self.open_entry(place.entry, (place.message, place.pixels))

    def focus_search(self) -> None:
        """To the search."""
        if not self.wide and not self._right_is(self._nothing):
            self.page.put_away() if self._right_is(self.page) else self.export.leave.click()
        self.overview.search.setFocus()
        self.overview.search.selectAll()

    def escape(self) -> bool:
        """Esc: one step back within the room; whether there was one."""
        if not self.delete.isHidden():
            self.delete.leave()
        elif self._right_is(self.export):
            self.export.leave.click()
        elif self._right_is(self.page):
            self.page.put_away()
        else:
            return self.overview.fold()
        return True

    # ---- pages ---------------------------------------------------------------------------------

    def open_entry(self, entry_id: str, there: tuple[int, int] = (0, 0)) -> None:
        """Show an entry, from its beginning or as far down as it was read."""
        self.error.hide()
        self.undo.leave()
        self.overview.show_entry(entry_id)
        if entry_id != self.page.entry:
            self.page.open(entry_id, there)
        self._show_right(self.page)
        self._keep_place()

    def write(self, state: PageState, *, resumed: bool = False) -> None:
        """A new page, or (`resumed`) the one that hasn't been put away yet."""
        self.error.hide()
        self.undo.leave()
        self.overview.show_entry("")
        self.page.begin(state, resumed=resumed)
        self._show_right(self.page)
        self.page.editor.setFocus()

    def begin_page(self) -> None:
        """A new page."""
        self.write(PageState())

    def _write_about(self, what: str, tags: tuple[str, ...]) -> None:
        self.write(PageState(title=self.tr("About “{what}”").format(what=what), tags=tags))

    def _kept(self, entry_id: str) -> None:
        self.overview.model.refresh()
        if self.overview.month.isVisibleTo(self):
            self.overview.month.refresh()
        if entry_id and entry_id == self.page.entry:
            self.overview.show_entry(entry_id)

    def _page_closed(self) -> None:
        self._show_right(self._nothing)
        self.overview.show_entry("")
        self._keep_place()
        self.focus()

    def _deleted(self, entry_id: str) -> None:
        self.page.forget(entry_id)
        self.overview.open()
        self.deleted.emit(entry_id)

    def forget(self, entry_id: str) -> None:
        """An entry was deleted elsewhere."""
        self.page.forget(entry_id)

    # ---- drafts --------------------------------------------------------------------------------

    def _unfinished(self) -> tuple[str, PageState] | None:
        """Where a page was being written that wasn't put away: one that is no entry yet before all others."""
        drafts = sorted(self._core.drafts.all(), key=lambda draft: draft.place != NEW)
        for draft in drafts:
            state = of_draft(draft.text)
            if state is None:
                continue
            if draft.place == NEW or self._core.journal.page(draft.place).kind in WRITTEN:
                return draft.place, state
        return None

    def _resume(self, found: tuple[str, PageState]) -> None:
        if self.page.shown:
            return
        place, state = found
        if place == NEW:
            self.write(state, resumed=True)
        else:
            self.open_entry(place)

    # ---- export --------------------------------------------------------------------------------

    def _begin_export(self, ids: list[str], wanted: Filter) -> None:
        self.error.hide()
        self.page.keep()
        self._show_right(self.export)
        self.export.begin(ids, wanted)

    def _export_closed(self) -> None:
        self._show_right(self.page if self.page.shown else self._nothing)
        self.focus()

    # ---- geometry ------------------------------------------------------------------------------

    def _right_is(self, widget: QWidget) -> bool:
        return self._right.currentWidget() is widget

    def _show_right(self, widget: QWidget) -> None:
        self._right.setCurrentWidget(widget)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One or two columns, by the width."""
        super().resizeEvent(event)
        self._fit()

    def _leave_room_for(self, below: QWidget) -> bool:
        """Whether the cards above leave `below` what it needs; else what is asked stands alone for a while."""
        if all(card.isHidden() for card in self._notes):
            return True
        width = min(self.width() - 2 * self._look.size("space.l"), self._look.size("size.measure"))
        return self.height() - self._cards.heightForWidth(width) >= below.minimumSizeHint().height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that comes or goes changes what else there is room for."""
        if watched in self._notes and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return False

    def _fit(self) -> None:
        look = self._look
        self.wide = self.width() >= look.size("size.measure") * 1.62
        nothing = self._right_is(self._nothing)
        self._cards.setMaximumWidth(look.size("size.measure"))
        self.overview.setVisible(self.wide or (nothing and self._leave_room_for(self.overview)))
        self._right.setVisible(self.wide or (not nothing and self._leave_room_for(self._right)))
        self._divider.setVisible(self.wide)
        self.overview.always_month(self.wide and self.height() > 40 * look.size("type.ui"))
        if self.wide:
            self.overview.setMaximumWidth(
                min(max(round(self.width() * 0.36), 420), round(look.size("size.measure") * 0.8))
            )
        else:
            self.overview.setMaximumWidth(16_777_215)
        self.page.back.setVisible(not self.wide)
