"""The translation loader: reads Qt Linguist `.ts` files without Qt."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

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


class Source(Catalogue):
    """The language of the sources: its catalogue has the texts with a plural and no others, so it is read with one."""

    def find(self, context: str, source: str, n: int | None = None) -> str | None:
        """As for every language."""
        if n is None:
            return None
        return Catalogue(self.language, _read(_file(self.language))).find(context, source, n)


def load(language: str) -> Catalogue:
    """Read the catalogue of `language` ("de", "pt_BR"); an empty one where there is no file."""
    for name in (language, language.split("_")[0]):
        if _file(name).is_file():
            return Source(name) if name == SOURCE_LANGUAGE else Catalogue(name, _read(_file(name)))
    return Catalogue(language)


def _file(language: str) -> Path:
    return FOLDER / f"mindmate_{language}.ts"


@lru_cache(maxsize=2)  # asked for twice at a start: for the command line, and for the profile
def _read(file: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    # The files are part of the installation, not somebody's input. Expat itself: the tree of a file is of no use here,
    # and this stands between a start and the first key.
    from xml.parsers import expat

    parser = expat.ParserCreate()
    parser.buffer_text = True
    reading = _Reading()
    parser.StartElementHandler, parser.EndElementHandler = reading.begin, reading.end
    parser.CharacterDataHandler = reading.text
    parser.Parse(file.read_bytes(), True)
    return reading.messages


class _Reading:
    """What was read of a `.ts` file so far."""

    def __init__(self) -> None:
        self.messages: dict[tuple[str, str], tuple[str, ...]] = {}
        self._context = self._source = self._said = ""
        self._forms: list[str] = []
        self._usable = False

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "message":
            self._source, self._forms, self._usable = "", [], False
        elif tag == "translation":
            self._usable = attributes.get("type") not in ("unfinished", "vanished", "obsolete")
        self._said = ""

    def text(self, text: str) -> None:
        """Text of the element that is being read."""
        self._said += text

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "name":
            self._context = self._said
        elif tag == "source":
            self._source = self._said
        elif tag == "numerusform":
            self._forms.append(self._said)
        elif tag == "translation" and not self._forms:
            self._forms = [self._said]
        elif tag == "message" and self._usable and all(self._forms):
            self.messages[(self._context, self._source)] = tuple(self._forms)
        self._said = ""


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
    import locale  # where the environment says nothing, as on Windows

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
