"""What there is to practise: what was begun, then all exercises in a few groups."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from mindmate.i18n.plan import plan_title
from mindmate.practices.shelf import ALL
from mindmate.practices.texts import say
from mindmate.ui.practices.state import Begun
from mindmate.ui.practices.words import GROUPS, ICONS, group_title, how_long, title
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Card, Page, empty, label
from mindmate.ui.widgets.focus import in_order, stops_in
from mindmate.ui.widgets.plain import plain_widget
from mindmate.ui.widgets.tiles import Columns, Tile


class Overview(Page):
    """`chosen` carries an exercise's name, `again` that of one to go on with; `safety_wanted` leads to the plan."""

    chosen = Signal(str)
    again = Signal(str)
    safety_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "size.measure")
        self.setObjectName("practices.overview")
        self.setAccessibleName(self.tr("Practices"))
        column = self.column
        column.addWidget(label(self.tr("Practices"), "headline"))
        column.addWidget(
            label(
                self.tr(
                    "Small exercises, one step at a time. None needs the model. What you write stays here, and is "
                    "kept in your journal."
                ),
                "body",
            )
        )
        self._begun = Card(look, "note")
        self._begun.setObjectName("practices.begun")
        self._begun.hide()
        column.addWidget(self._begun)
        self.tiles: dict[str, Tile] = {}
        for group, practices in GROUPS:
            column.addSpacing(look.size("space.m"))
            column.addWidget(label(group_title(group), "title"))
            holder = plain_widget()
            column.addWidget(holder)
            columns = Columns(holder, look)
            for name in practices:
                tile = Tile(
                    look, "practices.tile", title(name), say(f"{name}.purpose"), how_long(ALL[name].minutes),
                    icon=ICONS[name], on_click=partial(self.chosen.emit, name),
                )  # fmt: skip
                self.tiles[name] = tile
                columns.addWidget(tile)
        column.addSpacing(look.size("space.m"))
        column.addWidget(label(group_title("hard"), "title"))
        self.plan = Tile(
            look, "practices.plan", plan_title(),
            self.tr("What helps you, and who, written down on a calmer day. It has a room of its own."),
            icon="safety", on_click=self.safety_wanted.emit,
        )  # fmt: skip
        column.addWidget(self.plan)
        column.addSpacing(look.size("space.m"))
        column.addWidget(
            label(
                self.tr(
                    "None of this is treatment. The words were written with care, after the sources that each "
                    "exercise names; no clinician has reviewed them."
                ),
                "small",
            )
        )
        column.addStretch(1)
        self._look = look

    def show_begun(self, begun: Sequence[Begun]) -> None:
        """Offer to go on with what was begun."""
        empty(self._begun.column)
        if begun:
            self._begun.column.addWidget(label(self.tr("You had begun"), "small"))
        for one in begun:
            tile = Tile(
                self._look, "practices.goOn", title(one.practice), self.tr("Go on where you were"),
                icon=ICONS[one.practice], on_click=partial(self.again.emit, one.practice),
            )  # fmt: skip
            self._begun.column.addWidget(tile)
        self._begun.setVisible(bool(begun))
        in_order(*stops_in(self._begun), *self.tiles.values(), self.plan)

    def focus(self, practice: str = "") -> None:
        """To where the person goes on: the exercise they came from, what was begun, or the first."""
        going_on = self._begun.findChild(Tile) if not self._begun.isHidden() else None
        tile = self.tiles.get(practice) or going_on or self.tiles["box"]
        tile.setFocus()
        if not practice:
            self.verticalScrollBar().setValue(0)
