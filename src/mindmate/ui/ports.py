"""What the window needs of the app behind it, as one protocol that `app.py` fills and tests fake.

Nothing here imports Qt. Methods marked *slow* take more than a few milliseconds and are called
through `ui.bridge` from a background thread; the others are cheap and safe on the window's thread.
Every method raises only `MindMateError` for what a person can meet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from mindmate.conversation.events import Notice, TurnEvent
from mindmate.conversation.ports import Journal
from mindmate.settings import Settings


@dataclass(frozen=True)
class ModelCard:
    """A model as the window names it. `note` says plainly what it is; `starter` marks the tiny one."""

    file: str
    name: str
    note: str
    size: int
    starter: bool


@dataclass(frozen=True)
class HelpLine:
    """One line that a person can call: the number as it is dialled there."""

    name: str
    number: str
    hours: str
    note: str


@dataclass(frozen=True)
class HelpPage:
    """Who can help in a country. `checked` is the date of the directory, to be shown."""

    country: str
    country_name: str
    emergency: tuple[str, ...]
    lines: tuple[HelpLine, ...]
    checked: str


class Core(Protocol):
    """The app behind the window."""

    @property
    def settings(self) -> Settings: ...
    def change_settings(self, **changes: object) -> Settings:
        """Change and keep settings, as `dataclasses.replace` does."""

    # the vault
    def has_vault(self) -> bool: ...
    def create_vault(self, passphrase: bytearray) -> None:
        """*Slow.* Create the vault and open it. Wipes `passphrase`. Raises `vault.exists`, `disk.*`."""

    def unlock(self, passphrase: bytearray) -> None:
        """*Slow.* Wipes `passphrase`. Raises `vault.wrong_passphrase`, `vault.busy`, `vault.damaged`…"""

    def lock(self) -> None:
        """Close the vault, wipe keys, end the model's process. Ends a running turn, keeping its text."""

    @property
    def unlocked(self) -> bool: ...
    @property
    def journal(self) -> Journal:
        """The open journal. Raises `vault.locked`."""

    # the model
    def models(self) -> Sequence[ModelCard]:
        """All models on the shelf, the starter last."""

    @property
    def model(self) -> ModelCard | None:
        """The model in use, None where there is none at all."""

    def add_model(self, file: str) -> ModelCard:
        """*Slow.* Check a GGUF file and put it on the shelf by reference. Raises `model.*`."""

    def load_model(self) -> None:
        """*Slow.* Start the model's process and load the model, so that the first reply comes sooner."""

    def open_conversation(self, entry_id: str | None) -> None:
        """A conversation is on the screen: have its state ready before anything is asked. Returns at once."""

    # talking
    def take_turn(self, entry_id: str | None, text: str, emit: Callable[[TurnEvent], None]) -> str:
        """*Slow.* Take one turn and return the entry's id (a new one if None was given).

        `emit` is called on the calling thread. Raises what the turn could not absorb (`disk.full`,
        `vault.*`); a model that fails ends in a Notice and `Ended`, never in an exception.
        """

    def stop_turn(self) -> None:
        """End the running reply soon; harmless when nothing runs."""

    def opening_notices(self) -> Sequence[Notice]:
        """What code says at the start of a session: a program, not a person; how watching stands."""

    # help
    def help_page(self, country: str | None = None) -> HelpPage:
        """Who can help; needs no vault. Default: the country of the settings or the locale."""

    def countries(self) -> Sequence[tuple[str, str]]:
        """(ISO code, name) of every country in the directory, by name."""
