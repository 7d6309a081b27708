"""The catalogues hold what the sources say: nothing more, nothing less, and every field."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tools import translations
from tools.translations import Text

EVERYTHING, TROUBLES = translations.read_sources()

MODULE = """
CONTEXT = "Days"

def _tr(text, **fields):
    return translate("Plan", text, **fields)

def QT_TRANSLATE_NOOP(context, text):
    return text

LATER = QT_TRANSLATE_NOOP("Errors", "It is gone.")
today = translate(CONTEXT, "Earlier " "today")
count = i18n.translate("Days", "%n days", n=3)
hint = _tr("Write to {name}", name="Ida")

class Room(QWidget):
    def say(self):
        self.tr("Hello")
        painter.translate(0, 4)
        items = [lambda: self.tr("Later") for _ in ()]
"""


def texts_of(module: str) -> translations.Reader:
    return translations.Reader(ast.parse(module), "room.py")


def test_texts_are_found_with_their_contexts() -> None:
    found = texts_of(MODULE)
    assert found.troubles == []
    assert {(text.context, text.source, text.plural) for text in found.texts} == {
        ("Errors", "It is gone.", False),
        ("Days", "Earlier today", False),
        ("Days", "%n days", True),
        ("Plan", "Write to {name}", False),
        ("Room", "Hello", False),
        ("Room", "Later", False),
    }


@pytest.mark.parametrize("call", ['self.tr(f"{n} left")', 'translate("Days", word)', "self.tr(a + b)"])
def test_a_text_that_nobody_could_translate_is_noticed(call: str) -> None:
    module = f"class Room:\n    def say(self, n, a, b, word):\n        return {call}\n"
    assert len(texts_of(module).troubles) == 1


def catalogue(*texts: tuple[str, str, str]) -> str:
    known = {(c, s): Text(c, s, "%n" in s, "") for c, s, _ in texts}
    have = {(c, s): (t, t) if "%n" in s else (t,) for c, s, t in texts if t}
    return translations.write("de", known, have)


def test_a_catalogue_reads_back_as_it_was_written() -> None:
    written = catalogue(("B", "a < b & c", "a < b & c"), ("A", "%n days", "%n Tage"), ("A", "Later", ""))
    assert translations.parse(written) == {
        ("B", "a < b & c"): ("a < b & c",),
        ("A", "%n days"): ("%n Tage", "%n Tage"),
    }
    assert written.index("<name>A</name>") < written.index("<name>B</name>")
    assert '<translation type="unfinished"></translation>' in written


def test_what_the_sources_no_longer_say_goes_and_the_rest_stays() -> None:
    have = {("A", "Old"): ("Alt",), ("A", "New"): ("Neu",)}
    new = translations.write("de", {("A", "New"): Text("A", "New", False, "")}, have)
    assert translations.parse(new) == {("A", "New"): ("Neu",)}


def test_both_sides_of_a_conflict_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess

    def git(*arguments: str, check: bool = True) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@b.invalid", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=check, capture_output=True)

    file = tmp_path / "mindmate_de.ts"
    git("init", "-q", "-b", "main")
    for branch, texts in (
        ("main", [("A", "Later", "Später")]),
        ("one", [("A", "Later", "Später"), ("A", "Sooner", "Früher")]),
        ("two", [("A", "Later", "Später"), ("A", "Soon", "Bald")]),
    ):
        git("checkout", "-q", *([] if branch == "main" else ["-b", branch, "main"]), check=branch != "main")
        file.write_text(catalogue(*texts), "utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", branch)
    git("merge", "one", check=False)
    assert "<<<<<<<" in file.read_text("utf-8")
    found = translations.read_catalogue(file)
    assert found == {("A", "Later"): ("Später",), ("A", "Sooner"): ("Früher",), ("A", "Soon"): ("Bald",)}


# ---- the ones that ship ----------------------------------------------------------------------------


def test_every_text_of_the_sources_can_be_read() -> None:
    assert TROUBLES == []
    assert len(EVERYTHING) > 400


@pytest.mark.parametrize("language", ["en", *translations.LANGUAGES])
def test_a_catalogue_is_as_the_sources_want_it(language: str) -> None:
    file = translations.FOLDER / f"mindmate_{language}.ts"
    written = file.read_text("utf-8")
    assert translations.write(language, EVERYTHING, translations.parse(written)) == written, (
        "run: make translations"
    )


@pytest.mark.parametrize("language", ["en", *translations.LANGUAGES])
def test_a_translation_has_the_fields_of_its_source(language: str) -> None:
    have = translations.read_catalogue(translations.FOLDER / f"mindmate_{language}.ts")
    assert [key for key, forms in have.items() if not translations.agree(key[1], forms)] == []


def test_a_lost_field_would_be_noticed() -> None:
    assert not translations.agree("Hello, {name}", ("Hallo",))
    assert not translations.agree("%n days of {all}", ("ein Tag", "%n Tage"))
    assert translations.agree("%n days of {all}", ("ein Tag", "%n Tage von {all}"))


@pytest.mark.parametrize("language", ["en", *translations.LANGUAGES])
def test_nothing_is_left_untranslated(language: str) -> None:
    have = translations.read_catalogue(translations.FOLDER / f"mindmate_{language}.ts")
    lacking = translations.missing(EVERYTHING, have, language)
    assert [(text.place, text.context, text.source) for text in lacking] == [], "run: make translations"


def test_what_is_missing_would_be_noticed() -> None:
    known = {("A", "Later"): Text("A", "Later", False, ""), ("A", "%n days"): Text("A", "%n days", True, "")}
    assert len(translations.missing(known, {("A", "%n days"): ("ein Tag",)}, "de")) == 2
    assert translations.missing(known, {("A", "%n days"): ("%n Tag", "%n Tage")}, "de")[0].source == "Later"
    assert len(translations.missing(known, {}, "en")) == 1


#: Words that are the same in two languages; whatever else is equal to its source was forgotten.
SAME = {"MindMate {version}", "{day}, {clock}", "PDF (*.pdf)"}


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_no_translation_is_only_the_english(language: str) -> None:
    have = translations.read_catalogue(translations.FOLDER / f"mindmate_{language}.ts")
    same = {source for (_, source), forms in have.items() if source in forms and len(source) > 20}
    assert same <= SAME


def test_german_says_du_and_french_says_vous() -> None:
    """One form of address a language, as the fixed texts of safety have it."""
    import re

    wrong = {
        "de": r"\bIh(?:r|re|ren|rem|nen)\b|\bSie (?:können|haben|sind|müssen)\b",
        "fr": r"\b(?:tu|toi|ton|tes)\b",
    }
    wrong |= {"es": r"\b(?:usted|ustedes)\b", "hi": r"तुम|\bतू\b"}
    for language, pattern in wrong.items():
        have = translations.read_catalogue(translations.FOLDER / f"mindmate_{language}.ts")
        found = [form for forms in have.values() for form in forms if re.search(pattern, form)]
        assert found == [], language
    assert re.search(wrong["de"], "Geben Sie Ihre Passphrase ein")
    assert re.search(wrong["hi"], "तुम कैसे हो")
