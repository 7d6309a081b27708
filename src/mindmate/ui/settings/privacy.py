"""What is private: when it locks, the key that hides the window, passphrase and recovery words, the country."""

from __future__ import annotations

from PySide6.QtCore import Signal

from mindmate.errors import MindMateError
from mindmate.hardening import capture
from mindmate.ui import tray
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.lines import CountryChooser
from mindmate.ui.hiding import KEY
from mindmate.ui.ports import Core
from mindmate.ui.settings.page import SettingsPage
from mindmate.ui.settings.passphrase import PassphrasePanel
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button
from mindmate.ui.widgets.controls import Pills, Section, SettingRow, Switch

MINUTES = (1, 5, 15, 30)


class PrivacyPage(SettingsPage):
    """`recovery_wanted` leads to new recovery words, `hide_wanted` hides the window."""

    recovery_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "privacy")
        minutes = [(str(m), self.tr("{minutes} min").format(minutes=m)) for m in MINUTES]
        self.idle = Pills(look, "settings.idleLock", [*minutes, ("0", self.tr("Never"))])
        self.locks = Switch(look, "settings.hidingLocks")
        self.capture = Switch(look, "settings.screenCapture") if capture.possible() else None
        self.tray = Switch(look, "settings.tray") if tray.possible() else None
        self.hide_button = Button(
            look, self.tr("Try it"), "idea", name="settings.hide", on_click=self.hide_wanted.emit
        )
        self.passphrase = PassphrasePanel(look, core, bridge)
        self.change = Button(
            look,
            self.tr("Change"),
            "idea",
            name="settings.passphrase.open",
            on_click=self.passphrase.open,
        )
        self.keychain = Switch(look, "settings.keychain")
        self.recovery = Button(
            look,
            self.tr("New words"),
            "idea",
            name="settings.recovery",
            on_click=self.recovery_wanted.emit,
        )
        self.country = CountryChooser(look, core)
        self.country.setObjectName("settings.country")
        self._build()
        self.idle.chosen.connect(lambda minutes: self.keep(idle_lock_minutes=int(minutes)))
        self.locks.clicked.connect(lambda on: self.keep(hiding_locks=on))
        if self.tray is not None:
            self.tray.clicked.connect(lambda on: self.keep(tray=on))
        if self.capture is not None:
            self.capture.clicked.connect(lambda on: self.keep(screen_capture=on))
        self.keychain.clicked.connect(self._use_keychain)
        self.country.chosen.connect(lambda country: self.keep(country=country))
        self.passphrase.changed.connect(self._passphrase_changed)
        self.passphrase.failed.connect(self.failed)

    def _build(self) -> None:
        look = self._look
        lock = Section(look, self.tr("Lock"))
        lock.add(
            SettingRow(
                look,
                self.tr("Lock when nobody has been here for"),
                self.tr("It also locks when the computer sleeps. Ctrl+L locks at once."),
                self.idle,
                below=True,
            )
        )
        lock.add(SettingRow(look, self.tr("Passphrase"), self.tr("Only you know it."), self.change))
        lock.card.column.addWidget(self.passphrase)
        self._recovery_row = SettingRow(look, self.tr("Recovery words"), " ", self.recovery)
        lock.add(self._recovery_row)
        lock.add(
            SettingRow(
                look,
                self.tr("This computer’s keychain opens it too"),
                self.tr(
                    "Then whoever can use your account on this computer can open your journal, without the passphrase. "
                    "The passphrase still opens it everywhere."
                ),
                self.keychain,
            )
        )
        hide = Section(look, self.tr("Hide the window"))
        hide.add(
            SettingRow(
                look,
                self.tr("{key} shows an empty page of notes").format(key=KEY),
                self.tr(
                    "For when somebody comes in. The same key brings MindMate back; after a minute it locks. Nothing "
                    "typed on that page is kept."
                ),
                self.hide_button,
            )
        )
        hide.add(SettingRow(look, self.tr("Lock at once as well"), "", self.locks))
        if self.tray is not None:
            hide.add(
                SettingRow(
                    look,
                    self.tr("Stay in the tray when the window is closed"),
                    self.tr(
                        "Closing locks. The entry shows the name MindMate, and nothing of what you wrote."
                    ),
                    self.tray,
                )
            )
        if self.capture is not None:
            hide.add(
                SettingRow(
                    look,
                    self.tr("Pictures of the screen show the window"),
                    self.tr(
                        "Off: other programs that take or share a picture of the screen get none of it. A screen "
                        "magnifier may need it on."
                    ),
                    self.capture,
                )
            )
        help_now = Section(look, self.tr("Help now"))
        help_now.add(
            SettingRow(
                look,
                self.tr("Where you are"),
                self.tr("For the numbers of people who can help."),
                self.country,
                below=True,
            )
        )
        for section in (lock, hide, help_now):
            self.column.addWidget(section)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """As the settings and the vault are."""
        now = self._core.settings
        self.idle.show_value(str(now.idle_lock_minutes))
        self.locks.setChecked(now.hiding_locks)
        if self.tray is not None:
            self.tray.setChecked(now.tray)
        if self.capture is not None:
            self.capture.setChecked(now.screen_capture)
        self.country.show_country(self._core.help_page().country)
        self.keychain.setChecked(self._core.upkeep.keychain_opens())
        has = self._core.unlocked and self._core.has_recovery_words
        self._recovery_row.hint.setText(
            self.tr("24 words that open your journal too. New ones take the place of those you have.")
            if has
            else self.tr("There are none yet. Without them a lost passphrase means that everything is lost.")
        )
        self.recovery.setText(self.tr("New words") if has else self.tr("Show them"))

    def forget(self) -> None:
        """Nothing that was typed stays."""
        super().forget()
        self.passphrase.leave()

    def _use_keychain(self, on: bool) -> None:
        """The keychain may ask something itself: away from the window's thread."""
        self.keychain.setEnabled(False)
        self._bridge.run(
            lambda: self._core.upkeep.use_keychain(on),
            lambda _: self._keychain_settled(
                self.tr("From now on this computer’s keychain opens it too.")
                if on
                else self.tr("The keychain opens it no more.")
            ),
            self._keychain_refused,
            queue="vault",
            owner=self,
        )

    def _keychain_settled(self, words: str) -> None:
        self.keychain.setEnabled(True)
        self.keychain.setChecked(self._core.upkeep.keychain_opens())
        if words:
            self.say(words)

    def _keychain_refused(self, error: MindMateError) -> None:
        self._keychain_settled("")
        self.failed(error)

    def _passphrase_changed(self, anew: bool) -> None:
        self.refresh()
        self.say(self.tr("The passphrase is changed. Backups made before still open with the former one."))
        if anew:
            self.recovery_wanted.emit()
