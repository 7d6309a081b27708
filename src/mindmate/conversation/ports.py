"""What a conversation needs of the other rooms, as small protocols that `app.py` fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from mindmate.conversation.model import Entry, Hit, Level, Message, Origin, Role, State, Summary
from mindmate.replies import ReplyEnd, Sampling, TextPiece
from mindmate.safety.values import Screening, Verdict


class Journal(Protocol):
    """The store of entries and messages. Every method that writes has committed when it returns.

    Callable from any thread. Raises `vault.locked`, `vault.damaged`, `entry.missing`, `disk.*`.
    """

    def create(self, kind: str = "conversation", title: str = "") -> str:
        """Begin an entry; returns its id (16 hexadecimal digits)."""

    def entry(self, entry_id: str) -> Entry: ...
    def resolve(self, prefix: str) -> str:
        """The one entry id that begins with `prefix`. Raises `entry.missing`, `entry.ambiguous`."""

    def entries(self, limit: int = 200, offset: int = 0, kind: str = "") -> list[Entry]:
        """The newest first, by last change; of one kind, where it is given."""

    def messages(self, entry_id: str) -> list[Message]:
        """All messages of an entry that are shown, oldest first."""

    def superseded(self, entry_id: str) -> list[Message]:
        """The person's messages that stand in no version that is shown, oldest first."""

    def versions(self, message_id: int) -> list[Message]:
        """All that was written in the place of a message, itself included, oldest first."""

    def show(self, message_id: int) -> None:
        """Show this version of a message, with what was written last after it."""

    def remove(self, message_id: int) -> list[int]:
        """Delete a message, really; returns the ids of all that are gone.

        One that is shown goes with its other versions, and one of the person's with the answers to it. One that
        isn't goes with what followed it.
        """

    def raise_level(self, message_id: int, level: Level) -> None:
        """Keep that a message was found to be graver than before."""

    def append(
        self,
        entry_id: str,
        role: Role,
        text: str,
        *,
        state: State = State.COMPLETE,
        origin: Origin = Origin.PERSON,
        level: Level = Level.NONE,
        instead_of: int = 0,
    ) -> Message:
        """Keep a message. `instead_of` is the id of a shown one in whose place it stands from now on; that one,
        and what follows it, stays as an earlier version."""

    def rewrite(self, message_id: int, text: str, *, state: State, origin: Origin | None = None) -> None:
        """Put the current text of a reply that is being written, or its final form."""

    def summary(self, entry_id: str) -> Summary | None:
        """What stands for the messages that left the model's context; None where all are in view."""

    def keep_summary(self, entry_id: str, summary: Summary) -> None:
        """Keep it in the place of the one before."""

    def rename(self, entry_id: str, title: str) -> None: ...
    def delete(self, entry_id: str) -> None: ...
    def search(self, text: str, limit: int = 50) -> list[Hit]: ...


class Engine(Protocol):
    """A model that answers, one reply at a time. A message is (role, text): system, user or assistant."""

    def reply(
        self,
        messages: Sequence[tuple[str, str]],
        *,
        max_tokens: int,
        sampling: Sampling,
        note: str = "",
        summary: str = "",
        conversation: str = "",
    ) -> Iterator[TextPiece | ReplyEnd]:
        """Stream one reply; the last item is a `ReplyEnd`. Raises `engine.*` and `model.*`.

        `note` is guidance for this reply alone, `summary` what earlier turns were about, said once as long
        as the context holds it; both go into the newest message. `conversation` names what the model's
        state is kept under. No text of a message ever yields control tokens.
        """

    def stop(self) -> None:
        """End the running reply soon, from any thread; harmless when nothing runs."""

    def measure(self, messages: Sequence[tuple[str, str]]) -> tuple[int, list[int]]:
        """Tokens of the prompt of `messages`, and of each message's words alone."""

    @property
    def context(self) -> int:
        """Tokens that fit into the context of the loaded model."""


class Companion(Protocol):
    """What knows the person: their tone, and what they let be remembered. Never raises."""

    def note(self, entry_id: str, text: str, count: Callable[[str], int]) -> str:
        """What the model is told beside a message of this conversation; `count` gives the tokens of a text."""

    def known(self) -> str:
        """What is remembered, word for word; empty where there is nothing."""


class Screen(Protocol):
    """Judges a user's message, with the same user's earlier ones (oldest first)."""

    def __call__(self, text: str, earlier: Sequence[str] = ()) -> Screening: ...


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
