"""llama.cpp's Python package: compiled once for this computer, kept, never compiled twice.

The default build uses every instruction that this processor has, so what is kept is bound to the
processor's features too: on another computer that shares the home, it is built again. Packages for
other people's computers ask for a portable build, with options of their own (`portable_wheel`); it is
kept in the same way, bound to no processor.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bootstrap import environment, places
from bootstrap.lock import blocks
from bootstrap.report import SetupError, clean_environment, key_of, note, run, say, sha256_of, stamp

PACKAGE = "llama-cpp-python"
#: What compiling needs → its package in Debian and Ubuntu.
TOOLS = {"a C compiler": "gcc", "a C++ compiler": "g++", "cmake": "cmake"}
#: Without the parts that the app never uses: images, and everything that speaks HTTPS.
CMAKE_ARGS = "-DLLAVA_BUILD=OFF -DLLAMA_OPENSSL=OFF"
#: Keeps llama.cpp off the matrix instructions of Intel's servers (AMX). GCC leaves away most of the description of the
#: matrices that this version makes on the stack, so that what happens to lie there is loaded in its place: the process
#: ends, or counts wrongly (ggml-org/llama.cpp, pull request 26954).
NO_AMX = "-mno-amx-tile -mno-amx-int8 -mno-amx-bf16"
#: Room that compiling takes in the folder for temporary files, bytes.
ROOM = 1_500_000_000


def _compiler(variable: str, *names: str) -> str | None:
    """The compiler that cmake will find: the one that `variable` names, else the first of `names`."""
    named = os.environ.get(variable, "").split()
    return shutil.which(named[0]) if named else next(filter(None, map(shutil.which, names)), None)


def has_tool(what: str) -> bool:
    """Whether a tool of `TOOLS` is there."""
    if what == "cmake":
        return shutil.which("cmake") is not None
    return (_cc() if what == "a C compiler" else _cxx()) is not None


def _cc() -> str | None:
    return _compiler("CC", "cc", "gcc", "clang", "cl")


def _cxx() -> str | None:
    return _compiler("CXX", "c++", "g++", "clang++", "cl")


def _version_of(command: str | None) -> str:
    """What a compiler says of itself; empty where there is none."""
    if command is None:
        return ""
    result = subprocess.run([command, "--version"], capture_output=True, text=True, check=False)
    return (result.stdout or result.stderr).split("\n", 1)[0]


def _processor() -> str:
    """Everything that tells this processor's instructions from another's."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
            # x86: flags, ARM: Features, RISC-V: isa; every core of a mixed processor counts.
            wanted = {
                line for line in lines if re.match(r"(flags|Features|isa|CPU part|CPU implementer)\s*:", line)
            }
            return "\n".join(sorted(" ".join(sorted(line.split())) for line in wanted))
    if sys.platform == "darwin":
        result = subprocess.run(
            ["sysctl", "machdep.cpu", "hw.optional"], capture_output=True, text=True, check=False
        )
        return result.stdout
    return platform.processor()


def _cmake_args() -> str:
    return os.environ.get("CMAKE_ARGS", CMAKE_ARGS)


def _own_flags() -> dict[str, str]:
    """The compiler flags that the environment names."""
    return {name: os.environ.get(name, "") for name in ("CFLAGS", "CXXFLAGS", "LDFLAGS")}


def _flags() -> dict[str, str]:
    """Those, and `NO_AMX` where this processor and its compiler know AMX."""
    flags = _own_flags()
    if " amx_tile " in _processor():
        for name, compiler in (("CFLAGS", _cc()), ("CXXFLAGS", _cxx())):
            if compiler and _takes(compiler, NO_AMX):
                flags[name] = f"{flags[name]} {NO_AMX}".strip()
    return flags


def _takes(compiler: str, flags: str) -> bool:
    """Whether a compiler knows these flags; one that doesn't won't use what they forbid."""
    tried = [compiler, *flags.split(), "-E", "-x", "c", os.devnull]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


def _pinned() -> tuple[str, list[str]]:
    """Version and SHA-256 of the pinned source."""
    block = blocks((places.ROOT / "requirements.lock").read_text("utf-8"))[1][PACKAGE]
    return re.split(r"==|\s", block)[1], sorted(re.findall(r"sha256:([0-9a-f]{64})", block))


def _installed_key() -> str:
    """What the installed package must have been built from and for."""
    return key_of(str(_pinned()), platform.machine(), _cmake_args(), _processor(), NO_AMX)


def _cache_inputs(portable: str = "") -> dict[str, str]:
    """What a kept wheel depends on. No version of Python: the package is the same for all of them.

    `portable` are the options of a build that is bound to no processor; empty for the usual one.
    """
    return {
        "package": " ".join([_pinned()[0], *_pinned()[1]]),
        "platform": f"{sys.platform} {platform.machine()} {'-'.join(platform.libc_ver())}",
        "cmake_args": portable or _cmake_args(),
        "flags": "|".join((_own_flags() if portable else _flags()).values()),
        "compilers": f"{_version_of(_cc())} | {_version_of(_cxx())}",
        "processor": "any" if portable else key_of(_processor()),
    }


def _shelf(portable: str = "") -> Path:
    """The folder in the cache for a wheel with these inputs."""
    key = key_of(json.dumps(_cache_inputs(portable), sort_keys=True))
    return places.cache() / "wheels" / key


def _kept(portable: str = "") -> Path | None:
    """The kept wheel, if it is whole: its hash is recorded beside it."""
    for wheel in _shelf(portable).glob("llama_cpp_python-*.whl"):
        record = wheel.with_name(wheel.name + ".sha256")
        if record.is_file() and record.read_text("utf-8").split()[:1] == [sha256_of(wheel)]:
            return wheel
        say("The kept build of llama.cpp is damaged and is made anew")
        shutil.rmtree(_shelf(portable), ignore_errors=True)
    return None


def _given() -> Path | None:
    """A ready-made wheel from MINDMATE_WHEEL_DIR."""
    folder = places.prebuilt()
    pattern = f"llama_cpp_python-{_pinned()[0]}-*.whl"
    return next(iter(sorted(folder.glob(pattern))), None) if folder else None


def must_compile() -> bool:
    """Whether set-up will have to compile llama.cpp."""
    if stamp("llama").split(" ")[0] == _installed_key():
        return False
    return _given() is None and _kept() is None


def portable_wheel(cmake_args: str) -> Path:
    """The wheel that was built with these options for other computers: kept, or compiled now. Raises `SetupError`."""
    return _kept(cmake_args) or _compile(cmake_args)


def install() -> None:
    """Have the package in the environment: from a given wheel, from the kept one, or compiled now."""
    key = _installed_key()
    if stamp("llama").split(" ")[0] == key:
        return
    wheel = _given()
    origin = f"from {wheel.parent}" if wheel else "kept from an earlier set-up"
    if wheel is None:
        wheel = _kept()
    if wheel is None:
        wheel, origin = _compile(), "just compiled"
    label = f"Installing llama.cpp ({origin})"
    environment.install_wheel("llama", label, wheel, f"{key} {sha256_of(wheel)}")
    _try_out()


def _try_out() -> None:
    """Load the library once. Raises `SetupError` where it doesn't run on this processor."""
    # numpy and what else the package imports comes later: load the library by itself.
    code = "import importlib.util as u, pathlib, ctypes; f = u.find_spec('llama_cpp').submodule_search_locations[0]; "
    code += "l = next(p for p in pathlib.Path(f, 'lib').iterdir() if p.name in NAMES); "
    code += (
        "f = ctypes.CDLL(str(l)).llama_print_system_info; f.restype = ctypes.c_char_p; print(f().decode())"
    )
    code = code.replace("NAMES", "('libllama.so', 'libllama.dylib', 'llama.dll')")
    status, said = run([places.PYTHON, "-I", "-c", code])
    if status != 0:
        (places.STAMPS / "llama").unlink(missing_ok=True)
        library = re.search(r"(\S+): cannot open shared object file", said)
        if library:
            raise SetupError(
                f"llama.cpp needs {library[1]}. Install the package that holds it, then run it again."
            )
        if _given():
            raise SetupError(
                "the llama.cpp in MINDMATE_WHEEL_DIR doesn't run here. Unset it to have it compiled."
            )
        shutil.rmtree(_shelf(), ignore_errors=True)
        raise SetupError(
            "the compiled llama.cpp doesn't run on this computer. Run it again to build it anew."
        )
    if "CMAKE_ARGS" not in os.environ and " avx2 " in _processor() and "AVX2 = 1" not in said:
        raise SetupError("llama.cpp was built without this processor's instructions and would be very slow.")


@contextlib.contextmanager
def _workshop() -> Iterator[Path]:
    """A folder for everything that compiling leaves behind; gone afterwards."""
    prefix = f"mindmate-build-{key_of(str(places.ROOT))[:8]}-"
    for left in [*Path(tempfile.gettempdir()).glob(f"{prefix}*"), *places.BUILD.glob(f"{prefix}*")]:
        shutil.rmtree(left, ignore_errors=True)  # of a set-up that was killed outright
    roomy = shutil.disk_usage(tempfile.gettempdir()).free > ROOM
    parent = None if roomy else places.BUILD
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _source() -> Path:
    """The source distribution, fetched once and checked against its pinned hash each time."""
    version, hashes = _pinned()
    shelf = places.cache() / "sources"
    archive = shelf / f"llama_cpp_python-{version}.tar.gz"
    if archive.is_file() and sha256_of(archive) in hashes:
        return archive
    say("Fetching the source of llama.cpp (77 MB)")
    wanted = places.BUILD / "llama.lock"
    pins = " ".join(f"--hash=sha256:{value}" for value in hashes)
    wanted.write_text(f"{PACKAGE}=={version} {pins}\n", "utf-8")
    with tempfile.TemporaryDirectory(dir=places.TEMPORARY) as folder:
        options = ["--no-deps", "--no-build-isolation", "--no-binary", PACKAGE, "--require-hashes"]
        environment.pip("download", *options, "-r", wanted, "-d", folder, alive="fetching")
        fetched = next(Path(folder).glob("*.tar.gz"))
        shelf.mkdir(parents=True, exist_ok=True)
        part = archive.with_suffix(".part")
        shutil.move(fetched, part)
        part.replace(archive)
    return archive


def _compile(portable: str = "") -> Path:
    """Build the wheel and put it on the shelf. Raises `SetupError`."""
    archive = _source()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    whom = "every processor" if portable else "this processor"
    say(f"Compiling llama.cpp for {whom}, on {cores} cores. This happens once and takes some minutes.")
    note(json.dumps(_cache_inputs(portable), indent=1))
    with _workshop() as folder:
        extra = {
            "CMAKE_ARGS": portable or _cmake_args(),
            "CMAKE_BUILD_PARALLEL_LEVEL": str(cores),
            "TMPDIR": str(folder),
            # ninja from the environment, which isn't activated
            "PATH": os.pathsep.join([str(places.PYTHON.parent), clean_environment().get("PATH", "")]),
        }
        source = archive
        if portable:
            source = _unpacked(archive, folder / "source")
            extra |= _without_paths(source)
        else:
            extra |= {name: value for name, value in _flags().items() if value}
        options = ["--no-deps", "--no-index", "--no-build-isolation", "--no-cache-dir", "--verbose"]
        environment.pip("wheel", *options, "-w", folder / "out", source, alive="compiling", extra=extra)
        kept = _keep(next((folder / "out").glob("*.whl")), portable)
    archive.unlink()  # the wheel is what is kept
    return kept


def _unpacked(archive: Path, folder: Path) -> Path:
    """The source, unpacked into a folder whose name is known before compiling."""
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return next(folder.iterdir())


def _without_paths(source: Path) -> dict[str, str]:
    """Compiler flags that keep this machine's folders out of the libraries; assertions name their file."""
    if sys.platform == "win32":
        return {}
    flag = f"-ffile-prefix-map={source}=."
    return {name: f"{os.environ.get(name, '')} {flag}".strip() for name in ("CFLAGS", "CXXFLAGS")}


def _keep(built: Path, portable: str = "") -> Path:
    """Put a wheel on its shelf with its hash beside it; the shelf is there whole or not at all."""
    shelf = _shelf(portable)
    part = shelf.with_name(f"{shelf.name}.{os.getpid()}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    shutil.copy2(built, part / built.name)
    (part / f"{built.name}.sha256").write_text(f"{sha256_of(part / built.name)}  {built.name}\n", "utf-8")
    (part / "built-with.json").write_text(json.dumps(_cache_inputs(portable), indent=1) + "\n", "utf-8")
    shutil.rmtree(shelf, ignore_errors=True)
    part.replace(shelf)
    return shelf / built.name
