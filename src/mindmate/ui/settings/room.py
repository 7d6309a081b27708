"""The room of the settings: one page at a time, chosen by a row of words."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mindmate.ui.bridge import Bridge
from mindmate.ui.paged_room import PagedRoom
from mindmate.ui.ports import Core
from mindmate.ui.settings.about import AboutPage
from mindmate.ui.settings.companion import CompanionPage
from mindmate.ui.settings.keeping import KeepingPage
from mindmate.ui.settings.looks import LooksPage
from mindmate.ui.settings.memory import MemoryPage
from mindmate.ui.settings.page import SettingsPage
from mindmate.ui.settings.privacy import PrivacyPage
from mindmate.ui.theme.look import Look


class SettingsRoom(PagedRoom):
    """Signals lead to what is beyond a page: other words, another model, another vault."""

    changed = Signal(list)
    model_changed = Signal()
    recovery_wanted = Signal()
    hide_wanted = Signal()
    help_wanted = Signal()
    restore_wanted = Signal(object, str)
    erase_wanted = Signal(bool)
    entry_wanted = Signal(str)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, "settings")
        titles = [
            ("looks", self.tr("Look")),
            ("companion", self.tr("Companion")),
            ("memory", self.tr("Memory")),
            ("privacy", self.tr("Privacy")),
            ("keeping", self.tr("Your data")),
            ("about", self.tr("About")),
        ]
        self._build(self.tr("Settings"), titles, self.tr("Page of the settings"))
        self.looks = LooksPage(look, core, bridge)
        self.companion = CompanionPage(look, core, bridge)
        self.memory = MemoryPage(look, core, bridge)
        self.privacy = PrivacyPage(look, core, bridge)
        self.keeping = KeepingPage(look, core, bridge)
        self.about = AboutPage(look, core, bridge)
        self.pages: dict[str, SettingsPage] = {
            "looks": self.looks,
            "companion": self.companion,
            "memory": self.memory,
            "privacy": self.privacy,
            "keeping": self.keeping,
            "about": self.about,
        }
        for page in self.pages.values():
            self._stack.addWidget(page)
            page.changed.connect(self.changed)
        self.companion.model_changed.connect(self.model_changed)
        self.memory.entry_wanted.connect(self.entry_wanted)
        self.privacy.recovery_wanted.connect(self.recovery_wanted)
        self.privacy.hide_wanted.connect(self.hide_wanted)
        self.keeping.restore_wanted.connect(self.restore_wanted)
        self.keeping.erase_wanted.connect(self.erase_wanted)
        self.keeping.help_wanted.connect(self.help_wanted)

    def open(self, page: str = "") -> None:
        """The room is shown, at `page` or where it was left."""
        self.show_page(page or self.page)
        self.focus()

    def show_page(self, name: str) -> None:
        """Show a page, as things are now."""
        self.tabs.show_value(name)
        page = self.pages[name]
        page.refresh()
        page.verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(page)

    def leave(self) -> None:
        """Another room is shown: nothing half done stays here, but a job that runs goes on."""
        for page in self.pages.values():
            page.error.hide()
            page.say("")

    def end_session(self) -> None:
        """Before locking."""
        for page in self.pages.values():
            page.forget()
