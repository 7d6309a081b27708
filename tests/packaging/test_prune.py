"""What stays in the bundle: by pattern, then by what something needs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installers import elf, prune
from installers.debian import depends
from installers.report import PackagingError

LIBRARIES = {
    "lib-dynload/_x.cpython-311-x86_64-linux-gnu.so": ("libneeded.so.1", "libc.so.6"),
    "libneeded.so.1": ("libdeep.so.2",),
    "libdeep.so.2": (),
    "libnobody.so.3": (),
    "llama_cpp/lib/libllama.so": ("libggml.so.0",),
    "llama_cpp/lib/libggml.so.0": (),
    "llama_cpp/lib/libggml-cpu-haswell.so": ("libggml.so.0",),
    "llama_cpp/lib/libllama.so.0": ("libggml.so.0",),
}


def read(file: Path) -> elf.Linked | None:
    needed = LIBRARIES.get(str(file))
    return None if needed is None else elf.Linked(needed, file.name, "$ORIGIN")


def entries(*names: str) -> list[prune.Entry]:
    return [(name, name, "EXTENSION" if "lib-dynload" in name else "BINARY") for name in names]


def test_what_something_needs_stays_and_what_nothing_needs_goes() -> None:
    kept = {name for name, _, _ in prune.reachable(entries(*LIBRARIES), read)}
    assert kept == set(LIBRARIES) - {"libnobody.so.3", "llama_cpp/lib/libllama.so.0"}


def test_a_library_that_is_nowhere_stops_the_build() -> None:
    without = [entry for entry in entries(*LIBRARIES) if entry[0] != "libdeep.so.2"]
    with pytest.raises(prune.Unresolved, match=r"libdeep\.so\.2 \(for libneeded\.so\.1\)"):
        prune.reachable(without, read)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/networkinformation/libqglib.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/generic/libqtuiotouchplugin.so",
        "PySide6\\Qt\\plugins\\tls\\qschannelbackend.dll",
        "llama_cpp/lib/libllama-common.so",
        "llama_cpp/lib/libmtmd.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/translations/qtbase_fi.qm",
        "libssl.so.3",
        "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
        "llama_cpp_python-0.3.36.dist-info/direct_url.json",
        "llama_cpp/include/llama.h",
    ],
)
def test_what_could_reach_a_network_or_names_this_machine_is_left_out(name: str) -> None:
    assert not prune.wanted((name, name, "BINARY"))


def test_of_the_libraries_for_processors_the_one_that_ends_the_process_is_left_out() -> None:
    there = [f"llama_cpp/lib/libggml-cpu-{name}.so" for name in ("haswell", "sapphirerapids", "zen4")]
    assert [name for name in there if prune.wanted((name, name, "BINARY"))] == [there[0], there[2]]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "mindmate/safety/data/lexicon.json",
        "libcrypto.so.3",
    ],
)
def test_what_the_app_uses_is_let_in(name: str) -> None:
    assert prune.wanted((name, name, "BINARY"))


def test_the_reader_of_elf_files_agrees_with_a_real_library() -> None:
    import sqlcipher3

    library = next(Path(sqlcipher3.__file__).parent.glob("_sqlite3*"))
    found = elf.read(library)
    if sys.platform == "linux":
        assert found is not None
        assert "libc.so.6" in found.needed
    assert elf.read(Path(__file__)) is None


def test_every_library_of_the_system_has_a_package() -> None:
    needs = depends(["libc.so.6", "libEGL.so.1", "libglib-2.0.so.0", "libX11-xcb.so.1", "libxcb.so.1"])
    assert needs == ["libc6 (>= 2.36)", "libegl1", "libglib2.0-0t64 | libglib2.0-0", "libx11-xcb1", "libxcb1"]
    with pytest.raises(PackagingError, match=r"libunheard\.so\.1"):
        depends(["libunheard.so.1"])
