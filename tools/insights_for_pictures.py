"""Months to take pictures of in the insights' room: made up from a seed, of nobody; and the pictures."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mindmate.app import App

DAYS = 160


def fill(core: App, today: date | None = None) -> None:
    """Check-ins in which walking goes with better days, exercises, and questionnaires."""
    from mindmate.insights.check_in import Noted
    from mindmate.practices.questionnaires import GAD7, PHQ9, Filled

    now, rng, level = today or date.today(), random.Random(4), 0.0  # noqa: S311 - drawn, not guarded
    for ago in reversed(range(45, DAYS)):  # what is newer, the journal of the other pictures has
        level = 0.7 * level + 0.7 * rng.gauss(0, 1)
        if rng.random() < 0.2:
            continue
        day = (now - timedelta(ago)).isoformat()
        tags = [
            tag for tag, share in (("work", 0.5), ("family", 0.25), ("walk", 0.4)) if rng.random() < share
        ]
        mood = min(5, max(1, round(3.0 + 0.7 * level + 0.9 * ("walk" in tags))))
        noted = Noted(float(min(10, max(4, round(7 + rng.gauss(0, 1))))), min(5, max(1, round(3 + level))))
        core.journal.write("mood", mood=mood, tags=tags, day=day, data=noted.data())
        if rng.random() < 0.2:
            core.journal.write("exercise", "Box breathing", day=day)
    for ago, level_of in ((150, 2), (110, 1), (70, 2), (30, 1), (4, 1)):
        for one in (PHQ9, GAD7):
            answers = [min(3, max(0, level_of + rng.choice((-1, 0, 0, 1)))) for _ in one.items]
            if one.risk_item is not None:
                answers[one.risk_item] = 0
            filled = Filled(one, tuple(answers))
            day = (now - timedelta(ago)).isoformat()
            core.journal.write("questionnaire", one.title, filled.meaning(), day=day, data=filled.data())


def pictures(photographer: Any) -> None:
    """Each page of the room; a questionnaire, and what item 9 brings."""
    from mindmate.practices.questionnaires import PHQ9

    fill(photographer.core)
    home = photographer.window.home
    home.show_insights()
    room = home.insights
    for page, name in (
        ("mood", "mood"),
        ("goesWith", "goes-with"),
        ("week", "week"),
        ("questionnaires", "questionnaires"),
        ("paper", "paper"),
    ):
        room.show_page(page)
        photographer.wait(lambda: not photographer.bridge.busy)
        photographer.picture(f"insights-{name}")
        photographer.picture(f"insights-{name}", 380, 760)
    room.show_page("questionnaires")
    room.questionnaires.begin(PHQ9)
    photographer.picture("insights-question")
    for _ in PHQ9.items:
        room.questionnaires.asking.choices[1].click()
    photographer.wait(lambda: not photographer.bridge.busy)
    photographer.picture("insights-item9")
    photographer.picture("insights-item9", 380, 760)
    room.questionnaires.asking.leave()
    home.show_today()
