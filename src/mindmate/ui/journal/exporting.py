"""Taking entries out: what kind of file, who will be able to read it, where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QRadioButton, QWidget

from mindmate.errors import MindMateError
from mindmate.i18n import translate
from mindmate.records import Filter
from mindmate.tasks import Work
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, Page, label

LOOK_MS = 100


@dataclass(frozen=True)
class Format:
    """A kind of file. `plain`: anyone who has it can read it."""

    name: str
    ending: str
    title: str
    text: str
    plain: bool = True


def formats() -> tuple[Format, ...]:
    """What can be made."""

    def tr(text: str) -> str:
        return translate("Exporting", text)

    locked = tr("Only MindMate opens it, with your passphrase or your recovery words. Nothing is lost in it.")
    read = tr("To read or to print, set like a journal.")
    days = tr("A folder of text files, one for each day; every other program opens them.")
    programs = tr("One file for other programs, with everything in it.")
    return (
        Format("archive", ".mmb", tr("Locked archive"), locked, plain=False),
        Format("pdf", ".pdf", "PDF", read),
        Format("markdown", "", "Markdown", days),
        Format("json", ".json", "JSON", programs),
    )


class ExportPage(Page):
    """`closed` when the person is done; `failed` with what went wrong."""

    closed = Signal()
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, "size.form")
        self._look, self._core, self._bridge = look, core, bridge
        self._only: list[str] | None = []
        self._wanted: Filter | None = None
        self._work: Work | None = None
        self._formats = {found.name: found for found in formats()}
        self.setObjectName("journal.exporting")
        self._title = label("", "headline")
        self.choices = {name: QRadioButton(found.title) for name, found in self._formats.items()}
        self._group = QButtonGroup(self)
        self._warning = Card(look, "note")
        self._progress = label("", "muted")
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look_at_it)
        self._build()
        self.clear()

    def _build(self) -> None:
        look = self._look
        self.column.addWidget(self._title)
        self.column.addWidget(label(self.tr("What should it become?"), "body"))
        for name, button in self.choices.items():
            found = self._formats[name]
            button.setObjectName(f"journal.export.{name}")
            button.setProperty("kind", "option")
            button.setAccessibleDescription(found.text)
            button.toggled.connect(lambda _on: self._chosen())
            self._group.addButton(button)
            card = Card(look, "choice")
            card.column.setSpacing(2)
            card.column.addWidget(button)
            text = label(found.text, "muted")
            text.setContentsMargins(look.size("space.xl") + 6, 0, 0, 0)
            card.column.addWidget(text)
            self.column.addWidget(card)
        self._warning.column.addWidget(label(self.tr("Anyone who gets this file can read it."), "title"))
        self._warning.column.addWidget(
            label(
                self.tr(
                    "It isn’t locked: whoever opens your folders, a backup service, or the next owner of the stick "
                    "can read every word. Put it where only you look, and delete it when you no longer need it."
                )
            )
        )
        self.column.addWidget(self._warning)
        self.go = Button(look, "", "primary", name="journal.export.go", on_click=self._ask_where)
        self.stop = Button(look, self.tr("Stop"), "", name="journal.export.stop", on_click=self._stop)
        self.leave = Button(
            look, self.tr("Not now"), "quiet", name="journal.export.leave", on_click=self._leave
        )
        foot = QWidget()
        foot.setProperty("plain", "true")
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, look.size("space.s"), 0, 0)
        for made in (self.go, self.stop, self.leave):
            row.addWidget(made)
        row.addStretch(1)
        self.column.addWidget(self._progress)
        self.column.addWidget(foot)
        self.column.addStretch(1)

    # ---- what is taken out ---------------------------------------------------------------------

    def begin(self, ids: Sequence[str], wanted: Filter) -> None:
        """Ask what becomes of these entries; of all that are `wanted` where none is named."""
        self.clear()
        self._only, self._wanted = (list(ids), None) if ids else (None, wanted)
        if ids:
            self._title.setText(translate("Exporting", "Export %n entries", len(ids)))
        elif wanted.empty:
            self._title.setText(self.tr("Export the whole journal"))
        else:
            self._title.setText(self.tr("Export what the list shows"))
        self.verticalScrollBar().setValue(0)
        self.choices["archive"].setFocus()

    def clear(self) -> None:
        """Nothing is meant any more; what is being written is called off."""
        self._stop()
        self._only, self._wanted = [], None
        self.choices["archive"].setChecked(True)
        self._title.setText("")
        self._say("")
        self._chosen()

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._work is not None

    @property
    def format(self) -> Format:
        """What was chosen."""
        return next(self._formats[name] for name, button in self.choices.items() if button.isChecked())

    def _chosen(self) -> None:
        if not any(button.isChecked() for button in self.choices.values()):
            return  # between two of them
        plain = self.format.plain
        self._warning.setVisible(plain)
        self.go.setText(self.tr("I understand. Choose where…") if plain else self.tr("Choose where…"))
        self.go.setAccessibleName(self.go.text().replace("\n", " "))
        self.go.setVisible(not self.busy)
        self.stop.setVisible(self.busy)
        self.leave.setText(self.tr("Not now"))

    # ---- writing it ----------------------------------------------------------------------------

    def _ask_where(self) -> None:
        found = self.format
        start = self.tr("Journal") + found.ending
        what = f"{found.title} (*{found.ending})" if found.ending else self.tr("A new folder")
        title = (
            self.tr("The file isn’t locked: whoever has it can read it.")
            if found.plain
            else self.tr("Where should the archive go?")
        )
        name, _ = QFileDialog.getSaveFileName(self, title, start, what)
        if name:
            self.write_to(Path(name))

    def write_to(self, file: Path) -> None:
        """Write it, in the background."""
        found = self.format
        if found.ending and file.suffix.lower() != found.ending:
            file = file.with_name(file.name + found.ending)
        work = self._work = Work()
        core, only, wanted = self._core, self._only, self._wanted
        everything = wanted is not None and wanted.empty

        def write() -> None:
            ids = only
            if ids is None and not everything and wanted is not None:
                ids = core.journal.wanted(wanted)
            core.upkeep.export(str(file), work, ids)

        self._say(self.tr("Writing…"))
        self._chosen()
        self.stop.setFocus()
        self._timer.start()
        self._bridge.run(
            write,
            lambda _: self._written(work, file),
            lambda error: self._not_written(work, error),
            queue="export",
            owner=self,
        )

    def _look_at_it(self) -> None:
        if self._work is not None and self._work.done:
            self._say(translate("Exporting", "Writing… %n entries so far", self._work.done))

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._say(self.tr("Stopping…"))

    def _over(self, work: Work) -> bool:
        if work is not self._work:
            return False
        self._work = None
        self._timer.stop()
        self._chosen()
        return True

    def _written(self, work: Work, file: Path) -> None:
        if not self._over(work):
            return
        words = self.tr("Written to {name}.").format(name=file.name)
        if self.format.plain:
            words += " " + self.tr("It isn’t locked; keep it where only you look.")
        self._say(words)
        self.leave.setText(self.tr("Close"))
        self.leave.setFocus()

    def _not_written(self, work: Work, error: MindMateError) -> None:
        if not self._over(work):
            return
        self._say(self.tr("Nothing was written.") if error.code == "cancelled" else "")
        if error.code != "cancelled" and self._core.unlocked:
            self.failed.emit(error)

    def _say(self, text: str) -> None:
        self._progress.setText(text)
        self._progress.setVisible(bool(text))

    def _leave(self) -> None:
        self.clear()
        self.closed.emit()
