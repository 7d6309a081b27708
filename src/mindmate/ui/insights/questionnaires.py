"""PHQ-9 and GAD-7: filled in where one likes, their course over time, the published ranges and what they don't mean."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from PySide6.QtWidgets import QVBoxLayout

from mindmate.i18n import translate
from mindmate.practices import questionnaires
from mindmate.practices.questionnaires import GAD7, PHQ9, Filled, Questionnaire
from mindmate.practices.questionnaires import Point as Time
from mindmate.practices.texts import say
from mindmate.ui.bridge import Bridge
from mindmate.ui.insights.asking import Asking
from mindmate.ui.insights.chart import Chart, Point, Scale
from mindmate.ui.insights.page import QUEUE, InsightsPage
from mindmate.ui.insights.reading import long_date, short_date
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Card, label
from mindmate.ui.widgets.flow import FlowLayout
from mindmate.ui.widgets.plain import plain_widget

SHOWN = 24  # times in the chart, the newest


def scale_of(questionnaire: Questionnaire) -> Scale:
    """From 0 to the highest score, with a line where each published range begins."""
    lines = tuple((float(band.low), str(band.low)) for band in questionnaire.bands)
    return Scale(
        0, questionnaire.highest, (*lines, (float(questionnaire.highest), str(questionnaire.highest)))
    )


def ranges_of(questionnaire: Questionnaire) -> str:
    """The published ranges in one line."""
    return " · ".join(
        f"{band.low}–{band.high} {say(f'questionnaire.band.{band.name}')}" for band in questionnaire.bands
    )


def in_words(time: Time, questionnaire: Questionnaire) -> str:
    """One time: when, how much, and whether the difference to the time before is thought to be noticeable."""
    where = translate(
        "Insights",
        "{when}: {score} of {highest}, in the range “{band}”",
        when=long_date(date.fromisoformat(time.day)),
        score=time.score,
        highest=questionnaire.highest,
        band=say(f"questionnaire.band.{time.band.name}"),
    )
    if time.change is None:
        return f"{where}."
    if not time.noticeable:
        return translate("Insights", "{where}; about as the time before.", where=where)
    if time.change > 0:
        return translate("Insights", "{where}; noticeably more than the time before.", where=where)
    return translate("Insights", "{where}; noticeably less than the time before.", where=where)


class Course(Card):
    """One questionnaire: what it asks about, a way to fill it in, and the times so far."""

    def __init__(self, look: Look, questionnaire: Questionnaire, about: str, begin: Button) -> None:
        super().__init__(look)
        self.questionnaire = questionnaire
        name = f"insights.{questionnaire.name}"
        self.setObjectName(name)
        self.begin = begin
        self._look = look
        self.caption = label("", "muted")
        self.caption.setObjectName(f"{name}.caption")
        self._last = ""
        self._ranges = label(
            self.tr("The ranges that its makers published: {ranges}").format(ranges=ranges_of(questionnaire)),
            "small",
        )
        change = say("questionnaire.change", title=questionnaire.title, change=questionnaire.change)
        self._change = label(change, "small")
        limits = label(say(f"{questionnaire.name}.limits"), "small")
        self._source = label(questionnaire.source, "small")
        holder = plain_widget()
        FlowLayout(holder, 0).addWidget(begin)
        for widget in (label(questionnaire.title, "title"), label(about), self.caption, holder):
            self.column.addWidget(widget)
        for widget in (limits, self._change, self._ranges, self._source):
            self.column.addWidget(widget)
        self.show_times([])

    @cached_property
    def chart(self) -> Chart:
        """The course over time; made when there is one to show."""
        asked = self.questionnaire
        chart = Chart(self._look, f"insights.{asked.name}.chart", scale_of(asked), self._point)
        self.column.insertWidget(self.column.indexOf(self.caption), chart)
        return chart

    def show_times(self, times: list[Time]) -> None:
        """The times so far, oldest first."""
        shown = times[-SHOWN:]
        points = []
        for at, time in enumerate(shown):
            tick = short_date(date.fromisoformat(time.day)) if at in (0, len(shown) - 1) else ""
            points.append(Point(float(time.score), in_words(time, self.questionnaire), tick))
        self._last = points[-1].words if points else ""
        if len(points) > 1 or "chart" in self.__dict__:
            title = self.tr("{title} over time").format(title=self.questionnaire.title)
            self.chart.show_points(points, title, self._last)
            self.chart.setVisible(len(points) > 1)
        self.caption.setVisible(bool(points))
        self._change.setVisible(len(points) > 1)

    def _point(self, words: str) -> None:
        self.caption.setText(words or self._last)


class Result(Card):
    """What was just filled in, in plain words."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("insights.result")
        self.title, self.meaning = label("", "title"), label("", "body")
        self.meaning.setObjectName("insights.result.meaning")
        self.ranges = label("", "small")
        holder = plain_widget()
        buttons = FlowLayout(holder, look.size("space.s"))
        self.done = Button(look, self.tr("Done"), "", name="insights.result.done")
        self.delete = Button(look, self.tr("Delete it again"), "quiet", name="insights.result.delete")
        for button in (self.done, self.delete):
            buttons.addWidget(button)
        note = label(self.tr("It is in your journal, on this computer only."), "small")
        for widget in (self.title, self.meaning, self.ranges, note, holder):
            self.column.addWidget(widget)
        self.hide()

    def show_filled(self, filled: Filled) -> None:
        """Score and range, and what they don't say."""
        self.title.setText(filled.questionnaire.title)
        self.meaning.setText(filled.meaning())
        self.ranges.setText(ranges_of(filled.questionnaire))
        self.show()
        self.done.setFocus()

    def forget(self) -> None:
        """Nothing of it stays."""
        self.meaning.clear()
        self.hide()


class QuestionnairesPage(InsightsPage):
    """Two questionnaires and their course; or one of them being filled in; or what came of it."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "questionnaires")
        self._entry = ""
        self._overview = plain_widget()
        column = QVBoxLayout(self._overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.m"))
        lead = self.tr(
            "Two questionnaires that doctors use too. Fill one in when you want to, every two weeks at most: they ask "
            "about the last two weeks. They measure trouble; they don’t say what you have, and they don’t know you."
        )
        column.addWidget(label(lead, "muted"))
        abouts = {
            PHQ9.name: self.tr("Nine questions about low mood and what comes with it."),
            GAD7.name: self.tr("Seven questions about worry and tension."),
        }
        self.courses = {
            one.name: Course(look, one, abouts[one.name], self._begin_button(one)) for one in (PHQ9, GAD7)
        }
        for course in self.courses.values():
            column.addWidget(course)
        self.column.addWidget(self._overview)
        self.column.addStretch(1)

    # ---- made when they are first needed: the page opens sooner without them ---------------------

    @cached_property
    def asking(self) -> Asking:
        """A questionnaire being filled in."""
        asking = Asking(self._look, self._core, self._bridge)
        asking.left.connect(self._to_overview)
        asking.kept.connect(self._kept)
        asking.help_wanted.connect(self.help_wanted)
        asking.talk_wanted.connect(self.talk_wanted)
        asking.failed.connect(self.failed)
        self.column.insertWidget(self.column.indexOf(self._overview) + 1, asking)
        return asking

    @cached_property
    def result(self) -> Result:
        """What came of it."""
        result = Result(self._look)
        result.done.clicked.connect(lambda: self._to_overview())
        result.delete.clicked.connect(lambda: self._delete())
        self.column.insertWidget(self.column.indexOf(self._overview) + 1, result)
        return result

    def _shows(self, name: str) -> bool:
        """Whether `asking` or `result` was made, and isn't hidden."""
        made = self.__dict__.get(name)
        return isinstance(made, Card) and not made.isHidden()

    def _forget_result(self) -> None:
        if "result" in self.__dict__:
            self.result.forget()

    def _begin_button(self, questionnaire: Questionnaire) -> Button:
        button = Button(
            self._look,
            self.tr("Fill it in"),
            "",
            name=f"insights.{questionnaire.name}.begin",
            on_click=lambda: self.begin(questionnaire),
        )
        button.setAccessibleName(self.tr("Fill in the {title}").format(title=questionnaire.title))
        return button

    def refresh(self) -> None:
        """The course of each."""
        if self._seen is not None:
            for course in self.courses.values():
                course.show_times(questionnaires.course(course.questionnaire, self._seen.pages))

    def begin(self, questionnaire: Questionnaire) -> None:
        """Ask the first item."""
        self.error.hide()
        self._forget_result()
        self._overview.hide()
        self.asking.begin(questionnaire)
        self.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """What is being filled in stays; what was shown of the last one goes."""
        super().leave()
        if not self._shows("asking"):
            self._to_overview(focus=False)

    def forget(self) -> None:
        """No answer stays."""
        super().forget()
        self._entry = ""
        if "asking" in self.__dict__:
            self.asking.forget()
        self._forget_result()
        self._overview.show()
        for course in self.courses.values():
            course.show_times([])

    def escape(self) -> bool:
        """Esc: out of the questionnaire, or of what came of it."""
        if self._shows("asking"):
            self.asking.leave()
        elif self._shows("result"):
            self._to_overview()
        else:
            return False
        return True

    def _kept(self, entry: str, filled: Filled) -> None:
        self._entry = entry
        self.result.show_filled(filled)
        self.verticalScrollBar().setValue(0)
        self.changed.emit()

    def _to_overview(self, *, focus: bool = True) -> None:
        self._entry = ""
        self._forget_result()
        self._overview.show()
        if focus:
            self.courses[PHQ9.name].begin.setFocus()
        self.refresh()

    def _delete(self) -> None:
        entry = self._entry
        self._to_overview()
        if entry:
            core = self._core
            self._bridge.run(
                lambda: core.delete_entry(entry),
                lambda _backups: self.changed.emit(),
                self.failed,
                queue=QUEUE,
                owner=self,
            )
