"""Text-speak is spelled out, and nothing else is touched."""

from __future__ import annotations

import pytest

from mindmate.safety.textspeak import SIGNS, _table, spelled_out


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("i cnt slp agen 2nite", "i can't sleep again tonight"),
        ("Dont tell any1 wot i sed", "don't tell anyone what i said"),
        ("no pt in nefin, nvr gna b", "no point in anything, never going to be"),
        ("dont w8 up 4 me, ill b l8", "don't wait up for me, ill be late"),
        ("hes gone n shes cryin", "he's gone and she's crying"),
        ("had an urge 2 s/h agen jus now", "had an urge to self harm again just now"),
        ("idk wot 2 do rn", "i don't know what to do right now"),
    ],
)
def test_text_speak_is_spelled_out(typed: str, expected: str) -> None:
    assert spelled_out(typed) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I can't sleep, and it's late again.",
        "I'm an RN, and 2 of 4 nurses are off",
        "4 eggs and 2 onions",
        "the sum is at the ATM",
        "I ran 5 kms and I'm ill",
        "wid dem pickney dey so",
        "lol haha 😂",
    ],
)
def test_what_may_be_another_word_stays_where_nothing_else_is_text_speak(text: str) -> None:
    assert spelled_out(text) == text


def test_figures_are_words_before_some_words_only() -> None:
    assert (
        spelled_out("cnt cum 2 u rn, im on the no 2 bus, idk")
        == "can't cum to you right now, i'm on the no 2 bus, i don't know"
    )
    assert (
        spelled_out("u no i took 4 pills n 2 beers idk y")
        == "you no i took 4 pills and 2 beers i don't know why"
    )
    assert spelled_out("i dont kno, idk, 4") == "i don't know, i don't know, 4"


def test_letters_of_a_trade_stay_and_a_shouted_message_does_not() -> None:
    assert spelled_out("the SLP said it, and the IM shot hurt") == "the SLP said it, and the IM shot hurt"
    assert spelled_out("I DONT KNO") == "I don't know"


def test_either_of_two_words_is_spelled_out_and_every_apostrophe_read() -> None:
    assert spelled_out("i cant/wont go") == "i can't/won't go"
    assert spelled_out("i wudn´t, i wudn`t") == "i wouldn't, i wouldn't"


@pytest.mark.parametrize(
    "text",
    [
        "i wnt hurt myself",
        "my boyfriend Gav hit me",
        "he calls me a thot",
        "my cuz beat me",
        "selling a s/h car",
    ],
)
def test_a_word_with_two_meanings_is_not_decided(text: str) -> None:
    assert spelled_out(text) == text


def test_spelling_out_twice_changes_nothing_more() -> None:
    table = _table()
    for typed in (*table.sure, " ".join(table.beside)):
        once = spelled_out(f"{typed} dont cant wont")
        assert spelled_out(once) == once


def test_what_a_word_stands_for_is_no_text_speak_itself() -> None:
    table = _table()
    assert SIGNS > 1
    assert not set(table.sure) & set(table.beside)
    for typed, meant in (table.sure | table.beside).items():
        assert meant
        assert meant.lower() == meant
        assert typed not in meant.split()
        assert not set(meant.split()) & set(table.sure)


def test_a_message_of_any_length_is_spelled_out_alike() -> None:
    text = "i cnt slp agen 2nite n i dont kno y "
    assert spelled_out(text * 2000) == spelled_out(text) * 2000
