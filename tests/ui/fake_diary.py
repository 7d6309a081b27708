"""The part of the fake journal that isn't conversation: pages, moods, tags, days, in dictionaries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from mindmate.conversation.model import Entry
from mindmate.errors import MindMateError
from mindmate.records import HIT_END, HIT_START, Filter, Listed, Page


@dataclass(frozen=True)
class Carried:
    """What an entry carries besides its messages."""

    body: str = ""
    day: str = ""
    mood: int | None = None
    tags: tuple[str, ...] = ()
    data: str = ""


def _order(listed: Listed) -> tuple[str, int, int]:
    return listed.day, listed.created, listed.number


def _nothing(method: str) -> None:
    del method


class FakeDiary:
    """Mixed into `FakeJournal`, which has `kept` (entries) and `tick`."""

    kept: list[Entry]

    def __init__(self) -> None:
        self.carried: dict[str, Carried] = {}
        self.slow: Callable[[str], None] = _nothing
        self.drop_draft: Callable[[str], None] = _nothing

    def tick(self) -> int:
        raise NotImplementedError

    def create(self, kind: str = "conversation", title: str = "") -> str:
        raise NotImplementedError

    def entry(self, entry_id: str) -> Entry:
        raise NotImplementedError

    def _carried(self, entry: Entry) -> Carried:
        day = datetime.fromtimestamp(entry.created / 1000).date().isoformat()
        return self.carried.get(entry.id, Carried(day=day))

    def write(
        self,
        kind: str,
        title: str = "",
        body: str = "",
        *,
        mood: int | None = None,
        tags: Sequence[str] = (),
        day: str = "",
        data: str = "",
        draft: str = "",
        **_more: object,
    ) -> str:
        self.slow("write")
        self.drop_draft(draft)
        entry_id = self.create(kind, title)
        given = Carried(body, day or datetime.now().date().isoformat(), mood, tuple(tags), data)
        self.carried[entry_id] = given
        return entry_id

    def page(self, entry_id: str) -> Page:
        self.slow("page")
        entry = self.entry(entry_id)
        more = self._carried(entry)
        return Page(
            entry.id,
            entry.kind,
            entry.title,
            more.body,
            more.day,
            more.mood,
            more.tags,
            more.data,
            entry.created,
            entry.updated,
        )

    def edit(self, entry_id: str, **changes: Any) -> None:
        self.slow("edit")
        entry = self.entry(entry_id)
        self.drop_draft(changes.pop("draft", ""))
        more = self._carried(entry)
        if changes.pop("clear_mood", False):
            more = replace(more, mood=None)
        given = {name: value for name, value in changes.items() if value is not None}
        if "tags" in given:
            given["tags"] = tuple(given["tags"])
        title = given.pop("title", entry.title)
        self.carried[entry_id] = replace(more, **given)
        at = self.tick()
        self.kept = [replace(e, title=title, updated=at) if e.id == entry_id else e for e in self.kept]

    def messages(self, entry_id: str) -> list[Any]:
        raise NotImplementedError

    def _listed(self, entry: Entry, number: int, words: str) -> Listed:
        more = self._carried(entry)
        said = [message.text for message in self.messages(entry.id)]
        preview = more.body or (said[-1] if said else "")
        for text in (more.body, *said):
            at = text.lower().find(words.lower()) if words else -1
            if at >= 0:
                end = at + len(words)
                preview = text[:at] + HIT_START + text[at:end] + HIT_END + text[end:]
                break
        return Listed(
            entry.id,
            entry.kind,
            entry.title,
            preview,
            more.day,
            more.mood,
            more.tags,
            entry.created,
            entry.updated,
            len(said),
            number,
        )

    def _is_wanted(self, entry: Entry, wanted: Filter) -> bool:
        more = self._carried(entry)
        said = " ".join(message.text for message in self.messages(entry.id))
        text = " ".join((entry.title, more.body, said, *more.tags)).lower()
        return (
            all(word in text for word in wanted.text.lower().split())
            and (not wanted.kinds or entry.kind in wanted.kinds)
            and (not wanted.moods or more.mood in wanted.moods)
            and set(wanted.tags) <= set(more.tags)
            and (not wanted.first_day or more.day >= wanted.first_day)
            and (not wanted.last_day or more.day <= wanted.last_day)
        )

    def listed(self, wanted: Filter, after: Listed | None = None, limit: int = 50) -> list[Listed]:
        self.slow("listed")
        found = [
            self._listed(entry, number, wanted.text.strip())
            for number, entry in enumerate(self.kept)
            if self._is_wanted(entry, wanted)
        ]
        found.sort(key=_order, reverse=True)
        if after is not None:
            found = [listed for listed in found if _order(listed) < _order(after)]
        return found[:limit]

    def wanted(self, wanted: Filter) -> list[str]:
        return [listed.id for listed in reversed(self.listed(wanted, None, 10**6))]

    def tags(self) -> list[tuple[str, int]]:
        counts: dict[str, int] = {}
        for more in self.carried.values():
            for tag in more.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return sorted(counts.items(), key=lambda found: (-found[1], found[0]))

    def days(self, first_day: str, last_day: str) -> list[tuple[str, int, float | None]]:
        found: dict[str, list[int | None]] = {}
        for entry in self.kept:
            more = self._carried(entry)
            if first_day <= more.day <= last_day:
                found.setdefault(more.day, []).append(more.mood)
        answer: list[tuple[str, int, float | None]] = []
        for day, moods in sorted(found.items()):
            known = [mood for mood in moods if mood is not None]
            answer.append((day, len(moods), sum(known) / len(known) if known else None))
        return answer

    def forget_leaf(self, entry_id: str) -> None:
        """What belongs to an entry goes with it."""
        if entry_id not in {entry.id for entry in self.kept}:
            raise MindMateError("entry.missing")
        self.carried.pop(entry_id, None)
