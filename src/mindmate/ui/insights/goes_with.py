"""What goes with better and worse days, in plain words, with the uncertainty that there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from mindmate.i18n import translate
from mindmate.insights.goes_with import FEWEST_DAYS, Companion, Verdict
from mindmate.ui.bridge import Bridge
from mindmate.ui.insights.page import QUEUE, InsightsPage
from mindmate.ui.insights.reading import Seen, energy_name, sleep_name
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Card, empty, label
from mindmate.ui.widgets.controls import divider
from mindmate.ui.widgets.plain import plain_widget

WIDEST = 2.0  # points of mood that the interval's picture shows on either side


def number(value: float) -> str:
    """A difference with one digit, in this place's manner."""
    return QLocale().toString(abs(value), "f", 1)


def in_words(found: Companion) -> str:
    """What may be said of a thing, and how sure that is."""
    if found.effect is None or found.low is None or found.high is None:
        return translate("Insights", "Too few days to say.")
    per = _unit(found)
    between = translate(
        "Insights", "between {low} and {high}", low=_signed(found.low), high=_signed(found.high)
    )
    if found.verdict is Verdict.UNCLEAR:
        words = translate(
            "Insights", "Nothing that stands out from chance {per}: the difference is {between}."
        )
    elif found.verdict is Verdict.BETTER:
        words = translate("Insights", "Your mood was about {points} higher {per} ({between}).")
    else:
        words = translate("Insights", "Your mood was about {points} lower {per} ({between}).")
    return words.format(points=number(found.effect), per=per, between=between)


def counted(found: Companion) -> str:
    """On how many days it is based."""
    if found.amount:
        return translate("Insights", "Noted on %n days.", found.with_it)
    return translate(
        "Insights",
        "{with_it} with it, {without} without.",
        with_it=translate("Insights", "%n days", found.with_it),
        without=translate("Insights", "%n days", found.without),
    )


def _unit(found: Companion) -> str:
    if not found.amount:
        return translate("Insights", "on days with it")
    if found.name == sleep_name():
        return translate("Insights", "for each hour of sleep more")
    if found.name == energy_name():
        return translate("Insights", "for each step of energy more")
    return translate("Insights", "for each step more")


def _signed(value: float) -> str:
    sign = "+" if value > 0.05 else "−" if value < -0.05 else ""
    return sign + number(value)


class Interval(QWidget):
    """Where the difference may lie: left of the line harder days, right of it better ones. The words say the same."""

    def __init__(self, look: Look, found: Companion) -> None:
        super().__init__()
        self._look, self._found = look, found
        self.setProperty("plain", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A line of text high."""
        return QSize(160, round(self._look.size("type.small") * 1.6))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line of no difference, the interval, and a diamond where it most likely is."""
        del event
        found, look = self._found, self._look
        if found.effect is None or found.low is None or found.high is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, half = self.height() / 2, self.width() / 2
        mirrored = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1

        def at(value: float) -> float:
            kept = min(max(value, -WIDEST), WIDEST) / WIDEST
            return half + mirrored * kept * (half - 8)

        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(QPointF(8, middle), QPointF(self.width() - 8, middle))
        painter.setPen(QPen(look.colour("outline"), 1.5))
        painter.drawLine(QPointF(half, 2), QPointF(half, self.height() - 2))
        told = {Verdict.BETTER: "mood_4", Verdict.WORSE: "mood_2"}.get(found.verdict, "outline")
        bar = QRectF(QPointF(at(found.low), middle - 3), QPointF(at(found.high), middle + 3)).normalized()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(told))
        painter.drawRoundedRect(bar, 3, 3)
        size, x = self.height() * 0.36, at(found.effect)
        diamond = QPainterPath(QPointF(x, middle - size))
        for corner in (QPointF(x + size, middle), QPointF(x, middle + size), QPointF(x - size, middle)):
            diamond.lineTo(corner)
        diamond.closeSubpath()
        painter.setPen(QPen(look.colour("raised"), 1.5))
        painter.drawPath(diamond)
        painter.end()


class GoesWithPage(InsightsPage):
    """Computed in the background, when the page is shown."""

    def __init__(self, look: Look, core: Core, bridge: Bridge) -> None:
        super().__init__(look, core, bridge, "goesWith")
        self._shown: Seen | None = None
        self._asked: Seen | None = None
        lead = self.tr(
            "What you noted, and how your mood was on those days, from 1 to 5. “Goes with” doesn’t mean “because of”: "
            "it may be the other way round, or something else may lie behind both."
        )
        self.status = label("", "muted")
        self.status.setObjectName("insights.goesWith.status")
        self.found = plain_widget()
        self._rows = QVBoxLayout(self.found)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.size("space.m"))
        legend = self.tr("In the pictures: left of the line a lower mood, right of it a higher one.")
        self._legend = label(legend, "small")
        for widget in (label(lead, "muted"), self._legend, self.status, self.found):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._legend.hide()

    def refresh(self) -> None:
        """Compute, unless that was done for what was read last."""
        seen = self._seen
        if seen is None or seen is self._asked:
            return
        self._asked = seen
        if self._shown is None:
            self.status.setText(self.tr("Looking at your days…"))
        self._bridge.run(
            lambda: seen.companions,
            lambda found: self._computed(seen, found),
            self.failed,
            queue=QUEUE,
            owner=self,
        )

    def forget(self) -> None:
        """Nothing of the journal stays."""
        super().forget()
        self._shown = self._asked = None
        self.status.setText("")
        self._legend.hide()
        empty(self._rows)

    def _computed(self, seen: Seen, found: Sequence[Companion]) -> None:
        if not self._core.unlocked or seen is not self._asked:
            return
        self._shown = seen
        empty(self._rows)
        self._legend.hide()
        moods = seen.moods
        if moods < FEWEST_DAYS:
            few = translate("Insights", "So far %n days have a mood.", moods)
            rest = self.tr("From {days} on there may be something to say. There is no hurry.")
            self.status.setText(f"{few} {rest.format(days=FEWEST_DAYS)}")
            return
        self._legend.setVisible(any(one.effect is not None for one in found))
        clear = [one for one in found if one.verdict in (Verdict.BETTER, Verdict.WORSE)]
        if not found:
            words = self.tr(
                "Nothing besides moods was noted yet: tags, exercises, sleep or energy would be looked at."
            )
        elif not clear:
            words = self.tr("Nothing stands out from chance so far. That is common, and it may stay so.")
        else:
            words = ""
        self.status.setText(words)
        self.status.setVisible(bool(words))
        self._group(self.tr("Better days"), [one for one in clear if one.verdict is Verdict.BETTER])
        self._group(self.tr("Harder days"), [one for one in clear if one.verdict is Verdict.WORSE])
        self._group(self.tr("Not clear"), [one for one in found if one.verdict is Verdict.UNCLEAR])
        few_days = [one.name for one in found if one.verdict is Verdict.TOO_FEW]
        if few_days:
            card = Card(self._look, "sunkCard")
            card.column.addWidget(label(self.tr("Too few days to say"), "title"))
            card.column.addWidget(label(", ".join(few_days), "muted"))
            self._rows.addWidget(card)

    def _group(self, title: str, found: Sequence[Companion]) -> None:
        if not found:
            return
        card = Card(self._look)
        card.column.addWidget(label(title, "title"))
        for at, one in enumerate(found):
            if at:
                card.column.addWidget(divider())
            card.column.addWidget(label(one.name, "body"))
            card.column.addWidget(Interval(self._look, one))
            card.column.addWidget(label(in_words(one)))
            card.column.addWidget(label(counted(one), "small"))
        self._rows.addWidget(card)
