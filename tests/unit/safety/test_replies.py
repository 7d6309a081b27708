"""What people may answer to each question of code, and what answers them."""

from __future__ import annotations

import pytest
from tests.unit.safety.talks import CRISIS, ELEVATED, answered

from mindmate.safety.topics import topics


@pytest.mark.parametrize(
    ("text", "lang"),
    [("ending it", "en"), ("dying", "en"), ("jumping", "en"), ("actually yes", "en"), ("yes", "en"),
     ("i lied", "en"), ("my own funeral", "en"), ("en morirme", "es"), ("mentí", "es"), ("la verdad sí", "es"),
     ("doch", "de"), ("war gelogen", "de"), ("ans springen", "de"), ("j'ai menti", "fr"), ("en fait oui", "fr")],
)  # fmt: skip
def test_who_takes_a_thanked_denial_back_is_heard(text: str, lang: str) -> None:
    assert answered(text, "denied", lang, ELEVATED)[1] == "crisis_again"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("my exams", "en"), ("just venting", "en"), ("nothing", "en"), ("i was angry at my boss", "en")],
)  # fmt: skip
def test_what_else_they_were_thinking_of_goes_to_the_model(text: str, lang: str) -> None:
    assert answered(text, "denied", lang, ELEVATED)[1] == ""


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no just thinking about it", "en"), ("no not just thinking about it", "en"),
     ("never not thinking about it", "en"), ("no of course i am", "en"), ("no, i do", "en"), ("no i would", "en"),
     ("no, i mean yes", "en"), ("nah i mean yeah", "en"), ("no but yes", "en"),
     ("nope not lying anymore: yes", "en"), ("no, sleeping pills", "en"),
     ("no i just want to sleep forever", "en"), ("no because my dog needs me", "en"),
     ("no, i want to be with her in heaven", "en"), ("no, solo pienso en eso", "es"),
     ("no, claro que pienso en eso", "es"), ("no, lo haría", "es"), ("no, claro que lo haría", "es"),
     ("nein, ich denke nur daran", "de"), ("nein, natürlich denke ich daran", "de"),
     ("nein, ich würde es tun", "de"), ("nein ich mache es", "de"), ("nein, für immer schlafen", "de"),
     ("non, bien sûr que je pense à ça", "fr"), ("non c'est maintenant", "fr"),
     ("non, dormir pour toujours", "fr"), ("nahi bas soch raha hu", "hi")],
)  # fmt: skip
def test_a_no_that_says_yes_is_a_yes(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang, CRISIS)[1] == "crisis_again"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("she isn't breathing", "en"), ("she took something", "en"),
     ("she said goodbye and hung up", "en")],
)  # fmt: skip
def test_somebody_else_who_is_worse_is_an_emergency(text: str, lang: str) -> None:
    assert answered(text, "check_third_party", lang, ELEVATED)[1] == "somebody_else"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no", "en"), ("alone", "en"), ("help", "en"), ("he's hanging", "en"),
     ("no i'm alone with her", "en"), ("hilfe", "de")],
)  # fmt: skip
def test_behind_the_words_for_somebody_else_other_ones_follow(text: str, lang: str) -> None:
    assert answered(text, "somebody_else", lang, CRISIS)[1] == "somebody_else_again"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("he's gone to get more beer", "en"), ("yes if i stay quiet", "en"), ("yes, he passed out", "en"),
     ("i'm ok he just hit me", "en"), ("i'm fine. he's calmer now", "en"), ("not me, my daughter isn't", "en"),
     ("it's fine as long as i don't talk", "en"), ("i'm not scared, i've got a knife", "en"),
     ("er ist weg, bier holen", "de"), ("er ist weg mit den kindern", "de"),
     ("alles gut solange ich nichts sage", "de"), ("keine angst, ich hab ein messer", "de"),
     ("oui si je fais pas de bruit", "fr"), ("tout va bien tant que je me tais", "fr"),
     ("se fue con los niños", "es"), ("sí, mientras duerme", "es"), ("no tengo miedo, tengo un cuchillo", "es"),
     ("main theek hu bachche nahi", "hi")],
)  # fmt: skip
def test_safety_under_a_condition_is_none(text: str, lang: str) -> None:
    assert answered(text, "danger", lang, CRISIS)[1] == "unsafe"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("yes completely safe", "en"), ("he was arrested", "en"), ("yes i'm at my mum's", "en"),
     ("er ist im gefängnis", "de"), ("main maa ke ghar hu", "hi")],
)  # fmt: skip
def test_who_is_out_of_reach_is_no_danger(text: str, lang: str) -> None:
    assert answered(text, "danger", lang, CRISIS)[1] == ""


@pytest.mark.parametrize(
    ("text", "lang"),
    [("it does", "en"), ("they do", "en"), ("he does", "en"), ("they want me to", "en"),
     ("it says not to tell you", "en"), ("no but it says everyone would be better off", "en"), ("lo hace", "es"),
     ("tut sie", "de"), ("elles le font", "fr")],
)  # fmt: skip
def test_that_it_does_tell_one_to_is_a_command(text: str, lang: str) -> None:
    assert answered(text, "voices", lang, CRISIS)[1] == "command_voices"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no, he deserves it", "en"), ("no but he deserves it", "en"), ("no, just scare him", "en"),
     ("i have a bat", "en")],
)  # fmt: skip
def test_he_deserves_it_is_no_denial(text: str, lang: str) -> None:
    assert answered(text, "harm_to_others", lang, CRISIS)[1] == "crisis_again"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("i've done it", "en"), ("it's done", "en"), ("i cut", "en"), ("an hour ago", "en"), ("i'm about to", "en"),
     ("i'm holding it", "en"), ("it won't stop bleeding", "en"), ("me corté", "es"), ("estoy a punto", "es"),
     ("je me suis coupée", "fr"), ("je suis sur le point", "fr"), ("ça saigne", "fr"), ("kaat liya", "hi"),
     ("काट लिया", "hi"), ("ख़ून निकल रहा है", "hi"), ("hab schon was getrunken", "de"),
     ("hab schon putzmittel getrunken", "de"), ("hab schon den abschiedsbrief geschrieben", "de"),
     ("hab schon jemand verletzt", "de"), ("hab schon nach hilfe gerufen, es blutet", "de")],
)  # fmt: skip
def test_what_was_done_already_is_an_emergency(text: str, lang: str) -> None:
    assert answered(text, "check_self_harm", lang, ELEVATED)[1] == "crisis_now"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("hab schon lange nicht mehr", "de"), ("hab schon alles weggeworfen", "de"), ("hab schon geduscht", "de"),
     ("bin dabei mich zu beruhigen", "de"), ("i have it under control", "en"),
     ("i did it two years ago", "en"), ("ya lo hice hace años", "es"),
     ("a punto de dormir", "es"), ("ya comí", "es"), ("ya estoy mejor", "es"), ("kar liya phone", "hi"),
     ("kha liya", "hi")],
)  # fmt: skip
def test_what_was_done_but_hurts_nobody_is_none(text: str, lang: str) -> None:
    assert answered(text, "check_self_harm", lang, ELEVATED)[1] == ""


@pytest.mark.parametrize(
    ("text", "lang"),
    [("i can't stand", "en"), ("i passed out twice", "en"), ("i feel sick", "en"), ("can't stay awake", "en")],
)  # fmt: skip
def test_who_gets_worse_after_taking_something_is_an_emergency(text: str, lang: str) -> None:
    assert answered(text, "check_substance", lang, ELEVATED)[1] == "crisis_now"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("i'm on hold", "en"), ("they hung up", "en"), ("line's busy", "en"), ("my mum but she's 3 hours away", "en"),
     ("my sister, she lives abroad", "en"), ("my 4 year old", "en")],
)  # fmt: skip
def test_who_was_not_reached_is_not_there(text: str, lang: str) -> None:
    assert answered(text, "crisis_again", lang, CRISIS)[1] == "alone"


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no she isn't alone", "en"), ("no, she's much better", "en"), ("no, he's not suicidal", "en"),
     ("no está sola", "es"), ("nein, ihm gehts schon viel besser", "de"), ("non elle va déjà mieux", "fr")],
)  # fmt: skip
def test_that_somebody_else_is_well_or_not_alone_is_no_emergency(text: str, lang: str) -> None:
    assert answered(text, "check_third_party", lang, ELEVATED)[1] == ""


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no, tomorrow i see my doctor", "en"), ("no, decided to see a doctor", "en"),
     ("no i don't want to go on about it", "en"), ("no i don't want to go on the trip", "en"),
     ("no i just don't want to wake up early", "en"), ("no, i don't want to live there", "en"),
     ("no, ya lo hablé con mi médico", "es"), ("no, mañana voy al médico", "es"),
     ("no quiero seguir discutiendo", "es"), ("no quiero despertar a mi hija", "es"),
     ("nein, morgen geh ich zum arzt", "de"), ("nein, schon besser", "de"),
     ("non demain je vois mon médecin", "fr"), ("je veux plus me réveiller à 5h", "fr"),
     ("je veux pas vivre seul", "fr"), ("nahi, kal doctor ke paas jaunga", "hi"), ("नहीं कल परीक्षा है", "hi")],
)  # fmt: skip
def test_a_no_with_other_plans_is_no_yes(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang, CRISIS)[1] == ""


@pytest.mark.parametrize(
    ("text", "lang"),
    [("no i'm not ok", "en"), ("no i don't feel good", "en"), ("no estoy bien", "es"), ("no, no estoy bien", "es"),
     ("nein, mir geht es nicht gut", "de"), ("non ça va pas", "fr"), ("non, rien ne va", "fr"),
     ("nahi main theek nahi hu", "hi"), ("नहीं, मैं ठीक नहीं हूँ", "hi"), ("no i'm just tired of it all", "en"),
     ("no, i'm tired of me", "en"), ("no i feel nothing", "en"), ("no i'm close", "en"),
     ("no, muy cansada de eso", "es"), ("nein ich bin nichts", "de"), ("no not really, just tired", "en"),
     ("non, pas vraiment", "fr"), ("nein, nicht wirklich", "de"), ("i don't want to die sad", "en"),
     ("i could never do it", "en"), ("das könnte ich nie", "de"), ("no quiero morir solo", "es"),
     ("para nada quiero vivir", "es"), ("nooo quiero vivir", "es"), ("nahi main jeena chahta", "hi"),
     ("nahi... jeena hai", "hi"), ("नहीं... जीना है", "hi"), ("i'm ok. take care of my dog", "en"),
     ("forget what i said, bye", "en"), ("i feel calm, i'm ok", "en"), ("no, i'm ok. goodbye", "en"),
     ("i'm fine now, i've decided", "en"), ("i wasn't kidding", "en"), ("only half joking", "en"), ("jk. not", "en")],
)  # fmt: skip
def test_words_of_a_denial_put_together_to_something_else_are_not_thanked(text: str, lang: str) -> None:
    assert answered(text, "crisis", lang)[1] != "denied"


@pytest.mark.parametrize(
    ("text", "topic"),
    [("it's almost ten and he isn't home", "child"), ("I'm 12 years a widow", "child"),
     ("I'm just a kid at heart", "child"), ("tengo 12 años trabajando en el banco", "child"),
     ("ich bin 12 jahre verheiratet", "child"), ("j'ai 15 ans de mariage", "child"),
     ("main 10 saal se depression mein hu", "child"), ("main 7 saal ki beti ki maa hu", "child"),
     ("मैं 10 साल से अकेली हूँ", "child"), ("They want me to hit my sales targets", "command_voices"),
     ("They want me to cut the budget", "command_voices"), ("it says I should cut down on salt", "command_voices"),
     ("something told me to cut my hair short", "command_voices"),
     ("God says we should not kill anyone", "command_voices"),
     ("In my head I keep telling myself to hit the gym", "command_voices"), ("I'm dead tired", "delusion"),
     ("I've been chosen to lead the project", "delusion"), ("my colleagues follow me on LinkedIn", "delusion"),
     ("this song really speaks to me", "delusion"), ("me siguen doliendo las rodillas", "delusion"),
     ("mis padres no me escuchan nunca", "delusion"), ("ils ne m'écoutent jamais", "delusion"),
     ("Nobody else does the dishes", "voices"), ("aluciné con el concierto", "voices"),
     ("je n'entends pas bien de l'oreille droite", "voices"),
     ("j'hallucine, il a encore oublié mon anniversaire", "voices"), ("tumhari awaaz nahi aa rahi", "voices"),
     ("माँ की आवाज़ याद आती है", "voices"), ("my mind is racing before the exam", "mania"),
     ("I spent all my savings on the wedding", "mania"), ("I feel unstoppable after that run", "mania"),
     ("gedanken rasen vor der prüfung", "mania"), ("how can I be sure he likes me", "certainty"),
     ("I have to wash the dog", "certainty")],
)  # fmt: skip
def test_what_only_sounds_like_a_topic_is_none(text: str, topic: str) -> None:
    assert topic not in topics(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [("im in 8th grade", "child"), ("turned 13 last week", "child"), ("14f here", "child"),
     ("I'm a 14-year-old", "child"), ("tengo 14", "child"), ("bin 14", "child"), ("14 ans", "child"),
     ("meri age 14 hai", "child"), ("मैं 14 की हूँ", "child"), ("I'm 14", "child"), ("j'ai 13 ans", "child"),
     ("tengo 12 años", "child"), ("ich bin 12 jahre alt", "child"), ("I'm almost 13", "child"),
     ("The voices tell me to cut myself", "command_voices"), ("it tells me to jump", "command_voices"),
     ("God wants me to hurt him", "command_voices"), ("a voice in my head says kill them", "command_voices"),
     ("I'm dead and nobody notices", "delusion"), ("They follow me everywhere", "delusion"),
     ("the song is a message for me", "delusion"), ("ils me suivent partout", "delusion"),
     ("me siguen por la calle", "delusion"), ("j'entends des pas la nuit", "voices"), ("escucho voces", "voices"),
     ("nobody else hears it", "voices"), ("awaazein sunai deti hain mujhe", "voices")],
)  # fmt: skip
def test_what_is_about_a_topic_still_is(text: str, topic: str) -> None:
    assert topic in topics(text)
