"""The screen: reads a user's message before the model does, and says how much care it asks for.

Two layers that each add recall. The word list (`lexicon`) is pure Python and always runs; what it finds plainly
said (`sure`) counts whatever else is found. The encoder, a small network in a process of its own, reads the message
with the earlier ones, and a long message sentence by sentence as well; Hindi in Latin letters it reads in Devanagari
(`romanised`), English text-speak spelled out (`textspeak`). What is told to be English a second one reads beside it,
which knows no other language, and both count. Where the encoder fails or takes too long the word list judges alone;
where the second one does, the first judges alone: either way the answer says that watching is limited.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mindmate.records import Level
from mindmate.safety import lexicon, reading, texts
from mindmate.safety.head import LEVELS, Head, Scores, mixed
from mindmate.safety.lexicon import Listed
from mindmate.safety.romanised import native
from mindmate.safety.textspeak import spelled_out
from mindmate.safety.values import Screening

log = logging.getLogger(__name__)

AT_ONCE = 12  # texts that are asked for at once, few enough for a slow machine; a long message takes several requests
SURE = 0.5  # probability from which a category is named
#: Probability from which a message flags that is read without the earlier ones, since harmless talk before it can hide
#: what it says. That is done where the first encoder alone has read it and, reading them too, is in doubt. Behind
#: two such messages 0.860 of the risky ones of the tuning split flag in the languages that it reads alone, with this
#: 0.897; of harmless messages with earlier ones of their own 0.098 instead of 0.051. In English, which both read, 0.956
#: flag without and 0.965 with it, and 0.066 and 0.110 of the harmless (`benchmarks/safety_context.py`).
ALONE = 0.6
DOUBT = 0.1  # probability, with the earlier ones, from which a message is read without them as well


class Encoder(Protocol):
    """Turns texts into vectors; `app` fills it with the process that the engine keeps for it."""

    def vectors(self, texts: Sequence[reading.Text]) -> Sequence[Sequence[float]]:
        """One vector for each text. Raises any exception where it fails or takes too long."""


@dataclass(frozen=True)
class Reader:
    """An encoder and the head that was trained with it."""

    encoder: Encoder
    head: Head

    def judge(self, asked: Sequence[reading.Text]) -> list[Scores]:
        """The scores of each text. Raises whatever fails."""
        found: list[Scores] = []
        for at in range(0, len(asked), AT_ONCE):
            some = asked[at : at + AT_ONCE]
            vectors = self.encoder.vectors(some)
            if len(vectors) != len(some):
                raise ValueError("not as many vectors as texts")
            found += [self.head.judge(vector) for vector in vectors]
        return found


class Screener:
    """Word list and encoders together. Callable from any thread; implements `conversation.ports.Screen`."""

    def __init__(self, encoder: Encoder | None, head: Head | None, second: Reader | None = None) -> None:
        """Without an encoder, or without its head, the word list judges alone.

        `second` reads as well what is in one of the languages that `head.second` names.
        """
        self._first = None if encoder is None or head is None else Reader(encoder, head)
        self._second = second
        self._failed, self._second_failed = self._first is None, second is None
        self._badly_read = set[str]()  # languages whose spelling couldn't be brought into the encoder's

    def __call__(self, text: str, earlier: Sequence[str] = ()) -> Screening:
        """Judge `text`, the newest message of a person whose `earlier` messages (oldest first) are known.

        An empty text asks nothing of the encoder and only tells how watching stands in the app's language.
        """
        started = time.perf_counter()
        if not text.strip():
            return Screening(Level.NONE, (), "", 0.0, self.watching(texts.app_language()))
        listed = lexicon.judge(text, earlier)
        level, categories, watching = listed.level, listed.categories, "limited"
        if self._first is not None:
            try:
                found, alone, complete = self._read(self._first, text, earlier, listed)
                level, categories = decide(listed, found, self._first.head, alone)
            except Exception as error:  # noqa: BLE001 - whatever it was, the word list judges alone
                _tell("the screen's encoder", error)
                self._failed = True
            else:
                self._failed = False
                watching = self._degree(self._first, listed.lang) if complete else "limited"
        ms = round((time.perf_counter() - started) * 1000, 2)
        return Screening(level, categories, listed.lang, ms, watching, listed.level)

    def watching(self, lang: str = "") -> str:
        """How well is watched: "full", "weaker" (in this language), "limited" (an encoder is missing or has failed).

        So it was when last a message was read; each message's answer tells of its own.
        """
        if self._failed or self._first is None:
            return "limited"
        if self._second_failed and lang in self._first.head.second:
            return "limited"
        if lang in self._badly_read:
            return "limited"
        return self._degree(self._first, lang)

    @staticmethod
    def _degree(first: Reader, lang: str) -> str:
        return "weaker" if lang in first.head.weaker else "full"

    def scores(self, text: str, earlier: Sequence[str], listed: Listed | None = None) -> list[Scores]:
        """The encoders' scores: of the whole message first, then of its stretches. Raises whatever fails.

        `listed` is what the word list says of the message, where that is known.
        """
        if self._first is None:
            raise ValueError("no encoder")
        listed = listed or lexicon.judge(text, earlier)
        asked = _asked(*_brought(text, earlier, listed))
        found = self._first.judge(asked)
        share = self._share(self._first, listed)
        return self._pooled(found, text, earlier, share) if share else found

    def alone(self, text: str, earlier: Sequence[str], listed: Listed) -> Scores:
        """The scores of a message that is read without the `earlier` ones, which only tell in which letters. Raises
        whatever fails."""
        if self._first is None:
            raise ValueError("no encoder")
        return _without(self._first, _brought(text, earlier, listed)[0])

    def _read(
        self, first: Reader, text: str, earlier: Sequence[str], listed: Listed
    ) -> tuple[list[Scores], Scores | None, bool]:
        """The scores, and behind earlier messages, where they leave a doubt, those of the message without them; and
        whether it was read by all encoders that should have, and as it should be. Raises what fails in the first."""
        share = self._share(first, listed)
        said, before, brought = self._in_its_letters(text, earlier, listed)
        asked = _asked(said, before)
        found, complete = self._judged(first, asked, text, earlier, share)
        limits = first.head.limits(listed.variety)
        plain = not DOUBT <= limits.weighed(found[0]) < limits.message
        # Where both have read it harmless talk hides little, and a third reading would take too long.
        if plain or len(asked[0][0]) == 1 or (share and complete):
            return found, None, complete and brought
        return found, _without(first, said), complete and brought

    def _in_its_letters(
        self, text: str, earlier: Sequence[str], listed: Listed
    ) -> tuple[str, Sequence[str], bool]:
        """A message and the earlier ones as the first encoder reads them; as they are, and False, where that fails."""
        try:
            said, before = _brought(text, earlier, listed)
        except Exception as error:  # noqa: BLE001 - whatever it was, they can be read as they are
            _tell("spelling a message as the encoder knows it", error)
            self._badly_read.add(listed.lang)
            return text, earlier, False
        self._badly_read.discard(listed.lang)
        return said, before, True

    @staticmethod
    def _share(first: Reader, listed: Listed) -> float:
        """How much the second encoder counts; nothing where only a guess says that a message is in its language."""
        return first.head.second.get(listed.lang, 0.0) if listed.told else 0.0

    def _judged(
        self, first: Reader, asked: Sequence[reading.Text], text: str, earlier: Sequence[str], share: float
    ) -> tuple[list[Scores], bool]:
        """The scores, and False where the second encoder should have read too and failed: then they are the first's."""
        found = first.judge(asked)
        if not share:
            return found, True
        try:
            found = self._pooled(found, text, earlier, share)
        except Exception as error:  # noqa: BLE001 - whatever it was, the first one judges alone
            _tell("the screen's second encoder", error)
            self._second_failed = True
            return found, False
        self._second_failed = False
        return found, True

    def _pooled(self, found: list[Scores], text: str, earlier: Sequence[str], share: float) -> list[Scores]:
        """With what the second one says, which knows English alone: it gets no Hindi in Devanagari."""
        if self._second is None:
            raise ValueError("no second encoder")
        before = [spelled_out(turn) for turn in earlier[-reading.TURNS :]]
        others = self._second.judge(_asked(spelled_out(text), before))
        return [mixed(one, other, share) for one, other in zip(found, others, strict=True)]


def _without(first: Reader, said: str) -> Scores:
    return first.judge([reading.whole(said, ())])[0]


def _asked(text: str, earlier: Sequence[str]) -> list[reading.Text]:
    """What the encoders read of a message: the whole with the earlier ones, and its stretches."""
    return [reading.whole(text, earlier), *reading.stretches(text)]


def _brought(text: str, earlier: Sequence[str], listed: Listed) -> tuple[str, list[str]]:
    """A message and the last of the earlier ones in the letters, or the spelling, that the first encoder knows best."""
    before = [native(turn) for turn in earlier[-reading.TURNS :]]
    another = listed.told and listed.lang != "hi"
    said = text if another else native(text, listed.lang)
    if listed.lang == "en" and said == text:
        return spelled_out(text), [spelled_out(turn) for turn in before]
    return said, before


def _tell(what: str, error: Exception) -> None:
    log.warning("%s failed: %s", what, getattr(error, "code", type(error).__name__))


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
    risk = limits.weighed
    worst = max(read, key=risk)
    in_list = listed.level.rank >= Level.ELEVATED.rank
    by_encoder = risk(whole) >= limits.message or any(risk(part) >= limits.sentence for part in parts)
    by_encoder = by_encoder or (alone is not None and risk(whole) >= DOUBT and risk(alone) >= bound)
    if by_encoder:
        level = LEVELS[3] if worst.levels[3] >= worst.levels[2] else LEVELS[2]
        if in_list and listed.level.rank > level.rank:
            level = listed.level
    elif in_list and risk(worst) >= limits.listed:
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
