"""The directory of lines: numbers as they are dialled, and always something to call.

The numbering plan is asked again here, apart from the script that built the directory.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import phonenumbers
import pytest
from phonenumbers import shortnumberinfo

from mindmate.safety import lines
from mindmate.safety.lines import Line

ROOT = Path(__file__).resolve().parents[3]
SOURCES = ROOT.parent / "shared" / "data"
RAW: dict[str, Any] = json.loads(lines.DIRECTORY.read_text("utf-8"))
ALL = [(code, line) for code, entry in RAW["countries"].items() for line in entry["lines"]]


def undiallable(number: str, country: str, name: str = "") -> str:
    """Why `number` can't be dialled in `country` as it stands; empty where it can."""
    if not re.fullmatch(r"\*?[0-9][0-9 ]*[0-9]", number):
        return "not digits"
    plain = re.sub(r"\D", "", number)
    parsed = phonenumbers.parse(number, country)
    if phonenumbers.is_valid_number_for_region(parsed, country):
        national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
        wanted = re.sub(r"\D", "", national)
        one = parsed.country_code == 1 and plain == "1" + wanted
        return "" if plain == wanted or one else f"dialled as {national}"
    if shortnumberinfo.is_possible_short_number_for_region(parsed, country) and 3 <= len(plain) <= 6:
        return ""
    return (
        "" if re.search(rf"(?<!\d){plain}(?!\d)", name) and len(plain) <= 6 else "not in the numbering plan"
    )


def test_no_number_of_the_directory_is_undiallable() -> None:
    found = {
        (code, line["name"]): why
        for code, line in ALL
        if line["number"] and (why := undiallable(line["number"], code, line["name"]))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("number", "country"),
    [
        ("+44116123", "GB"),  # a short code in international form
        ("0044 116 123", "GB"),
        ("1741741", "US"),
        ("5275 1135", "AR"),  # without its area code
        ("020 12320 5", "CN"),
        ("800 615 6514", "AF"),
        ("030-443509821", "DE"),
        ("30 443509821", "DE"),  # without the 0 before it
        ("116 123 4", "GB"),
    ],
)
def test_the_check_finds_what_does_not_dial(number: str, country: str) -> None:
    assert undiallable(number, country)


def test_every_country_of_the_sources_has_an_emergency_number() -> None:
    assert len(lines.countries()) == 202
    for code, name in lines.countries():
        found = lines.find(code)
        assert found.name == name
        assert found.emergency
        for number in found.emergency:
            assert re.fullmatch(r"\d{2,5}", number), (code, number)
        assert RAW["countries"][code]["emergency_sources"]


def test_there_are_lines_for_at_least_sixty_countries() -> None:
    assert sum(bool(entry["lines"]) for entry in RAW["countries"].values()) >= 60


def test_every_line_has_all_fields_and_says_its_sources_and_its_date() -> None:
    fields = {"name", "number", "sms", "sms_word", "chat", "hours", "languages", "website"}
    fields |= {"for", "for_says", "numbering", "sources", "checked"}
    for code, line in ALL:
        assert set(line) == fields, code
        assert line["name"].strip() == line["name"] != ""
        assert line["number"] or line["sms"]
        assert 1 <= len(line["sources"]) <= 2
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", line["checked"])
        assert all(line["checked"] >= said[-10:] for said in line["sources"])
        assert line["for"] in ("anyone", "child", "violence")
        assert (line["for"] == "child") == (line["for_says"] in ("source", "plan", "editor"))
        assert "" not in line.values()  # what isn't known is null


def test_a_line_of_both_sources_has_what_the_deeper_one_knows() -> None:
    both = {line["name"] for _, line in ALL if len(line["sources"]) == 2}
    assert {"988 Suicide & Crisis Lifeline", "Samaritans", "Shout", "Tele MANAS", "iCall"} <= both
    samaritans = next(line for code, line in ALL if code == "GB" and line["name"] == "Samaritans")
    assert samaritans["number"] == "116 123"
    assert (samaritans["hours"], samaritans["languages"]) == ("24/7", ["en"])


def test_a_line_that_is_written_to_has_no_number_to_call() -> None:
    shout = next(line for line in lines.find("GB").lines if line.name == "Shout")
    assert (shout.number, shout.sms, shout.sms_word) == ("", "85258", "SHOUT")
    assert lines.dialling(shout) == "Text SHOUT to 85258"


def test_what_is_known_of_a_line_in_one_phrase() -> None:
    line = Line(
        "A line", "988", "24/7", sms="988", languages=("en", "es"), sources=("a", "b"), checked="2026-06-02"
    )
    assert lines.dialling(line) == "988"
    assert lines.details(line) == "or text 988 · 24/7 · English, Español · checked 2026-06-02"
    assert lines.details(Line("B", "1", sources=("a",), checked="2024-11-07")) == "one source, 2024-11-07"


def test_a_country_that_is_not_known_still_gets_a_number() -> None:
    assert lines.find("ZZ").emergency == ("112",)


def test_lines_for_children_come_first_for_a_child() -> None:
    usual, child = lines.find("GB"), lines.find("GB", child=True)
    assert usual.lines[0].kind == "anyone"
    assert child.lines[0].name == "Childline"
    assert sorted(line.name for line in usual.lines) == sorted(line.name for line in child.lines)


def test_the_date_of_a_page_is_that_of_its_oldest_line() -> None:
    assert lines.find("GB").checked == "2024-11-07"
    assert {line.checked for line in lines.find("GB").lines} == {"2024-11-07", "2026-06-02"}


def test_the_country_comes_from_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert lines.country_of_locale() == "AT"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert lines.country_of_locale() == "GB"


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the sources aren't part of the repository")
def test_the_directory_is_what_the_sources_give() -> None:
    from tools.crisis_lines import build

    read = build.read(SOURCES)
    assert build.spelled(build.directory(read)) + "\n" == lines.DIRECTORY.read_text("utf-8")
    assert build.spelled(read.left_out) + "\n" == build.LEFT_OUT.read_text("utf-8")
