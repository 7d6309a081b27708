"""Conversion measured on shapes of real size: memory, time against llama.cpp's quantizer alone, disk.

    python benchmarks/convert.py --shape 1.1b [--layers N] [--type Q4_K_M] [--folder DIR] [--reference PYTHON]

Writes random weights in the shape of TinyLlama (1.1b) or Llama-2-7b (7b) with a LoRA adapter on all linear
layers, converts them, and lets `llama_model_quantize` do its part of the same work with as many threads, in
turns, so that whatever else the machine does falls on both. `--reference` adds the usual route (peft,
llama.cpp's converter, quantizer; its Python, and LLAMA_CPP_SOURCE in the environment). Prints one object.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from convert.plan import MIXTURES  # noqa: E402  (after the path is set)
from tests.convert import checkpoints, layouts  # noqa: E402

SHAPES: dict[str, dict[str, Any]] = {
    "1.1b": {"hidden_size": 2048, "intermediate_size": 5632, "num_hidden_layers": 22, "num_attention_heads": 32,
             "num_key_value_heads": 4, "max_position_embeddings": 2048},
    "7b": {"hidden_size": 4096, "intermediate_size": 11008, "num_hidden_layers": 32, "num_attention_heads": 32,
           "num_key_value_heads": 32, "max_position_embeddings": 4096},
}  # fmt: skip
QUANTIZE = """
import ctypes, sys, time
import llama_cpp.llama_cpp as llama
llama.llama_backend_init()
quiet = llama.llama_log_callback(lambda *_: None)
llama.llama_log_set(quiet, ctypes.c_void_p(0))
p = llama.llama_model_quantize_default_params()
p.ftype, p.nthread = int(sys.argv[3]), int(sys.argv[4])
started, before = time.monotonic(), time.process_time()
assert not llama.llama_model_quantize(sys.argv[1].encode(), sys.argv[2].encode(), ctypes.byref(p))
print(time.monotonic() - started, time.process_time() - before)
"""


def shapes(config: dict[str, Any]) -> dict[str, tuple[int, ...]]:
    """Names and shapes of a Llama's weights."""
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    narrow = hidden // config["num_attention_heads"] * config["num_key_value_heads"]
    found: dict[str, tuple[int, ...]] = {"model.embed_tokens.weight": (config["vocab_size"], hidden)}
    for layer in range(config["num_hidden_layers"]):
        at = f"model.layers.{layer}."
        for name, rows, columns in (
            ("self_attn.q_proj", hidden, hidden), ("self_attn.k_proj", narrow, hidden),
            ("self_attn.v_proj", narrow, hidden), ("self_attn.o_proj", hidden, hidden),
            ("mlp.gate_proj", inner, hidden), ("mlp.up_proj", inner, hidden), ("mlp.down_proj", hidden, inner),
        ):  # fmt: skip
            found[f"{at}{name}.weight"] = (rows, columns)
        found[f"{at}input_layernorm.weight"] = found[f"{at}post_attention_layernorm.weight"] = (hidden,)
    found["model.norm.weight"] = (hidden,)
    found["lm_head.weight"] = (config["vocab_size"], hidden)
    return found


def write(path: Path, found: dict[str, tuple[int, ...]], dtype: str) -> None:
    """Random weights, written row block by row block so that this program stays small too."""
    width = 2 if dtype == "F16" else 4
    header, at = {}, 0
    for name, shape in found.items():
        size = int(np.prod(shape)) * width
        header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [at, at + size]}
        at += size
    raw = json.dumps(header).encode()
    pool = (np.random.default_rng(0).standard_normal(1 << 22) * 0.02).astype(
        "<f2" if dtype == "F16" else "<f4"
    )
    with path.open("wb") as stream:
        stream.write(len(raw).to_bytes(8, "little") + raw)
        for number, shape in enumerate(found.values()):
            left = int(np.prod(shape))
            while left:
                part = np.roll(pool, 7919 * (left % 997 + number))[: min(left, pool.size)]
                stream.write(part.tobytes())
                left -= part.size


def prepare(folder: Path, config: dict[str, Any], rank: int, vocabulary: Path | None) -> None:
    """Base and adapter in a folder; the tokenizer of `vocabulary`, or a small one and unused rows."""
    for name in ("base", "adapter"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    source = checkpoints.TINY
    if vocabulary:
        source = folder / "pieces.model"
        source.write_bytes(layouts.piece_model(vocabulary))
    checkpoints.write_spm_tokenizer(folder / "base", as_json=True, source=source)
    (folder / "base" / "config.json").write_text(json.dumps(config))
    every = shapes(config)
    write(folder / "base" / "model.safetensors", every, "F16")
    linear = {n.removesuffix(".weight"): s for n, s in every.items() if n.endswith("proj.weight")}
    pairs: dict[str, tuple[int, ...]] = {}
    for name, (rows, columns) in linear.items():
        pairs[f"base_model.model.{name}.lora_A.weight"] = (rank, columns)
        pairs[f"base_model.model.{name}.lora_B.weight"] = (rows, rank)
    write(folder / "adapter" / "adapter_model.safetensors", pairs, "F32")
    (folder / "adapter" / "adapter_config.json").write_text(json.dumps({
        "peft_type": "LORA", "task_type": "CAUSAL_LM", "r": rank, "lora_alpha": rank, "bias": "none",
        "target_modules": sorted({n.rsplit(".", 1)[1] for n in linear}), "base_model_name_or_path": "made-up/shape",
    }))  # fmt: skip


def timed(command: list[str], **options: Any) -> tuple[float, float, str]:
    """Run a command: (seconds, processor seconds of it and its children, output). On a machine that does other
    things too, processor seconds say more than the clock."""
    before, started = os.times(), time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    wall, after = time.monotonic() - started, os.times()
    assert done.returncode == 0, done.stderr[-2000:]
    spent = after.children_user - before.children_user + after.children_system - before.children_system
    return wall, spent, done.stdout


def ours(folder: Path, asked: argparse.Namespace, kind: str, out: str) -> dict[str, Any]:
    """Our conversion; its report, with the wall time and the most disk that was in use beside the inputs."""
    command = [
        sys.executable,
        str(ROOT / "convert" / "to_gguf.py"),
        "--base",
        str(folder / "base"),
        "--type",
        kind,
    ]
    command += [
        "--adapter",
        str(folder / "adapter"),
        "--merge-base",
        asked.merge_base,
        "--out",
        str(folder / out),
    ]
    command += ["--threads", str(asked.threads), "--report", str(folder / "r.json"), "--quiet"]
    (folder / out).unlink(missing_ok=True)
    most, ended = [0], threading.Event()

    def watch() -> None:
        while not ended.wait(0.25):
            sizes = [file.stat().st_blocks * 512 for file in list(folder.glob(f"{out}*")) if file.exists()]
            most[0] = max(most[0], sum(sizes))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        wall, processor, _ = timed(command)
    finally:
        ended.set()
        watcher.join()
    report: dict[str, Any] = json.loads((folder / "r.json").read_text())
    size = (folder / out).stat().st_size
    return {
        "wall": wall,
        "processor": processor,
        "peak_rss_bytes": report["peak_rss_bytes"],
        "size": size,
        "disk_beyond_output": round(max(0, most[0] - size) / size, 6),
    }


def theirs(folder: Path, kind: str, threads: int) -> tuple[float, float]:
    """(seconds, processor seconds) of `llama_model_quantize` alone, from a 16-bit file."""
    files = [str(folder / "f16.gguf"), str(folder / "q.gguf")]
    command = [sys.executable, "-c", QUANTIZE, *files, str(MIXTURES[kind]), str(threads)]
    _, _, output = timed(command)
    (folder / "q.gguf").unlink()
    wall, processor = output.split()
    return float(wall), float(processor)


def usual_route(folder: Path, kind: str, threads: int, python: str) -> tuple[float, float]:
    """(seconds, processor seconds) of peft's merge, llama.cpp's converter and quantizer."""
    job = {"base": str(folder / "base"), "adapter": str(folder / "adapter"), "type": kind, "number": MIXTURES[kind],
           "through": "f16", "out": str(folder / "usual.gguf"), "threads": threads}  # fmt: skip
    environment = dict(os.environ, OMP_NUM_THREADS=str(threads))
    script = str(ROOT / "tests" / "convert" / "reference.py")
    (folder / "usual.gguf").unlink(missing_ok=True)
    wall, processor, _ = timed([python, script], input=json.dumps([job]), env=environment)
    assert (folder / "usual.gguf").is_file(), (folder / "usual.gguf.failed").read_text()
    return wall, processor


def measure(folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    """Everything for one shape."""
    config = checkpoints.LLAMA | SHAPES[asked.shape] | {"vocab_size": 32000}
    if asked.layers:
        config["num_hidden_layers"] = asked.layers
    if not (folder / "adapter" / "adapter_config.json").exists():  # what is written last
        prepare(folder, config, asked.rank, asked.vocabulary)
    if asked.rounds and not (folder / "f16.gguf").exists():
        ours(folder, asked, "F16", "f16.gguf")
    found: dict[str, Any] = {"shape": asked.shape, "layers": config["num_hidden_layers"], "type": asked.type,
                             "merge_base": asked.merge_base, "threads": asked.threads, "ours_s": [],
                             "ours_processor_s": [], "quantize_alone_s": [],
                             "quantize_alone_processor_s": []}  # fmt: skip
    if asked.prepare:
        return found
    for _ in range(max(1, asked.rounds)):
        ran = ours(folder, asked, asked.type, "ours.gguf")
        found["ours_s"].append(round(ran.pop("wall"), 2))
        found["ours_processor_s"].append(round(ran.pop("processor"), 2))
        found |= ran
        if asked.rounds:
            wall, processor = theirs(folder, asked.type, asked.threads)
            found["quantize_alone_s"].append(round(wall, 2))
            found["quantize_alone_processor_s"].append(round(processor, 2))
        print(json.dumps(found), file=sys.stderr, flush=True)
    if asked.rounds:
        for name, own, other in (
            ("ratio", "ours_s", "quantize_alone_s"),
            ("ratio_processor", "ours_processor_s", "quantize_alone_processor_s"),
        ):
            found[f"{name}s"] = [round(a / b, 3) for a, b in zip(found[own], found[other], strict=True)]
            found[name] = round(sum(found[own]) / sum(found[other]), 3)
    if asked.reference:
        wall, processor = usual_route(folder, asked.type, asked.threads, asked.reference)
        found |= {"usual_route_s": round(wall, 2), "usual_route_processor_s": round(processor, 2)}
        found["ratio_usual"] = round(found["ours_s"][-1] / wall, 3)
        found["ratio_usual_processor"] = round(found["ours_processor_s"][-1] / processor, 3)
        found["same_tensors"] = _same(folder)
    return found


def _same(folder: Path) -> str:
    from tests.convert.gguf_tensors import tensors

    own, other = tensors(folder / "ours.gguf"), tensors(folder / "usual.gguf")
    return f"{sum(own[n] == other.get(n) for n in own)} of {len(own)}"


def main() -> None:
    """The command."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--shape", choices=sorted(SHAPES), default="1.1b")
    options.add_argument("--layers", type=int, default=0)
    options.add_argument("--type", default="Q4_K_M")
    options.add_argument("--rank", type=int, default=16)
    options.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    options.add_argument(
        "--rounds", type=int, default=1, help="turns with llama_model_quantize; 0: ours alone"
    )
    options.add_argument("--reference", metavar="PYTHON", help="the reference environment's Python")
    options.add_argument(
        "--vocabulary",
        type=Path,
        metavar="GGUF",
        help="a SentencePiece vocabulary: llama.cpp's ggml-vocab-llama-spm.gguf",
    )
    options.add_argument("--merge-base", choices=("fp16", "nf4"), default="fp16")
    options.add_argument("--folder", type=Path, help="work there, with what is there, and leave it there")
    options.add_argument("--prepare", action="store_true", help="write the inputs into --folder and end")
    asked = options.parse_args()
    if asked.folder:
        print(json.dumps(measure(asked.folder, asked), indent=1))
        return
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), asked), indent=1))


if __name__ == "__main__":
    main()
