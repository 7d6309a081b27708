"""Finding in a person's own words what may be worth remembering: plain rules in `data/facts.json`, in five languages.

Only whole sentences of theirs are proposed, as they wrote them, so nothing is invented. Rather too few than a wrong
one: questions, wishes, suppositions, stories, what others said and what is only about today are left out. What is
delicate (health, faith, money, the law, …) is marked, to be proposed only after asking.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path

LONGEST_WORDS = 24  # of a sentence; longer ones tell a story
_SENTENCE = re.compile(r"[^.!?।\n]+[.!?।]*")
_TITLE = re.compile(r"\b(dr|mr|mrs|ms|prof|sr|sra|mme|hr|fr)\.", re.IGNORECASE)
_DOT = "\ue002"
_NAME = re.compile(r"(?<=\s)(?=[^\W\d_a-zà-ÿ])(?!I\b)")


def _plain(text: str) -> str:
    """What the rules read: small letters, without the signs at the end."""
    return unicodedata.normalize("NFC", text).casefold().replace("’", "'").strip(" .!।")


@dataclass(frozen=True)
class _Rules:
    """`data/facts.json`, compiled: what is a fact, what makes it none, what is a joke, only a mood, delicate."""

    opening: re.Pattern[str]  # small words before a sentence that say nothing
    fact: re.Pattern[str]
    proper: re.Pattern[str]  # the same where a name must follow: a capital letter in the middle is written ~
    joking: re.Pattern[str]
    corrected: re.Pattern[str]  # how a sentence begins that takes the one before it back
    unsure: re.Pattern[str]
    mood: re.Pattern[str]
    delicate: re.Pattern[str]


def _filled(rules: str, fragments: dict[str, str]) -> str:
    """The rules with each fragment's name replaced once."""
    for name, fragment in fragments.items():
        rules = rules.replace(f"<{name}>", fragment.replace("ß", "ss"))
    return rules


@cache
def _rules() -> _Rules:
    raw = json.loads((Path(__file__).parent / "data" / "facts.json").read_text("utf-8"))

    def compiled(rules: list[str]) -> re.Pattern[str]:
        joined = "|".join(f"(?:{rule})" for rule in rules).replace("ß", "ss")  # as casefold writes it
        while (filled := _filled(joined, raw["fragments"])) != joined:
            joined = filled
        return re.compile(joined)

    return _Rules(
        re.compile(raw["openings"]),
        compiled([rule for of_one_language in raw["rules"].values() for rule in of_one_language]),
        compiled(raw["proper"]),
        re.compile(raw["joking"]),
        re.compile(raw["corrected"]),
        re.compile("|".join(raw["unsure"])),
        re.compile(raw["moods"]),
        re.compile("|".join(raw["delicate"])),
    )


@dataclass(frozen=True)
class Fact:
    """A sentence of the person's own, as they wrote it."""

    text: str
    sensitive: bool


def facts(text: str) -> list[Fact]:
    """What of a message may be worth remembering, in its order."""
    marked = _TITLE.sub(lambda found: found.group()[:-1] + _DOT, text)
    rules, found = _rules(), []
    if rules.joking.search(_plain(text)):
        return []
    sentences = [raw.replace(_DOT, ".").strip() for raw in _SENTENCE.findall(marked)]
    for sentence, following in zip_longest(sentences, sentences[1:], fillvalue=""):
        plain = _plain(sentence)
        if (
            rules.corrected.search(_plain(following))
            or not 2 <= len(plain.split()) <= LONGEST_WORDS
            or rules.unsure.search(plain)
            or rules.mood.search(plain)
        ):
            continue
        named = rules.opening.sub("", _plain(_NAME.sub("~", sentence)))
        if rules.fact.search(rules.opening.sub("", plain)) or rules.proper.search(named):
            found.append(Fact(sentence.strip(" .!।"), bool(rules.delicate.search(plain))))
    return found
