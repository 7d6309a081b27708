"""The verbs `vault` and `entries`, as the command line calls them."""

from __future__ import annotations

import argparse
import base64
import io
import json
import re
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.integration.vault.support import CHEAP, PASSPHRASE, code_of, reopen, scan
from tests.keychains import installed

from mindmate import cli_vault, paths
from mindmate.paths import Paths
from mindmate.records import Level, Role, TrustedPerson
from mindmate.vault import keys
from mindmate.vault.counter import CardCounter
from mindmate.vault.shelf import Shelf
from mindmate.vault.vault import Vault

# A PDF is drawn by Qt, which has one application a process: the window's kind, for the tests of the window that follow.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def _cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "calibrate", lambda: CHEAP)


@pytest.fixture
def home(mindmate_home: Path) -> Paths:
    return paths.find()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "pw"
    file.write_text(PASSPHRASE + "\n")
    file.chmod(0o600)
    return file


def run(home: Paths, *words: str | Path) -> int:
    parser = argparse.ArgumentParser()
    cli_vault.add_parsers(parser.add_subparsers())
    args = parser.parse_args([str(word) for word in words])
    status: int = args.func(args, home)
    return status


@pytest.fixture
def filled(home: Paths, secret: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A vault with one conversation; its id."""
    assert run(home, "vault", "create", "--passphrase-file", secret) == 0
    vault = reopen(home.vault)
    entry = vault.journal.create(title="Exams")
    vault.journal.append(entry, Role.USER, "I can't sleep before exams")
    vault.journal.append(entry, Role.ASSISTANT, "That sounds hard")
    vault.close()
    capsys.readouterr()
    return entry


def test_cards_are_counted_and_cleared(
    home: Paths, secret: Path, filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = reopen(home.vault)
    CardCounter(vault.journal.run).shown(Level.CRISIS)
    vault.close()
    options = ("--passphrase-file", secret, "--json")
    assert run(home, "cards", *options) == 0
    assert json.loads(capsys.readouterr().out) == {"elevated": 0, "crisis": 1}
    assert run(home, "cards", "--clear", *options) == 0
    assert json.loads(capsys.readouterr().out) == {"elevated": 0, "crisis": 0}


def test_entries_are_listed_searched_and_shown(
    home: Paths, secret: Path, filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--passphrase-file", secret)
    assert run(home, "entries", "list", *options) == 0
    assert filled in capsys.readouterr().out
    assert run(home, "entries", "search", "slee", *options) == 0
    out = capsys.readouterr().out
    assert filled in out
    assert "can't *sleep* before" in out
    assert run(home, "entries", "show", filled[:9], *options) == 0
    out = capsys.readouterr().out
    assert "Exams" in out
    assert out.index("I can't sleep before exams") < out.index("That sounds hard")


def test_json_says_the_same(
    home: Paths, secret: Path, filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--json", "--passphrase-file", secret)
    run(home, "entries", "list", *options)
    (entry,) = json.loads(capsys.readouterr().out)
    assert (entry["id"], entry["title"], entry["messages"]) == (filled, "Exams", 2)
    run(home, "entries", "search", "sleep", *options)
    (hit,) = json.loads(capsys.readouterr().out)
    assert (hit["entry"], hit["snippet"]) == (filled, "I can't sleep before exams")
    run(home, "entries", "show", filled, *options)
    shown = json.loads(capsys.readouterr().out)
    assert [message["role"] for message in shown["messages"]] == ["user", "assistant"]
    assert run(home, "vault", "check", *options) == 0
    assert json.loads(capsys.readouterr().out) == {"ok": True, "full": True, "findings": []}


def test_what_was_imported_cannot_steer_the_terminal(
    home: Paths, secret: Path, filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    steering = "\x1b]52;c;aGk=\x07 \x9b2J \x08\x7f zebra"
    message = {"role": "user", "text": f"message {steering}", "created": 1}
    entry = {"title": f"title\r\n{steering}", "body": f"body {steering}", "tags": [f"tag{steering}"]}
    document = {"format": "mindmate-journal", "version": 1}
    file = tmp_path / "steering.json"
    file.write_text(json.dumps(document | {"entries": [entry | {"created": 1, "messages": [message]}]}))
    assert run(home, "vault", "import", file, "--passphrase-file", secret) == 0
    capsys.readouterr()
    assert run(home, "entries", "list", "--passphrase-file", secret) == 0
    listed = capsys.readouterr().out
    entry_id = next(line.split()[0] for line in listed.splitlines() if "zebra" in line)
    assert len(listed.splitlines()) == 2
    shown = []
    for words in (
        ["show", entry_id],
        ["show", entry_id, "--json"],
        ["search", "zebra"],
        ["search", "zebra", "--json"],
    ):
        assert run(home, "entries", *words, "--passphrase-file", secret) == 0
        shown.append(capsys.readouterr().out)
    assert all("zebra" in text for text in shown)  # the control: it is all there
    assert json.loads(shown[1])["messages"][0]["text"] == message["text"]
    for text in (listed, *shown):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)


def test_words_can_come_by_standard_input(
    home: Paths,
    secret: Path,
    filled: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("sleep\n"))
    assert run(home, "entries", "search", "-", "--passphrase-file", secret) == 0
    assert filled in capsys.readouterr().out


def test_what_is_not_there_is_said_by_code(home: Paths, secret: Path, filled: str, tmp_path: Path) -> None:
    options = ("--passphrase-file", secret)
    assert code_of(lambda: run(home, "entries", "show", "ffffffffffffffff", *options)) == "entry.missing"
    assert code_of(lambda: run(home, "vault", "create", *options)) == "vault.exists"
    other = Paths(tmp_path / "o", tmp_path / "o", tmp_path / "o", tmp_path / "o")
    assert code_of(lambda: run(other, "entries", "list", *options)) == "vault.missing"
    assert code_of(lambda: run(home, "entries", "list", "--passphrase-file", tmp_path / "no")) == (
        "passphrase.file_missing"
    )
    secret.chmod(0o644)
    assert code_of(lambda: run(home, "entries", "list", *options)) == "passphrase.file_open"


def test_damage_ends_the_check_with_its_own_status(
    home: Paths,
    secret: Path,
    filled: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def tamper(vault: Vault) -> None:
        held = vault._opened
        assert held is not None
        connection = held.database.connection
        held.queue.call(lambda: connection.execute("UPDATE messages SET text = 'forged' WHERE id = 1"))

    vault = reopen(home.vault)
    tamper(vault)
    vault.close()
    assert run(home, "vault", "check", "--passphrase-file", secret) == 5
    out = capsys.readouterr().out
    assert "messages: row 1 was changed from outside" in out
    assert "forged" not in out


def test_no_file_holds_a_word_of_it(home: Paths, filled: str) -> None:
    words = [PASSPHRASE, "sleep", "Exams", "sounds hard"]
    assert scan(home.vault, words) == []
    text = b"x I can't sleep"
    forms = [text, text.decode().encode("utf-16-le"), *(base64.b64encode(text[at:]) for at in range(3))]
    for form in forms:
        (home.vault / "control").write_bytes(form)
        assert scan(home.vault, words) == ["control: sleep"]


def test_the_recovery_words_are_handed_over_once_and_open_the_vault(
    home: Paths, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(home, "vault", "create", "--passphrase-file", secret) == 0
    out = capsys.readouterr().out
    words = re.findall(r"(\d+)\. ([a-z]+)", out)
    assert sorted(int(number) for number, _ in words) == list(range(1, 25))
    note = tmp_path / "note"
    note.write_text("\n".join(word for _, word in sorted(words, key=lambda pair: int(pair[0]))))
    note.chmod(0o600)
    new = tmp_path / "new"
    new.write_text("another passphrase\n")
    new.chmod(0o600)
    assert run(home, "vault", "recover", "--recovery-file", note, "--new-passphrase-file", new) == 0
    assert run(home, "entries", "list", "--passphrase-file", new) == 0
    assert (
        code_of(lambda: run(home, "entries", "list", "--passphrase-file", secret)) == "vault.wrong_passphrase"
    )
    note.write_text("abandon " * 23 + "art")
    call = lambda: run(home, "vault", "recover", "--recovery-file", note, "--new-passphrase-file", new)  # noqa: E731
    assert code_of(call) == "recovery.wrong"
    note.write_text("abandon " * 24)
    assert code_of(call) == "recovery.mistyped"


def test_the_recovery_words_can_go_into_a_file_instead(
    home: Paths, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = tmp_path / "note"
    run(home, "vault", "create", "--new-passphrase-file", secret, "--recovery-file", note)
    assert "1." not in capsys.readouterr().out
    assert note.stat().st_mode & 0o077 == 0
    assert run(home, "vault", "recover", "--recovery-file", note, "--new-passphrase-file", secret) == 0
    shutil.rmtree(home.vault)
    call = lambda: run(home, "vault", "create", "--new-passphrase-file", secret, "--recovery-file", note)  # noqa: E731
    assert code_of(call) == "exchange.exists"
    assert not home.vault.exists()


def test_the_passphrase_and_with_it_the_data_key_are_changed(
    home: Paths, secret: Path, filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new"
    new.write_text("another passphrase\n")
    new.chmod(0o600)
    words = ("--passphrase-file", secret, "--new-passphrase-file", new)
    assert run(home, "vault", "change-passphrase", *words, "--new-key") == 0
    assert "24." in capsys.readouterr().out
    assert (home.vault / "store-2.db").exists()
    assert run(home, "entries", "show", filled, "--passphrase-file", new) == 0
    assert "I can't sleep" in capsys.readouterr().out
    assert code_of(lambda: run(home, "vault", "change-passphrase", *words)) == "vault.wrong_passphrase"


def test_the_keychain_opens_it_until_it_is_switched_off(
    home: Paths,
    secret: Path,
    filled: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ring = installed(monkeypatch)
    assert run(home, "vault", "keychain", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"opens": False}
    assert run(home, "vault", "keychain", "on", "--passphrase-file", secret) == 0
    assert "keychain opens the vault too" in capsys.readouterr().out
    assert run(home, "entries", "list", "--keychain") == 0
    assert filled in capsys.readouterr().out
    assert run(home, "vault", "keychain", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"opens": True}
    assert run(home, "vault", "keychain", "off", "--keychain") == 0
    assert "Only the passphrase" in capsys.readouterr().out
    assert ring.kept == {}


def test_a_keychain_that_is_locked_or_gone_means_the_passphrase(
    home: Paths,
    secret: Path,
    filled: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ring = installed(monkeypatch)
    options = ("--keychain", "--passphrase-file", secret)
    assert run(home, "vault", "keychain", "on", *options) == 0
    ring.broken = True
    assert run(home, "entries", "list", *options) == 0
    captured = capsys.readouterr()
    assert filled in captured.out
    assert "The passphrase still does" in captured.err
    monkeypatch.setitem(sys.modules, "keyring", None)  # as where it isn't installed
    assert run(home, "entries", "list", *options) == 0
    assert code_of(lambda: run(home, "vault", "keychain", "on", *options)) == "keychain.none"
    assert run(home, "vault", "keychain", "off", *options) == 0
    assert run(home, "vault", "keychain", "--json") == 0
    assert '"opens": false' in capsys.readouterr().out


def test_erasing_takes_the_key_out_of_the_keychain(
    home: Paths, secret: Path, filled: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = installed(monkeypatch)
    assert run(home, "vault", "keychain", "on", "--passphrase-file", secret) == 0
    assert len(ring.kept) == 1
    assert run(home, "vault", "erase", "--yes") == 0
    assert ring.kept == {}


def test_a_backup_is_written_and_restored(
    home: Paths, secret: Path, filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "b.mmb"
    options = ("--passphrase-file", secret)
    assert run(home, "vault", "backup", file, "--json", *options) == 0
    assert json.loads(capsys.readouterr().out)["bytes"] == file.stat().st_size
    assert code_of(lambda: run(home, "vault", "backup", file, *options)) == "exchange.exists"
    assert code_of(lambda: run(home, "vault", "restore", file, *options)) == "cancelled"
    assert run(home, "vault", "restore", file, "--yes", "--json", *options) == 0
    former = Path(json.loads(capsys.readouterr().out)["former"])
    assert (former / "header").exists()
    shutil.rmtree(home.vault)
    assert run(home, "vault", "restore", file, *options) == 0
    assert run(home, "entries", "show", filled, *options) == 0
    file.write_bytes(file.read_bytes()[:-1])
    assert code_of(lambda: run(home, "vault", "restore", file, "--yes", *options)) == "backup.damaged"


def test_plain_exports_need_a_word_and_all_formats_come_back(
    home: Paths, secret: Path, filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--passphrase-file", secret)
    for name in ("j.json", "j.pdf", "folder"):
        target = tmp_path / name
        assert code_of(lambda t=target: run(home, "vault", "export", t, *options)) == "exchange.not_confirmed"
        assert not target.exists()
        assert run(home, "vault", "export", target, "--yes", *options) == 0
        assert (
            code_of(lambda t=target: run(home, "vault", "export", t, "--yes", *options)) == "exchange.exists"
        )
    assert run(home, "vault", "export", tmp_path / "j.mmb", *options) == 0
    assert (tmp_path / "j.pdf").read_bytes().startswith(b"%PDF-")
    assert scan(tmp_path / "folder", ["sleep"]) != []
    assert (
        code_of(lambda: run(home, "vault", "export", tmp_path / "j.doc", *options))
        == "exchange.unknown_format"
    )
    shutil.rmtree(home.vault)
    run(home, "vault", "create", *options)
    capsys.readouterr()
    for name, added in (("j.mmb", 1), ("j.json", 0)):
        assert run(home, "vault", "import", tmp_path / name, "--json", *options) == 0
        told = json.loads(capsys.readouterr().out)
        assert told.pop("level") in ("none", "distress")
        assert told == {"added": added, "known": 1 - added, "renamed": 0}
    assert run(home, "vault", "import", tmp_path / "folder", *options) == 0
    assert code_of(lambda: run(home, "vault", "import", tmp_path / "none.json", *options)) == "backup.missing"


def test_the_plan_goes_out_with_the_whole_journal_and_what_became_of_it_is_said(
    home: Paths, secret: Path, filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault = reopen(home.vault)
    vault.plan.write("signs", "quatschwort")
    vault.plan.keep_person(TrustedPerson("Mara"))
    vault.close()
    options = ("--passphrase-file", secret)
    for name in ("j.mmb", "j.json", "j.pdf", "folder"):
        assert run(home, "vault", "export", tmp_path / name, "--yes", *options) == 0
    run(home, "vault", "export", tmp_path / "one.json", "--entry", filled, "--yes", *options)
    assert "plan" not in json.loads((tmp_path / "one.json").read_text())
    assert "quatschwort" in (tmp_path / "folder" / "safety-plan.md").read_text("utf-8")
    shutil.rmtree(home.vault)
    run(home, "vault", "create", *options)
    capsys.readouterr()
    assert run(home, "vault", "import", tmp_path / "j.mmb", "--json", *options) == 0
    plan = json.loads(capsys.readouterr().out)["plan"]
    assert (plan["steps_added"], plan["people_added"]) == (["signs"], 1)
    vault = reopen(home.vault)
    vault.plan.write("signs", "other words")
    vault.close()
    assert run(home, "vault", "import", tmp_path / "j.json", *options) == 0
    said = capsys.readouterr().out
    assert "yours stayed: How I notice that it is getting hard." in said
    assert "quatschwort" not in said


def test_a_selection_is_exported(home: Paths, secret: Path, filled: str, tmp_path: Path) -> None:
    options = ("--yes", "--passphrase-file", secret)
    run(home, "vault", "export", tmp_path / "none.json", "--tag", "nothing", *options)
    run(home, "vault", "export", tmp_path / "one.json", "--entry", filled[:8], *options)
    assert json.loads((tmp_path / "none.json").read_text())["entries"] == []
    assert len(json.loads((tmp_path / "one.json").read_text())["entries"]) == 1


def test_a_damaged_vault_is_repaired_from_the_terminal(
    home: Paths, secret: Path, filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--passphrase-file", secret)
    (home.vault / "store-1.mark").write_bytes(b"")
    assert code_of(lambda: run(home, "entries", "list", *options)) == "vault.damaged"
    assert run(home, "vault", "repair", "--json", *options) == 0
    assert json.loads(capsys.readouterr().out)["kept"]["messages"] == 2
    assert run(home, "entries", "show", filled, *options) == 0
    assert run(home, "vault", "compact", *options) == 0
    assert run(home, "vault", "check", *options) == 0


def test_erasing_tells_of_vaults_put_aside_and_takes_them_along(
    home: Paths, secret: Path, filled: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "b.mmb"
    assert run(home, "vault", "backup", kept, "--passphrase-file", secret) == 0
    assert run(home, "vault", "restore", kept, "--passphrase-file", secret, "--yes") == 0
    (aside,) = home.vault.parent.glob("vault.2*")
    capsys.readouterr()
    assert run(home, "vault", "erase", "--yes") == 0
    assert str(aside) in capsys.readouterr().out
    assert run(home, "vault", "restore", kept, "--passphrase-file", secret) == 0
    assert run(home, "vault", "erase", "--yes", "--backups") == 0
    assert not aside.exists()


def test_erasing_needs_a_yes_and_leaves_nothing(
    home: Paths, secret: Path, filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert code_of(lambda: run(home, "vault", "erase")) == "cancelled"
    vault = reopen(home.vault)
    Shelf(home.data / "backups").add(vault, datetime.now(UTC))
    assert code_of(lambda: run(home, "vault", "erase", "--yes")) == "vault.busy"
    vault.close()
    assert run(home, "vault", "erase", "--yes") == 0
    assert "1 of its backups" in capsys.readouterr().out
    assert not home.vault.exists()
    assert code_of(lambda: run(home, "vault", "erase", "--yes")) == "vault.missing"
    run(home, "vault", "create", "--passphrase-file", secret)
    assert run(home, "vault", "erase", "--yes", "--backups") == 0
    assert list((home.data / "backups").iterdir()) == []
