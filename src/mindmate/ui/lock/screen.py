"""The lock screen: the passphrase, and help without it. No title, no count, nothing of the journal."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.theme import icons
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Page, label
from mindmate.ui.widgets.focus import in_order, stops_in
from mindmate.ui.widgets.passphrase import PassphraseField

if TYPE_CHECKING:
    from mindmate.ui.lock.damage import DamagePanel
    from mindmate.ui.lock.forgotten import ForgottenPanel
    from mindmate.ui.ports import Core
    from mindmate.ui.widgets.error_card import ErrorCard

FIRST_MS = 150  # before the first piece of what unlocking needs: the field is to take keys by then
WARMING_MS = 20  # between two pieces: keys come in between


class LockScreen(QWidget):
    """`unlocked` when the vault is open, `refused` when it stays closed, `help_wanted` for the numbers."""

    unlocked = Signal()
    refused = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self.opening = False  # whether a passphrase is being tried
        self.warm = False  # whether what unlocking needs is loaded
        self.setObjectName("lock")
        self.setProperty("room", "true")
        self.help = Button(
            look, self.tr("Help now"), "", "help", name="unlock.help", on_click=self.help_wanted.emit
        )
        top = QHBoxLayout()
        top.setContentsMargins(*[look.size("space.m")] * 4)
        top.addStretch(1)
        top.addWidget(self.help)
        page = self._page = Page(look)
        page.column.setSpacing(look.size("space.m"))
        self.field = PassphraseField(look, "unlock.passphrase", self.tr("Passphrase"))
        self.submit = Button(look, self.tr("Unlock"), "primary", name="unlock.submit", on_click=self.unlock)
        self.keychain = Button(
            look,
            self.tr("Open with this computer’s keychain"),
            "quiet",
            name="unlock.keychain",
            on_click=self._by_keychain,
        )
        self.keychain.hide()
        self.lost = Button(
            look,
            self.tr("I don’t have the passphrase any more"),
            "quiet",
            name="unlock.lost",
            on_click=self._lost,
        )
        mark = QLabel()
        mark.setPixmap(icons.pixmap("app", "#000000", 56, self.devicePixelRatioF()))
        mark.setFixedSize(QSize(56, 56))
        page.column.addStretch(2)
        page.column.addWidget(mark)
        page.column.addSpacing(look.size("space.s"))
        page.column.addWidget(label(self.tr("Welcome back"), "headline"))
        page.column.addWidget(
            label(self.tr("Your journal is locked. Only your passphrase opens it."), "body")
        )
        page.column.addSpacing(look.size("space.s"))
        page.column.addWidget(self.field)
        page.column.addWidget(self.submit)
        page.column.addWidget(self.keychain)
        page.column.addWidget(self.lost)
        page.column.addStretch(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(page, 1)
        self.field.returnPressed.connect(self.unlock)
        # From the field to the button to help, whatever the order on the page.
        QWidget.setTabOrder(self.field, self.submit)
        QWidget.setTabOrder(self.submit, self.help)

    # ---- what most never see, made when it is needed -------------------------------------------

    @cached_property
    def error(self) -> ErrorCard:
        """What went wrong."""
        from mindmate.ui.widgets.error_card import ErrorCard

        card = ErrorCard(self._look)
        self._put_behind(self.keychain, card)
        return card

    @cached_property
    def damage(self) -> DamagePanel:
        """What can be done for a damaged vault."""
        from mindmate.ui.lock.damage import DamagePanel

        panel = DamagePanel(self._look)
        self._put_behind(self.error, panel)
        panel.restore_wanted.connect(self._restore)
        panel.save_wanted.connect(lambda: self._open_by(self.tr("Saving…"), self._core.save_readable))
        panel.read_wanted.connect(lambda: self._open_by(self.tr("Unlocking…"), self._core.unlock_damaged))
        return panel

    @cached_property
    def forgotten(self) -> ForgottenPanel:
        """The way in with the recovery words."""
        from mindmate.ui.lock.forgotten import ForgottenPanel

        panel = ForgottenPanel(self._look)
        self._put_behind(self.lost, panel)
        panel.recover_wanted.connect(self._recover)
        panel.closed.connect(self._found)
        return panel

    def _put_behind(self, before: QWidget, panel: QWidget) -> None:
        """Below `before` on the page, and after it on the way of the keyboard."""
        column = self._page.column
        column.insertWidget(column.indexOf(before) + 1, panel)
        in_order((stops_in(before) or [self.submit])[-1], *stops_in(panel))

    def _made(self, *names: str) -> list[QWidget]:
        """Those of them that were needed so far."""
        return [self.__dict__[name] for name in names if name in self.__dict__]

    def _hide(self, name: str) -> None:
        for panel in self._made(name):
            panel.hide()

    # ---- opening -------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to type."""
        super().showEvent(event)
        if self.warm:
            self._offer_keychain()
        else:
            QTimer.singleShot(FIRST_MS, self, self._warm_up)
        self.field.setFocus()

    def _warm_up(self) -> None:
        """Load what unlocking needs, a piece at a time."""
        self.warm = not self._core.warm()
        if self.warm:
            self._offer_keychain()
        else:
            QTimer.singleShot(WARMING_MS, self, self._warm_up)

    def _offer_keychain(self) -> None:
        """The button is there only where the vault has a place for the keychain's key."""
        self.keychain.setVisible(self.submit.isVisibleTo(self) and self._core.upkeep.keychain_opens())

    def busy(self, text: str = "") -> None:
        """Wait, saying why; "" ends the wait."""
        panels = self._made("damage", "forgotten")
        for widget in (self.field, *panels, self.lost, self.keychain, self.submit):
            widget.setEnabled(not text)
        self.submit.setText(text or self.tr("Unlock"))
        if not text and self.isVisible():
            self.field.setFocus()

    def unlock(self) -> None:
        """Try what was typed."""
        if self.submit.isEnabled():
            self._open_by(self.tr("Unlocking…"), self._core.unlock)

    def offer_help_for_damage(self) -> None:
        """The vault is damaged: show what can be done."""
        try:
            backups = self._core.backups()
        except MindMateError:
            backups = ()  # the folder of the backups can't be read either
        self.damage.offer(backups)

    def _open_by(self, words: str, way: Callable[[bytearray], object]) -> None:
        """Try to open the vault in this way, with the passphrase that was typed."""
        self._hide("error")
        passphrase = self.field.take()
        if not passphrase:
            self.error.show_error(MindMateError("passphrase.empty"))
            self.field.setFocus()
            return
        self.busy(words)
        self.opening = True
        self._bridge.run(lambda: way(passphrase), self._opened, self._failed, queue="vault")

    def _by_keychain(self) -> None:
        """Ask the system's keychain, which may ask for a password of its own."""
        self._hide("error")
        self.field.wipe()
        self.busy(self.tr("Unlocking…"))
        self.opening = True
        self._bridge.run(self._core.unlock_with_keychain, self._opened, self._failed, queue="vault")

    def _restore(self, file: str) -> None:
        self._open_by(self.tr("Restoring…"), lambda word: self._core.restore_backup(word, file))

    def _lost(self) -> None:
        self.lost.hide()
        self.field.wipe()
        self.field.hide()
        self.submit.hide()
        self.keychain.hide()
        self.forgotten.ask()

    def _found(self) -> None:
        self._hide("error")
        for widget in (self.lost, self.field, self.submit):
            widget.show()
        self._offer_keychain()
        self.field.setFocus()

    def _recover(self) -> None:
        self._hide("error")
        words, passphrase = self.forgotten.take()
        self.busy(self.tr("Unlocking…"))
        self.opening = True
        self._bridge.run(
            lambda: self._core.recover(words, passphrase), self._opened, self._failed, queue="vault"
        )

    def _opened(self, _: object) -> None:
        self.opening = False
        self.busy()
        self._hide("damage")
        if "forgotten" in self.__dict__ and self.forgotten.isVisibleTo(self):
            self.forgotten.leave()
        self.unlocked.emit()

    def _failed(self, error: MindMateError) -> None:
        self.opening = False
        self.refused.emit()
        self.busy()
        self.error.show_error(error)
        if error.code in ("vault.damaged", "vault.hostile_header"):
            self.offer_help_for_damage()
