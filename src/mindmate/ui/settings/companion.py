"""How it speaks, and what it talks with: the models on the shelf."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.frame import model_in
from mindmate.ui.ports import Core, ModelSeen
from mindmate.ui.settings.model_row import ModelRow
from mindmate.ui.settings.page import SettingsPage
from mindmate.ui.settings.reminders import Reminders
from mindmate.ui.settings.speaking import Speaking
from mindmate.ui.theme.look import Look, restyle
from mindmate.ui.widgets.ask import AskCard
from mindmate.ui.widgets.basics import Button, Card, empty, label
from mindmate.ui.widgets.moments import size_of
from mindmate.ui.widgets.progress import Progress


class DropCard(Card):
    """A place for a file: dropped, or chosen. `given` carries the file."""

    given = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "drop")
        self.setObjectName("settings.model.drop")
        self.setAcceptDrops(True)
        self.column.addWidget(label(self.tr("A model of your own"), "title"))
        self.column.addWidget(
            label(
                self.tr(
                    "Drop a .gguf file here, or choose one. It is checked, and stays where it lies. Nothing is "
                    "downloaded."
                ),
                "muted",
            )
        )
        self.choose = Button(
            look, self.tr("Choose a file"), "", "file", name="settings.model.add", on_click=self._ask
        )
        self.column.addWidget(self.choose)

    def _ask(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a model file"), "", self.tr("Models (*.gguf)")
        )
        if file:
            self.given.emit(file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file of the right kind may be dropped."""
        if model_in(event):
            event.acceptProposedAction()
            self._over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Gone again."""
        super().dragLeaveEvent(event)
        self._over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        self._over(False)
        if file := model_in(event):
            event.acceptProposedAction()
            self.given.emit(file)

    def _over(self, on: bool) -> None:
        self.setProperty("over", "true" if on else "false")
        restyle(self)


class CompanionPage(SettingsPage):
    """`model_changed` once another model is to be loaded."""

    model_changed = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "companion")
        self.speaking = Speaking(look, core, bridge, self)
        self.length = self.speaking.length
        self.rows: list[ModelRow] = []
        holder = QWidget()
        holder.setProperty("plain", "true")
        self._shelf = QVBoxLayout(holder)
        self._shelf.setContentsMargins(0, 0, 0, 0)
        self._shelf.setSpacing(look.size("space.m"))
        self.progress = Progress(look, bridge, "settings.model.progress")
        self.ask = AskCard(look, "settings.model.ask")
        self.drop = DropCard(look)
        title = label(self.tr("Model"), "title")
        title.setContentsMargins(0, look.size("space.l"), 0, 0)
        self.reminders = Reminders(look)
        for widget in (
            self.speaking.section, self.reminders, title, self.progress, self.ask, holder, self.drop,
        ):  # fmt: skip
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.speaking.chosen.connect(lambda setting, value: self.keep(**{setting: value}))
        self.speaking.said.connect(self.say)
        self.speaking.failed.connect(self.failed)
        self.reminders.wished.connect(lambda changes: self.keep(**changes))
        self.drop.given.connect(self.add)

    def refresh(self) -> None:
        """As the settings and the shelf are."""
        self.speaking.refresh()
        self.reminders.show_settings(self._core.settings)
        self._show_shelf()

    def forget(self) -> None:
        """Call off what is running."""
        super().forget()
        self.speaking.forget()
        self.ask.leave()
        self.progress.stop()

    def _show_shelf(self) -> None:
        empty(self._shelf)
        current = self._core.model
        self.rows = []
        for model in self._core.models():
            row = ModelRow(self._look, model, current=current is not None and current.file == model.file)
            row.use.connect(self.use)
            row.fit.connect(self.fit)
            row.verify.connect(self.verify)
            row.remove.connect(self.remove)
            self._shelf.addWidget(row)
            self.rows.append(row)

    def row_of(self, file: str) -> ModelRow | None:
        """The row of the model in `file`."""
        return next((row for row in self.rows if row.model.file == file), None)

    # ---- what can be done ----------------------------------------------------------------------

    def use(self, file: str) -> None:
        """Talk with this one from now on."""
        if self.keep(model=file):
            self._show_shelf()
            self.model_changed.emit()
            row = self.row_of(file)
            self.say(self.tr("{name} answers from now on.").format(name=row.model.name if row else ""))

    def add(self, file: str) -> None:
        """Check a file, and put it on the shelf."""
        self.say("")
        self.progress.run(
            self.tr("Checking the file…"),
            lambda work: self._core.upkeep.add_model(file, work),
            self._added,
            self.failed,
        )

    def _added(self, file: str) -> None:
        self._show_shelf()
        row = self.row_of(file)
        if row is not None:
            self.say(
                self.tr("{name} is on the list. The file stays where it is.").format(name=row.model.name)
            )
            self.fit(file)

    def fit(self, file: str) -> None:
        """Whether it runs on this computer."""
        self.progress.run(
            self.tr("Measuring what it needs…"),
            lambda _work: self._core.upkeep.fit_model(file),
            lambda found: self._tell(file, lambda row: row.tell_fit(found)),
            self.failed,
            cancel=False,
        )

    def verify(self, file: str) -> None:
        """Whether the file is sound, and what it was."""
        self.progress.run(
            self.tr("Reading the whole file…"),
            lambda work: self._core.upkeep.verify_model(file, work),
            lambda seen: self._tell(file, lambda row: row.tell(self._seen(seen))),
            self.failed,
        )

    def _seen(self, seen: ModelSeen) -> str:
        words = (
            self.tr("The file is sound, and what it was when it was added.")
            if seen.recorded
            else self.tr("The file is sound. No earlier fingerprint is known to compare it with.")
        )
        return f"{words}\nSHA-256 {seen.sha256[:16]}…{seen.sha256[-8:]}"

    def _tell(self, file: str, how: object) -> None:
        row = self.row_of(file)
        if row is not None and callable(how):
            how(row)
            self.ensureWidgetVisible(row)

    def remove(self, file: str) -> None:
        """Take it off the list; ask before, where that deletes the file."""
        row = self.row_of(file)
        if row is None or row.model.placed != "profile":
            self._remove(file)
            return
        self.ask.ask(
            self.tr("Delete {name}?").format(name=row.model.name),
            self.tr("The file lies among MindMate’s own: {size} are given back to the disk.").format(
                size=size_of(row.model.size)
            ),
            lambda: self._remove(file),
        )
        self.ensureWidgetVisible(self.ask)

    def _remove(self, file: str) -> None:
        """Where it is the one in use, the starter answers again."""
        row = self.row_of(file)
        name = row.model.name if row else ""
        current = self._core.model
        in_use = current is not None and current.file == file

        def removed(deleted: bool) -> None:
            if in_use and self.keep(model=""):
                self.model_changed.emit()
            self._show_shelf()
            words = (
                self.tr("{name} is deleted.")
                if deleted
                else self.tr("{name} is off the list. The file stays where it is.")
            )
            self.say(words.format(name=name))

        def failed(error: MindMateError) -> None:
            self._show_shelf()
            self.failed(error)

        self.progress.run(
            self.tr("Taking it off the list…"),
            lambda _work: self._core.upkeep.remove_model(file),
            removed,
            failed,
            cancel=False,
        )
