"""Fixed words: what code says, not the model. Neither clinicians nor native speakers have reviewed them."""

from __future__ import annotations

import re

from mindmate.i18n import translate
from mindmate.safety.normalise import normalise


def program_notice() -> str:
    """Said at the start of each session, and whenever the person asks what this is."""
    return translate(
        "Notices",
        "You are talking to a computer program, not a person. It is no therapist and no crisis service, and it "
        "can be wrong.",
    )


def watching_notice(watching: str) -> str:
    """How well messages are watched for signs of risk; empty where watching is full."""
    if watching == "off":
        return translate(
            "Notices",
            "Watching for signs of danger isn't working at the moment. If you might be in danger, please open "
            "“Help now” instead of waiting for an answer here.",
        )
    if watching == "limited":
        return translate(
            "Notices",
            "MindMate watches for signs of danger with a short list of words only, so it will miss much. If you "
            "might be in danger, “Help now” is always there.",
        )
    return ""


def crisis_reply() -> str:
    """The answer to a message that may mean danger; the model doesn't speak in this turn."""
    return translate(
        "Notices",
        "Thank you for telling me. What you wrote sounds serious, and I don't want to pass over it.\n\n"
        "Are you thinking about ending your life, or are you in danger right now?\n\n"
        "I'm a computer program: I can't see you, and I can't contact anybody for you. The people below can "
        "be reached now. If you can, go to someone near you, or call someone you trust, and tell them what you "
        "told me.\n\n"
        "You can keep writing here. Many people have come through a moment like this one.",
    )


def retained_reply() -> str:
    """Said instead of the model where no reply could be made, so that nobody is left without one."""
    return translate(
        "Notices",
        "I couldn't answer just now. Your message is kept. You can try again in a moment, or write on.",
    )


def safety_prompt() -> str:
    """What is added to the model's instructions after a message of the level `elevated` or above."""
    return (
        "The person may be at risk. Be gentle and brief. Take what they say seriously, don't argue, don't "
        "praise, don't give advice about medicines, weight or methods of any kind. Ask how safe they are right "
        "now, and encourage them to reach a person they trust or a professional. Never mention phone numbers."
    )


_ASKS_WHAT_IT_IS = re.compile(
    r"\b(are|r) (you|u) (really |actually |even )?(an? )?(real|human|person|bot|robot|ai|machine|computer|program|"
    r"therapist|doctor|psychologist|counsell?or|alive)\b|\b(am i|is this) (talking to|chatting with|writing to)? ?"
    r"(an? )?(real |actual )?(human|person|bot|robot|ai|machine|therapist)\b|\bwhat are you\b"
    r"|\b(eres|es usted) (una? )?(persona|humano|humana|robot|maquina|terapeuta|medico|real)\b"
    r"|\b(bist du|sind sie) (ein |eine |wirklich )*(mensch|echt|person|roboter|therapeut|therapeutin|maschine|ki)\b"
    r"|\b(es[- ]tu|etes[- ]vous|tu es|vous etes) (une? )?(vraie? )?(humain|humaine|personne|robot|machine|therapeute)\b"
    r"|\b(kya )?(tum|aap) (insaan|robot|machine|asli|doctor)\b"
)


def asks_what_it_is(text: str) -> bool:
    """Whether a message asks if this is a person, a therapist or a machine."""
    return bool(_ASKS_WHAT_IT_IS.search(normalise(text)))
