"""Below what the words find: places that are similar in meaning, and said to be only that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.i18n import translate
from mindmate.records import Filter
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.ports_memory import Similar
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, empty, label
from mindmate.ui.widgets.moments import day

MOST = 3
LEAST_WORDS = 2  # one word alone is looked for as a word
EXCERPT = 110  # letters


class SimilarPlaces(QWidget):
    """Hidden while there are none. `opened` carries an entry's id, `shown` whether there are some."""

    opened = Signal(str)
    shown = Signal(bool)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self._asked = ""
        self.buttons: list[Button] = []
        self.setObjectName("journal.similar")
        self.setProperty("plain", "true")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.size("space.xs"))
        self.hide()

    def ask(self, wanted: Filter, found: Sequence[str]) -> None:
        """Look for what is near in meaning to the words of `wanted`; `found` are entries that the words found."""
        text = wanted.text.strip()
        narrowed = not replace(wanted, text="").empty
        if narrowed or len(text.split()) < LEAST_WORDS or not self._core.unlocked:
            self.clear()
            return
        if text == self._asked:
            return
        self.clear()
        self._asked = text
        memory, known = self._core.memory, frozenset(found)
        self._bridge.run(
            lambda: [one for one in memory.similar(text, MOST + len(known)) if one.entry not in known][:MOST],
            lambda places: self._show(text, places),
            lambda _error: None,  # beside the search for words, which says what is wrong
            queue="meaning",
            owner=self,
        )

    def clear(self) -> None:
        """Nothing is looked for, and nothing stays."""
        self._asked = ""
        empty(self._column)
        self.buttons = []
        self.hide()
        self.shown.emit(False)

    def _show(self, text: str, places: Sequence[Similar]) -> None:
        if text != self._asked or not places or not self._core.unlocked:
            return
        empty(self._column)
        self._column.addWidget(label(self.tr("Similar in meaning, other words"), "small"))
        for place in places:
            words = " ".join(place.text.split())
            words = words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + "…"
            button = Button(
                self._look,
                f"{day(place.created)} · {words}",
                "door",
                name="journal.similar.place",
                on_click=partial(self.opened.emit, place.entry),
            )
            button.setAccessibleName(
                translate(
                    "Journal", "Similar in meaning: {day}, {words}", day=day(place.created), words=words
                )
            )
            self._column.addWidget(button)
            self.buttons.append(button)
        self.show()
        self.shown.emit(True)
        if QAccessible.isActive():
            said = translate("Journal", "%n places are similar in meaning", len(places))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
