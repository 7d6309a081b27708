"""What every page of the settings has: a column, a card for errors, a line that says what was done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Page, label
from mindmate.ui.widgets.error_card import ErrorCard


class SettingsPage(Page):
    """`changed` carries the names of the settings that were changed."""

    changed = Signal(list)

    def __init__(self, look: Look, core: Core, bridge: Bridge, name: str) -> None:
        super().__init__(look, "size.measure")
        self._look, self._core, self._bridge = look, core, bridge
        self.setObjectName(f"settings.{name}")
        self.error = ErrorCard(look)
        self.status = label("", "muted")
        self.status.setObjectName(f"settings.{name}.status")
        self.column.addWidget(self.error)
        self.column.addWidget(self.status)
        self.status.hide()

    def refresh(self) -> None:
        """The page is shown: what stands on it is as it is now."""

    def forget(self) -> None:
        """Before locking: nothing that was typed or found stays here."""
        self.error.hide()
        self.say("")

    def keep(self, **changes: object) -> bool:
        """Keep a setting; whether that went well."""
        self.error.hide()
        try:
            self._core.change_settings(**changes)
        except MindMateError as error:
            self.failed(error)
            return False
        self.changed.emit(list(changes))
        return True

    def say(self, words: str) -> None:
        """Say what was done; a screen reader hears it."""
        self.status.setText(words)
        self.status.setVisible(bool(words))
        if words:
            self.error.hide()
            self.ensureWidgetVisible(self.status)
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.status, words))

    def failed(self, error: MindMateError) -> None:
        """Show what went wrong, where it can be seen."""
        self.say("")
        self.error.show_error(error)
        self.verticalScrollBar().setValue(0)

    def first(self) -> QWidget | None:
        """What gets the focus when the page is shown by keyboard."""
        return None
