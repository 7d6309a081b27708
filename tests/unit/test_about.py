"""What About shows of a build, and of none."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from mindmate import about

TODAY = datetime.date(2026, 11, 25)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    files = {
        "about/build.json": {"version": "0.1.0", "date": "2026-11-01", "commit": "abc", "variant": "cpu"},
        "licenses/index.json": [
            {
                "name": "Qt",
                "version": "6.11.3",
                "licence": "LGPL-3.0-only",
                "url": "",
                "texts": ["Qt/LGPL-3.txt"],
            },
            {"name": "odd", "version": "1", "licence": "MIT", "texts": ["../../secret"]},
        ],
        "models/friend.json": {
            "name": "Friend",
            "licence": "Llama 2",
            "licence_notice": "Llama 2 is licensed under …",
        },
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(json.dumps(content))
    (tmp_path / "licenses" / "Qt").mkdir()
    (tmp_path / "licenses" / "Qt" / "LGPL-3.txt").write_text("terms")
    (tmp_path / "models" / "friend.gguf").touch()
    return tmp_path


def test_a_package_says_how_old_it_is_and_what_it_is_made_of(bundle: Path) -> None:
    found = about.about(TODAY, bundle)
    assert (found.variant, found.date, found.age_days) == ("cpu", datetime.date(2026, 11, 1), 24)
    assert found.parts[0].texts[0].read_text() == "terms"
    text = "\n".join(about.lines(found))
    for words in (
        "24 days ago",
        "Qt 6.11.3: LGPL-3.0-only",
        "Llama 2 is licensed under …",
        "You may replace them",
    ):
        assert words in text
    assert "newer version with fixes" not in text


def test_an_old_build_says_that_it_is_old(bundle: Path) -> None:
    found = about.about(TODAY + datetime.timedelta(days=about.OLD_AFTER), bundle)
    assert "newer version with fixes" in "\n".join(about.lines(found))


def test_a_licence_text_never_lies_outside_of_the_bundle(bundle: Path) -> None:
    assert about.about(TODAY, bundle).parts[1].texts == ()


@pytest.mark.parametrize("content", ["", "[]", "{", '{"date": "long ago"}', "null"])
def test_a_damaged_list_is_left_out(content: str, bundle: Path) -> None:
    (bundle / "about" / "build.json").write_text(content)
    (bundle / "licenses" / "index.json").write_text(content)
    found = about.about(TODAY, bundle)
    assert (found.date, found.parts) == (None, ())


def test_a_build_from_source_says_so() -> None:
    found = about.about(TODAY)
    assert found.date is None
    assert "Built from source on this computer." in about.lines(found)
    assert any("Apache-2.0" in licence for _, licence, _ in found.models)


def test_it_says_how_to_look_for_fixes_without_a_network(bundle: Path) -> None:
    assert "opens no connection" in "\n".join(about.lines(about.about(TODAY, bundle)))
