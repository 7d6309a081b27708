"""Fixed words about safety, in the languages that the screen knows, chosen by what a person wrote.

They lie in `data/texts/`, one file a language, and not in the app's catalogue: an answer to a message
in Spanish is Spanish, whatever language the window speaks. Hindi has two, since not everybody who writes
it in Latin letters reads Devanagari well; it stays one language (`hi`) for the screen and everything else.
Neither clinicians nor native speakers have reviewed them, and `unreviewed` says so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from mindmate.i18n import current
from mindmate.safety import language
from mindmate.safety.language import LATIN_HINDI  # the set of texts for Hindi in Latin letters

FOLDER = Path(__file__).parent / "data" / "texts"
SOURCE = "en"
#: The commonest short words of Hindi in Latin letters.
_WORDS = (
    "hai main mujhe nahi nahin hoon hun kya aur mera meri ki ka ko raha rahi hain ho tum aap bahut hu nhi ke bhi aaj "
    "kal raat din ghar ek sab kuch kisi mere mujhse maine apne apni apna khud kar karta karti karte karna karne kiya "
    "gaya gayi gaye gya tha thi rahe rha rhi wala wale wali liya diya hua hota hoti laga lagta aaya yaar bhai phir toh "
    "ye yeh woh wahi jab tab kabhi abhi pehle baad usne uska uske usko unki tak kaise kyu kyun kyunki lekin chahiye "
    "theek neend pata haath liye haan accha achha"
)
_COMMON = frozenset(_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_DEVANAGARI = re.compile("[\u0900-\u097f]+")


@cache
def _texts(lang: str) -> dict[str, str]:
    texts: dict[str, str] = json.loads((FOLDER / f"{lang}.json").read_text("utf-8"))
    return texts


@cache
def sets() -> tuple[str, ...]:
    """The sets of texts: one a language, the source language's first, and one for Hindi in Latin letters."""
    found = sorted(file.stem for file in FOLDER.glob("*.json"))
    return (SOURCE, *(name for name in found if name != SOURCE))


@cache
def languages() -> tuple[str, ...]:
    """Languages that have these texts, the source language first."""
    return tuple(name for name in sets() if name != LATIN_HINDI)


def app_language() -> str:
    """The app's language where these texts have it, else the source language."""
    lang = current().language.replace("-", "_").split("_")[0]
    return lang if lang in languages() else SOURCE


def language_of(text: str, heard: str = "") -> str:
    """The language to answer `text` in: by its letters and its words' pieces, else `heard`, else the app's.

    `heard` is what the screen took it for; it counts where the words alone say nothing.
    """
    likely = _likely(text, heard)
    return next((lang for lang in (app_language(), *likely) if lang in likely), app_language())


def set_for(text: str, heard: str = "", earlier: Sequence[str] = ()) -> str:
    """The set of texts that answers `text`: that of its language, and for Hindi of the letters it is written in.

    Where `text` doesn't tell its language, the newest of the person's `earlier` messages (oldest first) that does
    decides, else it is as in `language_of`.
    """
    likely = _likely(text, heard)
    if len(likely) == 1:
        return _in_its_letters(likely[0], text)
    for said in reversed(earlier):
        told = _likely(said)
        if len(told) == 1:
            return _in_its_letters(told[0], said)
    return language_of(text, heard)


def _likely(text: str, heard: str = "") -> list[str]:
    """The languages that `text` may be in, several where it doesn't tell enough, none where nothing tells."""
    found = language.likely(text)
    # A language that the screen only falls back on says nothing about the person.
    if heard in (found or languages()) and heard != SOURCE:
        return [heard]
    return found


def _in_its_letters(lang: str, text: str) -> str:
    """The set of texts for `text` in `lang`; a single word in the other script doesn't decide."""
    devanagari = len(_DEVANAGARI.findall(text))
    if lang == "hi" and (not devanagari or _common_words(text) > devanagari):
        return LATIN_HINDI
    return lang


def _common_words(text: str) -> int:
    return sum(word in _COMMON for word in _WORD.findall(text.casefold()))


def say(name: str, lang: str = "") -> str:
    """The fixed text `name` of the set `lang`; in the app's language where that is empty or not among ours."""
    return _texts(lang if lang in sets() else app_language())[name]


@cache
def _names() -> dict[str, str]:
    return {text: name for lang in sets() for name, text in _texts(lang).items()}


def name_of(text: str) -> str:
    """Which fixed text this is, of whatever set, or which one it ends with; empty for other words."""
    whole = text.strip()
    return _names().get(whole) or _names().get(whole.rsplit("\n\n", 1)[-1], "")
