"""Texts in other languages: read from .ts files, filled in after translation, English where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from mindmate import i18n
from mindmate.i18n import catalogue

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Lock</name>
    <message><source>Unlock</source><translation>Entsperren</translation></message>
    <message><source>Hello, {name}</source><translation>Hallo, {name}</translation></message>
    <message><source>Later</source><translation type="unfinished">Später</translation></message>
    <message><source>Gone</source><translation type="vanished">Weg</translation></message>
    <message><source>Empty</source><translation></translation></message>
    <message numerus="yes"><source>%n tries left</source><translation>
        <numerusform>noch %n Versuch</numerusform>
        <numerusform>noch %n Versuche</numerusform>
    </translation></message>
</context>
<context>
    <name>Help</name>
    <message><source>Unlock</source><translation>Aufschließen</translation></message>
</context>
</TS>
"""


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mindmate_de.ts").write_text(GERMAN, "utf-8")
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    i18n.use("de")


@pytest.mark.usefixtures("german")
def test_a_text_is_found_by_its_context() -> None:
    assert i18n.translate("Lock", "Unlock") == "Entsperren"
    assert i18n.translate("Help", "Unlock") == "Aufschließen"


@pytest.mark.usefixtures("german")
def test_fields_are_filled_in_after_translation() -> None:
    assert i18n.translate("Lock", "Hello, {name}", name="{Ida}") == "Hallo, {Ida}"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("source", ["Later", "Gone", "Empty", "Never heard of"])
def test_what_is_not_translated_stays_english(source: str) -> None:
    assert i18n.translate("Lock", source) == source


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("n", "text"), [(0, "noch 0 Versuche"), (1, "noch 1 Versuch"), (7, "noch 7 Versuche")]
)
def test_plural_forms_follow_the_number(n: int, text: str) -> None:
    assert i18n.translate("Lock", "%n tries left", n=n) == text


def test_in_french_nought_is_singular() -> None:
    forms = {("Lock", "%n tries left"): ("%n essai", "%n essais")}
    french = i18n.Catalogue("fr", forms)
    assert [french.find("Lock", "%n tries left", n) for n in (0, 1, 2)] == ["0 essai", "1 essai", "2 essais"]


def test_the_catalogue_of_the_sources_is_read_with_the_first_plural() -> None:
    catalogue._read.cache_clear()
    i18n.use("en")
    assert i18n.translate("Lock", "Unlock") == "Unlock"
    assert catalogue._read.cache_info().misses == 0
    context, source = next(iter(catalogue._read(catalogue._file("en"))))
    assert "%n" in source
    assert i18n.translate(context, source, n=1) != i18n.translate(context, source, n=2).replace("2", "1")


def test_a_number_is_filled_in_without_any_translation() -> None:
    assert i18n.translate("Lock", "%n tries left", n=3) == "3 tries left"


@pytest.mark.usefixtures("german")
def test_a_regional_language_finds_the_general_one() -> None:
    assert i18n.use("de_AT").language == "de"
    assert i18n.translate("Lock", "Unlock") == "Entsperren"


@pytest.mark.usefixtures("german")
def test_an_unknown_language_speaks_english() -> None:
    i18n.use("tlh")
    assert i18n.translate("Lock", "Unlock") == "Unlock"


@pytest.mark.usefixtures("german")
def test_the_languages_are_listed_with_the_source_first() -> None:
    assert i18n.available() == ["en", "de"]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LC_ALL": "de_AT.UTF-8", "LANG": "en_GB.UTF-8"}, "de_AT"),
        ({"LC_MESSAGES": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}, "fr_FR"),
        ({"LC_ALL": "C", "LANG": "hi_IN"}, "hi_IN"),
        ({"LC_ALL": "POSIX", "LANG": "es_ES.UTF-8"}, "es_ES"),
    ],
)
def test_the_language_of_the_system_comes_from_its_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert catalogue.system_language() == language


def test_a_system_without_a_language_speaks_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert catalogue.system_language() == "en"


def test_every_shipped_catalogue_can_be_read() -> None:
    languages = i18n.available()
    assert languages[0] == "en"
    for language in languages[1:]:
        assert i18n.load(language).messages, language
