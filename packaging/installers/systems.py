"""Which packages a system gets, and the sums over them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bootstrap.report import sha256_of

from installers import debian, linux, share, windows
from installers.places import WORK
from installers.report import PackagingError


def pack(args: argparse.Namespace, bundle: Path, needs: list[str], version: str, epoch: int) -> list[Path]:
    """Pack the bundle in every form that was asked for; returns what was made, SHA256SUMS last."""
    wanted = set(args.formats.split(",")) - {"none"}
    everything = {"linux": {"deb", "tar", "appdir", "rpm"}, "win32": {"nsis"}, "darwin": {"app"}}[
        sys.platform
    ]
    chosen = everything if "all" in wanted else wanted & everything
    if wanted - {"all"} - everything:
        raise PackagingError(f"can't be made here: {', '.join(sorted(wanted - {'all'} - everything))}")
    made: list[Path] = []
    if sys.platform == "linux":
        made = _linux(args, chosen, bundle, needs, version, epoch)
    elif chosen and sys.platform == "win32":
        made = [windows.installer(bundle, version, args.out)]
    files = [file for file in made if file.is_file()]
    if files:
        sums = args.out / "SHA256SUMS"
        sums.write_text("".join(f"{sha256_of(file)}  {file.name}\n" for file in sorted(files)), "utf-8")
        made.append(sums)
    return made


def _linux(
    args: argparse.Namespace, chosen: set[str], bundle: Path, needs: list[str], version: str, epoch: int
) -> list[Path]:
    machine, architecture = linux.machine()
    common = WORK / "share"
    if chosen:
        share.fresh(common, version, epoch)
    made = []
    if "deb" in chosen:
        made.append(
            debian.build(bundle, common, debian.depends(needs), version, epoch, args.out, architecture)
        )
    if "tar" in chosen:
        made.append(linux.archive(bundle, common, version, epoch, args.out, machine))
    if "rpm" in chosen:
        made.append(linux.rpm(bundle, common, version, epoch, args.out))
    if "appdir" in chosen:
        folder = linux.appdir(bundle, common, epoch, args.out)
        made.append(folder)
        if args.appimage_runtime:
            runtime, _, digest = args.appimage_runtime.rpartition(":")
            target = args.out / f"MindMate-{version}-{machine}.AppImage"
            made.append(linux.appimage(folder, Path(runtime), digest, target, epoch))
    return made
