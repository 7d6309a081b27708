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
#: Seconds that the window may take for anything, beside other busy programs too; and until it is asked once more.
LONGEST, AGAIN = 300, 10
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
        "It’s always the same thought: I will sit there and know nothing.",
        "So it is less about any one question than about sitting there with nothing to say. That sounds lonely at "
        "three in the morning.\n\nHas it ever gone the way the thought says it will?",
    ),
)
OTHER_ANSWER = (
    "To sit there and know nothing. No wonder the night before is loud.\n\nWhen you picture it, what is next?"
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


#: A plan, written for the pictures.
PLAN = {
    "signs": "I stop answering messages. I lie awake and go through everything I did wrong.",
    "myself": "Walk to the river and back.\nThe long playlist.\nA shower, then clean clothes.",
    "reason": "Seeing Leo start school.",
}


class Photographer:
    """Drives one window through the app and keeps a picture of each place."""

    def __init__(self, into: Path, theme: str) -> None:
        from mindmate import paths, remembering
        from mindmate.app import App
        from mindmate.ui.bridge import Bridge
        from mindmate.ui.collecting import Collector
        from mindmate.ui.shell import MainWindow
        from mindmate.ui.theme.look import Look
        from mindmate.ui.translator import speak_readably
        from mindmate.ui.window import application
        from mindmate.vault.keys import KdfParameters

        self.into, self.theme = into, theme
        self.last = "none"
        self.qt = application([])
        self.collector = Collector(self.qt)  # as in the app; without it the process ended once in the middle
        self.model = ScriptedModel()
        self.core = App(paths.find(), kdf=KdfParameters(*ARGON2_FOR_PICTURES), engine=lambda: self.model)
        remembering.QUIET_SECONDS = 0.5
        self.core.change_settings(theme=theme, country="GB", idle_lock_minutes=0)
        speak_readably(self.core.settings.country)
        self.look = Look(self.qt, self.core.settings)
        self.bridge = Bridge()
        self.window = MainWindow(self.core, self.look, self.bridge)
        self.window.show()

    @property
    def today(self) -> TodayRoom:
        """The conversation."""
        return self.window.home.today

    def wait(
        self,
        condition: Callable[[], bool],
        what: str = "the window has done what it was asked for",
        again: Callable[[], object] | None = None,
    ) -> None:
        """Let the window work until `condition` holds; `again` asks anew, now and then, for what may fail once."""
        began = asked = time.monotonic()
        while not condition():
            now = time.monotonic()
            if now - began > LONGEST:
                raise SystemExit(f"waited {LONGEST} s in vain until {what}; the last picture: {self.last}")
            if again is not None and now - asked > AGAIN:
                asked = now
                again()
            self.qt.processEvents()
            time.sleep(0.01)

    def picture(self, name: str, width: int = 1000, height: int = 720) -> None:
        """Take a picture of the window at a size."""
        self.window.resize(width, height)
        last_busy = time.monotonic()

        def settled() -> bool:
            nonlocal last_busy
            if self.bridge.busy and not self.today.streaming:
                last_busy = time.monotonic()  # what an answer brings is laid out a little after it
            return time.monotonic() > last_busy + 0.3

        self.wait(settled)
        size = "" if width == 1000 else f"-{width}"
        file = self.into / f"{name}{size}-{self.theme}.png"
        self.last = file.name
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
        steps.recovery.later.click()  # a picture of real recovery words teaches to take such pictures
        self.wait(lambda: steps.at == 4)
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

    def messages(self) -> None:
        """What can be done with a message, another answer, an earlier one in other words."""
        today = self.today
        self.model.replies[TURNS[1][0]] = OTHER_ANSWER
        today.doing.do("retry", self.core.journal.messages(today.entry)[-1])
        self.wait(lambda: today.streaming)
        self.wait(lambda: not today.streaming and not self.bridge.busy)
        self.picture("another-answer")
        self.picture("another-answer", 380, 760)
        mine = self.core.journal.messages(today.entry)[-2]
        today.doing.do("edit", mine)
        self.picture("edit-message")
        today.composer.end_edit()
        self.window.commands.find()
        self.picture("palette")
        self.window.commands.palette.field.setText("exam")
        self.picture("palette-found")
        self.picture("palette-found", 380, 760)
        self.window.commands.do("keys")
        self.picture("shortcuts")
        self.window.commands.close()

    def settings(self) -> None:
        """Each page, in all widths; one at 200 %, one in high contrast."""
        settings = self.window.home.settings
        for page in settings.pages:
            self.window.home.show_settings(page)
            sizes = [(1000, 900), (380, 760)] + [(2560, 1200)] * (page in ("keeping", "about"))
            for size in sizes:
                self.picture(f"settings-{page}", *size)
        self.window.home.show_settings("privacy")
        self.look.apply(self.core.change_settings(text_scale=200))
        self.picture("settings-privacy-text200", 380, 760)
        self.look.apply(self.core.change_settings(text_scale=100, high_contrast=True))
        self.window.home.show_settings("looks")
        self.picture("settings-looks-contrast", 1000, 900)
        self.look.apply(self.core.change_settings(high_contrast=False))
        self.window.home.show_today()

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
        self.plan()
        self.window.lock()
        self.wait(lambda: self.window.lock_screen.field.isEnabled())
        self.picture("lock")
        self.picture("lock", 380, 760)

    def journal(self) -> None:
        """The journal: list, month, a search, pages, export."""
        from journal_for_pictures import fill

        from mindmate.records import Filter
        from mindmate.ui.journal.page_state import PageState

        ids = fill(self.core)
        self.window.home.show_journal()
        room = self.window.home.journal
        overview = room.overview
        for width, height in ((1000, 720), (380, 760), (2560, 1200)):
            self.picture("journal", width, height)
        self.window.resize(1000, 720)
        self.wait(lambda: not room.wide)
        overview.show_month.click()
        self.picture("journal-month")
        self.picture("journal-month", 380, 760)
        overview.show_month.click()
        overview.ask(Filter(text="sleep"))
        self.picture("journal-search")
        overview.ask(Filter())
        overview.narrow.click()
        overview.filters._moods[4].click()
        self.picture("journal-filters")
        overview.ask(Filter())
        overview.narrow.click()
        for name, title in (("writing", "Twenty minutes at the river"), ("again", "The talk with my sister")):
            room.open_entry(ids[title])
            for width, height in ((1000, 720), (380, 760), (2560, 1200)):
                self.picture(f"journal-{name}", width, height)
        self.window.resize(1000, 720)
        self.wait(lambda: not room.wide)
        room.write(PageState())
        self.picture("journal-new")
        room.page.put_away()
        room._begin_export([], Filter())
        room.export.choices["pdf"].click()
        self.picture("journal-export")
        room.export.leave.click()
        self.look.apply(self.core.change_settings(text_scale=200))
        self.picture("journal-text200")
        self.picture("journal-text200", 380, 760)
        self.look.apply(self.core.change_settings(text_scale=100))
        self.window.home.show_today()

    def practices(self) -> None:
        """The practices: see `practices_for_pictures`."""
        from practices_for_pictures import take

        take(self)

    def on_the_way_to(self, into: Path, only: str) -> None:
        """Only the insights or the languages, with the journal that they stand on."""
        from journal_for_pictures import fill

        fill(self.core)
        if only == "languages":
            self.say(TURNS[0][0])
        self.into = into
        self.insights() if only == "insights" else self.languages()

    def languages(self) -> None:
        """Other languages, and from right to left; in light colours, for it is the words that matter here."""
        from languages_for_pictures import take

        if self.theme == "light":
            take(self)

    def insights(self) -> None:
        """The insights, over months that were made up."""
        from insights_for_pictures import pictures

        pictures(self)

    def remembered(self) -> None:
        """What is remembered."""
        from remembering_for_pictures import take

        take(self)

    def plan(self) -> None:
        """The safety plan, with a few words in it."""
        from mindmate.records import TrustedPerson

        for step, words in PLAN.items():
            self.core.plan.write(step, words)
        self.core.plan.keep_person(TrustedPerson("Mara", "0161 496 0123", "any time, also at night"))
        self.window.home.show_safety()
        self.picture("safety-plan")
        self.picture("safety-plan", 380, 760)

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
    parser.add_argument(
        "--only", choices=["insights", "languages"], help="take these alone, the others stay as they are"
    )
    options = parser.parse_args()
    into: Path = options.into
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LC_ALL"] = "C.UTF-8"
    into.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        with tempfile.TemporaryDirectory() as home:
            os.environ["MINDMATE_HOME"] = home
            photographer = Photographer(Path(home) if options.only else into, theme)
            try:
                photographer.first_start()
                if options.only:
                    photographer.on_the_way_to(into, options.only)
                    continue
                photographer.conversation()
                photographer.messages()
                photographer.settings()
                photographer.large_text()
                photographer.journal()
                photographer.practices()
                photographer.insights()
                photographer.remembered()
                photographer.languages()
                photographer.safety()
            finally:
                photographer.leave()
    pictures = sorted(into.glob("*.png"))
    total = sum(file.stat().st_size for file in pictures)
    sys.stdout.write(f"{len(pictures)} pictures, {total / 1e6:.1f} MB, in {into}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
