"""Every shortcut of the window, in one list: what the window obeys, what the sheet shows, what the palette offers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from mindmate.i18n import translate
from mindmate.ui.hiding import KEY as HIDE


@dataclass(frozen=True)
class Wish:
    """Something that the person can ask for. `keys` is a Qt key sequence, empty where there is none.

    `offered` says whether the palette lists it: what belongs to a place (a list, a message) isn't.
    """

    name: str
    words: str
    keys: str = ""
    group: str = "window"
    offered: bool = True

    @property
    def shown_keys(self) -> str:
        """The keys as this system writes them."""
        return QKeySequence(self.keys).toString(QKeySequence.SequenceFormat.NativeText) if self.keys else ""


def wishes() -> list[Wish]:
    """All of them, in the language of this moment."""

    def tr(text: str) -> str:
        return translate("Keys", text)

    return [
        Wish("help", tr("Help now: people you can reach"), "F1"),
        Wish("new", tr("New conversation"), "Ctrl+N"),
        Wish("write", tr("Write freely, without a conversation"), "Ctrl+Shift+N"),
        Wish("find", tr("Search and jump"), "Ctrl+K", offered=False),
        Wish("lock", tr("Lock"), "Ctrl+L"),
        Wish("hide", tr("Hide the window"), HIDE),
        Wish("keys", tr("All shortcuts"), "Ctrl+/"),
        Wish("stop", tr("Stop the reply, or go back"), "Esc", offered=False),
        Wish("today", tr("Today"), "Ctrl+1", "rooms"),
        Wish("journal", tr("Journal"), "Ctrl+2", "rooms"),
        Wish("practices", tr("Practices"), "Ctrl+3", "rooms"),
        Wish("insights", tr("Insights: mood, questionnaires, a look back"), "Ctrl+4", "rooms"),
        Wish("safety", tr("Safety plan"), "Ctrl+5", "rooms"),
        Wish("settings", tr("Settings"), "Ctrl+6", "rooms"),
        Wish("larger", tr("Larger text"), "Ctrl++", "look"),
        Wish("smaller", tr("Smaller text"), "Ctrl+-", "look"),
        Wish("usual", tr("Text at 100 %"), "Ctrl+0", "look"),
        Wish("light", tr("Light colours"), "", "look"),
        Wish("dark", tr("Dark colours"), "", "look"),
        Wish("contrast", tr("High contrast on or off"), "", "look"),
        Wish("models", tr("Choose another model"), "", "settings"),
        Wish("backup", tr("Backups, export, import"), "", "settings"),
        Wish("about", tr("About MindMate, licences, what is protected"), "", "settings"),
        Wish("journal.search", tr("Search the journal"), "Ctrl+F", "journal", offered=False),
        Wish("journal.delete", tr("Delete the entry"), "Del", "journal", offered=False),
        Wish("send", tr("Send"), "Return", "talk", offered=False),
        Wish("line", tr("Begin a new line"), "Shift+Return", "talk", offered=False),
        Wish("earlier", tr("Choose the message before"), "Alt+Up", "talk", offered=False),
        Wish("later", tr("Choose the message after"), "Alt+Down", "talk", offered=False),
        Wish("menu", tr("What can be done with it"), "Shift+F10", "talk", offered=False),
    ]


def group_title(group: str) -> str:
    """The heading of a group of shortcuts."""
    return {
        "window": translate("Keys", "Everywhere"),
        "rooms": translate("Keys", "Rooms"),
        "look": translate("Keys", "Look"),
        "settings": translate("Keys", "Settings"),
        "talk": translate("Keys", "In a conversation"),
        "journal": translate("Keys", "In the journal"),
    }[group]
