"""Out and in again: nothing lost, nothing doubled, nothing trusted."""

from __future__ import annotations

import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.integration.vault.support import code_of, make, passphrase, scan

from mindmate.errors import MindMateError
from mindmate.records import Level, Origin, Role, State
from mindmate.vault import backup
from mindmate.vault.exchange import archive, foreign, plain
from mindmate.vault.exchange.entries import Imported, Selection, checked, content_hash, put, selected
from mindmate.vault.vault import Vault

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "vault")
    journal = vault.journal
    talk = journal.create(title="Übung 今天")
    journal.append(talk, Role.USER, "Line one\nline two — “quoted” \\ \u2028 end", level=Level.DISTRESS)
    journal.append(talk, Role.ASSISTANT, "An answer", state=State.STOPPED, origin=Origin.MODEL)
    journal.write("writing", "Evening", "canaryword body", mood=2, tags=["Work", "#home"], day="2026-02-01")
    journal.write("mood", mood=5, day="2026-02-02")
    journal.write("exercise", data='{"steps": [1, 2]}', tags=["Work"], day="2026-02-03")
    yield vault
    vault.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "other")
    yield vault
    vault.close()


def hash_of(vault: Vault) -> str:
    return content_hash(selected(vault.journal))


def read_archive(file: Path) -> Iterator[Any]:
    return archive.read(file, backup.by_passphrase(passphrase()), "vault.wrong_passphrase")


def test_an_archive_brings_everything_back_into_another_vault(
    opened: Vault, other: Vault, tmp_path: Path
) -> None:
    file = tmp_path / "all.mmb"
    opened.archive(file, at=AT)
    assert hash_of(other) != hash_of(opened)
    assert put(other.journal, read_archive(file)) == Imported(4, 0, 0)
    assert hash_of(other) == hash_of(opened)
    assert put(other.journal, read_archive(file)) == Imported(0, 4, 0)
    assert other.check(full=True).ok
    assert other.journal.search("canaryword")
    assert other.journal.tags() == [("Work", 2), ("home", 1)]
    assert scan(tmp_path, ["canaryword", "Evening"]) == []


def test_an_archive_opens_only_with_its_secret_and_only_undamaged(
    opened: Vault, other: Vault, tmp_path: Path
) -> None:
    file = tmp_path / "all.mmb"
    words = opened.new_recovery_key()
    opened.archive(file, at=AT)
    assert code_of(lambda: opened.archive(file)) == "exchange.exists"
    by_words = archive.read(file, backup.by_recovery_key(words), "recovery.wrong")
    assert len(list(by_words)) == 4
    wrong = backup.by_passphrase(passphrase("wrong"))
    assert (
        code_of(lambda: list(archive.read(file, wrong, "vault.wrong_passphrase"))) == "vault.wrong_passphrase"
    )
    good = file.read_bytes()
    for at in range(0, len(good), 97):
        data = bytearray(good)
        data[at] ^= 4
        file.write_bytes(data)
        assert code_of(lambda: list(read_archive(file))) == "backup.damaged"
    before = hash_of(other)
    assert code_of(lambda: put(other.journal, read_archive(file))) == "backup.damaged"
    assert hash_of(other) == before


def test_a_backup_is_no_archive_and_an_archive_no_backup(opened: Vault, tmp_path: Path) -> None:
    opened.archive(tmp_path / "a.mmb")
    opened.backup(tmp_path / "b.mmb")
    assert code_of(lambda: list(read_archive(tmp_path / "b.mmb"))) == "backup.foreign"
    by = backup.by_passphrase(passphrase())
    assert (
        code_of(lambda: backup.restore(tmp_path / "a.mmb", tmp_path / "x", by, "usage", AT))
        == "backup.foreign"
    )
    assert not (tmp_path / "x").exists()


def test_json_brings_everything_back(opened: Vault, other: Vault, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    plain.write_json(selected(opened.journal), file)
    document = json.loads(file.read_text("utf-8"))
    assert (document["format"], document["version"], len(document["entries"])) == ("mindmate-journal", 1, 4)
    assert put(other.journal, foreign.read(file)) == Imported(4, 0, 0)
    assert hash_of(other) == hash_of(opened)
    again = tmp_path / "again.json"
    again.write_text(json.dumps(document, indent=2), "utf-8")  # as another program would write it
    assert put(other.journal, foreign.read(again)) == Imported(0, 4, 0)
    empty = tmp_path / "empty.json"
    plain.write_json(iter([]), empty)
    assert list(foreign.read(empty)) == []


def test_the_same_id_with_other_content_is_kept_beside_and_only_once(opened: Vault) -> None:
    entry = next(selected(opened.journal))
    changed = entry | {"title": "another"}
    assert put(opened.journal, [changed]) == Imported(0, 0, 1)
    assert put(opened.journal, [changed]) == Imported(0, 1, 0)
    titles = [e["title"] for e in selected(opened.journal)]
    assert titles.count("another") == 1
    assert titles.count(entry["title"]) == 1


def test_a_selection_is_exported_alone(opened: Vault) -> None:
    def titles(selection: Selection) -> list[str]:
        return [entry["kind"] for entry in selected(opened.journal, selection)]

    assert titles(Selection(first_day="2026-02-01", last_day="2026-02-02")) == ["writing", "mood"]
    assert titles(Selection(tag="Work")) == ["writing", "exercise"]
    ids = frozenset(entry["id"] for entry in selected(opened.journal) if entry["kind"] == "mood")
    assert titles(Selection(ids=ids)) == ["mood"]


def test_markdown_has_a_file_a_day_and_reads_well(opened: Vault, tmp_path: Path) -> None:
    plain.write_markdown(selected(opened.journal), tmp_path / "diary")
    names = sorted(f.name for f in (tmp_path / "diary").iterdir())
    assert names[:3] == ["2026-02-01.md", "2026-02-02.md", "2026-02-03.md"]
    text = (tmp_path / "diary" / "2026-02-01.md").read_text("utf-8")
    assert text.startswith("# 2026-02-01\n")
    assert "Evening" in text
    assert "Mood: 2 of 5 · #Work #home" in text
    assert "canaryword body" in text
    assert code_of(lambda: plain.write_markdown(iter([]), tmp_path / "diary")) == "exchange.exists"
    assert sorted(f.name for f in tmp_path.iterdir()) == ["diary", "vault"]


def test_a_pdf_is_made_by_whoever_can_and_never_half(opened: Vault, tmp_path: Path) -> None:
    made = []

    def maker(entries: plain.Entries, file: Path) -> None:
        made.extend(entry["day"] for entry in entries)
        file.write_bytes(b"%PDF-")

    plain.write_pdf(selected(opened.journal), tmp_path / "a.pdf", maker)
    assert made == sorted(made)
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF-"

    def broken(entries: plain.Entries, file: Path) -> None:
        raise OSError(28, "full")

    assert code_of(lambda: plain.write_pdf(iter([]), tmp_path / "b.pdf", broken)) == "disk.full"
    assert sorted(f.name for f in tmp_path.iterdir()) == ["a.pdf", "vault"]


DAY_ONE = {
    "metadata": {"version": "1.0"},
    "entries": [
        {
            "uuid": "A" * 32,
            "creationDate": "2020-05-06T07:08:09Z",
            "modifiedDate": "2020-05-07T00:00:00Z",
            "timeZone": "Europe/Berlin",
            "text": "# A heading\nIt was fine\\. Really\\!",
            "tags": ["friends"],
            "starred": True,
        }
    ],
}


def test_day_one_is_read_as_json_and_as_zip(other: Vault, tmp_path: Path) -> None:
    (tmp_path / "Journal.json").write_text(json.dumps(DAY_ONE))
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as pack:
        pack.writestr("Journal.json", json.dumps(DAY_ONE))
        pack.writestr("photos/a.jpeg", b"\xff\xd8")
    assert put(other.journal, foreign.read(tmp_path / "export.zip")) == Imported(1, 0, 0)
    assert put(other.journal, foreign.read(tmp_path / "Journal.json")) == Imported(0, 1, 0)
    (page,) = other.journal.pages()
    assert (page.kind, page.title, page.body) == ("writing", "A heading", "It was fine. Really!")
    assert (page.tags, page.created) == (("friends",), 1588748889000)


def test_jrnl_is_read_as_json_and_as_text(other: Vault, tmp_path: Path) -> None:
    text = "[2019-03-04 10:30] A walk. \nWith @anna, in the sun.\n\n[2019-03-05 09:00:15 PM] Home\n"
    (tmp_path / "journal.txt").write_text(text)
    assert put(other.journal, foreign.read(tmp_path / "journal.txt")) == Imported(2, 0, 0)
    walk, home = other.journal.pages()
    assert (walk.title, walk.body, walk.tags, walk.day) == (
        "A walk.",
        "With @anna, in the sun.",
        ("anna",),
        "2019-03-04",
    )
    assert (home.title, home.body) == ("Home", "")
    raw = {
        "title": "T",
        "body": "b\n",
        "date": "2019-03-06",
        "time": "08:00",
        "tags": ["@x"],
        "starred": False,
    }
    (tmp_path / "j.json").write_text(json.dumps({"tags": {"@x": 1}, "entries": [raw]}))
    assert put(other.journal, foreign.read(tmp_path / "j.json")) == Imported(1, 0, 0)
    assert other.journal.pages("2019-03-06")[0].tags == ("x",)


def test_markdown_folders_are_read_without_following_links(other: Vault, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    (notes / "sub").mkdir(parents=True)
    (notes / "2021-07-08 trip.md").write_text("# Trip\n\nwords")
    (notes / "sub" / "plain.md").write_text("only words")
    (notes / "script.py").write_text("raise SystemExit")
    secret = tmp_path / "secret.md"
    secret.write_text("elsewhere")
    (notes / "link.md").symlink_to(secret)
    assert put(other.journal, foreign.read(notes)) == Imported(2, 0, 0)
    pages = {page.title: page for page in other.journal.pages()}
    assert (pages["Trip"].day, pages["Trip"].body) == ("2021-07-08", "words")
    assert pages["plain"].body == "only words"
    assert other.journal.search("elsewhere") == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.json", b"{", "exchange.unreadable"),
        ("a.json", b"[]", "exchange.unreadable"),
        ("a.json", b"[" * 100_000, "exchange.unreadable"),
        ("a.json", b'{"entries": [1]}', "exchange.unreadable"),
        ("a.json", b'{"entries": [{"x": 1}]}', "exchange.unreadable"),
        ("a.json", b'{"format": "mindmate-journal", "version": 1, "entries": [\n', "exchange.unreadable"),
        ("a.json", b'{"format": "mindmate-journal", "version": 9, "entries": [\n]}\n', "vault.newer"),
        (
            "a.json",
            b'{"format": "mindmate-journal", "version": 1, "entries": [\n7\n]}\n',
            "exchange.unreadable",
        ),
        ("a.zip", b"PK", "exchange.unreadable"),
        ("a.txt", b"no dates", "exchange.unreadable"),
        ("a.txt", b"\xff\xfe\x00", "exchange.unreadable"),
        ("a.exe", b"MZ", "exchange.unknown_format"),
    ],
)
def test_files_that_are_no_journal_are_refused(
    other: Vault, tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert code_of(lambda: put(other.journal, foreign.read(tmp_path / name))) == code
    assert other.journal.pages() == []


def test_what_is_missing_or_an_empty_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert code_of(lambda: list(foreign.read(tmp_path / "empty"))) == "exchange.unknown_format"
    assert code_of(lambda: list(foreign.read(tmp_path / "none.json"))) == "disk.failed"


GOOD = {"kind": "writing", "body": "b", "created": 5, "messages": []}


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "script"},
        {"body": 7},
        {"body": "x" * (4 << 20) + "y"},
        {"created": "today"},
        {"created": 10**30},
        {"created": True},
        {"mood": 9},
        {"mood": True},
        {"day": "../../etc"},
        {"tags": "abc"},
        {"tags": [1]},
        {"messages": {}},
        {"messages": [1]},
        {"messages": [{"role": "system", "text": "x", "created": 1}]},
        {"messages": [{"role": "user", "text": None, "created": 1}]},
    ],
)
def test_fields_that_are_not_as_they_must_be_are_refused(change: dict[str, Any]) -> None:
    checked(GOOD)  # the control
    with pytest.raises(MindMateError):
        checked(GOOD | change)


def test_unknown_fields_are_dropped_and_ids_are_checked() -> None:
    entry = checked(GOOD | {"id": "../x", "code": "forged", "__class__": "x"})
    assert len(entry["id"]) == 16
    assert "code" not in entry
    assert checked(GOOD | {"id": "0123456789abcdef"})["id"] == "0123456789abcdef"


def test_a_bomb_of_a_zip_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "MAX_DOCUMENT", 1 << 20)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("Journal.json", b" " * (64 << 20))
    tracemalloc.start()
    assert code_of(lambda: list(foreign.read(tmp_path / "bomb.zip"))) == "exchange.too_large"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 16 << 20
