"""The app that is built when it is first needed: nothing of vault, engine or screen is loaded before."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.costs import CHEAP

from mindmate import paths
from mindmate.app import App
from mindmate.errors import MindMateError
from mindmate.late import PIECES, LateApp
from mindmate.paths import Paths
from mindmate.safety.screen import Screener

PASSPHRASE = b"lantern orchard velvet seven"
HEAVY = ("sqlcipher3", "cryptography", "mindmate.app", "mindmate.vault.vault", "mindmate.engine.supervisor")
LOOK = """
import sys
from mindmate import paths
from mindmate.late import LateApp
late = LateApp(paths.find())
print(late.has_vault(), late.unlocked, late.settings.theme)
print([name for name in {heavy} if name in sys.modules])
while late.warm():
    pass
print([name for name in {heavy} if name not in sys.modules])
"""


@pytest.fixture
def home(mindmate_home: object) -> Paths:
    places = paths.find()
    places.prepare()
    return places


def late(home: Paths) -> LateApp:
    return LateApp(home, kdf=CHEAP, screen=Screener(None, None))


def test_what_the_lock_screen_asks_loads_nothing_and_warming_loads_it_all(home: Paths) -> None:
    app = App(home, kdf=CHEAP)
    app.create_vault(bytearray(PASSPHRASE))
    app.lock()
    code = LOOK.format(heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["True False system", "[]", "[]"], done.stderr


def test_it_is_the_app_from_the_first_call_on(home: Paths) -> None:
    app = late(home)
    assert not app.has_vault()
    app.lock()  # which has nothing to lock yet
    app.create_vault(bytearray(PASSPHRASE))
    assert app.has_vault()
    assert app.unlocked
    app.change_settings(theme="dark")
    assert app.settings.theme == "dark"
    app.lock()
    assert not app.unlocked
    assert late(home).settings.theme == "dark"
    with pytest.raises(MindMateError):
        app.unlock(bytearray(b"another"))
    app.unlock(bytearray(PASSPHRASE))
    app.close()


def test_warming_ends(home: Paths) -> None:
    app = late(home)
    assert [app.warm() for _ in PIECES] == [True] * len(PIECES)
    assert not app.warm()


def test_what_neither_has_is_an_error_of_the_usual_kind(home: Paths) -> None:
    app = late(home)
    with pytest.raises(AttributeError):
        _ = app.nothing_of_the_kind
    with pytest.raises(AttributeError):
        _ = app._vault
