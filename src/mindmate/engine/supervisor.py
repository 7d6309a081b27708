"""Keeps a model ready: chooses how it runs, starts its process again when it died, saves and restores states.

Everything slow that nobody waits for (reading a conversation in advance, writing a snapshot) runs on
one background thread and gives way as soon as a reply is asked for.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent import futures
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mindmate.engine import fit, snapshot
from mindmate.engine.gguf import check_chat_model
from mindmate.engine.host import EngineHost, GiveWay
from mindmate.engine.shelf import Model, Shelf
from mindmate.engine.snapshot import NotAuthentic, Snapshots, State, Writer
from mindmate.errors import MindMateError
from mindmate.replies import ReplyEnd, Sampling, TextPiece
from mindmate.tasks import SerialQueue, Work

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.05  # between two looks whether what waits to be written is still wanted
IDLE_SECONDS = 1.5  # how long the person is quiet before the state is written
SYSTEM = "system"  # the conversation name under which the system prompt's own state is kept

#: What a request ends with when the model's process is gone or of no use any more.
_PROCESS_DIED = ("engine.crashed", "engine.stalled", "engine.out_of_memory")

Messages = Sequence[tuple[str, str]]
Aside = Callable[[Messages, int], str | None]  # (prompt, most tokens) → text, None where it gave way
Chore = Callable[[Aside], None]  # work for the model when nobody waits; it writes with what it is given
#: How what is written aside is drawn: close to the text, the same each time.
ASIDE = Sampling(temperature=0.0, repeat_penalty=1.1)


@dataclass(frozen=True)
class _Unwanted:
    """Set once a reply is wanted, or what is written isn't any more."""

    urgent: threading.Event
    work: Work

    def is_set(self) -> bool:
        return self.urgent.is_set() or self.work.cancelled


class _GiveWay(OSError):
    """A snapshot is broken off because something more urgent came."""


class Supervisor:
    """One model, always ready. Implements `conversation.ports.Engine`."""

    def __init__(
        self,
        temporary: Path,
        shelf: Shelf,
        choose: Callable[[], Model],
        system: str,
        snapshots: Snapshots | None = None,
        host: EngineHost | None = None,
    ) -> None:
        """`choose` names the model each time one is needed; `system` is the prompt that every conversation
        begins with. Without `snapshots` nothing is kept.
        """
        self._shelf, self._choose, self._system, self._snapshots = shelf, choose, system, snapshots
        self._host = host or EngineHost(temporary)
        self._background = SerialQueue("engine-idle")
        self._lock = threading.RLock()
        self._cache = threading.RLock()  # held by whoever changes what the model's cache holds
        self._turns = threading.Lock()  # guards `_urgent` together with `_opened`
        self._urgent = threading.Event()  # set while a reply is wanted: background work gives way
        self._halt = threading.Event()  # the reply that is wanted is to end, be it before the child was asked
        self._opened: Callable[[], None] | None = None  # reading in advance that waits for the end of a turn
        self._closed = False
        self._loaded: Path | None = None
        self._bound = b""
        self._holds = ""  # the conversation that the cache holds, "" where it isn't one whole
        self._asked: tuple[str, Messages] = ("", ())  # the conversation and the prompt of the newest reply
        self._forgotten: set[str] = set()  # deleted: never read, never kept again
        self.fit: fit.Fit | None = None
        self.fell_back = ""  # why the GPU isn't used although there is one
        self._on_gpu = False

    # ---- ports.Engine --------------------------------------------------------------------------

    @property
    def context(self) -> int:
        """Tokens that fit into the context of the loaded model."""
        return self._host.context

    def count(self, messages: Messages) -> int:
        """Tokens of the prompt of `messages`."""
        return self._host.count(messages)

    def measure(self, messages: Messages) -> tuple[int, list[int]]:
        """Tokens of the prompt of `messages`, and of each message's words alone."""
        return self._host.measure(messages)

    def reply(
        self,
        messages: Messages,
        *,
        max_tokens: int,
        sampling: Sampling,
        note: str = "",
        summary: str = "",
        conversation: str = "",
    ) -> Iterator[TextPiece | ReplyEnd]:
        """Stream one reply; `conversation` names what its state is kept under. Raises `engine.*`."""
        try:
            with self._cache:
                if conversation != self._holds:
                    self._restore(conversation)
                self._asked = (conversation, list(messages))
                how = {"max_tokens": max_tokens, "sampling": sampling, "note": note, "summary": summary}
                yield from self._pieces(conversation, messages, self._halt, **how)
        except MindMateError as error:
            if self._on_gpu and error.code in _PROCESS_DIED:
                # The next one is answered by the processor: a driver that crashed once does so again.
                self._give_up_gpu(error)
            raise

    def _pieces(
        self, conversation: str, messages: Messages, give_way: GiveWay, **how: Any
    ) -> Iterator[TextPiece | ReplyEnd]:
        """A reply of the child, after which its cache holds `conversation`; unchanged where it never began."""
        held, self._holds = self._holds, ""
        with contextlib.closing(self._host.reply(messages, give_way=give_way, **how)) as pieces:
            for piece in pieces:
                begun = isinstance(piece, TextPiece) or piece.prompt > 0
                self._holds = conversation if begun else held
                yield piece

    def stop(self) -> None:
        """End the running reply soon, from any thread; also one whose conversation is still being restored."""
        self._halt.set()
        self._host.stop()

    # ---- readiness -----------------------------------------------------------------------------

    def ready(self) -> None:
        """Have the chosen model loaded; starts the process again if it has ended. Raises `model.*`, `engine.*`.

        Called when a reply is wanted: what runs in the background gives way.
        """
        with self._turns:
            self._urgent.set()
        self._halt.clear()
        self._host.stop()
        with self._lock:
            self._have_loaded()

    def load(self) -> None:
        """Have the chosen model loaded, while nobody waits for a reply yet. Raises `model.*`, `engine.*`."""
        with self._lock:
            self._have_loaded()

    def done(self, conversation: str, then: Chore | None = None) -> None:
        """A turn is over: when the person stays quiet, its state is written in the background.

        `then` is what else the model is to do for the conversation when nobody waits for it, see `Chore`.
        """
        with self._turns:
            self._urgent.clear()
            opened, self._opened = self._opened, None
        self._later(lambda: self._keep_when_quiet(conversation, then))
        if opened is not None:
            self._later(opened)

    def open(self, conversation: str, messages: Messages) -> None:
        """A conversation was opened: bring its state back, or read it, in the background.

        In the middle of a turn that waits until the turn is over and its state is kept.
        """
        self._forgotten.discard(conversation)

        def warm_up() -> None:
            self._warm_up(conversation, messages)

        with self._turns:
            if self._urgent.is_set():
                self._opened = warm_up
                return
        self._later(warm_up)

    def forget(self, conversation: str) -> None:
        """A conversation was deleted: its state goes, from the disk and from the model's memory."""
        self._forgotten.add(conversation)
        if self._snapshots is not None:
            self._snapshots.drop(conversation)
        if self._asked[0] == conversation:
            self._asked = ("", ())
        if self._holds in (conversation, ""):  # "": perhaps a part of it, or what is being written about it
            self._host.close()
            self._loaded, self._holds = None, ""

    def forget_notes(self) -> None:
        """Something that was told beside messages is to be gone: all states of conversations go, from the disk and from
        the model's memory. They are read again, from the messages alone. Not to be called while a reply is written.
        """
        with self._cache:  # a state that is being written is whole by then, and goes with the others
            if self._snapshots is not None:
                self._snapshots.drop_all(SYSTEM)
            if self._holds != SYSTEM:
                self._host.close()
                self._loaded, self._holds = None, ""

    def close(self) -> None:
        """End the process and wipe the snapshot key at once; a snapshot that is being written is dropped."""
        self._closed = True
        self._urgent.set()
        self._host.retire()
        self._background.close()
        if self._snapshots is not None:
            self._snapshots.close()

    @property
    def pid(self) -> int | None:
        """Number of the model's process."""
        return self._host.pid

    # ---- loading -------------------------------------------------------------------------------

    def _have_loaded(self) -> None:
        if self._closed:
            raise MindMateError("vault.locked")
        model = self._choose()
        if not (self._host.alive and self._loaded == model.path):
            self._load(model)

    def _load(self, model: Model) -> None:
        header = check_chat_model(model.path)
        self._shelf.check(model)
        self._host.seal_for(model.path)
        info = self._host.start()
        devices = [device for device in info.devices if not (device.gpu and self.fell_back)]
        verdict = fit.judge(header, lambda how: self._host.sizes(model.path, how), devices)
        if verdict.verdict == "too large":
            raise MindMateError("model.too_large", verdict.reason, name=model.path.name)
        self._loaded, self._holds = None, ""
        try:
            self._host.load(model.path, verdict.loading)
        except MindMateError as error:
            if not verdict.loading.gpu_layers:
                raise
            # A GPU that fails is no reason not to talk: the processor can do it too.
            self._give_up_gpu(error)
            self._load(model)
            return
        self.fit, self._on_gpu = verdict, bool(verdict.loading.gpu_layers)
        self._loaded = model.path
        build = self._host.info.build if self._host.info else ""
        self._bound = snapshot.binding(snapshot.fingerprint(model.path, model.sha256), build, verdict.loading)

    def _give_up_gpu(self, error: MindMateError) -> None:
        """Use the processor alone from now on, until the app is started again."""
        self.fell_back, self._on_gpu, self._loaded = error.code, False, None
        log.warning("the GPU can't be used: %s", error.code)

    # ---- states --------------------------------------------------------------------------------

    def _later(self, job: Callable[[], None]) -> None:
        def run() -> None:
            if self._closed or self._urgent.is_set():
                return
            try:
                job()
            except (MindMateError, OSError, RuntimeError) as error:
                # Background work only saves time; whatever fails here is done again when it is needed.
                log.info("background work ended: %s", type(error).__name__)

        try:
            self._background.submit(run)
        except RuntimeError:
            log.debug("closing: no background work any more")

    def _keep_when_quiet(self, conversation: str, then: Chore | None) -> None:
        if self._urgent.wait(IDLE_SECONDS) or self._closed:
            return
        self.load()  # a process that died in the turn is started again before it is needed
        if conversation and self._holds == conversation:
            self._keep(conversation)
        if then is None or self._urgent.is_set():
            return
        try:
            then(self._aside)
        except MindMateError as error:
            log.info("what was written aside ended: %s", error.code)
            if not self._urgent.is_set():
                self.load()  # where the process died of it, another is ready by the next turn
        self._bring_back(conversation)

    def _aside(self, messages: Messages, max_tokens: int, work: Work | None = None) -> str | None:
        """Have something written that isn't part of a conversation; None where it had to give way."""
        text, work = "", work or Work()
        unwanted = _Unwanted(self._urgent, work)
        with self._cache, work.ended_by(self._host.stop):
            if unwanted.is_set() or self._closed:
                return None
            for piece in self._pieces("", messages, unwanted, max_tokens=max_tokens, sampling=ASIDE):
                if isinstance(piece, TextPiece):
                    text += piece.text
                elif piece.reason == "stopped":
                    return None
        return text

    def write_aside(self, messages: Messages, max_tokens: int, work: Work | None = None) -> str | None:
        """Have the loaded model write something that isn't part of a conversation; waits until nothing else is done.

        None where no model is loaded, where it had to give way to a reply, where it failed, or where `work` was
        cancelled: it then ends at once, and what the cache held is brought back after whoever waits here went on.
        """
        work = work or Work()

        def job() -> str | None:
            if self._loaded is None or not self._host.alive or self._urgent.is_set():
                return None
            held = self._holds
            try:
                return self._aside(messages, max_tokens, work)
            except MindMateError as error:
                log.info("what was written aside ended: %s", error.code)
                if not self._urgent.is_set():
                    self.load()
                return None
            finally:
                if work.cancelled:
                    self._later(lambda: self._bring_back(held))
                else:
                    self._bring_back(held)

        try:
            waiting = self._background.submit(job)
            while not futures.wait([waiting], LOOK_SECONDS).done:
                if work.cancelled and waiting.cancel():  # it hadn't begun
                    return None
            return waiting.result()
        except (MindMateError, OSError, RuntimeError) as error:
            log.info("nothing was written aside: %s", type(error).__name__)
            return None

    def _bring_back(self, conversation: str) -> None:
        """After something was written aside: have the conversation in the cache again."""
        with self._cache:
            if self._holds or self._urgent.is_set() or not conversation or conversation in self._forgotten:
                return
            asked, messages = self._asked
            if not self._restore(conversation) and asked == conversation:
                self._read(conversation, messages)

    def _read(self, conversation: str, messages: Messages) -> None:
        """Read a conversation in advance; the cache holds it once it was read to its end."""
        held, self._holds = self._holds, ""
        if self._host.prepare(messages, self._urgent):
            self._holds = conversation
        elif held == conversation:
            self._holds = held

    def _keep(self, conversation: str) -> None:
        snapshots = self._snapshots
        if snapshots is None or not self._host.alive or conversation in self._forgotten:
            return

        def fill(writer: Writer) -> None:
            def take(state: State) -> Callable[[bytes], None]:
                if self._holds != conversation:
                    raise _GiveWay  # the child has gone on with another conversation
                writer.begin(state)
                return self._giving_way(writer.take)

            self._host.save(take)

        try:
            with self._cache:
                snapshots.write(conversation, self._bound, fill)
        except _GiveWay:
            log.debug("snapshot given up for a reply")

    def _giving_way(self, write: Callable[[bytes], None]) -> Callable[[bytes], None]:
        def take(chunk: bytes) -> None:
            if self._urgent.is_set():
                raise _GiveWay
            write(chunk)

        return take

    def _warm_up(self, conversation: str, messages: Messages) -> None:
        self.load()
        with self._cache:
            if self._urgent.is_set() or conversation in self._forgotten:
                return
            empty = not self._holds
            restored = conversation not in ("", self._holds) and self._restore(conversation)
            if empty and not restored:
                self._system_state()
            if messages and not self._urgent.is_set():
                self._read(conversation, messages)

    def _restore(self, conversation: str) -> bool:
        """Bring back the state of a conversation; False where there is none that can be used.

        Raises `engine.*` where the process ended with it; that state is gone then.
        """
        snapshots = self._snapshots
        if snapshots is None or not conversation or not snapshots.has(conversation):
            return False
        self._holds = ""
        try:
            state, chunks = snapshots.read(conversation, self._bound)
            if self._host.restore(state, chunks):
                self._holds = conversation
                return True
        except NotAuthentic:
            log.info("a snapshot can't be used and is read again instead")
        except MindMateError as error:
            log.info("a snapshot can't be used and is read again instead: %s", error.code)
            if self._closed:
                raise
            if not self._host.alive:
                snapshots.drop(conversation)
                raise
        snapshots.drop(conversation)
        return False

    def _system_state(self) -> None:
        """Have the system prompt in the cache, from its own snapshot or by reading it once."""
        if self._restore(SYSTEM):
            return
        self._read(SYSTEM, [("system", self._system)])
        if self._holds == SYSTEM:  # not every template can show a system prompt alone
            self._keep(SYSTEM)


def quick_fit(host: EngineHost, file: Path, free: int | None = None) -> fit.Fit:
    """The verdict over a file, through a child process that loads nothing. Raises `model.*`, `engine.*`."""
    header = check_chat_model(file)
    info = host.start()
    return fit.judge(header, lambda how: host.sizes(file, how), info.devices, free)
