"""What stands on a page that is being written, as one value; how it is drafted and kept."""

from __future__ import annotations

import itertools
import json
import threading
from dataclasses import asdict, dataclass
from typing import Any

from mindmate.records import Page
from mindmate.ui.ports import Core

NEW = "writing"  # the place of a draft that is no entry yet; one of `records.DRAFT_PLACES`
#: The kinds of entries whose words the person writes here.
WRITTEN = ("writing", "mood")


_numbers = itertools.count(1)


@dataclass(frozen=True)
class PageState:
    """The writing itself. `day` is YYYY-MM-DD, "" for today."""

    title: str = ""
    body: str = ""
    mood: int | None = None
    tags: tuple[str, ...] = ()
    day: str = ""

    @property
    def empty(self) -> bool:
        """Whether nobody has written anything on it."""
        return not (self.title.strip() or self.body.strip() or self.tags or self.mood)

    def dumped(self) -> str:
        """As a draft keeps it."""
        return json.dumps(asdict(self), ensure_ascii=False)


def of_page(page: Page) -> PageState:
    """A page as it is kept."""
    return PageState(page.title, page.body, page.mood, page.tags, page.day)


def of_draft(text: str) -> PageState | None:
    """A page as it was drafted; None where this is no such draft."""
    try:
        raw: Any = json.loads(text)
        return PageState(
            str(raw["title"]),
            str(raw["body"]),
            raw["mood"] if raw["mood"] in (1, 2, 3, 4, 5) else None,
            tuple(map(str, raw["tags"])),
            str(raw["day"]),
        )
    except (ValueError, KeyError, TypeError):
        return None


class Paper:
    """One page in the vault: drafted while it is written, kept when it is put away.

    `entry` is the id, "" until it is first kept. `name` is what its saves are called: a later one of this page takes
    the place of an earlier one, never that of another page. Used on one queue's thread, and before locking on the
    window's.
    `new`: at the place of its draft that of a page may lie that was never put away; see `make_room`.
    """

    def __init__(self, core: Core, entry: str = "", kind: str = "writing", *, new: bool = False) -> None:
        self._core, self.entry, self.kind = core, entry, kind
        self.name = f"page {next(_numbers)}"
        self._room_is_made = not new
        self._leftover = ""
        self._making = threading.Lock()

    @property
    def place(self) -> str:
        """Where its draft lies."""
        return self.entry or NEW

    def make_room(self) -> str:
        """What was left at the place of this page's draft becomes an entry, once, before anything is put there.

        Whoever comes first does it: the background, or whoever drafts this page before locking. Were it done after
        that, this page would be taken for what was left, and what was left would be gone. Returns its id, "" where
        there was none. Raises `disk.*`, `vault.*`.
        """
        with self._making:
            if not self._room_is_made and self._core.unlocked:
                self._leftover = _keep_leftover(self._core)
                self._room_is_made = True
            return self._leftover

    def draft(self, state: PageState) -> None:
        """Keep what is being written as a draft. Raises `disk.*`, `vault.*`."""
        self.make_room()
        self._core.drafts.keep(self.place, "" if state.empty and not self.entry else state.dumped())

    def drop_draft(self) -> None:
        """What was written since the page was kept isn't wanted."""
        self.make_room()
        self._core.drafts.forget(self.place)

    def keep(self, state: PageState) -> None:
        """Make it, or change, the entry; the draft goes in the same moment. Raises `disk.*`, `vault.*`."""
        self.make_room()
        journal = self._core.journal
        if self.entry:
            journal.edit(
                self.entry,
                title=state.title,
                body=state.body,
                mood=state.mood,
                clear_mood=state.mood is None,
                tags=state.tags,
                draft=self.place,
            )
        elif state.empty:
            self.drop_draft()
        else:
            self.entry = journal.write(
                self.kind,
                state.title,
                state.body,
                mood=state.mood,
                tags=state.tags,
                day=state.day,
                draft=NEW,
            )


def _keep_leftover(core: Core) -> str:
    state = of_draft(core.drafts.text(NEW))
    if state is None or state.empty:
        return ""
    paper = Paper(core)
    paper.keep(state)
    return paper.entry
