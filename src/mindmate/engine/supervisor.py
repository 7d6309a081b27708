"""Keeps a model ready: chooses how it runs, starts its process again when it died, saves and restores states.

Everything slow that nobody waits for (reading a conversation in advance, writing a snapshot) runs on
one background thread and gives way as soon as a reply is asked for.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mindmate.engine import fit, snapshot
from mindmate.engine.gguf import check_chat_model
from mindmate.engine.host import EngineHost
from mindmate.engine.loading import Loading
from mindmate.engine.shelf import Model, Shelf
from mindmate.engine.snapshot import NotAuthentic, Snapshots, State, Writer
from mindmate.errors import MindMateError
from mindmate.replies import ReplyEnd, Sampling, TextPiece
from mindmate.tasks import SerialQueue

log = logging.getLogger(__name__)

IDLE_SECONDS = 1.5  # how long the person is quiet before the state is written
SYSTEM = "system"  # the conversation name under which the system prompt's own state is kept

Messages = Sequence[tuple[str, str]]


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
        self._urgent = threading.Event()  # set while a reply is wanted: background work gives way
        self._closed = False
        self._loaded: Path | None = None
        self._bound = b""
        self._holds = ""  # the conversation that the cache holds
        self.fit: fit.Fit | None = None
        self.fell_back = ""  # why the GPU isn't used although there is one

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
        conversation: str = "",
    ) -> Iterator[TextPiece | ReplyEnd]:
        """Stream one reply; `conversation` names what its state is kept under. Raises `engine.*`."""
        if conversation != self._holds:
            self._restore(conversation)
        yield from self._host.reply(messages, max_tokens=max_tokens, sampling=sampling, note=note)

    def stop(self) -> None:
        """End the running reply soon, from any thread."""
        self._host.stop()

    # ---- readiness -----------------------------------------------------------------------------

    def ready(self) -> None:
        """Have the chosen model loaded; starts the process again if it has ended. Raises `model.*`, `engine.*`.

        Called when a reply is wanted: what runs in the background gives way.
        """
        self._urgent.set()
        self._host.stop()
        with self._lock:
            self._have_loaded()

    def load(self) -> None:
        """Have the chosen model loaded, while nobody waits for a reply yet. Raises `model.*`, `engine.*`."""
        with self._lock:
            self._have_loaded()

    def done(self, conversation: str) -> None:
        """A turn is over: when the person stays quiet, its state is written in the background."""
        self._urgent.clear()
        self._later(lambda: self._keep_when_quiet(conversation))

    def open(self, conversation: str, messages: Messages) -> None:
        """A conversation was opened: bring its state back, or read it, in the background."""
        self._urgent.clear()
        self._later(lambda: self._warm_up(conversation, messages))

    def forget(self, conversation: str) -> None:
        """A conversation was deleted: its state goes, from the disk and from the model's memory."""
        if self._snapshots is not None:
            self._snapshots.drop(conversation)
        if self._holds == conversation:
            self._host.close()
            self._loaded, self._holds = None, ""

    def forget_all(self) -> None:
        """Delete every kept state."""
        if self._snapshots is not None:
            self._snapshots.drop_all()

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
        verdict = fit.judge(header, lambda how: self._host.sizes(model.path, how), info.devices)
        if verdict.verdict == "too large":
            raise MindMateError("model.too_large", verdict.reason, name=model.path.name)
        loading = verdict.loading
        self._loaded, self._holds = None, ""
        try:
            self._host.load(model.path, loading)
        except MindMateError as error:
            if not loading.gpu_layers:
                raise
            # A GPU that fails is no reason not to talk: the processor can do it too.
            self.fell_back = str(error)
            log.warning("the GPU can't be used: %s", error)
            loading = Loading(min(loading.n_ctx, 4096), 0, loading.kv, 0)
            self._host.load(model.path, loading)
        self.fit = verdict
        self._loaded = model.path
        build = self._host.info.build if self._host.info else ""
        self._bound = snapshot.binding(snapshot.fingerprint(model.path, model.sha256), build, loading)

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

    def _keep_when_quiet(self, conversation: str) -> None:
        if self._urgent.wait(IDLE_SECONDS) or self._closed:
            return
        self.load()  # a process that died in the turn is started again before it is needed
        if conversation and self._holds == conversation:
            self._keep(conversation)

    def _keep(self, conversation: str) -> None:
        snapshots = self._snapshots
        if snapshots is None or not self._host.alive:
            return

        def fill(writer: Writer) -> None:
            def take(state: State) -> Callable[[bytes], None]:
                if self._holds != conversation:
                    raise _GiveWay  # the child has gone on with another conversation
                writer.begin(state)
                return self._giving_way(writer.take)

            self._host.save(take)

        try:
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
        if self._urgent.is_set():
            return
        empty = not self._holds
        restored = conversation not in ("", self._holds) and self._restore(conversation)
        if empty and not restored:
            self._system_state()
        if messages and not self._urgent.is_set():
            self._host.prepare(messages, self._urgent)
            self._holds = conversation

    def _restore(self, conversation: str) -> bool:
        """Bring back the state of a conversation; False where there is none that can be used."""
        snapshots, self._holds = self._snapshots, conversation
        if snapshots is None or not conversation or not snapshots.has(conversation):
            return False
        try:
            state, chunks = snapshots.read(conversation, self._bound)
            if self._host.restore(state, chunks):
                return True
        except NotAuthentic:
            log.info("a snapshot can't be used and is read again instead")
        snapshots.drop(conversation)
        return False

    def _system_state(self) -> None:
        """Have the system prompt in the cache, from its own snapshot or by reading it once."""
        if self._restore(SYSTEM):
            return
        self._host.prepare([("system", self._system)], self._urgent)
        self._holds = SYSTEM
        if not self._urgent.is_set():
            self._keep(SYSTEM)


def quick_fit(host: EngineHost, file: Path, free: int | None = None) -> fit.Fit:
    """The verdict over a file, through a child process that loads nothing. Raises `model.*`, `engine.*`."""
    header = check_chat_model(file)
    info = host.start()
    return fit.judge(header, lambda how: host.sizes(file, how), info.devices, free)
