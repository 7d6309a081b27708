"""Out and in again: nothing lost, nothing doubled, nothing trusted."""

from __future__ import annotations

import json
import os
import tracemalloc
import zipfile
import zlib
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

    def maker(entries: plain.Entries, file: Path, plan: object) -> None:
        assert plan is None
        made.extend(entry["day"] for entry in entries)
        file.write_bytes(b"%PDF-")

    plain.write_pdf(selected(opened.journal), tmp_path / "a.pdf", maker)
    assert made == sorted(made)
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF-"

    def broken(entries: plain.Entries, file: Path, plan: object) -> None:
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
        {"day": "2026-02-31"},
        {"day": "٢٠٢٦-٠١-٠١"},
        {"created": -(10**14)},
        {"created": 253_402_300_799_000},
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


def test_times_at_the_ends_of_the_calendar_go_all_the_way_through(opened: Vault, tmp_path: Path) -> None:
    for created in (-62_135_510_400_000, 253_402_214_400_000):
        assert put(opened.journal, [GOOD | {"created": created}]).added == 1
    plain.write_markdown(selected(opened.journal), tmp_path / "diary")
    assert len(list((tmp_path / "diary").iterdir())) == 6


def zipped(file: Path, *, content: bytes = json.dumps(DAY_ONE).encode(), name: str = "Journal.json") -> bytes:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr(name, content)
    return file.read_bytes()


def hostile_zips(file: Path) -> dict[str, tuple[bytes, str]]:
    """Zips that must be refused, each with the code that says why."""
    good = zipped(file)
    end = good.rfind(b"PK\5\6")
    central = good.index(b"PK\1\2")
    encrypted = bytearray(good)
    encrypted[6] |= 1
    encrypted[central + 8] |= 1
    long_list = bytearray(good)
    long_list[end + 12 : end + 16] = (17 << 20).to_bytes(4, "little")
    large = good[:end] + b"PK\6\7" + bytes(16) + good[end:]
    broken = bytearray(good)
    broken[40:60] = bytes(20)
    unusual = file.with_name("unusual.zip")
    with zipfile.ZipFile(unusual, "w", zipfile.ZIP_LZMA) as pack:
        pack.writestr("Journal.json", json.dumps(DAY_ONE))
    return {
        "with a password": (bytes(encrypted), "exchange.unreadable"),
        "whose list of contents is enormous": (bytes(long_list), "exchange.too_large"),
        "for files beyond 4 GiB": (large, "exchange.too_large"),
        "broken inside": (bytes(broken), "exchange.unreadable"),
        "cut": (good[:-10], "exchange.unreadable"),
        "packed in a way that takes all memory": (unusual.read_bytes(), "exchange.unreadable"),
        "with a path that climbs out": (zipped(file, name="../../Journal.json"), "exchange.unreadable"),
        "of a year before the first": (
            zipped(file, content=b'{"entries": [{"creationDate": "0001-01-01T00:00:00+14:00"}]}'),
            "exchange.unreadable",
        ),
    }


def test_hostile_zips_are_refused_and_write_nothing(other: Vault, tmp_path: Path) -> None:
    file = tmp_path / "in" / "a.zip"
    file.parent.mkdir()
    for what, (data, code) in hostile_zips(file).items():
        file.write_bytes(data)
        assert code_of(lambda: put(other.journal, foreign.read(file))) == code, what
    assert other.journal.pages() == []
    assert sorted(f.name for f in tmp_path.iterdir()) == ["in", "other"]
    zipped(file)
    assert put(other.journal, foreign.read(file)) == Imported(1, 0, 0)  # the control


def test_many_documents_in_one_zip_are_cut_off_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "MAX_FILE", 1 << 20)
    with zipfile.ZipFile(tmp_path / "many.zip", "w", zipfile.ZIP_DEFLATED) as pack:
        for number in range(4):
            pack.writestr(f"{number}.json", b'{"entries": [' + b" " * (300 << 10) + b"]}")
    assert code_of(lambda: list(foreign.read(tmp_path / "many.zip"))) == "exchange.too_large"
    monkeypatch.setattr(foreign, "MAX_FILE", 2 << 20)
    assert list(foreign.read(tmp_path / "many.zip")) == []


@pytest.mark.parametrize(
    "start", [b'{"entries": [', b'{"format": "mindmate-journal", "version": 1, "entries": [\n']
)
@pytest.mark.parametrize("piece", [b"{},", b"[],", b"0,"])
def test_json_that_would_swell_in_memory_is_refused_before_it_is_parsed(
    tmp_path: Path, start: bytes, piece: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(foreign, "MAX_VALUES", 100_000)
    file = tmp_path / "a.json"
    file.write_bytes(start + piece * 200_000)
    tracemalloc.start()
    assert code_of(lambda: list(foreign.read(file))) == "exchange.too_large"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 4 * file.stat().st_size


def test_one_line_of_our_json_is_bounded_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "MAX_DOCUMENT", 1 << 16)
    file = tmp_path / "a.json"
    line = json.dumps(GOOD | {"body": "x" * (1 << 20)})
    file.write_text('{"format": "mindmate-journal", "version": 1, "entries": [\n' + line + "\n]}\n")
    assert code_of(lambda: list(foreign.read(file))) == "exchange.too_large"


@pytest.mark.skipif(os.name != "posix", reason="POSIX's pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")
    assert code_of(lambda: list(foreign.read(tmp_path / "a.json"))) == "exchange.unknown_format"
    (tmp_path / "notes").mkdir()
    os.mkfifo(tmp_path / "notes" / "a.md")
    assert code_of(lambda: list(foreign.read(tmp_path / "notes"))) == "exchange.unknown_format"


def test_a_folder_of_notes_is_read_also_behind_a_link_and_with_odd_names(tmp_path: Path) -> None:
    notes = tmp_path / "real" / "notes"
    (notes / "sub").mkdir(parents=True)
    (notes / "2021-99-99 no day.md").write_text("one")
    (notes / "sub" / "call 2021-07-08.md").write_text("two")
    (notes / "outside").symlink_to(tmp_path / "other", target_is_directory=True)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "secret.md").write_text("elsewhere")
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    found = [checked(entry) for entry in foreign.read(tmp_path / "link" / "notes")]
    assert sorted(entry["body"] for entry in found) == ["one", "two"]
    assert [entry["day"] for entry in found if entry["body"] == "two"] == ["2021-07-08"]
    (notes / "old.md").write_bytes("über".encode("latin-1"))
    with pytest.raises(MindMateError) as caught:
        list(foreign.read(notes))
    assert (caught.value.code, caught.value.fields["name"]) == ("exchange.unreadable", "old.md")


@pytest.mark.parametrize("body", [b"not packed", b"", b"{", b"[" * 100_000, b"\xff"])
def test_an_archive_by_somebody_who_has_the_key_is_still_not_trusted(
    opened: Vault, other: Vault, tmp_path: Path, body: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def packed(_: Any) -> Iterator[bytes]:
        yield body if body in (b"not packed", b"") else zlib.compress(body + b"\n")

    monkeypatch.setattr(archive, "_packed", packed)
    opened.archive(tmp_path / "a.mmb")
    assert code_of(lambda: put(other.journal, read_archive(tmp_path / "a.mmb"))) == "backup.damaged"
    assert other.journal.pages() == []


def test_a_body_of_an_unknown_kind_is_foreign(opened: Vault, tmp_path: Path) -> None:
    held = opened._held()
    backup.seal(tmp_path / "a.mmb", held.header, held.data_key, 9, AT, lambda out: out(b"?"))  # type: ignore[arg-type]
    assert code_of(lambda: list(read_archive(tmp_path / "a.mmb"))) == "backup.foreign"
