"""Motion: 150 to 250 ms where there is any, none where less is asked for. The walk looks at every place for it, too.

What moves is found by reading the sources: whoever adds an animation or a timer that repeats has to ask for
`reduce_motion`, or say here why nothing moves by it.
"""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QApplication
from tests.ui import looking
from tests.ui.conftest import core_of

import mindmate.ui
from mindmate.ui.settings.keeping import KeepingPage
from mindmate.ui.theme import tokens
from mindmate.ui.widgets.progress import Progress

ROOT = Path(mindmate.ui.__file__).parent
SHORTEST, LONGEST = 150, 250  # milliseconds
ANIMATIONS = {
    "QPropertyAnimation", "QVariantAnimation", "QParallelAnimationGroup", "QSequentialAnimationGroup",
    "QTimeLine", "QMovie", "QGraphicsOpacityEffect",
}  # fmt: skip
#: Timers that repeat and move nothing: modules, and what they are for.
STILL = {
    "shell": "looks at the clock, for the lock",
    "stream": "hands on what has come in the background",
    "exporting": "changes a number in words",
    "collecting": "frees memory",
}


def what_moves(source: str) -> set[str]:
    """The names of what can move in a module: animations, and timers that nobody makes single-shot."""
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = [call.func.id for call in calls if isinstance(call.func, ast.Name)]
    found = set(names) & ANIMATIONS
    once = {
        ast.unparse(call.func.value)
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr == "setSingleShot"
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            makes = ast.unparse(node.value.func)
            if makes == "QTimer" and not {ast.unparse(target) for target in node.targets} & once:
                found.add("QTimer")
    return found | ({"startTimer"} if "startTimer(" in source else set())


def test_whatever_can_move_asks_whether_it_may():
    found = {}
    for file in sorted(ROOT.rglob("*.py")):
        source = file.read_text("utf-8")
        if moves := what_moves(source):
            found[file.relative_to(ROOT).with_suffix("").as_posix()] = moves
            assert file.stem in STILL or "reduce_motion" in source, f"{file.name}: {moves}"
    assert {"home", "shell", "today/stream", "journal/exporting", "widgets/progress"} <= set(found)


def test_reading_finds_what_moves():
    assert what_moves("self._a = QPropertyAnimation(self, b'pos')") == {"QPropertyAnimation"}
    assert what_moves("self._t = QTimer(self)\nself._t.setSingleShot(True)") == set()
    assert what_moves("self._t = QTimer(self)\nself._u.setSingleShot(True)") == {"QTimer"}
    assert what_moves("self.startTimer(20)") == {"startTimer"}


def test_every_duration_is_between_a_blink_and_a_wait():
    motion = {
        name: size for name, size in tokens.load(dark=False).sizes.items() if name.startswith("motion.")
    }
    assert motion
    for name, duration in motion.items():
        assert SHORTEST <= duration <= LONGEST, name


def drawer(window):
    """A narrow window whose drawer has just been opened; its animations."""
    window.resize(380, 760)
    QApplication.processEvents()
    window.home.toggle_drawer()
    # Qt's own for docks, of which there are none here, takes no time.
    return [each for each in window.findChildren(QAbstractAnimation) if each.totalDuration()]


def test_the_drawer_slides_for_a_moment(unlocked):
    slides = drawer(unlocked)
    assert len(slides) == 1
    assert slides[0].state() is QAbstractAnimation.State.Running
    assert SHORTEST <= slides[0].totalDuration() <= LONGEST
    assert len(looking.moving(unlocked)) == 1


def test_it_is_there_at_once_where_less_motion_is_asked_for(unlocked):
    unlocked.test_look.apply(core_of(unlocked).change_settings(reduce_motion=True))
    slides = drawer(unlocked)
    assert slides[0].state() is QAbstractAnimation.State.Stopped
    assert unlocked.home.sidebar.x() == 0
    assert looking.moving(unlocked) == []


def test_a_bar_wanders_or_stands_still(unlocked, qtbot):
    core = core_of(unlocked)
    unlocked.home.show_settings("keeping")
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    core.hold_slow("check")
    page = unlocked.findChild(KeepingPage)
    page.check()
    QApplication.processEvents()
    assert looking.moving(unlocked) == ["a timer moves something in Progress 'settings.keeping.progress'"]
    unlocked.test_look.apply(core.change_settings(reduce_motion=True))
    QApplication.processEvents()
    assert looking.moving(unlocked) == []
    core.go_on("check")
    qtbot.waitUntil(lambda: not unlocked._bridge.busy)
    assert page.findChild(Progress).isHidden()


def test_the_caret_blinks_or_stands_still(app, unlocked):
    core = core_of(unlocked)
    usual = app.cursorFlashTime()
    assert usual > 0
    unlocked.test_look.apply(core.change_settings(reduce_motion=True))
    assert app.cursorFlashTime() == 0
    unlocked.test_look.apply(core.change_settings(reduce_motion=False))
    assert app.cursorFlashTime() == usual
