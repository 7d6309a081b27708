"""What harmless talk before a message does to the screen: `python benchmarks/safety_context.py [--part tune]`.

Messages of the corpus that have no earlier ones are read alone and behind two harmless messages of the same part and
language, drawn by lot with a fixed seed; those that have earlier ones are read with theirs. For each way of judging:
how many of the risky ones and of the others flag. What the screen does: never in English, which both its encoders read,
from `ALONE` in the other languages; both were chosen with this on the tuning part.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.safety import patient_screen  # noqa: E402
from training.risk import prepare  # noqa: E402

from mindmate.paths import Paths  # noqa: E402
from mindmate.records import Level  # noqa: E402
from mindmate.safety import head, lexicon  # noqa: E402
from mindmate.safety.head import Scores  # noqa: E402
from mindmate.safety.screen import decide  # noqa: E402

RISKY = ("elevated", "crisis")
EACH = 220  # messages of each kind that are put behind others


def drawn(part: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Messages with their own earlier ones, and messages that were put behind two harmless ones."""
    split = json.loads(prepare.SPLIT.read_text("utf-8"))
    left_out = set(split["left_out"])
    rows = [
        row
        for batch, number, row in prepare.rows()
        if split["parts"].get(batch) == part and f"{batch}:{number}" not in left_out
    ]
    lot = random.Random(5)
    own = [row for row in rows if row.get("turns")]
    bare = [row for row in rows if not row.get("turns")]
    calm: dict[str, list[str]] = {}
    for row in bare:
        if row["level"] == "none" and not row.get("hard") and len(row["text"].split()) < 25:
            calm.setdefault(row["lang"], []).append(row["text"])
    made = []
    for risky in (True, False):
        some = [row for row in bare if (row["level"] in RISKY) == risky]
        lot.shuffle(some)
        made += [row | {"turns": lot.sample(calm[row["lang"]], 2)} for row in some[:EACH]]
    return own, made


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("tune", "test"), default="tune")
    parser.add_argument("--bounds", type=float, nargs="+", default=[0.6, 0.7, 0.8, 0.9, 1.1])
    asked = parser.parse_args()
    own, made = drawn(asked.part)
    found = head.load()
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        screen, hosts = patient_screen(Paths(at, at, at / "cache", at / "logs"))

        def read(row: dict[str, Any]) -> tuple[Scores, Scores]:
            listed = lexicon.judge(row["text"], row["turns"])  # of the whole, as the screen has it
            asked = (row["text"], row["turns"], listed)
            return screen.scores(*asked)[0], screen.alone(*asked)

        try:
            for what, rows in (("with their own earlier ones", own), ("behind two harmless ones", made)):
                read_ = [(row, *read(row)) for row in rows]
                for those, some in (
                    ("English", [one for one in read_ if one[0]["lang"] == "en"]),
                    ("the others", [one for one in read_ if one[0]["lang"] != "en"]),
                ):
                    print(f"{what}, {those}: {len(some)}")
                    for bound in asked.bounds:
                        _show(some, bound, found)
        finally:
            for host in hosts:
                host.close()
    return 0


def _show(read: list[tuple[dict[str, Any], Scores, Scores]], bound: float, found: head.Head) -> None:
    counts = {"crisis": [0, 0], "risk": [0, 0], "others": [0, 0]}
    for row, behind, alone in read:
        flags = _flags(row, behind, alone, bound, found)
        names = ["risk" if row["level"] in RISKY else "others"]
        names += ["crisis"] * (row["level"] == "crisis")
        for name in names:
            counts[name][0] += flags
            counts[name][1] += 1
    words = ", ".join(f"{name} {a} of {b} ({a / b:.3f})" for name, (a, b) in counts.items())
    note = "  (never)" if bound > 1 else ""
    print(f"  alone from {bound}: {words}{note}", flush=True)


def _flags(row: dict[str, Any], behind: Scores, alone: Scores, bound: float, found: head.Head) -> bool:
    listed = lexicon.judge(row["text"], row["turns"])
    shown = None if bound > 1 else alone
    level, _ = decide(listed, [behind], found, shown, bound)
    return level.rank >= Level.ELEVATED.rank


if __name__ == "__main__":
    raise SystemExit(main())
