"""The verbs `entries …`, and what they share with those of the vault: the passphrase, and opening."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mindmate import terminal
from mindmate.errors import Exit, MindMateError
from mindmate.i18n import translate
from mindmate.paths import Paths
from mindmate.records import HIT_END, HIT_START, Entry, Role

if TYPE_CHECKING:
    from mindmate.vault.vault import Vault

Parsers = Any  # argparse's own class for this is private


def tr(source: str, **fields: Any) -> str:
    """`source` in the person's language."""
    return translate("CommandLine", source, **fields)


def verb(parsers: Parsers, name: str, words: str, func: Any, *, reports: bool = False) -> Any:
    """A verb that opens the vault; `reports` adds --json."""
    parser = parsers.add_parser(name, help=words, description=words)
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help=tr("read the passphrase from this file's first line"),
    )
    if reports:
        parser.add_argument("--json", action="store_true", help=tr("print JSON"))
    parser.set_defaults(func=func)
    return parser


def options(parser: Any, *names: str) -> None:
    """Options that several verbs share."""
    if "new-passphrase-file" in names:
        words = tr("read the new passphrase from this file's first line")
        parser.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help=words)
    if "recovery-file" in names:
        words = tr("the file of the recovery words")
        parser.add_argument("--recovery-file", type=Path, metavar="FILE", help=words)
    if "yes" in names:
        parser.add_argument("--yes", action="store_true", help=tr("ask nothing"))


def add_parsers(verbs: Parsers) -> None:
    """Add `entries` to the verbs of `mindmate`."""
    entries = verbs.add_parser("entries", help=tr("the journal")).add_subparsers(dest="action", required=True)
    listing = verb(entries, "list", tr("the newest entries first"), list_entries, reports=True)
    listing.add_argument("--limit", type=int, default=50, metavar="N")
    search = verb(entries, "search", tr("find words in the journal"), search_entries, reports=True)
    search.add_argument("text", metavar="TEXT", help=tr("what to find; - reads it from standard input"))
    search.add_argument("--limit", type=int, default=50, metavar="N")
    show = verb(entries, "show", tr("print one entry"), show_entry, reports=True)
    show.add_argument("id", metavar="ID", help=tr("the entry's id, or its beginning"))


def passphrase(args: argparse.Namespace) -> bytearray:
    """The passphrase of an existing vault: from the file, or asked for. The caller wipes."""
    if args.passphrase_file is not None:
        return terminal.read_secret_file(args.passphrase_file)
    return terminal.ask_secret(tr("Passphrase: "))


@contextmanager
def opened(args: argparse.Namespace, paths: Paths, word: bytearray | None = None) -> Iterator[Vault]:
    """The vault, opened for one verb. The passphrase is only asked for where there is a vault."""
    from mindmate.vault.vault import Vault, exists

    if not exists(paths.vault):
        raise MindMateError("vault.missing")
    vault = Vault.open(paths.vault, passphrase(args) if word is None else word)
    try:
        yield vault
    finally:
        vault.close()


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
    """`entries search`; found words stand between asterisks."""
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
        print(tr("Nothing found."), file=sys.stderr)
    return Exit.DONE


def show_entry(args: argparse.Namespace, paths: Paths) -> int:
    """`entries show`."""
    with opened(args, paths) as vault:
        journal = vault.journal
        identity = journal.resolve(args.id)
        entry, page, messages = journal.entry(identity), journal.page(identity), journal.messages(identity)
    if args.json:
        kept = [asdict(message) for message in messages]
        shown = {**asdict(entry), **asdict(page), "messages": kept}
        print(json.dumps(shown, ensure_ascii=False))
        return Exit.DONE
    print(f"{_title(entry)}\n{_time(entry.created)}")
    if page.tags:
        print(" ".join("#" + tag for tag in page.tags))
    if page.body:
        print(f"\n{page.body}")
    for message in messages:
        speaker = tr("You") if message.role is Role.USER else "MindMate"
        print(f"\n{speaker}, {_time(message.created)}\n{message.text}")
    return Exit.DONE


def _marked(snippet: str, mark: str) -> str:
    return snippet.replace(HIT_START, mark).replace(HIT_END, mark)


def _time(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000).astimezone().strftime("%Y-%m-%d %H:%M")


def _title(entry: Entry) -> str:
    return entry.title or tr("Untitled")
