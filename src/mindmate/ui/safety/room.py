"""The safety plan: read on a hard day, written on a calmer one; saved as it is typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mindmate.errors import MindMateError, from_os_error
from mindmate.i18n.plan import plan_title, step_title
from mindmate.records import PLAN_STEPS, Level, TrustedPerson
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.lines import CareNote
from mindmate.ui.ports import Core
from mindmate.ui.safety import paper
from mindmate.ui.safety.people import People, PersonRow
from mindmate.ui.safety.saving import Autosave
from mindmate.ui.safety.steps import StepField
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Page, label
from mindmate.ui.widgets.error_card import ErrorCard

Plan = tuple[dict[str, str], list[TrustedPerson]]


class SafetyRoom(QWidget):
    """`closed` leads back to the conversation, `help_wanted` to the numbers."""

    closed = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self._ids: dict[int, int] = {}  # of the people that are kept, by the key of their row
        self._opening = False
        self.setObjectName("safety")
        self.setProperty("room", "true")
        self.saving = Autosave(bridge, self)
        self.fields = {step: StepField(look, step) for step in PLAN_STEPS}
        self.people = People(look)
        self.error = ErrorCard(look)
        self.care = CareNote(look, core, "safety.care")
        self.status = label("", "small")
        self.status.setObjectName("safety.status")
        self.back = Button(
            look, self.tr("Back"), "quiet", "back", name="safety.back", on_click=self.closed.emit
        )
        self.paper = Button(
            look, self.tr("Save as PDF, to print"), "", "file", name="safety.pdf", on_click=self._ask_for_file
        )
        self._build()
        self._wire()

    # ---- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        look = self._look
        self._page = page = Page(look, "size.measure")
        page.column.addWidget(label(plan_title(), "headline"))
        page.column.addWidget(
            label(
                self.tr(
                    "When it gets hard, go through it from the top, as far as you need. Write in it whenever you "
                    "like; it is saved as you type, and locked like everything else here."
                ),
                "body",
            )
        )
        page.column.addWidget(self.care)
        page.column.addWidget(self.error)
        for step, field in self.fields.items():
            page.column.addLayout(self._section(step, field))
        page.column.addSpacing(look.size("space.l"))
        foot = QHBoxLayout()
        foot.addWidget(self.paper)
        foot.addStretch(1)
        page.column.addLayout(foot)
        page.column.addWidget(self.status)
        page.column.addStretch(1)
        top = QHBoxLayout()
        top.setContentsMargins(look.size("space.m"), 0, look.size("space.m"), 0)
        top.addWidget(self.back)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(page, 1)
        self._order()

    def _order(self) -> None:
        """Tab goes through the page as it stands, whatever was made first."""
        QWidget.setTabOrder(self.back, self.care)
        QWidget.setTabOrder(self.care, self.fields["signs"])
        for before, after in (("signs", "myself"), ("myself", "places")):
            QWidget.setTabOrder(self.fields[before], self.fields[after])
        QWidget.setTabOrder(self.fields["places"], self.people.add)
        QWidget.setTabOrder(self.people.add, self.fields["people"])
        for before, after in (("people", "professionals"), ("professionals", "safer"), ("safer", "reason")):
            QWidget.setTabOrder(self.fields[before], self.fields[after])
        QWidget.setTabOrder(self.fields["reason"], self.paper)

    def _section(self, step: str, field: StepField) -> QVBoxLayout:
        section = QVBoxLayout()
        section.setSpacing(self._look.size("space.xs"))
        section.setContentsMargins(0, self._look.size("space.l"), 0, 0)
        head = label(step_title(step), "title")
        head.setBuddy(field)
        section.addWidget(head)
        if step == "people":
            section.addWidget(self.people)
        section.addWidget(field)
        return section

    def _wire(self) -> None:
        for step, field in self.fields.items():
            field.textChanged.connect(lambda step=step: self._typed(step))
        self.people.changed.connect(self._person_typed)
        self.people.removed.connect(self._person_removed)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(self.error.show_error)
        self.care.wanted.connect(self.help_wanted)

    # ---- coming and going ----------------------------------------------------------------------

    def begin_session(self) -> None:
        """After unlocking."""
        self.saving.hurry()  # what couldn't be saved before locking is tried again

    def end_session(self) -> None:
        """Before locking: save what was typed, then nothing of it stays in the window."""
        try:
            if self._core.unlocked:
                self.saving.flush()
        except MindMateError as error:
            self.error.show_error(error)
        else:
            self.error.hide()
        self._opening = False
        for field in self.fields.values():
            field.put("")
        self.people.clear()
        self._ids = {}
        self.care.hide()
        self.status.setText("")

    def open(self) -> None:
        """The room is shown: read the plan."""
        self._opening = True
        for field in self.fields.values():
            field.setReadOnly(True)  # until what stands in it is there
        self.back.setFocus()
        self._page.verticalScrollBar().setValue(0)
        self._bridge.run(
            lambda: (self._core.plan.steps(), self._core.plan.people()),
            self._show,
            self.error.show_error,
            owner=self,
        )

    def leave(self) -> None:
        """Another room is shown: what was typed is saved at once, in the background."""
        self.saving.hurry()

    def _show(self, plan: Plan) -> None:
        if not self._opening:
            return
        self._opening = False
        steps, people = plan
        for step, field in self.fields.items():
            field.put(steps.get(step, ""))
            field.setReadOnly(False)
        self._ids = self.people.show_people(people)

    # ---- typing --------------------------------------------------------------------------------

    def _typed(self, step: str) -> None:
        text = self.fields[step].toPlainText()
        self.status.setText("")

        def save() -> None:
            self._core.plan.write(step, text)

        self.saving.later(f"step {step}", save)

    def _person_typed(self, row: PersonRow) -> None:
        key, person, ids = row.key, row.person, self._ids
        self.status.setText("")

        def save() -> None:
            known = ids.get(key, 0)
            if person == TrustedPerson(""):
                if known:
                    self._core.plan.forget_person(ids.pop(key))
            else:
                ids[key] = self._core.plan.keep_person(replace(person, id=known))

        self.saving.later(f"person {key}", save)

    def _person_removed(self, row: PersonRow) -> None:
        key, ids = row.key, self._ids

        def save() -> None:
            if key in ids:
                self._core.plan.forget_person(ids.pop(key))

        self.saving.later(f"person {key}", save)

    def _saved(self, name: str) -> None:
        """What was typed is kept; what was written freely is judged like a message, to show who can help."""
        if not self.saving.waiting:
            self.status.setText(self.tr("Saved."))
        step = name.removeprefix("step ")
        if step in self.fields and (text := self.fields[step].toPlainText()).strip():
            self._bridge.run(lambda: self._core.judge(text), self._judged, lambda _error: None, owner=self)

    def _judged(self, level: Level) -> None:
        if level.rank >= Level.ELEVATED.rank and self._core.unlocked:
            self.care.show_note()

    # ---- paper ---------------------------------------------------------------------------------

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the plan. The file isn’t locked: whoever has it can read it."),
            self.tr("Safety plan.pdf"),
            self.tr("PDF (*.pdf)"),
        )
        if name:
            self.print_to(Path(name if name.lower().endswith(".pdf") else f"{name}.pdf"))

    def print_to(self, file: Path) -> None:
        """Write the plan, the trusted people and the lines of the country to a PDF."""
        self.error.hide()
        people = [row.person for row in self.people.rows if not row.gone]
        steps = [(step_title(step), field.toPlainText()) for step, field in self.fields.items()]
        try:
            paper.write(file, steps, people, self._core.help_page(), at=list(PLAN_STEPS).index("people"))
        except OSError as error:
            self.error.show_error(from_os_error(error, file.name))
            return
        self.status.setText(
            self.tr("Saved as {name}. That file isn’t locked; keep it where only you look.").format(
                name=file.name
            )
        )

    # ---- geometry ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The fields of a person below each other where the room is narrow."""
        super().resizeEvent(event)
        self.people.narrow(self.width() < 36 * self._look.size("type.ui"))
