"""Whether MindMate may ask once a day how one is, and from when on."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mindmate.settings import Settings
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.controls import Pills, Section, SettingRow, Switch


class Reminders(Section):
    """`wished` carries the settings that are to change."""

    wished = Signal(dict)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.on = Switch(look, "settings.reminders")
        self.hour = Pills(
            look,
            "settings.reminderHour",
            [
                ("8", self.tr("In the morning")),
                ("13", self.tr("At midday")),
                ("20", self.tr("In the evening")),
            ],
        )
        self.add(
            SettingRow(
                look,
                self.tr("A reminder to note how you are"),
                self.tr(
                    "Once a day, in this window, only while it is open and nothing was noted yet. No sound, and "
                    "nothing outside of MindMate."
                ),
                self.on,
            )
        )
        self.add(SettingRow(look, self.tr("From when on"), "", self.hour, below=True))
        self.on.clicked.connect(lambda on: self.wished.emit({"reminders": on}))
        self.hour.chosen.connect(lambda hour: self.wished.emit({"reminder_hour": int(hour)}))

    def show_settings(self, now: Settings) -> None:
        """As the settings are."""
        self.on.setChecked(now.reminders)
        self.hour.show_value(str(now.reminder_hour))
