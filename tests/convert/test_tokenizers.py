"""The file cuts text as the model's own tokenizer does, in each layout that tokenizers come in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from convert.folder import ModelFolder
from convert.tokencheck import LlamaTokenizer
from tests.convert import checkpoints as c
from tests.convert import gguf_tensors
from tests.convert.corpus import lines
from tests.convert.layouts import LAYOUTS, compare

from convert import tokencheck, vocabulary

Convert = Callable[..., Path]
HINDI = "\u0939\u093f\u0928\u094d\u0926\u0940"


@pytest.fixture
def convert(
    inside: Callable[..., tuple[int, str]], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Convert:
    """Convert a folder to a small file."""

    def run(folder: Path, *arguments: object) -> Path:
        out = tmp_path / "m.gguf"
        status, errors = inside(capsys, "--base", folder, "--type", "Q8_0", "--out", out, *arguments)
        assert status == 0, errors
        return out

    return run


@pytest.fixture
def opened() -> Iterator[Callable[[Path], LlamaTokenizer]]:
    """llama.cpp's tokenizer of a file, closed afterwards."""
    kept: list[LlamaTokenizer] = []

    def load(path: Path) -> LlamaTokenizer:
        kept.append(LlamaTokenizer(path))
        return kept[-1]

    yield load
    for tokenizer in kept:
        tokenizer.close()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_line_is_cut_as_sentencepiece_does(
    layout: str, convert: Convert, opened: Callable[[Path], LlamaTokenizer], tmp_path: Path
) -> None:
    from sentencepiece import SentencePieceProcessor

    c.write_llama(tmp_path / "b", "F16", tokenizer=LAYOUTS[layout])
    ours = opened(convert(tmp_path / "b"))
    theirs = SentencePieceProcessor(model_file=str(c.TINY))
    different = [line for line in lines(1000, seed=3) if ours.encode(line) != theirs.encode(line)]
    assert different == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_three_hundred_thousand_tokens_are_cut_as_sentencepiece_does(layout: str, tmp_path: Path) -> None:
    count, different = compare(c.TINY, layout, tmp_path, 300_000)
    assert count >= 300_000
    assert different == []


def test_the_comparison_notices_a_wrong_vocabulary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = vocabulary.read

    def wrong(*arguments: Any, **named: Any) -> Any:
        made = right(*arguments, **named)
        made.scores = [-score for score in made.scores or []]
        return made

    monkeypatch.setattr(vocabulary, "read", wrong)
    _, different = compare(c.TINY, "tokenizer.model only", tmp_path, 10_000)
    assert len(different) > 100


@pytest.mark.parametrize("layout", [name for name, said in LAYOUTS.items() if "added" in said])
def test_added_tokens_are_one_token_each(
    layout: str, convert: Convert, opened: Callable[[Path], LlamaTokenizer], tmp_path: Path
) -> None:
    c.write_llama(tmp_path / "b", "F16", tokenizer=LAYOUTS[layout])
    ours = opened(convert(tmp_path / "b"))
    for number, token in enumerate(LAYOUTS[layout]["added"]):
        assert 700 + number in ours.encode(token)


def test_a_byte_level_tokenizer_is_cut_as_the_tokenizers_library_does(
    convert: Convert, opened: Callable[[Path], LlamaTokenizer], tmp_path: Path
) -> None:
    from tokenizers import Tokenizer

    for digits in (True, False):
        folder = tmp_path / str(digits)
        folder.mkdir()
        config = c.LLAMA | {"vocab_size": c.write_bpe_tokenizer(folder, digits)}
        (folder / "config.json").write_text(json.dumps(config))
        c.write_safetensors(folder / "model.safetensors", c.decoder_tensors(config), "F16")
        out = convert(folder)
        assert gguf_tensors.keys(out)["tokenizer.ggml.pre"] == ("smollm" if digits else "gpt-2")
        theirs, ours = Tokenizer.from_file(str(folder / "tokenizer.json")), opened(out)
        different = [x for x in lines(2000, seed=4) if ours.encode(x) != theirs.encode(x).ids]
        assert different == []


@pytest.mark.parametrize("padded", [False, True])
def test_a_wordpiece_tokenizer_is_cut_as_the_tokenizers_library_does(
    padded: bool, convert: Convert, opened: Callable[[Path], LlamaTokenizer], tmp_path: Path
) -> None:
    from tokenizers import Tokenizer

    folder = tmp_path / "b"
    folder.mkdir()
    config = c.LLAMA | {"architectures": ["BertModel"], "model_type": "bert", "type_vocab_size": 2}
    config |= {"layer_norm_eps": 1e-12, "vocab_size": c.write_wordpiece_tokenizer(folder)}
    (folder / "config.json").write_text(json.dumps(config))
    c.write_safetensors(folder / "model.safetensors", c.bert_tensors(config), "F32")
    theirs = Tokenizer.from_file(str(folder / "tokenizer.json"))
    if padded:  # as sentence-transformers saves it
        kept = Tokenizer.from_file(str(folder / "tokenizer.json"))
        kept.enable_padding(length=128)
        kept.enable_truncation(16)
        kept.save(str(folder / "tokenizer.json"))
    ours = opened(convert(folder))
    texts = [line for line in lines(2000, seed=4) if HINDI not in line]
    assert [x for x in texts if ours.encode(x) != theirs.encode(x, add_special_tokens=False).ids] == []
    # The one thing that llama.cpp cuts otherwise is said, not passed over.
    assert ours.encode(HINDI) != theirs.encode(HINDI, add_special_tokens=False).ids
    assert tokencheck.LOST in json.loads((tmp_path / "m.gguf.manifest.json").read_text())["notes"]


def test_a_wrong_score_is_noticed_before_anything_is_converted(tmp_path: Path, convert: Convert) -> None:
    c.write_llama(tmp_path / "b", "F16")
    out = convert(tmp_path / "b")
    words = vocabulary.read([ModelFolder(tmp_path / "b", "base")], 700, [], encoder=False)
    assert tokencheck.check(out, words, []) > 10
    from convert.gguf_file import Pair, header

    assert words.scores is not None
    words.scores = [
        -score if kind == 1 else score for score, kind in zip(words.scores, words.kinds, strict=True)
    ]
    pairs = [Pair("general.architecture", 8, "llama"), *words.pairs()]
    (tmp_path / "wrong.gguf").write_bytes(header(pairs, []))
    with pytest.raises(tokencheck.ConvertError, match="cut"):
        tokencheck.check(tmp_path / "wrong.gguf", words, [])


def test_a_list_of_end_tokens_gives_eos_and_eot(convert: Convert, tmp_path: Path) -> None:
    said = {"model": True, "as_json": True, "added": ("<|eot_id|>", "<|eom_id|>")}
    c.write_llama(tmp_path / "b", "F16", tokenizer=said)
    (tmp_path / "b" / "generation_config.json").write_text(json.dumps({"eos_token_id": [2, 700, 701]}))
    keys = gguf_tensors.keys(convert(tmp_path / "b"))
    assert (keys["tokenizer.ggml.eos_token_id"], keys["tokenizer.ggml.eot_token_id"]) == (2, 700)
    assert keys["tokenizer.ggml.eom_token_id"] == 701


@pytest.mark.parametrize(
    "place", ["tokenizer_config", "list", "jinja", "json", "jinja without tokenizer_config.json", "processor"]
)
def test_the_chat_template_is_taken_from_wherever_it_is(place: str, convert: Convert, tmp_path: Path) -> None:
    folder = tmp_path / "b"
    c.write_llama(folder, "F16", tokenizer={"as_json": True})
    config = json.loads((folder / "tokenizer_config.json").read_text())
    del config["chat_template"]
    if place == "tokenizer_config":
        config["chat_template"] = "T"
    elif place == "list":
        config["chat_template"] = [{"name": "tools", "template": "U"}, {"name": "default", "template": "T"}]
    elif place == "json":
        (folder / "chat_template.json").write_text(json.dumps({"chat_template": "T"}))
    elif place == "processor":
        (folder / "processor_config.json").write_text(json.dumps({"chat_template": "T"}))
    else:
        (folder / "chat_template.jinja").write_text("T")
    (folder / "tokenizer_config.json").write_text(json.dumps(config))
    if place == "jinja without tokenizer_config.json":
        (folder / "tokenizer_config.json").unlink()
    assert gguf_tensors.keys(convert(folder))["tokenizer.chat_template"] == "T"


def test_a_llama_2_chat_base_gets_the_published_template_and_metas_notice(
    convert: Convert, tmp_path: Path
) -> None:
    folder = tmp_path / "b"
    c.write_llama(folder, "F16", _name_or_path="meta-llama/Llama-2-7b-chat-hf")
    config = json.loads((folder / "tokenizer_config.json").read_text())
    del config["chat_template"]
    (folder / "tokenizer_config.json").write_text(json.dumps(config))
    keys = gguf_tensors.keys(convert(folder))
    assert "[INST]" in keys["tokenizer.chat_template"]
    assert keys["general.license"] == "llama2"
    assert keys["general.license.name"] == "LLAMA 2 Community License"
    assert "Meta Platforms" in keys["general.license.notice"]
    assert keys["general.base_model.0.name"] == "Llama 2 7b chat hf"


def test_what_the_model_is_for_stands_in_the_file(convert: Convert, tmp_path: Path) -> None:
    c.write_llama(tmp_path / "b", "F16")
    card = "---\nlicense: apache-2.0\nmodel_name: Quiet\n---\n# Quiet\n\n## Intended use\n\nListening.\n"
    (tmp_path / "b" / "README.md").write_text(card)
    keys = gguf_tensors.keys(convert(tmp_path / "b"))
    assert keys["general.name"] == "Quiet"
    assert keys["general.license"] == "apache-2.0"
    assert keys["mindmate.intended_use"] == "Listening."
    assert "No diagnosis" in keys["mindmate.out_of_scope_use"]
    assert "crisis" in keys["mindmate.out_of_scope_use"]


def test_the_adapters_added_token_and_resized_embeddings_are_followed(
    convert: Convert, tmp_path: Path
) -> None:
    import numpy as np

    config = c.write_llama(tmp_path / "b", "F16")
    rng = np.random.default_rng(1)
    extra = {
        f"base_model.model.{name}.weight": rng.standard_normal((701, 256)).astype(np.float32)
        for name in ("model.embed_tokens", "lm_head")
    }
    c.write_adapter(tmp_path / "a", config, extra=extra)
    c.write_spm_tokenizer(tmp_path / "a", model=False, as_json=True, added=("<|note|>",))
    out = convert(tmp_path / "b", "--adapter", tmp_path / "a", "--merge-base", "fp16")
    keys = gguf_tensors.keys(out)
    assert keys["llama.vocab_size"] == len(keys["tokenizer.ggml.tokens"]) == 701
    assert keys["tokenizer.ggml.tokens"][700] == "<|note|>"
