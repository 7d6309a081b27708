"""What a model's reply is made of, for the engine that streams it and the conversation that keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sampling:
    """How the next token is drawn. Temperature 0 is greedy; `seed` None draws a new one each time."""

    temperature: float = 0.4
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.1
    repeat_last: int = 128
    seed: int | None = None


@dataclass(frozen=True)
class TextPiece:
    """A piece of a reply: whole characters, never half of one."""

    text: str


@dataclass(frozen=True)
class ReplyEnd:
    """The end of a reply: `reason` is "end" (the model was done), "length" or "stopped".

    Counts are tokens: of the prompt, how many of those were still in the cache, and written. `first` is the
    seconds from the question to the first token, as the model's process saw them.
    """

    reason: str
    prompt: int
    reused: int
    written: int
    first: float = field(default=0.0, compare=False)
