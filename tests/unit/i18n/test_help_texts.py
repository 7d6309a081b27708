"""Who can help and the safety plan in five languages: every text has its translation, with the same fields."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from mindmate import i18n

SOURCE = Path(i18n.__file__).parents[1]
PARTS = [
    SOURCE / "ui/help/lines.py",
    SOURCE / "ui/help/page.py",
    SOURCE / "ui/today/crisis_card.py",
    SOURCE / "ui/safety/people.py",
    SOURCE / "ui/safety/room.py",
]
#: Parts of the plan outside of classes: the file, the function that is asked, and which argument is the text.
PLAN = [
    ("i18n/plan.py", "translate", 1),
    ("ui/safety/paper.py", "translate", 1),
    ("ui/safety/steps.py", "_tr", 0),
]
LANGUAGES = ["de", "es", "fr", "hi"]


def texts() -> list[tuple[str, str]]:
    """(class, text) of each `self.tr`, the directory's phrases under "Lines", the plan's under "SafetyPlan"."""
    found = []
    for part in PARTS:
        for scope in ast.walk(ast.parse(part.read_text("utf-8"))):
            if isinstance(scope, ast.ClassDef):
                found += [(scope.name, said) for said in _said(scope, "tr", 0)]
    for file, function, at in PLAN:
        tree = ast.parse((SOURCE / file).read_text("utf-8"))
        found += [("SafetyPlan", said) for said in _said(tree, function, at)]
    lines = ast.parse((SOURCE / "safety/lines.py").read_text("utf-8"))
    return [*found, *(("Lines", said) for said in _said(lines, "translate", 1))]


def _said(tree: ast.AST, function: str, at: int) -> list[str]:
    return [
        call.args[at].value  # type: ignore[attr-defined]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _name(call.func) == function and len(call.args) > at
    ]


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_the_texts_are_found() -> None:
    assert ("HelpNow", "You don’t have to get through this alone") in texts()
    assert ("Lines", "or text {number}") in texts()
    assert ("SafetyPlan", "What I want to live for") in texts()
    assert ("SafetyPlan", "Someone, an animal, something I still want to see") in texts()
    assert ("SafetyPlan", "If I am in danger") in texts()
    assert ("PersonRow", "{name} is taken out.") in texts()
    assert len(texts()) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_help_and_of_the_plan_is_translated(language: str) -> None:
    catalogue = i18n.load(language)
    missing = [text for text in texts() if not catalogue.find(*text)]
    assert missing == []
    for text in texts():
        fields = re.findall(r"\{\w+\}", text[1])
        assert sorted(re.findall(r"\{\w+\}", catalogue.find(*text) or "")) == sorted(fields)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_way_to_help_is_named_alike_everywhere(language: str) -> None:
    catalogue = i18n.load(language)
    places = ("Home", "LockScreen", "Onboarding", "CareNote")
    assert len({catalogue.find(place, "Help now") for place in places}) == 1
    assert catalogue.find("Home", "Help now")
