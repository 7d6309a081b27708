"""An exercise, one step at a time. What is answered is drafted at once, encrypted; at the end it becomes an entry."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from mindmate.conversation.guided import Asked, Heard
from mindmate.conversation.keeping import Kept, card_of
from mindmate.errors import MindMateError
from mindmate.practices.model import SILENT, Practice, Step, checked
from mindmate.practices.session import Result, Session, words, written
from mindmate.practices.texts import say
from mindmate.records import Level
from mindmate.safety.values import Screening
from mindmate.tasks import Work
from mindmate.ui.bridge import Bridge
from mindmate.ui.ports import Core
from mindmate.ui.practices.bodies import Body, body_for
from mindmate.ui.practices.frame import StepFrame
from mindmate.ui.practices.ports import Guide
from mindmate.ui.practices.state import Begun, of_session, place
from mindmate.ui.practices.week import Week
from mindmate.ui.practices.words import title
from mindmate.ui.safety.saving import Autosave
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import empty
from mindmate.ui.widgets.focus import in_order, stops_in

QUEUE = "practice"  # of the model's wording and the screen: the journal never waits for them


class StepPage(StepFrame):
    """`finished` carries what was kept and how it is judged; `left` when the person goes, with the draft kept."""

    finished = Signal(object, object)
    left = Signal()
    calmed = Signal()  # nothing goes on by itself any more
    failed = Signal(MindMateError)

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge)
        self._core, self._bridge = core, bridge
        self._session: Session | None = None
        self._guide: Guide | None = None
        self._wording: Work | None = None  # what the model is asked for now
        self._round = 0  # of what is asked of the background: answers to earlier questions aren't shown
        self._waiting = False
        self._keeping = False
        self.body: Body = Body()
        self._slot.addWidget(self.body)
        self.saving = Autosave(bridge, self)
        self.saving.failed.connect(self._not_saved)
        self.leave.clicked.connect(lambda _on=False: self.go())
        self.next.clicked.connect(lambda _on=False: self.go_on())
        self.skip.clicked.connect(lambda _on=False: self._skip())
        self.back.clicked.connect(lambda _on=False: self.go_back())
        self.card.closed.connect(self._focus)

    # ---- coming and going ----------------------------------------------------------------------

    @property
    def session(self) -> Session | None:
        """What is being done; None where nothing is."""
        return self._session

    @property
    def holds_the_lock(self) -> bool:
        """Whether something is followed with idle hands, or a card is open."""
        return self._running or not self.card.isHidden()

    @property
    def _running(self) -> bool:
        return self.body.timed and getattr(self.body, "running", False)

    def start(self, begun: Begun, *, led: bool = False) -> None:
        """Begin, or go on where it was left; with `led` the model words the steps."""
        self._session = begun.session()
        self._guide = self._core.practices.guide(self._session) if led else None
        self._keeping = False
        self.card.forget()
        self._show(begun.typed)

    def go(self) -> None:
        """Out of it; what was answered stays as a draft."""
        self.keep_draft()
        self._clear()
        self.left.emit()

    def leave_room(self) -> None:
        """Another room is shown: the time stands still, and what was answered is drafted."""
        if self._session is not None:
            self.keep_draft()
            self._stand_still()

    def come_back(self) -> None:
        """The room is shown again."""
        if self._session is not None:
            self._focus()

    def end_session(self) -> None:
        """Before locking: what was answered is drafted, then nothing of it stays here."""
        try:
            if self._core.unlocked:
                if not self._keeping:
                    self.keep_draft(hurry=False)
                self.saving.flush()
        except MindMateError as error:
            self.failed.emit(error)
        self._clear()

    def begin_session(self) -> None:
        """After unlocking: what couldn't be saved before is tried again."""
        self.saving.hurry()

    def _clear(self) -> None:
        self._next_round()
        self._session = self._guide = None
        self._waiting = self._keeping = False
        self._stand_still()
        self._put_body(Body())
        self.card.forget()
        for text in (self.called, self.asked, self.hint):
            text.clear()

    def _stand_still(self) -> None:
        was_running = self._running
        self.body.end()
        if was_running:
            self.calmed.emit()

    # ---- a step --------------------------------------------------------------------------------

    def _put_body(self, body: Body) -> None:
        self.body.end()
        empty(self._slot)
        self.body = body
        self._slot.addWidget(body)
        body.changed.connect(self._changed)
        body.entered.connect(self.go_on)
        body.over.connect(self._time_is_up)
        body.failed.connect(self.failed)
        in_order(self.leave, *stops_in(body), self.next, self.skip, self.back)

    def _show(self, typed: Any = None) -> None:
        """The step at which the exercise stands."""
        session = self._session
        if session is None:
            return
        step = session.step
        if step is None:  # taken up again after its last answer
            session.back()
            step = session.step
        assert step is not None  # noqa: S101 - every exercise has a step
        at, steps = session.place
        self.way.put(at, steps)
        where = self.tr("Step {number} of {all}").format(number=at + 1, all=steps)
        self.called.setText(f"{title(session.practice.name)} · {where}")
        self._say_hint("")
        self.back.setVisible(at > 0)
        self.skip.setVisible(not step.needed)
        self.next.setText(self.tr("Keep it") if at == steps - 1 else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        fixed = words(session.practice, step)
        ideas = [line for line in session.answers.get("ideas", []) if isinstance(line, str)]
        self._put_body(body_for(self._look, self._core, session.practice, step, fixed, ideas))
        given = typed if typed is not None else session.answers.get(step.name)
        if given is not None:
            self.body.put(given)
        self.sheet.verticalScrollBar().setValue(0)
        if self._guide is None:
            self._ask(fixed)
        else:
            self._have_it_worded(fixed)

    def _ask(self, text: str) -> None:
        """Show what is asked, and let a screen reader say it."""
        self._wait(False)
        self.asked.setText(text)
        self.setAccessibleName(f"{self.called.text()}. {text}")
        if QAccessible.isActive():
            said = f"{self.called.text()}. {text}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self._focus()
        self.body.begin()

    def _have_it_worded(self, fixed: str) -> None:
        guide, asked = self._guide, self._next_round()
        if guide is None:
            return
        work = self._wording = Work()

        def worded(said: Asked) -> None:
            if asked == self._round:
                self._ask(said.text)

        self._wait(True)
        self.asked.setText(self.tr("One moment: the model is wording this step. You can go on without it."))
        self._bridge.run(
            lambda: guide.ask(work), worded, lambda _error: self._plainly(asked, fixed), QUEUE, owner=self
        )

    def _plainly(self, asked: int, fixed: str) -> None:
        if asked == self._round:
            self._ask(fixed)

    def _wait(self, on: bool) -> None:
        """While the model words a step, its answer isn't asked for; Next shows the step as it is written here."""
        self._waiting = on
        self.body.setVisible(not on)
        self.skip.setEnabled(not on)

    def _next_round(self) -> int:
        """What was asked of the background before isn't wanted any more; the model stops writing."""
        if self._wording is not None:
            self._wording.cancel()
            self._wording = None
        self._round += 1
        return self._round

    def _focus(self) -> None:
        """To where the person goes on."""
        (self.body.first or self.next).setFocus()

    def _changed(self) -> None:
        self._say_hint("")
        if isinstance(self.body, Week):  # what was put into the week has a button of its own
            in_order(self.leave, *stops_in(self.body), self.next, self.skip, self.back)
        self.keep_draft(hurry=False)
        if not self._running:
            self.calmed.emit()

    def _time_is_up(self) -> None:
        """On by itself, so that it can be followed with closed eyes; the end is the person's."""
        session = self._session
        if session is not None and session.place[0] < session.place[1] - 1:
            self.go_on()
        self.calmed.emit()

    def _say_hint(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # ---- answering -----------------------------------------------------------------------------

    def go_on(self) -> None:
        """Answer the step and go on; at the last one, keep the exercise."""
        session = self._session
        if session is None or self._keeping or (step := session.step) is None:
            return
        if self._waiting:
            self._next_round()
            self._ask(words(session.practice, step))
            return
        value = None if step.kind in SILENT else self.body.value
        if not step.needed and value in (None, "", []):
            self._skip()
            return
        try:
            kept = checked(step, value)
        except ValueError as refused:
            self._say_hint(say(str(refused)))
            self._focus()
            return
        if self._guide is not None:
            self._have_it_heard(self._guide, value)
            return
        session.answer(value)
        self._judge(step, kept)
        self._went_on()

    def _judge(self, step: Step, kept: Any) -> None:
        """What was written is judged like a message, while the person goes on: a card beside it, never a block."""
        text = "\n".join(written(step, kept)) if step.kind not in SILENT else ""
        if text.strip():
            self._bridge.run(
                lambda: self._core.judge_saved(text), self._judged, lambda _error: None, "screen", owner=self
            )

    def _judged(self, found: Screening) -> None:
        level = Level.ELEVATED if found.watching == "off" else card_of(found.level)
        if level is not None and self._core.unlocked and self._session is not None:
            self.card.show_level(level)

    def _have_it_heard(self, guide: Guide, value: Any) -> None:
        """The screen reads what was written before the model sees it."""
        asked = self._next_round()
        self.next.setEnabled(False)

        def heard(found: Heard) -> None:
            self.next.setEnabled(True)
            if asked == self._round:
                self._heard(found)

        def not_heard(error: MindMateError) -> None:
            self.next.setEnabled(True)
            self.failed.emit(error)

        self._bridge.run(lambda: guide.take(value), heard, not_heard, QUEUE, owner=self)

    def _heard(self, found: Heard) -> None:
        if found.taken:
            self._went_on()
        elif found.paused:
            # The model sees none of it, and words nothing any more; the exercise can be gone on with as it is.
            self._guide = None
            self._say_hint(found.words)
            self.card.show_level(found.card or Level.ELEVATED)
        else:
            self._say_hint(found.hint)

    def _skip(self) -> None:
        session = self._session
        if session is None or self._keeping or self._waiting:
            return
        try:
            session.skip()
        except ValueError as refused:
            self._say_hint(say(str(refused)))
            return
        self._went_on()

    def go_back(self) -> None:
        """One step back, whose answer still stands there; out of it at the first."""
        session = self._session
        if session is None or self._keeping:
            return
        self._next_round()
        if session.back():
            self._show()
        else:
            self.go()

    def _went_on(self) -> None:
        session = self._session
        if session is None:
            return
        if session.done:
            self._keep(session)
        else:
            self.keep_draft(typed=False)
            self._show()

    # ---- keeping -------------------------------------------------------------------------------

    def throw_draft_away(self, practice: Practice) -> None:
        """What was begun before isn't wanted: it goes before anything new is drafted."""
        drafts, where = self._core.drafts, place(practice)
        self.saving.later(where, lambda: drafts.forget(where))
        self.saving.hurry()

    def keep_draft(self, *, hurry: bool = True, typed: bool = True) -> None:
        """Draft what was answered and, with `typed`, what stands at the step."""
        session = self._session
        if session is None or self._keeping or session.step is None:
            return
        half = self.body.value if typed and session.step.kind not in SILENT else None
        begun, drafts = of_session(session, half), self._core.drafts
        where = place(session.practice)
        nothing = begun.at == 0 and half in (None, "", []) and not begun.answers
        self.saving.later(where, lambda: drafts.keep(where, "" if nothing else begun.dumped()))
        if hurry:
            self.saving.hurry()

    def _keep(self, session: Session) -> None:
        """The end: it becomes an entry, and its draft goes in the same moment."""
        result, where = session.result(), place(session.practice)
        practices = self._core.practices
        self._keeping = True
        self._stand_still()
        self.next.setEnabled(False)
        self.saving.later(where, lambda: None)  # in the place of what waits to be drafted
        self.saving.hurry()
        self._bridge.run(
            lambda: practices.keep(result, where),
            lambda kept: self._kept(result, kept),
            self._not_kept,
            owner=self,
        )

    def _kept(self, result: Result, kept: Kept) -> None:
        self.next.setEnabled(True)
        session = self._session
        if session is None or not self._core.unlocked:
            return
        self._clear()
        self.finished.emit(result, kept)

    def _not_kept(self, error: MindMateError) -> None:
        """Back at the last step, with all that was answered."""
        self.next.setEnabled(True)
        self._keeping = False
        if self._session is not None and self._core.unlocked:
            self._session.back()
            self.keep_draft()
            self.failed.emit(error)

    def _not_saved(self, error: MindMateError) -> None:
        if self._core.unlocked:
            self.failed.emit(error)
