"""What a window is before anything is in it: its place on the screen, kept; and files that are dropped on it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QMainWindow

from mindmate.errors import MindMateError
from mindmate.ui.theme import icons
from mindmate.ui.theme.look import after_first_look

if TYPE_CHECKING:
    from mindmate.ui.ports import Core

log = logging.getLogger(__name__)


class Frame(QMainWindow):
    """A window of MindMate's. What may be dropped, and what follows, the subclass says."""

    def __init__(self, core: Core) -> None:
        super().__init__()
        self._core = core
        self.setObjectName("window")
        self.setWindowTitle("MindMate")
        after_first_look(self, self._draw_icon)
        self.setMinimumSize(360, 480)
        self.resize(1000, 720)
        self.restoreGeometry(QByteArray.fromBase64(core.settings.window.encode()))
        self.setAcceptDrops(True)

    def _draw_icon(self) -> None:
        if self.windowIcon().isNull():  # another may have come before, while the window hides
            self.setWindowIcon(QIcon(icons.pixmap("app", "#000000", 128)))

    def keep_place(self) -> None:
        """Keep where the window is; that says nothing of what was written in it."""
        place = bytes(self.saveGeometry().toBase64().data()).decode()
        if place != self._core.settings.window:
            try:
                self._core.change_settings(window=place)
            except MindMateError as error:
                log.warning("the window's place can't be kept: %s", error.code)

    def takes_models(self) -> bool:
        """Whether a model file may be dropped now."""
        return False

    def model_dropped(self, file: str) -> None:
        """A model file was dropped."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A model file may be dropped anywhere."""
        if self.takes_models() and model_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand it on."""
        if self.takes_models() and (file := model_in(event)):
            event.acceptProposedAction()
            self.model_dropped(file)


def model_in(event: QDropEvent) -> str:
    """The model file that is being dragged, "" where it is something else."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return next((file for file in files if file.lower().endswith(".gguf")), "")
