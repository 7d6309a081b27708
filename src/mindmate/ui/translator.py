"""Qt's texts and ours from one catalogue: `self.tr` asks `mindmate.i18n`."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication

from mindmate import i18n
from mindmate.ui.theme.look import add_fonts

#: Languages in another script than Latin, with what a font must be able to write: a bundled one may be left out.
SCRIPTS = {"hi": QFontDatabase.WritingSystem.Devanagari}


def speak_readably() -> None:
    """Use English where no font on this computer can write the script of the chosen language.

    Otherwise whole labels turn into boxes, numbers of crisis lines among them.
    """
    if not readable(i18n.current().language):
        i18n.use(i18n.catalogue.SOURCE_LANGUAGE)
    language, system = QLocale(i18n.current().language), QLocale.system()
    # Days and numbers are in the language that is spoken; where that is the system's, in its country's way.
    QLocale.setDefault(system if system.language() == language.language() else language)
    QGuiApplication.setLayoutDirection(language.textDirection())


def readable(language: str) -> bool:
    """Whether a font on this computer can write the script of `language`."""
    add_fonts()
    script = SCRIPTS.get(language.split("_")[0])
    return script is None or bool(QFontDatabase.families(script))


class CatalogueTranslator(QTranslator):
    """A translator without a file of its own; it looks texts up where `i18n.translate` does."""

    def isEmpty(self) -> bool:
        """Never: an empty translator would not be installed."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The text in the current language; None lets Qt use the source text."""
        del disambiguation
        return i18n.current().find(context, source, n if n >= 0 else None)
