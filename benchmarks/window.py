"""The window's figures, measured in this run: `python benchmarks/window.py [--json] [--turns N] [--tokens N]`.

Start: the app's own program, on Linux behind the script that the packages start it with, until its window has taken
a key, against a Python that shows an empty PySide6 window, in turns, both warm. Then, in a process of its own with
the memory scrubbing of the app: a conversation of many turns in a real vault is opened, a reply streams into it at a
hundred tokens a second, and somebody types meanwhile. The model is a double that writes invented words at that pace;
screen, guard, vault, bridge and window are the app's. Offscreen, so painting is done by the processor as on a machine
without a graphics card.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

PASSPHRASE = b"lighthouse marmalade trombone"
STARTS = 7
PACE_S = 0.01  # between two tokens
TICK_MS = 4
KEY_EVERY_MS = 130
EMPTY = """
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
app = QApplication([])
window = QWidget()
column = QVBoxLayout(window)
column.addWidget(QLineEdit())
window.show()
app.processEvents()
print("ready", flush=True)
"""
EVERYDAY = (
    "the", "garden", "and", "kitchen", "with", "bread", "on", "a", "table", "while", "rain", "falls",
    "over", "green", "hills", "where", "children", "read", "books", "about", "trains", "boats", "music",
    "painting", "cooking", "tea", "apples", "pears", "summer", "winter", "morning", "evening",
    "letters", "maps", "cities", "rivers",
)  # fmt: skip
LIMITS = {
    "start_ratio": 1.6,
    "start_s": 1.0,
    "open_ms": 300,
    "gap_ms_p99": 33,
    "gap_ms_max": 100,
    "key_ms_p99": 33,
    "rss_mb": 250,
}
WORDS = {
    "start_ratio": "start to a window that takes keys, against an empty PySide6 window, times",
    "start_s": "the same, s",
    "open_ms": "opening the conversation to its first paint, ms",
    "gap_ms_p99": "event loop gap while a reply streams, p99, ms",
    "gap_ms_max": "the longest such gap, ms",
    "key_ms_p99": "key press to character meanwhile, p99, ms",
    "rss_mb": "memory of the window's process, MB",
}


def table(figures: dict[str, Any]) -> list[str]:
    """A line for each figure that has a bound, with it, and whether it was reached."""
    return [
        f"{WORDS[name]:76}{figures[name]:10.2f}{limit:>10}  {'reached' if figures[name] <= limit else 'short'}"
        for name, limit in LIMITS.items()
    ]


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def until_ready(command: list[str], variables: dict[str, str]) -> float:
    """Seconds until the command prints "ready"."""
    began = time.perf_counter()
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if "ready" in line:
                seconds = time.perf_counter() - began
                process.stdout.read()
                return seconds
    raise SystemExit(f"{command} never said that it was ready")


MAKE_VAULT = """
from mindmate import paths
from mindmate.app import App
from tests.costs import CHEAP
core = App(paths.find(), kdf=CHEAP)
core.change_settings(welcomed=True, country="GB")
core.create_vault(bytearray(b"lighthouse marmalade trombone"))
core.close()
"""


def starts(home: Path) -> dict[str, float]:
    """How long the window over a vault takes to take keys, at the lock screen, beside an empty one."""
    variables = os.environ | {"QT_QPA_PLATFORM": "offscreen", "MINDMATE_HOME": str(home)}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody's app compiles its sources at each start
    subprocess.run([sys.executable, "-c", MAKE_VAULT], env=variables, cwd=ROOT, check=True)
    program = [sys.executable, "-X", "frozen_modules=on", "-m", "mindmate", "--selftest", "--start"]
    if sys.platform == "linux":
        script = (ROOT / "packaging/linux/wrapper.sh").read_text("utf-8")
        program = ["sh", "-c", script.replace("@PROGRAM@ ", ""), "mindmate", *program]
    empty = [sys.executable, "-I", "-c", EMPTY]
    found: dict[str, list[float]] = {"app": [], "empty": []}
    for turn in range(STARTS + 1):
        pair = until_ready(program, variables), until_ready(empty, variables)
        if turn:  # the first warms both up
            found["app"].append(pair[0])
            found["empty"].append(pair[1])
    app, bare = (statistics.median(found[name]) for name in ("app", "empty"))
    return {"start_s": app, "empty_s": bare, "start_ratio": app / bare}


def speech(generator: random.Random, words: int) -> str:
    """Everyday words, nine a sentence, which the screen and the guard find nothing in."""
    said = generator.choices(EVERYDAY, k=words)
    return " ".join(word + ("." if at % 9 == 8 else "") for at, word in enumerate(said)) + "."


def fill(core: Any, turns: int) -> str:
    """A conversation of that many turns in the vault of `core`; its id."""
    from mindmate.records import Origin, Role

    generator = random.Random(3)
    entry: str = core.journal.create()
    for _ in range(turns):
        core.journal.append(entry, Role.USER, speech(generator, generator.randint(5, 40)))
        text = speech(generator, generator.randint(20, 90))
        core.journal.append(entry, Role.ASSISTANT, text, origin=Origin.MODEL)
    return entry


def paced(tokens: int) -> Any:
    """An engine that writes `tokens` invented words, one each hundredth of a second."""
    from mindmate.engine.fake import ScriptedEngine
    from mindmate.replies import ReplyEnd, TextPiece

    class Paced(ScriptedEngine):
        """A double: no model."""

        def reply(self, messages: Any, **options: Any) -> Iterator[TextPiece | ReplyEnd]:
            """Words at the pace of a fast model, with a new paragraph now and then."""
            del options
            self._stopped.clear()
            words = speech(random.Random(5), tokens).split()
            began = time.monotonic()
            for at, word in enumerate(words):
                self._stopped.wait(max(0.0, began + at * PACE_S - time.monotonic()))
                if self._stopped.is_set():
                    break
                yield TextPiece(word + ("\n\n" if at % 90 == 89 else " "))
            yield ReplyEnd("end", self.measure(messages)[0], 0, len(words))

    return Paced(lambda _: [])


def inside(home: Path, turns: int, tokens: int) -> dict[str, float]:
    """In a process of its own: open, stream, type. Figures in the units of `WORDS`."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication
    from tests.costs import CHEAP

    from mindmate import paths
    from mindmate.app import App
    from mindmate.hardening import process
    from mindmate.ui.bridge import Bridge
    from mindmate.ui.shell import MainWindow
    from mindmate.ui.theme.look import Look
    from mindmate.ui.window import application

    os.environ["MINDMATE_HOME"] = str(home)
    process.prepare(paths.find())
    qt = application([])
    engine = paced(tokens)
    core = App(paths.find(), kdf=CHEAP, engine=lambda: engine)
    core.change_settings(reply_length="long", country="GB", welcomed=True)
    core.create_vault(bytearray(PASSPHRASE))
    entry = fill(core, turns)
    core.lock()
    window = MainWindow(core, Look(qt, core.settings), Bridge())
    window.resize(1000, 760)
    window.show()

    def wait(condition: Any) -> None:
        until = time.monotonic() + 300
        while not condition():
            assert time.monotonic() < until, "the window didn't get there"
            QApplication.processEvents()

    window.lock_screen.field.setText(PASSPHRASE.decode())
    window.lock_screen.submit.click()
    wait(lambda: window.room is not window.lock_screen and core.unlocked)
    skip_recovery(window, wait)
    today = window.home.today
    painted: list[float] = []

    class Painted(QObject):
        """Notes when something was painted."""

        def __init__(self, into: list[float], when: Any = lambda: True) -> None:
            super().__init__()
            self._into, self._when = into, when

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            del watched
            if event.type() == QEvent.Type.Paint and self._when():
                QTimer.singleShot(0, lambda: self._into.append(time.perf_counter()))
            return False

    transcript = today.transcript
    seen = Painted(painted, lambda: not transcript.empty)
    transcript.viewport().installEventFilter(seen)
    for _ in range(20):
        QApplication.processEvents()
    began = time.perf_counter()
    today.open(entry)
    wait(lambda: painted)
    found = {"open_ms": (painted[0] - began) * 1000}
    for _ in range(50):
        QApplication.processEvents()

    gaps: list[float] = []
    last = [0.0]

    def tick() -> None:
        now = time.perf_counter()
        if last[0]:
            gaps.append((now - last[0]) * 1000 - TICK_MS)
        last[0] = now

    ticking = QTimer()
    ticking.setTimerType(Qt.TimerType.PreciseTimer)
    ticking.timeout.connect(tick)
    pressed: list[float] = []
    waits: list[float] = []
    field = today.composer.field

    def shown() -> None:
        waits.append((time.perf_counter() - pressed.pop(0)) * 1000)

    class Typed(QObject):
        """Notes when a typed character has been painted."""

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            del watched
            if event.type() == QEvent.Type.Paint and pressed and len(field.toPlainText()) > before[0]:
                shown()
            return False

    before = [0]

    def press() -> None:
        if pressed:
            return  # the last one isn't there yet: it counts as the wait that it is
        before[0] = len(field.toPlainText())
        pressed.append(time.perf_counter())
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QApplication.postEvent(field, key)

    typed = Typed()
    field.viewport().installEventFilter(typed)
    typing = QTimer()
    typing.timeout.connect(press)
    today.send("How is it going?")
    wait(lambda: transcript.replying)
    ticking.start(TICK_MS)
    typing.start(KEY_EVERY_MS)
    while today.streaming:
        QApplication.processEvents(flags_waiting())
    ticking.stop()
    assert len(transcript.texts()[-1].split()) > tokens * 0.9, "the reply didn't stream"
    typing.stop()
    found |= {
        "gap_ms_p99": percentile(gaps, 0.99),
        "gap_ms_max": max(gaps),
        "key_ms_p99": percentile(waits, 0.99),
        "keys": float(len(waits)),
        "rss_mb": float(resident()),
        "rss_peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    window.close()
    core.close()
    return found


def flags_waiting() -> Any:
    """Sleep until something comes, as the app's own loop does."""
    from PySide6.QtCore import QEventLoop

    return QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def skip_recovery(window: Any, wait: Any) -> None:
    """Past the offer of recovery words, where it comes."""
    wait(lambda: window.room is not window.lock_screen)
    if window.room is not window.home:
        window.recovery.done.emit()
    wait(lambda: window.room is window.home)


def resident() -> float:
    """This process's memory now, in MB."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--turns", type=int, default=5000, help="of the conversation (5000)")
    parser.add_argument("--tokens", type=int, default=5000, help="of the reply that streams (5000)")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if asked.inside:
        print(json.dumps(inside(asked.inside, asked.turns, asked.tokens)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        found = starts(Path(folder) / "start")
        command = [
            sys.executable,
            __file__,
            "--inside",
            str(Path(folder) / "talk"),
            "--turns",
            str(asked.turns),
        ]
        from mindmate.hardening import scrubbing

        scrubbing.ask()
        done = subprocess.run(
            [*command, "--tokens", str(asked.tokens)],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        found |= json.loads(done.stdout.splitlines()[-1])
    if asked.json:
        print(json.dumps({name: round(value, 3) for name, value in found.items()}))
        return 0
    print("\n".join(table(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
