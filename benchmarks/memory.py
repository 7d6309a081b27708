"""How good and how quick remembering is, measured in this run: `python benchmarks/memory.py [--json]`.

Proposals over the written conversations (`tests/fixtures/memory`): `conversations` and `fresh` were there when the
rules were made, `held` and the first three of `unseen` when they were mended, `unseen4` never. Finding again: the later
message must bring the right memory among the first five, of the 20 that one made-up person has, and of everybody's at
once: by words and themes, by the encoder of meanings, and by both. Time: a real vault with 1,000 memories and 5,000
entries of two
passages, whose vectors are drawn by lot; the question is encoded by the real encoder. Gone: what is found of an
indexed page and of a memory after they were deleted.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.remembered import Talk, judged, talks

from mindmate.conversation import meaning
from mindmate.conversation.memory import TOKENS
from mindmate.conversation.recall import Index, fused
from mindmate.engine.encoding import EncoderHost
from mindmate.paths import Paths
from mindmate.remembering import Companion
from mindmate.settings import Settings
from mindmate.vault.keys import KdfParameters
from mindmate.vault.meanings import Meanings
from mindmate.vault.vault import Vault

PERSON, PEOPLE = 20, 300  # memories of one person; people
MEMORIES, ENTRIES, QUESTIONS, READ = 1000, 5000, 200, 60
LANGUAGES = ["en"] * 9 + ["de", "es", "fr", "hi"]

#: figure → (words, bound, whether higher is better)
BOUNDS = {
    "precision": ("proposals worth it, of the 300 conversations", 0.9, True),
    "precision_unseen": ("the same of 60 that the rules haven't seen", 0.9, True),
    "hit_at_5_fused": ("the right memory of 20 among the first five", 0.85, True),
    "told_share": ("what is told with a message, of its budget of tokens (counted in words)", 1.0, False),
    "found_after_deletion": ("what is found of deleted things", 0, False),
}
WORDS = {name: words for name, (words, _, _) in BOUNDS.items()}
PARTS = ("conversations", "fresh", "held", "unseen", "unseen2", "unseen3", "unseen4")

Row = tuple[str, str, str]
Ranking = Callable[[Sequence[int], int], list[int]]


def table(figures: dict[str, Any]) -> list[str]:
    """A line for each figure that has a bound, with it, and whether it was reached."""
    lines = [f"{'':76}{'measured':>12}{'to reach':>12}"]
    for name, (words, bound, higher) in BOUNDS.items():
        value = figures[name]
        verdict = "reached" if (value >= bound if higher else value <= bound) else "short"
        limit = f"{'≥' if higher else '≤'} {bound}"
        lines.append(f"{words:76}{value:>12.3f}{limit:>12}  {verdict}")
    return lines


def pairs(known: list[Talk]) -> list[Row]:
    """(language, fact, later message) for each fact."""
    return [(talk.lang, fact, talk.later) for talk in known for fact in talk.facts]


def encoded(host: EncoderHost, texts: list[str], width: int) -> list[list[float]]:
    """A vector of length one for each text."""
    found = []
    for text in texts:
        vector = host.vectors([([text], [meaning.MOST_TOKENS])])[0][:width]
        length = sum(number * number for number in vector) ** 0.5
        found.append([number / length for number in vector])
    return found


def rankings(rows: list[Row], host: EncoderHost, width: int) -> dict[str, Ranking]:
    """How the memories with these numbers are ranked for the later message of one of them."""
    facts = encoded(host, [fact for _, fact, _ in rows], width)
    later = encoded(host, [text for _, _, text in rows], width)

    def words(own: Sequence[int], asked: int) -> list[int]:
        index = Index()
        for at in own:
            index.put(str(at), rows[at][1])
        return [int(key) for key, _ in index.find(rows[asked][2], len(own))]

    def near(own: Sequence[int], asked: int) -> list[int]:
        scores = {at: sum(a * b for a, b in zip(facts[at], later[asked], strict=True)) for at in own}
        return sorted((at for at in own if scores[at] >= meaning.ALIKE), key=lambda at: -scores[at])

    def both(own: Sequence[int], asked: int) -> list[int]:
        first, second = ([str(at) for at in how(own, asked)] for how in (words, near))
        return [int(key) for key in fused(first, second)]

    return {"words": words, "meaning": near, "fused": both}


def found_again(rows: list[Row], host: EncoderHost, width: int) -> dict[str, Any]:
    """Hit@5 by each way."""
    by_language = {lang: [at for at, row in enumerate(rows) if row[0] == lang] for lang in set(LANGUAGES)}
    figures: dict[str, Any] = {}
    for name, ranking in rankings(rows, host, width).items():
        rng = random.Random(9)

        def share(own: Sequence[int], ranking: Ranking = ranking) -> float:
            return statistics.mean(at in ranking(own, at)[:5] for at in own)

        people = []
        for _ in range(PEOPLE):
            own = by_language[rng.choice(LANGUAGES)]
            people.append(share(rng.sample(own, min(PERSON, len(own)))))
        figures[f"hit_at_5_{name}"] = statistics.mean(people)
        figures[f"hit_at_5_{name}_of_all"] = share(range(len(rows)))
        figures[f"hit_at_5_{name}_by_language"] = {lang: share(own) for lang, own in by_language.items()}
    return figures


def texts(rng: random.Random, rows: list[Row], count: int) -> list[str]:
    """Entries of some hundred words whose frequencies fall as those of a language do."""
    vocabulary = sorted({word for _, fact, later in rows for word in f"{fact} {later}".split()})
    vocabulary += ["".join(rng.choices("abcdefghijklmnop", k=7)) for _ in range(8000)]
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    return [" ".join(rng.choices(vocabulary, weights, k=rng.randint(40, 160))) for _ in range(count)]


def timed(job: Callable[[str], object], questions: Sequence[str]) -> tuple[float, list[Any]]:
    """The 95th percentile of the milliseconds that a question takes, and the answers."""
    took, answers = [], []
    for question in questions:
        begun = time.perf_counter()
        answers.append(job(question))
        took.append(1000 * (time.perf_counter() - begun))
    return statistics.quantiles(took, n=20)[-1], answers


def in_a_vault(rows: list[Row], folder: Path, width: int) -> dict[str, Any]:
    """What a real vault of that size costs, and what is left of what is deleted."""
    rng = random.Random(9)
    paths = Paths(folder, folder, folder / "cache", folder / "logs")
    paths.prepare()
    vault = Vault.create(paths.vault, bytearray(b"a long passphrase"), KdfParameters(8 * 1024, 1, 1))
    companion = Companion(paths, vault, Settings, lambda _on: None, lambda: None, quiet=3600)
    vault.journal.write(
        "writing", body="I finished the race and couldn't stop smiling about what I had done."
    )
    for text in texts(rng, rows, READ - 1):
        vault.journal.write("writing", body=text)
    assert companion._meaning is not None
    companion.similar("begin")  # the encoder starts
    begun = time.perf_counter()
    assert companion._meaning.work(lambda: True)
    pace = READ / (time.perf_counter() - begun)
    gone = deleted(companion, vault)
    for at in range(MEMORIES):
        vault.memories.add(f"{rows[at % len(rows)][1]} {rng.randrange(10**6)}")
    for text in texts(rng, rows, ENTRIES - READ):
        vault.journal.write("writing", body=text)
    store = Meanings(vault.journal, meaning.encoder_file().sha256[:16])
    while some := store.missing(500):
        store.keep([(source, text, rng.randbytes(2 * width)) for source, text in some])
    questions = [rng.choice(rows)[2] for _ in range(QUESTIONS)]
    companion.similar(questions[0])
    companion.note("", questions[0], lambda text: len(text.split()))
    telling, told = timed(lambda text: companion.note("", text, lambda part: len(part.split())), questions)
    finding, _ = timed(companion.similar, questions)
    figures = {
        "retrieval_ms_p95": telling,
        "journal_by_meaning_ms_p95": finding,
        "told_most_words": max(len(text.split()) for text in told),
        "told_share": max(len(text.split()) for text in told) / TOKENS,
        "told_something": statistics.mean(bool(text) for text in told),
        "texts_a_second": pace,
        **gone,
    }
    companion.close()
    vault.close()
    return figures


def deleted(companion: Companion, vault: Vault) -> dict[str, int]:
    """How often a page and a memory are found before and after they are deleted."""
    (page,) = [page.id for page in vault.journal.pages() if "race" in page.body]
    vault.memories.add("My sister Ana lives in Zanzibar")

    def found() -> int:
        by_meaning = sum(one.entry == page for one in companion.similar("when did I feel proud?"))
        told = companion.note("", "my sister wrote", lambda text: len(text.split()))
        return by_meaning + ("Zanzibar" in told)

    before = found()
    vault.journal.delete(page)
    companion.forget(companion.kept()[0].id)
    return {"found_before_deletion": before, "found_after_deletion": found()}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures: dict[str, Any] = {}
    for name in PARTS:
        one = judged(f"{name}.txt")
        figures[name] = {
            "precision": one.precision,
            "recall": one.recall,
            "proposed": one.proposed,
            "bared": one.bared,
        }
    figures["precision"] = figures["conversations"]["precision"]
    figures["precision_unseen"] = figures["unseen4"]["precision"]
    rows, file = pairs(talks("conversations.txt")), meaning.encoder_file()
    with tempfile.TemporaryDirectory() as folder:
        host = EncoderHost(Path(folder), file.path, file.sha256)
        figures |= found_again(rows, host, file.width)
        host.close()
        figures |= in_a_vault(rows, Path(folder) / "profile", file.width)
    if options.json:
        print(json.dumps(figures))
        return 0
    print("\n".join(table(figures)))
    print(json.dumps({name: value for name, value in figures.items() if name not in WORDS}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
