"""Fixed texts that a room keeps beside itself, in the five languages: `FOLDER/LANGUAGE/*.json`, texts by name.

For texts that are data (what an exercise says), not parts of a window. No clinician and, but for English, no native
speaker has reviewed them; `safety.notices.unreviewed` says so where they are shown.
"""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path

from mindmate.i18n.catalogue import current

SOURCE = "en"


class FixedTexts:
    """The texts below one folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` has one folder for each language."""
        self._folder = folder
        self._read: dict[str, dict[str, str]] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Languages that have these texts, the source language first."""
        found = sorted(folder.name for folder in self._folder.iterdir() if folder.is_dir())
        return (SOURCE, *(lang for lang in found if lang != SOURCE))

    def catalogue(self, lang: str) -> dict[str, str]:
        """All texts of one language by name."""
        if lang not in self._read:
            texts: dict[str, str] = {}
            for file in sorted((self._folder / lang).glob("*.json")):
                texts |= json.loads(file.read_text("utf-8"))
            self._read[lang] = texts
        return self._read[lang]

    def language(self, lang: str = "") -> str:
        """`lang` where these texts have it, else the app's language, else the source language."""
        own = current().language.replace("-", "_").split("_")[0]
        return next((one for one in (lang, own) if one in self.languages), SOURCE)

    def say(self, name: str, lang: str = "", /, **fields: object) -> str:
        """The text `name` with its fields filled in, in `language(lang)`. Raises KeyError for one there isn't."""
        return filled(self.catalogue(self.language(lang))[name], fields)


def filled(text: str, fields: dict[str, object]) -> str:
    """`text` with `{field}` replaced, each once over: values are people's words, which may have braces of their own."""
    parts = text.split("{")
    found = [parts[0]]
    for part in parts[1:]:
        name, brace, rest = part.partition("}")
        found.append(f"{fields[name]}{rest}" if brace and name in fields else "{" + part)
    return "".join(found)
