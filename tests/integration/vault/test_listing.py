"""The journal as a list: pages, the narrowing of them, and what stands for an entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.integration.vault.support import make

from mindmate.records import HIT_END, HIT_START, KINDS, Filter, Listed, Role
from mindmate.vault.drafts import Drafts
from mindmate.vault.journal import Journal
from mindmate.vault.search import excerpt
from mindmate.vault.vault import Vault

ALL = Filter()


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Vault]:
    vault = make(tmp_path / "vault")
    yield vault
    vault.close()


@pytest.fixture
def journal(opened: Vault) -> Journal:
    return opened.journal


def everything(journal: Journal, wanted: Filter, size: int) -> list[Listed]:
    """All pages of that size, one after the other."""
    found: list[Listed] = []
    while page := journal.listed(wanted, found[-1] if found else None, size):
        assert len(page) <= size
        found += page
    return found


def some(journal: Journal) -> dict[str, str]:
    """A few entries of all kinds; their ids by a name."""
    talk = journal.create(title="I can’t sleep before exams")
    journal.append(talk, Role.USER, "I can’t sleep before exams")
    journal.append(talk, Role.ASSISTANT, "The night before is when the mind rehearses.")
    journal.edit(talk, day="2026-11-20", mood=2, tags=["exams"])
    return {
        "talk": talk,
        "page": journal.write(
            "writing", "Sunday", "We walked to the river.", tags=["family", "out"], day="2026-11-22", mood=4
        ),
        "mood": journal.write("mood", body="slept", mood=4, day="2026-11-23"),
        "old": journal.write("writing", "", "The river again", tags=["out"], day="2025-01-02"),
    }


def test_the_newest_day_comes_first_whatever_was_written_last(journal: Journal) -> None:
    ids = some(journal)
    order = [listed.id for listed in journal.listed(ALL)]
    assert order == [ids["mood"], ids["page"], ids["talk"], ids["old"]]


def test_a_listed_entry_carries_what_the_list_shows(journal: Journal) -> None:
    ids = some(journal)
    listed = {one.id: one for one in journal.listed(ALL)}
    page = listed[ids["page"]]
    assert (page.kind, page.title, page.preview, page.day) == (
        "writing",
        "Sunday",
        "We walked to the river.",
        "2026-11-22",
    )
    assert (page.mood, page.tags, page.messages) == (4, ("family", "out"), 0)
    assert listed[ids["talk"]].messages == 2


def test_a_conversation_is_told_by_the_last_words_or_by_the_reply(journal: Journal) -> None:
    talk = some(journal)["talk"]

    def preview() -> str:
        return next(one.preview for one in journal.listed(ALL) if one.id == talk)

    assert preview() == "The night before is when the mind rehearses."  # the person's words are the title
    journal.append(talk, Role.USER, "It is always the same thought.")
    assert preview() == "It is always the same thought."


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Filter(kinds=frozenset({"writing"})), ["page", "old"]),
        (Filter(kinds=frozenset({"mood", "conversation"})), ["mood", "talk"]),
        (Filter(moods=frozenset({4})), ["mood", "page"]),
        (Filter(moods=frozenset({2, 4}), kinds=frozenset({"writing"})), ["page"]),
        (Filter(tags=("out",)), ["page", "old"]),
        (Filter(tags=("out", "family")), ["page"]),
        (Filter(first_day="2026-11-21"), ["mood", "page"]),
        (Filter(last_day="2026-11-20"), ["talk", "old"]),
        (Filter(first_day="2026-11-20", last_day="2026-11-22"), ["page", "talk"]),
        (Filter(text="river"), ["page", "old"]),
        (Filter(text="river", first_day="2026-01-01"), ["page"]),
        (Filter(text="rehear"), ["talk"]),
        (Filter(text="family"), ["page"]),  # a tag is searched as well
        (Filter(text="zeppelin"), []),
        (Filter(text="?!"), []),
        (Filter(kinds=frozenset({"questionnaire"})), []),
    ],
)
def test_the_list_is_narrowed(journal: Journal, wanted: Filter, names: list[str]) -> None:
    ids = some(journal)
    assert [listed.id for listed in journal.listed(wanted)] == [ids[name] for name in names]
    assert set(journal.wanted(wanted)) == {ids[name] for name in names}


def test_what_was_found_is_marked_in_the_preview(journal: Journal) -> None:
    some(journal)
    (page, old) = journal.listed(Filter(text="river"))
    assert f"{HIT_START}river{HIT_END}" in page.preview
    assert f"{HIT_START}river{HIT_END}" in old.preview
    (talk,) = journal.listed(Filter(text="mind"))
    assert f"{HIT_START}mind{HIT_END}" in talk.preview


def test_an_entry_is_listed_once_however_often_it_holds_the_word(journal: Journal) -> None:
    talk = journal.create(title="river")
    for _ in range(5):
        journal.append(talk, Role.USER, "the river")
    assert [listed.id for listed in journal.listed(Filter(text="river"))] == [talk]


@settings(max_examples=15, deadline=None)
@given(days=st.lists(st.integers(1, 5), min_size=1, max_size=12), size=st.integers(1, 5))
def test_pages_leave_nothing_out_and_repeat_nothing(
    tmp_path_factory: pytest.TempPathFactory, days: list[int], size: int
) -> None:
    vault = make(tmp_path_factory.mktemp("pages") / "vault")
    try:
        made = [
            vault.journal.write(
                KINDS[number % 3], f"river {number}", day=f"2026-01-0{day}", created=1_700_000_000_000
            )
            for number, day in enumerate(days)
        ]
        for wanted in (ALL, Filter(text="river")):
            found = everything(vault.journal, wanted, size)
            assert sorted(listed.id for listed in found) == sorted(made)
            assert [listed.day for listed in found] == sorted((one.day for one in found), reverse=True)
    finally:
        vault.close()


def test_an_entry_that_comes_in_between_two_pages_moves_none_of_the_others(journal: Journal) -> None:
    ids = [journal.write("writing", str(number), day=f"2026-03-0{number}") for number in range(1, 5)]
    first = journal.listed(ALL, None, 2)
    journal.write("writing", "new", day="2026-03-09")
    rest = journal.listed(ALL, first[-1], 10)
    assert [listed.id for listed in first + rest] == ids[::-1]


@pytest.mark.parametrize("anew", [True, False])
def test_a_page_takes_the_place_of_its_draft_in_one_moment(opened: Vault, anew: bool) -> None:
    journal, drafts = opened.journal, Drafts(opened.journal)
    if anew:
        drafts.keep("writing", "half a sentence")
        journal.write("writing", body="a whole one", draft="writing")
    else:
        entry = journal.write("writing", body="first")
        drafts.keep(entry, "half a sentence")
        journal.edit(entry, title="only the title")  # which is nothing to do with the draft
        assert drafts.text(entry) == "half a sentence"
        journal.edit(entry, body="a whole one", draft=entry)
    assert drafts.all() == []
    assert [page.body for page in journal.pages()] == ["a whole one"]


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("We walked to the River.", "river", "We walked to the [River]."),
        ("an overriver, no", "river", ""),
        ("naïve Ångström", "angst NAIVE", "[naïve] [Ångström]"),
        ("The river and the rivers", "river", "The [river] and the [rivers]"),
        ("昨日は川へ行った", "川へ", "昨日は[川へ]行った"),
        ("नदी के पास", "नदी", "[नदी] के पास"),
        ("straight on", '"straight on"', "[straight] [on]"),
        ("nothing here", "?!", ""),
    ],
)
def test_an_excerpt_marks_what_the_index_finds(text: str, typed: str, marked: str) -> None:
    found = excerpt(text, typed)
    assert found.replace(HIT_START, "[").replace(HIT_END, "]") == marked


def test_an_excerpt_is_the_part_around_the_first_found_word() -> None:
    text = "before " * 100 + "river " + "after " * 100
    found = excerpt(text, "river")
    assert found.startswith("…before")
    assert found.endswith("…")
    assert f"{HIT_START}river{HIT_END}" in found
    assert len(found) < 300
