"""What every page of the insights has: a column, a card for errors, and the journal as it was read."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.insights.reading import Seen
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Page
from mindmate.ui.widgets.error_card import ErrorCard

QUEUE = "insights"  # of the bridge: what is computed here keeps neither the journal nor the window waiting


class InsightsPage(Page):
    """Shows something of what was read. `help_wanted` and `talk_wanted` lead on; `changed`: the journal was changed."""

    help_wanted = Signal()
    talk_wanted = Signal()
    changed = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge, name: str) -> None:
        super().__init__(look, "size.measure")
        self._look, self._core, self._bridge = look, core, bridge
        self._seen: Seen | None = None
        self.setObjectName(f"insights.{name}")
        self.error = ErrorCard(look)
        self.column.addWidget(self.error)

    def show_seen(self, seen: Seen) -> None:
        """The journal was read: show it when the page is shown."""
        self._seen = seen
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """The page is shown."""

    def leave(self) -> None:
        """Another page or room is shown."""
        self.error.hide()

    def forget(self) -> None:
        """Before locking: nothing of the journal stays here."""
        self._seen = None
        self.error.hide()

    def escape(self) -> bool:
        """Esc: one step back within the page; whether there was one."""
        return False

    def failed(self, error: MindMateError) -> None:
        """Show what went wrong, where it can be seen."""
        if self._core.unlocked:
            self.error.show_error(error)
            self.verticalScrollBar().setValue(0)
