"""The usual route, as the reference: peft's merge, llama.cpp's converter, llama.cpp's quantizer.

Runs only in the reference environment (torch, transformers, peft), with the source distribution of
llama-cpp-python unpacked at LLAMA_CPP_SOURCE. `make test-convert-reference` builds both.

    python reference.py < jobs.json
"""

from __future__ import annotations

import ctypes
import json
import os
import runpy
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

SOURCE = Path(os.environ["LLAMA_CPP_SOURCE"]) / "vendor" / "llama.cpp"
PLAIN = {"F32": "f32", "F16": "f16", "BF16": "bf16", "Q8_0": "q8_0"}


def merge(base: Path, adapter: Path, out: Path, nf4: bool) -> None:
    """peft's merge of an adapter, saved as safetensors in the base's own type."""
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM

    model = AutoModelForCausalLM.from_pretrained(base, dtype="auto")
    if nf4:
        import bitsandbytes.functional as bnb

        with torch.no_grad():
            for name, parameter in model.named_parameters():
                if ".layers." in name and name.endswith("proj.weight"):
                    packed, state = bnb.quantize_4bit(
                        parameter.data, quant_type="nf4", compress_statistics=False
                    )
                    parameter.data = (
                        bnb.dequantize_4bit(packed, state).to(parameter.dtype).reshape(parameter.shape)
                    )
    if (adapter / "rows.txt").is_file():
        model.resize_token_embeddings(int((adapter / "rows.txt").read_text()), mean_resizing=False)
    merged = PeftModel.from_pretrained(model, adapter).merge_and_unload()
    merged.save_pretrained(out, safe_serialization=True)
    for source in (base, adapter):
        for file in source.iterdir():
            if "token" in file.name or file.name.endswith((".model", ".jinja")):
                (out / file.name).write_bytes(file.read_bytes())


def load_converter() -> None:
    """Make llama.cpp's converter importable, with the one change that an unmeasured BPE vocabulary gets a name."""
    sys.path[:0] = [str(SOURCE), str(SOURCE / "gguf-py")]
    import conversion.base as converter

    own = converter.TextModel.get_vocab_base_pre

    def named(self: Any, tokenizer: Any) -> str:
        try:
            return str(own(self, tokenizer))
        except NotImplementedError:
            return "smollm"

    converter.TextModel.get_vocab_base_pre = named


def convert(model: Path, out: Path, outtype: str) -> None:
    """llama.cpp's converter, as its own command."""
    before = sys.argv
    sys.argv = ["convert", str(model), "--outfile", str(out), "--outtype", outtype]
    try:
        runpy.run_path(str(SOURCE / "convert_hf_to_gguf.py"), run_name="__main__")
    finally:
        sys.argv = before


def quantize(source: Path, out: Path, number: int, imatrix: Path | None, threads: int) -> None:
    """llama_model_quantize of the installed llama-cpp-python."""
    import llama_cpp.llama_cpp as llama

    llama.llama_backend_init()
    quiet = llama.llama_log_callback(lambda *_: None)
    llama.llama_log_set(quiet, ctypes.c_void_p(0))
    parameters = llama.llama_model_quantize_default_params()
    parameters.ftype = number
    parameters.nthread = threads
    keep = []
    if imatrix:
        with np.load(imatrix) as data:
            entries = (llama.llama_model_imatrix_data * (len(data.files) + 1))()
            for entry, name in zip(entries, data.files, strict=False):
                values = np.ascontiguousarray(data[name], np.float32)
                keep.append(values)
                entry.name = name.encode()
                entry.data = values.ctypes.data_as(ctypes.POINTER(ctypes.c_float))
                entry.size = values.size
        entries[len(keep)].name = None
        parameters.imatrix = entries
    if llama.llama_model_quantize(str(source).encode(), str(out).encode(), ctypes.byref(parameters)):
        sys.exit("llama_model_quantize failed")


def one(job: dict[str, Any]) -> None:
    """One job: base, adapter or none, nf4, type, number, through, imatrix or none, out."""
    out = Path(job["out"])
    with tempfile.TemporaryDirectory(dir=out.parent) as folder:
        model = Path(job["base"])
        if job.get("adapter"):
            merged = Path(folder) / "merged"
            merge(model, Path(job["adapter"]), merged, bool(job.get("nf4")))
            model = merged
        if job["type"] in PLAIN:
            convert(model, out, PLAIN[job["type"]])
            return
        between = Path(folder) / "between.gguf"
        convert(model, between, job.get("through", "f16"))
        matrix = Path(job["imatrix"]) if job.get("imatrix") else None
        quantize(between, out, job["number"], matrix, job.get("threads", 2))


def main() -> None:
    """Do the jobs of a JSON list on standard input; a failed one leaves its message in OUT.failed."""
    load_converter()
    for job in json.load(sys.stdin):
        try:
            one(job)
        except (Exception, SystemExit) as error:  # noqa: BLE001  (reported to the test, which fails)
            Path(job["out"] + ".failed").write_text(repr(error)[:2000])


if __name__ == "__main__":
    main()
