"""Where Tab leads: while something lies over the rest of the window, and where things were made later."""

from __future__ import annotations

from itertools import pairwise

from PySide6 import QtCore
from PySide6.QtWidgets import QApplication, QWidget


def go_round(inside: QWidget, forward: bool) -> bool:
    """Put the focus on the next thing within `inside`, in Qt's own order, and from the last on to the first.

    For `focusNextPrevChild`: returns whether the focus was moved.
    """
    start = QApplication.focusWidget()
    if start is None or not inside.isAncestorOf(start):
        start = inside
    reason = QtCore.Qt.FocusReason.TabFocusReason if forward else QtCore.Qt.FocusReason.BacktabFocusReason
    here = _beside(start, forward)
    while here is not None and here is not start:
        if inside.isAncestorOf(here) and _takes_tab(here):
            here.setFocus(reason)
            return True
        here = _beside(here, forward)
    return True  # nothing else is there; whatever lies below is not for now


def in_order(*widgets: QWidget) -> None:
    """Tab leads along these, which lie in one window: what is made later would come last of all."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def _beside(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def stops_in(widget: QWidget) -> list[QWidget]:
    """What takes the focus by Tab within `widget`, itself included, in the order in which it was made."""
    inside = [widget, *widget.findChildren(QWidget)]
    return [each for each in inside if each.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus]
