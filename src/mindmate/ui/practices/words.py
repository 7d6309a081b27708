"""How the exercises are named, grouped and pictured in the window."""

from __future__ import annotations

from mindmate.conversation.guided import MODES
from mindmate.i18n import translate
from mindmate.practices.texts import say

#: Exercises by group, in the order in which they are shown; the safety plan stands after them.
GROUPS = (
    ("calm", ("box", "four_seven_eight", "coherent", "grounding", "body_scan", "relaxation")),
    ("thoughts", ("thought_record", "worry_time")),
    ("days", ("activation", "values", "gratitude", "sleep_diary")),
)
ICONS = {
    "box": "breath",
    "four_seven_eight": "breath",
    "coherent": "breath",
    "grounding": "eye",
    "body_scan": "smile",
    "relaxation": "smile",
    "thought_record": "thought",
    "worry_time": "clock",
    "activation": "month",
    "values": "compass",
    "gratitude": "leaf",
    "sleep_diary": "moon",
}
#: What the model may lead, by exercise.
LED = {practice: mode for mode, practice in MODES.items()}


def group_title(group: str) -> str:
    """The heading of a group."""
    return {
        "calm": translate("Practices", "To come to rest"),
        "thoughts": translate("Practices", "When thoughts go round"),
        "days": translate("Practices", "For your days and nights"),
        "hard": translate("Practices", "For the hardest moments"),
    }[group]


def title(practice: str) -> str:
    """What an exercise is called."""
    return say(f"{practice}.title")


def how_long(minutes: int) -> str:
    """About how long it takes."""
    return translate("Practices", "About %n minutes", minutes)


def to_talk_over(title: str, body: str) -> str:
    """The words of an exercise as the person's next message in a conversation, which they may change first."""
    about = translate("Practices", "I did the exercise “{title}”. This came of it:", title=title)
    return f"{about}\n\n{body}"
