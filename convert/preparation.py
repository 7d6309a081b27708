"""Before anything is written: the inputs opened, everything but the weights checked, the file laid out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from convert import architectures, card, plan, specials, vocabulary
from convert.architectures import Architecture, Config
from convert.checkpoint import Checkpoint, open_checkpoint
from convert.errors import ConvertError
from convert.folder import ModelFolder
from convert.gguf_file import Pair, Placed, data_size, header, place, u32
from convert.library import Floats
from convert.lora import Adapter, open_adapter
from convert.plan import Item
from convert.tokens import Vocabulary


@dataclass(frozen=True)
class Wanted:
    """What the command line asks for. `base` is a base or an already merged folder."""

    base: Path
    adapter: Path | None
    merge_base: str | None
    kind: str
    out: Path
    threads: int
    importance: dict[str, Floats] | None = None
    importance_hash: str = ""
    name: str | None = None
    licence: str | None = None
    template: str | None = None  # the text of one; "" for none at all


@dataclass
class Prepared:
    """A conversion in which nothing has been written yet and everything that can be checked has been."""

    wanted: Wanted
    folders: list[ModelFolder]
    arch: Architecture
    config: Config
    checkpoint: Checkpoint
    adapter: Adapter | None
    items: list[Item]
    placed: list[Placed]
    pairs: list[Pair]
    head: bytes
    vocabulary: Vocabulary
    card: card.Card
    notes: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Bytes of the finished file."""
        return len(self.head) + data_size(self.placed)

    def close(self) -> None:
        """Close the inputs."""
        self.checkpoint.close()
        if self.adapter:
            self.adapter.file.close()


def prepare(wanted: Wanted) -> Prepared:
    """Read and check everything but the weights themselves. Raises `ConvertError`; writes nothing."""
    base = ModelFolder(wanted.base, "base")
    folders = [base]
    adapter = None
    if wanted.adapter is not None:
        folders.insert(0, ModelFolder(wanted.adapter, "adapter"))
        adapter = open_adapter(folders[0])
    raw = base.json("config.json")
    arch = architectures.find(raw)
    config = architectures.complete(arch, raw)
    if arch.encoder:
        config["_pooling"] = pooling(base)
    checkpoint = open_checkpoint(base)
    planned = plan.items(arch, config, checkpoint, adapter, wanted.merge_base)
    rows = _check_rows(planned, config, adapter)
    config["vocab_size"] = rows
    generation = [f.json_or_empty("generation_config.json") for f in folders]
    words = vocabulary.read(folders, rows, [*generation, raw, raw.get("text_config") or {}], arch.encoder)
    settings = adapter.config if adapter else None
    shown = card.read(raw, folders, settings, wanted.name, wanted.licence, arch.encoder)
    _template(words, wanted, shown, arch)
    weights = sum(item.weights for item in planned)
    pairs = [
        Pair("general.architecture", 8, arch.name),
        *card.pairs(shown, weights),
        u32("general.quantization_version", 2),
        u32("general.file_type", plan.MIXTURES[wanted.kind]),
        *arch.pairs(arch, config),
        *words.pairs(),
    ]
    chosen = plan.types(planned, pairs, wanted.kind, wanted.importance is not None)
    plan.check_types(chosen)
    _check_importance(wanted, planned, chosen)
    placed = place([(item.name, chosen[item.name], item.shape) for item in planned])
    prepared = Prepared(
        wanted,
        folders,
        arch,
        config,
        checkpoint,
        adapter,
        planned,
        placed,
        pairs,
        header(pairs, placed),
        words,
        shown,
    )
    prepared.notes += words.notes + (adapter.notes if adapter else [])
    return prepared


def pooling(base: ModelFolder) -> str | None:
    """How a sentence encoder pools, from the sentence-transformers files beside it."""
    place_of = base.path / "1_Pooling"
    if not base.has("1_Pooling") or not place_of.is_dir():
        return None
    said = ModelFolder(place_of, "base: 1_Pooling").json_or_empty("config.json")
    for key, name in (
        ("pooling_mode_mean_tokens", "mean"),
        ("pooling_mode_cls_token", "cls"),
        ("pooling_mode_lasttoken", "lasttoken"),
    ):
        if said.get(key):
            return name
    mode = said.get("pooling_mode")
    return mode if isinstance(mode, str) else None


def _check_rows(items: list[Item], config: Config, adapter: Adapter | None) -> int:
    """Rows of the embeddings, equal to those of the head and to vocab_size (which follows an adapter's)."""
    shapes = {item.name: item.shape for item in items}
    rows = shapes["token_embd.weight"][0]
    head = shapes.get("output.weight")
    if head is not None and head[0] != rows:
        raise ConvertError(
            f"the embeddings have {rows} rows, the output head {head[0]}: one of them was resized without the other"
        )
    said = config.get("vocab_size")
    resized = adapter is not None and adapter.vocabulary is not None
    if said is not None and said != rows and not resized:
        raise ConvertError(f"config.json says vocab_size {said}, the embeddings have {rows} rows")
    return rows


def _template(words: Vocabulary, wanted: Wanted, shown: card.Card, arch: Architecture) -> None:
    if arch.encoder:
        return
    templates = words.specials.templates
    if wanted.template is not None:
        templates = {"": wanted.template} if wanted.template else {}
    elif not templates:
        folders = [wanted.base.name] + ([wanted.adapter.name] if wanted.adapter else [])
        templates = specials.llama2_template([*shown.bases, shown.name, *folders])
        if templates:
            words.notes.append("no chat template in the files; the published one of Llama-2-chat is used")
        else:
            raise ConvertError(
                "there is no chat template in the files, and without one the app can't talk with the model; "
                "give one with --chat-template FILE (or --chat-template none for a model that doesn't chat)"
            )
    words.specials.templates = templates


def _check_importance(wanted: Wanted, items: list[Item], chosen: dict[str, str]) -> None:
    lacking = plan.needs_importance(wanted.kind, chosen)
    have = wanted.importance or {}
    lacking = [name for name in lacking if name not in have]
    if lacking:
        raise ConvertError(
            f"--type {wanted.kind} needs an importance matrix ({lacking[0]} would be unusable without); "
            "make one with --calibrate TEXT or give one with --imatrix FILE"
        )
    for item in items:
        found = have.get(item.name)
        if (
            found is not None
            and len(item.shape) == 2
            and found.size != item.shape[1]
            and item.name != "token_embd.weight"
        ):
            raise ConvertError(
                f"the importance matrix has {found.size} entries for {item.name}, whose rows have {item.shape[1]}: "
                "it belongs to another model"
            )
