"""Pictures of the window in other languages, and from right to left: see `screenshots`.

Nobody has translated MindMate into a language that is read from right to left yet; those two show English words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screenshots import Photographer

FIRST_PAGES = ("de", "es", "fr", "hi")


def take(photographer: Photographer) -> None:
    """The first page in each language, more of Hindi, which has a script of its own, and two mirrored ones."""
    from PySide6.QtCore import Qt

    from mindmate.ui.translator import CatalogueTranslator

    here = photographer
    translator = CatalogueTranslator(here.qt)
    here.qt.installTranslator(translator)
    for language in FIRST_PAGES:
        speak(here, language)
        here.window.home.new_conversation()
        here.today.greeting.refresh(21)
        here.picture(f"language-{language}")
    here.picture("language-hi", 380, 760)
    here.window.home.show_journal()
    here.picture("language-hi-journal")
    here.window.home.show_settings("privacy")
    here.picture("language-hi-settings")
    here.window.home.show_practices()
    here.picture("language-hi-practices", 380, 760)
    here.window.show_help()
    here.picture("language-hi-help", 380, 760)
    here.window.close_help()
    speak(here, "en")
    here.qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    renew(here)
    here.window.home.open_entry(here.core.journal.entries(kind="conversation")[0].id)
    here.picture("mirrored-conversation")
    here.window.home.show_journal()
    here.picture("mirrored-journal", 380, 760)
    here.qt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    renew(here)
    here.qt.removeTranslator(translator)
    here.window.home.show_today()


def speak(photographer: Photographer, language: str) -> None:
    """As the settings change it."""
    from mindmate.ui.translator import speak_readably

    photographer.core.change_settings(language=language)
    speak_readably(photographer.core.settings.country)
    renew(photographer)


def renew(photographer: Photographer) -> None:
    """All rooms are made anew."""
    photographer.window._renew()
    photographer.wait(lambda: not photographer.bridge.busy)
