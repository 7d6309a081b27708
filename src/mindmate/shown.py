"""Values that the window and the verbs show, made from what the rooms know: models, who can help, processors."""

from __future__ import annotations

from mindmate.engine.shelf import Model, about
from mindmate.i18n import translate
from mindmate.safety import lines
from mindmate.ui.ports import HelpPage, ModelCard


def gpu_notice(code: str) -> str:
    """What is said when the graphics processor failed, by the error's code."""
    if code == "engine.out_of_memory":
        return translate(
            "Shelf",
            "The graphics processor has too little memory for this model. The main processor answers instead, "
            "more slowly.",
        )
    return translate(
        "Shelf",
        "The graphics processor's driver failed. The main processor answers instead, more slowly.",
    )


def help_page(country: str, *, child: bool = False) -> HelpPage:
    """The directory's page for `country`; for one that it doesn't know, the number that works most widely."""
    found = lines.find(country, child=child)
    return HelpPage(found.country, found.name, found.emergency, found.lines, found.checked)


def model_card(model: Model) -> ModelCard:
    """A model as the window names it."""
    note = "\n".join(about(model)) if model.intended_use else model.note
    if model.starter:
        note = translate("Shelf", "A very small model to try the app with, not the companion itself.")
    return ModelCard(
        str(model.path), model.title, note, model.size, model.starter, model.placed, model.licence,
        ", ".join(model.base_models), model.intended_use, model.out_of_scope_use,
    )  # fmt: skip
