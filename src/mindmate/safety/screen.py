"""The screen: reads a user's message before the model does, and says how much care it asks for.

Two layers that each add recall. The word list (`lexicon`) is pure Python and always runs; what it finds plainly
said (`sure`) counts whatever else is found. The encoder, a small network in a process of its own, reads the message
with the earlier ones, and a long message sentence by sentence as well. Where the encoder fails or takes too long
the word list judges alone, and the answer says that watching is limited.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from typing import Protocol

from mindmate.records import Level
from mindmate.safety import lexicon, reading, texts
from mindmate.safety.head import LEVELS, Head, Scores
from mindmate.safety.lexicon import Listed
from mindmate.safety.values import Screening

log = logging.getLogger(__name__)

AT_ONCE = 24  # texts that are asked for at once; a very long message takes several requests
SURE = 0.5  # probability from which a category is named
#: Probability from which a message flags that is read without the earlier ones. That is done where the encoder, reading
#: them too, is in doubt: harmless talk before a message can hide what it says. Behind two such messages 0.868 of the
#: risky messages of the tuning split flagged, with this 0.923; of harmless messages with earlier ones of their own
#: 0.202 flag instead of 0.147, and without the bound of doubt 0.376 would (`benchmarks/safety_context.py`).
ALONE = 0.6
DOUBT = 0.1  # probability, with the earlier ones, from which a message is read without them as well


class Encoder(Protocol):
    """Turns texts into vectors; `app` fills it with the process that the engine keeps for it."""

    def vectors(self, texts: Sequence[reading.Text]) -> Sequence[Sequence[float]]:
        """One vector for each text. Raises any exception where it fails or takes too long."""


class Screener:
    """Word list and encoder together. Callable from any thread; implements `conversation.ports.Screen`."""

    def __init__(self, encoder: Encoder | None, head: Head | None) -> None:
        """Without an encoder, or without its head, the word list judges alone."""
        self._encoder, self._head = encoder, head
        self._failed = encoder is None or head is None

    def __call__(self, text: str, earlier: Sequence[str] = ()) -> Screening:
        """Judge `text`, the newest message of a person whose `earlier` messages (oldest first) are known.

        An empty text asks nothing of the encoder and only tells how watching stands in the app's language.
        """
        started = time.perf_counter()
        if not text.strip():
            return Screening(Level.NONE, (), "", 0.0, self.watching(texts.app_language()))
        listed = lexicon.judge(text, earlier)
        level, categories, watching = listed.level, listed.categories, self.watching(listed.lang)
        if self._encoder is not None and self._head is not None:
            try:
                found, alone = self._read(text, earlier, self._head.limits(listed.variety).message)
            except Exception as error:  # noqa: BLE001 - whatever it was, the word list judges alone
                log.warning("the screen's encoder failed: %s", getattr(error, "code", type(error).__name__))
                self._failed = True
                watching = "limited"
            else:
                self._failed = False
                watching = self.watching(listed.lang)
                level, categories = decide(listed, found, self._head, alone)
        ms = round((time.perf_counter() - started) * 1000, 2)
        return Screening(level, categories, listed.lang, ms, watching, listed.level)

    def watching(self, lang: str = "") -> str:
        """How well is watched: "full", "weaker" (in this language), "limited" (by the word list alone)."""
        if self._failed or self._head is None:
            return "limited"
        return "weaker" if lang in self._head.weaker else "full"

    def scores(self, text: str, earlier: Sequence[str]) -> list[Scores]:
        """The encoder's scores: of the whole message first, then of its stretches. Raises what fails."""
        return self._judged([reading.whole(text, earlier), *reading.stretches(text)])

    def _read(self, text: str, earlier: Sequence[str], flags: float) -> tuple[list[Scores], Scores | None]:
        """The scores, and behind earlier messages, where they leave a doubt, those of the message without them."""
        asked = [reading.whole(text, earlier), *reading.stretches(text)]
        found = self._judged(asked)
        if len(asked[0][0]) == 1 or not DOUBT <= found[0].risk < flags:  # none are earlier, or it is plain
            return found, None
        return found, self._judged([reading.whole(text, ())])[0]

    def _judged(self, asked: Sequence[reading.Text]) -> list[Scores]:
        encoder, head = self._encoder, self._head
        if encoder is None or head is None:
            raise ValueError("no encoder")
        found: list[Scores] = []
        for at in range(0, len(asked), AT_ONCE):
            some = asked[at : at + AT_ONCE]
            vectors = encoder.vectors(some)
            if len(vectors) != len(some):
                raise ValueError("not as many vectors as texts")
            found += [head.judge(vector) for vector in vectors]
        return found


def decide(
    listed: Listed, found: Sequence[Scores], head: Head, alone: Scores | None = None, bound: float = ALONE
) -> tuple[Level, tuple[str, ...]]:
    """Level and categories from both layers; the first of `found` is the whole message's.

    What the word list is sure of keeps at least its level, whatever the encoder says.

    `alone` is the message's where it was also read without the earlier ones; from `bound` on it flags where the
    whole leaves a doubt (`DOUBT`).
    """
    if listed.ordinary:
        return Level.NONE, ()
    limits = head.limits(listed.variety)
    whole, parts = found[0], found[1:]
    read = [*found, alone] if alone is not None else found
    worst = max(read, key=lambda scores: scores.risk)
    in_list = listed.level.rank >= Level.ELEVATED.rank
    by_encoder = whole.risk >= limits.message or any(part.risk >= limits.sentence for part in parts)
    by_encoder = by_encoder or (alone is not None and whole.risk >= DOUBT and alone.risk >= bound)
    if by_encoder:
        level = LEVELS[3] if worst.levels[3] >= worst.levels[2] else LEVELS[2]
        if in_list and listed.level.rank > level.rank:
            level = listed.level
    elif in_list and worst.risk >= limits.listed:
        level, worst = listed.level, whole
    elif listed.sure.rank >= Level.ELEVATED.rank:
        return listed.sure, listed.categories  # the encoder, which saw nothing, has no category to add
    else:
        level = Level.DISTRESS if whole.levels[1] >= whole.levels[0] else Level.NONE
        worst = whole
    own = listed.categories if in_list and level.rank >= Level.ELEVATED.rank else ()
    return level, tuple(dict.fromkeys((*own, *_named(worst, level))))


def _named(scores: Scores, level: Level) -> list[str]:
    """The categories that the encoder is sure of, else the likeliest, of those that belong to `level`."""
    own = {name: value for name, value in scores.categories.items() if name in CATEGORIES[level]}
    sure = [name for name, value in sorted(own.items(), key=lambda item: -item[1]) if value > SURE]
    return sure or sorted(own, key=lambda name: -own[name])[:1]


_DISTRESS = ("anxiety", "panic", "grief", "low_mood", "anger", "insomnia", "loneliness")
_RISK = (
    "passive_death_wish", "hopelessness_burden", "self_harm_urge", "domestic_abuse", "eating_disorder",
    "substance", "voices", "psychosis_mania", "third_party", "recent_attempt", "active_ideation",
    "plan_or_means", "preparatory", "goodbye", "attempt_in_progress", "self_injury_now", "command_voices",
    "harm_to_others", "immediate_danger", "minor_abuse",
)  # fmt: skip
CATEGORIES: dict[Level, tuple[str, ...]] = {
    Level.NONE: (),
    Level.DISTRESS: _DISTRESS,
    Level.ELEVATED: _RISK,
    Level.CRISIS: _RISK,
}

#: The word list alone, for whoever has no encoder.
screen = Screener(None, None)
