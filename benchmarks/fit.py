"""What `models fit` predicts, against what a model then really takes: `make bench` calls this.

    python benchmarks/fit.py [--only FILE] [--json]

Each way of loading is predicted first, in a process that loads nothing, and then run: load, read some
hundred tokens, write a few. Measured is the highest resident memory of the model's process (VmHWM), which
counts the mapped weights too. `seconds` is the whole verdict, the start of its process included.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from mindmate.engine import fit
from mindmate.engine.gguf import check_chat_model
from mindmate.engine.host import EngineHost
from mindmate.engine.loading import Loading
from mindmate.engine.supervisor import quick_fit
from mindmate.replies import Sampling

WAYS = (Loading(1024, 0, "f16"), Loading(2048, 0, "q8_0"), Loading(4096, 0, "q8_0"))
LIMITS = (300, 400, 500, 600, 700, 800)  # MB, for the starter: from nothing that fits to the longest context
CONTROL = 60  # MB, in which it can't run
GROUPS = (Path("/sys/fs/cgroup"), Path("/sys/fs/cgroup/memory"))
TEXT = "The evening was long and the street was quiet. " * 30


def peak(pid: int | None) -> int:
    """Highest resident memory of a process so far, in bytes."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("ascii"))
    return int(found.group(1)) * 1024 if found else 0


def predicted(file: Path, loading: Loading, folder: Path) -> int:
    """Bytes that the verdict names for one way of loading."""
    host = EngineHost(folder)
    try:
        sizes = host.sizes(file, loading)
    finally:
        host.close()
    return fit.PROCESS + fit.weights_of(check_chat_model(file)) + sizes["kv"] + sizes["compute"]


def measured(file: Path, loading: Loading, folder: Path) -> int:
    """Bytes that it then takes at its highest."""
    host = EngineHost(folder)
    try:
        host.load(file, loading)
        for _ in host.reply([("user", TEXT)], max_tokens=4, sampling=Sampling(temperature=0)):
            pass
        return peak(host.pid)
    finally:
        host.close()


def verdict_seconds(file: Path, folder: Path) -> float:
    """Seconds of the whole verdict."""
    host = EngineHost(folder)
    started = time.perf_counter()
    try:
        quick_fit(host, file)
    finally:
        host.close()
    return time.perf_counter() - started


def limited(file: Path, limit: int, *, forced: bool = False) -> dict[str, Any] | None:
    """The verdict within a control group of `limit` bytes, and whether what it promises ran to its end there.

    `forced` runs it whatever the verdict: the control, which has to be killed. None where no group can be
    made (needs the rights of root).
    """
    group = next((place for place in GROUPS if (place / "cgroup.procs").exists()), None)
    if group is None:
        return None
    own = group / "mindmate-bench"
    try:
        own.mkdir()
        for name in ("memory.max", "memory.limit_in_bytes"):
            if (own / name).exists():
                (own / name).write_text(str(limit))
        done = subprocess.run(
            [
                *(sys.executable, __file__, "--within", str(own), "--model", str(file)),
                *(("--forced",) if forced else ()),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return None
    finally:
        if own.exists():
            own.rmdir()
    row = {"limit_mb": round(limit / 1e6), "verdict": "none", "finished": False}
    return row | (json.loads(done.stdout) if done.returncode == 0 else {"status": done.returncode})


def within(group: Path, file: Path, forced: bool) -> dict[str, Any]:
    """Join `group`, judge, and run what the verdict says, if it fits."""
    (group / "cgroup.procs").write_text(str(os.getpid()))
    with tempfile.TemporaryDirectory() as name:
        host = EngineHost(Path(name))
        verdict = quick_fit(host, file)
        host.close()
        if verdict.verdict == "too large" and not forced:
            return {"verdict": verdict.verdict, "finished": True}
        host = EngineHost(Path(name))
        try:
            host.load(file, verdict.loading)
            # The cache is written whole when it is made; a short prompt touches all weights and buffers.
            for _ in host.reply([("user", TEXT)], max_tokens=4, sampling=Sampling(temperature=0)):
                pass
        finally:
            host.close()
    return {"verdict": verdict.verdict, "context": verdict.loading.n_ctx, "finished": True}


def run(file: Path, *, confine: bool) -> dict[str, Any]:
    """All of WAYS with one model, and with `confine` the verdicts within LIMITS."""
    rows, confined, control = [], [], None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seconds = verdict_seconds(file, folder)
        for way in WAYS:
            said, took = predicted(file, way, folder), measured(file, way, folder)
            rows.append(
                {
                    "context": way.n_ctx,
                    "kv": way.kv,
                    "predicted_mb": round(said / 1e6),
                    "measured_mb": round(took / 1e6),
                    "off_percent": round((said - took) / took * 100, 1),
                }
            )
    if confine:
        control = limited(file, CONTROL * 10**6, forced=True)
        confined = [row for mb in LIMITS if (row := limited(file, mb * 10**6)) is not None]
    return {
        "fit_seconds": round(seconds, 2),
        "fit_off_percent": max(abs(row["off_percent"]) for row in rows),
        "fit_rows": rows,
        "fit_confined": confined,
        "fit_control_killed": None if control is None else not control["finished"],
        "fit_killed": sum(not row["finished"] for row in confined) if confined else None,
    }


def main() -> int:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", type=Path, help="a GGUF file in place of the starter; no limits are tried with it"
    )
    parser.add_argument("--model", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--within", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--forced", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.within:
        print(json.dumps(within(arguments.within, arguments.model, arguments.forced)))
        return 0
    starter = next((Path(sys.prefix) / "share" / "mindmate" / "models").glob("*.gguf"))
    result = run((arguments.only or starter).absolute(), confine=arguments.only is None)
    if arguments.json:
        print(json.dumps(result))
    else:
        for name, value in result.items():
            print(*([f"{name}:", *value] if isinstance(value, list) else [f"{name}: {value}"]), sep="\n  ")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
