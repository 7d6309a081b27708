"""Which fixed words belong to which category, and which categories go together."""

from __future__ import annotations

#: Which fixed text answers a crisis of a category; the first that fits, and `crisis` for all others.
CRISIS = (
    ("attempt_in_progress", "crisis_now"),
    ("self_injury_now", "crisis_now"),
    ("command_voices", "command_voices"),
    ("immediate_danger", "danger"),
    ("minor_abuse", "danger"),
    ("active_ideation", "crisis"),
    ("plan_or_means", "crisis"),
    ("preparatory", "crisis"),
    ("goodbye", "crisis"),
    ("harm_to_others", "harm_to_others"),
    ("domestic_abuse", "danger"),
    ("third_party", "somebody_else"),
)
AGAIN = {
    "crisis": "crisis_again",
    "crisis_now": "alone",
    "danger": "unsafe",
    "means": "crisis_again",
    "command_voices": "command_voices_again",
    "harm_to_others": "crisis_again",
    "delusion": "delusion_again",
    "delusion_me": "delusion_again",
    "voices": "delusion_again",
    "mania": "mania_again",
    "certainty": "certainty_again",
    "somebody_else": "somebody_else_again",
}
#: What code asks below the model's words after an `elevated` message; the first that fits.
CHECKS = (
    ("attempt_in_progress", "check_self_harm"),
    ("self_injury_now", "check_self_harm"),
    ("active_ideation", "check_death"),
    ("plan_or_means", "check_death"),
    ("preparatory", "check_death"),
    ("goodbye", "check_death"),
    ("immediate_danger", "check_abuse"),
    ("minor_abuse", "check_abuse"),
    ("self_harm_urge", "check_self_harm"),
    ("passive_death_wish", "check_death"),
    ("hopelessness_burden", "check_death"),
    ("recent_attempt", "check_death"),
    ("domestic_abuse", "check_abuse"),
    ("eating_disorder", "check_eating"),
    ("substance", "check_substance"),
    ("third_party", "check_third_party"),
)
#: Crises for which only their own words will do, whatever else a message sounds like.
OWN_WORDS = frozenset(
    category
    for category, name in CRISIS
    if name in ("crisis_now", "command_voices", "danger", "harm_to_others")
)
#: What patterns find in plainly worded messages, and fixed texts of its own answer.
STATES = frozenset({"delusion", "mania", "voices", "about_me", "certainty", "prejudice"})
STATE_TEXTS = frozenset({"delusion", "delusion_again", "delusion_me", "mania", "mania_again", "voices"})
#: Categories beside which doubt and checking are not what matters, and a denial isn't believed.
GRAVE = frozenset(category for category, _ in (*CRISIS, *CHECKS))
#: Of these, what is a wish alone, and what goes before a threat by somebody else.
WISHES = frozenset({"active_ideation", "passive_death_wish", "hopelessness_burden"})
#: What the encoder takes a place or a means for, where somebody is alone with it.
PLACES = frozenset(c for c, name in CRISIS if name in ("danger", "harm_to_others"))
ACTS = frozenset(c for c, name in CRISIS if name not in ("danger", "somebody_else")) - WISHES
