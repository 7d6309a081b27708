"""Every colour, size, distance and duration of the window, by the role it plays.

Light and dark are two sets of the same names. A test computes the contrast of each pair below.

Python and not TOML: to read that took 4 ms of each start, before the window took its first key.
"""

LIGHT = {
    "background": "#FBF8F3",  # the page
    "sunk": "#F4EEE5",  # the sidebar, behind the page
    "raised": "#FFFFFF",  # the composer, cards, fields
    "bubble": "#F1E7DA",  # what the person wrote
    "hover": "#ECE2D5",
    "selected": "#E8DACA",
    "line": "#E6DCCF",  # quiet divisions that carry no meaning
    "outline": "#8F8171",  # the edge of fields
    "text": "#2C2621",
    "muted": "#655A4F",
    "placeholder": "#6D6257",
    "accent": "#9A4A2C",  # the one warm accent: terracotta
    "accent_hover": "#843D22",
    "on_accent": "#FFFFFF",
    "accent_soft": "#F6E3D7",
    "on_accent_soft": "#63301C",
    "focus": "#9A4A2C",
    "care": "#FCEBE4",  # the crisis card: warm, never alarming
    "on_care": "#3D1F14",
    "care_line": "#B4654A",
    "on_care_muted": "#6A4334",
    "weak": "#A6522F",
    "fair": "#8A6A1E",
    "strong": "#3E7153",
    "selection": "#E9C9B5",
    "on_selection": "#2C2621",
    "scrim": "#2C262166",
    "mood_1": "#5A6A92",  # moods: each has a shape of its own as well, so that no one needs the colour
    "mood_2": "#7B6A9E",
    "mood_3": "#80735F",
    "mood_4": "#4A7F61",
    "mood_5": "#A96A14",
    "on_mood": "#FFFFFF",  # the face on it
}

DARK = {
    "background": "#1D1A17",
    "sunk": "#171412",
    "raised": "#272320",
    "bubble": "#312B26",
    "hover": "#322C27",
    "selected": "#3B332D",
    "line": "#38312B",
    "outline": "#857869",
    "text": "#F0E9E0",
    "muted": "#B9ADA0",
    "placeholder": "#A99D90",
    "accent": "#E5A07C",
    "accent_hover": "#EFB496",
    "on_accent": "#2B1409",
    "accent_soft": "#432C20",
    "on_accent_soft": "#F6D9C8",
    "focus": "#E5A07C",
    "care": "#3A251C",
    "on_care": "#FBE9E0",
    "care_line": "#C9805F",
    "on_care_muted": "#DDBBAB",
    "weak": "#E5946D",
    "fair": "#D8B45C",
    "strong": "#84BE9B",
    "selection": "#6B4632",
    "on_selection": "#FBF3EA",
    "scrim": "#000000A0",
    "mood_1": "#8FA3CE",
    "mood_2": "#B3A4DA",
    "mood_3": "#BBAF9E",
    "mood_4": "#86BE9C",
    "mood_5": "#E5B263",
    "on_mood": "#1D1A17",
}

# High contrast: what changes on top of light and dark. Every text has 7, every edge and mark 4.5.
CONTRAST_LIGHT = {
    "background": "#FFFFFF",
    "sunk": "#FFFFFF",
    "bubble": "#F3EFE9",
    "hover": "#EFE7DC",
    "selected": "#EADFD2",
    "line": "#5C5147",
    "outline": "#3F362E",
    "text": "#000000",
    "muted": "#332B24",
    "placeholder": "#3F362E",
    "accent": "#732F15",
    "accent_hover": "#55210D",
    "accent_soft": "#FBEFE7",
    "on_accent_soft": "#3F1A0B",
    "focus": "#7A2E10",
    "care": "#FFF3EC",
    "on_care": "#000000",
    "care_line": "#8A3E1F",
    "on_care_muted": "#3D1F14",
    "weak": "#8F3D1C",
    "fair": "#6B4F0C",
    "strong": "#265C3A",
    "selection": "#F2D9C8",
    "on_selection": "#000000",
    "scrim": "#000000B0",
    "mood_1": "#46547A",
    "mood_2": "#63548A",
    "mood_3": "#665B4A",
    "mood_4": "#356248",
    "mood_5": "#7A4C0C",
}

CONTRAST_DARK = {
    "background": "#000000",
    "sunk": "#000000",
    "raised": "#0E0C0A",
    "bubble": "#1C1815",
    "hover": "#241F1A",
    "selected": "#2E2721",
    "line": "#A99B8C",
    "outline": "#CDBFB0",
    "text": "#FFFFFF",
    "muted": "#E6DBCF",
    "placeholder": "#D9CDC0",
    "accent": "#FFC4A3",
    "accent_hover": "#FFD8C2",
    "on_accent": "#1A0A03",
    "accent_soft": "#2B1A11",
    "on_accent_soft": "#FFE6D8",
    "focus": "#FFC4A3",
    "care": "#24140C",
    "on_care": "#FFFFFF",
    "care_line": "#F0A57F",
    "on_care_muted": "#F5D9CA",
    "weak": "#FFB08A",
    "fair": "#F2D27C",
    "strong": "#A5E0BC",
    "selection": "#5A3925",
    "on_selection": "#FFFFFF",
    "scrim": "#000000D0",
}

# Foreground, background. WCAG 2.2: body text 7 (AAA), other text 4.5 (AA), shapes that carry meaning 3.
PAIRS = {
    "body": (
        ("text", "background"), ("text", "sunk"), ("text", "raised"), ("text", "bubble"), ("text", "hover"),
        ("text", "selected"), ("on_care", "care"), ("on_selection", "selection"),
        ("on_accent_soft", "accent_soft"),
    ),
    "text": (
        ("muted", "background"), ("muted", "sunk"), ("muted", "raised"), ("muted", "bubble"),
        ("muted", "hover"), ("muted", "selected"), ("placeholder", "raised"), ("placeholder", "background"),
        ("accent", "background"), ("accent", "sunk"), ("accent", "raised"), ("on_accent", "accent"),
        ("on_accent", "accent_hover"), ("on_care_muted", "care"), ("accent", "care"),
    ),
    "shape": (
        ("outline", "background"), ("outline", "raised"), ("focus", "background"), ("focus", "sunk"),
        ("focus", "raised"), ("focus", "selected"), ("focus", "care"), ("focus", "accent_soft"),
        ("care_line", "care"), ("care_line", "background"), ("weak", "background"), ("fair", "background"),
        ("strong", "background"), ("mood_1", "background"), ("mood_2", "background"),
        ("mood_3", "background"), ("mood_4", "background"), ("mood_5", "background"), ("mood_1", "sunk"),
        ("mood_2", "sunk"), ("mood_3", "sunk"), ("mood_4", "sunk"), ("mood_5", "sunk"),
        ("mood_1", "raised"), ("mood_2", "raised"), ("mood_3", "raised"), ("mood_4", "raised"),
        ("mood_5", "raised"), ("mood_1", "selected"), ("mood_2", "selected"), ("mood_3", "selected"),
        ("mood_4", "selected"), ("mood_5", "selected"), ("on_mood", "mood_1"), ("on_mood", "mood_2"),
        ("on_mood", "mood_3"), ("on_mood", "mood_4"), ("on_mood", "mood_5"),
    ),
}  # fmt: skip

#: Pixels, motion in milliseconds. What holds text, and text itself, grows with the text's scale.
SIZES = {
    # pixels at 100 %
    "type.small": 13,
    "type.ui": 15,
    "type.body": 17,
    "type.writing": 19,  # what the person writes freely
    "type.heading": 26,  # the title of an entry
    "type.title": 19,
    "type.headline": 32,
    "type.number": 24,
    "type.line_height": 132,  # per cent, in the transcript
    # pixels
    "space.xs": 4,
    "space.s": 8,
    "space.m": 12,
    "space.l": 16,
    "space.xl": 24,
    "space.xxl": 40,
    "radius.s": 8,
    "radius.m": 12,
    "radius.l": 18,
    "radius.pill": 22,
    "size.control": 44,  # height of buttons and fields: comfortable to hit
    "size.pill": 34,  # height of a small choice among others
    "size.sidebar": 280,
    "size.narrow": 700,  # below this width the sidebar is a drawer
    "size.measure": 700,  # widest column of text, about 70 characters
    "size.form": 460,  # widest column of a form
    # milliseconds; none of it where reduced motion is asked for
    "motion.drawer": 180,
}
