"""Qt's texts and ours from one catalogue: `self.tr` asks `mindmate.i18n`."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QFontDatabase, QGuiApplication

from mindmate import i18n
from mindmate.ui.theme.look import add_fonts

#: Languages in another script than Latin, with what a font must be able to write: a bundled one may be left out.
SCRIPTS = {"hi": QFontDatabase.WritingSystem.Devanagari}
RIGHT_TO_LEFT = frozenset(
    {
        QLocale.Script.ArabicScript,
        QLocale.Script.HebrewScript,
        QLocale.Script.SyriacScript,
        QLocale.Script.ThaanaScript,
        QLocale.Script.NkoScript,
        QLocale.Script.AdlamScript,
    }
)


def speak_readably(country: str = "") -> None:
    """Use English where no font on this computer can write the script of the chosen language.

    Otherwise whole labels turn into boxes, numbers of crisis lines among them. `country` (ISO 3166) is where the
    person is.
    """
    if not readable(i18n.current().language):
        i18n.use(i18n.catalogue.SOURCE_LANGUAGE)
    language = QLocale(i18n.current().language)
    QLocale.setDefault(days_and_numbers(language, country))
    # Else it is so already, and asking would load Qt's namespace (`qt_values`).
    if language.script() in RIGHT_TO_LEFT or QGuiApplication.isRightToLeft():
        QGuiApplication.setLayoutDirection(language.textDirection())


def days_and_numbers(language: QLocale, country: str) -> QLocale:
    """Days and numbers in the language that is spoken, written as in the system's country, else as where one is.

    Where nobody writes that language there (as Qt knows it), as in its usual country.
    """
    system = QLocale.system()
    if system.language() == language.language():
        return system
    territory = system.territory()
    if territory == QLocale.Country.AnyCountry:  # a system that names none, as "C"
        territory = QLocale.codeToTerritory(country)
    return QLocale(language.language(), territory)


def readable(language: str) -> bool:
    """Whether a font on this computer can write the script of `language`."""
    script = SCRIPTS.get(language.split("_")[0])
    if script is None:
        return True
    add_fonts()
    return bool(QFontDatabase.families(script))


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
