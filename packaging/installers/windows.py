"""Windows: version information for the program, the icon, and NSIS's installer. Not tested on Windows."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

from installers.places import PACKAGING
from installers.report import PackagingError, say

#: Sizes that Windows looks for in an icon.
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def ico(pictures: dict[int, Path]) -> bytes:
    """An .ico of PNG pictures (Windows Vista and newer). Format: Microsoft's ICONDIR, ICONDIRENTRY."""
    data = [(size, file.read_bytes()) for size, file in sorted(pictures.items())]
    head = struct.pack("<HHH", 0, 1, len(data))
    offset = len(head) + 16 * len(data)
    body = b""
    for size, picture in data:
        head += struct.pack(
            "<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset + len(body)
        )
        body += picture
    return head + body


def version_info(version: str) -> str:
    """PyInstaller's version file: what Windows shows of the program."""
    numbers = (*(int(part) for part in version.split(".")[:3]), 0)
    rows = {
        "CompanyName": "The MindMate project",
        "FileDescription": "MindMate",
        "FileVersion": version,
        "InternalName": "mindmate",
        "LegalCopyright": "MIT licence",
        "OriginalFilename": "mindmate.exe",
        "ProductName": "MindMate",
        "ProductVersion": version,
    }
    texts = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in rows.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, "
        "fileType=1, subtype=0, date=(0, 0)), kids=[StringFileInfo([StringTable('040904B0', "
        f"[{texts}])]), VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def installer(bundle: Path, version: str, into: Path) -> Path:
    """NSIS's installer, for one person's account, without an administrator. Needs makensis."""
    say("Packing the installer")
    target = into / f"mindmate-{version}-setup.exe"
    script = PACKAGING / "windows" / "mindmate.nsi"
    command = [
        "makensis",
        "-V2",
        f"-DVERSION={version}",
        f"-DBUNDLE={bundle}",
        f"-DOUT={target}",
        str(script),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise PackagingError(f"makensis stopped: {(result.stdout + result.stderr)[-1500:]}")
    return target
