"""A question before something that can't be undone: asked once, in its place, and meant."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget


class AskCard(Card):
    """Hidden until `ask`. The quiet answer has the focus."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, "note")
        self.setObjectName(name)
        self._then: Callable[[], object] | None = None
        self._left: Callable[[], object] | None = None
        self._what, self._more = label("", "title"), label("")
        self.do = Button(look, self.tr("Delete"), "primary", name=f"{name}.do", on_click=self._do)
        self.keep = Button(look, self.tr("Keep it"), "quiet", name=f"{name}.keep", on_click=self.leave)
        holder = plain_widget()
        for widget in (self._what, self._more, holder):
            self.column.addWidget(widget)
        flow = FlowLayout(holder, look.size("space.s"))
        flow.addWidget(self.do)
        flow.addWidget(self.keep)
        self.hide()

    @property
    def text(self) -> str:
        """What is asked."""
        return f"{self._what.text()} {self._more.text()}".strip()

    def ask(
        self,
        what: str,
        more: str,
        then: Callable[[], object],
        *,
        do: str = "",
        left: Callable[[], object] | None = None,
    ) -> None:
        """Ask, and call `then` if it is meant; `left` after the answer, whatever it was."""
        self._then, self._left = then, left
        self._what.setText(what)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.do.setText(do or self.tr("Delete"))
        self.do.setAccessibleName(do or self.tr("Delete"))
        self.setAccessibleName(self.text)
        self.show()
        self.keep.setFocus()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    def leave(self) -> None:
        """Go, and keep no word of it."""
        left, self._then, self._left = self._left, None, None
        self._what.clear()
        self._more.clear()
        self.setAccessibleName("")
        self.hide()
        if left is not None:
            left()

    def _do(self) -> None:
        then = self._then
        self.leave()
        if then is not None:
            then()
