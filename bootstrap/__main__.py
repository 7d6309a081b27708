"""`python3 -m bootstrap`: all set-up, step by step. Safe to repeat, safe to interrupt."""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import signal
import sys
from collections.abc import Iterator

from bootstrap import environment, llama, places, starter, system
from bootstrap.report import SetupError, begin_log, end_leftovers, say


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Only one set-up of a checkout at a time; a second one waits, then finds everything done."""
    if os.name != "posix":
        yield
        return
    import fcntl

    places.BUILD.mkdir(exist_ok=True)
    with (places.BUILD / "setup.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another set-up of this checkout is running; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def set_up(dev: bool) -> None:
    """Do what is still missing. Raises `SetupError` with one line that says what to do."""
    missing = system.missing()
    system.provide(missing)
    environment.create()
    environment.install_build_tools()
    llama.install()
    environment.install_runtime()
    environment.install_project()
    starter.install()
    if dev:
        environment.install_dev()
    environment.check()
    if system.check_window(dev):
        stamp = ".ready-dev" if dev else ".ready"
        (places.VENV / stamp).write_text("", "utf-8")


def main() -> int:
    """Parse the arguments and set up."""
    parser = argparse.ArgumentParser(prog="python3 -m bootstrap", description=__doc__)
    parser.add_argument("--dev", action="store_true", help="also what tests and lint need")
    dev = parser.parse_args().dev
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)
    try:
        with _alone():
            begin_log()
            end_leftovers()
            try:
                set_up(dev)
            finally:
                shutil.rmtree(places.TEMPORARY, ignore_errors=True)
    except SetupError as error:
        print(f"Set-up stopped: {error}", file=sys.stderr)
        print(f"The whole log: {places.shown(places.LOG)}", file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"Set-up stopped: {error.strerror} ({error.filename}). Mend that, then run it again.",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        print("\nSet-up was interrupted. Run it again; what was finished is kept.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
