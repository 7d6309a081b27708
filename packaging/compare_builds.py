"""`compare_builds.py PYTHON PYTHON MODEL`: how fast two builds of llama.cpp read and write, side by side.

The two interpreters belong to environments that hold the app and one build each: the second is measured against the
first. Rounds alternate, so that whatever else the machine does meets both; the best of each counts, as a ratio.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

READ, WRITE = 512, 64
INSIDE = """
import ctypes, json, sys, time
from mindmate.engine.backends import Library, cpu_variant
library = Library()
api, (read, write) = library.api, map(int, sys.argv[2:4])
parameters = api.llama_model_default_params()
model = api.llama_model_load_from_file(sys.argv[1].encode(), parameters)
wanted = api.llama_context_default_params()
wanted.n_ctx = wanted.n_batch = 1024
wanted.n_threads = wanted.n_threads_batch = 2
context = api.llama_init_from_model(model, wanted)
count = api.llama_vocab_n_tokens(api.llama_model_get_vocab(model))
best = [1e9, 1e9]
for _ in range(4):
    api.llama_memory_clear(api.llama_get_memory(context), True)
    prompt = (api.llama_token * read)(*[100 + n * 7919 % (count - 200) for n in range(read)])
    began = time.perf_counter()
    assert api.llama_decode(context, api.llama_batch_get_one(prompt, read)) == 0
    api.llama_synchronize(context)
    best[0] = min(best[0], time.perf_counter() - began)
    one = (api.llama_token * 1)(100)
    began = time.perf_counter()
    for n in range(write):
        one[0] = 100 + n
        assert api.llama_decode(context, api.llama_batch_get_one(one, 1)) == 0
    api.llama_synchronize(context)
    best[1] = min(best[1], time.perf_counter() - began)
print(json.dumps({"variant": cpu_variant(library.system_info(), library.variant()),
                  "read": read / best[0], "write": write / best[1]}))
"""


def measure(python: Path, model: Path) -> dict[str, object]:
    """One round: tokens a second, and which instructions were used."""
    command = [str(python), "-I", "-c", INSIDE, str(model), str(READ), str(WRITE)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(result.stdout.splitlines()[-1])
    return found


def main() -> int:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    rounds = [
        [measure(python, args.model) for python in (args.first, args.second)] for _ in range(args.rounds)
    ]
    best = {
        what: [max(float(str(pair[side][what])) for pair in rounds) for side in (0, 1)]
        for what in ("read", "write")
    }
    print(
        json.dumps({"variants": [rounds[0][side]["variant"] for side in (0, 1)], "tokens_per_second": best})
    )
    for what, (first, second) in best.items():
        print(f"{what}: {second / first:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
