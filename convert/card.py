"""What the model card and the names say: title, licence, base model, what it is for and what not.

Nothing here ever takes a folder's name or path into the file: they hold user names.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Final

from convert.folder import ModelFolder
from convert.gguf_file import STRING, Pair, array, text, u32

INTENDED: Final = (
    "A companion for everyday anxiety and stress that runs on one's own computer: listening, reflecting, "
    "practising small exercises."
)
INTENDED_ENCODER: Final = "Turns a text into numbers that a program compares or sorts; it writes nothing."
OUT_OF_SCOPE: Final = (
    "No diagnosis, no treatment, no advice on medication, no crisis intervention. In danger, call the local "
    "emergency number or a crisis line."
)

#: Licences of model families whose terms ask for a notice in every copy: name, link, notice.
FAMILIES: Final = (
    (
        r"llama-?2",
        "llama2",
        "LLAMA 2 Community License",
        "https://ai.meta.com/llama/license/",
        "Llama 2 is licensed under the LLAMA 2 Community License, Copyright (c) Meta Platforms, Inc. All Rights "
        "Reserved.",
    ),
    (
        r"llama-?3[.-]?3",
        "llama3.3",
        "Llama 3.3 Community License",
        "https://www.llama.com/llama3_3/license/",
        "Built with Llama. Llama 3.3 is licensed under the Llama 3.3 Community License, Copyright (c) Meta Platforms, "
        "Inc. All Rights Reserved.",
    ),
    (
        r"llama-?3[.-]?2",
        "llama3.2",
        "Llama 3.2 Community License",
        "https://www.llama.com/llama3_2/license/",
        "Built with Llama. Llama 3.2 is licensed under the Llama 3.2 Community License, Copyright (c) Meta Platforms, "
        "Inc. All Rights Reserved.",
    ),
    (
        r"llama-?3[.-]?1",
        "llama3.1",
        "Llama 3.1 Community License",
        "https://www.llama.com/llama3_1/license/",
        "Built with Llama. Llama 3.1 is licensed under the Llama 3.1 Community License, Copyright (c) Meta Platforms, "
        "Inc. All Rights Reserved.",
    ),
    (
        r"llama-?3",
        "llama3",
        "Meta Llama 3 Community License",
        "https://www.llama.com/llama3/license/",
        "Built with Meta Llama 3. Meta Llama 3 is licensed under the Meta Llama 3 Community License, Copyright (c) "
        "Meta Platforms, Inc. All Rights Reserved.",
    ),
    (
        r"gemma",
        "gemma",
        "Gemma Terms of Use",
        "https://ai.google.dev/gemma/terms",
        "Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms",
    ),
)

_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")


@dataclass(frozen=True)
class Card:
    """What goes into `general.*` and is shown by the app."""

    name: str
    licence: str
    licence_name: str
    licence_link: str
    notice: str
    bases: tuple[str, ...]
    languages: tuple[str, ...]
    tags: tuple[str, ...]
    intended: str
    out_of_scope: str


def front_matter(folder: ModelFolder) -> tuple[dict[str, Any], str]:
    """The YAML head of README.md and the text below it; both empty where there is none."""
    if not folder.has("README.md"):
        return {}, ""
    raw = folder.text("README.md", 2 * 1024 * 1024)
    found = re.match(r"---\r?\n(.*?)\r?\n---\r?\n?(.*)", raw, re.DOTALL)
    if not found:
        return {}, raw
    import yaml  # type: ignore[import-untyped]

    try:
        head = yaml.safe_load(found[1][:200_000])
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, found[2]
    return (head if isinstance(head, dict) else {}), found[2]


def _texts(value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(_line(v) for v in values if isinstance(v, str) and v.strip())[:20]


def _line(value: str, most: int = 300) -> str:
    return " ".join(value.split())[:most]


def hub_names(
    config: dict[str, Any], adapter: dict[str, Any] | None, heads: list[dict[str, Any]]
) -> list[str]:
    """Names such as `meta-llama/Llama-2-7b-chat-hf` that the files give for the base, best first."""
    said: list[str] = []
    for head in heads:
        said += _texts(head.get("base_model"))
    if adapter and isinstance(adapter.get("base_model_name_or_path"), str):
        said.append(adapter["base_model_name_or_path"])
    if isinstance(config.get("_name_or_path"), str):
        said.append(config["_name_or_path"])
    unique: list[str] = []
    for name in said:
        if _HUB_NAME.fullmatch(name) and ".." not in name and name not in unique:
            unique.append(name)
    return unique


def _section(body: str, *titles: str) -> str:
    """The text under the first heading of that name, as one paragraph."""
    for title in titles:
        found = re.search(
            rf"^#+ *{title}\b[^\n]*\n(.*?)(?=^#|\Z)", body, re.IGNORECASE | re.MULTILINE | re.DOTALL
        )
        if found and found[1].strip() and "[More Information Needed]" not in found[1]:
            return _line(re.sub(r"[*_`<>]|\[|\]\([^)]*\)", "", found[1]), 1500)
    return ""


def read(
    config: dict[str, Any],
    folders: list[ModelFolder],
    adapter: dict[str, Any] | None,
    name: str | None,
    licence: str | None,
    encoder: bool = False,
) -> Card:
    """The card of what is being made; `folders` with the adapter first."""
    cards = [front_matter(folder) for folder in folders]
    heads = [head for head, _ in cards]
    bases = hub_names(config, adapter, heads)
    own = name or next(
        (_line(h["model_name"], 120) for h in heads if isinstance(h.get("model_name"), str)), ""
    )
    if not own and bases:
        own = bases[0].split("/", 1)[1] + (" (fine-tuned)" if adapter else "")
    said = licence or next((t for h in heads for t in _texts(h.get("license"))), "")
    family = _family(said, [*bases, own])
    head_of = {k: h[k] for h in reversed(heads) for k in h}
    usual = INTENDED_ENCODER if encoder else INTENDED
    intended = next((s for _, b in cards if (s := _section(b, "Intended use", "Uses", "Direct use"))), usual)
    scope = next((s for _, b in cards if (s := _section(b, "Out-of-scope use", "Out of scope"))), "")
    return Card(
        name=own or f"{config.get('model_type', 'model')} model",
        licence=family[1] if family else said or "unknown",
        licence_name=family[2] if family else _line(str(head_of.get("license_name") or "")),
        licence_link=family[3] if family else _line(str(head_of.get("license_link") or "")),
        notice=family[4] if family else "",
        bases=tuple(bases),
        languages=_texts(head_of.get("language")),
        tags=_texts(head_of.get("tags")),
        intended=intended,
        out_of_scope=f"{scope} {OUT_OF_SCOPE}".strip() if OUT_OF_SCOPE not in scope else scope,
    )


def _family(licence: str, names: list[str]) -> tuple[str, str, str, str, str] | None:
    for entry in FAMILIES:
        if licence.lower() == entry[1]:
            return entry
    if licence and licence.lower() not in ("other", "unknown"):
        return None
    for entry in FAMILIES:
        if any(re.search(rf"(^|/)(meta-)?{entry[0]}", name, re.IGNORECASE) for name in names):
            return entry
    return None


def size_label(weights: int) -> str:
    """135M, 1.1B, 7B: the number of weights in two digits."""
    for scale, letter in ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")):
        if weights >= scale * 0.9995:
            value = weights / scale
            return (
                f"{value:.1f}{letter}"
                if value < 9.95 and not math.isclose(value, round(value), rel_tol=0.005)
                else f"{value:.0f}{letter}"
            )
    return str(weights)


def pairs(card: Card, weights: int) -> list[Pair]:
    """The card as `general.*` keys, and the two `mindmate.*` keys that the app shows."""
    found = [
        text("general.type", "model"),
        text("general.name", card.name),
        text("general.size_label", size_label(weights)),
        text("general.license", card.licence),
    ]
    for key, value in (
        ("general.license.name", card.licence_name),
        ("general.license.link", card.licence_link),
        ("general.license.notice", card.notice),
    ):
        if value:
            found.append(text(key, value))
    if card.bases:
        found.append(u32("general.base_model.count", len(card.bases)))
        for number, base in enumerate(card.bases):
            owner, model = base.split("/", 1)
            found.append(text(f"general.base_model.{number}.name", model.replace("-", " ")))
            found.append(text(f"general.base_model.{number}.organization", owner))
            found.append(text(f"general.base_model.{number}.repo_url", f"https://huggingface.co/{base}"))
    if card.tags:
        found.append(array("general.tags", STRING, list(card.tags)))
    if card.languages:
        found.append(array("general.languages", STRING, list(card.languages)))
    found.append(text("mindmate.intended_use", card.intended))
    found.append(text("mindmate.out_of_scope_use", card.out_of_scope))
    return found
