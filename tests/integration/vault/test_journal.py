"""The journal: kept, found, changed, and really deleted."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.integration.vault.support import code_of, decrypted, make

from mindmate.records import HIT_END, HIT_START, Level, Origin, Role, State, Summary
from mindmate.vault.exchange.entries import put
from mindmate.vault.journal import Journal
from mindmate.vault.vault import Vault


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "vault")
    yield vault
    vault.close()


@pytest.fixture
def journal(opened: Vault) -> Journal:
    return opened.journal


def test_a_message_keeps_everything_that_it_came_with(journal: Journal) -> None:
    entry = journal.create(title="Exams")
    kept = journal.append(
        entry, Role.ASSISTANT, "A reply", state=State.PARTIAL, origin=Origin.MODEL, level=Level.ELEVATED
    )
    assert journal.messages(entry) == [kept]
    assert (kept.role, kept.state, kept.origin, kept.level) == ("assistant", "partial", "model", "elevated")
    found = journal.entry(entry)
    assert (found.title, found.kind, found.messages) == ("Exams", "conversation", 1)
    assert found.updated == kept.created >= found.created


def test_a_reply_is_rewritten_in_place(journal: Journal) -> None:
    entry = journal.create()
    reply = journal.append(entry, Role.ASSISTANT, "", state=State.PARTIAL, origin=Origin.MODEL)
    journal.rewrite(reply.id, "One", state=State.PARTIAL)
    journal.rewrite(reply.id, "fixed words", state=State.REPLACED, origin=Origin.FIXED)
    (kept,) = journal.messages(entry)
    assert (kept.id, kept.text, kept.state, kept.origin) == (reply.id, "fixed words", "replaced", "fixed")
    assert journal.search("one") == []


def test_entries_come_newest_first_in_pages(journal: Journal) -> None:
    made = [journal.create(title=f"Entry {number}") for number in range(5)]
    journal.rename(made[1], "Renamed")
    journal.append(made[0], Role.USER, "once more")
    order = [entry.id for entry in journal.entries()]
    assert set(order) == set(made)
    updated = [entry.updated for entry in journal.entries()]
    assert updated == sorted(updated, reverse=True)
    assert [e.id for e in journal.entries(limit=2, offset=1)] == order[1:3]


def test_an_id_is_resolved_by_its_beginning(journal: Journal) -> None:
    made = {journal.create() for _ in range(40)}
    some = next(iter(made))
    assert len(some) == 16
    assert journal.resolve(some[:12].upper()) == some
    shared = next(i[0] for i in made if sum(other.startswith(i[0]) for other in made) > 1)
    assert code_of(lambda: journal.resolve(shared)) == "entry.ambiguous"
    for wrong in ("", "xyz", "%", "'", some + "0"):
        assert code_of(lambda w=wrong: journal.resolve(w)) == "entry.missing"


def test_what_is_not_there_is_missing(journal: Journal) -> None:
    for call in (
        lambda: journal.entry("0" * 16),
        lambda: journal.messages("0" * 16),
        lambda: journal.append("0" * 16, Role.USER, "x"),
        lambda: journal.rename("0" * 16, "x"),
        lambda: journal.delete("0" * 16),
        lambda: journal.rewrite(12345, "x", state=State.COMPLETE),
    ):
        assert code_of(call) == "entry.missing"


def test_a_failed_call_leaves_no_half_of_itself(opened: Vault, journal: Journal) -> None:
    entry = journal.create(title="whole")
    before = journal.entry(entry)
    with pytest.raises(Exception, match=r"unsupported|binding"):
        journal.append(entry, Role.USER, "x", level=type("Odd", (), {"value": object()})())  # type: ignore[arg-type]
    assert journal.entry(entry) == before
    assert opened.check(full=True).ok
    journal.append(entry, Role.USER, "and goes on")


def test_searching_finds_words_titles_and_the_place_of_both(journal: Journal) -> None:
    entry = journal.create(title="Before the exámens")
    message = journal.append(entry, Role.USER, "I can't sleep. 今天我很焦虑")
    journal.append(entry, Role.USER, "something else")
    (hit,) = journal.search("SLEE")
    assert (hit.entry, hit.message, hit.title) == (entry, message.id, "Before the exámens")
    assert f"{HIT_START}sleep{HIT_END}" in hit.snippet
    (title,) = journal.search("examens")
    assert (title.message, title.snippet) == (0, f"Before the {HIT_START}exámens{HIT_END}")
    (chinese,) = journal.search("我很")
    assert f"{HIT_START}我很{HIT_END}" in chinese.snippet
    assert journal.search("absent") == []
    journal.rename(entry, "Later")
    assert journal.search("examens") == []


def test_marks_in_what_was_written_are_not_taken_for_found_words(journal: Journal) -> None:
    entry = journal.create()
    journal.append(entry, Role.USER, f"{HIT_START}sleep{HIT_END} \0 sleep")
    (hit,) = journal.search("sleep")
    assert hit.snippet.count(HIT_START) == hit.snippet.count(HIT_END) == 2
    assert journal.messages(entry)[0].text == f"{HIT_START}sleep{HIT_END} \0 sleep"


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_any_text_is_kept_as_it_is_or_with_lone_surrogates_replaced(shared: Vault, text: str) -> None:
    journal = shared.journal
    entry = journal.create(title=text)
    kept = journal.append(entry, Role.USER, text)
    assert kept.text == text.encode("utf-8", "replace").decode()
    assert journal.messages(entry)[0] == kept
    journal.search(text)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    vault = make(tmp_path_factory.mktemp("shared") / "vault")
    yield vault
    vault.close()


def test_lone_surrogates_are_replaced(journal: Journal) -> None:
    entry = journal.create()
    assert journal.append(entry, Role.USER, "a\ud800b").text == "a?b"


def test_a_thousand_deleted_messages_are_nowhere_in_the_decrypted_database(
    opened: Vault, journal: Journal
) -> None:
    def entry(word: str, count: int) -> dict[str, Any]:
        said = [{"role": "user", "text": f"{word} number {n} of many", "created": n} for n in range(count)]
        page = {
            "kind": "conversation",
            "title": f"{word} title",
            "tags": [f"{word}tag"],
            "body": f"{word} body",
        }
        return page | {"created": 0, "messages": said}

    put(journal, [entry("wallaby", 100), entry("quokka", 1000)])
    kept, gone = (page.id for page in journal.pages())
    opened.drafts.keep(gone, "quokka draft")
    assert decrypted(opened).count(b"quokka") > 1000  # the control
    journal.delete(gone)
    plain = decrypted(opened)
    assert b"quokka" not in plain
    assert plain.count(b"wallaby") >= 100
    assert journal.search("quokka") == []
    assert len(journal.search("wallaby number", limit=500)) == 100
    assert journal.entry(kept).messages == 100
    assert opened.check(full=True).ok


def test_many_threads_write_and_nothing_is_lost(opened: Vault, journal: Journal) -> None:
    entry = journal.create()

    def write(thread: int) -> None:
        for number in range(25):
            journal.append(entry, Role.USER, f"{thread} {number}")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    written = [message.text for message in journal.messages(entry)]
    assert sorted(written) == sorted(f"{t} {n}" for t in range(4) for n in range(25))
    for t in range(4):
        assert [text for text in written if text.startswith(f"{t} ")] == [f"{t} {n}" for n in range(25)]
    assert opened.check(full=True).ok


def test_a_summary_is_kept_changed_and_deleted_with_its_conversation(opened: Vault) -> None:
    journal = opened.journal
    entry, other = journal.create(title="a"), journal.create(title="b")
    first = journal.append(entry, Role.USER, "one")
    second = journal.append(entry, Role.ASSISTANT, "two")
    third = journal.append(entry, Role.USER, "three")
    assert journal.summary(entry) is None
    journal.keep_summary(entry, Summary(second.id, second.id, "d", "The person counts."))
    journal.keep_summary(other, Summary(1))
    assert journal.summary(entry) == Summary(second.id, second.id, "d", "The person counts.")
    journal.rewrite(third.id, "three!", state=State.COMPLETE)  # not one of those that it is about
    assert journal.summary(entry) == Summary(second.id, second.id, "d", "The person counts.")
    journal.rewrite(first.id, "1", state=State.COMPLETE)
    assert journal.summary(entry) == Summary(second.id)
    journal.keep_summary(entry, Summary(second.id, second.id, "d", "The person counts."))
    journal.delete(entry)
    assert opened.check(full=True).ok
    assert journal.run(lambda database: database.rows("SELECT gone FROM summaries")) == [(1,)]
    assert code_of(lambda: journal.keep_summary(entry, Summary(1))) == "entry.missing"
