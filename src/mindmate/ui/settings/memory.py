"""What it remembers of me: each line to read, change and delete, where it comes from, and the switch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from mindmate.i18n import translate
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.settings.page import SettingsPage
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.ask import AskCard
from mindmate.ui.widgets.basics import Button, Card, empty, label
from mindmate.ui.widgets.controls import Section, SettingRow, Switch
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.line import Line
from mindmate.ui.widgets.plain import plain_widget
from mindmate.ui.widgets.proposal import ProposalCard, Sourced, source_button, source_words, sourced


@dataclass(frozen=True)
class _Read:
    kept: list[Sourced]
    waiting: list[Sourced]
    delicate: int
    indexed: tuple[int, int]


class KeptCard(Card):
    """One line that is remembered. `changed` carries other words for it."""

    changed = Signal(str)
    delete_wanted = Signal()
    source_wanted = Signal(str)

    def __init__(self, look: Look, one: Sourced) -> None:
        super().__init__(look, "card")
        self.one = one
        self.setObjectName("memory.line")
        self.words = label(one.memory.text)
        self.field = Line(look)
        self.field.setObjectName("memory.line.words")
        self.field.setMaxLength(300)
        self.field.setAccessibleName(self.tr("Other words for it"))
        self.field.hide()
        self.column.addWidget(self.words)
        self.column.addWidget(self.field)
        self.column.addWidget(label(source_words(one), "small"))
        holder = plain_widget()
        flow = FlowLayout(holder, look.size("space.xs"))
        self.change = Button(
            look, self.tr("Change"), "quiet", name="memory.line.change", on_click=self._change
        )
        self.delete = Button(
            look, self.tr("Delete"), "quiet", name="memory.line.delete", on_click=self.delete_wanted.emit
        )
        self.source = source_button(look, one, "memory.line.source")
        self.source.clicked.connect(lambda: self.source_wanted.emit(one.memory.entry))
        for button in (self.change, self.delete):
            button.setAccessibleName(f"{button.accessibleName()}: {one.memory.text}")
        for button in (self.change, self.delete, *([self.source] if one.memory.entry else [])):
            flow.addWidget(button)
        self.column.addWidget(holder)
        self.field.returnPressed.connect(self._change)

    def _change(self) -> None:
        """First press: into a field; second: kept."""
        if self.field.isHidden():
            self.field.setText(self.one.memory.text)
            self.words.hide()
            self.field.show()
            self.change.setText(self.tr("Keep"))
            self.field.setFocus()
        elif words := self.field.text().strip():
            self.changed.emit(words)


class MemoryPage(SettingsPage):
    """`entry_wanted` carries the entry that something comes from."""

    entry_wanted = Signal(str)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "memory")
        self._delicate_too = False
        self._session = 0  # what was read in an earlier one isn't shown
        self.on = Switch(look, "settings.remember")
        self.ask = AskCard(look, "settings.memory.ask")
        self.add_field = Line(look)
        self.add_field.setObjectName("settings.memory.add")
        self.add_field.setMaxLength(300)
        self.add_field.setAccessibleName(self.tr("Something to remember of you"))
        self.add_field.setPlaceholderText(self.tr("For example: I work nights"))
        self.add = Button(
            look, self.tr("Remember it"), "idea", name="settings.memory.add.do", on_click=self._add
        )
        self.all = Button(
            look, self.tr("Delete all…"), "idea", name="settings.memory.all", on_click=self._ask_all
        )
        self.lines: list[KeptCard] = []
        self.proposals: list[ProposalCard] = []
        self.show_delicate = Button(
            look, self.tr("Show them"), "idea", name="settings.memory.delicate", on_click=self._show_delicate
        )
        self._build()
        self.on.clicked.connect(self._switch)
        self.add_field.returnPressed.connect(self._add)

    def _build(self) -> None:
        look = self._look
        first = Section(look, self.tr("What it remembers of me"))
        first.add(
            SettingRow(
                look,
                self.tr("Remember beyond a conversation"),
                self.tr(
                    "MindMate may ask about a sentence of yours when you come back. Nothing is kept without your yes. "
                    "What is kept lies encrypted here, and the model is told what fits."
                ),
                self.on,
            )
        )
        self._nothing = label(self.tr("Nothing is remembered."), "muted")
        self._waiting_title = label(self.tr("Waiting for your answer"), "title")
        self._delicate = SettingRow(
            look, " ", self.tr("I ask about them only if you want me to."), self.show_delicate
        )
        self._waiting, self._kept = QVBoxLayout(), QVBoxLayout()
        holders = []
        for column in (self._kept, self._waiting):
            holder = plain_widget()
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(look.size("space.s"))
            holder.setLayout(column)
            holders.append(holder)
        own = Section(look, self.tr("Tell it something"))
        own.card.column.addWidget(self.add_field)
        own.card.column.addWidget(self.add)
        end = Section(look, self.tr("Forgetting"))
        end.add(
            SettingRow(
                look,
                self.tr("Delete everything it remembers"),
                self.tr("Your conversations and your journal stay."),
                self.all,
            )
        )
        self.index = label("", "small")
        self.index.setObjectName("settings.memory.index")
        for widget in (
            first, self.ask, self._nothing, holders[0], self._waiting_title, self._delicate, holders[1], own, end,
            self.index,
        ):  # fmt: skip
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """As it is kept."""
        self.on.setChecked(self._core.settings.remember)
        if not self._core.unlocked:
            return
        memory, delicate, session = self._core.memory, self._delicate_too, self._session

        def show(found: _Read) -> None:
            if session == self._session:
                self._show(found)

        def read() -> _Read:
            waiting, hidden = memory.waiting(delicate_too=delicate)
            return _Read(
                sourced(self._core, memory.kept()), sourced(self._core, waiting), hidden, memory.indexed()
            )

        self._bridge.run(read, show, self.failed, queue="memory", owner=self)

    def forget(self) -> None:
        """Before locking: nothing of it stays."""
        super().forget()
        self._delicate_too = False
        self._session += 1
        self.ask.leave()
        self.add_field.clear()
        self._show(_Read([], [], 0, (0, 0)))

    def _show(self, found: _Read) -> None:
        empty(self._kept)
        empty(self._waiting)
        self.lines, self.proposals = [], []
        for one in found.kept:
            self._show_line(one)
        for one in found.waiting:
            self._show_proposal(one)
        self._nothing.setVisible(not found.kept)
        self._waiting_title.setVisible(bool(found.waiting or found.delicate))
        self._delicate.setVisible(bool(found.delicate))
        if found.delicate:
            words = translate(
                "Memory", "%n things you said are personal: health, faith, money or the like.", found.delicate
            )
            self._delicate.title.setText(words)
            self.show_delicate.setAccessibleName(words)
        self.all.setEnabled(bool(found.kept or found.waiting or found.delicate))
        done, every = found.indexed
        self.index.setVisible(done < every)
        self.index.setText(
            self.tr("The journal’s search by meaning knows {done} of {every} texts so far.").format(
                done=done, every=every
            )
        )

    def _show_line(self, one: Sourced) -> None:
        card = KeptCard(self._look, one)
        card.changed.connect(
            lambda words: self._do(
                lambda: self._core.memory.keep(one.memory.id, words), self.tr("It is changed.")
            )
        )
        card.delete_wanted.connect(lambda: self._ask_delete(one))
        card.source_wanted.connect(self.entry_wanted)
        self._kept.addWidget(card)
        self.lines.append(card)

    def _show_proposal(self, one: Sourced) -> None:
        card = ProposalCard(self._look, one, "memory.proposal")
        card.kept.connect(
            lambda at, words: self._do(
                lambda: self._core.memory.keep(at, words), self.tr("It is remembered.")
            )
        )
        card.refused.connect(
            lambda at: self._do(
                lambda: self._core.memory.forget(at), self.tr("It won’t be asked about again.")
            )
        )
        card.source_wanted.connect(self.entry_wanted)
        self._waiting.addWidget(card)
        self.proposals.append(card)

    # ---- what can be done ----------------------------------------------------------------------

    def _do(self, job: Callable[[], object], words: str) -> None:
        def done(_: object) -> None:
            self.say(words)
            self.refresh()

        self._bridge.run(job, done, self.failed, queue="memory", owner=self)

    def _switch(self, on: bool) -> None:
        words = (
            self.tr("It may ask about what you say, and uses what is kept.")
            if on
            else self.tr(
                "Nothing is asked and nothing is told to the model. What is kept stays until you delete it."
            )
        )
        self._do(lambda: self._core.memory.switch(on), words)

    def _add(self) -> None:
        words = self.add_field.text().strip()
        if words:
            self.add_field.clear()
            self._do(lambda: self._core.memory.add(words), self.tr("It is remembered."))

    def _ask_delete(self, one: Sourced) -> None:
        self.ask.ask(
            self.tr("Delete this line?"),
            f"“{one.memory.text}”",
            lambda: self._do(lambda: self._core.memory.forget(one.memory.id), self.tr("It is forgotten.")),
        )
        self.ensureWidgetVisible(self.ask)

    def _ask_all(self) -> None:
        self.ask.ask(
            self.tr("Delete everything it remembers?"),
            self.tr("Each line, and what waits for your answer. It isn’t asked about again."),
            lambda: self._do(self._core.memory.forget_all, self.tr("Nothing is remembered.")),
        )
        self.ensureWidgetVisible(self.ask)

    def _show_delicate(self) -> None:
        self._delicate_too = True
        self.refresh()
