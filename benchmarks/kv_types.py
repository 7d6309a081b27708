"""Whether a q8_0 cache is worse than one in f16: the same text read with each, all logits compared.

    python benchmarks/kv_types.py [--model FILE] [--tokens 1024] [--json]

Prints perplexity with each, its ratio, the mean Kullback-Leibler divergence of q8_0 from f16, how often
both have the same likeliest token, and, as the control that must show a difference, the same for q4_0.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from mindmate.engine.backends import Library
from mindmate.engine.decoder import Plan, context_parameters

TYPES = {"f16": 1, "q8_0": 8, "q4_0": 2}  # ggml_type
CORPUS = Path(__file__).parent.parent / "training" / "risk" / "batches"


def text() -> str:
    """Messages as people write them to the app."""
    found = []
    for file in sorted(CORPUS.glob("en-a-*.jsonl")):
        found += [json.loads(line)["text"] for line in file.read_text("utf-8").splitlines()]
    return "\n\n".join(found)


def log_probabilities(api: Any, model: Any, tokens: list[int], kv: str) -> np.ndarray:
    """(tokens, vocabulary) of natural logarithms, float32, read in one sequence."""
    plan = Plan(n_ctx=len(tokens) + 8, threads=2, kv="q8_0")
    parameters = context_parameters(api, plan, 0)
    parameters.type_k = parameters.type_v = TYPES[kv]
    parameters.flash_attn_type = 1
    context = api.llama_init_from_model(model, parameters)
    size = api.llama_vocab_n_tokens(api.llama_model_get_vocab(model))
    rows = []
    try:
        for start in range(0, len(tokens), 128):
            part = tokens[start : start + 128]
            batch = api.llama_batch_init(len(part), 0, 1)
            batch.n_tokens = len(part)
            for index, token in enumerate(part):
                batch.token[index], batch.pos[index] = token, start + index
                batch.n_seq_id[index], batch.seq_id[index][0], batch.logits[index] = 1, 0, 1
            if api.llama_decode(context, batch):
                raise RuntimeError("decode")
            for index in range(len(part)):
                logits = np.ctypeslib.as_array(api.llama_get_logits_ith(context, index), (size,)).astype(
                    np.float64
                )
                logits -= logits.max()
                rows.append((logits - np.log(np.exp(logits).sum())).astype(np.float32))
            api.llama_batch_free(batch)
    finally:
        api.llama_free(context)
    return np.stack(rows)


def compare(file: Path, count: int) -> dict[str, Any]:
    """The figures for one model."""
    api = Library().api
    parameters = api.llama_model_default_params()
    model = api.llama_model_load_from_file(str(file).encode(), parameters)
    data = text().encode()[: count * 16]
    buffer = (api.llama_token * (count * 16))()
    found = api.llama_tokenize(
        api.llama_model_get_vocab(model), data, len(data), buffer, len(buffer), True, False
    )
    tokens = list(buffer[: min(found, count)])
    reference = log_probabilities(api, model, tokens, "f16")
    next_tokens = np.array(tokens[1:])
    places = np.arange(len(next_tokens))
    result: dict[str, Any] = {"model": file.name, "tokens": len(tokens)}
    result["perplexity_f16"] = round(float(np.exp(-reference[places, next_tokens].mean())), 3)
    for kv in ("q8_0", "q4_0"):
        other = log_probabilities(api, model, tokens, kv)
        result[f"perplexity_{kv}"] = round(float(np.exp(-other[places, next_tokens].mean())), 3)
        divergence = (np.exp(reference) * (reference - other)).sum(axis=1)
        result[f"kld_{kv}"] = round(float(divergence.mean()), 5)
        result[f"same_top_{kv}"] = round(float((reference.argmax(1) == other.argmax(1)).mean()), 4)
    return result


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path)
    parser.add_argument("--tokens", type=int, default=1024)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    file = arguments.model or next((Path(sys.prefix) / "share" / "mindmate" / "models").glob("*.gguf"))
    result = compare(file, arguments.tokens)
    print(
        json.dumps(result)
        if arguments.json
        else "\n".join(f"{name}: {value}" for name, value in result.items())
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
