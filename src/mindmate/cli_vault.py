"""The verbs `vault …`: what they ask and print; the work is done in `mindmate.vault`.

`add_parsers` hangs them, and those of `cli_entries`, into the command line. Each sets
`func(args, paths) -> int`; what goes wrong is a `MindMateError`, which the caller words. The database
is imported only when a verb needs it.
"""

from __future__ import annotations

import argparse
import json
import secrets
import shutil
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mindmate import cli_entries, terminal
from mindmate.cli_entries import Parsers, opened, options, passphrase, tr, verb
from mindmate.errors import Exit, MindMateError
from mindmate.paths import Paths
from mindmate.records import Level

if TYPE_CHECKING:
    from mindmate.safety.saved import Watch
    from mindmate.vault.backup import Unwrap
    from mindmate.vault.exchange.plan import PlanImported
    from mindmate.vault.exchange.remembered import RememberedImported
    from mindmate.vault.keys import Secret

ASKED_BACK = 3


def add_parsers(verbs: Parsers) -> None:
    """Add `vault` and `entries` to the verbs of `mindmate`."""
    cli_entries.add_parsers(verbs)
    vault = verbs.add_parser("vault", help=tr("the encrypted store")).add_subparsers(
        dest="action", required=True
    )
    create = verb(vault, "create", tr("make a new vault"), create_vault, keychain=False)
    options(create, "new-passphrase-file", "recovery-file", "yes")
    check = verb(vault, "check", tr("look for damage"), check_vault, reports=True)
    check.add_argument("--quick", action="store_true", help=tr("only what each opening looks at"))
    change = verb(vault, "change-passphrase", tr("change the passphrase"), change_passphrase, keychain=False)
    options(change, "new-passphrase-file", "recovery-file")
    change.add_argument(
        "--new-key", action="store_true", help=tr("also encrypt everything anew; gives new recovery words")
    )
    keychain = verb(
        vault, "keychain", tr("let this computer’s keychain open it as well"), keep_in_keychain, reports=True
    )
    keychain.add_argument("state", choices=("on", "off"), nargs="?", help=tr("without it: how it is now"))
    recover = verb(
        vault, "recover", tr("set a new passphrase with the recovery words"), recover_vault, keychain=False
    )
    options(recover, "new-passphrase-file", "recovery-file")
    backup = verb(vault, "backup", tr("write one encrypted file with everything"), back_up, reports=True)
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = verb(
        vault, "restore", tr("make a backup the vault"), restore_vault, reports=True, keychain=False
    )
    restore.add_argument("file", type=Path, metavar="FILE")
    options(restore, "recovery-file", "yes")
    repair = verb(
        vault,
        "repair",
        tr("save what is readable of a damaged vault"),
        repair_vault,
        reports=True,
        keychain=False,
    )
    options(repair, "recovery-file")
    export = verb(vault, "export", tr("write .mmb, .json, .pdf, or a folder of Markdown"), export_vault)
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--from", dest="first_day", default="", metavar="DAY")
    export.add_argument("--to", dest="last_day", default="9999-99-99", metavar="DAY")
    export.add_argument("--tag", default="", metavar="TAG")
    export.add_argument("--entry", action="append", metavar="ID", help=tr("only this entry; can be repeated"))
    options(export, "yes")
    imports = verb(vault, "import", tr("add the entries of another journal"), import_vault, reports=True)
    imports.add_argument("file", type=Path, metavar="FILE")
    imports.add_argument(
        "--archive-passphrase-file", type=Path, metavar="FILE", help=tr("the passphrase of an archive")
    )
    options(imports, "recovery-file")
    verb(vault, "compact", tr("give the room of deleted words back"), compact_vault)
    erase = verb(vault, "erase", tr("delete the vault for good"), erase_vault, keychain=False)
    erase.add_argument("--backups", action="store_true", help=tr("and its own backups"))
    options(erase, "yes")


def create_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault create`."""
    from mindmate.vault.vault import Vault, exists

    if exists(paths.vault):
        raise MindMateError("vault.exists")
    paths.prepare()
    if args.recovery_file is not None:
        terminal.refuse_existing(args.recovery_file)
    word = terminal.new_secret(
        args.new_passphrase_file or args.passphrase_file,
        tr("New passphrase: "),
        tr("The same again: "),
        tr("These two differ. Please try once more."),
    )
    vault = Vault.create(paths.vault, word)
    try:
        _hand_over(vault.new_recovery_key(), args.recovery_file, ask=not args.yes)
    finally:
        vault.close()
    print(tr("The vault is ready. Without the passphrase or the recovery words nobody can open it."))
    return Exit.DONE


def _hand_over(key: Secret, file: Path | None, *, ask: bool = True) -> None:
    """Give the recovery words to the person: into a file, or shown once, with three of them asked back."""
    from mindmate.vault import recovery

    with key:
        words = recovery.spell(key)
    lines = [f"{number:2}. {word}" for number, word in enumerate(words, 1)]
    if file is not None:
        terminal.write_private(file, "\n".join(lines) + "\n")
        return
    print(tr("Write down these 24 words, in this order. They open the vault if the passphrase is lost:"))
    for row in range(8):
        print("   ".join(f"{lines[row + column]:14}" for column in (0, 8, 16)).rstrip())
    if not (ask and terminal.can_ask()):
        return
    for number in sorted(secrets.SystemRandom().sample(range(len(words)), ASKED_BACK)):
        while terminal.ask(tr("Word {number}: ", number=number + 1)).strip().lower() != words[number]:
            print(tr("That is another word. Please look again."), file=sys.stderr)


def check_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault check`."""
    with opened(args, paths) as vault:
        report = vault.check(full=not args.quick)
    if args.json:
        print(json.dumps({"ok": report.ok, **asdict(report)}))
    elif report.ok:
        print(tr("No damage found."))
    else:
        for finding in report.findings:
            print(finding)
    return Exit.DONE if report.ok else Exit.DAMAGED


def change_passphrase(args: argparse.Namespace, paths: Paths) -> int:
    """`vault change-passphrase`."""
    if args.new_key and args.recovery_file is not None:
        terminal.refuse_existing(args.recovery_file)
    former = passphrase(args)
    with opened(args, paths, bytearray(former)) as vault:
        new = terminal.new_secret(
            args.new_passphrase_file,
            tr("New passphrase: "),
            tr("The same again: "),
            tr("These two differ. Please try once more."),
        )
        again = bytearray(new)
        vault.change_passphrase(former, new)
        words = vault.rotate(again) if args.new_key else None
        terminal.wipe(again)
    if words is not None:
        _hand_over(words, args.recovery_file)
    print(tr("The passphrase is changed. Backups made before still open with the former one."))
    return Exit.DONE


def keep_in_keychain(args: argparse.Namespace, paths: Paths) -> int:
    """`vault keychain [on|off]`."""
    from mindmate.vault.keychain import SystemKeychain
    from mindmate.vault.vault import exists, keychain_opens

    if args.state is not None:
        with opened(args, paths) as vault:
            if args.state == "on":
                vault.remember_in(SystemKeychain())
            else:
                vault.forget_in(SystemKeychain(or_none=True))
    elif not exists(paths.vault):
        raise MindMateError("vault.missing")
    opens = keychain_opens(paths.vault)
    on = tr(
        "This computer’s keychain opens the vault too: whoever can use your account here can read it. The passphrase "
        "and the recovery words still open it everywhere."
    )
    _tell(
        args,
        {"opens": opens},
        on if opens else tr("Only the passphrase and the recovery words open the vault."),
    )
    return Exit.DONE


def _recovery_key(args: argparse.Namespace) -> Secret:
    from mindmate.vault import recovery

    if args.recovery_file is not None:
        return recovery.read(terminal.read_secret_file(args.recovery_file, whole=True))
    return recovery.read(terminal.ask_secret(tr("The 24 recovery words: ")))


def recover_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault recover`."""
    from mindmate.vault.vault import Vault, exists

    if not exists(paths.vault):
        raise MindMateError("vault.missing")
    key = _recovery_key(args)
    new = terminal.new_secret(
        args.new_passphrase_file,
        tr("New passphrase: "),
        tr("The same again: "),
        tr("These two differ. Please try once more."),
    )
    Vault.recover(paths.vault, key, new).close()
    print(tr("The vault opens with the new passphrase now."))
    return Exit.DONE


def back_up(args: argparse.Namespace, paths: Paths) -> int:
    """`vault backup`."""
    terminal.refuse_existing(args.file)
    with opened(args, paths) as vault:
        vault.backup(args.file)
    size = args.file.stat().st_size
    _tell(args, {"file": str(args.file), "bytes": size}, tr("The backup is written, and was read back."))
    return Exit.DONE


def _unwrap(args: argparse.Namespace, file: Path | None = None) -> tuple[Unwrap, str, bytearray | Secret]:
    """How to open a backup or a damaged vault, the code if that fails, and what is to be wiped after."""
    from mindmate.vault import backup

    if args.recovery_file is not None:
        key = _recovery_key(args)
        return backup.by_recovery_key(key), "recovery.wrong", key
    word = terminal.read_secret_file(file) if file is not None else passphrase(args)
    return backup.by_passphrase(word), "vault.wrong_passphrase", word


def _wipe(secret: bytearray | Secret) -> None:
    if isinstance(secret, bytearray):
        terminal.wipe(secret)
    else:
        secret.wipe()


def restore_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault restore`."""
    from mindmate.vault import backup
    from mindmate.vault.vault import exists

    backup.read_header(args.file)
    if exists(paths.vault) and not args.yes:
        terminal.confirm(tr("The present vault is put aside, not deleted. Go on? [y/N] "))
    paths.prepare()
    unwrap, wrong, secret = _unwrap(args)
    try:
        aside = backup.restore(args.file, paths.vault, unwrap, wrong, datetime.now().astimezone())
    finally:
        _wipe(secret)
    words = tr("The backup is restored.")
    if aside is not None:
        words += " " + tr("The former vault lies in {folder}.", folder=aside)
    _tell(args, {"vault": str(paths.vault), "former": str(aside) if aside else None}, words)
    return Exit.DONE


def repair_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault repair`."""
    from mindmate.vault import repair

    unwrap, wrong, secret = _unwrap(args)
    try:
        saved = repair.salvage(paths.vault, unwrap, wrong, datetime.now().astimezone())
    finally:
        _wipe(secret)
    kept, lost = sum(saved.kept.values()), sum(saved.lost.values())
    words = tr(
        "{kept} records saved, {lost} could not be read. The damaged vault lies in {folder}.",
        kept=kept,
        lost=lost,
        folder=saved.aside,
    )
    _tell(args, {"kept": saved.kept, "lost": saved.lost, "aside": str(saved.aside)}, words)
    return Exit.DONE


def export_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault export`: the ending of the name decides; anything but .mmb is plain text, and asks first."""
    from mindmate import upkeep
    from mindmate.vault.exchange import plain
    from mindmate.vault.exchange.entries import Selection

    file: Path = args.file
    ending = file.suffix.lower()
    if ending not in (".mmb", ".json", ".pdf", ".md", ""):
        raise MindMateError("exchange.unknown_format", name=file.name)
    plain.refuse_existing(file)
    if ending != ".mmb" and not args.yes:
        if not terminal.can_ask():
            raise MindMateError("exchange.not_confirmed")
        terminal.confirm(tr("Anyone who gets this file can read it. Write it? [y/N] "))
    with opened(args, paths) as vault:
        journal = vault.journal
        ids = frozenset(map(journal.resolve, args.entry)) if args.entry else None
        selection = Selection(args.first_day, args.last_day, args.tag, ids)
        upkeep.export(vault, file, selection)
    print(tr("Written to {file}.", file=file))
    return Exit.DONE


def import_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault import`."""
    from mindmate.safety.saved import Watch
    from mindmate.vault.exchange import archive, foreign
    from mindmate.vault.exchange.entries import put

    watch = Watch()
    if not args.file.exists():
        raise MindMateError("backup.missing", name=args.file.name)
    with opened(args, paths) as vault:
        if args.file.suffix.lower() == ".mmb":
            unwrap, wrong, secret = _unwrap(args, args.archive_passphrase_file)
            try:
                done = put(vault.journal, watch(archive.read(args.file, unwrap, wrong)))
            finally:
                _wipe(secret)
        else:
            done = put(vault.journal, watch(foreign.read(args.file)))
    words = tr(
        "{added} entries added, {known} were there already.",
        added=done.added + done.renamed,
        known=done.known,
    )
    facts = asdict(done)
    if done.plan is None:
        del facts["plan"]
    else:
        words += "\n" + _of_the_plan(done.plan)
    if done.remembered is None:
        del facts["remembered"]
    else:
        words += "\n" + _of_what_is_remembered(done.remembered)
    level = _judged(watch, paths)
    _tell(args, facts | {"level": level.value}, words)
    if level.rank >= Level.ELEVATED.rank and not args.json:
        print(
            tr(
                "Some of what was saved sounds very hard to carry. If it is like that now: “mindmate lines” shows "
                "people you can talk to at any hour."
            )
        )
    return Exit.DONE


def _judged(watch: Watch, paths: Paths) -> Level:
    """The highest level of what was imported."""
    from mindmate.judging import end, new_screen

    screen, encoders = new_screen(paths)
    try:
        return watch.level(screen)
    finally:
        end(encoders)


def _of_the_plan(done: PlanImported) -> str:
    """What became of a safety plan, in words; none of the plan's own."""
    from mindmate.i18n.plan import step_title

    steps, people = len(done.steps_added), done.people_added
    if steps or people:
        words = tr("Safety plan: {steps} steps and {people} people added.", steps=steps, people=people)
    elif not done.steps_kept:
        return tr("The safety plan was there already.")
    else:
        words = tr("Nothing was added to the safety plan.")
    if done.steps_kept:
        titles = "; ".join(map(step_title, done.steps_kept))
        words += " " + tr("The file has other words for these steps; yours stayed: {titles}.", titles=titles)
    return words


def _of_what_is_remembered(done: RememberedImported) -> str:
    """What became of memories and the name, in words; none of their own."""
    words = tr("Remembered: {added} added, {known} were there already.", added=done.added, known=done.known)
    if done.refused:
        words += " " + tr("{refused} were left out: you refused or deleted them here.", refused=done.refused)
    if done.name == "kept":
        words += " " + tr("The file has another name for you; yours stayed.")
    return words


def compact_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault compact`."""
    with opened(args, paths) as vault:
        vault.compact()
    print(tr("Done."))
    return Exit.DONE


def erase_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault erase`."""
    from mindmate.vault.erase import erase
    from mindmate.vault.placing import put_aside
    from mindmate.vault.shelf import Shelf
    from mindmate.vault.vault import exists, forget_keychain

    if not exists(paths.vault):
        raise MindMateError("vault.missing")
    shelf = Shelf(paths.backups)
    if not args.yes:
        terminal.confirm(tr("This deletes the vault for good. Type yes to do it: "))
    forget_keychain(paths.vault)
    erase(paths.vault)
    shutil.rmtree(
        paths.cache / "states", ignore_errors=True
    )  # of the model; they open with the vault's keys only
    if args.backups:
        shelf.forget(shelf.backups())
        for folder, _ in put_aside(paths.vault):
            erase(folder)
    left, aside = len(shelf.backups()), put_aside(paths.vault)
    print(tr("The vault is erased."))
    if left:
        print(tr("{count} of its backups are left in {folder}.", count=left, folder=shelf.folder))
    if aside:
        names = ", ".join(str(folder) for folder, _ in aside)
        print(
            tr("Former vaults that were put aside are left: {names}. --backups erases them too.", names=names)
        )
    return Exit.DONE


def _tell(args: argparse.Namespace, facts: dict[str, Any], words: str) -> None:
    print(json.dumps(facts) if args.json else words)
