"""The look in use: light or dark, text scale, fonts; applied to the application, followed by widgets."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from mindmate.settings import Settings
from mindmate.ui.theme import icons
from mindmate.ui.theme.tokens import FOLDER, Tokens, load, stylesheet

#: Families that a bare system falls back to; the bundled one reads better.
POOR_FAMILIES = (
    "",
    "sans serif",
    "sans",
    "dejavu sans",
    "bitstream vera sans",
    "liberation sans",
    "freesans",
    "helvetica",
)
BUNDLED_TEXT = "Inter"
BUNDLED_HEADLINE = "Source Serif Pro"

_PALETTE = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "sunk",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "on_selection",
    QPalette.ColorRole.PlaceholderText: "placeholder",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent",
}


@cache
def _add_fonts() -> None:
    for file in sorted((FOLDER / "fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(file))


class Look(QObject):
    """Holds the tokens in use. `changed` tells widgets that paint for themselves to ask again."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        _add_fonts()
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self.text_family = BUNDLED_TEXT if system.lower() in POOR_FAMILIES else system
        self.tokens: Tokens = load(dark=False)
        self.keyboard = False  # whether the last thing that the person touched was the keyboard
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.apply(settings)

    def apply(self, settings: Settings) -> None:
        """Show the look that `settings` ask for: theme, text scale."""
        self._settings = settings
        dark = settings.theme == "dark" or (settings.theme != "light" and self._system_is_dark())
        scale = min(max(settings.text_scale, 75), 200)
        self.tokens = load(dark=dark, scale=scale)
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, QColor(self.tokens.colour(name)))
        self._app.setPalette(palette)
        font = QFont(self.text_family)
        font.setPixelSize(self.tokens.size("type.ui"))
        self._app.setFont(font)
        sheet = stylesheet(self.tokens, f'"{self.text_family}"', f'"{BUNDLED_HEADLINE}"')
        if sheet != self._app.styleSheet():  # setting it lets every widget of the app be polished anew
            self._app.setStyleSheet(sheet)
        self.changed.emit()

    @property
    def reduce_motion(self) -> bool:
        """Whether nothing should move by itself."""
        return self._settings.reduce_motion

    def colour(self, role: str) -> QColor:
        """The colour of `role`."""
        return QColor(self.tokens.colour(role))

    def size(self, role: str) -> int:
        """The size of `role`, in pixels."""
        return self.tokens.size(role)

    def icon(self, name: str, role: str, disabled: str = "muted") -> QIcon:
        """The icon `name` in the colour of `role`."""
        icon = QIcon()
        icon.addPixmap(self.pixmap(name, role))
        icon.addPixmap(self.pixmap(name, disabled), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, role: str, size: int | None = None) -> QPixmap:
        """The icon `name` as a picture, `size` pixels wide (default: that of a button's icon)."""
        return icons.pixmap(
            name, self.tokens.colour(role), size or self.icon_size, self._app.devicePixelRatio()
        )

    @property
    def icon_size(self) -> int:
        """Width of a button's icon, in pixels; grows with the text."""
        return min(round(20 * self.tokens.scale / 100), 32)

    def _system_is_dark(self) -> bool:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _system_changed(self) -> None:
        if self._settings.theme not in ("light", "dark"):
            self.apply(self._settings)


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a changed property of `widget`."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
