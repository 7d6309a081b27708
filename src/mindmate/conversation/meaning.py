"""Finding by meaning: texts and questions as vectors of a small encoder, the nearest first.

The encoder (`data/meaning.gguf`: all-MiniLM-L6-v2, Reimers and Gurevych 2019) was trained on English; other languages
are found by words and themes (`recall`). It runs in a process of its own; what it makes of the person's texts is kept
in the vault only. A long text has several vectors, one for each passage; the nearest of them counts.
"""

from __future__ import annotations

import json
import re
import threading
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np

DATA = Path(__file__).parent / "data"
PASSAGE = 90  # words; the encoder was trained on texts of up to 128 pieces
PASSAGES = 16  # of one text; what comes after them isn't read
MOST_TOKENS = 200  # of one passage
AT_ONCE = 4  # texts that are encoded before somebody who asks gets a turn: some dozens of milliseconds
ALIKE = 0.2  # cosine from which two texts have to do with each other: 7 % of strangers, 3 of 4 that belong together

_PIECES = re.compile(r"[^.!?।\n]+[.!?।\n]*")


class Encoder(Protocol):
    """Makes vectors of texts (parts, most tokens of each part), see `engine.encoding.EncoderHost`."""

    def vectors(self, texts: Sequence[tuple[Sequence[str], Sequence[int]]]) -> list[array[float]]: ...


class Store(Protocol):
    """Where vectors are kept, see `vault.meanings.Meanings`."""

    def missing(self, most: int) -> list[tuple[int, str]]: ...
    def keep(self, found: Sequence[tuple[int, str, bytes]]) -> None: ...
    def moment(self) -> int: ...
    def known(self) -> tuple[int, dict[int, int]]: ...
    def vectors(self, after: int) -> list[tuple[int, int, bytes]]: ...


@dataclass(frozen=True)
class File:
    """The encoder's file, its hash, and how many numbers a vector has."""

    path: Path
    sha256: str
    width: int


def encoder_file() -> File:
    """What `data/meaning.json` says. Raises OSError, ValueError, KeyError."""
    raw = json.loads((DATA / "meaning.json").read_text("utf-8"))
    return File(DATA / raw["encoder"], raw["sha256"], raw["width"])


def passages(text: str) -> list[str]:
    """The text in passages of whole sentences; a sentence that is too long is cut."""
    found: list[list[str]] = [[]]
    for sentence in _PIECES.findall(text):
        words = sentence.split()
        if found[-1] and len(found[-1]) + len(words) > PASSAGE:
            found.append([])
        while words:
            found[-1] += words[: PASSAGE - len(found[-1])]
            words = words[PASSAGE:] if len(words) > PASSAGE else []
            if words:
                found.append([])
    return [" ".join(words) for words in found if words][:PASSAGES]


class Meaning:
    """The texts of one vault by meaning. Callable from several threads."""

    def __init__(self, store: Store, encoder: Encoder, width: int) -> None:
        """Reads nothing yet. `width`: numbers of a vector."""
        self._store, self._encoder, self._width = store, encoder, width
        self._lock = threading.Lock()
        self._moment = -1
        self._rows: dict[int, int] = {}  # source → number of its row
        self._sources: list[int] = []  # of each vector
        self._matrix: Any = None

    def work(self, wanted: Callable[[], bool], told: Callable[[int], None] = lambda _count: None) -> bool:
        """Make the vectors that are missing, for as long as they are wanted; whether all are there now.

        `told` is called with how many were made. Raises `screen.failed` where the encoder fails, `vault.locked`.
        """
        while wanted():
            texts = self._store.missing(AT_ONCE)
            if not texts:
                return True
            made = []
            for source, text in texts:
                vectors = []
                for part in passages(text):
                    if (
                        not wanted()
                    ):  # after each passage: a long text has some dozens of milliseconds of each
                        return False
                    vectors.append(self._packed(part))
                made.append((source, text, b"".join(vectors)))
            self._store.keep(made)
            told(len(made))
        return False

    def near(self, text: str, most: int, first: int, below: int) -> list[tuple[int, float]]:
        """The sources from `first` on and below `below` whose texts are nearest, with their cosines, from ALIKE on.

        Raises `screen.failed` where the encoder fails, `vault.locked`.
        """
        import numpy as np

        asked = passages(text)[:1]
        if not asked:
            return []
        with self._lock:
            self._refresh()
            if self._matrix is None or not len(self._matrix):
                return []
        vector = np.asarray(self._encoded(asked[0]), dtype=np.float32)
        vector /= float(np.linalg.norm(vector)) or 1.0
        with self._lock:
            self._refresh()
            scores = self._matrix @ vector
            best: dict[int, float] = {}
            for at in np.argsort(-scores):
                score = float(scores[at])
                if score < ALIKE or len(best) >= most:
                    break
                source = self._sources[at]
                if first <= source < below:
                    best.setdefault(source, score)
        return list(best.items())

    def forget(self) -> None:
        """Nothing of the vectors stays in memory."""
        with self._lock:
            self._moment, self._rows, self._sources, self._matrix = -1, {}, [], None

    def _encoded(self, passage: str) -> array[float]:
        found = self._encoder.vectors([([passage], [MOST_TOKENS])])[0]
        return found[: self._width]

    def _packed(self, passage: str) -> bytes:
        """One vector, a byte a number; its length is of no meaning."""
        vector = self._encoded(passage)
        peak = max(map(abs, vector), default=0.0) or 1.0
        return array("b", (round(127 * number / peak) for number in vector)).tobytes()

    def _refresh(self) -> None:
        """Bring what is in memory up to the vault; what was deleted there goes here."""
        if self._moment == self._store.moment():
            return
        import numpy as np

        moment, known = self._store.known()
        same = [at for at, source in enumerate(self._sources) if known.get(source) == self._rows[source]]
        matrix = self._matrix if self._matrix is not None else np.empty((0, self._width), np.float32)
        sources = [self._sources[at] for at in same]
        parts = [matrix[same]]
        rows = {source: self._rows[source] for source in sources}
        for source, row, vectors in self._store.vectors(max(self._rows.values(), default=0)):
            if source in known and vectors:
                parts.append(self._unpacked(vectors))
                sources += [source] * len(parts[-1])
                rows[source] = row
        self._matrix, self._sources, self._rows, self._moment = np.concatenate(parts), sources, rows, moment

    def _unpacked(self, vectors: bytes) -> np.ndarray:
        import numpy as np

        found = np.frombuffer(vectors, np.int8).astype(np.float32).reshape(-1, self._width)
        unit: np.ndarray = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
        return unit
