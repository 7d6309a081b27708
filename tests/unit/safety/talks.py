"""Conversations that the flow is asked about, without a screen or a model."""

from __future__ import annotations

from mindmate.records import Level, Message, Origin, Role, State
from mindmate.safety import texts
from mindmate.safety.policy import Plan, plan
from mindmate.safety.values import Screening

NONE, ELEVATED, CRISIS = Level.NONE, Level.ELEVATED, Level.CRISIS


def seen_as(text: str, level: Level, *categories: str, listed: Level = NONE) -> str:
    """What answers a first message that the screen gives these categories."""
    return plan(text, Screening(level, categories, "en", 1.0, "full", listed), []).fixed


def behind(
    question: str,
    first: str,
    text: str,
    *categories: str,
    lang: str = "en",
    level: Level = CRISIS,
    screened: Level = CRISIS,
    listed: Level = NONE,
) -> Plan:
    """What is planned for `text` behind a message of this `level` and a question of code.

    Unless said otherwise the encoder alone hears a crisis in it: what was said before.
    """
    before = [
        Message(1, "e", Role.USER, first, State.COMPLETE, Origin.PERSON, level, 0),
        Message(2, "e", Role.ASSISTANT, texts.say(question, lang), State.COMPLETE, Origin.FIXED, NONE, 0),
    ]
    return plan(text, Screening(screened, categories, lang, 1.0, "full", listed), before)


def answered(text: str, question: str, lang: str = "en", level: Level = Level.CRISIS) -> tuple[Level, str]:
    """The level of `text`, and what answers it, where code asked `question` before and the screen sees nothing."""
    found = behind(question, "he is outside the door", text, lang=lang, level=level, screened=NONE)
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
