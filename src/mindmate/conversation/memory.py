"""What is remembered of the person: proposed after a conversation, kept after a yes, told to the model in a budget.

Everything that is told is read from the store at that moment, so what was deleted anywhere is in no prompt after it.
With memory switched off nothing is proposed and nothing told; what is kept stays until it is deleted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from mindmate.conversation.facts import facts
from mindmate.conversation.model import Message, Role
from mindmate.conversation.recall import Index, fused
from mindmate.records import Level, Memory

TOKENS = 160  # of what is told at most
MOST = 8  # memories that are told at most
RANKED = 40  # memories that are looked at, by words and by meaning, before the two are put together
AGAIN = (
    8  # turns of a conversation after which something is told again: until then it stands in an earlier turn
)
_LEAD = "What the person wants you to remember of them:"

_ASKS = re.compile(
    r"\bwhat do you (?:know|remember) (?:about|of) me\b|\bdo you remember (?:me|anything about me)\b"
    r"|\bwas (?:weißt|weisst) du (?:alles )?(?:über|von) mi(?:ch|r)\b|\b(?:erinnerst du dich an mich)\b"
    r"|\bqué (?:sabes|recuerdas) (?:de|sobre) mí\b|\bque (?:sais|retiens)[- ]tu (?:de|sur) moi\b"
    r"|\btu sais quoi (?:de|sur) moi\b"
    r"|मेरे बारे में (?:तुम |आप |तुम्हें |आपको )?क्या (?:जानत|पता|याद)"
    r"|\bmere baare? (?:me|mein) (?:tum |aap )?kya (?:jaante|pata|yaad)"
)


class Store(Protocol):
    """Where memories are kept, see `vault.memories.Memories`."""

    def propose(self, text: str, *, entry: str = "", message: int = 0, sensitive: bool = False) -> int | None:
        """Note something to be asked about; None where it was refused before, or is there already."""

    def proposed(self) -> list[Memory]: ...
    def kept(self) -> list[Memory]: ...


@dataclass(frozen=True)
class Waiting:
    """What may be proposed now, and how many delicate things there are, which are shown only after a yes to that."""

    open: tuple[Memory, ...]
    delicate: int


class Remembering:
    """The memory of one vault; `on` says whether it is switched on."""

    def __init__(
        self,
        store: Store,
        on: Callable[[], bool],
        near: Callable[[str, int], Sequence[str]] = lambda _text, _most: (),
    ) -> None:
        """Reads nothing yet. `near` gives the keys (ids) of the memories nearest in meaning, the best first."""
        self._store, self._on, self._near = store, on, near
        self._index = Index()
        self._indexed: dict[str, str] = {}
        self._said: dict[str, dict[str, int]] = {}  # conversation → memory → the turn in which it was told
        self._turns: dict[str, int] = {}

    def after(self, entry_id: str, messages: Iterable[Message]) -> int:
        """Look for what is worth remembering in a conversation that rests; returns how much is newly proposed.

        Messages in which risk was found are left alone: nobody wants to be reminded of their worst hour by a form.
        """
        if not self._on():
            return 0
        mine = [m for m in messages if m.role is Role.USER and m.level.rank < Level.ELEVATED.rank]
        found = [(m.id, fact) for m in mine for fact in facts(m.text)]
        return sum(
            self._store.propose(fact.text, entry=entry_id, message=at, sensitive=fact.sensitive) is not None
            for at, fact in found
        )

    def waiting(self, *, delicate_too: bool = False) -> Waiting:
        """What waits for an answer; delicate things only where the person said yes to seeing them."""
        if not self._on():
            return Waiting((), 0)
        proposed = self._store.proposed()
        shown = tuple(one for one in proposed if delicate_too or not one.sensitive)
        return Waiting(shown, len(proposed) - len(shown))

    def told(self, text: str, count: Callable[[str], int], most: int = TOKENS, conversation: str = "") -> str:
        """What the model is told with a message: the memories that have to do with it, in at most `most` tokens.

        `count` gives the tokens of a text. In a conversation nothing is told again for some turns: it stands there.
        """
        if not self._on():
            return ""
        known = self._current()
        if not known:
            return ""
        turn = self._turns[conversation] = self._turns.get(conversation, 0) + 1
        said = self._said.setdefault(conversation, {}) if conversation else {}
        ranked = fused([key for key, _ in self._index.find(text, RANKED)], self._near(text, RANKED))
        lines, told = [_LEAD], []
        for key in ranked[:MOST]:
            if key not in known or turn - said.get(known[key], -AGAIN) < AGAIN:
                continue
            if count("\n".join([*lines, f"- {known[key]}"])) > most:
                break
            lines.append(f"- {known[key]}")
            told.append(known[key])
        said.update(dict.fromkeys(told, turn))
        return "\n".join(lines) if told else ""

    def untold(self) -> None:
        """Nothing stands in any prompt any more: the model's states were forgotten."""
        self._said.clear()

    def known(self) -> str:
        """What is kept, word for word, a line each: shown when somebody asks what is known of them."""
        return "\n".join(f"– {one.text}" for one in self._store.kept())

    def _current(self) -> dict[str, str]:
        """Texts by key as they are kept now, with the index brought up to them."""
        current = {str(one.id): one.text for one in self._store.kept()}
        for key in [key for key, text in self._indexed.items() if current.get(key) != text]:
            self._index.remove(key)
            del self._indexed[key]
        for key, text in current.items():
            if key not in self._indexed:
                self._index.put(key, text)
                self._indexed[key] = text
        return current


def asks_what_is_known(text: str) -> bool:
    """Whether a message asks what is remembered; code answers that, not the model."""
    return bool(_ASKS.search(unicodedata.normalize("NFC", text).casefold()))
