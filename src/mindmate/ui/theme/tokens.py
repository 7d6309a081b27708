"""The tokens: every colour, size and distance of the window by its role, as the look wants them (see `values`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from string import Template

from mindmate.ui.theme import values

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Tokens:
    """One set of colours with the sizes for one text scale. Sizes in device-independent pixels."""

    dark: bool
    scale: int
    colours: dict[str, str]
    sizes: dict[str, int]

    def colour(self, role: str) -> str:
        """The colour of `role`, "#RRGGBB" or "#RRGGBBAA"."""
        return self.colours[role]

    def size(self, role: str) -> int:
        """The size of `role`, e.g. "type.body" or "space.m"."""
        return self.sizes[role]


def load(*, dark: bool, scale: int = 100, contrast: bool = False) -> Tokens:
    """The tokens of the light or the dark set; `scale` (per cent) enlarges text and what holds text.

    With `contrast`, the colours that high contrast changes lie on top.
    """
    theme, high = (values.DARK, values.CONTRAST_DARK) if dark else (values.LIGHT, values.CONTRAST_LIGHT)
    colours = theme | (high if contrast else {})
    sizes = dict(values.SIZES)
    growing = [name for name in sizes if name.startswith("type.") and name != "type.line_height"]
    for name in [*growing, "size.control", "size.pill", "size.measure", "size.form", "size.sidebar"]:
        sizes[name] = round(sizes[name] * scale / 100)
    sizes["size.control"] = min(sizes["size.control"], 62)
    # A sidebar that grew with the text would leave no room for the text beside it.
    sizes["size.sidebar"] = min(sizes["size.sidebar"], 340)
    sizes["size.narrow"] = round(sizes["size.narrow"] * (1 + (scale - 100) / 200))
    return Tokens(dark, scale, colours, sizes)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def stylesheet(tokens: Tokens, text_family: str, headline_family: str) -> str:
    """The style sheet of the whole window. Raises KeyError for a role that doesn't exist."""
    values: dict[str, object] = dict(tokens.colours)
    values.update({name.replace(".", "_"): size for name, size in tokens.sizes.items()})
    values["family"], values["headline_family"] = text_family, headline_family
    values["scrim_rgba"] = ", ".join(str(int(tokens.colour("scrim")[i : i + 2], 16)) for i in (1, 3, 5, 7))
    # The two pixels are the border: a radius above half the whole height is ignored by Qt.
    values["half_pill"] = tokens.size("size.pill") // 2
    values["half_control"] = tokens.size("size.control") // 2
    return Template((FOLDER / "style.qss").read_text("utf-8")).substitute(values)
