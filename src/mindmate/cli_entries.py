"""The verbs `entries …`, and what they share with those of the vault: the passphrase, and opening."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mindmate import terminal
from mindmate.errors import Exit, MindMateError
from mindmate.i18n import translate
from mindmate.paths import Paths
from mindmate.records import HIT_END, HIT_START, Entry, Level, Role

if TYPE_CHECKING:
    from mindmate.vault.vault import Vault

Parsers = Any  # argparse's own class for this is private


def tr(source: str, **fields: Any) -> str:
    """`source` in the person's language."""
    return translate("CommandLine", source, **fields)


def verb(
    parsers: Parsers, name: str, words: str, func: Any, *, reports: bool = False, keychain: bool = True
) -> Any:
    """A verb that opens the vault; `reports` adds --json. Without `keychain` it takes the passphrase only."""
    parser = parsers.add_parser(name, help=words, description=words)
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help=tr("read the passphrase from this file's first line"),
    )
    if keychain:
        options(parser, "keychain")
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
    if "keychain" in names:
        words = tr("open with this computer’s keychain; ask for the passphrase where it can’t")
        parser.add_argument("--keychain", action="store_true", help=words)
    if "yes" in names:
        parser.add_argument("--yes", action="store_true", help=tr("ask nothing"))


def add_parsers(verbs: Parsers) -> None:
    """Add `entries` to the verbs of `mindmate`."""
    entries = verbs.add_parser("entries", help=tr("the journal")).add_subparsers(dest="action", required=True)
    listing = verb(entries, "list", tr("the newest entries first"), list_entries, reports=True)
    listing.add_argument("--limit", type=count, default=50, metavar="N")
    search = verb(entries, "search", tr("find words in the journal"), search_entries, reports=True)
    search.add_argument("text", metavar="TEXT", help=tr("what to find; - reads it from standard input"))
    search.add_argument("--limit", type=count, default=50, metavar="N")
    show = verb(entries, "show", tr("print one entry"), show_entry, reports=True)
    show.add_argument("id", metavar="ID", help=tr("the entry's id, or its beginning"))
    cards = verb(verbs, "cards", tr("how often a help card was shown"), count_cards, reports=True)
    cards.add_argument("--clear", action="store_true", help=tr("forget the counts"))


def count(text: str) -> int:
    """How many are wanted: 1 up to what a database counts to. Raises ValueError, which is wrong usage."""
    number = int(text)
    if not 0 < number < 1 << 63:
        raise ValueError("out of range")
    return number


def passphrase(args: argparse.Namespace) -> bytearray:
    """The passphrase of an existing vault: from the file, or asked for. The caller wipes."""
    if args.passphrase_file is not None:
        return terminal.read_secret_file(args.passphrase_file)
    return terminal.ask_secret(tr("Passphrase: "))


def by_keychain(args: argparse.Namespace, unlock: Callable[[], None]) -> bool:
    """Whether `unlock`, with the system's keychain, was wanted and opened the vault; says where it didn't."""
    if not getattr(args, "keychain", False):
        return False
    try:
        unlock()
    except MindMateError as error:
        if not error.code.startswith("keychain."):
            raise
        print(tr("The keychain does not open the vault. The passphrase still does."), file=sys.stderr)
        return False
    return True


@contextmanager
def opened(args: argparse.Namespace, paths: Paths, word: bytearray | None = None) -> Iterator[Vault]:
    """The vault, opened for one verb. The passphrase is only asked for where there is a vault."""
    from mindmate.vault.keychain import SystemKeychain
    from mindmate.vault.vault import Vault, exists

    if not exists(paths.vault):
        raise MindMateError("vault.missing")
    found: list[Vault] = []
    if not by_keychain(args, lambda: found.append(Vault.open_with_keychain(paths.vault, SystemKeychain()))):
        found.append(Vault.open(paths.vault, passphrase(args) if word is None else word))
    (vault,) = found
    try:
        yield vault
    finally:
        vault.close()


def list_entries(args: argparse.Namespace, paths: Paths) -> int:
    """`entries list`."""
    with opened(args, paths) as vault:
        found = vault.journal.entries(limit=args.limit)
    if args.json:
        print(as_json([asdict(entry) for entry in found]))
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
        print(as_json(plain))
        return Exit.DONE
    for hit in hits:
        line = " ".join(terminal.plain(_marked(hit.snippet, "*")).split())
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
        print(as_json(shown))
        return Exit.DONE
    print(f"{_title(entry)}\n{_time(entry.created)}")
    if page.tags:
        print(terminal.plain(" ".join("#" + tag for tag in page.tags)))
    if page.body:
        print(f"\n{terminal.plain(page.body)}")
    for message in messages:
        speaker = tr("You") if message.role is Role.USER else "MindMate"
        print(f"\n{speaker}, {_time(message.created)}\n{terminal.plain(message.text)}")
    return Exit.DONE


def count_cards(args: argparse.Namespace, paths: Paths) -> int:
    """`cards`: two numbers, kept in the vault, without a word of what led there."""
    from mindmate.vault.counter import CardCounter

    with opened(args, paths) as vault:
        counter = CardCounter(vault.journal.run)
        if args.clear:
            counter.clear()
        counts = counter.counts()
    if args.json:
        print(json.dumps({level.value: count for level, count in counts.items()}))
        return Exit.DONE
    print(tr("Large cards: {count}", count=counts[Level.CRISIS]))
    print(tr("Small cards: {count}", count=counts[Level.ELEVATED]))
    print(tr("Counted on this computer only, without text. To clear: mindmate cards --clear"))
    return Exit.DONE


def as_json(value: Any) -> str:
    """One line of JSON without a character that could steer a terminal: what was imported may hold any."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(f"\\u{ord(c):04x}" if 127 <= ord(c) < 160 else c for c in text)


def _marked(snippet: str, mark: str) -> str:
    return snippet.replace(HIT_START, mark).replace(HIT_END, mark)


def _time(milliseconds: int) -> str:
    return datetime.fromtimestamp(milliseconds / 1000).astimezone().strftime("%Y-%m-%d %H:%M")


def _title(entry: Entry) -> str:
    return " ".join(terminal.plain(entry.title).split()) or tr("Untitled")
