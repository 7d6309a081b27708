"""The corpus by its parts, and the small changes that training makes to its messages."""

from __future__ import annotations

import json
import random
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from training.risk import prepare

LEVELS = ("none", "distress", "elevated", "crisis")
CATEGORIES = tuple(sorted({name for names in prepare.CATEGORIES.values() for name in names}))


@dataclass(frozen=True)
class Item:
    """One message of the corpus."""

    name: str  # batch:line
    text: str
    turns: tuple[str, ...]
    level: int
    categories: tuple[str, ...]
    lang: str
    hard: bool
    veiled: bool

    @property
    def letter(self) -> str:
        """The letter of its batch: when it was written."""
        return self.name.split("-")[1]

    @property
    def risk(self) -> bool:
        """Whether the screen should flag it."""
        return self.level >= 2


def corpus(part: str) -> list[Item]:
    """The messages of "train", "tune" or "test", without near-duplicates."""
    split = json.loads(prepare.SPLIT.read_text("utf-8"))
    left_out = set(split["left_out"])
    found = []
    for batch, number, row in prepare.rows():
        name = f"{batch}:{number}"
        if split["parts"].get(batch) == part and name not in left_out:
            found.append(
                Item(
                    name, row["text"], tuple(row.get("turns") or ()), LEVELS.index(row["level"]),
                    tuple(row["categories"]), row["lang"], bool(row.get("hard")), bool(row.get("veiled")),
                )
            )  # fmt: skip
    return found


#: Of the messages without earlier ones, how many get harmless talk before them: it must not hide what they say.
BEHIND = 0.16


def changed(
    item: Item,
    ordinary: dict[str, list[Item]],
    dice: random.Random,
    before: dict[str, list[Item]] | None = None,
) -> Item:
    """`item` as another person might have written it: with slips, without accents, beside ordinary sentences.

    `ordinary` has harmless messages by language; earlier ones come from there, and half of them from `before`,
    where it is given. The level stays as it was.
    """
    kind = dice.random()
    if kind < 0.12:
        item = _beside(item, ordinary[item.lang], dice)
    elif kind < 0.12 + BEHIND and not item.turns:
        some = before if before is not None and dice.random() < 0.5 else ordinary
        item = replace(item, turns=tuple(o.text for o in dice.choices(some[item.lang], k=dice.randint(1, 3))))
    kind = dice.random()
    if kind < 0.10:
        item = replace(item, text=_slips(item.text, dice))
    elif kind < 0.18:
        item = replace(item, text=_bare(item.text))
    elif kind < 0.24:
        item = replace(item, text="".join(c for c in item.text if c not in ".,;:!?'’\"-"))
    return item


def harmless(items: Sequence[Item]) -> dict[str, list[Item]]:
    """By language the messages without risk that are understood without earlier ones."""
    found: dict[str, list[Item]] = {}
    for item in items:
        if not item.risk and not item.turns and len(item.text) > 15:
            found.setdefault(item.lang, []).append(item)
    return found


def ordinary(items: Sequence[Item]) -> dict[str, list[Item]]:
    """Of these the ones that don't look risky and don't hurt."""
    return {
        lang: [item for item in some if item.level == 0 and not item.hard]
        for lang, some in harmless(items).items()
    }


def lengthened(item: Item, others: dict[str, list[Item]], dice: random.Random) -> Item:
    """Now and then a harmless message as one of many in a long one: length is no sign of risk."""
    if item.risk or dice.random() > 0.12:
        return item
    return _joined(item, dice.choices(others[item.lang], k=dice.choice((1, 2, 3, 5))), dice)


#: What people begin and end a message with, whatever they say in it.
_BEGIN = {
    "en": (
        "hey",
        "hi",
        "ok so",
        "so",
        "um",
        "idk",
        "hello,",
        "honestly",
        "right,",
        "sorry,",
        "tbh",
        "well",
        "lol",
    ),
    "es": ("hola", "oye", "bueno", "pues", "nada,", "mira,", "perdón,", "no sé,", "la verdad", "jaja"),
    "de": ("hallo", "hi", "naja", "also", "hey,", "sorry,", "keine ahnung,", "ehrlich gesagt", "hm,", "haha"),
    "fr": (
        "salut",
        "bonjour",
        "bon,",
        "bah",
        "euh",
        "désolé,",
        "franchement",
        "je sais pas,",
        "coucou",
        "mdr",
    ),
    "hi": (
        "hi",
        "hello",
        "yaar",
        "suno",
        "bhai",
        "pata nahi,",
        "sorry",
        "acha",
        "sach me",
        "haha",
        "वैसे",
        "यार",
        "सुनो",
    ),
}
_END = {
    "en": ("lol", "haha", "lmao", "idk", "xx", "x", "tbh", "ugh", "smh", "please", "thanks", "anyway", "sorry", "ok",
           "hahaha", "so yeah", "rn", "fml", "bro", "man", "omg"),
    "es": ("jaja", "jajaja", "xd", "no sé", "gracias", "porfa", "en fin", "perdón", "uf", "ay", "pues eso", "bueno"),
    "de": ("haha", "lol", "xd", "keine ahnung", "danke", "bitte", "naja", "sorry", "puh", "ok", "egal", "hm"),
    "fr": ("mdr", "lol", "ptdr", "haha", "voilà", "merci", "svp", "bref", "pfff", "désolé", "je sais pas", "bon"),
    "hi": ("haha", "lol", "yaar", "pls", "thanks", "bas", "sorry", "pata nahi", "uff", "bhai", "ok", "यार", "बस",
           "पता नहीं"),
}  # fmt: skip
_MARKS = ("!", "!!", "!!!", "...", "..", "?", "?!", ".", " ..", " !")


def with_habits(item: Item, dice: random.Random) -> Item:
    """`item` with what people put before and behind anything: a greeting, a laugh, marks. The level stays."""
    kind = dice.random()
    text = item.text.strip()
    if kind < 0.25:
        text = f"{dice.choice(_BEGIN[item.lang])} {text}"
    elif kind < 0.7:
        text = f"{text}{dice.choice((' ', '. ', ' ', ', '))}{dice.choice(_END[item.lang])}"
    else:
        text = text.rstrip(".!?") + dice.choice(_MARKS)
    return replace(item, text=text)


def _beside(item: Item, others: Sequence[Item], dice: random.Random) -> Item:
    return _joined(item, dice.choices(others, k=dice.choice((1, 1, 2, 3))), dice)


def _joined(item: Item, others: Sequence[Item], dice: random.Random) -> Item:
    parts = [_ended(o.text) for o in others]
    parts.insert(dice.randint(0, len(parts)), _ended(item.text))
    return replace(item, text=" ".join(parts))


def _ended(text: str) -> str:
    text = text.strip()
    return text if text[-1:] in ".!?…।" else text + "."


def _bare(text: str) -> str:
    kept = []
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.combining(character) and kept and kept[-1] < "\u0250":
            continue
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept))


def _slips(text: str, dice: random.Random) -> str:
    letters = list(text)
    for _ in range(1 + len(letters) // 40):
        at = dice.randrange(len(letters))
        if not letters[at].isalpha():
            continue
        slip = dice.randrange(3)
        if slip == 0:
            letters[at] = ""
        elif slip == 1:
            letters[at] *= 2
        elif at + 1 < len(letters):
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters) or text
