"""Messages written anew: the earlier version stays reachable, one path is shown, what is deleted is gone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.integration.vault.support import code_of, decrypted, make, passphrase, reopen

from mindmate.errors import MindMateError
from mindmate.records import Message, Origin, Role, Summary
from mindmate.vault import backup, repair
from mindmate.vault.exchange import archive, plain
from mindmate.vault.exchange.entries import checked, content_hash, put, selected
from mindmate.vault.journal import Journal
from mindmate.vault.vault import Vault

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
TALK = ("I slept badly", "That is hard", "My sister called", "How was it?", "Loud", "And then?")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "vault")
    yield vault
    vault.close()


@pytest.fixture
def journal(opened: Vault) -> Journal:
    return opened.journal


def say(journal: Journal, entry: str, *texts: str, role: Role | None = None) -> list[Message]:
    """Messages in turn, the person's first."""
    roles = [role or (Role.ASSISTANT if number % 2 else Role.USER) for number in range(len(texts))]
    return [journal.append(entry, *both) for both in zip(roles, texts, strict=True)]


@pytest.fixture
def talk(journal: Journal) -> tuple[str, list[Message]]:
    entry = journal.create(title="A talk")
    return entry, say(journal, entry, *TALK)


def shown(journal: Journal, entry: str) -> list[str]:
    return [message.text for message in journal.messages(entry)]


Talk = tuple[str, list[Message]]


def test_an_answer_in_the_place_of_another_leaves_that_reachable(journal: Journal, talk: Talk) -> None:
    entry, said = talk
    again = journal.append(entry, Role.ASSISTANT, "Tell me more", instead_of=said[-1].id)
    assert shown(journal, entry) == [*TALK[:5], "Tell me more"]
    last = journal.messages(entry)[-1]
    assert (last.version, last.versions) == (2, 2)
    assert [m.text for m in journal.versions(again.id)] == ["And then?", "Tell me more"]
    assert journal.versions(said[-1].id) == journal.versions(again.id)
    assert journal.entry(entry).messages == 6
    journal.show(said[-1].id)
    assert shown(journal, entry) == list(TALK)
    assert journal.messages(entry)[-1].version == 1
    assert all(m.versions == 1 for m in journal.messages(entry)[:-1])


def test_a_message_in_other_words_takes_what_followed_out_of_sight_and_back(
    journal: Journal, talk: Talk
) -> None:
    entry, said = talk
    other = journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    say(journal, entry, "Ah, he did?", role=Role.ASSISTANT)
    assert shown(journal, entry) == [*TALK[:2], "My brother called", "Ah, he did?"]
    assert [m.text for m in journal.superseded(entry)] == ["My sister called", "Loud"]
    journal.show(said[2].id)
    assert shown(journal, entry) == list(TALK)
    journal.show(said[3].id)  # any message of a path brings back the path
    assert shown(journal, entry) == list(TALK)
    journal.show(other.id)
    assert shown(journal, entry) == [*TALK[:2], "My brother called", "Ah, he did?"]


def test_the_very_first_message_can_be_put_in_other_words(journal: Journal, talk: Talk) -> None:
    entry, said = talk
    first = journal.append(entry, Role.USER, "I slept well", instead_of=said[0].id)
    assert shown(journal, entry) == ["I slept well"]
    assert [m.id for m in journal.versions(first.id)] == [said[0].id, first.id]


def test_only_what_is_shown_can_be_replaced(journal: Journal, talk: Talk) -> None:
    entry, said = talk
    journal.append(entry, Role.ASSISTANT, "Tell me more", instead_of=said[-1].id)
    other = say(journal, journal.create(), "Elsewhere")[0]
    for wrong in (said[-1].id, other.id, 10_000):
        call = lambda wrong=wrong: journal.append(entry, Role.USER, "x", instead_of=wrong)  # noqa: E731
        assert code_of(call) == "entry.missing"
    for number in (0, 10_000):
        assert code_of(lambda n=number: journal.versions(n)) == "entry.missing"
        assert code_of(lambda n=number: journal.show(n)) == "entry.missing"
        assert code_of(lambda n=number: journal.remove(n)) == "entry.missing"
    assert shown(journal, entry) == [*TALK[:5], "Tell me more"]


def test_search_finds_what_is_shown(journal: Journal, talk: Talk) -> None:
    entry, said = talk
    journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    assert journal.search("sister") == []
    journal.show(said[2].id)
    assert [hit.message for hit in journal.search("sister")] == [said[2].id]
    assert journal.search("brother") == []


def test_a_message_of_the_persons_goes_with_its_answer_and_its_versions(
    journal: Journal, talk: Talk, opened: Vault
) -> None:
    entry, said = talk
    other = journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    journal.show(said[2].id)
    journal.keep_summary(entry, Summary(said[5].id, said[5].id, "digest", "The sister of the person called."))
    gone = journal.remove(said[2].id)
    assert set(gone) == {said[2].id, said[3].id, other.id}
    assert shown(journal, entry) == [*TALK[:2], *TALK[4:]]
    assert journal.search("sister") == journal.search("brother") == []
    kept = journal.summary(entry)
    assert kept is not None
    assert (kept.text, kept.upto) == ("", 0)
    assert code_of(lambda: journal.versions(said[2].id)) == "entry.missing"
    assert opened.check(full=True).ok


def test_an_answer_goes_alone_with_its_versions(journal: Journal, talk: Talk, opened: Vault) -> None:
    entry, said = talk
    journal.append(entry, Role.ASSISTANT, "Another", instead_of=said[1].id)
    journal.show(said[1].id)
    journal.remove(said[1].id)
    assert shown(journal, entry) == [TALK[0], *TALK[2:]]
    # What followed can still be written anew, at its new place.
    journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    assert shown(journal, entry) == [TALK[0], "My brother called"]
    assert opened.check(full=True).ok


def test_an_earlier_version_goes_alone(journal: Journal, talk: Talk) -> None:
    entry, said = talk
    journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    assert set(journal.remove(said[2].id)) == {m.id for m in said[2:]}
    assert shown(journal, entry) == [*TALK[:2], "My brother called"]
    assert all(m.versions == 1 for m in journal.messages(entry))


def test_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    entry = vault.journal.create()
    kept, words = say(vault.journal, entry, "marigoldword stays", "petuniaword goes")
    vault.journal.append(entry, Role.ASSISTANT, "tulipword stands", instead_of=words.id)
    vault.journal.remove(words.id)
    plain_text = decrypted(vault)
    vault.close()
    assert b"marigoldword" in plain_text
    assert b"tulipword" in plain_text
    assert b"petuniaword" not in plain_text
    assert kept.id


def test_versions_go_through_an_archive_and_json(
    journal: Journal, talk: Talk, opened: Vault, tmp_path: Path
) -> None:
    entry, said = talk
    journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    say(journal, entry, "Ah", role=Role.ASSISTANT)
    journal.show(said[2].id)
    before = content_hash(selected(journal))
    opened.archive(tmp_path / "all.mmb")
    plain.write_json(selected(journal), tmp_path / "all.json")
    document = json.loads((tmp_path / "all.json").read_text("utf-8"))["entries"]
    found = list(
        archive.read(tmp_path / "all.mmb", backup.by_passphrase(passphrase()), "vault.wrong_passphrase")
    )
    for number, entries in enumerate((document, [e for e in found if isinstance(e, dict)])):
        other = make(tmp_path / f"other{number}")
        assert put(other.journal, entries).added == 1
        assert put(other.journal, entries).known == 1
        assert content_hash(selected(other.journal)) == before
        (there,) = other.journal.entries()
        assert shown(other.journal, there.id) == list(TALK)
        hidden = other.journal.versions(other.journal.messages(there.id)[2].id)[1]
        other.journal.show(hidden.id)
        assert shown(other.journal, there.id) == [*TALK[:2], "My brother called", "Ah"]
        assert other.check(full=True).ok
        other.close()


def test_what_people_read_has_no_earlier_versions(journal: Journal, talk: Talk, tmp_path: Path) -> None:
    entry, said = talk
    journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    (page,) = selected(journal)
    text = plain.markdown(page)
    assert "My brother called" in text
    assert "sister" not in text


@pytest.mark.parametrize(
    "change",
    [
        {"after": 7},
        {"after": -1},
        {"after": True},
        {"after": "1"},
        {"hidden": 1},
        {"after": 0, "hidden": False},
    ],
)
def test_a_tree_that_is_none_is_refused(journal: Journal, talk: Talk, change: dict[str, object]) -> None:
    entry, said = talk
    journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    (page,) = selected(journal)
    assert checked(page) == page
    page["messages"][-1] |= change
    assert code_of(lambda: checked(page)) == "exchange.unreadable"


def test_versions_outlive_a_repair_and_a_lost_message_breaks_no_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    vault = make(folder)
    entry = vault.journal.create()
    said = say(vault.journal, entry, *TALK)
    vault.journal.append(entry, Role.USER, "My brother called", instead_of=said[2].id)
    vault.journal.show(said[2].id)
    vault.close()
    whole = tmp_path / "whole"
    shutil.copytree(folder, whole)
    unwrap = backup.by_passphrase(passphrase())
    repair.salvage(whole, unwrap, "vault.wrong_passphrase", AT)
    vault = reopen(whole)
    assert shown(vault.journal, entry) == list(TALK)
    assert len(vault.journal.versions(said[2].id)) == 2
    vault.close()

    rows = repair._rows

    def losing(source: object, table: str, *rest: object) -> Iterator[tuple[object, ...]]:
        for row in rows(source, table, *rest):  # type: ignore[arg-type]
            if table != "messages" or row[0] != said[1].id:
                yield row

    monkeypatch.setattr(repair, "_rows", losing)
    repair.salvage(folder, unwrap, "vault.wrong_passphrase", AT)
    vault = reopen(folder)
    assert shown(vault.journal, entry) == [TALK[0], *TALK[2:]]
    assert len(vault.journal.versions(said[2].id)) == 2
    vault.journal.show(said[4].id)
    assert shown(vault.journal, entry) == [TALK[0], *TALK[2:]]
    assert vault.check(full=True).ok
    vault.close()


STEPS = st.lists(
    st.tuples(st.sampled_from(["say", "say", "instead", "show", "remove"]), st.integers(0, 30)), max_size=24
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_one_path_is_shown_whatever_happens(journal: Journal, steps: list[tuple[str, int]]) -> None:
    """Against a model in a dictionary: parents, and which message of each place was shown last."""
    entry = journal.create()
    for number, (step, draw) in enumerate(steps):
        now = journal.messages(entry)
        everything = {v.id: v for m in now for v in journal.versions(m.id)}
        role = Role.USER if not now or now[-1].role is Role.ASSISTANT else Role.ASSISTANT
        if step == "say" or not now:
            kept = journal.append(entry, role, f"said {number}")
            assert [m.id for m in journal.messages(entry)] == [*(m.id for m in now), kept.id]
        elif step == "instead":
            place = draw % len(now)
            kept = journal.append(entry, now[place].role, f"anew {number}", instead_of=now[place].id)
            assert [m.id for m in journal.messages(entry)] == [*(m.id for m in now[:place]), kept.id]
            assert now[place].id in [m.id for m in journal.versions(kept.id)]
        elif step == "show":
            wanted = sorted(everything)[draw % len(everything)]
            journal.show(wanted)
            assert wanted in [m.id for m in journal.messages(entry)]
        else:
            place = draw % len(now)
            gone = set(journal.remove(now[place].id))
            assert [m.id for m in journal.messages(entry)] == [m.id for m in now if m.id not in gone]
            assert now[place].id in gone
        ids = [m.id for m in journal.messages(entry)]
        assert ids == sorted(ids)
        assert journal.entry(entry).messages == len(ids)


def test_the_origin_of_a_new_version_is_its_own(journal: Journal, talk: Talk) -> None:
    entry, said = talk
    journal.append(entry, Role.ASSISTANT, "fixed", origin=Origin.FIXED, instead_of=said[-1].id)
    assert [m.origin for m in journal.versions(said[-1].id)] == ["person", "fixed"]


def test_a_crash_between_never_leaves_a_hole(
    journal: Journal, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry, said = talk

    def fails(*_: object) -> None:
        raise MindMateError("disk.full")

    monkeypatch.setattr("mindmate.vault.journal.put_into_index", fails)
    call = lambda: journal.append(entry, Role.USER, "x", instead_of=said[2].id)  # noqa: E731
    assert code_of(call) == "disk.full"
    assert shown(journal, entry) == list(TALK)
