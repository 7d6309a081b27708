"""How many Python objects of layout items outlive them, for three ways of taking a row away: prints JSON.

Run by `test_first_start.py`: `python -m tests.ui.left_over`. The next Qt object at the address of such an item
would appear under its type (PySide6 6.11); see `mindmate.ui.widgets.basics.held`.
"""

from __future__ import annotations

import gc
import json
import os

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget, QWidgetItem
from tests.ui.fake_core import FakeCore

from mindmate.ui.bridge import Bridge
from mindmate.ui.onboarding.recovery import RecoveryStep
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import held, row
from mindmate.ui.window import application


def known() -> int:
    """Items that Python has an object for."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return sum(isinstance(thing, QWidgetItem) and shiboken6.isValid(thing) for thing in gc.get_objects())


def taken_away(*, hold: bool) -> int:
    """What is left of a row in a layout that stays."""
    outer = QWidget()
    column = QVBoxLayout(outer)
    before = known()
    inner = row(QLabel("a"), QLabel("b"))
    if hold:
        holder = held(inner)
        column.addWidget(holder)
        holder.deleteLater()
    else:
        column.addLayout(inner)
        for label in outer.findChildren(QLabel):
            label.deleteLater()
    return known() - before


def recovery() -> int:
    """What is left of the words that are asked back."""
    core = FakeCore(vault=True)
    step = RecoveryStep(Look(application([]), core.settings), core, Bridge())
    before = known()
    step.begin()
    step._ask()
    step.forget()
    return known() - before


if __name__ == "__main__":
    application([])
    found = {"held": taken_away(hold=True), "recovery": recovery(), "row": taken_away(hold=False)}
    print(json.dumps(found), flush=True)
    os._exit(0)  # what was left over on purpose isn't to be met at the end
