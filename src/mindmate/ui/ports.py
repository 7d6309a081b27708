"""What the window needs of the app behind it, as one protocol that `app.py` fills and tests fake.

Nothing here imports Qt. Methods marked *slow* take more than a few milliseconds and are called
through `ui.bridge` from a background thread; the others are cheap and safe on the window's thread.
Every method raises only `MindMateError` for what a person can meet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mindmate.conversation.events import Notice, TurnEvent
from mindmate.conversation.ports import Journal
from mindmate.errors import MindMateError
from mindmate.records import BackupNote, Filter, Level, Listed, Page, Saved
from mindmate.safety.lines import Line as HelpLine
from mindmate.safety.values import Screening
from mindmate.settings import Settings
from mindmate.tasks import Work
from mindmate.ui.ports_kept import Drafts, Feedback, SafetyPlan
from mindmate.ui.ports_memory import Remembered

if TYPE_CHECKING:
    from mindmate.ui.insights.ports import Insights
    from mindmate.ui.practices.ports import Practices

__all__ = ["Core", "Diary", "Drafts", "HelpLine", "HelpPage", "ModelCard", "SafetyPlan"]


@dataclass(frozen=True)
class ModelCard:
    """A model as the window names it. `note` says plainly what it is; `starter` marks the tiny one.

    `placed` is "installation", "profile" or "elsewhere"; what follows is its manifest's own claim.
    """

    file: str
    name: str
    note: str
    size: int
    starter: bool
    placed: str = "elsewhere"
    licence: str = ""
    made_from: str = ""
    intended: str = ""
    not_for: str = ""


@dataclass(frozen=True)
class ModelSeen:
    """What a check of a model file found. `recorded`: it is what it was when it was added."""

    architecture: str
    parameters: int
    context: int
    sha256: str
    recorded: bool


@dataclass(frozen=True)
class ModelFit:
    """Whether a model runs here: "fits", "tight" or "too large"; bytes, and tokens that stay in view."""

    verdict: str
    total: int
    free: int
    context: int
    gpu: str


@dataclass(frozen=True)
class Imported:
    """What became of entries from elsewhere, and how the hardest of them is judged."""

    added: int
    known: int
    level: Level


@dataclass(frozen=True)
class HelpPage:
    """Who can help in a country. `checked` is the oldest date among the lines, to be shown."""

    country: str
    country_name: str
    emergency: tuple[str, ...]
    lines: tuple[HelpLine, ...]
    checked: str


class Diary(Journal, Protocol):
    """The journal with what isn't conversation: pages, moods, tags, days. *Slow.*"""

    def write(
        self,
        kind: str,
        title: str = "",
        body: str = "",
        *,
        mood: int | None = None,
        tags: Sequence[str] = (),
        day: str = "",
        data: str = "",
        draft: str = "",
    ) -> str:
        """Keep a new page; returns its id. `day` (YYYY-MM-DD) is today unless given.

        The draft at the place `draft` goes in the same moment.
        """

    def page(self, entry_id: str) -> Page:
        """One entry with its writing, mood and tags. Raises `entry.missing`."""

    def edit(
        self,
        entry_id: str,
        *,
        title: str | None = None,
        body: str | None = None,
        mood: int | None = None,
        clear_mood: bool = False,
        tags: Sequence[str] | None = None,
        day: str | None = None,
        data: str | None = None,
        draft: str = "",
    ) -> None:
        """Change what is given, leave the rest; `draft` as in `write`. Raises `entry.missing`."""

    def listed(self, wanted: Filter, after: Listed | None = None, limit: int = 50) -> list[Listed]:
        """The entries that are wanted, the newest day first; those that come after `after`."""

    def wanted(self, wanted: Filter) -> list[str]:
        """The ids of all entries that are wanted, oldest first."""

    def tags(self) -> list[tuple[str, int]]:
        """All tags, the most used first, with the number of entries that have them."""

    def days(self, first_day: str, last_day: str) -> list[tuple[str, int, float | None]]:
        """For each of these days that has entries: the day, how many, and the mean of their moods."""


class AboutPart(Protocol):
    """One thing that the app is made of; `texts` are the files of its licence."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def licence(self) -> str: ...
    @property
    def texts(self) -> tuple[Path, ...]: ...


class AboutBuild(Protocol):
    """This build."""

    def words(self) -> Sequence[str]:
        """Version, age, and how to look for a newer one."""

    @property
    def parts(self) -> Sequence[AboutPart]: ...
    @property
    def models(self) -> Sequence[tuple[str, str, str]]: ...


class Upkeep(Protocol):
    """What keeps a profile in order. Everything here is *slow*; long jobs take a `Work` and end with `cancelled`.

    Passphrases that are given are wiped.
    """

    def back_up(self, file: str, work: Work) -> int:
        """Write one encrypted file with everything, read it back; returns its bytes. Raises `exchange.exists`."""

    def check(self, work: Work) -> None:
        """Look at everything, on a copy. Raises `vault.damaged` for what it finds."""

    def compact(self) -> None:
        """Give the room of deleted words back to the disk."""

    def verify_passphrase(self, passphrase: bytearray) -> None:
        """Raises `vault.wrong_passphrase` unless it is the one."""

    def change_passphrase(self, former: bytearray, passphrase: bytearray, *, new_key: bool = False) -> None:
        """Replace the passphrase; with `new_key`, encrypt everything anew, without recovery words and keychain.

        Raises `vault.wrong_passphrase`, `passphrase.empty`, `disk.*`.
        """

    def keychain_opens(self) -> bool:
        """Whether the system's keychain opens the vault as well. Cheap; needs no open vault."""

    def use_keychain(self, on: bool) -> None:
        """Let the system's keychain open it as well, or no longer. Raises `keychain.*`, `disk.*`."""

    def look_at_backup(self, file: str) -> None:
        """Raises `backup.*` where this is no backup."""

    def erase(self, *, backups: bool) -> None:
        """Delete the closed vault for good; with `backups` the app's own backups too."""

    def export(self, file: str, work: Work, only: Sequence[str] | None = None) -> None:
        """Write everything, or `only` these entries; the ending decides: .mmb is encrypted, .json, .pdf and
        a folder are not.
        """

    def take_in(self, file: str, passphrase: bytearray | None, work: Work) -> Imported:
        """Add the entries of another journal."""

    def add_model(self, file: str, work: Work) -> str:
        """Check a GGUF file and put it on the shelf where it lies; returns its file. Raises `model.*`."""

    def verify_model(self, file: str, work: Work) -> ModelSeen:
        """Check a model file without running it. Raises `model.*`."""

    def fit_model(self, file: str) -> ModelFit:
        """Whether, and how, it runs here. Raises `model.*`, `engine.*`."""

    def remove_model(self, file: str) -> bool:
        """Take it off the shelf; whether its file was deleted too."""

    def about(self) -> AboutBuild:
        """This build and what it is made of."""

    def findings(self) -> Mapping[str, Any]:
        """What `mindmate doctor` reports."""


class Core(Protocol):
    """The app behind the window."""

    @property
    def settings(self) -> Settings: ...
    def change_settings(self, **changes: object) -> Settings:
        """Change and keep settings, as `dataclasses.replace` does."""

    @property
    def upkeep(self) -> Upkeep:
        """Backups, passphrase, models, and what there is to know of this build."""

    def warm(self) -> bool:
        """Load a piece of what unlocking needs, some hundredths of a second; whether there is more."""

    # the vault
    def has_vault(self) -> bool: ...
    def create_vault(self, passphrase: bytearray) -> None:
        """*Slow.* Create the vault and open it. Wipes `passphrase`. Raises `vault.exists`, `disk.*`."""

    def unlock(self, passphrase: bytearray) -> None:
        """*Slow.* Wipes `passphrase`. Raises `vault.wrong_passphrase`, `vault.busy`, `vault.damaged`…"""

    def unlock_with_keychain(self) -> None:
        """*Slow.* Open the vault with the system's keychain. Raises `keychain.*`, `vault.*`."""

    def unlock_damaged(self, passphrase: bytearray) -> None:
        """*Slow.* Open what is readable of a damaged vault, for reading only. Wipes `passphrase`."""

    def recover(self, words: bytearray, passphrase: bytearray) -> None:
        """*Slow.* Open the vault with its recovery words and give it a new passphrase. Wipes both.

        Raises `recovery.mistyped`, `recovery.wrong`, `vault.*`.
        """

    def restore_backup(self, passphrase: bytearray, file: str = "") -> None:
        """*Slow.* Make the newest sound backup (or `file`) the vault, and open it. Wipes `passphrase`.

        The vault that was there is put aside. Raises `backup.*`, `vault.wrong_passphrase`, `disk.*`.
        """

    def save_readable(self, passphrase: bytearray) -> Saved:
        """*Slow.* Copy a damaged vault aside, save what is readable, and open that. Wipes `passphrase`."""

    def backups(self) -> Sequence[BackupNote]:
        """The backups that the app made, the newest first; needs no vault. Raises `disk.*`."""

    def forget_backups(self, backups: Sequence[BackupNote]) -> None:
        """*Slow.* Delete these backups. Raises `disk.*`."""

    def trouble(self) -> MindMateError | None:
        """What went wrong behind the scenes (a backup, a check), None where all is well."""

    @property
    def has_recovery_words(self) -> bool:
        """Whether recovery words open the vault that is open."""

    def propose_recovery_words(self) -> Sequence[str]:
        """24 new words, to be shown once; they count once `keep_recovery_words` was called."""

    def keep_recovery_words(self) -> None:
        """*Slow.* From now on the words proposed last open the vault. Raises `disk.*`, `vault.*`."""

    def delete_entry(self, entry_id: str) -> Sequence[BackupNote]:
        """*Slow.* Delete an entry for good; returns the backups that may still hold it."""

    def lock(self) -> None:
        """Close the vault, wipe keys, end the model's process. Ends a running turn, keeping its text."""

    @property
    def unlocked(self) -> bool: ...
    @property
    def journal(self) -> Diary:
        """The open journal. Raises `vault.locked`."""

    @property
    def plan(self) -> SafetyPlan:
        """The safety plan and the trusted people. Raises `vault.locked`."""

    @property
    def feedback(self) -> Feedback:
        """What helped and what didn't. Raises `vault.locked`."""

    @property
    def insights(self) -> Insights:
        """What the days say, and questionnaires. Raises `vault.locked`."""

    @property
    def drafts(self) -> Drafts:
        """What is being typed and not yet sent or saved. Raises `vault.locked`."""

    @property
    def practices(self) -> Practices:
        """Exercises: kept, screened, led in the model's words."""

    @property
    def memory(self) -> Remembered:
        """What is remembered of the person. Raises `vault.locked`."""

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

    def open_conversation(self, entry_id: str | None) -> int:
        """A conversation is on the screen: have its state ready before anything is asked. Returns at once, with
        the id of its last message that the model no longer sees (0 where it sees all).
        """

    # talking
    def take_turn(self, entry_id: str | None, text: str, emit: Callable[[TurnEvent], None]) -> str:
        """*Slow.* Take one turn and return the entry's id (a new one if None was given).

        `emit` is called on the calling thread. Raises what the turn could not absorb (`disk.full`,
        `vault.*`); a model that fails ends in a Notice and `Ended`, never in an exception.
        """

    def edit_turn(self, entry_id: str, message_id: int, text: str, emit: Callable[[TurnEvent], None]) -> None:
        """*Slow.* Put a shown message of the person's in other words, and have it answered, as `take_turn` does.

        The former version stays, with what followed it (`Journal.versions`); read the messages anew at the end.
        Raises also `entry.missing`.
        """

    def retry_turn(self, entry_id: str, emit: Callable[[TurnEvent], None]) -> None:
        """*Slow.* Have the last message of the person's answered again, as `take_turn` does; there is no `Kept`.

        The former answer stays as a version, and is shown again where nothing came; read the messages anew at
        the end. Raises also `entry.missing`.
        """

    def show_version(self, entry_id: str, message_id: int) -> None:
        """*Slow.* Show this version of a message, with what followed it; read the messages anew."""

    def delete_message(self, entry_id: str, message_id: int) -> Sequence[BackupNote]:
        """*Slow.* Delete a shown message for good, with its versions, and one of the person's with the answers to it.

        Read the messages anew. Returns the backups that may still hold it.
        """

    def stop_turn(self) -> None:
        """End the running reply soon; harmless when nothing runs."""

    def opening_notices(self) -> Sequence[Notice]:
        """What code says at the start of a session: a program, not a person; how watching stands."""

    def judge(self, text: str) -> Level:
        """*Slow.* How something is judged that was written outside of a conversation. Never raises."""

    def judge_saved(self, text: str) -> Screening:
        """*Slow.* The same with what the screen says besides; where it fails, `watching` is "off". Never raises."""

    # help
    def help_page(self, country: str | None = None, *, child: bool = False) -> HelpPage:
        """Who can help; needs no vault. Default: the country of the settings or the locale.

        With `child`, the lines for children come first.
        """

    def countries(self) -> Sequence[tuple[str, str]]:
        """(ISO code, name) of every country in the directory, by name."""
