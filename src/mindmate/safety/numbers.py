"""Phone numbers in any spelling: digits of any script, words, spaced, doubled; but not times, dates and counts."""

from __future__ import annotations

import re
from itertools import pairwise

_DIGITS = (
    "zero one two three four five six seven eight nine",
    "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "null eins zwei drei vier fünf sechs sieben acht neun",
    "zéro un deux trois quatre cinq six sept huit neuf",
    "shunya ek do teen char paanch chhe saat aath nau",
    "शून्य एक दो तीन चार पाँच छह सात आठ नौ",
)
_MORE = {"oh": "0", "zwo": "2", "chaar": "4", "panch": "5", "chhah": "6", "cheh": "6", "पांच": "5", "छः": "6"}
_WORDS = {word: str(at) for row in _DIGITS for at, word in enumerate(row.split())} | _MORE
_TIMES = {"double": 2, "triple": 3, "doppel": 2, "doble": 2, "trois fois": 3}
#: What a number may count without being one to call.
_UNITS = (
    r"%|percent|per ?cent|prozent|por ciento|pour ?cent|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|"
    r"years?|times|people|glasses|cups|steps|pages|kilos?|kgs?|pounds?|lbs|km|kilomet\w+|met(?:er|re)s?|miles?|feet|"
    r"degrees|euros?|dollars?|rupees?|things|of (?:them|us|those)|questions?|breaths?|rounds?|words|lines|moves|jobs|"
    r"segundos?|minutos?|horas?|días?|semanas?|meses|años?|veces|personas|vasos|kilómetros|grados|cosas|mudanzas|"
    r"sekunden|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|mal\b|menschen|gläser|grad|dinge|schritte|umzüge|"
    r"secondes?|heures?|jours?|semaines?|mois|ans\b|années?|fois|personnes|verres|degrés|choses|pas\b|déménagements|"
    r"minute|ghante|din\b|hafte|mahine|saal|baar|log\b|glass|मिनट|घंटे|दिन|हफ़्ते|महीने|साल|बार|लोग|गिलास|तारीख"
)
_HARMLESS = re.compile(
    r"(?<![\d.])(?:[01]?\d|2[0-4]) ?(?:[:.h]|h |uhr ) ?[0-5]\d(?![\d])(?![.]\d)"
    r"(?: ?(?:uhr|h\b|am\b|pm\b|a\.m|p\.m|बजे|baje))?"
    r"|(?<!\d)(?:[01]?\d|2[0-4]) ?(?:am\b|pm\b|a\.m\.|p\.m\.|uhr\b|h\b|heures?\b|o'clock|बजे|baje\b)"
    r"|(?<![\d.])\d{4}-\d\d-\d\d(?!\d)|(?<![\d.])[0-3]?\d[./-][01]?\d[./-](?:19|20)?\d\d(?![\d])"
    r"|\b(?:19|20)\d\d(?:\s?[-/,]\s?(?:19|20)?\d\d){0,6}(?![\d-])"
    r"|[$€£₹]\s?\d[\d.,]{0,15}|(?<![\d,])\d{1,3}(?:,\d{3}){1,5}(?![\d,])"
    rf"|(?<![\d.])\d{1, 7}(?:[.,]\d{1, 4})?[ -]?(?:{_UNITS})"
)
_ANY_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"\d+|[^\s\d.,;:!?()\-/\"'…।|+*·]+")
_JOINT = re.compile(r"[\s.\-()/,+*·]{0,4}")
_SHORT_CODES = {"988", "911", "112", "999", "110", "116123", "741741", "1800", "0800", "800", "3114", "024"}
_CALLING = re.compile(
    r"\b(?:call|dial|text|ring|phone|number|hotline|helpline|lifeline|llama|marca|llámalos|teléfono|número|ruf|rufe|wähl|"
    r"wähle|nummer|appelle|appelez|compose|composez|numéro|call kar\w*|phone kar\w*)\b[^.!?\n\d]{0,25}?"
    r"(?<!\bat )(?<!\bin )(?<!\bum )(?<!\bby )(?<!\blas )(?<!\bfor )(?<!\bvers )(?<!\bthe )(?<!\bon )\+?\d[\d -]{1,20}"
    r"|(?:\bnumber|\bnummer|\bnuméro|\bnúmero|\bline|\bcall|\bdial|\btext|\bring|\bla\b|\ble\b|\bal\b|\bdie\b)[^.!?\n\d]{0,12}"
    r"(?:on |the |at |to )\+?\d{3,20}"
    r"|(?<!\d)\d{3,20}\s{0,2}(?:par|पर)\s*(?:phone|call|fon|फ़ोन|फोन|कॉल|बात)"
)


_SHORTEST = 3  # number words that make a number to call


def may_bring_number(text: str) -> bool:
    """Whether `text`, the newest piece of a reply in plain form, holds any part of a number."""
    return bool(_ANY_DIGIT.search(text)) or any(
        word in _WORDS or word in _TIMES for word in _TOKEN.findall(text)
    )


def holds_number(text: str) -> bool:
    """Whether `text`, in the guard's plain form, gives a number to call or to write to."""
    if not _ANY_DIGIT.search(text) and _number_words(text) < _SHORTEST:
        return False
    rest = _HARMLESS.sub(" | ", text)
    return bool(_CALLING.search(rest)) or any(_dialled(run) for run in _runs(rest))


def _number_words(text: str) -> int:
    """How many digits `text` spells at least; "triple nine" counts as three."""
    return sum((word in _WORDS) + 2 * (word in _TIMES) for word in _TOKEN.findall(text))


def _runs(text: str) -> list[list[str]]:
    """Digits and number words that stand together, each item as digits."""
    runs: list[list[str]] = []
    run: list[str] = []
    end, times = 0, 1
    for found in _TOKEN.finditer(text):
        word = found.group()
        digits = word if word.isdigit() else _WORDS.get(word, "")
        if not _JOINT.fullmatch(text, end, found.start()):
            runs.append(run)
            run = []
        if digits:
            run += [digits] * times
            times = 1
        elif word in _TIMES:
            times = _TIMES[word]
        else:
            runs.append(run)
            run, times = [], 1
        end = found.end()
    return [run for run in [*runs, run] if run]


def _dialled(run: list[str]) -> bool:
    whole = "".join(run)
    if whole in _SHORT_CODES and len(whole) > 2:
        return True
    if len(run) > 1 and all(len(item) == 1 for item in run):
        return len(run) >= 3 and not _counting(run)
    return len(whole) >= 7 or (len(run) > 1 and whole[:4] in _SHORT_CODES and len(whole) > 5)


def _counting(run: list[str]) -> bool:
    """Counting up or down, the same number again (box breathing), or the rhythm 4-7-8."""
    values = [int(item) for item in run]
    steps = {after - before for before, after in pairwise(values)}
    return steps in ({1}, {-1}, {0}) or values == [4, 7, 8]
