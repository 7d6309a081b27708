"""The environment: what pip sees, what it is told, and what a failed step leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from bootstrap.lock import blocks
from bootstrap.report import SetupError

from bootstrap import environment, places, report

ROOT = Path(__file__).resolve().parents[2]


def test_nothing_of_another_python_reaches_a_command_but_the_index_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("PIP_TARGET", "elsewhere")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    monkeypatch.setenv("PIP_INDEX_URL", "a mirror")
    seen = report.clean_environment({"CMAKE_ARGS": "-DX=ON"})
    assert {"PYTHONPATH", "PIP_TARGET", "SOURCE_DATE_EPOCH"}.isdisjoint(seen)
    assert seen["PIP_INDEX_URL"] == "a mirror"
    assert seen["CMAKE_ARGS"] == "-DX=ON"


def test_what_a_command_says_is_in_the_log_and_handed_back() -> None:
    status, said = report.run([sys.executable, "-c", "print('a line'); raise SystemExit(3)"])
    assert (status, said) == (3, "a line\n")
    assert "a line\n" in places.LOG.read_text()


def test_a_long_command_gives_signs_of_life(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(report, "HEARTBEAT", 0.05)
    gate = tmp_path / "gate"
    real_print = print

    def print_and_open(*arguments: object, **options: object) -> None:
        gate.touch()  # the command ends when the first sign has been given
        real_print(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.print", print_and_open)
    code = "import pathlib, sys\nprint('[3/14] cc', flush=True)\nwhile not pathlib.Path(sys.argv[1]).exists(): pass"
    assert report.run([sys.executable, "-c", code, gate], alive="compiling")[0] == 0
    assert capsys.readouterr().out.startswith("  compiling: 0 s")


def test_progress_is_read_from_what_ninja_says() -> None:
    start = places.LOG.stat().st_size
    assert report._progress(start) == ""
    report.note("[1/140] cc a.c")
    report.note("[22/140] cc b.c")
    assert report._progress(start) == ", 22 of 140 files"


def test_an_interrupted_command_takes_its_children_down(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[subprocess.Popen[bytes]] = []

    class Interrupted(subprocess.Popen):  # type: ignore[type-arg]
        """A command that the person interrupts as soon as it is waited for."""

        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)  # type: ignore[call-overload]
            started.append(self)
            self.asked = 0

        def wait(self, timeout: float | None = None) -> int:
            self.asked += 1
            if self.asked == 1:
                raise KeyboardInterrupt
            return super().wait(timeout)

    monkeypatch.setattr(subprocess, "Popen", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        report.run([sys.executable, "-c", "import signal; signal.pause()"])
    assert started[0].returncode is not None
    assert started[0].returncode < 0


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_what_a_killed_set_up_left_running_is_ended_and_nothing_else(checkout: Path) -> None:
    waits = [sys.executable, "-c", "import signal; print(flush=True); signal.pause()"]
    ours = os.environ | {report.MARK: str(checkout)}
    others = os.environ | {report.MARK: f"{checkout} of somebody else"}
    with (
        subprocess.Popen(waits, env=ours, stdout=subprocess.PIPE) as left,
        subprocess.Popen(waits, env=others, stdout=subprocess.PIPE) as foreign,
    ):
        for process in (left, foreign):
            assert process.stdout is not None
            process.stdout.readline()  # it is running
        report.end_leftovers()
        assert left.wait() == -signal.SIGKILL
        assert foreign.poll() is None
        foreign.kill()


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "not the one that is pinned",
        ),
        (
            "WARNING: Retrying after NewConnectionError('...')\nERROR: No matching distribution",
            "can't be reached",
        ),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: Something else entirely", "Something else entirely"),
        ("", "could not be installed"),
    ],
)
def test_a_failed_download_ends_in_advice(said: str, advice: str) -> None:
    assert advice in environment._advice(said)


def test_a_step_that_was_done_is_not_done_again_until_its_inputs_change(
    monkeypatch: pytest.MonkeyPatch, checkout: Path
) -> None:
    calls: list[tuple[object, ...]] = []
    monkeypatch.setattr(environment, "pip", lambda *arguments, **_others: calls.append(arguments))
    environment.install_build_tools()
    environment.install_build_tools()
    assert len(calls) == 1
    lock = checkout / "requirements-build.lock"
    lock.write_text(lock.read_text().replace("ninja==1.13.2", "ninja==1.13.3"))
    environment.install_build_tools()
    assert len(calls) == 2


def test_a_step_that_failed_is_done_again_and_one_that_was_cut_off_marks_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_arguments: object, **_others: object) -> str:
        raise SetupError("no network")

    def cut_off(*_arguments: object, **_others: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "pip", fail)
    with pytest.raises(SetupError):
        environment.install_build_tools()
    assert report.stamp("build-tools") == ""
    assert not environment.HALF_DONE.exists()
    monkeypatch.setattr(environment, "pip", cut_off)
    with pytest.raises(KeyboardInterrupt):
        environment.install_build_tools()
    assert environment.HALF_DONE.exists()


def test_what_is_compiled_here_is_left_out_of_what_is_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[object, ...]] = []
    monkeypatch.setattr(environment, "pip", lambda *arguments, **_others: calls.append(arguments))
    environment.install_runtime()
    installed = blocks(Path(str(calls[0][-1])).read_text())[1]
    pinned = blocks((ROOT / "requirements.lock").read_text())[1]
    assert set(pinned) - set(installed) == {"llama-cpp-python"}
    assert all(installed[name] == pinned[name] for name in installed)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """An environment that works; returns the commands that made it anew."""
    commands: list[object] = []

    def make(command: object, _environment: object) -> tuple[int, str]:
        assert environment.HALF_DONE.exists()  # cut off here, it would not be trusted
        commands.append(command)
        return 0, ""

    monkeypatch.setattr(environment, "_works", lambda: True)
    monkeypatch.setattr(environment, "run", make)
    return commands


def test_an_environment_that_was_moved_is_made_anew(made: list[object]) -> None:
    environment.create()
    assert made == []
    environment.PLACE.write_text("/somewhere/else\n")
    environment.create()
    assert len(made) == 1
    assert environment.PLACE.read_text().strip() == str(places.ROOT)


def test_an_environment_whose_packages_were_half_copied_is_made_anew(made: list[object]) -> None:
    report.set_stamp("runtime", "a key")
    environment.HALF_DONE.touch()
    environment.create()
    assert len(made) == 1
    assert report.stamp("runtime") == ""
    assert not environment.HALF_DONE.exists()


def test_the_cache_is_in_the_checkout_where_the_home_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, checkout: Path, tmp_path: Path
) -> None:
    assert places.cache() == Path.home() / ".cache" / "mindmate-build"
    blocked = tmp_path / "a file, not a folder"
    blocked.touch()
    monkeypatch.setenv("HOME", str(blocked))
    assert places.cache() == checkout / "build" / "cache"
    monkeypatch.setenv("HOME", "")
    assert places.cache() == checkout / "build" / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert places.cache() == tmp_path / "xdg" / "mindmate-build"
