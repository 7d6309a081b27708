"""The verbs `vault` and `entries`, as the command line calls them."""

from __future__ import annotations

import argparse
import base64
import io
import json
import sys
from pathlib import Path

import pytest
from tests.integration.vault.support import CHEAP, PASSPHRASE, code_of, reopen, scan

from mindmate import cli_vault, paths
from mindmate.paths import Paths
from mindmate.records import Role
from mindmate.vault import keys
from mindmate.vault.vault import Vault


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
