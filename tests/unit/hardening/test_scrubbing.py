"""The program starts once more so that freed memory is overwritten, and loads nothing before that."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="glibc's tunables")

WAYS = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}

AGAIN = """
import os, sys
from mindmate.hardening.scrubbing import restart_scrubbed, scrubs_freed_memory
before = scrubs_freed_memory()
restart_scrubbed()
kept = os.environ["GLIBC_TUNABLES"].startswith("glibc.malloc.check=0:")
print(before, scrubs_freed_memory(), sys.argv[1:], kept)
"""


def test_a_program_starts_again_once_so_that_freed_memory_is_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "again.py"
    file.write_text(AGAIN)
    done = subprocess.run(
        [sys.executable, str(file), "one", "two words"],
        env=WAYS | {"GLIBC_TUNABLES": "glibc.malloc.check=0"},
        capture_output=True,
        text=True,
        check=True,
    )
    if os.confstr("CS_GNU_LIBC_VERSION"):
        assert done.stdout == "True True ['one', 'two words'] True\n"  # printed once, by the second start


BEFORE = """
import os, runpy, sys
def again(*_):
    print(sorted(name for name in sys.modules if name.split(".")[0] in ("mindmate", "argparse", "logging", "ctypes")))
    sys.stdout.flush()
    os._exit(0)
os.execv = again
sys.argv = ["mindmate", "--version"]
runpy.run_module("mindmate", run_name="__main__")
"""


def test_nothing_is_loaded_twice_for_it() -> None:
    if not os.confstr("CS_GNU_LIBC_VERSION"):
        pytest.skip("not glibc")
    done = subprocess.run(
        [sys.executable, "-c", BEFORE], env=WAYS, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['mindmate', 'mindmate.hardening', 'mindmate.hardening.scrubbing']"


ASKED = """
import os, subprocess, sys
from mindmate.hardening import scrubbing
scrubbing.ask()
scrubbing.ask()  # asked twice is asked once
print(os.environ["GLIBC_TUNABLES"].count("perturb"), scrubbing.scrubs_freed_memory())
sys.stdout.flush()
STARTED = (
    "import os; from mindmate.hardening import scrubbing; os.execv = None; scrubbing.restart_scrubbed();"
    "print(scrubbing.scrubs_freed_memory())"
)
subprocess.run([sys.executable, "-c", STARTED], check=True)
"""


def test_a_start_that_was_asked_to_overwrite_freed_memory_does_not_start_again() -> None:
    if not os.confstr("CS_GNU_LIBC_VERSION"):
        pytest.skip("not glibc")
    done = subprocess.run([sys.executable, "-c", ASKED], env=WAYS, capture_output=True, text=True, check=True)
    assert done.stdout == "1 False\nTrue\n"
