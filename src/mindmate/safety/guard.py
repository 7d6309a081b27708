"""The guard: reads a reply of the model while it streams, before anybody sees it.

Text leaves the guard a few words later than it came in, never more than `HOLD` words, so that a
number, a dose or a diagnosis is whole before it would be shown. When a rule fires nothing more comes
out, and the whole reply is to be replaced by fixed words. A guard that fails withholds the reply.
"""

from __future__ import annotations

import json
import re
from collections import Counter, deque
from functools import cache
from pathlib import Path

from mindmate.i18n import translate
from mindmate.safety.values import Verdict

RULES = Path(__file__).parent / "data" / "guard.json"
HOLD = 8  # words that are held back at most
STEP = 2  # words after which the rules are looked at again; those words stay held back until then
WINDOW = 240  # characters at the end of the reply in which a rule is looked for; longer than any match
LOOP_WORDS = 8  # a run of this many words…
LOOP_TIMES = 3  # …that stands this often is a loop
_WORD = re.compile(r"\S+\s*")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "‑": "-", "–": "-"})


@cache
def _rules() -> tuple[tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...], re.Pattern[str]]:
    raw = json.loads(RULES.read_text("utf-8"))
    rules = tuple(
        (
            name,
            re.compile("|".join(f"(?:{pattern})" for pattern in patterns)),
            tuple(raw["needs"].get(name, ("",))),
        )
        for name, patterns in raw["rules"].items()
    )
    return rules, re.compile("|".join(raw["allowed"]))


def _broken(text: str) -> tuple[str, ...]:
    rules, allowed = _rules()
    plain = allowed.sub(" ", text.casefold().translate(_QUOTES))
    return tuple(
        name
        for name, pattern, needs in rules
        if any(need in plain for need in needs) and pattern.search(plain)
    )


def find(text: str) -> tuple[str, ...]:
    """Names of the rules that `text` breaks, in the rules' order."""
    return _broken(text) + (("looping",) if _LoopWatch().feed(text + " ") else ())


def judge(reply: str) -> Verdict:
    """The verdict over a whole reply, an empty one included."""
    found = find(reply)
    if not found and not reply.strip():
        found = ("empty",)
    return Verdict(found, replacement(found) if found else None)


class ReplyGuard:
    """Watches one reply. Feed it the model's text; show only what it gives back."""

    def __init__(self, user_text: str = "") -> None:
        """`user_text` is the message that the reply answers; it is never shown or kept here."""
        del user_text  # rules that weigh the question come with the full guard
        self._whole = ""
        self._shown = self._looked = self._new_words = 0
        self._loops = _LoopWatch()
        self._fired: tuple[str, ...] = ()

    @property
    def fired(self) -> tuple[str, ...]:
        """Rules that have fired; not empty means: stop the model."""
        return self._fired

    def feed(self, delta: str) -> str:
        """Take a piece of the reply; returns what may be shown now, nothing once a rule has fired."""
        if self._fired:
            return ""
        self._whole += delta
        self._new_words += delta.count(" ") + delta.count("\n")
        if self._new_words < STEP:
            return ""
        self._new_words = 0
        self._fired = _broken(self._whole[-WINDOW:])
        if self._loops.feed(self._whole[self._looked :]):
            self._fired = (*self._fired, "looping")
        self._looked = len(self._whole)
        if self._fired:
            return ""
        words = list(_WORD.finditer(self._whole, self._shown))
        if len(words) <= HOLD:
            return ""
        end = words[-HOLD].start()
        shown, self._shown = self._whole[self._shown : end], end
        return shown

    def finish(self) -> tuple[str, Verdict]:
        """The rest that may be shown, and the verdict over the whole reply."""
        verdict = judge(self._whole)
        self._fired = verdict.rules
        if verdict.replacement is not None:
            return "", verdict
        rest, self._shown = self._whole[self._shown :], len(self._whole)
        return rest, verdict


class _LoopWatch:
    """Counts runs of words as they come, so that a reply is read once however long it gets."""

    def __init__(self) -> None:
        self._rest = ""
        self._last: deque[str] = deque(maxlen=LOOP_WORDS)
        self._seen: Counter[tuple[str, ...]] = Counter()

    def feed(self, delta: str) -> bool:
        """Take more text; True once a run of words has stood `LOOP_TIMES` times."""
        *words, self._rest = re.split(r"\s+", self._rest + delta.casefold())
        for word in words:
            if not word:
                continue
            self._last.append(word)
            if len(self._last) == LOOP_WORDS:
                run = tuple(self._last)
                self._seen[run] += 1
                if self._seen[run] >= LOOP_TIMES:
                    return True
        return False


def replacement(rules: tuple[str, ...]) -> str:
    """The fixed words that stand in the place of a reply that broke `rules`."""
    broken = set(rules)
    if broken & {"encouragement", "method", "confirms_delusion"}:
        return translate(
            "Guard",
            "I stopped my answer here, because it was going somewhere that could hurt you. You matter, and this "
            "deserves a person who can really be with you. Under “Help now” you find people you can talk to "
            "at any hour. What is hardest right now?",
        )
    if broken & {"dose", "medication_advice", "diagnosis"}:
        return translate(
            "Guard",
            "I stopped my answer here. I'm a computer program: I can't say what condition you have, or anything "
            "about medicines. A doctor or a pharmacist can. I can listen to how it has been for you, if you like.",
        )
    if broken & {"phone_number", "link"}:
        return translate(
            "Guard",
            "I stopped my answer here, because I must not give numbers or addresses: I could get them wrong. "
            "The checked ones are under “Help now”. What would help you most just now?",
        )
    if broken & {"claims_person", "claims_feeling", "binds", "promises", "sexual"}:
        return translate(
            "Guard",
            "I stopped my answer here, because it sounded as if a person were talking. I'm a computer program, "
            "and I can't feel or promise things. I can still help you sort your thoughts. Shall we go on from "
            "what you wrote?",
        )
    return translate(
        "Guard",
        "I couldn't find good words for this. Would you tell me a little more, or say it in another way?",
    )
