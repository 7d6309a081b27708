"""Killed at any moment: never a half file under the final name, and the next run makes the same bytes."""

from __future__ import annotations

import hashlib
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.convert import checkpoints as c
from tests.convert.conftest import COMMAND, command

from convert import journal


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base that takes a second or so, so that kills hit the middle."""
    folder = tmp_path_factory.mktemp("larger") / "base"
    c.write_llama(folder, "F16", hidden_size=512, intermediate_size=1024, num_hidden_layers=6)
    return folder


def digest(file: Path) -> str:
    """The file's sha256."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def killed(arguments: list[str], out: Path, share: float, sizes: int) -> bool:
    """Start, kill when the part file has come that far; whether it was killed before it was done."""
    process = subprocess.Popen([sys.executable, str(COMMAND), *arguments], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    lines = 0
    for line in process.stderr:  # a progress line a second at most; the first comes with the first slab
        lines += line[:4].strip().endswith("%")
        if lines >= 1:
            break
    deadline = time.monotonic() + share * sizes
    while process.poll() is None and time.monotonic() < deadline:
        assert not out.exists() or process.poll() is not None or out.stat().st_size > 0
    process.kill()
    process.wait()
    process.stderr.close()
    return process.returncode == -signal.SIGKILL


def test_after_two_kills_the_next_run_makes_the_same_file(larger: Path, tmp_path: Path) -> None:
    repeat_kills(larger, tmp_path, 2)


@pytest.mark.torture
def test_after_twenty_kills_the_next_run_makes_the_same_file(larger: Path, tmp_path: Path) -> None:
    repeat_kills(larger, tmp_path, 20)


def repeat_kills(larger: Path, tmp_path: Path, times: int) -> None:
    """Kill a conversion that many times at different moments, then let one finish."""
    plain = ["--base", str(larger), "--type", "Q4_K_M", "--threads", "1"]
    undisturbed = tmp_path / "undisturbed.gguf"
    assert command(*plain, "--out", undisturbed, "--quiet").status == 0
    out = tmp_path / "out.gguf"
    hits = 0
    for number in range(times):
        hits += killed([*plain, "--out", str(out)], out, number / max(times, 1), 1)
        if out.exists():
            assert digest(out) == digest(undisturbed)
            out.unlink()
        else:
            assert journal.part_path(out).exists()
    ran = command(*plain, "--out", out, "--quiet")
    assert ran.status == 0, ran.errors
    assert hits > 0
    assert digest(out) == digest(undisturbed)
    assert not journal.part_path(out).exists()
    assert not journal.journal_path(out).exists()


def half_done(base: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """A conversion that stops after some tensors; returns how many the journal has."""
    import threading

    from convert import conversion, journal, preparation

    monkeypatch.setattr(journal, "SYNC_EVERY", 1)
    wanted = preparation.Wanted(base, None, None, "Q4_K_M", out, 1)
    prepared = preparation.prepare(wanted)
    stop = threading.Event()

    def progress(done: int, total: int, _name: str) -> None:
        if done > total // 2:
            stop.set()

    with pytest.raises(conversion.Stopped):
        conversion.run(prepared, progress, stop)
    prepared.close()
    lines = [json.loads(line) for line in journal.journal_path(out).read_text().splitlines()]
    return sum(len(line.get("tensors", [])) for line in lines)


def test_a_stopped_conversion_goes_on_behind_what_is_done(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, report = tmp_path / "m.gguf", tmp_path / "r.json"
    finished = half_done(made / "llama-f16", out, monkeypatch)
    assert finished > 5
    assert (
        command("--base", made / "llama-f16", "--type", "Q4_K_M", "--out", out, "--report", report).status
        == 0
    )
    assert json.loads(report.read_text())["resumed_tensors"] == finished


def test_a_part_file_that_was_changed_is_not_trusted(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tmp_path / "whole.gguf"
    assert command("--base", made / "llama-f16", "--type", "Q4_K_M", "--out", whole, "--quiet").status == 0
    out = tmp_path / "m.gguf"
    half_done(made / "llama-f16", out, monkeypatch)
    with journal.part_path(out).open("r+b") as stream:
        stream.seek(journal.part_path(out).stat().st_size // 8)
        stream.write(b"changed on disk")
    assert command("--base", made / "llama-f16", "--type", "Q4_K_M", "--out", out, "--quiet").status == 0
    assert digest(out) == digest(whole)


def test_another_input_starts_anew(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = tmp_path / "whole.gguf"
    assert command("--base", made / "llama-bf16", "--type", "Q4_K_M", "--out", whole, "--quiet").status == 0
    out = tmp_path / "m.gguf"
    half_done(made / "llama-f16", out, monkeypatch)
    assert command("--base", made / "llama-bf16", "--type", "Q4_K_M", "--out", out, "--quiet").status == 0
    assert digest(out) == digest(whole)
