"""`--verify TEXT`: how far the file is from the unquantized model, and what both answer.

Perplexity and Kullback-Leibler divergence over the second half of each window, as llama.cpp's
tools/perplexity takes them. Where there is an adapter, both merge bases are measured.
"""

from __future__ import annotations

import dataclasses
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import numpy as np

from convert import conversion, preparation
from convert.calibrate import unquantized
from convert.errors import ConvertError, Stopped
from convert.library import Floats
from convert.preparation import Prepared, Wanted
from convert.running import Running, check_text, windows

WINDOW: Final = 512
MOST_WINDOWS: Final = 64
REPLY_TOKENS: Final = 64
PROMPTS: Final = (
    "I can't sleep because my thoughts keep going round.",
    "I feel nervous before every meeting.",
    "My friend hasn't answered me for a week.",
    "I had a good day and don't know why.",
    "I am tired of pretending that everything is fine.",
)


def log_softmax(logits: Floats) -> Floats:
    """Rows of logits as log probabilities."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    total = np.exp(shifted, dtype=np.float32).sum(axis=1, keepdims=True, dtype=np.float64)
    values: Floats = shifted - np.log(total).astype(np.float32)
    return values


@dataclasses.dataclass
class Tally:
    """What is gathered over all windows."""

    negative: float = 0.0
    count: int = 0
    divergences: list[Floats] = dataclasses.field(default_factory=list)
    same: int = 0

    def add(self, own: Floats, base: Floats | None, targets: list[int]) -> None:
        """One window: log probabilities of this model and of the unquantized one, and the tokens that came."""
        rows = np.arange(len(targets))
        self.negative -= float(own[rows, targets].sum(dtype=np.float64))
        self.count += len(targets)
        if base is not None:
            self.divergences.append(
                (np.exp(base) * (base - own)).sum(axis=1, dtype=np.float64).astype(np.float32)
            )
            self.same += int((own.argmax(axis=1) == base.argmax(axis=1)).sum())

    def row(self, name: str, stop_rate: float) -> dict[str, Any]:
        """A row of the report."""
        row: dict[str, Any] = {
            "name": name,
            "perplexity": float(np.exp(self.negative / self.count)),
            "stop_rate": stop_rate,
        }
        if not self.divergences:
            return row | {"kld": None, "same_top1": 1.0}
        every = np.maximum(np.concatenate(self.divergences), 0.0)
        row["kld"] = {
            "mean": float(every.mean()),
            "median": float(np.median(every)),
            "p99": float(np.quantile(every, 0.99)),
            "max": float(every.max()),
        }
        row["same_top1"] = self.same / self.count
        return row


def prompt_text(template: str, message: str, begin: str, end: str) -> str:
    """A user's message in a chat template, ready for the reply."""
    import jinja2.sandbox

    environment = jinja2.sandbox.ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
    environment.globals["raise_exception"] = _raise
    return environment.from_string(template).render(
        messages=[{"role": "user", "content": message}],
        add_generation_prompt=True,
        bos_token=begin,
        eos_token=end,
    )


def _raise(message: str) -> None:
    raise ConvertError(f"the chat template refuses a plain message: {message}")


def _stopped(stopped: threading.Event) -> None:
    if stopped.is_set():
        raise Stopped


def _models(prepared: Prepared, folder: Path, stopped: threading.Event) -> Iterator[tuple[str, Path, Path]]:
    """(merge base, unquantized file, quantized file) for each merge base."""
    wanted = prepared.wanted
    if wanted.adapter is None:
        yield "model", unquantized(wanted, folder, stopped), wanted.out
        return
    for base in ("fp16", "nf4"):
        other: Wanted = dataclasses.replace(wanted, merge_base=base)
        quantized = wanted.out
        if base != wanted.merge_base:
            other = dataclasses.replace(other, out=folder / f"{base}.gguf")
            quantized = other.out
            again = preparation.prepare(other)
            try:
                part, _ = conversion.run(again, lambda *_: None, stopped)
                part.publish()
            finally:
                again.close()
        yield base, unquantized(other, folder, stopped), quantized


def compare(prepared: Prepared, source: Path, stopped: threading.Event) -> dict[str, Any]:
    """The quality part of the report. Raises `ConvertError`, `Stopped`."""
    text = check_text(prepared, source, "--verify", WINDOW)
    print("--verify loads the unquantized model and the file together", file=sys.stderr)
    rows: list[dict[str, Any]] = []
    samples: list[dict[str, Any]] = [{"prompt": p, "replies": {}} for p in PROMPTS]
    tokens = 0
    with tempfile.TemporaryDirectory(dir=prepared.wanted.out.parent, prefix=".verify-") as place:
        for base, whole, small in _models(prepared, Path(place), stopped):
            tokens = _pair(prepared, base, whole, small, text, rows, samples, stopped)
            whole.unlink()
    return {"tokens": tokens, "window": WINDOW, "models": rows, "samples": samples}


def _pair(
    prepared: Prepared,
    base: str,
    whole: Path,
    small: Path,
    text: str,
    rows: list[dict[str, Any]],
    samples: list[dict[str, Any]],
    stopped: threading.Event,
) -> int:
    kind = prepared.wanted.kind
    threads = prepared.wanted.threads
    first, second = Running(whole, WINDOW, threads), Running(small, WINDOW, threads)
    try:
        ids = first.tokens(text)
        pieces = list(windows(ids, WINDOW))[:MOST_WINDOWS]
        tallies = Tally(), Tally()
        half = WINDOW // 2
        for window in pieces:
            _stopped(stopped)
            targets = window[half + 1 :]
            exact = log_softmax(first.logits(window, half)[:-1])
            near = log_softmax(second.logits(window, half)[:-1])
            tallies[0].add(exact, None, targets)
            tallies[1].add(near, exact, targets)
        names = f"{base}, unquantized", f"{base}, {kind}"
        for model, tally, name in zip((first, second), tallies, names, strict=True):
            rate = _replies(prepared, model, name, samples, stopped)
            rows.append(tally.row(name, rate))
    finally:
        first.close()
        second.close()
    return tallies[0].count


def _replies(
    prepared: Prepared, model: Running, name: str, samples: list[dict[str, Any]], stopped: threading.Event
) -> float:
    words = prepared.vocabulary
    template = words.specials.templates.get("")
    if not template:
        return 0.0
    ids = words.specials.ids
    begin, end = (words.tokens[ids[r]] if r in ids else "" for r in ("bos", "eos"))
    ended = 0
    for sample in samples:
        _stopped(stopped)
        reply, finished = model.greedy(prompt_text(template, sample["prompt"], begin, end), REPLY_TOKENS)
        sample["replies"][name] = reply
        ended += finished
    return ended / len(samples)
