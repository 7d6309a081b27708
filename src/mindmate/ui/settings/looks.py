"""How it looks: language, colours, size of the text, motion. Each change shows at once."""

from __future__ import annotations

from mindmate import i18n
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.settings.page import SettingsPage
from mindmate.ui.theme.look import Look
from mindmate.ui.translator import readable
from mindmate.ui.widgets.controls import Pills, Section, SettingRow, Switch

#: The languages by their own names, for those who can't read the present one.
OWN_NAMES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français", "hi": "हिन्दी"}
SIZES = (90, 100, 125, 150, 200)


class LooksPage(SettingsPage):
    """Language and look."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "looks")
        languages = [(code, OWN_NAMES.get(code, code)) for code in i18n.available() if readable(code)]
        self.language = Pills(look, "settings.language", [("", self.tr("As the system")), *languages])
        self.theme = Pills(
            look,
            "settings.theme",
            [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
        )
        self.contrast = Switch(look, "settings.contrast")
        self.text_size = Pills(look, "settings.textSize", [(str(size), f"{size} %") for size in SIZES])
        self.motion = Switch(look, "settings.reduceMotion")
        words = Section(look, self.tr("Language"))
        words.add(
            SettingRow(
                look,
                self.tr("MindMate speaks"),
                self.tr("The model may still answer in the language that you write in, as well as it can."),
                self.language,
                below=True,
            )
        )
        colours = Section(look, self.tr("Look"))
        colours.add(SettingRow(look, self.tr("Colours"), "", self.theme))
        colours.add(
            SettingRow(
                look,
                self.tr("High contrast"),
                self.tr("Clear edges, black on white or white on black."),
                self.contrast,
            )
        )
        colours.add(
            SettingRow(
                look,
                self.tr("Size of the text"),
                self.tr("Also Ctrl and + or −."),
                self.text_size,
                below=True,
            )
        )
        colours.add(
            SettingRow(
                look,
                self.tr("Less motion"),
                self.tr("Nothing slides or moves by itself."),
                self.motion,
            )
        )
        self.column.addWidget(words)
        self.column.addWidget(colours)
        self.column.addStretch(1)
        self.language.chosen.connect(lambda code: self.keep(language=code))
        self.theme.chosen.connect(lambda theme: self._see(theme=theme))
        self.contrast.clicked.connect(lambda on: self._see(high_contrast=on))
        self.text_size.chosen.connect(lambda size: self._see(text_scale=int(size)))
        self.motion.clicked.connect(lambda on: self._see(reduce_motion=on))

    def refresh(self) -> None:
        """As the settings are."""
        now = self._core.settings
        self.language.show_value(now.language)
        self.theme.show_value(now.theme)
        self.contrast.setChecked(now.high_contrast)
        self.text_size.show_value(str(min(SIZES, key=lambda size: abs(size - now.text_scale))))
        self.motion.setChecked(now.reduce_motion)

    def _see(self, **changes: object) -> None:
        if self.keep(**changes):
            self._look.apply(self._core.settings)
        else:
            self.refresh()
