"""Thousands of turns in a small context: nothing grows, the system prompt stays, nobody is left without an answer."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.costs import CHEAP
from tests.integration.engine.support import anonymous_memory_of, shallow
from tests.lenient import Lenient

from mindmate.conversation import persona
from mindmate.conversation.events import Ended, Notice, TurnEvent
from mindmate.conversation.ports import GuardFactory
from mindmate.conversation.summary import Summaries
from mindmate.conversation.turn import TurnTaker, too_long
from mindmate.engine import fit, supervisor
from mindmate.engine.loading import Loading
from mindmate.engine.shelf import Shelf
from mindmate.engine.snapshot import Snapshots, State
from mindmate.engine.supervisor import Supervisor
from mindmate.records import Level
from mindmate.replies import ReplyEnd, Sampling, TextPiece
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.screen import screen
from mindmate.safety.values import Screening
from mindmate.vault.vault import Vault

pytestmark = pytest.mark.model
CONTEXT, WORDS = 512, 3  # tokens of the context, and of a reply
TALKS, LAYERS = 8, 30
PHRASES = (
    "I slept badly again.",
    "My sister called from Leeds.",
    "Work was loud today.",
    "I took a walk by the river.",
    "The exam is on Friday.",
    "I don't know what to say.",
    "Maybe.",
    "Yes, a little.",
    "It comes and goes.",
    "Why do I worry so much about small things that nobody else even sees?",
)
LONG = "It was a long day and one thing came after the other without any pause at all. "


class Watched:
    """The supervisor, with very short replies; notes how each ended."""

    def __init__(self, ours: Supervisor) -> None:
        self.ours, self.end, self.summaries = ours, None, 0
        self.measure = ours.measure
        self.stop = ours.stop

    end: ReplyEnd | None

    @property
    def context(self) -> int:
        return self.ours.context

    def reply(self, messages: Sequence[tuple[str, str]], **how: Any) -> Iterator[TextPiece | ReplyEnd]:
        self.summaries += bool(how["summary"])
        for piece in self.ours.reply(messages, **(how | {"max_tokens": WORDS})):
            if isinstance(piece, ReplyEnd):
                self.end = piece
            yield piece


class Soak:
    """Takes turns and watches."""

    def __init__(self, folder: Path, model: Path, new_guard: GuardFactory) -> None:
        folder.mkdir()
        self.vault = Vault.create(folder / "vault", bytearray(b"passphrase"), CHEAP)
        # The database keeps up to 8 MB of pages in memory, and 10,000 turns fill them just about (measured: SQLite's
        # memory grew by 1 KB a turn, everything else by nothing). A cache that is full before anything is compared
        # leaves what would really be lost.
        self.vault.journal.run(lambda database: database.rows("PRAGMA cache_size=-256"))
        shelf = Shelf(folder / "models", folder)
        chosen = shelf.find(str(model))
        states = Snapshots(folder / "states", bytearray(b"k" * 32))
        self.ours = Supervisor(folder / "tmp", shelf, lambda: chosen, persona.system_prompt(), states)
        self.engine = Watched(self.ours)
        self.summaries = Summaries(self.vault.journal, new_guard)
        self.level = Level.NONE
        self.taker = TurnTaker(
            self.vault.journal,
            self._ready,
            self._screen,
            new_guard,
            Sampling(seed=3),
            lambda: "short",
            self.summaries,
        )
        self.draw = random.Random(1)
        self.seen: Counter[str] = Counter()
        self.system: list[int] = []

    def close(self) -> None:
        self.ours.close()
        self.vault.close()

    def _ready(self) -> Watched:
        self.ours.ready()
        return self.engine

    def _screen(self, text: str, earlier: Sequence[str] = ()) -> Screening:
        found = screen(text, earlier[-20:])
        return found if self.level is Level.NONE else Screening(self.level, (), "", 0.0, watching="limited")

    def memory(self) -> tuple[int, int]:
        """Bytes of memory of its own of the child, and of this process."""
        assert self.ours.pid is not None
        return anonymous_memory_of(self.ours.pid), anonymous_memory_of("self")

    def _tokens(self) -> list[int]:
        return self.held().tokens

    def held(self) -> State:
        """What the child's cache holds: its tokens, and which messages and notes they are."""
        found: list[State] = []

        def take(state: State) -> Any:
            found.append(state)
            return lambda _chunk: None

        self.ours._host.save(take)
        return found[0]

    def talk(self, count: int) -> None:
        """A conversation of so many turns."""
        entry: str | None = None
        for number in range(count):
            text = self._words(number)
            events: list[TurnEvent] = []
            self.engine.end = None
            entry = self.taker.take(entry, text, events.append)
            self._look(events, number, text)
            if number % max(count // 5, 20) == max(count // 5, 20) - 1:
                self._rest(entry)
                print(dict(self.seen), "memory", self.memory(), flush=True)

    def _words(self, number: int) -> str:
        if number % 97 == 41:
            return LONG * 6
        if number % 101 == 43:
            return LONG * 60
        return self.draw.choice(PHRASES)

    def _look(self, events: Sequence[TurnEvent], number: int, text: str) -> None:
        ended = events[-1]
        assert isinstance(ended, Ended)
        assert ended.message is not None
        assert ended.message.text.strip(), number
        self.seen["turns"] += 1
        self.seen["left"] += any(isinstance(e, Notice) and e.kind == "context" for e in events)
        self.seen["replaced"] += ended.message.state == "replaced"
        if len(text) > 3000:
            assert (ended.error and ended.error.code) == "engine.message_too_long", number
            assert ended.message.text.startswith(too_long())
            self.seen["too long"] += 1
            return
        assert ended.error is None, (number, ended.error)
        end = self.engine.end
        if end is None:  # the guard stopped the reply
            return
        assert end.prompt + WORDS < CONTEXT
        # What is reused is the same in the new prompt as in the cache, whose beginning was looked at; whatever
        # begins anew is looked at again.
        if (
            not self.system
            or end.reused < len(self.system)
            or self.seen["turns"] >= 50 * (self.seen["looked at"] + 1)
        ):
            self._find_system()

    def _find_system(self) -> None:
        tokens = self._tokens()
        if not self.system:
            self.system = self._of_the_system_prompt()
        assert tokens[: len(self.system)] == self.system
        self.seen["looked at"] += 1

    def _of_the_system_prompt(self) -> list[int]:
        """The tokens that two prompts with nothing but the system prompt in common begin with."""
        self.ours._host.prepare([("system", persona.system_prompt()), ("user", "x")])
        found = self._tokens()
        self.ours._host.prepare([("system", persona.system_prompt()), ("user", "Other.")])
        other = self._tokens()
        same = next(n for n, (a, b) in enumerate(zip(found, other, strict=False)) if a != b)
        assert same > len(persona.system_prompt()) / 8
        return found[:same]

    def _rest(self, entry: str) -> None:
        """The person is quiet: the state is written, and what left is noted."""
        self.ours.done(entry, lambda aside: self.summaries.work(entry, aside, self.engine))
        self.ours._background.call(lambda: None)
        self.seen["rests"] += 1
        kept = self.vault.journal.summary(entry)
        self.seen["noted"] += bool(kept and kept.text)


def test_the_prompt_holds_the_system_prompt_what_was_noted_and_the_newest_turns(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervisor, "IDLE_SECONDS", 0.0)
    small = fit.Fit("fits", Loading(CONTEXT, 1, "q8_0", 0), 0, 0, 0, 0, 0, "", "")
    monkeypatch.setattr(fit, "judge", lambda *_: small)
    soak = Soak(tmp_path / "profile", model, Lenient)
    told = "Earlier in this conversation: The person walks by the river."
    try:
        entry: str | None = None
        while entry is None or not soak.summaries.gone(entry):
            entry = soak.taker.take(entry, "I took a walk by the river today.", lambda _: None)
        soak.summaries.work(entry, lambda *_: "The person walks by the river.", soak.engine)
        for text in ("It rained a little.", "Then the sun came."):
            soak.taker.take(entry, text, lambda _: None)
        marks = soak.held().marks
        notes = [mark[4] for mark in marks]
        assert marks[0][:2] == ["system", persona.system_prompt()]
        assert [note for note in notes if note] == [told]
        assert marks[notes.index(told)][1] == "It rained a little."  # the newest message when it was new
        assert [mark[1] for mark in marks if mark[0] == "user"][-2:] == [
            "It rained a little.",
            "Then the sun came.",
        ]
        assert soak.engine.end is not None
        assert soak.engine.end.prompt - soak.engine.end.reused < 20  # and nothing was read again for it
    finally:
        soak.close()


_LONG = [pytest.mark.torture, pytest.mark.timeout(36_000)]


@pytest.mark.parametrize(
    ("turns", "layers"), [(200, 1), pytest.param(10_000, 2, marks=_LONG), pytest.param(1000, 30, marks=_LONG)]
)
def test_turns_without_end_in_a_small_context(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch, turns: int, layers: int
) -> None:
    """The starter model whole, and with few of its layers: what becomes of a context doesn't depend on them."""
    if layers < LAYERS:
        shallow(model, tmp_path / "shallow.gguf", layers)
        model = tmp_path / "shallow.gguf"
    monkeypatch.setattr(supervisor, "IDLE_SECONDS", 0.0)
    small = fit.Fit("fits", Loading(CONTEXT, 1, "q8_0", 0), 0, 0, 0, 0, 0, "", "")
    monkeypatch.setattr(fit, "judge", lambda *_: small)
    soak = Soak(tmp_path / "profile", model, ReplyGuard if layers == LAYERS else Lenient)
    memory: list[tuple[int, int]] = []
    try:
        talks = TALKS if turns >= 1000 else 2
        for number in range(talks):
            # In the last conversation each message is worrying: the safety prompt stands in every turn.
            soak.level = Level.ELEVATED if number == talks - 1 else Level.NONE
            soak.talk(turns // talks)
            memory.append(soak.memory())
            print(dict(soak.seen), "summaries told", soak.engine.summaries, "memory", memory[-1], flush=True)
    finally:
        soak.close()
    assert soak.seen["turns"] == turns
    assert soak.seen["left"] > turns / 50
    assert soak.seen["looked at"] >= turns // 100
    if turns >= 1000:
        assert soak.seen["too long"]
        # The first conversation is warming up; after that nothing may grow.
        for (first, last), most in zip(zip(memory[1], memory[-1], strict=True), (1.05, 1.10), strict=True):
            assert last < first * most, memory
