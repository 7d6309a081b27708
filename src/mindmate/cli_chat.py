"""The verbs that talk and watch: `chat`, `screen`, `guard`, `lines`."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from mindmate import terminal
from mindmate.cli_entries import by_keychain, options, passphrase
from mindmate.conversation.events import CardShown, Ended, Kept, Notice, ReplyReplaced, ReplyText, TurnEvent
from mindmate.errors import Exit, MindMateError
from mindmate.i18n import translate
from mindmate.paths import Paths
from mindmate.records import State
from mindmate.ui.ports import HelpPage

CARD_LINES = 4  # how many the card in the terminal shows, besides the emergency number
Parsers = Any  # argparse's own class for this is private


def _tr(source: str, **fields: Any) -> str:
    return translate("CommandLine", source, **fields)


def add_parsers(verbs: Parsers) -> None:
    """Add the verbs of this module."""
    chat = verbs.add_parser("chat", help=_tr("talk in the terminal"))
    chat.add_argument("--model", metavar="FILE", help=_tr("a GGUF file, or a name on the shelf"))
    chat.add_argument("--once", metavar="TEXT", help=_tr("take one turn; - reads it from standard input"))
    chat.add_argument("--session", metavar="ID", help=_tr("go on with an earlier conversation"))
    chat.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help=_tr("read the passphrase from here")
    )
    options(chat, "keychain")
    chat.set_defaults(func=talk)
    watch = verbs.add_parser("screen", help=_tr("judge messages, one a line on standard input"))
    watch.add_argument("--json", action="store_true", help=_tr("print JSON (it always does)"))
    watch.set_defaults(func=screen_lines)
    guard = verbs.add_parser("guard", help=_tr("judge replies, one a line on standard input"))
    guard.add_argument("--json", action="store_true", help=_tr("print JSON (it always does)"))
    guard.set_defaults(func=guard_lines)
    lines = verbs.add_parser("lines", help=_tr("crisis lines and emergency numbers"))
    lines.add_argument("--country", metavar="CC", default="", help=_tr("two letters; default: the system's"))
    lines.add_argument("--json", action="store_true", help=_tr("print JSON"))
    lines.set_defaults(func=show_lines)


# ---- chat ----------------------------------------------------------------------------------------


def talk(args: argparse.Namespace, paths: Paths) -> int:
    """`chat`: one turn with `--once`, else a conversation until the end of input."""
    from mindmate.app import App

    app = App(paths, model=args.model, daily_backups=True)
    once = sys.stdin.read() if args.once == "-" else args.once
    if once is not None and not once.strip():
        raise MindMateError("usage", reason=_tr("there is no text"))
    try:
        if app.has_vault():
            if not by_keychain(args, app.unlock_with_keychain):
                app.unlock(passphrase(args))
        elif once is None and terminal.can_ask():
            _welcome()
            app.create_vault(_new_passphrase(args.passphrase_file))
        else:
            raise MindMateError("vault.missing")
        session = app.journal.resolve(args.session) if args.session else None
        speaker = _Speaker(lambda child: app.help_page(child=child))
        if once is not None:
            speaker.opening = list(app.opening_notices())
            _one_turn(app, session, once, speaker)
        else:
            _conversation(app, session, speaker)
        _back_up(app)
        return Exit.DONE
    finally:
        app.close()


def _back_up(app: Any) -> None:
    """Today's backup, where there is none yet. A failure is said; only damage is more than that."""
    from mindmate.ui.errors import line

    trouble: MindMateError | None = app.back_up_if_due()
    if trouble is None:
        return
    if trouble.code == "vault.damaged":
        raise trouble
    print(f"· {line(trouble)}", file=sys.stderr)


def _new_passphrase(file: Path | None) -> bytearray:
    return terminal.new_secret(
        file,
        _tr("New passphrase: "),
        _tr("The same again: "),
        _tr("These two differ. Please try once more."),
    )


def _welcome() -> None:
    print(
        _tr(
            "Welcome. MindMate is a computer program that runs wholly on this computer: no therapist, no crisis "
            "service, and made for adults. What you write is kept encrypted, and only your passphrase opens it; "
            "nobody can recover a lost one."
        ),
        file=sys.stderr,
    )


class _Speaker:
    """Prints what happens during a turn: the reply on standard output, what code says on standard error."""

    def __init__(self, help_page: Callable[[bool], HelpPage]) -> None:
        self._help_page = help_page
        self._column = 0
        self.error: MindMateError | None = None
        self.opening: list[Notice] = []  # said once the first message is kept

    def __call__(self, event: TurnEvent) -> None:
        match event:
            case Kept():
                for notice in self.opening:
                    print(f"· {notice.text}", file=sys.stderr, flush=True)
                self.opening = []
            case ReplyText(delta):
                self._write(delta)
            case ReplyReplaced(text):
                self._write(("\n\n" if self._column else "") + text)
            case Notice(_, text):
                print(f"· {text}", file=sys.stderr, flush=True)
            case CardShown(child=child):
                self._write("\n\n" + _page(self._help_page(child), most=CARD_LINES))
            case Ended(message, error):
                if message is not None and message.state is State.STOPPED:
                    self._write(" …")
                self._write("\n")
                self._column, self.error = 0, error
            case _:
                pass

    def _write(self, text: str) -> None:
        sys.stdout.write(terminal.plain(text))
        sys.stdout.flush()
        self._column += len(text)


def _one_turn(app: Any, session: str | None, text: str, speaker: _Speaker) -> str:
    """One turn; raises the error that ended the model's part, if any."""
    with _interrupt_stops(app):
        entry: str = app.take_turn(session, text, speaker)
    if speaker.error is not None:
        raise speaker.error
    return entry


@contextmanager
def _interrupt_stops(app: Any) -> Iterator[None]:
    """While a reply is written, Ctrl+C stops it instead of ending the program."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        app.stop_turn()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _conversation(app: Any, session: str | None, speaker: _Speaker) -> None:
    from mindmate.ui.errors import line

    for notice in app.opening_notices():
        print(f"· {notice.text}", file=sys.stderr)
    print(
        _tr("· /help shows who can help, /new begins a new conversation, Ctrl+C stops a reply, Ctrl+D ends."),
        file=sys.stderr,
    )
    while True:
        try:
            text = _ask()
        except (EOFError, KeyboardInterrupt):
            print(file=sys.stderr)
            return
        if not text.strip():
            continue
        if text.strip() == "/help":
            print(_page(app.help_page()))
            continue
        if text.strip() == "/new":
            session = None
            continue
        try:
            session = _one_turn(app, session, text, speaker)
        except MindMateError as error:
            if error.code.startswith(("vault.", "disk.")):
                raise
            print(line(error), file=sys.stderr)


def _ask() -> str:
    """A line from the terminal. `readline` is never imported: it would keep what was typed in memory."""
    if terminal.can_ask():
        sys.stderr.write("\n> ")
        sys.stderr.flush()
    text = sys.stdin.readline()
    if not text:
        raise EOFError
    return text


# ---- help ----------------------------------------------------------------------------------------


def show_lines(args: argparse.Namespace, _paths: Paths) -> int:
    """`lines`: who can help in a country. Needs no vault."""
    from dataclasses import asdict

    from mindmate.safety.lines import country_of_locale
    from mindmate.shown import help_page

    page = help_page(args.country or country_of_locale())
    if args.json:
        lines = [{name: value or None for name, value in asdict(line).items()} for line in page.lines]
        print(json.dumps(asdict(page) | {"lines": lines}, ensure_ascii=False))
    else:
        print(_page(page))
    return Exit.DONE


def _page(page: HelpPage, most: int | None = None) -> str:
    """The directory's page as text; only its first lines where `most` is given."""
    from mindmate.safety.lines import details, dialling

    rows = [page.country_name] if page.country_name else []
    rows.append(_tr("Emergency: {numbers}", numbers=" / ".join(page.emergency)))
    heads = {"child": _tr("For children and teenagers:"), "violence": _tr("Violence and abuse:")}
    kind = "anyone"
    for line in page.lines[:most]:
        if line.kind != kind:
            rows += ["", heads.get(line.kind, _tr("For everybody:"))]
            kind = line.kind
        rows.append(f"{line.name}: {dialling(line)}" + (f" ({extra})" if (extra := details(line)) else ""))
    rows.append("")
    if most is not None and len(page.lines) > most:
        rows.append(_tr("All lines: mindmate lines"))
    if page.country:
        rows.append(
            _tr(
                "Numbers change. The oldest here is of {date}; if one fails, use the emergency number.",
                date=page.checked,
            )
        )
    else:
        rows.append(
            _tr(
                "112 reaches help from most mobile phones. Choose your country with: mindmate lines --country CC"
            )
        )
    rows.append(_tr("MindMate can't contact anybody for you."))
    return "\n".join(rows)


# ---- screen and guard ----------------------------------------------------------------------------


def screen_lines(_args: argparse.Namespace, paths: Paths) -> int:
    """`screen`: one JSON answer a line. Needs no vault and no chat model; the same encoders serve all lines."""
    from mindmate.judging import end, new_screen

    screen, encoders = new_screen(paths)
    try:
        for raw in sys.stdin:
            given = _object(raw)
            turns = given.get("turns")
            if isinstance(turns, list) and turns:
                *earlier, text = [str(turn) for turn in turns]
            else:
                earlier, text = [], str(given.get("text", ""))
            found = screen(text, earlier)
            answer = {
                "level": found.level.value,
                "categories": list(found.categories),
                "lang": found.lang,
                "ms": found.ms,
                "watching": found.watching,
            }
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    finally:
        end(encoders)
    return Exit.DONE


def guard_lines(_args: argparse.Namespace, _paths: Paths) -> int:
    """`guard`: one JSON answer a line."""
    from mindmate.safety.guard import judge

    for raw in sys.stdin:
        given = _object(raw)
        verdict = judge(str(given.get("reply", given.get("text", ""))), str(given.get("prompt", "")))
        answer = {"verdict": "replace" if verdict.replacement else "allow", "rules": list(verdict.rules)}
        print(json.dumps(answer), flush=True)
    return Exit.DONE


def _object(raw: str) -> dict[str, Any]:
    """A line of input: a JSON object, or plain text."""
    raw = raw.rstrip("\r\n")
    if raw.lstrip().startswith("{"):
        try:
            given = json.loads(raw)
        except ValueError:
            return {"text": raw}
        if isinstance(given, dict):
            return given
    return {"text": raw}
