"""Power cuts, played through on what a program was recorded to write (`shim.c`, `shimmed.py`).

The model of the cut: what a file had when it was last synced is there; of what came after, each sector
of 512 bytes is there or isn't, in any order; names (creating, renaming, deleting) come in order, as
journalling file systems keep them, up to any point after a folder was last synced.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

HEAD = struct.Struct("<cHHQI")
SECTOR = 512
NAMES, CONTENT, SYNC, NOTE = "cru", "wt", "s", "n"


@dataclass(frozen=True)
class Step:
    """One recorded operation: create, rename, unlink, write, truncate, sync, or a note of the program's."""

    what: str
    path: str
    other: str
    offset: int
    data: bytes


def steps(log: bytes) -> list[Step]:
    """The operations in a log of the shim's."""
    found, at = [], 0
    while at < len(log):
        what, first, second, offset, size = HEAD.unpack_from(log, at)
        at += HEAD.size
        names = log[at : at + first].decode(), log[at + first : at + first + second].decode()
        at += first + second
        found.append(Step(what.decode(), *names, offset, log[at : at + size]))
        at += size
    return found


@dataclass
class File:
    """What is sure to be there, and what was done since the last sync."""

    sure: bytearray = field(default_factory=bytearray)
    loose: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        """Everything so far is sure to last."""
        for step in self.loose:
            _apply(self.sure, step, None)
        self.loose.clear()

    def after_cut(self, rng: random.Random) -> bytearray:
        """What a cut leaves of it."""
        data = bytearray(self.sure)
        for step in self.loose:
            _apply(data, step, rng)
        return data


class Disk:
    """Folders of files while a recorded program works; at any moment it can say what a cut would leave."""

    def __init__(self, root: Path, start: Path) -> None:
        """`start` holds what lay in `root` when the recording began."""
        self._root = str(root)
        self._names = {
            str(root / file.relative_to(start)): File(bytearray(file.read_bytes()))
            for file in start.rglob("*")
            if file.is_file()
        }
        self._sure_names = dict(self._names)
        self._loose_names: list[Step] = []
        self._born: dict[int, File] = {}  # the files that the creating steps made, by the step's identity
        self.noted = 0  # the last number that the program noted

    def go_on(self, step: Step) -> None:
        """The next operation of the program."""
        if step.what == NOTE:
            self.noted = step.offset
        elif step.what in NAMES:
            self._born.setdefault(id(step), File())
            self._loose_names.append(step)
            _rename(self._names, step, self._born)
        elif step.path not in self._names:  # a folder, or a file that was deleted while it was open
            if step.what == SYNC and self._is_folder(step.path):
                self._sure_names = dict(self._names)
                self._loose_names.clear()
        elif step.what == SYNC:
            self._names[step.path].sync()
        else:
            self._names[step.path].loose.append(step)

    def _is_folder(self, path: str) -> bool:
        return path == self._root or any(name.startswith(path + "/") for name in self._names)

    def after_cut(self, rng: random.Random) -> Iterator[tuple[str, bytearray]]:
        """The files that a cut now would leave, with what would be in them."""
        names = dict(self._sure_names)
        for step in self._loose_names[: rng.randint(0, len(self._loose_names))]:
            _rename(names, step, self._born)
        written: dict[int, bytearray] = {}
        for path, file in names.items():
            if id(file) not in written:
                written[id(file)] = file.after_cut(rng)
            yield path, written[id(file)]


def _rename(names: dict[str, File], step: Step, born: dict[int, File]) -> None:
    """Carry out what a step does to names; those of a folder that is renamed go along."""
    if step.what == "c":
        names.setdefault(step.path, born[id(step)])
    elif step.what == "u":
        names.pop(step.path, None)
    elif step.path in names:
        names[step.other] = names.pop(step.path)
    else:
        inside = step.path + "/"
        for path in [path for path in names if path.startswith(inside)]:
            names[step.other + "/" + path.removeprefix(inside)] = names.pop(path)


def _apply(data: bytearray, step: Step, rng: random.Random | None) -> None:
    """Carry out a change of content: wholly, or, with `rng`, as much of it as chance lets through."""
    if step.what == "t":
        if rng is None or rng.random() < 0.5:
            del data[step.offset :]
            data.extend(bytes(step.offset - len(data)))
        return
    whole = rng is None or rng.random() < 0.4
    if not whole and rng is not None and rng.random() < 0.4:
        return
    at = 0
    while at < len(step.data):
        size = len(step.data) if whole else min(SECTOR - (step.offset + at) % SECTOR, len(step.data) - at)
        if whole or (rng is not None and rng.random() < 0.5):
            place = step.offset + at
            data.extend(bytes(max(0, place + size - len(data))))
            data[place : place + size] = step.data[at : at + size]
        at += size
