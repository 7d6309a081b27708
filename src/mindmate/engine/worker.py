"""The model's process: reads frames from standard input, computes, writes frames to standard output.

It gets a file name and prompts, and gives back text; it knows no vault, no key and no settings. Two
threads: one reads frames (and so notices at once that a reply is to stop, or that the app has gone),
the other computes.
"""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from pathlib import Path
from typing import Any, BinaryIO

from mindmate.engine.frames import FrameError, read_frame, write_frame

BEAT_SECONDS = 1.0  # how often the process says that it is alive


class Worker:
    """The command loop of the model's process."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        self._sending = threading.Lock()
        self._commands: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._stopped: set[int] = set()
        self._decoder: Any = None
        self._library: Any = None
        self._replying = 0

    def run(self) -> None:
        """Serve until the app says "quit" or goes away."""
        threading.Thread(target=self._listen, name="frames", daemon=True).start()
        threading.Thread(target=self._beat, name="heartbeat", daemon=True).start()
        from mindmate.engine.backends import Library, cpu_variant

        self._library = Library()
        info = self._library.system_info()
        self._send(
            {"event": "ready", "variant": cpu_variant(info), "devices": self._library.devices(), "info": info}
        )
        while True:
            command = self._commands.get()
            if command.get("op") == "quit":
                return
            self._serve(command)

    def _listen(self) -> None:
        """Take frames as they come; "stop" acts at once, the rest queues for the computing thread."""
        try:
            while (command := read_frame(self._incoming)) is not None:
                if command.get("op") == "stop":
                    self._stop(int(command["id"]))
                else:
                    self._commands.put(command)
        except (FrameError, OSError, ValueError, KeyError):
            pass  # a broken pipe means the same as a closed one: nobody is there any more
        os._exit(0)

    def _beat(self) -> None:
        while True:
            self._send({"event": "beat"})
            time.sleep(BEAT_SECONDS)

    def _stop(self, request: int) -> None:
        self._stopped.add(request)
        if self._decoder is not None and request == self._replying:
            self._decoder.stop.raise_()

    def _send(self, message: dict[str, Any]) -> None:
        with self._sending:
            try:
                write_frame(self._outgoing, message)
            except (OSError, ValueError):
                os._exit(0)

    def _serve(self, command: dict[str, Any]) -> None:
        from mindmate.engine.decoder import ModelRefused

        number = int(command.get("id", 0))
        try:
            match command.get("op"):
                case "load":
                    self._load(number, command)
                case "count":
                    tokens = self._decoder.tokenize_chat(_messages(command))
                    self._send({"event": "counted", "id": number, "tokens": len(tokens)})
                case "reply":
                    self._reply(number, command)
                case other:
                    raise ValueError(f"unknown command {other!r}")
        except ModelRefused as error:
            self._send({"event": "error", "id": number, "code": error.code, "detail": error.detail[:500]})
        except Exception as error:  # noqa: BLE001 - told to the app; the process goes on
            # Only the type: a message could hold a piece of the prompt.
            self._send(
                {"event": "error", "id": number, "code": "engine.crashed", "detail": type(error).__name__}
            )

    def _load(self, number: int, command: dict[str, Any]) -> None:
        from mindmate.engine.decoder import Decoder

        path = Path(str(command["path"]))
        last = 0.0

        def progress(value: float) -> None:
            nonlocal last
            if value - last >= 0.05:
                last = value
                self._send({"event": "loading", "id": number, "part": round(value, 2)})

        started = time.monotonic()
        self._decoder = Decoder(
            self._library,
            path,
            n_ctx=int(command["n_ctx"]),
            threads=int(command["threads"]),
            progress=progress,
        )
        seconds = round(time.monotonic() - started, 3)
        self._send({"event": "loaded", "id": number, "n_ctx": self._decoder.n_ctx, "seconds": seconds})

    def _reply(self, number: int, command: dict[str, Any]) -> None:
        from mindmate.engine.decoder import Stopped

        decoder = self._decoder
        decoder.stop.clear()
        self._replying = number
        if number in self._stopped:  # the stop overtook the request in the queue
            decoder.stop.raise_()
        prompt = decoder.tokenize_chat(_messages(command))
        max_tokens = min(int(command["max_tokens"]), decoder.n_ctx - len(prompt))
        if max_tokens < 1:
            self._send(
                {
                    "event": "error",
                    "id": number,
                    "code": "engine.message_too_long",
                    "detail": f"{len(prompt)}",
                }
            )
            return
        written, reused, reason = 0, 0, "stopped"
        try:
            decoder.make_sampler(command["sampling"])
            reused = decoder.read(prompt)
            for text, end in decoder.write(max_tokens):
                if end is not None:
                    reason = end
                    break
                written += 1
                if text:
                    self._send({"event": "text", "id": number, "text": text})
        except Stopped:
            reason = "stopped"
        finally:
            self._replying = 0
            self._stopped.discard(number)
            decoder.stop.clear()
        self._send(
            {
                "event": "done",
                "id": number,
                "reason": reason,
                "prompt": len(prompt),
                "reused": reused,
                "written": written,
            }
        )


def _messages(command: dict[str, Any]) -> list[tuple[str, str]]:
    return [(str(role), str(text)) for role, text in command["messages"]]


def main() -> int:
    """Entry of the process: keep the frames' pipes for ourselves, then serve.

    Standard output is moved away first: whatever a C library prints must not end up among frames.
    """
    incoming = os.fdopen(os.dup(0), "rb")
    outgoing = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    Worker(incoming, outgoing).run()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
