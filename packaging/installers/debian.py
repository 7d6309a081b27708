"""The .deb: one package for Debian 12, Ubuntu 24.04 and whatever is newer."""

from __future__ import annotations

import datetime
import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

from bootstrap.report import clean_environment

from installers.files import program_wrapper, settle, size_of
from installers.places import PACKAGING, ROOT, WORK
from installers.report import PackagingError, say

MAINTAINER = os.environ.get("MINDMATE_MAINTAINER", "The MindMate project <mindmate@localhost>")
#: Where each library that the bundle expects of the system comes from.
PACKAGES = {
    r"libEGL\.so|libGL\.so|libGLX\.so|libOpenGL\.so": ("libegl1", "libgl1", "libopengl0"),
    r"libX11\.so": ("libx11-6",),
    r"libX11-xcb\.so": ("libx11-xcb1",),
    r"libxcb\.so": ("libxcb1",),
    r"libdbus-1\.so": ("libdbus-1-3",),
    r"libfontconfig\.so": ("libfontconfig1",),
    r"libfreetype\.so": ("libfreetype6",),
    r"libexpat\.so": ("libexpat1",),
    r"lib(glib|gthread)-2\.0\.so": ("libglib2.0-0t64 | libglib2.0-0",),
    r"lib(gobject|gio)-2\.0\.so": ("libglib2.0-0t64 | libglib2.0-0",),
    r"libstdc\+\+\.so": ("libstdc++6 (>= 12)",),
    r"libgcc_s\.so": ("libgcc-s1",),
    r"libz\.so": ("zlib1g",),
    r"libwayland-client\.so": ("libwayland-client0",),
    r"libwayland-cursor\.so": ("libwayland-cursor0",),
    r"libwayland-egl\.so": ("libwayland-egl1",),
    r"lib(c|m|dl|pthread|rt|util|resolv)\.so|ld-linux": ("libc6 (>= 2.36)",),
}
NAMES = {"libGL.so": "libgl1", "libEGL.so": "libegl1", "libOpenGL.so": "libopengl0", "libGLX.so": "libglx0"}


def depends(sonames: list[str]) -> list[str]:
    """The packages that hold `sonames`. Raises `PackagingError` for one that no package is known for."""
    found: set[str] = set()
    for soname in sonames:
        exact = next((package for start, package in NAMES.items() if soname.startswith(start)), None)
        if exact is not None:
            found.add(exact)
            continue
        packages = next((names for pattern, names in PACKAGES.items() if re.match(pattern, soname)), None)
        if packages is None:
            raise PackagingError(f"debian.py doesn't know which package has {soname}")
        found |= set(packages)
    return sorted(found)


def control(version: str, installed_kib: int, needs: list[str], architecture: str) -> str:
    """The control file."""
    return f"""Package: mindmate
Version: {version}
Architecture: {architecture}
Maintainer: {MAINTAINER}
Installed-Size: {installed_kib}
Depends: {", ".join(needs)}
Recommends: fonts-dejavu-core | fonts-noto-core
Suggests: pulseaudio-utils | pipewire-bin | alsa-utils
Section: misc
Priority: optional
Description: private companion that runs wholly on your own computer
 A companion for anxiety, stress, relationships and personal growth. You write,
 it answers, and what you wrote is kept encrypted, where only your passphrase
 opens it. Nothing is sent anywhere: there is no account, no telemetry, no
 update check, and no network connection at all.
 .
 MindMate is a computer program: not a person, not a therapist and not a crisis
 service. It is made for adults.
"""


def _copyright(internal: Path) -> str:
    import json

    index = json.loads((internal / "licenses" / "index.json").read_text("utf-8"))
    rows = [f"  {part['name']} {part['version']}: {part['licence']}" for part in index]
    licence = (ROOT / "LICENSE").read_text("utf-8").strip()
    return (
        "MindMate is made by the MindMate project, which is also where this package comes from.\n\n"
        f"{licence}\n\n"
        "The package brings along, each under its own licence, whose text is in\n"
        "/usr/lib/mindmate/_internal/licenses:\n\n" + "\n".join(rows) + "\n\n"
        "On Debian systems, the LGPL version 3, the GPL version 3 and the Apache License version 2.0 are also in\n"
        "/usr/share/common-licenses/LGPL-3, /usr/share/common-licenses/GPL-3, and\n"
        "/usr/share/common-licenses/Apache-2.0.\n"
    )


def _changelog(version: str, epoch: int) -> str:
    when = datetime.datetime.fromtimestamp(epoch, datetime.UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"mindmate ({version}) unstable; urgency=medium\n\n"
        "  * See /usr/share/doc/mindmate/NEWS.gz for what changed.\n\n"
        f" -- {MAINTAINER}  {when}\n"
    )


def build(
    bundle: Path, share: Path, needs: list[str], version: str, epoch: int, into: Path, architecture: str
) -> Path:
    """Pack the .deb; returns it. Needs dpkg-deb."""
    say("Packing the .deb")
    root = WORK / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / "usr/lib/mindmate", symlinks=True)
    shutil.copytree(share, root / "usr/share")
    _for_debian(root / "usr/share")
    wrapper = root / "usr/bin/mindmate"
    wrapper.parent.mkdir(parents=True)
    wrapper.write_text(program_wrapper("/usr/lib/mindmate/mindmate"), "utf-8")
    doc = root / "usr/share/doc/mindmate"
    doc.mkdir(parents=True)
    (doc / "copyright").write_text(_copyright(bundle / "_internal"), "utf-8")
    (doc / "changelog.gz").write_bytes(gzip.compress(_changelog(version, epoch).encode(), 9, mtime=0))
    (doc / "NEWS.gz").write_bytes(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), 9, mtime=0))
    overrides = root / "usr/share/lintian/overrides/mindmate"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(PACKAGING / "linux" / "lintian-overrides", overrides)
    settle(root, epoch, runs={"usr/bin/mindmate", "usr/lib/mindmate/mindmate"})
    control_folder = root / "DEBIAN"
    control_folder.mkdir()
    text = control(version, -(-size_of(root) // 1024), needs, architecture)
    (control_folder / "control").write_text(text, "utf-8")
    (control_folder / "md5sums").write_text(_md5sums(root), "utf-8")
    (control_folder / "postrm").write_text((PACKAGING / "linux" / "postrm").read_text("utf-8"), "utf-8")
    settle(control_folder, epoch, runs={"postrm"})
    os.utime(root, (epoch, epoch))
    into.mkdir(parents=True, exist_ok=True)
    package = into / f"mindmate_{version}_{architecture}.deb"
    command = [
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "-z6",
        "--threads-max=1",
        "--build",
        str(root),
        str(package),
    ]
    variables = clean_environment({"SOURCE_DATE_EPOCH": str(epoch)})
    result = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    if result.returncode:
        raise PackagingError(f"dpkg-deb stopped: {result.stderr.strip()}")
    return package


def _for_debian(share: Path) -> None:
    """zsh looks elsewhere there."""
    completions = share / "zsh" / "vendor-completions"
    completions.mkdir(parents=True)
    (share / "zsh" / "site-functions" / "_mindmate").rename(completions / "_mindmate")
    (share / "zsh" / "site-functions").rmdir()


def _md5sums(root: Path) -> str:
    import hashlib

    rows = [
        f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(root)}"  # noqa: S324 - dpkg's own format
        for file in sorted(root.rglob("*"))
        if file.is_file() and not file.is_symlink() and "DEBIAN" not in file.parts
    ]
    return "\n".join(rows) + "\n"
