"""What else Linux gets: an archive for a home directory, an AppDir, an .rpm, a Flatpak manifest."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from bootstrap.report import clean_environment, sha256_of

from installers.files import program_wrapper, settle, tar_xz
from installers.places import PACKAGING, WORK
from installers.report import PackagingError, say


def archive(bundle: Path, share: Path, version: str, epoch: int, into: Path, machine: str) -> Path:
    """The archive with an install script for a home directory."""
    say("Packing the archive")
    root = WORK / "archive"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / "lib/mindmate", symlinks=True)
    shutil.copytree(share, root / "share")
    for name in ("install.sh", "wrapper.sh"):
        shutil.copyfile(PACKAGING / "linux" / name, root / name)
    shutil.copyfile(PACKAGING / "linux" / "README.txt", root / "README.txt")
    settle(root, epoch, runs={"install.sh", "lib/mindmate/mindmate"})
    name = f"mindmate-{version}-linux-{machine}"
    return tar_xz(root, name, into / f"{name}.tar.xz", epoch)


def appdir(bundle: Path, share: Path, epoch: int, into: Path) -> Path:
    """The folder that an AppImage is made of."""
    say("Laying out the AppDir")
    root = into / "MindMate.AppDir"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / "usr/lib/mindmate", symlinks=True)
    shutil.copytree(share, root / "usr/share")
    (root / "usr/bin").mkdir(parents=True)
    run = program_wrapper('"$(dirname "$(readlink -f "$0")")/usr/lib/mindmate/mindmate"')
    (root / "AppRun").write_text(run, "utf-8")
    shutil.copyfile(share / "applications/mindmate.desktop", root / "mindmate.desktop")
    shutil.copyfile(share / "icons/hicolor/256x256/apps/mindmate.png", root / "mindmate.png")
    (root / ".DirIcon").symlink_to("mindmate.png")
    (root / "usr/bin/mindmate").symlink_to("../../AppRun")
    settle(root, epoch, runs={"AppRun", "usr/lib/mindmate/mindmate"})
    return root


def appimage(root: Path, runtime: Path, digest: str, target: Path, epoch: int) -> Path:
    """An AppImage: the given runtime, whose SHA-256 must be `digest`, before a squashfs of the AppDir.

    Needs mksquashfs. Format: AppImage specification, type 2.
    """
    if sha256_of(runtime) != digest:
        raise PackagingError(f"{runtime.name} isn't the AppImage runtime whose hash was given")
    squash = WORK / "appdir.squashfs"
    squash.unlink(missing_ok=True)
    command = [
        "mksquashfs",
        str(root),
        str(squash),
        "-all-root",
        "-noappend",
        "-comp",
        "zstd",
        "-no-progress",
    ]
    command += ["-all-time", str(epoch), "-mkfs-time", str(epoch)]
    subprocess.run(command, env=clean_environment(), check=True, capture_output=True)
    target.write_bytes(runtime.read_bytes() + squash.read_bytes())
    target.chmod(0o755)
    return target


def rpm(bundle: Path, share: Path, version: str, epoch: int, into: Path) -> Path:
    """The .rpm; needs rpmbuild. Nothing is compiled, checked or stripped by it."""
    say("Packing the .rpm")
    top = WORK / "rpm"
    shutil.rmtree(top, ignore_errors=True)
    root = top / "root"
    shutil.copytree(bundle, root / "usr/lib/mindmate", symlinks=True)
    shutil.copytree(share, root / "usr/share")
    (root / "usr/bin").mkdir()
    (root / "usr/bin/mindmate").write_text(program_wrapper("/usr/lib/mindmate/mindmate"), "utf-8")
    settle(root, epoch, runs={"usr/bin/mindmate", "usr/lib/mindmate/mindmate"})
    recipe = top / "mindmate.spec"
    text = (PACKAGING / "linux" / "mindmate-rpm.spec.in").read_text("utf-8")
    recipe.write_text(text.replace("@VERSION@", version).replace("@ROOT@", str(root)), "utf-8")
    command = ["rpmbuild", "-bb", f"--define=_topdir {top}", "--define=_build_id_links none"]
    command += ["--define=_buildhost reproducible", "--define=clamp_mtime_to_source_date_epoch 1"]
    command += [
        "--define=use_source_date_epoch_as_buildtime 1",
        "--define=source_date_epoch_from_changelog 0",
    ]
    variables = clean_environment({"SOURCE_DATE_EPOCH": str(epoch)})
    result = subprocess.run(
        [*command, str(recipe)], env=variables, capture_output=True, text=True, check=False
    )
    if result.returncode:
        raise PackagingError(f"rpmbuild stopped: {result.stderr[-1500:]}")
    made = next((top / "RPMS").rglob("*.rpm"))
    target = into / made.name
    shutil.copyfile(made, target)
    return target


def machine() -> tuple[str, str]:
    """This processor's name in archives, and Debian's for it."""
    name = os.uname().machine
    return name, {"x86_64": "amd64", "aarch64": "arm64"}.get(name, name)
