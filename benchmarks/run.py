"""`make bench`: measures on this machine and prints a table beside what is to be reached.

    make bench                                   # engine with the starter model, vault, memory, window
    make bench ARGS="--model FILE.gguf"          # also with another model, for instance one of 7B
    make bench ARGS="--only engine --rounds 9"

Every figure is a ratio of two things measured in this run, or stands beside the pace of this machine: run it
alone. Results go to build/bench.json.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
RESULT = ROOT / "build" / "bench.json"
PARTS = ("vault", "memory", "window")  # benchmarks beside this file that have a table

#: figure → (words, bound, whether higher is better) for the starter, and for a model of 7B
ENGINE = {
    "write_ratio": ("writing, against a bare llama.cpp loop", {"starter": 0.97, "large": 0.99}, True),
    "python_ms_per_token": ("our Python's share of a token, ms", {"starter": 0.05, "large": 0.05}, False),
    "tokens_read_again": ("tokens read again a turn", {"starter": 20, "large": 20}, False),
    "resume_ratio": ("first token, saved state against reading again", {"starter": None, "large": 50}, True),
    "resume_new_ratio": (
        "the same behind a new message, read both times",
        {"starter": None, "large": None},
        True,
    ),
    "stop_ms_p99": ("stop, p99, ms", {"starter": 100, "large": 100}, False),
    "fit_seconds": ("fit verdict, seconds", {"starter": 1.0, "large": 1.0}, False),
    "fit_off_percent": ("fit verdict, per cent off the measured peak", {"starter": 10, "large": 10}, False),
    "fit_killed": ("ran out of memory although it was said to fit", {"starter": 0, "large": None}, False),
}


def engine(arguments: argparse.Namespace, model: str | None) -> dict[str, Any]:
    """The figures of `mindmate bench` in a profile of its own."""
    command = [sys.executable, "-m", "mindmate", "bench", "--json", "--rounds", str(arguments.rounds)]
    if model:
        command += ["--model", model, "--tokens", str(arguments.tokens)]
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(
            command, env=os.environ | {"MINDMATE_HOME": home}, capture_output=True, text=True, check=False
        )
    if done.returncode:
        return {"error": done.stderr.strip()}
    found: dict[str, Any] = json.loads(done.stdout)
    return found | (other("fit.py", *(("--only", model) if model else ())))


def show(result: dict[str, Any], kind: str) -> None:
    """A table of the engine's figures."""
    if "error" in result:
        print(f"engine: {result['error']}")
        return
    print(f"\n{result['model']} ({kind})\n{'':54}{'measured':>12}{'to reach':>12}")
    for name, (words, bounds, higher) in ENGINE.items():
        value, bound = result.get(name), bounds[kind]
        if value is None:
            verdict = "not measured"
        elif bound is None:
            verdict = ""
        else:
            verdict = "reached" if (value >= bound if higher else value <= bound) else "short"
        sign = "≥" if higher else "≤"
        print(
            f"{words:54}{value!s:>12}{(sign + ' ' + str(bound)) if bound is not None else '':>12}  {verdict}"
        )
    rest = {name: value for name, value in result.items() if name not in ENGINE}
    print("also: " + ", ".join(f"{name} {value}" for name, value in rest.items()))


def show_part(part: str, result: dict[str, Any]) -> None:
    """A table of the figures of the benchmark `part`, which lies beside this file."""
    print(f"\n{part}")
    if "error" in result:
        print(result["error"])
        return
    beside = importlib.import_module(part)
    print("\n".join(beside.table(result)))
    rest = {name: value for name, value in result.items() if name not in beside.WORDS}
    print("also: " + ", ".join(f"{name} {value}" for name, value in rest.items()))


def other(script: str, *arguments: str) -> Any:
    """Another benchmark of this folder, as JSON."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / script), "--json", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return {"error": done.stderr.strip().splitlines()[-1:]}
    return json.loads(done.stdout)


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=("engine", *PARTS))
    parser.add_argument("--model", help="a GGUF file to measure beside the starter")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--tokens", type=int, default=32, help="tokens of a reply of the other model")
    arguments = parser.parse_args()
    results: dict[str, Any] = {}
    if arguments.only in (None, "engine"):
        results["engine"] = engine(arguments, None)
        show(results["engine"], "starter")
        if arguments.model:
            results["engine_large"] = engine(arguments, arguments.model)
            show(results["engine_large"], "large")
    for part in PARTS:
        if arguments.only in (None, part):
            results[part] = other(f"{part}.py")
            show_part(part, results[part])
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
