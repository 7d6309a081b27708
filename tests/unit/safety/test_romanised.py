"""Hindi in Latin letters is brought into Devanagari, and nothing else is touched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from training import romanised as making
from training.screen.data import Item

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

    items = [item("काम काम कम पास", "hi"), item("kaam kam pass", "hi"), *[item("pass", "en")] * 9]
    content = making.made(items, {"kam": "कम"})
    assert content["words"] == {"kam": "कम", "pass": ""}
    table = romanised.table(content["words"], content["sounds"])
    found = [romanised.spelled(word, table) for word in ("kam", "kaam", "kaum", "pass", "paas")]
    assert found == ["कम", "काम", "", "", "पास"]


def test_a_line_of_the_source_that_is_no_word_is_refused() -> None:
    rows = ["nahi\tनहीं", "phone\t-", "mar dala\tमार डाला", "rat poison\t-"]
    assert making.read(rows) == {"nahi": "नहीं", "phone": "", "mar dala": "मार डाला", "rat poison": ""}
    for line in ("nahi", "nahi\tnahin", "a\tb\tc", "mar dala\tमार", "nahi\tन हीं"):
        with pytest.raises(ValueError):
            making.read([line])


def test_the_table_in_the_tree_is_what_the_train_part_and_the_source_give() -> None:
    made = making.made(making.train_part(), making.read(making.SOURCE.read_text("utf-8").splitlines()))
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


@pytest.mark.parametrize(
    ("latin", "expected"),
    [
        ("zehr kha liya maine", "ज़हर खा लिया मैंने"),
        ("main marungi", "मैं मरूँगी"),
        ("ab mujhe nahi jeena", "अब मुझे नहीं जीना"),
        ("mar\u00adna hai mujhe", "मरना है मुझे"),
        ("marnaaaa haiiii mujhe", "मरना है मुझे"),
        ("MUJHE MARNA HAI AB", "मुझे मरना है अब"),
        ("mujhe मरना hai", "मुझे मरना है"),
        ("papa ne mujhe belt se mara", "पापा ने मुझे belt से मारा"),
        ("mummy roz marti hai", "mummy रोज़ मारती है"),
        ("mai tumhe mar dalunga", "मैं तुम्हें मार डालूँगा"),
        ("mai kal mar jaunga", "मैं कल मर जाऊँगा"),
        ("chacha galat tarike se chhuta hai", "चाचा गलत तरीके से छूता है"),
        ("maine nas kaati hai", "मैंने नस काटी है"),
        ("katta leke uske ghar ja raha hu", "कट्टा लेके उसके घर जा रहा हूँ"),
        ("saansein ruk rahi hain", "साँसें रुक रही हैं"),
        ("mera MRI kal hai", "मेरा MRI कल है"),
        ("mujhe MARNA hai ab", "मुझे मरना है अब"),
        ("FIR karwani hai mujhe", "FIR करवानी है मुझे"),
        ("I want to die yaar ab nahi hota mujhse", "I want to die यार अब नहीं होता मुझसे"),
        ("wo to aaya hi nahi", "वो तो आया ही नहीं"),
        ("office me meeting hai kal", "office में meeting है कल"),
        ("https://example.org/main/nahi mujhe nahi pata", "https://example.org/main/nahi मुझे नहीं पता"),
    ],
)
def test_danger_and_what_only_looks_like_it_are_brought_over_as_they_are_meant(
    latin: str, expected: str
) -> None:
    assert native(latin) == expected


HARMLESS = (
    "mehr khafa katthal marathi maratha martha mariah mehreen maroon murad muraad rasiya vidya sajjan katran dehra "
    "khudi maryada marwadi kathak katori kataar kitaab jalebi jaleb jalandhar jalpan marble margin market maria "
    "kavita karishma martin maruti murli murti mirza mirchi mehak mehendi kaajal kapil kathmandu kuwait kurta "
    "koodedan latika lata golgappa goldie golu rasgulla rashmi rashid rasoi darpan darbar derby darjeeling"
)


def test_no_name_dish_or_place_becomes_a_word_of_danger() -> None:
    grave = (
        "मर",
        "मार",
        "मौत",
        "मुर्द",
        "कट",
        "कूद",
        "लटक",
        "फाँस",
        "ज़हर",
        "क़त्ल",
        "कफ़न",
        "रस्सी",
        "विदा",
        "सज़ा",
        "गोली",
    )
    found = {word: devanagari(word) for word in HARMLESS.split()}
    right = {"मराठी", "मराठा", "मारवाड़ी", "मर्यादा", "कटोरी", "मारुति", "कटहल"}
    assert {
        w: brought for w, brought in found.items() if brought.startswith(grave) and brought not in right
    } == {}


def test_a_short_message_is_brought_over_where_the_talk_before_it_was_hindi_and_most_of_it_is_known() -> None:
    assert native("nadi me kood jaungi") == "nadi me kood jaungi"
    assert native("nadi me kood jaungi", "hi") == "नदी में कूद जाऊँगी"
    assert native("help me", "hi") == "help me"
    assert native("ok bye", "hi") == "ok bye"


def test_a_very_long_text_costs_what_its_words_cost_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    usual = romanised.spelled
    monkeypatch.setattr(romanised, "spelled", lambda word, table: asked.append(word) or usual(word, table))
    devanagari("mujhe neend nahi aati " * 500)
    assert len(asked) == 4
