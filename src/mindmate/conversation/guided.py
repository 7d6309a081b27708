"""An exercise led in conversation: a state machine asks, the model may word what it asks, nothing more.

Which step comes, what counts as an answer and when it ends is `practices.session`'s alone. The model is shown one
step and the last answer, and its wording stands only where it asks just that: no other step, no number of its own,
no word of skipping or ending, nothing the guard stops. Else, and without a model, the fixed words stand. Each answer
goes through the safety screen first; where that finds risk the exercise pauses, and nothing of it is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from mindmate.conversation.ports import GuardFactory, Screen
from mindmate.conversation.summary import every_word, stems
from mindmate.practices.model import SILENT, Kind, Practice, Step, checked
from mindmate.practices.session import Result, Session, option, own_words, words, written
from mindmate.practices.texts import TEXTS, say
from mindmate.records import Level
from mindmate.safety import policy, texts
from mindmate.tasks import Work

#: What is offered as a conversation, by the name of the mode.
MODES = {"cbt": "thought_record", "mindfulness": "body_scan", "grounding": "grounding", "values": "values"}
TOKENS = 90  # of one wording at most
LONGEST = 420  # characters of one wording
CONVEYED = 0.5  # of a step's longer words that a wording must keep
ADDED = 3  # longer words that a wording may add, or half as many as the step has
_MARKS = "[]{}<>|#*_\\/=@"
_STEP, _LAST = "The step:", "The person's last answer:"
_SYSTEM = (
    "You word one step of a written exercise, warmly and in at most two short sentences, in the same language. Ask "
    "only what the step asks. No advice, no opinion, no diagnosis, no other question, no numbers but the step's own."
)

#: (prompt, most tokens, what ends it) → text; None where it gave way or was ended
Write = Callable[[Sequence[tuple[str, str]], int, Work], str | None]
Allow = Callable[[str, str], bool]  # (wording, what it answers) → whether the guard lets it pass


@dataclass(frozen=True)
class Asked:
    """What is said at a step; `step` is None at the end. `by_model` says whose words these are."""

    step: Step | None
    text: str
    by_model: bool = False


@dataclass(frozen=True)
class Heard:
    """What became of an answer: taken or not, `hint` why not; `paused` by risk, with the fixed `words` and `card`."""

    taken: bool
    hint: str = ""
    paused: bool = False
    level: Level = Level.NONE
    words: str = ""
    card: Level | None = None


def guarded(new_guard: GuardFactory) -> Allow:
    """Whether the guard lets a whole wording pass as an answer to the person's words."""

    def allow(text: str, answers: str) -> bool:
        guard = new_guard(answers)
        guard.feed(text)
        return guard.finish()[1].replacement is None

    return allow


class Guide:
    """One exercise, led. `write` is the model, None for the fixed words alone."""

    def __init__(
        self,
        practice: Practice,
        screen: Screen,
        allow: Allow,
        write: Write | None = None,
        lang: str = "",
        session: Session | None = None,
    ) -> None:
        """Stands at the first step, or where `session`, which it leads from now on, stands."""
        self._session = session or Session(practice)
        self._screen, self._allow, self._write = screen, allow, write
        self._lang = TEXTS.language(lang)
        self._said: list[str] = own_words(practice, self._session.answers)
        self._paused = False

    @property
    def step(self) -> Step | None:
        """The step that is asked now, None at the end."""
        return self._session.step

    @property
    def session(self) -> Session:
        """The exercise that is led; what it says of a place or an answer may be read, nothing changed."""
        return self._session

    @property
    def paused(self) -> bool:
        """Whether it waits because of a risk; `resume` goes on at the same step."""
        return self._paused

    def ask(self, work: Work | None = None) -> Asked:
        """What is said now: the step in the model's words where they may stand, else in the fixed ones.

        Once `work` is cancelled, from any thread, the model stops writing, and the fixed words are returned.
        """
        work = work or Work()
        step = self._session.step
        if step is None:
            return Asked(None, say("session.done", self._lang))
        fixed = words(self._session.practice, step, self._lang)
        if self._write is not None and not self._paused and not work.cancelled:
            text = self._worded(self._write, fixed, work)
            if text:
                return Asked(step, text, by_model=True)
        return Asked(step, fixed)

    def _worded(self, write: Write, fixed: str, work: Work) -> str:
        """The step in the model's words, empty where they may not stand or aren't wanted any more."""
        last = self._said[-1] if self._said else ""
        about = f"{_STEP} {fixed}" + (f"\n{_LAST} {last}" if last else "")
        raw = write([("system", _SYSTEM), ("user", about)], TOKENS, work)
        text = (raw or "").strip().removeprefix(_STEP).strip()  # small models say the label again
        if work.cancelled or not text or _STEP in text or _LAST in text:
            return ""
        return text if self._asks_only(text, fixed, last) and self._allow(text, last) else ""

    def hear(self, text: str) -> Heard:
        """Take the person's words, which the screen reads first. Raises ValueError while paused and at the end."""
        step = self._step()
        return self._take(step, text, lambda: self._value(step, text))

    def take(self, value: Any) -> Heard:
        """Take an answer as `practices.model.checked` knows it, as `hear` does: its own words are screened."""
        step = self._step()
        try:
            kept = checked(step, value)
        except ValueError as refused:
            return Heard(False, say(str(refused), self._lang))
        return self._take(step, "\n".join(written(step, kept)), lambda: kept)

    def _step(self) -> Step:
        if self._paused or (step := self._session.step) is None:
            raise ValueError("nothing is asked")
        return step

    def _take(self, step: Step, text: str, value: Callable[[], Any]) -> Heard:
        if text.strip():
            # The rules of a turn, not the screen alone: they know topics that it may take for ordinary talk.
            plan = policy.plan(text, self._screen(text, self._said), (), said=self._said)
            if plan.level.rank >= Level.ELEVATED.rank:
                self._paused = True
                fixed = plan.fixed_words or texts.say("check_general", plan.lang)
                return Heard(False, paused=True, level=plan.level, words=fixed, card=plan.card or plan.level)
        try:
            answer = value()
            if answer is None and step.kind is Kind.CHOOSE and not step.needed:
                self._session.skip()
            else:
                self._session.answer(answer)
        except ValueError as refused:
            return Heard(False, say(str(refused), self._lang))
        if text.strip():
            self._said.append(text)
        return Heard(True)

    def resume(self) -> None:
        """The person wants to go on; the step that was asked is asked again."""
        self._paused = False

    def skip(self) -> bool:
        """The person leaves out a step; False where it is needed or nothing is asked."""
        if self._paused or self._session.step is None:
            return False
        try:
            self._session.skip()
        except ValueError:
            return False
        return True

    def back(self) -> bool:
        """The person goes back one step; False at the first, or while it is paused."""
        return not self._paused and self._session.back()

    def result(self) -> Result:
        """What is to be kept. Raises ValueError before the end."""
        return self._session.result(self._lang)

    def _value(self, step: Step, text: str) -> Any:
        if step.kind in SILENT:
            return None
        if step.kind in (Kind.RATE, Kind.NUMBER):
            found = re.findall(r"\d+", text)
            return found[0] if len(found) == 1 and "-" not in text else text
        if step.kind is Kind.CHOOSE:
            plain = text.casefold()
            labels = {name: option(step, name, self._lang)[0].casefold() for name in step.options}
            chosen = [
                name for name in step.options if re.search(rf"(?<!\w){re.escape(labels[name])}(?!\w)", plain)
            ]
            return chosen or None
        return text

    def _asks_only(self, text: str, fixed: str, last: str) -> bool:
        """Whether a wording asks this step, and nothing else."""
        if len(text) > LONGEST or "\n\n" in text:
            return False
        if not min(1, fixed.count("?")) <= text.count("?") <= fixed.count("?"):
            return False
        if _numbers(text) != _numbers(fixed) or any(sign in text and sign not in fixed for sign in _MARKS):
            return False
        if fixed.endswith("?") and not text.endswith("?"):
            return False  # nothing comes after the question
        parts = _parts(self._session.practice, self._lang)
        mine, own = parts[fixed]
        spoken, said, before = set(every_word(text)), stems(text), stems(last)
        if len(said & own) < CONVEYED * len(own) or spoken & _closing() - mine:
            return False
        for other, (theirs, beginnings) in parts.items():
            if other == fixed:
                continue
            if len(spoken & theirs) * len(mine) >= len(spoken & mine) * len(theirs):
                return False  # nearer to another step than to this one
            if said & beginnings - own - before:
                return False  # a word that only another step has
        return len(said - own - before) <= max(ADDED, len(own) // 2)


def _numbers(text: str) -> Counter[str]:
    """Numbers in digits of whatever script."""
    found: Counter[str] = Counter(str(int(number)) for number in re.findall(r"\d{1,9}", text))
    if not text.isascii():
        found.update(sign for sign in text if unicodedata.category(sign) in ("No", "Nl"))
    return found


@cache
def _parts(practice: Practice, lang: str) -> dict[str, tuple[set[str], set[str]]]:
    """Words and stems of what each step says, by what it says: fixed texts only, never a person's words."""
    said = [words(practice, step, lang) for step in practice.steps]
    return {text: (set(every_word(text)), stems(text)) for text in said}


@cache
def _closing() -> set[str]:
    """Words of skipping, ending and diagnosing in all languages; a model may answer in another one."""
    return {word for lang in TEXTS.languages for word in every_word(say("guided.closing", lang))}
