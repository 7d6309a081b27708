"""The sheet of all shortcuts, under Ctrl+/."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mindmate.ui.keys import Wish, group_title, wishes
from mindmate.ui.overlay import Overlay
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Page, label
from mindmate.ui.widgets.controls import SettingRow


class ShortcutSheet(Overlay):
    """Made when it is first opened."""

    def __init__(self, look: Look, over: QWidget, known: Sequence[str]) -> None:
        """`known` are the wishes that lead somewhere; those of a conversation are its own."""
        super().__init__(look, over, "shortcuts", 460)
        title = label(self.tr("Shortcuts"), "title")
        self.page = Page(look, edge=False)
        self.page.setAccessibleName(title.text())
        self.close_button = Button(look, self.tr("Close"), "quiet", name="shortcuts.close", on_click=self.end)
        self.column.addWidget(title)
        self.column.addWidget(self.page, 1)
        self.column.addWidget(self.close_button)
        shown = [
            wish
            for wish in wishes()
            if wish.keys and (wish.name in known or wish.group in ("talk", "journal"))
        ]
        for group, of_group in groupby(shown, key=lambda wish: wish.group):
            self._add(group, list(of_group))
        self.page.column.addStretch(1)

    def _add(self, group: str, of_group: list[Wish]) -> None:
        self.page.column.addWidget(label(group_title(group), "small"))
        for wish in of_group:
            keys = label(wish.shown_keys, "keys", wrap=False)
            keys.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
            row = SettingRow(self._look, wish.words, "", keys)
            keys.setAccessibleName(f"{wish.words}: {wish.shown_keys}")
            self.page.column.addWidget(row)

    def begin(self) -> None:
        """Show it from the top."""
        super().begin()
        self.page.verticalScrollBar().setValue(0)
        self.close_button.setFocus()

    def wanted_height(self, width: int) -> int:
        """All of it, if there is room."""
        del width
        return 4000

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move the sheet."""
        bar = self.page.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if (by := steps.get(Qt.Key(event.key()))) is not None:
            bar.setValue(bar.value() + by)
        else:
            super().keyPressEvent(event)
