"""A complete chat model of some megabytes that says words without sense.

It lets a package without a model prove that models load, stream and stop. Format: ggml's
`docs/gguf.md`; tensors and keys: llama.cpp's `src/llama-arch.cpp`, architecture "llama".
"""

from __future__ import annotations

import struct
from array import array
from pathlib import Path

EMBEDDING, FEED_FORWARD, HEADS, BLOCKS, CONTEXT = 512, 512, 8, 1, 2048
TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + "
    "'<|im_end|>\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
_TEXT = """
    down at our harbour some old boats lie beside each other and somebody has painted them green when evening
    comes the tide lifts both ropes creak a lamp goes on behind every window then people walk home
"""
WORDS = _TEXT.split()
SAYS_TOKENS = EMBEDDING - 1


def _chain() -> list[str]:
    """What it says, token by token: pairs of words, none twice, in an order without rhyme or reason.

    A sentence that comes again would rightly be stopped by the guard, which watches for loops; so would
    numbers in words, which it takes for a telephone's when three stand together.
    """
    count = len(WORDS)
    pairs = [(number * 389) % (count * count) for number in range(1, SAYS_TOKENS + 1)]
    return [f"Ġ{WORDS[pair // count]}Ġ{WORDS[pair % count]}" for pair in pairs]


_U32, _I32, _F32, _STRING, _ARRAY = 4, 5, 6, 8, 9
_NORMAL, _CONTROL = 1, 3  # llama.h, enum llama_token_type
_ALIGNMENT = 32


def _vocabulary() -> list[str]:
    """GPT-2's letters for all 256 bytes, the words, then the three marks of a conversation.

    Source of the letters: OpenAI's gpt-2, `src/encoder.py`, bytes_to_unicode.
    """
    plain = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in plain]
    letters = [chr(byte) for byte in plain] + [chr(256 + number) for number in range(len(others))]
    return [*letters, *_chain(), "<|endoftext|>", "<|im_start|>", "<|im_end|>"]


def _string(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _value(item: str | int | float | list[str] | list[int]) -> bytes:
    if isinstance(item, str):
        return struct.pack("<I", _STRING) + _string(item)
    if isinstance(item, int):
        return struct.pack("<II", _U32, item)
    if isinstance(item, float):
        return struct.pack("<If", _F32, item)
    head = struct.pack("<I", _ARRAY)
    texts = [entry for entry in item if isinstance(entry, str)]
    if texts:
        return head + struct.pack("<IQ", _STRING, len(texts)) + b"".join(map(_string, texts))
    numbers = [entry for entry in item if isinstance(entry, int)]
    return head + struct.pack(f"<IQ{len(numbers)}i", _I32, len(numbers), *numbers)


def _pairs() -> dict[str, str | int | float | list[str] | list[int]]:
    words = _vocabulary()
    end = len(words) - 1
    return {
        "general.architecture": "llama",
        "general.name": "Self-test",
        "llama.context_length": CONTEXT,
        "llama.embedding_length": EMBEDDING,
        "llama.feed_forward_length": FEED_FORWARD,
        "llama.block_count": BLOCKS,
        "llama.attention.head_count": HEADS,
        "llama.attention.head_count_kv": HEADS,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.dimension_count": EMBEDDING // HEADS,
        "llama.vocab_size": len(words),
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "gpt-2",
        "tokenizer.ggml.tokens": words,
        "tokenizer.ggml.token_type": [_NORMAL] * (len(words) - 3) + [_CONTROL] * 3,
        "tokenizer.ggml.merges": ["Ġ t", "h e"],
        "tokenizer.ggml.bos_token_id": end - 2,
        "tokenizer.ggml.eos_token_id": end,
        "tokenizer.chat_template": TEMPLATE,
    }


def _tensors() -> dict[str, tuple[int, ...]]:
    """Name and shape, the fastest dimension first."""
    words, wide = len(_vocabulary()), EMBEDDING
    found: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (wide, words),
        "output_norm.weight": (wide,),
        "output.weight": (wide, words),
    }
    for block in range(BLOCKS):
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            found[f"blk.{block}.{name}.weight"] = (wide, wide)
        for name in ("ffn_gate", "ffn_up"):
            found[f"blk.{block}.{name}.weight"] = (wide, FEED_FORWARD)
        found[f"blk.{block}.ffn_down.weight"] = (FEED_FORWARD, wide)
        for name in ("attn_norm", "ffn_norm"):
            found[f"blk.{block}.{name}.weight"] = (wide,)
    return found


def _weights(name: str, shape: tuple[int, ...]) -> array[float]:
    """The numbers of one tensor. Attention and layers add nothing: a token alone decides the next one.

    A token of the chain is embedded in a dimension of its own, everything else in the last one; the
    output turns that dimension into the token that follows.
    """
    if len(shape) == 1:
        return array("f", [1.0]) * shape[0]
    numbers = array("f", [0.0]) * (shape[0] * shape[1])
    words, chain = _vocabulary(), _chain()
    places = {word: at for at, word in enumerate(words)}
    if name == "token_embd.weight":
        known = {word: at for at, word in enumerate(chain)}
        for token, word in enumerate(words):
            numbers[token * EMBEDDING + known.get(word, SAYS_TOKENS)] = 1.0
    elif name == "output.weight":
        for at, word in enumerate(chain):
            numbers[places[word] * EMBEDDING + (at - 1) % EMBEDDING] = 1.0
    return numbers


def write(file: Path) -> Path:
    """Write the model, the same bytes each time; returns `file`."""
    head = b"GGUF" + struct.pack("<IQQ", 3, len(_tensors()), len(_pairs()))
    for key, item in _pairs().items():
        head += _string(key) + _value(item)
    body = b""
    for name, shape in _tensors().items():
        head += _string(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, 0, len(body))
        data = _weights(name, shape).tobytes()
        body += data + b"\0" * (-len(data) % _ALIGNMENT)
    file.write_bytes(head + b"\0" * (-len(head) % _ALIGNMENT) + body)
    return file
