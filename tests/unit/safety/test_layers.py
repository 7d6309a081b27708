"""The screen's layers together, with an encoder that says what the test wants."""

from __future__ import annotations

import base64
import json
from array import array
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from mindmate.records import Level
from mindmate.safety import reading, romanised, textspeak
from mindmate.safety.head import FILE, SECOND, Head, Scores, Thresholds, load, mixed
from mindmate.safety.screen import Encoder, Reader, Screener

OUTPUTS = ("none", "distress", "elevated", "crisis", "plain", "low_mood", "voices", "goodbye")
LIMITS = {"message": 0.5, "sentence": 0.8, "listed": 0.05}


def made_head(folder: Path, **changes: object) -> Head:
    """A head whose four inputs are the levels' logits; categories follow their level."""
    weight = array("f", [0.0] * (len(OUTPUTS) * 4))
    for number in range(len(OUTPUTS)):
        weight[number * 4 + number % 4] = 1.0
    raw = {
        "encoder": "encoder.gguf",
        "encoder_sha256": "0" * 64,
        "outputs": OUTPUTS,
        "inputs": 4,
        "weight": base64.b64encode(weight.tobytes()).decode(),
        "bias": base64.b64encode(array("f", [0.0] * len(OUTPUTS)).tobytes()).decode(),
        "thresholds": {"en": LIMITS},
        "second": {},
        "weaker": ["hi"],
    }
    file = folder / "head.json"
    file.write_text(json.dumps(raw | changes), "utf-8")
    load.cache_clear()
    return load(file)


class Said:
    """An encoder that answers by the words that a text holds, and keeps what it was asked."""

    def __init__(self, answers: dict[str, list[float]]) -> None:
        self.answers, self.asked = answers, list[reading.Text]()

    def vectors(self, texts: Sequence[reading.Text]) -> list[list[float]]:
        self.asked += texts
        return [self._one(parts[-1]) for parts, _ in texts]

    def _one(self, text: str) -> list[float]:
        return next((v for words, v in self.answers.items() if words in text), [6.0, 0, 0, 0])


class Broken:
    """An encoder that doesn't work until it is mended."""

    mended = False

    def vectors(self, texts: Sequence[reading.Text]) -> list[list[float]]:
        if not self.mended:
            raise TimeoutError
        return [[6.0, 0, 0, 0] for _ in texts]


def test_what_the_encoder_finds_is_flagged_with_its_level_and_category(tmp_path: Path) -> None:
    screen = Screener(Said({"balcony": [0, 0, 0, 6.0], "letters": [0, 0, 6.0, 0]}), made_head(tmp_path))
    found = screen("I am on the balcony")
    assert (found.level, found.categories, found.watching) == (Level.CRISIS, ("goodbye",), "full")
    assert screen("I wrote the letters").level is Level.ELEVATED
    assert screen("what is for lunch").level is Level.NONE


def test_a_crisis_may_count_more_than_once(tmp_path: Path) -> None:
    likelier_harmless = Said({"drawer": [2.0, -2.0, -2.0, 1.2], "list": [2.0, -2.0, 1.2, -2.0]})
    once = Screener(likelier_harmless, made_head(tmp_path))
    assert once("it is in the drawer").level is Level.NONE
    limits = LIMITS | {"crisis": 5.0}
    often = Screener(likelier_harmless, made_head(tmp_path, thresholds={"en": limits}))
    assert often("it is in the drawer").level is Level.CRISIS
    assert often("it is on the list").level is Level.NONE


def test_counting_a_crisis_more_often_leaves_probabilities_between_nothing_and_one() -> None:
    limits = Thresholds(0.5, 0.8, 0.05, 5.0)
    assert limits.weighed(Scores((1.0, 0.0, 0.0, 0.0), {})) == 0
    assert limits.weighed(Scores((0.0, 0.0, 1.0, 0.0), {})) == 1
    assert limits.weighed(Scores((0.0, 0.0, 0.0, 1.0), {})) == 1
    assert limits.weighed(Scores((0.5, 0.0, 0.0, 0.5), {})) == pytest.approx(5 / 6)
    assert Thresholds(0.5, 0.8, 0.05).weighed(Scores((0.5, 0.1, 0.3, 0.1), {})) == pytest.approx(0.4)


def test_plain_words_count_where_the_encoder_is_unsure_and_not_where_it_is_sure(tmp_path: Path) -> None:
    unsure, sure = Said({"kill myself": [2.0, 0, 0, 0.0]}), Said({"kill myself": [12.0, 0, 0, 0]})
    assert Screener(unsure, made_head(tmp_path))("I want to kill myself").level is Level.CRISIS
    assert (
        Screener(sure, made_head(tmp_path))("'I want to kill myself', says my character").level is Level.NONE
    )


def test_what_is_said_plainly_stays_however_sure_the_encoder_is_of_the_contrary(tmp_path: Path) -> None:
    screen = Screener(Said({"": [12.0, 0, 0, 0]}), made_head(tmp_path))
    found = screen("I want to kill myself tonight")
    assert (found.level, found.categories) == (Level.CRISIS, ("active_ideation",))
    assert screen("I wish I was dead").level is Level.ELEVATED
    assert screen("I'm dying of laughter, this deadline is killing me").level is Level.NONE


def test_the_encoder_may_raise_what_is_said_plainly(tmp_path: Path) -> None:
    screen = Screener(Said({"": [0, 0, 0, 6.0]}), made_head(tmp_path))
    found = screen("I wish I was dead")
    assert found.level is Level.CRISIS
    assert found.categories[0] == "passive_death_wish"


def test_one_buried_sentence_counts(tmp_path: Path) -> None:
    calm = "The garden was lovely and we had tea with the neighbours. " * 6  # over 60 words
    encoder = Said({"the garden was lovely and we": [6.0, 0, 0, 0], "nobody would miss me": [0, 0, 6.0, 0]})
    screen = Screener(encoder, made_head(tmp_path))
    assert screen(calm + "Some days I think that nobody would miss me. " + calm).level is Level.ELEVATED
    assert screen(calm + calm).level is Level.NONE


def test_earlier_messages_are_read_with_the_newest(tmp_path: Path) -> None:
    encoder = Said({})
    Screener(encoder, made_head(tmp_path))(
        "Which one is highest?", ["one", "two", "three", "four", "I LOST my job"]
    )
    parts, most = encoder.asked[0]
    assert parts == ("two", "three", "four", "i lost my job", "which one is highest?")
    assert most == (*[reading.TURN_TOKENS] * 4, reading.MESSAGE_TOKENS)


class Hidden:
    """An encoder for which harmless talk before a message hides what it says; `alone` is its answer without."""

    def __init__(self, *alone: float, behind: float = 2.0) -> None:
        self.alone, self.behind = list(alone), behind
        self.asked: list[int] = []  # how many messages each text had

    def vectors(self, texts: Sequence[reading.Text]) -> list[list[float]]:
        self.asked += [len(parts) for parts, _ in texts]
        return [self.alone if len(parts) == 1 else [self.behind, 0, 0, 0] for parts, _ in texts]


def test_harmless_talk_before_it_does_not_hide_what_a_message_says(tmp_path: Path) -> None:
    screen = Screener(Hidden(0, 0, 0, 6.0), made_head(tmp_path))
    assert screen("tonight is the night", ["what is for lunch?"]).level is Level.CRISIS
    assert Screener(Hidden(0, 0, 6.0, 0), made_head(tmp_path))("it", ["lunch?"]).level is Level.ELEVATED
    unsure = Screener(Hidden(1.0, 0, 0, 1.2), made_head(tmp_path))  # 0.5: flags alone, not behind others
    assert unsure("it").level is Level.CRISIS
    assert unsure("it", ["what is for lunch?"]).level is Level.NONE


def test_a_message_that_leaves_no_doubt_behind_others_is_not_read_without_them(tmp_path: Path) -> None:
    plain = Hidden(0, 0, 0, 6.0, behind=6.0)  # 0.01 at risk
    assert Screener(plain, made_head(tmp_path))("it", ["a chess game"]).level is Level.NONE
    assert plain.asked == [2]
    flagged = Hidden(6.0, 0, 0, 0, behind=-6.0)  # nearly 0.7 at risk
    assert Screener(flagged, made_head(tmp_path))("it", ["a farewell"]).level is not Level.NONE
    assert flagged.asked == [2]


def test_plain_words_are_not_overruled_by_what_was_said_before_them(tmp_path: Path) -> None:
    screen = Screener(Hidden(2.0, 0, 0, 0.5), made_head(tmp_path))
    assert screen("I want to kill myself", ["what is for lunch?"]).level is Level.CRISIS


def test_a_failing_encoder_leaves_the_word_list_and_says_so(tmp_path: Path) -> None:
    encoder = Broken()
    screen = Screener(encoder, made_head(tmp_path))
    found = screen("I want to kill myself")
    assert (found.level, found.watching) == (Level.CRISIS, "limited")
    assert screen("").watching == "limited"
    encoder.mended = True
    assert screen("hello there").watching == "full"
    assert screen("").watching == "full"


def two(folder: Path, first: Encoder, second: Encoder | None) -> Screener:
    """A screen whose second encoder reads English with a weight of one half."""
    head = made_head(folder, second={"en": 0.5})
    return Screener(first, head, None if second is None else Reader(second, head))


def test_english_is_read_by_both_encoders_and_both_count(tmp_path: Path) -> None:
    calm, alarmed, sure = Said({}), Said({"": [0, 0, 1.0, 0]}), Said({"": [0, 0, 9.0, 0]})
    text = "I have put all of my things in order for them"
    assert two(tmp_path, calm, alarmed)(text).level is Level.NONE  # 0.01 and 0.65
    assert two(tmp_path, alarmed, calm)(text).level is Level.NONE
    assert two(tmp_path, alarmed, sure)(text).level is Level.ELEVATED
    assert (
        Screener(alarmed, made_head(tmp_path))(text).level is Level.ELEVATED
    )  # the control: without the second


@pytest.mark.parametrize(
    "text", ["he puesto todas mis cosas en orden para ellos", "ich habe alle meine Sachen geordnet", "zzz"]
)
def test_what_is_not_told_to_be_english_is_not_shown_to_the_second_encoder(tmp_path: Path, text: str) -> None:
    second = Said({})
    assert two(tmp_path, Said({"": [0, 0, 6.0, 0]}), second)(text).level is Level.ELEVATED
    assert second.asked == []


def test_long_messages_and_those_behind_others_are_shown_to_both(tmp_path: Path) -> None:
    first, second = Said({"": [1.0, 0, 0, 0.5]}), Said({"": [1.0, 0, 0, 0.5]})
    two(tmp_path, first, second)("I went out early today and it was cold there. " * 8, ["how was my week"])
    assert len(second.asked) > 4
    assert first.asked == second.asked


def test_where_the_second_encoder_fails_the_first_judges_alone_and_it_is_said(tmp_path: Path) -> None:
    broken = Broken()
    screen = two(tmp_path, Said({"letters": [0, 0, 6.0, 0]}), broken)
    found = screen("I wrote the letters for my children")
    assert (found.level, found.watching) == (Level.ELEVATED, "limited")
    assert screen("ich schreibe an meine Kinder").watching == "full"
    broken.mended = True
    assert screen("I wrote to my children today").watching == "full"


def test_without_its_second_encoder_english_is_watched_less_and_other_languages_as_ever(
    tmp_path: Path,
) -> None:
    screen = two(tmp_path, Said({}), None)
    assert screen("I wrote to my children today").watching == "limited"
    assert screen("ich schreibe an meine Kinder").watching == "full"


def test_where_the_first_encoder_fails_the_second_does_not_judge_alone(tmp_path: Path) -> None:
    second = Said({"": [0, 0, 0, 9.0]})
    found = two(tmp_path, Broken(), second)("I wrote the letters for my children")
    assert (found.level, found.watching) == (Level.NONE, "limited")
    assert second.asked == []


@pytest.mark.parametrize(
    "text",
    [
        "chce umrzec",
        "jag vill dö",
        "voglio morire",
        "jeg vil ikke leve lenger, jeg har pillene her",
        "me mato",
    ],
)
def test_a_sixth_language_behind_english_is_not_shown_to_the_encoder_that_knows_english_alone(
    tmp_path: Path, text: str
) -> None:
    second = Said({})
    two(tmp_path, Said({"": [0, 0, 1.0, 0]}), second)(text, ["I had a good day at work today"])
    assert second.asked == []


class Answers:
    """An encoder that fails or answers calmly, as told for each call; beyond that it answers."""

    def __init__(self, *works: bool) -> None:
        self.works, self.calls = list(works), 0

    def vectors(self, texts: Sequence[reading.Text]) -> list[list[float]]:
        self.calls += 1
        if self.works and not self.works.pop(0):
            raise TimeoutError
        return [[6.0, 0, 0, 0] for _ in texts]


def test_a_second_encoder_that_failed_is_not_asked_again_for_the_same_message(tmp_path: Path) -> None:
    second = Answers(False)
    doubtful = Said({"": [1.0, 0, 0, 0.5]})
    found = two(tmp_path, doubtful, second)("I wrote the letters today", ["how was my week"])
    assert len(doubtful.asked) == 2  # with the earlier one and, for the doubt, without
    assert (second.calls, found.watching) == (1, "limited")


def test_what_both_encoders_have_read_is_not_read_again_without_the_earlier_messages(tmp_path: Path) -> None:
    first, second = Said({"": [1.0, 0, 0, 0.5]}), Said({"": [1.0, 0, 0, 0.5]})
    two(tmp_path, first, second)("I wrote the letters today", ["how was my week"])
    assert [len(parts) for parts, _ in first.asked] == [2]
    assert [len(parts) for parts, _ in second.asked] == [2]


def test_a_message_tells_of_its_own_watching_whatever_others_met_meanwhile(tmp_path: Path) -> None:
    head = made_head(tmp_path)

    class Meanwhile:
        """Fails, and before that lets another message be read well."""

        fails = True

        def vectors(self, texts: Sequence[reading.Text]) -> list[list[float]]:
            if self.fails:
                self.fails = False
                assert screen("a message on another thread").watching == "full"
                raise TimeoutError
            return [[6.0, 0, 0, 0] for _ in texts]

    screen = Screener(Meanwhile(), head)
    assert screen("I wrote the letters today").watching == "limited"


def test_hindi_in_latin_letters_is_shown_in_devanagari_and_so_is_what_was_said_before(tmp_path: Path) -> None:
    encoder = Said({})
    Screener(encoder, made_head(tmp_path))(
        "mujhe neend nahi aati", ["I can't sleep", "aaj bahut thak gaya hu"]
    )
    assert encoder.asked[0][0] == ("i can't sleep", "आज बहुत थक गया हूँ", "मुझे नींद नहीं आती")


def test_the_second_encoder_reads_what_was_written(tmp_path: Path) -> None:
    first, second = Said({}), Said({})
    screen = two(tmp_path, first, second)
    screen("I can't sleep and nobody knows it", ["aaj bahut thak gaya hu"])
    assert first.asked[0][0] == ("आज बहुत थक गया हूँ", "i can't sleep and nobody knows it")
    assert second.asked[0][0] == ("aaj bahut thak gaya hu", "i can't sleep and nobody knows it")


def test_text_speak_is_spelled_out_for_both_encoders(tmp_path: Path) -> None:
    first, second = Said({}), Said({})
    two(tmp_path, first, second)("i cnt slp agen 2nite n i dont kno y", ["im home now"])
    expected = ("i'm home now", "i can't sleep again tonight and i don't know why")
    assert first.asked[0][0] == second.asked[0][0] == expected


def test_text_speak_of_a_long_message_is_spelled_out_in_its_stretches_too(tmp_path: Path) -> None:
    first, second = Said({}), Said({})
    two(tmp_path, first, second)("It was a quiet day at work. " * 12 + "I dont kno wot 2 do.", [])
    assert first.asked == second.asked
    assert any("i don't know what to do" in parts[-1] for parts, _ in first.asked[1:])


def test_words_of_another_language_are_not_taken_for_text_speak(tmp_path: Path) -> None:
    encoder = Said({})
    Screener(encoder, made_head(tmp_path))("c'est bon, je vais bien, stp ne dis rien a ma mere")
    assert encoder.asked[0][0][-1] == "c'est bon, je vais bien, stp ne dis rien a ma mere"


def test_where_the_table_of_text_speak_is_missing_the_message_is_read_as_it_is_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(textspeak, "FILE", tmp_path / "nothing.json")
    textspeak._table.cache_clear()
    screen = Screener(Said({"slp": [0, 0, 6.0, 0]}), made_head(tmp_path))
    found = screen("i cnt slp agen tonight")
    assert (found.level, found.watching) == (Level.ELEVATED, "limited")
    assert (screen.watching("en"), screen.watching("es")) == ("limited", "full")
    monkeypatch.undo()
    assert screen("i cnt slp agen tonight").watching == "full"


def test_a_short_message_behind_hindi_is_read_as_hindi(tmp_path: Path) -> None:
    encoder = Said({})
    Screener(encoder, made_head(tmp_path))("nadi me kood jaungi", ["aaj bahut thak gaya hu"])
    assert encoder.asked[0][0][-1] == "नदी में कूद जाऊँगी"


def test_where_the_table_of_hindi_words_is_missing_the_message_is_read_as_it_is_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(romanised, "FILE", tmp_path / "nothing.json")
    romanised._table.cache_clear()
    screen = Screener(Said({"neend": [0, 0, 6.0, 0]}), made_head(tmp_path))
    found = screen("mujhe neend nahi aati")
    assert (found.level, found.watching) == (Level.ELEVATED, "limited")
    assert (screen.watching("hi"), screen.watching("en")) == ("limited", "full")
    assert screen("I can't sleep").watching == "full"


def test_an_error_in_judging_counts_as_a_failure(tmp_path: Path) -> None:
    head = made_head(tmp_path)
    screen = Screener(Said({}), replace(head, thresholds={}))
    assert screen("I wrote the letters today").watching == "limited"


@pytest.mark.parametrize("wrong", [[float("nan")] * 4, [1.0] * 3])
def test_vectors_of_the_second_encoder_that_are_none_count_as_its_failure(
    tmp_path: Path, wrong: list[float]
) -> None:
    found = two(tmp_path, Said({"": [0, 0, 0, 6.0]}), Said({"": wrong}))("I wrote the letters today")
    assert (found.level, found.watching) == (Level.CRISIS, "limited")


def test_scores_for_choosing_thresholds_are_refused_where_the_second_encoder_fails(tmp_path: Path) -> None:
    screen = two(tmp_path, Said({}), Answers(False))
    with pytest.raises(TimeoutError):
        screen.scores("I wrote the letters today", [])
    assert screen.scores("ich schreibe an meine Kinder", [])


def test_two_scores_are_pooled_and_the_surer_one_counts_more() -> None:
    unsure = Scores((0.5, 0.1, 0.3, 0.1), {"voices": 0.5, "goodbye": 0.4})
    sure = Scores((0.001, 0.009, 0.09, 0.9), {"voices": 0.9})
    found = mixed(unsure, sure, 0.5)
    assert sum(found.levels) == pytest.approx(1)
    assert found.risk > (unsure.risk + sure.risk) / 2
    assert found.categories["voices"] == pytest.approx(0.75)
    assert found.categories["goodbye"] == pytest.approx(0.4)
    assert mixed(unsure, sure, 0.0).levels == pytest.approx(unsure.levels)
    assert mixed(unsure, sure, 1.0).levels == pytest.approx(sure.levels)


def test_what_one_encoder_rules_out_the_other_may_still_see() -> None:
    none, crisis = (
        Scores((1.0, 0.0, 0.0, 0.0), {"voices": 0.0}),
        Scores((0.0, 0.0, 0.0, 1.0), {"voices": 1.0}),
    )
    assert mixed(none, crisis, 0.5).risk == pytest.approx(0.5)
    assert mixed(none, crisis, 0.5).categories["voices"] == pytest.approx(0.5)


def test_vectors_that_are_none_count_as_a_failure(tmp_path: Path) -> None:
    for wrong in ([float("nan")] * 4, [1.0] * 3):
        screen = Screener(Said({"": wrong}), made_head(tmp_path))
        assert screen("I want to kill myself").watching == "limited"


def test_without_an_encoder_watching_is_limited() -> None:
    assert Screener(None, None)("hello").watching == "limited"


def test_a_language_that_falls_short_is_said_to_be_watched_less_well(tmp_path: Path) -> None:
    screen = Screener(Said({}), made_head(tmp_path))
    assert screen("मुझे नींद नहीं आती").watching == "weaker"
    assert screen("I can't sleep").watching == "full"


@pytest.mark.parametrize(
    "change",
    [
        {"weight": ""},
        {"inputs": 5},
        {"bias": "AAAA"},
        {"second": {"en": float("nan")}},
        {"second": {"en": 0}},
        {"second": {"en": 7}},
        {"second": {"en": None}},
        {"thresholds": {"en": LIMITS | {"message": float("nan")}}},
        {"thresholds": {"en": LIMITS | {"crisis": 0}}},
        {"weaker": "en"},
    ],
)
def test_a_damaged_head_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        made_head(tmp_path, **change)


@pytest.mark.parametrize("key", ["thresholds", "weaker", "second"])
def test_a_head_that_does_not_say_how_well_is_watched_is_refused(tmp_path: Path, key: str) -> None:
    made_head(tmp_path)
    file = tmp_path / "head.json"
    raw = json.loads(file.read_text("utf-8"))
    del raw[key]
    file.write_text(json.dumps(raw), "utf-8")
    load.cache_clear()
    with pytest.raises(KeyError):
        load(file)


def test_long_text_is_cut_into_sentences_and_run_on_text_into_stretches() -> None:
    sentences = "I went out early today. It was cold there. " * 8
    assert len(reading.stretches(sentences)) >= 6
    run_on = " ".join(f"word{n}" for n in range(100))
    cut = [parts[0].split() for parts, _ in reading.stretches(run_on)]
    assert {word for part in cut for word in part} == set(run_on.split())
    assert max(map(len, cut)) <= reading.STRETCH_WORDS
    assert reading.stretches("A short one.") == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("I want to die 😭😭", "i want to die"),
        ("bye :( ❤️", "bye"),
        ("ok!!! what??! XD :D", "ok. what? xd"),
        ("love you ^^ <3", "love you"),
        ("मैं ठीक हूँ 🙏🏽", "मैं ठीक हूँ"),
        ("🙃💔", "🙃💔"),
        (":(", ":("),
        ("🔪!", "knife !"),
        ("💔!", "💔!"),
        ("I'm gonna 💀 myself", "i'm gonna die myself"),
        ("I'm dead 💀", "i'm dead"),
        ("took all the 💊", "took all the pills"),
        ("took 5️⃣0️⃣ or 🔟 or ❿", "took 50 or 10 or 10"),
        ("i'm fine:) and i want to die:(", "i'm fine and i want to die"),
        ("means =[rope] and 5:30", "means =[rope] and 5:30"),
        ("eaten <3 meals, <3.5 kg", "eaten <3 meals, <3.5 kg"),
        ("bye </3", "bye"),
        ("🅸 want", "i want"),
        ("15→30 pills ❤︎ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "15→30 pills"),
        ("at 5:30 (see below), <30 people; a = [1, 2]", "at 5:30 (see below), <30 people; a = [1, 2]"),
        ("https://example.org/a note: (b) yes", "https://example.org/a note: (b) yes"),
    ],
)
def test_pictures_and_faces_are_left_out_of_what_the_encoders_read(text: str, read: str) -> None:
    assert reading.plain(text) == read


def test_probabilities_add_up(tmp_path: Path) -> None:
    scores = made_head(tmp_path).judge([1.0, 2.0, 3.0, 4.0])
    assert isinstance(scores, Scores)
    assert abs(sum(scores.levels) - 1) < 1e-9
    assert scores.risk == scores.levels[2] + scores.levels[3]


@pytest.mark.skipif(not SECOND.exists(), reason="the head isn't there")
def test_the_second_head_that_ships_has_the_first_one_s_outputs() -> None:
    load.cache_clear()
    assert load(SECOND).outputs == load().outputs
    assert 0 < load().second["en"] < 1


@pytest.mark.skipif(not FILE.exists(), reason="the head isn't there")
def test_the_shipped_head_knows_all_levels_and_languages() -> None:
    load.cache_clear()
    head = load()
    assert head.outputs[:4] == ("none", "distress", "elevated", "crisis")
    assert {"en", "es", "de", "fr", "hi"} <= set(head.thresholds)
    assert head.limits("hi") == head.thresholds["hi"]
    assert head.limits("hi-Latn") == head.thresholds.get("hi-Latn", head.thresholds["hi"])
    assert head.limits("xx") == head.thresholds["en"]


@pytest.mark.parametrize(
    "text",
    [
        "I feel fine today",
        "Hoy me siento bien",
        "Mir geht es heute gut",
        "Je vais bien, merci.",
        "main theek hoon",
    ],
)
def test_an_ordinary_phrase_alone_is_not_risk_and_after_others_the_encoder_decides(
    tmp_path: Path, text: str
) -> None:
    screen = Screener(Said({"": [0, 0, 0, 6.0]}), made_head(tmp_path))
    assert screen(text).level is Level.NONE
    assert screen(text, ["I don't want to be here any more"]).level is Level.CRISIS
    assert screen(f"{text}, because tomorrow it is over").level is Level.CRISIS
