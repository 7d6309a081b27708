"""A look back over a week: facts that code computed, in fixed words; a model may word them, but no number is its own.

The model gets sentences in which names in braces stand for what code knows, and `worded` takes its text only if each
of these names stands in it once, no other number does (in digits or words), and nothing is judged that the facts
don't judge. Else the fixed words stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from mindmate.i18n.fixed import FixedTexts, filled
from mindmate.insights.goes_with import Companion, Verdict
from mindmate.insights.series import FEWEST_A_WEEK, gathered
from mindmate.records import Page

TEXTS = FixedTexts(Path(__file__).parent / "data" / "texts")
ALIKE = 0.3  # points of mood between two weeks that are called much the same
NAMED = 3  # exercises, and things that go with days, that are named
_FIELD = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u097f]+)?|[\u0900-\u097f]+")


@dataclass(frozen=True)
class Facts:
    """What is known of a week. `days` have an entry, `moods` of them a mood; means are None where too few have."""

    first: date
    days: int
    moods: int
    mean: float | None
    before: float | None
    exercises: tuple[tuple[str, int], ...]  # title, how often
    writings: int
    conversations: int
    claims: tuple[Companion, ...] = ()  # of the whole diary, only what may be said


def facts(pages: Iterable[Page], first: date, companions: Sequence[Companion] = ()) -> Facts:
    """The facts of the seven days from `first` on."""
    kept = list(pages)
    days = gathered(kept)
    last = first + timedelta(6)
    own = [page for page in kept if first.isoformat() <= page.day <= last.isoformat()]
    week = [day.mood for day in days if first <= day.date <= last and day.mood is not None]
    before = [
        day.mood for day in days if timedelta(0) < first - day.date <= timedelta(7) and day.mood is not None
    ]
    titles = Counter(page.title for page in own if page.kind == "exercise" and page.title)
    kinds = Counter(page.kind for page in own)
    return Facts(
        first,
        len({page.day for page in own}),
        len(week),
        _mean(week),
        _mean(before),
        tuple(sorted(titles.items(), key=lambda item: (-item[1], item[0]))[:NAMED]),
        kinds["writing"],
        kinds["conversation"],
        tuple(c for c in companions if c.verdict in (Verdict.BETTER, Verdict.WORSE))[:NAMED],
    )


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if len(values) >= FEWEST_A_WEEK else None


def sentences(known: Facts, lang: str = "") -> tuple[list[str], dict[str, object]]:
    """Fixed sentences with names in braces, and what the names stand for."""
    if not known.days:
        return [TEXTS.say("look_back.nothing", lang)], {}
    fields: dict[str, object] = {"days": known.days}
    names = ["look_back.days"]
    if known.mean is None:
        names.append("look_back.few_moods")
    else:
        fields["mean"] = decimal(known.mean, lang)
        names.append("look_back.mean")
        if known.before is not None:
            change = known.mean - known.before
            fields["before"] = decimal(known.before, lang)
            names.append(
                f"look_back.{'alike' if abs(change) < ALIKE else 'higher' if change > 0 else 'lower'}"
            )
    if known.exercises:
        listed = [
            TEXTS.say("look_back.times", lang, name=name, times=times) for name, times in known.exercises
        ]
        fields["exercises"] = ", ".join(listed)
        names.append("look_back.exercises")
    if known.writings:
        fields["writings"] = known.writings
        names.append("look_back.writings")
    for verdict in (Verdict.BETTER, Verdict.WORSE):
        things = [claim.name for claim in known.claims if claim.verdict is verdict]
        if things:
            fields[verdict.value] = ", ".join(things)
            names.append(f"look_back.{verdict.value}")
    return [TEXTS.say(name, lang) for name in names], fields


def fixed(known: Facts, lang: str = "") -> str:
    """The look back in fixed words."""
    said, fields = sentences(known, lang)
    return filled(" ".join(said), fields)


def worded(text: str, known: Facts, lang: str = "") -> str | None:
    """The model's `text` with the names filled in; None where it may not stand. The guard comes after that."""
    said, fields = sentences(known, lang)
    whole = " ".join(said)
    used = Counter(_FIELD.findall(text))
    if used != Counter(fields.keys()):
        return None
    bare = _FIELD.sub(" ", text)
    if "{" in bare or "}" in bare or len(bare) > 2 * len(whole) + 80 or len(bare.split()) < 5:
        return None
    if any(unicodedata.category(sign)[0] == "N" for sign in bare) or "%" in bare:
        return None
    words = set(_words(bare))
    if words & _forbidden("numbers") or words & _forbidden("judging") - set(_words(whole)):
        return None
    return filled(text.strip(), fields)


def decimal(value: float, lang: str = "") -> str:
    """A mean with one digit after the sign that the language uses."""
    return f"{value:.1f}".replace(".", TEXTS.say("look_back.decimal", lang))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def _forbidden(which: str) -> set[str]:
    """Words of all languages: a model may answer in another one than it was asked in."""
    return {word for lang in TEXTS.languages for word in _words(TEXTS.say(f"look_back.{which}", lang))}
