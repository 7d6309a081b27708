"""Made-up checkpoints and adapters in Hugging Face's formats, written with numpy alone.

The weights come from a fixed generator, so that recorded hashes hold; the tokenizers are trained on
`corpus.py` (the SentencePiece one is kept in `data/tiny.model`).
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np

DATA = Path(__file__).parent / "data"
TEMPLATE = "{% for m in messages %}{{ '<|' + m['role'] + '|>' + m['content'] + eos_token }}{% endfor %}"


def bf16(values: np.ndarray) -> np.ndarray:
    """The upper halves of f32, rounded to nearest even, as uint16."""
    bits = np.ascontiguousarray(values, np.float32).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)


def write_safetensors(path: Path, tensors: dict[str, np.ndarray], dtype: str = "F32") -> None:
    """A safetensors file with every tensor in one type (int64 stays as it is)."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    blobs, at = [], 0
    for name, values in tensors.items():
        if values.dtype == np.int64:
            kind, blob = "I64", values.tobytes()
        elif dtype == "BF16":
            kind, blob = "BF16", bf16(values).tobytes()
        else:
            kind = dtype
            blob = values.astype({"F32": np.float32, "F16": np.float16}[dtype]).tobytes()
        header[name] = {"dtype": kind, "shape": list(values.shape), "data_offsets": [at, at + len(blob)]}
        blobs.append(blob)
        at += len(blob)
    raw = json.dumps(header).encode()
    raw += b" " * (-len(raw) % 8)
    path.write_bytes(struct.pack("<Q", len(raw)) + raw + b"".join(blobs))


def write_shards(folder: Path, tensors: dict[str, np.ndarray], dtype: str, count: int) -> None:
    """The same in `count` shards with their index."""
    names = list(tensors)
    places = {}
    for shard in range(count):
        file = f"model-{shard + 1:05d}-of-{count:05d}.safetensors"
        part = {n: tensors[n] for n in names[shard::count]}
        write_safetensors(folder / file, part, dtype)
        places |= dict.fromkeys(part, file)
    (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": places}))


def _matrix(rng: np.random.Generator, *shape: int, scale: float = 0.05) -> np.ndarray:
    return (rng.standard_normal(shape) * scale).astype(np.float32)


LLAMA: dict[str, Any] = {
    "architectures": ["LlamaForCausalLM"],
    "model_type": "llama",
    "hidden_size": 256,
    "intermediate_size": 512,
    "num_hidden_layers": 4,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 512,
    "rms_norm_eps": 1e-5,
    "rope_theta": 10000.0,
    "hidden_act": "silu",
    "tie_word_embeddings": False,
    "bos_token_id": 1,
    "eos_token_id": 2,
}


def decoder_tensors(config: dict[str, Any], seed: int = 1) -> dict[str, np.ndarray]:
    """Weights of a decoder with Hugging Face's names, for every architecture of the table but Phi-3 and BERT."""
    rng = np.random.default_rng(seed)
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    heads, kv = config["num_attention_heads"], config["num_key_value_heads"]
    head = config.get("head_dim") or hidden // heads
    kind = config["model_type"]
    tensors = {"model.embed_tokens.weight": _matrix(rng, config["vocab_size"], hidden)}
    for layer in range(config["num_hidden_layers"]):
        at = f"model.layers.{layer}."
        for name, rows, columns in (
            ("self_attn.q_proj", heads * head, hidden),
            ("self_attn.k_proj", kv * head, hidden),
            ("self_attn.v_proj", kv * head, hidden),
            ("self_attn.o_proj", hidden, heads * head),
            ("mlp.gate_proj", inner, hidden),
            ("mlp.up_proj", inner, hidden),
            ("mlp.down_proj", hidden, inner),
        ):
            tensors[f"{at}{name}.weight"] = _matrix(rng, rows, columns)
            if kind == "qwen2" and name.endswith(("q_proj", "k_proj", "v_proj")):
                tensors[f"{at}{name}.bias"] = _matrix(rng, rows)
        norms = ["input_layernorm", "post_attention_layernorm"]
        if kind in ("gemma2", "gemma3_text"):
            norms += ["pre_feedforward_layernorm", "post_feedforward_layernorm"]
        for name in norms:
            tensors[f"{at}{name}.weight"] = 1 + _matrix(rng, hidden)
        if kind in ("qwen3", "gemma3_text"):
            for name in ("q_norm", "k_norm"):
                tensors[f"{at}self_attn.{name}.weight"] = 1 + _matrix(rng, head)
    tensors["model.norm.weight"] = 1 + _matrix(rng, hidden)
    if not config.get("tie_word_embeddings"):
        tensors["lm_head.weight"] = _matrix(rng, config["vocab_size"], hidden)
    return tensors


def phi3_tensors(config: dict[str, Any], seed: int = 1) -> dict[str, np.ndarray]:
    """Weights of Phi-3, whose projections are joined."""
    rng = np.random.default_rng(seed)
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    heads, kv = config["num_attention_heads"], config["num_key_value_heads"]
    head = hidden // heads
    tensors = {"model.embed_tokens.weight": _matrix(rng, config["vocab_size"], hidden)}
    for layer in range(config["num_hidden_layers"]):
        at = f"model.layers.{layer}."
        tensors[f"{at}self_attn.qkv_proj.weight"] = _matrix(rng, (heads + 2 * kv) * head, hidden)
        tensors[f"{at}self_attn.o_proj.weight"] = _matrix(rng, hidden, heads * head)
        tensors[f"{at}mlp.gate_up_proj.weight"] = _matrix(rng, 2 * inner, hidden)
        tensors[f"{at}mlp.down_proj.weight"] = _matrix(rng, hidden, inner)
        for name in ("input_layernorm", "post_attention_layernorm"):
            tensors[f"{at}{name}.weight"] = 1 + _matrix(rng, hidden)
    tensors["model.norm.weight"] = 1 + _matrix(rng, hidden)
    tensors["lm_head.weight"] = _matrix(rng, config["vocab_size"], hidden)
    return tensors


def bert_tensors(config: dict[str, Any], seed: int = 1) -> dict[str, np.ndarray]:
    """Weights of a BERT encoder, with what inference doesn't need."""
    rng = np.random.default_rng(seed)
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    tensors = {
        "embeddings.word_embeddings.weight": _matrix(rng, config["vocab_size"], hidden),
        "embeddings.position_embeddings.weight": _matrix(rng, config["max_position_embeddings"], hidden),
        "embeddings.token_type_embeddings.weight": _matrix(rng, config["type_vocab_size"], hidden),
        "embeddings.LayerNorm.weight": 1 + _matrix(rng, hidden),
        "embeddings.LayerNorm.bias": _matrix(rng, hidden),
        "embeddings.position_ids": np.arange(config["max_position_embeddings"])[None].astype(np.int64),
        "pooler.dense.weight": _matrix(rng, hidden, hidden),
        "pooler.dense.bias": _matrix(rng, hidden),
    }
    for layer in range(config["num_hidden_layers"]):
        at = f"encoder.layer.{layer}."
        for name, rows, columns in (
            ("attention.self.query", hidden, hidden),
            ("attention.self.key", hidden, hidden),
            ("attention.self.value", hidden, hidden),
            ("attention.output.dense", hidden, hidden),
            ("intermediate.dense", inner, hidden),
            ("output.dense", hidden, inner),
        ):
            tensors[f"{at}{name}.weight"] = _matrix(rng, rows, columns)
            tensors[f"{at}{name}.bias"] = _matrix(rng, rows)
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            tensors[f"{at}{name}.weight"] = 1 + _matrix(rng, hidden)
            tensors[f"{at}{name}.bias"] = _matrix(rng, hidden)
    return tensors


TINY = DATA / "tiny.model"


def pieces(model: Path = TINY) -> list[tuple[str, float, int]]:
    """The pieces of a SentencePiece model."""
    from convert.sentencepiece_model import parse

    return parse(model.read_bytes(), model.name).pieces


def spm_json(added: list[dict[str, Any]], model: Path = TINY) -> dict[str, Any]:
    """A SentencePiece model as a tokenizer.json: merges in the order of the scores of what they make."""
    listed = pieces(model)
    vocab = {text: number for number, (text, _, _) in enumerate(listed)}
    merges = []
    for text, score, kind in listed:
        if kind == 1:
            merges += [
                (text[:k], text[k:], score)
                for k in range(1, len(text))
                if text[:k] in vocab and text[k:] in vocab
            ]
    merges.sort(key=lambda m: (vocab[m[0]], vocab[m[1]]))
    merges.sort(key=lambda m: (m[2], len(m[0]), len(m[1])), reverse=True)
    begin = [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}]
    special = [
        {"id": i, "content": listed[i][0], "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
         "special": True} for i in range(3)
    ]  # fmt: skip
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": special + added,
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "Prepend", "prepend": "\u2581"},
            {"type": "Replace", "pattern": {"String": " "}, "content": "\u2581"}]},
        "pre_tokenizer": None,
        "post_processor": {"type": "TemplateProcessing", "single": begin,
                           "pair": [*begin, {"Sequence": {"id": "B", "type_id": 1}}],
                           "special_tokens": {"<s>": {"id": "<s>", "ids": [1], "tokens": ["<s>"]}}},
        "decoder": None,
        "model": {"type": "BPE", "dropout": None, "unk_token": "<unk>", "continuing_subword_prefix": None,
                  "end_of_word_suffix": None, "fuse_unk": True, "byte_fallback": True, "ignore_merges": False,
                  "vocab": vocab, "merges": [f"{a} {b}" for a, b, _ in merges]},
    }  # fmt: skip


def added_entry(number: int, content: str, special: bool) -> dict[str, Any]:
    """An added token as tokenizer.json lists it."""
    return {"id": number, "content": content, "single_word": False, "lstrip": False, "rstrip": False,
            "normalized": False, "special": special}  # fmt: skip


def write_spm_tokenizer(
    folder: Path,
    model: bool = True,
    as_json: bool = False,
    added: tuple[str, ...] = (),
    source: Path = TINY,
) -> int:
    """A SentencePiece tokenizer in one of the layouts that people have; returns how many tokens it has."""
    count = len(pieces(source))
    entries = [added_entry(count + i, text, special=i == 0) for i, text in enumerate(added)]
    if model:
        (folder / "tokenizer.model").write_bytes(source.read_bytes())
    if as_json:
        (folder / "tokenizer.json").write_text(
            json.dumps(spm_json(entries, source), ensure_ascii=False), "utf-8"
        )
    elif entries:
        (folder / "added_tokens.json").write_text(json.dumps({e["content"]: e["id"] for e in entries}))
    settings: dict[str, Any] = {
        "add_bos_token": True, "add_eos_token": False, "bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>",
        "chat_template": TEMPLATE, "tokenizer_class": "LlamaTokenizer", "legacy": False,
    }  # fmt: skip
    if entries:
        settings["added_tokens_decoder"] = {
            str(e["id"]): {k: v for k, v in e.items() if k != "id"} for e in entries
        }
    (folder / "tokenizer_config.json").write_text(json.dumps(settings))
    return count + len(entries)


def write_bpe_tokenizer(folder: Path, digits: bool = True, vocab: int = 600) -> int:
    """A byte-level BPE tokenizer trained on the corpus: SmolLM's way of cutting, or GPT-2's."""
    from tests.convert.corpus import lines
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

    made = Tokenizer(models.BPE())
    cut = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    made.pre_tokenizer = (
        pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), cut]) if digits else cut
    )
    made.decoder = decoders.ByteLevel()
    made.post_processor = processors.ByteLevel(trim_offsets=False)
    trainer = trainers.BpeTrainer(
        vocab_size=vocab,
        special_tokens=["<|endoftext|>", "<|im_start|>", "<|im_end|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    made.train_from_iterator(lines(3000), trainer)
    made.save(str(folder / "tokenizer.json"))
    (folder / "tokenizer_config.json").write_text(json.dumps({
        "bos_token": "<|im_start|>", "eos_token": "<|im_end|>", "unk_token": "<|endoftext|>", "pad_token": "<|im_end|>",
        "tokenizer_class": "GPT2Tokenizer", "chat_template": TEMPLATE,
    }))  # fmt: skip
    return made.get_vocab_size()


def write_wordpiece_tokenizer(folder: Path) -> int:
    """An uncased WordPiece tokenizer trained on the corpus."""
    from tests.convert.corpus import lines
    from tokenizers import BertWordPieceTokenizer

    made = BertWordPieceTokenizer(lowercase=True)
    made.train_from_iterator(lines(3000), vocab_size=500, show_progress=False)
    made.save(str(folder / "tokenizer.json"))
    names = {"cls": "[CLS]", "sep": "[SEP]", "unk": "[UNK]", "pad": "[PAD]", "mask": "[MASK]"}
    (folder / "tokenizer_config.json").write_text(
        json.dumps(
            {f"{k}_token": v for k, v in names.items()}
            | {"tokenizer_class": "BertTokenizer", "do_lower_case": True}
        )
    )
    return made.get_vocab_size()


def write_llama(
    folder: Path, dtype: str = "F16", shards: int = 1, tokenizer: dict[str, Any] | None = None, **changes: Any
) -> dict[str, Any]:
    """A small Llama in a folder; returns its configuration."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = write_spm_tokenizer(folder, **(tokenizer or {}))
    config = LLAMA | {"vocab_size": rows} | changes
    (folder / "config.json").write_text(json.dumps(config))
    tensors = decoder_tensors(config)
    if shards > 1:
        write_shards(folder, tensors, dtype, shards)
    else:
        write_safetensors(folder / "model.safetensors", tensors, dtype)
    return config


def write_adapter(
    folder: Path,
    config: dict[str, Any],
    targets: tuple[str, ...] = ("q_proj", "v_proj", "down_proj"),
    rank: int = 8,
    settings: dict[str, Any] | None = None,
    extra: dict[str, np.ndarray] | None = None,
    seed: int = 5,
    dtype: str = "F32",
) -> None:
    """A LoRA adapter for a model of `decoder_tensors`; DoRA where `settings` say so."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    said = {
        "peft_type": "LORA", "task_type": "CAUSAL_LM", "r": rank, "lora_alpha": 16, "lora_dropout": 0.0, "bias": "none",
        "target_modules": list(targets), "base_model_name_or_path": "made-up/tiny-llama", "fan_in_fan_out": False,
        "inference_mode": True, "init_lora_weights": True, "use_rslora": False, "use_dora": False, "rank_pattern": {},
        "alpha_pattern": {}, "modules_to_save": None,
    } | (settings or {})  # fmt: skip
    (folder / "adapter_config.json").write_text(json.dumps(said))
    tensors: dict[str, np.ndarray] = {}
    for name, values in decoder_tensors(config).items():
        module = name.removesuffix(".weight")
        if not module.endswith(targets):
            continue
        r = next((v for k, v in said["rank_pattern"].items() if module.endswith(k)), rank)
        at = f"base_model.model.{module}"
        tensors[f"{at}.lora_A.weight"] = _matrix(rng, r, values.shape[1], scale=0.1)
        tensors[f"{at}.lora_B.weight"] = _matrix(rng, values.shape[0], r, scale=0.1)
        if said["use_dora"]:
            tensors[f"{at}.lora_magnitude_vector"] = np.abs(1 + _matrix(rng, values.shape[0], scale=0.2))
    tensors |= extra or {}
    write_safetensors(folder / "adapter_model.safetensors", tensors, dtype)
