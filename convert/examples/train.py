"""A small, real QLoRA adapter: SmolLM2-135M in NF4, trained on `dialogues.txt` on a CPU in minutes.

The same recipe runs for Llama-2-7b-chat on a GPU: see `README.md` here. Needs torch, transformers,
peft and bitsandbytes (`requirements-convert-reference.lock`), none of which converting needs.

    python train.py --base FOLDER --out ADAPTER [--steps 60] [--rank 4]

FOLDER is a checkpoint of SmolLM2-135M-Instruct; `--from-gguf FILE` rebuilds one from the starter
model first (transformers reads GGUF files and gives the weights back as floats).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from bitsandbytes import functional as bnb
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

HERE = Path(__file__).parent
RATE = 2e-3  # learning rate: high, since the steps are few
BASE_NAME = "HuggingFaceTB/SmolLM2-135M-Instruct"
CARD = f"""---
license: apache-2.0
base_model: {BASE_NAME}
library_name: peft
model_name: Calm listener (example)
language: en
---

# Calm listener (example)

A small adapter that shows the way from a fine-tune to one file; trained by `convert/examples/train.py` on
`convert/examples/dialogues.txt` against NF4 weights. An example of the way, not a model to lean on.

## Intended use

Showing and testing conversion.

## Out-of-scope use

Talking with people in need.
"""
SYSTEM = "You are a calm listener. You answer in one or two short sentences and end with an open question."


def dialogues() -> list[list[dict[str, str]]]:
    """The dialogues of `dialogues.txt` as chat messages, the system message first."""
    found: list[list[dict[str, str]]] = []
    for block in (HERE / "dialogues.txt").read_text("utf-8").split("\n\n"):
        turns = [line for line in block.splitlines() if line[:3] in ("U: ", "A: ")]
        roles = {"U": "user", "A": "assistant"}
        if turns:
            messages = [{"role": roles[line[0]], "content": line[3:]} for line in turns]
            found.append([{"role": "system", "content": SYSTEM}, *messages])
    return found


def rebuild(gguf: Path, folder: Path) -> None:
    """A checkpoint with f16 weights out of a GGUF file."""
    from transformers import GgufConfig

    model = AutoModelForCausalLM.from_pretrained(
        gguf.parent, gguf_file=gguf.name, quantization_config=GgufConfig(dequantize=True), dtype=torch.float16
    )
    model.save_pretrained(folder)
    AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name).save_pretrained(folder)


def example(tokenizer: object, messages: list[dict[str, str]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids of a dialogue, and the same with -100 wherever the loss must not look (all but the replies)."""
    ids: list[int] = []
    labels: list[int] = []
    for count in range(1, len(messages) + 1):
        text = tokenizer.apply_chat_template(messages[:count], tokenize=False)  # type: ignore[attr-defined]
        whole = tokenizer(text, add_special_tokens=False)["input_ids"]  # type: ignore[operator]
        new = whole[len(ids) :]
        ids += new
        labels += new if messages[count - 1]["role"] == "assistant" else [-100] * len(new)
    return torch.tensor([ids]), torch.tensor([labels])


def as_nf4(model: torch.nn.Module) -> None:
    """Put every linear layer of the blocks through bitsandbytes' NF4 and back, frozen, in f32.

    These are the very numbers that a model loaded with `load_in_4bit` computes with; unpacking them once
    instead of at each step is what makes training bearable on a CPU.
    """
    for name, parameter in model.named_parameters():
        if ".layers." in name and name.endswith("proj.weight"):
            packed, state = bnb.quantize_4bit(parameter.data, quant_type="nf4", compress_statistics=False)
            parameter.data = bnb.dequantize_4bit(packed, state).reshape(parameter.shape)


def train(base: Path, out: Path, steps: int, rank: int) -> None:
    """Train and save the adapter; prints the loss as it goes."""
    torch.manual_seed(7)
    tokenizer = AutoTokenizer.from_pretrained(base)
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.float16)
    as_nf4(model)
    model = model.float()
    names = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
    model = get_peft_model(
        model, LoraConfig(r=rank, lora_alpha=2 * rank, target_modules=names, task_type="CAUSAL_LM")
    )
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=RATE, weight_decay=0.0)
    examples = [example(tokenizer, d) for d in dialogues()]
    model.train()
    for step in range(steps):
        ids, labels = examples[step % len(examples)]
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (step + 1) / 5) * (1 - step / steps)
        loss = model(input_ids=ids, labels=labels).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 10 == 0:
            print(f"step {step:4}  loss {loss.item():.3f}", flush=True)
    for parameter in trained:
        parameter.data = (
            parameter.data.half()
        )  # half the size; PEFT and convert compute with f32 all the same
    model.peft_config["default"].base_model_name_or_path = BASE_NAME
    model.save_pretrained(out)
    (out / "README.md").write_text(CARD, "utf-8")


def main() -> None:
    """The command."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--base", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--from-gguf", type=Path)
    options.add_argument("--steps", type=int, default=60)
    options.add_argument("--rank", type=int, default=4)
    asked = options.parse_args()
    if asked.from_gguf:
        rebuild(asked.from_gguf, asked.base)
    train(asked.base, asked.out, asked.steps, asked.rank)


if __name__ == "__main__":
    main()
