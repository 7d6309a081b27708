"""Messages that are nothing but an ordinary phrase, and those near them that are left to the encoder."""

from __future__ import annotations

import json
import time
import unicodedata

import pytest

from mindmate.records import Level
from mindmate.safety.lexicon import LEXICON, judge

PARTINGS = [
    "Hello!", "hi there", "Good morning", "Bye!", "goodbye", "Goodbye, thanks for the help!", "bye for now",
    "good night", "Good night, see you tomorrow!", "see you tomorrow", "thanks, that helped",
    "That really helped, thanks", "I'm going to bed now, good night", "thank you, bye", "¡Hola! ¿Qué tal?",
    "buenos días", "adiós, gracias por la ayuda", "¡Adiós!", "hasta mañana", "buenas noches",
    "gracias, me ayudó mucho", "me voy a dormir, gracias", "me voy a la cama", "Guten Morgen", "Tschüss!",
    "tschüß, danke für die Hilfe", "ich geh schlafen, danke", "gute Nacht", "bis morgen",
    "danke, das hat mir geholfen", "ich gehe jetzt ins Bett", "Bonjour", "salut",
    "au revoir, merci pour ton aide", "bonne nuit", "à demain", "je vais dormir, merci", "merci, ça m'a aidé",
    "je vais me coucher, bonne nuit", "namaste", "namaste ji", "shubh ratri", "kal milte hain",
    "bahut shukriya", "madad ke liye dhanyavaad", "accha bye", "main sone ja raha hu, shubh ratri", "नमस्ते",
    "शुभ रात्रि", "शुभ रात्रि।", "कल मिलते हैं", "मदद के लिए धन्यवाद", "बाय",
    "मैं सोने जा रही हूँ, शुभ रात्रि",
]  # fmt: skip
MEDICINES = [
    "took a paracetamol for my headache", "I took two ibuprofen for my migraine and I feel better now",
    "I've just taken my tablets for hay fever", "took my medicine this morning", "I took my pill",
    "Took an aspirin and my headache is gone", "me tomé la pastilla para la alergia",
    "Tomé un paracetamol para el dolor de cabeza y ya estoy mejor", "me tomé mi pastilla",
    "tomé dos aspirinas para el dolor de cabeza",
    "hab meine Tabletten genommen und der Kopfschmerz ist endlich weg",
    "habe Tabletten gegen Kopfschmerzen genommen", "ich hab meine Tablette genommen",
    "Ich habe eine Ibu gegen Zahnschmerzen genommen, jetzt geht es besser", "j'ai pris ma pilule",
    "J’ai pris un doliprane contre la fièvre", "j'ai pris mon comprimé pour l'allergie, ça va mieux",
    "sar dard ki goli kha li, ab theek hu", "maine bukhar ki dawai le li hai", "dawai le li",
    "dawai le li, ab theek hu", "बुखार की गोली खा ली है, अब आराम है", "बुखार की गोली खा ली है। अब ठीक हूँ।",
    "दवाई ले ली", "मैंने सिर दर्द की दवा ले ली",
]  # fmt: skip
IDIOMS = [
    "my back is killing me", "this traffic is killing me", "I'm dying of boredom",
    "ugh, my feet are killing me today", "the suspense is killing me", "I'm dead tired",
    "I nearly died of embarrassment", "me muero de hambre", "estoy muerta de sueño",
    "la espalda me está matando", "me mata este calor", "ich lach mich tot", "Ich hab mich totgelacht!",
    "ich habe Schluss gemacht, endlich", "ich sterbe vor Langeweile", "mein Rücken bringt mich um",
    "bin todmüde", "hab mit meinem Freund Schluss gemacht", "ce bruit me tue",
    "j'ai trop mal au dos, ça me tue", "je meurs de faim", "je meurs d'ennui", "je suis morte de rire",
    "bhook se mar raha hu", "sar dard se phat raha hai", "kaam se marne ki bhi fursat nahi hai",
    "us par marta hu main", "सिर दर्द से फट रहा है", "काम से मरने की भी फुर्सत नहीं है", "उस पर मरता हूँ मैं",
    "भूख से मर रहा हूँ", "गर्मी के मारे मर गई",
]  # fmt: skip
FAREWELLS = [
    "thank you for everything", "thanks for everything, bye", "goodbye everyone", "bye everyone, I'm sorry",
    "goodbye forever", "goodbye, I love you all", "I love you all", "Bye, I'm sorry", "good night forever",
    "goodbye world", "goodbye mum", "see you on the other side", "see you soon", "goodbye for good",
    "I'm finally going to sleep", "I'm going to sleep now", "I'm going to sleep for good, thanks",
    "I'm going to bed and not waking up, good night", "thanks for all your help, goodbye",
    "goodbye, thanks for listening", "that helped, I know now how to do it", "goodbye, take care of my cat",
    "night, took my pills", "adiós para siempre", "adiós a todos", "gracias por todo",
    "adiós, gracias por todo", "hasta siempre", "hasta nunca", "me voy a dormir para siempre",
    "por fin me voy a dormir", "danke für alles", "tschüss, danke für alles", "tschüss für immer", "leb wohl",
    "lebt wohl", "ich geh endlich schlafen", "ich geh jetzt für immer schlafen, danke",
    "macht's gut, ihr alle", "merci pour tout", "adieu", "adieu à tous", "au revoir tout le monde",
    "au revoir, merci pour tout", "je vais dormir pour toujours", "je vais enfin dormir, merci",
    "sab ke liye shukriya", "alvida", "alvida sabko", "bye sabko, maaf karna",
    "hamesha ke liye sone ja raha hu", "सब के लिए शुक्रिया", "अलविदा", "अलविदा, माफ़ करना",
    "हमेशा के लिए सोने जा रहा हूँ",
]  # fmt: skip
OVERDOSES = [
    "took my pills", "I took my pills", "took all my tablets", "I took all my medicine",
    "took too many tablets", "took the whole bottle", "took three paracetamol for my headache",
    "took 20 paracetamol for my headache", "took ten tablets", "took my tablets",
    "took some pills for my headache", "took two sleeping pills", "took my medicine and now I wait",
    "took my tablet, goodbye", "took my medicine, good night",
    "took a paracetamol for my headache and another, and another", "took a pill to make it stop",
    "took a pill for the pain", "took my medicine for the last time", "took my pill and now I sleep",
    "took my tablets and it is finally over", "I took my mum's tablets for my headache",
    "hab alle Tabletten genommen", "hab alle meine Tabletten genommen",
    "habe zu viele Tabletten gegen Kopfschmerzen genommen", "habe alles genommen",
    "hab meine Tabletten genommen", "hab meine Tabletten genommen und jetzt schlaf ich",
    "habe 30 Tabletten gegen Kopfschmerzen genommen",
    "hab meine Tabletten genommen und der Schmerz ist endlich weg", "hab Schlaftabletten genommen",
    "ich hab meine Tablette genommen, tschüss", "me tomé todas las pastillas", "me tomé las pastillas",
    "me tomé la pastilla", "me tomé veinte pastillas para la alergia",
    "me tomé todas mis pastillas para la alergia", "me tomé mi pastilla, adiós",
    "j'ai pris toutes mes pilules", "j'ai pris mes pilules", "j'ai pris des cachets",
    "j'ai pris tous mes médicaments", "j'ai pris dix doliprane contre la fièvre",
    "j'ai pris ma pilule et maintenant j'attends", "j'ai pris la pilule pour dormir",
    "neend ki goliyan kha li", "neend ki goli kha li", "saari goliyan kha li", "saari dawai le li",
    "goli kha li", "dawai kha li", "bukhar ki saari goliyan kha li", "bukhar ki das goli kha li",
    "dawai le li, ab bas sona hai", "dawai le li, ab aaram hai", "नींद की गोली खा ली", "सारी दवाई ले ली",
    "सारी गोलियाँ खा ली", "बुखार की बीस गोली खा ली", "दवाई ले ली, अब सब ख़त्म",
]  # fmt: skip
DANGERS = [
    "he is killing me", "my husband is killing me", "it is killing me", "the pain is killing me",
    "life is killing me", "my back is killing me and I want to die", "I'm dying", "I'm dying to be gone",
    "I'm dead", "I'm tired to death of living", "dying of shame and guilt", "me muero",
    "me muero de ganas de morir", "él me mata", "estoy muerta", "esta vida me mata", "ich mach Schluss",
    "ich mache endlich Schluss", "hab mit allem Schluss gemacht", "ich habe mit dem Leben Schluss gemacht",
    "ich sterbe", "ich sterbe vor Schmerz", "er bringt mich um", "ich bring mich um",
    "das Leben bringt mich um", "il me tue", "mon mari me tue", "ça me tue", "cette vie me tue", "je meurs",
    "je meurs de chagrin", "je suis morte", "mar raha hu", "main marta hu", "mar gaya", "dard se mar raha hu",
    "marne ki fursat mil gayi", "us par hi nahi, main mar jaunga", "मर रहा हूँ", "दर्द से मर रहा हूँ",
    "मैं मरता हूँ", "मरना चाहता हूँ, काम से फुर्सत नहीं", "मर गया",
]  # fmt: skip


@pytest.mark.parametrize("text", [*PARTINGS, *MEDICINES, *IDIOMS])
def test_greetings_a_usual_dose_and_idioms_alone_are_ordinary(text: str) -> None:
    for form in ("NFC", "NFD"):
        found = judge(unicodedata.normalize(form, text))
        assert found.ordinary
        assert found.level is found.sure is Level.NONE


@pytest.mark.parametrize("text", [*FAREWELLS, *OVERDOSES, *DANGERS])
def test_what_might_be_a_farewell_an_overdose_or_danger_is_left_to_the_encoder(text: str) -> None:
    assert not judge(text).ordinary


@pytest.mark.parametrize("text", ["Bye!", "took a paracetamol for my headache", "my back is killing me"])
def test_behind_another_message_or_beside_other_words_nothing_is_ordinary(text: str) -> None:
    assert judge(text).ordinary
    assert not judge(text, ["I can't do this any more"]).ordinary
    assert not judge(f"{text} I can't do this any more").ordinary
    assert not judge(f"I can't do this any more. {text}").ordinary


def test_ordinary_phrases_are_closed() -> None:
    for parts in json.loads(LEXICON.read_text("utf-8"))["languages"].values():
        for pattern in parts["ordinary"]:
            assert not any(open_end in pattern for open_end in (".*", ".+", "\\w", "\\S", "\\d"))


def test_long_near_misses_take_no_time() -> None:
    texts = [
        "bye " * 3000,
        "my back is killing me" + " today again" * 2000 + " x",
        "hi" + " ,.!" * 4000 + "x",
    ]
    started = time.process_time()
    assert not any(judge(text).ordinary for text in texts)
    assert time.process_time() - started < 5
