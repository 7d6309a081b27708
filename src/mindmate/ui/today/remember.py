"""Today's quiet question: a sentence of an earlier conversation that might be remembered, one at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.i18n import translate
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, empty, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget
from mindmate.ui.widgets.proposal import ProposalCard, Sourced, sourced


class RememberQuestion(QWidget):
    """Hidden while there is nothing to ask. `entry_wanted` carries the entry that something comes from."""

    entry_wanted = Signal(str)
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self.setObjectName("remember")
        self.setProperty("plain", "true")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._delicate_too = False
        self._put_off = False  # until the next session
        self._session = 0  # what was read in an earlier one isn't shown
        self.card: ProposalCard | None = None
        self.delicate: Button | None = None
        self.hide()

    def refresh(self) -> None:
        """Ask about what waits, if anything does."""
        if self._put_off or not self._core.unlocked:
            return
        memory, delicate, session = self._core.memory, self._delicate_too, self._session

        def show(found: tuple[list[Sourced], int]) -> None:
            if session == self._session:
                self._show(found)

        def read() -> tuple[list[Sourced], int]:
            found, hidden = memory.waiting(delicate_too=delicate)
            return sourced(self._core, found[:1]), hidden

        self._bridge.run(read, show, self._not_read, queue="memory", owner=self)

    def end_session(self) -> None:
        """Before locking: nothing of it stays."""
        self._delicate_too = self._put_off = False
        self._session += 1
        self._clear()

    def _clear(self) -> None:
        empty(self._column)
        self.card = self.delicate = None
        self.hide()

    def _show(self, found: tuple[list[Sourced], int]) -> None:
        if self._put_off or not self._core.unlocked:
            return
        had_focus = self.focusWidget() is not None and self.isAncestorOf(self.focusWidget())
        proposals, hidden = found
        self._clear()
        if proposals:
            self.card = ProposalCard(
                self._look,
                proposals[0],
                "remember.card",
                title=self.tr("May I remember this?"),
                may_wait=True,
            )
            self.card.kept.connect(lambda at, words: self._do(lambda: self._core.memory.keep(at, words)))
            self.card.refused.connect(lambda at: self._do(lambda: self._core.memory.forget(at)))
            self.card.source_wanted.connect(self.entry_wanted)
            self.card.later.connect(self._later)
            self._column.addWidget(self.card)
        elif hidden:
            self._ask_for_delicate(hidden)
        self.setVisible(bool(proposals or hidden))
        if had_focus and self.card is not None:
            self.card.yes.setFocus()

    def _ask_for_delicate(self, count: int) -> None:
        card = Card(self._look)
        card.setObjectName("remember.delicate")
        card.column.addWidget(
            label(
                translate(
                    "Memory", "%n things you said are personal: health, faith, money or the like.", count
                )
            )
        )
        card.column.addWidget(label(self.tr("I ask about them only if you want me to."), "muted"))
        holder = plain_widget()
        flow = FlowLayout(holder, self._look.size("space.xs"))
        self.delicate = Button(
            self._look, self.tr("Show them"), "", name="remember.show", on_click=self._show_delicate
        )
        flow.addWidget(self.delicate)
        flow.addWidget(
            Button(self._look, self.tr("Not now"), "quiet", name="remember.notNow", on_click=self._later)
        )
        card.column.addWidget(holder)
        self._column.addWidget(card)

    def _show_delicate(self) -> None:
        self._delicate_too = True
        self.refresh()

    def _later(self) -> None:
        self._put_off = True
        self._clear()

    def _do(self, job: object) -> None:
        if callable(job):
            self._bridge.run(job, lambda _: self.refresh(), self._not_done, queue="memory", owner=self)

    def _not_done(self, error: MindMateError) -> None:
        if self._core.unlocked:
            self.failed.emit(error)

    def _not_read(self, error: MindMateError) -> None:
        """Nobody asked for it, so nobody is told that it couldn't be read."""
        del error
        self._clear()
