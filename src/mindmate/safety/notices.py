"""What code says of the app itself, not the model. The words lie in `safety.texts`."""

from __future__ import annotations

import re

from mindmate.safety import texts
from mindmate.safety.normalise import normalise


def program_notice(lang: str = "") -> str:
    """Said at the start of each session, and whenever the person asks what this is."""
    return texts.say("program", lang)


def break_notice(lang: str = "") -> str:
    """Said after three hours of use."""
    return texts.say("break", lang)


def watching_notice(watching: str, lang: str = "") -> str:
    """How well messages are watched for signs of risk; empty where watching is full.

    `watching` is "full", "limited" (an encoder is missing or failed), "weaker" (the language is below its target) or
    "off".
    """
    return "" if watching == "full" else texts.say(f"watching_{watching}", lang)


def retained_reply(lang: str = "") -> str:
    """Said instead of the model where no reply could be made, so that nobody is left without one."""
    return texts.say("retained", lang)


def unreviewed(lang: str = "") -> str:
    """That neither clinicians nor native speakers have reviewed these words; for Help and About."""
    return texts.say("unreviewed", lang)


_ASKS_WHAT_IT_IS = re.compile(
    r"\b(are|r) (you|u) (really |actually |even |just )*(an? )?(real|human|person|bot|robot|ai|machine|computer|"
    r"program|programme|therapist|doctor|psychologist|counsell?or|alive|conscious|sentient|a someone)\b"
    r"|\b(am i|is this|is that|is it) (really |actually )?(talking to|chatting with|writing to|speaking (to|with))? ?"
    r"(an? )?(real |actual )?(human|person|bot|robot|ai|machine|therapist|someone real|somebody real)\b"
    r"|\bwhat are you\b|\bwho am i (talking|speaking|writing) (to|with)\b|\bdo you have (feelings|a body)\b"
    r"|\b(eres|es usted) (una? )?(verdadera |verdadero )?(persona|humano|humana|robot|maquina|programa|terapeuta|"
    r"psicolog[oa]|medic[oa]|real|bot)\b|\bhablo con (una? )?(persona|maquina|robot|humano)\b|\bque eres\b"
    r"|\b(bist du|sind sie) (ein |eine |wirklich |eigentlich |echt |nur )*(mensch|echt|person|roboter|bot|therapeut|"
    r"therapeutin|psycholog\w*|arzt|arztin|maschine|programm|ki|computer)\b|\bwas bist du\b"
    r"|\b(spreche|rede|schreibe) ich (hier )?mit (einem |einer )?(echten )?(menschen|person|maschine|roboter|bot)\b"
    r"|\b(es[- ]tu|etes[- ]vous|tu es|vous etes) (vraiment )?(une? )?(vraie? )?(etre )?(humaine?|personne|robot|"
    r"machine|programme|therapeute|psychologue|medecin|ia)\b\s*\??$|\b(je parle|je suis en train de parler) (a|avec) "
    r"(une? )?(vraie? )?(humain|personne|robot|machine)\b|\b(qu'es[- ]tu|tu es quoi)\b"
    r"|\b(kya )?(tum|aap|tu) (sach mein |sach me |asli |ek )*(insaan|insan|robot|machine|asli|doctor|program|bot)\b"
    r"|(तुम|आप|तू) (सच में |असली |एक )*(इंसान|रोबोट|मशीन|असली|डॉक्टर|प्रोग्राम|बॉट)"
)


def asks_what_it_is(text: str) -> bool:
    """Whether a message asks if this is a person, a therapist or a machine."""
    return bool(_ASKS_WHAT_IT_IS.search(normalise(text)))
