"""Keeping a window out of pictures of the screen, where the system can: Windows and macOS.

Not tested on either: this was written on Linux, where neither X11 nor Wayland offers it to a program. Sources:
Microsoft, `SetWindowDisplayAffinity`; Apple, `NSWindow.sharingType`.
"""

from __future__ import annotations

import ctypes
import logging
import sys
from typing import Any

log = logging.getLogger(__name__)

_SHOWN, _BLACK, _LEFT_OUT = 0, 0x1, 0x11  # WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE (Windows 10 2004)
_NONE, _READ_ONLY = 0, 1  # NSWindowSharingNone, NSWindowSharingReadOnly


def possible() -> bool:
    """Whether this system can keep a window out of pictures of the screen."""
    return sys.platform in ("win32", "darwin")


def allow(window: int, allowed: bool) -> bool:
    """Let pictures of the screen show a top-level window, or leave it out; whether that was done.

    `window` is the toolkit's number of it: an HWND, or the address of an NSView.
    """
    try:
        if sys.platform == "win32":
            return _on_windows(ctypes.WinDLL("user32").SetWindowDisplayAffinity, window, allowed)
        if sys.platform == "darwin":
            from ctypes.util import find_library  # which loads much that nothing else needs

            return _on_mac(ctypes.CDLL(find_library("objc")), window, allowed)
    except (AttributeError, OSError) as error:
        log.warning("screen capture not blocked: %s", type(error).__name__)
    return False


def _on_windows(affinity: Any, window: int, allowed: bool) -> bool:
    affinity.argtypes, affinity.restype = [ctypes.c_void_p, ctypes.c_uint32], ctypes.c_int
    wanted = (_SHOWN,) if allowed else (_LEFT_OUT, _BLACK)  # older ones know only the second: a black window
    return any(affinity(window, kind) for kind in wanted)


def _on_mac(objc: Any, view: int, allowed: bool) -> bool:
    objc.sel_registerName.restype, objc.sel_registerName.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value

    def send(receiver: int, selector: bytes, *value: int) -> int | None:
        kinds = [ctypes.c_void_p, ctypes.c_void_p] + [ctypes.c_ulong] * len(value)
        call = ctypes.CFUNCTYPE(ctypes.c_void_p, *kinds)(address or 0)
        found: int | None = call(receiver, objc.sel_registerName(selector), *value)
        return found

    window = send(view, b"window")
    if not window:
        return False
    send(window, b"setSharingType:", _READ_ONLY if allowed else _NONE)
    return True
