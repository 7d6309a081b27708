"""The sure tier: plain danger that the encoder may not lower, and harmless sentences with the same words."""

from __future__ import annotations

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mindmate.records import Level
from mindmate.safety import lexicon, sure
from mindmate.safety.normalise import normalise
from mindmate.safety.screen import CATEGORIES

#: By language: (plain danger, a harmless sentence that looks like it).
PAIRS: dict[str, list[tuple[str, str]]] = {
    "en": [
        ("took the whole bottle. playing one last match. vision going funny", "he took the whole bottle of ketchup"),
        ("I took them all twenty minutes ago", "I took them all to the zoo and they loved the otters"),
        ("I've swallowed all my sleeping tablets and I'm scared", "I've finally swallowed all my vitamins for today"),
        (
            "got a noose in the barn. been out to look at it twice 2day",
            "we need a noose for act two, props table please",
        ),
        ("I'm going to kill myself on Sunday", "My character says I'm going to kill myself and slams the door"),
        ("i dnt wanna live anymore", "I don't want to live in this flat anymore, the damp is awful"),
        ("3rd period they'll find the note in my desk", "they'll find the notes for the exam online"),
        ("I've started self-harming at forty-three", "I volunteer on a helpline, we had training on self-harm"),
        ("everyone would be better off without me", "the team would be better off without me in goal"),
        ("I wish I was dead", "I used to say I wish I was dead, that was ten years ago"),
        ("i scratchd till it bled n it helpd", "mosquito bites everywhere, I scratched till it bled"),
        ("I hear a choir insulting me in German", "I can hear the choir next door rehearsing in German"),
        (
            "Wife has postnatal depression and today she said the baby and her should both be dead",
            "Wife said the houseplants should both be in the shade",
        ),
        (
            "my best friend texted that she wants to die and now her phone is off",
            "my best friend texted that she wants to die of shame lol",
        ),
        ("the voices keep telling me to jump", "my coach keeps telling me to jump higher"),
        ("my boyfriend choked me last night", "my brother beat me at chess last night"),
        ("I tried to kill myself last Tuesday", "I tried to kill the weeds last Tuesday"),
        ("I'm going to stab him when he gets home, the knife is in my bag", "I could murder him (affectionate)"),
        ("wanna kms tonight", "kms the wifi died again lol"),
        ("I've been making myself sick after every meal", "I've been making soup after every walk"),
        ("stepdad comes in my room at night and he touches me", "the dog comes in my room at night and steals socks"),
        ("gonna unalive myself 2nite", "when people say unalive they mean the game character"),
        ("I took all my pills and I'm scared", "I took all my meds on time this week, proud"),
        ("I cut my wrists", "I cut the wrists off the gloves"),
        ("There's no point in living", "There's no point in living here with that rent"),
        ("I'm going to shoot him tonight, the gun is loaded", "I'm going to shoot him an email tonight"),
        ("he strangled me again last night", "he hit me back on the app again"),
        ("I haven't eaten for five days", "I haven't eaten for two days, the colonoscopy is tomorrow"),
        ("My husband is verbally abusive", "My boss is verbally abusive to customers"),
        ("How do I get out of an abusive relationship?", "I was in an abusive relationship years ago"),
        ("I'm scared of my husband", "I'm scared of my husband's driving test results"),
        ("I've been self-harming since I was 13", "I've been clean since I was 20, no more self-harm"),
        ("How do I stop cutting myself?", "How do I stop cutting myself while shaving?"),
        ("I have voices in my head", "I hear my neighbours' voices through the wall"),
        ("I don't see the point of living", "I don't see the point of living in this city"),
        ("I have an eating disorder", "I had an eating disorder in college, years ago"),
        ("I've turned to drinking to cope", "I drink coffee every day to cope"),
        ("I have urges to hurt someone really bad", "I have urges to hug someone"),
        ("I feel unsafe at home", "I feel at home here"),
        ("people can read my thoughts", "people can read my thoughts on the blog"),
    ],
    "es": [
        ("me tomé todas las pastillas hace diez minutos", "me tomé la pastilla de la alergia hace diez minutos"),
        ("Me acabo de tragar la caja entera de trankimazin", "Me acabo de tomar una caja entera de galletas"),
        ("Quiero suicidarme esta noche", "Mi personaje dice: quiero suicidarme, y cae el telón"),
        ("ya no quiero vivir más", "ya no quiero vivir en este piso, hay humedad"),
        ("tengo la soga preparada", "la soga del barco está lista para salir a navegar"),
        ("Escribí una carta de despedida para mis hijos", "Escribí una carta de despedida a la empresa, me jubilo"),
        ("me corté los brazos otra vez anoche", "me corté el pelo otra vez anoche"),
        ("todos estarían mejor sin mí", "el equipo jugaría mejor sin mí en la portería"),
        ("ojalá estuviera muerta", "ojalá estuviera de vacaciones"),
        ("las voces me dicen que me mate", "las voces del coro suenan mejor que nunca"),
        ("mi marido me pega cuando bebe", "mi marido me pega los botones cuando se caen"),
        ("mi amiga dice que se quiere suicidar", "mi amiga dice que se quiere mudar"),
        ("mi hermana dice que se quiere matar", "mi hermano cree que quiero morir, qué exagerado"),
        ("tengo bulimia", "mi prima piensa que tengo bulimia"),
        ("anoche intenté quitarme la vida", "hace diez años intenté quitarme la vida y hoy estoy bien"),
        ("oigo voces que me insultan cuando estoy sola", "oigo voces de los vecinos en el patio"),
        ("me quiero morir ya, no puedo más", "me quiero morir, mi crush me vio en pijama"),
        ("me he tomado toda la caja de pastillas", "me tomé toda la botella de agua"),
        ("voy a saltar del puente esta noche", "voy a saltar a la piscina"),
        ("mi padre me pega con el cinturón", "mi hermano me pega un susto cada mañana"),
        ("voy a matar a mi jefe, tengo una pistola", "voy a matar a mi hermano, se comió mi postre"),
        ("mi esposo me maltrata", "mi jefe me insulta la inteligencia con sus correos"),
        ("bebo todas las noches para olvidar", "tomo mucho café para aguantar el turno"),
        ("tengo bulimia y nadie lo sabe", "tuve anorexia hace diez años, estoy bien"),
    ],
    "de": [
        ("hab alle meine Tabletten genommen", "hab alle meine Vitamine genommen"),
        ("Ich bringe mich heute um", "In meinem Roman sagt sie: ich bringe mich heute um"),
        ("ich will nicht mehr leben", "ich will nicht mehr in Berlin leben"),
        ("hab einen Strick im Keller", "der Strick für die Kuh liegt im Stall"),
        (
            "Meine Abschiedsbriefe an die Kinder sind fertig",
            "Mein Abschiedsbrief an die Firma ist fertig, ich gehe in Rente",
        ),
        ("ich ritze mich wieder", "ich hab mich beim Papierschneiden geschnitten"),
        ("ohne mich wären alle besser dran", "ohne mich wäre die Feier langweilig"),
        ("ich wünschte ich wäre tot", "ich wünschte ich wäre am Meer"),
        ("die Stimmen sagen ich soll mich umbringen", "die Stimmen im Chor sagen mir zu"),
        ("mein Freund hat mich gestern gewürgt und geschlagen", "mein Freund hat mich gestern im Schach geschlagen"),
        (
            "meine Schwester hat geschrieben, dass sie sich umbringen will",
            "meine Schwester hat geschrieben, dass sie umziehen will",
        ),
        ("ich denke jeden Tag daran, mir das Leben zu nehmen", "ich will mir nicht das Leben nehmen, keine Sorge"),
        (
            "ich höre Stimmen, die mich beschimpfen, obwohl keiner da ist",
            "ich höre Stimmen im Treppenhaus, die Nachbarn ziehen um",
        ),
        ("ich hab Selbstmordgedanken, jeden Abend", "not Selbstmord! Ich habe gesagt Selbstgemacht"),
        ("ich hab gestern versucht, mich umzubringen", "ich hab gestern versucht, mich umzumelden"),
        ("Ich stehe auf der Brücke und will springen", "ich stehe am See und will ins Wasser springen"),
        ("Ich bringe mich um", "ich bringe mich um jeden Spaß"),
        ("ich bring meinen Chef um, ich hab ein Messer dabei", "ich bring meinen Chef um acht zum Bahnhof"),
        ("mein Mann ist gewalttätig", "der Film ist gewalttätig"),
        ("ich trinke jeden Abend, um zu vergessen", "ich trinke Tee, um runterzukommen"),
        ("ich verletze mich selbst", "ich verletze mich beim Fußball ständig"),
    ],
    "fr": [
        ("j'ai avalé tous mes cachets", "j'ai avalé tous mes bonbons"),
        ("je vais me tuer ce soir", "mon personnage dit : je vais me tuer ce soir"),
        ("je ne veux plus vivre", "je ne veux plus vivre ici, le quartier est bruyant"),
        ("j'ai la corde prête", "la corde du bateau est prête pour la voile"),
        ("j'ai écrit une lettre d'adieu à mes enfants", "j'ai écrit une lettre d'adieu au club, je déménage"),
        ("je me suis scarifiée hier soir", "je me suis coupé les cheveux hier soir"),
        ("tout le monde serait mieux sans moi", "la chorale chante mieux sans moi"),
        ("j'aimerais être morte", "j'aimerais être à la mer"),
        ("les voix me disent de sauter", "mon entraîneur me dit de sauter plus haut"),
        ("mon mari me frappe quand il a bu", "mon mari me bat aux échecs tous les soirs"),
        ("ma sœur dit qu'elle veut mourir", "ma sœur dit qu'elle veut mourir de rire devant ce film"),
        (
            "j'ai essayé de me suicider la semaine dernière",
            "il y a dix ans j'ai essayé de me suicider, aujourd'hui je vais bien",
        ),
        ("j'entends des voix qui m'insultent la nuit", "j'entends des voix des voisins dans l'escalier"),
        ("j'ai des idées suicidaires tous les soirs", "je n'ai pas d'idées suicidaires, je suis juste crevée"),
        ("j'ai pris une boîte entière de somnifères", "j'ai pris tous mes médicaments comme prévu"),
        ("je suis sur le pont et je vais sauter", "je vais sauter dans la piscine"),
        ("je me fais vomir après les repas", "je me fais livrer les repas"),
        ("je vais le tuer, j'ai un couteau dans mon sac", "je vais tuer mon frère, il a mangé mon yaourt"),
        ("mon mari est violent", "ce film est violent"),
        ("je bois tous les soirs pour oublier", "je bois du thé pour oublier le froid"),
        ("je me fais du mal quand je suis seule", "je me fais du mal au dos en jardinant"),
    ],
    "hi": [
        ("saari goliyan kha li maine", "bukhar ki goli kha li, ab theek hu"),
        ("main aaj suicide kar lunga", "novel me hero bolta hai main aaj suicide kar lunga"),
        ("mujhe ab jeena nahi hai", "mujhe is sheher me nahi rehna hai"),
        ("mujhe marna hai bas", "hans hans ke mar gaya yaar"),
        ("mere bina sab khush rahenge", "mere bina match mat shuru karna"),
        ("pati mujhe roz maarta hai", "pati mujhe roz chai pilata hai"),
        ("मैंने सारी गोलियाँ खा लीं", "मैंने बुख़ार की गोली खा ली"),
        ("मुझे मरना है", "मुझे पढ़ना है"),
        ("मैं आत्महत्या करना चाहती हूँ", "कहानी में नायिका कहती है मैं आत्महत्या करना चाहती हूँ"),
        ("मेरे बिना सब ख़ुश रहेंगे", "मेरे बिना खाना शुरू मत करना"),
        ("पति मुझे रोज़ मारता है", "पति मुझे रोज़ चाय पिलाता है"),
        ("आवाज़ें कहती हैं कूद जा", "बच्चे कहते हैं पूल में कूद जा"),
        ("मैं सब पर बोझ हूँ", "बैग का बोझ बहुत है"),
        ("काश मैं मर जाती", "काश मैं पहाड़ पर होती"),
        ("मेरी सहेली कहती है वह मरना चाहती है", "मेरी सहेली कहती है वह नाचना चाहती है"),
        ("blade se haath kaat liya maine abhi", "pencil chheelte hue ungli kat gayi"),
        ("main chhat se kood jaunga", "pool me kood jaunga"),
        ("papa mujhe belt se maarte hain", "papa mujhe school se laate hain"),
        ("मैं छत से कूद जाऊँगा", "गर्मी से मर जाऊँगा"),
        ("meri behen keh rahi hai ki wo mar jayegi", "meri behen keh rahi hai ki wo ghar jayegi"),
        ("mujhe pati se dar lagta hai", "mujhe kutte se dar lagta hai"),
        ("मैं खुद को चोट पहुँचाती हूँ", "मैं गेंद को दूर पहुँचाती हूँ"),
    ],
}  # fmt: skip


def _pairs() -> list[tuple[str, str]]:
    return [pair for pairs in PAIRS.values() for pair in pairs]


@pytest.mark.parametrize("text", [danger for danger, _ in _pairs()])
def test_danger_that_is_said_plainly_is_sure(text: str) -> None:
    assert lexicon.judge(text).sure.rank >= Level.ELEVATED.rank


@pytest.mark.parametrize("text", [harmless for _, harmless in _pairs()])
def test_a_harmless_sentence_with_the_same_words_is_not(text: str) -> None:
    assert lexicon.judge(text).sure is Level.NONE


def test_each_language_has_its_pairs() -> None:
    assert set(PAIRS) == {file.stem for file in sure.FOLDER.glob("*.json")}
    assert all(len(pairs) >= 12 for pairs in PAIRS.values())


@pytest.mark.parametrize(
    ("text", "level", "category"),
    [
        ("I've taken all my pills", Level.CRISIS, "attempt_in_progress"),
        ("I don't want to be alive any more", Level.CRISIS, "active_ideation"),
        ("I wish I was dead", Level.ELEVATED, "passive_death_wish"),
        ("my sister says she wants to die", Level.ELEVATED, "third_party"),
    ],
)
def test_level_and_category_are_the_pattern_s_own(text: str, level: Level, category: str) -> None:
    found = lexicon.judge(text)
    assert (found.sure, found.categories[0]) == (level, category)


def test_what_another_person_said_is_not_one_s_own_thought() -> None:
    for text in ("mein Sohn sagt, er will nicht mehr leben", "mon fils dit qu'il veut mourir"):
        assert {category for _, category, _ in sure.find(normalise(text))} == {"third_party"}
    found = lexicon.judge("my sister says she wants to die, and I want to die too")
    assert found.sure is Level.CRISIS


@pytest.mark.parametrize(
    "text",
    [
        "I feel safe at home",
        "I'm not in an abusive relationship",
        "mein Mann ist nicht gewalttätig",
        "er beleidigt mich nie",
        "mi marido no es violento",
        "mi marido nunca me insulta",
        "mon mari est pas violent",
        "il m'insulte jamais",
        "papa kabhi gaali nahi dete",
        "पति से बिल्कुल डर नहीं लगता",
        "I need a drink to calm down after that match",
        "I keep hurting myself when I run",
        "Je me coupe quand je cuisine",
    ],
)
def test_what_is_denied_or_everyday_is_not_taken_for_abuse_or_harm(text: str) -> None:
    """Each of them was flagged by a first draft of the patterns."""
    assert lexicon.judge(text).sure is Level.NONE


def test_a_joke_takes_back_a_thought_and_not_a_deed() -> None:
    assert lexicon.judge("I'm going to kill myself lol").sure is Level.NONE
    assert lexicon.judge("i took all my pills lol").sure is Level.CRISIS


@pytest.mark.parametrize(
    "text", ["i've got a noose in the barn lol", "i wrote goodbye letters to my kids lol"]
)
def test_what_stands_ready_is_no_less_there_with_a_laugh(text: str) -> None:
    assert sure.find(normalise(text))


@pytest.mark.parametrize(
    ("danger", "setting"),
    [
        ("I took the whole bottle.", "I still have to write an essay for my class."),
        ("My husband is verbally abusive.", "I have class tomorrow."),
        ("Mein Mann schlägt mich.", "Morgen habe ich Schicht."),
    ],
)
def test_a_setting_takes_back_what_follows_it_and_not_what_was_said_before_it(
    danger: str, setting: str
) -> None:
    assert sure.find(normalise(danger))
    assert sure.find(normalise(f"{danger} {setting}"))


def test_a_story_that_was_named_before_takes_back_what_follows_in_it() -> None:
    assert sure.find(normalise("I took the whole bottle."))
    assert not sure.find(normalise("My novel opens like this. I took the whole bottle."))


def test_the_past_is_silent_unless_it_is_back() -> None:
    assert lexicon.judge("Ten years ago I wanted to kill myself").sure is Level.NONE
    assert lexicon.judge("Ten years ago I cut, and I'm cutting myself again").sure is Level.CRISIS


def test_denial_is_believed() -> None:
    for text in ("I don't want to kill myself", "I'm not suicidal", "no, I never had suicidal thoughts"):
        assert lexicon.judge(text).sure is Level.NONE
    assert lexicon.judge("No, I want to kill myself").sure is Level.CRISIS


def test_one_sentence_in_a_long_message_is_enough_and_its_neighbours_take_nothing_back() -> None:
    calm = "We read the novel in class and talked about the film. " * 8
    assert lexicon.judge(f"{calm} I want to kill myself tonight. {calm}").sure is Level.CRISIS
    assert lexicon.judge(calm).sure is Level.NONE


def _files() -> list[Path]:
    return sorted(sure.FOLDER.glob("*.json"))


@pytest.mark.parametrize("file", _files(), ids=lambda file: file.stem)
def test_every_category_is_one_that_the_policy_knows_and_no_gap_is_unbounded(file: Path) -> None:
    raw = json.loads(file.read_text("utf-8"))
    for level in (Level.CRISIS, Level.ELEVATED):
        assert set(raw[level.value]) <= set(CATEGORIES[level])
    for part in ("words", "harmless", "before", "after", "setting", "past", "joke", "crisis", "elevated"):
        assert not re.search(r"(?:\\[wsSdDW]|\]|\)|(?<!\\)\.)[*+]|\{\d+,\}", json.dumps(raw[part])), part


def test_every_pattern_compiles_and_waits_for_a_word_of_its_own() -> None:
    dangers = [danger for language in sure._languages().values() for danger in language.dangers]
    assert len(dangers) > 500
    for danger in dangers:
        assert danger.pattern.pattern
        assert min(len(piece) for piece in danger.needs[0]) >= 2, danger.words


def test_the_patterns_are_read_once_whoever_asks_meanwhile() -> None:
    sure._all_languages.cache_clear()
    sure._pieces.cache_clear()
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: id(sure._languages()), range(4)))
    assert len(set(found)) == 1


@pytest.mark.parametrize("text", [danger for danger, _ in _pairs()])
def test_no_pattern_is_passed_over_that_would_match(text: str) -> None:
    plain = normalise(text)
    asked = {id(danger) for danger in sure._possible(plain)}
    matching = [d for some in sure._languages().values() for d in some.dangers if d.pattern.search(plain)]
    assert matching
    assert {id(danger) for danger in matching} <= asked


@pytest.mark.parametrize(
    "unit",
    [
        "i'm just really ",
        "took all my ",
        "he said she said ",
        "voices say ",
        "mein freund ",
        "mi amiga dice ",
        "गोली सारी ",
        "my baby collapsed and blue on the bridge ",
        "mi padre se tomo en el puente ",
        "mein vater hat am boden ",
        "mon pere est tombe sur le pont ",
        "papa gir gaye saans muh se ",
        "पापा गिर गए मुँह से ",
    ],
)
def test_a_hostile_text_costs_time_by_its_length(unit: str) -> None:
    def seconds(size: int) -> float:
        text = normalise((unit * size)[:size])
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            sure.find(text)
            best = min(best, time.process_time() - started)
        return best

    sure.find("warm")
    assert seconds(8000) < 8 * 2.5 * max(seconds(1000), 0.002)


#: Somebody else who may be dying now, in every language, and what only sounds like it.
DYING: list[str] = [
    "my grandfather stopped breathing",
    "grandpa collapsed, I don't think he's breathing",
    "mon bébé ne respire plus",
    "mi padre no respira",
    "mein Vater atmet nicht mehr",
    "papa est tombé, il est tout bleu",
    "my mother is unconscious",
    "mummy behosh ho gayi hai",
    "papa saans nahi le rahe",
    "माँ बेहोश पड़ी है, मुँह से झाग निकल रहा है",
    "mi marido está inconsciente, ha bebido mucho",
    "mein Freund hat zu viel gespritzt und wird nicht wach",
    "my flatmate hanged himself, I just cut him down",
    "mi hija se ha cortado las venas",
    "my sister is sitting on the window ledge",
    "my baby swallowed cleaning stuff",
    "my son drank drain cleaner",
    "mein Baby hat Spülmittel getrunken",
    "mon bébé a bu de la javel",
    "mi hijo se ha tragado unas pilas",
    "bachche ne phenyl pi liya",
    "my girlfriend is on the bathroom floor, lips blue, there's a needle",
    "my baby is choking",
    "my roommate is hanging from the door",
    "my brother is on the bridge right now",
    "ma sœur s'est pendue, je viens de la décrocher",
    "my mate took too much ket and he's not responding",
    "my wife took an overdose",
    "my friend is overdosing",
    "my husband collapsed and won't wake up",
    "my sister cut her wrists",
    "ma sœur s'est ouvert les veines",
    "dost ne bahut saari goliyan kha li aur uth nahi raha",
    "my dad isn't breathing",
    "help my baby isnt breathing",
    "my wife has no pulse",
    "I can't find my husband's pulse. my husband has no pulse, please help",
    "our baby turned blue",
    "my little brother is going blue",
    "my son is having a seizure and foaming at the mouth",
    "my boyfriend just hanged himself",
    "my daughter slit her wrists",
    "my daughter swallowed a button battery",
    "my toddler ate a dishwasher tablet",
    "my 2 year old swallowed my pills",
    "my friend is on the roof and says he's going to jump",
    "my mum took all her sleeping pills and won't wake up",
    "our neighbour is lying unconscious in the stairwell",
    "My friend took heroin. He has blue lips.",
    "my dad collapsed. he's not moving",
    "a friend of mine overdosed",
    "my son is choking on a grape",
    "my dad is choking on a piece of steak and he can't breathe",
    "my uncle is choking on steak",
    "she's choking on a grape what do i do",
    "he is choking and can't breathe",
    "he's choking! help me",
    "my husband is choking and can't breathe",
    "my daughter has a needle in her arm and isn't waking up",
    "my friend drank bleach",
    "mi bebé no respira",
    "mi hermano se ha ahorcado, lo acabo de descolgar",
    "mi hija se está atragantando",
    "mi amigo tiene una sobredosis",
    "mi abuela se desmayó y no despierta",
    "mi novio se tomó muchas pastillas",
    "mi hermana está en la cornisa",
    "mi bebé se ha puesto azul",
    "mi hijo bebió lejía",
    "mi madre está convulsionando y echa espuma por la boca",
    "mi hijo está en el puente y dice que va a saltar",
    "mein Baby atmet nicht",
    "meine Mutter ist bewusstlos",
    "mein Bruder hat sich erhängt, ich hab ihn gerade abgeschnitten",
    "meine Schwester hat sich die Pulsadern aufgeschnitten",
    "mein Sohn hat eine Knopfzelle verschluckt",
    "meine Freundin steht auf der Brücke und will springen",
    "mein Mann hat eine Überdosis genommen",
    "Opa ist umgekippt und reagiert nicht mehr",
    "mein Kind läuft blau an",
    "mein Kind hat Abflussreiniger getrunken",
    "meine Tochter hat alle meine Tabletten geschluckt",
    "mein Kind bekommt keine Luft mehr",
    "mein Mitbewohner hängt am Strick",
    "mon père ne respire plus",
    "ma mère est inconsciente par terre",
    "mon frère s'est pendu, je viens de le trouver",
    "mon fils a avalé une pile",
    "mon copain fait une overdose",
    "ma fille s'étouffe",
    "ma sœur est sur le rebord de la fenêtre",
    "mon mari s'est effondré et ne se réveille plus",
    "mon amie a avalé toute une boîte de somnifères",
    "mon ami est sur le pont et veut sauter",
    "mon père convulse",
    "mon mari n'a plus de pouls",
    "bhai ne fansi laga li, abhi utara hai",
    "meri behen ne nas kaat li",
    "mera beta saans nahi le raha",
    "pati behosh pade hain",
    "bete ne battery nigal li",
    "meri dost chhat par khadi hai kood jayegi",
    "papa ke muh se jhaag aa raha hai",
    "मेरा बेटा साँस नहीं ले रहा",
    "पापा बेहोश हो गए हैं",
    "बच्चे ने फिनाइल पी लिया",
    "मेरी बहन ने नस काट ली",
    "भाई पंखे से लटक रहा है",
    "मेरी सहेली ने बहुत सारी गोलियाँ खा लीं",
    "meri maa ne zeher kha liya",
    "बेटी के गले में सिक्का अटक गया है",
    "दोस्त छत पर खड़ा है, कूदने वाला है",
]

NOT_DYING: list[str] = [
    "my grandfather stopped breathing last year",
    "my mum stopped breathing when I was ten",
    "my husband stops breathing in his sleep",
    "my husband snores and stops breathing at night",
    "is my baby breathing normally?",
    "my patient stopped breathing on the ward",
    "I'm a nurse, a patient collapsed and wasn't breathing",
    "my dog isn't breathing well",
    "my husband hangs around with his mates",
    "my son is out cold after football practice",
    "the view took my breath away",
    "she's choking on her words, she can't breathe from laughing",
    "he is choking in the final, what do i do with my bet",
    "my dad cooks steak and nobody breathes a word",
    "he holds his breath when he's angry",
    "my toddler holds his breath until he turns blue",
    "what if my baby stops breathing",
    "what if my baby stopped breathing",
    "my son almost drank bleach",
    "my baby nearly swallowed a battery",
    "my brother took his pills",
    "my mum took all her pills this morning as prescribed",
    "my sister is choking with laughter",
    "my boss is foaming at the mouth",
    "my dad is unconscious of his own behaviour",
    "my sister cut her hair",
    "my brother is on the bridge taking photos",
    "my dad is on the roof fixing the tiles",
    "my roommate is hanging out with friends",
    "my coat is hanging from the door",
    "my friend is hanging in there",
    "in my game my brother drank poison",
    "in the film the dad is unconscious",
    "my brother hanged himself three years ago",
    "my brother hanged himself and I miss him",
    "my friend overdosed on chocolate",
    "my mum won't wake up before noon",
    "my son won't wake up for school",
    "my friend is not responding to my texts",
    "my boyfriend isn't responding",
    "my cat is choking on a hairball",
    "my baby isn't choking, she's fine",
    "my daughter went blue in the face from arguing",
    "my son turned blue from the slushie",
    "my sister is sitting on the window ledge reading",
    "my husband took the kids to school",
    "my mum doesn't respond when I call",
    "my son ate the last battery chicken",
    "I dreamed my baby wasn't breathing",
    "I'm scared my baby will stop breathing",
    "my dad isn't unconscious",
    "my mother didn't take an overdose",
    "my husband had a stroke last year",
    "my wife took an overdose in 2019",
    "my daughter drinks too much coffee and won't wake up early",
    "he collapsed on the sofa after work",
    "my father collapsed at work last month but he's fine now",
    "my unconscious bias",
    "my son's hanging picture is on the door",
    "she took my breath away",
    "mi padre no respira bien por la nariz",
    "mi hijo está colgado del móvil",
    "mi hermano se puso morado de comer",
    "mi hija casi se traga una pila",
    "mi abuelo murió el año pasado, no respiraba",
    "mi marido se ahoga en un vaso de agua",
    "mi amigo se está ahogando de risa",
    "mi hijo no se despierta temprano",
    "mi perro no respira",
    "mi hermana se ha cortado el pelo",
    "mi padre está en el puente de pesca",
    "mi jefe está inconsciente de lo que hace",
    "mi padre está en el tejado arreglando la antena",
    "¿y si mi bebé no respira?",
    "mein Mann ist blau",
    "mein Sohn wacht morgens nicht auf",
    "mein Freund hängt am Handy",
    "meine Mutter hat ihre Tabletten genommen",
    "mein Bruder sitzt auf der Brücke und angelt",
    "mein Baby hat fast Spülmittel getrunken",
    "was wenn mein Baby nicht mehr atmet",
    "mein Vater hat vor zehn Jahren eine Überdosis genommen",
    "mein Sohn hängt an der Wand ein Bild auf",
    "mein Mann erstickt in Arbeit",
    "mein Freund reagiert nicht auf meine Nachrichten",
    "meine Schwester hat sich die Haare geschnitten",
    "mein Hund atmet nicht richtig",
    "mon mari est inconscient, il roule sans casque",
    "mon fils a failli avaler une pile",
    "ma sœur est pendue au téléphone",
    "mon père s'étouffe de rire",
    "mon fils ne se réveille pas le matin",
    "ma copine ne répond plus à mes messages",
    "mon frère s'est pendu il y a trois ans",
    "ma mère a pris tous ses médicaments comme prévu",
    "ma chambre est toute bleue",
    "mon amie a bu du vin",
    "mon chien ne respire plus",
    "mon fils est sur le pont avec son vélo",
    "mummy ne dawai kha li",
    "papa so rahe hain",
    "bhai pankhe se dar raha hai",
    "dost message ka jawab nahi de raha",
    "bachcha school ke liye uth nahi raha",
    "saal pehle papa behosh ho gaye the",
    "मम्मी ने दवा खा ली",
    "बच्चे ने दूध पी लिया",
    "भाई जवाब नहीं दे रहा",
    "mera bhai chhat par patang uda raha hai",
    "papa ki saans phool rahi hai",
    "behosh hone wali hu hans hans ke",
]


@pytest.mark.parametrize("text", DYING)
def test_somebody_else_who_may_be_dying_is_a_crisis(text: str) -> None:
    assert (Level.CRISIS, "third_party") in {
        (level, category) for level, category, _ in sure.find(normalise(text))
    }


@pytest.mark.parametrize("text", NOT_DYING)
def test_what_only_sounds_like_somebody_dying_is_none(text: str) -> None:
    assert (Level.CRISIS, "third_party") not in {
        (level, category) for level, category, _ in sure.find(normalise(text))
    }
