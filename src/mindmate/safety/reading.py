"""What of a conversation the encoder reads, and in which form; training uses the same lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

TURNS: Final = 4  # earlier messages that are read with a message
TURN_TOKENS: Final = 40  # tokens of each of them
MESSAGE_TOKENS: Final = 254  # tokens of the message itself; of a longer one its beginning and its end
WHOLE_WORDS: Final = 60  # up to so many words a message is read as a whole only
STRETCH_WORDS: Final = 22  # words of a stretch where no sentence ends

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."}
)
_REPEATED = re.compile(r"(\w)\1{2,}")
#: Pictures and faces of marks. Few messages of the corpus have them, most of people's do; a single one behind a message
#: at risk hid it from the encoders (of 0.97 of them 0.70 to 0.87 were still flagged).
_PICTURES = re.compile("[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff]+")
_JOINED = re.compile("[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
#: Pictures that say what no other word of the message may say.
_SAID = {
    "🔪": "knife", "🗡": "knife", "🔫": "gun", "💊": "pills", "⚰": "grave", "🪦": "grave", "🩸": "blood", "💣": "bomb",
    "🧨": "bomb", "🪢": "rope", "🔟": "10",
} | {chr(first + n): str(n + 1) for first in (0x2776, 0x2780, 0x278A) for n in range(10)}  # fmt: skip
_SAYING = re.compile("|".join(_SAID))
#: In the place of a word they mean it; at the end they are a laugh.
_DEATH = re.compile(r"[💀☠]+(?=\s+[^\W\d_])")
_EYES = r"[:;=][-'^]?"
_FACES = re.compile(
    rf"(?<!\w)(?:>?{_EYES}[()\[\]/\\|*]+(?![^\W\d_])|{_EYES}[dp](?!\w)|\^_*\^|t[_.]t(?!\w)|-_+-|;[-_];|\(:|d:(?!\S))"
    rf"|(?<=[^\W\d_]){_EYES}[()]+(?!\S)|</?3+(?=\s*(?:[.,!?](?!\d)|$))",
    re.MULTILINE,
)
_MARKS = re.compile(r"[!?]{2,}")
_WORD = re.compile(r"\w")
_SQUARED = {
    first + n: chr(ord("a") + n) for first in (0x1F130, 0x1F150, 0x1F170) for n in range(26)
}  # fmt: skip
_SPACES = re.compile(r"\s+")
_SENTENCE = re.compile(r"[^.!?।\n]+[.!?।\n]*")

Text = tuple[tuple[str, ...], tuple[int, ...]]  # parts, and the most tokens of each


def plain(text: str) -> str:
    """`text` in small letters, one form for each character, without invisible ones and without pictures and faces,
    unless it has no word; accents stay."""
    text = INVISIBLE.sub("", text).translate(_SQUARED)
    bare = _DEATH.sub(" die ", _SAYING.sub(lambda found: f" {_SAID[found[0]]} ", _JOINED.sub("", text)))
    bare = _FACES.sub(" ", _even(_PICTURES.sub(" ", bare)))
    bare = _MARKS.sub(lambda found: "?" if "?" in found[0] else ".", bare)
    return _SPACES.sub(" ", bare if _WORD.search(bare) else _even(text)).strip()


def _even(text: str) -> str:
    return _REPEATED.sub(r"\1\1", unicodedata.normalize("NFKC", text).translate(_QUOTES).lower())


def whole(text: str, earlier: Sequence[str]) -> Text:
    """The message with the last of the earlier ones."""
    before = [plain(turn) for turn in earlier[-TURNS:]]
    parts = (*(turn for turn in before if turn), plain(text))
    return parts, (*(TURN_TOKENS for _ in parts[1:]), MESSAGE_TOKENS)


def stretches(text: str) -> list[Text]:
    """A long message's sentences, each as a text of its own, so that one that is buried counts.

    Short sentences go with the next one; where none ends for long, words are cut in stretches that overlap.
    """
    if len(text.split()) <= WHOLE_WORDS:
        return []
    found: list[str] = []
    held = ""
    for sentence in _SENTENCE.findall(text):
        held = f"{held} {sentence.strip()}".strip()
        words = held.split()
        if len(words) < 5:
            continue
        if len(words) <= STRETCH_WORDS + 6:
            found.append(held)
        else:
            step = STRETCH_WORDS * 2 // 3
            found += [
                " ".join(words[at : at + STRETCH_WORDS]) for at in range(0, len(words) - step // 2, step)
            ]
        held = ""
    if held:
        found.append(held)
    return [((plain(part),), (MESSAGE_TOKENS,)) for part in found]
