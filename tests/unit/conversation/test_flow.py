"""What happens after a message was screened, turn by turn, with a scripted engine and a scripted screen (doubles)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from tests.unit.conversation.journals import MemoryJournal

from mindmate.conversation.events import CardShown, Ended, Notice, ReplyReplaced, ReplyText, TurnEvent
from mindmate.conversation.turn import BRIEF_TOKENS, TurnTaker
from mindmate.engine.fake import ScriptedEngine
from mindmate.errors import MindMateError
from mindmate.records import Level, Origin, Role
from mindmate.replies import ReplyEnd, TextPiece
from mindmate.safety import texts
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.policy import SAFETY_PROMPT
from mindmate.safety.usage import AFTER_SECONDS, PAUSE_SECONDS, Usage
from mindmate.safety.values import Screening

GOOD = "That sounds hard. What would help you a little this evening, do you think?"
#: As people write them: the screen calls Hindi in Latin letters Hindi.
LANGUAGES = ("en", "es", "de", "fr", "hi", "hi-Latn")
HELLO = {
    "en": "I had a long day and the rain was loud",
    "es": "hoy ha sido un día largo y llovía mucho",
    "de": "heute war ein langer Tag und ich bin müde",
    "fr": "la journée a été longue et je suis fatigué",
    "hi": "आज का दिन बहुत लंबा था",
    "hi-Latn": "aaj ka din bahut lamba tha",
}
NO = {
    "en": "no, you misunderstood me",
    "es": "no, me has entendido mal",
    "de": "nein, das hast du falsch verstanden",
    "fr": "non, vous avez mal compris",
    "hi": "नहीं, आपने गलत समझा",
    "hi-Latn": "nahi, aapne galat samjha",
}
YES = {
    "en": "yes, sometimes",
    "es": "sí, a veces",
    "de": "ja, manchmal",
    "fr": "oui, parfois",
    "hi": "हाँ, कभी-कभी",
    "hi-Latn": "haan, kabhi kabhi",
}
JOKE = {
    "en": "lol I was only joking",
    "es": "era una broma, olvídalo",
    "de": "war nur ein Witz",
    "fr": "je plaisantais",
    "hi": "मज़ाक था, भूल जाइए",
    "hi-Latn": "mazaak tha, bhool jaiye",
}


class Conversation:
    """One session: a journal, a scripted engine, and a screen that says what the test tells it to."""

    def __init__(self, usage: Usage | None = None) -> None:
        self.journal = MemoryJournal()
        self.engine = ScriptedEngine(lambda _: [f"{word} " for word in GOOD.split()])
        self.says = Screening(Level.NONE, (), "", 0.0, "full")
        self.counted: list[Level] = []
        self.begin(usage)

    def begin(self, usage: Usage | None = None) -> None:
        """A new session over the same journal, as after a restart."""
        self.taker = TurnTaker(
            self.journal,  # type: ignore[arg-type]
            lambda: self.engine,
            self.screen,
            ReplyGuard,
            usage=usage,
            card_shown=self.counted.append,
        )

    def screen(self, text: str, earlier: Sequence[str] = ()) -> Screening:
        return self.says

    def say(self, text: str, level: Level = Level.NONE, *categories: str, lang: str = "") -> list[TurnEvent]:
        self.says = Screening(level, categories, lang.partition("-")[0], 0.0, "full")
        self.engine.seen.clear()
        self.engine.note = ""
        events: list[TurnEvent] = []
        self.taker.take("0" * 16 if self.journal.kept else None, text, events.append)
        return events

    @property
    def model_spoke(self) -> bool:
        return bool(self.engine.seen)

    @property
    def last(self) -> str:
        return list(self.journal.kept.values())[-1].text


def cards(events: list[TurnEvent]) -> list[CardShown]:
    return [event for event in events if isinstance(event, CardShown)]


def kinds(events: list[TurnEvent]) -> set[str]:
    return {event.kind for event in events if isinstance(event, Notice)}


@pytest.fixture
def talk() -> Conversation:
    return Conversation()


# ---- levels, in each language ------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("level", [Level.NONE, Level.DISTRESS])
def test_ordinary_talk_is_the_models_without_note_or_card(
    talk: Conversation, lang: str, level: Level
) -> None:
    events = talk.say(HELLO[lang], level, lang=lang)
    assert talk.model_spoke
    assert talk.engine.note == ""
    assert cards(events) == []
    assert talk.last == GOOD


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_elevated_message_gets_a_check_in_a_note_and_a_small_card(talk: Conversation, lang: str) -> None:
    events = talk.say(HELLO[lang], Level.ELEVATED, "hopelessness_burden", lang=lang)
    assert SAFETY_PROMPT in talk.engine.note
    assert cards(events) == [CardShown(Level.ELEVATED)]
    assert talk.last == f"{GOOD}\n\n{texts.say('check_death', lang)}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_crisis_gets_fixed_words_and_the_large_card_and_no_model(talk: Conversation, lang: str) -> None:
    events = talk.say(HELLO[lang], Level.CRISIS, "active_ideation", lang=lang)
    assert not talk.model_spoke
    assert talk.last == texts.say("crisis", lang)
    assert cards(events) == [CardShown(Level.CRISIS)]
    assert list(talk.journal.kept.values())[-1].origin is Origin.FIXED
    talk.say(HELLO[lang], lang=lang)  # the conversation isn't blocked
    assert talk.model_spoke
    assert SAFETY_PROMPT in talk.engine.note


@pytest.mark.parametrize(
    ("category", "name"),
    [
        ("attempt_in_progress", "crisis_now"),
        ("self_injury_now", "crisis_now"),
        ("command_voices", "command_voices"),
        ("immediate_danger", "danger"),
        ("minor_abuse", "danger"),
        ("harm_to_others", "harm_to_others"),
        ("goodbye", "crisis"),
        ("something_new", "crisis"),
    ],
)
def test_each_kind_of_crisis_has_its_words(talk: Conversation, category: str, name: str) -> None:
    talk.say(HELLO["en"], Level.CRISIS, category, lang="en")
    assert talk.last == texts.say(name, "en")


@pytest.mark.parametrize(
    ("category", "name"),
    [
        ("self_harm_urge", "check_self_harm"),
        ("domestic_abuse", "check_abuse"),
        ("eating_disorder", "check_eating"),
        ("substance", "check_substance"),
        ("third_party", "check_third_party"),
        ("something_new", "check_general"),
    ],
)
def test_each_kind_of_care_has_its_check_in(talk: Conversation, category: str, name: str) -> None:
    talk.say(HELLO["en"], Level.ELEVATED, category, lang="en")
    assert talk.last.endswith(texts.say(name, "en"))


# ---- yes, no, and only joking -----------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_yes_to_the_direct_question_is_a_crisis(talk: Conversation, lang: str) -> None:
    talk.say(HELLO[lang], Level.CRISIS, lang=lang)
    events = talk.say(YES[lang], lang=lang)
    assert not talk.model_spoke
    assert talk.last == texts.say("crisis_again", lang)
    assert CardShown(Level.CRISIS) in cards(events)


def test_a_yes_to_the_check_in_below_the_models_words_is_a_crisis(talk: Conversation) -> None:
    talk.say(HELLO["en"], Level.ELEVATED, "passive_death_wish", lang="en")
    talk.say("yes", lang="en")
    assert talk.last == texts.say("crisis_again", "en")


@pytest.mark.parametrize("words", [NO, JOKE], ids=["denial", "joke"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_denial_and_joking_are_heard_and_close_nothing(
    talk: Conversation, lang: str, words: dict[str, str]
) -> None:
    talk.say(HELLO[lang], Level.CRISIS, lang=lang)
    events = talk.say(words[lang], lang=lang)
    assert talk.last == texts.say("denied", lang)
    assert cards(events) == [CardShown(Level.ELEVATED)]
    for _ in range(3):
        talk.say(HELLO[lang], lang=lang)
        assert talk.model_spoke
        assert SAFETY_PROMPT in talk.engine.note


def test_a_retraction_that_says_more_is_still_screened(talk: Conversation) -> None:
    talk.say(HELLO["en"], Level.CRISIS, lang="en")
    talk.say("no, forget what I wrote. I have decided anyway", Level.CRISIS, lang="en")
    assert talk.last == texts.say("crisis_again", "en")


def test_a_second_denial_goes_to_the_model_under_the_note(talk: Conversation) -> None:
    talk.say(HELLO["en"], Level.CRISIS, lang="en")
    talk.say(NO["en"], lang="en")
    talk.say("no, really, I'm fine", lang="en")
    assert talk.model_spoke
    assert SAFETY_PROMPT in talk.engine.note


def test_no_without_a_question_before_it_is_just_a_no(talk: Conversation) -> None:
    talk.say(NO["en"], lang="en")
    assert talk.model_spoke
    assert talk.engine.note == ""


def test_vigilance_outlives_a_restart(talk: Conversation) -> None:
    talk.say(HELLO["en"], Level.CRISIS, lang="en")
    talk.begin()
    talk.say(HELLO["en"], lang="en")
    assert SAFETY_PROMPT in talk.engine.note


def test_vigilance_lasts_for_the_session_in_other_conversations_too(talk: Conversation) -> None:
    talk.say(HELLO["en"], Level.ELEVATED, lang="en")
    talk.journal.kept.clear()  # another conversation
    talk.say(HELLO["en"], lang="en")
    assert SAFETY_PROMPT in talk.engine.note
    talk.journal.kept.clear()
    talk.begin()  # and another session
    talk.say(HELLO["en"], lang="en")
    assert talk.engine.note == ""


# ---- states that the model is never left alone with ---------------------------------------------------

DELUSION = "the secret service put a transmitter in my tooth and they listen to my thoughts"
COMMAND = "the voices tell me that I must hurt myself"


def test_a_delusion_gets_fixed_words_that_neither_argue_nor_confirm(talk: Conversation) -> None:
    talk.say(DELUSION, lang="en")
    assert not talk.model_spoke
    assert talk.last == texts.say("delusion", "en")
    talk.say(DELUSION, lang="en")
    assert talk.last == texts.say("delusion_again", "en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_screen_calls_psychosis_or_mania_never_reaches_the_model(
    talk: Conversation, lang: str
) -> None:
    events = talk.say(HELLO[lang], Level.ELEVATED, "psychosis_mania", lang=lang)
    assert not talk.model_spoke
    assert talk.last == texts.say("delusion", lang)
    assert cards(events) == [CardShown(Level.ELEVATED)]


def test_mania_and_voices_have_words_of_their_own(talk: Conversation) -> None:
    talk.say("I haven't slept for four nights and I feel brilliant, I spent all our savings", lang="en")
    assert talk.last == texts.say("mania", "en")
    talk.say("I hear voices when nobody is near", lang="en")
    assert talk.last == texts.say("voices", "en")


def test_a_command_is_a_crisis(talk: Conversation) -> None:
    events = talk.say(COMMAND, lang="en")
    assert not talk.model_spoke
    assert talk.last == texts.say("command_voices", "en")
    assert cards(events) == [CardShown(Level.CRISIS)]
    talk.say(COMMAND, lang="en")
    assert talk.last == texts.say("command_voices_again", "en")


def test_a_question_about_means_weighs_more_after_bad_news(talk: Conversation) -> None:
    talk.say("Which bridges in Rome are the oldest?", lang="en")
    assert talk.model_spoke
    talk.say("I lost my job last week.", Level.DISTRESS, lang="en")
    talk.say("Which bridges around here are the highest?", lang="en")
    assert not talk.model_spoke
    assert talk.last == texts.say("means", "en")


def test_medicines_and_eating_put_their_rules_into_the_note(talk: Conversation) -> None:
    talk.say("should I stop my tablets?", lang="en")
    assert "medicines" in talk.engine.note
    assert talk.last.endswith(texts.say("medicine", "en"))
    talk.say("I've only eaten an apple", Level.ELEVATED, "eating_disorder", lang="en")
    assert "weight" in talk.engine.note


# ---- a child ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I'm 13 and I can't sleep"),
        ("es", "tengo 13 años y no puedo dormir"),
        ("de", "ich bin 13 und kann nicht schlafen"),
        ("fr", "j'ai 13 ans et je ne dors pas"),
        ("hi", "मैं 13 साल का हूँ और नींद नहीं आती"),
        ("hi-Latn", "main 13 saal ka hoon aur neend nahi aati"),
    ],
)
def test_who_says_they_are_a_child_gets_childrens_lines_first(
    talk: Conversation, lang: str, text: str
) -> None:
    events = talk.say(text, lang=lang)
    assert Notice("child", texts.say("child", lang)) in events
    assert cards(events) == [CardShown(Level.ELEVATED, child=True)]
    later = talk.say(HELLO[lang], Level.CRISIS, lang=lang)
    assert cards(later) == [CardShown(Level.CRISIS, child=True)]


@pytest.mark.parametrize("text", ["I'm 13 weeks pregnant", "I am 15 minutes late", "my son is 12", "I'm 31"])
def test_other_numbers_are_no_age_of_a_child(talk: Conversation, text: str) -> None:
    assert cards(talk.say(text, lang="en")) == []


# ---- a message that doesn't tell its language --------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_after_words_of_a_language_a_bare_ok_is_answered_in_it_and_in_its_letters(
    talk: Conversation, lang: str
) -> None:
    talk.say(HELLO[lang], lang=lang)
    events = talk.say("ok", Level.CRISIS, "active_ideation", lang="en")  # what the screen falls back on
    assert talk.last == texts.say("crisis", lang)
    assert CardShown(Level.CRISIS) in events


def test_the_answer_follows_the_letters_of_the_message_not_of_those_before_it(talk: Conversation) -> None:
    for lang in ("hi", "hi-Latn", "hi"):
        talk.say(HELLO[lang], Level.ELEVATED, "hopelessness_burden", lang=lang)
        assert talk.last.endswith(texts.say("check_death", lang))


@pytest.mark.parametrize("lang", ["hi", "hi-Latn"])
def test_what_stands_for_a_stopped_reply_follows_the_earlier_words_too(talk: Conversation, lang: str) -> None:
    talk.say(HELLO[lang], lang=lang)
    talk.engine = ScriptedEngine(lambda _: ["You ", "have ", "depression, ", "that ", "is ", "clear."])
    talk.say("ok", lang="en")
    assert talk.last == texts.say("guard_medical", lang)


# ---- what fails --------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["de", "hi", "hi-Latn"])
@pytest.mark.parametrize("problem", [FileNotFoundError("gone"), RuntimeError("broken"), TimeoutError("late")])
def test_a_screen_that_fails_is_said_each_time_and_help_is_shown(
    talk: Conversation, problem: Exception, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_text: str, _earlier: Sequence[str] = ()) -> Screening:
        raise problem

    monkeypatch.setattr(talk.taker, "_screen", broken)
    for _ in range(2):
        events = talk.say(HELLO[lang])
        assert Notice("watching", texts.say("watching_off", lang)) in events
        assert cards(events) == [CardShown(Level.ELEVATED)]
        assert SAFETY_PROMPT in talk.engine.note


def test_watching_that_gets_worse_is_said_once(talk: Conversation) -> None:
    assert "watching" not in kinds(talk.say(HELLO["en"]))
    said: list[set[str]] = []
    for _ in range(2):
        talk.says = Screening(Level.NONE, (), "en", 0.0, "limited")
        events: list[TurnEvent] = []
        talk.taker.take("0" * 16, "hello", events.append)
        said.append(kinds(events))
    assert said == [{"watching"}, set()]


@pytest.mark.parametrize("lang", ["en", "hi", "hi-Latn"])
def test_a_guard_that_cannot_be_made_withholds_the_reply_and_never_asks_the_model(
    talk: Conversation, lang: str
) -> None:
    def broken(_text: str) -> ReplyGuard:
        raise OSError("the rules are gone")

    talk.taker._new_guard = broken
    events = talk.say(HELLO[lang], lang=lang)
    assert not talk.model_spoke
    assert talk.last == texts.say("retained", lang)
    assert any(isinstance(event, Ended) for event in events)


def test_a_counter_that_fails_costs_nobody_the_card(talk: Conversation) -> None:
    def full(_level: Level) -> None:
        raise MindMateError("disk.full")

    talk.taker._card_shown = full
    assert cards(talk.say(HELLO["en"], Level.CRISIS, lang="en")) == [CardShown(Level.CRISIS)]


def test_cards_are_counted_by_level(talk: Conversation) -> None:
    talk.say(HELLO["en"], Level.CRISIS, lang="en")
    talk.say(HELLO["en"], Level.ELEVATED, lang="en")
    talk.say(HELLO["en"], lang="en")
    assert talk.counted == [Level.CRISIS, Level.ELEVATED]


def test_the_models_words_above_a_check_in_are_brief_and_whole_sentences(talk: Conversation) -> None:
    long = "That is a lot to carry. " * 2 + "It goes on and on like this for some time "
    asked: list[int] = []

    class Short(ScriptedEngine):
        def reply(self, messages: Any, *, max_tokens: int, **more: Any) -> Iterator[TextPiece | ReplyEnd]:
            asked.append(max_tokens)
            yield TextPiece(long)
            yield ReplyEnd("length", 1, 0, max_tokens)

    talk.engine = Short(lambda _: [])
    talk.say(HELLO["en"], Level.ELEVATED, "passive_death_wish", lang="en")
    assert asked == [BRIEF_TOKENS]
    assert talk.last == f"{('That is a lot to carry. ' * 2).strip()}\n\n{texts.say('check_death', 'en')}"


def test_who_believes_that_somebody_speaks_through_the_program_is_told_plainly(talk: Conversation) -> None:
    talk.say("you are being used to send me messages from the government", lang="en")
    assert not talk.model_spoke
    assert talk.last == texts.say("delusion_me", "en")


# ---- notices -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("en", "are you a real person?"),
        ("es", "¿eres una persona?"),
        ("de", "bist du ein Mensch?"),
        ("fr", "êtes-vous un humain ?"),
        ("hi", "क्या आप इंसान हैं?"),
        ("hi-Latn", "kya aap insaan hain?"),
    ],
)
def test_asking_what_it_is_is_answered_by_code_in_ones_language(
    talk: Conversation, lang: str, question: str
) -> None:
    assert Notice("program", texts.say("program", lang)) in talk.say(question)


def test_after_three_hours_of_use_a_break_is_suggested() -> None:
    now = [0.0]
    talk = Conversation(Usage(lambda: now[0]))
    due = []
    for step in range(2 * int(AFTER_SECONDS // 600) + 1):
        now[0] = step * 600.0
        due.append("break" in kinds(talk.say(HELLO["en"])))
    assert [step for step, said in enumerate(due) if said] == [18, 36]


def test_a_real_break_starts_the_three_hours_anew() -> None:
    now = [0.0]
    usage = Usage(lambda: now[0])
    assert not usage.due()
    now[0] = AFTER_SECONDS - 1
    assert not usage.due()  # the only gap so far was a long one
    now[0] += PAUSE_SECONDS
    assert not usage.due()


# ---- only guarded text ------------------------------------------------------------------------------


def test_what_the_guard_replaces_keeps_the_check_in_below_it(talk: Conversation) -> None:
    talk.engine = ScriptedEngine(lambda _: ["You ", "have ", "depression, ", "that ", "is ", "clear."])
    events = talk.say(HELLO["en"], Level.ELEVATED, "passive_death_wish", lang="en")
    expected = f"{texts.say('guard_medical', 'en')}\n\n{texts.say('check_death', 'en')}"
    assert talk.last == expected
    shown = ""
    for event in events:
        if isinstance(event, ReplyReplaced):
            shown = event.text
        elif isinstance(event, ReplyText):
            shown += event.delta
    assert shown == expected
    assert not any("depression" in text for _, text, _ in talk.journal.log)


def test_the_note_is_never_kept_and_never_part_of_earlier_messages(talk: Conversation) -> None:
    talk.say(HELLO["en"], Level.CRISIS, lang="en")
    talk.say(HELLO["en"], lang="en")
    assert all(SAFETY_PROMPT not in text for _, text, _ in talk.journal.log)
    assert all(SAFETY_PROMPT not in text for messages in talk.engine.seen for _, text in messages)
    assert SAFETY_PROMPT in talk.engine.note


# ---- the words themselves --------------------------------------------------------------------------------

Find = Callable[[str], bool]


def test_every_language_has_every_text() -> None:
    names = {lang: set(texts._texts(lang)) for lang in texts.sets()}
    assert set(names) == set(LANGUAGES)
    assert all(found == names["en"] for found in names.values())
    for lang in LANGUAGES:
        assert all(text.strip() == text and text for text in texts._texts(lang).values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_fixed_texts_hold_no_numbers_and_no_phrase_that_blames(lang: str) -> None:
    whole = texts._texts(lang)
    assert all(not re.search(r"\d{2,}", text) for text in whole.values())
    assert all("committed suicide" not in text for text in whole.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_for_a_crisis_ask_once_and_say_that_the_app_can_call_nobody(lang: str) -> None:
    cannot = {"en": "can't", "es": "no puedo", "de": "niemanden", "fr": "peux", "hi": "नहीं कर सकता"}
    cannot["hi-Latn"] = "nahi kar sakta"
    for name in ("crisis", "means", "command_voices", "harm_to_others", "danger", "crisis_now"):
        text = texts.say(name, lang)
        assert len(re.findall(r"[?？]", text)) == 1, name
        assert cannot[lang] in text, name


def test_a_kept_text_is_known_again_whatever_the_language() -> None:
    for lang in LANGUAGES:
        assert texts.name_of(texts.say("crisis", lang)) == "crisis"
        assert texts.name_of(f"Some words.\n\n{texts.say('check_death', lang)}") == "check_death"
    assert texts.name_of("Some words.") == ""


def test_roles_in_the_journal_stay_in_order(talk: Conversation) -> None:
    talk.say(HELLO["en"], Level.CRISIS, lang="en")
    talk.say(NO["en"], lang="en")
    talk.say(HELLO["en"], lang="en")
    assert [m.role for m in talk.journal.kept.values()] == [Role.USER, Role.ASSISTANT] * 3
