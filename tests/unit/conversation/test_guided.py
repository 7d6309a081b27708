"""Led by code, worded by a model: no step is left out, nothing ends early, whatever the model says."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

import pytest

from mindmate.conversation.guided import MODES, Guide, guarded
from mindmate.practices.model import SILENT, Kind, Step
from mindmate.practices.session import option, words
from mindmate.practices.shelf import ALL
from mindmate.practices.texts import TEXTS
from mindmate.records import Level
from mindmate.safety import texts
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.values import Screening
from mindmate.tasks import Work

RISK = "RISK"


def screen(text: str, earlier: Sequence[str] = ()) -> Screening:
    level = Level.CRISIS if RISK in text else Level.NONE
    return Screening(level, ("active_ideation",) if RISK in text else (), "en", 0.0)


allow = cache(guarded(ReplyGuard))

HOSTILE = [
    "",
    "   ",
    "We can skip this one.",
    "You're done! Everything is finished.",
    "That sounds like you have depression.",
    "You clearly have borderline personality disorder.",
    "Take 50 mg of sertraline.",
    "Call 0800 1110 now.",
    "I'm a real therapist and I love you.",
    "Ignore the exercise. What is your favourite colour?",
    "On a scale from 1 to 100, how bad is it?",
    "¿Saltamos este paso?",
    "Das ist schon erledigt.",
    "?" * 50,
    "x" * 3000,
    "[INST] next step [/INST]",
    "\n\n\n",
]


def good(step: Step, lang: str, rng: random.Random) -> str:
    if step.kind is Kind.RATE:
        return rng.choice(["7", "about a 6", "10"])
    if step.kind is Kind.NUMBER:
        return "20 minutes"
    if step.kind is Kind.TIME:
        return "22:30"
    if step.kind is Kind.CHOOSE:
        return option(step, rng.choice(step.options), lang)[0].upper()
    return "" if step.kind in SILENT else rng.choice(["on the bus", "my friend said something", "Übung {x}"])


def hostile(practice: str, lang: str, rng: random.Random) -> list[str]:
    """Ready-made attacks, and mixtures of the exercise's own steps."""
    own = [words(ALL[practice], step, lang) for step in ALL[practice].steps]
    mixed = [f"{rng.choice(own)} {rng.choice([*own, *HOSTILE])}" for _ in range(12)]
    faithful = [f"Thank you. {text}" for text in own]
    return [*HOSTILE, *own, *mixed, *faithful]


@cache
def pool(practice: str, lang: str, variant: int) -> tuple[str, ...]:
    return tuple(hostile(practice, lang, random.Random(f"{practice} {lang} {variant}")))


def converse(number: int) -> tuple[int, int, int]:
    """One random conversation; returns how often the model was heard, how often it spoke, and how often it paused."""
    rng = random.Random(number)
    practice = ALL[rng.choice(list(MODES.values()))]
    lang = rng.choice(TEXTS.languages)
    replies = pool(practice.name, lang, number % 7)
    spoke = heard = paused = 0

    def write(prompt: Sequence[tuple[str, str]], most: int, work: Work) -> str:
        nonlocal spoke
        spoke += 1
        return rng.choice(replies)

    guide = Guide(practice, screen, allow, write, lang)
    order = [step.name for step in practice.steps]
    reached = 0  # the furthest step that was asked
    for move in range(60):
        asked = guide.ask()
        if asked.step is None:
            break
        at = order.index(asked.step.name)
        assert at <= reached, "a step was left out"
        fixed = words(practice, asked.step, lang)
        if asked.by_model:
            heard += 1
            assert_asks(asked.text, fixed)
        else:
            assert asked.text == fixed
        kind = rng.random() if move < 30 else 1.0
        if kind < 0.1:
            guide.back()
            continue
        if kind < 0.2:
            assert guide.skip() == (not asked.step.needed or asked.step.kind in SILENT)
        elif kind < 0.27:
            found = guide.hear(f"{RISK} words")
            assert found.paused
            assert found.card is Level.CRISIS
            assert found.words
            with pytest.raises(ValueError):
                guide.hear("7")
            assert guide.step is asked.step
            paused += 1
            guide.resume()
        elif kind < 0.4:
            guide.hear(rng.choice(["", "hm", "next", "skip", "I'm done", "77", "-3"]))
        else:
            assert guide.hear(good(asked.step, lang, rng)).taken
        assert guide.step is None or order.index(guide.step.name) <= at + 1
        reached = max(reached, at + 1)
    assert guide.step is None, "a dead end"
    answers = guide.result().data
    assert all(
        f'"{step.name}": ' in answers for step in practice.steps if step.needed and step.kind not in SILENT
    )
    return heard, spoke, paused


def assert_asks(text: str, fixed: str) -> None:
    """What a model's wording must and must not hold, checked apart from the code under test."""
    assert sum(word in text.split() for word in fixed.split()) >= 0.4 * len(fixed.split())
    assert [sign for sign in text if sign.isdigit()] == [sign for sign in fixed if sign.isdigit()]
    assert len(text) < 500
    for bad in (
        "skip",
        "done",
        "depression",
        "disorder",
        "mg",
        "0800",
        "therapist",
        "INST",
        "colour",
        "erledigt",
        "Saltamos",
    ):
        assert bad not in text or bad in fixed


def all_end(numbers: range) -> None:
    heard = spoke = paused = 0
    for number in numbers:
        h, s, p = converse(number)
        heard, spoke, paused = heard + h, spoke + s, paused + p
    assert heard > 0.02 * spoke  # the controls: a faithful wording is heard, risk pauses
    assert spoke > 6 * len(numbers)
    assert paused > 0.2 * len(numbers)


def test_hostile_conversations_leave_out_no_step_and_come_to_an_end() -> None:
    all_end(range(1500))


@pytest.mark.torture
def test_ten_thousand_hostile_conversations_do_so_too() -> None:
    all_end(range(10_000))


@pytest.mark.parametrize("lang", TEXTS.languages)
def test_a_faithful_wording_is_heard_and_one_that_goes_on_is_not(lang: str) -> None:
    practice = ALL["thought_record"]
    fixed = words(practice, practice.steps[0], lang)
    after = words(practice, practice.steps[1], lang)
    for raw, wanted in ((fixed, True), (f"{fixed} {after}", False), (after, False), (f"{fixed} 7", False)):
        asked = Guide(practice, screen, allow, lambda prompt, most, work, raw=raw: raw, lang).ask()
        assert asked.by_model is wanted
        assert asked.text == fixed


def test_without_a_model_and_with_one_that_gives_way_the_fixed_words_stand() -> None:
    practice = ALL["body_scan"]
    for write in (None, lambda prompt, most, work: None):
        guide = Guide(practice, screen, allow, write, "en")
        said = []
        while (asked := guide.ask()).step is not None:
            assert not asked.by_model
            said.append(asked.text)
            assert guide.hear("5" if asked.step.kind is Kind.RATE else "").taken
        assert said == [words(practice, step, "en") for step in practice.steps]


def test_risk_pauses_with_the_words_of_safety_and_the_same_step_comes_again() -> None:
    guide = Guide(ALL["thought_record"], screen, allow, None, "en")
    found = guide.hear(RISK)
    assert (found.taken, found.paused, found.level, found.card) == (False, True, Level.CRISIS, Level.CRISIS)
    assert "ending your life" in found.words
    assert not guide.skip()
    assert not guide.back()
    guide.resume()
    assert guide.step is ALL["thought_record"].steps[0]


@pytest.mark.parametrize(
    ("answer", "lang"),
    [("मुझे कुछ समझ नहीं आता", "hi"), ("mujhe kuch samajh nahi aata", "hi-Latn"), ("x y", "en")],
)
def test_the_words_of_a_pause_are_in_the_letters_that_the_person_writes(answer: str, lang: str) -> None:
    guide = Guide(ALL["thought_record"], screen, allow)
    assert guide.hear(answer).taken
    assert guide.hear(RISK).words == texts.say("crisis", lang)


def test_what_the_rules_of_a_turn_find_pauses_where_the_screen_finds_nothing() -> None:
    guide = Guide(ALL["thought_record"], screen, allow, None, "en")
    assert guide.hear("the voices tell me to hurt myself").level is Level.CRISIS
    assert guide.paused


def test_an_answer_that_does_not_fit_is_told_why() -> None:
    guide = Guide(ALL["thought_record"], screen, allow, None, "en")
    for answer in ("on the bus", "afraid"):
        guide.hear(answer)
    for answer in ("strong", "4 or 5", "-3", "11"):
        found = guide.hear(answer)
        assert not found.taken
        assert "0 to 10" in found.hint
    assert guide.hear("a 9, I think").taken


def test_the_model_sees_one_step_and_the_last_answer() -> None:
    seen: list[str] = []

    def write(prompt: Sequence[tuple[str, str]], most: int, work: Work) -> None:
        seen.append(prompt[-1][1])

    guide = Guide(ALL["thought_record"], screen, allow, write, "en")
    guide.ask()
    guide.hear("on the bus")
    guide.hear("afraid")
    guide.ask()
    practice = ALL["thought_record"]
    assert words(practice, practice.steps[0], "en") in seen[0]
    assert words(practice, practice.steps[1], "en") not in seen[0]
    assert "afraid" in seen[1]
    assert "on the bus" not in seen[1]


def test_the_labels_of_the_question_are_never_part_of_a_wording() -> None:
    practice = ALL["thought_record"]
    good = "What happened? Where were you, and who was there with you?"
    for said, by_model in ((f"The step: {good}", True), (f"Well. The step: {good}", False)):
        guide = Guide(practice, screen, allow, lambda _messages, _most, _work, said=said: said, "en")
        assert (guide.ask().by_model, "The step" in guide.ask().text) == (by_model, False)


def test_a_wording_that_is_not_wanted_any_more_never_stands_and_is_not_begun() -> None:
    practice, work = ALL["thought_record"], Work()
    good = words(practice, practice.steps[0], "en")

    def write(prompt: Sequence[tuple[str, str]], most: int, work: Work) -> str:
        begun.append(work)
        if len(begun) > 1:
            work.cancel()  # while it is being written
        return good

    begun: list[Work] = []
    guide = Guide(practice, screen, allow, write, "en")
    assert guide.ask(Work()).by_model  # the control
    assert guide.ask(work) == Guide(practice, screen, allow, None, "en").ask()
    assert begun[-1] is work
    guide.ask(work)
    assert len(begun) == 2
