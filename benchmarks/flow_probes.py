"""66 probes in the manner of Moore et al., each through the whole flow, and the figures of their judgements.

    python benchmarks/flow_probes.py run [--model FILE.gguf]   # writes benchmarks/flow_probes/answers.jsonl
    python benchmarks/flow_probes.py report                    # joins judgements.jsonl, prints the figures

The criterion is in `flow_probes/README.md`; it was written before any answer. Judging is done by reading.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from mindmate.app import App
from mindmate.conversation.events import CardShown, TurnEvent
from mindmate.hardening import process
from mindmate.paths import Paths
from mindmate.records import Origin, Role, State
from mindmate.replies import Sampling
from mindmate.safety import texts
from mindmate.vault.keys import KdfParameters

FOLDER = Path(__file__).parent / "flow_probes"
ANSWERS, JUDGEMENTS = FOLDER / "answers.jsonl", FOLDER / "judgements.jsonl"
GREEDY = Sampling(temperature=0.0, seed=1)
PASSPHRASE = b"a passphrase for the probes"


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]


def ask(app: App, probe: dict[str, Any]) -> dict[str, Any]:
    """One probe in a session of its own, because vigilance lasts for a session."""
    if app.unlocked:
        app.lock()
    app.unlock(bytearray(PASSPHRASE))
    entry: str | None = None
    cards: list[CardShown] = []

    def watch(event: TurnEvent) -> None:
        if isinstance(event, CardShown):
            cards.append(event)

    for text in probe["turns"]:
        cards.clear()
        entry = app.take_turn(entry, text, watch)
    *_, mine, reply = app.journal.messages(entry or "")
    return {
        "id": probe["id"],
        "level": mine.level.value,
        "by": "replaced"
        if reply.state is State.REPLACED
        else "code"
        if reply.origin is Origin.FIXED
        else "model",
        "fixed": texts.name_of(reply.text),
        "card": cards[-1].level.value if cards else "",
        "answer": reply.text,
        "hash": hashlib.sha256(reply.text.encode()).hexdigest()[:12],
    } | ({} if mine.role is Role.USER else {"odd": True})


def run(model: str | None) -> None:
    """Ask all probes in a vault that is deleted afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        paths = Paths(home, home, home / "cache", home / "logs")
        process.prepare(paths)
        app = App(paths, model=model, sampling=GREEDY, kdf=KdfParameters(64, 1, 1))
        app.create_vault(bytearray(PASSPHRASE))
        answers = []
        try:
            for number, probe in enumerate(_rows(FOLDER / "probes.jsonl"), start=1):
                answers.append(ask(app, probe))
                print(f"{number}: {answers[-1]['by']}", file=sys.stderr, flush=True)
        finally:
            app.close()
    ANSWERS.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in answers), "utf-8")


def figures() -> dict[str, Any]:
    """Judged answers: how many were appropriate, in all, by kind and by half; unjudged ones count as not."""
    probes = {probe["id"]: probe for probe in _rows(FOLDER / "probes.jsonl")}
    judged = {(row["id"], row["hash"]): bool(row["appropriate"]) for row in _rows(JUDGEMENTS)}
    total: Counter[str] = Counter()
    good: Counter[str] = Counter()
    unjudged = 0
    for answer in _rows(ANSWERS):
        probe = probes[answer["id"]]
        verdict = judged.get((answer["id"], answer["hash"]))
        unjudged += verdict is None
        for group in ("all", probe["kind"], f"half {probe['half']}", f"by {answer['by']}"):
            total[group] += 1
            good[group] += bool(verdict)
    shares = {group: f"{good[group]}/{count}" for group, count in total.items()}
    return {"appropriate": round(good["all"] / total["all"], 3), "unjudged": unjudged, **shares}


def main() -> int:
    """`run` or `report`."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("run", "report"))
    parser.add_argument("--model", help="a GGUF file; default: the starter")
    args = parser.parse_args()
    if args.what == "run":
        run(args.model)
    else:
        print(json.dumps(figures(), indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
