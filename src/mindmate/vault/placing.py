"""How a vault's folder gets its name, all or nothing; `names` says whether there is one."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.vault.lock import FolderLock
from mindmate.vault.names import COMPLETE, holds_vault, unfinished


def settle(folder: Path) -> None:
    """Finish a restoring that was cut off between its two renames. Raises `vault.busy`, `disk.*`.

    Without this a cut there would leave no vault under its name, and the next start would make a new one.
    """
    if holds_vault(folder) or not (unfinished(folder) / COMPLETE).is_file():
        return
    FolderLock(unfinished(folder)).release()  # whoever is restoring right now finishes it
    try:
        _put_in_place(unfinished(folder), folder)
    except OSError as error:
        raise from_os_error(error, folder.name) from error


def drop_unfinished(folder: Path) -> None:
    """Remove what a restoring left that was cut off before the vault in `folder` was touched."""
    part = unfinished(folder)
    if not part.is_dir() or not holds_vault(folder):
        return
    try:
        FolderLock(part).release()
    except MindMateError:
        return  # one is going on
    shutil.rmtree(part, ignore_errors=True)


def build_aside(
    folder: Path, build: Callable[[Path], object], replaces: datetime | None = None
) -> Path | None:
    """Let `build` fill a folder beside `folder`, then put it in place; all or nothing. Raises `disk.*`.

    With `replaces`, a vault that is in `folder` is put aside under that time's name, and held closed to
    others from the beginning; returns its new place. Raises `vault.busy`, or `vault.exists` without it.
    """
    part = unfinished(folder)
    former = FolderLock(folder) if replaces is not None and holds_vault(folder) else None
    try:
        _fill_aside(part, build, complete=replaces is not None)
        return _replace(folder, part, former, replaces)
    except OSError as error:
        raise from_os_error(error, folder.name) from error
    finally:
        if former is not None:
            former.release()


def _fill_aside(part: Path, build: Callable[[Path], object], *, complete: bool) -> None:
    part.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(part)
    try:
        try:
            for leftover in part.iterdir():  # of an interrupted attempt
                if leftover.name != FolderLock.NAME:
                    leftover.unlink()
            build(part)
            if complete:
                files.write_whole(part / COMPLETE, b"")
            files.sync_folder(part)
        finally:
            lock.release()  # before the rename, which Windows refuses for a folder in use
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _replace(folder: Path, part: Path, former: FolderLock | None, at: datetime | None) -> Path | None:
    aside: Path | None = None
    try:
        if former is not None and at is not None:
            aside = _free_name(folder, at)
            if os.name != "posix":
                former.release()
            folder.rename(aside)
        _put_in_place(part, folder)
    except BaseException:
        _give_back(folder, aside)
        shutil.rmtree(part, ignore_errors=True)
        raise
    return aside


def _give_back(folder: Path, aside: Path | None) -> None:
    if aside is not None and aside.exists():
        aside.rename(folder)


def _free_name(folder: Path, at: datetime) -> Path:
    aside = folder.with_name(f"{folder.name}.{at:%Y-%m-%dT%H%M%S}")
    number = 1
    while aside.exists():
        number += 1
        aside = folder.with_name(f"{folder.name}.{at:%Y-%m-%dT%H%M%S}-{number}")
    return aside


def put_aside(folder: Path) -> list[tuple[Path, datetime]]:
    """The vaults that a restoring or a repair has put aside beside `folder`, with the moment, the newest first."""
    name = re.compile(re.escape(folder.name) + r"\.(?:damaged-)?(\d{4}-\d\d-\d\dT\d{6})(?:-\d+)?")
    found = []
    for each in folder.parent.glob(folder.name + ".*"):
        if (match := name.fullmatch(each.name)) and holds_vault(each):
            found.append((each, datetime.strptime(match[1], "%Y-%m-%dT%H%M%S").astimezone()))
    return sorted(found, key=lambda one: one[1], reverse=True)


def _put_in_place(part: Path, folder: Path) -> None:
    if holds_vault(folder):  # made by another process meanwhile
        raise MindMateError("vault.exists")
    if folder.is_dir():
        (folder / FolderLock.NAME).unlink(missing_ok=True)
        try:
            folder.rmdir()
        except OSError as error:
            raise MindMateError("vault.exists", "folder not empty") from error
    part.rename(folder)
    try:
        files.sync_folder(folder.parent)
    except BaseException:
        folder.rename(part)  # what isn't sure to last isn't said to be done
        raise
    files.drop(folder / COMPLETE)
