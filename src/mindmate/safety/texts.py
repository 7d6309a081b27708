"""Fixed words about safety, in the languages that the screen knows, chosen by what a person wrote.

They lie in `data/texts/`, one file a language, and not in the app's catalogue: an answer to a message
in Spanish is Spanish, whatever language the window speaks. Hindi has two, since not everybody who writes
it in Latin letters reads Devanagari well; it stays one language (`hi`) for the screen and everything else.
Neither clinicians nor native speakers have reviewed them, and `unreviewed` says so.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from mindmate.i18n import current
from mindmate.safety import language
from mindmate.safety.language import LATIN_HINDI  # the set of texts for Hindi in Latin letters too

FOLDER = Path(__file__).parent / "data" / "texts"
SOURCE = "en"


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
    """The language to answer `text` in: the one that it was heard in, else that of its words, else the app's.

    `heard` is what the screen took it for. The source language is what the screen falls back on too: where nothing
    tells, it says nothing about the person.
    """
    return _answer(text, heard, ())[0] or app_language()


def set_for(text: str, heard: str = "", earlier: Sequence[str] = ()) -> str:
    """The set of texts that answers `text`: as in `language_of`, and for Hindi of the letters it is written in.

    Where `text` doesn't tell its language, the newest of the person's `earlier` messages (oldest first) that does
    decides, letters included.
    """
    lang, by = _answer(text, heard, earlier)
    return language.variety(lang, by) if lang else app_language()


def _answer(text: str, heard: str, earlier: Sequence[str]) -> tuple[str, str]:
    """The language to answer in, empty where nothing tells, and the message that tells it."""
    told, by = language.told(text, earlier)
    fallen_back = heard == SOURCE and (not told or by != text)
    return (told, by) if heard not in languages() or heard == told or fallen_back else (heard, text)


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
