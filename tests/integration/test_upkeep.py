"""What keeps a profile in order, over a real vault: backups, passphrase, export, import, erasing, models."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.costs import CHEAP
from tests.keychains import installed
from tests.making_gguf import gguf, write

from mindmate import paths
from mindmate.app import App
from mindmate.conversation.model import Role
from mindmate.errors import MindMateError
from mindmate.records import Level
from mindmate.safety.screen import Screener
from mindmate.tasks import Work

# A PDF is drawn by Qt, which has one application a process: the window's kind, for the tests of the window that follow.
pytestmark = pytest.mark.usefixtures("qapp")

PASSPHRASE = b"lantern orchard velvet seven"
WORDS = "a zeppelin over the harbour"


@pytest.fixture
def app() -> Iterator[App]:
    places = paths.find()
    places.prepare()
    found = App(places, kdf=CHEAP, screen=Screener(None, None))
    found.create_vault(bytearray(PASSPHRASE))
    found.journal.append(found.journal.create(title="harbour"), Role.USER, WORDS)
    yield found
    found.lock()


def texts(app: App) -> list[str]:
    return [m.text for entry in app.journal.entries() for m in app.journal.messages(entry.id)]


def test_a_backup_is_written_and_becomes_the_vault_again(app: App, tmp_path: Path) -> None:
    file = tmp_path / "copy.mmb"
    assert app.upkeep.back_up(str(file), Work()) == file.stat().st_size
    app.journal.append(app.journal.create(), Role.USER, "later")
    app.upkeep.look_at_backup(str(file))
    app.lock()
    app.restore_backup(bytearray(PASSPHRASE), str(file))
    assert texts(app) == [WORDS]


def test_the_keychain_opens_the_vault_while_it_is_switched_on(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = installed(monkeypatch)
    assert not app.upkeep.keychain_opens()
    app.upkeep.use_keychain(True)
    app.lock()
    assert app.upkeep.keychain_opens()
    app.unlock_with_keychain()
    assert texts(app) == [WORDS]
    app.upkeep.use_keychain(False)
    app.lock()
    assert (app.upkeep.keychain_opens(), ring.kept) == (False, {})
    with pytest.raises(MindMateError) as caught:
        app.unlock_with_keychain()
    assert caught.value.code == "keychain.unavailable"
    app.unlock(bytearray(PASSPHRASE))


def test_a_damaged_header_offers_no_keychain(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch)
    app.upkeep.use_keychain(True)
    app.lock()
    for file in app.paths.vault.glob("header*"):
        file.write_bytes(b"nothing of the kind")
    assert not app.upkeep.keychain_opens()


def test_a_backup_never_writes_over_a_file(app: App, tmp_path: Path) -> None:
    file = tmp_path / "mine.mmb"
    file.write_text("mine")
    with pytest.raises(MindMateError) as caught:
        app.upkeep.back_up(str(file), Work())
    assert caught.value.code == "exchange.exists"
    assert file.read_text() == "mine"


def test_a_backup_that_is_not_wanted_any_more_leaves_nothing(app: App, tmp_path: Path) -> None:
    work = Work()
    work.cancel()
    with pytest.raises(MindMateError) as caught:
        app.upkeep.back_up(str(tmp_path / "copy.mmb"), work)
    assert caught.value.code == "cancelled"
    assert list(tmp_path.iterdir()) == []


def test_another_file_is_no_backup(app: App, tmp_path: Path) -> None:
    file = tmp_path / "letter.mmb"
    file.write_text("dear all")
    with pytest.raises(MindMateError) as caught:
        app.upkeep.look_at_backup(str(file))
    assert caught.value.code.startswith("backup.")


def test_a_new_passphrase_opens_and_the_former_no_more(app: App) -> None:
    app.upkeep.change_passphrase(bytearray(PASSPHRASE), bytearray(b"another one, longer"))
    app.upkeep.verify_passphrase(bytearray(b"another one, longer"))
    with pytest.raises(MindMateError) as caught:
        app.upkeep.verify_passphrase(bytearray(PASSPHRASE))
    assert caught.value.code == "vault.wrong_passphrase"


def test_passphrases_are_wiped(app: App) -> None:
    given = bytearray(PASSPHRASE)
    app.upkeep.verify_passphrase(given)
    assert not any(given)


def test_a_check_finds_nothing_in_a_sound_vault_and_room_is_given_back(app: App) -> None:
    app.upkeep.check(Work())
    app.upkeep.compact()
    assert texts(app) == [WORDS]


@pytest.mark.parametrize("name", ["all.mmb", "all.json", "all.pdf", "all"])
@pytest.mark.usefixtures("qapp")  # the PDF needs an application, and the tests of the window theirs
def test_everything_is_written_out(app: App, tmp_path: Path, name: str) -> None:
    app.upkeep.export(str(tmp_path / name), Work())
    assert (tmp_path / name).exists()
    if name == "all.json":
        assert WORDS in (tmp_path / name).read_text("utf-8")


def test_an_unknown_ending_is_refused(app: App, tmp_path: Path) -> None:
    with pytest.raises(MindMateError) as caught:
        app.upkeep.export(str(tmp_path / "all.docx"), Work())
    assert caught.value.code == "exchange.unknown_format"


@pytest.mark.parametrize("name", ["all.mmb", "all.json"])
def test_what_was_written_out_is_taken_in_once(app: App, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    app.upkeep.export(str(file), Work())
    app.journal.delete(app.journal.entries()[0].id)
    passphrase = bytearray(PASSPHRASE) if name.endswith(".mmb") else None
    done = app.upkeep.take_in(str(file), passphrase, Work())
    assert (done.added, done.known, done.level) == (1, 0, Level.NONE)
    again = app.upkeep.take_in(str(file), bytearray(PASSPHRASE), Work())
    assert (again.added, again.known) == (0, 1)
    assert texts(app) == [WORDS]


def test_an_import_that_is_not_wanted_any_more_ends(app: App, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    app.upkeep.export(str(file), Work())
    work = Work()
    work.cancel()
    with pytest.raises(MindMateError) as caught:
        app.upkeep.take_in(str(file), None, work)
    assert caught.value.code == "cancelled"


def test_erasing_leaves_neither_vault_nor_states_and_backups_only_where_asked(app: App) -> None:
    states = app.paths.cache / "states"
    states.mkdir(parents=True)
    (states / "one").write_bytes(b"x")
    app.paths.backups.mkdir(parents=True)
    backup = app.paths.backups / "mindmate-2026-01-02T030405Z.mmb"
    app.upkeep.back_up(str(backup), Work())
    app.lock()
    app.upkeep.erase(backups=False)
    assert not app.has_vault()
    assert not states.exists()
    assert backup.exists()
    app.create_vault(bytearray(PASSPHRASE))
    app.lock()
    app.upkeep.erase(backups=True)
    assert not backup.exists()


def test_a_model_is_added_checked_and_taken_off_the_shelf(app: App, tmp_path: Path) -> None:
    file = write(tmp_path, gguf(), "own.gguf")
    work = Work()
    assert app.upkeep.add_model(str(file), work) == str(file)
    assert work.done == work.total == file.stat().st_size
    seen = app.upkeep.verify_model(str(file), Work())
    assert seen.recorded
    assert len(seen.sha256) == 64
    assert app.upkeep.remove_model(str(file)) is False
    assert file.exists()
    assert str(file) not in [card.file for card in app.models()]


def test_adding_a_model_that_is_not_wanted_any_more_leaves_the_shelf_alone(app: App, tmp_path: Path) -> None:
    file = write(tmp_path, gguf(), "own.gguf")
    work = Work()
    work.cancel()
    before = len(app.models())
    with pytest.raises(MindMateError) as caught:
        app.upkeep.add_model(str(file), work)
    assert caught.value.code == "cancelled"
    assert len(app.models()) == before


def test_a_job_can_be_called_off_from_another_thread() -> None:
    work = Work()
    thread = threading.Thread(target=work.cancel)
    thread.start()
    thread.join()
    assert work.cancelled


def test_what_this_build_is_needs_no_vault(app: App) -> None:
    app.lock()
    assert app.upkeep.about().version
