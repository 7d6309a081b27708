"""What is answered to a question of ours, and what that answers: danger is never thanked for, a denial once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.safety.talks import answered

from mindmate.records import Level, Message, Origin, Role, State
from mindmate.safety import texts
from mindmate.safety.answers import ASKS, UNSAFE
from mindmate.safety.policy import plan
from mindmate.safety.values import Screening

NO = {
    "en": ("no", "No.", "not really", "nope, he's here", "I don't know"),
    "es": ("no", "no mucho", "no, está aquí", "no lo sé"),
    "de": ("nein", "nicht wirklich", "nein, er ist da", "weiß nicht"),
    "fr": ("non", "pas vraiment", "non, il est là", "je ne sais pas"),
    "hi": ("nahi", "pata nahi", "नहीं", "पता नहीं"),
}


@pytest.mark.parametrize("lang", NO)
@pytest.mark.parametrize("question", ["danger", "check_abuse"])
def test_a_no_to_the_question_whether_one_is_safe_is_danger_and_no_denial(question: str, lang: str) -> None:
    for text in NO[lang]:
        assert answered(text, question, lang) == (Level.CRISIS, "unsafe"), text


@pytest.mark.parametrize(
    ("text", "lang"),
    [("nobody", "en"), ("no one, I'm alone", "en"), ("nadie", "es"), ("niemand", "de"), ("personne", "fr"),
     ("koi nahi", "hi"), ("कोई नहीं", "hi")],
)  # fmt: skip
@pytest.mark.parametrize("question", ["crisis_now", "crisis_again", "command_voices_again"])
def test_nobody_there_asks_for_somebody_to_come(question: str, text: str, lang: str) -> None:
    assert answered(text, question, lang) == (Level.CRISIS, "alone")


@pytest.mark.parametrize(
    ("question", "words"),
    [("check_substance", "crisis_now"), ("check_general", "crisis"), ("delusion", "check_general"),
     ("unsafe", "unsafe_again"), ("alone", "crisis_again")],
)  # fmt: skip
def test_a_no_to_each_other_question_about_safety_is_answered_by_code(question: str, words: str) -> None:
    assert answered("no", question, level=Level.ELEVATED) == (Level.CRISIS, words)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("yes", "en"),
        ("sometimes", "en"),
        ("sí", "es"),
        ("manchmal", "de"),
        ("oui", "fr"),
        ("haan", "hi"),
        ("हाँ", "hi"),
    ],
)
def test_a_voice_that_tells_somebody_to_hurt_is_a_crisis_with_its_own_words(text: str, lang: str) -> None:
    assert answered(text, "voices", lang, Level.ELEVATED) == (Level.CRISIS, "command_voices")


@pytest.mark.parametrize(("text", "lang"), [("no", "en"), ("nein", "de"), ("nahi", "hi")])
def test_a_voice_that_tells_nothing_is_no_crisis(text: str, lang: str) -> None:
    assert answered(text, "voices", lang, Level.ELEVATED) == (Level.NONE, "")


@pytest.mark.parametrize("words", ["voices", "delusion", "delusion_me"])
def test_who_goes_on_about_a_state_is_not_told_the_same_again(words: str) -> None:
    text = {
        "voices": "I hear voices",
        "delusion": "I've been chosen to end all wars, the number plates tell me the dates.",
        "delusion_me": "God speaks through you",
    }[words]
    assert plan(text, Screening(Level.ELEVATED, (), "en", 1.0, "full", Level.NONE), ()).fixed == words
    assert answered(text, words, level=Level.ELEVATED)[1] == "delusion_again"


@pytest.mark.parametrize("question", sorted(UNSAFE))
def test_what_answers_is_never_what_was_just_said_and_is_itself_understood(question: str) -> None:
    assert UNSAFE[question] != question
    assert texts.name_of(texts.say(UNSAFE[question], "en")) == UNSAFE[question]


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "Yes, I'm safe",
        "yes, my sister is with me",
        "no, I'm fine, you misunderstood",
        "no no, I was joking",
    ],
)
def test_a_yes_or_a_taking_back_is_no_danger(text: str) -> None:
    assert answered(text, "danger")[0] is not Level.CRISIS


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no, no estoy bien", "es"), ("no estoy a salvo", "es"), ("non, ça va pas", "fr"), ("nein, gar nicht gut", "de"),
     ("no I'm not ok", "en")],
)  # fmt: skip
def test_not_being_well_takes_nothing_back(text: str, lang: str) -> None:
    assert answered(text, "danger", lang) == (Level.CRISIS, "unsafe")


def test_who_speaks_of_dying_instead_of_answering_whether_they_are_safe_is_asked_about_that() -> None:
    insurance = "Does life insurance still pay out if someone does it themselves?"
    assert answered(insurance, "check_abuse", level=Level.ELEVATED) == (Level.CRISIS, "means")
    assert answered("no. does life insurance pay out then?", "check_abuse") == (Level.CRISIS, "unsafe")
    before = [
        Message(1, "e", Role.USER, "he went through my phone", State.COMPLETE, Origin.PERSON, Level.ELEVATED, 0),
        Message(2, "e", Role.ASSISTANT, texts.say("check_abuse", "en"), State.COMPLETE, Origin.FIXED, Level.NONE, 0),
    ]  # fmt: skip
    seen = Screening(Level.ELEVATED, ("passive_death_wish",), "en", 1.0, "full", Level.NONE)
    assert plan("it would be easier not to wake up", seen, before).fixed == "crisis"


def test_a_no_to_the_question_about_ending_one_s_life_is_still_believed_once() -> None:
    assert answered("no", "crisis") == (Level.NONE, "denied")
    assert answered("no", "harm_to_others") == (Level.NONE, "denied")


@pytest.mark.parametrize(
    ("text", "question", "lang"),
    [
        ("no he is in the kitchen and he took my phone and my keys too", "danger", "en"),
        ("nein er steht noch in der küche und hat mein handy und die schlüssel genommen", "danger", "de"),
        ("no i tried to call my sister twice but she is working until the morning", "crisis_now", "en"),
    ],
)
def test_a_no_that_goes_on_for_long_is_no_denial_either(text: str, question: str, lang: str) -> None:
    assert answered(text, question, lang) == (Level.CRISIS, UNSAFE[question])


@pytest.mark.parametrize(
    "text", ["not anymore", "he came back", "...", "what?", "im hiding", "im fine but he is here"]
)
def test_after_danger_from_somebody_only_a_clear_answer_counts_as_safe(text: str) -> None:
    assert answered(text, "danger") == (Level.CRISIS, "unsafe")


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no sé", "es"), ("no lo sé", "es"), ("noch nicht", "de"), ("na ja, manchmal", "de"), ("yes lol", "en"),
     ("not yet", "en"), ("haan", "hi"), ("नहीं पता", "hi")],
)  # fmt: skip
def test_what_is_not_quite_a_no_to_the_question_about_dying_is_heard(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang) == (Level.CRISIS, "crisis_again")


@pytest.mark.parametrize(
    ("text", "lang"), [("ji nahi", "hi"), ("जी नहीं", "hi"), ("nö", "de"), ("nope", "en")]
)
def test_a_polite_no_is_a_no(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang) == (Level.NONE, "denied")


@pytest.mark.parametrize(
    ("text", "lang"),
    [("yes", "en"), ("my mom is here", "en"), ("ja mein freund, er ist da", "de"), ("i'm not alone", "en")],
)
def test_somebody_who_is_there_is_good_news(text: str, lang: str) -> None:
    assert answered(text, "crisis_again", lang)[0] is Level.NONE


def test_a_small_card_stays_in_sight_after_each_question_whatever_was_answered() -> None:
    for question in sorted({*ASKS, *UNSAFE}):
        before = [
            Message(1, "e", Role.USER, "words", State.COMPLETE, Origin.PERSON, Level.CRISIS, 0),
            Message(
                2, "e", Role.ASSISTANT, texts.say(question, "en"), State.COMPLETE, Origin.FIXED, Level.NONE, 0
            ),
        ]
        for text in ("yes", "no", "I'm fine", "it rained today"):
            found = plan(text, Screening(Level.NONE, (), "en", 1.0, "full", Level.NONE), before)
            assert found.card is not None, (question, text)


ANSWERS = Path(__file__).parents[2] / "safety" / "data" / "answers.txt"


def test_of_invented_answers_few_are_understood_wrongly() -> None:
    """How many of each kind may be, is what was found when the patterns were made with these answers in view."""
    questions = {"S": "crisis", "F": "danger", "D": "check_general", "C": "crisis_now"}
    wrong: dict[str, int] = dict.fromkeys(
        (f"{kind} {what}" for kind in questions for what in ("alarming", "reassuring")), 0
    )
    thanked, lang, kinds = 0, "", ""
    for line in ANSWERS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            if line.startswith("## "):
                _, lang, group = line.split()
                kinds = "FD" if group == "D" else group
            continue
        for mark, text in ((item[0], item[2:]) for item in line.split("|") if item[:1] in ("A", "O")):
            spoken = "hi-Latn" if lang == "hi" and text.isascii() else lang
            for kind in kinds:
                level, fixed = answered(text, questions[kind], spoken)
                if (mark == "A") != (level is Level.CRISIS):
                    wrong[f"{kind} {'alarming' if mark == 'A' else 'reassuring'}"] += 1
                thanked += mark == "A" and fixed == "denied"
    assert wrong == {
        "S alarming": 64, "S reassuring": 2, "F alarming": 4, "F reassuring": 35, "D alarming": 27,
        "D reassuring": 1, "C alarming": 6, "C reassuring": 1,
    }  # fmt: skip
    assert thanked == 5  # of 1,411, such as "ja alles gut" to the question about ending one's life
