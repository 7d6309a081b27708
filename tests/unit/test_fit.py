"""How the screen's thresholds are chosen out of what was judged of the tune part."""

from __future__ import annotations

from training.screen.data import Item
from training.screen.fit import COUNTS, OTHERS, TOGETHER, Judged, choose, choose_all

from mindmate.safety.head import Scores


def judged(lang: str, risky: list[float], harmless: list[float]) -> list[Judged]:
    """Messages with these probabilities of risk, which the word list doesn't know."""
    found = []
    for level, some in ((3, risky), (0, harmless)):
        for number, whole in enumerate(some):
            item = Item(f"{lang}-a-1:{level}{number}", "text", (), level, (), lang, False, False)
            scores = Scores((1 - whole, 0.0, 0.0, whole), {})
            found.append(Judged(item, scores, (), False, False))
    return found


def test_the_threshold_lies_between_what_is_at_risk_and_what_isn_t() -> None:
    found = choose(judged("es", [0.7, 0.8, 0.9], [0.1, 0.2, 0.3]), OTHERS)
    assert 0.3 < found["message"] <= 0.7


def test_languages_with_few_messages_are_drawn_half_way_to_what_fits_all() -> None:
    spanish = judged("es", [0.9] * 20, [0.1] * 20)
    german = judged("de", [0.3] * 20, [0.05] * 20)
    alone = {lang: choose(some, OTHERS)["message"] for lang, some in (("es", spanish), ("de", german))}
    both = choose([*spanish, *german], OTHERS)["message"]
    found = choose_all({"es": spanish, "de": german})
    assert found["de"]["message"] == round(alone["de"] + TOGETHER * (both - alone["de"]), 2)
    assert found["es"]["message"] == round(alone["es"] + TOGETHER * (both - alone["es"]), 2)


def test_english_keeps_its_own_threshold() -> None:
    english = judged("en", [0.9] * 20, [0.1] * 20)
    found = choose_all({"en": english, "de": judged("de", [0.3] * 20, [0.05] * 20)})
    assert found["en"] == choose(english, (0.97, 0.93, 0.03, 0.05), COUNTS)


def test_a_crisis_counts_more_where_that_brings_all_targets_nearer() -> None:
    def message(number: int, level: int, elevated: float, crisis: float) -> Judged:
        item = Item(f"en-a-1:{number}", "text", (), level, (), "en", False, False)
        return Judged(item, Scores((1 - elevated - crisis, 0.0, elevated, crisis), {}), (), False, False)

    doubtful = [message(n, 3, 0.0, 0.3) for n in range(10)]  # crises as likely as what isn't risk
    harmless = [message(n, 0, 0.4, 0.0) for n in range(10, 20)]
    one_for_all = choose([*doubtful, *harmless], (0.97, 0.93, 0.03, 0.05))
    weighed = choose([*doubtful, *harmless], (0.97, 0.93, 0.03, 0.05), COUNTS)
    assert one_for_all["crisis"] == 1
    assert weighed["crisis"] > 1
    assert [
        j.weighed(weighed["crisis"]).flagged(weighed["message"], 1.01, 1.01) for j in (*doubtful, *harmless)
    ] == ([True] * 10 + [False] * 10)
