"""What the window needs of what is remembered: proposals, what is kept, the name, finding by meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mindmate.records import Memory


@dataclass(frozen=True)
class Similar:
    """A place in the journal that is similar in meaning; `message` 0: the entry's own writing."""

    entry: str
    message: int
    title: str
    text: str
    created: int


class Remembered(Protocol):
    """What is remembered of the person. *Slow.* Raises `vault.locked`, `vault.read_only`, `disk.*`."""

    def waiting(self, *, delicate_too: bool = False) -> tuple[Sequence[Memory], int]:
        """What waits for a yes, and how many delicate things do that are shown only if one asks for them."""

    def kept(self) -> Sequence[Memory]:
        """What is remembered, oldest first; also while it is switched off."""

    def add(self, text: str) -> None:
        """Keep something that the person wrote themselves."""

    def keep(self, identity: int, text: str = "") -> None:
        """Yes to a proposal, or other words for what is kept; the former words leave the model's memory."""

    def forget(self, identity: int) -> None:
        """No to a proposal, or delete what is kept, also from the model's memory; it isn't proposed again."""

    def forget_all(self) -> None:
        """All of it."""

    def switch(self, on: bool) -> None:
        """Memory on or off. Off: nothing is proposed, nothing told; what is kept stays."""

    def name(self) -> str:
        """What the person wants to be called."""

    def set_name(self, name: str) -> str:
        """Returns the name as it is kept: what is no name becomes empty."""

    def similar(self, text: str, most: int = 5) -> Sequence[Similar]:
        """Places in the journal whose meaning is near that of `text`, the nearest first; waits for the encoder."""

    def indexed(self) -> tuple[int, int]:
        """Of how many texts the meaning is known, and how many there are."""
