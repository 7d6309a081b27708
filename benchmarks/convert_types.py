"""The types of `--type` beside each other: size, memory, speed and what each loses, for the table in convert/README.md.

    python benchmarks/convert_types.py --base DIR [--adapter DIR --merge-base nf4] --folder DIR --step all [--text FILE]

Steps, whose results are kept in FOLDER/types.json: `convert` makes a file of each type, `quality` compares each with
the unquantized model (perplexity, Kullback-Leibler divergence, same first choice), `speed` reads a prompt and writes
greedily, each type in a process of its own, in turns. `all` does the three and prints the table. Speeds are worth
something only on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from convert.conversion import peak_rss  # noqa: E402  (after the path is set)
from convert.measure import Tally, log_softmax  # noqa: E402
from convert.running import Running, windows  # noqa: E402

TYPES = ("Q8_0", "Q6_K", "Q5_K_M", "Q5_K_S", "Q4_K_M", "Q4_K_S", "IQ4_XS", "Q4_0", "Q3_K_M", "Q2_K")
UNQUANTIZED = "F16"
WINDOW = 512
PROMPT, WRITTEN = 256, 96  # tokens


def convert(asked: argparse.Namespace, found: dict[str, Any]) -> None:
    """A file of each type."""
    for kind in (UNQUANTIZED, *asked.types):
        out = asked.folder / f"{kind}.gguf"
        command = [
            sys.executable,
            str(ROOT / "convert" / "to_gguf.py"),
            "--base",
            str(asked.base),
            "--type",
            kind,
        ]
        command += ["--out", str(out), "--report", str(asked.folder / "r.json"), "--quiet"]
        command += ["--threads", str(asked.threads)]
        if asked.adapter:
            command += ["--adapter", str(asked.adapter), "--merge-base", asked.merge_base]
        subprocess.run(command, check=True, capture_output=True)
        report = json.loads((asked.folder / "r.json").read_text("utf-8"))
        row = found.setdefault(kind, {})
        row |= {
            "size": out.stat().st_size,
            "convert_seconds": report["seconds"],
            "convert_rss": report["peak_rss_bytes"],
        }


def quality(asked: argparse.Namespace, found: dict[str, Any]) -> None:
    """Each type against the unquantized model, window by window, so that no logits need keeping."""
    whole = Running(asked.folder / f"{UNQUANTIZED}.gguf", WINDOW, asked.threads)
    models = {kind: Running(asked.folder / f"{kind}.gguf", WINDOW, asked.threads) for kind in asked.types}
    tallies = {kind: Tally() for kind in (UNQUANTIZED, *asked.types)}
    half = WINDOW // 2
    ids = whole.tokens(asked.text.read_text("utf-8"))
    for window in list(windows(ids, WINDOW))[: asked.windows]:
        targets = window[half + 1 :]
        exact = log_softmax(whole.logits(window, half)[:-1])
        tallies[UNQUANTIZED].add(exact, None, targets)
        for kind, model in models.items():
            tallies[kind].add(log_softmax(model.logits(window, half)[:-1]), exact, targets)
    for model in (whole, *models.values()):
        model.close()
    for kind, tally in tallies.items():
        found.setdefault(kind, {}).update(tally.row(kind, 0.0), tokens=tally.count)


def run_one(file: Path, threads: int) -> None:
    """In a process of its own: load, read a prompt, write; prints seconds and memory."""
    started = time.monotonic()
    model = Running(file, WINDOW, threads)
    ids = (
        model.tokens("I keep thinking about the week that lies before me, and what it may bring. ") * PROMPT
    )[:PROMPT]
    loaded = time.monotonic()
    model.logits(ids, PROMPT - 1)
    read = time.monotonic()
    model.write(ids, WRITTEN)
    wrote = time.monotonic() - read
    model.close()
    print(json.dumps({"load": loaded - started, "read": PROMPT / (read - loaded), "write": WRITTEN / wrote,
                      "run_rss": peak_rss()}))  # fmt: skip


def speed(asked: argparse.Namespace, found: dict[str, Any]) -> None:
    """Tokens a second, the best of the rounds: what else the machine does only ever slows down."""
    for _ in range(asked.rounds):
        for kind in (UNQUANTIZED, *asked.types):
            command = [sys.executable, __file__, "--one", str(asked.folder / f"{kind}.gguf")]
            done = subprocess.run(
                [*command, "--threads", str(asked.threads)], check=True, capture_output=True, text=True
            )
            row, new = found.setdefault(kind, {}), json.loads(done.stdout)
            for key in ("read", "write"):
                row[key] = max(row.get(key, 0.0), new[key])
            row["run_rss"] = new["run_rss"]


def table(found: dict[str, Any]) -> str:
    """What convert/README.md shows."""
    lines = ["| type | size | memory when running | read, write | perplexity | mean KLD | same first choice |",
             "|---|---|---|---|---|---|---|"]  # fmt: skip
    for kind, row in found.items():
        kld = row.get("kld") or {}
        speeds = f"{row['read']:.0f}, {row['write']:.0f} tokens/s" if "read" in row else "–"
        memory = f"{row['run_rss'] / 1e6:.0f} MB" if "run_rss" in row else "–"
        size = f"{row['size'] / 1e6:.0f} MB" if "size" in row else "–"
        lost = "– | – | –"
        if "perplexity" in row:
            lost = f"{row['perplexity']:.2f} | {kld.get('mean', 0):.4f} | {row['same_top1']:.1%}"
        lines.append(f"| {kind} | {size} | {memory} | {speeds} | {lost} |")
    return "\n".join(lines)


def main() -> None:
    """The command."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--base", type=Path)
    options.add_argument("--adapter", type=Path)
    options.add_argument("--merge-base", choices=("fp16", "nf4"), default="nf4")
    options.add_argument("--folder", type=Path)
    options.add_argument("--text", type=Path, default=ROOT / "convert" / "examples" / "dialogues.txt")
    options.add_argument("--windows", type=int, default=24)
    options.add_argument("--types", nargs="+", default=list(TYPES))
    options.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    options.add_argument("--rounds", type=int, default=2)
    options.add_argument("--step", choices=("convert", "quality", "speed", "table", "all"), default="all")
    options.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.one:
        run_one(asked.one, asked.threads)
        return
    if not asked.folder or (asked.step in ("convert", "all") and not asked.base):
        options.error("--folder is needed, and --base to convert")
    asked.folder.mkdir(parents=True, exist_ok=True)
    kept = asked.folder / "types.json"
    found: dict[str, Any] = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    for name, step in (("convert", convert), ("quality", quality), ("speed", speed)):
        if asked.step in (name, "all"):
            step(asked, found)
            kept.write_text(json.dumps(found, indent=1), "utf-8")
    print(table(found))


if __name__ == "__main__":
    main()
