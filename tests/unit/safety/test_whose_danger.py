"""Whose danger it is, and who it comes from: what the encoder mixes up, the flow tells apart."""

from __future__ import annotations

import pytest
from tests.unit.safety.talks import CRISIS, ELEVATED, NONE, told

from mindmate.records import Level, Message, Origin, Role, State
from mindmate.safety import texts
from mindmate.safety.policy import Plan, plan
from mindmate.safety.values import Screening


def seen_as(text: str, level: Level, *categories: str, listed: Level = NONE) -> str:
    """What answers a first message that the screen gives these categories."""
    return plan(text, Screening(level, categories, "en", 1.0, "full", listed), []).fixed


@pytest.mark.parametrize(
    "text",
    [
        "my friend swallowed a lot of pills",
        "mi hermana se ha tomado muchas pastillas",
        "Mein Freund hat Tabletten genommen und wacht nicht auf",
        "mon amie a pris des médicaments et ne se réveille pas",
        "meri dost ne goliyan kha li",
        "मेरा बेटा मरना चाहता है",
    ],
)
def test_somebody_else_s_danger_is_not_answered_as_if_it_were_one_s_own(text: str) -> None:
    assert seen_as(text, CRISIS, "attempt_in_progress", "third_party") == "somebody_else"


@pytest.mark.parametrize(
    "text",
    [
        "my friend took pills and I want to die too",
        "my husband took my pills away, I just want to die tonight",
        "mi hermana quiere morir y yo también",
        "mein Freund will sterben und ich auch",
        "mon fils veut mourir et moi aussi",
    ],
)
def test_who_wants_to_die_themselves_is_answered_whoever_else_they_speak_of(text: str) -> None:
    assert seen_as(text, CRISIS, "active_ideation", "third_party") == "crisis"


def test_an_unconscious_friend_is_an_emergency_where_the_screen_sees_only_worry() -> None:
    assert seen_as("my friend took pills and won't wake up", ELEVATED, "third_party") == "somebody_else"


@pytest.mark.parametrize(
    "text",
    [
        "he said he would kill me tonight",
        "mi marido dice que me va a matar",
        "mein Mann schlägt mich und will mich umbringen",
        "mon mari dit qu'il va me tuer",
        "mera pati kehta hai ki mujhe maar dega",
    ],
)
def test_who_is_threatened_is_not_asked_about_voices_or_about_dying(text: str) -> None:
    assert seen_as(text, CRISIS, "command_voices", "active_ideation", listed=CRISIS) == "danger"


def behind(question: str, before: str, text: str, category: str) -> Plan:
    """What is planned for `text`, in which the encoder alone hears a crisis, behind a question of code."""
    earlier = [
        Message(1, "e", Role.USER, before, State.COMPLETE, Origin.PERSON, CRISIS, 0),
        Message(2, "e", Role.ASSISTANT, texts.say(question, "en"), State.COMPLETE, Origin.FIXED, NONE, 0),
    ]
    return plan(text, Screening(CRISIS, (category,), "en", 1.0, "full", NONE), earlier)


def test_a_threat_isn_t_carried_over_into_the_answer_behind_it() -> None:
    assert behind("danger", "he says he will kill me", "no", "command_voices").fixed == "unsafe"


def test_the_words_for_danger_are_never_those_for_somebody_who_may_hurt_themselves() -> None:
    plans = told(("he hits me", CRISIS, "immediate_danger"), *[("no", NONE, "")] * 4)
    assert [p.fixed for p in plans] == ["danger", "unsafe", "unsafe_again", "unsafe", "unsafe_again"]


def test_who_wants_to_live_is_thanked_though_the_encoder_hears_the_words_about_dying() -> None:
    found = behind("crisis", "I want to end it", "No, I want to live", "active_ideation")
    assert (found.fixed, found.level, found.card) == ("denied", CRISIS, CRISIS)


def test_hours_of_sleep_are_an_answer_and_no_belief() -> None:
    first = "I don't need sleep, I have so many ideas"
    plans = told(
        (first, ELEVATED, ""), ("two", ELEVATED, "psychosis_mania"), ("none", ELEVATED, "psychosis_mania")
    )
    assert [p.fixed for p in plans] == ["mania", "mania_again", "mania"]


def test_words_about_a_state_aren_t_repeated_though_a_question_stood_below_them() -> None:
    text = "I hear voices when nobody is there"
    plans = told(*[(text, ELEVATED, "hopelessness_burden")] * 2)
    assert [(p.fixed, p.tail) for p in plans] == [
        ("voices", "check_death"),
        ("delusion_again", "check_death"),
    ]


def test_the_same_question_isn_t_asked_twice_running_but_for_the_one_about_dying() -> None:
    worry = told(*[("I worry about my sister so much", ELEVATED, "third_party")] * 3)
    assert [p.tail for p in worry] == ["check_third_party", "", "check_third_party"]
    dying = told(*[("what is the use of any of it", ELEVATED, "hopelessness_burden")] * 2)
    assert [p.tail for p in dying] == ["check_death", "check_death"]


def test_a_question_about_means_is_never_taken_for_worry_about_somebody_else() -> None:
    insurance = "Does life insurance still pay out if someone does it themselves?"
    plans = told(
        ("My husband says the debts are all my doing.", ELEVATED, "third_party"),
        (insurance, CRISIS, "third_party"),
    )
    assert plans[1].fixed == "means"
