"""The composition root: builds the parts and hands them to a verb or to the window. The only module that knows all."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from mindmate import judging
from mindmate import paths as places
from mindmate import settings as choices
from mindmate.conversation import persona
from mindmate.conversation.events import Ended, Notice, TurnEvent
from mindmate.conversation.ports import Engine, Guard, Screen
from mindmate.conversation.prompt import turns
from mindmate.conversation.summary import Summaries
from mindmate.conversation.turn import TurnTaker
from mindmate.engine.encoding import EncoderHost
from mindmate.engine.shelf import Model, Shelf
from mindmate.engine.snapshot import Snapshots
from mindmate.engine.supervisor import Chore, Supervisor
from mindmate.errors import MindMateError
from mindmate.i18n import use as use_language
from mindmate.noticing import Noticing
from mindmate.paths import Paths
from mindmate.practising import Practising
from mindmate.records import BackupNote, Level, Saved
from mindmate.remembering import Companion
from mindmate.replies import Sampling
from mindmate.safety import lines
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.screen import Screener
from mindmate.safety.usage import Usage
from mindmate.safety.values import Screening
from mindmate.settings import Settings
from mindmate.shown import gpu_notice, help_page, model_card
from mindmate.ui.ports import HelpPage, ModelCard
from mindmate.upkeep import Upkeep
from mindmate.vault import recovery
from mindmate.vault.care import Care
from mindmate.vault.counter import CardCounter
from mindmate.vault.keychain import SystemKeychain
from mindmate.vault.keys import KdfParameters
from mindmate.vault.vault import Vault, exists

log = logging.getLogger(__name__)

Emit = Callable[[TurnEvent], None]

STOP_SECONDS = 2.0  # how long a running reply gets to end by itself before its process is ended


class App(Noticing, Practising):
    """The app behind the window and the verbs; implements `ui.ports.Core`."""

    def __init__(
        self,
        paths: Paths,
        *,
        model: str | None = None,
        kdf: KdfParameters | None = None,
        engine: Callable[[], Engine] | None = None,
        screen: Screen | None = None,
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
        self._engine, self._new_guard, self._sampling = engine, new_guard, sampling
        self._own_screen, self._screen = screen is None, screen or Screener(None, None)
        self._encoders: list[EncoderHost] = []
        self._supervisor: Supervisor | None = None
        self._daily_backups = daily_backups
        self._care = Care(paths.vault, paths.backups)
        self._turns: TurnTaker | None = None
        self._companion: Companion | None = None
        self._summaries: Summaries | None = None
        self._turn = threading.Lock()
        self._told_of_gpu = False
        self._usage = Usage()  # of this run of the app: locking is no break

        self.upkeep = Upkeep(
            paths,
            self.shelf,
            self._care,
            lambda: self.vault,
            lambda watch: judging.level(lambda: watch.level(self._screen)),
            kdf,
        )

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

    def warm(self) -> bool:
        """Whether there is more to load before unlocking is quick: no."""
        return False

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

    def unlock_with_keychain(self) -> None:
        """Open the vault with the key in the system's keychain."""
        self._opened(Vault.open_with_keychain(self.paths.vault, SystemKeychain()))

    def unlock_damaged(self, passphrase: bytearray) -> None:
        """Open what is readable of a damaged vault, for reading only."""
        self._opened(Vault.open_damaged(self.paths.vault, passphrase), care=False)

    def recover(self, words: bytearray, passphrase: bytearray) -> None:
        """Open the vault with the recovery words, and give it a new passphrase. Wipes both."""
        self._opened(Vault.recover(self.paths.vault, recovery.read(words), passphrase, self._kdf))

    def restore_backup(self, passphrase: bytearray, file: str = "") -> None:
        """Make a backup (the newest sound one of the app's own, or `file`) the vault, and open it."""
        again = bytearray(passphrase)
        self._care.restore(passphrase, Path(file) if file else None)
        self.unlock(again)

    def save_readable(self, passphrase: bytearray) -> Saved:
        """Save what is readable of a damaged vault, which is copied aside, and open it."""
        again = bytearray(passphrase)
        saved = self._care.save_readable(passphrase)
        self.unlock(again)
        return saved

    def backups(self) -> Sequence[BackupNote]:
        """The backups that the app made by itself, the newest first; needs no vault."""
        return self._care.backups()

    def forget_backups(self, backups: Sequence[BackupNote]) -> None:
        """Delete these backups."""
        self._care.forget(backups)

    def trouble(self) -> MindMateError | None:
        """What went wrong behind the scenes (a backup, a check), None where all is well."""
        return self._care.trouble()

    def back_up_if_due(self) -> MindMateError | None:
        """Make today's backup now where there is none yet; returns what went wrong."""
        self._care.catch_up()
        return self.trouble()

    @property
    def has_recovery_words(self) -> bool:
        """Whether the open vault has recovery words. Raises `vault.locked`."""
        return self.vault.has_recovery_key

    def propose_recovery_words(self) -> Sequence[str]:
        """24 new words, to be shown once; they count once `keep_recovery_words` was called."""
        return self._care.propose_words()

    def keep_recovery_words(self) -> None:
        """From now on the words proposed last open the vault. Raises `disk.*`, `vault.*`."""
        self._care.keep_words(self.vault)

    def _opened(self, vault: Vault, *, care: bool = True) -> None:
        self._vault = vault
        if self._own_screen:
            self._screen, self._encoders = judging.new_screen(self.paths)
        if self._daily_backups and care:
            self._care.begin(vault)
        self._summaries = Summaries(vault.journal, self._new_guard)
        self._companion = Companion(
            self.paths,
            vault,
            lambda: self._settings,
            lambda on: self.change_settings(remember=on),
            self._forget_notes,
        )
        self._turns = TurnTaker(
            vault.journal,
            self._ready_engine,
            self._screen,
            self._new_guard,
            self._sampling,
            lambda: self._settings.reply_length,
            self._summaries,
            usage=self._usage,
            card_shown=CardCounter(vault.journal.run).shown,
            companion=self._companion,
        )
        self._companion.rest()
        if self._engine is None:
            self._supervisor = Supervisor(
                self.paths.temporary,
                self.shelf,
                self._chosen,
                persona.system_prompt(),
                Snapshots(
                    self.paths.cache / "states",
                    vault.subkey("snapshot"),
                    max(0, self._settings.states_mb) * 1024**2,
                ),
            )

    def lock(self) -> None:
        """Close the vault, wipe its keys, end the model's process; a running reply is kept as far as it got."""
        self.be_silent()
        taker, self._turns = self._turns, None
        self._summaries = None
        supervisor, self._supervisor = self._supervisor, None
        companion, self._companion = self._companion, None
        encoders, self._encoders = self._encoders, []
        if taker is not None:
            taker.stop()
        if companion is not None:
            companion.close()  # what it does in the background ends before anything is waited for
        if taker is not None:
            if not self._turn.acquire(timeout=STOP_SECONDS):
                if supervisor is not None:
                    supervisor.close()
                judging.end(encoders)  # one that doesn't answer mustn't keep the keys in memory
                self._turn.acquire()
            self._turn.release()
        if supervisor is not None:
            supervisor.close()
        judging.end(encoders)  # their memory holds pieces of what was written
        vault, self._vault = self._vault, None
        if vault is not None:
            vault.close()
        self._care.end()

    close = lock

    # ---- the model -----------------------------------------------------------------------------

    def models(self) -> Sequence[ModelCard]:
        """All models on the shelf, the starter last."""
        return [model_card(model) for model in self.shelf.models()]

    @property
    def model(self) -> ModelCard | None:
        """The model in use, None where there is none or the chosen one has gone."""
        try:
            return model_card(self._chosen())
        except MindMateError:
            return None

    @property
    def model_process(self) -> int | None:
        """Number of the model's process, None where none runs."""
        return self._supervisor.pid if self._supervisor is not None else None

    def _chosen(self) -> Model:
        return self.shelf.choose(self._model_name or self._settings.model)

    def add_model(self, file: str) -> ModelCard:
        """Check a GGUF file and put it on the shelf, where it lies."""
        return model_card(self.shelf.add(Path(file)))

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

    def open_conversation(self, entry_id: str | None) -> int:
        """A conversation (None: a new one) is on the screen: have its state ready before anything is asked.

        Returns at once; the work is done in the background and gives way to a reply. What is returned is the id
        of the last message that the model no longer sees, 0 where it sees all.
        """
        gone = self.out_of_view(entry_id) if entry_id else 0
        supervisor = self._supervisor
        if supervisor is None:
            return gone
        in_view = [m for m in self.journal.messages(entry_id) if m.id > gone] if entry_id else []
        pairs = [pair for turn in turns(in_view) for pair in turn]
        system = ("system", persona.system_prompt())
        supervisor.open(entry_id or "", [system, *pairs] if pairs else [])
        return gone

    def out_of_view(self, entry_id: str) -> int:
        """The id of the conversation's last message that the model no longer sees, 0 where it sees all."""
        return self._summaries.gone(entry_id) if self._summaries is not None else 0

    def _note_what_left(self, supervisor: Supervisor, entry_id: str) -> Chore | None:
        """Work for when the person is quiet: a summary of the turns that left the context."""
        summaries = self._summaries
        if summaries is None or not entry_id:
            return None
        return lambda aside: summaries.work(entry_id, aside, supervisor)

    def delete_entry(self, entry_id: str) -> Sequence[BackupNote]:
        """Delete an entry, and what the model's process and the snapshots hold of it.

        Returns the backups that may still hold it.
        """
        holding = self._care.holding(self.journal.entry(entry_id).created)
        self.journal.delete(entry_id)
        self.vault.forget_former_schema()
        self.feedback.forget_missing()
        if self._supervisor is not None:
            self._supervisor.forget(entry_id)
        return holding

    @property
    def memory(self) -> Companion:
        """What is remembered of the person. Raises `vault.locked`."""
        if self._companion is None:
            raise MindMateError("vault.locked")
        return self._companion

    def _forget_notes(self) -> None:
        """What was told beside messages is to be gone, once no reply is being written."""
        with self._turn:
            if self._supervisor is not None:
                self._supervisor.forget_notes()

    # ---- talking -------------------------------------------------------------------------------

    def take_turn(self, entry_id: str | None, text: str, emit: Emit) -> str:
        """Take one turn and return the entry's id (a new one if None was given)."""
        return self._take(entry_id, emit, lambda turns, tell: turns.take(entry_id, text, tell))

    def edit_turn(self, entry_id: str, message_id: int, text: str, emit: Emit) -> None:
        """Put a message of the person's in other words, and have it answered; the former stays as a version."""
        self._take(
            entry_id, emit, lambda turns, tell: turns.take(entry_id, text, tell, instead_of=message_id)
        )

    def retry_turn(self, entry_id: str, emit: Emit) -> None:
        """Have the last message of the person's answered again; the former answer stays as a version."""
        self._take(entry_id, emit, lambda turns, tell: turns.retry(entry_id, tell))

    def _take(self, entry_id: str | None, emit: Emit, take: Callable[[TurnTaker, Emit], str]) -> str:
        """One turn at a time; afterwards the model's process does what waits until the person is quiet."""
        with self._turn:
            taker = self._turns
            if taker is None:
                raise MindMateError("vault.locked")
            supervisor, companion, entry = self._supervisor, self._companion, entry_id or ""
            if companion is not None:
                companion.busy()

            def telling(event: TurnEvent) -> None:
                if isinstance(event, Ended) and supervisor is not None:
                    self._tell_of_gpu(supervisor, emit)
                emit(event)

            try:
                entry = take(taker, telling)
                return entry
            finally:
                if companion is not None:
                    companion.rest(entry)
                if supervisor is not None:
                    supervisor.done(entry, self._note_what_left(supervisor, entry))

    def show_version(self, entry_id: str, message_id: int) -> None:
        """Show another version of a message, with what followed it."""
        with self._turn:
            self.journal.show(message_id)
        self.open_conversation(entry_id)

    def delete_message(self, entry_id: str, message_id: int) -> Sequence[BackupNote]:
        """Delete a message (see `Journal.remove`), and what the model's process and the snapshots hold of it.

        Returns the backups that may still hold it.
        """
        with self._turn:
            if (taker := self._turns) is None:
                raise MindMateError("vault.locked")
            written = taker.delete(entry_id, message_id)
            if self._supervisor is not None:
                self._supervisor.forget(entry_id)
        self.feedback.forget_missing()
        self.open_conversation(entry_id)
        return self._care.holding(written)

    def _tell_of_gpu(self, supervisor: Supervisor, emit: Callable[[TurnEvent], None]) -> None:
        """Say once that the graphics processor isn't used although there is one, and why."""
        if supervisor.fell_back and not self._told_of_gpu:
            self._told_of_gpu = True
            emit(Notice("engine", gpu_notice(supervisor.fell_back)))

    def judge_saved(self, text: str) -> Screening:
        """Judge free writing or an exercise's text when it is saved: for a card beside it, never a block."""
        return judging.saved(self._screen, text)

    def stop_turn(self) -> None:
        """End the running reply soon; harmless when nothing runs."""
        if (taker := self._turns) is not None:
            taker.stop()

    def judge(self, text: str) -> Level:
        """How something is judged that was written outside of a conversation; a failing screen counts as elevated."""
        return judging.level(lambda: self._screen(text).level)

    def opening_notices(self) -> Sequence[Notice]:
        """What code says at the start of a session: a program, not a person; how watching stands."""
        watching = judging.watching(self._screen)
        if (taker := self._turns) is not None:
            taker.said_watching(watching)
        return judging.opening(watching)

    # ---- help ----------------------------------------------------------------------------------

    def help_page(self, country: str | None = None, *, child: bool = False) -> HelpPage:
        """Who can help; needs no vault. With `child`, the lines for children come first."""
        return help_page(country or self._settings.country or lines.country_of_locale(), child=child)

    def countries(self) -> Sequence[tuple[str, str]]:
        """(ISO code, name) of every country in the directory, by name."""
        return lines.countries()
