"""How far an exercise has come, as one value; how it is drafted in the vault."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from mindmate.practices.model import Practice
from mindmate.practices.session import Session
from mindmate.practices.shelf import ALL
from mindmate.records import DRAFTED_PRACTICE, Draft


@dataclass(frozen=True)
class Begun:
    """An exercise that isn't kept yet: where it stands, what was answered, and what is half typed at its step."""

    practice: str
    at: int = 0
    answers: dict[str, Any] = field(default_factory=dict)
    typed: Any = None

    def dumped(self) -> str:
        """As a draft keeps it."""
        return json.dumps(asdict(self), ensure_ascii=False)

    def session(self) -> Session:
        """The exercise, taken up again."""
        return Session(ALL[self.practice], self.answers, self.at)


def place(practice: Practice) -> str:
    """Where its draft lies."""
    return DRAFTED_PRACTICE + practice.name


def of_session(session: Session, typed: Any) -> Begun:
    """What there is to be drafted."""
    return Begun(session.practice.name, session.place[0], session.answers, typed)


def of_draft(draft: Draft) -> Begun | None:
    """An exercise as it was drafted; None where this is no such draft."""
    name = draft.place.removeprefix(DRAFTED_PRACTICE)
    if not draft.place.startswith(DRAFTED_PRACTICE) or name not in ALL:
        return None
    try:
        raw = json.loads(draft.text)
        return Begun(name, int(raw["at"]), dict(raw["answers"]), raw["typed"])
    except (ValueError, KeyError, TypeError):
        return None
