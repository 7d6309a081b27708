"""The first start, step by step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.onboarding.recovery import RecoveryStep
from mindmate.ui.onboarding.steps import CountryStep, ModelStep, PassphraseStep, Step, WelcomeStep
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, label


class Onboarding(QWidget):
    """`finished` when the vault is made and a model chosen; `vault_made` as soon as there is a vault."""

    finished = Signal()
    vault_made = Signal()
    help_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._core = core
        self._space = look.size("space.m")
        self.setObjectName("onboarding")
        self.setProperty("room", "true")
        self.back = Button(
            look, self.tr("Back"), "quiet", "back", name="onboarding.back", on_click=self._back
        )
        self.help = Button(
            look, self.tr("Help now"), "", "help", name="helpNow", on_click=self.help_wanted.emit
        )
        self._step_label = label("", "step", wrap=False)
        self._top = top = QGridLayout()
        top.setContentsMargins(*[look.size("space.m")] * 4)
        top.addWidget(self.back, 0, 0, Qt.AlignmentFlag.AlignLeft)
        top.addWidget(self._step_label, 0, 1, Qt.AlignmentFlag.AlignCenter)
        top.addWidget(self.help, 0, 2, Qt.AlignmentFlag.AlignRight)
        for side in (0, 2):
            top.setColumnStretch(side, 1)
        self.welcome = WelcomeStep(look)
        self.country = CountryStep(look, core)
        self.passphrase = PassphraseStep(look, core, bridge)
        self.recovery = RecoveryStep(look, core, bridge)
        self.model = ModelStep(look, core, bridge)
        self._stack = QStackedWidget()
        self.steps: list[Step] = [self.welcome, self.country, self.passphrase, self.recovery, self.model]
        for step in self.steps:
            self._stack.addWidget(step)
            step.done.connect(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self._show(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Ready to go on by keyboard."""
        super().showEvent(event)
        self._focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Which step it is stands between the buttons, or below them where the room is narrow."""
        super().resizeEvent(event)
        beside = self.back.sizeHint().width() + self.help.sizeHint().width() + 2 * self._step_label.width()
        centre = Qt.AlignmentFlag.AlignCenter
        if self.width() < beside + 4 * self._space:
            self._top.addWidget(self._step_label, 1, 0, 1, 3, centre)
        else:
            self._top.addWidget(self._step_label, 0, 1, centre)

    @property
    def at(self) -> int:
        """Which step is shown, from 0."""
        return self._stack.currentIndex()

    def forget(self) -> None:
        """Before locking: no recovery word stays in the window."""
        self.recovery.forget()

    def resume(self) -> None:
        """After unlocking: on with the step that was shown; recovery words are new ones then."""
        if self.steps[self.at] is self.recovery:
            self.recovery.begin(again=True)
        self._focus()

    def _show(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        # Once the journal exists there is nothing to go back to.
        self.back.setVisible(at in (1, 2))
        self._step_label.setText(self.tr("{at} of {all}").format(at=at + 1, all=len(self.steps)))
        if self.steps[at] is self.model:
            self.model.refresh()
        if self.steps[at] is self.recovery:
            self.recovery.begin()
        self._focus()

    def _focus(self) -> None:
        if (widget := self.steps[self.at].first()) is not None:
            widget.setFocus()

    def _back(self) -> None:
        self._show(max(self.at - 1, 0))

    def _next(self) -> None:
        step = self.steps[self.at]
        if step is self.welcome:
            try:
                self._core.change_settings(welcomed=True)
            except MindMateError as error:
                self.country.error.show_error(error)
        if step is self.model:
            self.finished.emit()
            return
        self._show(self.at + 1)
        if step is self.passphrase:
            self.vault_made.emit()
