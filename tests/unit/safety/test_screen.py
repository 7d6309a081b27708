"""The first layer of the screen: a word list over normalised text."""

from __future__ import annotations

import json

import pytest

from mindmate.records import Level
from mindmate.safety.lexicon import LEXICON
from mindmate.safety.normalise import normalise
from mindmate.safety.screen import screen

DANGER = [
    "I want to kill myself", "kms tonight", "i want to d i e", "k1ll myself", "I want to un\u200balive myself",
    "i'm going to end my life", "I don't want to be alive anymore", "I took all my pills", "I am cutting myself",
    "ten years ago I wanted to die and tonight I want to die again",
    "me quiero morir", "quiero acabar con mi vida", "Ich will nicht mehr leben", "ich bringe mich um, ich will sterben",
    "je veux mourir", "j'ai envie d'en finir, je vais me tuer", "mujhe marna hai", "मुझे मरना है", "जीना नहीं चाहता",
]  # fmt: skip
HARMLESS = [
    "I'm dying of laughter", "this deadline is killing me", "we killed it at the interview", "my phone died",
    "I died three times on that boss", "me muero de risa", "zum Totlachen, wirklich", "je suis mort de fatigue",
    "I'm not suicidal, just very tired", "I am writing a novel about a man who wants to die",
    "I don't want to die, I'm just so tired of exams", "Nein, ich will nicht sterben", "no quiero morir, tranquila",
    "When I was sixteen I wanted to die. That is twenty years ago.", "roommate ate my food, i'm going to kill him lol",
    "Meine Hausarbeit handelt von Suizid im Roman", "il y a dix ans je voulais mourir, c'est loin tout ça",
    "what is the weather like", "thank you, that helped", "mar gaya yaar, kitna kaam hai",
]  # fmt: skip
ELEVATED = [
    "my husband hits me", "I hear voices", "I wish I was never born", "everyone would be better off without me",
    "me pega cuando bebe", "ich höre Stimmen", "j'entends des voix", "I have the urge to cut",
]  # fmt: skip


@pytest.mark.parametrize("text", DANGER)
def test_plain_danger_is_noticed_in_each_language(text: str) -> None:
    assert screen(text).level is Level.CRISIS


@pytest.mark.parametrize("text", HARMLESS)
def test_idiom_and_denial_are_not_danger(text: str) -> None:
    assert screen(text).level.rank < Level.ELEVATED.rank


@pytest.mark.parametrize("text", ELEVATED)
def test_what_needs_care_is_noticed(text: str) -> None:
    assert screen(text).level.rank >= Level.ELEVATED.rank


def test_sadness_is_distress_and_no_risk() -> None:
    assert screen("I feel so lonely and I can't sleep").level is Level.DISTRESS


def test_one_sentence_in_a_long_message_counts() -> None:
    calm = "The garden was lovely and we had tea with the neighbours. " * 12
    assert screen(calm + "I want to end my life. " + calm).level is Level.CRISIS
    assert screen(calm + calm).level is Level.NONE


def test_a_short_answer_keeps_the_level_of_what_it_answers() -> None:
    assert screen("tonight", ["I want to die"]).level is Level.ELEVATED
    assert screen("no", ["I want to die"]).level is Level.NONE
    assert screen("tonight", ["What time is dinner?"]).level is Level.NONE


def test_watching_is_said_to_be_limited() -> None:
    assert screen("hello").watching == "limited"


def test_spelling_that_hides_words_is_undone() -> None:
    assert normalise("K I L L  m y s e l f") == "kill myself"
    assert normalise("su1c1de") == "suicide"
    assert normalise("café") == "cafe"
    assert normalise("मुझे") == "मुझे"
    assert normalise("I have 3 cats and 5 dogs!") == "i have 3 cats and 5 dogs!"


def test_the_lexicon_has_the_same_parts_in_each_language() -> None:
    languages = json.loads(LEXICON.read_text("utf-8"))["languages"]
    assert set(languages) == {"en", "es", "de", "fr", "hi"}
    for parts in languages.values():
        assert parts["crisis"]["active_ideation"]
        assert {"ordinary", "elsewhere", "denied", "harmless", "crisis", "elevated", "distress"} == set(parts)
