"""What the system must have: a compiler, cmake, Qt's libraries. Installed where that is allowed."""

from __future__ import annotations

import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bootstrap import places
from bootstrap.report import SetupError, clean_environment, run, say

#: Shared library → its package in Debian and Ubuntu. What Qt's own libraries and its window plugins
#: (libqxcb.so, libqwayland.so) name as NEEDED in PySide6_Essentials 6.11.3.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
#: What a llama.cpp that wasn't compiled here needs; a compiler brings it along.
OPENMP = {"libgomp.so.1": "libgomp1"}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
#: Says which libraries of its arguments can't be loaded.
PROBE = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""


@dataclass(frozen=True)
class Missing:
    """What this system lacks: `must` stops set-up, `window` only keeps the window from opening."""

    must: dict[str, str]  # what it is → its Debian package
    window: dict[str, str]

    @property
    def packages(self) -> list[str]:
        """Debian packages that hold everything missing."""
        return sorted({*self.must.values(), *self.window.values()})


def can_import(*modules: str) -> bool:
    """Whether this Python has all these modules of its standard library."""
    return all(importlib.util.find_spec(module) is not None for module in modules)


def missing() -> Missing:
    """Look what is not there. Compilers are asked for only while llama.cpp isn't built yet."""
    from bootstrap import llama  # imports the environment, which imports this

    must: dict[str, str] = {}
    if not places.PYTHON.exists() and not can_import("venv", "ensurepip"):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        must["Python's venv module"] = f"python{version}-venv"
    compiling = llama.must_compile()
    if compiling:
        must |= {what: package for what, package in llama.TOOLS.items() if not llama.has_tool(what)}
    window: dict[str, str] = {}
    if sys.platform == "linux":
        probe = [sys.executable, "-I", "-c", PROBE, *LIBRARIES, *OPENMP]
        found = subprocess.run(probe, env=clean_environment(), capture_output=True, text=True, check=False)
        lacking = found.stdout.split()
        window = {name: LIBRARIES[name] for name in lacking if name in LIBRARIES}
        if not compiling:
            must |= {name: OPENMP[name] for name in lacking if name in OPENMP}
        if not _has_font():
            window["a font"] = "fonts-dejavu-core"
    return Missing(must, window)


def _has_font() -> bool:
    """Whether any font file is where fontconfig looks."""
    folders = [Path(name).expanduser() for name in FONT_FOLDERS]
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb"))
        for folder in folders
        for _, _, names in os.walk(folder)
        for name in names
    )


def _rights() -> list[str] | None:
    """How commands get the rights to install: as root, by a sudo that asks nothing, or None."""
    if os.environ.get("MINDMATE_NO_INSTALL"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    allowed = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0
    return [sudo, "-n"] if allowed else None


def command_for(lacking: Missing) -> str:
    """The exact command that installs what is missing, for this system."""
    names = [*lacking.must, *lacking.window]
    if shutil.which("apt-get"):
        return shlex.join(["sudo", "apt-get", "install", "--no-install-recommends", *lacking.packages])
    if shutil.which("dnf"):
        bits = "()(64bit)" if platform.architecture()[0] == "64bit" else ""
        tools = {
            "a C compiler": "gcc",
            "a C++ compiler": "gcc-c++",
            "cmake": "cmake",
            "a font": "dejavu-sans-fonts",
        }
        return shlex.join(["sudo", "dnf", "install", *(tools.get(name, name + bits) for name in names)])
    if sys.platform == "darwin":
        return (
            "xcode-select --install" if "cmake" not in names else "xcode-select --install; brew install cmake"
        )
    return f"install, with your system's package tool, what holds: {', '.join(names)}"


def provide(lacking: Missing) -> None:
    """Install what is missing where that is allowed. Raises `SetupError` if set-up can't do without it."""
    if not lacking.packages:
        return
    rights = _rights() if shutil.which("apt-get") else None
    if rights is not None:
        say(f"Installing with apt-get: {' '.join(lacking.packages)}")
        if _apt(rights, lacking.packages):
            return
    if lacking.must:
        raise SetupError(f"this system lacks {_listed(lacking.must)}. Run:  {command_for(lacking)}")


def _listed(things: dict[str, str]) -> str:
    names = list(things)
    return ", ".join(names) if len(names) <= 4 else f"{', '.join(names[:3])} and {len(names) - 3} more"


def _apt(rights: list[str], packages: list[str]) -> bool:
    """Install Debian packages; False where that fails (the log says why)."""
    # sudo drops the environment, hence env.
    quiet = [*rights, "env", "DEBIAN_FRONTEND=noninteractive"]
    apt = [*quiet, "apt-get", "-o", "DPkg::Lock::Timeout=300", "-y"]
    install = [*apt, "install", "--no-install-recommends", *packages]
    if run(install, uncut=True)[0] == 0:
        return True
    # Most often the lists are missing or old; now and then an earlier installation was cut off.
    run([*quiet, "dpkg", "--configure", "-a"], uncut=True)
    run([*apt, "update"], alive="fetching the package lists")
    return run(install, alive="installing", uncut=True)[0] == 0


#: Opens a window that nobody sees, then loads what opens one that somebody does. Prints what fails.
WINDOW_PROBE = """
import ctypes, os, pathlib, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
try:
    from PySide6 import QtWidgets
    application = QtWidgets.QApplication([])
except (ImportError, OSError) as error:
    print(error)
    sys.exit(1)
platforms = pathlib.Path(QtWidgets.__file__).parent / "Qt" / "plugins" / "platforms"
for name in ("libqxcb.so", "libqwayland.so"):
    if (platforms / name).exists():
        try:
            ctypes.CDLL(str(platforms / name))
        except OSError as error:
            print(error)
"""


def check_window(dev: bool) -> bool:
    """Whether Qt starts here and could open a window; prints the exact command where it can't.

    Raises `SetupError` where that is needed: Qt itself for the tests, a window where there is a display.
    """
    probe = [str(places.PYTHON), "-I", "-c", WINDOW_PROBE]
    status, said = run(probe, {"XDG_RUNTIME_DIR": str(places.BUILD)})
    if "No module named" in said:
        (places.VENV / ".installing").touch()
        raise SetupError("the environment is damaged. Run it again, and it is made anew.")
    lacking = missing()
    if status == 0 and not said.strip() and not lacking.window:
        return True
    what = _listed(lacking.window) or (said.strip().splitlines() or ["?"])[0]
    advice = f"Run:  {command_for(lacking)}" if lacking.window else f"{places.shown(places.LOG)} says more."
    if places.has_display() or (dev and status != 0):
        raise SetupError(f"Qt can't open a window here: it lacks {what}. {advice}")
    say(f"Note: no window can open here yet: Qt lacks {what}.")
    say(f"      {advice}")
    return False
