"""Going through an exercise, step by step, and what is kept of it. No window, no model, no store."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mindmate.practices import shelf
from mindmate.practices.model import SILENT, Kind, Practice, Step, checked
from mindmate.practices.texts import TEXTS, say

_LISTED = {"traps": "trap", "area": "area", "control": "control"}


@dataclass(frozen=True)
class Result:
    """What is kept: an entry's title, its words to read, its `data`, and what the person wrote, to be screened."""

    title: str
    body: str
    data: str
    own_words: tuple[str, ...]


class Session:
    """One time through an exercise. Every step is met in order; one that is needed can't be skipped."""

    def __init__(self, practice: Practice, answers: Mapping[str, Any] | None = None, at: int = 0) -> None:
        """Stands at the first step, or (taken up again) at step `at`, or before it where an answer is missing."""
        self.practice = practice
        self._answers: dict[str, Any] = _fitting(practice, answers or {})
        met = 0
        for step in practice.steps[: max(at, 0)]:
            if step.needed and step.kind not in SILENT and step.name not in self._answers:
                break
            met += 1
        self._at = met

    @property
    def step(self) -> Step | None:
        """The step that is asked now, None at the end."""
        steps = self.practice.steps
        return steps[self._at] if self._at < len(steps) else None

    @property
    def done(self) -> bool:
        """Whether the end was reached."""
        return self.step is None

    @property
    def place(self) -> tuple[int, int]:
        """How many steps are behind, and how many there are."""
        return self._at, len(self.practice.steps)

    @property
    def answers(self) -> dict[str, Any]:
        """What was answered, by step, in the form in which it is kept."""
        return dict(self._answers)

    def answer(self, value: Any = None) -> None:
        """Answer the step and go on. Raises ValueError with a text's name and moves nothing where it doesn't fit."""
        step = self._asked()
        kept = checked(step, value)
        if step.kind in SILENT:
            self._answers.pop(step.name, None)
        else:
            self._answers[step.name] = kept
        self._at += 1

    def skip(self) -> None:
        """Go on without an answer. Raises ValueError where the step is needed."""
        step = self._asked()
        if step.needed and step.kind not in SILENT:
            raise ValueError("answer.needed")
        self._answers.pop(step.name, None)
        self._at += 1

    def back(self) -> bool:
        """To the step before, whose answer stays until it is given anew; False at the first."""
        if self._at == 0:
            return False
        self._at -= 1
        return True

    def result(self, lang: str = "") -> Result:
        """What is to be kept. Raises ValueError before the end."""
        if not self.done:
            raise ValueError("not at the end")
        data = {"practice": self.practice.name, "answers": self._answers}
        return Result(
            say(f"{self.practice.name}.title", lang),
            body(self.practice, self._answers, lang),
            json.dumps(data, ensure_ascii=False),
            tuple(own_words(self.practice, self._answers)),
        )

    def _asked(self) -> Step:
        if (step := self.step) is None:
            raise ValueError("at the end")
        return step


def words(practice: Practice, step: Step, lang: str = "") -> str:
    """What a step says or asks."""
    return say(step.text or f"{practice.name}.{step.name}", lang)


def option(step: Step, name: str, lang: str = "") -> tuple[str, str]:
    """Name and explanation of something to choose; the explanation may be empty."""
    whole = say(f"{_LISTED[step.name]}.{name}", lang)
    label, _, explained = whole.partition(":")
    return label.strip(), explained.strip()


def body(practice: Practice, answers: dict[str, Any], lang: str = "") -> str:
    """The answers with their questions, to be read in the journal."""
    parts = []
    for step in practice.steps:
        if step.name in answers:
            said = "\n".join(shown(step, answers[step.name], lang))
            parts.append(f"{words(practice, step, lang)}\n{said}")
    return "\n\n".join(parts) or say("session.done", lang)


def questions(practice: Practice, answers: dict[str, Any], text: str) -> list[tuple[int, int]]:
    """Where (start, length, in characters) the questions stand in `text`, which `body` wrote in whatever language;
    empty where it was changed since."""
    for lang in TEXTS.languages:
        if body(practice, answers, lang) != text:
            continue
        found, at = [], 0
        for step in practice.steps:
            if step.name in answers:
                asked = words(practice, step, lang)
                found.append((at, len(asked)))
                at += len(asked) + 1 + len("\n".join(shown(step, answers[step.name], lang))) + 2
        return found
    return []


def own_words(practice: Practice, answers: dict[str, Any]) -> list[str]:
    """What the person wrote, in order."""
    found: list[str] = []
    for step in practice.steps:
        if step.name in answers:
            found += written(step, answers[step.name])
    return found


def written(step: Step, value: Any) -> list[str]:
    """What of an answer, in the form in which it is kept, the person wrote."""
    if step.kind is Kind.TEXT:
        return [value]
    if step.kind is Kind.LINES:
        return list(value)
    return [row[2] for row in value] if step.kind is Kind.WEEK else []


def shown(step: Step, value: Any, lang: str = "") -> list[str]:
    """An answer in the form in which it is kept, to be read, a line each."""
    if step.kind is Kind.LINES:
        return [f"– {line}" for line in value]
    if step.kind is Kind.CHOOSE:
        return [f"– {option(step, name, lang)[0]}" for name in value]
    if step.kind is Kind.WEEK:
        return [
            f"– {say(f'day.{day}', lang)}, {say(f'part.{part}', lang)}: {what}" for day, part, what in value
        ]
    return [f"{value} / 10"] if step.kind is Kind.RATE else [str(value)]


def read(data: str) -> tuple[Practice, dict[str, Any]] | None:
    """Exercise and answers that an entry's `data` holds, without those that don't fit; None where it holds none."""
    try:
        raw = json.loads(data)
        practice, given = shelf.ALL[raw["practice"]], raw["answers"]
        given = dict(given.items())
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return practice, _fitting(practice, given)


def _fitting(practice: Practice, given: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the answers that fit their steps."""
    answers = {}
    for name, value in given.items():
        step = practice.names.get(name)
        if step is None or step.kind in SILENT:
            continue
        try:
            answers[name] = checked(step, value)
        except (ValueError, TypeError):
            continue
    return answers
