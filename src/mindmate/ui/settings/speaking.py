"""How it speaks with me: what it calls me, how direct, listening or suggesting, in what language, how much."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.settings.looks import OWN_NAMES
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import label
from mindmate.ui.widgets.controls import Pills, Section, SettingRow
from mindmate.ui.widgets.line import Line


class Speaking(QObject):
    """The section and its controls. `chosen` carries a setting's name and its value."""

    chosen = Signal(str, str)
    said = Signal(str)
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._core, self._bridge = core, bridge
        self.name = Line(look)
        self.name.setObjectName("settings.name")
        self.name.setMaxLength(24)
        self.name.setPlaceholderText(self.tr("No name"))
        self.length = Pills(
            look,
            "settings.replyLength",
            [("short", self.tr("Short")), ("medium", self.tr("Medium")), ("long", self.tr("Long"))],
        )
        self.directness = Pills(
            look,
            "settings.directness",
            [
                ("gentle", self.tr("Gentle")),
                ("balanced", self.tr("In between")),
                ("direct", self.tr("Direct")),
            ],
        )
        self.leaning = Pills(
            look,
            "settings.leaning",
            [
                ("listening", self.tr("Mostly listens")),
                ("balanced", self.tr("Both")),
                ("suggesting", self.tr("Suggests more")),
            ],
        )
        languages = [(code, OWN_NAMES[code]) for code in ("en", "de", "es", "fr", "hi")]
        self.language = Pills(look, "settings.replyLanguage", [("", self.tr("As I write")), *languages])
        self.section = Section(look, self.tr("How it speaks with me"))
        self._build(look)
        self.name.editingFinished.connect(self._keep_name)
        for setting, pills in (
            ("reply_length", self.length),
            ("directness", self.directness),
            ("leaning", self.leaning),
            ("reply_language", self.language),
        ):
            pills.chosen.connect(lambda value, setting=setting: self.chosen.emit(setting, value))

    def _build(self, look: Look) -> None:
        for title, hint, control in (
            (
                self.tr("What it may call me"),
                self.tr("Kept encrypted with your journal. Letters only, three words at most."),
                self.name,
            ),
            (self.tr("How much it writes at once"), self.tr("Short replies also come sooner."), self.length),
            (self.tr("How direct"), "", self.directness),
            (self.tr("Listening or suggesting"), "", self.leaning),
            (
                self.tr("It answers in"),
                self.tr("As well as the model knows that language."),
                self.language,
            ),
        ):
            self.section.add(SettingRow(look, title, hint, control, below=True))
        self.section.card.column.addWidget(
            label(
                self.tr("None of this changes how signs of danger are noticed, or what is said then."),
                "small",
            )
        )

    def refresh(self) -> None:
        """As the settings and the vault are."""
        now = self._core.settings
        self.length.show_value(now.reply_length)
        self.directness.show_value(now.directness)
        self.leaning.show_value(now.leaning)
        self.language.show_value(now.reply_language)
        if self._core.unlocked:
            self._bridge.run(
                self._core.memory.name, self._show_name, self.failed.emit, queue="memory", owner=self
            )

    def forget(self) -> None:
        """Before locking: no name stays."""
        self.name.clear()

    def _show_name(self, name: str) -> None:
        if not self.name.hasFocus() and self._core.unlocked:
            self.name.setText(name)

    def _keep_name(self) -> None:
        if not self._core.unlocked:
            return
        typed = self.name.text().strip()

        def kept(name: str) -> None:
            if self._core.unlocked:
                self.name.setText(name)
                if typed and not name:
                    self.said.emit(self.tr("That can’t be used as a name. Letters, and three words at most."))

        self._bridge.run(
            lambda: self._core.memory.set_name(typed), kept, self.failed.emit, queue="memory", owner=self
        )
