"""A report for a professional: made only when it is asked for, where the person points, after a warning."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFileDialog

from mindmate.errors import MindMateError, from_os_error
from mindmate.ui.bridge import Bridge
from mindmate.ui.insights import report
from mindmate.ui.insights.page import QUEUE, InsightsPage
from mindmate.ui.insights.report import Wanted
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.ask import AskCard
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.controls import Pills, Section, SettingRow, Switch
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget


class PaperPage(InsightsPage):
    """What goes into it, then the file."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "paper")
        lead = self.tr(
            "A page to show to a doctor or somebody else whom you trust: what you noted, counted and not judged. None "
            "of your own words are in it. It is made only when you ask for it."
        )
        self.span = Pills(
            look,
            "insights.report.span",
            [("30", self.tr("A month")), ("90", self.tr("Three months")), ("365", self.tr("A year"))],
        )
        self.span.show_value("90")
        self.questionnaires = Switch(look, "insights.report.questionnaires")
        self.mood = Switch(look, "insights.report.mood")
        self.amounts = Switch(look, "insights.report.amounts")
        self.claims = Switch(look, "insights.report.claims")
        section = Section(look, self.tr("What goes into it"))
        section.add(SettingRow(look, self.tr("Time"), "", self.span, below=True))
        names = self.tr("Names of tags and exercises are in it.")
        rows = (
            (self.tr("Questionnaires"), self.tr("With the answers of the last time."), self.questionnaires, True),
            (self.tr("Mood"), "", self.mood, True),
            (self.tr("Sleep and energy"), "", self.amounts, True),
            (self.tr("What goes with better and harder days"), names, self.claims, False),
        )  # fmt: skip
        for title, hint, switch, on in rows:
            section.add(SettingRow(look, title, hint, switch))
            switch.setChecked(on)
        self.make = Button(
            look, self.tr("Make the PDF…"), "primary", "file", name="insights.report.make", on_click=self._ask
        )
        self.ask = AskCard(look, "insights.report.ask")
        self.status = label("", "muted")
        self.status.setObjectName("insights.report.status")
        holder = plain_widget()
        FlowLayout(holder, 0).addWidget(self.make)
        for widget in (label(lead, "muted"), section, self.ask, holder, self.status):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.status.hide()

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(
            int(self.span.value),
            self.mood.isChecked(),
            self.questionnaires.isChecked(),
            self.amounts.isChecked(),
            self.claims.isChecked(),
        )

    def leave(self) -> None:
        """Nothing is asked any more."""
        super().leave()
        self.ask.leave()

    def forget(self) -> None:
        """Nothing of the journal stays."""
        super().forget()
        self.ask.leave()
        self.status.clear()
        self.status.hide()

    def escape(self) -> bool:
        """Esc: no file after all."""
        asked = not self.ask.isHidden()
        self.ask.leave()
        return asked

    def _ask(self) -> None:
        self.error.hide()
        self.status.hide()
        self.make.hide()
        self.ask.ask(
            self.tr("Anyone who has this file can read it."),
            self.tr(
                "It isn’t locked, unlike your journal. Keep it where only you look, and delete it when it was used."
            ),
            self._choose,
            do=self.tr("Choose a place"),
            left=self.make.show,
        )
        self.ask.keep.setText(self.tr("Not now"))
        self.ask.keep.setAccessibleName(self.tr("Not now"))

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), self.tr("Report.pdf"), self.tr("PDF (*.pdf)")
        )
        if name:
            self.print_to(Path(name if name.lower().endswith(".pdf") else f"{name}.pdf"))

    def print_to(self, file: Path) -> None:
        """Write the report in the background."""
        seen, wanted = self._seen, self.wanted
        if seen is None:
            return
        self._tell(self.tr("Writing…"))

        def work() -> None:
            try:
                report.write(file, seen, wanted)
            except OSError as error:
                raise from_os_error(error, file.name) from error

        def done(_: object) -> None:
            self._tell(self.tr("Saved as {name}. That file isn’t locked.").format(name=file.name))

        self._bridge.run(work, done, self._not_written, queue=QUEUE, owner=self)

    def _not_written(self, error: MindMateError) -> None:
        self.status.hide()
        self.failed(error)

    def _tell(self, words: str) -> None:
        self.status.setText(words)
        self.status.show()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.status, words))
