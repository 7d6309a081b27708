"""Conversations that the flow is asked about, without a screen or a model."""

from __future__ import annotations

from mindmate.records import Level, Message, Origin, Role, State
from mindmate.safety import texts
from mindmate.safety.policy import Plan, plan
from mindmate.safety.values import Screening

NONE, ELEVATED, CRISIS = Level.NONE, Level.ELEVATED, Level.CRISIS


def answered(text: str, question: str, lang: str = "en", level: Level = Level.CRISIS) -> tuple[Level, str]:
    """The level of `text`, and what answers it, where code asked `question` before and the screen sees nothing."""
    before = [
        Message(1, "e", Role.USER, "he is outside the door", State.COMPLETE, Origin.PERSON, level, 0),
        Message(
            2, "e", Role.ASSISTANT, texts.say(question, lang), State.COMPLETE, Origin.FIXED, Level.NONE, 0
        ),
    ]
    found = plan(text, Screening(Level.NONE, (), lang, 1.0, "full", Level.NONE), before)
    return found.level, found.fixed


def told(*turns: tuple[str, Level, str], lang: str = "en") -> list[Plan]:
    """What is planned at each turn of a conversation: words, the screen's level of them, and a category."""
    before: list[Message] = []
    plans = []
    for text, level, category in turns:
        seen = Screening(level, (category,) if category else (), lang, 1.0, "full", level)
        plans.append(found := plan(text, seen, before))
        words = (
            found.fixed_words
            if found.fixed
            else f"Words.\n\n{texts.say(found.tail, lang)}"
            if found.tail
            else "Words."
        )
        origin = Origin.FIXED if found.fixed else Origin.MODEL
        before += [
            Message(1, "e", Role.USER, text, State.COMPLETE, Origin.PERSON, found.level, 0),
            Message(2, "e", Role.ASSISTANT, words, State.COMPLETE, origin, Level.NONE, 0),
        ]
    return plans
