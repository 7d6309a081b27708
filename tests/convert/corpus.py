"""A small text of many kinds of lines, for training and comparing tokenizers. Written for these tests."""

from __future__ import annotations

import random

OPENERS = (
    "I feel", "Today I", "My friend", "The evening", "A quiet walk", "Sometimes", "When I wake", "At work",
    "Breathing slowly", "Before the meeting", "In the garden", "On the train", "Last night", "Maybe tomorrow",
)  # fmt: skip
MIDDLES = (
    "tired and tense", "a little calmer", "worried about nothing in particular", "noticed my shoulders",
    "was late again", "counted to ten", "listened to the rain", "wrote three lines", "called my sister",
    "didn't know what to say", "laughed for the first time in days", "made tea and sat down",
)  # fmt: skip
ENDINGS = (
    "and that was enough.", "but it passed.", "because the noise stopped!", "so I tried again?", "— slowly…",
    "and we'll see.", "(it was 7:30, or 19.30).", "for 12 minutes, 1,000 thoughts.", "and it's okay.",
)  # fmt: skip
ODD = (
    "Grüße aus Köln, ça va, señor? Ωμέγα жизнь 日本語 中文 हिन्दी สวัสดี שלום",
    "😀 👩‍👩‍👧 🏳️‍🌈 é vs é",
    "def f(x):\n    return {'a': [x, 1.5e-3]}\t# tab",
    "   spaces   in   runs      and a trailing one ",
    "MIXED Case WORDS, don't WE'LL they've 3 33 333 3333",
)


def lines(count: int, seed: int = 0) -> list[str]:
    """`count` lines, always the same for a seed."""
    pick = random.Random(seed)
    made = []
    for number in range(count):
        if number % 17 == 0:
            made.append(pick.choice(ODD))
        else:
            made.append(f"{pick.choice(OPENERS)} {pick.choice(MIDDLES)} {pick.choice(ENDINGS)}")
    return made
