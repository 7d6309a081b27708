"""One step of the plan: what it asks, and a field that reads like a page until it is written in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mindmate.i18n.plan import step_title
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.page_field import PageField


def hint_of(step: str) -> str:
    """What could stand there."""
    return {
        "signs": _tr("Thoughts, feelings, things I do when it begins"),
        "myself": _tr("What helped before, even a little: a shower, music, going outside"),
        "places": _tr("A café, a park, a friend who makes me laugh; nobody has to know why I am there"),
        "people": _tr("What I would say to them, or what I would ask for"),
        "professionals": _tr("A doctor, a counsellor, a clinic: name, number, when they are there"),
        "safer": _tr("What I could put out of reach for a while, and who could keep it for me"),
        "reason": _tr("Someone, an animal, something I still want to see"),
    }[step]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SafetyPlan", text)


class StepField(PageField):
    """The field of a step of the plan."""

    def __init__(self, look: Look, step: str) -> None:
        super().__init__(look, f"safety.plan.{step}", step_title(step), hint_of(step))
        self.step = step
