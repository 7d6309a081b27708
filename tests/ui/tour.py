"""A way through the whole window that finds its rooms by itself: whoever adds one adds nothing here.

`Tour(...).states()` opens the window over a fake core and leads through first start, lock, damage and home. From each
place it presses every button that is shown, by the keyboard alone, and stays a moment wherever something new appears;
so it goes through every door, page, card and dialog that a button leads to. `unseen` says which parts of `mindmate.ui`
were never shown: a part that no button leads to has to be shown by a step of its own.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFileDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot
from tests.ui.fake_core import PASSPHRASE, START, FakeCore

import mindmate.ui
from mindmate.conversation.model import Level, Role
from mindmate.errors import MindMateError
from mindmate.practices.model import Kind
from mindmate.practices.questionnaires import GAD7, PHQ9, Filled
from mindmate.practices.session import Session
from mindmate.practices.shelf import ALL
from mindmate.records import BackupNote, Filter, TrustedPerson
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports_memory import Similar
from mindmate.ui.practices.state import Begun
from mindmate.ui.shell import MainWindow
from mindmate.ui.theme.look import Look

DEPTH = 2  # presses away from a door
MOST_STATES = 120
#: What a button does that there is no way back from; the tour comes there by a step of its own, or another test does.
NOT_PRESSED = {"lockNow"}
DAY = 86_400_000
KEY = " key "  # between the name of a list and a key that does something in it


def ours() -> set[type[QWidget]]:
    """Every kind of widget that the window is built of."""
    for module in pkgutil.walk_packages(mindmate.ui.__path__, "mindmate.ui."):
        importlib.import_module(module.name)
    found: set[type[QWidget]] = set()
    wanted = [QWidget]
    while wanted:
        for kind in wanted.pop().__subclasses__():
            wanted.append(kind)
            if kind.__module__.startswith("mindmate.ui") and kind.__module__ != "mindmate.ui.gallery":
                found.add(kind)
    return found


def shown(window: QWidget) -> list[QWidget]:
    """Every widget that is visible in `window`."""
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


def covered(widget: QWidget) -> bool:
    """Whether another part of the window lies over `widget`, as a drawer or a sheet does."""
    middle = widget.rect().center()
    here = widget
    if not widget.visibleRegion().contains(middle):  # scrolled away: what matters is where it is scrolled
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QAbstractScrollArea):
            area = area.parentWidget()
        if area is None:
            return False
        here, middle = area, area.rect().center()
    there = here.window().childAt(here.mapTo(here.window(), middle))
    return (
        there is not None and there is not here and not (here.isAncestorOf(there) or there.isAncestorOf(here))
    )


class Tour:
    """One window after the other, as the steps need them; `seen` are the kinds of widgets that were shown."""

    def __init__(
        self,
        app: QApplication,
        qtbot: QtBot,
        depth: int = DEPTH,
        size: tuple[int, int] = (1000, 720),
        **settings: object,
    ) -> None:
        """`depth`: how many presses away from a place the tour goes; 0 stays at the doors. `size` of the window."""
        self._app, self._qtbot, self._depth, self.size = app, qtbot, depth, size
        self._settings = {"reduce_motion": True, **settings}  # what slides would be looked at half-way
        self._parts: tuple[Bridge, Look] | None = None
        self.seen: set[type] = set()
        self._signs: set[frozenset[tuple[str, str, str]]] = set()
        self._window: MainWindow | None = None
        self.core = FakeCore()
        self.count = 0
        self._at_work = False  # something is held up on purpose: don't wait for it

    # ---- windows -------------------------------------------------------------------------------

    @property
    def window(self) -> MainWindow:
        """The window that is shown."""
        assert self._window is not None
        return self._window

    def begin(self, *, vault: bool) -> MainWindow:
        """A new window, in place of the one before."""
        self.end()
        self.core = FakeCore(vault=vault)
        self.core.change_settings(**self._settings)
        bridge, look = Bridge(), Look(self._app, self.core.settings)
        self._parts = bridge, look
        self._window = MainWindow(self.core, look, bridge)
        self._window.resize(*self.size)
        self._window.show()
        self._window.activateWindow()
        self._qtbot.waitExposed(self._window)
        self.settle()
        return self._window

    def end(self) -> None:
        """Nothing of the window stays."""
        if self._window is not None and self._parts is not None:
            self.settle()
            bridge, look = self._parts
            self._window.close()
            bridge.close()
            self._window.deleteLater()
            look.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._window = self._parts = None

    def unlock(self) -> MainWindow:
        """A new window, unlocked, with a few things in the journal and in the plan."""
        window = self.begin(vault=True)
        self._furnish()
        window.lock_screen.field.setText(PASSPHRASE)
        window.lock_screen.submit.click()
        self._qtbot.waitUntil(lambda: window.room is window.home)
        self.settle()
        return window

    def _furnish(self) -> None:
        core = self.core
        core.words_kept = False
        for title in ("Sunday evenings", "A very long name of a conversation that needs more than one line"):
            entry = core._journal.create(title=title)
            core._journal.append(entry, Role.USER, "I can’t sleep.")
            core._journal.append(entry, Role.ASSISTANT, "What keeps you awake?")
        for ago in range(40):
            day = (date.today() - timedelta(ago)).isoformat()
            core._journal.write("mood", mood=1 + ago % 5, day=day, tags=["outside"] if ago % 3 else [])
        for ago, answer in ((30, 2), (3, 1)):
            filled = Filled(GAD7, (answer,) * 7)
            day = (date.today() - timedelta(ago)).isoformat()
            core._journal.write("questionnaire", "GAD-7", filled.meaning(), data=filled.data(), day=day)
        core._plan.words["signs"] = "I stop answering messages."
        core._plan.keep_person(TrustedPerson("Mara", "0161 496 0123", "any time"))

    def settle(self) -> None:
        """Wait until nothing goes on behind the window."""
        window = self.window
        if not self._at_work:
            self._qtbot.waitUntil(lambda: not window._bridge.busy)
        for _ in range(8):  # a size that follows from another size takes a round of its own
            QApplication.processEvents()
        if not self._at_work:
            self._qtbot.waitUntil(lambda: not window._bridge.busy)

    # ---- the way -------------------------------------------------------------------------------

    def states(self) -> Iterator[str]:
        """Every place, by the presses that lead there. `window` shows it meanwhile."""
        for step in (
            self._first_start,
            self._locked,
            self._conversations,
            self._remembered,
            self._working,
            self._asked,
            self._practices,
            self._home,
        ):
            yield from step()

    def _stay(self, name: str, *, always: bool = True) -> Iterator[str]:
        """Yield where there is something to be seen that wasn't before, or `always`."""
        self.settle()
        kinds = {type(widget) for widget in [self.window, *shown(self.window)]}
        self.seen |= {base for kind in kinds for base in kind.__mro__}
        sign = self._sign()
        if (always or sign not in self._signs) and self.count < MOST_STATES:
            self._signs.add(sign)
            self.count += 1
            yield name

    def _sign(self) -> frozenset[tuple[str, str, str]]:
        """What is shown, as far as places differ by it: named parts and our own kinds, without their texts."""
        return frozenset(
            (type(w).__name__, w.objectName(), str(w.property("kind") or ""))
            for w in shown(self.window)
            if w.objectName() or type(w).__module__.startswith("mindmate.ui")
        )

    def _first_start(self) -> Iterator[str]:
        window = self.begin(vault=False)
        yield from self._stay("first start")
        for _ in range(12):
            steps = window.onboarding
            if steps is None:
                break
            step = steps.steps[steps.at]
            if step is steps.passphrase and not steps.passphrase.next.isEnabled():
                steps.passphrase.field.setText("four words are enough")
                steps.passphrase.again.setText("five")
                yield from self._stay("first start: two that differ")
                steps.passphrase.again.setText("four words are enough")
            elif step is steps.recovery and steps.recovery.fields:
                yield from self._stay("first start: words asked back")
                steps.recovery.next.click()
                yield from self._stay("first start: a wrong word")
                self.press(steps.recovery.again)
                yield from self._stay("first start: the words again")
                steps.recovery.later.click()
                yield from self._stay("first start: after the words")
                continue
            next_one = [b for b in self.buttons() if b.property("kind") == "primary"]
            assert next_one, f"nothing leads on from step {steps.at}"
            name = next_one[0].objectName()
            self.press(next_one[0])
            yield from self._stay(f"first start: after {name}")
        assert window.onboarding is None

    def _locked(self) -> Iterator[str]:
        yield from self._explore("lock", lambda: self.begin(vault=True))
        window = self.begin(vault=True)
        window.lock_screen.field.setText("not the one")
        window.lock_screen.submit.click()
        yield from self._stay("lock: a wrong passphrase")

        def damaged() -> MainWindow:
            window = self.begin(vault=True)
            self.core.damaged = True
            self.core.shelf_of_backups = [BackupNote(f"b{n}.mmb", START - n * DAY, 1000) for n in range(3)]
            window.lock_screen.field.setText(PASSPHRASE)
            window.lock_screen.submit.click()
            self.settle()
            return window

        yield from self._explore("damage", damaged)

    def _conversations(self) -> Iterator[str]:
        window = self.unlock()
        today = window.home.today
        today.composer.put("Something is worrying me")
        yield from self._stay("today: a draft")
        today.send(today.composer.text)
        self._qtbot.waitUntil(lambda: not today.streaming)
        yield from self._stay("today: a conversation")
        self.core.level = Level.CRISIS
        today.send("I don’t want to live any more.")
        self._qtbot.waitUntil(lambda: not today.streaming)
        yield from self._stay("today: the crisis card")
        today.card.dismiss()
        today.error.show_error(MindMateError("vault.damaged"))
        yield from self._stay("today: an error")
        window.home.safety.care.show_note()
        window.home.show_safety()
        yield from self._stay("safety: a note beside the plan")
        window.resize(380, 760)
        self.settle()
        window.home.toggle_drawer()
        yield from self._stay("the drawer")

    def _remembered(self) -> Iterator[str]:
        """What is remembered, what may be, and what is similar in meaning."""
        window = self.unlock()
        memory, entry = self.core._memory, self.core._journal.kept[0].id
        memory.add("My sister lives in Porto")
        memory.propose("Walks help me", entry=entry)
        memory.propose("I was diagnosed last year", sensitive=True)
        memory.known_texts = (3, 7)
        window.home.new_conversation()
        yield from self._stay("today: asked what may be remembered")
        memory.forget(2)
        window.home.new_conversation()
        yield from self._stay("today: asked whether to ask about delicate things")
        memory.propose("Walks help me", entry=entry)
        window.home.show_settings("memory")
        self.settle()
        window.home.settings.memory.lines[0].change.click()
        yield from self._stay("settings: what is remembered")
        memory.places = [Similar(entry, 1, "", "I could not stop smiling after the race", START)]
        window.home.show_journal()
        self.settle()
        window.home.journal.overview.similar.ask(Filter(text="felt proud"), [])
        self.settle()
        yield from self._stay("journal: similar in meaning")

    def _working(self) -> Iterator[str]:
        """What is shown while something takes its time."""
        window = self.unlock()
        window.home.show_settings("keeping")
        self.settle()
        self.core.hold_slow("check")
        self._at_work = True
        window.home.settings.findChild(QAbstractButton, "settings.check").click()
        yield from self._stay("settings: a check that takes its time")
        self._at_work = False
        self.core.go_on("check")
        self.settle()
        page = next(w for w in shown(window) if type(w).__name__ == "KeepingPage")
        page.export("journal.json")  # type: ignore[attr-defined]
        yield from self._stay("settings: asked before anybody could read it")

    def _asked(self) -> Iterator[str]:
        """A questionnaire to its end, by way of who can help; and a reminder."""
        window = self.unlock()
        window.home.show_insights()
        room = window.home.insights
        room.show_page("questionnaires")
        page = room.questionnaires
        page.begin(PHQ9)
        yield from self._stay("questionnaire: the first item")
        for _ in range(9):
            page.asking.choices[1].click()
        yield from self._stay("questionnaire: help before anything else")
        page.asking.go_on.click()
        yield from self._stay("questionnaire: the last question")
        page.asking.choices[0].click()
        yield from self._stay("questionnaire: what came of it")
        window.home.show_safety()
        self.core.change_settings(reminders=True, reminder_hour=0)
        window.home.reminder.look_at_the_clock(datetime.now() + timedelta(1))
        yield from self._stay("a reminder")

    def _practices(self) -> Iterator[str]:
        """A step of each kind, and what stands at the end."""
        window = self.unlock()
        window.home.show_practices()
        self.settle()
        room = window.home.practices
        answers = {"ideas": ["a walk to the river", "call Ana"], "before": 8}
        planned = [[0, 1, "a walk to the river"], [6, 2, "call Ana"]]
        for name, step, typed in (
            ("thought_record", "situation", "At the meeting"),
            ("thought_record", "before", None),
            ("thought_record", "traps", ["label"]),
            ("activation", "week", planned),
            ("box", "breathe", None),
            ("body_scan", "feet", None),
            ("sleep_diary", "up", None),
            ("values", "area", None),
        ):
            at = [each.name for each in ALL[name].steps].index(step)
            given = {"lights": "23:00", "falling": 20, "awake": 5, "wake": "06:30"} | answers
            given |= {each.name: "words" for each in ALL[name].steps if each.kind is Kind.TEXT}
            room._views.setCurrentWidget(room.page)
            room.page.start(Begun(name, at, given, typed))
            room.page.body.end()  # what runs would be looked at half-way
            yield from self._stay(f"practices: {name}, {step}")
        room.page.next.click()
        room.page.go()
        self.settle()
        yield from self._stay("practices: something was begun")
        self.core.level = Level.ELEVATED
        night = Session(ALL["sleep_diary"])
        for value in ("23:00", 20, 5, "06:30", "07:00", 6, "words"):
            night.answer(value)
        kept = self.core.practices.keep(night.result())
        room._finished(night.result(), kept)
        yield from self._stay("practices: the end, and a card")

    def _home(self) -> Iterator[str]:
        window = self.unlock()
        self._door("nav.today")
        doors = [b.objectName() for b in self.buttons() if b.objectName().startswith("nav.")]
        assert doors

        def through(door: str) -> MainWindow:
            window = self._window
            if window is None or not self.core.unlocked or window.room is not window.home or self._over():
                window = self.unlock()
            self.press(self._door(door))
            return window

        for door in [*doors, "recovery.offer", "helpNow"]:
            if self._door(door) is not None:
                yield from self._explore(door, lambda door=door: through(door))  # type: ignore[misc]
        for keys, name in ((Qt.Key.Key_K, "the palette"), (Qt.Key.Key_Slash, "the shortcuts")):
            window = self.unlock()
            self._qtbot.keyClick(window, keys, Qt.KeyboardModifier.ControlModifier)
            yield from self._stay(name, always=False)

    def _door(self, name: str) -> QAbstractButton | None:
        """The button of that name; where the sidebar is a drawer, it is opened for it."""
        if self._button(name) is None and (toggle := self._button("sidebar.toggle")) is not None:
            self.press(toggle)
        return self._button(name)

    def _over(self) -> bool:
        """Whether Esc doesn't bring everything back that was opened."""
        for _ in range(3):
            QTest.keyClick(self.window, Qt.Key.Key_Escape)
            self.settle()
        return self.window.room is not self.window.home

    def _explore(self, name: str, come: Callable[[], MainWindow]) -> Iterator[str]:
        """The place that `come` leads to, and what its buttons lead to."""
        come()
        yield from self._stay(name)
        tried: set[str] = set()
        here: tuple[list[str], frozenset[tuple[str, str, str]]] = (
            [],
            self._sign(),
        )  # where the window still is
        waiting: list[list[str]] = [[key] for key in self._keys()] if self._depth else []
        while waiting:
            way = waiting.pop(0)
            if way[-1] in tried:
                continue
            tried.add(way[-1])
            if here != (way[:-1], self._sign()):  # the last press changed something: come again
                come()
                if not all(self._press_key(key) for key in way[:-1]):
                    continue
                here = (way[:-1], self._sign())
            if not self._press_key(way[-1]):
                continue
            before = len(self._signs)
            if (menu := QApplication.activePopupWidget()) is not None:  # it would keep all keys to itself
                menu.close()
                self.settle()
            yield from self._stay(f"{name} > {' > '.join(way)}", always=False)
            if len(self._signs) > before and len(way) < self._depth:
                waiting += [[*way, key] for key in self._keys() if key not in tried]

    # ---- buttons -------------------------------------------------------------------------------

    def buttons(self) -> list[QAbstractButton]:
        """Every button that can be pressed now."""
        return [
            w
            for w in shown(self.window)
            if isinstance(w, QAbstractButton) and w.isEnabled() and not covered(w)
        ]

    def _keys(self) -> list[str]:
        """What tells the buttons of this moment apart, one of each kind, doors left out; and the keys of lists."""
        keys = dict.fromkeys(self._key(button) for button in self.buttons())
        doors = [key for key in keys if key in NOT_PRESSED or key.startswith("nav.")]
        by_key = [f"{w.objectName()}{KEY}{action.shortcut().toString()}" for w, action in self._actions()]
        return [*(key for key in keys if key not in doors), *by_key]

    def _actions(self) -> list[tuple[QWidget, QAction]]:
        """What can be done by a key while a list has the focus."""
        return [
            (widget, action)
            for widget in shown(self.window)
            if isinstance(widget, QAbstractItemView) and not covered(widget)
            for action in widget.actions()
            if action.isEnabled() and not action.shortcut().isEmpty()
        ]

    @staticmethod
    def _key(button: QAbstractButton) -> str:
        return button.objectName() or f"{type(button).__name__} {button.property('kind') or ''}".strip()

    def _button(self, key: str) -> QAbstractButton | None:
        return next((b for b in self.buttons() if self._key(b) == key), None)

    def _press_key(self, key: str) -> bool:
        if KEY in key:
            return self._press_in_list(*key.split(KEY))
        button = self._button(key)
        if button is not None:
            self.press(button)
        return button is not None

    def _press_in_list(self, name: str, shortcut: str) -> bool:
        for widget, action in self._actions():
            if widget.objectName() == name and action.shortcut().toString() == shortcut:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                QTest.keyClick(widget, Qt.Key.Key_Home)
                QTest.keyClick(widget, Qt.Key.Key_Down)
                combination = action.shortcut()[0]
                QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
                self.settle()
                return True
        return False

    def press(self, button: QAbstractButton | None) -> None:
        """Press a button as somebody without a mouse does."""
        assert button is not None
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
        self.settle()

    def unseen(self) -> list[str]:
        """Kinds of widgets that were never shown."""
        return sorted(kind.__name__ for kind in ours() - self.seen)


def without_dialogs(monkeypatch, folder: Path) -> None:  # type: ignore[no-untyped-def]
    """The system's own dialogs for files answer at once, with a file of the kind that is asked for."""

    def chosen(_parent, _title, _name="", kinds="", *_more, **_options) -> tuple[str, str]:  # type: ignore[no-untyped-def]
        ending = re.search(r"\*(\.\w+)", kinds)
        file = folder / f"chosen{ending.group(1) if ending else ''}"
        return str(file), kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_options: str(folder))
