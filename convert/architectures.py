"""What differs from one architecture to the next: names, shifts, and the numbers in the header.

Each entry of `ARCHITECTURES` says how Hugging Face's names and configuration become llama.cpp's. The
numbers and their defaults follow transformers' configuration classes and what llama.cpp's loader
(src/models, src/llama-model.cpp) reads; tensor names come from the `gguf` package's own map.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from convert.errors import ConvertError
from convert.gguf_file import Pair, f32, flag, text, u32

Config = dict[str, Any]
Extra = tuple[str, np.ndarray[Any, np.dtype[np.float32]]]


@dataclass(frozen=True)
class Architecture:
    """One row of the table."""

    name: str  # llama.cpp's
    families: tuple[str, ...]  # names in config.json, "architectures"
    defaults: Config
    pairs: Callable[[Architecture, Config], list[Pair]]
    permute: bool = False  # q and k rows are reordered for llama.cpp's rotary embedding
    norm_shift: bool = False  # norms are stored as (weight - 1)
    tied: bool = False  # default of tie_word_embeddings
    encoder: bool = False
    drop: tuple[str, ...] = ()  # tensors that inference doesn't need, as regular expressions
    strip: tuple[str, ...] = ("language_model.",)
    keep_f32: tuple[str, ...] = ()  # matrices that stay f32, by llama.cpp's name
    extras: Callable[[Config], list[Extra]] = field(default=lambda _config: [])


def rope(config: Config) -> dict[str, Any]:
    """Rotary settings in one form, whether from transformers 4 (`rope_scaling`) or 5 (`rope_parameters`)."""
    found = dict(config.get("rope_parameters") or config.get("rope_scaling") or {})
    if "full_attention" not in found and "sliding_attention" not in found:
        if (local := config.get("rope_local_base_freq")) is not None:
            found["sliding_attention"] = {"rope_theta": local}
        for key in ("rope_theta", "partial_rotary_factor", "original_max_position_embeddings"):
            if key not in found and config.get(key) is not None:
                found[key] = config[key]
        if "rope_type" not in found and "type" in found:
            found["rope_type"] = found["type"]
    return found


def _whole(config: Config, key: str) -> int:
    value = config.get(key)
    if type(value) is not int or not 0 < value < 1 << 31:
        raise ConvertError(f"config.json: {key} is missing or not a positive whole number")
    return value


def _real(config: Config, key: str) -> float:
    value: Any = config.get(key)
    if type(value) not in (int, float) or not math.isfinite(value):
        raise ConvertError(f"config.json: {key} is missing or not a number")
    return float(value)


def head_size(config: Config) -> int:
    """Values of one attention head."""
    if config.get("head_dim") is not None:
        return _whole(config, "head_dim")
    return _whole(config, "hidden_size") // _whole(config, "num_attention_heads")


def _rope_pairs(name: str, config: Config) -> list[Pair]:
    found = rope(config)
    main = found.get("full_attention", found)
    kind, factor = str(main.get("rope_type", "default")).lower(), main.get("factor")
    pairs = []
    if kind in ("linear", "yarn") and factor is not None:
        pairs += [text(f"{name}.rope.scaling.type", kind), f32(f"{name}.rope.scaling.factor", factor)]
    elif kind in ("su", "longrope"):
        pairs.append(text(f"{name}.rope.scaling.type", "longrope"))
    elif kind not in ("default", "none", "llama3"):
        raise ConvertError(f"config.json: rotary scaling {kind!r} isn't known for {name}")
    if kind == "yarn":
        original: Any = main.get("original_max_position_embeddings") or config.get("max_position_embeddings")
        pairs.append(u32(f"{name}.rope.scaling.original_context_length", original))
        for key, ours in (
            ("extrapolation_factor", "yarn_ext_factor"),
            ("attention_factor", "yarn_attn_factor"),
            ("beta_fast", "yarn_beta_fast"),
            ("beta_slow", "yarn_beta_slow"),
        ):
            if main.get(key) is not None:
                pairs.append(f32(f"{name}.rope.scaling.{ours}", main[key]))
    if main.get("rope_theta") is not None:
        pairs.append(f32(f"{name}.rope.freq_base", _real(main, "rope_theta")))
    if (local := (found.get("sliding_attention") or {}).get("rope_theta")) is not None:
        pairs.append(f32(f"{name}.rope.freq_base_swa", local))
    return pairs


def _common(arch: Architecture, config: Config) -> list[Pair]:
    name = arch.name
    pairs = [
        u32(f"{name}.block_count", _whole(config, "num_hidden_layers")),
        u32(f"{name}.context_length", _whole(config, "max_position_embeddings")),
        u32(f"{name}.embedding_length", _whole(config, "hidden_size")),
        u32(f"{name}.feed_forward_length", _whole(config, "intermediate_size")),
        u32(f"{name}.attention.head_count", _whole(config, "num_attention_heads")),
    ]
    if not arch.encoder:
        pairs.append(u32(f"{name}.attention.head_count_kv", kv_heads(config)))
        pairs += _rope_pairs(name, config)
        pairs.append(f32(f"{name}.attention.layer_norm_rms_epsilon", _real(config, "rms_norm_eps")))
        pairs.append(u32(f"{name}.attention.key_length", head_size(config)))
        pairs.append(u32(f"{name}.attention.value_length", head_size(config)))
    return pairs


def kv_heads(config: Config) -> int:
    """Heads of keys and values; as many as of queries where the configuration doesn't say."""
    return _whole(
        config, "num_key_value_heads" if config.get("num_key_value_heads") else "num_attention_heads"
    )


def _llama(arch: Architecture, config: Config) -> list[Pair]:
    return [
        *_common(arch, config),
        u32(f"{arch.name}.vocab_size", _whole(config, "vocab_size")),
        u32(f"{arch.name}.rope.dimension_count", head_size(config)),
    ]


def _gemma2(arch: Architecture, config: Config) -> list[Pair]:
    rotary = (f"{arch.name}.rope.",)
    return [
        *(pair for pair in _common(arch, config) if not pair.key.startswith(rotary)),
        f32(f"{arch.name}.attn_logit_softcapping", _real(config, "attn_logit_softcapping")),
        f32(f"{arch.name}.final_logit_softcapping", _real(config, "final_logit_softcapping")),
        u32(f"{arch.name}.attention.sliding_window", _whole(config, "sliding_window")),
    ]


def _gemma3(arch: Architecture, config: Config) -> list[Pair]:
    if config.get("attn_logit_softcapping") is not None:
        raise ConvertError("config.json: attn_logit_softcapping isn't part of Gemma 3")
    pairs = _common(arch, config)
    if config.get("final_logit_softcapping"):
        pairs.append(f32(f"{arch.name}.final_logit_softcapping", _real(config, "final_logit_softcapping")))
    if config.get("sliding_window_pattern") != 1:
        pairs.append(u32(f"{arch.name}.attention.sliding_window", _whole(config, "sliding_window")))
    return pairs


def _phi3_rotary(config: Config) -> tuple[dict[str, Any], int, int]:
    found = rope(config)
    heads = _whole(config, "num_attention_heads")
    part = float(found.get("partial_rotary_factor") or 1.0)
    dimensions = int(part * _whole(config, "hidden_size")) // heads
    original = found.get("original_max_position_embeddings") or _whole(config, "max_position_embeddings")
    return found, dimensions, int(original)


def _phi3(arch: Architecture, config: Config) -> list[Pair]:
    name = arch.name
    found, dimensions, original = _phi3_rotary(config)
    unused = (f"{name}.rope.scaling.type", f"{name}.attention.key_length", f"{name}.attention.value_length")
    pairs = [p for p in _common(arch, config) if p.key not in unused]
    pairs += [
        u32(f"{name}.rope.scaling.original_context_length", original),
        u32(f"{name}.rope.dimension_count", dimensions),
        u32(f"{name}.attention.sliding_window", int(config.get("sliding_window") or 0)),
    ]
    if found.get("long_factor"):
        scale = _whole(config, "max_position_embeddings") / original
        kind = str(found.get("rope_type", "")).lower()
        if kind not in ("su", "longrope", "yarn"):
            raise ConvertError(f"config.json: rotary scaling {kind!r} isn't known for phi3")
        factor = 1.0
        if scale > 1:
            long = kind != "yarn"
            factor = (
                math.sqrt(1 + math.log(scale) / math.log(original)) if long else 0.1 * math.log(scale) + 1.0
            )
        pairs.append(f32(f"{name}.rope.scaling.attn_factor", factor))
    return pairs


def _phi3_extras(config: Config) -> list[Extra]:
    found, dimensions, _ = _phi3_rotary(config)
    if not found.get("long_factor"):
        return []
    tables = []
    for key, name in (("long_factor", "rope_factors_long"), ("short_factor", "rope_factors_short")):
        table = found.get(key)
        if not isinstance(table, list) or len(table) != dimensions // 2:
            raise ConvertError(f"config.json: {key} must list {dimensions // 2} numbers")
        tables.append((f"{name}.weight", np.array(table, np.float32)))
    return tables


def _llama_extras(config: Config) -> list[Extra]:
    """Llama 3's frequency factors; the rule is in transformers' modeling_rope_utils (llama3)."""
    found = rope(config)
    main = found.get("full_attention", found)
    if str(main.get("rope_type", "")).lower() != "llama3":
        return []
    base, size = float(main.get("rope_theta", 10000.0)), head_size(config)
    steps = np.arange(0, size, 2, dtype=np.float32) / np.float32(size)
    frequencies = np.float32(1.0) / np.power(np.float64(base), steps.astype(np.float64)).astype(np.float32)
    factor, original = main.get("factor", 8.0), main.get("original_max_position_embeddings", 8192)
    low, high = main.get("low_freq_factor", 1.0), main.get("high_freq_factor", 4.0)
    factors = []
    for wave in np.float32(2 * math.pi) / frequencies:
        if wave < original / high:
            factors.append(np.float32(1.0))
        elif wave > original / low:
            factors.append(np.float32(factor))
        else:
            smooth = (np.float32(original) / wave - np.float32(low)) / np.float32(high - low)
            one = np.float32(1.0)
            factors.append(one / ((one - smooth) / np.float32(factor) + smooth))
    return [("rope_freqs.weight", np.array(factors, np.float32))]


def _bert(arch: Architecture, config: Config) -> list[Pair]:
    pairs = [
        *_common(arch, config),
        f32(f"{arch.name}.attention.layer_norm_epsilon", _real(config, "layer_norm_eps")),
        flag(f"{arch.name}.attention.causal", False),
        u32("tokenizer.ggml.token_type_count", int(config.get("type_vocab_size", 1))),
    ]
    pooling = {"mean": 1, "cls": 2, "lasttoken": 3}.get(str(config.get("_pooling")))
    if pooling:
        pairs.append(u32(f"{arch.name}.pooling_type", pooling))
    return pairs


def _rotary_bert(arch: Architecture, config: Config) -> list[Pair]:
    """BERT with rotary places; of each head's values `partial_rotary_factor` may be turned, the first ones."""
    share = float(rope(config).get("partial_rotary_factor") or 1.0)
    return [
        *_bert(arch, config),
        *_rope_pairs(arch.name, config),
        u32(f"{arch.name}.rope.dimension_count", round(share * head_size(config))),
    ]


_ROTARY = (r"\.rotary_emb\.inv_freq$", r"\.attention\.masked_bias$", r"\.attention\.bias$")
_VISION = (r"^(model\.)?(vision_tower|multi_modal_projector)\.",)
_HEAD = (r"^lm_head\.weight$",)
_BERT_DROP = (
    r"^embeddings\.position_ids$",
    r"^pooler\.dense\.",
    r"^cls\.predictions\.",
    r"^cls\.seq_relationship\.",
    r"^vocab_",
    r"^lm_head\.",
)

#: BertModel whose configuration asks for rotary places; llama.cpp calls it after the model that had them first.
ROTARY_BERT: Final = "BertModel, rotary"

ARCHITECTURES: Final = (
    Architecture(
        "llama",
        ("LlamaForCausalLM", "MistralForCausalLM"),
        {"rms_norm_eps": 1e-6, "rope_theta": 10000.0, "max_position_embeddings": 2048},
        _llama,
        permute=True,
        drop=_ROTARY,
        extras=_llama_extras,
    ),
    Architecture(
        "qwen2",
        ("Qwen2ForCausalLM",),
        {"rms_norm_eps": 1e-6, "rope_theta": 10000.0, "max_position_embeddings": 32768},
        _common,
        drop=_ROTARY,
    ),
    Architecture(
        "qwen3",
        ("Qwen3ForCausalLM",),
        {"rms_norm_eps": 1e-6, "rope_theta": 10000.0, "max_position_embeddings": 32768, "head_dim": 128},
        _common,
        drop=_ROTARY,
    ),
    Architecture(
        "gemma2",
        ("Gemma2ForCausalLM",),
        {
            "rms_norm_eps": 1e-6, "max_position_embeddings": 8192, "head_dim": 256, "sliding_window": 4096,
            "attn_logit_softcapping": 50.0, "final_logit_softcapping": 30.0,
        },
        _gemma2,
        norm_shift=True,
        tied=True,
        drop=(*_ROTARY, *_HEAD),
    ),
    Architecture(
        "gemma3",
        ("Gemma3ForCausalLM", "Gemma3ForConditionalGeneration"),
        {
            "rms_norm_eps": 1e-6, "max_position_embeddings": 131072, "head_dim": 256, "sliding_window": 4096,
            "num_attention_heads": 8, "num_key_value_heads": 4, "rope_theta": 1e6, "rope_local_base_freq": 10000.0,
        },
        _gemma3,
        norm_shift=True,
        tied=True,
        drop=(*_ROTARY, *_VISION, *_HEAD),
    ),
    Architecture(
        "phi3",
        ("Phi3ForCausalLM",),
        {
            "rms_norm_eps": 1e-5, "rope_theta": 10000.0, "max_position_embeddings": 4096,
            "original_max_position_embeddings": 4096,
        },
        _phi3,
        drop=_ROTARY,
        extras=_phi3_extras,
    ),
    Architecture(
        "bert",
        ("BertModel", "BertForMaskedLM", "BertForSequenceClassification"),
        {"layer_norm_eps": 1e-12, "max_position_embeddings": 512, "type_vocab_size": 2},
        _bert,
        encoder=True,
        drop=_BERT_DROP,
        strip=("bert.",),
        keep_f32=("position_embd.weight", "token_types.weight"),
    ),
    Architecture(
        "jina-bert-v3",
        (ROTARY_BERT,),
        {"layer_norm_eps": 1e-12, "max_position_embeddings": 512, "type_vocab_size": 2, "rope_theta": 10000.0},
        _rotary_bert,
        encoder=True,
        drop=_BERT_DROP,
        strip=("bert.",),
        keep_f32=("token_types.weight",),
    ),
    Architecture(
        "bert",
        ("RobertaModel", "RobertaForSequenceClassification", "XLMRobertaModel", "XLMRobertaForSequenceClassification"),
        {"layer_norm_eps": 1e-12, "max_position_embeddings": 514, "type_vocab_size": 1, "pad_token_id": 1},
        _bert,
        encoder=True,
        drop=_BERT_DROP,
        strip=("roberta.",),
        keep_f32=("position_embd.weight", "token_types.weight"),
    ),
)  # fmt: skip


def find(config: Config) -> Architecture:
    """The table's row for a configuration. Raises `ConvertError` where there is none."""
    names = config.get("architectures")
    name = names[0] if isinstance(names, list) and names and isinstance(names[0], str) else ""
    if name == "BertModel" and config.get("position_embedding_type") == "rotary":
        name = ROTARY_BERT
    for architecture in ARCHITECTURES:
        if name in architecture.families:
            return architecture
    known = ", ".join(sorted(f for a in ARCHITECTURES for f in a.families))
    raise ConvertError(f"config.json: architecture {name[:80]!r} isn't supported; these are: {known}")


def complete(arch: Architecture, raw: Config) -> Config:
    """The configuration of the text model with the architecture's defaults filled in."""
    config = dict(raw)
    if isinstance(raw.get("text_config"), dict):
        config |= raw["text_config"]
    config = arch.defaults | {key: value for key, value in config.items() if value is not None}
    config.setdefault("tie_word_embeddings", arch.tied)
    if arch.name == "gemma3" and "rope_parameters" in config:
        config.pop("rope_local_base_freq", None)
    if config.get("quantization_config"):
        raise ConvertError(
            "config.json: the checkpoint is quantized; convert needs the f32, f16 or bf16 weights "
            "(for a QLoRA adapter: the base model that was loaded in 4 bits)"
        )
    for key in ("num_local_experts", "num_experts", "n_routed_experts"):
        if config.get(key):
            raise ConvertError(f"config.json: {key} means a mixture of experts, which isn't supported")
    if "Roberta" in "".join(config.get("architectures") or []):
        config["_position_offset"] = 1 + int(config["pad_token_id"])
        config["max_position_embeddings"] = (
            _whole(config, "max_position_embeddings") - config["_position_offset"]
        )
    return config


def is_dropped(arch: Architecture, name: str) -> bool:
    """Whether inference doesn't need that tensor."""
    return any(re.search(pattern, name) for pattern in arch.drop)


def inner_name(arch: Architecture, name: str) -> str:
    """A checkpoint's tensor name without the wrappers that some classes put around the model."""
    for prefix in arch.strip:
        name = name.replace(prefix, "") if prefix == "language_model." else name.removeprefix(prefix)
    if arch.encoder:
        name = re.sub(r"\.gamma$", ".weight", re.sub(r"\.beta$", ".bias", name))
        name = re.sub(r"^classifier\.(weight|bias)$", r"classifier.out_proj.\1", name)
    return name
