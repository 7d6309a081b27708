"""What happens after a message was screened: who answers, under which note, with which card.

Pure rules. `plan` is asked once a turn, by `conversation/turn.py`. The model can't talk its way around
them: it never sees a turn that fixed words answer. Levels and rules: `docs/safety.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from mindmate.records import Level, Message, Origin, Role
from mindmate.safety import texts
from mindmate.safety.answers import (
    BARE,
    DENIES,
    DYING,
    FROM_SOMEBODY,
    OF_DYING,
    OF_OTHERS,
    SHORT_ANSWER,
    denies,
    heard,
    says_unsafe,
    says_yes,
    unsafe_text,
    yes_text,
)
from mindmate.safety.kinds import (
    ACTS,
    AGAIN,
    CHECKS,
    CRISIS,
    GRAVE,
    OWN_WORDS,
    PLACES,
    STATE_TEXTS,
    STATES,
    WISHES,
)
from mindmate.safety.topics import any_touches
from mindmate.safety.values import Screening

_FEW = 6  # words in which a denial says nothing else
LOOK_BACK = 4  # earlier messages of the person in which bad news still colours a question about means


@dataclass(frozen=True)
class Plan:
    """How a turn goes on. Names of texts are those of `safety.texts`, and `lang` is the set they are taken from.

    `fixed` answers instead of the model; `tail` stands below the model's words, or below `fixed`; `note` is guidance
    for the model in this turn alone; `card` is the help card to show, with children's lines first if `child`.
    """

    level: Level
    lang: str
    fixed: str = ""
    tail: str = ""
    note: str = ""
    card: Level | None = None
    child: bool = False
    declared_child: bool = False  # said in this very message
    about: frozenset[str] = field(default_factory=frozenset)

    @property
    def fixed_words(self) -> str:
        """All that code says in the model's place."""
        return "\n\n".join(texts.say(name, self.lang) for name in (self.fixed, self.tail) if name)


def plan(
    text: str,
    screening: Screening,
    before: Sequence[Message],
    *,
    superseded: Sequence[Message] = (),
    alert: bool = False,
    said: Sequence[str] = (),
    child: bool = False,
) -> Plan:
    """What to do about `text`, given the conversation `before` it.

    `superseded` are the person's messages that they have put in other words since: what was said was said, so
    they count as much as those that stand. `alert` says that vigilance was raised elsewhere in this session.
    Within a conversation it follows from the levels that are kept with the messages, so it outlives a restart,
    a denial and a joke. `said` is what the person said outside of a conversation before; only the answer's
    language may hang on it. `child` says that earlier in the conversation a child spoke.
    """
    mine = [*superseded, *(message for message in before if message.role is Role.USER)]
    plainly = heard(text)
    last = _last_fixed(before)
    about = plainly | _seen(text, screening, plainly, last)
    recent = [*superseded, *mine[len(superseded) :][-LOOK_BACK:]]
    level = _level(text, screening.level, about, recent, last)
    watchful = alert or screening.watching == "off" or any(m.level.rank >= Level.ELEVATED.rank for m in mine)
    screened = screening.level is Level.CRISIS
    own_words = screened and bool(about & OWN_WORDS)
    if last in OF_OTHERS and "oneself" not in about and ("they_worse" in about or len(text.split()) <= BARE):
        own_words = False  # what is said behind a question about somebody else is about them
    tail = ""
    if not own_words and says_unsafe(text, about, last, screened=screened):
        fixed = unsafe_text(text, about, last)
    elif not own_words and says_yes(text, about, last):
        fixed = yes_text(about, last, AGAIN)  # the question was asked and answered
    elif not own_words and last in OF_OTHERS and "me_too" in about:
        fixed = "crisis"  # what was said of somebody else is said of oneself now
    elif _means_at_hand(recent, before, last) and denies(text, plainly, last):
        fixed, level = AGAIN[last], Level.CRISIS
    elif not own_words and (
        _wants_to_live(screening, plainly, last, before)
        or _only_denies(text, screening, plainly, last, before)
    ):
        fixed = "denied"  # the card stays, and so does the level that the screen gives
    elif _sounds_like_a_state(screening, plainly, about) and (
        state := _state_words(plainly, _last_state(before) or last)
    ):
        # The encoder alone sees a crisis, where patterns see a state that has words of its own: both are answered.
        fixed, tail = state, "check_death"
    else:
        fixed = _fixed(text, level, about, last, before, watchful=watchful)
        tail = "" if fixed else _tail(level, about if last in OF_OTHERS else about - {"they_died"})
        if fixed in STATE_TEXTS and about & (DYING | {"hopelessness_burden"}):
            tail = "check_death"
    declared = "child" in about
    child = child or declared or "minor_abuse" in about or any_touches([m.text for m in mine], "child")
    card = level if level.rank >= Level.ELEVATED.rank else None
    # Whatever is answered to the words for a crisis, who can help stays in sight.
    if card is None and (declared or screening.watching == "off" or _answers_fixed_words(before)):
        card = Level.ELEVATED
    careful = watchful or level.rank >= Level.ELEVATED.rank
    return Plan(
        level,
        texts.set_for(text, screening.lang, [*said, *(message.text for message in mine)]),
        fixed,
        tail,
        "" if fixed else _note(about, careful=careful),
        card,
        child,
        declared,
        about,
    )


def phq9_item9(score: int) -> Level:
    """The level of PHQ-9's item 9 (thoughts of being better off dead, or of hurting oneself), scored 0 to 3.

    Anything above zero takes the path of an `elevated` message. Raises ValueError for other scores.
    """
    if score not in range(4):
        raise ValueError("item 9 is scored 0 to 3")
    return Level.ELEVATED if score else Level.NONE


def fixed_for_item9(lang: str = "") -> str:
    """The words that go with the small card when item 9 is above zero."""
    return texts.say("check_death", lang)


def _seen(text: str, screening: Screening, plainly: frozenset[str], last: str) -> frozenset[str]:
    """The screen's categories, less what it carries over from threats that somebody else made.

    "He says he will kill me" sounds to it like a command, and a "yes" behind it like a wish to die.
    """
    found = frozenset(screening.categories)
    carried = DYING | {"command_voices"}
    if "threatened" in plainly and "command_voices" not in plainly:
        return found - {"command_voices"}
    answers = len(text.split()) <= BARE and bool(plainly & {"affirms", *DENIES})
    answers = answers or (len(text.split()) <= SHORT_ANSWER and "well" in plainly)
    if last in FROM_SOMEBODY and answers and screening.listed is not Level.CRISIS:
        return found - (carried - plainly)
    if last in OF_DYING and len(text.split()) <= BARE and plainly & {"affirms", *DENIES}:
        return found - PLACES  # what answers that question isn't about somebody who threatens them
    return found


def _wants_to_live(
    screening: Screening, plainly: frozenset[str], last: str, before: Sequence[Message]
) -> bool:
    """Whether this says nothing but that they want to live, also where the encoder hears the words about dying."""
    if last not in OF_DYING or "lives" not in plainly or not _answers_fixed_words(before):
        return False
    if frozenset(screening.categories) & (GRAVE - WISHES):
        return False  # a rope that is ready stays ready
    return screening.level is not Level.CRISIS or screening.listed not in (None, Level.CRISIS)


def _only_denies(
    text: str, screening: Screening, plainly: frozenset[str], last: str, before: Sequence[Message]
) -> bool:
    """Whether this is a few words that deny and say nothing else, also where the encoder still hears what was said
    before them."""
    if last not in OF_DYING | {"denied"} or not _answers_fixed_words(before) or len(text.split()) > _FEW:
        return False
    # What the word list holds against a joke is what was said before it.
    most = Level.ELEVATED if "takes_back" in plainly and len(text.split()) <= BARE else Level.DISTRESS
    listed = screening.listed
    return listed is not None and listed.rank <= most.rank and denies(text, plainly, last)


def _means_at_hand(recent: Sequence[Message], before: Sequence[Message], last: str) -> bool:
    """Whether what was asked about was a rope that hangs, or a roof: a "no" to the question doesn't take it away."""
    if last not in ("crisis", "means") or not _answers_fixed_words(before):
        return False
    return any_touches([message.text for message in recent[-1:]], "ready", "edge")


def _last_state(before: Sequence[Message]) -> str:
    """Name of the words about a state that the last reply began with, whatever stands below them."""
    if not before or before[-1].role is not Role.ASSISTANT:
        return ""
    names = sorted({*STATE_TEXTS, "certainty", "certainty_again"})
    said = before[-1].text.strip()
    return next((n for lang in texts.sets() for n in names if said.startswith(texts.say(n, lang))), "")


def _last_fixed(before: Sequence[Message]) -> str:
    """Name of the fixed words that the last reply was, or ended with; empty for the model's own words."""
    if not before or before[-1].role is not Role.ASSISTANT:
        return ""
    return texts.name_of(before[-1].text)


def _level(text: str, screened: Level, about: frozenset[str], recent: Sequence[Message], last: str) -> Level:
    """The screen's level, raised where the conversation or a plain topic says more; never lowered."""
    at_least = Level.NONE
    if (
        says_yes(text, about, last)
        or says_unsafe(text, about, last, screened=screened is Level.CRISIS)
        or "command_voices" in about
        or (last in OF_OTHERS and "me_too" in about)
        or ("means" in about and _weighed(about, recent))
        or ("they_worse" in about and _about_another(about) and screened.rank >= Level.ELEVATED.rank)
    ):
        at_least = Level.CRISIS
    elif last in OF_OTHERS and "they_died" in about and "oneself" not in about:
        at_least = Level.ELEVATED  # who stays behind is asked about themselves
    elif about & {"delusion", "mania", "voices", "about_me"}:
        at_least = Level.ELEVATED
    return max(screened, at_least, key=lambda level: level.rank)


def _sounds_like_a_state(screening: Screening, plainly: frozenset[str], about: frozenset[str]) -> bool:
    """Whether a crisis that the word list knows nothing of is a message about a state, as far as patterns tell."""
    if screening.level is not Level.CRISIS or screening.listed is None:
        return False
    if screening.listed.rank >= Level.ELEVATED.rank or about & OWN_WORDS:
        return False
    return bool(plainly & STATES) and not plainly & {"means", "command_voices", "bad_news"}


def _weighed(about: frozenset[str], recent: Sequence[Message]) -> bool:
    """Whether bad news or earlier risk makes a question about means more than a question."""
    return (
        "bad_news" in about
        or any(m.level.rank >= Level.DISTRESS.rank for m in recent)
        or any_touches([m.text for m in recent], "bad_news")
    )


def _fixed(
    text: str, level: Level, about: frozenset[str], last: str, before: Sequence[Message], *, watchful: bool
) -> str:
    if level is Level.CRISIS:
        return _unless_just_said(_crisis_text(about), last)
    state = _state_words(about, _last_state(before) or last)
    if state not in ("", "certainty", "certainty_again"):
        return state
    believed = watchful and last != "denied" and _answers_fixed_words(before) and not about & GRAVE
    if believed and denies(text, about, last):
        return "denied"
    return state


def _state_words(about: frozenset[str], last: str) -> str:
    """The text for a state that isn't a crisis; empty where none fits."""
    if "prejudice" in about and not about & {"delusion", "mania", "psychosis_mania"} and last != "prejudice":
        return "prejudice"  # a question about somebody who hears voices isn't somebody who hears them
    if about & {"delusion", "mania", "voices", "about_me", "psychosis_mania"}:
        return _unless_just_said(_state_text(about, last), last)
    return _unless_just_said("certainty", last) if "certainty" in about and not about & GRAVE else ""


def _about_another(about: frozenset[str]) -> bool:
    """Whether a message plainly tells of somebody else's danger now, and of nothing that is one's own."""
    return "of_other" in about and not about & {"oneself", "long_ago", "bereaved"}


def _crisis_text(about: frozenset[str]) -> str:
    if _about_another(about):
        return "somebody_else"  # whatever the screen takes their state for
    if "threatened" in about and not about & ACTS:
        return "danger"
    if "did_harm" in about:
        return "crisis_now"  # somebody is hurt: it is not their safety that matters first
    if "edge" in about:
        about -= (PLACES | {"third_party"}) - {
            "minor_abuse"
        }  # the screen takes the place for somebody's threat
    for category, name in CRISIS:
        if category in about and not (name == "somebody_else" and "means" in about):
            return name  # "if someone does it themselves" is seldom about somebody else
    return "means" if "means" in about else "crisis"


def _state_text(about: frozenset[str], last: str) -> str:
    """Of the texts that neither argue nor confirm, the one that fits."""
    if "about_me" in about:
        return "delusion_me"  # of itself the program does know: nobody speaks through it
    if "delusion" in about:
        return "delusion"
    if "mania" in about or ("psychosis_mania" in about and "restless" in about):
        return "mania"
    if last == "mania" and not about & {"delusion", "voices"}:
        return "mania"  # how many hours they slept is an answer to its question
    return "voices" if "voices" in about else "delusion"


def _unless_just_said(name: str, last: str) -> str:
    """`name`, or its other wording where the last reply was the same already."""
    again = AGAIN.get(name, "")
    return again if again and last in (name, "means" if again == "crisis_again" else name) else name


def _answers_fixed_words(before: Sequence[Message]) -> bool:
    """Whether the last reply asked because of a crisis."""
    if len(before) < 2 or before[-1].role is not Role.ASSISTANT or before[-1].origin is not Origin.FIXED:
        return False
    mine = [m for m in before if m.role is Role.USER]
    return bool(mine) and mine[-1].level is Level.CRISIS


def _tail(level: Level, about: frozenset[str]) -> str:
    if level is Level.ELEVATED:
        if "threatened" in about and not about & ACTS:
            return "check_abuse"
        if about & {"bereaved", "they_died"}:
            return "check_death"  # nobody is left to be asked about; the question is for who stayed behind
        for category, name in CHECKS:
            if category in about:
                return name
        return "check_eating" if "eating" in about else "check_general"
    return "medicine" if "medicine" in about else ""


#: What the model is told in a turn, and when. The guard finds where a reply says it to the person ("tells_note").
RULES: tuple[tuple[Callable[[frozenset[str]], bool], str], ...] = (
    (
        lambda about: bool(about & {"eating", "eating_disorder"}),
        "Never praise losing weight, eating little or self-control about food. No numbers of weight or calories.",
    ),
    (
        lambda about: "medicine" in about,
        "Say nothing about taking, changing or stopping medicines, and never praise stopping them; a doctor or "
        "pharmacist can answer that.",
    ),
    (
        lambda about: bool(about & DENIES),
        "They may say that it was a joke or a misunderstanding. Believe them kindly, and stay attentive.",
    ),
    (
        lambda about: bool(about & {"third_party"}),
        "They worry about somebody else. Ask how that person is, and how they themselves are holding up.",
    ),
)


def _note(about: frozenset[str], *, careful: bool) -> str:
    """Guidance for the model in this turn; empty in ordinary talk."""
    rules = [words for applies, words in RULES if applies(about)] if careful or about else []
    if not careful:
        rules = [words for words in rules if "joke" not in words]
    return " ".join([SAFETY_PROMPT, *rules] if careful else rules)


SAFETY_PROMPT = (
    "The person may be at risk. Be gentle and brief. Take what they say seriously, don't argue, don't agree "
    "with beliefs that others watch or control them, don't praise, don't give advice about medicines, weight or "
    "methods of any kind. Encourage them to reach a person they trust or a professional. Never mention phone "
    "numbers."
)
