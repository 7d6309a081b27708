"""In the reference environment: SmolLM2 rebuilt, the example adapter merged by peft, and what both answer, greedily.

    python reference_greedy.py STARTER.gguf ADAPTER FOLDER < questions.json

Writes FOLDER/base, FOLDER/merged and FOLDER/answers.json: {"base": […], "merged": […]}. Torch computes in f32 on
the 16-bit weights, so that only the order of additions differs from llama.cpp's.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

HERE = Path(__file__).parent


def load(file: Path) -> Any:
    """A Python file as a module."""
    spec = importlib.util.spec_from_file_location(file.stem, file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def answers(model_folder: Path, base: Path, questions: list[Any], most: int) -> list[str]:
    """Greedy answers to chats."""
    tokenizer = AutoTokenizer.from_pretrained(base)
    model = AutoModelForCausalLM.from_pretrained(model_folder, dtype=torch.float32).eval()
    found = []
    for messages in questions:
        text = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
        ids = tokenizer(text, add_special_tokens=False, return_tensors="pt")["input_ids"]
        with torch.no_grad():
            made = model.generate(
                ids, attention_mask=torch.ones_like(ids), max_new_tokens=most, do_sample=False
            )
        found.append(tokenizer.decode(made[0, ids.shape[1] :], skip_special_tokens=True))
    return found


def main() -> None:
    """The command."""
    starter, adapter, folder = (Path(argument) for argument in sys.argv[1:])
    asked = json.load(sys.stdin)
    load(HERE.parents[1] / "convert" / "examples" / "train.py").rebuild(starter, folder / "base")
    load(HERE / "reference.py").merge(folder / "base", adapter, folder / "merged", nf4=True)
    said = {
        name: answers(folder / name, folder / "base", asked["questions"], asked["most"])
        for name in ("base", "merged")
    }
    (folder / "answers.json").write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    main()
