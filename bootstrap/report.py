"""What set-up tells: calm lines for people, everything else into build/setup.log."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bootstrap import places

#: Seconds between two signs of life during a long step.
HEARTBEAT = 15.0
#: Variables that would change where or what pip installs; how to reach an index stays as it is set.
NOT_FOR_PIP = {
    "PIP_" + name
    for name in (
        *("USER", "TARGET", "PREFIX", "ROOT", "PYTHON", "REQUIREMENT", "CONSTRAINT", "BUILD_CONSTRAINT"),
        *("NO_BINARY", "ONLY_BINARY", "PRE", "DRY_RUN", "EDITABLE", "NO_DEPS", "QUIET", "VERBOSE", "REPORT"),
        *("REQUIRE_VIRTUALENV", "NO_BUILD_ISOLATION", "CONFIG_SETTINGS", "UPGRADE", "NO_COMPILE"),
    )
}


#: Every command of set-up carries this variable, so that what outlives a killed set-up can be told apart.
MARK = "MINDMATE_SETUP_OF"


class SetupError(Exception):
    """Set-up can't go on; the text says what is wrong and what to do."""


def say(line: str) -> None:
    """One line for whoever waits."""
    print(line, flush=True)
    note(line)


def begin_log() -> None:
    """Start an empty log, and an empty folder for temporary files."""
    shutil.rmtree(places.TEMPORARY, ignore_errors=True)
    places.TEMPORARY.mkdir(parents=True, exist_ok=True)
    places.LOG.write_text(f"Python {sys.version}\n", "utf-8")


def note(line: str) -> None:
    """One line for the log alone."""
    with places.LOG.open("a", encoding="utf-8") as log:
        log.write(line + "\n")


def clean_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for a command: nothing of another Python, nothing that changes what is built."""
    environment = {
        key: value
        for key, value in os.environ.items()
        # SOURCE_DATE_EPOCH makes llama.cpp's build leave out all instruction sets above SSE2, silently.
        if not key.startswith("PYTHON") and key not in NOT_FOR_PIP and key != "SOURCE_DATE_EPOCH"
    }
    return environment | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"} | dict(extra or {})


def elapsed(seconds: float) -> str:
    """`seconds` in words."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def _progress(start: int) -> str:
    """How far ninja got, from what the log holds after byte `start`."""
    with places.LOG.open("rb") as log:
        log.seek(max(start, log.seek(0, os.SEEK_END) - 20_000))
        steps = re.findall(rb"\[(\d+)/(\d+)\]", log.read())
    return f", {int(steps[-1][0])} of {int(steps[-1][1])} files" if steps else ""


def run(
    command: Sequence[str | Path],
    environment: Mapping[str, str] | None = None,
    alive: str = "",
    uncut: bool = False,
) -> tuple[int, str]:
    """Run `command` into the log; returns its exit status and what it said.

    With `alive`, says every 15 seconds that the step goes on. The command runs in a session of its
    own and goes down as a whole when set-up is interrupted; `uncut` lets it finish instead.
    """
    note("$ " + " ".join(str(part) for part in command))
    start = places.LOG.stat().st_size
    began = time.monotonic()
    with places.LOG.open("ab") as log:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=places.ROOT,
            env=clean_environment(environment) | ({} if uncut else {MARK: str(places.ROOT)}),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                status = process.wait(HEARTBEAT)
                break
            if alive:
                print(f"  {alive}: {elapsed(time.monotonic() - began)}{_progress(start)}", flush=True)
    except BaseException:
        if uncut:
            say("Interrupted; only waiting for the package tool, which must not be cut off")
            process.wait()
        else:
            _end(process)
        raise
    with places.LOG.open("rb") as log:
        log.seek(start)
        return status, log.read().decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a command and everything that it started."""
    for number in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        with contextlib.suppress(OSError):
            if os.name == "posix":
                os.killpg(process.pid, number)
            else:
                process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)
            return


def end_leftovers() -> None:
    """End what a set-up of this checkout left running when it was killed outright (Linux).

    Only called while no other set-up of this checkout is running. Such processes would go on writing
    into an environment that is about to be made anew.
    """
    wanted = f"{MARK}={places.ROOT}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended, or is somebody else's
            if wanted not in (folder / "environ").read_bytes().split(b"\0"):
                continue
            note(f"ending process {folder.name}, left by an earlier set-up")
            os.kill(int(folder.name), signal.SIGKILL)
            while (folder / "environ").read_bytes():  # empty once it has ended, gone once it is reaped
                time.sleep(0.01)


def stamp(step: str) -> str:
    """What the environment holds of `step`; empty where it wasn't finished."""
    file = places.STAMPS / step
    return file.read_text("utf-8") if file.is_file() else ""


def set_stamp(step: str, key: str) -> None:
    """Remember that `step` is done for the inputs that `key` stands for."""
    places.STAMPS.mkdir(parents=True, exist_ok=True)
    (places.STAMPS / step).write_text(key, "utf-8")


def key_of(*parts: str | bytes) -> str:
    """One short key for several inputs."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()[:32]


def sha256_of(file: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
