"""llama.cpp's libraries are loaded by path from the package's own folder, which no analysis sees."""

from PyInstaller.utils.hooks import collect_dynamic_libs

# Every file name of theirs: which are needed is decided by installers/prune.py.
binaries = collect_dynamic_libs("llama_cpp", search_patterns=["*.so*", "*.dylib", "*.dll"])
# Its server, and what only that wants.
excludedimports = ["llama_cpp.server", "llama_cpp.mtmd_cpp", "uvicorn", "fastapi", "huggingface_hub"]
