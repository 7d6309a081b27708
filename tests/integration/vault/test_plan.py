"""The safety plan and the trusted people: kept, changed, taken out for good, and never lying open."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.integration.vault.support import ROOT, code_of, make, passphrase, reopen, scan

from mindmate.records import PLAN_STEPS, TrustedPerson
from mindmate.vault import header, repair


def test_the_plan_comes_back_as_it_was_written_in_its_own_order(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    for step in reversed(PLAN_STEPS):
        vault.plan.write(step, f"for {step}: Übung 今天\nand a second line")
    vault.plan.write("signs", "changed")
    vault.plan.write("places", "   ")
    vault.close()
    vault = reopen(tmp_path / "vault")
    found = vault.plan.steps()
    assert list(found) == [step for step in PLAN_STEPS if step != "places"]
    assert found["signs"] == "changed"
    assert found["reason"] == "for reason: Übung 今天\nand a second line"
    assert vault.check(full=True).ok
    vault.close()


def test_people_are_added_changed_and_taken_out(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    first = vault.plan.keep_person(TrustedPerson("Mara", "0170 1234567", "knows everything"))
    second = vault.plan.keep_person(TrustedPerson("Jo"))
    vault.plan.keep_person(TrustedPerson("Mara", "0170 7654321", "", first))
    assert vault.plan.people() == [
        TrustedPerson("Mara", "0170 7654321", "", first),
        TrustedPerson("Jo", "", "", second),
    ]
    vault.plan.forget_person(first)
    vault.plan.forget_person(first)
    assert [person.name for person in vault.plan.people()] == ["Jo"]
    assert code_of(lambda: vault.plan.keep_person(TrustedPerson("Mara", "", "", first))) == "entry.missing"
    assert vault.check(full=True).ok
    vault.close()
    assert code_of(vault.plan.people) == "vault.locked"


def test_a_step_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    with pytest.raises(ValueError, match="unknown step"):
        vault.plan.write("elsewhere", "words")
    vault.close()


def test_no_word_of_the_plan_lies_open(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    vault.plan.write("myself", "quatschwort")
    vault.plan.keep_person(TrustedPerson("Zwiebelfisch", "0170 1234567"))
    vault.close()
    words = ["quatschwort", "Zwiebelfisch", "1234567"]
    assert scan(tmp_path, words) == []
    (tmp_path / "open.txt").write_text("a quatschwort", "utf-8")  # the control: the scan does find it
    assert len(scan(tmp_path, words)) == 1


def test_a_vault_of_the_first_version_gets_an_empty_plan(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "fixtures" / "vaults" / "0001_initial", tmp_path / "vault")
    vault = reopen(tmp_path / "vault")
    assert vault.plan.steps() == {}
    vault.plan.write("signs", "now there is one")
    assert vault.check(full=True).ok
    vault.close()


def test_a_repair_takes_the_plan_along(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    vault.plan.write("signs", "kept")
    vault.plan.keep_person(TrustedPerson("Mara"))
    vault.close()
    saved = repair.salvage(
        tmp_path / "vault",
        lambda head: header.open_with_passphrase(head, passphrase()),
        "vault.wrong_passphrase",
        datetime(2026, 3, 4, tzinfo=UTC),
    )
    assert saved.kept["plan"] == saved.kept["people"] == 1
    vault = reopen(tmp_path / "vault")
    assert vault.plan.steps() == {"signs": "kept"}
    assert [person.name for person in vault.plan.people()] == ["Mara"]
    vault.close()
