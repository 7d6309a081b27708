"""What can be added to a check-in in one small step: sleep, energy, tags. All of it may be left out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.i18n import translate
from mindmate.insights.check_in import Noted, read
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import label
from mindmate.ui.widgets.chips import Chip
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.focus import in_order
from mindmate.ui.widgets.plain import plain_widget

HOURS = (4, 5, 6, 7, 8, 9, 10)
MOST_TAGS = 6


def energy_word(energy: int) -> str:
    """Energy in words, 1 to 5."""
    return {
        1: translate("CheckIn", "none"),
        2: translate("CheckIn", "little"),
        3: translate("CheckIn", "some"),
        4: translate("CheckIn", "enough"),
        5: translate("CheckIn", "plenty"),
    }[energy]


def hours_word(hours: int) -> str:
    """Hours of sleep in a few letters; the first and the last stand for what is beyond."""
    if hours == HOURS[0]:
        return translate("CheckIn", "{hours} h or less", hours=hours)
    if hours == HOURS[-1]:
        return translate("CheckIn", "{hours} h or more", hours=hours)
    return translate("CheckIn", "{hours} h", hours=hours)


def in_words(data: str) -> str:
    """Sleep and energy that an entry's `data` holds, "" where it holds none."""
    noted, parts = read(data), []
    if noted.sleep is not None:
        parts.append(translate("CheckIn", "sleep: {hours}", hours=hours_word(round(noted.sleep))))
    if noted.energy is not None:
        parts.append(translate("CheckIn", "energy: {energy}", energy=energy_word(noted.energy)))
    return " · ".join(parts)


def _title(look: Look, text: str) -> QWidget:
    """What the chips behind it are about, in their row: as high as they are."""
    found = label(text, "small", wrap=False)
    found.setMinimumHeight(look.size("size.pill") + 2)
    found.setContentsMargins(0, 0, look.size("space.xs"), 0)
    return found


class OneOf(QWidget):
    """One of a few chips, or none: the chosen one is taken back with the same click."""

    changed = Signal()

    def __init__(self, look: Look, name: str, about: str, choices: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self.setProperty("plain", "true")
        self.setAccessibleName(about)
        flow = FlowLayout(self, look.size("space.xs"))
        flow.addWidget(_title(look, about))
        self.chips: dict[int, Chip] = {}
        for value, words in choices:
            chip = Chip(
                look, words, f"{name}.{value}", checkable=True, on_click=partial(self._clicked, value)
            )
            chip.say(words, f"{about}: {words}")
            self.chips[value] = chip
            flow.addWidget(chip)

    @property
    def value(self) -> int | None:
        """The chosen value."""
        return next((value for value, chip in self.chips.items() if chip.isChecked()), None)

    def put(self, value: int | None) -> None:
        """Show a value as chosen, or none."""
        for each, chip in self.chips.items():
            chip.setChecked(each == value)

    def _clicked(self, value: int) -> None:
        self.put(value if self.chips[value].isChecked() else None)
        self.changed.emit()


class More(QWidget):
    """Sleep, energy and the tags that are used most. `changed` after every choice."""

    changed = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._name = look, name
        self.setProperty("plain", "true")
        self._tags: dict[str, Chip] = {}
        sleep, energy = self.tr("Sleep last night"), self.tr("Energy")
        self.sleep = OneOf(look, f"{name}.sleep", sleep, [(hours, hours_word(hours)) for hours in HOURS])
        self.energy = OneOf(look, f"{name}.energy", energy, [(e, energy_word(e)) for e in range(1, 6)])
        self._holder = plain_widget()
        self._flow = FlowLayout(self._holder, look.size("space.xs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.xs"))
        for widget in (self.sleep, self.energy, self._holder):
            column.addWidget(widget)
        self.sleep.changed.connect(self.changed)
        self.energy.changed.connect(self.changed)
        self.show_tags([])

    @property
    def noted(self) -> Noted:
        """Sleep and energy, as far as they were chosen."""
        hours = self.sleep.value
        return Noted(float(hours) if hours is not None else None, self.energy.value)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that were chosen."""
        return tuple(tag for tag, chip in self._tags.items() if chip.isChecked())

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags, none of them chosen."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._tags = {}
        if tags:
            self._flow.addWidget(_title(self._look, self.tr("Tags")))
        for tag in tags[:MOST_TAGS]:
            chip = Chip(
                self._look, f"#{tag}", f"{self._name}.tag", checkable=True, on_click=self.changed.emit
            )
            self._tags[tag] = chip
            self._flow.addWidget(chip)
        in_order(self.energy.chips[max(self.energy.chips)], *self._tags.values())
        self._holder.setVisible(bool(tags))

    def clear(self) -> None:
        """Nothing is chosen, and no tag stays."""
        self.sleep.put(None)
        self.energy.put(None)
        self.show_tags([])
