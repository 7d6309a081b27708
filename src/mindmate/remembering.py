"""What is remembered, wired: proposals when the person is quiet, what the model is told, finding by meaning.

Beside `app.py`, for one open vault. Work in the background runs on a thread of its own and gives way at once when a
turn begins; the encoder of meanings is a process like the screen's, started when there is something for it to do.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from mindmate.conversation import meaning, tone
from mindmate.conversation.meaning import Meaning
from mindmate.conversation.memory import Remembering
from mindmate.engine.encoding import EncoderHost
from mindmate.errors import MindMateError
from mindmate.paths import Paths
from mindmate.records import Memory
from mindmate.settings import Settings
from mindmate.tasks import SerialQueue, Work
from mindmate.ui.ports_memory import Similar
from mindmate.vault.meanings import Meanings
from mindmate.vault.migrations.m0007_meanings import MEMORIES_FROM
from mindmate.vault.vault import Vault

log = logging.getLogger(__name__)

QUIET_SECONDS = 15.0  # after a turn, before anything is looked for: nobody is interrupted by it
LOOKED_AT = 20  # places that are found by meaning before those that have gone are left out


class Companion:
    """Knows one person: implements `conversation.ports.Companion` and `ui.ports_memory.Remembered`."""

    def __init__(
        self,
        paths: Paths,
        vault: Vault,
        settings: Callable[[], Settings],
        change: Callable[[bool], object],
        forget_notes: Callable[[], None],
        *,
        quiet: float | None = None,
    ) -> None:
        """`change` keeps the switch; `forget_notes` has the model's process forget what was told beside messages."""
        self._vault, self._settings, self._change, self._forget_notes = vault, settings, change, forget_notes
        self._memories, self._quiet = vault.memories, QUIET_SECONDS if quiet is None else quiet
        self._memory = Remembering(vault.memories, lambda: settings().remember, self._near)
        self._encoder: EncoderHost | None = None
        self._meaning: Meaning | None = None
        self._meanings: Meanings | None = None
        self._busy = threading.Event()
        self._job = Work()  # of what waits or runs in the background
        self._closed = False
        self._queue = SerialQueue("memory")
        try:
            found = meaning.encoder_file()
        except (OSError, ValueError, KeyError) as error:
            log.warning("no encoder of meanings: %s", type(error).__name__)
        else:
            self._encoder = EncoderHost(paths.temporary, found.path, found.sha256)
            self._meanings = Meanings(vault.journal, found.sha256[:16])
            self._meaning = Meaning(self._meanings, self._encoder, found.width)

    # ---- the background ------------------------------------------------------------------------

    def busy(self) -> None:
        """A turn begins: what runs in the background ends soon."""
        self._busy.set()

    def rest(self, entry_id: str = "") -> None:
        """The vault was opened, or a turn in `entry_id` is over: work when the person stays quiet."""
        self._busy.clear()
        self._later(entry_id)

    def stop(self) -> None:
        """What runs in the background ends at once, within the passage that is being read; what waits isn't begun. What
        is left is done the next time that somebody was quiet.
        """
        job, self._job = self._job, Work()
        job.cancel()

    def _later(self, entry_id: str = "") -> None:
        job = self._job
        with suppress(RuntimeError):  # closed meanwhile
            if not self._closed:
                self._queue.submit(lambda: self._work(entry_id, job))

    def _wanted(self, job: Work) -> bool:
        return not (self._closed or self._busy.is_set() or job.cancelled)

    def _work(self, entry_id: str, job: Work) -> None:
        if self._busy.wait(self._quiet) or not self._wanted(job):
            return
        try:
            if entry_id:
                self._memory.after(entry_id, self._vault.journal.messages(entry_id))
            if self._meaning is not None and self._encoder is not None:
                self._meaning.work(lambda: self._wanted(job))
                if self._wanted(job) and self._settings().remember and self._memories.kept():
                    self._encoder.start_soon()  # what is kept is looked for by meaning in the next turn
        except (MindMateError, OSError) as error:
            if not self._closed:  # what wasn't done is done the next time
                log.info("background work ended: %s", type(error).__name__)

    def close(self) -> None:
        """Before the vault is closed: nothing of it stays in this object or its process."""
        self._closed = True
        self.stop()
        self._busy.set()
        if self._encoder is not None:
            self._encoder.close()
        self._queue.close()
        if self._meaning is not None:
            self._meaning.forget()

    # ---- what the model is told ----------------------------------------------------------------

    def note(self, entry_id: str, text: str, count: Callable[[str], int]) -> str:
        """Tone and memories for the newest message; where they can't be read, nothing."""
        now = self._settings()
        try:
            chosen = tone.Tone(self._memories.name(), now.directness, now.leaning, now.reply_language)
            told = self._memory.told(text, count, conversation=entry_id)
        except MindMateError as error:
            log.warning("nothing was told beside a message: %s", error.code)
            return ""
        return "\n".join(part for part in (chosen.note(), told) if part)

    def known(self) -> str:
        """What is remembered, word for word; empty where there is nothing."""
        try:
            return self._memory.known()
        except MindMateError:
            return ""

    def _near(self, text: str, most: int) -> Sequence[str]:
        """The memories that are near in meaning; none while the encoder is still starting: a turn never waits."""
        if self._meaning is None or self._encoder is None or self._encoder.pid is None:
            return ()
        return [str(source - MEMORIES_FROM) for source, _ in self._found(text, most, MEMORIES_FROM, 1 << 62)]

    def _found(self, text: str, most: int, first: int, below: int) -> list[tuple[int, float]]:
        if self._meaning is None:
            return []
        try:
            return self._meaning.near(text, most, first, below)
        except MindMateError as error:
            if error.code == "vault.locked":
                raise
            log.warning("nothing can be found by meaning now: %s", error.code)
            return []

    # ---- ui.ports_memory.Remembered ------------------------------------------------------------

    def waiting(self, *, delicate_too: bool = False) -> tuple[Sequence[Memory], int]:
        """What waits for a yes, and how many delicate things do."""
        found = self._memory.waiting(delicate_too=delicate_too)
        return found.open, found.delicate

    def kept(self) -> Sequence[Memory]:
        """What is remembered, oldest first."""
        return self._memories.kept()

    def add(self, text: str) -> None:
        """Keep something that the person wrote themselves, whatever was refused before."""
        self._memories.add(text)
        self._later()

    def keep(self, identity: int, text: str = "") -> None:
        """Yes to a proposal, or other words for what is kept."""
        told = any(one.id == identity for one in self._memories.kept())
        self._memories.keep(identity, text)
        if told:
            self._untell()
        self._later()

    def forget(self, identity: int) -> None:
        """No to a proposal, or delete what is kept."""
        told = any(one.id == identity for one in self._memories.kept())
        self._memories.forget(identity)
        if told:
            self._untell()

    def forget_all(self) -> None:
        """All of it."""
        self._memories.forget_all()
        self._untell()

    def switch(self, on: bool) -> None:
        """Memory on or off. What runs in the background ends with it; the journal's search goes on another time."""
        self._change(on)
        if on:
            self._later()
        else:
            self.stop()
            self._untell()

    def _untell(self) -> None:
        self._memory.untold()
        self._forget_notes()

    def name(self) -> str:
        """What the person wants to be called."""
        return self._memories.name()

    def set_name(self, name: str) -> str:
        """Keep a name, as far as it is one."""
        kept = tone.clean_name(name)
        if kept != self._memories.name():
            self._memories.set_name(kept)
            self._untell()
        return kept

    def similar(self, text: str, most: int = 5) -> Sequence[Similar]:
        """Places in the journal whose meaning is near that of `text`."""
        if self._meanings is None:
            return []
        sources = [source for source, _ in self._found(text, LOOKED_AT, 0, MEMORIES_FROM)]
        places = self._meanings.places(sources)
        found = [places[source] for source in sources if source in places]
        return [Similar(p.entry, p.message, p.title, p.text, p.created) for p in found[:most]]

    def indexed(self) -> tuple[int, int]:
        """Of how many texts the meaning is known, and how many there are."""
        return self._meanings.count() if self._meanings is not None else (0, 0)
