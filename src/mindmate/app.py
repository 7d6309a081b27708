"""The composition root: builds the parts and hands them to a verb or to the window. The only module that knows all."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from mindmate import paths as places
from mindmate import settings as choices
from mindmate.conversation import persona
from mindmate.conversation.events import Notice, TurnEvent
from mindmate.conversation.ports import Engine, Guard, Screen
from mindmate.conversation.prompt import turns
from mindmate.conversation.turn import TurnTaker
from mindmate.engine.shelf import Model, Shelf
from mindmate.engine.snapshot import Snapshots
from mindmate.engine.supervisor import Supervisor
from mindmate.errors import MindMateError
from mindmate.hardening import process
from mindmate.i18n import translate
from mindmate.i18n import use as use_language
from mindmate.paths import Paths
from mindmate.replies import Sampling
from mindmate.safety import lines, notices
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.screen import screen
from mindmate.settings import Settings
from mindmate.ui.ports import HelpLine, HelpPage, ModelCard
from mindmate.vault.daily import DailyBackup
from mindmate.vault.journal import Journal
from mindmate.vault.keys import KdfParameters
from mindmate.vault.shelf import Shelf as BackupShelf
from mindmate.vault.vault import Vault, exists

STOP_SECONDS = 2.0  # how long a running reply gets to end by itself before its process is ended


def prepare_process(paths: Paths) -> None:
    """Bound what this process leaves behind: no core dump, files closed to others, one temporary folder."""
    process.harden()
    paths.prepare()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        os.environ[name] = str(paths.temporary)
    tempfile.tempdir = str(paths.temporary)
    # Qt, fontconfig and Mesa keep caches; below the profile, or not at all.
    os.environ["XDG_CACHE_HOME"] = str(paths.cache)
    os.environ["MESA_SHADER_CACHE_DISABLE"] = "true"
    os.environ["QT_DISABLE_SHADER_DISK_CACHE"] = "1"


class App:
    """The app behind the window and the verbs; implements `ui.ports.Core`."""

    def __init__(
        self,
        paths: Paths,
        *,
        model: str | None = None,
        kdf: KdfParameters | None = None,
        engine: Callable[[], Engine] | None = None,
        screen: Screen = screen,
        new_guard: Callable[[str], Guard] = ReplyGuard,
        sampling: Sampling | None = None,
        daily_backups: bool = False,
    ) -> None:
        """`model` overrides the settings' model. The rest replaces parts in tests."""
        self.paths = paths
        self._settings = choices.load(paths.settings)
        use_language(self._settings.language or None)
        self.shelf = Shelf(paths.models, places.installed_models())
        self._model_name, self._kdf = model, kdf
        self._engine, self._screen, self._new_guard, self._sampling = engine, screen, new_guard, sampling
        self._supervisor: Supervisor | None = None
        self._vault: Vault | None = None
        self._daily_backups = daily_backups
        self._daily: DailyBackup | None = None
        self._turns: TurnTaker | None = None
        self._turn = threading.Lock()

    # ---- settings ------------------------------------------------------------------------------

    @property
    def settings(self) -> Settings:
        """The choices of this profile."""
        return self._settings

    def change_settings(self, **changes: object) -> Settings:
        """Change and keep settings. Raises `disk.*`; the old choices then stay."""
        changed = replace(self._settings, **changes)  # type: ignore[arg-type]
        choices.save(changed, self.paths.settings)
        if changed.language != self._settings.language:
            use_language(changed.language or None)
        self._settings = changed
        return changed

    # ---- the vault -----------------------------------------------------------------------------

    def has_vault(self) -> bool:
        """Whether this profile has a vault, be it a damaged one."""
        return exists(self.paths.vault)

    def create_vault(self, passphrase: bytearray) -> None:
        """Create the vault and open it."""
        self._opened(Vault.create(self.paths.vault, passphrase, self._kdf))

    def unlock(self, passphrase: bytearray) -> None:
        """Open the vault."""
        self._opened(Vault.open(self.paths.vault, passphrase))

    def _opened(self, vault: Vault) -> None:
        self._vault = vault
        if self._daily_backups:
            self._daily = DailyBackup(vault, BackupShelf(self.paths.backups))
        self._turns = TurnTaker(
            vault.journal,
            self._ready_engine,
            self._screen,
            self._new_guard,
            self._sampling,
            lambda: self._settings.reply_length,
        )
        if self._engine is None:
            self._supervisor = Supervisor(
                self.paths.temporary,
                self.shelf,
                self._chosen,
                persona.system_prompt(),
                Snapshots(self.paths.cache / "states", vault.subkey("snapshot")),
            )

    def lock(self) -> None:
        """Close the vault, wipe its keys, end the model's process; a running reply is kept as far as it got."""
        taker, self._turns = self._turns, None
        supervisor, self._supervisor = self._supervisor, None
        if taker is not None:
            taker.stop()
            if not self._turn.acquire(timeout=STOP_SECONDS):
                if supervisor is not None:
                    supervisor.close()
                self._turn.acquire()
            self._turn.release()
        if supervisor is not None:
            supervisor.close()
        vault, self._vault = self._vault, None
        if vault is not None:
            vault.close()
        daily, self._daily = self._daily, None
        if daily is not None:
            daily.stop()

    close = lock

    @property
    def unlocked(self) -> bool:
        """Whether the vault is open."""
        return self._vault is not None

    @property
    def vault(self) -> Vault:
        """The open vault. Raises `vault.locked`."""
        if self._vault is None:
            raise MindMateError("vault.locked")
        return self._vault

    @property
    def journal(self) -> Journal:
        """The open journal. Raises `vault.locked`."""
        return self.vault.journal

    # ---- the model -----------------------------------------------------------------------------

    def models(self) -> Sequence[ModelCard]:
        """All models on the shelf, the starter last."""
        return [_card(model) for model in self.shelf.models()]

    @property
    def model(self) -> ModelCard | None:
        """The model in use, None where there is none or the chosen one has gone."""
        try:
            return _card(self._chosen())
        except MindMateError:
            return None

    def _chosen(self) -> Model:
        name = self._model_name or self._settings.model
        if name:
            return self.shelf.find(name)
        models = self.shelf.models()
        starters = [model for model in models if model.starter]
        if not models:
            raise MindMateError("model.none")
        return (starters or models)[-1]

    def add_model(self, file: str) -> ModelCard:
        """Check a GGUF file and put it on the shelf, where it lies."""
        return _card(self.shelf.add(Path(file)))

    def load_model(self) -> None:
        """Start the model's process and load the model. Raises `model.*`, `engine.*`."""
        if self._engine is None and (supervisor := self._supervisor) is not None:
            supervisor.load()
            supervisor.open("", [])

    def _ready_engine(self) -> Engine:
        """The engine with the chosen model loaded; a process that has ended is started again."""
        if self._engine is not None:
            return self._engine()
        supervisor = self._supervisor
        if supervisor is None:
            raise MindMateError("vault.locked")
        supervisor.ready()
        return supervisor

    def open_conversation(self, entry_id: str | None) -> None:
        """A conversation (None: a new one) is on the screen: have its state ready before anything is asked.

        Returns at once; the work is done in the background and gives way to a reply.
        """
        supervisor = self._supervisor
        if supervisor is None:
            return
        pairs = [pair for turn in turns(self.journal.messages(entry_id)) for pair in turn] if entry_id else []
        system = ("system", persona.system_prompt())
        supervisor.open(entry_id or "", [system, *pairs] if pairs else [])

    def delete_entry(self, entry_id: str) -> None:
        """Delete an entry, and what the model's process and the snapshots hold of it."""
        self.journal.delete(entry_id)
        if self._supervisor is not None:
            self._supervisor.forget(entry_id)

    # ---- talking -------------------------------------------------------------------------------

    def take_turn(self, entry_id: str | None, text: str, emit: Callable[[TurnEvent], None]) -> str:
        """Take one turn and return the entry's id (a new one if None was given)."""
        with self._turn:
            taker = self._turns
            if taker is None:
                raise MindMateError("vault.locked")
            supervisor, entry = self._supervisor, entry_id or ""
            try:
                entry = taker.take(entry_id, text, emit)
                return entry
            finally:
                if supervisor is not None:
                    supervisor.done(entry)

    def stop_turn(self) -> None:
        """End the running reply soon; harmless when nothing runs."""
        if (taker := self._turns) is not None:
            taker.stop()

    def opening_notices(self) -> Sequence[Notice]:
        """What code says at the start of a session: a program, not a person; how watching stands."""
        try:
            watching = self._screen("").watching
        except Exception:  # noqa: BLE001 - any failure means the same: watching is off
            watching = "off"
        found = [Notice("program", notices.program_notice())]
        if words := notices.watching_notice(watching):
            found.append(Notice("watching", words))
        return found

    # ---- help ----------------------------------------------------------------------------------

    def help_page(self, country: str | None = None) -> HelpPage:
        """Who can help; needs no vault."""
        return help_page(country or self._settings.country or lines.country_of_locale())

    def countries(self) -> Sequence[tuple[str, str]]:
        """(ISO code, name) of every country in the directory, by name."""
        return lines.countries()


def help_page(country: str) -> HelpPage:
    """The directory's page for `country`; for one that it doesn't know, the number that works most widely."""
    found = lines.find(country)
    return HelpPage(
        country=found.country,
        country_name=found.name,
        emergency=found.emergency,
        lines=tuple(HelpLine(line.name, line.number, line.hours, line.note) for line in found.lines),
        checked=found.checked,
    )


def _card(model: Model) -> ModelCard:
    note = model.note
    if model.starter:
        note = translate("Shelf", "A very small model to try the app with, not the companion itself.")
    return ModelCard(str(model.path), model.title, note, model.size, model.starter)
