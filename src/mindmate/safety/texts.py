"""Fixed words about safety, in the languages that the screen knows, chosen by what a person wrote.

They lie in `data/texts/`, one file a language, and not in the app's catalogue: an answer to a message
in Spanish is Spanish, whatever language the window speaks. Neither clinicians nor native speakers
have reviewed them, and `unreviewed` says so.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from mindmate.i18n import current

FOLDER = Path(__file__).parent / "data" / "texts"
SOURCE = "en"
#: The commonest short words of each language; only words that no other of the five uses much.
_WORDS = {
    "en": "i i'm the and my is it of in was you what not have this that to do am are",
    "es": "que la el los las estoy mi por con pero muy una soy quiero yo tengo hay eres nada porque como qué cómo "
    "está hoy puedo se lo te",
    "de": "ich und nicht ist mir mich die der das mein meine zu ein eine habe bin mit auf es du kann",
    "fr": "je ne pas le les est et mon ma suis des une j'ai c'est pour que vous avec dans plus moi",
    "hi": "hai main mujhe nahi nahin hoon hun kya aur mera meri ki ka ko raha rahi hain ho tum aap bahut",
}
_COMMON = {lang: frozenset(words.split()) for lang, words in _WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@cache
def _texts(lang: str) -> dict[str, str]:
    texts: dict[str, str] = json.loads((FOLDER / f"{lang}.json").read_text("utf-8"))
    return texts


@cache
def languages() -> tuple[str, ...]:
    """Languages that have these texts, the source language first."""
    found = sorted(file.stem for file in FOLDER.glob("*.json"))
    return (SOURCE, *(lang for lang in found if lang != SOURCE))


def app_language() -> str:
    """The app's language where these texts have it, else the source language."""
    lang = current().language.replace("-", "_").split("_")[0]
    return lang if lang in languages() else SOURCE


def language_of(text: str, heard: str = "") -> str:
    """The language to answer `text` in: by its letters and commonest words, else `heard`, else the app's.

    `heard` is what the screen took it for; it counts where the words alone say nothing.
    """
    if re.search("[\u0900-\u097f]", text):
        return "hi"
    words = _WORD.findall(text.casefold().replace("’", "'"))
    counts = {lang: sum(word in common for word in words) for lang, common in _COMMON.items()}
    best = max(counts.values())
    if best:
        likely = [lang for lang, count in counts.items() if count == best]
        for wanted in (heard, app_language()):
            if wanted in likely:
                return wanted
        return likely[0]
    # A language that the screen only falls back on says nothing about the person.
    return heard if heard in languages() and heard != SOURCE else app_language()


def say(name: str, lang: str = "") -> str:
    """The fixed text `name` in `lang`; in the app's language where `lang` is empty or not among ours."""
    return _texts(lang if lang in languages() else app_language())[name]


@cache
def _names() -> dict[str, str]:
    return {text: name for lang in languages() for name, text in _texts(lang).items()}


def name_of(text: str) -> str:
    """Which fixed text this is, in whatever language, or which one it ends with; empty for other words."""
    whole = text.strip()
    return _names().get(whole) or _names().get(whole.rsplit("\n\n", 1)[-1], "")
