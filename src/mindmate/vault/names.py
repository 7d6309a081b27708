"""What the files of a vault are called, and whether there is one.

Imports nothing: a start looks for them before anything is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: The header, twice; the second is read where the first can't be.
HEADERS = ("header", "header.copy")
STORES = "store-*.db"
UNFINISHED = ".unfinished"
#: Lies in a restored vault that is whole, and whose folder only has to get its name.
COMPLETE = "complete"


def exists(folder: Path) -> bool:
    """Whether there is a vault in `folder`, be it a damaged one or one that `settle` will put there.

    Nothing is opened, nothing changed.
    """
    return holds_vault(folder) or (unfinished(folder) / COMPLETE).is_file()


def holds_vault(folder: Path) -> bool:
    """Whether the files of a vault lie in `folder` itself."""
    return any((folder / name).exists() for name in HEADERS) or any(folder.glob(STORES))


def unfinished(folder: Path) -> Path:
    """Where a vault is built before it gets its name."""
    return folder.with_name(folder.name + UNFINISHED)
