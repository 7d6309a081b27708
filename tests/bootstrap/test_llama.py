"""llama.cpp is built once for a processor, and what is kept is used only if it is whole and fits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bootstrap import environment, llama, places, report

NAME = "llama_cpp_python-0.3.36-py3-none-linux_x86_64.whl"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """What stands for a wheel that was just built."""
    wheel = tmp_path / NAME
    wheel.write_bytes(b"a wheel")
    return wheel


def test_a_kept_wheel_is_found_again(built: Path) -> None:
    assert llama.must_compile()
    kept = llama._keep(built)
    assert not llama.must_compile()
    assert llama._kept() == kept
    assert kept.is_relative_to(places.cache())
    assert json.loads((kept.parent / "built-with.json").read_text()) == llama._cache_inputs()


def test_a_damaged_wheel_is_thrown_away(built: Path) -> None:
    kept = llama._keep(built)
    kept.write_bytes(b"a wheel that somebody changed")
    assert llama._kept() is None
    assert not kept.exists()


def test_a_wheel_without_its_hash_is_not_trusted(built: Path) -> None:
    kept = llama._keep(built)
    kept.with_name(kept.name + ".sha256").unlink()
    assert llama._kept() is None


@pytest.mark.parametrize("changed", ["processor", "options", "compiler", "flags", "version"])
def test_a_wheel_for_something_else_is_not_used(
    changed: str, built: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    llama._keep(built)
    assert llama._kept() is not None
    if changed == "processor":
        monkeypatch.setattr(llama, "_processor", lambda: "flags: sse2")
    elif changed == "options":
        monkeypatch.setenv("CMAKE_ARGS", "-DGGML_CUDA=ON")
    elif changed == "compiler":
        monkeypatch.setattr(llama, "_version_of", lambda _command: "cc 99")
    elif changed == "flags":
        monkeypatch.setenv("CXXFLAGS", "-O1")
    else:
        lock = checkout / "requirements.lock"
        lock.write_text(lock.read_text().replace("llama-cpp-python==0.3.36", "llama-cpp-python==0.3.37"))
    assert llama._kept() is None


def test_putting_the_same_wheel_on_the_shelf_twice_leaves_one(built: Path) -> None:
    llama._keep(built)
    kept = llama._keep(built)
    assert [folder.name for folder in kept.parent.parent.iterdir()] == [kept.parent.name]


def test_a_wheel_that_is_given_is_taken_instead_of_compiling(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert llama.must_compile()
    monkeypatch.setenv("MINDMATE_WHEEL_DIR", str(built.parent))
    assert not llama.must_compile()


def test_a_given_wheel_of_another_version_is_not_taken(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built.rename(built.with_name(NAME.replace("0.3.36", "0.3.35")))
    monkeypatch.setenv("MINDMATE_WHEEL_DIR", str(built.parent))
    assert llama.must_compile()


def test_what_is_installed_needs_no_compiler() -> None:
    report.set_stamp("llama", f"{llama._installed_key()} {'0' * 64}")
    assert not llama.must_compile()


def test_a_kept_source_is_checked_before_it_is_used(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = places.cache() / "sources"
    shelf.mkdir()
    archive = shelf / "llama_cpp_python-0.3.36.tar.gz"
    asked: list[tuple[object, ...]] = []

    def fetch(*arguments: object, **_others: object) -> str:
        asked.append(arguments)
        (Path(str(arguments[-1])) / archive.name).write_bytes(b"the real source")
        return ""

    monkeypatch.setattr(environment, "pip", fetch)
    archive.write_bytes(b"something else")
    llama._source()
    assert len(asked) == 1
    assert "--require-hashes" in asked[0]
    assert archive.read_bytes() == b"the real source"
    lock = checkout / "requirements.lock"
    lock.write_text(f"llama-cpp-python==0.3.36 \\\n    --hash=sha256:{report.sha256_of(archive)}\n")
    llama._source()
    assert len(asked) == 1  # the control: what fits is used


def test_what_a_killed_compilation_left_is_removed_before_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    other = tmp_path / "mindmate-build-of-another-checkout"
    other.mkdir()
    with llama._workshop() as first:
        (first / "object.o").touch()
        first.rename(tmp_path / f"{first.name}left")
    with llama._workshop() as second:
        assert {folder.name for folder in tmp_path.glob("mindmate-build-*")} == {other.name, second.name}
    assert not second.exists()


def test_a_build_for_every_processor_is_kept_apart_and_bound_to_none(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = llama._keep(built, "-DALL=ON")
    assert llama._kept() is None
    monkeypatch.setattr(llama, "_processor", lambda: "flags: sse2")
    assert llama.portable_wheel("-DALL=ON") == kept
    assert llama._kept("-DOTHER=ON") is None
    assert json.loads((kept.parent / "built-with.json").read_text())["processor"] == "any"


@pytest.mark.parametrize(
    ("features", "known", "wanted"),
    [
        ("flags : sse2 amx_tile amx_int8 x", True, True),
        ("flags : sse2 avx2 x", True, False),
        ("flags : sse2 amx_tile x", False, False),
    ],
)
def test_the_matrix_instructions_that_end_the_process_are_left_out(
    features: str, known: bool, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(llama, "_processor", lambda: features)
    monkeypatch.setattr(llama, "_takes", lambda _compiler, _flags: known)
    monkeypatch.setenv("CXXFLAGS", "-O1")
    flags = llama._flags()
    assert flags["CXXFLAGS"] == (f"-O1 {llama.NO_AMX}" if wanted else "-O1")
    assert (llama.NO_AMX in flags["CFLAGS"]) == wanted
    assert llama._cache_inputs()["flags"] == "|".join(flags.values())


@pytest.mark.skipif(llama._cc() is None, reason="there is no compiler")
def test_a_compiler_is_asked_whether_it_knows_a_flag() -> None:
    compiler = str(llama._cc())
    assert llama._takes(compiler, "-O1")
    assert not llama._takes(compiler, "-mno-such-instructions")


def test_a_portable_build_keeps_this_machines_folders_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(llama.sys, "platform", "linux")
    monkeypatch.setenv("CFLAGS", "-O1")
    flags = llama._without_paths(tmp_path)
    assert flags == {
        "CFLAGS": f"-O1 -ffile-prefix-map={tmp_path}=.",
        "CXXFLAGS": f"-ffile-prefix-map={tmp_path}=.",
    }
