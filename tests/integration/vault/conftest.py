"""What the vault's tests have: folders on a disk in memory where there is one, and the shim."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

MEMORY_DISK = Path("/dev/shm")
ROOM = 256 * 1024**2  # bytes that must be free there


@pytest.fixture(scope="session")
def quick_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which a sync costs nothing. What is tested doesn't depend on how slow the disk is:
    a kill leaves to the system what was written, and a power cut is played through on recorded writes.
    """
    try:
        if shutil.disk_usage(MEMORY_DISK).free < ROOM:
            raise OSError("too small")
        folder = Path(tempfile.mkdtemp(prefix="mindmate-tests-", dir=MEMORY_DISK))
    except OSError:
        yield tmp_path_factory.mktemp("disk")
        return
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def tmp_path(quick_disk: Path) -> Iterator[Path]:
    """As pytest's own, on that disk, and gone after the test."""
    folder = Path(tempfile.mkdtemp(dir=quick_disk))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled shim; a C compiler is there wherever llama.cpp was built. Not on a disk in memory, from
    which programs often may not be run.
    """
    library = tmp_path_factory.mktemp("shim") / "shim.so"
    source = Path(__file__).with_name("shim.c")
    compiler = next((c for c in ("cc", "gcc", "clang") if shutil.which(c)), None)
    if compiler is None:
        pytest.skip(
            "no C compiler, which only a ready-made wheel of llama.cpp does without: set-up asks for one"
        )
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl", "-lpthread"],
        check=True,
    )
    return library
