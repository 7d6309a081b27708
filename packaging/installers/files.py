"""Folders and archives that come out the same each time."""

from __future__ import annotations

import io
import lzma
import os
import tarfile
from pathlib import Path

from installers.places import PACKAGING


def settle(root: Path, epoch: int, runs: set[str] = frozenset()) -> None:  # type: ignore[assignment]
    """Rights and times of everything below `root`: only what `runs` names can be run."""
    for file in [root, *root.rglob("*")]:
        if file.is_symlink():
            os.utime(file, (epoch, epoch), follow_symlinks=False)
            continue
        if os.name == "posix":
            can_run = file.is_dir() or str(file.relative_to(root)) in runs
            file.chmod(0o755 if can_run else 0o644)
        os.utime(file, (epoch, epoch))


def size_of(root: Path) -> int:
    """Bytes that the files below `root` hold; a link counts nothing."""
    return sum(file.stat().st_size for file in root.rglob("*") if file.is_file() and not file.is_symlink())


def program_wrapper(program: str) -> str:
    """The script that starts the program with the C library set up for it."""
    return (PACKAGING / "linux" / "wrapper.sh").read_text("utf-8").replace("@PROGRAM@", program)


def tar_xz(root: Path, top: str, target: Path, epoch: int) -> Path:
    """Pack `root` as `top`/…: in order of names, with one owner and one time. Returns `target`."""
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for file in [root, *sorted(root.rglob("*"))]:
            name = top if file == root else f"{top}/{file.relative_to(root)}"
            info = tar.gettarinfo(str(file), name)
            info.uid = info.gid = 0
            info.uname = info.gname = "root"
            info.mtime = epoch
            info.pax_headers = {}
            if info.isreg():
                if info.type == tarfile.LNKTYPE:
                    info.type = tarfile.REGTYPE
                with file.open("rb") as stream:
                    tar.addfile(info, stream)
            else:
                tar.addfile(info)
    target.write_bytes(lzma.compress(plain.getvalue(), preset=6))
    return target
