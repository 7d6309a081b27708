"""The directory of lines: numbers as they are dialled, and always something to call."""

from __future__ import annotations

import json
import re

import pytest

from mindmate.safety import lines


def test_every_country_has_an_emergency_number_that_can_be_dialled() -> None:
    for code, name in lines.countries():
        found = lines.find(code)
        assert found.name == name
        assert found.emergency
        for number in [*found.emergency, *[line.number for line in found.lines]]:
            assert re.fullmatch(r"[0-9][0-9 ]*", number), (code, number)


def test_a_country_that_is_not_known_still_gets_a_number() -> None:
    assert lines.find("ZZ").emergency == ("112",)


def test_every_line_says_its_source_and_when_it_was_checked() -> None:
    raw = json.loads(lines.DIRECTORY.read_text("utf-8"))
    for country in raw["countries"].values():
        for line in country["lines"]:
            assert line["sources"]
            assert re.fullmatch(r"20\d\d-\d\d-\d\d", line["checked"])


def test_the_country_comes_from_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert lines.country_of_locale() == "AT"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert lines.country_of_locale() == "GB"
