"""How an answer to a question of ours is understood: a yes, a no that denies, a no that means danger.

Fixed words end in a question, and what is answered is short: "no", "sometimes", "he's gone". The screen sees nothing in
it; the question says what it means. What is plainly neither goes to the model, under the safety note and with a card.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache

from mindmate.safety.normalise import normalise
from mindmate.safety.topics import PATTERNS, topics

BARE = 3  # words up to which a "no" is only that
PLACE_WORDS = 16  # words up to which a roof or a railing is where somebody is alone
SHORT_ANSWER = 12  # words: a longer message speaks for itself, and the screen judges it

#: Fixed texts that ask directly; a "yes" after them is an answer to that question.
ASKS = frozenset(
    [
        "crisis",
        "means",
        "command_voices",
        "voices",
        "harm_to_others",
        "check_death",
        "check_self_harm",
        "denied",
    ]
)
#: What answers a "yes" to them, where it isn't what answers the same crisis when it is told again.
YES = {"voices": "command_voices"}
#: Fixed texts that ask whether somebody is safe or not alone, and what answers a "no" there, which denies nothing.
UNSAFE = {
    "danger": "unsafe",
    "check_abuse": "unsafe",
    "check_general": "crisis",
    "check_substance": "crisis_now",
    "check_third_party": "somebody_else",
    "delusion": "check_general",
    "delusion_me": "check_general",
    "crisis_now": "alone",
    "crisis_again": "alone",
    "command_voices_again": "alone",
    "unsafe": "unsafe_again",
    "unsafe_again": "unsafe",
    "somebody_else": "somebody_else_again",
    "somebody_else_again": "somebody_else",
    "alone": "crisis_again",
}
#: Of these, those that ask after danger from somebody, where only a clear answer counts as safe, and those that ask
#: whether somebody is there.
FROM_SOMEBODY = frozenset({"danger", "check_abuse"})
SOMEBODY_THERE = frozenset(
    {
        "crisis_now",
        "crisis_again",
        "command_voices_again",
        "unsafe",
        "unsafe_again",
        "alone",
        "check_third_party",
        "somebody_else",
        "somebody_else_again",
    }
)
#: What asks after somebody else: that they are well is no "no" there.
OF_OTHERS = frozenset({"check_third_party", "somebody_else", "somebody_else_again"})
#: What somebody may answer who has taken something, or is hurt: that it gets worse.
_OF_THE_BODY = frozenset({"crisis_now", "check_substance"})
#: What asks about ending one's life, and is denied with "I want to live", too.
OF_DYING = frozenset({"crisis", "means", "check_death"})
#: Texts that ask about two persons, or about now and before: neither a yes nor a no says which.
_WHOM = frozenset({"harm_to_others", "command_voices"})
_ALREADY = "check_self_harm"
DENIES = frozenset({"says_no", "takes_back"})
#: What is about dying, and no answer to whether one is safe from somebody.
DYING = frozenset(
    {"means", "active_ideation", "plan_or_means", "preparatory", "goodbye", "passive_death_wish"}
)
_OWN_DYING = frozenset({"active_ideation", "plan_or_means", "preparatory"})


def heard(text: str) -> frozenset[str]:
    """The topics of `text`, less those that something else in it takes away.

    What somebody else says of it ("he says I exaggerate") takes nothing back, nor does what is said with a farewell.
    """
    found = topics(text)
    if "reported" in found:
        found -= {"misread", "takes_back"}
    if "one_sentence" not in found:
        found -= {"of_other", "threatened"}  # what else is said may be about oneself
    if len(text.split()) > PLACE_WORDS:
        found -= {"edge"}  # a place in a longer message may have others in it
    return found - {"misread", "takes_back", "lives"} if "farewell" in found else found


def says_yes(text: str, about: frozenset[str], last: str) -> bool:
    """Whether this answers yes, or doesn't say no, to the question that the fixed words `last` asked."""
    if last not in ASKS:
        return False
    if last == "denied":
        return "after_all" in about
    if last == "voices" and "it_does" in about and not about & DENIES:
        return True
    if len(text.split()) > SHORT_ANSWER:
        return "says_yes" in about and not about & DENIES
    if last in _WHOM and "whom" in about and not about & {"takes_back", "misread"}:
        return True
    if "did_it" in about or (last == _ALREADY and "already" in about):
        return True
    # Who asks for help there hasn't said no.
    return bool(about & {"no_denial", "help"}) or ("affirms" in about and not about & DENIES)


def yes_text(about: frozenset[str], last: str, again: dict[str, str]) -> str:
    """What answers a yes; `again` says what answers the same crisis when it is told again."""
    if "did_it" in about or (last == _ALREADY and "already" in about):
        return "crisis_now"
    return YES.get(last) or again.get(last, "crisis_again")


def says_unsafe(text: str, about: frozenset[str], last: str, *, screened: bool) -> bool:
    """Whether this says no, or doesn't say yes, to a question whether they are safe or not alone.

    `screened` says that the screen sees a crisis in it: then only what says so by itself counts.
    """
    if last not in UNSAFE or "misread" in about or (last in OF_OTHERS and "they_well" in about):
        return False
    if last in OF_OTHERS and "oneself" not in about and about & {"they_died", "they_worse"}:
        return "they_died" not in about
    # Who is asked about may well have gone to work.
    there = {"nobody"} if last in OF_OTHERS else {"nobody", "left"}
    if last in SOMEBODY_THERE:
        well = "well" in about and not about & there
        # Who says for the second time that all is well isn't asked on and on.
        well = well or (
            last in ("alone", "crisis_again") and "takes_back" in about and not about & {"nobody"}
        )
    else:
        well = bool(about & {"takes_back", "well"}) and not (last in FROM_SOMEBODY and "still" in about)
    # A longer message speaks for itself, but for the "no" that it begins with.
    if len(text.split()) > SHORT_ANSWER:
        return "says_no" in about and not well
    plainly = bool(about & ({"says_no", "help"} | (there if last in SOMEBODY_THERE else {"not_safe"})))
    if screened or plainly:
        return plainly and not well
    if last in FROM_SOMEBODY:
        return not well and not ("affirms" in about and "still" not in about)
    return last in _OF_THE_BODY and "worse" in about and not well


def unsafe_text(text: str, about: frozenset[str], last: str) -> str:
    """What answers that somebody isn't safe; the question about suicide where they spoke of dying instead."""
    answers = {"says_no", "not_safe", "still"}
    if about & _OWN_DYING and len(text.split()) > BARE:
        answers.remove("says_no")  # "no, I am going to…" is more than a no
    if last in OF_OTHERS and "oneself" in about and about & DYING:
        return "crisis"  # "no, she died, and tonight is my turn"
    if last in FROM_SOMEBODY and about & DYING and not about & answers:
        return "means" if "means" in about else "crisis"
    return UNSAFE[last]


def denies(text: str, about: frozenset[str], last: str) -> bool:
    """Whether this plainly denies, or takes back, what fixed words asked: nothing else is thanked for.

    A "no" goes with phrases that only make a denial of it ("no, not at all, thanks"); "no, tomorrow" has others, and
    "no, I'm not ok" puts known words together to something else.
    """
    if "farewell" in about:
        return False
    if about & {"takes_back", "misread"} or (last in OF_DYING and "lives" in about):
        return True
    # A "no" denies nothing there; and a denial is short.
    if last in UNSAFE or "says_no" not in about or len(text.split()) > SHORT_ANSWER:
        return False
    spoken = "".join(
        c if unicodedata.category(c)[0] in "LM" or c in "' " else "," if c in ",.;:!?।()/…-" else " "
        for c in normalise(text)
    )
    plain = ", ".join(part for part in (" ".join(part.split()) for part in spoken.split(",")) if part)
    return any(phrases.fullmatch(plain) for phrases in _denials())


@cache
def _denials() -> tuple[re.Pattern[str], ...]:
    raw = json.loads(PATTERNS.read_text("utf-8"))["denial_phrases"]
    return tuple(
        re.compile(
            unicodedata.normalize("NFC", "(?:(?:{before}),? )*(?:{no})(?:,? (?:{after}))*".format(**by_place))
        )
        for by_place in raw.values()
    )
