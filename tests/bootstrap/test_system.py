"""What the system lacks: installed where that is allowed, else told as the exact command."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from bootstrap.report import SetupError
from bootstrap.system import Missing

from bootstrap import llama, system

COMPILER = Missing(
    {"a C++ compiler": "g++"}, {"libxcb-cursor.so.0": "libxcb-cursor0", "a font": "fonts-dejavu-core"}
)
WINDOW = Missing({}, {"libxcb-cursor.so.0": "libxcb-cursor0"})


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A system with apt-get that is never really called; returns what would have been run."""
    ran: list[list[str]] = []

    def run(command: list[str], **_others: object) -> tuple[int, str]:
        ran.append(command)
        return 0, ""

    monkeypatch.setattr("shutil.which", lambda name, **_: f"/usr/bin/{name}" if name == "apt-get" else None)
    monkeypatch.setattr(system, "run", run)
    return ran


def test_without_rights_the_exact_command_is_told_once_with_everything_in_it(
    debian: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINDMATE_NO_INSTALL", "1")
    command = r"sudo apt-get install --no-install-recommends fonts-dejavu-core g\+\+ libxcb-cursor0$"
    with pytest.raises(SetupError, match=command):
        system.provide(COMPILER)
    assert debian == []


def test_with_rights_it_is_installed(debian: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    system.provide(COMPILER)
    assert len(debian) == 1
    assert debian[0][-3:] == ["fonts-dejavu-core", "g++", "libxcb-cursor0"]


def test_what_only_the_window_needs_does_not_stop_set_up(
    debian: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINDMATE_NO_INSTALL", "1")
    system.provide(WINDOW)
    assert debian == []


def test_a_failed_installation_tries_newer_lists_and_then_tells_the_command(
    debian: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(command: list[str], **_others: object) -> tuple[int, str]:
        debian.append(command)
        return (0 if "update" in command else 100), ""

    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(system, "run", fail)
    with pytest.raises(SetupError, match="sudo apt-get install"):
        system.provide(COMPILER)
    assert [command[-1] for command in debian] == ["libxcb-cursor0", "-a", "update", "libxcb-cursor0"]


def test_another_system_gets_a_command_or_names_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name, **_: "/usr/bin/dnf" if name == "dnf" else None)
    assert system.command_for(COMPILER).startswith("sudo dnf install gcc-c++ 'libxcb-cursor.so.0()(64bit)'")
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    assert "libxcb-cursor.so.0" in system.command_for(COMPILER)


def test_a_missing_library_is_noticed_and_one_that_is_there_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(llama, "must_compile", lambda: False)
    monkeypatch.setattr(system, "LIBRARIES", {"libc.so.6": "libc6", "libnowhere.so.9": "libnowhere9"})
    assert system.missing().window.get("libnowhere.so.9") == "libnowhere9"
    assert "libc.so.6" not in system.missing().window


def test_compilers_are_asked_for_only_while_there_is_something_to_compile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(llama, "has_tool", lambda _what: False)
    monkeypatch.setattr(llama, "must_compile", lambda: True)
    assert set(llama.TOOLS.values()) <= set(system.missing().must.values())
    monkeypatch.setattr(llama, "must_compile", lambda: False)
    assert not set(llama.TOOLS.values()) & set(system.missing().must.values())


def test_a_system_without_any_font_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(system, "FONT_FOLDERS", (str(tmp_path),))
    assert not system._has_font()
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "Some.TTF").touch()
    assert system._has_font()


def test_the_script_that_finds_python_starts_one_that_is_new_enough() -> None:
    script = Path(system.__file__).with_name("python.sh")
    code = "import sys; print(sys.version_info >= (3, 11))"
    result = subprocess.run(["sh", str(script), "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "True\n"


def test_without_a_python_that_is_new_enough_it_says_what_to_do(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    script = Path(system.__file__).with_name("python.sh")
    result = subprocess.run(
        ["/bin/sh", str(script), "-c", ""],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "needs Python 3.11" in result.stderr
