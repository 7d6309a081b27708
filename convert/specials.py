"""Special tokens and the chat template, from every place where Hugging Face's formats keep them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from convert.errors import ConvertError
from convert.folder import ModelFolder
from convert.gguf_file import Pair, flag, text, u32

_ROLES: Final = ("bos", "eos", "unk", "sep", "pad", "cls", "mask")
_KEYS: Final = {
    "bos": "bos", "eos": "eos", "eot": "eot", "eom": "eom", "unk": "unknown", "sep": "seperator",
    "pad": "padding", "mask": "mask",
}  # fmt: skip

#: The template of Llama-2-chat, as Meta's reference code formats a dialogue (llama/generation.py, chat_completion).
LLAMA2_TEMPLATE: Final = (
    "{% if messages[0]['role'] == 'system' %}{% set system = messages[0]['content'] %}{% set turns = messages[1:] %}"
    "{% else %}{% set system = none %}{% set turns = messages %}{% endif %}"
    "{% for turn in turns %}"
    "{% if (turn['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}{% endif %}"
    "{% if turn['role'] == 'user' %}"
    "{{ bos_token + '[INST] ' + ('<<SYS>>\\n' + system + '\\n<</SYS>>\\n\\n' if loop.first and system else '')"
    " + turn['content'].strip() + ' [/INST]' }}"
    "{% else %}{{ ' ' + turn['content'].strip() + ' ' + eos_token }}{% endif %}{% endfor %}"
)
_LLAMA2_CHAT = re.compile(r"llama-?2.*chat", re.IGNORECASE)


@dataclass
class Specials:
    """Ids by role, which of them are added to every text, and the templates by name ("" is the default)."""

    ids: dict[str, int] = field(default_factory=dict)
    add: dict[str, bool] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)

    def pairs(self) -> list[Pair]:
        """As `tokenizer.*` keys."""
        found = [u32(f"tokenizer.ggml.{_KEYS[r]}_token_id", i) for r, i in self.ids.items() if r in _KEYS]
        found += [flag(f"tokenizer.ggml.add_{role}_token", value) for role, value in self.add.items()]
        for name, template in self.templates.items():
            found.append(text(f"tokenizer.chat_template{'.' + name if name else ''}", template))
        return found


def _content(entry: Any) -> str | None:
    if isinstance(entry, dict):
        entry = entry.get("content")
    return entry if isinstance(entry, str) and entry else None


def find_ids(
    folders: list[ModelFolder], configs: list[dict[str, Any]], ids: dict[str, int], count: int
) -> dict[str, int]:
    """Ids of the special tokens; `folders` and `configs` with the one to be believed first.

    tokenizer_config.json and special_tokens_map.json give texts, config.json and generation_config.json
    ids. A list of end tokens gives eos, eot and eom. Raises `ConvertError` for ids beyond the vocabulary.
    """
    found: dict[str, int] = {}
    for folder in folders:
        for name in ("tokenizer_config.json", "special_tokens_map.json"):
            said = folder.json_or_empty(name)
            for role in _ROLES:
                content = _content(said.get(f"{role}_token"))
                if role not in found and content is not None and content in ids:
                    found[role] = ids[content]
    for role, other in (("bos", "cls"), ("eos", "sep")):
        if role not in found and other in found:
            found[role] = found[other]
    ends: list[int] = []
    for config in configs:
        for role in _ROLES:
            value = config.get(f"{role}_token_id")
            if role == "eos" and isinstance(value, list):
                ends += [v for v in value if type(v) is int and v not in ends]
                value = ends[0] if ends else None
            if type(value) is int and value >= 0 and role not in found:
                found[role] = value
    _further_ends(found, ends, {number: content for content, number in ids.items()})
    for role, number in found.items():
        if not 0 <= number < count:
            raise ConvertError(f"the {role} token has the id {number}, but there are only {count} tokens")
    return found


def _further_ends(found: dict[str, int], ends: list[int], names: dict[int, str]) -> None:
    rest = [e for e in ends if e != found.get("eos")]
    for end in rest:
        if names.get(end) in ("<|eom_id|>", "<|eom|>"):
            found.setdefault("eom", end)
    rest.sort(
        key=lambda e: names.get(e) not in ("<|eot_id|>", "<|im_end|>", "<end_of_turn>", "<|end|>", "<|eot|>")
    )
    for end in rest:
        if end == found.get("eom"):
            continue
        if "eot" not in found:
            found["eot"] = end
        elif "eom" not in found:
            found["eom"] = end


def find_templates(folders: list[ModelFolder]) -> dict[str, str]:
    """Chat templates from the first folder that has any: chat_template.jinja, .json, tokenizer_config.json."""
    for folder in folders:
        found: dict[str, str] = {}
        for name in ("processor_config.json", "tokenizer_config.json", "chat_template.json"):
            said = folder.json_or_empty(name).get("chat_template")
            if isinstance(said, str) and said.strip():
                found[""] = said
            elif isinstance(said, dict):
                found |= {str(k): v for k, v in said.items() if isinstance(v, str)}
            elif isinstance(said, list):
                for entry in said:
                    if isinstance(entry, dict) and isinstance(entry.get("template"), str):
                        found[str(entry.get("name"))] = entry["template"]
        if folder.has("chat_template.jinja"):
            found[""] = folder.text("chat_template.jinja")
        if "default" in found:
            found.setdefault("", found.pop("default"))
        if found:
            if "" not in found:
                raise ConvertError(f"{folder.what}: of its chat templates none is the default")
            return {re.sub(r"[^\w.-]", "_", k): v for k, v in found.items()}
    return {}


def llama2_template(names: list[str]) -> dict[str, str]:
    """The published template, where one of the names says that the base is a Llama-2 chat model."""
    return {"": LLAMA2_TEMPLATE} if any(_LLAMA2_CHAT.search(name) for name in names) else {}
