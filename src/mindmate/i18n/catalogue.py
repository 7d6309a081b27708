"""The translation loader: reads Qt Linguist `.ts` files without Qt."""

from __future__ import annotations

import locale
import os
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

FOLDER = Path(__file__).parent
SOURCE_LANGUAGE = "en"


def _plural_index(language: str, n: int) -> int:
    """Index of the plural form in a `.ts` message, after Qt's rules for the languages we ship.

    Source: Qt's `numerus.cpp` (English, Spanish, German and Hindi: 1 | other; French: 0, 1 | other).
    """
    if language == "fr":
        return 0 if n in (0, 1) else 1
    return 0 if n == 1 else 1


@dataclass(frozen=True)
class Catalogue:
    """The translations of one language: (context, source) → one text, or one a plural form."""

    language: str
    messages: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def find(self, context: str, source: str, n: int | None = None) -> str | None:
        """The translated text with `%n` filled in, or None where this language has none."""
        forms = self.messages.get((context, source))
        if not forms:
            return None
        if n is None:
            return forms[0]
        return forms[min(_plural_index(self.language, n), len(forms) - 1)].replace("%n", str(n))


def load(language: str) -> Catalogue:
    """Read the catalogue of `language` ("de", "pt_BR"); an empty one where there is no file."""
    for name in (language, language.split("_")[0]):
        file = FOLDER / f"mindmate_{name}.ts"
        if file.is_file():
            return Catalogue(name, _read(file))
    return Catalogue(language)


def _read(file: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    # The files are part of the installation, not somebody's input.
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (
                translation.text or "",
            )
            if all(forms):
                messages[(name, message.findtext("source", ""))] = forms
    return messages


def available() -> list[str]:
    """Languages that have a catalogue, the source language first."""
    found = {file.stem.removeprefix("mindmate_") for file in FOLDER.glob("mindmate_*.ts")}
    return [SOURCE_LANGUAGE, *sorted(found - {SOURCE_LANGUAGE})]


def system_language() -> str:
    """The language of the person's system, from the environment or the platform."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").split(".")[0]
        if value and value not in ("C", "POSIX"):
            return value
    try:
        return (locale.getlocale()[0] or SOURCE_LANGUAGE).split(".")[0]
    except ValueError:
        return SOURCE_LANGUAGE


_current = Catalogue(SOURCE_LANGUAGE)


def use(language: str | None = None) -> Catalogue:
    """Make `language` (default: the system's) the one that `translate` speaks."""
    global _current
    _current = load(language or system_language())
    return _current


def current() -> Catalogue:
    """The catalogue in use."""
    return _current


def translate(context: str, source: str, n: int | None = None, **fields: object) -> str:
    """`source` in the current language, `%n` and `{fields}` filled in.

    `context` is the name under which translators find the text: the class, or the subject.
    """
    text = _current.find(context, source, n)
    if text is None:
        text = source if n is None else source.replace("%n", str(n))
    return text.format(**fields) if fields else text
