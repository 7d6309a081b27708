"""What is remembered of the person: out and in with the journal, and never what they refused or deleted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault.support import code_of, make, passphrase, scan

from mindmate import upkeep
from mindmate.cli_vault import _of_what_is_remembered
from mindmate.errors import MindMateError
from mindmate.records import FoundRemembered, TrustedPerson
from mindmate.vault import backup
from mindmate.vault.exchange import archive, foreign
from mindmate.vault.exchange import plan as plans
from mindmate.vault.exchange import remembered as remembering
from mindmate.vault.exchange.entries import EVERYTHING, Imported, Selection, content_hash, put, selected
from mindmate.vault.exchange.remembered import RememberedImported
from mindmate.vault.vault import Vault

KEPT = "My sister lives in Quatschwort\u2028 Übung 今天"
NEVER = ("Zwiebelfisch", "Kneipenwirt", "Purzelbaum")  # deleted, refused, only proposed


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "vault")
    vault.journal.write("writing", "Evening", "a body", day="2026-02-01", tags=["Work"])
    vault.plan.keep_person(TrustedPerson("Jo", "", ""))
    own = vault.memories
    own.add(KEPT)
    own.keep(own.propose("I have epilepsy", sensitive=True) or 0)
    own.add("The Zwiebelfisch is mine")
    own.forget(own.kept()[-1].id)
    own.forget(own.propose("My boss is a Kneipenwirt") or 0)
    own.propose("My Purzelbaum is late")
    own.set_name("Mirabel")
    yield vault
    vault.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "other")
    yield vault
    vault.close()


def everything(vault: Vault) -> tuple[Any, ...]:
    journal = vault.journal
    return content_hash(selected(journal)), plans.kept(journal), remembering.kept(journal)


def found_in(file: Path) -> Iterator[Any]:
    if file.suffix == ".mmb":
        return archive.read(file, backup.by_passphrase(passphrase()), "vault.wrong_passphrase")
    return foreign.read(file)


@pytest.mark.parametrize("name", ["all.mmb", "all.json"])
def test_archive_and_json_bring_memories_and_the_name_back_word_for_word(
    opened: Vault, other: Vault, tmp_path: Path, name: str
) -> None:
    upkeep.export(opened, tmp_path / name, EVERYTHING)
    assert everything(other) != everything(opened)
    done = put(other.journal, found_in(tmp_path / name))
    assert done.remembered == RememberedImported(2, 0, 0, "added")
    assert everything(other) == everything(opened)
    assert [(one.text, one.sensitive) for one in other.memories.kept()] == [
        (KEPT, False),
        ("I have epilepsy", True),
    ]
    assert other.memories.proposed() == []
    again = put(other.journal, found_in(tmp_path / name))
    assert again.remembered == RememberedImported(0, 2, 0, "known")
    assert everything(other) == everything(opened)
    assert other.check(full=True).ok


@pytest.mark.parametrize("name", ["all.json", "diary"])
def test_no_plain_export_holds_what_was_refused_deleted_or_only_proposed(
    opened: Vault, tmp_path: Path, name: str
) -> None:
    upkeep.export(opened, tmp_path / name, EVERYTHING)
    assert scan(tmp_path / name if name == "diary" else tmp_path, list(NEVER)) == []
    assert scan(tmp_path / name if name == "diary" else tmp_path, ["Quatschwort"]) != []  # the control


def test_no_archive_holds_what_was_refused_deleted_or_only_proposed(opened: Vault, tmp_path: Path) -> None:
    upkeep.export(opened, tmp_path / "all.mmb", EVERYTHING)
    raws = [one.raw for one in found_in(tmp_path / "all.mmb") if isinstance(one, FoundRemembered)]
    said = json.dumps(raws, ensure_ascii=False)
    assert "Mirabel" in said
    assert "Quatschwort" in said
    assert not any(word in said for word in NEVER)


def test_markdown_has_a_file_for_what_is_remembered(opened: Vault, tmp_path: Path) -> None:
    upkeep.export(opened, tmp_path / "diary", EVERYTHING)
    assert (tmp_path / "diary" / "remembered.md").read_text("utf-8") == (
        f"# What MindMate remembers of me\n\nMy name: Mirabel\n\n- {KEPT}\n- I have epilepsy\n"
    )


@pytest.mark.parametrize("name", ["some.mmb", "some.json", "some"])
def test_only_an_export_of_everything_has_it(opened: Vault, tmp_path: Path, name: str) -> None:
    upkeep.export(opened, tmp_path / name, Selection(tag="Work"))
    if name == "some":
        assert [file.name for file in (tmp_path / name).iterdir()] == ["2026-02-01.md"]
    else:
        assert not [one for one in found_in(tmp_path / name) if isinstance(one, FoundRemembered)]


@pytest.mark.parametrize("name", ["all.mmb", "all.json"])
def test_what_was_refused_or_deleted_here_does_not_come_back_with_a_file(
    opened: Vault, other: Vault, tmp_path: Path, name: str
) -> None:
    upkeep.export(opened, tmp_path / name, EVERYTHING)
    other.memories.forget(other.memories.propose("I have epilepsy") or 0)
    other.memories.propose("My sister lives in Quatschwort Übung 今天")
    other.memories.set_name("Ana")
    done = put(other.journal, found_in(tmp_path / name)).remembered
    assert done == RememberedImported(1, 0, 1, "kept")
    assert [one.text for one in other.memories.kept()] == [KEPT]
    assert other.memories.proposed() == []  # kept there: that was a yes
    assert other.memories.name() == "Ana"
    said = _of_what_is_remembered(done)
    assert "1 added" in said
    assert "1 were left out" in said
    assert "yours stayed" in said
    assert "epilepsy" not in said


def test_what_is_remembered_makes_json_of_version_3_and_without_it_nothing_changes(
    opened: Vault, other: Vault, tmp_path: Path
) -> None:
    upkeep.export(opened, tmp_path / "all.json", EVERYTHING)
    document = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert document["version"] == 3
    (tmp_path / "again.json").write_text(json.dumps(document, indent=2), "utf-8")
    put(other.journal, foreign.read(tmp_path / "again.json"))
    assert everything(other) == everything(opened)
    opened.memories.forget_all()
    opened.memories.set_name("")
    upkeep.export(opened, tmp_path / "less.json", EVERYTHING)
    assert json.loads((tmp_path / "less.json").read_text("utf-8"))["version"] == 2
    (tmp_path / "later.json").write_text(json.dumps(document | {"version": 4}), "utf-8")
    assert code_of(lambda: list(foreign.read(tmp_path / "later.json"))) == "vault.newer"


GOOD = {"name": "Ana", "memories": [{"text": "words", "sensitive": False, "created": 5, "updated": 5}]}
ONE = GOOD["memories"][0]


@pytest.mark.parametrize(
    "raw",
    [
        None,
        7,
        [],
        {"memories": {}},
        {"memories": [7]},
        {"memories": [ONE | {"text": 7}]},
        {"memories": [ONE | {"text": "x" * 301}]},
        {"memories": [ONE | {"sensitive": 1}]},
        {"memories": [ONE | {"created": "now"}]},
        {"memories": [ONE | {"updated": 10**30}]},
        {"memories": [ONE] * 5001},
        {"name": ["Ana"]},
        {"name": "x" * 301},
    ],
)
def test_what_is_not_as_it_must_be_is_refused_and_writes_nothing(other: Vault, raw: Any) -> None:
    before = everything(other)
    hostile = GOOD | raw if isinstance(raw, dict) else raw
    with pytest.raises(MindMateError) as caught:
        put(other.journal, [FoundRemembered(hostile)])
    assert caught.value.code in ("exchange.unreadable", "exchange.too_large")
    assert everything(other) == before
    assert put(other.journal, [FoundRemembered(GOOD)]) == Imported(
        0, 0, 0, None, RememberedImported(1, 0, 0, "added")
    )  # the control


def test_it_may_stand_in_a_file_once_and_unknown_or_empty_parts_are_dropped(other: Vault) -> None:
    odd = {"memories": [ONE | {"text": " ", "id": 3}], "more": 1}
    assert put(other.journal, [FoundRemembered(odd)]).remembered == RememberedImported()
    assert remembering.kept(other.journal) is None
    assert code_of(lambda: put(other.journal, [FoundRemembered(GOOD)] * 2)) == "exchange.unreadable"
