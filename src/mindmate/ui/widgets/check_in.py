"""The check-in: how are you right now? Kept at once, with a few words, sleep, energy and tags if one likes, and undone
as easily.

check_in = MoodCheckIn(look, core, bridge)
check_in.kept.connect(...)         # id of the entry, at every change of it
check_in.failed.connect(error.show_error)
check_in.help_wanted.connect(...)  # of the card beside words that sound hard to carry
check_in.begin()                   # ask (anew)
check_in.end_session()             # before locking: what was typed is saved, then nothing stays
"""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.records import Level
from mindmate.safety.values import Screening
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.lines import CareNote
from mindmate.ui.ports import Core
from mindmate.ui.safety.saving import Autosave
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.check_in_more import MOST_TAGS, More
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.line import Line
from mindmate.ui.widgets.mood import MoodFaces, mood_name
from mindmate.ui.widgets.plain import plain_widget


class MoodCheckIn(QWidget):
    """Five faces; the choice becomes an entry of kind "mood". Another choice changes that entry."""

    kept = Signal(str)
    undone = Signal(str)
    failed = Signal(MindMateError)
    help_wanted = Signal()
    unfolded = Signal(
        bool
    )  # sleep, energy and tags are shown, or no longer: what stands around may make room

    def __init__(self, look: Look, core: Core, bridge: Bridge, name: str = "checkIn") -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self._chosen = False  # whether sleep, energy and tags were offered for this question
        self._kept: dict[str, str] = {}  # the entry's id, once it is kept; a new one for each question
        self.setObjectName(name)
        self.setProperty("plain", "true")
        self.saving = Autosave(bridge, self)
        self._question = label(self.tr("How are you right now?"), "title")
        self.faces = MoodFaces(look, f"{name}.face", question=self._question.text())
        self._noted = label("", "small")
        self._noted.setObjectName(f"{name}.noted")
        self.words = Line(look)
        self.words.setObjectName(f"{name}.words")
        self.words.setAccessibleName(self.tr("A few words about it, if you like"))
        self.words.setPlaceholderText(self.words.accessibleName())
        self.undo = Button(look, self.tr("Undo"), "quiet", name=f"{name}.undo", on_click=self._undo)
        self.add = Button(
            look, self.tr("Sleep, energy, tags"), "quiet", "plus", name=f"{name}.add", on_click=self._unfold
        )
        self.done = Button(look, self.tr("Done"), "quiet", name=f"{name}.done", on_click=self._done)
        self.more = More(look, f"{name}.more")
        self.care = CareNote(look, core, f"{name}.care")
        self._after = QWidget()
        self._after.setProperty("plain", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.s"))
        for widget in (self._question, self.faces, self._after, self.care):
            column.addWidget(widget)
        self._build_after()
        self.faces.picked.connect(self._picked)
        self.words.textEdited.connect(lambda _text: self._save())
        self.more.changed.connect(self._save)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(self._not_saved)
        self.care.wanted.connect(self.help_wanted)
        self.begin()

    def _build_after(self) -> None:
        after = QVBoxLayout(self._after)
        after.setContentsMargins(0, 0, 0, 0)
        after.setSpacing(self._look.size("space.s"))
        after.addWidget(self.words)
        after.addWidget(self.more)
        holder = plain_widget()
        flow = FlowLayout(holder, self._look.size("space.s"))
        for button in (self.add, self.done, self.undo):
            flow.addWidget(button)
        after.addWidget(self._noted)
        after.addWidget(holder)

    @property
    def entry(self) -> str:
        """The id of the check-in that was made, "" before."""
        return self._kept.get("id", "")

    @property
    def mood(self) -> int | None:
        """The mood that is chosen."""
        return self.faces.value

    @property
    def is_unfolded(self) -> bool:
        """Whether sleep, energy and tags are shown."""
        return not self.more.isHidden()

    def begin(self) -> None:
        """Ask anew; what was chosen before stays kept."""
        self.saving.hurry()
        self._kept = {}
        self.faces.put(None)
        self.words.setText("")
        self._noted.setText("")
        self.more.clear()
        self._fold()
        self.care.hide()
        self._after.hide()

    def end_session(self) -> None:
        """Before locking: save what was typed, then nothing of it stays."""
        try:
            if self._core.unlocked:
                self.saving.flush()
        except MindMateError as error:
            self.failed.emit(error)
        self.begin()

    def _picked(self, mood: int) -> None:
        if not mood:
            self._undo()
            return
        at = QLocale().toString(QDateTime.currentDateTime().time(), QLocale.FormatType.ShortFormat)
        self._noted.setText(
            self.tr("{mood}, at {clock}. It is in your journal.").format(mood=mood_name(mood), clock=at)
        )
        self._after.show()
        self._save()
        self.saving.hurry()

    def _fold(self) -> None:
        self._chosen = False
        self._close_more()

    def _close_more(self) -> None:
        self.more.hide()
        self.done.hide()
        self._noted.show()
        self.add.show()
        self.unfolded.emit(False)

    def _done(self) -> None:
        """Enough said; what was chosen is kept, and can be looked at again."""
        self.saving.hurry()
        self._close_more()
        self.add.setFocus()

    def _unfold(self) -> None:
        """One step further: what else may go with the mood."""
        journal = self._core.journal
        self.add.hide()
        self._noted.hide()  # it was said
        self.more.show()
        self.done.show()
        self.unfolded.emit(True)
        first = self.more.sleep.chips[min(self.more.sleep.chips)]
        (first if self._look.keyboard else self.words).setFocus()
        if self._chosen:  # a second look: the tags that were chosen stay
            return
        self._chosen = True
        self._bridge.run(
            journal.tags,
            lambda tags: self.more.show_tags([tag for tag, _count in tags[:MOST_TAGS]]),
            lambda _error: None,  # what is kept is what counts; without tags it is as well
            owner=self,
        )

    def _save(self) -> None:
        mood, words, kept = self.faces.value, self.words.text(), self._kept
        more = self._chosen
        data, tags = (self.more.noted.data(), self.more.tags) if more else (None, None)
        journal = self._core.journal

        def save() -> None:
            if "id" in kept:
                journal.edit(kept["id"], mood=mood, body=words, data=data, tags=tags)
            else:
                kept["id"] = journal.write("mood", body=words, mood=mood, data=data or "", tags=tags or ())

        self.saving.later(f"{id(kept)}", save)

    def _saved(self, _name: str) -> None:
        if not self._core.unlocked or not self.entry:
            return
        self.kept.emit(self.entry)
        if words := self.words.text().strip():
            self._bridge.run(
                lambda: self._core.judge_saved(words), self._judged, lambda _error: None, owner=self
            )

    def _not_saved(self, error: MindMateError) -> None:
        if self._core.unlocked:
            self.failed.emit(error)

    def _judged(self, found: Screening) -> None:
        hard = found.level.rank >= Level.ELEVATED.rank or found.watching == "off"
        if hard and self._core.unlocked and self.words.text().strip():
            self.care.show_note()

    def _undo(self) -> None:
        """Take it back: the entry is deleted, really."""
        kept, journal = self._kept, self._core.journal

        def remove() -> str:
            entry = kept.pop("id", "")
            if entry:
                journal.delete(entry)
            return entry

        name = f"{id(kept)}"
        self.saving.later(name, lambda: None)  # in the place of what waits to be saved
        self.begin()
        self._bridge.run(remove, self._removed, self._not_saved, owner=self)
        self.faces.setFocus()

    def _removed(self, entry: str) -> None:
        if entry:
            self.undone.emit(entry)
