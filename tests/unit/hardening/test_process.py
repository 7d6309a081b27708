"""What a hardened process may not do; tried in processes of their own, each beside one that isn't."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="POSIX's limits")


def run(source: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", source],
        cwd=folder,
        env=os.environ | {"LLAMA_CPP_LIB_PATH": "/elsewhere"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


HARDEN = "from mindmate.hardening.process import harden\nresult = harden()\n"
LOOK = """
import os, resource
from pathlib import Path
os.umask(os.umask(0) if "result" in globals() else 0o022)
Path("made").write_text("x")
print(oct(Path("made").stat().st_mode & 0o777), resource.getrlimit(resource.RLIMIT_CORE)[1] == 0,
      "LLAMA_CPP_LIB_PATH" in os.environ)
"""


def test_files_are_private_cores_impossible_and_foreign_libraries_ignored(tmp_path: Path) -> None:
    assert run(HARDEN + LOOK, tmp_path) == "0o600 True False"


def test_without_hardening_none_of_this_holds(tmp_path: Path) -> None:
    mode, no_cores, foreign = run(LOOK, tmp_path).split()
    assert (mode, foreign) == ("0o644", "True")
    if no_cores == "True":
        pytest.skip("this session forbids core dumps anyway")


def test_what_is_reported_is_what_holds(tmp_path: Path) -> None:
    said = run(HARDEN + "print(result.private_files, result.no_core_dumps, result.not_dumpable)", tmp_path)
    assert said == f"True True {sys.platform == 'linux'}"


@pytest.mark.skipif(sys.platform != "linux", reason="Linux's prctl")
def test_no_other_process_can_read_its_memory(tmp_path: Path) -> None:
    owner = "import os\nprint(os.stat('/proc/self/mem').st_uid, oct(os.stat('/proc/self').st_mode & 0o777))\n"
    dumpable = "import ctypes\nprint(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"
    assert run(dumpable, tmp_path) == "1"
    assert run(HARDEN + dumpable, tmp_path) == "0"
    assert run(HARDEN + owner, tmp_path).split()[0] == "0"
