"""Which way of cutting text before BPE a tokenizer uses, by llama.cpp's name for it.

llama.cpp knows a fixed set of pre-tokenizers (src/llama-vocab.cpp). Which of them a model uses is told in
two ways: by the ids that it gives a fixed text (the text and the hashes of the ids are published in
llama.cpp's conversion/base.py, for the models that were measured there), and, for vocabularies that
nobody measured, by the rule itself as it stands in tokenizer.json.
"""

from __future__ import annotations

import hashlib
from typing import Any, Final

#: The fixed text; llama.cpp's hashes are of the ids that a tokenizer gives it.
PROBE: Final = (
    "\n \n\n \n\n\n \t \t\t \t\n"
    "  \n   \n    \n    "
    " \n\U0001f680 (normal) \U0001f636\u200d\U0001f32b"
    "\ufe0f (multiple emoj"
    "is concatenated)"
    " \u2705 \U0001f999\U0001f999 3 33 333 3"
    "333 33333 333333"
    " 3333333 3333333"
    "3 3.3 3..3 3...3"
    " \u1780\u17b6\u1793\u17cb\u178f\u17c2\u1796\u17b7\u179f\u17c1\u179f\u17a2\u17b6\u1785\U0001f601"
    " ?\u6211\u60f3\u5728apple\u5de5\u4f5c1314"
    "151\u5929\uff5e ------===="
    "=== \u043d\u0435\u0449\u043e \u043d\u0430 \u0411\u044a\u043b\u0433"
    "\u0430\u0440\u0441\u043a\u0438 ''''''````"
    '```""""......!!!'
    "!!!?????? I've b"
    "een 'told he's t"
    "here, 'RE you su"
    "re? 'M not sure "
    "I'll make it, 'D"
    " you like some t"
    "ea? We'Ve a'lL"
)

#: sha256 of the list of ids, as Python prints it → llama.cpp's name.
MEASURED: Final = {
    "1431a23e583c97432bc230bff598d103ddb5a1f89960c8f1d1051aaa944d0b35": "minerva-7b",
    "d4540891389ea895b53b399da6ac824becc30f2fba0e9ddbb98f92e55ca0e97c": "qwen2",
    "0fe1cf6eda062318a1af7270f3331a85c539a01778ff948e24388e949c5282f4": "gpt-2",
    "0ef9807a4087ebef797fc749390439009c3b9eda9ad1a097abbe738f486c01e5": "llama-bpe",
    "049ecf7629871e3041641907f3de7c733e4dbfdc736f57d882ba0b0845599754": "deepseek-llm",
    "347715f544604f9118bb75ed199f68779f423cabb20db6de6f31b908d04d7821": "deepseek-coder",
    "0876d13b50744004aa9aeae05e7b0647eac9d801b5ba4668afc01e709c15e19f": "jina-v2-en",
    "9d032fcbd5501f4a38150912590928bfb36091efb5df11b8e2124b0390e3fb1e": "falcon3",
    "8e62295832751ca1e8f92f2226f403dea30dc5165e448b5bfa05af5340c64ec7": "bert-bge-large",
    "35d91631860c815f952d711435f48d356ebac988362536bed955d43bfa436e34": "starcoder",
    "3ce83efda5659b07b1ad37ca97ca5797ea4285d9b9ab0dc679e4a720c9da7454": "gpt-2",
    "32d85c31273f8019248f2559fed492d929ea28b17e51d81d3bb36fff23ca72b3": "stablelm2",
    "6221ad2852e85ce96f791f476e0b390cf9b474c9e3d1362f53a24a06dc8220ff": "refact",
    "e636dc30a262dcc0d8c323492e32ae2b70728f4df7dfe9737d9f920a282b8aea": "qwen2",
    "b6dc8df998e1cfbdc4eac8243701a65afe638679230920b50d6f17d81c098166": "olmo",
    "c136ed14d01c2745d4f60a9596ae66800e2b61fa45643e72436041855ad4089d": "smaug-bpe",
    "63b97e4253352e6f357cc59ea5b583e3a680eaeaf2632188c2b952de2588485e": "tekken",
    "855059429035d75a914d1eda9f10a876752e281a054a7a3d421ef0533e5b6249": "smollm",
    "fcace8b9cac38ce847670c970cd5892031a753a1ef381abd1d9af00f713da085": "phi-2",
    "8b5a93ed704057481f240da0be7e7dca721d7f8f4755263b6807227a2cbeae65": "roberta-bpe",
    "ad851be1dba641f2e3711822f816db2c265f788b37c63b4e1aeacb9ee92de8eb": "gigachat",
    "d4c8f286ea6b520b3d495c4455483cfa2302c0cfcd4be05d781b6a8a0a7cdaf1": "megrez",
    "b3f499bb4255f8ca19fccd664443283318f2fd2414d5e0b040fbdd0cc195d6c5": "deepseek-r1-qwen",
    "ccc2ef013c104be7bae2965776d611e1d7a8a2a9c547dd93a682c9a9fc80352e": "gpt-4o",
    "7dec86086fcc38b66b7bc1575a160ae21cf705be7718b9d5598190d7c12db76f": "superbpe",
    "1994ffd01900cfb37395608534236ecd63f2bd5995d6cb1004dda1af50240f15": "trillion",
    "d353350c764d8c3b39c763113960e4fb4919bea5fbf208a0e3b22e8469dc7406": "llama4",
    "0e9433cbbb161f89e264eb32e8e64bfe69e834973ffca5d41d3948a604a3e2a3": "pixtral",
    "d5f1dd6f980fec569fb218a81a7658ac45fc56b38c5a0adeb1c232fbe04ef5ec": "seed-coder",
    "b0a6b1c0bd5998ebd9df08611efde34a4ff03faed45ae09c43e6b31ebd4b94cf": "a.x-4.0",
    "2085e1638f6c377a0aa4ead21b27bb4cb941bf800df86ed391011769c1758dfb": "exaone4",
    "862f827721df956049dff5ca81a57f29e575280bc622e290d3bf4e35eca29015": "f2llmv2",
}

_WORDS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|"
_REST = r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
_LLAMA3 = _WORDS + r"\p{N}{1,3}" + _REST
_QWEN2 = _WORDS + r"\p{N}" + _REST

#: A rule in short form → llama.cpp's name.
RULES: Final = {
    f"Split({_LLAMA3}),ByteLevel": "llama-bpe",
    f"Split({_QWEN2}),ByteLevel": "qwen2",
    "Digits(each),ByteLevel+regex": "smollm",
    "ByteLevel+regex": "gpt-2",
}


def measured(ids: list[int]) -> str | None:
    """llama.cpp's name for a tokenizer that gives `PROBE` these ids."""
    return MEASURED.get(hashlib.sha256(str(ids).encode()).hexdigest())


def by_rule(pre_tokenizer: Any) -> str | None:
    """llama.cpp's name for a rule from tokenizer.json, where it is one of `RULES`."""
    return RULES.get(_short(pre_tokenizer))


def _short(rule: Any) -> str:
    if not isinstance(rule, dict):
        return ""
    kind = rule.get("type")
    if kind == "Sequence":
        return ",".join(_short(part) for part in rule.get("pretokenizers", []))
    if kind == "Split":
        pattern = rule.get("pattern")
        text = pattern.get("Regex", "") if isinstance(pattern, dict) else ""
        return (
            f"Split({text})" if rule.get("behavior") == "Isolated" and not rule.get("invert") else "Split(?)"
        )
    if kind == "Digits":
        return "Digits(each)" if rule.get("individual_digits") else "Digits"
    if kind == "ByteLevel":
        prefix = "+prefix" if rule.get("add_prefix_space") else ""
        return "ByteLevel" + prefix + ("+regex" if rule.get("use_regex", True) else "")
    return str(kind)
