"""The insights' room: one page at a time, chosen by a row of words. The journal is read anew whenever it is opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge
from mindmate.ui.insights import reading
from mindmate.ui.insights.page import QUEUE, InsightsPage
from mindmate.ui.paged_room import PagedRoom
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look

if TYPE_CHECKING:
    from mindmate.ui.insights.goes_with import GoesWithPage
    from mindmate.ui.insights.mood import MoodPage
    from mindmate.ui.insights.paper import PaperPage
    from mindmate.ui.insights.questionnaires import QuestionnairesPage
    from mindmate.ui.insights.week import WeekPage

#: The pages by the names of their doors, and what they are called here.
PAGES = {
    "mood": "mood",
    "goesWith": "goes_with",
    "week": "week",
    "questionnaires": "questionnaires",
    "paper": "paper",
}


class InsightsRoom(PagedRoom):
    """`day_wanted` (YYYY-MM-DD) leads to the journal, `help_wanted` to help, `talk_wanted` to a conversation."""

    day_wanted = Signal(str)
    help_wanted = Signal()
    talk_wanted = Signal()

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, "insights")
        titles = [
            ("mood", self.tr("Mood")),
            ("goesWith", self.tr("What goes with it")),
            ("week", self.tr("Your week")),
            ("questionnaires", self.tr("Questionnaires")),
            ("paper", self.tr("On paper")),
        ]
        self._build(self.tr("Insights"), titles, self.tr("Page of the insights"))
        self._core, self._bridge = core, bridge
        self.pages: dict[str, InsightsPage] = {}  # those that were made
        self._seen: reading.Seen | None = None

    # ---- pages, each made when it is first shown -------------------------------------------------

    @cached_property
    def mood(self) -> MoodPage:
        """Mood over time."""
        from mindmate.ui.insights.mood import MoodPage

        page = MoodPage(self._look, self._core, self._bridge)
        page.day_wanted.connect(self.day_wanted)
        return page

    @cached_property
    def goes_with(self) -> GoesWithPage:
        """What goes with better and worse days."""
        from mindmate.ui.insights.goes_with import GoesWithPage

        return GoesWithPage(self._look, self._core, self._bridge)

    @cached_property
    def week(self) -> WeekPage:
        """A look back."""
        from mindmate.ui.insights.week import WeekPage

        return WeekPage(self._look, self._core, self._bridge)

    @cached_property
    def questionnaires(self) -> QuestionnairesPage:
        """PHQ-9 and GAD-7."""
        from mindmate.ui.insights.questionnaires import QuestionnairesPage

        return QuestionnairesPage(self._look, self._core, self._bridge)

    @cached_property
    def paper(self) -> PaperPage:
        """A report."""
        from mindmate.ui.insights.paper import PaperPage

        return PaperPage(self._look, self._core, self._bridge)

    def _made(self, name: str) -> InsightsPage:
        """The page of that name."""
        if name not in self.pages:
            page: InsightsPage = getattr(self, PAGES[name])
            self.pages[name] = page
            self._stack.addWidget(page)
            page.help_wanted.connect(self.help_wanted)
            page.talk_wanted.connect(self.talk_wanted)
            page.changed.connect(self.refresh)
            if self._seen is not None:
                page.show_seen(self._seen)
        return self.pages[name]

    def open(self, page: str = "") -> None:
        """The room is shown, at `page` or where it was left: read the journal."""
        self.show_page(page or self.page)
        self.focus()
        self.refresh()

    def refresh(self) -> None:
        """Read the journal again."""
        if self._core.unlocked:
            insights = self._core.insights
            self._bridge.run(
                lambda: reading.read(insights), self._read, self._failed, queue=QUEUE, owner=self
            )

    def show_page(self, name: str) -> None:
        """Show a page, as things are now."""
        if name != self.page:
            self._made(self.page).leave()
        self.tabs.show_value(name)
        page = self._made(name)
        page.verticalScrollBar().setValue(0)
        self._stack.setCurrentWidget(page)
        page.refresh()

    def escape(self) -> bool:
        """Esc: one step back within the page; whether there was one."""
        return self._made(self.page).escape()

    def leave(self) -> None:
        """Another room is shown."""
        for page in self.pages.values():
            page.leave()

    def end_session(self) -> None:
        """Before locking: nothing of the journal stays."""
        self._seen = None
        for page in self.pages.values():
            page.forget()

    def _read(self, seen: reading.Seen) -> None:
        if self._core.unlocked:
            self._seen = seen
            for page in self.pages.values():
                page.show_seen(seen)

    def _failed(self, error: MindMateError) -> None:
        self._made(self.page).failed(error)
