"""Practices, from the first page to the entry in the journal; by keyboard, in every language, without a model."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.costs import CHEAP
from tests.scanning import find_words
from tests.ui.conftest import by_name, core_of, unlock
from tests.ui.fake_core import PASSPHRASE
from tests.ui.test_journal_real import judged

from mindmate import i18n, paths
from mindmate.app import App
from mindmate.errors import MindMateError
from mindmate.practices.model import SILENT, Kind, Step
from mindmate.practices.session import read, words
from mindmate.practices.shelf import ALL, PRACTICES
from mindmate.practices.texts import TEXTS, say
from mindmate.records import Level
from mindmate.ui.practices import breathing
from mindmate.ui.practices.state import Begun
from mindmate.ui.translator import CatalogueTranslator

WORDS = "quokka by the river"
RISK = "I can't go on"  # what `judged` takes for a crisis


def without_model():
    raise MindMateError("model.none")


@pytest.fixture
def translated(app):
    translator = CatalogueTranslator(app)
    app.installTranslator(translator)
    yield
    app.removeTranslator(translator)


@pytest.fixture
def real(open_window, qtbot):
    """A window over the real app and a real vault, unlocked; there is no model."""
    app = App(paths.find(), kdf=CHEAP, screen=judged, engine=without_model)
    app.create_vault(bytearray(PASSPHRASE.encode()))
    app.lock()
    app.change_settings(welcomed=True, country="DE", reduce_motion=True)
    window = open_window(app)
    unlock(window, qtbot)
    yield window
    window.close()
    settle(window, qtbot)
    app.close()


def settle(window, qtbot) -> None:
    qtbot.waitUntil(lambda: not window._bridge.busy)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def tab_to(name: str, called: str = "") -> QWidget:
    """Go on with Tab until something of that name has the focus."""
    for _ in range(60):
        widget = QApplication.focusWidget()
        if widget is not None and widget.objectName() == name and called in ("", widget.accessibleName()):
            return widget
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {name} {called}")


def answer(step: Step) -> None:
    """Answer the step that is shown, with the keys alone, and go on."""
    if step.kind in (Kind.TEXT, Kind.LINES):
        QTest.keyClicks(QApplication.focusWidget(), WORDS)
        if step.kind is Kind.LINES:
            press(Qt.Key.Key_Return)
            QTest.keyClicks(QApplication.focusWidget(), "second")
    elif step.kind is Kind.RATE:
        QApplication.processEvents()  # arrows go by where the numbers stand
        for _ in range(7):
            press(Qt.Key.Key_Right)
        press(Qt.Key.Key_Space)
    elif step.kind is Kind.CHOOSE:
        press(Qt.Key.Key_Space)
    elif step.kind is Kind.WEEK:
        QTest.keyClicks(QApplication.focusWidget(), WORDS)
        press(Qt.Key.Key_Return)
    elif step.kind in (Kind.NUMBER, Kind.TIME):
        QTest.keyClicks(QApplication.focusWidget(), "20" if step.kind is Kind.NUMBER else "07:30")
        press(Qt.Key.Key_Return)
        return
    tab_to("practice.next")
    press(Qt.Key.Key_Space)


def open_room(window, qtbot):
    """Ctrl+3."""
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    room = window.home.practices
    assert window.home.rooms.currentWidget() is room
    return room


def go_through(window, qtbot, name: str) -> None:
    """From the overview to the end of one exercise."""
    room, practice = open_room(window, qtbot), ALL[name]
    tab_to("practices.tile", say(f"{name}.title"))
    press(Qt.Key.Key_Space)
    assert room.front.isVisible()
    tab_to("practice.front.begin")
    press(Qt.Key.Key_Space)
    for at, step in enumerate(practice.steps):
        assert room.page.session.place == (at, len(practice.steps))
        assert room.page.asked.text() == words(practice, step)
        answer(step)
    qtbot.waitUntil(lambda: room.done.isVisible())
    settle(window, qtbot)


@pytest.mark.usefixtures("translated")
def test_every_practice_in_every_language_by_keyboard_from_start_to_entry_without_a_model(real, qtbot):
    core = real._core
    done = 0
    for language in i18n.available():
        core.change_settings(language=language)
        real._renew()
        settle(real, qtbot)
        assert real.home.sidebar.practices.text() == i18n.translate("Sidebar", "Practices")
        for practice in PRACTICES:
            go_through(real, qtbot, practice.name)
            done += 1
            (entry,) = [page for page in core.journal.pages(kind="exercise") if page.mood is None]
            assert entry.title == TEXTS.say(f"{practice.name}.title", language)
            assert read(entry.data)[0] is practice
            assert set(read(entry.data)[1]) == {s.name for s in practice.steps if s.kind not in SILENT}
            asked = [s for s in practice.steps if s.kind not in SILENT]
            assert all(words(practice, step, language) in entry.body for step in asked)
            core.journal.delete(entry.id)
    assert done == 5 * 12
    assert core.drafts.all() == []


def test_what_is_begun_outlives_the_lock_and_lies_nowhere_in_plain_words(real, qtbot, tmp_path):
    room = open_room(real, qtbot)
    room.show_practice("thought_record")
    press(Qt.Key.Key_Space)
    QTest.keyClicks(QApplication.focusWidget(), "the meeting")
    tab_to("practice.next")
    press(Qt.Key.Key_Space)
    QTest.keyClicks(QApplication.focusWidget(), WORDS)
    real.lock()
    settle(real, qtbot)
    assert room.page.session is None
    assert WORDS not in room.page.asked.text()
    vault = paths.find().vault
    assert find_words(vault, [WORDS, "the meeting"]) == []
    (vault / "left").write_bytes(WORDS.encode())  # the control: it would be found
    assert find_words(vault, [WORDS]) != []
    (vault / "left").unlink()
    unlock(real, qtbot)
    room = open_room(real, qtbot)
    tab_to("practices.goOn")
    press(Qt.Key.Key_Space)
    assert room.page.session.answers == {"situation": "the meeting"}
    assert room.page.body.value == WORDS
    room.page.go()
    settle(real, qtbot)
    assert [draft.place for draft in real._core.drafts.all()] == ["practice.thought_record"]
    room.show_practice("thought_record")
    tab_to("practice.front.begin")  # begin again: what was begun goes
    press(Qt.Key.Key_Space)
    settle(real, qtbot)
    assert real._core.drafts.all() == []


def at_step(window, qtbot, name: str, step: str, answers: dict | None = None, *, led: bool = False):
    """The page of one step."""
    window.home.show_practices()
    settle(window, qtbot)
    room = window.home.practices
    room._practice = name
    room._views.setCurrentWidget(room.page)
    at = [each.name for each in ALL[name].steps].index(step)
    room.page.start(Begun(name, at, answers or {}), led=led)
    settle(window, qtbot)
    return room


def test_words_that_are_hard_to_carry_bring_a_card_and_are_kept_all_the_same(real, qtbot):
    room = at_step(real, qtbot, "gratitude", "things")
    QTest.keyClicks(QApplication.focusWidget(), RISK)
    room.page.next.click()
    settle(real, qtbot)
    assert room.page.card.isVisible()
    assert room.holds_the_lock
    room.page.skip.click()
    qtbot.waitUntil(lambda: room.done.isVisible())
    assert room.done.card.isVisible()
    (entry,) = real._core.journal.pages(kind="exercise")
    assert RISK in entry.body
    room.done.card.dismiss()
    assert not room.holds_the_lock


def test_a_calm_exercise_brings_no_card(real, qtbot):
    room = at_step(real, qtbot, "gratitude", "things")
    QTest.keyClicks(QApplication.focusWidget(), WORDS)
    room.page.next.click()
    room.page.skip.click()
    qtbot.waitUntil(lambda: room.done.isVisible())
    assert room.done.card.isHidden()


def test_talking_it_over_puts_its_words_into_the_next_message_and_sends_nothing(unlocked, qtbot):
    room = at_step(
        unlocked, qtbot, "values", "when", {"area": ["work"], "matters": WORDS, "close": 3, "step": "a call"}
    )
    room.page.skip.click()
    qtbot.waitUntil(lambda: room.done.isVisible())
    by_name(room, "practice.done.talk").click()
    today = unlocked.home.today
    assert unlocked.home.rooms.currentWidget() is today
    assert WORDS in today.composer.text
    assert "What matters, and one small step" in today.composer.text
    assert today.entry is None
    assert core_of(unlocked)._journal.said == []


def test_the_journal_opens_what_was_kept(unlocked, qtbot):
    room = at_step(unlocked, qtbot, "gratitude", "why", {"things": [WORDS]})
    room.page.skip.click()
    qtbot.waitUntil(lambda: room.done.isVisible())
    by_name(room, "practice.done.see").click()
    settle(unlocked, qtbot)
    assert unlocked.home.rooms.currentWidget() is unlocked.home.journal
    page = unlocked.home.journal.page
    assert page.kind == "exercise"
    assert page.editor.isReadOnly()
    editor = page.editor
    colours = {}
    for text in (say("gratitude.things"), WORDS):
        cursor = editor.document().find(text)
        assert not cursor.isNull()
        colours[text] = cursor.charFormat().foreground().color()
    assert colours[say("gratitude.things")] == unlocked.test_look.colour("muted")
    assert colours[WORDS] != unlocked.test_look.colour("muted")  # what was written stands out
    by_name(page, "journal.entry.talkAbout").click()
    assert WORDS in unlocked.home.today.composer.text
    assert say("gratitude.title") in unlocked.home.today.composer.text


def test_what_does_not_fit_is_said_and_nothing_moves(unlocked, qtbot):
    room = at_step(unlocked, qtbot, "sleep_diary", "lights")
    QTest.keyClicks(QApplication.focusWidget(), "half past ten")
    press(Qt.Key.Key_Return)
    assert room.page.hint.text() == say("answer.time")
    assert room.page.session.place[0] == 0
    room.page.body.put("22:30")
    room.page.next.click()
    assert room.page.session.place[0] == 1
    room.page.back.click()
    assert room.page.body.value == "22:30"


def test_tab_goes_from_the_answer_straight_on(unlocked, qtbot):
    given = {"situation": "a", "feeling": "b", "before": 8, "thought": "c"}
    for step, presses in (("situation", 1), ("traps", 10)):  # a field; ten traps
        room = at_step(unlocked, qtbot, "thought_record", step, given)
        assert room.page.session.step.name == step
        room.page.body.first.setFocus()
        for _ in range(presses):
            press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is room.page.next
    room = at_step(unlocked, qtbot, "activation", "week", {"ideas": ["a walk"]})
    QTest.keyClicks(QApplication.focusWidget(), WORDS)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: all(thing.isVisible() for thing in room.page.body.view.things))
    tab_to("practice.week.add")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "practice.week.thing"
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.page.next


def test_a_failure_to_keep_loses_nothing(unlocked, qtbot):
    core = core_of(unlocked)
    room = at_step(unlocked, qtbot, "gratitude", "why", {"things": [WORDS]})
    core.fails["keep_exercise"] = MindMateError("disk.full")
    room.page.body.put("because")
    room.page.next.click()
    qtbot.waitUntil(lambda: room.error.isVisible())
    settle(unlocked, qtbot)
    assert WORDS in core._drafts.words["practice.gratitude"]
    room.page.next.click()
    qtbot.waitUntil(lambda: room.done.isVisible())
    assert "practice.gratitude" not in core._drafts.words


def test_nights_enough_bring_hints_and_too_few_none(unlocked, qtbot):
    night = {"lights": "23:00", "falling": 60, "awake": 5, "wake": "06:30", "up": "07:00", "quality": 4}
    unlocked.home.show_practices()
    room = unlocked.home.practices
    for count in range(1, 6):
        at_step(unlocked, qtbot, "sleep_diary", "note", night)
        room.page.skip.click()
        qtbot.waitUntil(lambda: room.done.isVisible())
        settle(unlocked, qtbot)
        said = [label.text() for label in room.done._found.findChildren(QWidget) if hasattr(label, "text")]
        assert any("6 h 25 min" in text for text in said)
        assert (say("sleep.hint.sleepy") in said) is (count >= 5)


# ---- what goes by itself ---------------------------------------------------------------------------------


def test_a_breath_is_shown_counted_and_announced_and_the_idle_lock_waits(unlocked, qtbot, monkeypatch):
    heard: list[str] = []

    class Listening:
        isActive = staticmethod(lambda: True)  # noqa: N815
        updateAccessibility = staticmethod(lambda event: heard.append(event.message()))  # noqa: N815

    monkeypatch.setattr(breathing, "QAccessible", Listening)
    room = at_step(unlocked, qtbot, "box", "breathe")
    body = room.page.body
    assert unlocked.home.holds_the_lock
    for seconds, word, count in ((0.5, "in", "4"), (4.1, "full", "4"), (10, "out", "2"), (13, "empty", "3")):
        body.clock.put(seconds)
        body.look_at_clock()
        assert (body.circle.word, body.circle.count) == (say(f"breath.{word}"), count)
    assert heard[-1] == f"{say('breath.empty')}, 3"
    body.hold.click()
    assert not unlocked.home.holds_the_lock
    body.hold.click()
    assert unlocked.home.holds_the_lock
    body.clock.put(192)
    body.look_at_clock()
    assert room.page.session.place[0] == 3  # on by itself
    assert not unlocked.home.holds_the_lock


def test_nothing_moves_where_reduced_motion_is_asked_for(unlocked, qtbot):
    core = core_of(unlocked)
    pictures = {}
    for still in (True, False):
        unlocked.test_look.apply(core.change_settings(reduce_motion=still))
        room = at_step(unlocked, qtbot, "box", "breathe")
        body = room.page.body
        body.hold.click()
        shapes = []
        for fill in (0.0, 1.0):
            body.circle.show_moment(fill, 0.0, "", "")
            shapes.append(body.circle.grab().toImage())
        pictures[still] = shapes[0] == shapes[1]
    assert pictures == {True: True, False: False}


def test_another_room_stops_the_clock(unlocked, qtbot):
    room = at_step(unlocked, qtbot, "body_scan", "feet")
    assert room.page.body.running
    unlocked.home.show_today()
    assert not room.page.body.running
    assert not unlocked.home.holds_the_lock


# ---- led by the model ------------------------------------------------------------------------------------

ASKED = "What happened? Where were you, and who was there with you?"


def test_the_model_words_a_step_and_code_leads(unlocked, qtbot):
    core = core_of(unlocked)
    core.practices.wordings = [ASKED, "You are done already! We can skip the rest."]
    room = at_step(unlocked, qtbot, "thought_record", "situation", led=True)
    assert room.page.asked.text() == ASKED
    QTest.keyClicks(room.page.body.field, WORDS)
    room.page.next.click()
    settle(unlocked, qtbot)
    # Its second wording would end the exercise: the fixed words stand.
    assert room.page.session.step.name == "feeling"
    assert room.page.asked.text() == say("thought_record.feeling")
    assert WORDS in core.practices.prompts[-1][-1][1]
    assert all(WORDS not in text for role, text in core.practices.prompts[-1] if role == "system")


def test_without_an_answer_of_the_model_the_fixed_words_stand(unlocked, qtbot):
    room = at_step(unlocked, qtbot, "thought_record", "situation", led=True)
    assert room.page.asked.text() == say("thought_record.situation")
    assert room.page.body.isVisible()


def test_who_does_not_want_to_wait_for_the_model_goes_on_without_it(unlocked, qtbot):
    core = core_of(unlocked)
    core.practices.wordings = [ASKED]
    core.hold_slow("word")
    unlocked.home.show_practices()
    room = unlocked.home.practices
    room._views.setCurrentWidget(room.page)
    room.page.start(Begun("thought_record"), led=True)
    assert not room.page.body.isVisible()
    work = room.page._wording
    room.page.next.click()
    assert work.cancelled  # the model stops writing
    assert room.page.asked.text() == say("thought_record.situation")
    assert room.page.body.isVisible()
    core.go_on("word")
    settle(unlocked, qtbot)
    assert room.page.asked.text() == say("thought_record.situation")  # too late to change under one's eyes


@pytest.mark.parametrize("how", ["back", "leave", "lock"])
def test_who_goes_while_the_model_words_a_step_stops_it(unlocked, qtbot, how):
    core = core_of(unlocked)
    core.hold_slow("word")
    unlocked.home.show_practices()
    room = unlocked.home.practices
    room._views.setCurrentWidget(room.page)
    room.page.start(Begun("thought_record"), led=True)
    work = room.page._wording
    assert not work.cancelled  # the control
    {"back": room.page.go_back, "leave": room.page.go, "lock": room.end_session}[how]()
    assert work.cancelled
    core.go_on("word")
    settle(unlocked, qtbot)


def test_a_wording_that_has_come_was_not_ended(unlocked, qtbot):
    core = core_of(unlocked)
    core.practices.wordings = [ASKED]
    room = at_step(unlocked, qtbot, "thought_record", "situation", led=True)
    assert room.page.asked.text() == ASKED
    assert not core.practices.works[0].cancelled


def test_words_of_risk_never_reach_the_model_and_the_exercise_can_be_gone_on_with(unlocked, qtbot):
    core = core_of(unlocked)
    room = at_step(unlocked, qtbot, "thought_record", "situation", led=True)
    asked = len(core.practices.prompts)
    core.level = Level.CRISIS
    QTest.keyClicks(room.page.body.field, WORDS)
    room.page.next.click()
    settle(unlocked, qtbot)
    assert room.page.card.isVisible()
    assert room.page.session.step.name == "situation"
    assert room.page.body.value == WORDS
    room.page.next.click()
    settle(unlocked, qtbot)
    assert room.page.session.step.name == "feeling"
    assert len(core.practices.prompts) == asked
    assert all(WORDS not in text for prompt in core.practices.prompts for _, text in prompt)


def test_the_model_is_offered_only_where_it_may_lead_and_there_is_one(unlocked, qtbot):
    unlocked.home.show_practices()
    room = unlocked.home.practices
    for name, offered in (
        ("thought_record", True),
        ("body_scan", True),
        ("box", False),
        ("sleep_diary", False),
    ):
        room.show_practice(name)
        assert room.front.led_row.isVisible() is offered, name
    core_of(unlocked).shelf.clear()
    room.show_practice("thought_record")
    assert not room.front.led_row.isVisible()


def test_a_tile_says_what_it_is_to_who_does_not_see_it(unlocked, qtbot):
    unlocked.home.show_practices()
    tile = unlocked.home.practices.overview.tiles["box"]
    interface = QAccessible.queryAccessibleInterface(tile)
    assert interface.text(QAccessible.Text.Name) == say("box.title")
    assert say("box.purpose") in interface.text(QAccessible.Text.Description)
