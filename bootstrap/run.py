"""`make run`: open the window, or talk in the terminal, or show a conversation, by what is there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from mindmate.hardening import scrubbing

MINDMATE = Path(sys.executable).with_name("mindmate.exe" if os.name == "nt" else "mindmate")
QUESTION = "I can't sleep before exams. What could I try tonight?"


def has_display() -> bool:
    """Whether a window can open."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or bool(named)


def become(*arguments: str) -> int:
    """Run the app in place of this process, so that signals and the terminal are its own."""
    command = [str(MINDMATE), *arguments]
    if os.name == "posix":
        os.execv(MINDMATE, command)  # noqa: S606 - no shell is wanted
    return subprocess.run(command, check=False).returncode


def demonstrate() -> int:
    """One short conversation in a profile of its own, which is gone afterwards."""
    print(
        "No display and no terminal here: this is a short demonstration, in a profile that is thrown away.\n"
    )
    home = Path(tempfile.mkdtemp(prefix="mindmate-demonstration-"))  # 0700
    try:
        passphrase = home / "passphrase"
        passphrase.touch(mode=0o600)
        passphrase.write_text("only for this demonstration\n", "utf-8")
        profile = os.environ | {"MINDMATE_HOME": str(home / "profile")}

        def mindmate(*arguments: str, words: str = "") -> int:
            sys.stdout.flush()
            command = [str(MINDMATE), *arguments]
            return subprocess.run(command, env=profile, input=words, text=True, check=False).returncode

        print("$ mindmate vault create")
        status = mindmate("vault", "create", "--new-passphrase-file", str(passphrase))
        if status == 0:
            print(f"\n$ mindmate chat --once -\n{QUESTION}\n")
            status = mindmate("chat", "--once", "-", "--passphrase-file", str(passphrase), words=QUESTION)
        if status == 0:
            print("\n$ mindmate entries list")
            status = mindmate("entries", "list", "--passphrase-file", str(passphrase))
        if status == 0:
            print(
                "\nThat was all. With a display, `make run` opens the window; in a terminal it talks there."
            )
        return status
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main() -> int:
    """Choose by what there is to show it on."""
    scrubbing.ask()  # here, so that no start of the app need start itself once more
    if has_display():
        return become()
    if sys.stdin.isatty() and sys.stdout.isatty():
        return become("chat")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the profile is thrown away then, too
    return demonstrate()


if __name__ == "__main__":
    raise SystemExit(main())
