"""The vocabulary as llama.cpp wants it, from whichever files a model keeps its tokenizer in.

Four kinds: SentencePiece with scores ("llama"), byte-level BPE ("gpt2"), WordPiece ("bert"), Unigram ("t5").
What each key means to llama.cpp: src/llama-vocab.cpp.
"""

from __future__ import annotations

import base64
from typing import Any

from convert import pretokenizers, sentencepiece_model, specials
from convert.errors import ConvertError
from convert.folder import ModelFolder
from convert.gguf_file import U8, array, flag
from convert.sentencepiece_model import BYTE, CONTROL, NORMAL, UNKNOWN, UNUSED, PieceModel
from convert.tokens import SPACE, Added, Vocabulary, added_tokens, json_tokenizer, place_added


def _empty(model: str, pre: str, rows: int, scores: bool) -> Vocabulary:
    return Vocabulary(
        model, pre, [f"[PAD{i}]" for i in range(rows)], [UNUSED] * rows, [-10000.0] * rows if scores else None
    )


def _check_count(count: int, rows: int) -> None:
    if count > rows:
        raise ConvertError(
            f"the tokenizer has {count} tokens, the embeddings have {rows} rows: tokenizer and weights don't "
            "belong together (resize the embeddings, or use the tokenizer of this checkpoint)"
        )


def _from_pieces(model: PieceModel, rows: int, label: str) -> Vocabulary:
    if model.kind != sentencepiece_model.BPE:
        raise ConvertError(f"{label} is not a BPE model; llama.cpp reads only those for this architecture")
    _check_count(len(model.pieces), rows)
    made = _empty("llama", "default", rows, scores=True)
    assert made.scores is not None  # noqa: S101  (_empty made them)
    for number, (piece, score, kind) in enumerate(model.pieces):
        made.tokens[number], made.scores[number], made.kinds[number] = piece, score, kind
    if not model.dummy_prefix:
        made.more.append(flag("tokenizer.ggml.add_space_prefix", False))
    if model.remove_extra_whitespace:
        made.notes.append("tokenizer.model joins runs of spaces; llama.cpp keeps them")
    return made


def _vocab(tokenizer: dict[str, Any], label: str) -> dict[str, int]:
    vocab = tokenizer.get("model", {}).get("vocab")
    if not isinstance(vocab, dict) or not all(type(n) is int and 0 <= n < 1 << 24 for n in vocab.values()):
        raise ConvertError(f"{label} has no usable vocabulary")
    if len(set(vocab.values())) != len(vocab):
        raise ConvertError(f"{label} gives one id to two tokens")
    return vocab


def _merges(tokenizer: dict[str, Any], label: str) -> list[tuple[str, str]]:
    merges = tokenizer["model"].get("merges")
    found = []
    for merge in merges if isinstance(merges, list) else ():
        halves = merge.split(" ") if isinstance(merge, str) else merge
        if not isinstance(halves, list) or len(halves) != 2 or not all(isinstance(h, str) for h in halves):
            raise ConvertError(f"{label} has a damaged merge")
        found.append((halves[0], halves[1]))
    return found


def _prepends(tokenizer: dict[str, Any]) -> bool:
    """Whether a SentencePiece-like tokenizer.json puts a space before the text."""
    normalizer = tokenizer.get("normalizer") or {}
    parts = normalizer.get("normalizers", [normalizer]) if isinstance(normalizer, dict) else []
    if any(isinstance(part, dict) and part.get("type") == "Prepend" for part in parts):
        return True
    cutter = tokenizer.get("pre_tokenizer") or {}
    cutters = cutter.get("pretokenizers", [cutter]) if isinstance(cutter, dict) else []
    return any(
        isinstance(c, dict)
        and c.get("type") == "Metaspace"
        and c.get("prepend_scheme", "always") != "never"
        and c.get("add_prefix_space", True)
        for c in cutters
    )


def _from_merges(tokenizer: dict[str, Any], rows: int, label: str) -> Vocabulary:
    """A SentencePiece vocabulary from the order of its merges: the score of a piece is minus the rank of
    the first merge that makes it, so that llama.cpp joins in the same order."""
    vocab = _vocab(tokenizer, label)
    _check_count(max(vocab.values(), default=-1) + 1, rows)
    made = _empty("llama", "default", rows, scores=True)
    assert made.scores is not None  # noqa: S101  (_empty made them)
    unknown = tokenizer["model"].get("unk_token")
    for piece, number in vocab.items():
        kind = NORMAL
        if piece == unknown:
            kind = UNKNOWN
        elif len(piece) == 6 and piece.startswith("<0x") and piece.endswith(">"):
            kind = BYTE
        made.tokens[number], made.scores[number], made.kinds[number] = piece, 0.0, kind
    seen: set[str] = set()
    for rank, (left, right) in enumerate(_merges(tokenizer, label)):
        whole = left + right
        if whole not in seen and whole in vocab:
            seen.add(whole)
            made.scores[vocab[whole]] = -float(rank)
    for piece, number in vocab.items():
        if piece not in seen and len(piece) > 1 and made.kinds[number] == NORMAL:
            made.scores[number] = -1e9  # no merge makes it: it must never win over one that does
    if not _prepends(tokenizer):
        made.more.append(flag("tokenizer.ggml.add_space_prefix", False))
    return made


def _from_bytes(tokenizer: dict[str, Any], rows: int, label: str, probe: list[int]) -> Vocabulary:
    vocab = _vocab(tokenizer, label)
    pre = pretokenizers.measured(probe) or pretokenizers.by_rule(tokenizer.get("pre_tokenizer"))
    if pre is None:
        raise ConvertError(
            f"{label} cuts text in a way that llama.cpp has no name for (unknown pre-tokenizer)"
        )
    _check_count(max(vocab.values(), default=-1) + 1, rows)
    made = _empty("gpt2", pre, rows, scores=False)
    for piece, number in vocab.items():
        made.tokens[number], made.kinds[number] = piece, NORMAL
    made.merges = [
        " ".join(half.replace(" ", "\u0120") for half in merge) for merge in _merges(tokenizer, label)
    ]
    return made


def _from_wordpiece(
    vocab: dict[str, int], normalizer: dict[str, Any], rows: int, added: dict[int, Added], probe: list[int]
) -> Vocabulary:
    _check_count(max(vocab.values(), default=-1) + 1, rows)
    made = _empty("bert", pretokenizers.measured(probe) or "default", rows, scores=False)
    control = {token.content for token in added.values() if token.special} | {
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[PAD]",
        "[MASK]",
    }
    for piece, number in vocab.items():
        if piece in control:
            made.tokens[number], made.kinds[number] = piece, CONTROL
        else:
            made.tokens[number] = piece[2:] if piece.startswith("##") else SPACE + piece
            made.kinds[number] = NORMAL
    lower = normalizer.get("lowercase")
    if isinstance(lower, bool):
        made.more.append(flag("tokenizer.ggml.normalizer.lowercase", lower))
    accents = normalizer.get("strip_accents")
    if isinstance(accents, bool):
        made.more.append(flag("tokenizer.ggml.normalizer.strip_accents", accents))
    return made


def _from_unigram(tokenizer: dict[str, Any], rows: int, label: str) -> Vocabulary:
    listed = tokenizer["model"].get("vocab")
    if not isinstance(listed, list) or not all(
        isinstance(e, list) and len(e) == 2 and isinstance(e[0], str) and type(e[1]) in (int, float)
        for e in listed
    ):
        raise ConvertError(f"{label} has no usable vocabulary")
    _check_count(len(listed), rows)
    made = _empty("t5", "default", rows, scores=True)
    assert made.scores is not None  # noqa: S101  (_empty made them)
    unknown = tokenizer["model"].get("unk_id")
    for number, (piece, score) in enumerate(listed):
        kind = UNKNOWN if number == unknown else NORMAL
        made.tokens[number], made.scores[number], made.kinds[number] = piece, float(score), kind
    normalizer = tokenizer.get("normalizer") or {}
    for part in normalizer.get("normalizers", [normalizer]):
        if isinstance(part, dict) and isinstance(part.get("precompiled_charsmap"), str):
            charsmap = base64.b64decode(part["precompiled_charsmap"])
            made.more.append(array("tokenizer.ggml.precompiled_charsmap", U8, list(charsmap)))
    made.more.append(flag("tokenizer.ggml.add_space_prefix", True))
    made.more.append(flag("tokenizer.ggml.remove_extra_whitespaces", True))
    return made


def read(folders: list[ModelFolder], rows: int, configs: list[dict[str, Any]], encoder: bool) -> Vocabulary:
    """The vocabulary of the model; `folders` with the adapter's first, `rows` those of the embeddings.

    Raises `ConvertError` where files are missing, damaged, or don't fit each other or the weights.
    """
    own = [f for f in folders if f.has("tokenizer.json") or f.has("tokenizer.model") or f.has("vocab.txt")]
    if not own:
        raise ConvertError("there is no tokenizer: neither tokenizer.json nor tokenizer.model")
    added = added_tokens(folders)
    made = _tokens(own, rows, added, encoder)
    if made.model != "bert":
        trained = sum(1 for kind in made.kinds if kind != UNUSED)
        place_added(made, added, trained)
    _fill_specials(made, folders, configs, encoder)
    if encoder and not any(kind == CONTROL for kind in made.kinds):
        made.notes.append("the tokenizer has no control tokens")
    unused = sum(
        1 for t, k in zip(made.tokens, made.kinds, strict=True) if k == UNUSED and t.startswith("[PAD")
    )
    if unused:
        made.notes.append(f"{unused} rows of the embeddings have no token; they are marked as unused")
    return made


def _tokens(own: list[ModelFolder], rows: int, added: dict[int, Added], encoder: bool) -> Vocabulary:
    first = own[0]
    label = f"{first.what}: tokenizer.json"
    tokenizer = first.json_or_empty("tokenizer.json")
    said: Any = tokenizer.get("model")
    model: dict[str, Any] = said if isinstance(said, dict) else {}
    kind = model.get("type")
    pieces = next((f for f in own if f.has("tokenizer.model")), None)
    bytewise = kind == "BPE" and not model.get("byte_fallback")
    if pieces is not None and not encoder and not bytewise:
        where = f"{pieces.what}: tokenizer.model"
        parsed = sentencepiece_model.parse(pieces.bytes("tokenizer.model", 64 << 20), where)
        made = _from_pieces(parsed, rows, where)
        made.source, made.piece_file = pieces, True
        if kind == "BPE":
            _check_same(parsed, _vocab(tokenizer, label), added, label)
        return made
    if not tokenizer and encoder and first.has("vocab.txt"):
        words = first.text("vocab.txt").splitlines()
        lower = first.json_or_empty("tokenizer_config.json").get("do_lower_case", True)
        made = _from_wordpiece({w: i for i, w in enumerate(words)}, {"lowercase": lower}, rows, added, [])
        made.source = first
        return made
    made = _from_json(first, tokenizer, kind, rows, added, label)
    made.source, made.json = first, True
    return made


def _from_json(
    folder: ModelFolder, tokenizer: dict[str, Any], kind: Any, rows: int, added: dict[int, Added], label: str
) -> Vocabulary:
    if kind == "Unigram":
        return _from_unigram(tokenizer, rows, label)
    if kind == "WordPiece":
        normalizer = tokenizer.get("normalizer") or {}
        return _from_wordpiece(_vocab(tokenizer, label), normalizer, rows, added, _probe(folder))
    if kind == "BPE" and tokenizer["model"].get("byte_fallback"):
        return _from_merges(tokenizer, rows, label)
    if kind == "BPE":
        return _from_bytes(tokenizer, rows, label, _probe(folder))
    raise ConvertError(f"{label} holds a {str(kind)[:40]!r} tokenizer, which isn't supported")


def _probe(folder: ModelFolder) -> list[int]:
    return list(json_tokenizer(folder).encode(pretokenizers.PROBE).ids)


def _check_same(model: PieceModel, vocab: dict[str, int], added: dict[int, Added], label: str) -> None:
    """tokenizer.model and tokenizer.json must give the same ids to the same pieces."""
    for number, (piece, _, _) in enumerate(model.pieces):
        here = vocab.get(piece)
        if here != number and (number not in added or here is not None):
            raise ConvertError(
                f"{label} and tokenizer.model disagree about token {number} ({piece!r}): they don't belong together"
            )


def _fill_specials(
    made: Vocabulary, folders: list[ModelFolder], configs: list[dict[str, Any]], encoder: bool
) -> None:
    found = specials.Specials(ids=specials.find_ids(folders, configs, made.ids, len(made.tokens)))
    found.add = _always_added(made, folders, found.ids)
    if not encoder:
        found.templates = specials.find_templates(folders)
    made.specials = found


def _always_added(made: Vocabulary, folders: list[ModelFolder], ids: dict[str, int]) -> dict[str, bool]:
    """Which special tokens the tokenizer puts around every text, as its own post-processor does it."""
    if made.source is not None and made.source.has("tokenizer.json"):
        tokenizer = json_tokenizer(made.source)
        bare = tokenizer.encode("a", add_special_tokens=False).ids
        dressed = tokenizer.encode("a").ids
        extra = len(dressed) - len(bare)
        first = extra > 0 and dressed[0] in (ids.get("bos"), ids.get("cls"))
        last = extra > 0 and dressed[-1] in (ids.get("eos"), ids.get("sep")) and extra > int(first)
        return {"bos": first, "eos": last, **({"sep": last} if made.model == "bert" else {})}
    if made.model == "bert":
        return {"bos": True, "eos": True, "sep": True}
    said: dict[str, Any] = {}
    for folder in reversed(folders):
        said |= folder.json_or_empty("tokenizer_config.json")
    return {
        "bos": said.get("add_bos_token", True) is not False,
        "eos": said.get("add_eos_token", False) is True,
    }
