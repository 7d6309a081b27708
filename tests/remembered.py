"""The written conversations with what of them is worth remembering; see `fixtures/memory`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mindmate.conversation.facts import facts

FOLDER = Path(__file__).parent / "fixtures" / "memory"


@dataclass(frozen=True)
class Talk:
    """What the person writes; what is worth keeping and whether it is delicate; what they write much later."""

    lang: str
    turns: tuple[str, ...]
    facts: dict[str, bool]
    later: str


def talks(name: str) -> list[Talk]:
    """All conversations of a file."""
    found = []
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        lang, turns, marked, later = [*(part.strip() for part in line.split("|")), "", ""][:4]
        listed = [one.strip() for one in marked.split(";;") if one.strip()]
        known = {one.lstrip("*"): one.startswith("*") for one in listed}
        found.append(Talk(lang, tuple(turn.strip() for turn in turns.split("//")), known, later))
    return found


@dataclass(frozen=True)
class Proposals:
    """How many were proposed, were right, were marked, and how many delicate ones were proposed as if they weren't."""

    proposed: int
    right: int
    marked: int
    delicate: int
    bared: int

    @property
    def precision(self) -> float:
        return self.right / self.proposed

    @property
    def recall(self) -> float:
        return self.right / self.marked


def judged(name: str) -> Proposals:
    """What the rules make of a file."""
    proposed = right = marked = delicate = bared = 0
    for talk in talks(name):
        found = {fact.text: fact.sensitive for turn in talk.turns for fact in facts(turn)}
        proposed += len(found)
        right += len(found.keys() & talk.facts.keys())
        marked += len(talk.facts)
        delicate += sum(talk.facts[text] for text in found.keys() & talk.facts.keys())
        bared += sum(talk.facts[text] and not found[text] for text in found.keys() & talk.facts.keys())
    return Proposals(proposed, right, marked, delicate, bared)
