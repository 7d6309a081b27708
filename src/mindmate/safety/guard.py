"""The guard: reads a reply of the model while it streams, before anybody sees it.

Text leaves the guard a few words later than it came in, never more than `HOLD` words, so that a
number, a dose or a diagnosis is whole before it would be shown. When a rule fires nothing more comes
out, and the whole reply is to be replaced by fixed words. A guard that fails withholds the reply.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, deque
from collections.abc import Iterable, Sequence

from mindmate.safety import texts
from mindmate.safety.numbers import holds_number, may_bring_number
from mindmate.safety.rules import Asked, load, longest_literal
from mindmate.safety.values import Verdict

HOLD = 8  # words that are held back at most
STEP = 2  # words after which the rules are looked at again; at least HOLD - STEP words behind stay unseen
WINDOW = 240  # characters at the end of the reply in which a rule is looked for; longer than any match
_BEFORE = "and "
NUMBER_WINDOW = 60  # characters after its last digit within which a number may turn out to be one to call
LOOP_WORDS = 8  # a run of this many words…
LOOP_TIMES = 3  # …that stands this often is a loop
SHORT_LOOP = 6  # so often the same one to four words in a row are a loop as well
ECHO = 20  # characters from which on a reply that repeats the message is no reply
_DIGITS = {
    code: str(value)
    for code in range(128, 0x20000)
    if (value := unicodedata.decimal(chr(code), None)) is not None
}
_LETTERS = re.compile(r"[^\W_]+")
_WORD = re.compile(r"\S+\s*")
_SHORT = re.compile(rf"(?<!\S)(\S{{1,30}}(?: \S{{1,30}}){{0,3}})(?: \1){{{SHORT_LOOP - 1}}}(?!\S)")
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " ", "\u202f": " "}
    | {"‑": "-", "–": "-", "‐": "-", "。": ".", "．": ".", "॰": "."}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff*_`", "")
)
_QUOTED = re.compile(r'"([^"]{3,200})"')
_CLAIMS = re.compile(r"\w", re.UNICODE)


def plain(text: str) -> str:
    """`text` as the rules read it: lower case, plain quotes, digits of all scripts as 0 to 9, no invisible signs."""
    text = unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()
    if not text.isascii():
        text = text.translate(_DIGITS)
    return unicodedata.normalize("NFC", text)


def _broken(
    text: str, prompt: str, asked: Sequence[Asked], possible: Iterable[int], *, numbers: bool = True
) -> tuple[str, ...]:
    """Names of the rules that `text` breaks as an answer to `prompt`, both plain.

    `asked` are the rules whose question `prompt` is; `possible` are numbers of rules that may match,
    `numbers` whether a number to call may stand there.
    """
    rules = load()
    hits = [number for number in possible if rules.rules[number].pattern.search(text)]
    found: list[str] = []
    if hits:
        # Only now, since few replies get here: what may be said, and what the person said themselves.
        rest = rules.allowed.sub(" ", _without_quotes(text, prompt))
        found = [
            rules.rules[number].name
            for number in sorted(hits)
            if rules.rules[number].pattern.search(rest)
            and not _own_words(rules.rules[number].name, rest, prompt)
        ]
    if numbers and holds_number(text) and holds_number(_without_quotes(text, prompt)):
        found.append("phone_number")
    found += [
        entry.name
        for entry in asked
        if entry.reply.search(text) and not (entry.unless and entry.unless.search(text))
    ]
    return tuple(dict.fromkeys(found))


def _without_quotes(text: str, prompt: str) -> str:
    """`text` without what it quotes word for word from the person."""
    if '"' not in text or not prompt:
        return text
    return _QUOTED.sub(
        lambda quoted: " " if quoted.group(1).strip(" .,!?") in prompt else quoted.group(), text
    )


def _asked(prompt: str) -> tuple[Asked, ...]:
    return tuple(entry for entry in load().asked if prompt and entry.prompt.search(prompt))


def _own_words(name: str, text: str, prompt: str) -> bool:
    """Whether a diagnosis is only what the person said they have."""
    if name != "diagnosis" or not prompt:
        return False
    named = {found.group() for found in load().condition.finditer(text)}
    return bool(named) and all(condition in prompt for condition in named)


def find(text: str, prompt: str = "") -> tuple[str, ...]:
    """Names of the rules that the whole reply `text` breaks."""
    reading, question = plain(text), plain(prompt)
    found = _broken(reading, question, _asked(question), load().possible(reading))
    loops = (
        _LoopWatch().feed(reading + " ")
        or _SHORT.search(" ".join(reading.split()))
        or _echoes(reading, question)
    )
    return (*found, "looping") if loops else found


def _echoes(reply: str, prompt: str) -> bool:
    """Whether a reply only says the person's own message again."""
    said, asked = " ".join(_LETTERS.findall(reply)), " ".join(_LETTERS.findall(prompt))
    return len(said) >= ECHO and asked.startswith(said[: max(ECHO, len(asked) - ECHO)])


def judge(reply: str, prompt: str = "") -> Verdict:
    """The verdict over a whole reply to `prompt`, an empty one included."""
    found = find(reply, prompt)
    if not found and not _CLAIMS.search(reply):
        found = ("empty",)
    return Verdict(found, replacement(found, texts.set_for(prompt)) if found else None)


class ReplyGuard:
    """Watches one reply. Feed it the model's text; show only what it gives back."""

    def __init__(self, user_text: str = "") -> None:
        """`user_text` is the message that the reply answers; it is never shown or kept here."""
        self._prompt, self._question = user_text, plain(user_text)
        self._asked = _asked(self._question)
        self._last_seen: dict[int, int] = {}  # rule → length of the reply when one of its literals came
        self._overlap = longest_literal()
        self._whole = ""
        self._reading = ""  # the end of what is settled, in plain form
        self._shown = self._looked = self._settled = self._new_words = 0
        self._number_at = -NUMBER_WINDOW  # length of the reply when a part of a number came
        self._loops = _LoopWatch()
        self._fired: tuple[str, ...] = ()

    @property
    def fired(self) -> tuple[str, ...]:
        """Rules that have fired; not empty means: stop the model."""
        return self._fired

    def feed(self, delta: str) -> str:
        """Take a piece of the reply; returns what may be shown now, nothing once a rule has fired."""
        if self._fired:
            return ""
        self._whole += delta
        self._new_words += delta.count(" ") + delta.count("\n")
        if self._new_words < STEP:
            return ""
        self._new_words = 0
        reading, came = self._read()
        length = len(self._whole)
        piece = reading[-came - self._overlap :]
        for number in load().possible(piece):
            self._last_seen[number] = length
        if may_bring_number(piece):
            self._number_at = length
        possible = [number for number, at in self._last_seen.items() if length - at < WINDOW]
        asked = self._asked if length <= WINDOW else ()
        numbers = length - self._number_at < NUMBER_WINDOW
        self._fired = _broken(reading, self._question, asked, possible, numbers=numbers)
        if self._loops.feed(self._whole[self._looked :]):
            self._fired = (*self._fired, "looping")
        self._looked = len(self._whole)
        if self._fired:
            return ""
        words = list(_WORD.finditer(self._whole, self._shown))
        if len(words) <= HOLD - STEP:
            return ""
        end = words[STEP - HOLD].start()
        shown, self._shown = self._whole[self._shown : end], end
        return shown

    def _read(self) -> tuple[str, int]:
        """The end of the reply in plain form, and how many of its characters are new or were half a word before.

        Only what came since the last space is read again: a blank is where no letter joins another.
        """
        cut = max(self._whole.rfind(" "), self._whole.rfind("\n")) + 1
        new, tail = plain(self._whole[self._settled : cut]), plain(self._whole[cut:])
        self._reading = _end_of(self._reading + new)
        self._settled = cut
        return _end_of(self._reading + tail), len(new) + len(tail)

    def finish(self) -> tuple[str, Verdict]:
        """The rest that may be shown, and the verdict over the whole reply."""
        verdict = judge(self._whole, self._prompt)
        self._fired = verdict.rules
        if verdict.replacement is not None:
            return "", verdict
        rest, self._shown = self._whole[self._shown :], len(self._whole)
        return rest, verdict


def _end_of(reading: str) -> str:
    """The last WINDOW characters, behind a word that stands for those before: what only counts at the beginning
    of a reply must not be found where the window begins."""
    return reading if len(reading) <= WINDOW else _BEFORE + reading[len(_BEFORE) - WINDOW :]


class _LoopWatch:
    """Counts runs of words as they come, so that a reply is read once however long it gets."""

    def __init__(self) -> None:
        self._rest = ""
        self._last: deque[str] = deque(maxlen=LOOP_WORDS)
        self._seen: Counter[tuple[str, ...]] = Counter()

    def feed(self, delta: str) -> bool:
        """Take more text; True once a run of words has stood `LOOP_TIMES` times."""
        *words, self._rest = re.split(r"\s+", self._rest + delta.casefold())
        for word in words:
            if not word:
                continue
            self._last.append(word)
            if len(self._last) == LOOP_WORDS:
                run = tuple(self._last)
                self._seen[run] += 1
                if self._seen[run] >= LOOP_TIMES:
                    return True
        return False


#: Which fixed words stand in the place of a reply; the first line that names one of its rules.
_INSTEAD = (
    ("guard_harm", {"encouragement", "method", "praises"}),
    ("guard_belief", {"confirms_delusion"}),
    ("guard_medical", {"dose", "medication_advice", "diagnosis"}),
    ("guard_contact", {"phone_number", "link"}),
    ("guard_person", {"claims_person", "claims_feeling", "binds", "promises", "sexual"}),
)


def replacement(rules: tuple[str, ...], lang: str = "") -> str:
    """The fixed words that stand in the place of a reply that broke `rules`; `lang` is as in `texts.say`."""
    for name, among in _INSTEAD:
        if among & set(rules):
            return texts.say(name, lang)
    return texts.say("guard_empty", lang)
