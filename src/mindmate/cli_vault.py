"""The verbs `vault …` and `entries …`: what they print and ask; the work is done in `mindmate.vault`.

`add_parsers` hangs them into the command line. Each sets `func(args, paths) -> int`; what goes wrong is
a `MindMateError`, which the caller words.
"""

from __future__ import annotations

import argparse
import hmac
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from mindmate import terminal
from mindmate.errors import Exit, MindMateError
from mindmate.i18n import translate
from mindmate.paths import Paths
from mindmate.records import HIT_END, HIT_START, Entry, Role
from mindmate.vault.keys import wipe
from mindmate.vault.vault import Vault, exists

Parsers = Any  # argparse's own class for this is private


def add_parsers(verbs: Parsers) -> None:
    """Add `vault` and `entries` to the verbs of `mindmate`."""
    vault = verbs.add_parser("vault", help=_tr("the encrypted store")).add_subparsers(
        dest="action", required=True
    )
    create = _verb(vault, "create", _tr("make a new vault"), create_vault)
    del create
    check = _verb(vault, "check", _tr("look for damage"), check_vault, reports=True)
    check.add_argument("--quick", action="store_true", help=_tr("only what each opening looks at"))
    entries = verbs.add_parser("entries", help=_tr("the journal")).add_subparsers(
        dest="action", required=True
    )
    listing = _verb(entries, "list", _tr("the newest entries first"), list_entries, reports=True)
    listing.add_argument("--limit", type=int, default=50, metavar="N")
    search = _verb(entries, "search", _tr("find words in the journal"), search_entries, reports=True)
    search.add_argument("text", metavar="TEXT", help=_tr("what to find; - reads it from standard input"))
    search.add_argument("--limit", type=int, default=50, metavar="N")
    show = _verb(entries, "show", _tr("print one entry"), show_entry, reports=True)
    show.add_argument("id", metavar="ID", help=_tr("the entry's id, or its beginning"))


def _tr(source: str) -> str:
    return translate("CommandLine", source)


def _verb(parsers: Parsers, name: str, words: str, func: Any, *, reports: bool = False) -> Any:
    parser = parsers.add_parser(name, help=words, description=words)
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help=_tr("read the passphrase from this file's first line"),
    )
    if reports:
        parser.add_argument("--json", action="store_true", help=_tr("print JSON"))
    parser.set_defaults(func=func)
    return parser


def passphrase(args: argparse.Namespace) -> bytearray:
    """The passphrase of an existing vault: from the file, or asked for. The caller wipes."""
    if args.passphrase_file is not None:
        return terminal.read_secret_file(args.passphrase_file)
    return terminal.ask_secret(_tr("Passphrase: "))


def new_passphrase(file: Path | None) -> bytearray:
    """A new passphrase: from a file, or asked for twice. The caller wipes."""
    if file is not None:
        return terminal.read_secret_file(file)
    while True:
        first = terminal.ask_secret(_tr("New passphrase: "))
        second = terminal.ask_secret(_tr("The same again: "))
        same = hmac.compare_digest(first, second)
        wipe(second)
        if same:
            return first
        wipe(first)
        print(_tr("These two differ. Please try once more."), file=sys.stderr)


@contextmanager
def opened(args: argparse.Namespace, paths: Paths) -> Iterator[Vault]:
    """The vault, opened for one verb. The passphrase is only asked for where there is a vault."""
    if not exists(paths.vault):
        raise MindMateError("vault.missing")
    vault = Vault.open(paths.vault, passphrase(args))
    try:
        yield vault
    finally:
        vault.close()


def create_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault create`."""
    if exists(paths.vault):
        raise MindMateError("vault.exists")
    paths.prepare()
    Vault.create(paths.vault, new_passphrase(args.passphrase_file)).close()
    print(_tr("The vault is ready. Keep the passphrase well: nobody can open the vault without it."))
    return Exit.DONE


def check_vault(args: argparse.Namespace, paths: Paths) -> int:
    """`vault check`."""
    with opened(args, paths) as vault:
        report = vault.check(full=not args.quick)
    if args.json:
        print(json.dumps({"ok": report.ok, **asdict(report)}))
    elif report.ok:
        print(_tr("No damage found."))
    else:
        for finding in report.findings:
            print(finding)
    return Exit.DONE if report.ok else Exit.DAMAGED


def list_entries(args: argparse.Namespace, paths: Paths) -> int:
    """`entries list`."""
    with opened(args, paths) as vault:
        found = vault.journal.entries(limit=args.limit)
    if args.json:
        print(json.dumps([asdict(entry) for entry in found], ensure_ascii=False))
        return Exit.DONE
    for entry in found:
        print(f"{entry.id}  {_time(entry.updated)}  {_title(entry)}")
    return Exit.DONE


def search_entries(args: argparse.Namespace, paths: Paths) -> int:
    """`entries search`; found words stand between asterisks on a terminal."""
    text = sys.stdin.read() if args.text == "-" else args.text
    with opened(args, paths) as vault:
        hits = vault.journal.search(text, limit=args.limit)
    if args.json:
        plain = [{**asdict(hit), "snippet": _marked(hit.snippet, "")} for hit in hits]
        print(json.dumps(plain, ensure_ascii=False))
        return Exit.DONE
    for hit in hits:
        line = " ".join(_marked(hit.snippet, "*").split())
        print(f"{hit.entry}  {_time(hit.created)}  {line}")
    if not hits:
        print(_tr("Nothing found."), file=sys.stderr)
    return Exit.DONE


def show_entry(args: argparse.Namespace, paths: Paths) -> int:
    """`entries show`."""
    with opened(args, paths) as vault:
        journal = vault.journal
        identity = journal.resolve(args.id)
        entry, messages = journal.entry(identity), journal.messages(identity)
    if args.json:
        kept = [asdict(message) for message in messages]
        print(json.dumps({**asdict(entry), "messages": kept}, ensure_ascii=False))
        return Exit.DONE
    print(f"{_title(entry)}\n{_time(entry.created)}")
    for message in messages:
        speaker = _tr("You") if message.role is Role.USER else "MindMate"
        print(f"\n{speaker}, {_time(message.created)}\n{message.text}")
    return Exit.DONE


def _marked(snippet: str, mark: str) -> str:
    return snippet.replace(HIT_START, mark).replace(HIT_END, mark)


def _time(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000).astimezone().strftime("%Y-%m-%d %H:%M")


def _title(entry: Entry) -> str:
    return entry.title or _tr("Untitled")
