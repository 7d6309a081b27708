"""The insights' room without the window around it, which takes long to build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.fake_core import FakeCore

from mindmate.ui.bridge import Bridge
from mindmate.ui.insights.room import InsightsRoom
from mindmate.ui.theme.look import Look


@dataclass
class Place:
    """The room, and what it stands on."""

    core: FakeCore
    bridge: Bridge
    room: InsightsRoom


@pytest.fixture
def place(app: QApplication, qtbot: QtBot) -> Iterator[Place]:
    """The room over an open vault."""
    core = FakeCore(vault=True)
    core._unlocked = True
    look, bridge = Look(app, core.settings), Bridge()
    room = InsightsRoom(look, core, bridge)
    qtbot.addWidget(room)
    room.resize(800, 900)
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    yield Place(core, bridge, room)
    bridge.close()
    look.deleteLater()
