"""From a message and the earlier ones to the numbers that the encoder reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tokenizers import Regex, Tokenizer, models, normalizers, processors

from mindmate.safety.reading import MESSAGE_TOKENS, TURN_TOKENS, TURNS, plain
from training.screen import base

STEP = 8  # tokens by which lengths of padded texts go up


@dataclass(frozen=True)
class Pieces:
    """A tokenizer, and the numbers of its marks: start, and end of each part."""

    tokenizer: Tokenizer
    start: int
    end: int
    pad: int


def unigram(pieces: Sequence[str], scores: Sequence[float]) -> Pieces:
    """The base model's tokenizer, with only the given pieces."""
    tokenizer = Tokenizer(
        models.Unigram(list(zip(pieces, scores, strict=True)), unk_id=3, byte_fallback=False)
    )
    # As llama.cpp does it for Unigram models: runs of spaces are one, none at the ends, a mark for each space.
    steps = ((Regex(" {2,}"), " "), (Regex(r"\A | \z"), ""), (" ", "\u2581"))
    tokenizer.normalizer = normalizers.Sequence(
        [*(normalizers.Replace(old, new) for old, new in steps), normalizers.Prepend("\u2581")]
    )
    tokenizer.add_special_tokens(list(base.SPECIALS))
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return Pieces(tokenizer, 0, 2, 1)


def encode(pieces: Pieces, text: str, earlier: Sequence[str] = ()) -> tuple[list[int], int]:
    """(numbers, where the message itself begins): start, earlier messages, the message, each with an end."""
    ids = [pieces.start]
    for turn in earlier[-TURNS:]:
        ids += _cut(pieces, turn, TURN_TOKENS)
    begin = len(ids)
    return ids + _cut(pieces, text, MESSAGE_TOKENS), begin


def _cut(pieces: Pieces, text: str, most: int) -> list[int]:
    found = pieces.tokenizer.encode(plain(text), add_special_tokens=False).ids
    if len(found) > most:  # what is said first and what is said last count most
        found = found[: most // 2] + found[-(most - most // 2) :]
    return [*found, pieces.end]


def length_of(lengths: Iterable[int]) -> int:
    """How long texts of these lengths are made together.

    Lengths go up in steps: oneDNN keeps what it makes for each new shape, and memory grew with every length.
    """
    return -(-max(lengths) // STEP) * STEP
