"""The cases in which our tensors must equal the usual route's, byte for byte.

`make test-convert-reference` runs them against llama.cpp's converter, peft and llama.cpp's quantizer;
`make test` compares with hashes that were recorded there (`data/reference.json`).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from convert.plan import MIXTURES
from tests.convert import checkpoints as c

RECORDED = Path(__file__).parent / "data" / "reference.json"


@dataclass(frozen=True)
class Case:
    """A base, an adapter or none, and the type asked for; `through` is what the usual route goes through."""

    name: str
    base: str
    kind: str
    through: str = "f16"
    adapter: str = ""
    nf4: bool = False

    def arguments(self, folder: Path, out: Path) -> list[str]:
        """Our command line."""
        found = ["--base", str(folder / self.base), "--type", self.kind, "--out", str(out), "--name", "tiny"]
        if self.adapter:
            found += ["--adapter", str(folder / self.adapter), "--merge-base", "nf4" if self.nf4 else "fp16"]
        return found

    def job(self, folder: Path, out: Path) -> dict[str, Any]:
        """The reference's job."""
        return {
            "base": str(folder / self.base),
            "adapter": str(folder / self.adapter) if self.adapter else None,
            "nf4": self.nf4,
            "type": self.kind,
            "number": MIXTURES[self.kind],
            "through": self.through,
            "out": str(out),
        }


def _matrix(seed: int, *shape: int) -> np.ndarray:
    return (np.random.default_rng(seed).standard_normal(shape) * 0.05).astype(np.float32)


def write_bases(folder: Path) -> None:
    """All bases and adapters."""
    for kind in ("F16", "BF16", "F32"):
        config = c.write_llama(folder / f"llama-{kind.lower()}", kind)
    c.write_llama(folder / "sharded", "F16", shards=3)
    c.write_llama(folder / "tied", "F16", tie_word_embeddings=True)
    c.write_llama(
        folder / "odd", "F16", hidden_size=288, intermediate_size=288, num_key_value_heads=4, head_dim=72
    )
    c.write_llama(folder / "llama3", "BF16", hidden_size=512, num_key_value_heads=4, max_position_embeddings=131072,
        rope_theta=500000.0, rope_scaling={"rope_type": "llama3", "factor": 8.0, "low_freq_factor": 1.0,
        "high_freq_factor": 4.0, "original_max_position_embeddings": 8192})  # fmt: skip
    _write_other_architectures(folder)
    _write_adapters(folder, config)


def _write_other_architectures(folder: Path) -> None:
    shape = c.LLAMA | {"rms_norm_eps": 1e-6}
    soft = {"attn_logit_softcapping": 50.0, "final_logit_softcapping": 30.0}
    gemma = {"head_dim": 64, "tie_word_embeddings": True, "sliding_window": 128, "query_pre_attn_scalar": 64}
    long = {"type": "longrope", "long_factor": [1.0 + i / 10 for i in range(32)], "short_factor": [1.0] * 32}
    phi = {"original_max_position_embeddings": 512, "sliding_window": 256, "pad_token_id": 0}
    table: tuple[tuple[str, str, str, Any, dict[str, Any]], ...] = (
        ("mistral", "MistralForCausalLM", "mistral", c.write_spm_tokenizer, {"head_dim": 64, "sliding_window": None}),
        ("smollm", "LlamaForCausalLM", "llama", c.write_bpe_tokenizer, {}),
        ("qwen2", "Qwen2ForCausalLM", "qwen2", c.write_bpe_tokenizer, {}),
        ("qwen3", "Qwen3ForCausalLM", "qwen3", c.write_bpe_tokenizer, {"head_dim": 128}),
        ("gemma2", "Gemma2ForCausalLM", "gemma2", c.write_spm_tokenizer, gemma | soft),
        ("gemma3", "Gemma3ForCausalLM", "gemma3_text", c.write_spm_tokenizer,
         gemma | {"rope_theta": 1e6, "rope_local_base_freq": 10000.0, "num_hidden_layers": 6}),
        ("phi3", "Phi3ForCausalLM", "phi3", c.write_spm_tokenizer, phi),
        ("phi3-long", "Phi3ForCausalLM", "phi3", c.write_spm_tokenizer,
         phi | {"max_position_embeddings": 2048, "rope_scaling": long}),
        ("bert", "BertModel", "bert", c.write_wordpiece_tokenizer, {"type_vocab_size": 2, "layer_norm_eps": 1e-12}),
    )  # fmt: skip
    for name, family, kind, tokenizer, changes in table:
        (folder / name).mkdir()
        config = shape | {"architectures": [family], "model_type": kind} | changes
        config["vocab_size"] = tokenizer(folder / name)
        (folder / name / "config.json").write_text(json.dumps(config))
        weights = {"phi3": c.phi3_tensors, "bert": c.bert_tensors}.get(kind, c.decoder_tensors)
        c.write_safetensors(
            folder / name / "model.safetensors", weights(config), "F32" if kind == "bert" else "BF16"
        )


def _write_adapters(folder: Path, config: dict[str, Any]) -> None:
    rows, at = config["vocab_size"], "base_model.model."
    every = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
    table: dict[str, dict[str, Any]] = {
        "plain": {},
        "rslora": {"settings": {"use_rslora": True}},
        "patterns": {"settings": {"rank_pattern": {"q_proj": 4},
                                  "alpha_pattern": {r"layers\.1\.self_attn\.v_proj": 64, "down_proj": 2}}},
        "dora": {"settings": {"use_dora": True}},
        "half": {"dtype": "F16"},
        "every": {"targets": every, "rank": 16},
        "saved": {"settings": {"modules_to_save": ["embed_tokens", "lm_head"]},
                  "extra": {f"{at}model.embed_tokens.weight": _matrix(1, rows, 256),
                            f"{at}lm_head.weight": _matrix(2, rows, 256)}},
        "tokens": {"settings": {"trainable_token_indices": {"embed_tokens": [5, rows - 1, 3]}},
                   "extra": {f"{at}model.embed_tokens.token_adapter.trainable_tokens_delta": _matrix(3, 3, 256)}},
        "embedding": {"settings": {"target_modules": ["embed_tokens", "q_proj"]}, "targets": ("q_proj",),
                      "extra": {f"{at}model.embed_tokens.lora_embedding_A": _matrix(4, 8, rows),
                                f"{at}model.embed_tokens.lora_embedding_B": _matrix(5, 256, 8)}},
        "fan": {"settings": {"fan_in_fan_out": True}},
    }  # fmt: skip
    for name, made in table.items():
        c.write_adapter(folder / f"adapter-{name}", config, **made)


def cases() -> list[Case]:
    """All of them."""
    found = []
    for kind in ("f16", "bf16", "f32"):
        for wanted in ("F32", "F16", "BF16", "Q8_0", "Q4_K_M", "Q5_K_M", "Q6_K"):
            found.append(Case(f"{kind} {wanted}", f"llama-{kind}", wanted, kind))
    for base, through in (("sharded", "f16"), ("tied", "f16"), ("odd", "f16"), ("llama3", "bf16")):
        found += [Case(f"{base} {wanted}", base, wanted, through) for wanted in ("F16", "Q8_0", "Q4_K_M")]
    for base in ("mistral", "smollm", "qwen2", "qwen3", "gemma2", "gemma3", "phi3", "phi3-long", "bert"):
        through = "f32" if base == "bert" else "bf16"
        found += [Case(f"{base} {wanted}", base, wanted, through) for wanted in ("F16", "Q4_K_M")]
    for wanted in ("IQ4_XS", "Q4_0", "Q5_K_S", "Q3_K_L", "Q2_K"):
        found.append(Case(f"f16 {wanted}", "llama-f16", wanted))
    for name in (
        "plain",
        "rslora",
        "patterns",
        "dora",
        "half",
        "every",
        "saved",
        "tokens",
        "embedding",
        "fan",
    ):
        for kind, wanted in (("f16", "F16"), ("f16", "Q4_K_M"), ("f32", "F32"), ("bf16", "BF16")):
            found.append(Case(f"{kind} {name} {wanted}", f"llama-{kind}", wanted, kind, f"adapter-{name}"))
    for kind, wanted in (("f16", "F16"), ("f32", "F32"), ("bf16", "BF16"), ("f16", "Q4_K_M")):
        found.append(Case(f"{kind} nf4 {wanted}", f"llama-{kind}", wanted, kind, "adapter-plain", nf4=True))
    return found


def exact_everywhere(case: Case) -> bool:
    """Whether the bytes are the same with every build of llama.cpp: true for plain types and Q8_0."""
    return case.kind in ("F32", "F16", "BF16", "Q8_0")


def fingerprint(tensors: dict[str, tuple[str, tuple[int, ...], str]]) -> str:
    """One hash over the names, types, shapes and data of all tensors."""
    return hashlib.sha256(json.dumps(sorted(tensors.items())).encode()).hexdigest()
