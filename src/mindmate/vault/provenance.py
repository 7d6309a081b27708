"""What is remembered, when what it was learnt from goes."""

from __future__ import annotations

from typing import Literal

from mindmate.vault.database import Writer


def source_gone(writer: Writer, column: Literal["entry", "message"], identity: int) -> None:
    """An entry or message is being deleted: what was only proposed from it goes too, what was kept stays.

    A memory that the person accepted is theirs, with its own place to delete it; it only loses its source.
    """
    sql = f"SELECT id, state FROM memories WHERE {column} = ?"  # noqa: S608 - one of two names
    for row, state in writer.execute(sql, (identity,)).fetchall():
        if state == "proposed":
            writer.delete("memories", "id", row)
        elif column == "entry":
            writer.update("memories", row, entry=None, message=None)
        else:
            writer.update("memories", row, message=None)
