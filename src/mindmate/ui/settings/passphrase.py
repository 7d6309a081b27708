"""A new passphrase: the present one, the new one twice, with how well it would hold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.onboarding.strength import SHORTEST, StrengthMeter
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, label
from mindmate.ui.widgets.controls import SettingRow, Switch
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.passphrase import PassphraseField
from mindmate.ui.widgets.plain import plain_widget


class PassphrasePanel(QWidget):
    """Closed until `open`. `changed` when it was done, with whether everything was encrypted anew; else `failed`."""

    changed = Signal(bool)
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._core, self._bridge = core, bridge
        self.setProperty("plain", "true")
        self.setObjectName("settings.passphrase")
        self.former = PassphraseField(look, "settings.passphrase.former", self.tr("The present passphrase"))
        self.new = PassphraseField(look, "settings.passphrase.new", self.tr("A new one"))
        self.again = PassphraseField(look, "settings.passphrase.again", self.tr("The new one once more"))
        self.meter = StrengthMeter(look)
        self.new_key = Switch(look, "settings.passphrase.newKey")
        anew = SettingRow(
            look,
            self.tr("Encrypt everything anew as well"),
            self.tr(
                "For when somebody may know the passphrase and have a copy of your journal. It can take a while. The "
                "recovery words you have won’t open it any more; new ones come next."
            ),
            self.new_key,
        )
        self.hint = label("", "small")
        self.do = Button(
            look, self.tr("Change it"), "primary", name="settings.passphrase.do", on_click=self._change
        )
        self.leave_button = Button(
            look, self.tr("Not now"), "quiet", name="settings.passphrase.leave", on_click=self.leave
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.size("space.s"), 0, look.size("space.s"))
        holder = plain_widget()
        for widget in (self.former, self.new, self.meter, self.again, anew, self.hint, holder):
            column.addWidget(widget)
        flow = FlowLayout(holder, look.size("space.s"))
        flow.addWidget(self.do)
        flow.addWidget(self.leave_button)
        for field in (self.former, self.new, self.again):
            field.textChanged.connect(self._judge)
        self.former.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._change)
        self.hide()
        self._judge()

    def open(self) -> None:
        """Show the fields."""
        self.show()
        self.former.setFocus()

    def leave(self) -> None:
        """Close, and keep nothing of what was typed."""
        for field in (self.former, self.new, self.again):
            field.wipe()
            field.setEnabled(True)
        self.new_key.setChecked(False)
        self.hide()

    def _judge(self) -> None:
        one, two = self.new.text(), self.again.text()
        self.meter.judge(one)
        differ = bool(two) and not one.startswith(two)
        self.hint.setText(self.tr("The two are not the same yet.") if differ else "")
        self.hint.setVisible(differ)
        self.do.setEnabled(bool(self.former.text()) and len(one) >= SHORTEST and one == two)

    def _change(self) -> None:
        if not self.do.isEnabled():
            return
        former, new, anew = self.former.take(), self.new.take(), self.new_key.isChecked()
        self.again.wipe()
        for field in (self.former, self.new, self.again):
            field.setEnabled(False)
        if anew:
            self.hint.setText(self.tr("Encrypting everything anew…"))
            self.hint.show()
        self._bridge.run(
            lambda: self._core.upkeep.change_passphrase(former, new, new_key=anew),
            lambda _: self._done(anew),
            self._not_done,
            queue="vault",
            owner=self,
        )

    def _done(self, anew: bool) -> None:
        self.leave()
        self.changed.emit(anew)

    def _not_done(self, error: MindMateError) -> None:
        for field in (self.former, self.new, self.again):
            field.setEnabled(True)
        self._judge()
        if self.isVisible():
            self.former.setFocus()
        self.failed.emit(error)
