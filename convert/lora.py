"""A PEFT LoRA adapter, folded into rows of the base as peft's `merge_and_unload` does it.

Rules read in peft's tuners/lora (layer.py, model.py, variants.py) and utils/other.py: W + scale·B·A in
f32, rounded once to the type of the base; scale is alpha/r or alpha/√r; rank and alpha patterns match
the end of a module's name; DoRA divides by the row norm of base plus delta.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from convert.checkpoint import Checkpoint, SafetensorsFile, StoredTensor
from convert.errors import ConvertError
from convert.folder import ModelFolder
from convert.library import Floats, round_to

#: Ways of starting an adapter that change the base weights too, so that folding onto the base is wrong.
CHANGED_BASE: Final = ("pissa", "olora", "corda", "lora_ga", "loftq")

#: Settings that must be absent or empty, with the reason that is shown.
REFUSED: Final = {
    "layer_replication": "it repeats layers",
    "target_parameters": "it trains bare parameters",
    "use_qalora": "it pools inputs",
    "use_bdlora": "its matrices are block-diagonal",
    "alora_invocation_tokens": "it applies only after certain tokens",
    "arrow_config": "it routes between several adapters",
    "kasa_config": "it changes the base weights",
    "velora_config": "it trains in a compressed form",
    "monteclora_config": "its weights are drawn at random",
    "megatron_config": "it is spread over several devices",
}

_PREFIX = "base_model.model."


@dataclass(frozen=True)
class Fold:
    """What an adapter does to one tensor of the base."""

    scale: float = 0.0
    a: StoredTensor | None = None  # (r, columns)
    b: StoredTensor | None = None  # (rows, r)
    magnitude: StoredTensor | None = None  # DoRA's, one per row
    replacement: StoredTensor | None = None  # modules_to_save, resized embeddings, trained biases
    tokens: tuple[StoredTensor, tuple[int, ...]] | None = None  # rows that were trained alone
    embedding: bool = False  # a and b belong to an embedding: the delta is (B·A) transposed
    bias: StoredTensor | None = None  # lora_B's own bias, added to the base's bias

    def empty(self) -> bool:
        return not (self.a or self.replacement or self.tokens or self.bias)


@dataclass
class Adapter:
    """An adapter and what it does, by the base's tensor names (without `base_model.model.`)."""

    config: dict[str, Any]
    folds: dict[str, Fold]
    file: SafetensorsFile
    notes: list[str] = field(default_factory=list)

    @property
    def vocabulary(self) -> int | None:
        """Rows of the embeddings that the adapter brings, where it brings any."""
        for name, fold in self.folds.items():
            if name.endswith("embed_tokens.weight") and fold.replacement:
                return fold.replacement.rows
        return None


def open_adapter(folder: ModelFolder) -> Adapter:
    """Read an adapter's settings and tensors. Raises `ConvertError` for whatever can't be folded exactly."""
    if not folder.has("adapter_config.json"):
        inner = [n for n in folder.names() if (folder.path / n / "adapter_config.json").is_file()]
        if inner:
            raise ConvertError(
                f"adapter: there are several adapters or one level more here ({', '.join(inner[:3])}); "
                "name the folder of one adapter"
            )
        raise ConvertError("adapter: adapter_config.json is missing")
    config = folder.json("adapter_config.json")
    _check_config(config)
    name = "adapter_model.safetensors"
    if not folder.has(name):
        if folder.has("adapter_model.bin"):
            raise ConvertError(
                "adapter: adapter_model.bin is a pickle, which can run any program when it is opened; save it as "
                "safetensors: PeftModel.from_pretrained(base, FOLDER).save_pretrained(FOLDER, safe_serialization=True)"
            )
        raise ConvertError(f"adapter: {name} is missing")
    file = SafetensorsFile(folder.file(name), f"adapter: {name}")
    adapter = Adapter(config, _folds(file, config), file)
    if config.get("fan_in_fan_out"):
        adapter.notes.append("fan_in_fan_out is set; like peft, it is ignored for linear layers")
    return adapter


def _check_config(config: dict[str, Any]) -> None:
    kind = config.get("peft_type")
    if kind != "LORA":
        raise ConvertError(f"adapter: peft_type {str(kind)[:40]!r} isn't supported, only LORA")
    start = config.get("init_lora_weights")
    if isinstance(start, str) and start.lower().startswith(CHANGED_BASE):
        raise ConvertError(
            f"adapter: init_lora_weights={start[:40]!r} changed the base weights when training began; convert the "
            "adapter to a plain one first (peft: save_pretrained with path_initial_model_for_weight_conversion)"
        )
    if config.get("loftq_config") and start == "loftq":
        raise ConvertError("adapter: LoftQ changed the base weights when training began")
    for key, reason in REFUSED.items():
        if config.get(key):
            raise ConvertError(f"adapter: {key} isn't supported: {reason}")
    for key in ("r", "lora_alpha"):
        value: Any = config.get(key)
        if type(value) not in (int, float) or not math.isfinite(value) or (key == "r" and value <= 0):
            raise ConvertError(f"adapter: adapter_config.json has no usable {key}")
    if config.get("bias", "none") not in ("none", "all", "lora_only"):
        raise ConvertError(f"adapter: bias={str(config['bias'])[:40]!r} isn't known")
    for key in ("rank_pattern", "alpha_pattern"):
        patterns = config.get(key) or {}
        if not isinstance(patterns, dict):
            raise ConvertError(f"adapter: {key} is not an object")
        for pattern, value in patterns.items():
            if type(value) not in (int, float) or not math.isfinite(value) or len(pattern) > 1000:
                raise ConvertError(f"adapter: {key} has an unusable entry for {pattern[:80]!r}")


def _pattern_value(patterns: dict[str, Any] | None, module: str, default: float) -> float:
    """The value of the first pattern that matches the end of a module's name, as peft's get_pattern_key."""
    for pattern, value in (patterns or {}).items():
        try:
            found = re.match(rf"(.*\.)?({pattern})$", module)
        except (re.error, RecursionError) as error:
            raise ConvertError(
                f"adapter: the pattern {pattern[:80]!r} is not a regular expression"
            ) from error
        if found:
            return float(value)
    return default


def _scale(config: dict[str, Any], module: str, rank: int) -> float:
    said = _pattern_value(config.get("rank_pattern"), module, float(config["r"]))
    if said != rank:
        raise ConvertError(f"adapter: {module} has rank {rank}, but the settings say {said:g}")
    alpha = _pattern_value(config.get("alpha_pattern"), module, float(config["lora_alpha"]))
    return alpha / math.sqrt(rank) if config.get("use_rslora") else alpha / rank


_LORA = re.compile(r"(.+)\.(lora_A|lora_B|lora_embedding_A|lora_embedding_B|lora_magnitude_vector)(\..+)?$")


def _folds(file: SafetensorsFile, config: dict[str, Any]) -> dict[str, Fold]:
    parts: dict[str, dict[str, StoredTensor]] = {}
    folds: dict[str, Fold] = {}
    for name, tensor in file.tensors.items():
        inner = name.removeprefix(_PREFIX)
        if found := _LORA.fullmatch(inner):
            module, part, tail = found[1], found[2], found[3] or ""
            if part == "lora_B" and tail == ".bias":
                part = "bias"
            elif tail not in ("", ".weight"):
                raise ConvertError(
                    f"adapter: tensor {name} has an adapter's name in it; save one adapter alone"
                )
            parts.setdefault(module, {})[part] = tensor
        elif inner.endswith(".trainable_tokens_delta"):
            module = inner.removesuffix(".trainable_tokens_delta").removesuffix(".token_adapter")
            indices = _token_indices(config, module, tensor)
            folds[f"{module}.weight"] = Fold(tokens=(tensor, indices))
        elif inner.endswith((".weight", ".bias")):
            target = inner.replace(".base_layer.", ".").replace(".modules_to_save.default.", ".")
            folds[target] = Fold(replacement=tensor)
        else:
            raise ConvertError(f"adapter: nothing is known to use tensor {name}")
    for module, found_parts in parts.items():
        _add_module(folds, module, found_parts, config)
    return folds


def _add_module(
    folds: dict[str, Fold], module: str, parts: dict[str, StoredTensor], config: dict[str, Any]
) -> None:
    embedding = "lora_embedding_A" in parts
    a = parts.get("lora_embedding_A" if embedding else "lora_A")
    b = parts.get("lora_embedding_B" if embedding else "lora_B")
    if a is None or b is None or len(a.shape) != 2 or len(b.shape) != 2 or a.shape[0] != b.shape[1]:
        raise ConvertError(f"adapter: the pair A and B of {module} is incomplete or doesn't fit together")
    magnitude = parts.get("lora_magnitude_vector")
    if bool(magnitude) != bool(config.get("use_dora")):
        raise ConvertError(f"adapter: use_dora and the magnitude vector of {module} contradict each other")
    if magnitude is not None and embedding:
        raise ConvertError(f"adapter: DoRA on the embedding {module} isn't supported")
    before = folds.get(f"{module}.weight", Fold())
    folds[f"{module}.weight"] = Fold(
        scale=_scale(config, module, a.shape[0]),
        a=a,
        b=b,
        magnitude=magnitude,
        replacement=before.replacement,
        tokens=before.tokens,
        embedding=embedding,
    )
    if "bias" in parts:
        folds[f"{module}.bias"] = Fold(scale=folds[f"{module}.weight"].scale, bias=parts["bias"])


def _token_indices(config: dict[str, Any], module: str, tensor: StoredTensor) -> tuple[int, ...]:
    said = config.get("trainable_token_indices")
    if isinstance(said, dict):
        said = next((v for k, v in said.items() if module == k or module.endswith(f".{k}")), None)
    if not isinstance(said, list) or not all(type(i) is int and i >= 0 for i in said):
        raise ConvertError(f"adapter: trainable_token_indices don't name the tokens of {module}")
    if len(tensor.shape) != 2 or tensor.shape[0] != len(said):
        raise ConvertError(f"adapter: trainable_token_indices and the rows of {module} differ in number")
    return tuple(said)


class Folder:
    """A fold made ready for rows: small matrices loaded once, then applied slab by slab."""

    def __init__(self, fold: Fold, name: str, shape: tuple[int, ...], dtype: str) -> None:
        self._fold, self._dtype, self._shape = fold, dtype, shape
        self._left: Floats | None = None  # of the product whose rows (or columns) belong to the tensor's rows
        self._right: Floats | None = None
        if fold.a is not None and fold.b is not None:
            self._right, self._left = fold.a.whole(), fold.b.whole()
            made = (self._left.shape[0], self._right.shape[1])
            if (made[::-1] if fold.embedding else made) != shape:
                raise ConvertError(
                    f"adapter: the delta of {name} is {_by(made)}, the base tensor {_by(shape)}"
                )
        self._magnitude = fold.magnitude.whole().reshape(-1) if fold.magnitude is not None else None
        if self._magnitude is not None and self._magnitude.shape[0] != shape[0]:
            raise ConvertError(f"adapter: the magnitude vector of {name} has another length than its rows")
        self._bias = fold.bias.whole().reshape(-1) if fold.bias is not None else None
        if self._bias is not None and self._bias.shape != shape:
            raise ConvertError(f"adapter: the bias of {name} has another length than the base's")
        self._tokens: tuple[Floats, npt.NDArray[np.int64]] | None = None
        if fold.tokens is not None:
            rows, indices = fold.tokens
            if rows.shape[1:] != shape[1:] or (indices and max(indices) >= shape[0]):
                raise ConvertError(f"adapter: the trained token rows of {name} don't fit the base tensor")
            self._tokens = (rows.whole(), np.array(indices, np.int64))

    def apply(self, rows: Floats, first: int) -> Floats:
        """Base rows (or the values of a bias) from `first` on, with the adapter folded in, rounded once."""
        if self._tokens is not None:
            values, indices = self._tokens
            rows = rows.copy()
            for value, index in zip(values, indices, strict=True):
                if first <= index < first + rows.shape[0]:
                    rows[index - first] = round_to(value, self._dtype)
        if self._bias is not None:
            part = self._bias[first : first + rows.shape[0]] * np.float32(self._fold.scale)
            return round_to(rows + part, self._dtype)
        if self._left is None or self._right is None:
            return rows
        last = first + rows.shape[0]
        if self._fold.embedding:
            delta = np.ascontiguousarray(np.matmul(self._left, self._right[:, first:last]).T)
        else:
            delta = np.matmul(self._left[first:last], self._right)
        delta *= np.float32(self._fold.scale)
        if self._fold.embedding:  # peft rounds an embedding's delta before it adds it, a linear layer's not
            delta = round_to(delta, self._dtype)
        delta += rows
        if self._magnitude is not None:
            delta *= (self._magnitude[first:last] / row_norms(delta))[:, None]
        return round_to(delta, self._dtype)


def row_norms(rows: Floats) -> Floats:
    """Euclidean norms of rows in f32, added up in eight lanes: the order of torch's kernel (ReduceOpsKernel.cpp),
    so that DoRA gives the same last bit."""
    squares = rows * rows
    whole = rows.shape[1] // 8 * 8
    lanes = np.zeros((rows.shape[0], 8), np.float32)
    for at in range(0, whole, 8):
        lanes += squares[:, at : at + 8]
    total = lanes[:, 0].copy()
    for lane in range(1, 8):
        total += lanes[:, lane]
    for column in range(whole, rows.shape[1]):
        total += squares[:, column]
    return np.sqrt(total)


def _by(shape: tuple[int, ...]) -> str:
    return "x".join(str(n) for n in shape)


def check_all_used(adapter: Adapter, used: set[str], base: Checkpoint) -> None:
    """Refuse an adapter of which some tensor found no place in the base."""
    for name in sorted(set(adapter.folds) - used):
        hint = "" if name in base.tensors else f"; the base has no tensor {name}"
        raise ConvertError(f"adapter: nothing used what it has for {name}{hint}")
