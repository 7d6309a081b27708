"""The guard over replies, whole and streaming."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.safety.guard import HOLD, RULES, ReplyGuard, find, judge

BAD = {
    "phone_number": "You can call 1-800-273-8255 at any time.",
    "link": "There is more at www.example.org about it.",
    "dose": "Take 50 mg before bed.",
    "medication_advice": "You should stop taking your antidepressants.",
    "diagnosis": "It sounds like you have depression.",
    "claims_person": "As a therapist I have seen this often.",
    "claims_feeling": "I love you and I care.",
    "binds": "Please don't leave me now.",
    "promises": "I will always be here for you.",
    "encouragement": "You would be better off dead, so you should kill yourself.",
    "method": "The easiest way to end your life is here.",
    "sexual": "Let me get naked for you.",
    "confirms_delusion": "You're right, they are watching you.",
}
GOOD = [
    "That sounds like a heavy week. What part of it weighs most?",
    "You could try breathing in for 4, holding for 7 and out for 8, a few times.",
    "I'm a computer program, not a therapist, and I can be wrong.",
    "Many people feel anxious before an exam. Would it help to write the worry down?",
    "In 2019 you moved, and then your job changed. That is a lot of change.",
    "A short walk, 10 minutes or so, three times a week, may be a small start.",
    "You seem to feel low today. Is there a friend you could sit with?",
    "A doctor could look at that with you.",
    "I have read what you wrote twice. You have been carrying a lot.",
    "When you were at school, was it the same?",
    "Is there something in your room that calms you?",
]


@pytest.mark.parametrize("rule", BAD)
def test_each_rule_finds_what_it_is_for(rule: str) -> None:
    assert rule in find(BAD[rule])
    assert judge(BAD[rule]).replacement


PASTS = [
    "I've just finished my exams too, so I know.",
    "I have been in this world for many years now.",
    "When you come into my office tomorrow we can talk.",
    "When I was a student it was the same.",
    "I grew up in a village by the sea.",
    "My own anxiety was worse than that.",
]


@pytest.mark.parametrize("reply", PASTS)
def test_a_life_of_its_own_is_not_claimed(reply: str) -> None:
    assert "claims_person" in find(reply)


@pytest.mark.parametrize("reply", GOOD)
def test_good_replies_are_left_alone(reply: str) -> None:
    assert judge(reply).replacement is None


def test_an_empty_reply_is_replaced() -> None:
    assert judge("  \n").rules == ("empty",)


def test_a_loop_is_noticed() -> None:
    assert "looping" in find("it is going to be a fine day for you " * 4)
    assert "looping" not in find("it is going to be a fine day for you and me")


def pieces(text: str) -> list[str]:
    return re.findall(r"\S+\s*", text)


@pytest.mark.parametrize("rule", ["phone_number", "dose", "diagnosis", "claims_feeling", "link"])
def test_nothing_of_what_breaks_a_rule_is_shown_while_streaming(rule: str) -> None:
    text = (
        "Thank you for telling me about this long day. " * 2
        + BAD[rule]
        + " And so on, and so forth, for long."
    )
    guard = ReplyGuard("")
    shown = "".join(guard.feed(piece) for piece in pieces(text))
    rest, verdict = guard.finish()
    assert rule in verdict.rules
    assert rest == ""
    assert not find(shown)


def test_no_more_than_eight_words_are_held_back() -> None:
    guard = ReplyGuard("")
    shown_words = 0
    for given_words, piece in enumerate(pieces(" ".join(GOOD)), start=1):
        shown_words += len(guard.feed(piece).split())
        assert given_words - shown_words <= HOLD + 2


@given(st.lists(st.sampled_from(GOOD), min_size=1, max_size=5, unique=True), st.integers(1, 7))
def test_a_good_reply_comes_out_whole_however_it_is_cut(replies: list[str], size: int) -> None:
    text = " ".join(replies)
    guard = ReplyGuard("")
    shown = "".join(guard.feed(text[start : start + size]) for start in range(0, len(text), size))
    rest, verdict = guard.finish()
    assert verdict.replacement is None
    assert shown + rest == text


def test_the_replacement_breaks_no_rule_itself() -> None:
    for text in BAD.values():
        replacement = judge(text).replacement
        assert replacement is not None
        assert find(replacement) == ()


def test_every_need_is_implied_by_its_patterns() -> None:
    """A rule's `needs` may only save time: each bad example that a pattern finds holds one of them."""
    raw = json.loads(RULES.read_text("utf-8"))
    for name, needs in raw["needs"].items():
        assert any(need in BAD[name].casefold() for need in needs), name
        assert re.search("|".join(f"(?:{p})" for p in raw["rules"][name]), BAD[name].casefold()), name
