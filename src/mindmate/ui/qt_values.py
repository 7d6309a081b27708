"""Values of Qt's namespace that the first look needs, as the numbers that a property takes.

Asking for `QtCore.Qt` makes a Python class of each of its enumerations and flags, which takes about a hundredth of a
second, a tenth of what an empty window takes to start. So what is built before the window takes keys sets properties to
these numbers, and imports the namespace only where something is pressed, focused or changed later. A test compares
them with Qt's own, and another sees that a start doesn't ask for the namespace.
"""

from __future__ import annotations

from typing import Final

PLAIN_TEXT: Final = 0  # TextFormat
ALIGN_H_CENTER: Final = 0x4  # AlignmentFlag
ALIGN_RIGHT_ABSOLUTE_V_CENTER: Final = 0x2 | 0x10 | 0x80
SCROLL_BAR_OFF: Final = 1  # ScrollBarPolicy
NO_FOCUS: Final = 0  # FocusPolicy
TAB_FOCUS: Final = 1
NO_CONTEXT_MENU: Final = 0  # ContextMenuPolicy
HIDDEN_TEXT: Final = 0x1  # InputMethodHint
SENSITIVE_INPUT: Final = 0x2 | 0x4 | 0x40  # InputMethodHint: sensitive, no upper case, no predictions
