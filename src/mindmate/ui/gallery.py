"""`python -m mindmate.ui.gallery`: every widget of our own on one page, in each look, for whoever draws or changes one.

    --into FOLDER     no window: a picture of the page in each look, then the end
    --text 200        size of the text, in per cent
    --right-to-left   mirrored

It is for people who build MindMate, so its words are English only; nothing is kept, no vault is opened.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.records import Memory
from mindmate.settings import Settings
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.ask import AskCard
from mindmate.ui.widgets.basics import Button, Card, Page, Picture, label
from mindmate.ui.widgets.check_in import MoodCheckIn
from mindmate.ui.widgets.check_in_more import More
from mindmate.ui.widgets.chips import Chip
from mindmate.ui.widgets.chooser import Chooser
from mindmate.ui.widgets.controls import Pills, Section, SettingRow, Switch
from mindmate.ui.widgets.error_card import ErrorCard
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.line import Line
from mindmate.ui.widgets.mood import MOODS, MoodFaces, mood_label
from mindmate.ui.widgets.page_field import PageField
from mindmate.ui.widgets.passphrase import PassphraseField
from mindmate.ui.widgets.plain import plain_widget
from mindmate.ui.widgets.progress import Progress
from mindmate.ui.widgets.proposal import ProposalCard, Sourced
from mindmate.ui.widgets.tiles import Tile
from mindmate.ui.window import application

#: The looks: (value, what it is called here, settings that ask for it).
LOOKS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("light", "Light", {"theme": "light", "high_contrast": False}),
    ("dark", "Dark", {"theme": "dark", "high_contrast": False}),
    ("contrast-light", "High contrast, light", {"theme": "light", "high_contrast": True}),
    ("contrast-dark", "High contrast, dark", {"theme": "dark", "high_contrast": True}),
)
TEXTS = ("headline", "title", "body", "", "muted", "small", "number", "step")
BUTTONS = (("primary", "check"), ("", "pencil"), ("idea", ""), ("quiet", "close"), ("door", "today"))
SURFACES = ("card", "sunkCard", "note", "care")
SENTENCE = "A sentence that is long enough to need a second line where there is little room for it."


class Gallery(QWidget):
    """The page, with a row above it that changes the look."""

    def __init__(self, app: QApplication, *, text: int = 100) -> None:
        super().__init__()
        self._text = text
        self.look = Look(app, Settings(text_scale=text, theme="light"))
        self.bridge = Bridge(self)
        self.setObjectName("gallery")
        self.setProperty("room", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.looks = Pills(self.look, "gallery.look", [(value, words) for value, words, _ in LOOKS], "tab")
        self.looks.setAccessibleName("Look")
        self.page = Page(self.look, "size.measure")
        head = plain_widget()
        row = QHBoxLayout(head)
        edge = self.look.size("space.l")
        row.setContentsMargins(edge, edge, edge, 0)
        row.addWidget(self.looks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        for section in self._sections():
            self.page.column.addWidget(section)
        self.page.column.addStretch(1)
        self.looks.chosen.connect(self.show_in)
        self.show_in("light")
        self.resize(1000, 900)

    def show_in(self, look: str) -> None:
        """The whole page in another look."""
        wanted = next(asked for value, _, asked in LOOKS if value == look)
        self.look.apply(Settings(text_scale=self._text, **wanted))
        self.looks.show_value(look)

    def whole(self) -> QSize:
        """As large as the page is, so that nothing of it is scrolled away."""
        inside = self.page.widget()
        width = self.width()
        high = inside.heightForWidth(width) if inside is not None else 0
        return QSize(width, high + self.looks.heightForWidth(width) + 3 * self.look.size("space.l"))

    def close_all(self) -> None:
        """What works behind the page ends."""
        self.bridge.close()
        self.look.deleteLater()

    # ---- what is shown -------------------------------------------------------------------------

    def _sections(self) -> Iterator[QWidget]:
        yield self._texts()
        yield self._buttons()
        yield self._choices()
        yield self._fields()
        yield self._moods()
        yield self._surfaces()
        yield self._cards()

    def _texts(self) -> Section:
        found = Section(self.look, "Texts")
        for kind in TEXTS:
            found.card.column.addWidget(label(f"{kind or 'plain'} · {SENTENCE}", kind))
        return found

    def _buttons(self) -> Section:
        found = Section(self.look, "Buttons")
        for on in (True, False):
            holder = plain_widget()
            found.add(holder)
            flow = FlowLayout(holder, self.look.size("space.s"))
            for kind, icon in BUTTONS:
                flow.addWidget(_enabled(Button(self.look, kind or "plain", kind, icon), on))
            for kind, icon in (("icon", "more"), ("send", "send"), ("float", "down")):
                flow.addWidget(_enabled(Button(self.look, f"A button of kind {kind}", kind, icon), on))
        return found

    def _choices(self) -> Section:
        look = self.look
        found = Section(look, "Choices", "One of a few, on or off, chips that are on or off or go away.")
        pills = Pills(look, "gallery.pills", [("a", "One"), ("b", "Another"), ("c", "A longer one")])
        pills.show_value("b")
        found.add(SettingRow(look, "One of a few", "Arrows go along.", pills, below=True))
        for on in (True, False):
            switch = Switch(look, f"gallery.switch.{on}")
            switch.setChecked(on)
            found.add(SettingRow(look, "On" if on else "Off", SENTENCE, switch))
        holder = plain_widget()
        found.add(holder)
        flow = FlowLayout(holder, look.size("space.xs"))
        for on in (True, False):
            chip = Chip(look, "on" if on else "off", f"gallery.chip.{on}", checkable=True)
            chip.setChecked(on)
            flow.addWidget(chip)
        flow.addWidget(Chip(look, "#sleep", "gallery.chip.tag", icon="close"))
        flow.addWidget(Chip(look, "Good", "gallery.chip.mood", icon="smile", mood=4))
        return found

    def _fields(self) -> Section:
        found = Section(self.look, "Fields")
        for text in ("", "What somebody typed"):
            line = Line(self.look)
            line.setAccessibleName("A line")
            line.setPlaceholderText("A hint that grows smaller where it wouldn’t fit")
            line.setText(text)
            found.add(line)
        found.add(PassphraseField(self.look, "gallery.passphrase", "Passphrase"))
        found.add(PageField(self.look, "gallery.page", "A field that grows", "A hint that wraps"))
        chooser = Chooser(self.look, "gallery.chooser", "One of many")
        chooser.addItems(["One of many", "Another"])
        found.add(chooser)
        return found

    def _moods(self) -> Section:
        look = self.look
        found = Section(look, "Moods", "Each has a shape of its own, so that nobody needs the colour.")
        faces = MoodFaces(look, "gallery.mood")
        faces.put(4)
        found.add(faces)
        holder = plain_widget()
        found.add(holder)
        flow = FlowLayout(holder, look.size("space.m"))
        for mood in MOODS:
            flow.addWidget(mood_label(look, mood))
        found.add(MoodCheckIn(look, _no_core(), self.bridge, "gallery.checkIn"))
        more = More(look, "gallery.more")
        more.show_tags(["outside", "family"])
        found.add(more)
        return found

    def _surfaces(self) -> Section:
        found = Section(self.look, "Surfaces")
        found.add(Tile(self.look, "gallery.tile", "A tile", SENTENCE, "5 minutes", icon="leaf"))
        for kind in SURFACES:
            card = Card(self.look, kind)
            row = plain_widget()
            beside = QHBoxLayout(row)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.addWidget(Picture(self.look, "safety", "text" if kind != "care" else "on_care"))
            beside.addWidget(label(f"{kind} · {SENTENCE}"), 1)
            card.column.addWidget(row)
            found.add(card)
        return found

    def _cards(self) -> QWidget:
        found = Section(self.look, "What comes and goes")
        error, ask = ErrorCard(self.look, with_again=True), AskCard(self.look, "gallery.ask")
        self.progress = Progress(self.look, self.bridge, "gallery.progress")
        walks = Sourced(Memory(1, SENTENCE, False, False, "gallery", 1, 0), "A conversation")
        for card in (error, ask, self.progress, ProposalCard(self.look, walks, "gallery.proposal")):
            found.add(card)
        error.show_error(MindMateError("disk.full"))
        ask.ask("Delete it?", SENTENCE, lambda: None)
        self.progress.tell("Reading the whole file…", 3, 5)
        return found


def _enabled(button: Button, on: bool) -> Button:
    button.setEnabled(on)
    return button


def _no_core() -> Core:
    """What the check-in asks of an app: nothing is kept here."""
    journal = SimpleNamespace(
        write=lambda *_kind, **_what: "gallery",
        edit=lambda *_entry, **_what: None,
        delete=lambda _entry: None,
    )
    return cast(Core, SimpleNamespace(unlocked=True, journal=journal, judge_saved=_calm))


def _calm(_words: str) -> Any:
    from mindmate.records import Level

    return SimpleNamespace(level=Level.NONE, watching="on")


def pictures(gallery: Gallery, into: Path) -> list[Path]:
    """A picture of the whole page in each look. Raises OSError where one can't be written."""
    found = []
    for look, _, _ in LOOKS:
        gallery.show_in(look)
        for _ in range(4):  # a size that follows from another size takes a round of its own
            gallery.resize(gallery.whole())
            QApplication.processEvents()
        file = into / f"gallery-{look}.png"
        if not gallery.grab().save(str(file), "PNG"):
            raise OSError(f"can't write {file}")
        found.append(file)
    return found


def main(argv: Sequence[str]) -> int:
    """Show the page, or take its pictures; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m mindmate.ui.gallery", description=__doc__)
    parser.add_argument("--into", type=Path, metavar="FOLDER")
    parser.add_argument("--text", type=int, default=100, metavar="PER_CENT")
    parser.add_argument("--right-to-left", action="store_true")
    wanted = parser.parse_args(argv)
    app = application(["mindmate-gallery"])
    before = app.layoutDirection()
    if wanted.right_to_left:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    gallery = Gallery(app, text=wanted.text)
    gallery.setWindowTitle("MindMate: widgets")
    gallery.show()
    try:
        if wanted.into is None:
            return app.exec()
        wanted.into.mkdir(parents=True, exist_ok=True)
        for file in pictures(gallery, wanted.into):
            sys.stdout.write(f"{file}\n")
        return 0
    finally:
        gallery.close()
        gallery.close_all()
        gallery.deleteLater()
        app.setLayoutDirection(before)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
