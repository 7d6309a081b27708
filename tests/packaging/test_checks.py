"""The checks of what was built find what they look for."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from installers import budget, smoke, variants
from installers.report import PackagingError

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def script(name: str) -> ModuleType:
    """A script of packaging/, loaded by its path."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_bundle_that_could_speak_over_a_network_is_found_out(tmp_path: Path) -> None:
    offline = script("verify_offline")
    (tmp_path / "lib").mkdir()
    for name in ("libQt6Core.so.6", "libcrypto.so.3", "_ssl_notes.txt"):
        (tmp_path / "lib" / name).write_bytes(b"")
    assert offline.forbidden_files(tmp_path) == []
    for name in ("libQt6Network.so.6", "libqvnc.so", "libssl.so.3", "libllama-common.so"):
        (tmp_path / "lib" / name).write_bytes(b"")
    assert len(offline.forbidden_files(tmp_path)) == 4


def test_a_trace_with_an_inet_socket_is_found_out() -> None:
    offline = script("verify_offline")
    local = (
        '12 socket(AF_UNIX, SOCK_STREAM, 0) = 3\n12 connect(3, {sa_family=AF_UNIX, sun_path="/x"}, 9) = 0\n'
    )
    assert offline.inet_sockets(local) == []
    refused = (
        "13 socket(AF_INET, SOCK_DGRAM, 0) = -1 EAFNOSUPPORT (Address family not supported by protocol)\n"
    )
    assert len(offline.inet_sockets(local + refused)) == 1
    assert len(offline.inet_sockets("1 socket(AF_INET6, SOCK_STREAM, 0) = 4")) == 1


def test_two_builds_that_differ_are_told_apart(tmp_path: Path) -> None:
    repro = script("repro")
    for turn in ("one", "two"):
        (tmp_path / turn).mkdir()
        (tmp_path / turn / "same").write_text("a")
        (tmp_path / turn / "link").symlink_to("same")
    one, two = tmp_path / "one", tmp_path / "two"
    assert repro.differences(one, two) == []
    (two / "same").chmod(0o755)
    (two / "more").touch()
    assert [line.split(":")[0] for line in repro.differences(one, two)] == ["more", "same"]


def program(folder: Path, code: str) -> Path:
    """A bundle whose program is a short script."""
    file = folder / "mindmate"
    file.write_text(f"#!{sys.executable}\nimport sys, json, os\n{code}\n")
    file.chmod(0o755)
    return folder


def test_a_self_test_passes_only_with_an_empty_standard_error(tmp_path: Path) -> None:
    good = "print(json.dumps({'checks': {}}))"
    assert smoke.selftest(program(tmp_path, good), "here") == {"checks": {}}
    for bad in (f"{good}; print('a warning', file=sys.stderr)", f"{good}; sys.exit(1)"):
        with pytest.raises(PackagingError, match="self-test here ended"):
            smoke.selftest(program(tmp_path, bad), "here")


def test_a_self_test_that_writes_outside_of_its_profile_fails(tmp_path: Path) -> None:
    writes = "open(os.environ['HOME'] + '/.stray', 'w').write('x'); print('{}')"
    with pytest.raises(PackagingError, match=r"wrote outside of its profile: \.stray"):
        smoke.selftest(program(tmp_path, writes), "here")


@pytest.mark.parametrize(
    ("variant", "platform", "option"),
    [
        ("cpu", "linux", "$ORIGIN"),
        ("cuda", "linux", "-DGGML_CUDA=ON"),
        ("metal", "darwin", "@loader_path"),
        ("vulkan", "win32", "-DGGML_VULKAN=ON"),
    ],
)
def test_each_variant_has_every_processor(variant: str, platform: str, option: str) -> None:
    args = variants.cmake_args(variant, platform)
    assert option in args
    assert "-DGGML_CPU_ALL_VARIANTS=ON" in args
    assert "-DGGML_NATIVE=OFF" in args
    assert "-DLLAMA_OPENSSL=OFF" in args


@pytest.mark.parametrize(
    ("variant", "platform"), [("metal", "linux"), ("cuda", "darwin"), ("quantum", "linux")]
)
def test_a_variant_that_a_system_lacks_is_refused(variant: str, platform: str) -> None:
    with pytest.raises(ValueError):
        variants.cmake_args(variant, platform)


@pytest.mark.parametrize(
    "name", ["linux/install.sh", "linux/wrapper.sh", "linux/postrm", "sign.sh", "macos/package.sh"]
)
def test_a_script_for_the_shell_has_no_slip_in_it(name: str) -> None:
    subprocess.run(["sh", "-n", str(PACKAGING / name)], check=True)


def test_installing_upgrading_and_removing_in_a_home_leave_the_vault_alone(tmp_path: Path) -> None:
    archive, home = tmp_path / "archive", tmp_path / "home with space"
    for name, text in {
        "lib/mindmate/mindmate": "#!/bin/sh\necho one\n",
        "share/applications/mindmate.desktop": "[Desktop Entry]\nExec=mindmate\n",
        "share/man/man1/mindmate.1.gz": "",
        "share/icons/hicolor/16x16/apps/mindmate.png": "",
    }.items():
        (archive / name).parent.mkdir(parents=True, exist_ok=True)
        (archive / name).write_text(text)
    (archive / "lib/mindmate/mindmate").chmod(0o755)
    for name in ("install.sh", "wrapper.sh"):
        (archive / name).write_bytes((PACKAGING / "linux" / name).read_bytes())
    vault = home / ".local/share/MindMate/vault/header"
    vault.parent.mkdir(parents=True)
    vault.write_text("kept")

    def run(*words: str) -> str:
        variables = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
        result = subprocess.run(
            ["sh", str(archive / "install.sh"), *words],
            env=variables,
            capture_output=True,
            text=True,
            check=True,
        )
        return result.stdout

    def installed() -> str:
        command = [str(home / ".local/bin/mindmate")]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    run()
    assert installed() == "one\n"
    (home / ".local/lib/mindmate/left-over").touch()
    (archive / "lib/mindmate/mindmate").write_text("#!/bin/sh\necho two\n")
    assert str(vault.parents[1]) in run()
    assert installed() == "two\n"
    assert not (home / ".local/lib/mindmate/left-over").exists()
    assert (
        f'Exec="{home}/.local/bin/mindmate"'
        in (home / ".local/share/applications/mindmate.desktop").read_text()
    )
    said = run("--remove")
    assert str(vault.parents[1]) in said
    assert "mindmate vault erase" in said
    assert [str(file.relative_to(home)) for file in home.rglob("*") if file.is_file()] == [
        str(vault.relative_to(home))
    ]
    assert vault.read_text() == "kept"
    run()
    assert installed() == "two\n"


def test_the_flatpak_has_no_network_and_nothing_of_the_home() -> None:
    text = (PACKAGING / "linux" / "org.mindmate.MindMate.yml").read_text("utf-8")
    rows = [line.strip() for line in text.splitlines() if not line.strip().startswith("#")]
    assert "- --socket=wayland" in rows
    assert not [row for row in rows if "network" in row or "filesystem" in row or "bus" in row]


def report(code: int, deb: int, models: int = 0, screen: int = 0) -> dict[str, object]:
    return {
        "bytes": {"code": code, "models": models, "screen": 3 * screen},
        "screen_packed": screen,
        "packages": {"a.deb": deb, "b.rpm": 10**9},
    }


def test_a_package_over_its_budget_is_named() -> None:
    limit = {"installed_code": 200, "deb_without_model": 60}
    assert budget.exceeded(report(200, 60), limit) == []
    assert len(budget.exceeded(report(201, 61), limit)) == 2
    # Models and the screen's data are stated apart.
    assert budget.exceeded(report(200, 160, models=100), limit) == []
    assert budget.exceeded(report(200, 85, screen=25), limit) == []
    assert len(budget.exceeded(report(200, 86, screen=25), limit)) == 1


@pytest.mark.parametrize(("window", "status"), [(0.4, 0), (0.9, 1)])
def test_a_start_that_takes_too_long_beside_the_bare_program_is_named(
    window: float, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = script("start")
    monkeypatch.setattr(
        start, "until", lambda command, _line, _variables: 0.15 if "--version" in command else window
    )
    monkeypatch.setattr(sys, "argv", ["start.py", "program"])
    assert start.main() == status


def test_the_budget_is_what_was_promised() -> None:
    limit = budget.limits()
    assert limit["deb_without_model"] <= 60_000_000
    assert limit["installed_code"] <= 200_000_000
    assert limit["start_ratio"] <= 4
