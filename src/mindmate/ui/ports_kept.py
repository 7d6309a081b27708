"""What the window needs of what is kept beside the journal: feedback, the safety plan, drafts. See `ui.ports`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from mindmate.records import Draft, TrustedPerson


class Feedback(Protocol):
    """What helped and what didn't, by a reply's id; kept in the vault only. *Slow.*"""

    def give(self, message_id: int, mark: str) -> None:
        """Mark a reply as "helped" or "not helped"; "" takes it back."""

    def marks(self) -> Mapping[int, str]:
        """Every mark."""


class SafetyPlan(Protocol):
    """The safety plan and the trusted people. What writes has reached the disk when it returns. *Slow.*"""

    def steps(self) -> dict[str, str]:
        """The words of each step that has some, in the order of `records.PLAN_STEPS`."""

    def write(self, step: str, text: str) -> None:
        """Keep the words of one step; an empty text takes the step out."""

    def people(self) -> list[TrustedPerson]:
        """The trusted people, in the order in which they were added."""

    def keep_person(self, person: TrustedPerson) -> int:
        """Add somebody (id 0), or change them; returns the id. Raises `entry.missing`."""

    def forget_person(self, identity: int) -> None:
        """Take somebody out."""


class Drafts(Protocol):
    """What is being typed and not yet sent or saved. What writes has reached the disk when it returns. *Slow.*

    A place is an entry's id or what `records.without_entry` knows. Raises `vault.locked`, `vault.read_only`, `disk.*`.
    """

    def keep(self, place: str, text: str) -> None:
        """Keep what is typed there; an empty text forgets it. Raises `entry.missing` for a deleted entry."""

    def text(self, place: str) -> str:
        """What was being typed there; empty where there is nothing."""

    def all(self) -> list[Draft]:
        """Every draft, the one that was touched last first."""

    def forget(self, place: str) -> None:
        """It was sent or thrown away; harmless where there is none."""
