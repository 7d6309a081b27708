"""The list of parts in the bundle: CycloneDX 1.6, the same bytes each time.

Every component with version, licence and SHA-256; below it, every file of the bundle that belongs to
it. Specification: https://cyclonedx.org/docs/1.6/json/
"""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from installers.parts import Component

#: What the validator takes for an SPDX expression; anything else is given as a name.
_EXPRESSION = re.compile(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*")


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _files(bundle: Path, component: Component) -> list[dict[str, Any]]:
    return [
        {
            "type": "file",
            "bom-ref": f"file:{name}",
            "name": name,
            "hashes": [{"alg": "SHA-256", "content": _digest(bundle / name)}],
        }
        for name in sorted(component.files)
    ]


def _licences(licence: str) -> list[dict[str, Any]]:
    if _EXPRESSION.fullmatch(licence) and ("-" in licence or licence in ("MIT", "ISC", "blessing")):
        return [{"expression": licence}]
    return [{"license": {"name": licence or "see its text"}}]


def describe(bundle: Path, components: Iterable[Component], version: str, epoch: int) -> dict[str, Any]:
    """The list as a JSON object."""
    parts = sorted(components, key=lambda part: part.name.lower())
    when = datetime.datetime.fromtimestamp(epoch, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    entries = []
    for part in parts:
        entry: dict[str, Any] = {
            "type": "machine-learning-model" if part.name.startswith("model ") else "library",
            "bom-ref": f"part:{part.name}",
            "name": part.name,
            "version": part.version,
            "licenses": _licences(part.licence),
        }
        if part.url:
            entry["externalReferences"] = [{"type": "website", "url": part.url}]
        if part.files:
            entry["components"] = _files(bundle, part)
        entries.append(entry)
    body = json.dumps(entries, sort_keys=True)
    names = [{"ref": "app", "dependsOn": [entry["bom-ref"] for entry in entries]}]
    names += [
        {"ref": f"part:{part.name}", "dependsOn": sorted(f"part:{other}" for other in part.contains)}
        for part in parts
        if part.contains
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, body)}",
        "version": 1,
        "metadata": {
            "timestamp": when,
            "component": {"type": "application", "bom-ref": "app", "name": "MindMate", "version": version},
        },
        "components": entries,
        "dependencies": names,
    }


def files_in(document: dict[str, Any]) -> set[str]:
    """Every file that the list accounts for."""
    return {file["name"] for part in document["components"] for file in part.get("components", [])}
