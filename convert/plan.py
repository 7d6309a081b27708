"""What will be in the file: every tensor with its source, its shape, its type and its place.

The type of each tensor in a mixture such as Q4_K_M is asked of llama.cpp itself: a header with the
model's numbers and two rows of each matrix goes through `llama_model_quantize(dry_run=True)`, whose
log names each tensor's type. Two rows are enough, since the rule (`llama_tensor_get_type`) looks at
names, numbers and the length of rows; so the answer never drifts from the library that is installed.
"""

from __future__ import annotations

import ctypes
import math
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from convert.architectures import Architecture, Config, inner_name, is_dropped, kv_heads
from convert.checkpoint import FLOATS, Checkpoint, StoredTensor
from convert.errors import ConvertError, Usage
from convert.gguf_file import Pair, header, place, u32
from convert.library import TYPES, captured_log, llama
from convert.lora import Adapter, Fold, check_all_used

#: What `--type` takes, with llama.cpp's number of the mixture (include/llama.h, llama_ftype).
MIXTURES: Final = {
    "F32": 0, "F16": 1, "Q4_0": 2, "Q4_1": 3, "Q8_0": 7, "Q5_0": 8, "Q5_1": 9, "Q2_K": 10, "Q3_K_S": 11,
    "Q3_K_M": 12, "Q3_K_L": 13, "Q4_K_S": 14, "Q4_K_M": 15, "Q5_K_S": 16, "Q5_K_M": 17, "Q6_K": 18,
    "IQ2_XXS": 19, "IQ2_XS": 20, "Q2_K_S": 21, "IQ3_XS": 22, "IQ3_XXS": 23, "IQ1_S": 24, "IQ4_NL": 25,
    "IQ3_S": 26, "IQ3_M": 27, "IQ2_S": 28, "IQ2_M": 29, "IQ4_XS": 30, "IQ1_M": 31, "BF16": 32,
    "TQ1_0": 36, "TQ2_0": 37,
}  # fmt: skip
SHORT: Final = {"Q3_K": "Q3_K_M", "Q4_K": "Q4_K_M", "Q5_K": "Q5_K_M"}

PLAIN: Final = ("F32", "F16", "BF16")


def mixture(name: str) -> str:
    """The mixture that `--type` means. Raises `Usage` for what llama.cpp's quantizer doesn't offer."""
    wanted = SHORT.get(name.upper(), name.upper())
    if wanted not in MIXTURES:
        raise Usage(f"--type {name[:40]} isn't known; there are: {', '.join(MIXTURES)}")
    return wanted


@dataclass(frozen=True)
class Item:
    """One tensor of the output before it has a type.

    `heads` > 0: rows are reordered head by head; `shift`: added to each value; `first`: rows of the
    source left out at the start; `shape` is that of the output.
    """

    name: str
    shape: tuple[int, ...]
    source: StoredTensor | None
    fold: Fold | None = None
    dtype: str = "F32"
    base_name: str = ""
    heads: int = 0
    shift: float = 0.0
    first: int = 0
    fixed_f32: bool = False
    values: npt.NDArray[np.float32] | None = None
    nf4: bool = False

    @property
    def weights(self) -> int:
        """How many numbers it holds."""
        return math.prod(self.shape)


def items(
    arch: Architecture,
    config: Config,
    checkpoint: Checkpoint,
    adapter: Adapter | None,
    merge_base: str | None,
) -> list[Item]:
    """The tensors of the output, in llama.cpp's order. Raises `ConvertError` for what has no place."""
    import gguf

    numbers = {name: number for number, name in gguf.MODEL_ARCH_NAMES.items()}
    names = gguf.get_tensor_name_map(numbers[arch.name], config["num_hidden_layers"])
    folds = dict(adapter.folds) if adapter else {}
    used: set[str] = set()
    found: dict[str, Item] = {}
    for stored_name, stored in checkpoint.tensors.items():
        name = inner_name(arch, stored_name)
        if is_dropped(arch, name) or (name == "lm_head.weight" and config["tie_word_embeddings"]):
            used.add(stored_name) if name == "lm_head.weight" else None
            continue
        ours = names.get_name(name, (".weight", ".bias"))
        if ours is None:
            raise ConvertError(f"the checkpoint's tensor {stored_name[:120]} has no place in {arch.name}")
        fold = folds.get(stored_name)
        if fold is not None:
            used.add(stored_name)
        item = _item(arch, config, ours, name, stored, fold, merge_base)
        if item.name in found:
            raise ConvertError(f"two tensors of the checkpoint would become {item.name}")
        found[item.name] = item
    if adapter:
        _untie(config, folds, used, found)
        check_all_used(adapter, used, checkpoint)
    for name, values in arch.extras(config):
        found[name] = Item(name, values.shape, None, fixed_f32=True, values=values)
    _check_complete(arch, config, found)
    return sorted(found.values(), key=lambda item: _order(item.name))


def _item(
    arch: Architecture,
    config: Config,
    ours: str,
    name: str,
    stored: StoredTensor,
    fold: Fold | None,
    merge_base: str | None,
) -> Item:
    if stored.dtype not in FLOATS:
        raise ConvertError(
            f"{stored.file.label}: tensor {stored.name} is stored as {stored.dtype}; "
            "convert needs f32, f16 or bf16 weights (dequantize the checkpoint first)"
        )
    source, dtype = stored, stored.dtype
    if fold is not None and fold.replacement is not None:
        source = fold.replacement
        if source.shape[1:] != stored.shape[1:]:
            raise ConvertError(f"adapter: the replacement for {stored.name} has another shape")
    shape = source.shape
    first = 0
    if name == "embeddings.position_embeddings.weight":
        first = int(config.get("_position_offset", 0))
        shape = (shape[0] - first, *shape[1:])
    if 0 in shape or not 1 <= len(shape) <= 2:
        raise ConvertError(f"the checkpoint's tensor {stored.name} has the unusable shape {shape}")
    heads = 0
    if arch.permute and re.search(r"\.[qk]_proj\.(weight|bias)$", name):
        heads = config["num_attention_heads"] if ".q_proj." in name else kv_heads(config)
        if shape[0] % (2 * heads):
            raise ConvertError(
                f"the rows of {stored.name} ({shape[0]}) don't fill {heads} heads; config.json and the weights disagree"
            )
    vector = len(shape) == 1 or ours.endswith("_norm.weight") or not ours.endswith(".weight")
    return Item(
        name=ours,
        shape=shape,
        source=source,
        fold=None if fold is None or fold.empty() else fold,
        dtype=dtype,
        base_name=stored.name,
        heads=heads,
        shift=1.0 if arch.norm_shift and name.endswith("norm.weight") else 0.0,
        first=first,
        fixed_f32=vector or ours in arch.keep_f32,
        nf4=merge_base == "nf4" and len(shape) == 2 and bool(re.search(r"\.layers?\.\d+\..+(?<!norm)\.weight$", name)),
    )  # fmt: skip


def _untie(
    config: Config,
    folds: dict[str, Fold],
    used: set[str],
    found: dict[str, Item],
) -> None:
    """An adapter on a tied head: the same rows twice are fine, different ones can't stay tied."""
    head = folds.get("lm_head.weight")
    if head is None or not config["tie_word_embeddings"]:
        return
    used.add("lm_head.weight")
    embedding = next((i for i in found.values() if i.name == "token_embd.weight"), None)
    if embedding is None or embedding.source is None:
        return
    if head.replacement is not None:
        own = embedding.fold.replacement if embedding.fold else None
        if own is not None and own.shape == head.replacement.shape:
            size = own.size
            if own.file.read(own.offset, size) == head.replacement.file.read(head.replacement.offset, size):
                return
        if head.replacement.shape != embedding.shape:
            raise ConvertError("adapter: the head it brings has another number of rows than the embeddings")
        found["output.weight"] = Item(
            name="output.weight",
            shape=head.replacement.shape,
            source=head.replacement,
            dtype=embedding.dtype,
            base_name="lm_head.weight",
            fold=Fold(replacement=head.replacement),
        )
        config["tie_word_embeddings"] = False
        return
    raise ConvertError("adapter: it trains lm_head alone while the base ties it to the embeddings")


def _check_complete(arch: Architecture, config: Config, found: dict[str, Item]) -> None:
    needed = ["token_embd.weight"]
    blocks = {int(m[1]) for name in found if (m := re.match(r"blk\.(\d+)\.", name))}
    count = config["num_hidden_layers"]
    if blocks != set(range(count)):
        lacking = sorted(set(range(count)) ^ blocks)[:1]
        raise ConvertError(
            f"the checkpoint and config.json disagree on the number of layers ({len(blocks)} and {count}; "
            f"first difference: layer {lacking[0]})"
        )
    if not arch.encoder:
        needed.append("output_norm.weight")
        if not config["tie_word_embeddings"]:
            needed.append("output.weight")
    one = {re.sub(r"^blk\.0\.", "", n) for n in found if n.startswith("blk.0.")}
    needed += [f"blk.{i}.{part}" for i in range(count) for part in sorted(one)]
    for name in needed:
        if name not in found:
            raise ConvertError(f"the checkpoint lacks the tensor that would become {name}")
    width = found["token_embd.weight"].shape[-1]
    if width != config["hidden_size"]:
        raise ConvertError(
            f"config.json: hidden_size is {config['hidden_size']}, the embeddings have {width} columns"
        )


def _order(name: str) -> tuple[int, int, str]:
    if found := re.match(r"blk\.(\d+)\.", name):
        return 1, int(found[1]), name
    return (2 if name.startswith("output") else 0), 0, name


def types(plan: list[Item], pairs: list[Pair], kind: str, has_importance: bool) -> dict[str, str]:
    """The ggml type of each tensor in a mixture, as the installed llama.cpp decides it."""
    if kind in PLAIN:
        return {item.name: "F32" if item.fixed_f32 else kind for item in plan}
    small = [
        (
            item.name,
            "F32" if item.fixed_f32 else "F16",
            (*(min(n, 2) for n in item.shape[:-1]), item.shape[-1]),
        )
        for item in plan
    ]
    said = _dry_run(small, pairs, MIXTURES[kind], has_importance)
    found = {}
    for item in plan:
        if item.name not in said:
            raise ConvertError(f"llama.cpp's dry run doesn't name {item.name}")
        found[item.name] = said[item.name] if not item.fixed_f32 else "F32"
    return found


_LINE = re.compile(r"\[ *\d+/ *\d+\] +(\S+) +- \[.*?\], type = +(\w+), size =[^\n]*?(?:\((\w+)\))?\n")


def _dry_run(
    tensors: list[tuple[str, str, tuple[int, ...]]], pairs: list[Pair], number: int, has_importance: bool
) -> dict[str, str]:
    module = llama()
    placed = place(tensors)
    quick = [p for p in pairs if not p.key.startswith("tokenizer.") and p.key != "general.file_type"]
    data = header([*quick, u32("general.file_type", 1)], placed)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "shape.gguf"
        source.write_bytes(data + bytes(placed[-1].offset + placed[-1].size + 32))
        parameters = module.llama_model_quantize_default_params()
        parameters.ftype = number
        parameters.dry_run = True
        parameters.nthread = 1
        keep = _some_importance(module)
        if has_importance:
            parameters.imatrix = keep
        with captured_log() as log:
            status = module.llama_model_quantize(
                str(source).encode(), str(Path(folder) / "none.gguf").encode(), ctypes.byref(parameters)
            )
    if status:
        last = [line for line in log.text.splitlines() if line.strip()][-1:]
        raise ConvertError(f"llama.cpp can't plan this file: {last[0] if last else 'no reason given'}")
    lines = "".join(re.split(r"warning: [^\n]*\n", log.text))
    return {m[1]: (m[3] or m[2]).upper() for m in _LINE.finditer(lines)}


def _some_importance(module: Any) -> Any:
    """An importance matrix with one entry: its presence changes some mixtures, its values don't matter here."""
    entries = (module.llama_model_imatrix_data * 2)()
    values = (ctypes.c_float * 1)(1.0)
    entries[0].name = b"none"
    entries[0].data = ctypes.cast(values, ctypes.POINTER(ctypes.c_float))
    entries[0].size = 1
    entries[1].name = None
    return entries


def needs_importance(kind: str, chosen: dict[str, str]) -> list[str]:
    """Tensors that llama.cpp refuses to quantize without an importance matrix (tensor_requires_imatrix)."""
    low = {"IQ3_XXS", "IQ2_XXS", "IQ2_XS", "IQ2_S", "IQ1_M", "IQ1_S"}
    return [
        name
        for name, chosen_type in chosen.items()
        if name not in ("token_embd.weight", "output.weight")
        and (chosen_type in low or (chosen_type == "Q2_K" and kind == "Q2_K_S"))
    ]


def check_types(chosen: dict[str, str]) -> None:
    """Refuse a type that this program doesn't know (a newer llama.cpp)."""
    for name, kind in chosen.items():
        if kind not in TYPES:
            raise ConvertError(f"llama.cpp chose the type {kind} for {name}, which convert doesn't know")
