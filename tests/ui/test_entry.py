"""What opening the window loads, and what it leaves alone."""

import subprocess
import sys
from pathlib import Path

import pytest


def loaded(module: str) -> set[str]:
    code = (
        f"import sys, {module}\nprint(*sys.modules)\n"
        "import pathlib\nmaps = pathlib.Path('/proc/self/maps')\n"
        "print(maps.read_text() if maps.exists() else '')"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return {Path(word).name for word in found.split()}


def test_the_window_loads_no_network_and_no_model():
    found = loaded("mindmate.ui.window")
    assert "PySide6.QtWidgets" in found
    assert found.isdisjoint({"PySide6.QtNetwork", "libQt6Network.so.6", "llama_cpp", "sqlcipher3", "zxcvbn"})


@pytest.mark.parametrize("module", ["PySide6.QtNetwork", "zxcvbn"])
def test_loading_it_would_be_noticed(module):
    assert module in loaded(module)
