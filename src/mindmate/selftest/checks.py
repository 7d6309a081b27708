"""The self-test: each check with the real parts, in a profile that is thrown away.

What runs is what a person's own profile would run: the window, the store, the model's process, the
screen, all through `app.App`. A check that finds nothing has found its control first.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mindmate import paths as places
from mindmate.app import App
from mindmate.conversation.events import CardShown, Ended, ReplyBegan, ReplyText, TurnEvent
from mindmate.conversation.model import Level, Origin, State
from mindmate.engine.host import EngineHost
from mindmate.errors import Exit, MindMateError
from mindmate.hardening import process
from mindmate.replies import Sampling
from mindmate.safety.guard import ReplyGuard
from mindmate.selftest import starting, tiny
from mindmate.vault.keys import KdfParameters

WORDS = "zeppelin over the quiet harbour"
AT_RISK = "I want to kill myself tonight."
IN_HINDI = "main bahut thak gaya hoon aur mujhe neend nahi aati"
HARMLESS = "What could I cook tonight with rice and lemons?"
#: What is asked until a reply shows what is looked for: some model may have nothing to say to one of them.
QUESTIONS = (
    HARMLESS,
    "Tell me a long story about a river.",
    "What might somebody see on a walk along the coast? Describe it at length.",
    "How does bread come about, step by step?",
    "Tell me another long story, about a market.",
)
PASSPHRASE = "only for this self-test"  # noqa: S105 - of a profile that is thrown away
#: Cheap on purpose: nothing is protected here.
CHEAP = KdfParameters(memory_kib=8 * 1024, iterations=1, lanes=1)


class Failed(Exception):
    """A check didn't hold; the text says which part of it."""


@dataclass
class Report:
    """What was found, check by check, in order."""

    checks: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def require(holds: object, otherwise: str) -> None:
    """Raise `Failed` unless `holds`."""
    if not holds:
        raise Failed(otherwise)


@contextlib.contextmanager
def _profile() -> Iterator[places.Paths]:
    """A profile that is gone afterwards; below MINDMATE_HOME where that is set, as everything is."""
    named = os.environ.get(places.HOME_VARIABLE)
    parent = Path(named).expanduser().absolute() / "cache" / "tmp" if named else None
    if parent is not None:
        parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder = Path(tempfile.mkdtemp(prefix="mindmate-selftest-", dir=parent))
    before = dict(os.environ)
    os.environ[places.HOME_VARIABLE] = str(folder)
    try:
        profile = places.find()
        process.prepare(profile)
        yield profile
    finally:
        os.environ.clear()
        os.environ.update(before)
        tempfile.tempdir = None
        shutil.rmtree(folder, ignore_errors=True)


class _Noting(ReplyGuard):
    """The real guard, which also says when a piece of a reply reaches it, before anything is held back."""

    def __init__(self, user_text: str, came: Callable[[], None]) -> None:
        super().__init__(user_text)
        self._came = came

    def feed(self, delta: str) -> str:
        """As the real one."""
        self._came()
        return super().feed(delta)


class SelfTest:
    """All checks over one profile. Each returns what it found, in a few words."""

    def __init__(self, profile: places.Paths, model: Path | None = None) -> None:
        """`model` is what talks; without it the package's own, or a tiny one that is written here."""
        self.profile = profile
        self.facts: dict[str, Any] = {}
        own = sorted(places.installed_models().glob("*.gguf"))
        self.model = model or (own[0] if own else tiny.write(profile.data / "self-test.gguf"))
        self._came: Callable[[], None] = lambda: None  # called for each piece of a reply
        self.app = App(
            profile,
            model=str(self.model),
            kdf=CHEAP,
            sampling=Sampling(seed=1),
            new_guard=lambda text: _Noting(text, lambda: self._came()),
        )
        self.entry: str | None = None

    def checks(self) -> list[tuple[str, Callable[[], str]]]:
        """Every check with its name, in the order in which they run."""
        return [
            ("vault", self.vault),
            ("window", self.window),
            ("model files", self.model_files),
            ("engine", self.engine),
            ("talking", self.talks),
            ("stopping", self.stops),
            ("a killed model", self.survives),
            ("screen", self.screens),
            ("plain text", self.keeps_no_plain_text),
        ]

    def vault(self) -> str:
        """Create, write, lock: the files hold no word of it. Unlock: every word is there."""
        self.app.create_vault(bytearray(PASSPHRASE.encode()))
        self.entry = self.app.journal.create(title=WORDS)
        self.app.lock()
        require(not self.app.unlocked, "it stayed open")
        files = _holding(WORDS, self.profile.data)
        require(not files, f"plain text in {', '.join(files)}")
        try:
            self.app.unlock(bytearray(b"not the passphrase"))
        except MindMateError as error:
            require(error.exit == Exit.WRONG_KEY, f"a wrong passphrase ends in {error.code}")
        else:
            raise Failed("a wrong passphrase opened it")
        self.app.unlock(bytearray(PASSPHRASE.encode()))
        titles = [entry.title for entry in self.app.journal.entries()]
        require(titles == [WORDS], "what was written isn't there")
        return "created, locked, unlocked; no plain text in its files"

    def window(self) -> str:
        """Open the window without a screen; it draws itself and takes keys."""
        from mindmate.ui.selftest import open_and_type

        return f"opened, takes keys ({open_and_type(self.app)})"

    def model_files(self) -> str:
        """A sound file is accepted; one that is cut off, one that is no model and one with a lie are refused."""
        good = tiny.write(self.profile.data / "good.gguf")
        self.app.shelf.verify(good)
        data = good.read_bytes()
        broken = {
            "cut": data[: len(data) // 2],
            "other": b"GIF89a" + data[6:],
            "lying": data[:8] + b"\xff" * 8 + data[16:],
        }
        for name, content in broken.items():
            file = self.profile.data / f"{name}.gguf"
            file.write_bytes(content)
            try:
                self.app.shelf.verify(file)
            except MindMateError as error:
                require(error.code.startswith("model."), f"{name}: {error.code}")
            else:
                raise Failed(f"a broken file ({name}) was accepted")
            file.unlink()
        good.unlink()
        return f"a sound one accepted, {len(broken)} broken ones refused"

    def engine(self) -> str:
        """The model's process starts, and says which instructions it uses and what it is kept from."""
        host = EngineHost(self.profile.temporary)
        try:
            info = host.start()
            seal = host.seal_for(self.model)
        finally:
            host.close()
        self.facts["cpu_variant"] = info.variant
        self.facts["isolation"] = {name: seal.get(name) for name in ("landlock", "seccomp", "network")}
        self.facts["no_network"] = process.harden().no_network
        require(info.variant, "it doesn't say what it uses")
        kept = [name for name in ("landlock", "seccomp") if seal.get(name) is True]
        return f"{info.variant}; kept in by {' and '.join(kept) or 'nothing on this system'}"

    def _turn(self, text: str, each: Callable[[TurnEvent], None] = lambda _: None) -> list[TurnEvent]:
        events: list[TurnEvent] = []

        def emit(event: TurnEvent) -> None:
            events.append(event)
            each(event)

        self.entry = self.app.take_turn(self.entry, text, emit)
        return events

    def _turn_noting(self, text: str, came: Callable[[], None]) -> list[TurnEvent]:
        """A turn in which `came` is called for each piece of the reply."""
        self._came = came
        try:
            return self._turn(text)
        finally:
            self._came = lambda: None

    def talks(self) -> str:
        """A reply comes in pieces, and is kept."""
        most = 0
        for question in QUESTIONS:
            pieces = 0

            def stop_when_enough() -> None:
                nonlocal pieces
                pieces += 1
                if pieces == 4:
                    self.app.stop_turn()

            self._no_error(self._turn_noting(question, stop_when_enough))
            require(self.app.journal.messages(str(self.entry))[-1].text, "it isn't kept")
            most = max(most, pieces)
            if most >= 2:
                return f"streamed and kept ({self.model.name})"
        raise Failed(f"it came in {most} pieces")

    def stops(self) -> str:
        """A reply ends when it is told to."""

        def stop(event: TurnEvent) -> None:
            if isinstance(event, ReplyBegan | ReplyText):
                self.app.stop_turn()

        events = self._turn("Tell me a long story about a lighthouse.", stop)
        self._no_error(events)
        message = next(event for event in events if isinstance(event, Ended)).message
        require(message is None or message.state is State.STOPPED, "it went on to its end")
        return "a reply stopped when it was told to"

    def survives(self) -> str:
        """The model's process is killed in the middle of a reply: that is said, and the next reply comes."""
        killed: list[int] = []

        def kill() -> None:
            pid = self.app.model_process
            if pid is not None and pid not in killed:
                killed.append(pid)
                os.kill(pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)

        for question in QUESTIONS:
            # A reply that was whole before its process was hit is no mistake: another is asked for.
            events = self._turn_noting(question, kill)
            if any(isinstance(event, Ended) and event.error is not None for event in events):
                break
        else:
            raise Failed("nothing is said about it" if killed else "there was nothing to kill")
        require(killed, "there was nothing to kill")
        self.talks()
        require(self.app.model_process not in (None, *killed), "there is no new process")
        return "the next reply came from a new process"

    def screens(self) -> str:
        """Through the app's own path: a message at risk gets fixed words and the card, a harmless one doesn't."""
        self.entry = None
        events = self._turn(AT_RISK)
        cards = [event.level for event in events if isinstance(event, CardShown)]
        require(Level.CRISIS in cards, "a message at risk isn't noticed")
        last = self.app.journal.messages(str(self.entry))[-1]
        require(last.origin is not Origin.MODEL, "the model answered a message at risk")
        self.entry = None

        def stop(event: TurnEvent) -> None:
            if isinstance(event, ReplyBegan):
                self.app.stop_turn()

        quiet = self._turn(HARMLESS, stop)
        require(not any(isinstance(event, CardShown) for event in quiet), "a harmless message gets the card")
        watching = [notice.text for notice in self.app.opening_notices() if notice.kind == "watching"]
        degree = self.app.judge_saved(AT_RISK).watching  # in English, so that both encoders have to read it
        hindi = self.app.judge_saved(
            IN_HINDI
        ).watching  # in Latin letters, so that it is brought into Devanagari
        require(not {degree, hindi} & {"limited", "off"}, "a part of the screen doesn't work")
        self.facts["watching"] = watching[0] if watching else "full"
        return "a message at risk is noticed, a harmless one isn't"

    def keeps_no_plain_text(self) -> str:
        """After all of it, no word that was typed lies in any file of the profile."""
        self.app.close()
        control = self.profile.data / "control.txt"
        control.write_text(f"x{AT_RISK}", "utf-8")
        require(_holding(AT_RISK, self.profile.data) == [control.name], "the search finds nothing at all")
        control.unlink()
        for words in (WORDS, AT_RISK, IN_HINDI, HARMLESS):
            files = _holding(words, self.profile.data)
            require(not files, f"in {', '.join(files)}")
        return "no word that was typed lies in any file"

    @staticmethod
    def _no_error(events: list[TurnEvent]) -> None:
        ended = next((event for event in events if isinstance(event, Ended)), None)
        require(ended is not None, "the turn has no end")
        if ended is not None and ended.error is not None:
            raise Failed(ended.error.code)


def _holding(words: str, folder: Path) -> list[str]:
    """Names of files below `folder` that hold `words`, in either of two encodings."""
    forms = [words.encode(coding) for coding in ("utf-8", "utf-16-le")]
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix != ".gguf":
            data = file.read_bytes()
            found += [file.name] if any(form in data for form in forms) else []
    return found


def run(*, as_json: bool = False, model: Path | None = None) -> int:
    """All checks; prints a line each, and returns the exit status. Ends at the first that fails."""
    report = Report()
    with _profile() as profile:
        test = SelfTest(profile, model)
        try:
            for name, check in test.checks():
                began = time.monotonic()
                try:
                    report.checks[name] = check()
                except (Failed, AssertionError, MindMateError) as error:
                    print(f"mindmate: self-test: {name}: {error}", file=sys.stderr)  # noqa: T201
                    return Exit.FAILED
                report.seconds[name] = round(time.monotonic() - began, 3)
                if not as_json:
                    print(f"ok  {name}: {report.checks[name]}", flush=True)  # noqa: T201
        finally:
            test.app.close()
    if as_json:
        print(json.dumps({"checks": report.checks, "seconds": report.seconds, **test.facts}))  # noqa: T201
    return Exit.DONE


def main(arguments: Sequence[str]) -> int:
    """`mindmate --selftest [--json] [--model FILE]`."""
    parser = argparse.ArgumentParser(prog="mindmate --selftest", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--start",
        action="store_true",
        help="only open the window over this profile, and say when it takes keys",
    )
    parser.add_argument("--model", type=Path, metavar="FILE", help="the model that talks")
    args = parser.parse_args(arguments)
    if args.start:
        return starting.start()
    return run(as_json=args.json, model=args.model)
