"""A start of the window: what the lock screen doesn't need isn't loaded before it takes keys."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from tests.costs import CHEAP

from mindmate import paths
from mindmate.app import App
from mindmate.cli import START

#: Each of these took between 1 and 100 ms of a start before it waited for the first key.
LATER = (
    "PySide6.QtDBus", "concurrent.futures", "ctypes.util", "cryptography", "mindmate.app", "mindmate.conversation",
    "mindmate.records", "mindmate.tasks", "mindmate.ui.home", "mindmate.ui.lock.damage", "mindmate.ui.lock.forgotten",
    "mindmate.ui.neutral", "mindmate.ui.ports", "mindmate.ui.tray", "mindmate.ui.widgets.error_card",
    "mindmate.vault.lock", "platform", "sqlcipher3", "tomllib", "xml",
)  # fmt: skip
#: Runs the start with `ready` going to where this can see what is loaded by then.
LOOK = """
import builtins, gc, json, linecache, sys
said = builtins.print
def look(*words, **options):
    if words[0] == "ready":
        namespace = "Qt" in vars(sys.modules["PySide6.QtCore"])  # which is there once it was asked for
        said(json.dumps([sorted(sys.modules), gc.isenabled(), sorted(linecache.cache), namespace]))
builtins.print = look
from mindmate.cli import _run
sys.exit(_run(["--selftest", "--start"]))
"""


@pytest.fixture
def locked_profile(mindmate_home: object) -> None:
    """A profile that has been set up: a start shows its lock screen."""
    places = paths.find()
    places.prepare()
    app = App(places, kdf=CHEAP)
    app.change_settings(welcomed=True, country="GB")
    app.create_vault(bytearray(b"lantern orchard velvet seven"))
    app.close()


def said_by(code: str) -> str:
    """What a Python without a screen prints that runs `code`."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="the offscreen platform says other things elsewhere")
@pytest.mark.usefixtures("locked_profile")
def test_what_the_lock_screen_does_not_need_is_loaded_after_the_first_key() -> None:
    for _ in range(3):  # a machine that has much to do may come past what waits for a tenth of a second
        loaded, collecting, sources, namespace = json.loads(said_by(LOOK))
        if not namespace:
            break
    assert "mindmate.ui.lock.screen" in loaded
    assert [name for name in LATER if name in loaded] == []
    assert not collecting
    assert not namespace  # see `ui.qt_values`
    assert [
        name for name in sources if name.endswith(("shell.py", "logging/__init__.py"))
    ] == []  # see `ui.imports`


#: The app as a person opens it, up to where it would wait for what they do.
OPENED = """
import sys
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
def shown(*_):
    QApplication.processEvents()
    print("Qt" in vars(QtCore))
    return 0
QApplication.exec = shown
from mindmate.cli import _run
sys.exit(_run([]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the offscreen platform says other things elsewhere")
@pytest.mark.usefixtures("locked_profile")
def test_the_app_is_opened_without_qts_namespace() -> None:
    said = []
    for _ in range(3):  # as above
        said.append(said_by(OPENED))
        if "False" in said[-1]:
            break
    assert said[-1] == "False\n", said


#: Says whether Python collects garbage by the time that the verb's work would begin.
COLLECTS = """
import gc, sys
from mindmate import cli
from mindmate.__main__ import main
cli._run = lambda arguments, **_: print(gc.isenabled())
sys.argv = ["mindmate", *{arguments}]
main()
"""


@pytest.mark.parametrize(("arguments", "collecting"), [([], False), (START, False), (["--version"], True)])
def test_nothing_is_collected_while_the_window_is_loaded(arguments: list[str], collecting: bool) -> None:
    code = COLLECTS.format(arguments=arguments)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"{collecting}\n"
