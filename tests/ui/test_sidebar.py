"""Earlier conversations, under the day they belong to."""

from datetime import date, datetime, timedelta

from mindmate.conversation.model import Entry
from mindmate.ui.sidebar.days import grouped, name_of

TODAY = date(2026, 3, 18)  # a Wednesday


def entry(ident, day):
    noon = int(datetime(day.year, day.month, day.day, 12).timestamp() * 1000)
    return Entry(ident, "conversation", ident, noon, noon, 2)


def test_days_are_named_as_a_person_would():
    names = [name_of(TODAY - timedelta(days=ago), TODAY) for ago in (0, 1, 2, 6, 7, 400)]
    assert names == ["Earlier today", "Yesterday", "Monday", "Thursday", "11 March", "11 February 2025"]


def test_a_clock_that_was_set_back_makes_no_day_of_the_future():
    assert name_of(TODAY + timedelta(days=3), TODAY) == "Earlier today"


def test_entries_are_grouped_in_the_order_given():
    entries = [entry("a", TODAY), entry("b", TODAY), entry("c", TODAY - timedelta(days=1))]
    assert [(name, [e.id for e in found]) for name, found in grouped(entries, TODAY)] == [
        ("Earlier today", ["a", "b"]),
        ("Yesterday", ["c"]),
    ]
    assert grouped([], TODAY) == []


def test_more_than_a_page_is_listed_as_one_scrolls(unlocked, qtbot):
    from tests.ui.conftest import core_of

    journal = core_of(unlocked)._journal
    for number in range(450):
        journal.create(title=f"conversation {number}")
    view = unlocked.home.sidebar.list
    unlocked.home.sidebar.refresh()
    qtbot.waitUntil(lambda: view.count() >= 200)
    assert view.count() < 450
    for _ in range(3):
        before = view.count()
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda before=before: view.count() > before or view.count() >= 451)
    titles = [view.item(n).text() for n in range(view.count())]
    assert [f"conversation {n}" for n in range(449, -1, -1)] == [
        t for t in titles if t.startswith("conversation")
    ]
