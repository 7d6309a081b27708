"""What this computer has and what is really active; nothing is said that wasn't seen.

For the verb `doctor` and for the page About.
"""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import asdict
from importlib import metadata
from pathlib import Path
from typing import Any

from mindmate import __version__
from mindmate.engine.host import EngineHost, default_threads
from mindmate.engine.shelf import Shelf
from mindmate.errors import MindMateError
from mindmate.hardening import process
from mindmate.paths import Paths, installed_models
from mindmate.vault.state import state


def findings(paths: Paths) -> dict[str, Any]:
    """Starts a process for models to see how it is closed in, and ends it again. Takes about a second."""
    seal: dict[str, Any] = {}
    engine: dict[str, Any] = {"backends": [], "cpu_variant": None, "engine": None}
    host = EngineHost(paths.temporary)
    try:
        info = host.start()
        models = Shelf(paths.models, installed_models()).models()
        seal = host.seal_for(models[-1].path if models else Path(os.devnull))
        engine = {
            "backends": [asdict(device) for device in info.devices],
            "cpu_variant": info.variant,
            "engine": info.info,
        }
    except MindMateError as error:
        engine["engine"] = str(error)
    finally:
        host.close()
    hardening = asdict(process.harden())
    return {
        **engine,
        "threads": default_threads(),
        "processor": platform.processor() or platform.machine(),
        "system": f"{platform.system()} {platform.release()}",
        "isolation": {
            "landlock": seal.get("landlock") is True,
            "seccomp": seal.get("seccomp") is True,
            "network": str(seal.get("network", "open")),
            "model_process": {
                name: seal.get(name) is True
                for name in ("no_core_dump", "dies_with_parent", "profile", "job_object")
            },
            "this_process": hardening,
        },
        "vault": state(paths.vault),  # as far as it shows without the passphrase
        "watching": "limited",
        "versions": versions(),
        "python": sys.version.split()[0],
    }


def versions() -> dict[str, str]:
    """Versions of the app and of the parts that matter most."""
    found = {"mindmate": __version__}
    for name in ("llama-cpp-python", "sqlcipher3", "cryptography", "PySide6_Essentials"):
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "missing"
    return found
