"""A whole day in the window, by keys and buttons: `python -m tests.integration.day EXPORTED`.

Start, talk with the real starter model, a message at risk, an exercise, search, export to EXPORTED, lock, unlock, quit,
in the profile of MINDMATE_HOME, closed up as the app is. Prints each step that was reached; the test looks at the
process and at what lies on the disk from outside.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

PASSPHRASE = "lighthouse marmalade trombone"
WORDS = "I cannot sleep before exams, zeppelin"
AT_RISK = "I want to kill myself tonight"
GRATEFUL = "the quokka on the wall"
PATIENCE_S = 120


def wait(condition: Callable[[], bool], for_what: str) -> None:
    """Let the window work until `condition` holds."""
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > until:
            raise SystemExit(f"the window didn't get to {for_what}")
        QApplication.processEvents()
        time.sleep(0.002)  # leaves the processor to the model


def reached(step: str) -> None:
    """Tell the test."""
    sys.stdout.write(f"{step}\n")
    sys.stdout.flush()


class Day:
    """One person in front of one window."""

    def __init__(self, exported: Path) -> None:
        """`exported` is where the archive goes, outside the profile."""
        from tests.costs import CHEAP
        from tests.lenient import Lenient

        from mindmate import paths
        from mindmate.app import App
        from mindmate.replies import Sampling
        from mindmate.ui.bridge import Bridge
        from mindmate.ui.lock.system import SystemSignals
        from mindmate.ui.shell import MainWindow
        from mindmate.ui.theme.look import Look
        from mindmate.ui.window import application

        self.exported = exported
        self.qt = application([])
        self.core = App(
            paths.find(),
            kdf=CHEAP,
            daily_backups=True,
            sampling=Sampling(temperature=0.0, seed=1),
            new_guard=Lenient,  # what the starter says of itself is often replaced, and then it isn't the model's
        )
        self.core.change_settings(reply_length="short", country="GB")
        self.bridge = Bridge()
        self.window = MainWindow(
            self.core, Look(self.qt, self.core.settings), self.bridge, SystemSignals(self.qt)
        )
        self.window.show()
        self.window.activateWindow()
        wait(self.window.isActiveWindow, "the front")

    # ---- hands ---------------------------------------------------------------------------------

    def idle(self) -> None:
        """Until nothing goes on behind the window."""
        from PySide6.QtCore import QCoreApplication, QEvent

        wait(lambda: not self.bridge.busy, "rest")
        # What the window's own loop does between two events, and this one doesn't.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def keys(self, text: str, *, into: object = None) -> None:
        """Type."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        QTest.keyClicks(into or QApplication.focusWidget(), text)

    def press(self, key: str) -> None:
        """A key, or several at once, where the focus is."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        combination = QKeySequence(key)[0]
        QTest.keyClick(
            QApplication.focusWidget() or self.window, combination.key(), combination.keyboardModifiers()
        )

    def button(self, name: str) -> None:
        """The one button of that name that is shown."""
        from PySide6.QtWidgets import QAbstractButton

        (found,) = [each for each in self.window.findChildren(QAbstractButton, name) if each.isVisible()]
        found.click()

    # ---- the day -------------------------------------------------------------------------------

    def start(self) -> None:
        """First start, recovery words given back."""
        steps = self.window.onboarding
        assert steps is not None
        steps.welcome.next.click()
        steps.country.next.click()
        for field in (steps.passphrase.field, steps.passphrase.again):
            self.keys(PASSPHRASE, into=field)
        steps.passphrase.next.click()
        wait(lambda: steps.at == 3, "the recovery words")
        words = steps.recovery.words
        steps.recovery.next.click()
        for number, field in zip(steps.recovery.asked, steps.recovery.fields, strict=True):
            self.keys(words[number - 1], into=field)
        steps.recovery.next.click()
        wait(lambda: steps.at == 4, "the model")
        steps.model.next.click()
        wait(lambda: self.window.room is self.window.home, "home")

    def say(self, words: str) -> None:
        """One turn, to its end."""
        today = self.window.home.today
        self.keys(words, into=today.composer.field)
        self.press("Return")
        wait(lambda: today.streaming, "a turn")
        wait(lambda: not today.streaming, "the end of a turn")
        self.idle()

    def talk(self) -> None:
        """The model answers."""
        self.say(WORDS)
        kept = self.core.journal.messages(self.window.home.today.entry or "")
        assert [message.role.value for message in kept] == ["user", "assistant"]
        assert len(kept[1].text) > 10
        assert kept[1].origin.value == "model", kept[1].origin

    def crisis(self) -> None:
        """Fixed words, and people to turn to."""
        self.say(AT_RISK)
        card = self.window.home.today.card
        wait(card.isVisible, "the card")
        assert "can't contact anybody" in self.window.home.today.transcript.toPlainText()
        self.button("chat.crisisCard.close")

    def exercise(self) -> None:
        """Gratitude, in the room of practices, to its end."""
        self.press("Ctrl+3")
        self.idle()
        room = self.window.home.practices
        room.show_practice("gratitude")
        self.button("practice.front.begin")
        for done, words in enumerate((GRATEFUL, "It always smiles.")):
            wait(lambda done=done: room.page.session.place[0] == done, "a step")  # type: ignore[misc]
            self.keys(words)
            self.button("practice.next")
        wait(room.done.isVisible, "the end of the exercise")
        self.idle()
        assert [page.kind for page in self.core.journal.pages(kind="exercise")] == ["exercise"]

    def search(self) -> None:
        """A word of the morning is found in the journal."""
        self.press("Ctrl+2")
        self.idle()
        journal = self.window.home.journal
        self.press("Ctrl+F")
        self.keys("exams")
        wait(lambda: journal.overview.wanted.text == "exams", "the search")
        self.idle()
        assert len(journal.overview.model.entries) == 1

    def export(self) -> None:
        """Everything, as an encrypted archive, from the settings."""
        self.press("Ctrl+6")
        self.window.home.show_settings("keeping")
        self.idle()
        page = self.window.home.settings.keeping
        page.export(str(self.exported))
        wait(lambda: not page.progress.busy, "the export")
        assert self.exported.name in page.status.text()

    def lock(self) -> None:
        """By its key; nothing of what was said is in the window."""
        from PySide6.QtWidgets import QLabel, QTextEdit

        self.press("Ctrl+L")
        wait(lambda: not self.core.unlocked, "the lock")
        self.idle()
        words = ("before exams", "quokka", "kill myself")
        shown = [(each, each.text()) for each in self.window.findChildren(QLabel)]
        shown += [(each, each.toPlainText()) for each in self.window.findChildren(QTextEdit)]
        left = [(each.objectName(), text) for each, text in shown if any(word in text for word in words)]
        assert not left, left

    def unlock(self) -> None:
        """With the passphrase; the conversation is open again."""
        self.keys(PASSPHRASE, into=self.window.lock_screen.field)
        self.press("Return")
        wait(lambda: self.window.room is self.window.home, "home again")
        wait(lambda: WORDS in self.window.home.today.transcript.toPlainText(), "the conversation")
        self.idle()

    def quit(self) -> None:
        """The window is closed, the app ends."""
        self.window.close()
        self.idle()
        self.core.lock()
        self.bridge.close()
        self.core.close()


def main(exported: Path) -> None:
    """Go through it."""
    from mindmate import cli, paths
    from mindmate.hardening import process

    cli._close_up()
    process.prepare(paths.find())
    day = Day(exported)
    for step in ("start", "talk", "crisis", "exercise", "search", "export", "lock", "unlock", "quit"):
        getattr(day, step)()
        reached(step)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
