"""One entry: a conversation to read again, a page to write on, a check-in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QTimer, Signal

from mindmate.conversation.model import Message
from mindmate.errors import MindMateError
from mindmate.practices.session import questions, read
from mindmate.records import Level, Page
from mindmate.safety.values import Screening
from mindmate.ui.bridge import Bridge
from mindmate.ui.journal.frame import EntryFrame
from mindmate.ui.journal.page_state import WRITTEN, PageState, Paper, of_draft, of_page
from mindmate.ui.journal.words import clock, day_name, iso, kind_name
from mindmate.ui.ports import Core
from mindmate.ui.practices.words import to_talk_over
from mindmate.ui.safety.saving import Autosave
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets import check_in_more

PAUSE_MS = 4000  # without a key, after which what was written is judged though the page is still open

Opened = tuple[Page, list[Message], PageState | None, list[str]]


class EntryPage(EntryFrame):
    """`changed` carries the id of an entry that was kept; the other signals are wishes."""

    changed = Signal(str)
    closed = Signal()
    go_on = Signal(str)  # with an old conversation
    write_about = Signal(str, tuple)  # (what it is called, its tags)
    talk_about = Signal(str)  # the words
    delete_wanted = Signal(str, str)  # (id, title)
    export_wanted = Signal(str)
    thrown_away = Signal(PageState)
    missing = Signal()  # the entry isn't there any more
    failed = Signal(MindMateError)
    help_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core)
        self._core, self._bridge = core, bridge
        self._paper = Paper(core)
        self._before = PageState()  # as it was when it was opened
        self._dirty = False
        self._opening = ""
        self._there = (0, 0)  # how far the entry that is being opened was read: a message, pixels
        self._shown = False  # whether anything stands here
        self._judged = ""
        self.kind = ""
        self.saving = Autosave(bridge, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._judge)
        self._wire()
        self._clear()

    # ---- building ------------------------------------------------------------------------------

    def _wire(self) -> None:
        self.editor.textChanged.connect(self._typed)
        for button, action in (
            (self.done, self.put_away),
            (self.back, self.put_away),
            (self.on, self._go_on),
            (self.about, self._write_about),
            (self.talk, self._talk_about),
        ):
            button.clicked.connect(lambda _on=False, action=action: action())
        self.to_export.triggered.connect(self._export)
        self.to_delete.triggered.connect(self._delete)
        self.to_undo.triggered.connect(self._undo)
        self.heading.changed.connect(self._typed)
        self.heading.title.entered.connect(self._to_words)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(self._not_saved)
        self.care.wanted.connect(self.help_wanted)

    # ---- what stands here ----------------------------------------------------------------------

    @property
    def entry(self) -> str:
        """The id of what is shown, "" for a page that isn't kept yet, or for nothing."""
        return self._opening or self._paper.entry

    @property
    def shown(self) -> bool:
        """Whether an entry or a new page stands here."""
        return self._shown or bool(self._opening)

    @property
    def state(self) -> PageState:
        """What stands on the page now."""
        heading = self.heading
        body = self.editor.toPlainText() if self._written else self._before.body
        return PageState(heading.title.text, body, heading.faces.value, heading.tags.tags, self._before.day)

    @property
    def _written(self) -> bool:
        return self.kind in WRITTEN

    @property
    def reading(self) -> tuple[int, int]:
        """How far it is read: in a conversation the uppermost message in view; the pixels that lie above the edge."""
        if self._opening:
            return self._there
        return (
            self.transcript.reading
            if self.kind == "conversation"
            else (0, self.sheet.verticalScrollBar().value())
        )

    def open(self, entry_id: str, there: tuple[int, int] = (0, 0)) -> None:
        """Show an entry, as far down as `reading` told; what was written before is put away first."""
        self.keep()
        self._clear()
        self._opening, self._there = entry_id, there
        core = self._core
        self._bridge.run(
            lambda: _read(core, entry_id),
            lambda found: self._opened(entry_id, found),
            lambda error: self._not_opened(entry_id, error),
            owner=self,
        )

    def begin(self, state: PageState, *, resumed: bool = False) -> None:
        """A new page, or (`resumed`) the one whose draft this is."""
        self.keep()
        self._clear()
        self._paper = paper = Paper(self._core, new=not resumed)
        if not resumed:
            self._bridge.run(paper.make_room, self._leftover_kept, self._not_saved, owner=self)
        self._before = PageState(day=state.day)
        self._show("writing", state, day_name(state.day or _today()), draft=not state.empty)
        self._ask_for_tags()
        self.editor.to_end()
        self.editor.setFocus()

    def _ask_for_tags(self) -> None:
        journal = self._core.journal
        self._bridge.run(
            lambda: [tag for tag, _ in journal.tags()],
            self.heading.tags.know,
            lambda _error: None,
            owner=self.heading.tags,
        )

    def _opened(self, entry_id: str, found: Opened) -> None:
        if entry_id != self._opening or not self._core.unlocked:
            return
        page, messages, draft, tags = found
        self._opening, there = "", self._there
        self._paper = Paper(self._core, page.id, page.kind)
        self._before = of_page(page)
        noted = check_in_more.in_words(page.data) if page.kind == "mood" else ""
        when = " · ".join(filter(None, (day_name(page.day), clock(page.created), noted)))
        self.heading.tags.know(tags)
        self._show(page.kind, draft or self._before, when, messages, draft=draft is not None)
        if page.kind == "exercise" and (kept := read(page.data)) is not None:
            self.editor.put(self._before.body, questions(*kept, self._before.body))
        self._to_words()
        if there != (0, 0):
            QTimer.singleShot(0, self, lambda: self._read_on(*there))  # once the page has its size

    def _read_on(self, message: int, pixels: int) -> None:
        if message:
            self.transcript.read_on(message, pixels)
        else:
            self.sheet.verticalScrollBar().setValue(pixels)

    def _to_words(self) -> None:
        (self.transcript if self.kind == "conversation" else self.editor).setFocus()

    def _not_opened(self, entry_id: str, error: MindMateError) -> None:
        if entry_id != self._opening:
            return
        self._opening = ""
        if self._core.unlocked:
            self.failed.emit(error)
            self.missing.emit()

    def _show(
        self, kind: str, state: PageState, when: str, messages: Sequence[Message] = (), *, draft: bool = False
    ) -> None:
        self.kind, self._shown = kind, True
        talked = kind == "conversation"
        self.editor.setReadOnly(not self._written)
        self.editor.hint = self.tr("Write. Nobody reads along.") if kind == "writing" else ""
        if kind == "mood":
            self.editor.hint = self.tr("A few words about it, if you like")
        self.editor.setAccessibleName(self.tr("The words of this entry"))
        self.heading.put(state, when)
        self.editor.put(state.body)
        self.transcript.show_messages(messages)
        self.transcript.to_beginning()  # it is read again
        self.lay_out(talked=talked)
        self.done.setVisible(self._written)
        self.on.setVisible(talked)
        self.about.setVisible(kind != "writing")
        self.talk.setVisible(kind in ("writing", "exercise"))
        self._dirty = draft
        self.setEnabled(True)
        self._say(self.tr("You hadn’t put this away yet.") if draft and self._paper.entry else "")
        self.fill()

    def _clear(self) -> None:
        """Nothing stands here."""
        self._pause.stop()
        self._opening, self._shown, self._dirty, self.kind, self._judged = "", False, False, "", ""
        self._paper = Paper(self._core)
        self._before = PageState()
        self.heading.clear()
        self.editor.setReadOnly(False)
        self.editor.put("")
        self.transcript.clear()
        self.care.hide()
        self._say("")
        self.setEnabled(False)

    # ---- writing -------------------------------------------------------------------------------

    def _typed(self) -> None:
        if not self._shown:
            return
        self._dirty = True
        paper, state = self._paper, self.state
        if self._written:
            self._say("")
            self.saving.later(paper.name, lambda: paper.draft(state))
            self._pause.start()
        else:
            self.saving.later(paper.name, lambda: paper.keep(state))

    def keep(self) -> None:
        """Make what is written an entry, or change the one that it is; in the background."""
        if not self._shown:
            self.saving.hurry()
            return
        self.heading.tags.take_typed()
        if self._dirty:
            paper, state, core = self._paper, self.state, self._core
            self._dirty = False

            def save() -> None:
                if core.unlocked:
                    paper.keep(state)

            self.saving.later(paper.name, save)
            self._judge()
        self.saving.hurry()

    def put_away(self) -> None:
        """Keep it, and back to the journal."""
        self.keep()
        self._clear()
        self.closed.emit()

    def end_session(self) -> None:
        """Before locking: what was written is drafted, then nothing of it stays here."""
        try:
            if self._core.unlocked:
                if self._shown and self._dirty and self._written:
                    self.heading.tags.take_typed()
                    paper, state = self._paper, self.state
                    self.saving.later(paper.name, lambda: paper.draft(state))
                self.saving.flush()
        except MindMateError as error:
            self.failed.emit(error)
        self._clear()

    def begin_session(self) -> None:
        """After unlocking: what couldn't be saved before is tried again."""
        self.saving.hurry()

    def forget(self, entry_id: str) -> None:
        """An entry was deleted: nothing of it stays here, nor is anything of it saved any more."""
        if entry_id and entry_id == self.entry:
            self._dirty = False
            self.saving.later(self._paper.name, lambda: None)
            self._clear()
            self.closed.emit()

    def _saved(self, _name: str) -> None:
        if not self._core.unlocked:
            return
        if self._shown and self._written and self._dirty:
            self._say(self.tr("Kept as a draft, locked like everything here."))
        elif self._shown:
            self._say(self.tr("Kept."))
        self.changed.emit(self._paper.entry)

    def _leftover_kept(self, entry_id: str) -> None:
        if entry_id and self._core.unlocked:
            self.changed.emit(entry_id)

    def _not_saved(self, error: MindMateError) -> None:
        if self._core.unlocked:
            self._dirty = True
            self.failed.emit(error)

    def _undo(self) -> None:
        """Back to how it was when it was opened; a new page is thrown away, which can be undone as well."""
        paper, now, before = self._paper, self.state, self._before
        if not paper.entry:
            self._dirty = False
            self.saving.later(paper.name, paper.drop_draft)
            self.saving.hurry()
            self._clear()
            self.closed.emit()
            if not now.empty:
                self.thrown_away.emit(now)
            return
        self.heading.put(before, self.heading.when.text())
        self.editor.put(before.body)
        self._dirty = False
        self.saving.later(paper.name, lambda: paper.keep(before))
        self.saving.hurry()

    # ---- judging -------------------------------------------------------------------------------

    def _judge(self) -> None:
        """What was written freely is judged like a message: a card beside it, never a block."""
        self._pause.stop()
        state = self.state
        text = f"{state.title}\n{state.body}".strip()
        if not self._written or not text or text == self._judged or not self._core.unlocked:
            return
        self._judged = text
        self._bridge.run(
            lambda: self._core.judge_saved(text),
            self._was_judged,
            lambda _error: None,
            queue="screen",
            owner=self,
        )

    def _was_judged(self, found: Screening) -> None:
        if self._core.unlocked and (found.level.rank >= Level.ELEVATED.rank or found.watching == "off"):
            self.care.show_note()

    # ---- wishes --------------------------------------------------------------------------------

    def _called(self) -> str:
        return self.heading.title.text.strip() or kind_name(self.kind)

    def _go_on(self) -> None:
        entry = self._paper.entry
        self.put_away()
        self.go_on.emit(entry)

    def _write_about(self) -> None:
        self.write_about.emit(self._called(), self.heading.tags.tags)

    def _talk_about(self) -> None:
        words = self.editor.toPlainText().strip()
        self.keep()
        if self.kind == "exercise":
            words = to_talk_over(self._called(), words)
        self.talk_about.emit(words)

    def _delete(self) -> None:
        if self._paper.entry:
            self.delete_wanted.emit(self._paper.entry, self._called())

    def _export(self) -> None:
        self.keep()
        if self._paper.entry:
            self.export_wanted.emit(self._paper.entry)

    def before_menu(self) -> None:
        """What isn't kept yet can't be deleted or exported."""
        kept = bool(self._paper.entry)
        self.to_delete.setEnabled(kept)
        self.to_export.setEnabled(kept)
        self.to_undo.setText(self.tr("Put it back as it was") if kept else self.tr("Throw this page away"))
        self.to_undo.setVisible(self._written)
        self.to_undo.setEnabled(not kept or self.state != self._before)

    def _say(self, text: str) -> None:
        self.status.setText(text)
        self.status.setVisible(bool(text))


def _read(core: Core, entry_id: str) -> Opened:
    """An entry with all that its page shows."""
    page = core.journal.page(entry_id)
    messages = core.journal.messages(entry_id) if page.kind == "conversation" else []
    draft = of_draft(core.drafts.text(entry_id)) if page.kind in WRITTEN else None
    return page, messages, draft, [tag for tag, _ in core.journal.tags()]


def _today() -> str:
    return iso(QDate.currentDate())
