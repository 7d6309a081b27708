"""What stays in the bundle: nothing by pattern that has no business there, then only what is reachable.

A table of contents is PyInstaller's: a list of (name in the bundle, source, kind). On Linux a library
stays if a program, an extension module, a plug-in that is wanted, or something that stays needs it
(DT_NEEDED). On other systems the patterns alone decide.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from installers import elf

Entry = tuple[str, str, str]

#: Qt's plug-ins that the window can use; all others are left out. Names without what a system puts around them.
PLUGINS = {
    "platforms": {"xcb", "wayland", "offscreen", "windows", "cocoa"},
    "platforminputcontexts": {"composeplatforminputcontext", "ibusplatforminputcontext"},
    "platformthemes": {"xdgdesktopportal"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "iconengines": {"svgicon"},
    "imageformats": {"svg"},
    "styles": {"modernwindowsstyle", "macstyle"},
}
#: What never goes along, wherever it would come from.
NEVER = (
    r"QtNetwork|Qt6Network|QtTest|Qt6Test|QtQml|Qt6Qml|QtQuick|Qt6Quick|QtVirtualKeyboard|QtPdf|Qt6Pdf",
    r"libssl[.-]|_ssl\.|libqvnc|libllama-common|libmtmd|libcurl",
    # Qt's own words in the languages that the app has words in.
    r"PySide6/Qt/qml|PySide6/(Qt/)?translations/(?!qtbase_(de|en|es|fr)\.qm$)",
    # Its matrix instructions end the process (bootstrap/llama.py, NO_AMX); "zen4" is the same without them.
    r"libggml-cpu-sapphirerapids\.",
    # Lists of what a package was built with, not of what is in it.
    r"platformdirs-[\d.]+\.dist-info/sboms/",
    r"(^|/)(direct_url\.json|RECORD|INSTALLER|REQUESTED|top_level\.txt|WHEEL)$",
    r"^(?!keyring-).*\.dist-info/entry_points\.txt$",  # by its own, keyring finds its back ends
    r"\.pyi$|(^|/)include/|\.cmake$|\.(cpp|hpp|h|lib|a)$",
)
#: Every Linux desktop has these, fitting each other and its drivers; the .deb depends on their packages.
FROM_THE_SYSTEM = re.compile(
    r"ld-linux.*|lib(c|m|dl|pthread|rt|util|resolv|stdc\+\+|gcc_s|z)\.so\..*|"
    r"lib(GL|EGL|GLX|OpenGL|drm|wayland-client|wayland-cursor|wayland-egl)\.so\..*|"
    r"lib(X11|X11-xcb|xcb|Xau|Xdmcp)\.so\..*|"
    r"lib(fontconfig|freetype|expat|dbus-1|glib-2\.0|gthread-2\.0|gobject-2\.0|gio-2\.0)\.so\..*"
)
#: Loaded by path while the app runs: nothing names them in its dynamic section.
BY_PATH = re.compile(
    r"llama_cpp/lib/(lib)?(llama|ggml|ggml-(cpu|cuda|vulkan|metal|blas)[\w.-]*)\.(so|dylib|dll)$"
)


class Unresolved(Exception):
    """Libraries that something in the bundle needs and that are neither in it nor every system's."""


def _posix(name: str) -> str:
    return name.replace("\\", "/")


def wanted(entry: Entry) -> bool:
    """Whether the patterns let an entry in."""
    name = _posix(entry[0])
    if any(re.search(pattern, name) for pattern in NEVER):
        return False
    found = re.search(r"/plugins/([\w-]+)/(?:lib)?q?([\w-]+?)(?:plugin)?\.(?:so|dylib|dll)$", name)
    if found is None:
        return "/plugins/" not in name
    return found[2] in {item.removeprefix("q") for item in PLUGINS.get(found[1], set())}


def reachable(entries: Iterable[Entry], read: Callable[[Path], elf.Linked | None] = elf.read) -> list[Entry]:
    """What of `entries` something needs. Raises `Unresolved`, where PyInstaller would only warn."""
    kept: dict[str, Entry] = {}
    linked: dict[str, elf.Linked] = {}
    offered: dict[str, list[Entry]] = {}
    todo: list[Entry] = []
    for entry in sorted(entries):
        found = read(Path(entry[1])) if entry[2] in ("BINARY", "EXTENSION", "DATA") else None
        if found is None:
            kept[entry[0]] = entry
            continue
        linked[entry[0]] = found
        name = _posix(entry[0])
        offered.setdefault(name.rsplit("/", 1)[-1], []).append(entry)
        is_root = entry[2] == "EXTENSION" or "/plugins/" in name or BY_PATH.search(name)
        if is_root or re.search(r"\.(abi3|cpython-\w[\w-]*)\.so$", name) or name.startswith("libpython"):
            todo.append(entry)
    missing: set[str] = set()
    while todo:
        entry = todo.pop()
        if entry[0] in kept:
            continue
        kept[entry[0]] = entry
        for soname in linked[entry[0]].needed:
            if FROM_THE_SYSTEM.fullmatch(soname):
                continue
            if soname not in offered:
                missing.add(f"{soname} (for {entry[0]})")
            todo += _nearest(offered.get(soname, []), entry[0])
    if missing:
        raise Unresolved(", ".join(sorted(missing)))
    return [kept[name] for name in sorted(kept)]


def _nearest(candidates: list[Entry], user: str) -> list[Entry]:
    """Of files with one name, the one beside what needs it; else the first. Symbolic links count as files."""
    folder = _posix(user).rsplit("/", 1)[0]
    beside = [entry for entry in candidates if _posix(entry[0]).rsplit("/", 1)[0] == folder]
    return (beside or candidates)[:1]


def prune(entries: Iterable[Entry], platform: str = sys.platform) -> list[Entry]:
    """The entries that stay. Raises `Unresolved`."""
    rest = [entry for entry in entries if wanted(entry)]
    if platform != "linux":
        return rest
    return reachable(
        entry for entry in rest if not FROM_THE_SYSTEM.fullmatch(_posix(entry[0]).rsplit("/", 1)[-1])
    )


def from_the_system(entries: Iterable[Entry]) -> list[str]:
    """The sonames that the bundle expects of the system, sorted."""
    found: set[str] = set()
    for _, source, kind in entries:
        read = elf.read(Path(source)) if kind in ("BINARY", "EXTENSION") else None
        found |= {name for name in (read.needed if read else ()) if FROM_THE_SYSTEM.fullmatch(name)}
    return sorted(found)
