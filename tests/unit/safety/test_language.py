"""Which language a message is in: by the pieces of its words, however it is spelled."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from training import language as counting

from mindmate.safety import language, lexicon, texts
from mindmate.safety.language import heard, itself, told, variety

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I am so tired of it"),
        ("en", "jus feel numb n heavy idk y"),
        ("es", "estoy muy cansada de todo"),
        ("es", "q onda como funciona esto pues"),
        ("de", "ich bin so müde"),
        ("de", "Kann nicht schlafen. In Kopf immer Grenze, Hund, Regen."),
        ("fr", "je suis fatigué de tout"),
        ("fr", "jsuis vide en ce moment, rien me fait kiffer"),
        ("hi", "मैं थक गया हूँ"),
        ("hi", "mai bht thk gya hu yr, kch acha nhi lgta"),
        ("hi", "assignment submit kar diya, ab sona h"),
        ("de", "nein danke"),
        ("fr", "oui"),
        ("es", "sí, gracias"),
        ("hi", "haan"),
    ],
)
def test_a_message_is_known_by_its_words_however_it_is_spelled(lang: str, text: str) -> None:
    assert told(text) == (lang, text)
    assert heard(unicodedata.normalize("NFD", text)) == lang


@pytest.mark.parametrize(
    "text",
    [
        "ok 😔",
        "no",
        "yes",
        "haha",
        "hmm",
        "mm hm",
        "1",
        "...",
        "ya",
        "ja 😔",
        "ok ok",
        "hi :)",
        "hi 😔",
        "lol ya",
        "Priya",
        "",
    ],
)
def test_what_tells_too_little_counts_as_english_and_says_so(text: str) -> None:
    assert told(text) == ("", text)
    assert heard(text) == "en"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I am so tired of it"),
        ("es", "estoy muy cansada de todo"),
        ("hi", "main bahut thak gaya hoon yaar"),
        ("", "chce umrzec"),
        ("", "quero morrer, ninguém me escuta"),
    ],
)
def test_a_message_tells_its_language_itself_where_its_whole_words_are_of_it(lang: str, text: str) -> None:
    assert itself(text) == lang


def test_what_tells_too_little_is_of_the_language_of_what_was_said_before() -> None:
    assert heard("ok 😔", ["estoy muy cansada", "ich bin so müde", "hmm"]) == "de"
    assert heard("I am so tired", ["ich bin so müde"]) == "en"


def test_hindi_that_is_mostly_in_latin_letters_is_a_variety_of_its_own() -> None:
    assert variety("hi", "mujhe neend nahi aati") == "hi-Latn"
    assert variety("hi", "main bahut thak gaya hoon, sab मर gaya") == "hi-Latn"
    assert variety("hi", "मुझे नींद नहीं आती, tension है") == "hi"
    assert variety("de", "ich bin müde") == "de"


@pytest.mark.parametrize("text", ["1", "😭", "...", "ok", "no", "help"])
def test_a_short_answer_behind_devanagari_is_answered_in_devanagari(text: str) -> None:
    earlier = ["main theek nahi hoon", "मुझे नींद नहीं आती", "मैं थक गया हूँ"]
    listed = lexicon.judge(text, earlier)
    assert (listed.lang, listed.variety) == ("hi", "hi")
    assert texts.set_for(text, listed.lang, earlier) == "hi"


@pytest.mark.parametrize(
    "text",
    [
        "wanna die rn",
        "I want to die ॐ",
        "my name is प्रिया and I want to die tonight",
        "I'm a burden to everyone",
    ],
)
def test_danger_that_the_word_list_finds_in_english_is_answered_in_english(text: str) -> None:
    listed = lexicon.judge(text)
    assert (listed.lang, listed.variety) == ("en", "en")
    assert texts.set_for(text, listed.lang) == "en"


@pytest.mark.parametrize(
    "text", ["haha", "ja", "ya 😭", "ca va", "same chair", "hi dad", "im in danger", "yeah nah"]
)
def test_an_english_speaker_is_not_answered_in_another_language_for_a_short_word(text: str) -> None:
    assert texts.set_for(text, lexicon.judge(text).lang) == "en"


def test_a_sentence_mark_of_other_scripts_makes_no_hindi() -> None:
    assert heard("আমি ভালো আছি।") == "en"


@pytest.mark.parametrize("text", ["help me 👨‍👩‍👧", "👩‍🦰 sad", "❤️‍🩹"])
def test_joined_emoji_make_no_hindi(text: str) -> None:
    listed = lexicon.judge(text)
    assert (listed.lang, listed.variety) == ("en", "en")


def test_an_address_tells_nothing() -> None:
    link = "https://www.example.org/the-news-of-the-day/that-you-have-to-read-now"
    assert heard(f"{link} ich will nicht mehr leben") == "de"


def test_a_long_quote_does_not_hide_the_language_of_what_is_said_at_the_end() -> None:
    quote = "It is a truth that the people of the town have known for years and years. " * 9
    own = (
        "Das habe ich heute gelesen und dann gedacht, dass ich nicht mehr leben will und niemand es merkt. "
        * 7
    )
    assert lexicon.judge(quote + own).lang == "de"


def test_a_hostile_text_costs_what_its_ends_cost() -> None:
    assert len(language.pieces(language.words("x" * 1_000_000))) <= 2 * language.READ
    assert len(language.words("a b " * 250_000)) <= 2 * language.READ


def test_of_the_tune_parts_messages_nearly_all_are_told_right() -> None:
    """The weights were counted on the train part."""
    parts = json.loads((ROOT / "training/risk/split.json").read_text("utf-8"))["parts"]
    right, every = Counter[str](), Counter[str]()
    for batch in sorted(name for name, part in parts.items() if part == "tune"):
        for line in (ROOT / f"training/risk/batches/{batch}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            group = f"{row['lang']}-{row.get('script', '').lower()}"
            every[group] += 1
            right[group] += heard(row["text"]) == row["lang"]
    assert len(every) == 6  # Hindi in both scripts
    assert {group: right[group] / every[group] > 0.99 for group in every} == dict.fromkeys(every, True), right


def test_the_table_is_what_its_script_makes_of_the_train_part() -> None:
    made = counting.written(counting.count(counting.in_latin(counting.train_part())))
    assert made == language.FILE.read_text("utf-8")
