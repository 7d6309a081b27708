"""Texts for people, in their language.

Every text that a person reads goes through `translate`, in the command line and in the window alike:
the window installs a `QTranslator` that asks the same catalogue, so `self.tr()` and `translate()`
share one `.ts` file a language (Qt Linguist's format; `lupdate` knows the name `translate`).
Fields are filled in after translation: `translate("Lock", "{count} tries", count=3)`, never an f-string.
"""

from mindmate.i18n.catalogue import Catalogue, available, current, load, translate, use

__all__ = ["Catalogue", "available", "current", "load", "translate", "use"]
