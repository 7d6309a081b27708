"""How the companion speaks with one person: what to call them, how direct, leaning to listening or suggesting, in what
language. Said to the model beside the newest message, never in the prompt's beginning, and not at all where a message
asks for care: then the safety rules' own note stands alone. The screen and the guard never see it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LONGEST_NAME, MOST_WORDS = 24, 3  # letters and words of a name

DIRECTNESS = {
    "gentle": "Speak gently and carefully.",
    "balanced": "",
    "direct": "Be direct and plain; no hedging and no padding.",
}
LEANING = {
    "listening": "Mostly listen: say back what you understood and ask; offer something to try only when asked.",
    "balanced": "",
    "suggesting": "After saying back what you understood, offer one small thing to try, as a choice.",
}
LANGUAGES = {
    "en": "Answer in English.",
    "de": "Answer in German.",
    "es": "Answer in Spanish.",
    "fr": "Answer in French.",
    "hi": "Answer in Hindi.",
}

#: Words that command a model; nobody's name has them. In the five languages, by their beginnings.
_COMMANDS = re.compile(
    r"(?:ignor|forget|disregard|overrid|pretend|instruct|prompt|system|assist|always|never|must|diagnos|prescri|jailbreak|"
    r"developer|admin|therapist|doctor|suicid|kill|harm|vergiss|ignorier|anweis|immer|niemals|olvid|ignora|siempre|nunca|"
    r"instruc|oubli|toujours|jamais|भूल|अनदेखा|हमेशा|निर्देश)"
)
_SHORT = frozenset(
    {
        "you",
        "your",
        "are",
        "is",
        "act",
        "say",
        "tell",
        "do",
        "the",
        "all",
        "rules",
        "now",
        "user",
        "human",
        "ai",
        "bot",
    }
    | {"du", "bist", "eres", "tu", "es"}
)


@dataclass(frozen=True)
class Tone:
    """What the person chose; the defaults say nothing to the model."""

    name: str = ""
    directness: str = "balanced"
    leaning: str = "balanced"
    language: str = ""

    def note(self) -> str:
        """What the model is told; empty for the defaults. Unknown choices say nothing."""
        name = clean_name(self.name)
        parts = [
            f"The person likes to be called {name}." if name else "",
            DIRECTNESS.get(self.directness, ""),
            LEANING.get(self.leaning, ""),
            LANGUAGES.get(self.language, ""),
        ]
        return " ".join(part for part in parts if part)


def clean_name(text: str) -> str:
    """A name as it may be told to a model: letters, hyphens and apostrophes, three words at most, each with a capital
    letter; empty for what is none, such as a command."""
    plain = unicodedata.normalize("NFC", text)
    kept = "".join(one if _belongs(one) else " " for one in plain)
    words = [word.strip("-'’") for word in kept.split()]
    words = [word for word in words if word]
    small = [word.casefold() for word in words]
    if len(words) > MOST_WORDS or _COMMANDS.search(" ".join(small)) or not _SHORT.isdisjoint(small):
        return ""
    return " ".join(word[:1].upper() + word[1:] for word in words)[:LONGEST_NAME].strip()


def _belongs(character: str) -> bool:
    return character in "-'’" or unicodedata.category(character)[0] in "LM"
