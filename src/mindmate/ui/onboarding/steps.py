"""The steps of the first start, each one page with one obvious next thing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.help.lines import CountryChooser, HelpLines
from mindmate.ui.onboarding.strength import SHORTEST, StrengthMeter
from mindmate.ui.ports import Core, ModelCard
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, Page, Picture, label
from mindmate.ui.widgets.error_card import ErrorCard
from mindmate.ui.widgets.passphrase import PassphraseField


class Step(Page):
    """One step; `done` leads to the next one."""

    done = Signal()

    def __init__(self, look: Look, headline: str, text: str = "") -> None:
        super().__init__(look)
        self._look = look
        self.headline = label(headline, "headline")
        self.column.addStretch(2)
        self.column.addWidget(self.headline)
        if text:
            self.column.addWidget(label(text, "body"))
        self.column.addSpacing(look.size("space.s"))

    def first(self) -> QWidget | None:
        """What gets the focus when the step is shown."""
        return None


class WelcomeStep(Step):
    """What it is and what it isn't; for adults."""

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            self.tr("A quiet place to talk"),
            self.tr(
                "MindMate listens when you are anxious, worn out or turning something over. All of it happens "
                "on this computer; nothing you write leaves it."
            ),
        )
        for mark, text in (
            (
                "check",
                self.tr("A computer program that talks with you, day or night, and keeps your words locked."),
            ),
            (
                "close",
                self.tr("Not a person, not a therapist, and no crisis service. It can’t call anybody."),
            ),
            (
                "close",
                self.tr(
                    "Not always right. It can misunderstand, invent things, and miss that you are in danger."
                ),
            ),
            ("help", self.tr("Help now, up there and under F1, always shows people you can reach.")),
        ):
            self.column.addLayout(_point(look, mark, text))
        self.column.addSpacing(look.size("space.m"))
        self.next = Button(
            look,
            self.tr("I am 18 or older – begin"),
            "primary",
            name="onboarding.begin",
            on_click=self.done.emit,
        )
        self.column.addWidget(self.next)
        self.column.addWidget(
            label(
                self.tr(
                    "MindMate is made for adults: 18, or the age at which you may agree to such programs where you "
                    "live. If you are younger, Help now shows lines for you too."
                ),
                "small",
            )
        )
        self.column.addStretch(3)

    def first(self) -> QWidget:
        """The button."""
        return self.next


def _point(look: Look, icon: str, text: str) -> QHBoxLayout:
    mark = Picture(look, icon, "accent")
    mark.setAlignment(Qt.AlignmentFlag.AlignTop)
    mark.setContentsMargins(0, 2, 0, 0)
    row = QHBoxLayout()
    row.setSpacing(look.size("space.s"))
    row.addWidget(mark)
    row.addWidget(label(text, "body"), 1)
    return row


class CountryStep(Step):
    """Where the person is, for the lines of Help now."""

    def __init__(self, look: Look, core: Core) -> None:
        super().__init__(
            look,
            self.tr("Where are you?"),
            self.tr(
                "If things get hard, MindMate shows you who can help there. The country is kept on this computer."
            ),
        )
        self._core = core
        self.chooser = CountryChooser(look, core)
        self.chooser.setObjectName("onboarding.country")
        self._lines = HelpLines(look, small=True)
        self.error = ErrorCard(look)
        self.next = Button(
            look, self.tr("Continue"), "primary", name="onboarding.countryNext", on_click=self._keep
        )
        for widget in (self.chooser, self.error, self.next):
            self.column.addWidget(widget)
        self.column.addSpacing(look.size("space.m"))
        self.column.addWidget(self._lines)
        self.column.addStretch(3)
        self.chooser.chosen.connect(self._show)
        self._show(None)

    def first(self) -> QWidget:
        """The button: the country of the system is usually right."""
        return self.next

    def _show(self, country: str | None) -> None:
        page = self._core.help_page(country)
        self.chooser.show_country(page.country)
        self._lines.show_page(page)

    def _keep(self) -> None:
        try:
            self._core.change_settings(country=self.chooser.currentData() or "")
        except MindMateError as error:
            self.error.show_error(error)
            return
        self.done.emit()


class PassphraseStep(Step):
    """A passphrase, twice, with how well it would hold. `refused` when no vault could be made."""

    refused = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(
            look,
            self.tr("Choose a passphrase"),
            self.tr("It locks everything you write here. Only you know it; it is kept nowhere."),
        )
        self._core, self._bridge = core, bridge
        self.making = False  # whether the vault is being made
        self.field = PassphraseField(look, "onboarding.passphrase", self.tr("Passphrase"))
        self.again = PassphraseField(look, "onboarding.again", self.tr("The same once more"))
        self.meter = StrengthMeter(look)
        self.hint = label("", "small")
        self.hint.setObjectName("onboarding.hint")
        warning = Card(look, "sunkCard")
        warning.column.addWidget(label(self.tr("Keep it well"), "title"))
        warning.column.addWidget(
            label(
                self.tr(
                    "Nobody can reset it, we can’t either. Next come words for the case that it is lost; without "
                    "both, what you wrote is lost."
                )
            )
        )
        self.next = Button(
            look, self.tr("Continue"), "primary", name="onboarding.create", on_click=self._create
        )
        self.error = ErrorCard(look)
        for widget in (self.field, self.meter, self.again, self.hint, warning, self.next, self.error):
            self.column.addWidget(widget)
        self.column.addStretch(3)
        self.field.textChanged.connect(self._judge)
        self.again.textChanged.connect(self._judge)
        self.field.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self._create)
        self._judge()

    def first(self) -> QWidget:
        """The field."""
        return self.field

    def _judge(self) -> None:
        one, two = self.field.text(), self.again.text()
        self.meter.judge(one)
        differ = bool(two) and not one.startswith(two)
        self.hint.setText(self.tr("The two are not the same yet.") if differ else "")
        self.hint.setVisible(differ)
        self.next.setEnabled(len(one) >= SHORTEST and one == two)

    def _create(self) -> None:
        if not self.next.isEnabled():
            return
        passphrase = self.field.take()
        self.again.wipe()
        self._busy(True)
        self._bridge.run(
            lambda: self._core.create_vault(passphrase), self._created, self._failed, queue="vault"
        )

    def _busy(self, busy: bool) -> None:
        self.making = busy
        for field in (self.field, self.again):
            field.setEnabled(not busy)
        self.next.setEnabled(False)
        self.next.setText(self.tr("Making your journal…") if busy else self.tr("Continue"))

    def _created(self, _: object) -> None:
        self._busy(False)
        self.done.emit()

    def _failed(self, error: MindMateError) -> None:
        self._busy(False)
        self.refused.emit()
        self.error.show_error(error)


class Choice(QPushButton):
    """One model to choose: a button that is a whole card, with what the model is."""

    chosen = Signal(str)

    def __init__(self, look: Look, model: ModelCard) -> None:
        super().__init__()
        self.model = model
        self.setProperty("kind", "choice")
        self.setObjectName("onboarding.choice")
        self.setCheckable(True)
        self.setAccessibleName(model.name)
        self.setAccessibleDescription(model.note)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*[look.size("space.l")] * 4)
        column.setSpacing(look.size("space.xs"))
        size = self.tr("{size} MB on this computer").format(size=round(model.size / 1_000_000))
        for text in (label(model.name, "title"), label(model.note), label(size, "small")):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _checked: self.chosen.emit(self.model.file))

    def sizeHint(self) -> QSize:
        """As large as what is in it."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as what is in it may be."""
        return self._column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Its texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for its texts."""
        return self._column.heightForWidth(width)

    def mark(self, on: bool) -> None:
        """Show whether this is the chosen one."""
        self.setChecked(on)


class ModelStep(Step):
    """The starter, named for what it is, or a file of one's own."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(
            look,
            self.tr("A model to talk with"),
            self.tr(
                "MindMate speaks through a language model, a file on this computer. You can change it later."
            ),
        )
        self._core, self._bridge = core, bridge
        self._choices = QVBoxLayout()
        self._choices.setSpacing(look.size("space.m"))
        self.column.addLayout(self._choices)
        self.own = Button(
            look, self.tr("Use a model file of my own (.gguf)"), "", "file",
            name="onboarding.ownModel", on_click=self._ask,
        )  # fmt: skip
        self.next = Button(
            look, self.tr("Start"), "primary", name="onboarding.finish", on_click=self.done.emit
        )
        self.error = ErrorCard(look)
        for widget in (self.own, self.error, self.next):
            self.column.addWidget(widget)
        self.column.addStretch(3)

    def first(self) -> QWidget:
        """The button: the starter is chosen already."""
        return self.next

    def refresh(self) -> None:
        """Show the models on the shelf."""
        while (item := self._choices.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        current = self._core.model
        for model in self._core.models():
            choice = Choice(self._look, model)
            choice.mark(current is not None and model.file == current.file)
            choice.chosen.connect(self._choose)
            self._choices.addWidget(choice)
        self.next.setEnabled(current is not None)

    def _ask(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a model file"), "", self.tr("Models (*.gguf)")
        )
        if file:
            self.add(file)

    def add(self, file: str) -> None:
        """Check `file` and choose it."""
        self.error.hide()
        self.own.setEnabled(False)
        self.own.setText(self.tr("Checking the file…"))
        self._bridge.run(
            lambda: self._core.add_model(file),
            lambda card: self._choose(card.file),
            self._failed,
            queue="model",
        )

    def _choose(self, file: str) -> None:
        self._ready()
        try:
            self._core.change_settings(model=file)
        except MindMateError as error:
            self.error.show_error(error)
        self.refresh()
        self.next.setFocus()

    def _failed(self, error: MindMateError) -> None:
        self._ready()
        self.error.show_error(error)

    def _ready(self) -> None:
        self.own.setEnabled(True)
        self.own.setText(self.tr("Use a model file of my own (.gguf)"))
