"""Brings the catalogues in src/mindmate/i18n up to the texts that the sources contain: `make translations`.

What the sources no longer say goes, what they say anew comes in unfinished, and what is translated stays. The result
depends only on the texts, not on the order in which they came: contexts and texts are sorted. So a conflict of two
branches in a catalogue is solved by running this: it takes the translations of both sides (git's, where a file is
unmerged; else what stands between the marks) and writes the file anew.

    python tools/translations.py              write the catalogues, say what is missing
    python tools/translations.py --check      say what would change, and end with 1 where something would
    python tools/translations.py --missing de print what German lacks, as JSON
    python tools/translations.py --fill FILE  take translations from JSON: {language: {context: {text: translation}}}

Read are `translate("Context", "text", …)`, `self.tr("text")` (the context is the class), `QT_TRANSLATE_NOOP`, and
functions of one's own that only pass their first argument on to `translate` with a fixed context.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src" / "mindmate"
FOLDER = SOURCES / "i18n"
LANGUAGES = ("de", "es", "fr", "hi")
SOURCE_LANGUAGE = "en"  # has a catalogue for the texts that have a plural, and for nothing else
PLURAL_FORMS = 2  # of each of our languages (Qt's numerus.cpp)
#: Files whose calls hand on what was marked elsewhere.
HANDING_ON = ("i18n/catalogue.py", "ui/translator.py")
OWNERS = ("i18n", "QCoreApplication")  # whose `translate` is one for texts
#: What Qt itself says in the menus of fields; the app's translator is asked for it too.
QT_TEXTS = {
    "QWidgetTextControl": (
        "&Undo", "&Redo", "Cu&t", "&Copy", "Copy &Link Location", "&Paste", "Delete", "Select All",
    ),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
}  # fmt: skip

Key = tuple[str, str]
Forms = tuple[str, ...]


@dataclass(frozen=True)
class Text:
    """A text of the sources: where translators find it, what it says, whether it has a plural."""

    context: str
    source: str
    plural: bool
    place: str

    @property
    def key(self) -> Key:
        """What it is found by."""
        return self.context, self.source


class Reader(ast.NodeVisitor):
    """Collects the texts of one module; `troubles` are calls whose text can't be read."""

    def __init__(self, tree: ast.Module, place: str) -> None:
        self.place = place
        self.texts: list[Text] = []
        self.troubles: list[str] = []
        self._classes: list[str] = []
        self._constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name) and isinstance(node.value.value, str)
        }
        self._helpers = dict(_helpers(tree, self._constants))
        self._marks = any(isinstance(n, ast.FunctionDef) and n.name == "QT_TRANSLATE_NOOP" for n in tree.body)
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """The context of `self.tr` in it."""
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """The helpers themselves say nothing."""
        if node.name in self._helpers:
            return
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        """Whether this is a call with a text."""
        name = _called(node.func)
        owner = node.func.value if isinstance(node.func, ast.Attribute) else None
        ours = owner is None or (isinstance(owner, ast.Name) and owner.id in OWNERS)
        if name in ("translate", "QT_TRANSLATE_NOOP") and ours and len(node.args) >= 2:
            self._take(node, self._string(node.args[0]), node.args[1])
        elif name == "tr" and isinstance(owner, ast.Name) and owner.id == "self" and node.args:
            self._take(node, self._classes[-1] if self._classes else None, node.args[0])
        elif name in self._helpers and owner is None and node.args:
            self._take(node, self._helpers[name], node.args[0])
        self.generic_visit(node)

    def _take(self, node: ast.Call, context: str | None, text: ast.expr) -> None:
        source = self._string(text, constants=False)
        if context and source:
            plural = "%n" in source
            self.texts.append(Text(context, source, plural, f"{self.place}:{node.lineno}"))
        elif not self._marks:  # a module that marks texts hands them on by name
            self.troubles.append(f"{self.place}:{node.lineno}: the text of this call can't be read")

    def _string(self, node: ast.expr, *, constants: bool = True) -> str | None:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node.value
        if constants and isinstance(node, ast.Name):
            return self._constants.get(node.id)
        return None


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _helpers(tree: ast.Module, constants: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Functions of the module that pass their first argument on to `translate`, with the context they name."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef) or not function.args.args:
            continue
        first = function.args.args[0].arg
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and _called(call.func) == "translate" and len(call.args) >= 2:
                context, text = call.args[0], call.args[1]
                found = context.value if isinstance(context, ast.Constant) else ""
                if isinstance(context, ast.Name):
                    found = constants.get(context.id, "")
                if found and isinstance(text, ast.Name) and text.id == first:
                    yield function.name, str(found)


def read_sources(folder: Path = SOURCES) -> tuple[dict[Key, Text], list[str]]:
    """Every text below `folder`, by context and source; and what couldn't be read."""
    texts = {(c, t): Text(c, t, False, "Qt") for c, said in QT_TEXTS.items() for t in said}
    troubles: list[str] = []
    for file in sorted(folder.rglob("*.py")):
        place = file.relative_to(folder).as_posix()
        if place in HANDING_ON:
            continue
        found = Reader(ast.parse(file.read_text("utf-8")), place)
        troubles += found.troubles
        for text in found.texts:
            texts.setdefault(text.key, text)
    return texts, troubles


# ---- catalogues ------------------------------------------------------------------------------------


def parse(xml: str) -> dict[Key, Forms]:
    """The finished translations of one catalogue."""
    found: dict[Key, Forms] = {}
    for context in ElementTree.fromstring(xml).iter("context"):  # noqa: S314 (our own file)
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            plural = tuple(form.text or "" for form in translation.iter("numerusform"))
            forms = plural or (translation.text or "",)
            if all(forms):
                found[(name, message.findtext("source", ""))] = forms
    return found


def read_catalogue(file: Path) -> dict[Key, Forms]:
    """What `file` has; of an unmerged one, what both sides have (on a clash: the side that came in)."""
    if not file.is_file():
        return {}
    text = file.read_text("utf-8")
    if "<<<<<<< " not in text:
        return parse(text)
    found: dict[Key, Forms] = {}
    for stage in (2, 3):
        name = f":{stage}:./{file.name}"
        side = subprocess.run(
            ["git", "show", name],  # noqa: S607
            cwd=file.parent,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        found.update(parse(side))
    return found


def write(language: str, texts: dict[Key, Text], have: dict[Key, Forms]) -> str:
    """The catalogue of `language` for `texts`, sorted; what it lacks stands there unfinished."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}">',
    ]
    wanted = [text for text in texts.values() if language != SOURCE_LANGUAGE or text.plural]
    contexts = sorted({text.context for text in wanted})
    for context in contexts:
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted((t for t in wanted if t.context == context), key=lambda t: t.source):
            lines += _message(text, have.get(text.key, ()))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(text: Text, forms: Forms) -> list[str]:
    wanted = PLURAL_FORMS if text.plural else 1
    unfinished = "" if len(forms) == wanted else ' type="unfinished"'
    if text.plural:
        shown = forms if not unfinished else ("",) * wanted
        translation = [
            f"        <translation{unfinished}>",
            *(f"            <numerusform>{escape(form)}</numerusform>" for form in shown),
            "        </translation>",
        ]
    else:
        shown = forms if not unfinished else ("",)
        translation = [f"        <translation{unfinished}>{escape(shown[0])}</translation>"]
    head = '    <message numerus="yes">' if text.plural else "    <message>"
    return [head, f"        <source>{escape(text.source)}</source>", *translation, "    </message>"]


def fields(text: str) -> list[str]:
    """The places to be filled in: {name} and %n, sorted."""
    return sorted(re.findall(r"\{\w*\}|%n", text))


def agree(source: str, forms: Forms) -> bool:
    """Whether a translation has the fields of its source; of a plural, the form for one may leave some out."""
    *one, last = forms
    return fields(last) == fields(source) and all(set(fields(form)) <= set(fields(source)) for form in one)


def missing(texts: dict[Key, Text], have: dict[Key, Forms], language: str) -> list[Text]:
    """What `language` lacks."""
    return [
        text
        for text in texts.values()
        if (language != SOURCE_LANGUAGE or text.plural)
        and len(have.get(text.key, ())) != (PLURAL_FORMS if text.plural else 1)
    ]


def _fill(file: Path, catalogues: dict[str, dict[Key, Forms]], texts: dict[Key, Text]) -> list[str]:
    troubles: list[str] = []
    for language, contexts in json.loads(file.read_text("utf-8")).items():
        for context, translations in contexts.items():
            for source, translation in translations.items():
                forms = (translation,) if isinstance(translation, str) else tuple(translation)
                if (context, source) not in texts:
                    troubles.append(f"{language}: nothing says {context!r}: {source!r}")
                elif not agree(source, forms):
                    troubles.append(f"{language}: other fields in {context!r}: {source!r}")
                else:
                    catalogues[language][(context, source)] = forms
    return troubles


def main() -> int:
    """Do what the arguments say; returns the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--missing", metavar="LANGUAGE")
    parser.add_argument("--fill", type=Path, metavar="FILE")
    given = parser.parse_args()
    texts, troubles = read_sources()
    files = {language: FOLDER / f"mindmate_{language}.ts" for language in (SOURCE_LANGUAGE, *LANGUAGES)}
    catalogues = {language: read_catalogue(file) for language, file in files.items()}
    if given.missing:
        lacking: dict[str, dict[str, object]] = {}
        for text in sorted(missing(texts, catalogues[given.missing], given.missing), key=lambda t: t.key):
            lacking.setdefault(text.context, {})[text.source] = ["", ""] if text.plural else ""
        print(json.dumps({given.missing: lacking}, ensure_ascii=False, indent=1))
        return 0
    if given.fill:
        troubles += _fill(given.fill, catalogues, texts)
    for language, file in files.items():
        new = write(language, texts, catalogues[language])
        if given.check:
            if not file.is_file() or file.read_text("utf-8") != new:
                troubles.append(f"{file.name} isn't as the sources want it: run make translations")
        else:
            file.write_text(new, "utf-8")
        lacking_now = missing(texts, catalogues[language], language)
        print(f"{language}: {len(texts)} texts, {len(lacking_now)} missing")
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
