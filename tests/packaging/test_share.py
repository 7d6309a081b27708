"""What a desktop and a shell get beside the program."""

from __future__ import annotations

import gzip
import re
import shutil
import struct
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installers import share, windows
from installers.files import settle, tar_xz

ROOT = Path(__file__).resolve().parents[2]
EPOCH = 1_700_000_000


def test_every_verb_is_in_the_manual_and_in_each_completion() -> None:
    names = [name for name, _, _ in share.verbs()]
    assert {"chat", "vault create", "models fit", "doctor"} <= set(names)
    manual = share.manual("0.1.0", EPOCH).replace("\\-", "-")
    for name in names:
        if not any(other.startswith(f"{name} ") for other in names):
            assert f".B {name}" in manual
    for text in share.completions().values():
        assert all(name.split()[-1] in text for name in names)


def complete(words: list[str], script: Path) -> set[str]:
    """What bash offers after `words`."""
    code = f'source "{script}"; COMP_WORDS=({" ".join(words)} ""); COMP_CWORD={len(words)}; _mindmate; '
    code += 'printf "%s\\n" "${COMPREPLY[@]}"'
    result = subprocess.run(
        ["bash", "-c", code], capture_output=True, text=True, check=True, cwd=script.parent
    )
    return set(result.stdout.split())


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash to ask")
def test_bash_completes_verbs_and_options(tmp_path: Path) -> None:
    script = tmp_path / "mindmate"
    script.write_text(share.completions()["bash-completion/completions/mindmate"])
    assert {"chat", "vault", "models", "--version"} <= complete(["mindmate"], script)
    assert {"create", "backup", "erase"} <= complete(["mindmate", "vault"], script)
    assert "chat" not in complete(["mindmate", "vault"], script)
    assert "--passphrase-file" in complete(["mindmate", "vault", "create"], script)
    assert {"--once", "--model"} <= complete(["mindmate", "chat"], script)


def test_the_metainfo_says_what_the_app_is_and_that_it_is_offline() -> None:
    tree = ElementTree.fromstring(share.metainfo("0.1.0", EPOCH))  # noqa: S314 - our own file
    assert tree.findtext("id") == "org.mindmate.MindMate"
    assert tree.findtext("requires/internet") == "offline-only"
    release = tree.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": "0.1.0", "date": "2023-11-14"}
    assert "@" not in share.metainfo("0.1.0", EPOCH)


@pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None, reason="desktop-file-utils isn't installed"
)
def test_the_desktop_entry_is_sound() -> None:
    file = ROOT / "packaging" / "linux" / "mindmate.desktop"
    result = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout + result.stderr) == (0, "")


@pytest.mark.window
def test_the_icon_is_drawn_in_every_size(tmp_path: Path) -> None:
    for name, file in share.icons(tmp_path).items():
        if file.suffix == ".png":
            head = file.read_bytes()[:24]
            size = int(re.findall(r"/(\d+)x\1/", name)[0])
            assert head[:8] == b"\x89PNG\r\n\x1a\n"
            assert struct.unpack(">II", head[16:24]) == (size, size)


def test_an_ico_names_its_pictures_where_they_are(tmp_path: Path) -> None:
    pictures = {}
    for size in (16, 256):
        pictures[size] = tmp_path / f"{size}.png"
        pictures[size].write_bytes(b"\x89PNG" + bytes([size % 256]))
    data = windows.ico(pictures)
    assert struct.unpack_from("<HHH", data) == (0, 1, 2)
    for number, size in enumerate((16, 256)):
        wide, *_, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert wide == size % 256
        assert data[at : at + length] == pictures[size].read_bytes()


def test_the_version_file_of_windows_is_python_that_names_the_version() -> None:
    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    seen: list[object] = []
    scope = {name: lambda *args, **named: seen.append((args, named)) for name in names}
    eval(windows.version_info("1.2.3"), scope)  # noqa: S307 - our own text
    assert "(1, 2, 3, 0)" in str(seen)


def test_an_archive_is_the_same_whenever_and_by_whomever_it_is_made(tmp_path: Path) -> None:
    made = []
    for turn, order in enumerate((("b", "a"), ("a", "b"))):
        root = tmp_path / str(turn) / "root"
        root.mkdir(parents=True)
        for name in order:
            (root / name).write_text(name)
            (root / name).chmod(0o600 if turn else 0o664)
        (root / "link").symlink_to("a")
        settle(root, EPOCH, {"a"})
        made.append(tar_xz(root, "top", tmp_path / f"{turn}.tar.xz", EPOCH).read_bytes())
    assert made[0] == made[1]


def test_the_manual_is_compressed_without_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share, "icons", lambda _folder: {})
    share.tree(tmp_path / "share", "0.1.0", EPOCH)
    data = (tmp_path / "share" / "man" / "man1" / "mindmate.1.gz").read_bytes()
    assert data[4:8] == b"\0\0\0\0"
    assert gzip.decompress(data).startswith(b".TH MINDMATE")
