"""PHQ-9 and GAD-7: their wording, scoring, published cut-offs, and their course over time.

Both "developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational
grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute." The wording is the
English original in every language of the app: a wording that nobody has tested must not be scored like one that was.

WHO-5 is left out: its terms (CC BY-NC-SA) don't go with this project's licence. C-SSRS is no self-scored tool.

Sources: PHQ-9 Kroenke, Spitzer, Williams 2001, doi:10.1046/j.1525-1497.2001.016009606.x (cut-offs; 10 or more: 88 %
sensitivity and specificity for major depression there); change of 5: Löwe et al. 2004,
doi:10.1097/00005650-200412000-00006.
GAD-7 Spitzer, Kroenke, Williams, Löwe 2006, doi:10.1001/archinte.166.10.1092 (10 or more: 89 % and 82 % for generalized
anxiety disorder there); change of 4: Toussaint et al. 2020, doi:10.1016/j.jad.2020.01.032.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mindmate.practices.texts import say
from mindmate.records import Page

ANSWERS = ("Not at all", "Several days", "More than half the days", "Nearly every day")  # scored 0 to 3
NOTICE = (
    "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant "
    "from Pfizer Inc. No permission required to reproduce, translate, display or distribute."
)
DIFFICULTY = (
    "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of "
    "things at home, or get along with other people?"
)
DIFFICULTIES = ("Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult")


@dataclass(frozen=True)
class Band:
    """A published range of scores, `low` and `high` included."""

    name: str
    low: int
    high: int


@dataclass(frozen=True)
class Questionnaire:
    """One instrument; `change` is the smallest difference between two times that its literature calls noticeable."""

    name: str
    title: str
    lead: str
    items: tuple[str, ...]
    bands: tuple[Band, ...]
    change: int
    source: str
    risk_item: int | None = None  # index of the item about death and hurting oneself

    @property
    def highest(self) -> int:
        """The highest score."""
        return len(self.items) * (len(ANSWERS) - 1)

    def score(self, answers: Sequence[int]) -> int:
        """The sum of all answers, each 0 to 3. Raises ValueError where one is missing or isn't one."""
        if len(answers) != len(self.items):
            raise ValueError("an answer is missing")
        if any(type(answer) is not int or answer not in range(len(ANSWERS)) for answer in answers):
            raise ValueError("an answer is 0 to 3")
        return sum(answers)

    def band(self, score: int) -> Band:
        """The published range that a score falls into. Raises ValueError for one that can't be."""
        for band in self.bands:
            if band.low <= score <= band.high:
                return band
        raise ValueError("no such score")

    def risk(self, answers: Sequence[int | None]) -> int:
        """The answer to the item about death and hurting oneself, 0 where there is none yet.

        For answers as they come in too: nobody waits for the last question.
        """
        at = self.risk_item
        if at is None or at >= len(answers):
            return 0
        answer = answers[at]
        return answer if answer is not None and answer in range(len(ANSWERS)) else 0


PHQ9 = Questionnaire(
    "phq9",
    "PHQ-9",
    "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    (
        "Little interest or pleasure in doing things",
        "Feeling down, depressed, or hopeless",
        "Trouble falling or staying asleep, or sleeping too much",
        "Feeling tired or having little energy",
        "Poor appetite or overeating",
        "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
        "Trouble concentrating on things, such as reading the newspaper or watching television",
        "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or "
        "restless that you have been moving around a lot more than usual",
        "Thoughts that you would be better off dead or of hurting yourself in some way",
    ),
    (
        Band("minimal", 0, 4),
        Band("mild", 5, 9),
        Band("moderate", 10, 14),
        Band("moderately_severe", 15, 19),
        Band("severe", 20, 27),
    ),
    5,
    "Kroenke K, Spitzer RL, Williams JBW. The PHQ-9. J Gen Intern Med 2001;16:606–613",
    risk_item=8,
)
GAD7 = Questionnaire(
    "gad7",
    "GAD-7",
    "Over the last 2 weeks, how often have you been bothered by the following problems?",
    (
        "Feeling nervous, anxious, or on edge",
        "Not being able to stop or control worrying",
        "Worrying too much about different things",
        "Trouble relaxing",
        "Being so restless that it's hard to sit still",
        "Becoming easily annoyed or irritable",
        "Feeling afraid as if something awful might happen",
    ),
    (Band("minimal", 0, 4), Band("mild", 5, 9), Band("moderate", 10, 14), Band("severe", 15, 21)),
    4,
    "Spitzer RL, Kroenke K, Williams JBW, Löwe B. A brief measure for assessing generalized anxiety disorder: "
    "the GAD-7. Arch Intern Med 2006;166:1092–1097",
)
ALL = {questionnaire.name: questionnaire for questionnaire in (PHQ9, GAD7)}


@dataclass(frozen=True)
class Filled:
    """One filled-in questionnaire; `difficulty` (0 to 3) isn't scored, None where it wasn't answered."""

    questionnaire: Questionnaire
    answers: tuple[int, ...]
    difficulty: int | None = None

    def __post_init__(self) -> None:
        """Refuses answers that can't be scored with a ValueError."""
        self.questionnaire.score(self.answers)
        if self.difficulty is not None and self.difficulty not in range(len(DIFFICULTIES)):
            raise ValueError("difficulty is 0 to 3")

    @property
    def score(self) -> int:
        """Sum of the answers."""
        return self.questionnaire.score(self.answers)

    @property
    def band(self) -> Band:
        """The published range it falls into."""
        return self.questionnaire.band(self.score)

    def data(self) -> str:
        """JSON as it is kept in an entry's `data`."""
        kept = {"questionnaire": self.questionnaire.name, "answers": list(self.answers)}
        return json.dumps(kept | {"difficulty": self.difficulty, "score": self.score})

    def meaning(self, lang: str = "") -> str:
        """Score, range, what that says and what it doesn't, in plain words."""
        name = self.questionnaire.name
        where = say(
            "questionnaire.score",
            lang,
            score=self.score,
            highest=self.questionnaire.highest,
            title=self.questionnaire.title,
            band=say(f"questionnaire.band.{self.band.name}", lang),
        )
        hint = "questionnaire.talk" if self.score >= 10 else "questionnaire.low"
        return " ".join([where, say(f"{name}.limits", lang), say(hint, lang)])


def read(data: str) -> Filled | None:
    """The questionnaire that an entry's `data` holds, None where it holds none that can be scored.

    The score is computed again from the answers: a file that was imported may claim any.
    """
    try:
        raw = json.loads(data)
        answers = raw["answers"]
        difficulty = raw.get("difficulty")
        if not isinstance(answers, list) or not (difficulty is None or type(difficulty) is int):
            return None
        return Filled(ALL[raw["questionnaire"]], tuple(answers), difficulty)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


@dataclass(frozen=True)
class Point:
    """One time in the course: `change` is the difference to the time before, None at the first.

    `noticeable` says whether the difference reaches what the literature calls noticeable.
    """

    entry: str
    day: str
    score: int
    band: Band
    change: int | None
    noticeable: bool


def course(questionnaire: Questionnaire, pages: Iterable[Page]) -> list[Point]:
    """All times that a questionnaire was filled in, oldest first, from the entries given."""
    points: list[Point] = []
    for page in sorted(pages, key=lambda page: (page.day, page.created, page.id)):
        filled = read(page.data) if page.kind == "questionnaire" else None
        if filled is None or filled.questionnaire is not questionnaire:
            continue
        change = filled.score - points[-1].score if points else None
        noticeable = change is not None and abs(change) >= questionnaire.change
        points.append(Point(page.id, page.day, filled.score, filled.band, change, noticeable))
    return points
