"""Copies of the journal, and the way out and in: backups, export, import, looking for damage, erasing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from mindmate.errors import MindMateError
from mindmate.records import Level
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.lines import CareNote
from mindmate.ui.ports import Core, Imported
from mindmate.ui.settings.erasing import ErasePanel
from mindmate.ui.settings.page import SettingsPage
from mindmate.ui.settings.restoring import RestorePanel
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.ask import AskCard
from mindmate.ui.widgets.basics import Button
from mindmate.ui.widgets.controls import Section, SettingRow
from mindmate.ui.widgets.moments import moment, size_of
from mindmate.ui.widgets.passphrase import PassphraseField
from mindmate.ui.widgets.progress import Progress


class KeepingPage(SettingsPage):
    """`restore_wanted` carries a passphrase and a backup's file, `erase_wanted` whether backups go too."""

    restore_wanted = Signal(object, str)
    erase_wanted = Signal(bool)
    help_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "keeping")
        self.progress = Progress(look, bridge, "settings.keeping.progress")
        self.ask = AskCard(look, "settings.keeping.ask")
        self.care = CareNote(look, core, "settings.care")
        self.restoring = RestorePanel(look, core, bridge)
        self.erasing = ErasePanel(look, core, bridge)
        self.word = PassphraseField(look, "settings.import.passphrase", self.tr("The archive’s passphrase"))
        self.word.hide()
        self._archive = ""
        for widget in (self.progress, self.ask, self.care):
            self.column.addWidget(widget)
        self._build()
        self.restoring.chosen.connect(self.restore_wanted)
        self.restoring.failed.connect(self.failed)
        self.erasing.meant.connect(self.erase_wanted)
        self.erasing.failed.connect(self.failed)
        self.care.wanted.connect(self.help_wanted)
        self.word.returnPressed.connect(self._open_archive)

    def _build(self) -> None:
        look = self._look

        def button(words: str, name: str, action: object) -> Button:
            return Button(look, words, "idea", name=f"settings.{name}", on_click=action)  # type: ignore[arg-type]

        copies = Section(look, self.tr("Backups"))
        self._own = SettingRow(
            look,
            self.tr("Made by itself, once a day"),
            " ",
            button(self.tr("Go back to one"), "restore", self.restoring.open),
        )
        copies.add(self._own)
        copies.card.column.addWidget(self.restoring)
        copies.add(
            SettingRow(
                look,
                self.tr("A copy to put somewhere else"),
                self.tr("One encrypted file with everything, for a stick or another disk."),
                button(self.tr("Save a copy"), "backup", self._ask_where_to_back_up),
            )
        )
        copies.add(
            SettingRow(
                look,
                self.tr("Is everything whole?"),
                self.tr("Reads every page. You can go on writing meanwhile."),
                button(self.tr("Check"), "check", self.check),
            )
        )
        data = Section(look, self.tr("Your words, out and in"))
        data.add(
            SettingRow(
                look,
                self.tr("Take everything with you"),
                self.tr("As an encrypted archive, or as PDF, Markdown or JSON, which anyone can read."),
                button(self.tr("Export"), "export", self._ask_where_to_export),
            )
        )
        data.add(
            SettingRow(
                look,
                self.tr("Bring a journal in"),
                self.tr("From MindMate, Day One, jrnl, or Markdown. Nothing that is here is changed."),
                button(self.tr("Import"), "import", self._ask_what_to_import),
            )
        )
        data.card.column.addWidget(self.word)
        data.add(
            SettingRow(
                look,
                self.tr("Give room back"),
                self.tr("The place of deleted words, back to the disk."),
                button(self.tr("Tidy up"), "compact", self.compact),
            )
        )
        end = Section(look, self.tr("Leaving"))
        end.add(
            SettingRow(
                look,
                self.tr("Erase everything"),
                self.tr("Your whole journal, for good."),
                button(self.tr("Erase…"), "erase", self.erasing.open),
            )
        )
        end.card.column.addWidget(self.erasing)
        for section in (copies, data, end):
            self.column.addWidget(section)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """As the backups are."""
        try:
            backups = self._core.backups()
        except MindMateError as error:
            self.failed(error)
            return
        self._own.hint.setText(
            self.tr("Here: {count}. The newest: {moment}, {size}.").format(
                count=len(backups), moment=moment(backups[0].made), size=size_of(backups[0].size)
            )
            if backups
            else self.tr("There is none yet. The first is made a few minutes after unlocking.")
        )

    def forget(self) -> None:
        """Nothing that was typed stays; what is running is called off."""
        super().forget()
        self.progress.stop()
        self.ask.leave()
        self.care.hide()
        self.restoring.leave()
        self.erasing.leave()
        self._forget_archive()

    # ---- out -----------------------------------------------------------------------------------

    def _ask_where_to_back_up(self) -> None:
        name = self.tr("MindMate {day}.mmb").format(day=date.today().isoformat())
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save a copy"), name, self.tr("MindMate backup (*.mmb)")
        )
        if file:
            self.back_up(file if file.lower().endswith(".mmb") else f"{file}.mmb")

    def back_up(self, file: str) -> None:
        """One encrypted file with everything."""
        self.say("")
        self.progress.run(
            self.tr("Writing the copy, and reading it back…"),
            lambda work: self._core.upkeep.back_up(file, work),
            lambda size: self.say(
                self.tr(
                    "{name} is written, and was read back ({size}). It opens with your passphrase."
                ).format(name=Path(file).name, size=size_of(size))
            ),
            self.failed,
        )

    def check(self) -> None:
        """Look at every page."""
        self.say("")
        self.progress.run(
            self.tr("Looking at every page…"),
            self._core.upkeep.check,
            lambda _: self.say(self.tr("Everything is whole.")),
            self.failed,
        )

    def compact(self) -> None:
        """Give room back."""
        self.say("")
        self.progress.run(
            self.tr("Tidying up…"),
            lambda _work: self._core.upkeep.compact(),
            lambda _: self.say(self.tr("Done.")),
            self.failed,
            cancel=False,
        )

    def _ask_where_to_export(self) -> None:
        kinds = [
            self.tr("Encrypted archive (*.mmb)"),
            self.tr("PDF (*.pdf)"),
            self.tr("Folder of Markdown (*)"),
            self.tr("JSON (*.json)"),
        ]
        name = self.tr("My journal.mmb")
        file, kind = QFileDialog.getSaveFileName(self, self.tr("Export"), name, ";;".join(kinds))
        if not file:
            return
        ending = ("", ".mmb", ".pdf", "", ".json")[kinds.index(kind) + 1 if kind in kinds else 0]
        if ending and not file.lower().endswith(ending):
            file = f"{file.removesuffix('.mmb')}{ending}"
        self.export(file)

    def export(self, file: str) -> None:
        """Write everything; ask before, where anyone could read it."""
        if file.lower().endswith(".mmb"):
            self._export(file)
            return
        self.ask.ask(
            self.tr("Write it so that anyone can read it?"),
            self.tr(
                "{name} isn’t locked. Keep it where only you look, or choose the encrypted archive."
            ).format(name=Path(file).name),
            lambda: self._export(file),
            do=self.tr("Write it"),
        )
        self.ensureWidgetVisible(self.ask)

    def _export(self, file: str) -> None:
        self.say("")
        self.progress.run(
            self.tr("Writing…"),
            lambda work: self._core.upkeep.export(file, work),
            lambda _: self.say(self.tr("{name} is written.").format(name=Path(file).name)),
            self.failed,
        )

    # ---- in ------------------------------------------------------------------------------------

    def _ask_what_to_import(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import"), "", self.tr("Journals (*.mmb *.json *.zip *.txt *.md)")
        )
        if file:
            self.take_in(file)

    def take_in(self, file: str) -> None:
        """Add the entries of another journal; an archive needs its passphrase first."""
        if file.lower().endswith(".mmb"):
            self._archive = file
            self.word.show()
            self.word.setFocus()
            self.say(
                self.tr("{name} is locked. Type its passphrase, then Enter.").format(name=Path(file).name)
            )
            return
        self._take_in(file, None)

    def _open_archive(self) -> None:
        file, passphrase = self._archive, self.word.take()
        self._forget_archive()
        if file and passphrase:
            self._take_in(file, passphrase)

    def _forget_archive(self) -> None:
        self._archive = ""
        self.word.wipe()
        self.word.hide()

    def _take_in(self, file: str, passphrase: bytearray | None) -> None:
        self.say("")
        self.progress.run(
            self.tr("Reading…"),
            lambda work: self._core.upkeep.take_in(file, passphrase, work),
            self._taken_in,
            self.failed,
        )

    def _taken_in(self, done: Imported) -> None:
        self.say(
            self.tr("Entries added: {added}. There already: {known}.").format(
                added=done.added, known=done.known
            )
        )
        if done.level.rank >= Level.ELEVATED.rank and self._core.unlocked:
            self.care.show_note()
