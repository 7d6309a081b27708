"""Which language a message is in: by the pieces of its words, however it is spelled."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from mindmate.safety import language
from mindmate.safety.language import heard, likely, variety

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
    ],
)
def test_a_message_is_known_by_its_words_however_it_is_spelled(lang: str, text: str) -> None:
    assert heard(text) == lang


@pytest.mark.parametrize("text", ["ok 😔", "no", "haha", "hmm", "1", "...", "ya", "ok ok", ""])
def test_what_tells_too_little_counts_as_english_and_says_so(text: str) -> None:
    assert heard(text) == "en"
    assert len(likely(text)) != 1


def test_what_tells_too_little_is_of_the_language_of_what_was_said_before() -> None:
    assert heard("ok 😔", ["estoy muy cansada", "ich bin so müde", "hmm"]) == "de"
    assert heard("I am so tired", ["ich bin so müde"]) == "en"


def test_hindi_in_latin_letters_is_a_variety_of_its_own() -> None:
    assert variety("hi", "mujhe neend nahi aati") == "hi-Latn"
    assert variety("hi", "मुझे नींद नहीं आती") == "hi"
    assert variety("de", "ich bin müde") == "de"


def test_a_hostile_text_costs_what_its_beginning_costs() -> None:
    assert len(language.pieces("x" * 1_000_000)) <= language.READ


def test_of_the_tune_parts_messages_nearly_all_are_told_right() -> None:
    """The weights were counted on the train part."""
    parts = json.loads((ROOT / "training/risk/split.json").read_text("utf-8"))["parts"]
    told, every = Counter[str](), Counter[str]()
    for batch in sorted(name for name, part in parts.items() if part == "tune"):
        for line in (ROOT / f"training/risk/batches/{batch}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            group = f"{row['lang']}-{row.get('script', '').lower()}"
            every[group] += 1
            told[group] += heard(row["text"]) == row["lang"]
    assert len(every) == 6  # Hindi in both scripts
    assert {group: told[group] / every[group] > 0.99 for group in every} == dict.fromkeys(every, True), told
