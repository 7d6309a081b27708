"""Hindi in Latin letters is brought into Devanagari, and nothing else is touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from training import romanised as making
from training.screen.data import Item, corpus

from mindmate.safety import romanised
from mindmate.safety.romanised import LONGEST, devanagari, native, rougher, sound

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("latin", "expected"),
    [
        ("mujhe neend nahi aati", "मुझे नींद नहीं आती"),
        ("Mujhe nind nhi aati", "मुझे नींद नहीं आती"),
        ("main bahut thak gaya hu, sab khatam.", "मैं बहुत थक गया हूँ, सब खत्म."),
        ("mai bht thak gya hu", "मैं बहुत थक गया हूँ"),
        ("kal office me meeting hai", "कल office में meeting है"),
    ],
)
def test_hindi_in_latin_letters_is_brought_into_devanagari_however_it_is_spelled(
    latin: str, expected: str
) -> None:
    assert native(latin) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I can't sleep and the main door is open",
        "me quiero morir",
        "ich habe keine Kraft mehr",
        "j'en ai marre de tout",
        "मुझे नींद नहीं आती",
        "chce umrzec",
        "ok 😔",
        "https://example.org/mujhe",
    ],
)
def test_what_does_not_tell_to_be_hindi_in_latin_letters_stays(text: str) -> None:
    assert native(text) == text


def test_english_words_and_unknown_ones_stay_within_hindi() -> None:
    found = devanagari("mujhe WhatsApp pe Qwrtzblk ne password bheja 2 baar")
    assert "WhatsApp" in found
    assert "Qwrtzblk" in found
    assert "password" in found
    assert " 2 " in found


def test_a_word_without_end_is_left_and_costs_nothing() -> None:
    assert devanagari("x" * 1_000_000) == "x" * 1_000_000
    assert devanagari("na" * (LONGEST + 1)) == "na" * (LONGEST + 1)


@pytest.mark.parametrize(
    "words",
    ["zindagi jindagi jindgi", "phir fir", "kyun kyoon", "paani pani", "bahut bahoot", "shaadi shadi sadi"],
)
def test_spellings_of_one_word_have_a_sound_in_common(words: str) -> None:
    sounds = [set(rougher(sound(word))) for word in words.split()]
    assert set.intersection(*sounds)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("नहीं", "naheen"),
        ("करना", "karnaa"),
        ("मतलब", "matlab"),
        ("ज़िंदगी", "zindagee"),
        ("क्या", "kyaa"),
        ("घर", "ghar"),
    ],
)
def test_a_word_in_devanagari_is_spelled_as_it_is_said(word: str, said: str) -> None:
    assert sound(making.latin(word)) == sound(said)


def test_the_commonest_word_of_a_sound_is_taken_and_an_english_one_stays() -> None:
    def item(text: str, lang: str) -> Item:
        return Item("x-a:1", text, (), 0, (), lang, False, False)

    items = [item("काम काम कम और", "hi"), item("kaam kam or", "hi"), *[item("or", "en")] * 9]
    content = making.made(items, {"kam": "कम"})
    assert content["words"] == {"kam": "कम", "or": ""}
    table = romanised.table(content["words"], content["sounds"])
    assert [romanised.spelled(word, table) for word in ("kam", "kaam", "kaum", "or", "aur")] == [
        "कम",
        "काम",
        "",
        "",
        "और",
    ]


def test_a_line_of_the_source_that_is_no_word_is_refused() -> None:
    assert making.read(["nahi\tनहीं", "phone\t-"]) == {"nahi": "नहीं", "phone": ""}
    for line in ("nahi", "nahi\tnahin", "a\tb\tc"):
        with pytest.raises(ValueError):
            making.read([line])


def test_the_table_in_the_tree_is_what_the_train_part_and_the_source_give() -> None:
    made = making.made(corpus("train"), making.read(making.SOURCE.read_text("utf-8").splitlines()))
    assert json.loads(romanised.FILE.read_text("utf-8")) == made


def test_of_the_tune_parts_words_nearly_all_hindi_ones_are_known() -> None:
    parts = json.loads((ROOT / "training/risk/split.json").read_text("utf-8"))["parts"]
    known = every = 0
    for batch in sorted(name for name, part in parts.items() if part == "tune" and name.startswith("hi-")):
        for line in (ROOT / f"training/risk/batches/{batch}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            if row.get("script") == "Latn":
                written = devanagari(row["text"])
                every += len(row["text"].split())
                known += sum(any("\u0900" <= c <= "\u097f" for c in word) for word in written.split())
    assert known / every > 0.75
