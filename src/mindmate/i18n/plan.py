"""Headings of the safety plan, for the window, the command line and exports alike."""

from __future__ import annotations

from mindmate.i18n.catalogue import translate


def plan_title() -> str:
    """What the plan is called."""
    return translate("SafetyPlan", "A plan for hard moments")


def step_title(step: str) -> str:
    """The heading of a step of `records.PLAN_STEPS`. Raises KeyError for another one."""
    return {
        "signs": translate("SafetyPlan", "How I notice that it is getting hard"),
        "myself": translate("SafetyPlan", "What I can do on my own"),
        "places": translate("SafetyPlan", "Places and people that take my mind off it"),
        "people": translate("SafetyPlan", "People I can ask for help"),
        "professionals": translate("SafetyPlan", "Professionals I can turn to"),
        "safer": translate("SafetyPlan", "Making the place around me safer"),
        "reason": translate("SafetyPlan", "What I want to live for"),
    }[step]
