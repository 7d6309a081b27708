"""What the files of a vault are called. Imports nothing: a start looks for them before anything is loaded."""

from __future__ import annotations

#: The header, twice; the second is read where the first can't be.
HEADERS = ("header", "header.copy")
STORES = "store-*.db"
