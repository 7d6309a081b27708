"""Plays the sound of a breath with what the system has; where there is nothing, or it fails, there is silence.

Linux: one of a few well-known programs, as a child that gets the sound through a piece of memory without a name
(memfd): no file is written. It is never a shell, and knows of the surroundings only what it needs to find the sound
server, which has to be on this computer. macOS: `afplay`, which wants a file; it lies in the app's own temporary
folder for as long as the breath. Windows: the system's `PlaySound`, within this process.

**Not tested on Windows and macOS**: written from Microsoft's documentation of `PlaySoundW` and afplay's own help.
Why not Qt's sound: see `docs/decisions/0033`.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from mindmate.tasks import SerialQueue

log = logging.getLogger(__name__)

#: Programs that play a file, the likeliest first, with what keeps them from talking. paplay comes before pw-play: where
#: PipeWire plays it answers paplay too, and where it runs for pictures only, pw-play would wait for ever.
PROGRAMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "linux": (("paplay",), ("pw-play",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
#: What such a program may know of the surroundings. PULSE_SERVER is looked at first: see `server`.
PASSED = ("PATH", "HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_COOKIE", "PIPEWIRE_RUNTIME_DIR")

_IN_MEMORY, _AT_ONCE, _NO_BEEP = 0x4, 0x1, 0x2  # SND_MEMORY, SND_ASYNC, SND_NODEFAULT

Command = tuple[str, ...]
Breath = tuple[float, float, float, float]


def commands(environ: Mapping[str, str], platform: str = sys.platform) -> list[Command]:
    """The programs that are there and have somebody to speak to, the likeliest first, by absolute path.

    Relative folders in PATH don't count.
    """
    folders = os.pathsep.join(
        folder for folder in environ.get("PATH", "").split(os.pathsep) if Path(folder).is_absolute()
    )
    return [
        (program, *rest)
        for name, *rest in PROGRAMS.get(platform, ())
        if (program := shutil.which(name, path=folders)) is not None and _is_answered(name, environ)
    ]


def _is_answered(name: str, environ: Mapping[str, str]) -> bool:
    """Whether there is a sound server for this program, which in a sandbox may lack one; aplay finds out itself."""
    if name == "paplay":
        addresses = [one.partition("}")[2] or one for one in server(environ).split()]
        return any(Path(one.removeprefix("unix:")).exists() for one in addresses)
    if name == "pw-play":
        folder = environ.get("PIPEWIRE_RUNTIME_DIR") or environ.get("XDG_RUNTIME_DIR") or "/run/pipewire"
        return (Path(folder) / "pipewire-0").exists()
    return True


def server(environ: Mapping[str, str]) -> str:
    """The PulseAudio servers that may be spoken to: those of PULSE_SERVER that are on this computer, or the usual one.

    What PULSE_SERVER names may be another computer (`tcp:host`, or a bare name): that is left out, for nothing is
    ever sent anywhere. Naming one keeps the program from reading another from its configuration, and from starting a
    server of its own (libpulse, client-conf.c).
    """
    local = [one for one in environ.get("PULSE_SERVER", "").split() if _is_local(one)]
    if local:
        return " ".join(local)
    runtime = environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid() if hasattr(os, 'getuid') else 0}"
    return f"unix:{environ.get('PULSE_RUNTIME_PATH') or f'{runtime}/pulse'}/native"


def environment(environ: Mapping[str, str], platform: str = sys.platform) -> dict[str, str]:
    """All that the program knows of the surroundings."""
    if platform != "linux":
        return {name: environ[name] for name in ("PATH", "HOME") if name in environ}
    kept = {name: environ[name] for name in PASSED if name in environ}
    return kept | {"PULSE_SERVER": server(environ)}


def _is_local(address: str) -> bool:
    """Whether this is the path of a socket; `{machine}` before it says only where it counts (PulseAudio's manual)."""
    if address.startswith("{"):
        address = address.partition("}")[2]
    return address.startswith(("/", "unix:/"))


class Voice(Protocol):
    """What makes a sound heard; one at a time."""

    @property
    def available(self) -> bool:
        """Whether there is anything that could."""

    def start(self, wav: bytes) -> None:
        """Let it be heard from now on, and nothing else any more. Raises OSError."""

    def stop(self) -> None:
        """Silence, now."""

    def tidy(self) -> None:
        """*Slow.* After `stop`: what is left of it."""


class Programs:
    """Plays with a program; after one that has failed, another is tried for the next breath."""

    def __init__(self, found: list[Command], known: dict[str, str]) -> None:
        self._commands, self._known = list(found), known
        self._running: subprocess.Popen[bytes] | None = None
        self._ended: deque[subprocess.Popen[bytes]] = deque()
        self._file: Path | None = None

    @property
    def available(self) -> bool:
        """Whether there is a program."""
        return bool(self._commands)

    def start(self, wav: bytes) -> None:
        """Play it with the first program. Raises OSError where it can't be started."""
        self.stop()
        if not self._commands:
            return
        try:
            self._running = self._with_memory(wav) if sys.platform == "linux" else self._with_file(wav)
        except OSError:
            self._try_another()
            raise

    def stop(self) -> None:
        """End what runs; where it had ended by itself, and badly, another is next."""
        running, self._running = self._running, None
        if running is not None:
            if running.poll():
                log.warning("a player of sound ended with %s", running.returncode)
                self._try_another()
            running.kill()
            self._ended.append(running)
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.unlink()
            self._file = None

    def tidy(self) -> None:
        """*Slow.* Take note of the end of what was ended."""
        while self._ended:
            self._ended.popleft().wait()

    def _try_another(self) -> None:
        self._commands.append(self._commands.pop(0))

    def _with_memory(self, wav: bytes) -> subprocess.Popen[bytes]:
        memory = os.memfd_create("breath", os.MFD_CLOEXEC)
        try:
            with open(memory, "wb", closefd=False) as file:
                file.write(wav)
            return self._run(*self._bound(), *self._commands[0], f"/proc/self/fd/{memory}", passed=memory)
        finally:
            os.close(memory)  # the program has its own

    def _bound(self) -> Command:
        """What has the kernel end the program with the app, even where that is killed (util-linux)."""
        found = shutil.which("setpriv", path="/usr/bin:/bin")
        # Busybox has one that can't. Without it, the rest of the breath outlives an app that is killed.
        if found is None or Path(found).resolve().name != "setpriv":
            return ()
        return (found, "--pdeathsig", "KILL", "--")

    def _with_file(self, wav: bytes) -> subprocess.Popen[bytes]:
        with tempfile.NamedTemporaryFile(prefix="breath-", suffix=".wav", delete=False) as file:
            self._file = Path(file.name)
            file.write(wav)
        return self._run(*self._commands[0], str(self._file))

    def _run(self, *command: str, passed: int | None = None) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=self._known,
            close_fds=True,
            pass_fds=() if passed is None else (passed,),
        )


class WindowsSound:
    """Plays within this process. Not Python's `winsound`: from memory that one can't be stopped before the end."""

    def __init__(self, play: Any) -> None:
        """`play` is winmm's `PlaySoundW`."""
        play.argtypes, play.restype = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32], ctypes.c_int
        self._play = play
        self._heard: ctypes.Array[ctypes.c_char] | None = None  # has to stay where it is while it is heard

    @property
    def available(self) -> bool:
        """Windows can always."""
        return True

    def start(self, wav: bytes) -> None:
        """Play it in the background. Raises OSError."""
        self.stop()
        self._heard = ctypes.create_string_buffer(wav, len(wav))
        if not self._play(ctypes.addressof(self._heard), None, _IN_MEMORY | _AT_ONCE | _NO_BEEP):
            raise OSError("PlaySound")

    def stop(self) -> None:
        """Silence; only then may the memory go."""
        self._play(None, None, 0)
        self._heard = None

    def tidy(self) -> None:
        """Nothing is left."""


def voice() -> Voice:
    """What this system has."""
    if sys.platform == "win32":
        try:
            return WindowsSound(ctypes.WinDLL("winmm").PlaySoundW)
        except (OSError, AttributeError) as error:  # a Windows without sound
            log.warning("no sound: %s", type(error).__name__)
    return Programs(commands(os.environ), environment(os.environ))


class Player:
    """Breath for breath, in step with whoever calls. Safe from any thread; never raises, hardly ever waits."""

    def __init__(self, of: Voice | None = None) -> None:
        self._voice = of or voice()
        self._round = 0  # of what was asked for last
        self._lock = threading.Lock()
        self._queue: SerialQueue | None = None  # its thread lives as long as the app: `setpriv` goes by it

    @property
    def available(self) -> bool:
        """Whether anything could be heard here."""
        return self._voice.available

    def play(self, pattern: Breath, start: float = 0.0) -> None:
        """Let one breath be heard from `start` seconds after its beginning, and nothing else any more."""
        asked = time.monotonic()
        with self._lock:
            self._round += 1
            this = self._round
            if self._queue is None:
                self._queue = SerialQueue("breath")
                atexit.register(self.close)
            self._voice.stop()
            self._queue.submit(lambda: self._begin(this, pattern, start, asked))

    def stop(self) -> None:
        """Silence, now."""
        with self._lock:
            self._round += 1
            self._voice.stop()
            if self._queue is not None:
                self._queue.submit(self._voice.tidy)

    def close(self) -> None:
        """Silence, and nothing goes on behind the scenes any more until `play` is called again. Waits for its end."""
        self.stop()
        with self._lock:
            queue, self._queue = self._queue, None
        if queue is not None:
            atexit.unregister(self.close)
            queue.close()

    def _begin(self, this: int, pattern: Breath, start: float, asked: float) -> None:
        """On the queue's thread: compute it, from where the breath is by then, and play it."""
        from mindmate.practices import sound  # numpy: only who listens waits for it

        self._voice.tidy()
        try:
            sound.breath(pattern)  # the whole, which the next breaths will be; takes the longest
            wav = sound.as_wav(sound.breath(pattern, start + time.monotonic() - asked))
            with self._lock:
                if this == self._round:
                    self._voice.start(wav)
        except (OSError, ValueError) as error:  # ValueError: the breath is over by now
            log.warning("a breath stays silent: %s", type(error).__name__)
