"""A whole session of the terminal's verbs, with every system call that opens a file or a socket written down."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.integration.vault.support import ROOT, scan

pytestmark = [
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace"),
    pytest.mark.timeout(600),
]
OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", ([A-Z_|]+)[^=]*= (\d+)')
WORDS = ["canaryword", "canarytitle", "violet harbour", "needleword"]


def traced(home: Path, trace: Path, *command: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command under strace; its calls are added to `trace`."""
    environment = os.environ | {"MINDMATE_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        ["strace", "-f", "-A", "-o", str(trace), "-e", "trace=open,openat,creat,socket,connect", *command],
        cwd=ROOT,
        env=environment,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )


def written(trace: Path) -> set[str]:
    """Paths that were opened for writing."""
    calls = OPENED.findall(trace.read_text("utf-8", "replace"))
    return {path for path, flags, _ in calls if re.search(r"O_WRONLY|O_RDWR|O_CREAT", flags)}


def families(trace: Path) -> set[str]:
    """Address families of the sockets that were asked for."""
    return set(re.findall(r"socket\((AF_\w+)", trace.read_text("utf-8", "replace")))


def test_the_trace_shows_sockets_and_writing(tmp_path: Path) -> None:
    source = f"import socket; socket.socket(); open({str(tmp_path / 'seen')!r}, 'w').write('canaryword')"
    traced(tmp_path, tmp_path / "trace", sys.executable, "-c", source)
    assert "AF_INET" in families(tmp_path / "trace")
    assert str(tmp_path / "seen") in written(tmp_path / "trace")
    assert scan(tmp_path, WORDS) == ["seen: canaryword"]


def test_a_session_opens_no_socket_and_writes_only_in_its_home_and_nothing_in_the_clear(
    tmp_path: Path,
) -> None:
    home, trace, given = tmp_path / "home", tmp_path / "trace", tmp_path / "given"
    given.mkdir()
    secret = tmp_path / "pw"
    secret.write_text("violet harbour\n")
    secret.chmod(0o600)
    note = given / "diary.md"
    note.write_text("# canarytitle\n\ncanaryword and more")

    def verb(*words: str, text: str = "") -> str:
        command = (sys.executable, "-m", "mindmate", *words, "--passphrase-file", str(secret))
        done = traced(home, trace, *command, text=text)
        assert done.returncode == 0, done.stderr
        return done.stdout

    verb("vault", "create")
    verb("vault", "import", str(note))
    note.unlink()
    assert "*canaryword*" in verb("entries", "search", "-", text="canaryword")
    assert "Nothing" not in verb("entries", "search", "-", text="needleword")
    entry = verb("entries", "list").split()[0]
    assert "canaryword and more" in verb("entries", "show", entry)
    verb("vault", "backup", str(given / "b.mmb"))
    verb("vault", "export", str(given / "a.mmb"))
    verb("vault", "restore", str(given / "b.mmb"), "--yes")
    verb("vault", "check")
    verb("vault", "compact")
    # A local socket is libc asking a name service of this computer (getpwuid, nscd); no other kind may be.
    assert families(trace) - {"AF_UNIX"} == set()
    inside = (str(home), str(given), "/dev/")
    assert {path for path in written(trace) if not path.startswith(inside)} == set()
    assert len(written(trace)) > 10
    assert scan(home, WORDS) == []
    assert scan(given, WORDS) == []
