"""The model words what code knows: the look back over a week. What may not stand is replaced by the fixed words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mindmate.conversation.ports import GuardFactory
from mindmate.conversation.summary import grounded
from mindmate.insights import look_back

TOKENS = 220  # of the model's text at most
_SYSTEM = "You word short notes warmly and plainly. You add nothing: no advice, no reasons, no numbers."
_ASKED = (
    "Write these notes to the person as one short, warm paragraph in the same language. Keep every word in braces, "
    "like {days}, exactly as it is and use each once. Write no number of your own, in digits or words.\n\n"
)

Write = Callable[
    [Sequence[tuple[str, str]], int], str | None
]  # (prompt, most tokens) → text, None: it gave way


@dataclass(frozen=True)
class Worded:
    """A text, and whether the model's words stand in it."""

    text: str
    by_model: bool


def allowed(text: str, new_guard: GuardFactory) -> bool:
    """Whether the guard lets all of `text` pass; a guard that fails lets nothing pass."""
    guard = new_guard("")
    guard.feed(text)
    return guard.finish()[1].replacement is None


def week(known: look_back.Facts, write: Write, new_guard: GuardFactory, lang: str = "") -> Worded:
    """The look back over a week, worded by the model where what it says may stand."""
    fixed = look_back.fixed(known, lang)
    said, fields = look_back.sentences(known, lang)
    if fields:
        raw = write([("system", _SYSTEM), ("user", _ASKED + " ".join(said))], TOKENS)
        text = look_back.worded(raw, known, lang) if raw is not None else None
        if text is not None and grounded(text, [fixed]) and allowed(text, new_guard):
            return Worded(text, True)
    return Worded(fixed, False)
