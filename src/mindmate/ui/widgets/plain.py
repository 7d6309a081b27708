"""A widget that is nothing but a place for others."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def plain_widget() -> QWidget:
    """Without a ground of its own."""
    found = QWidget()
    found.setProperty("plain", "true")
    return found
