"""What a conversation needs of the other rooms, as small protocols that `app.py` fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from mindmate.conversation.model import Entry, Hit, Level, Message, Origin, Role, State


class Journal(Protocol):
    """The store of entries and messages. Every method that writes has committed when it returns.

    Callable from any thread. Raises `vault.locked`, `vault.damaged`, `entry.missing`, `disk.*`.
    """

    def create(self, kind: str = "conversation", title: str = "") -> str:
        """Begin an entry; returns its id (16 hexadecimal digits)."""

    def entry(self, entry_id: str) -> Entry: ...
    def resolve(self, prefix: str) -> str:
        """The one entry id that begins with `prefix`. Raises `entry.missing`, `entry.ambiguous`."""

    def entries(self, limit: int = 200, offset: int = 0) -> list[Entry]:
        """The newest first, by last change."""

    def messages(self, entry_id: str) -> list[Message]:
        """All messages of an entry, oldest first."""

    def append(
        self,
        entry_id: str,
        role: Role,
        text: str,
        *,
        state: State = State.COMPLETE,
        origin: Origin = Origin.PERSON,
        level: Level = Level.NONE,
    ) -> Message: ...

    def rewrite(self, message_id: int, text: str, *, state: State, origin: Origin | None = None) -> None:
        """Put the current text of a reply that is being written, or its final form."""

    def rename(self, entry_id: str, title: str) -> None: ...
    def delete(self, entry_id: str) -> None: ...
    def search(self, text: str, limit: int = 50) -> list[Hit]: ...


class StopReason(StrEnum):
    """Why a reply ended."""

    END = "end"  # the model said that it was done
    LENGTH = "length"  # the token limit
    STOPPED = "stopped"  # the person, or the guard


@dataclass(frozen=True)
class PromptMessage:
    """One message of a prompt; `role` is system, user or assistant. The text never yields control tokens."""

    role: str
    text: str


@dataclass(frozen=True)
class Sampling:
    """How the next token is drawn. Temperature 0 is greedy; `seed` None draws a new one each time."""

    temperature: float = 0.7
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.1
    repeat_last: int = 128
    seed: int | None = None


@dataclass(frozen=True)
class ReplyRequest:
    """What the model is asked: the whole prompt, and how to write."""

    messages: Sequence[PromptMessage]
    max_tokens: int = 512
    sampling: Sampling = field(default_factory=Sampling)


@dataclass(frozen=True)
class Delta:
    """A piece of a reply: whole characters, never half of one."""

    text: str


@dataclass(frozen=True)
class Finish:
    """The end of a reply: tokens of the prompt, how many of them were still in the cache, tokens written."""

    reason: StopReason
    prompt_tokens: int
    reused_tokens: int
    written_tokens: int


class Engine(Protocol):
    """A model that answers. One reply at a time."""

    def reply(self, request: ReplyRequest) -> Iterator[Delta | Finish]:
        """Stream one reply; the last item is a `Finish`. Raises `engine.*` and `model.*`."""

    def stop(self) -> None:
        """End the running reply soon, from any thread; harmless when nothing runs."""

    def count(self, messages: Sequence[PromptMessage]) -> int:
        """Tokens that the prompt of these messages has."""

    @property
    def context(self) -> int:
        """Tokens that fit into the context of the loaded model."""


@dataclass(frozen=True)
class Screening:
    """What the screen says of a message. `watching` is "full", "limited" or "off"."""

    level: Level
    categories: tuple[str, ...]
    lang: str
    ms: float
    watching: str = "limited"


class Screen(Protocol):
    """Judges a user's message, with the same user's earlier ones (oldest first)."""

    def __call__(self, text: str, earlier: Sequence[str] = ()) -> Screening: ...


@dataclass(frozen=True)
class Verdict:
    """What the guard says of a whole reply: None for `replacement` means that it may stand."""

    rules: tuple[str, ...]
    replacement: str | None


class Guard(Protocol):
    """Watches one reply while it streams. Text comes out at most eight words later than it went in."""

    def feed(self, delta: str) -> str:
        """Take a piece of the reply; returns what may be shown now. Empty once a rule has fired."""

    @property
    def fired(self) -> tuple[str, ...]:
        """Rules that have fired; not empty means: stop the model."""

    def finish(self) -> tuple[str, Verdict]:
        """The rest that may be shown, and the verdict over the whole reply."""


GuardFactory = Callable[[str], Guard]  # from the user's message to a fresh guard
