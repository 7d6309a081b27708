"""Run inside the frozen environment: what its libraries say of themselves, and which file belongs to which package.

Prints one JSON object. Standard library and the environment's own packages only.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import Any


def versions() -> dict[str, str]:
    """Versions that no metadata knows."""
    import PySide6
    from cryptography.hazmat.backends.openssl.backend import backend
    from sqlcipher3 import dbapi2

    base = dbapi2.connect(":memory:")
    base.execute("PRAGMA key = 'no secret'")  # before it, there is no provider to ask
    found = {
        "sqlcipher": str(base.execute("PRAGMA cipher_version").fetchone()[0]).split()[0],
        "sqlite": dbapi2.sqlite_version,
        "sqlcipher_openssl": str(base.execute("PRAGMA cipher_provider_version").fetchone()[0]),
        "cryptography_openssl": backend.openssl_version_text(),
        "python": sys.version.split()[0],
    }
    libraries = Path(PySide6.__file__).parent
    icu = next((file for file in sorted(libraries.rglob("*icuuc*"))), None)
    digits = re.findall(r"\d+", icu.name) if icu else []
    return found | {"icu": digits[0] if digits else "as in Qt"}


def packages() -> dict[str, dict[str, object]]:
    """Every installed package: version, licence, its files, and which of them are licence texts."""
    found: dict[str, dict[str, object]] = {}
    for dist in metadata.distributions():
        about: Any = dist.metadata
        files = [str(file.locate()) for file in dist.files or []]
        texts = [
            file
            for file in files
            if re.search(r"\.dist-info/(licenses/.+|(LICEN[CS]E|COPYING|NOTICE)[^/]*)$", file)
        ]
        classifiers = about.get_all("Classifier") or []
        named = [line.rsplit(":: ", 1)[-1] for line in classifiers if line.startswith("License ::")]
        licence = about.get("License-Expression") or about.get("License") or ", ".join(named)
        found[dist.metadata["Name"]] = {
            "version": dist.version,
            "licence": licence.strip().split("\n")[0],
            "url": about.get("Home-page") or _address(about.get_all("Project-URL") or []),
            "files": files,
            "texts": texts,
        }
    return found


def _address(lines: list[str]) -> str:
    return next((line.split(", ", 1)[1] for line in lines if ", " in line), "")


if __name__ == "__main__":
    print(json.dumps({"versions": versions(), "packages": packages(), "base": sys.base_prefix}))
