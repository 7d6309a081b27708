"""Loading llama.cpp's library, and what it can compute with. One of two modules that know llama_cpp."""

from __future__ import annotations

import ctypes
import hashlib
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path
from typing import Any

#: Variables that choose which code a process loads; none of them may come from outside.
SCRUBBED = ("LLAMA_CPP_LIB_PATH", "GGML_BACKEND_PATH", "GGML_BACKEND_DIR")
_LOG_CALLBACK = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)
_ERROR_LEVEL = 4  # GGML_LOG_LEVEL_ERROR


class Library:
    """llama.cpp's low-level API with its back ends loaded and its log taken.

    `last_error` holds the library's newest error lines (file and tensor names, never a prompt): the
    last one alone only says that something failed, those before it say why.
    """

    def __init__(self) -> None:
        for name in SCRUBBED:
            os.environ.pop(name, None)
        from llama_cpp import llama_cpp as api

        self.api: Any = api
        self.last_error = ""
        self._lines: list[str] | None = None
        self._log = _LOG_CALLBACK(self._take_log)
        api.llama_log_set(ctypes.cast(self._log, api.llama_log_callback), ctypes.c_void_p(0))
        self.folder = Path(api.__file__).parent / "lib"
        self._load_variants()
        api.llama_backend_init()

    @contextmanager
    def recording(self) -> Iterator[list[str]]:
        """Keep llama.cpp's log lines while the block runs."""
        self._lines = []
        try:
            yield self._lines
        finally:
            self._lines = None

    def _take_log(self, level: int, text: bytes | None, _data: int | None) -> None:
        if self._lines is not None and text:
            self._lines.append(text.decode("utf-8", "replace").strip())
        if level == _ERROR_LEVEL and text:
            line = text.decode("utf-8", "replace").strip()[:500]
            self.last_error = f"{self.last_error}\n{line}".strip()[-2000:]

    def _load_variants(self) -> None:
        """Load an all-variants build's back ends from its own folder; a plain build has none to load.

        The call goes through llama's own library: `llama_cpp._ggml` is a second copy whose registry
        stays empty.
        """
        if any(self.folder.glob("*ggml-cpu-*")):
            load = self.api._lib.ggml_backend_load_all_from_path
            load.argtypes, load.restype = [ctypes.c_char_p], None
            load(str(self.folder).encode())

    def variant(self) -> str:
        """Which of an all-variants build's libraries computes, such as "haswell"; "" for a build for one processor."""
        try:
            maps = Path("/proc/self/maps").read_text("utf-8", "replace")
        except OSError:
            return ""
        found = re.search(r"/libggml-cpu-([\w-]+)\.so", maps)
        return found[1] if found else ""

    def build(self) -> str:
        """What this build of llama.cpp is: a digest over its library files' names, sizes and version.

        A saved state is only given back to the build that made it.
        """
        digest = hashlib.sha256(str(self.api.__name__).encode())
        digest.update(metadata.version("llama-cpp-python").encode())
        for file in sorted(self.folder.iterdir()):
            if (file.is_file() and ".so" in file.name) or file.suffix in (".dylib", ".dll"):
                digest.update(f"{file.name} {file.stat().st_size}".encode())
        return digest.hexdigest()[:32]

    def devices(self) -> list[dict[str, Any]]:
        """What can compute: name, description, free and total memory in bytes, and whether it is a GPU."""
        lib = self.api._lib
        count, get = lib.ggml_backend_dev_count, lib.ggml_backend_dev_get
        count.argtypes, count.restype = [], ctypes.c_size_t
        get.argtypes, get.restype = [ctypes.c_size_t], ctypes.c_void_p
        name, about, kind = (
            lib.ggml_backend_dev_name,
            lib.ggml_backend_dev_description,
            lib.ggml_backend_dev_type,
        )
        for function, result in ((name, ctypes.c_char_p), (about, ctypes.c_char_p), (kind, ctypes.c_int)):
            function.argtypes, function.restype = [ctypes.c_void_p], result
        memory = lib.ggml_backend_dev_memory
        memory.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_size_t), ctypes.POINTER(ctypes.c_size_t)]
        memory.restype = None
        found = []
        for index in range(count()):
            device = get(index)
            free, total = ctypes.c_size_t(0), ctypes.c_size_t(0)
            memory(device, ctypes.byref(free), ctypes.byref(total))
            found.append(
                {
                    "name": name(device).decode(),
                    "description": about(device).decode(),
                    "free": free.value,
                    "total": total.value,
                    "gpu": kind(device) in (1, 2),  # GGML_BACKEND_DEVICE_TYPE_GPU, _IGPU
                }
            )
        return found

    def system_info(self) -> str:
        """llama.cpp's line about the processor features that this build uses."""
        return str(self.api.llama_print_system_info().decode())


def cpu_variant(system_info: str, variant: str = "") -> str:
    """The processor features in use, short: "AVX512 AVX2 FMA…", from `Library.system_info`.

    `variant` is what `Library.variant` says; it comes first: "haswell: AVX2 AVX FMA…".
    """
    names = ("AVX512", "AVX_VNNI", "AVX2", "AVX", "FMA", "F16C", "SSE3", "NEON", "SVE", "DOTPROD", "AMX_INT8")
    features = " ".join(name for name in names if f"{name} = 1" in system_info) or sys.platform
    return f"{variant}: {features}" if variant else features
