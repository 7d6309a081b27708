"""What `mindmate bench` measures: the app's own path against llama.cpp alone, in one run, as ratios.

Everything runs through the parts that a person uses (turn, guard, pipe, child, snapshots, vault), in a
throw-away profile. Yardsticks run interleaved with what they measure, because computers change their
pace from second to second.
"""

from __future__ import annotations

import itertools
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from mindmate.conversation import persona
from mindmate.conversation.turn import TurnTaker
from mindmate.engine import snapshot
from mindmate.engine.host import EngineHost, default_threads
from mindmate.engine.loading import Loading
from mindmate.engine.shelf import Model
from mindmate.engine.snapshot import Snapshots, Writer, binding
from mindmate.errors import MindMateError
from mindmate.paths import Paths
from mindmate.replies import ReplyEnd, Sampling, TextPiece
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.screen import screen
from mindmate.safety.values import Verdict
from mindmate.vault.keys import FLOOR
from mindmate.vault.vault import Vault

RESTORES = 5  # of a state, for each figure; the median counts
GREEDY = Sampling(temperature=0.0, repeat_penalty=1.0)
MESSAGES = (
    "Please tell me at length about the sea, the harbour and the people who work there.",
    "And what does an evening look like there, when the boats come home? Tell me more.",
    "How does the weather change over the year? Describe each season in some detail.",
    "What do the children of the village play? Tell me a long story about one of them.",
    "What would a visitor notice first, and what only after a week? Go on, please.",
)


#: What a companion might say, for measuring the guard on words like those that it reads.
REPLIES = (
    "That sounds like a long day, and it makes sense that you feel worn out. What was the hardest part of it?",
    "Thank you for telling me. You have carried this alone for some weeks now, and the evenings seem to be heaviest.",
    "Would you like to try a short exercise? Breathe in slowly while you count to four, and let the air out even "
    "more slowly. Some people put a hand on their chest and notice how it rises and falls.",
    "You wrote that your sister hardly answers any more. Perhaps a short letter would be easier than a talk. "
    "What would you want her to know, if she had a quiet hour for it?",
    "It can help to write a worry down before bed, with one small step for tomorrow beside it. A doctor or a friend "
    "may see more than a program can. Which of your worries would you like to begin with?",
)


class _Timed:
    """An engine that notes when pieces came; everything else is the real host."""

    def __init__(self, host: EngineHost, most: int) -> None:
        self._host, self._most = host, most
        self.asked = self.first = self.last = 0.0
        self.end: ReplyEnd | None = None

    @property
    def context(self) -> int:
        """Tokens of the context."""
        return self._host.context

    def measure(self, messages: Sequence[tuple[str, str]]) -> tuple[int, list[int]]:
        """Tokens of a prompt."""
        return self._host.measure(messages)

    def stop(self) -> None:
        """End the running reply."""
        self._host.stop()

    def reply(
        self,
        messages: Sequence[tuple[str, str]],
        *,
        max_tokens: int,
        sampling: Sampling,
        note: str = "",
        summary: str = "",
        conversation: str = "",
    ) -> Iterator[TextPiece | ReplyEnd]:
        """Stream a reply of the host, and note the times."""
        del conversation, summary
        self.asked, self.first, self.end = time.perf_counter(), 0.0, None
        for piece in self._host.reply(
            messages, max_tokens=min(max_tokens, self._most), sampling=sampling, note=note
        ):
            self.last = time.perf_counter()
            if not self.first:
                self.first = self.last
            if isinstance(piece, ReplyEnd):
                self.end = piece
            yield piece


class _NeverCuts:
    """The real guard with all of its work, except that it never cuts a reply short: the length of what is
    measured must not depend on what a small model happens to say."""

    fired: tuple[str, ...] = ()

    def __init__(self, user_text: str) -> None:
        self._guard = ReplyGuard(user_text)

    def feed(self, delta: str) -> str:
        """Take a piece of the reply and give it back; after a rule has fired another guard goes on."""
        self._guard.feed(delta)
        if self._guard.fired:
            self._guard = ReplyGuard("")
        return delta

    def finish(self) -> tuple[str, Verdict]:
        """Nothing more, and always "allow"."""
        self._guard.finish()
        return "", Verdict((), None)


def run(
    paths: Paths, model: Model, *, tokens: int = 96, rounds: int = 5, resume: int = 1024
) -> dict[str, Any]:
    """All figures for one model. `tokens` a reply, `rounds` of each measurement, `resume` tokens to restore.

    A figure that this run couldn't measure is None.
    """
    result: dict[str, Any] = {"model": model.title, "size": model.size, "python_ms_per_token": None}
    with tempfile.TemporaryDirectory(dir=paths.temporary) as name:
        folder = Path(name)
        vault = Vault.create(folder / "vault", bytearray(b"bench"), FLOOR)
        host = EngineHost(folder / "tmp")
        try:
            started = time.perf_counter()
            host.seal_for(model.path)
            loading = Loading()
            host.load(model.path, loading)
            result["load_ms"] = _ms(time.perf_counter() - started)
            result |= _talk(vault, host, tokens, rounds)
            result |= _stops(host, rounds)
            result |= _resume(host, model, loading, folder, resume)
            result |= _vault(vault, folder)
        finally:
            host.close()
            vault.close()
    result |= python_cost()
    return result


def _talk(vault: Vault, host: EngineHost, tokens: int, rounds: int) -> dict[str, Any]:
    """Writing and reading through the whole turn; right behind each reply a bare loop writes the same again."""
    host.set_threads(default_threads())
    engine = _Timed(host, tokens)
    taker = TurnTaker(vault.journal, lambda: engine, screen, _NeverCuts, GREEDY)
    writing: list[float] = []
    reading: list[float] = []
    again: list[int] = []
    speed: list[float] = []
    read_speed: list[float] = []
    first: list[float] = []
    for number in range(rounds):
        entry: str | None = None
        for message in MESSAGES[number % 2 :]:
            entry = taker.take(entry, message, lambda _event: None)
            if (end := engine.end) is None:
                continue
            if end.reused:
                words = host.measure([("user", message)])[1][0]
                again.append(max(0, end.prompt - end.reused - words))
            first.append(engine.first - engine.asked)
            if end.written >= 8:
                ours = (engine.last - engine.first) / end.written
                writing.append(host.bare_write(end.prompt, end.written, GREEDY) / ours)
                speed.append(1 / ours)
        reading.append(_read_once(host, read_speed))
    return {
        "write_ratio": _median(writing),
        "write_ratio_spread": _quartiles(writing),
        "read_ratio": _median(reading),
        "write_tokens_per_second": _median(speed),
        "read_tokens_per_second": _median(read_speed),
        "first_word_ms": _ms(statistics.median(first)) if first else None,
        "tokens_read_again": max(again) if again else None,
    }


def _read_once(host: EngineHost, speeds: list[float]) -> float:
    """Seconds of the bare loop over ours, for reading the same number of tokens."""
    text = " ".join(MESSAGES)
    host.bare_read(1)  # an empty cache
    started = time.perf_counter()
    count = host.prepare([("system", persona.system_prompt()), ("user", text)])
    ours = time.perf_counter() - started
    speeds.append(count / ours)
    return host.bare_read(count) / ours


def _stops(host: EngineHost, rounds: int) -> dict[str, Any]:
    """From asking for a stop to the end of the reply, while writing and while a long prompt is read."""
    waits: list[float] = []
    long_text = " ".join(MESSAGES * 6)
    for number in range(rounds * 4):
        text = MESSAGES[0] if number % 2 else f"{number} {long_text}"
        asked = threading.Event()
        moment: list[float] = []

        def stop(delay: float, asked: threading.Event = asked, moment: list[float] = moment) -> None:
            asked.wait(5)
            time.sleep(delay)
            moment.append(time.perf_counter())
            host.stop()

        helper = threading.Thread(target=stop, args=(0.02 + 0.03 * (number % 5),))
        helper.start()
        for piece in _marking(host.reply([("user", text)], max_tokens=200, sampling=GREEDY), asked):
            if isinstance(piece, ReplyEnd) and piece.reason == "stopped":
                waits.append(time.perf_counter() - moment[0])
        helper.join()
    return {"stop_ms_p99": _ms(sorted(waits)[min(len(waits) - 1, int(len(waits) * 0.99))]) if waits else None}


def _marking(
    pieces: Iterator[TextPiece | ReplyEnd], asked: threading.Event
) -> Iterator[TextPiece | ReplyEnd]:
    asked.set()  # the request goes out with the first step of the iterator
    yield from pieces


def _resume(host: EngineHost, model: Model, loading: Loading, folder: Path, tokens: int) -> dict[str, Any]:
    """The first token after a restart, the model loaded: with the encrypted state of the conversation, against
    reading it again.

    `resume_ratio` is about a conversation of at least `tokens` tokens whose last message waits for its answer: the
    same first token, once from nothing, once from the state, which holds all of the prompt. `resume_new_ratio`
    is the same with a new message behind it, which no state can know: both have to read it. States come from the
    disk's cache; how fast the disk is isn't measured.
    """
    snapshots = Snapshots(folder / "states", bytearray(32))
    info = host.info
    bound = binding(model.sha256, info.build if info else "", loading)
    talk = _long_talk(host, tokens)
    host.bare_read(1)  # an empty cache
    reading = _first(host, talk)
    text = _says(host, talk)

    def fill(writer: Writer) -> None:
        def take(state: snapshot.State) -> Callable[[bytes], None]:
            writer.begin(state)
            return writer.take

        host.save(take)

    started = time.perf_counter()
    snapshots.write("bench", bound, fill)
    saving = time.perf_counter() - started
    held = 0

    def restore() -> float:
        nonlocal held
        host.bare_read(1)
        started = time.perf_counter()
        state, chunks = snapshots.read("bench", bound)
        if not host.restore(state, chunks):
            raise MindMateError("engine.crashed", "a state that isn't taken")
        held = len(state.tokens)
        return time.perf_counter() - started

    question = [*talk, ("assistant", text), ("user", "And then?")]
    restores = [restore() for _ in range(RESTORES)]
    firsts = [(restore(), _first(host, talk)) for _ in range(RESTORES)]
    same = _says(host, talk) == text
    news = [(restore(), _first(host, question)) for _ in range(RESTORES)]
    whole = statistics.median(map(sum, firsts))
    new = statistics.median(first for _, first in news)
    restoring = statistics.median([*restores, *(seconds for seconds, _ in (*firsts, *news))])
    return {
        "resume_ratio": round(reading / whole, 1),
        "resume_ms": _ms(whole),
        "restore_ms": _ms(restoring),
        "read_again_ms": _ms(reading),
        "resume_new_ratio": round((reading + new) / statistics.median(map(sum, news)), 1),
        "resume_new_ms": _ms(statistics.median(map(sum, news))),
        "new_message_ms": _ms(new),
        "save_ms": _ms(saving),
        "resume_tokens": held,
        "resume_same_text": same,
    }


def _long_talk(host: EngineHost, tokens: int) -> list[tuple[str, str]]:
    """A conversation of at least `tokens` tokens that ends with a message of the person's."""
    talk = [("system", persona.system_prompt()), ("user", MESSAGES[0])]
    while host.count(talk) < tokens:
        talk += [("assistant", MESSAGES[1]), ("user", f"{MESSAGES[0]} {len(talk)}")]
    return talk


def _first(host: EngineHost, messages: Sequence[tuple[str, str]]) -> float:
    """Seconds from the question to the first token, as the model's process sees them."""
    *_, end = host.reply(messages, max_tokens=1, sampling=GREEDY)
    return end.first if isinstance(end, ReplyEnd) else 0.0


def _says(host: EngineHost, messages: Sequence[tuple[str, str]]) -> str:
    """The text of a short greedy reply."""
    pieces = host.reply(messages, max_tokens=12, sampling=GREEDY)
    return "".join(piece.text for piece in pieces if isinstance(piece, TextPiece))


def _vault(vault: Vault, folder: Path) -> dict[str, Any]:
    """Searching what this run wrote, and unlocking beyond the key derivation."""
    times = []
    for word in ("sea", "harbour", "weather", "story", "evening"):
        started = time.perf_counter()
        vault.journal.search(word)
        times.append(time.perf_counter() - started)
    vault.close()
    started = time.perf_counter()
    Vault.open(folder / "vault", bytearray(b"bench")).close()
    whole = time.perf_counter() - started
    return {"search_ms_p95": _ms(max(times)), "unlock_ms": _ms(whole)}


class _NoLlama:
    """A double of llama.cpp's API whose calls cost nothing, so that what is left is our Python."""

    def __init__(self) -> None:
        import ctypes

        self.llama_token = ctypes.c_int32

    def llama_sampler_sample(self, _sampler: Any, _context: Any, _index: int) -> int:
        return 7

    def llama_vocab_is_eog(self, _vocab: Any, _token: int) -> bool:
        return False

    def llama_token_to_piece(self, _vocab: Any, _token: int, piece: Any, *_rest: Any) -> int:
        piece.value = b" word"
        return 5

    def llama_batch_get_one(self, array: Any, _count: int) -> Any:
        return array

    def llama_decode(self, _context: Any, _batch: Any) -> int:
        return 0


def python_cost(tokens: int = 4000) -> dict[str, Any]:
    """Our Python's share of a token, in milliseconds: the child's loop, a frame out and in, the guard.

    llama.cpp is replaced by a double that costs nothing, its text by words that a companion might say, and
    every token goes in a frame of its own (in earnest, several share one). Processor time, since another
    program's turns aren't ours. `python_flat` is the last quarter against the first.
    """
    import io

    from mindmate.engine.decoder import Decoder
    from mindmate.engine.frames import read_frame, write_frame

    decoder = Decoder.for_measuring(_NoLlama(), tokens + 10)
    guard = _NeverCuts("")
    pieces = _pieces(tokens)
    marks: list[float] = []
    started = time.thread_time()
    for number, (text, end) in enumerate(decoder.write(tokens)):
        if end is None and text:
            pipe = io.BytesIO()
            write_frame(pipe, {"event": "text", "id": 1, "text": pieces[number]})
            pipe.seek(0)
            frame = read_frame(pipe)
            guard.feed(str(frame["text"]) if isinstance(frame, dict) else "")
        if (number + 1) % (tokens // 4) == 0:
            marks.append(time.thread_time() - started)
    quarters = [b - a for a, b in zip([0.0, *marks], marks, strict=False)]
    return {
        "python_ms_per_token": round(sum(quarters[:4]) / tokens * 1000, 4),
        "python_flat": round(quarters[3] / quarters[0], 2),
    }


def _pieces(count: int) -> list[str]:
    """`count` pieces of about a token each of a long reply in which no run of words comes again."""
    words = " ".join(REPLIES).split()
    found: list[str] = []
    for number in itertools.count():
        # Another step each round, so that the same words stand in another order.
        word = words[(number * (3 + 2 * (number // len(words)))) % len(words)]
        found += [f" {word[:5]}", *([word[5:]] if word[5:] else [])]
        if len(found) >= count:
            return found[:count]
    raise AssertionError("unreachable")


def _median(values: Sequence[float]) -> float | None:
    return round(statistics.median(values), 3) if values else None


def _quartiles(values: Sequence[float]) -> list[float] | None:
    if len(values) < 4:
        return None
    return [round(value, 3) for value in statistics.quantiles(values, n=4)]


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)


def starter_of(models: Sequence[Model]) -> Model:
    """The model to measure where none is named. Raises `model.none`."""
    if not models:
        raise MindMateError("model.none")
    return replace(models[-1])
