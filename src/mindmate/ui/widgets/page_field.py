"""Plain text in a field that reads like a page until it is written in, as tall as what stands in it."""

from __future__ import annotations

from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.plain_text import PlainText

MARGIN = 2  # pixels around the text, within the field


class PageField(PlainText):
    """`hint` is what could stand there."""

    def __init__(self, look: Look, name: str, called: str, hint: str, kind: str = "page") -> None:
        """`name` is the object name, `called` what a screen reader says."""
        super().__init__(look, name, kind, MARGIN)
        self.hint = hint
        self.setAccessibleName(called)
        self.setAccessibleDescription(hint)
        self.fit()

    def height_for_text(self, wanted: int) -> int:
        """With the frame around it."""
        return max(wanted + 2 * (self._look.size("space.s") + 2), self.least())

    def least(self) -> int:
        """Pixels that it is high at least."""
        return self._look.size("size.control")
