"""The language is changed in the settings: every room, page, card, palette and sheet speaks the new one at once.

Each text of a catalogue carries a mark of its language that nobody sees. So a text that stayed behind is found by
its mark, wherever it is: shown, said to a screen reader, in a hint, in a list. One window goes through all five.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from tests.ui.conftest import unlock
from tests.ui.fake_core import FakeCore
from tests.ui.tour import shown

from mindmate import i18n
from mindmate.conversation.model import Role
from mindmate.i18n import catalogue
from mindmate.i18n.fixed import FixedTexts
from mindmate.records import TrustedPerson
from mindmate.safety import texts
from mindmate.ui.settings.looks import OWN_NAMES
from mindmate.ui.translator import CatalogueTranslator

#: Characters without a width, which no text has of its own.
MARKS = dict(zip(("en", "de", "es", "fr", "hi"), "\u2061\u2062\u2063\u2064\u206f", strict=True))


#: What nobody translates: names, file formats, what the double of the app holds, and languages by their own names.
NAMES = {"MindMate", "PDF", "Markdown", "JSON", *OWN_NAMES.values()}
HELD = re.compile(
    r"Sunday|Mara|any time|2\d\.?( de)? \S+$|SmolLM2|A very small model|TelefonSeelsorge|Nummer gegen Kummer"
    r"|Mon–Sat|Germany|United States|\d+\. (word|(other)+)\w$|You are talking to a computer|0161|0800"
    r"|A part of what watches for signs"
)


class Marked(catalogue.Catalogue):
    """A language whose every text carries its mark; English ones, which are the source, too."""

    def find(self, context: str, source: str, n: int | None = None) -> str | None:
        """The translation, marked."""
        found = super().find(context, source, n) or source.replace("%n", str(n))
        # Kinds of files end in what the dialog reads.
        return found if "(*" in found else found + MARKS[self.language]


@pytest.fixture
def marked(app, monkeypatch):
    """All languages carry marks; English is spoken."""
    load, say = catalogue.load, texts.say

    def load_marked(language: str) -> catalogue.Catalogue:
        found = load(language)
        return Marked(found.language, found.messages)

    monkeypatch.setattr(catalogue, "load", load_marked)
    monkeypatch.setattr(texts, "say", lambda *args: say(*args) + MARKS[i18n.current().language])
    find = FixedTexts.catalogue
    monkeypatch.setattr(
        FixedTexts,
        "catalogue",
        lambda self, lang: {name: text + MARKS[lang] for name, text in find(self, lang).items()},
    )
    i18n.use("en")
    translator = CatalogueTranslator(app)
    app.installTranslator(translator)
    yield
    app.removeTranslator(translator)


def words_of(widget: QWidget) -> Iterator[str]:
    """Everything that a widget says to whoever sees it, and to whoever doesn't."""
    yield from (
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.toolTip(),
        widget.windowTitle(),
    )
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QListWidget):
        yield from (widget.item(at).text() for at in range(widget.count()))
    yield from (action.text() for action in widget.actions())


def in_other_languages(window: QWidget, language: str) -> list[str]:
    """Texts that carry another language's mark."""
    others = set(MARKS.values()) - {MARKS[language]}
    return [
        f"{type(widget).__name__} {widget.objectName()!r} says {words!r}"
        for widget in [window, *shown(window)]
        for words in words_of(widget)
        if others & set(words)
    ]


def in_none(window: QWidget) -> list[str]:
    """Texts that come from no catalogue, and are neither names nor what somebody wrote."""
    return [
        f"{type(widget).__name__} {widget.objectName()!r} says {words!r}"
        for widget in shown(window)
        for words in words_of(widget)
        if any(map(str.isalpha, words))
        and not set(MARKS.values()) & set(words)
        and words not in NAMES
        and not HELD.match(words)
    ]


def places(window) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every place, and what leads there; in the order in which one leads to the next."""
    home = window.home
    journal, settings = home.journal, home.settings
    pages = [entry.id for entry in window._core.journal.entries()]

    def press(name: str) -> Callable[[], object]:
        return lambda: window.findChild(QAbstractButton, name).click()

    yield "today, a new one", home.new_conversation
    yield "today, a mood", press("checkIn.face.4")
    yield "today, a conversation", lambda: home.open_entry(pages[0])
    yield "journal", home.show_journal
    for name in ("journal.month.show", "journal.narrow", "journal.several"):
        yield name, press(name)
    yield "journal, delete", lambda: journal.delete.ask(pages[0], "Sunday")
    yield "journal, leave", journal.delete.leave
    yield "journal, an entry", lambda: journal.open_entry(pages[0])
    yield "journal, a page", home.write
    yield "journal, its mood", press("journal.entry.mood")
    yield "journal, export", lambda: journal._begin_export(pages, journal.overview.wanted)
    yield "practices", home.show_practices
    yield "practices, the first page", lambda: home.practices.show_practice("gratitude")
    yield "practices, a step", home.practices.front.begin.click
    yield "insights", home.show_insights
    yield "safety", home.show_safety
    for page in settings.pages:
        yield f"settings, {page}", lambda page=page: home.show_settings(page)
    yield "settings, passphrase", lambda: (home.show_settings("privacy"), settings.privacy.passphrase.open())
    yield "settings, restore", lambda: (home.show_settings("keeping"), settings.keeping.restoring.open())
    yield "settings, erase", settings.keeping.erasing.open
    yield "recovery", window._show_recovery
    yield "recovery, left", window._close_recovery
    yield "help", window.show_help
    yield "help, left", window.close_help
    yield "palette", window.commands.find
    yield "shortcuts", window.commands.show_keys
    yield "hidden", lambda: (window.commands.close(), window.hide_or_show())
    yield "back", window.hide_or_show


@pytest.fixture
def furnished(app, open_window, qtbot, marked):
    """A window with something in every room, which speaks English."""
    core = FakeCore(vault=True)
    core.words_kept = False
    core.change_settings(language="en", reduce_motion=True)
    entry = core._journal.create(title="Sunday")
    core._journal.append(entry, Role.USER, "I can’t sleep.")
    core._journal.append(entry, Role.ASSISTANT, "What keeps you awake?")
    core._plan.keep_person(TrustedPerson("Mara", "0161 496 0123", "any time"))
    window = open_window(core)
    unlock(window, qtbot)
    return window


def walk(window, qtbot, language: str) -> tuple[list[str], int]:
    """What is found in other languages in any place, and how many texts of this one were seen."""
    found, seen = [], 0
    for name, come in places(window):
        come()
        qtbot.waitUntil(lambda: not window._bridge.busy)
        QApplication.processEvents()
        troubles = in_other_languages(window, language) + in_none(window)
        found += [f"{name}: {trouble}" for trouble in troubles]
        seen += sum(MARKS[language] in words for widget in shown(window) for words in words_of(widget))
    return found, seen


@pytest.mark.torture  # run by continuous integration
@pytest.mark.timeout(900)
def test_every_place_speaks_each_language_in_turn(furnished, qtbot):
    window = furnished
    found, least = walk(window, qtbot, "en")
    assert found == []
    assert least > 500
    for language in (*list(MARKS)[1:], "en"):
        window.home.show_settings("looks")
        before = window.home
        window.home.settings.looks.language.buttons[language].click()
        qtbot.waitUntil(lambda before=before: window.home is not before)
        qtbot.waitUntil(lambda: not window._bridge.busy)
        found, seen = walk(window, qtbot, language)
        assert found == []
        assert seen > least * 0.9  # the mood that was noted in the first stays noted
    window.lock()
    qtbot.waitUntil(lambda: window.room is window.lock_screen and not window._bridge.busy)
    assert in_other_languages(window, "en") == []


def test_what_stayed_behind_is_found(furnished, qtbot):
    i18n.use("de")
    assert len(in_other_languages(furnished, "de")) > 10
    assert in_none(furnished) == []
    furnished.home.help.setAccessibleName("Help nowhere")
    assert in_none(furnished) == ["Button 'helpNow' says 'Help nowhere'"]
