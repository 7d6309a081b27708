"""`make run`: a window where there is a display, a talk where there is a terminal, else a demonstration."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap import run

ROOT = Path(__file__).resolve().parents[2]
SAYS_HOW_IT_WAS_CALLED = """#!/bin/sh
echo "called: $*" >> "$CALLS"
echo "home: $MINDMATE_HOME" >> "$CALLS"
echo "library: $GLIBC_TUNABLES" >> "$CALLS"
for last; do :; done
case "$last" in */passphrase) ls -l "$last" >> "$CALLS";; esac
case "$1" in chat) cat > /dev/null; [ -z "$FAILING" ] || exit 6;; esac
"""


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for the app that writes down how it was called; returns where."""
    script = tmp_path / "mindmate"
    script.write_text(SAYS_HOW_IT_WAS_CALLED)
    script.chmod(0o755)
    calls = tmp_path / "calls"
    monkeypatch.setattr(run, "MINDMATE", script)
    monkeypatch.setenv("CALLS", str(calls))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("GLIBC_TUNABLES", "")  # put back as it was afterwards
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return calls


def in_a_process(script: Path, **environment: str) -> list[str]:
    """The command that runs `make run`'s choice with `script` as the app."""
    code = f"import sys; from pathlib import Path; from bootstrap import run; run.MINDMATE = Path({str(script)!r})"
    return [sys.executable, "-c", f"{code}; sys.exit(run.main())"]


@pytest.mark.parametrize("display", [{"DISPLAY": ":7"}, {"WAYLAND_DISPLAY": "wayland-0"}])
def test_with_a_display_the_window_opens(app: Path, display: dict[str, str]) -> None:
    command = in_a_process(app.with_name("mindmate"))
    subprocess.run(command, cwd=ROOT, env=os.environ | display, stdin=subprocess.DEVNULL, check=True)
    assert app.read_text().splitlines()[0] == "called: "
    if os.confstr("CS_GNU_LIBC_VERSION"):  # so that the app needn't start itself once more
        assert "perturb=165" in app.read_text()


def test_in_a_terminal_it_talks(app: Path) -> None:
    ours, theirs = pty.openpty()
    try:
        command = in_a_process(app.with_name("mindmate"))
        with subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs) as process:
            os.write(ours, b"\x04")  # the stand-in reads to the end
            assert process.wait() == 0
    finally:
        os.close(ours)
        os.close(theirs)
    assert app.read_text().splitlines()[0] == "called: chat"


def test_with_neither_it_shows_a_conversation_in_a_profile_that_is_gone_afterwards(
    app: Path, capfd: pytest.CaptureFixture[str], mindmate_home: Path
) -> None:
    assert run.demonstrate() == 0
    lines = app.read_text().splitlines()
    verbs = [line.removeprefix("called: ").split(" --")[0] for line in lines if line.startswith("called: ")]
    assert verbs == ["vault create", "chat", "entries list"]
    profiles = {Path(line.removeprefix("home: ")) for line in lines if line.startswith("home: ")}
    assert len(profiles) == 1
    assert mindmate_home not in profiles
    assert not profiles.pop().parent.exists()
    assert all(line.startswith("-rw-------") for line in lines if line.startswith("-"))
    assert run.QUESTION in capfd.readouterr().out


def test_a_demonstration_that_fails_says_so_by_its_status_and_leaves_nothing(
    app: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAILING", "1")
    assert run.demonstrate() == 6
    assert "called: entries" not in app.read_text()
    assert not list(app.parent.glob("mindmate-demonstration-*"))


@pytest.mark.model
def test_the_real_demonstration_answers_keeps_and_leaves_nothing(
    tmp_path_factory: pytest.TempPathFactory, starter_model: Path
) -> None:
    temporary = tmp_path_factory.mktemp("temporary")
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    result = subprocess.run(
        [sys.executable, "-I", ROOT / "bootstrap" / "run.py"],
        env=environment | {"TMPDIR": str(temporary)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    # Nothing but what code says at the start of every session.
    assert [line for line in result.stderr.splitlines() if not line.startswith("· ")] == []
    reply = result.stdout.partition(run.QUESTION)[2].partition("$ mindmate entries list")[0]
    assert len(reply.split()) > 3
    assert "<|" not in reply
    assert "I can't sleep before exams" in result.stdout.partition("$ mindmate entries list")[2]
    assert list(temporary.iterdir()) == []
