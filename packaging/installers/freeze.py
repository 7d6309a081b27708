"""From the environment to a folder that runs anywhere: PyInstaller's onedir, the same bytes each time."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from bootstrap.report import clean_environment

from installers.environment import Environment
from installers.places import PACKAGING, WORK
from installers.report import PackagingError, say

#: Distributions whose metadata goes along: what the app asks for its version, and what the licences belong to.
RUNTIME = (
    "mindmate",
    "llama-cpp-python",
    "sqlcipher3",
    "cryptography",
    "PySide6_Essentials",
    "shiboken6",
    "numpy",
    "platformdirs",
    "jinja2",
    "markupsafe",
    "zxcvbn",
    "diskcache",
    "typing_extensions",
    "cffi",
    # The system's keychain. Its back ends are found by the metadata of `keyring`.
    "keyring",
    "jaraco.classes",
    "jaraco.context",
    "jaraco.functools",
    "more-itertools",
    "backports.tarfile",
    "importlib_metadata",
    "zipp",
    *{"linux": ("SecretStorage", "jeepney"), "win32": ("pywin32-ctypes",)}.get(sys.platform, ()),
)


def app_data(source: Path) -> list[tuple[str, str]]:
    """Every file of the app's package that isn't Python: (file, folder in the bundle)."""
    return [
        (str(file), str(Path("mindmate", file.relative_to(source).parent)))
        for file in sorted(source.rglob("*"))
        if file.is_file() and file.suffix not in (".py", ".pyc") and "__pycache__" not in file.parts
    ]


def freeze(environment: Environment, into: Path, epoch: int, version: str) -> Path:
    """Freeze the app; returns the bundle's folder. Raises `PackagingError`."""
    say("Freezing")
    shutil.rmtree(into, ignore_errors=True)
    variables = clean_environment(
        {
            "PYTHONHASHSEED": "0",
            "SOURCE_DATE_EPOCH": str(epoch),
            "MINDMATE_PACKAGING": str(PACKAGING),
            "MINDMATE_WORK": str(WORK),
            "MINDMATE_VERSION": version,
            "QT_QPA_PLATFORM": "offscreen",
            # What PyInstaller keeps between builds, below the work folder.
            "PYINSTALLER_CONFIG_DIR": str(WORK / "cache"),
            "PYTHONPATH": str(PACKAGING.parent),
        }
    )
    command = [str(environment.python), "-m", "PyInstaller", "--noconfirm", "--clean"]
    command += [
        "--distpath",
        str(into),
        "--workpath",
        str(WORK / "pyinstaller"),
        str(PACKAGING / "mindmate.spec"),
    ]
    result = subprocess.run(command, cwd=WORK, env=variables, capture_output=True, text=True, check=False)
    log = WORK / "freeze.log"
    log.write_text(result.stdout + result.stderr, "utf-8")
    if result.returncode:
        raise PackagingError(f"PyInstaller stopped (the whole log: {log.name}):\n{result.stderr[-1500:]}")
    return into / "mindmate"
