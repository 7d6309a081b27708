"""How well risk is noticed, and how fast: `make bench-safety` writes build/bench-safety.json and prints a table.

    python benchmarks/safety.py [--part test|tune] [--out FILE] [--misses FILE]

Everything goes through the app's own path: word list, encoder process, head. The corpus' test part is in the
tree; the outside sets are for evaluation only, are read from ../shared/data, and are left out with a word where
they aren't there. `benchmarks/labels` holds what two of them are relabelled to (no texts). Intervals are
Wilson's, 95 % (Wilson 1927). Section `guard` comes from benchmarks/safety_guard.py.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import importlib.util
import json
import math
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
from benchmarks import safety_time  # noqa: E402
from training.risk import prepare  # noqa: E402

from mindmate.engine.encoding import EncoderHost  # noqa: E402
from mindmate.paths import Paths  # noqa: E402
from mindmate.records import Level  # noqa: E402
from mindmate.safety import head  # noqa: E402
from mindmate.safety.screen import Reader, Screener  # noqa: E402
from mindmate.safety.values import Screening  # noqa: E402

SHARED = Path(os.environ.get("MINDMATE_SHARED", ROOT.parent / "shared")) / "data"
LABELS = Path(__file__).parent / "labels"
PLAIN = Path(__file__).parent / "plain" / "messages.jsonl"
LANGUAGES = {"en": "English", "es": "Spanish", "de": "German", "fr": "French", "hi": "Hindi"}
Judge = Callable[[str, Sequence[str]], Screening]


@dataclass(frozen=True)
class Row:
    """One line of the table: a share with its interval, or a time; `must` says what it has to reach."""

    what: str
    value: float | None
    count: int = 0
    of: int = 0
    low: float | None = None
    high: float | None = None
    must: str = ""
    reached: bool | None = None
    note: str = ""


def wilson(count: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share."""
    z = 1.959964
    share, square = count / of, z * z / of
    middle = (share + square / 2) / (1 + square)
    half = z * math.sqrt(share * (1 - share) / of + square / (4 * of)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def share(what: str, flagged: Iterable[bool], must: str = "", note: str = "") -> Row:
    """A row for the share of `flagged`; `must` is like ">= 0.97" or "<= 0.03"."""
    found = list(flagged)
    if not found:
        return Row(what, None, must=must, note=note or "nothing to measure")
    count = sum(found)
    value = count / len(found)
    low, high = wilson(count, len(found))
    reached = None
    if must:
        limit = float(must.split()[1])
        reached = value >= limit if must.startswith(">") else value <= limit
    return Row(what, round(value, 4), count, len(found), round(low, 4), round(high, 4), must, reached, note)


def flags(found: Screening) -> bool:
    """Whether a message counts as flagged: either level of risk."""
    return found.level.rank >= Level.ELEVATED.rank


# ---- own corpus ------------------------------------------------------------------------------------


def own(judge: Judge, part: str, misses: list[dict[str, Any]]) -> list[Row]:
    """Recall and false alarms on a part of the corpus, English first."""
    split = json.loads(prepare.SPLIT.read_text("utf-8"))
    left_out = set(split["left_out"])
    rows = [
        (f"{batch}:{number}", row)
        for batch, number, row in prepare.rows()
        if split["parts"].get(batch) == part and f"{batch}:{number}" not in left_out
    ]
    judged = []
    for name, row in rows:
        found = judge(row["text"], row.get("turns") or ())
        judged.append((row, flags(found)))
        if flags(found) != (row["level"] in ("elevated", "crisis")):
            misses.append({"name": name, "flagged": flags(found), **row})
    table = []
    for lang, name in LANGUAGES.items():
        main = lang == "en"
        mine = [(row, flag) for row, flag in judged if row["lang"] == lang]
        table += [
            share(f"{name}: crisis recall", _of(mine, ("crisis",)), ">= 0.97" if main else ">= 0.85"),
            share(
                f"{name}: risk recall", _of(mine, ("elevated", "crisis")), ">= 0.93" if main else ">= 0.85"
            ),
            share(f"{name}: false alarms", _of(mine, ("none", "distress")), "<= 0.03" if main else "<= 0.06"),
            share(
                f"{name}: false alarms, hard negatives",
                [flag for row, flag in mine if row.get("hard")],
                "<= 0.05" if main else "",
            ),
        ]
        if lang == "hi":
            for script in ("deva", "latn"):
                some = [(row, flag) for row, flag in mine if _script(row["text"]) == script]
                label = {"deva": "Devanagari", "latn": "Latin script"}[script]
                table.append(share(f"Hindi, {label}: risk recall", _of(some, ("elevated", "crisis"))))
                table.append(share(f"Hindi, {label}: false alarms", _of(some, ("none", "distress"))))
    return table


def habits(judge: Judge, part: str) -> list[Row]:
    """What is found where people put a picture, a face, a laugh or marks behind the same messages.

    On every third message of a part of the corpus that is no longer than 160 characters.
    """
    split = json.loads(prepare.SPLIT.read_text("utf-8"))
    some = [
        row
        for batch, _, row in prepare.rows()
        if split["parts"].get(batch) == part and len(row["text"]) <= 160
    ][::3]
    table = []
    for tail in ("", " 😭", " 😂😂", " :(", "!!!", " haha", " xx", " 🙏"):
        judged = [(row, flags(judge(row["text"] + tail, row.get("turns") or ()))) for row in some]
        label = f'with "{tail.strip()}" behind' if tail else "as they are"
        table += [
            share(f"habits, {label}: at risk, flagged", _of(judged, ("elevated", "crisis"))),
            share(f"habits, {label}: the rest, flagged", _of(judged, ("none", "distress"))),
        ]
    return table


def _of(judged: Sequence[tuple[dict[str, Any], bool]], levels: tuple[str, ...]) -> list[bool]:
    return [flag for row, flag in judged if row["level"] in levels]


def _script(text: str) -> str:
    return "deva" if any("\u0900" <= c <= "\u097f" for c in text) else "latn"


# ---- outside sets ----------------------------------------------------------------------------------

#: Who labelled the two large sets by the levels of docs/safety.md, and the files: three readers in full, whose majority
#: counts, and before them one reader in part.
READERS = {"relabelled": "-in-full", "relabelled at first, in part": ""}


def _labels(name: str) -> tuple[dict[str, str], dict[str, bool]]:
    """Of one relabelling of a set: each labelled text's hash, and whether it is at risk."""
    rows: dict[str, dict[str, Any]] = json.loads((LABELS / f"{name}.json").read_text("utf-8"))["rows"]
    risk = {}
    for number, row in rows.items():
        levels = row["levels"] if "levels" in row else [row["level"]]
        risk[number] = 2 * sum(level in ("elevated", "crisis") for level in levels) > len(levels)
    return {number: row["sha256"] for number, row in rows.items()}, risk


def _same(label: str | None, text: str) -> None:
    if label is not None and hashlib.sha256(text.encode()).hexdigest()[:16] != label:
        raise SystemExit("a set isn't the one that was relabelled")


def beacon(judge: Judge) -> list[Row]:
    """beacon-hard: 8 messages at risk, 4 figures of speech."""
    raw = json.loads((SHARED / "beacon-hard" / "hard_crisis_dataset.json").read_text("utf-8"))
    judged = []
    for talk in raw["conversations"]:
        *earlier, text = [m["content"] for m in talk["messages"] if m["role"] == "student"]
        judged.append((talk["labels"]["is_crisis"], flags(judge(text, earlier))))
    return [
        share("beacon-hard: flagged of those at risk", [flag for risk, flag in judged if risk], ">= 1.0"),
        share("beacon-hard: flagged of the rest", [flag for risk, flag in judged if not risk], "<= 0.25"),
    ]


def _drawn(text: str) -> bool:
    """One text in three, by its hash: enough for the false alarms of a large set."""
    return hashlib.sha256(text.encode()).digest()[0] % 3 == 0


def moderation(judge: Judge) -> list[Row]:
    """OpenAI's moderation set: all that our first or its own label marks, and a third of the rest that it labels."""
    with gzip.open(SHARED / "openai-moderation" / "samples-1680.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    labelled = {who: _labels(f"openai-moderation{end}") for who, end in READERS.items()}
    first, _ = labelled["relabelled at first, in part"]
    judged = []
    for number, row in enumerate(rows):
        name = str(number)
        if name not in first and (row.get("SH") is None or not _drawn(row["prompt"])):
            continue
        for hashes, _ in labelled.values():
            _same(hashes.get(name), row["prompt"])
        judged.append((name, row.get("SH"), flags(judge(row["prompt"], ()))))
    table = []
    for who, (_, risk) in labelled.items():
        table += [
            share(
                f"OpenAI moderation, {who}: recall",
                [flag for name, _, flag in judged if risk.get(name)],
                ">= 0.8",
            ),
            share(
                f"OpenAI moderation, {who}: false alarms",
                [flag for name, sh, flag in judged if not risk.get(name) and sh is not None],
                "<= 0.05",
                "of a third, by hash, of the texts that the set labels",
            ),
        ]
    theirs = [(bool(sh), flag) for _, sh, flag in judged if sh is not None]
    return [
        *table,
        share("OpenAI moderation, its own label: recall", [f for sh, f in theirs if sh]),
        share("OpenAI moderation, its own label: false alarms", [f for sh, f in theirs if not sh]),
    ]


def counsel(judge: Judge) -> list[Row]:
    """counsel-chat: how many ordinary questions to a counsellor are flagged."""
    path = SHARED / "counsel-chat" / "20200325_counsel_chat.csv"
    questions: dict[str, tuple[str, str]] = {}
    with path.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            questions.setdefault(row["questionID"], (row["questionTitle"], row["questionText"] or ""))
    labelled = {who: _labels(f"counsel-chat{end}") for who, end in READERS.items()}
    judged = []
    for number, (title, text) in questions.items():
        for hashes, _ in labelled.values():
            _same(hashes.get(number), f"{title}\n{text}")
        judged.append((number, flags(judge(f"{title}\n{text}", ()))))
    table = []
    for who, (_, risk) in labelled.items():
        table += [
            share(
                f"counsel-chat, {who}: ordinary questions flagged",
                [flag for number, flag in judged if not risk.get(number)],
                "<= 0.08",
            ),
            share(
                f"counsel-chat, {who}: questions at risk flagged",
                [flag for number, flag in judged if risk.get(number)],
            ),
        ]
    return [*table, share("counsel-chat: all questions flagged", [flag for _, flag in judged])]


def plain(judge: Judge, misses: list[dict[str, Any]]) -> list[Row]:
    """Messages as people type them: plain words, nothing shown by details. A list apart from the corpus."""
    rows = [json.loads(line) for line in PLAIN.read_text("utf-8").splitlines()]
    judged = [(row, flags(judge(row["text"], ()))) for row in rows]
    misses += [
        {"name": "plain", "flagged": flag, **row}
        for row, flag in judged
        if flag != (row["level"] in ("elevated", "crisis"))
    ]
    table = []
    for lang, name in LANGUAGES.items():
        mine = [(row, flag) for row, flag in judged if row["lang"] == lang]
        table += [
            share(f"plain messages, {name}: at risk, flagged", _of(mine, ("elevated", "crisis"))),
            share(f"plain messages, {name}: the rest, flagged", _of(mine, ("none", "distress"))),
        ]
    return table


SETS = {"beacon-hard": beacon, "openai-moderation": moderation, "counsel-chat": counsel}


def outside(judge: Judge) -> list[Row]:
    """The sets for evaluation only, where they are."""
    table: list[Row] = []
    for name, measure in SETS.items():
        if (SHARED / name).is_dir():
            table += measure(judge)
        else:
            table.append(Row(name, None, note=f"left out: {name} isn't in ../shared/data"))
    return table


# ---- time, guard -----------------------------------------------------------------------------------


def latency(judge: Judge) -> list[Row]:
    """Time of a message of 60 words with two earlier ones, through the processes, in each language."""
    return [Row(**row) for row in safety_time.rows(judge)]


def guard() -> list[Row]:
    """The guard's rows, from the module that knows its replies."""
    if importlib.util.find_spec("benchmarks.safety_guard") is None:
        return [Row("guard", None, note="left out: benchmarks/safety_guard.py isn't there")]
    from benchmarks import safety_guard

    return [Row(**row) for row in safety_guard.rows()]


def patient_screen(paths: Paths) -> tuple[Screener, list[EncoderHost]]:
    """The app's screen, but one that waits: on a busy machine a time-out would count as the word list's verdict."""
    found = [head.load(file) for file in (head.FILE, head.SECOND) if file.exists()]
    hosts = [EncoderHost(paths.temporary, one.encoder, one.sha256, answer_seconds=120) for one in found]
    second = Reader(hosts[1], found[1]) if len(found) > 1 else None
    return Screener(hosts[0], found[0], second), hosts


def main() -> int:
    """Measure, write, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--part", default="test", choices=("test", "tune"))
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench-safety.json")
    parser.add_argument("--only", default="own,habits,plain,outside,time,guard", help="sections, by commas")
    parser.add_argument("--misses", type=Path, help="write what was judged wrongly to this file")
    args = parser.parse_args()
    misses: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        whole, hosts = patient_screen(Paths(at, at, at / "cache", at / "logs"))
        degrees: Counter[str] = Counter()

        def screen(text: str, earlier: Sequence[str] = ()) -> Screening:
            found = whole(text, earlier)
            degrees[found.watching] += 1
            return found

        try:
            sections: dict[str, Callable[[], list[Row]]] = {
                "own": lambda: own(screen, args.part, misses),
                "habits": lambda: habits(screen, args.part),
                "plain": lambda: plain(screen, misses),
                "outside": lambda: outside(screen),
                "time": lambda: latency(screen),
                "guard": guard,
            }
            table = [row for name in args.only.split(",") for row in sections[name]()]
        finally:
            for host in hosts:
                host.close()
    if degrees["limited"]:
        print(
            f"an encoder failed at {degrees['limited']} of {degrees.total()} messages: no figures",
            file=sys.stderr,
        )
        return 1
    result = {"part": args.part, "watching": sorted(degrees), "rows": [asdict(row) for row in table]}
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")
    if args.misses:
        args.misses.write_text("".join(json.dumps(m, ensure_ascii=False) + "\n" for m in misses), "utf-8")
    for row in table:
        mark = {True: "reached", False: "SHORT", None: ""}[row.reached]
        interval = f"{row.low:.3f} to {row.high:.3f}" if row.low is not None else ""
        value = "-" if row.value is None else row.value
        print(f"{row.what:58} {value:>8} {interval:16} {row.must:8} {mark} {row.note}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
