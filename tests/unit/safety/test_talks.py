"""Talks in which the flow once said what could have hurt: what is answered now."""

from __future__ import annotations

import pytest
from tests.unit.safety.talks import CRISIS, ELEVATED, NONE, answered, told

from mindmate.records import Level
from mindmate.safety.normalise import normalise
from mindmate.safety.policy import plan
from mindmate.safety.topics import topics
from mindmate.safety.values import Screening


@pytest.mark.parametrize(
    ("first", "category", "words", "after_no"),
    [
        ("He says he will kill me if I leave", "immediate_danger", "danger", "unsafe"),
        ("my stepdad hits me and he says he will hurt my sister", "minor_abuse", "danger", "unsafe"),
        ("he hits me", "domestic_abuse", "danger", "unsafe"),
    ],
)
def test_what_somebody_threatens_is_danger_and_no_voice(
    first: str, category: str, words: str, after_no: str
) -> None:
    one, other = told((first, CRISIS, category), ("no", NONE, ""))
    assert (one.fixed, other.fixed, other.level) == (words, after_no, CRISIS)


@pytest.mark.parametrize(
    "text",
    [
        "They want to cut my hours",
        "She said it would hurt a bit",
        "she told me she cut her hair",
        "Su voz me dice que está triste",
        "Sa voix me dit que tout ira bien",
        "Awaaz aa rahi thi, maa bol rahi thi khana kha lo",
        "She says she wants to kill herself",
    ],
)
def test_what_people_say_is_no_command(text: str) -> None:
    assert "command_voices" not in topics(text)


@pytest.mark.parametrize(
    "text",
    [
        "They tell me to hurt myself",
        "a voice says I should jump",
        "las voces me dicen que me mate",
        "les voix me disent de me tuer",
        "awaaz kehti hai khud ko maar",
        "God tells me to burn my hand",
    ],
)
def test_what_voices_order_is_still_a_command(text: str) -> None:
    assert "command_voices" in topics(text)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("he says I'm overreacting", "en"), ("he said he was just joking", "en"), ("dice que era una broma", "es"),
     ("er sagt, das war nur spaß", "de"), ("il dit que c'était une blague", "fr"), ("woh kehta hai mazaak tha", "hi")],
)  # fmt: skip
def test_what_the_other_says_of_it_takes_nothing_back(text: str, lang: str) -> None:
    assert answered(text, "danger", lang) == (CRISIS, "unsafe")
    assert answered(text, "crisis", lang)[1] != "denied"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("no hope left", "en"),
        ("never stopped thinking about it", "en"),
        ("no, tomorrow", "en"),
        ("No, I've decided", "en"),
        ("nah already took them", "en"),
        ("no puedo más", "es"),
        ("nunca dejo de pensarlo", "es"),
        ("no, ya lo decidí", "es"),
        ("Na und?", "de"),
        ("nie wieder aufwachen", "de"),
        ("nein, morgen", "de"),
        ("Ne me laissez pas", "fr"),
        ("non, c'est décidé", "fr"),
        ("nahi jeena", "hi"),
        ("नहीं जीना", "hi"),
    ],
)
def test_a_no_that_denies_nothing_is_a_crisis(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang) == (CRISIS, "crisis_again")


@pytest.mark.parametrize(
    "text",
    [
        "Nan died last week",
        "no, the other thing",
        "I don't mean anything to anybody",
        "no no I can explain it all to you",
    ],
)
def test_only_a_plain_denial_is_thanked(text: str) -> None:
    assert answered(text, "crisis")[1] != "denied"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("no", "en"),
        ("No, not at all, thanks", "en"),
        ("nope lol", "en"),
        ("no I'm just tired", "en"),
        ("no, para nada", "es"),
        ("nein, gar nicht", "de"),
        ("non, pas du tout", "fr"),
        ("nahi ji, bilkul nahi", "hi"),
        ("नहीं, बिल्कुल नहीं", "hi"),
    ],
)
def test_a_plain_denial_is_thanked(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang) == (NONE, "denied")


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("harm_to_others", "no, only myself", "crisis_again"),
        ("harm_to_others", "my brother", "crisis_again"),
        ("command_voices", "myself", "command_voices_again"),
        ("check_self_harm", "already did", "crisis_now"),
        ("check_self_harm", "no, I already did", "crisis_now"),
        ("check_self_harm", "the blade is in my hand", "crisis_now"),
    ],
)
def test_which_of_two_is_understood_as_an_answer(question: str, text: str, words: str) -> None:
    assert answered(text, question, level=ELEVATED) == (CRISIS, words)


@pytest.mark.parametrize(
    ("text", "category", "tail"),
    [
        ("No. It would just be easier not to wake up", "passive_death_wish", "check_death"),
        ("No, I only cut a little", "self_harm_urge", ""),
        ("No. He hits me, that's all", "domestic_abuse", "check_abuse"),
    ],
)
def test_a_denial_with_risk_in_it_is_not_thanked(text: str, category: str, tail: str) -> None:
    found = told(("I want to end it", CRISIS, "active_ideation"), (text, ELEVATED, category))[1]
    assert found.fixed != "denied"
    assert not tail or found.tail == tail


@pytest.mark.parametrize(
    "text", ["he's gone but he'll come back", "he left to get his gun", "he's not here, he's on his way"]
)
def test_who_is_gone_and_comes_back_is_still_danger(text: str) -> None:
    assert answered(text, "danger") == (CRISIS, "unsafe")


@pytest.mark.parametrize(
    "text", ["no, they left", "no, he's at work", "yes but she won't come", "I'm getting sleepy", "..."]
)
def test_in_an_emergency_who_is_gone_or_grows_worse_is_told_to_call(text: str) -> None:
    assert answered(text, "crisis_now") == (CRISIS, "alone")


@pytest.mark.parametrize(
    ("first", "category", "text", "words"),
    [("I took the whole bottle", "attempt_in_progress", "no, nobody", "alone"),
     ("he has a knife and is at the door", "immediate_danger", "no", "unsafe")],
)  # fmt: skip
def test_an_emergency_stays_one_where_the_screen_sees_a_crisis_in_the_no(
    first: str, category: str, text: str, words: str
) -> None:
    assert told((first, CRISIS, category), (text, CRISIS, "active_ideation"))[1].fixed == words


@pytest.mark.parametrize(
    ("text", "lang"),
    [("yes I have been thinking about it every single night since my husband left me in March", "en"),
     ("ja, ich denke jeden abend daran seit meine frau im märz einfach gegangen ist und nicht wiederkommt", "de"),
     ("sí, lo pienso todas las noches desde que mi marido se fue de casa en marzo sin decir nada", "es")],
)  # fmt: skip
def test_a_long_yes_is_a_yes(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang) == (CRISIS, "crisis_again")


@pytest.mark.parametrize(
    ("category", "tail"),
    [
        ("plan_or_means", "check_death"),
        ("attempt_in_progress", "check_self_harm"),
        ("immediate_danger", "check_abuse"),
    ],
)
def test_an_elevated_message_with_a_crisis_s_category_is_asked_about_that(category: str, tail: str) -> None:
    assert told(("it is as it is", ELEVATED, category))[0].tail == tail


def test_voices_and_dying_are_both_asked_about() -> None:
    found = told(("I hear voices and I wish I wouldn't wake up", ELEVATED, "passive_death_wish"))[0]
    assert (found.fixed, found.tail) == ("voices", "check_death")


@pytest.mark.parametrize(
    "text",
    [
        "Ich muss noch die Steuern machen",
        "Mis padres me controlan el móvil",
        "Mes collègues me suivent sur Instagram",
        "TV mujhe pasand hai",
    ],
)
def test_taxes_parents_and_followers_are_no_delusion(text: str) -> None:
    assert "delusion" not in topics(text)


def test_who_says_twice_that_all_is_well_is_believed() -> None:
    plans = told(
        ("I took them all", CRISIS, "attempt_in_progress"), ("no, I'm fine, it was about my dog", NONE, ""),
        ("no really, I'm fine", NONE, ""),
    )  # fmt: skip
    assert [each.fixed for each in plans] == ["crisis_now", "alone", "denied"]


def test_the_same_words_are_not_said_twice_to_who_thinks_of_hurting_somebody() -> None:
    plans = told(
        ("I could stab him", CRISIS, "harm_to_others"), ("he is in the next room", CRISIS, "harm_to_others")
    )
    assert [each.fixed for each in plans] == ["harm_to_others", "crisis_again"]


def test_somebody_else_in_danger_gets_words_of_its_own_and_a_no_there_is_no_denial() -> None:
    plans = told(
        ("my friend took pills and won't wake up", CRISIS, "third_party"), ("no it's my friend", NONE, "")
    )
    assert [each.fixed for each in plans] == ["somebody_else", "somebody_else_again"]
    assert plans[1].card is not None
    plans = told(
        ("my brother sees no point any more", ELEVATED, "third_party"),
        ("no, he's alone with the pills", NONE, ""),
    )
    assert [each.fixed for each in plans] == ["", "somebody_else"]


def test_that_a_child_spoke_is_kept_for_the_conversation() -> None:
    seen = Screening(Level.NONE, (), "en", 1.0, "full", Level.NONE)
    assert plan("no", seen, (), child=True).child


@pytest.mark.parametrize(
    "text",
    [
        "I'm 15yo",
        "im 14f",
        "i am 16yrs old",
        "j'ai 14ans",
        "meri umar 14 hai",
        "मेरी उम्र 14 है",
        "मैं १४ साल की हूँ",
        "tengo 14 añitos",
    ],
)
def test_a_child_s_age_is_understood_as_it_is_typed(text: str) -> None:
    assert "child" in topics(text)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I did it", "en"),
        ("yes, I already took them", "en"),
        ("ya lo hice", "es"),
        ("ich hab es schon getan", "de"),
        ("je l'ai fait", "fr"),
        ("kar liya", "hi"),
    ],
)
def test_who_has_done_it_is_told_to_call(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang) == (CRISIS, "crisis_now")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I am with my sister", "en"),
        ("estoy con mi hermana", "es"),
        ("ich bin bei meiner Schwester", "de"),
        ("je suis chez ma sœur", "fr"),
    ],
)
def test_who_is_with_somebody_is_safe(text: str, lang: str) -> None:
    assert answered(text, "danger", lang)[0] is NONE


def test_to_be_left_alone_is_not_to_be_alone() -> None:
    assert answered("leave me alone", "crisis_again")[0] is NONE


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("help me", "en"),
        ("please help", "en"),
        ("ayúdame", "es"),
        ("hilf mir", "de"),
        ("aidez-moi", "fr"),
        ("madad karo", "hi"),
        ("मदद करो", "hi"),
    ],
)
def test_who_asks_for_help_is_shown_who_can_help(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang) == (CRISIS, "crisis_again")
    assert answered(text, "crisis_now", lang) == (CRISIS, "alone")
    assert answered(text, "danger", lang) == (CRISIS, "unsafe")


@pytest.mark.parametrize("text", ["she's at work", "he's with my mom", "better today, thanks"])
def test_where_somebody_else_is_is_no_alarm(text: str) -> None:
    assert answered(text, "check_third_party", level=ELEVATED)[0] is NONE


@pytest.mark.parametrize(
    "text",
    [
        "Someone in my head says I should hurt my baby",
        "he commands me to hurt people and only I can hear him",
        "It keeps saying hurt yourself",
        "las voces me dicen que me tire por la ventana",
        "une voix me dit de me pendre",
        "awaaz kehti hai phansi laga lo",
    ],
)
def test_a_command_is_one_whoever_gives_it_in_the_head(text: str) -> None:
    assert "command_voices" in topics(text)


@pytest.mark.parametrize(
    ("text", "question", "lang"),
    [
        ("I'm with my parents and they hit me", "danger", "en"),
        ("estoy con mi hermano, él me pega", "danger", "es"),
        ("I'm ok. nobody is here", "alone", "en"),
    ],
)
def test_to_be_with_who_beats_one_or_with_nobody_is_not_safe(text: str, question: str, lang: str) -> None:
    assert answered(text, question, lang)[0] is CRISIS


@pytest.mark.parametrize(
    ("text", "question", "lang"),
    [
        ("no I would never hurt myself", "crisis", "en"),
        ("No, I've decided to live", "crisis", "en"),
        ("nein, schon gut", "crisis", "de"),
        ("I have never done that", "check_self_harm", "en"),
        ("I already ate, thanks", "check_self_harm", "en"),
        ("no, my god", "harm_to_others", "en"),
        ("I'm safe, the police are on their way", "danger", "en"),
    ],
)
def test_what_only_sounds_like_a_yes_is_none(text: str, question: str, lang: str) -> None:
    assert answered(text, question, lang, ELEVATED)[0] is NONE


@pytest.mark.parametrize("text", ["no, just sad", "No, don't worry", "nah man"])
def test_a_denial_with_a_few_words_more_is_thanked(text: str) -> None:
    assert answered(text, "crisis") == (NONE, "denied")


def test_who_names_dying_after_danger_is_asked_about_that_even_behind_a_no() -> None:
    plans = told(
        ("he beats me", CRISIS, "immediate_danger"),
        ("no I am going to hang myself", CRISIS, "active_ideation"),
    )
    assert plans[1].fixed == "crisis"


@pytest.mark.parametrize("text", ["मेरी उम्र 37 है", "मैं २८ साल की हूँ", "I'm 45m", "my daughter is 14"])
def test_a_grown_up_s_age_is_no_child_s(text: str) -> None:
    assert "child" not in topics(text)


def test_leet_is_undone_beside_ages() -> None:
    assert normalise("i want to 3nd it") == "i want to end it"
    assert normalise("I'm 15yo, 14ans, 7am") == "i'm 15yo, 14ans, 7am"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("No, I don't want to die", "en"),
        ("no i'm not suicidal, just sad", "en"),
        ("I'd never do that to my kids", "en"),
        ("no, quiero vivir", "es"),
        ("no me quiero morir, solo estoy cansada", "es"),
        ("nein, ich will nicht sterben", "de"),
        ("So was würde ich nie tun", "de"),
        ("non, je ne veux pas mourir", "fr"),
        ("nahi, jeena hai mujhe", "hi"),
        ("main marna nahi chahta", "hi"),
        ("नहीं, मुझे जीना है", "hi"),
    ],
)
def test_who_says_that_they_want_to_live_is_believed(text: str, lang: str) -> None:
    for question in ("crisis", "means"):
        assert answered(text, question, lang) == (NONE, "denied")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I don't want to live", "en"),
        ("no, I don't want to be here", "en"),
        ("no quiero vivir", "es"),
        ("no quiero seguir", "es"),
        ("ich will nicht mehr leben", "de"),
        ("je ne veux plus vivre", "fr"),
        ("nahi jeena hai mujhe", "hi"),
        ("nahi zinda rehna hai", "hi"),
        ("mujhe jeena nahi hai", "hi"),
        ("नहीं जीना है", "hi"),
        ("नहीं ज़िंदा रहना है", "hi"),
    ],
)
def test_who_says_that_they_do_not_want_to_live_is_not(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang) == (CRISIS, "crisis_again")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("I don't want to die but I can't go on", "en"),
        ("I want to live but I can't", "en"),
        ("I could never do it right", "en"),
        ("I'm not suicidal anymore", "en"),
        ("no amo la vida", "es"),
        ("no quiero morir pero no aguanto", "es"),
    ],
)
def test_a_wish_to_live_with_more_to_it_is_not_thanked_as_a_denial(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang)[1] != "denied"


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("no, she isn't in danger", "en"),
        ("no he's fine", "en"),
        ("no, está bien", "es"),
        ("nein, ihr geht es wieder gut", "de"),
        ("non, elle va mieux", "fr"),
        ("nahi, wo theek hai", "hi"),
        ("नहीं, वो ठीक है", "hi"),
    ],
)
def test_that_somebody_else_is_well_is_no_emergency(text: str, lang: str) -> None:
    assert answered(text, "check_third_party", lang) == (NONE, "")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("no, she isn't fine", "en"),
        ("no", "en"),
        ("no está bien", "es"),
        ("nein, ihm geht es nicht gut", "de"),
        ("non, elle va pas bien", "fr"),
        ("nahi, wo theek nahi hai", "hi"),
    ],
)
def test_that_somebody_else_is_not_well_is_one(text: str, lang: str) -> None:
    assert answered(text, "check_third_party", lang) == (CRISIS, "somebody_else")


def test_who_has_eaten_already_has_not_hurt_themselves() -> None:
    assert answered("hab schon gegessen", "check_self_harm", "de") == (NONE, "")
    for text in ("hab schon", "hab schon angefangen", "nein, hab schon wieder"):
        assert answered(text, "check_self_harm", "de") == (CRISIS, "crisis_now")


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            "I haven't slept for three nights and I don't need sleep, I have so many ideas",
            "I still don't need any sleep, I'm bursting with ideas",
            "mania",
        ),
        (
            "I've washed my hands forty times, tell me I'm safe",
            "But I went back to check again, are you sure it's locked? I checked twenty times",
            "certainty",
        ),
    ],
)
def test_who_tells_the_same_again_gets_other_words(first: str, second: str, words: str) -> None:
    plans = told((first, ELEVATED, ""), (second, ELEVATED, ""))
    assert [p.fixed for p in plans] == [words, f"{words}_again"]
