"""Takes the pictures in docs/screenshots: drives the real window over the real app and a real vault.

Only the model is scripted (the starter's replies would not show what a conversation looks like, and
would differ from machine to machine). `make screenshots` runs this; ARGS=--into FOLDER puts the
pictures elsewhere.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mindmate.ui.today.room import TodayRoom

ROOT = Path(__file__).resolve().parents[1]
WORDS_TO_UNLOCK = "lantern orchard velvet seven"
ARGON2_FOR_PICTURES = (8 * 1024, 1, 1)  # KiB, passes, lanes: nothing is protected here

TURNS = (
    (
        "I can’t sleep before exams.",
        "The night before is when the mind likes to rehearse everything that could go wrong. That is common, and it "
        "is tiring.\n\nA few things that people find useful:\n\n- **Write the worry down**, so that you needn’t keep "
        "it in mind\n- Breathe out longer than in, for *two minutes*\n- Get up if it has been half an hour, and come "
        "back when you are sleepy\n\nWhat goes through your head when you lie there?",
    ),
    (
        "It is always the same thought: that I will sit there and know nothing, and that everyone will see it.",
        "So it is less about the questions than about being seen not knowing. That sounds lonely at three in the "
        "morning.\n\nWhen you picture it, who is looking at you?",
    ),
)
EARLIER = ("Sunday evenings are hard", "The talk with my sister")
AT_RISK = "I don’t want to live any more."


class ScriptedModel:
    """Stands in for the model: says what it is told. `hold_after` letters it waits for `go`."""

    context = 4096

    def __init__(self) -> None:
        self.replies = dict(TURNS)
        self.go = threading.Event()
        self.go.set()
        self.hold_after = 10_000

    def stop(self) -> None:
        """Write on: nothing here is worth stopping."""
        self.go.set()

    def measure(self, messages: Sequence[tuple[str, str]]) -> tuple[int, list[int]]:
        """A token a word."""
        counts = [len(text.split()) for _, text in messages]
        return sum(counts), counts

    def reply(self, messages: Sequence[tuple[str, str]], **_: object) -> Iterator[object]:
        """The scripted answer to the last message, word by word."""
        from mindmate.replies import ReplyEnd, TextPiece

        answer = self.replies.get(messages[-1][1], "I hear you. What was it like?")
        written = 0
        for piece in answer.split(" "):
            if written > self.hold_after:
                self.go.wait(timeout=60)
            written += len(piece) + 1
            yield TextPiece(f"{piece} ")
        yield ReplyEnd("end", 0, 0, written)


class Photographer:
    """Drives one window through the app and keeps a picture of each place."""

    def __init__(self, into: Path, theme: str) -> None:
        from mindmate import paths
        from mindmate.app import App
        from mindmate.ui.bridge import Bridge
        from mindmate.ui.shell import MainWindow
        from mindmate.ui.theme.look import Look
        from mindmate.ui.window import application
        from mindmate.vault.keys import KdfParameters

        self.into, self.theme = into, theme
        self.qt = application([])
        self.model = ScriptedModel()
        self.core = App(paths.find(), kdf=KdfParameters(*ARGON2_FOR_PICTURES), engine=lambda: self.model)
        self.core.change_settings(theme=theme, country="GB", idle_lock_minutes=0)
        self.look = Look(self.qt, self.core.settings)
        self.bridge = Bridge()
        self.window = MainWindow(self.core, self.look, self.bridge)
        self.window.show()

    @property
    def today(self) -> TodayRoom:
        """The conversation."""
        return self.window.home.today

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window work until `condition` holds."""
        end = time.monotonic() + 60
        while not condition():
            if time.monotonic() > end:
                raise SystemExit("the window didn't get there")
            self.qt.processEvents()
            time.sleep(0.01)

    def picture(self, name: str, width: int = 1000, height: int = 720) -> None:
        """Take a picture of the window at a size."""
        self.window.resize(width, height)
        settled = time.monotonic() + 0.3
        self.wait(lambda: time.monotonic() > settled and (not self.bridge.busy or self.today.streaming))
        size = "" if width == 1000 else f"-{width}"
        file = self.into / f"{name}{size}-{self.theme}.png"
        if not self.window.grab().save(str(file), "PNG", 0):  # 0: as small as PNG gets
            raise SystemExit(f"can't write {file}")

    def say(self, words: str) -> None:
        """One turn, to its end."""
        self.today.composer.put(words)
        self.today.composer.send.click()
        self.wait(lambda: not self.today.streaming)

    def first_start(self) -> None:
        """The four steps."""
        steps = self.window.onboarding
        self.picture("first-start-1")
        self.picture("first-start-1", 380, 760)
        steps.welcome.next.click()
        self.picture("first-start-2")
        steps.country.next.click()
        steps.passphrase.field.setText(WORDS_TO_UNLOCK)
        self.picture("first-start-3")
        steps.passphrase.again.setText(WORDS_TO_UNLOCK)
        steps.passphrase.next.click()
        self.wait(lambda: steps.at == 3)
        self.picture("first-start-4")
        steps.model.next.click()
        self.wait(lambda: self.window.room is self.window.home)

    def conversation(self) -> None:
        """An empty one, one that is being written, a finished one, in all widths."""
        for words in EARLIER:
            self.say(words)
            self.window.home.new_conversation()
        self.today.greeting.refresh(21)
        self.picture("new-conversation")
        self.picture("new-conversation", 380, 760)
        self.say(TURNS[0][0])
        self.model.go.clear()
        self.model.hold_after = 60
        self.today.composer.put(TURNS[1][0])
        self.today.composer.send.click()
        self.wait(lambda: self.today.transcript.replying)
        self.picture("streaming")
        self.model.go.set()
        self.wait(lambda: not self.today.streaming)
        self.picture("conversation")
        self.picture("conversation", 380, 760)
        self.picture("conversation", 2560, 1200)
        self.window.resize(380, 760)
        self.wait(lambda: self.window.home.narrow)
        self.window.home.toggle_drawer()
        self.picture("drawer", 380, 760)
        self.window.home.close_drawer()

    def large_text(self) -> None:
        """Text at 200 %."""
        self.look.apply(self.core.change_settings(text_scale=200))
        self.picture("conversation-text200")
        self.picture("conversation-text200", 380, 760)
        self.look.apply(self.core.change_settings(text_scale=100))

    def safety(self) -> None:
        """The card, an error, Help now, the lock."""
        self.window.home.new_conversation()
        self.say(AT_RISK)
        self.picture("crisis-card")
        self.picture("crisis-card", 380, 760)
        self.today.card.dismiss()
        from mindmate.errors import MindMateError

        self.today.error.show_error(MindMateError("disk.full"))
        self.picture("error-card")
        self.today.error.hide()
        self.window.show_help()
        self.picture("help-now")
        self.picture("help-now", 380, 760)
        self.window.close_help()
        self.window.lock()
        self.wait(lambda: self.window.lock_screen.field.isEnabled())
        self.picture("lock")
        self.picture("lock", 380, 760)

    def leave(self) -> None:
        """Close everything."""
        self.window.close()
        self.core.lock()
        self.bridge.close()
        self.window.deleteLater()
        self.look.deleteLater()


def main() -> int:
    """Take all pictures, light and dark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=ROOT / "docs" / "screenshots")
    into: Path = parser.parse_args().into
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LC_ALL"] = "C.UTF-8"
    into.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        with tempfile.TemporaryDirectory() as home:
            os.environ["MINDMATE_HOME"] = home
            photographer = Photographer(into, theme)
            try:
                photographer.first_start()
                photographer.conversation()
                photographer.large_text()
                photographer.safety()
            finally:
                photographer.leave()
    pictures = sorted(into.glob("*.png"))
    total = sum(file.stat().st_size for file in pictures)
    sys.stdout.write(f"{len(pictures)} pictures, {total / 1e6:.1f} MB, in {into}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
