"""The safety plan and the trusted people: saved as they are typed, near in a hard moment, gone when locked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.test_today import talk

from mindmate.conversation.model import Level
from mindmate.errors import MindMateError
from mindmate.records import PLAN_STEPS, TrustedPerson


@pytest.fixture
def plan(unlocked, qtbot):
    """The room of the plan, open."""
    return opened(unlocked, qtbot)


def opened(window, qtbot):
    by_name(window, "nav.safety").click()
    room = window.home.safety
    qtbot.waitUntil(lambda: not room.fields["signs"].isReadOnly())
    return room


def write(room, step: str, text: str, qtbot) -> None:
    room.fields[step].setFocus()
    qtbot.keyClicks(room.fields[step], text)


def shown(widget: QWidget) -> str:
    """All that a person can read in `widget`."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    fields = [field.text() for field in widget.findChildren(QLineEdit)]
    return " ".join(labels + fields + [text.toPlainText() for text in widget.findChildren(QTextEdit)])


def test_what_is_typed_is_kept_without_a_button(unlocked, plan, qtbot):
    write(plan, "signs", "I stop sleeping", qtbot)
    write(plan, "reason", "Leo", qtbot)
    kept = core_of(unlocked).plan.words
    qtbot.waitUntil(lambda: kept == {"signs": "I stop sleeping", "reason": "Leo"})
    qtbot.waitUntil(lambda: plan.status.text() == "Saved.")


def test_the_plan_is_there_when_the_room_is_opened_again(unlocked, plan, qtbot):
    write(plan, "myself", "walk to the river", qtbot)
    qtbot.keyClick(plan.fields["myself"], Qt.Key.Key_Escape)
    assert unlocked.home.rooms.currentWidget() is unlocked.home.today
    again = opened(unlocked, qtbot)
    assert again.fields["myself"].toPlainText() == "walk to the river"


def test_an_emptied_step_is_taken_out(unlocked, plan, qtbot):
    write(plan, "signs", "ab", qtbot)
    qtbot.waitUntil(lambda: "signs" in core_of(unlocked).plan.words)
    plan.fields["signs"].clear()
    qtbot.waitUntil(lambda: "signs" not in core_of(unlocked).plan.words)


def test_locking_keeps_what_was_typed_a_moment_ago_and_shows_none_of_it(unlocked, plan, qtbot):
    core = core_of(unlocked)
    write(plan, "signs", "the very last words", qtbot)
    by_name(plan, "safety.person.add").click()
    qtbot.keyClicks(QApplication.focusWidget(), "Mara")
    assert plan.saving.waiting
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    assert core._plan.words == {"signs": "the very last words"}
    assert [person.name for person in core._plan.known] == ["Mara"]
    assert "the very last words" not in shown(plan)
    assert "Mara" not in shown(plan)
    unlock(unlocked, qtbot)
    assert "the very last words" in shown(
        opened(unlocked, qtbot)
    )  # the control: it is found when it is there


def test_what_could_not_be_saved_before_locking_is_saved_after_unlocking(unlocked, plan, qtbot):
    core = core_of(unlocked)
    core.fails["write_step"] = MindMateError("disk.full")
    write(plan, "signs", "kept all the same", qtbot)
    with qtbot.waitSignal(unlocked.locked):
        unlocked.lock()
    assert core._plan.words == {}
    unlock(unlocked, qtbot)
    qtbot.waitUntil(lambda: core._plan.words == {"signs": "kept all the same"})


def test_a_save_that_fails_is_said_and_tried_again_with_the_next_words(unlocked, plan, qtbot):
    core = core_of(unlocked)
    core.fails["write_step"] = MindMateError("disk.full")
    write(plan, "signs", "one", qtbot)
    qtbot.waitUntil(lambda: plan.error.isVisible())
    write(plan, "reason", "two", qtbot)
    qtbot.waitUntil(lambda: core.plan.words == {"signs": "one", "reason": "two"})


def test_people_are_added_changed_removed_and_put_back(unlocked, plan, qtbot):
    core = core_of(unlocked)
    by_name(plan, "safety.person.add").click()
    for words in ("Mara", "0161 496 0123"):
        qtbot.keyClicks(QApplication.focusWidget(), words)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: core.plan.people() == [TrustedPerson("Mara", "0161 496 0123", "", 1)])
    qtbot.keyClicks(plan.people.rows[0].note, "at night")
    qtbot.waitUntil(lambda: core.plan.people()[0].note == "at night")
    assert len(core.plan.people()) == 1  # changed, not added once more
    by_name(plan, "safety.person.remove").click()
    qtbot.waitUntil(lambda: core.plan.people() == [])
    by_name(plan, "safety.person.undo").click()
    qtbot.waitUntil(lambda: [person.name for person in core.plan.people()] == ["Mara"])


def test_a_row_that_was_left_empty_is_nobody(unlocked, plan, qtbot):
    by_name(plan, "safety.person.add").click()
    qtbot.keyClicks(QApplication.focusWidget(), "x")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    plan.saving.hurry()
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    assert core_of(unlocked).plan.people() == []


def test_every_field_has_a_name_and_tab_goes_through_all_steps(plan, qtbot):
    plan.fields["signs"].setFocus()
    seen = set()
    for _ in range(40):
        seen.add(QApplication.focusWidget().objectName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {f"safety.plan.{step}" for step in PLAN_STEPS} <= seen
    for field in plan.fields.values():
        name = QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
        assert name == field.accessibleName() != ""


def test_what_may_mean_danger_shows_who_can_help_beside_it_and_blocks_nothing(unlocked, plan, qtbot):
    core = core_of(unlocked)
    write(plan, "signs", "quiet", qtbot)
    qtbot.waitUntil(lambda: core.judged == ["quiet"])
    assert not plan.care.isVisible()
    core.level = Level.CRISIS
    write(plan, "signs", " and loud", qtbot)
    qtbot.waitUntil(lambda: plan.care.isVisible())
    assert core.plan.words["signs"] == "quiet and loud"
    assert "0800 111 0 111" in shown(plan.care)
    by_name(plan, "safety.care.more").click()
    assert unlocked.room is unlocked.help


def test_the_plan_as_a_pdf_only_when_asked(unlocked, plan, qtbot, tmp_path):
    write(plan, "signs", "I stop sleeping", qtbot)
    assert list(tmp_path.iterdir()) == []
    file = tmp_path / "plan.pdf"
    plan.print_to(file)
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_mode & 0o077 == 0
    assert [found.name for found in tmp_path.iterdir()] == ["plan.pdf"]
    assert "isn’t locked" in plan.status.text()
    plan.print_to(Path(tmp_path / "nowhere" / "plan.pdf"))
    assert plan.error.isVisible()


def test_the_crisis_card_leads_to_the_plan_and_back(unlocked, qtbot):
    core = core_of(unlocked)
    core.plan.keep_person(TrustedPerson("Mara", "0161 496 0123", "at night"))
    core.level = Level.CRISIS
    talk(unlocked.home.today, qtbot)
    card = unlocked.home.today.card
    qtbot.waitUntil(lambda: "Mara" in shown(card))
    assert "0161 496 0123" in shown(card)
    by_name(unlocked, "chat.crisisCard.plan").click()
    assert unlocked.home.rooms.currentWidget() is unlocked.home.safety
    assert unlocked.home.holds_the_lock  # the card is still open, behind the plan
    by_name(unlocked, "safety.back").click()
    assert card.isVisible()
    unlocked.lock()
    assert "Mara" not in shown(card)


def test_the_small_card_shows_one_line_and_nobody(unlocked, qtbot):
    core = core_of(unlocked)
    core.plan.keep_person(TrustedPerson("Mara", "0161 496 0123"))
    core.level = Level.ELEVATED
    talk(unlocked.home.today, qtbot)
    card = unlocked.home.today.card
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    assert "Mara" not in shown(card)
    assert not card._plan.isVisible()
    assert len(card._holders) == 1


@pytest.mark.parametrize("child", [True, False])
def test_lines_for_children_come_first_on_the_card_for_a_child(unlocked, qtbot, child):
    core_of(unlocked).level, core_of(unlocked).child = Level.CRISIS, child
    talk(unlocked.home.today, qtbot)
    numbers = [number for _, number, _ in unlocked.home.today.card._numbers]
    assert (numbers.index("116 111") < numbers.index("0800 111 0 111")) is child


def test_a_card_never_makes_the_window_grow(unlocked, qtbot):
    unlocked.resize(380, 560)
    size = unlocked.size()
    core_of(unlocked).level = Level.CRISIS
    talk(unlocked.home.today, qtbot)
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    assert unlocked.size() == size
    assert "112" in shown(unlocked.home.today.card)
