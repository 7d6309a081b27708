"""What a package may weigh: the code apart from models and from the screen's data. Limits: budget.json, in bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from installers.places import PACKAGING


def limits() -> dict[str, float]:
    """The budget."""
    found: dict[str, float] = json.loads((PACKAGING / "budget.json").read_text("utf-8"))
    return found


def exceeded(report: Mapping[str, Any], limit: Mapping[str, float]) -> list[str]:
    """One line for each thing in a build's sizes.json that is over the budget.

    A .deb that holds a model is measured by the one without it: build with --no-starter.
    """
    found = []
    code = int(report["bytes"]["code"])
    if code > limit["installed_code"]:
        found.append(
            f"the code takes {code / 1e6:.1f} MB, {limit['installed_code'] / 1e6:.0f} MB are allowed"
        )
    for name, size in report["packages"].items():
        packed = (
            size - int(report["screen_packed"])
            if name.endswith(".deb") and not report["bytes"]["models"]
            else 0
        )
        if packed > limit["deb_without_model"]:
            found.append(
                f"{name} takes {packed / 1e6:.1f} MB, {limit['deb_without_model'] / 1e6:.0f} MB are allowed"
            )
    return found
