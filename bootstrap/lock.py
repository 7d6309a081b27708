"""`make lock`: pin every dependency by version and hash, from the ranges in pyproject.toml.

Four files come out, none with an address or a path of this machine in it:

- requirements.lock: what the app needs to run, and what opens the system's keychain,
- requirements-dev.lock: what its tests and lint need besides,
- requirements-build.lock: what builds llama.cpp's package and the app itself,
- requirements-package.lock: what makes installers, on top of runtime and build alone.

Hashes are those of every artefact that the index has of a release, so that the same files serve
Linux, macOS and Windows. Local wheel folders and extra indexes of this machine are left out, as they
would add hashes that nobody else has.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: pip options that say how to reach the index, and nothing about what is in it.
ACCESS = ("index-url", "cert", "proxy", "timeout", "trusted-host", "client-cert", "retries")
#: Needed on other systems only; a resolver that runs on Linux doesn't see it.
ELSEWHERE = {
    "runtime": {"pywin32-ctypes": 'sys_platform == "win32"'},
    "dev": {"colorama": 'sys_platform == "win32"'},
    "package": {
        "macholib": 'sys_platform == "darwin"',
        "pefile": 'sys_platform == "win32"',
        "pywin32-ctypes": 'sys_platform == "win32"',
    },
}


def _environment() -> dict[str, str]:
    """The environment for pip-compile: this machine's way to the index, none of its local folders."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
    environment |= {"PIP_CONFIG_FILE": os.devnull, "CUSTOM_COMPILE_COMMAND": "make lock"}
    for option in ACCESS:
        shown = subprocess.run(
            [sys.executable, "-m", "pip", "config", "get", f"global.{option}"],
            capture_output=True,
            text=True,
            check=False,
        )
        name = f"PIP_{option.replace('-', '_').upper()}"
        value = os.environ.get(name) or shown.stdout.strip()
        if value:
            environment[name] = value
    return environment


def _compile(
    folder: Path, name: str, wanted: list[str], above: str | None, environment: dict[str, str]
) -> str:
    """Resolve `wanted` (requirements) and return the text of a lock file.

    `above` is a lock whose versions must be kept and whose packages are left out of the result.
    """
    source = folder / f"{name}.in"
    target = folder / f"{name}.lock"
    source.write_text("\n".join(wanted) + "\n", "utf-8")
    final = ROOT / _file(name)
    if final.is_file() and "--upgrade" not in sys.argv:
        target.write_text(final.read_text("utf-8"), "utf-8")  # keeps what is pinned while it still fits
    command = [sys.executable, "-m", "piptools", "compile", "--quiet", "--no-config", "--generate-hashes"]
    command += ["--allow-unsafe", "--strip-extras", "--no-emit-index-url", "--no-emit-find-links"]
    command += ["--no-emit-trusted-host", "--no-emit-options", "--newline=lf", "--output-file", target.name]
    if "--upgrade" in sys.argv:
        command.append("--upgrade")
    if above is not None:
        (folder / "above.txt").write_text(above, "utf-8")
        command += ["--constraint", "above.txt"]
    subprocess.run([*command, source.name], cwd=folder, env=environment, check=True)
    text = target.read_text("utf-8").replace(f"-r {name}.in", f"pyproject.toml ({name})")
    return re.sub(r"^    #   -c above\.txt\n", "", text, flags=re.MULTILINE)


def blocks(text: str) -> tuple[str, dict[str, str]]:
    """Split a lock file into its header and one block a package, by name."""
    parts = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)
    return parts[0], {re.split("[=;\\s]", part, maxsplit=1)[0]: part for part in parts[1:]}


def _file(name: str) -> str:
    return "requirements.lock" if name == "runtime" else f"requirements-{name}.lock"


def main() -> int:
    """Write the four lock files."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = {
        "runtime": project["project"]["dependencies"]
        + project["project"]["optional-dependencies"]["keychain"],
        "build": project["dependency-groups"]["build"],
        "dev": project["dependency-groups"]["dev"],
        "package": project["dependency-groups"]["package"],
    }
    folder = ROOT / "build" / "lock"
    folder.mkdir(parents=True, exist_ok=True)
    environment = _environment()
    above = ""
    installed = ""  # what the environment of "package" has besides: nothing of what developing needs
    for name, wanted in groups.items():
        elsewhere = ELSEWHERE.get(name, {})
        asked = wanted + list(elsewhere)
        header, found = blocks(_compile(folder, name, asked, above or None, environment))
        for package, marker in elsewhere.items():
            if package in found:
                found[package] = re.sub(r"(==\S+)", rf"\1 ; {marker}", found[package], count=1)
        known = blocks(installed if name == "package" else above)[1]
        text = header + "".join(part for package, part in found.items() if package not in known)
        text = text.rstrip() + "\n"
        (ROOT / _file(name)).write_text(text, "utf-8")
        above += text
        installed += text if name in ("runtime", "build") else ""
        print(f"{_file(name)}: {len(set(found) - set(known))} packages")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
