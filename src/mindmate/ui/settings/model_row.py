"""One model on the shelf: what it is, whether it fits here, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mindmate.ui.ports import ModelCard, ModelFit
from mindmate.ui.theme.look import Look, restyle
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.moments import size_of


class ModelRow(Card):
    """The signals carry the model's file."""

    use = Signal(str)
    fit = Signal(str)
    verify = Signal(str)
    remove = Signal(str)

    def __init__(self, look: Look, model: ModelCard, *, current: bool) -> None:
        super().__init__(look, "choice")
        self.model = model
        self.setObjectName("settings.model")
        self.setProperty("chosen", "true" if current else "false")
        restyle(self)
        self.column.addWidget(label(model.name, "title"))
        facts = [size_of(model.size)]
        if current:
            facts.insert(0, self.tr("In use"))
        if model.licence:
            facts.append(model.licence)
        self.column.addWidget(label(" · ".join(facts), "small"))
        if note := model.note.partition("\n")[0]:
            self.column.addWidget(label(note))
        for words in (
            self.tr("Meant for: {text}").format(text=model.intended) if model.intended else "",
            self.tr("Not for: {text}").format(text=model.not_for) if model.not_for else "",
        ):
            if words:
                self.column.addWidget(label(words, "small"))
        self._found = label("", "muted")
        self._found.hide()
        self.column.addWidget(self._found)
        self._buttons(look, current)

    def _buttons(self, look: Look, current: bool) -> None:
        holder = QWidget()
        holder.setProperty("plain", "true")
        self.column.addWidget(holder)
        flow = FlowLayout(holder, look.size("space.xs"))
        wishes = [
            (self.tr("Does it fit here?"), "settings.model.fit", self.fit),
            (self.tr("Check the file"), "settings.model.verify", self.verify),
        ]
        if not current:
            wishes.insert(0, (self.tr("Use this one"), "settings.model.use", self.use))
        if self.model.placed != "installation":
            wishes.append((self.tr("Take off the list"), "settings.model.remove", self.remove))
        for at, (words, name, signal) in enumerate(wishes):
            kind = "" if at == 0 and not current else "quiet"
            button = Button(look, words, kind, name=name)
            button.setAccessibleName(f"{words}: {self.model.name}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self.model.file))
            flow.addWidget(button)

    def tell(self, words: str) -> None:
        """Say what was found of this model."""
        self._found.setText(words)
        self._found.setVisible(bool(words))

    def tell_fit(self, found: ModelFit) -> None:
        """Say whether it runs here, and how."""
        if found.verdict == "too large":
            self.tell(
                self.tr(
                    "Too large for this computer now: it would take {total}, and {free} are free. Close other "
                    "programs, or choose a smaller model."
                ).format(total=size_of(found.total), free=size_of(found.free))
            )
            return
        words = self.tr(
            "It fits: {total} of {free} free memory. About {words} words of a conversation stay in view."
        ).format(
            total=size_of(found.total), free=size_of(found.free), words=found.context * 3 // 4 // 50 * 50
        )
        if found.gpu:
            words += " " + self.tr("The graphics processor helps ({name}).").format(name=found.gpu)
        self.tell(words)
