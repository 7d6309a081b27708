"""The look in use: light or dark, text scale, fonts; applied to the application, followed by widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap, QTransform
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
DIRECTED = {"back", "earlier", "later"}  # icons that point along the direction of reading
BUNDLED_TEXT = "Inter"
BUNDLED_HEADLINE = "Source Serif Pro"
BUNDLED_DEVANAGARI = "Lohit Devanagari"  # where another family can't write it

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


#: Fonts that come along: those that a first look needs, and those that can come right after it.
FIRST_FONTS = ("Inter-Regular.otf", "Inter-SemiBold.otf", "SourceSerifPro-Regular.ttf")
OTHER_FONTS = ("Inter-Italic.otf", "Lohit-Devanagari.ttf")
AFTER_MS = 100  # after the first look: the window is to take keys first
DARK = 128  # lightness below which a background is a dark one


@cache
def _add_font(name: str) -> None:
    QFontDatabase.addApplicationFont(f"{FOLDER}/fonts/{name}")


def add_fonts(names: Sequence[str] = FIRST_FONTS + OTHER_FONTS) -> None:
    """Let the application know the fonts that come along, each once."""
    for name in names:
        _add_font(name)


def after_first_look(owner: QObject, call: Callable[[], object]) -> None:
    """Call `call` a little after the window that is being built was shown, if `owner` is there by then."""
    QTimer.singleShot(0, owner, lambda: QTimer.singleShot(AFTER_MS, owner, call))


@cache
def _usual_flash() -> int:
    """How long the caret is there and gone, in milliseconds, as the system wants it; asked before it is changed."""
    return QApplication.cursorFlashTime()


class Wishes(NamedTuple):
    """What the system wants its programs to look like."""

    dark: bool
    contrast: bool


class Look(QObject):
    """Holds the tokens in use. `changed` tells widgets that paint for themselves to ask again."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        add_fonts(FIRST_FONTS)
        after_first_look(self, self._complete)
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self.text_family = BUNDLED_TEXT if system.lower() in POOR_FAMILIES else system
        self.tokens: Tokens = load(dark=False)
        # What the system itself says is of Qt's namespace (`qt_values`): asked right after the first look.
        first = not _dark_at_first.cache_info().currsize
        self._system = Wishes(_dark_at_first(), contrast=False) if first else _asked()
        self.keyboard = False  # whether the last thing that the person touched was the keyboard
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.apply(settings)

    def apply(self, settings: Settings) -> None:
        """Show the look that `settings` ask for: theme, text scale."""
        self._settings = settings
        dark = settings.theme == "dark" or (settings.theme != "light" and self._system.dark)
        scale = min(max(settings.text_scale, 75), 200)
        contrast = settings.high_contrast or self._system.contrast
        self.tokens = load(dark=dark, scale=scale, contrast=contrast)
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, QColor(self.tokens.colour(name)))
        self._app.setPalette(palette)
        usual = _usual_flash()  # asked in either case: the first look may be one without motion
        self._app.setCursorFlashTime(0 if settings.reduce_motion else usual)
        font = QFont([self.text_family, BUNDLED_DEVANAGARI])
        font.setPixelSize(self.tokens.size("type.ui"))
        self._app.setFont(font)
        sheet = stylesheet(
            self.tokens,
            f'"{self.text_family}", "{BUNDLED_DEVANAGARI}"',
            f'"{BUNDLED_HEADLINE}", "{BUNDLED_DEVANAGARI}"',
        )
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
        found = icons.pixmap(
            name, self.tokens.colour(role), size or self.icon_size, self._app.devicePixelRatio()
        )
        return found.transformed(QTransform.fromScale(-1, 1)) if name in DIRECTED and self.mirrored else found

    @property
    def mirrored(self) -> bool:
        """Whether one reads from right to left."""
        return QGuiApplication.isRightToLeft()

    @property
    def icon_size(self) -> int:
        """Width of a button's icon, in pixels; grows with the text."""
        return min(round(20 * self.tokens.scale / 100), 32)

    def _complete(self) -> None:
        """What can come right after the first look."""
        add_fonts()
        hints = QGuiApplication.styleHints()
        if hasattr(hints, "accessibility"):  # from Qt 6.10 on
            hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self._system_changed()

    def _system_changed(self) -> None:
        before, self._system = self._system, _asked()
        fixed = self._settings.theme in ("light", "dark")
        if self._system.contrast != before.contrast or (self._system.dark != before.dark and not fixed):
            self.apply(self._settings)


@cache
def _dark_at_first() -> bool:
    """Whether the system's own colours are dark; asked before they are changed."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < DARK


def _asked() -> Wishes:
    """What the system says of itself; where it says nothing of dark and light, its colours count."""
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    contrast = False
    if hasattr(hints, "accessibility"):
        contrast = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    if (scheme := hints.colorScheme()) is Qt.ColorScheme.Unknown:
        return Wishes(_dark_at_first(), contrast)
    return Wishes(scheme is Qt.ColorScheme.Dark, contrast)


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a changed property of `widget`."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
