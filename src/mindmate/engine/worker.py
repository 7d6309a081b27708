"""The model's process: reads frames from standard input, computes, writes frames to standard output.

It gets a file name and prompts, and gives back text; it knows no vault, no key and no settings. Two
threads serve: one reads frames (and so notices at once that a reply is to stop, or that the app has
gone), the other computes. A third says each second that the process is alive.
"""

from __future__ import annotations

import contextlib
import os
import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, NoReturn

from mindmate.engine import child, sandbox
from mindmate.engine.frames import CHUNK, NO_MEMORY, Frame, read_frame, read_into, write_frame

BEAT_SECONDS = 1.0
GATHER_SECONDS = 0.03
MAX_STATE = 16 * 1024**3  # bytes of a saved state that are taken at most


class Worker:
    """The command loop of the model's process."""

    def __init__(self, incoming: IO[bytes], outgoing: IO[bytes]) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self._sending = threading.Lock()
        self._commands: queue.Queue[dict[str, Any]] = queue.Queue(maxsize=16)
        self._stopped: set[int] = set()
        self._decoder: Any = None
        self._library: Any = None
        self._running = 0
        self._model = Path()

    def run(self) -> None:
        """Load the library, close the door, serve until the app says "quit" or goes away."""
        dumps, dies = sandbox.prepare()
        from mindmate.engine.backends import Library, cpu_variant

        self._library = Library()
        self._import_all()
        info = self._library.system_info()
        self._send(
            {
                "event": "ready",
                "variant": cpu_variant(info, self._library.variant()),
                "devices": self._library.devices(),
                "info": info,
                "build": self._library.build(),
            }
        )
        sealed = self._seal(dumps, dies)
        child.start(self._listen)
        child.start(self._beat)
        # Only now: whoever hears it may rely on signs of life.
        self._send(sealed)
        while True:
            command = self._commands.get()
            if command.get("op") == "quit":
                return
            self._serve(command)

    @staticmethod
    def _import_all() -> None:
        """Load now what would be loaded later: after the door is closed, no file of ours can be opened."""
        import encodings.idna
        import encodings.utf_8

        import mindmate.engine.baseline
        import mindmate.engine.decoder
        import mindmate.engine.sizes  # noqa: F401
        from mindmate.engine.template import ChatTemplate, TemplateError

        ChatTemplate("{{ messages[0].content | trim }}", "", "").render([("user", "x")])
        with contextlib.suppress(TemplateError):  # the way of an error loads modules of its own
            ChatTemplate("{{ raise_exception('x') }}", "", "").render([("user", "x")])
        encodings.normalize_encoding("utf-8")
        time.localtime()

    def _seal(self, dumps: bool, dies: bool) -> dict[str, Any]:
        """The first command names the one file that this process will ever read; then the door closes.

        Returns the answer to it. No other thread may run before, or the door stays open for that one.
        A build with a GPU keeps it open, because its drivers need devices and calls of their own; the
        app is told so.
        """
        command = read_frame(self._incoming)
        if not isinstance(command, dict) or command.get("op") != "seal":
            os._exit(0)  # the app only wanted to know what there is, or has gone
        self._model = Path(str(command["path"]))
        if any(device["gpu"] for device in self._library.devices()):
            seal = sandbox.Seal(no_core_dump=dumps, dies_with_parent=dies)
        else:
            seal = sandbox.apply([self._model.resolve()], dumps, dies)
        return {"event": "sealed", "id": int(command["id"]), **seal.as_json()}

    def _listen(self) -> None:
        """Take frames as they come; "stop" acts at once, the rest queues for the computing thread."""
        try:
            while (command := read_frame(self._incoming)) is not None:
                if not isinstance(command, dict):
                    continue  # a chunk of a state that was refused
                if command.get("op") == "stop":
                    self._stop(int(command["id"]))
                    continue
                if command.get("op") == "restore":
                    self._take_state(command)
                self._commands.put(command)
        except MemoryError:
            os._exit(NO_MEMORY)
        finally:
            # A broken pipe means the same as a closed one: nobody is there any more. A thread that has died
            # of anything else must not leave a process behind that looks alive.
            os._exit(0)

    def _take_state(self, command: dict[str, Any]) -> None:
        """Take a state's chunks straight into the memory from which it is restored: `command["state"]`.

        It isn't there where it is to be refused, or was broken off: what was to follow isn't authentic.
        """
        size = int(command["size"])
        if not 0 < size <= MAX_STATE:
            return
        try:
            state = child.pages(size)
        except (OSError, MemoryError):
            command["refused"] = "engine.out_of_memory"
            return
        room = memoryview(state)
        while room:
            taken = read_into(self._incoming, room)
            if taken is None:
                os._exit(0)
            if isinstance(taken, int):
                room = room[taken:]
            elif taken.get("op") == "stop":
                self._stop(int(taken["id"]))
            else:
                return
        command["state"] = state

    def _beat(self) -> None:
        try:
            while True:
                self._send({"event": "beat"})
                time.sleep(BEAT_SECONDS)
        except MemoryError:
            os._exit(NO_MEMORY)
        finally:
            os._exit(1)

    def _stop(self, request: int) -> None:
        self._stopped.add(request)
        if self._decoder is not None and request == self._running:
            self._decoder.stop.raise_()

    def _send(self, message: Frame | memoryview) -> None:
        with self._sending:
            try:
                write_frame(self._outgoing, message)
            except (OSError, ValueError):
                os._exit(0)

    def _fail(self, number: int, code: str, detail: str) -> None:
        self._send({"event": "error", "id": number, "code": code, "detail": detail[:500]})

    # ---- commands ------------------------------------------------------------------------------

    def _serve(self, command: dict[str, Any]) -> None:
        from mindmate.engine.decoder import ModelRefused
        from mindmate.engine.template import TemplateError
        from mindmate.engine.tokenlog import ControlInTextError

        number = int(command.get("id", 0))
        act = {
            "load": self._load,
            "fit": self._fit,
            "count": self._count,
            "prepare": self._prepare,
            "reply": self._reply,
            "save": self._save,
            "restore": self._restore,
            "threads": self._threads,
            "baseline": self._baseline,
        }.get(str(command.get("op")))
        try:
            if act is None:
                self._fail(number, "engine.crashed", "unknown command")
            else:
                act(number, command)
        except ModelRefused as error:
            self._fail(number, error.code, error.detail)
        except (TemplateError, ControlInTextError) as error:
            self._fail(number, "model.unsupported", type(error).__name__)
        except MemoryError:
            self._fail(number, "engine.out_of_memory", "")
        except Exception as error:  # noqa: BLE001 - told to the app; the process goes on
            # Only the type: a message could hold a piece of the prompt.
            self._fail(number, "engine.crashed", type(error).__name__)

    def _begin(self, number: int) -> None:
        """Let "stop" reach what follows, also a stop that overtook its request in the queue."""
        self._decoder.stop.clear()
        self._running = number
        if number in self._stopped:
            self._decoder.stop.raise_()

    def _finish(self, number: int) -> None:
        self._running = 0
        self._stopped.discard(number)
        self._decoder.stop.clear()

    def _load(self, number: int, command: dict[str, Any]) -> None:
        from mindmate.engine.decoder import Decoder, Plan

        plan = Plan(
            n_ctx=int(command["n_ctx"]),
            threads=int(command["threads"]),
            kv=str(command["kv"]),
            gpu_layers=int(command["gpu_layers"]),
        )
        told = 0.0

        def progress(value: float) -> bool:
            nonlocal told
            if value - told >= 0.05:
                told = value
                self._send({"event": "loading", "id": number, "part": round(value, 2)})
            return number not in self._stopped

        if self._decoder is not None:
            self._decoder.close()
            self._decoder = None
        started = time.monotonic()
        self._decoder = Decoder(self._library, self._model, plan, progress)
        seconds = round(time.monotonic() - started, 3)
        self._send({"event": "loaded", "id": number, "n_ctx": self._decoder.n_ctx, "seconds": seconds})

    def _fit(self, number: int, command: dict[str, Any]) -> None:
        from mindmate.engine.decoder import Plan
        from mindmate.engine.sizes import measure

        plan = Plan(
            n_ctx=int(command["n_ctx"]),
            threads=1,
            kv=str(command["kv"]),
            gpu_layers=int(command["gpu_layers"]),
        )
        sizes = measure(self._library, self._model, plan)
        self._send({"event": "sizes", "id": number, **sizes})

    def _threads(self, number: int, command: dict[str, Any]) -> None:
        self._decoder.set_threads(int(command["threads"]))
        self._send({"event": "set", "id": number})

    def _count(self, number: int, command: dict[str, Any]) -> None:
        """Tokens of the form and of each message: the prompt has about their sum."""
        from mindmate.engine.tokenlog import TokenLog

        log: TokenLog = self._decoder.log
        messages = _messages(command)
        words = [len(log.vocabulary.words(text.strip())) for _, text in messages]
        total = len(TokenLog(log.template, log.vocabulary).ask(messages)) if messages else 0
        self._send({"event": "counted", "id": number, "tokens": total, "words": words})

    def _prepare(self, number: int, command: dict[str, Any]) -> None:
        """Read a conversation into the cache before anything is asked; a stop keeps what was read."""
        from mindmate.engine.decoder import Stopped
        from mindmate.engine.template import TemplateError

        decoder, messages = self._decoder, _messages(command)
        self._begin(number)
        reused = held = 0
        try:
            tokens = decoder.log.follow(messages)
            if tokens and len(tokens) < decoder.n_ctx:
                reused = decoder.read(tokens)
                held = len(decoder.cached)
        except (Stopped, TemplateError):
            # A template that can't show half a conversation is read when the question comes.
            pass
        finally:
            self._finish(number)
        self._send({"event": "prepared", "id": number, "tokens": held, "reused": reused})

    def _reply(self, number: int, command: dict[str, Any]) -> None:
        from mindmate.engine.decoder import Stopped

        decoder, asked, first = self._decoder, time.monotonic(), 0.0
        self._begin(number)
        try:
            wanted = int(command["max_tokens"])
            prompt = list(
                decoder.log.ask(
                    _messages(command),
                    str(command.get("note", "")),
                    str(command.get("summary", "")),
                    decoder.n_ctx - wanted - 1,
                )
            )
            most = min(wanted, decoder.n_ctx - len(prompt) - 1)
            if most < 1:
                self._fail(number, "engine.message_too_long", str(len(prompt)))
                return
            reused, reason = 0, "stopped"
            said = _Said(lambda text: self._send({"event": "text", "id": number, "text": text}))
            try:
                decoder.make_sampler(command["sampling"])
                reused = decoder.read(prompt)
                for text, end in decoder.write(most):
                    first = first or time.monotonic() - asked
                    if end is not None:
                        reason = end
                        break
                    said.add(text)
            except Stopped:
                reason = "stopped"
            said.flush()
            reply = decoder.cached[len(prompt) :]
            if len(decoder.cached) >= len(prompt):
                decoder.log.answered(reply, said.whole)
        finally:
            self._finish(number)
        self._send(
            {
                "event": "done",
                "id": number,
                "reason": reason,
                "prompt": len(prompt),
                "reused": reused,
                "written": len(reply),
                "first": first,
            }
        )

    def _save(self, number: int, _command: dict[str, Any]) -> None:
        """Send the cache's state in chunks, after a frame that says what it is."""
        from mindmate.engine import tokenlog

        decoder = self._decoder
        log = decoder.log
        # After a stop in the middle of a prompt the cache holds only a part of it.
        decoder.rewind(log.cut(decoder.cached))
        state = decoder.save() if log.tokens and decoder.cached == log.tokens else memoryview(b"")
        self._send(
            {
                "event": "state",
                "id": number,
                "size": len(state),
                "tokens": decoder.cached,
                "marks": tokenlog.as_json(log.marks),
            }
        )
        for start in range(0, len(state), CHUNK):
            self._send(state[start : start + CHUNK])
        self._send({"event": "saved", "id": number})

    def _restore(self, number: int, command: dict[str, Any]) -> None:
        """Take over a state that the app has authenticated, see `_take_state`."""
        from mindmate.engine import tokenlog

        state = command.pop("state", None)
        if state is None:
            self._fail(number, command.get("refused", "engine.crashed"), "state")
            return
        tokens = [int(token) for token in command["tokens"]]
        marks = tokenlog.from_json(command["marks"])
        taken = len(tokens) < self._decoder.n_ctx and self._decoder.restore(state, tokens)
        self._decoder.log.restore(tokens if taken else [], marks if taken else [])
        self._send({"event": "restored", "id": number, "taken": taken, "tokens": len(self._decoder.cached)})

    def _baseline(self, number: int, command: dict[str, Any]) -> None:
        """What llama.cpp does with nothing of ours around it: seconds of reading, seconds a token of writing."""
        from mindmate.engine.baseline import bare_read, bare_write

        decoder, api, seconds = self._decoder, self._library.api, 0.0
        if count := int(command["read"]):
            seconds = bare_read(api, decoder, count)
            decoder.log.restore([], [])
        if count := int(command["write"]):
            seconds = bare_write(api, decoder, int(command["behind"]), count, command["sampling"])
        self._send({"event": "measured", "id": number, "seconds": seconds})


class _Said:
    """The text of a reply, sent on every 30 ms: each frame wakes the app, and its threads want the same
    processors that compute the next token. A slow model's tokens go out one by one."""

    def __init__(self, send: Callable[[str], None]) -> None:
        self._send, self._held, self._parts = send, "", list[str]()
        self._sent_at = 0.0

    def add(self, text: str) -> None:
        """Take the text of a token."""
        self._held += text
        if self._held and time.monotonic() - self._sent_at >= GATHER_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Send what is held back."""
        if self._held:
            self._send(self._held)
            self._parts.append(self._held)
            self._held, self._sent_at = "", time.monotonic()

    @property
    def whole(self) -> str:
        """All that was sent."""
        return "".join(self._parts)


def _messages(command: dict[str, Any]) -> list[tuple[str, str]]:
    return [(str(role), str(text)) for role, text in command["messages"]]


def main() -> NoReturn:
    """Entry of the process."""
    child.run(lambda incoming, outgoing: Worker(incoming, outgoing).run())


if __name__ == "__main__":
    main()
