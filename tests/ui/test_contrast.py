"""Contrast of what the style sheet really puts on each other, found by reading it: nobody keeps a list.

A small cascade: a rule with states (`QPushButton[kind="quiet"]:hover`) takes what it doesn't say from the rules that
are less particular. Text without a background of its own can stand on every surface, but for those whose own rules
colour it.
Thresholds: WCAG 2.2, 1.4.3 (4.5), 1.4.6 (7, for what is read at length), 1.4.11 (3, for edges that carry meaning).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from mindmate.ui.theme import tokens

SHEET = (tokens.FOLDER / "style.qss").read_text("utf-8")
#: What is read at length: body text, headlines, the words in fields and cards.
BODY = {"text", "on_care", "on_selection"}
WORDLESS = ("QScrollBar",)
DECORATION = {"line"}  # divisions that carry no meaning
SURFACE = re.compile(r"^(QWidget|QFrame|QMainWindow|QMenu|QToolTip|QComboBox QAbstractItemView)\b")
SURFACES_OF_TEXT = ("background", "sunk", "raised")
THEMES = [(dark, high) for dark in (False, True) for high in (False, True)]


@dataclass(frozen=True)
class Rule:
    """One selector with what it says."""

    selector: str
    says: dict[str, str]

    @property
    def own(self) -> str:
        """The last part of the selector: what it is about."""
        return self.selector.split()[-1]

    @property
    def inside(self) -> str:
        """The part before: what that stands in."""
        return " ".join(self.selector.split()[:-1]).rstrip(" >")


def rules(sheet: str) -> list[Rule]:
    """Every rule of a style sheet, one a selector, in order."""
    found = []
    for selectors, body in re.findall(
        r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", _braceless(sheet), flags=re.S)
    ):
        lines = [part.split(":", 1) for part in body.split(";") if ":" in part]
        says = {name.strip(): value.strip() for name, value in lines}
        found += [Rule(" ".join(selector.split()), says) for selector in selectors.split(",")]
    return found


def _braceless(sheet: str) -> str:
    return re.sub(r"\$\{(\w+)\}", r"$\1", sheet)


def colour(value: str | None) -> str:
    """The role that a value names; empty for none, or for a transparent one."""
    found = re.search(r"\$(\w+)", value or "")
    return found.group(1) if found else ""


def parts(own: str) -> tuple[str, frozenset[str]]:
    """A simple selector as its type, and its conditions."""
    kind = re.match(r"[\w*]+", own)
    return kind.group() if kind else "*", frozenset(re.findall(r"\[[^\]]*\]|::?[\w-]+", own))


def resolved(rule: Rule, sheet: list[Rule], name: str) -> str:
    """What holds for a property where `rule` applies: the most particular rule that says something."""
    kind, conditions = parts(rule.own)
    found, weight = "", (-1, -1)
    for at, other in enumerate(sheet):
        other_kind, other_conditions = parts(other.own)
        fits = (
            other_kind in (kind, "*") and other_conditions <= conditions and other.inside in ("", rule.inside)
        )
        if fits and name in other.says and (len(other_conditions) + bool(other.inside), at) >= weight:
            found, weight = other.says[name], (len(other_conditions) + bool(other.inside), at)
    return found


def surfaces(sheet: list[Rule]) -> dict[str, str]:
    """What text can stand on: selector to role."""
    return {
        rule.selector: role
        for rule in sheet
        if SURFACE.match(rule.selector) and (role := colour(rule.says.get("background")))
    }


def pairs(source: str) -> set[tuple[str, str, str]]:
    """(kind, front, back) of every pair in a style sheet; kind is body, text or edge."""
    sheet = rules(source)
    ground = surfaces(sheet)
    found: set[tuple[str, str, str]] = set()
    for rule in sheet:
        if rule.selector == "*":
            found.add(
                (
                    "body",
                    colour(rule.says["selection-color"]),
                    colour(rule.says["selection-background-color"]),
                )
            )
            continue
        if rule.own.startswith(WORDLESS):
            continue
        backs = _backs(rule, sheet, ground)
        for name in ("color", "placeholder-text-color"):
            speaks = name in rule.says or (
                name == "color" and "background" in rule.says and rule.selector not in ground
            )
            front = colour(resolved(rule, sheet, name)) if speaks else ""
            found |= {("body" if front in BODY else "text", front, back) for back in backs if front}
        for name in ("border", "border-color"):
            edge = colour(rule.says.get(name))
            if edge and edge not in DECORATION and edge not in backs:
                found |= {("edge", edge, back) for back in _around(rule, sheet, ground)}
    return found


def _backs(rule: Rule, sheet: list[Rule], ground: dict[str, str]) -> set[str]:
    own = colour(resolved(rule, sheet, "background"))
    return {own} if own else _around(rule, sheet, ground)


def _around(rule: Rule, sheet: list[Rule], ground: dict[str, str]) -> set[str]:
    """What lies behind a thing that has no background, or around its edge."""
    if rule.selector in ground and not rule.inside:
        return set(SURFACES_OF_TEXT[:2])
    if rule.inside in ground:
        return {ground[rule.inside]}
    kind, _ = parts(rule.own)
    coloured = {other.inside for other in sheet if "color" in other.says and parts(other.own)[0] == kind}
    return {
        role for selector, role in ground.items() if selector not in coloured and role in SURFACES_OF_TEXT
    }


PAIRS = sorted(pairs(SHEET))


def least(kind: str, *, high: bool) -> float:
    """The least contrast for a kind of pair."""
    return {"body": 7.0, "text": 7.0 if high else 4.5, "edge": 4.5 if high else 3.0}[kind]


@pytest.mark.parametrize(("dark", "high"), THEMES)
def test_every_pair_of_the_style_sheet_can_be_read(dark: bool, high: bool) -> None:
    look = tokens.load(dark=dark, contrast=high) if high else tokens.load(dark=dark)
    found = {
        f"{front} on {back} ({kind})": round(ratio, 2)
        for kind, front, back in PAIRS
        if (ratio := tokens.contrast(look.colour(front), look.colour(back))) < least(kind, high=high)
    }
    assert found == {}


def test_the_pairs_are_found() -> None:
    assert len(PAIRS) > 30
    for pair in (
        ("body", "text", "raised"),
        ("body", "on_care", "care"),
        ("text", "on_accent", "accent"),
        ("text", "on_accent", "accent_hover"),
        ("text", "muted", "sunk"),
        ("text", "placeholder", "raised"),
        ("body", "on_selection", "selection"),
        ("edge", "focus", "background"),
    ):
        assert pair in PAIRS, pair


def test_a_pair_that_cannot_be_read_would_be_found() -> None:
    sheet = """
    * { color: $text; selection-color: $text; selection-background-color: $raised; }
    QWidget[room="true"] { background: $background; }
    QPushButton { background: $accent; color: $on_accent; }
    QPushButton:hover { background: $selected; }
    QLabel[kind="faint"] { color: $line; }
    """
    found = pairs(sheet)
    assert ("text", "on_accent", "selected") in found
    assert ("text", "line", "background") in found
    look = tokens.load(dark=False)
    assert tokens.contrast(look.colour("line"), look.colour("background")) < least("text", high=False)
