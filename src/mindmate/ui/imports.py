"""Imports cost what they did before PySide6: import this right after it, before anything else is loaded.

PySide6 6.11 puts itself before `import`, and from then on reads the source of every module that is imported, known ones
too, to see whether it might want another spelling of Qt's names (`__feature__`). Nothing here does, and the lines of
some two hundred files would stay in memory.
"""

import builtins

import PySide6  # noqa: F401 - which has set both names by now

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
