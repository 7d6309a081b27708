"""Everything that keeps a profile in order beside talking: backups, passphrase, export, models, erasing.

The verbs of the command line say the same in their way; the window gets it as `ui.ports.Upkeep`. Long jobs
take a `Work`, which says how far they are and can be cancelled. All of it is slow: never on the window's thread.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from mindmate import about, doctor
from mindmate.engine.fit import Fit
from mindmate.engine.host import EngineHost
from mindmate.engine.shelf import Model, Shelf
from mindmate.engine.supervisor import quick_fit
from mindmate.errors import MindMateError
from mindmate.paths import Paths
from mindmate.records import Level
from mindmate.safety.saved import Watch
from mindmate.tasks import Work
from mindmate.ui.ports import Imported, ModelFit, ModelSeen
from mindmate.vault import backup, keys
from mindmate.vault.care import Care
from mindmate.vault.erase import erase
from mindmate.vault.exchange import archive, foreign, plain
from mindmate.vault.exchange import plan as plans
from mindmate.vault.exchange import remembered as remembering
from mindmate.vault.exchange.entries import EVERYTHING, Selection, put, selected
from mindmate.vault.keychain import SystemKeychain
from mindmate.vault.keys import KdfParameters
from mindmate.vault.vault import Vault, forget_keychain, keychain_opens


class Upkeep:
    """Of one profile. `vault` gives the open vault or raises `vault.locked`."""

    def __init__(
        self,
        paths: Paths,
        shelf: Shelf,
        care: Care,
        vault: Callable[[], Vault],
        judge: Callable[[Watch], Level],
        kdf: KdfParameters | None = None,
    ) -> None:
        """`judge` says how what was imported is judged; `kdf` is for tests."""
        self._paths, self._shelf, self._care, self._vault = paths, shelf, care, vault
        self._judge, self._kdf = judge, kdf

    # ---- the vault -----------------------------------------------------------------------------

    def back_up(self, file: str, work: Work) -> int:
        """Write one encrypted file with everything, and read it back; returns its bytes."""
        target = Path(file)
        plain.refuse_existing(target)
        self._vault().backup(target, unwanted=lambda: work.cancelled)
        return target.stat().st_size

    def check(self, work: Work) -> None:
        """Look at every page, row and word, on a copy. Raises `vault.damaged` for what it finds."""
        self._vault().check_aside(datetime.now().astimezone(), lambda: work.cancelled)

    def compact(self) -> None:
        """Give the room of deleted words back."""
        self._vault().compact()

    def verify_passphrase(self, passphrase: bytearray) -> None:
        """Whether this is the passphrase; wipes it."""
        self._vault().verify_passphrase(passphrase)

    def change_passphrase(self, former: bytearray, passphrase: bytearray, *, new_key: bool = False) -> None:
        """Replace the passphrase; with `new_key`, encrypt everything anew. Wipes both.

        The former recovery words and the keychain don't open what is encrypted anew; there are no words then until
        the person has written down new ones.
        """
        again = bytearray(passphrase)
        try:
            self._vault().change_passphrase(former, passphrase, self._kdf)
            if new_key:
                self._vault().rotate(again, recovery=False)
        finally:
            keys.wipe(again)

    def keychain_opens(self) -> bool:
        """Whether the system's keychain opens the vault as well; needs no open vault."""
        return keychain_opens(self._paths.vault)

    def use_keychain(self, on: bool) -> None:
        """Let the system's keychain open the vault as well, or no longer."""
        if on:
            self._vault().remember_in(SystemKeychain())
        else:
            self._vault().forget_in(SystemKeychain(or_none=True))

    def look_at_backup(self, file: str) -> None:
        """Whether this is a backup at all, before anything is asked or closed."""
        backup.read_header(Path(file))

    def erase(self, *, backups: bool) -> None:
        """Delete the vault for good, and the model's saved states; with `backups` the app's own backups too.

        The vault is closed before.
        """
        forget_keychain(self._paths.vault)
        erase(self._paths.vault)
        shutil.rmtree(
            self._paths.cache / "states", ignore_errors=True
        )  # they open with the vault's keys only
        if backups:
            self._care.shelf.forget(self._care.shelf.backups())

    # ---- out and in ----------------------------------------------------------------------------

    def export(self, file: str, work: Work, only: Sequence[str] | None = None) -> None:
        """Write everything, or `only` these entries: to an encrypted archive (.mmb), or plainly (.json, .pdf,
        a folder of Markdown).
        """
        chosen = EVERYTHING if only is None else Selection(ids=frozenset(only))
        export(self._vault(), Path(file), chosen, work)

    def take_in(self, file: str, passphrase: bytearray | None, work: Work) -> Imported:
        """Add the entries of another journal; `passphrase` is an archive's, and wiped."""
        source, watch = Path(file), Watch()
        try:
            if not source.exists():
                raise MindMateError("backup.missing", name=source.name)
            if source.suffix.lower() == ".mmb":
                unwrap = backup.by_passphrase(passphrase or bytearray())
                found = archive.read(source, unwrap, "vault.wrong_passphrase")
            else:
                found = foreign.read(source)
            done = put(self._vault().journal, _counted(watch(found), work))
        finally:
            if passphrase is not None:
                keys.wipe(passphrase)
        return Imported(done.added + done.renamed, done.known, self._judge(watch))

    # ---- models --------------------------------------------------------------------------------

    def add_model(self, file: str, work: Work) -> str:
        """Check a GGUF file, read it once, and put it on the shelf where it lies; returns its file."""
        return str(self._shelf.add(Path(file), _progress(Path(file), work)).path)

    def verify_model(self, file: str, work: Work) -> ModelSeen:
        """Check a model file without running it."""
        found = self._shelf.verify(Path(file), _progress(Path(file), work))
        return ModelSeen(
            found.architecture, found.parameters, found.context, found.sha256, bool(found.matches)
        )

    def fit_model(self, file: str) -> ModelFit:
        """Whether, and how, a model runs on this computer, before it is loaded."""
        host = EngineHost(self._paths.temporary)
        try:
            return _fit(quick_fit(host, Path(file)))
        finally:
            host.close()

    def remove_model(self, file: str) -> bool:
        """Take a model off the shelf; whether its file was deleted too (it is where the app keeps it)."""
        model: Model = self._shelf.remove(file)
        return model.placed == "profile"

    # ---- about ---------------------------------------------------------------------------------

    def about(self) -> about.About:
        """This build, its age, what it is made of."""
        return about.about()

    def findings(self) -> dict[str, Any]:
        """What `mindmate doctor` reports."""
        return doctor.findings(self._paths)


def export(vault: Vault, file: Path, selection: Selection, work: Work | None = None) -> None:
    """Write what is selected; the ending of the name decides. With everything go the safety plan and, but
    not into a PDF, what is remembered.

    Raises `exchange.unknown_format`, `exchange.exists`, `cancelled`, `disk.*`, `vault.locked`.
    """
    ending = file.suffix.lower()
    if ending not in (".mmb", ".json", ".pdf", ".md", ""):
        raise MindMateError("exchange.unknown_format", name=file.name)
    plain.refuse_existing(file)
    if ending == ".mmb":
        vault.archive(file, selection)
        return
    journal = vault.journal
    whole = selection == EVERYTHING
    plan = plans.kept(journal) if whole else None
    remembered = remembering.kept(journal) if whole else None
    entries = _counted(selected(journal, selection), work or Work())
    if ending == ".json":
        plain.write_json(entries, file, plan, remembered)
    elif ending == ".pdf":
        from mindmate.ui import pdf

        plain.write_pdf(entries, file, pdf.make, plan)
    else:
        plain.write_markdown(entries, file, plan, remembered)


def _counted(entries: Any, work: Work) -> Any:
    """The same entries; ends with `cancelled` where they aren't wanted any more."""
    for number, entry in enumerate(entries, 1):
        if work.cancelled:
            raise MindMateError("cancelled")
        work.report(number)
        yield entry


def _progress(file: Path, work: Work) -> Callable[[int], None]:
    """Tells `work` how much of `file` was read, and ends the reading where it isn't wanted any more."""
    try:
        total = file.stat().st_size
    except OSError:
        total = 0  # whoever reads it says why

    def told(done: int) -> None:
        if work.cancelled:
            raise MindMateError("cancelled")
        work.report(done, total)

    return told


def _fit(found: Fit) -> ModelFit:
    return ModelFit(found.verdict, found.total, found.free, found.loading.n_ctx, found.gpu)
