"""Which llama.cpp goes into a package: one build for all processors of an architecture, with or without a GPU."""

from __future__ import annotations

import sys

#: The kinds of package; `cpu` runs everywhere, the others need what their name says.
VARIANTS = ("cpu", "cuda", "vulkan", "metal")
#: Every processor's instructions side by side, chosen when it starts; without images and without HTTPS.
_EVERY_PROCESSOR = (
    "-DGGML_NATIVE=OFF",
    "-DGGML_BACKEND_DL=ON",
    "-DGGML_CPU_ALL_VARIANTS=ON",
    "-DLLAVA_BUILD=OFF",
    "-DLLAMA_OPENSSL=OFF",
    "-DCMAKE_INSTALL_BINDIR=llama_cpp/lib",
    "-DCMAKE_INSTALL_LIBDIR=llama_cpp/lib",
    "-DCMAKE_INSTALL_INCLUDEDIR=llama_cpp/include",
)
_GPU = {
    "cpu": (),
    "cuda": ("-DGGML_CUDA=ON",),
    "vulkan": ("-DGGML_VULKAN=ON",),
    "metal": ("-DGGML_METAL=ON",),
}


def cmake_args(variant: str, platform: str = sys.platform) -> str:
    """The options that llama.cpp is built with. Raises `ValueError` for what a system doesn't have."""
    if variant not in VARIANTS:
        raise ValueError(f"{variant} is none of {', '.join(VARIANTS)}")
    if (variant == "metal") != (platform == "darwin") and (variant == "metal" or variant == "cuda"):
        raise ValueError(f"there is no {variant} on {platform}")
    # Libraries find each other beside themselves, wherever the folder is put.
    rpath = {"linux": ("-DCMAKE_INSTALL_RPATH=$ORIGIN",), "darwin": ("-DCMAKE_INSTALL_RPATH=@loader_path",)}
    return " ".join((*_EVERY_PROCESSOR, *_GPU[variant], *rpath.get(platform, ())))
