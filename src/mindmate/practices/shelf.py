"""The exercises that there are. Their words lie in `data/texts`; they are our own.

The safety plan has its own room (`vault.plan`, `ui.safety`) and isn't one of these. Every source was looked up by
title and authors in November 2026; a digital object identifier stands where it was found with them (none for the two
books and for Borkovec 1983).
"""

from __future__ import annotations

from mindmate.practices.model import Kind, Practice, Step

TRAPS = (
    "all_or_nothing",
    "mind_reading",
    "fortune_telling",
    "catastrophe",
    "always_never",
    "only_the_bad",
    "feeling_as_fact",
    "must",
    "label",
    "all_my_fault",
)
AREAS = ("family", "friends", "love", "work", "learning", "health", "play", "community", "nature", "faith")
CONTROL = ("mine", "partly", "not_mine")

_BEFORE = Step("before", Kind.RATE, needed=False, text="tension.before")
_AFTER = Step("after", Kind.RATE, needed=False, text="tension.after")


def _breathing(name: str, source: str, breath: tuple[float, float, float, float], seconds: int) -> Practice:
    steps = (Step("intro", Kind.SHOW), _BEFORE, Step("breathe", Kind.BREATHE, seconds=seconds), _AFTER)
    return Practice(name, source, max(1, round(seconds / 60)), steps, breath)


def _followed(name: str, source: str, parts: dict[str, int]) -> Practice:
    pauses = (Step(part, Kind.PAUSE, seconds=seconds) for part, seconds in parts.items())
    return Practice(
        name, source, round(sum(parts.values()) / 60), (Step("intro", Kind.SHOW), _BEFORE, *pauses, _AFTER)
    )


_SENSES = (("see", 5), ("touch", 4), ("hear", 3), ("smell", 2), ("taste", 1))

PRACTICES = (
    _breathing(
        "box",
        "Balban MY et al. Brief structured respiration practices enhance mood and reduce physiological arousal. "
        "Cell Rep Med 2023;4:100895, doi:10.1016/j.xcrm.2022.100895",
        (4, 4, 4, 4),
        192,
    ),
    _breathing(
        "four_seven_eight",
        "Vierra J, Boonla O, Prasertsri P. Effects of sleep deprivation and 4-7-8 breathing control on heart rate "
        "variability, blood pressure, blood glucose, and endothelial function in healthy young adults. "
        "Physiol Rep 2022;10:e15389, doi:10.14814/phy2.15389",
        (4, 7, 8, 0),
        76,
    ),
    _breathing(
        "coherent",
        "Lehrer PM, Gevirtz R. Heart rate variability biofeedback: how and why does it work? Front Psychol 2014;5:756, "
        "doi:10.3389/fpsyg.2014.00756",
        (5.5, 0, 5.5, 0),
        297,
    ),
    Practice(
        "grounding",
        "Najavits LM. Seeking Safety: a treatment manual for PTSD and substance abuse. Guilford 2002",
        5,
        (
            Step("intro", Kind.SHOW),
            _BEFORE,
            *(Step(sense, Kind.LINES, needed=False, count=count) for sense, count in _SENSES),
            _AFTER,
        ),
    ),
    _followed(
        "body_scan",
        "Dreeben SJ, Mamberg MH, Salmon P. The MBSR body scan in clinical practice. Mindfulness 2013;4:394–401, "
        "doi:10.1007/s12671-013-0212-z",
        {
            "settle": 30,
            "feet": 40,
            "legs": 40,
            "belly": 40,
            "hands": 40,
            "shoulders": 40,
            "face": 40,
            "whole": 40,
        },
    ),
    _followed(
        "relaxation",
        "Manzoni GM, Pagnini F, Castelnuovo G, Molinari E. Relaxation training for anxiety: a ten-years systematic "
        "review with meta-analysis. BMC Psychiatry 2008;8:41, doi:10.1186/1471-244X-8-41",
        {"hands": 25, "arms": 25, "shoulders": 25, "face": 25, "belly": 25, "legs": 25, "whole": 40},
    ),
    Practice(
        "thought_record",
        "Beck AT, Rush AJ, Shaw BF, Emery G. Cognitive therapy of depression. Guilford 1979",
        15,
        (
            Step("situation"),
            Step("feeling"),
            Step("before", Kind.RATE, text="feeling.before"),
            Step("thought"),
            Step("traps", Kind.CHOOSE, needed=False, options=TRAPS),
            Step("for"),
            Step("against"),
            Step("balanced"),
            Step("after", Kind.RATE, text="feeling.after"),
        ),
    ),
    Practice(
        "activation",
        "Ekers D et al. Behavioural activation for depression; an update of meta-analysis of effectiveness and sub "
        "group analysis. PLoS ONE 2014;9:e100100, doi:10.1371/journal.pone.0100100",
        15,
        (
            Step("intro", Kind.SHOW),
            Step("ideas", Kind.LINES),
            Step("week", Kind.WEEK),
            Step("obstacle", needed=False),
            Step("end", Kind.SHOW),
        ),
    ),
    Practice(
        "worry_time",
        "Borkovec TD, Wilkinson L, Folensbee R, Lerman C. Stimulus control applications to the treatment of worry. "
        "Behav Res Ther 1983;21:247–251",
        10,
        (
            Step("intro", Kind.SHOW),
            Step("worries", Kind.LINES),
            Step("when", Kind.TIME),
            Step("control", Kind.CHOOSE, needed=False, options=CONTROL),
            Step("step", needed=False),
            Step("end", Kind.SHOW),
        ),
    ),
    Practice(
        "gratitude",
        "Emmons RA, McCullough ME. Counting blessings versus burdens. J Pers Soc Psychol 2003;84:377–389, "
        "doi:10.1037/0022-3514.84.2.377",
        5,
        (Step("things", Kind.LINES, count=5), Step("why", needed=False)),
    ),
    Practice(
        "values",
        "A-Tjak JGL et al. A meta-analysis of the efficacy of acceptance and commitment therapy for clinically "
        "relevant mental and physical health problems. Psychother Psychosom 2015;84:30–36, doi:10.1159/000365764",
        10,
        (
            Step("area", Kind.CHOOSE, options=AREAS),
            Step("matters"),
            Step("close", Kind.RATE),
            Step("step"),
            Step("when", needed=False),
        ),
    ),
    Practice(
        "sleep_diary",
        "Carney CE et al. The consensus sleep diary: standardizing prospective sleep self-monitoring. "
        "Sleep 2012;35:287–302, doi:10.5665/sleep.1642; hints: Edinger JD et al. J Clin Sleep Med 2021;17:255–262, "
        "doi:10.5664/jcsm.8986",
        3,
        (
            Step("lights", Kind.TIME),
            Step("falling", Kind.NUMBER),
            Step("awake", Kind.NUMBER),
            Step("wake", Kind.TIME),
            Step("up", Kind.TIME),
            Step("quality", Kind.RATE, needed=False),
            Step("note", needed=False),
        ),
    ),
)
ALL = {practice.name: practice for practice in PRACTICES}
