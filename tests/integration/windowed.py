"""A whole session in the real window, in a process of its own: `python -m tests.integration.windowed`.

First start, recovery words, a reply of the real model, lock, unlock, search, backup, deletion. Closed up as
the app is, in the profile of MINDMATE_HOME; prints "done" at the end. Tests look at the process from outside.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

PASSPHRASE = "lighthouse marmalade trombone"
WORDS = "I cannot sleep before exams, zeppelin"
PATIENCE_S = 240


def wait(condition: Callable[[], bool]) -> None:
    """Let the window work until `condition` holds."""
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > until:
            raise SystemExit("the window didn't get there")
        QApplication.processEvents()


def main() -> None:
    """Go through it."""
    from mindmate import cli, paths
    from mindmate.app import App
    from mindmate.hardening import process

    cli._close_up()
    process.prepare(paths.find())
    from tests.costs import CHEAP

    from mindmate.replies import Sampling
    from mindmate.ui.bridge import Bridge
    from mindmate.ui.lock.system import SystemSignals
    from mindmate.ui.shell import MainWindow
    from mindmate.ui.theme.look import Look
    from mindmate.ui.window import application

    qt = application([])
    core = App(paths.find(), kdf=CHEAP, sampling=Sampling(temperature=0.0, seed=1), daily_backups=True)
    core.change_settings(reply_length="short", country="GB")
    bridge = Bridge()
    window = MainWindow(core, Look(qt, core.settings), bridge, SystemSignals(qt))
    window.show()
    steps = window.onboarding
    assert steps is not None
    steps.welcome.next.click()
    steps.country.next.click()
    for field in (steps.passphrase.field, steps.passphrase.again):
        field.setText(PASSPHRASE)
    steps.passphrase.next.click()
    wait(lambda: steps.at == 3)
    words = steps.recovery.words
    steps.recovery.next.click()
    for number, asked in zip(steps.recovery.asked, steps.recovery.fields, strict=True):
        asked.setText(words[number - 1])
    steps.recovery.next.click()
    wait(lambda: steps.at == 4)
    steps.model.next.click()
    wait(lambda: window.room is window.home)
    window.home.today.send(WORDS)
    wait(lambda: window.home.today.streaming)
    wait(lambda: not window.home.today.streaming)
    window.lock()
    wait(lambda: not core.unlocked and not bridge.busy)
    window.lock_screen.field.setText(PASSPHRASE)
    window.lock_screen.submit.click()
    wait(lambda: window.room is window.home)
    assert core.has_recovery_words
    assert core.journal.search("zeppelin")
    core.vault.backup(paths.find().data / "by-hand.mmb")
    core.delete_entry(core.journal.entries()[0].id)
    window.close()
    wait(lambda: not bridge.busy)
    core.close()
    bridge.close()
    sys.stdout.write("done\n")


if __name__ == "__main__":
    main()
