"""How much memory a process may still take: what the system has, within the limits of its control groups."""

from __future__ import annotations

import re
import sys
from pathlib import Path

NO_LIMIT = 1 << 62
_GROUPS = Path("/sys/fs/cgroup")


def free_memory() -> int:
    """Bytes that this process may still take: what the system has free, within a control group's limit."""
    return min(_system_free(), _group_free())


def _system_free() -> int:
    try:
        found = re.search(
            r"^MemAvailable:\s+(\d+) kB", Path("/proc/meminfo").read_text("ascii"), re.MULTILINE
        )
        if found:
            return int(found.group(1)) * 1024
    except OSError:
        pass  # no Linux: asked in the system's own way below
    if sys.platform == "win32":
        return _windows_free()
    if sys.platform == "darwin":
        return _macos_free()
    return NO_LIMIT


def _group_free() -> int:
    """The least that any of this process's control groups leaves, in bytes (cgroups(7), versions 1 and 2)."""
    try:
        membership = Path("/proc/self/cgroup").read_text("ascii")
    except OSError:
        return NO_LIMIT  # no control groups, no limit
    return min((_left_in(folder) for folder in group_folders(membership)), default=NO_LIMIT)


def group_folders(membership: str, root: Path = _GROUPS) -> list[Path]:
    """The folders of the groups that bound memory, each with those above it, from /proc/self/cgroup's text."""
    found: list[Path] = []
    for line in membership.splitlines():
        _number, controllers, path = [*line.split(":", 2), "", ""][:3]
        if controllers and "memory" not in controllers.split(","):
            continue
        top = root / "memory" if controllers else root
        # In a container the path is the host's and doesn't exist here; the top is the container's own group.
        folder = top / path.lstrip("/")
        found += [place for place in (folder, *folder.parents) if place == top or top in place.parents]
    return found


def _left_in(folder: Path) -> int:
    """What one group leaves: its limit less what it uses, file pages aside, which the kernel takes back."""
    for limit_name, used_name in (
        ("memory.max", "memory.current"),
        ("memory.limit_in_bytes", "memory.usage_in_bytes"),
    ):
        try:
            limit = (folder / limit_name).read_text("ascii").strip()
            used = int((folder / used_name).read_text("ascii"))
            stat = (folder / "memory.stat").read_text("ascii")
        except (OSError, ValueError):
            continue
        if not limit.isdigit() or int(limit) >= NO_LIMIT:
            return NO_LIMIT
        pages = re.findall(r"^(?:in)?active_file (\d+)$", stat, re.MULTILINE)
        return max(0, int(limit) - used + sum(map(int, pages)))
    return NO_LIMIT


def _windows_free() -> int:
    import ctypes

    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *[(name, ctypes.c_ulonglong) for name in ("total", "available", "a", "b", "c", "d", "e")],
        )

    status = Status(length=ctypes.sizeof(Status))
    ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined,unused-ignore]
    return int(status.available)


def _macos_free() -> int:
    import ctypes
    import ctypes.util

    libc = ctypes.CDLL(ctypes.util.find_library("c"))
    size = ctypes.c_uint64(0)
    length = ctypes.c_size_t(8)
    libc.sysctlbyname(b"hw.memsize", ctypes.byref(size), ctypes.byref(length), None, 0)
    return int(size.value * 6 // 10)  # macOS compresses and swaps; it has no figure for "available"
