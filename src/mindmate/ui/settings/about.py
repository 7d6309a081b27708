"""About: what this is and isn't, this build, the model, what protects the words here, licences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from mindmate.i18n import translate
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import AboutBuild, Core, ModelCard
from mindmate.ui.settings.page import SettingsPage
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Picture, empty, label
from mindmate.ui.widgets.chooser import Chooser
from mindmate.ui.widgets.controls import Section
from mindmate.ui.widgets.moments import size_of
from mindmate.ui.widgets.plain import plain_widget

MOST_TEXT = 400_000  # characters of a licence that are shown


class AboutPage(SettingsPage):
    """Read once it is opened; the facts about protection are looked up each time, in the background."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "about")
        self._parts: dict[str, Any] = {}
        self.what = Section(look, "MindMate")
        self._build_words = label("")
        self.what.card.column.addWidget(
            label(
                self.tr(
                    "A computer program that talks with you. Not a person, no therapist, no crisis service. It makes "
                    "no diagnosis, gives no medical advice, and can’t call anybody. It was reviewed neither by "
                    "clinicians nor by native speakers of all its languages."
                )
            )
        )
        self.what.add(self._build_words)
        self.model = Section(look, self.tr("The model"))
        self._model_words = label("")
        self.model.card.column.addWidget(self._model_words)
        self.active = Section(
            look, self.tr("What protects your words"), self.tr("Looked up on this computer just now.")
        )
        self._facts = plain_widget()
        self._facts.setObjectName("settings.about.protection")
        self._fact_rows = QVBoxLayout(self._facts)
        self._fact_rows.setContentsMargins(0, 0, 0, 0)
        self._fact_rows.setSpacing(look.size("space.s"))
        self.active.card.column.addWidget(self._facts)
        self.licences = Section(look, self.tr("What it is made of"))
        self._licence_words = label("")
        self.which = Chooser(look, "settings.about.part", self.tr("Part"))
        self.text = QPlainTextEdit()
        self.text.setObjectName("settings.about.licence")
        self.text.setAccessibleName(self.tr("Licence"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("kind", "licence")
        self.text.setMinimumHeight(240)
        self.read = Button(
            look, self.tr("Read its licence"), "quiet", name="settings.about.read", on_click=self._read
        )
        for widget in (self._licence_words, self.which, self.read, self.text):
            self.licences.card.column.addWidget(widget)
        self.text.hide()
        for section in (self.what, self.model, self.active, self.licences):
            self.column.addWidget(section)
        self.column.addStretch(1)
        self.which.activated.connect(lambda _at: self.text.hide())
        for words in (self._build_words, self._model_words, self._licence_words):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def refresh(self) -> None:
        """Look it up."""
        model = self._core.model
        self._model_words.setText("\n\n".join(model_card(model)) if model else self.tr("No model"))
        self._show_facts([Fact(None, self.tr("Looking…"))])
        self._bridge.run(self._core.upkeep.about, self._show_build, self.failed, queue="upkeep", owner=self)
        self._bridge.run(
            self._core.upkeep.findings,
            lambda found: self._show_facts(protection(found)),
            self.failed,
            queue="upkeep",
            owner=self,
        )

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        empty(self._fact_rows)
        for fact in facts:
            line = plain_widget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            if fact.there is not None:
                mark = Picture(
                    self._look, "check" if fact.there else "close", "strong" if fact.there else "muted"
                )
                mark.setAlignment(Qt.AlignmentFlag.AlignTop)
                row.addWidget(mark)
            row.addWidget(label(fact.words, "" if fact.there is not None else "small"), 1)
            self._fact_rows.addWidget(line)

    def _show_build(self, found: AboutBuild) -> None:
        self._build_words.setText("\n\n".join(found.words()))
        self._parts = {part.name: part for part in found.parts}
        lines = [
            self.tr(
                "MindMate is free software under the MIT licence. The window is made with Qt and PySide6 under the "
                "LGPL, version 3: you may replace them with a build of your own, in the program’s folder."
            )
        ]
        lines += [" · ".join(words for words in model if words) for model in found.models]
        if not found.parts:
            lines.append(
                self.tr("This build comes from source: each part’s licence lies in its own package folder.")
            )
        self._licence_words.setText("\n\n".join(lines))
        self.which.clear()
        for part in found.parts:
            self.which.addItem(f"{part.name} {part.version} · {part.licence}", part.name)
        self.which.setVisible(bool(found.parts))
        self.read.setVisible(bool(found.parts))

    def _read(self) -> None:
        part = self._parts.get(self.which.currentData())
        if part is None:
            return
        texts = part.texts

        def read() -> str:
            return "\n\n".join(
                text.read_text("utf-8", "replace")[:MOST_TEXT] for text in texts if text.is_file()
            )

        def show(text: str) -> None:
            self.text.setPlainText(text or self.tr("Its text isn’t in this build."))
            self.text.show()
            self.text.setFocus()

        self._bridge.run(read, show, self.failed, queue="upkeep", owner=self)


def model_card(model: ModelCard) -> list[str]:
    """What is known of the model: its own words, its licence, what it is for, its limits."""
    words = [f"{model.name} · {size_of(model.size)}"]
    words += [line for line in model.note.splitlines()[:1] if line]
    said = (
        (translate("Shelf", "Licence: {text}", text=model.licence), model.licence),
        (translate("Shelf", "Made from: {text}", text=model.made_from), model.made_from),
        (translate("Shelf", "Meant for: {text}", text=model.intended), model.intended),
        (translate("Shelf", "Not for: {text}", text=model.not_for), model.not_for),
    )
    words += [line for line, there in said if there]
    words.append(
        translate(
            "About",
            "Limits of every model: it invents things, forgets what left its view, misunderstands, and can sound sure "
            "when it is wrong. Never rely on it for medicines, law, or whether you are safe.",
        )
    )
    return words


@dataclass(frozen=True)
class Fact:
    """Something that protects, and whether it is there; None where it is neither."""

    there: bool | None
    words: str


def protection(found: Mapping[str, Any]) -> list[Fact]:
    """The facts of `mindmate doctor`, in sentences; nothing is claimed that wasn't seen."""
    isolation, here = found["isolation"], found["isolation"]["this_process"]
    encrypted = translate(
        "About",
        "Your journal is encrypted on disk (SQLCipher {version}); the key comes from your passphrase.",
        version=found["versions"].get("sqlcipher3", "?"),
    )
    limited = translate(
        "About",
        "Watching for signs of danger is limited: it misses some, and is sometimes wrong. Help now is always there.",
    )
    system = translate(
        "About",
        "llama.cpp for {variant}, {threads} threads · {system}",
        variant=found["cpu_variant"] or "?",
        threads=found["threads"],
        system=found["system"].split()[0],
    )
    seen = [
        (
            here["no_network"],
            translate("About", "The system refuses MindMate every connection to a network."),
            translate("About", "The system doesn’t refuse connections here; MindMate still opens none."),
        ),
        (
            isolation["landlock"] and isolation["seccomp"],
            translate("About", "The model runs closed in: one file to read, a short list of system calls."),
            translate("About", "The model’s process isn’t fully closed in on this system."),
        ),
        (
            here["no_core_dumps"] and here["not_dumpable"],
            translate(
                "About", "Memory isn’t written to disk after a crash, and other programs can’t read it."
            ),
            translate("About", "After a crash the system may write memory to disk."),
        ),
        (
            here["freed_memory_overwritten"],
            translate("About", "Memory that was used is overwritten."),
            translate("About", "Used memory isn’t overwritten in this start."),
        ),
    ]
    facts = [Fact(True, encrypted)]
    facts += [Fact(bool(there), yes if there else no) for there, yes, no in seen]
    return [*facts, Fact(False, limited), Fact(None, system)]
