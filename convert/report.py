"""What was done and measured, as JSON for programs and as Markdown for people."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from convert.conversion import Done
from convert.journal import write_atomically
from convert.preparation import Prepared


def build(prepared: Prepared, done: Done, made: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """The report's content. Bytes, seconds; `tensors` as (name, type, sha256)."""
    return {
        "peak_rss_bytes": done.peak_rss,
        "seconds": round(done.seconds, 3),
        "bytes_read": done.bytes_read,
        "bytes_written": done.bytes_written,
        "threads": prepared.wanted.threads,
        "resumed_tensors": done.resumed,
        "tokenizer_lines_checked": done.checked_lines,
        "output": {k: v for k, v in made["output"].items() if k != "tensors"},
        "merge_base": prepared.wanted.merge_base,
        "tensors": done.tensors,
        "inputs": done.inputs,
        "made_with": made["made_with"],
        "notes": prepared.notes,
        **extra,
    }


def write(path: Path, prepared: Prepared, done: Done, made: dict[str, Any], extra: dict[str, Any]) -> None:
    """Write FILE and FILE with `.md` for `.json`."""
    found = build(prepared, done, made, extra)
    write_atomically(path, (json.dumps(found, indent=1, ensure_ascii=False) + "\n").encode())
    write_atomically(path.with_suffix(".md"), markdown(found, prepared.card.name).encode())


def bar(value: float, most: float, width: int = 30) -> str:
    """A bar of text for a small chart."""
    return "█" * round(width * value / most) if most > 0 else ""


def markdown(found: dict[str, Any], name: str) -> str:
    """The report for people."""
    output = found["output"]
    lines = [
        f"# {name}, {output['type']}",
        "",
        "| | |",
        "|---|---|",
        f"| file | {output['name']}, {output['size'] / 1e6:.1f} MB |",
        f"| sha256 | `{output['sha256']}` |",
        f"| adapter folded into | {found['merge_base'] or 'none'} |",
        f"| time | {found['seconds']:.1f} s on {found['threads']} threads |",
        f"| memory | {found['peak_rss_bytes'] / 1e6:.0f} MB |",
        f"| read, written | {found['bytes_read'] / 1e6:.0f} MB, {found['bytes_written'] / 1e6:.0f} MB |",
        f"| tokenizer | {found['tokenizer_lines_checked']} lines and tokens as the model's own |",
        "",
        "## Tensors by type",
        "",
        "```",
    ]
    counts = Counter(tensor["type"] for tensor in found["tensors"])
    most = max(counts.values())
    lines += [f"{kind:8} {count:5}  {bar(count, most)}" for kind, count in counts.most_common()]
    lines.append("```")
    if quality := found.get("quality"):
        lines += _quality(quality)
    if found["notes"]:
        lines += ["", "## Notes", "", *(f"- {note}" for note in found["notes"])]
    return "\n".join(lines) + "\n"


def _quality(quality: dict[str, Any]) -> list[str]:
    rows = quality["models"]
    lines = [
        "",
        "## Against the unquantized model",
        "",
        f"{quality['tokens']} tokens of text, in windows of {quality['window']}.",
        "",
        "| | perplexity | mean KLD | median | 99 % | max | same first choice | replies that end |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        kld = row.get("kld") or {}
        lines.append(
            f"| {row['name']} | {row['perplexity']:.3f} | "
            + " | ".join(f"{kld[k]:.4f}" if k in kld else "–" for k in ("mean", "median", "p99", "max"))
            + f" | {row['same_top1']:.1%} | {row['stop_rate']:.0%} |"
        )
    worst = max((row["kld"]["mean"] for row in rows if row.get("kld")), default=0.0)
    lines += ["", "```"]
    lines += [
        f"{r['name']:24} {bar(r['kld']['mean'], worst)} {r['kld']['mean']:.4f}" for r in rows if r.get("kld")
    ]
    lines += ["```", "", "### Replies side by side", ""]
    for sample in quality.get("samples", []):
        lines.append(f"**{sample['prompt']}**")
        lines += ["", *(f"- {name}: {reply}" for name, reply in sample["replies"].items()), ""]
    return lines
