"""Qt's texts and ours from one catalogue: `self.tr` asks `mindmate.i18n`."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from mindmate import i18n


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
