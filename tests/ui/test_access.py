"""The window for those who don't see it, don't use a mouse, or need large text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QWidget
from tests.ui.conftest import core_of, unlock
from tests.ui.fake_core import FakeCore
from tests.ui.test_journal import filled, opened
from tests.ui.test_today import talk

from mindmate.conversation.model import Level
from mindmate.records import Filter
from mindmate.ui.overlay import Overlay
from mindmate.ui.ports import ModelCard

ROOMS = [
    "welcome",
    "country",
    "passphrase",
    "recovery",
    "model",
    "lock",
    "help",
    "new",
    "conversation",
    "crisis",
    "settings.looks",
    "settings.companion",
    "settings.privacy",
    "settings.keeping",
    "settings.about",
    "journal",
    "journal.filters",
    "journal.month",
    "journal.conversation",
    "journal.writing",
    "journal.export",
    "palette",
    "shortcuts",
    "hidden",
]
OWN = ModelCard(
    "own.gguf", "A model of one’s own", "A note", 4_100_000_000, False, "profile", "MIT", "", "talk", ""
)
NAMES = {
    "settings.looks": {"nav.settings", "settings"},
    "new": {"chat.composer", "chat.send", "nav.today", "helpNow", "lockNow", "nav.journal"},
    "conversation": {"chat.transcript", "chat.composer", "nav.today", "helpNow", "lockNow"},
    "crisis": {"chat.crisisCard", "chat.composer"},
    "journal": {"journal.search", "journal.list", "nav.journal"},
    "journal.writing": {"journal.entry"},
    "lock": {"unlock.passphrase", "unlock.submit", "unlock.help"},
    "welcome": {"onboarding", "helpNow"},
}


@pytest.fixture
def room(request, open_window, qtbot):
    """A window with one of `ROOMS` open."""
    name = request.param
    steps = ["welcome", "country", "passphrase", "recovery", "model"]
    core = FakeCore(vault=name not in steps)
    window = open_window(core)
    if name in steps:
        window.onboarding._show(steps.index(name))
    elif name == "help":
        window.show_help()
    elif name != "lock":
        unlock(window, qtbot)
        if name.startswith("settings."):
            core.shelf.insert(0, OWN)
            window.home.show_settings(name.removeprefix("settings."))
        elif name.startswith("journal"):
            show_journal(window, name, qtbot)
        elif name == "palette":
            window.commands.find()
        elif name == "shortcuts":
            window.commands.show_keys()
        elif name == "hidden":
            window.hide_or_show()
        if name in ("conversation", "crisis"):
            core.level = Level.CRISIS if name == "crisis" else Level.NONE
            talk(window.home.today, qtbot)
        qtbot.waitUntil(lambda: not window._bridge.busy)
    return window


def show_journal(window, name: str, qtbot) -> None:
    """The journal, or a part of it, with a few entries."""
    ids = filled(core_of(window))
    journal = opened(window, qtbot)
    if name in ("journal.filters", "journal.month"):
        overview = journal.overview
        (overview.narrow if name == "journal.filters" else overview.show_month).click()
        if name == "journal.filters":
            overview.filters._spans["dates"].click()
    elif name in ("journal.conversation", "journal.writing"):
        journal.open_entry(ids["talk" if name == "journal.conversation" else "river"])
        qtbot.waitUntil(lambda: bool(journal.page.kind))
        journal.page.heading.mood.click()
    elif name == "journal.export":
        journal._begin_export([], Filter())
        journal.export.choices["pdf"].click()


def focusable(window: QWidget) -> list[QWidget]:
    """Every visible widget that the keyboard can reach, the invisible parts of others left out.

    While something lies over the whole window, only what is in it.
    """
    over = [each for each in window.findChildren(Overlay) if each.isVisible()]
    return [
        widget
        for widget in (over or [window])[0].findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def walk(window: QWidget, qtbot) -> list[QWidget]:
    """The widgets that Tab goes through, from the focused one until it comes round."""
    seen: list[QWidget] = []
    for _ in range(100):
        widget = QApplication.focusWidget()
        if widget in seen:
            break
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    return seen


@pytest.mark.parametrize("room", ROOMS, indirect=True)
def test_everything_that_takes_the_focus_has_a_name_and_a_role(room):
    found = focusable(room)
    assert found
    for widget in found:
        interface = QAccessible.queryAccessibleInterface(widget)
        described = f"{type(widget).__name__} {widget.objectName()!r}"
        assert interface.text(QAccessible.Text.Name).strip(), described
        assert interface.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), described


def test_a_nameless_button_would_be_noticed(unlocked):
    nameless = QAbstractScrollArea(unlocked)
    nameless.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    nameless.show()
    assert nameless in focusable(unlocked)
    assert not QAccessible.queryAccessibleInterface(nameless).text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("room", ROOMS, indirect=True)
def test_tab_reaches_everything_and_comes_round(room, qtbot):
    walked = walk(room, qtbot)
    missing = [w.objectName() or type(w).__name__ for w in focusable(room) if w not in walked]
    assert missing == []


@pytest.mark.parametrize("room", ROOMS, indirect=True)
def test_whoever_opens_a_room_can_type_at_once(room):
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.isVisible()


@pytest.mark.parametrize(("room", "names"), list(NAMES.items()), indirect=["room"])
def test_names_that_are_promises_are_there(room, names):
    for name in names:
        assert room.findChildren(QWidget, name), name


def test_no_door_leads_to_a_room_that_does_not_exist(unlocked):
    doors = [w.objectName() for w in unlocked.findChildren(QWidget) if w.objectName().startswith("nav.")]
    assert doors == [
        "nav.today",
        "nav.journal",
        "nav.practices",
        "nav.insights",
        "nav.safety",
        "nav.settings",
    ]


def test_the_ring_is_shown_to_whoever_goes_by_keyboard(unlocked, qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    button = next(w for w in walk(unlocked, qtbot) if isinstance(w, QAbstractButton))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.property("ring") is True
    qtbot.mouseClick(unlocked.home.today.composer.field.viewport(), Qt.MouseButton.LeftButton)
    assert button.property("ring") is False


@pytest.mark.parametrize("room", ROOMS, indirect=True)
def test_nothing_is_wider_than_the_window(room, qtbot):
    for width, scale in [(380, 100), (380, 200), (1000, 150), (2560, 200)]:
        fits(room, width, scale, qtbot)


def fits(room, width, scale, qtbot):
    room.test_look.apply(core_of(room).change_settings(text_scale=scale))
    room.resize(width, 760)
    qtbot.waitUntil(lambda: room.width() == width)
    QApplication.processEvents()
    for area in room.findChildren(QAbstractScrollArea):
        if area.isVisible():
            assert area.horizontalScrollBar().maximum() == 0, (area.objectName(), type(area).__name__)
    for label in room.findChildren(QLabel):
        if label.isVisible():
            right = label.mapTo(room, label.rect().topRight()).x()
            assert right <= width, label.text()
            if not label.wordWrap():
                assert label.sizeHint().width() <= label.width() + 1, label.text()


def test_the_column_of_text_has_a_readable_measure(unlocked, qtbot):
    talk(unlocked.home.today, qtbot)
    unlocked.resize(2560, 900)
    qtbot.waitUntil(lambda: unlocked.home.today.transcript.viewport().width() > 2000)
    metrics = unlocked.home.today.transcript._formats.font()
    from PySide6.QtGui import QFontMetricsF

    sentence = "The night before is when the mind rehearses everything that could go wrong today."
    characters = unlocked.home.today.transcript.column / (
        QFontMetricsF(metrics).horizontalAdvance(sentence) / len(sentence)
    )
    assert 60 <= characters <= 90
