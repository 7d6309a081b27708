"""A room of several pages, one at a time, chosen by a row of words below its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import label, with_scroll_bar
from mindmate.ui.widgets.controls import Pills
from mindmate.ui.widgets.plain import plain_widget


class PagedRoom(QWidget):
    """The subclass builds the frame, fills `_stack`, and says in `show_page` what showing a page takes."""

    tabs: Pills

    def __init__(self, look: Look, name: str) -> None:
        """`name` is the object name."""
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setProperty("room", "true")
        self._stack = QStackedWidget()

    def _build(self, title: str, pages: Sequence[tuple[str, str]], called: str) -> None:
        """`pages` are their names and words; `called` is what a screen reader calls their row."""
        look = self._look
        self.tabs = Pills(look, f"{self.objectName()}.page", list(pages), "tab")
        self.tabs.setAccessibleName(called)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = plain_widget()
        beside = QHBoxLayout(head)
        with_scroll_bar(look, beside, look.size("space.l"), 0, look.size("space.s"))
        self._head = plain_widget()
        column = QVBoxLayout(self._head)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(title, "headline"))
        column.addWidget(self.tabs)
        beside.addStretch(1)
        beside.addWidget(self._head, 1000)
        beside.addStretch(1)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self.show_page)
        look.changed.connect(self._sized)
        self._sized()
        self.tabs.show_value(pages[0][0])

    def _sized(self) -> None:
        self._head.setMaximumWidth(self._look.size("size.measure"))

    @property
    def page(self) -> str:
        """Which page is shown."""
        return self.tabs.value

    def focus(self) -> None:
        """To where the person goes on."""
        self.tabs.buttons[self.page].setFocus()

    def show_page(self, name: str) -> None:
        """Show a page, as things are now."""
        raise NotImplementedError
