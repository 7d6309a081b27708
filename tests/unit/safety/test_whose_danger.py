"""Whose danger it is, and who it comes from: what the encoder mixes up, the flow tells apart."""

from __future__ import annotations

import pytest
from tests.unit.safety.talks import CRISIS, ELEVATED, NONE, answered, behind, seen_as, told

from mindmate.records import Message, Origin, Role, State
from mindmate.safety import texts
from mindmate.safety.policy import plan
from mindmate.safety.values import Screening


@pytest.mark.parametrize(
    "text",
    [
        "my friend swallowed a lot of pills",
        "mi hermana se ha tomado muchas pastillas",
        "Mein Freund hat Tabletten genommen und wacht nicht auf",
        "mon amie a pris des médicaments et ne se réveille pas",
        "meri dost ne goliyan kha li",
        "मेरा बेटा मरना चाहता है",
    ],
)
def test_somebody_else_s_danger_is_not_answered_as_if_it_were_one_s_own(text: str) -> None:
    assert seen_as(text, CRISIS, "attempt_in_progress", "third_party") == "somebody_else"


@pytest.mark.parametrize(
    "text",
    [
        "my friend took pills and I want to die too",
        "my husband took my pills away, I just want to die tonight",
        "mi hermana quiere morir y yo también",
        "mein Freund will sterben und ich auch",
        "mon fils veut mourir et moi aussi",
    ],
)
def test_who_wants_to_die_themselves_is_answered_whoever_else_they_speak_of(text: str) -> None:
    assert seen_as(text, CRISIS, "active_ideation", "third_party") == "crisis"


def test_an_unconscious_friend_is_an_emergency_where_the_screen_sees_only_worry() -> None:
    assert seen_as("my friend took pills and won't wake up", ELEVATED, "third_party") == "somebody_else"


@pytest.mark.parametrize(
    "text",
    [
        "he said he would kill me tonight",
        "mi marido dice que me va a matar",
        "mein Mann schlägt mich und will mich umbringen",
        "mon mari dit qu'il va me tuer",
        "mera pati kehta hai ki mujhe maar dega",
    ],
)
def test_who_is_threatened_is_not_asked_about_voices_or_about_dying(text: str) -> None:
    assert seen_as(text, CRISIS, "command_voices", "active_ideation", listed=CRISIS) == "danger"


def test_a_threat_isn_t_carried_over_into_the_answer_behind_it() -> None:
    assert behind("danger", "he says he will kill me", "no", "command_voices").fixed == "unsafe"


def test_the_words_for_danger_are_never_those_for_somebody_who_may_hurt_themselves() -> None:
    plans = told(("he hits me", CRISIS, "immediate_danger"), *[("no", NONE, "")] * 4)
    assert [p.fixed for p in plans] == ["danger", "unsafe", "unsafe_again", "unsafe", "unsafe_again"]


def test_who_wants_to_live_is_thanked_though_the_encoder_hears_the_words_about_dying() -> None:
    found = behind("crisis", "I want to end it", "No, I want to live", "active_ideation")
    assert (found.fixed, found.level, found.card) == ("denied", CRISIS, CRISIS)


def test_hours_of_sleep_are_an_answer_and_no_belief() -> None:
    first = "I don't need sleep, I have so many ideas"
    plans = told((first, ELEVATED, ""), ("two", ELEVATED, "psychosis_mania"))
    assert [p.fixed for p in plans] == ["mania", "mania_again"]


def test_words_about_a_state_aren_t_repeated_though_a_question_stood_below_them() -> None:
    text = "I hear voices when nobody is there"
    plans = told(*[(text, ELEVATED, "hopelessness_burden")] * 2)
    assert [(p.fixed, p.tail) for p in plans] == [
        ("voices", "check_death"),
        ("delusion_again", "check_death"),
    ]


def test_a_question_about_means_is_never_taken_for_worry_about_somebody_else() -> None:
    insurance = "Does life insurance still pay out if someone does it themselves?"
    plans = told(
        ("My husband says the debts are all my doing.", ELEVATED, "third_party"),
        (insurance, CRISIS, "third_party"),
    )
    assert plans[1].fixed == "means"


@pytest.mark.parametrize(
    ("text", "category", "words"),
    [
        ("I just took 40 pills like my friend took pills", "attempt_in_progress", "crisis_now"),
        ("I cut my wrists, my friend won't wake up", "self_injury_now", "crisis_now"),
        ("mi hermana se quiere morir. Yo me corté las venas", "attempt_in_progress", "crisis_now"),
        ("meine Mutter hat Tabletten genommen. Ich habe mich geschnitten", "self_injury_now", "crisis_now"),
        ("mon frère veut mourir. J'ai avalé toute la boîte", "attempt_in_progress", "crisis_now"),
        ("meri maa ne goliyan kha li thi, ab maine bhi kha li hain", "attempt_in_progress", "crisis_now"),
        ("मेरी बहन मरना चाहती है। मैंने नस काट ली है", "self_injury_now", "crisis_now"),
        ("he says he'll kill me. I've taken all the tablets in the house", "attempt_in_progress", "crisis_now"),
        ("dice que me va a matar. Me tomé todas las pastillas", "attempt_in_progress", "crisis_now"),
        ("my husband is going to kill me, he has a knife", "immediate_danger", "danger"),
        ("mi marido me quiere matar", "immediate_danger", "danger"),
        ("my brother is going to kill someone at school", "harm_to_others", "harm_to_others"),
        ("my mum doesn't want to live anymore. I've got the rope ready", "plan_or_means", "crisis"),
        ("mi madre no quiere vivir y me voy a tirar por la ventana", "active_ideation", "crisis"),
        ("my dad will kill me so I'll end it tonight", "active_ideation", "crisis"),
        ("mon mari va me tuer alors je vais sauter", "active_ideation", "crisis"),
        ("my ex will kill me, so I'm going to shoot him first", "harm_to_others", "harm_to_others"),
        ("the man on tv says he will kill me if I don't kill my son", "command_voices", "command_voices"),
        # without a word for oneself
        ("took 40 paracetamol. my friend took pills too", "attempt_in_progress", "crisis_now"),
        ("i need help. swallowed pills. my friend took pills too", "attempt_in_progress", "crisis_now"),
        (
            "Hab Tabletten genommen. Mein Mann hat auch Tabletten genommen",
            "attempt_in_progress",
            "crisis_now",
        ),
        ("tomé todas las pastillas, mi mamá no despierta tampoco", "attempt_in_progress", "crisis_now"),
        ("ai avalé tous les cachets, ma sœur veut mourir aussi", "attempt_in_progress", "crisis_now"),
        ("zeher kha liya hai, meri maa bhi marna chahti hai", "attempt_in_progress", "crisis_now"),
        (
            "we took all the pills together and my girlfriend won't wake up",
            "attempt_in_progress",
            "crisis_now",
        ),
        (
            "wir haben alle Tabletten geschluckt, mein Freund wacht nicht auf",
            "attempt_in_progress",
            "crisis_now",
        ),
        ("hum dono ne goliyan kha li, mera dost behosh hai", "attempt_in_progress", "crisis_now"),
        ("my wife wants to die. same here. rope's ready", "plan_or_means", "crisis"),
        ("mi hermano se quiere matar, pienso hacer lo mismo esta noche", "active_ideation", "crisis"),
        ("meine Freundin will sterben und wir springen zusammen", "active_ideation", "crisis"),
        ("mera bhai marna chahta hai aur hum bhi", "active_ideation", "crisis"),
        ("मेरी माँ मरना चाहती है और हम भी", "active_ideation", "crisis"),
        ("gonna kill him. my sister wants to die because of that man", "harm_to_others", "harm_to_others"),
        ("the devil tells me to stab my son or he will kill us all", "command_voices", "command_voices"),
        ("er flüstert, ich soll springen, sonst will er mich töten", "command_voices", "command_voices"),
        ("my dad will kill me for these grades, don't want to live", "active_ideation", "crisis"),
        ("mi padre me va a matar por las notas, ya no quiero vivir", "active_ideation", "crisis"),
        (
            "mein Vater wird mich umbringen wegen der Noten, will nicht mehr leben",
            "active_ideation",
            "crisis",
        ),
        ("mon père va me tuer pour mes notes, je veux plus vivre", "active_ideation", "crisis"),
    ],
)  # fmt: skip
def test_what_one_does_or_wants_oneself_goes_before_what_somebody_else_does(
    text: str, category: str, words: str
) -> None:
    assert seen_as(text, CRISIS, category, listed=CRISIS) == words


@pytest.mark.parametrize(
    ("text", "category", "words"),
    [
        ("no, I took all the pills", "attempt_in_progress", "crisis_now"),
        ("nein, und ich habe mir die Pulsadern aufgeschnitten", "self_injury_now", "crisis_now"),
        ("nahi, maine saari goliyan kha li", "attempt_in_progress", "crisis_now"),
        ("no, and now he is coming at me with a knife", "immediate_danger", "danger"),
        ("no. I'm going to kill her boyfriend", "harm_to_others", "harm_to_others"),
        # without a word for oneself
        ("nobody. just took all the pills", "attempt_in_progress", "crisis_now"),
        ("no, just swallowed all her pills", "attempt_in_progress", "crisis_now"),
        ("nein, haben beide alle Tabletten geschluckt", "attempt_in_progress", "crisis_now"),
        ("nahi, hum dono ne zeher kha liya", "attempt_in_progress", "crisis_now"),
        ("nobody, going to stab her husband tonight", "harm_to_others", "harm_to_others"),
        ("no, she died last night and tonight is my turn", "active_ideation", "crisis"),
    ],
)
def test_one_s_own_act_behind_a_question_about_somebody_else_is_heard(
    text: str, category: str, words: str
) -> None:
    assert behind("check_third_party", "my sister wants to die", text, category).fixed == words


@pytest.mark.parametrize(
    "text",
    [
        "my sister took pills and died last year",
        "mi hermano se tomó pastillas y murió hace un año",
        "my mum took her pills as prescribed, I'm worried about her sleep",
        "my husband took something from my bag",
        "my dad is unconscious of his own behaviour",
    ],
)
def test_what_is_long_past_or_harmless_is_no_emergency_of_somebody_else(text: str) -> None:
    assert seen_as(text, ELEVATED, "third_party") == ""


@pytest.mark.parametrize(
    "text", ["she is dead", "er ist tot", "elle est morte", "está muerta", "wo mar gayi"]
)
def test_who_stays_behind_is_asked_about_themselves(text: str) -> None:
    for question in ("check_third_party", "somebody_else"):
        earlier = [
            Message(1, "e", Role.USER, "my friend", State.COMPLETE, Origin.PERSON, ELEVATED, 0),
            Message(2, "e", Role.ASSISTANT, texts.say(question, "en"), State.COMPLETE, Origin.FIXED, NONE, 0),
        ]
        found = plan(text, Screening(NONE, (), "en", 1.0, "full", NONE), earlier)
        assert (found.fixed, found.tail, found.level) == ("", "check_death", ELEVATED)


def test_a_wish_to_live_beside_means_that_are_ready_is_not_thanked() -> None:
    assert (
        behind("crisis", "I have the rope ready", "I could never do that", "plan_or_means").fixed
        == "crisis_again"
    )


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("they do not", "en"), ("it does not", "en"), ("they have never told me to do anything", "en"),
        ("it tells me the time", "en"), ("tut sie nicht", "de"), ("sie sagen nichts", "de"),
        ("elles disent bonjour", "fr"), ("me las dicen de cariño", "es"), ("kehte hain ki main accha hu", "hi"),
    ],
)  # fmt: skip
def test_voices_that_order_nothing_are_no_commands(text: str, lang: str) -> None:
    assert answered(text, "voices", lang, ELEVATED)[1] != "command_voices"


def test_a_long_row_of_denials_with_something_else_behind_it_comes_to_an_end_and_is_none() -> None:
    # Patterns that try each way to cut it up would not end within a lifetime.
    for words in ("nahi ji ", "जी नहीं, ", "no oh my god ", "nahi, ji nahi, "):
        assert answered(words * 200 + "kal office", "crisis", "hi")[1] != "denied"


def test_a_death_that_is_told_of_first_changes_nothing_in_what_is_asked() -> None:
    found = told(("my arms hurt since my nan died, i've been self harming", ELEVATED, "self_harm_urge"))
    assert found[0].tail == "check_self_harm"


@pytest.mark.parametrize("text", ["er ist tot, hab ihn erstochen", "está muerto, lo maté", "he is dead"])
def test_a_death_behind_the_question_about_danger_is_not_safety(text: str) -> None:
    assert behind("danger", "he will kill me", text, "harm_to_others").level is CRISIS


@pytest.mark.parametrize("text", ["jamais je veux vivre", "nie ich will leben"])
def test_never_before_a_wish_to_live_is_no_wish_to_live(text: str) -> None:
    assert behind("crisis", "I want to end it", text, "active_ideation").fixed == "crisis_again"


@pytest.mark.parametrize(
    "text",
    [
        "my flatmate hanged himself, I just cut him down",
        "grandpa collapsed, I don't think he's breathing",
        "my baby swallowed cleaning stuff",
        "my girlfriend is on the bathroom floor, lips blue, there's a needle",
        "my sister is sitting on the window ledge",
        "my wife took an overdose",
        "mi marido está inconsciente, ha bebido mucho",
        "mi hija se ha cortado las venas",
        "mi hijo se ha tragado unas pilas",
        "mein Freund hat zu viel gespritzt und wird nicht wach",
        "mein Baby hat Spülmittel getrunken",
        "mein Bruder hat sich erhängt, ich hab ihn gerade abgeschnitten",
        "ma sœur s'est pendue, je viens de la décrocher",
        "papa est tombé, il est tout bleu",
        "mon bébé a bu de la javel",
        "papa saans nahi le rahe",
        "bachche ne phenyl pi liya",
        "dost ne bahut saari goliyan kha li aur uth nahi raha",
        "माँ बेहोश पड़ी है, मुँह से झाग निकल रहा है",
        "मेरी बहन ने नस काट ली",
    ],
)
def test_somebody_else_who_may_be_dying_is_not_taken_for_who_does_something_to_one(text: str) -> None:
    for category in ("immediate_danger", "attempt_in_progress"):
        assert seen_as(text, CRISIS, category, "third_party", listed=CRISIS) == "somebody_else"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("she's turning blue", "en"),
        ("he has no pulse", "en"),
        ("she isn't breathing", "en"),
        ("he's vomiting", "en"),
        ("foaming", "en"),
        ("I cut her down", "en"),
        ("I'm doing CPR", "en"),
        ("his lips are blue", "en"),
        ("no tiene pulso", "es"),
        ("se está poniendo azul", "es"),
        ("está vomitando", "es"),
        ("la he descolgado", "es"),
        ("le estoy haciendo RCP", "es"),
        ("echa espuma", "es"),
        ("kein Puls", "de"),
        ("sie läuft blau an", "de"),
        ("er erbricht", "de"),
        ("ich hab sie abgeschnitten", "de"),
        ("ich mache Herzdruckmassage", "de"),
        ("er atmet nicht", "de"),
        ("il n'a plus de pouls", "fr"),
        ("elle est toute bleue", "fr"),
        ("il vomit", "fr"),
        ("je viens de la décrocher", "fr"),
        ("je fais un massage cardiaque", "fr"),
        ("elle ne respire plus", "fr"),
        ("nabz nahi hai", "hi"),
        ("wo neela pad raha hai", "hi"),
        ("ulti kar raha hai", "hi"),
        ("neeche utaar liya", "hi"),
        ("main cpr de raha hu", "hi"),
        ("saans nahi le raha", "hi"),
        ("झाग निकल रहा है", "hi"),
        ("वह नीली पड़ रही है", "hi"),
        ("नब्ज़ नहीं मिल रही", "hi"),
    ],
)
def test_that_somebody_else_gets_worse_is_heard_behind_the_words_for_them(text: str, lang: str) -> None:
    assert answered(text, "somebody_else", lang) == (CRISIS, "somebody_else_again")


@pytest.mark.parametrize(
    "text", ["I cut my wrists and my sister isn't breathing", "I took pills, I can't wake my boyfriend"]
)
def test_one_s_own_act_goes_before_somebody_else_who_may_be_dying(text: str) -> None:
    assert seen_as(text, CRISIS, "attempt_in_progress", "third_party", listed=CRISIS) == "crisis_now"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I shook my baby. he's not crying anymore", "en"),
        ("I put rat poison in his tea", "en"),
        ("I hit my daughter so hard she won't wake up", "en"),
        ("he apuñalado a mi marido", "es"),
        ("ich habe mein Baby geschüttelt, es atmet komisch", "de"),
        ("j'ai secoué mon bébé", "fr"),
        ("maine usko chaku maar diya", "hi"),
        ("मैंने उसे चाकू मार दिया", "hi"),
    ],
)
@pytest.mark.parametrize("category", ["immediate_danger", "harm_to_others", "minor_abuse"])
def test_who_has_hurt_somebody_is_told_to_call_for_help(text: str, lang: str, category: str) -> None:
    assert seen_as(text, CRISIS, category) == "crisis_now"


@pytest.mark.parametrize(
    "text",
    [
        "I want to stab him",
        "I almost shook my baby tonight",
        "I shook him today and I'm scared I'll do it again",
        "I dreamt that I shot her",
    ],
)
def test_who_only_thinks_of_it_is_asked(text: str) -> None:
    assert seen_as(text, CRISIS, "harm_to_others") == "harm_to_others"
