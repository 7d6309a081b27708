"""What an ELF library is called and needs: a bounded reader of its dynamic section.

Format: System V ABI, chapters 4 and 5; only what Linux on 64 bits uses.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

_PT_LOAD, _PT_DYNAMIC = 1, 2
_DT_NEEDED, _DT_STRTAB, _DT_SONAME, _DT_RPATH, _DT_RUNPATH = 1, 5, 14, 15, 29


@dataclass(frozen=True)
class Linked:
    """The dynamic section's names: what the file needs, what it calls itself, where it looks."""

    needed: tuple[str, ...]
    soname: str
    runpath: str


def read(file: Path) -> Linked | None:
    """The dynamic section of a 64-bit little-endian ELF file; None for anything else."""
    with file.open("rb") as stream:
        if stream.read(6) != b"\x7fELF\x02\x01":
            return None
    data = file.read_bytes()
    offset, size, count = struct.unpack_from("<Q14xHH", data, 32)[0], *struct.unpack_from("<HH", data, 54)
    headers = [struct.unpack_from("<IIQQQQQQ", data, offset + index * size) for index in range(count)]
    loads = [(vaddr, at, length) for kind, _, at, vaddr, _, length, _, _ in headers if kind == _PT_LOAD]
    dynamic = next(((at, length) for kind, _, at, _, _, length, _, _ in headers if kind == _PT_DYNAMIC), None)
    if dynamic is None:
        return Linked((), "", "")
    entries = list(struct.iter_unpack("<qQ", data[dynamic[0] : dynamic[0] + dynamic[1] // 16 * 16]))
    address = next(value for tag, value in entries if tag == _DT_STRTAB)
    strings = next(at + address - vaddr for vaddr, at, length in loads if vaddr <= address < vaddr + length)

    def text(value: int) -> str:
        start = strings + value
        return data[start : data.index(b"\0", start)].decode()

    def named(*tags: int) -> list[str]:
        return [text(value) for tag, value in entries if tag in tags]

    return Linked(
        tuple(named(_DT_NEEDED)),
        next(iter(named(_DT_SONAME)), ""),
        next(iter(named(_DT_RUNPATH, _DT_RPATH)), ""),
    )
