"""What a vocabulary is to llama.cpp, and the tokens that were added to a tokenizer after it was trained."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from convert import specials
from convert.errors import ConvertError
from convert.folder import ModelFolder
from convert.gguf_file import F32, I32, STRING, Pair, array, text
from convert.sentencepiece_model import CONTROL, UNKNOWN, USER_DEFINED

SPACE: Final = "\u2581"  # SentencePiece's mark for a space


@dataclass
class Vocabulary:
    """Tokens by id with their kinds, and everything else that `tokenizer.*` holds."""

    model: str
    pre: str
    tokens: list[str]
    kinds: list[int]
    scores: list[float] | None = None
    merges: list[str] | None = None
    more: list[Pair] = field(default_factory=list)
    specials: specials.Specials = field(default_factory=specials.Specials)
    notes: list[str] = field(default_factory=list)
    source: ModelFolder | None = None
    json: bool = False  # tokenizer.json is what the self-check compares with
    piece_file: bool = False  # … or tokenizer.model

    def pairs(self) -> list[Pair]:
        """As keys of the header."""
        found = [
            text("tokenizer.ggml.model", self.model),
            text("tokenizer.ggml.pre", self.pre),
            array("tokenizer.ggml.tokens", STRING, self.tokens),
        ]
        if self.scores is not None:
            found.append(array("tokenizer.ggml.scores", F32, self.scores))
        found.append(array("tokenizer.ggml.token_type", I32, self.kinds))
        if self.merges is not None:
            found.append(array("tokenizer.ggml.merges", STRING, self.merges))
        return found + self.more + self.specials.pairs()

    @property
    def ids(self) -> dict[str, int]:
        return {token: number for number, token in enumerate(self.tokens)}


@dataclass(frozen=True)
class Added:
    """A token that was added to a tokenizer after it was trained."""

    number: int
    content: str
    special: bool


def _one(entry: Any, number: Any, where: str) -> Added:
    content = entry.get("content") if isinstance(entry, dict) else None
    try:
        at = int(number)
    except (TypeError, ValueError):
        at = -1
    if not isinstance(content, str) or not content or not 0 <= at < 1 << 24:
        raise ConvertError(f"{where}: an added token is damaged")
    return Added(at, content, bool(entry.get("special")))


def added_tokens(folders: list[ModelFolder]) -> dict[int, Added]:
    """Added tokens by id from all files of all folders; the first folder wins.

    Raises `ConvertError` where the files of one folder contradict each other.
    """
    found: dict[int, Added] = {}
    for folder in reversed(folders):
        own: dict[int, Added] = {}
        entries: list[tuple[str, Added]] = []
        name = "added_tokens.json"
        for content, number in folder.json_or_empty(name).items():
            entries.append((name, _one({"content": content}, number, f"{folder.what}: {name}")))
        name = "tokenizer_config.json"
        decoder = folder.json_or_empty(name).get("added_tokens_decoder")
        for number, entry in decoder.items() if isinstance(decoder, dict) else ():
            entries.append((name, _one(entry, number, f"{folder.what}: {name}")))
        name = "tokenizer.json"
        listed = folder.json_or_empty(name).get("added_tokens")
        for entry in listed if isinstance(listed, list) else ():
            number = entry.get("id") if isinstance(entry, dict) else None
            entries.append((name, _one(entry, number, f"{folder.what}: {name}")))
        for name, token in entries:
            before = own.get(token.number)
            if before is not None and before.content != token.content:
                raise ConvertError(
                    f"{folder.what}: token {token.number} is {before.content!r} in one file and "
                    f"{token.content!r} in {name}"
                )
            own[token.number] = token if before is None or token.special else before
        found |= own
    return found


def _looks_special(content: str) -> bool:
    """Added tokens that models use as control tokens without saying so (as llama.cpp's converter decides it)."""
    return (
        content in ("<pad>", "<mask>", "<2mass>", "[@BOS@]")
        or (content.startswith(("<|", "<\uff5c")) and content.endswith(("|>", "\uff5c>")))
        or (content.startswith("<unused") and content.endswith(">"))
    )


def place_added(vocabulary: Vocabulary, added: dict[int, Added], trained: int) -> None:
    """Put added tokens at their ids; `trained` tokens came with the tokenizer itself."""
    for number, token in sorted(added.items()):
        if number >= len(vocabulary.tokens):
            raise ConvertError(
                f"the added token {token.content!r} has the id {number}, but the embeddings have only "
                f"{len(vocabulary.tokens)} rows"
            )
        content = token.content
        if token.special or _looks_special(content):
            kind = UNKNOWN if vocabulary.kinds[number] == UNKNOWN else CONTROL
        else:
            kind, content = USER_DEFINED, content.replace(SPACE, " ")
        if number < trained and vocabulary.tokens[number] != token.content:
            vocabulary.notes.append(
                f"token {number} is {token.content!r} instead of {vocabulary.tokens[number]!r}"
            )
        vocabulary.tokens[number], vocabulary.kinds[number] = content, kind
        if vocabulary.scores is not None and kind != UNKNOWN:
            vocabulary.scores[number] = -1000.0


def json_tokenizer(folder: ModelFolder) -> Any:
    """The folder's tokenizer.json as the `tokenizers` library reads it, without the truncation and padding that
    sentence encoders keep in it. Raises `ConvertError`."""
    from tokenizers import Tokenizer

    try:
        tokenizer = Tokenizer.from_file(str(folder.file("tokenizer.json")))
    except ConvertError:
        raise
    except Exception as error:  # the library raises nothing narrower
        raise ConvertError(
            f"{folder.what}: tokenizer.json can't be loaded by the tokenizers library"
        ) from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
