"""A sentence of the person's own that might be remembered: with where it comes from, to accept, change or refuse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from mindmate.errors import MindMateError
from mindmate.i18n import translate
from mindmate.records import Memory
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.line import Line
from mindmate.ui.widgets.moments import day
from mindmate.ui.widgets.plain import plain_widget


@dataclass(frozen=True)
class Sourced:
    """Something to remember, with the title of the entry that it comes from; empty where that is gone."""

    memory: Memory
    title: str


def sourced(core: Core, memories: Sequence[Memory]) -> list[Sourced]:
    """With their sources. *Slow.*"""
    found = []
    for one in memories:
        try:
            title = core.journal.entry(one.entry).title if one.entry else ""
        except MindMateError as error:
            if error.code != "entry.missing":
                raise
            title = ""
        found.append(Sourced(one, title))
    return found


def source_words(one: Sourced) -> str:
    """Where something comes from."""
    when = day(one.memory.created)
    if one.memory.entry:
        return translate("Memory", "From “{title}”, {day}", title=one.title or "…", day=when)
    return translate("Memory", "Kept since {day}", day=when)


def source_button(look: Look, one: Sourced, name: str) -> Button:
    """Leads to where something comes from; to be shown where that is still there."""
    button = Button(look, translate("Memory", "Where it comes from"), "quiet", name=name)
    button.setAccessibleName(source_words(one))
    return button


class ProposalCard(Card):
    """`kept` carries the id and the words as they stand, `refused` the id, `source_wanted` an entry's id."""

    kept = Signal(int, str)
    refused = Signal(int)
    source_wanted = Signal(str)
    later = Signal()

    def __init__(
        self, look: Look, one: Sourced, name: str, *, title: str = "", may_wait: bool = False
    ) -> None:
        super().__init__(look, "card")
        self.one = one
        self.setObjectName(name)
        if title:
            self.column.addWidget(label(title, "title"))
        self.words = Line(look)
        self.words.setObjectName(f"{name}.words")
        self.words.setText(one.memory.text)
        self.words.setCursorPosition(0)
        self.words.setMaxLength(300)
        self.words.setAccessibleName(self.tr("What would be remembered. Change it as you like."))
        self.column.addWidget(self.words)
        self.column.addWidget(label(source_words(one), "small"))
        self.source = source_button(look, one, f"{name}.source")
        self.source.clicked.connect(lambda: self.source_wanted.emit(one.memory.entry))
        holder = plain_widget()
        flow = FlowLayout(holder, look.size("space.xs"))
        self.yes = Button(look, self.tr("Remember it"), "", name=f"{name}.keep", on_click=self._keep)
        self.no = Button(
            look,
            self.tr("No"),
            "quiet",
            name=f"{name}.refuse",
            on_click=lambda: self.refused.emit(one.memory.id),
        )
        self.no.setAccessibleName(self.tr("No, don’t remember: {words}").format(words=one.memory.text))
        buttons = [self.yes, self.no]
        if may_wait:
            buttons.append(
                Button(look, self.tr("Later"), "quiet", name=f"{name}.later", on_click=self.later.emit)
            )
        buttons += [self.source] if one.memory.entry else []
        for button in buttons:
            flow.addWidget(button)
        self.column.addWidget(holder)
        self.words.returnPressed.connect(self._keep)

    def _keep(self) -> None:
        words = self.words.text().strip()
        if words:
            self.kept.emit(self.one.memory.id, "" if words == self.one.memory.text else words)
