"""The window. The only package that imports PySide6; this file stays free of it."""
