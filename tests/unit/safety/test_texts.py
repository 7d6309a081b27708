"""The fixed words about safety: what every set of them has, and which set answers a message."""

from __future__ import annotations

import re

import pytest

from mindmate import i18n
from mindmate.safety import guard, head, lexicon, notices, texts

SETS = ("en", "de", "es", "fr", "hi", "hi-Latn")
LATIN = "mujhe jeene ka mann nahi karta"
DEVANAGARI = "मुझे जीने का मन नहीं करता"


@pytest.fixture
def app_in_hindi(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "current", lambda: i18n.Catalogue("hi"))


# ---- the six sets ------------------------------------------------------------------------------------


def test_there_are_six_sets_in_five_languages() -> None:
    assert texts.sets() == SETS
    assert texts.languages() == SETS[:-1]


@pytest.mark.parametrize("name", SETS)
def test_each_set_has_the_same_texts_in_the_same_order_with_the_same_fields_and_digits(name: str) -> None:
    def marks(text: str) -> list[str]:
        return sorted(re.findall(r"\{[^}]*\}|%n|\d+|F1|MindMate", text))

    source, found = texts._texts("en"), texts._texts(name)
    assert list(found) == list(source)
    assert {key: marks(text) for key, text in found.items()} == {
        key: marks(text) for key, text in source.items()
    }


@pytest.mark.parametrize(
    "shape", [r"\?", r"\n\n", "[“”]"], ids=["questions", "paragraphs", "names of buttons"]
)
def test_hindi_asks_and_pauses_alike_in_both_scripts(shape: str) -> None:
    latin = {key: len(re.findall(shape, text)) for key, text in texts._texts("hi-Latn").items()}
    assert sum(latin.values()) > 5
    assert latin == {key: len(re.findall(shape, text)) for key, text in texts._texts("hi").items()}


def test_hindi_in_latin_letters_has_no_other_letters() -> None:
    plain = re.compile(r"[A-Za-z0-9 \n.,:;?()\-“”]+")
    assert [key for key, text in texts._texts("hi-Latn").items() if not plain.fullmatch(text)] == []
    assert not any(plain.fullmatch(text) for text in texts._texts("hi").values())


def test_a_word_of_latin_hindi_is_spelt_in_one_way() -> None:
    """Spellings that people use side by side; the first of each is ours."""
    spellings = (
        "nahi nahin nai nhi", "hoon hun hu", "hai he", "hain hein", "main mai", "mein me mei", "woh wo vo",
        "yeh yah", "aur or", "achha acha accha", "zyada jyada zyaada", "zaroorat jarurat zarurat", "phir fir",
        "khud khood",
        "bahut bohot bahot", "kyunki kyonki kyuki", "saath sath", "jaan jan", "baat bat", "baad bad", "neend nind",
        "theek thik", "paas pas", "nuksan nuksaan nuqsan", "khatre khatrey", "yahan yaha", "wahan waha", "reh rah",
        "keh kah", "dhyan dhyaan", "batane bataane", "samay samai", "aapke apke", "aapko apko", "message sandesh",
    )  # fmt: skip
    used = set(re.findall(r"[a-z]+", " ".join(texts._texts("hi-Latn").values()).casefold()))
    for ours, *others in map(str.split, spellings):
        assert ours in used
        assert used.isdisjoint(others), ours


@pytest.mark.parametrize("name", SETS)
def test_the_guard_would_let_every_fixed_text_pass(name: str) -> None:
    assert {key: found for key, text in texts._texts(name).items() if (found := guard.find(text))} == {}


def test_each_set_says_that_nobody_has_reviewed_it() -> None:
    assert len({notices.unreviewed(name) for name in SETS}) == len(SETS)
    assert "na experts ne inhe jaancha hai" in notices.unreviewed("hi-Latn")


@pytest.mark.parametrize("name", ["hi", "hi-Latn"])
def test_words_like_those_of_a_hindi_set_are_answered_from_it(name: str) -> None:
    wrong = [key for key, text in texts._texts(name).items() if texts.set_for(text) != name]
    assert wrong == []


# ---- which set answers -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (LATIN, "hi-Latn"),
        (DEVANAGARI, "hi"),
        ("main theek nahi hoon।", "hi-Latn"),
        ("main bahut thak gaya hoon, sab मर gaya lagta hai", "hi-Latn"),
        ("मैं office में बहुत stressed feel कर रहा हूँ", "hi"),
        ("what does मर mean", "en"),
        ("aaj raat sab khatam", "hi-Latn"),
        ("the main problem is my boss", "en"),
        ("wo bist du, ich bin so müde", "de"),
        ("se lo dije ya, no puedo con la vida", "es"),
        ("le soir je ne dors pas", "fr"),
    ],
)
def test_the_message_tells_its_language_and_its_letters(text: str, name: str) -> None:
    assert texts.set_for(text) == name
    assert texts.set_for(text, earlier=[DEVANAGARI, LATIN, "ich bin müde"]) == name


def test_a_word_that_only_the_screen_knows_is_answered_in_its_letters() -> None:
    assert texts.set_for("khudkushi", heard="hi", earlier=["ich bin müde"]) == "hi-Latn"


@pytest.mark.parametrize("text", ["ok 😔", "...", "yes", "1"])
def test_where_the_message_tells_nothing_the_newest_earlier_one_that_does_decides(text: str) -> None:
    assert texts.set_for(text, "en", [DEVANAGARI, LATIN, "hmm"]) == "hi-Latn"
    assert texts.set_for(text, "en", [LATIN, DEVANAGARI, "hmm"]) == "hi"
    assert texts.set_for(text, "en", [LATIN, "ich bin so müde"]) == "de"
    assert texts.set_for(text, "en", ["hmm"]) == "en"


def test_a_word_of_two_languages_is_answered_as_the_earlier_ones_were() -> None:
    text = "no"
    assert texts.set_for(text, "en") == "en"
    assert texts.set_for(text, "en", ["estoy muy cansada", "hmm"]) == "es"
    assert texts.set_for(text, "en", ["estoy muy cansada", DEVANAGARI]) == "hi"
    assert texts.set_for("to mujhe", "hi", ["ich bin so müde"]) == "hi-Latn"  # which is of one alone


@pytest.mark.usefixtures("app_in_hindi")
def test_the_apps_own_language_has_its_own_letters() -> None:
    assert texts.app_language() == "hi"
    assert texts.set_for("ok") == "hi"
    assert texts.set_for(LATIN) == "hi-Latn"
    assert notices.program_notice() == texts.say("program", "hi")


# ---- one language for everything else ----------------------------------------------------------------


def test_hindi_is_one_language_whatever_its_letters() -> None:
    known = head.load()
    assert set(known.thresholds) <= set(texts.sets())
    assert set(texts.languages()) >= known.weaker
    for text in (LATIN, DEVANAGARI):
        assert texts.language_of(text) == "hi"
        assert lexicon.judge(text).lang == "hi"
