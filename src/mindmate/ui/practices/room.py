"""The room of exercises: what there is, the first page of one, its steps, its end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mindmate.conversation.keeping import Kept
from mindmate.practices.session import Result
from mindmate.practices.shelf import ALL
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.practices.done import DonePage
from mindmate.ui.practices.front import Front
from mindmate.ui.practices.overview import Overview
from mindmate.ui.practices.page import StepPage
from mindmate.ui.practices.state import Begun, of_draft
from mindmate.ui.practices.words import LED
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.error_card import ErrorCard
from mindmate.ui.widgets.plain import plain_widget


class PracticesRoom(QWidget):
    """`talk` (words) leads to a conversation, `entry_wanted` to the journal, `safety_wanted` to the plan."""

    talk = Signal(str)
    entry_wanted = Signal(str)
    safety_wanted = Signal()
    help_wanted = Signal()
    calmed = Signal()  # nothing here holds the idle lock back any more

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__()
        self._look, self._core, self._bridge = look, core, bridge
        self._begun: dict[str, Begun] = {}
        self._practice = ""
        self.setObjectName("practices")
        self.setProperty("room", "true")
        self.error = ErrorCard(look)
        self.overview = Overview(look)
        self.front = Front(look)
        self.page = StepPage(look, core, bridge)
        self.done = DonePage(look, core, bridge)
        self._views = QStackedWidget()
        for view in (self.overview, self.front, self.page, self.done):
            self._views.addWidget(view)
        cards = plain_widget()
        row = QHBoxLayout(cards)
        row.setContentsMargins(look.size("space.l"), 0, look.size("space.l"), 0)
        row.addStretch(1)
        row.addWidget(self.error, 1000)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.size("space.s"))
        layout.addWidget(cards)
        layout.addWidget(self._views, 1)
        self._wire()
        look.changed.connect(self._sized)
        self._sized()

    def _wire(self) -> None:
        self.overview.chosen.connect(self.show_practice)
        self.overview.again.connect(self._go_on)
        self.overview.safety_wanted.connect(self.safety_wanted)
        self.front.begin_wanted.connect(self._begin)
        self.front.again_wanted.connect(lambda: self._go_on(self._practice))
        self.front.closed.connect(self.show_all)
        self.page.left.connect(self.show_all)
        self.page.finished.connect(self._finished)
        self.page.failed.connect(self.error.show_error)
        self.page.calmed.connect(self.calmed)
        self.done.talk.connect(self._talk)
        self.done.entry_wanted.connect(self.entry_wanted)
        self.done.closed.connect(self.show_all)
        for card in (self.page.card, self.done.card):
            card.more.connect(self.help_wanted)
            card.plan.connect(self.safety_wanted)
            card.closed.connect(self.calmed)

    # ---- coming and going ----------------------------------------------------------------------

    @property
    def holds_the_lock(self) -> bool:
        """Whether something is going on that an idle lock should wait for."""
        return self.page.holds_the_lock or not self.done.card.isHidden()

    def begin_session(self) -> None:
        """After unlocking."""
        self.page.begin_session()

    def end_session(self) -> None:
        """Before locking: what was answered is drafted, then nothing of it stays in the window."""
        self.page.end_session()
        self.done.clear()
        self._begun, self._practice = {}, ""
        self.overview.show_begun([])
        self.error.hide()
        self._views.setCurrentWidget(self.overview)

    def open(self) -> None:
        """The room is shown."""
        if self.page.session is not None:
            self.page.come_back()
        elif self._views.currentWidget() is self.front:
            self.front.begin.setFocus()
        else:
            self.show_all()

    def focus(self) -> None:
        """To where the person goes on."""
        self.open()

    def leave(self) -> None:
        """Another room is shown: what was answered is drafted, in the background."""
        self.page.leave_room()

    def escape(self) -> bool:
        """Esc: one step back within the room; whether there was one."""
        view = self._views.currentWidget()
        if view is self.page:
            self.page.go()
        elif view is self.overview:
            return False
        else:
            self.show_all()
        return True

    # ---- views ---------------------------------------------------------------------------------

    def show_all(self) -> None:
        """What there is, with what was begun."""
        self.error.hide()
        self.done.clear()
        came_from, self._practice = self._practice, ""
        self._views.setCurrentWidget(self.overview)
        self.overview.focus(came_from)
        self._read(lambda: None)

    def _read(self, then: object) -> None:
        """Read what was begun and isn't kept yet."""

        def found(drafts: list[Begun]) -> None:
            if self._core.unlocked:
                self._begun = {one.practice: one for one in drafts}
                self.overview.show_begun(drafts)
                if callable(then):
                    then()

        self._bridge.run(
            lambda: [one for draft in self._core.drafts.all() if (one := of_draft(draft)) is not None],
            found,
            self.error.show_error,
            owner=self,
        )

    def show_practice(self, name: str) -> None:
        """The first page of an exercise."""
        self._practice = name
        self.error.hide()
        may_be_led = name in LED and self._core.model is not None
        self.front.show_practice(ALL[name], begun=name in self._begun, may_be_led=may_be_led)
        self._views.setCurrentWidget(self.front)
        (self.front.again if name in self._begun else self.front.begin).setFocus()

    def _begin(self) -> None:
        """Anew; what was begun before is thrown away."""
        name = self._practice
        if self._begun.pop(name, None) is not None:
            self.page.throw_draft_away(ALL[name])
        self._start(Begun(name))

    def _go_on(self, name: str) -> None:
        self._practice = name
        self._start(self._begun.get(name) or Begun(name))

    def _start(self, begun: Begun) -> None:
        led = self.front.led.isChecked() and self._views.currentWidget() is self.front
        self._views.setCurrentWidget(self.page)
        self.page.start(begun, led=led)

    def _finished(self, result: Result, kept: Kept) -> None:
        self._begun.pop(self._practice, None)
        self._views.setCurrentWidget(self.done)
        self.done.show_done(result, kept)

    def _talk(self, words: str) -> None:
        self.show_all()
        self.talk.emit(words)

    # ---- geometry ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards fit anew."""
        super().resizeEvent(event)
        for card in (self.page.card, self.done.card):
            if card.isVisible():
                card.fit()

    def _sized(self) -> None:
        self.error.setMaximumWidth(self._look.size("size.measure"))
