"""The safety plan and the trusted people: out and in with the journal, nothing overwritten, nothing trusted."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault.support import code_of, make, passphrase, reopen, scan

from mindmate.cli_vault import _of_the_plan
from mindmate.errors import MindMateError
from mindmate.records import PLAN_STEPS, FoundPlan, Level, Role, Summary, TrustedPerson
from mindmate.vault import backup
from mindmate.vault.counter import CardCounter
from mindmate.vault.exchange import archive, foreign, plain
from mindmate.vault.exchange import plan as plans
from mindmate.vault.exchange.entries import Imported, Selection, content_hash, put, selected
from mindmate.vault.exchange.plan import PlanImported
from mindmate.vault.vault import Vault

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "vault")
    vault.journal.write("writing", "Evening", "a body", day="2026-02-01", tags=["Work"])
    for step in PLAN_STEPS[:-1]:
        vault.plan.write(step, f"quatschwort for {step}: Übung 今天 \u2028\n  a second line\n")
    vault.plan.keep_person(TrustedPerson("Zwiebelfisch", "0170 1234567", "evenings"))
    vault.plan.keep_person(TrustedPerson("Jo", "", ""))
    yield vault
    vault.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "other")
    yield vault
    vault.close()


def everything(vault: Vault) -> tuple[str, plans.Plan | None]:
    return content_hash(selected(vault.journal)), plans.kept(vault.journal)


def out(vault: Vault, file: Path, selection: Selection | None = None) -> None:
    """Export as the command line does it."""
    if file.suffix == ".mmb":
        vault.archive(file, selection or Selection(), at=AT)
    else:
        plain.write_json(selected(vault.journal), file, plans.kept(vault.journal))


def found_in(file: Path) -> Iterator[Any]:
    if file.suffix == ".mmb":
        return archive.read(file, backup.by_passphrase(passphrase()), "vault.wrong_passphrase")
    return foreign.read(file)


@pytest.mark.parametrize("name", ["all.mmb", "all.json"])
def test_archive_and_json_bring_the_plan_back_word_for_word(
    opened: Vault, other: Vault, tmp_path: Path, name: str
) -> None:
    out(opened, tmp_path / name)
    assert everything(other) != everything(opened)
    done = put(other.journal, found_in(tmp_path / name))
    assert done == Imported(1, 0, 0, PlanImported(PLAN_STEPS[:-1], people_added=2))
    assert everything(other) == everything(opened)
    again = put(other.journal, found_in(tmp_path / name))
    assert again == Imported(0, 1, 0, PlanImported(steps_known=PLAN_STEPS[:-1], people_known=2))
    assert everything(other) == everything(opened)
    assert other.check(full=True).ok


def test_an_archive_with_a_plan_lies_closed_and_a_plain_export_does_not(
    opened: Vault, tmp_path: Path
) -> None:
    out(opened, tmp_path / "all.mmb")
    words = ["quatschwort", "Zwiebelfisch", "1234567"]
    assert scan(tmp_path, words) == []
    out(opened, tmp_path / "all.json")  # the control
    assert scan(tmp_path, words) != []


@pytest.mark.parametrize("name", ["all.mmb", "all.json"])
def test_a_plan_that_is_there_stays_and_it_is_said(
    opened: Vault, other: Vault, tmp_path: Path, name: str
) -> None:
    out(opened, tmp_path / name)
    other.plan.write("signs", "my own words")
    other.plan.write("reason", "only here")
    other.plan.keep_person(TrustedPerson("Zwiebelfisch", "another number", "evenings"))
    other.plan.keep_person(TrustedPerson("Jo", "", ""))
    done = put(other.journal, found_in(tmp_path / name)).plan
    assert done == PlanImported(PLAN_STEPS[1:-1], (), ("signs",), 1, 1)
    steps = other.plan.steps()
    assert (steps["signs"], steps["reason"]) == ("my own words", "only here")
    assert steps["myself"] == opened.plan.steps()["myself"]
    assert [(person.name, person.number) for person in other.plan.people()] == [
        ("Zwiebelfisch", "another number"),
        ("Jo", ""),
        ("Zwiebelfisch", "0170 1234567"),
    ]
    said = _of_the_plan(done)
    assert "5 steps and 1 people added" in said
    assert "yours stayed: How I notice that it is getting hard." in said
    assert "quatschwort" not in said


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (PlanImported(steps_known=("signs",), people_known=1), "The safety plan was there already."),
        (PlanImported(steps_kept=("signs",)), "Nothing was added to the safety plan. The file has other"),
        (PlanImported(people_added=2), "Safety plan: 0 steps and 2 people added."),
    ],
)
def test_what_became_of_a_plan_is_said_in_words(done: PlanImported, words: str) -> None:
    assert _of_the_plan(done).startswith(words)


def test_who_stands_twice_comes_back_twice_and_not_four_times(
    opened: Vault, other: Vault, tmp_path: Path
) -> None:
    opened.plan.keep_person(TrustedPerson("Jo", "", ""))
    out(opened, tmp_path / "all.json")
    for _ in range(2):
        put(other.journal, foreign.read(tmp_path / "all.json"))
    assert everything(other) == everything(opened)


def test_only_an_export_of_everything_has_the_plan(opened: Vault, tmp_path: Path) -> None:
    ids = frozenset(entry["id"] for entry in selected(opened.journal))
    for number, part in enumerate(
        (Selection(tag="Work"), Selection(first_day="2026-01-01"), Selection(ids=ids))
    ):
        file = tmp_path / f"{number}.mmb"
        out(opened, file, part)
        (entry,) = found_in(file)
        assert entry["title"] == "Evening"
    out(opened, tmp_path / "all.mmb")
    assert isinstance(next(found_in(tmp_path / "all.mmb")), FoundPlan)  # the control


def test_what_has_no_plan_is_of_version_1_and_older_exports_come_in(other: Vault, tmp_path: Path) -> None:
    other.journal.write("writing", "Evening", "a body")
    out(other, tmp_path / "old.json")
    assert '"version": 1, "entries": [' in (tmp_path / "old.json").read_text("utf-8")
    assert (tmp_path / "old.json").read_text("utf-8").endswith("\n]}\n")
    assert put(other.journal, foreign.read(tmp_path / "old.json")) == Imported(0, 1, 0, None)
    out(other, tmp_path / "old.mmb")
    assert put(other.journal, found_in(tmp_path / "old.mmb")) == Imported(0, 1, 0, None)


def test_json_with_a_plan_is_of_version_2_also_when_written_again_by_another_program(
    opened: Vault, other: Vault, tmp_path: Path
) -> None:
    out(opened, tmp_path / "all.json")
    document = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert (document["version"], list(document["plan"]["steps"])) == (2, list(PLAN_STEPS[:-1]))
    (tmp_path / "again.json").write_text(json.dumps(document, indent=2), "utf-8")
    put(other.journal, foreign.read(tmp_path / "again.json"))
    assert everything(other) == everything(opened)
    (tmp_path / "again.json").write_text(json.dumps(document | {"version": 4}, indent=2), "utf-8")
    assert code_of(lambda: list(foreign.read(tmp_path / "again.json"))) == "vault.newer"


def test_a_plan_without_a_journal_is_exported_too(opened: Vault, other: Vault, tmp_path: Path) -> None:
    for page in opened.journal.pages():
        opened.journal.delete(page.id)
    for name in ("all.json", "all.mmb"):
        out(opened, tmp_path / name)
        put(other.journal, found_in(tmp_path / name))
        assert everything(other) == everything(opened)


def test_markdown_has_a_file_for_the_plan(opened: Vault, tmp_path: Path) -> None:
    plain.write_markdown(selected(opened.journal), tmp_path / "diary", plans.kept(opened.journal))
    assert sorted(f.name for f in (tmp_path / "diary").iterdir()) == ["2026-02-01.md", "safety-plan.md"]
    text = (tmp_path / "diary" / "safety-plan.md").read_text("utf-8")
    assert text.startswith(
        "# A plan for hard moments\n\n## How I notice that it is getting hard\n\nquatschwort"
    )
    assert "## People I can ask for help\n\n- Zwiebelfisch · 0170 1234567 · evenings\n- Jo\n\nquatsch" in text
    assert "What I want to live for" not in text  # the step without words
    plain.write_markdown(selected(opened.journal), tmp_path / "without")
    assert [f.name for f in (tmp_path / "without").iterdir()] == ["2026-02-01.md"]


GOOD: plans.Plan = {
    "steps": {"signs": {"text": "words", "updated": 5}},
    "people": [{"name": "Mara", "number": "1", "note": "", "updated": 5}],
}


@pytest.mark.parametrize(
    "raw",
    [
        None,
        7,
        "plan",
        [],
        {"steps": []},
        {"steps": {"signs": "words"}},
        {"steps": {"signs": {"text": 7, "updated": 5}}},
        {"steps": {"signs": {"text": None, "updated": 5}}},
        {"steps": {"signs": {"text": "words"}}},
        {"steps": {"signs": {"text": "words", "updated": "today"}}},
        {"steps": {"signs": {"text": "words", "updated": True}}},
        {"steps": {"signs": {"text": "words", "updated": 10**30}}},
        {"steps": {"signs": {"text": "x" * (4 << 20) + "y", "updated": 5}}},
        {"steps": {"elsewhere": {"text": "words", "updated": 5}}},
        {"people": {}},
        {"people": [1]},
        {"people": [{"name": "Mara"}]},
        {"people": [{"name": ["Mara"], "updated": 5}]},
        {"people": [{"name": "x" * ((1 << 16) + 1), "updated": 5}]},
        {"people": [{"name": "Mara", "updated": 5}] * 1001},
    ],
)
def test_a_plan_that_is_not_as_it_must_be_is_refused_and_writes_nothing(other: Vault, raw: Any) -> None:
    before = everything(other)
    hostile = GOOD | raw if isinstance(raw, dict) else raw
    with pytest.raises(MindMateError) as caught:
        put(other.journal, [FoundPlan(hostile)])
    assert caught.value.code in ("exchange.unreadable", "exchange.too_large")
    assert everything(other) == before
    assert put(other.journal, [FoundPlan(GOOD)]).plan == PlanImported(
        ("signs",), people_added=1
    )  # the control


def test_a_second_plan_is_refused_unknown_fields_and_empty_ones_are_dropped(other: Vault) -> None:
    odd = {"steps": {"myself": {"text": " ", "updated": 5}}, "people": [{"id": 1, "code": "x", "updated": 5}]}
    assert put(other.journal, [FoundPlan(odd | {"more": 1})]).plan == PlanImported()
    assert plans.kept(other.journal) is None
    assert code_of(lambda: put(other.journal, [FoundPlan(GOOD)] * 2)) == "exchange.unreadable"


@pytest.mark.parametrize(
    "tail", [b'], "plan": }', b"],", b'], "plan": ' + b"[" * 100_000, b"]} more", b'], "plan"']
)
def test_a_broken_end_of_our_json_is_refused(other: Vault, tmp_path: Path, tail: bytes) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b'{"format": "mindmate-journal", "version": 2, "entries": [\n' + tail + b"\n")
    assert code_of(lambda: put(other.journal, foreign.read(file))) == "exchange.unreadable"


def test_an_entry_that_looks_like_a_plan_is_none_in_json(other: Vault, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"format": "mindmate-journal", "version": 2, "entries": [{"plan": GOOD}]}))
    assert code_of(lambda: put(other.journal, foreign.read(file))) == "exchange.unreadable"
    assert plans.kept(other.journal) is None


def test_no_word_of_a_plan_reaches_the_log(
    opened: Vault, other: Vault, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        out(opened, tmp_path / "all.mmb")
        put(other.journal, found_in(tmp_path / "all.mmb"))
        with pytest.raises(MindMateError) as caught:
            put(other.journal, [FoundPlan({"steps": {"quatschwort": {}}})])
        logging.getLogger("control").debug("the log is read")
    assert "quatschwort" not in caplog.text + str(caught.value) + repr(caught.value.fields)
    assert "the log is read" in caplog.text


def test_a_backup_carries_the_whole_database_and_an_archive_not_what_is_derived(
    opened: Vault, other: Vault, tmp_path: Path
) -> None:
    talk = opened.journal.create(title="talk")
    last = opened.journal.append(talk, Role.USER, "words").id
    summary = Summary(last, last, "d" * 32, "The person said words.")
    opened.journal.keep_summary(talk, summary)
    CardCounter(opened.journal.run).shown(Level.CRISIS)
    out(opened, tmp_path / "all.mmb")
    put(other.journal, found_in(tmp_path / "all.mmb"))
    assert other.journal.summary(talk) is None
    assert CardCounter(other.journal.run).counts()[Level.CRISIS] == 0
    opened.backup(tmp_path / "backup.mmb")
    backup.restore(
        tmp_path / "backup.mmb",
        tmp_path / "restored",
        backup.by_passphrase(passphrase()),
        "vault.wrong_passphrase",
        AT,
    )
    restored = reopen(tmp_path / "restored")
    try:
        assert everything(restored) == everything(opened)
        assert restored.plan.steps() == opened.plan.steps()
        assert restored.plan.people() == opened.plan.people()
        assert restored.journal.summary(talk) == summary
        assert CardCounter(restored.journal.run).counts()[Level.CRISIS] == 1
    finally:
        restored.close()
