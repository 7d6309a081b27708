"""`verify_offline.py BUNDLE`: can what was built reach a network? Looks at its files, then at what it does.

Files: no Qt network library or plug-in, no VNC, no libssl, no downloader (libllama-common, libcurl), and
no library that needs one of them. Behaviour: the self-test in a network namespace of its own, under
strace: not one socket of the families INET, INET6 or PACKET. Before that, a program that does open one is watched,
so that an empty list means something. Needs strace and unshare (util-linux); Linux only.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from installers import elf

FORBIDDEN = re.compile(
    r"Qt6?(Network|WebSockets|HttpServer)|libqvnc|libssl|(^|/)_ssl\.|libcurl|libllama-common|libmtmd|plugins/(tls|networkinformation)/"
)
FAMILIES = re.compile(r"(?:socket|socketpair)\((AF_INET6?|AF_PACKET|PF_INET6?)\b")


def forbidden_files(bundle: Path) -> list[str]:
    """Names in the bundle that have no business there, and files that need such a library."""
    found = []
    for file in sorted(bundle.rglob("*")):
        name = str(file.relative_to(bundle))
        if "_internal/licenses" in name:
            continue  # texts, in folders that are named after packages such as libssl3, which libcrypto is from
        if FORBIDDEN.search(name):
            found.append(name)
        elif file.is_file() and not file.is_symlink() and (linked := elf.read(file)) is not None:
            found += [f"{name} needs {needed}" for needed in linked.needed if FORBIDDEN.search(needed)]
    return found


def inet_sockets(trace: str) -> list[str]:
    """Lines of a trace by strace that open a socket which could reach a network, whether or not it was allowed."""
    return [line.strip() for line in trace.splitlines() if FAMILIES.search(line)]


def watch(command: Sequence[str], home: Path) -> tuple[int, str, str]:
    """Run `command` without a network, under strace: exit status, standard error, trace."""
    trace = home / "trace"
    watched = [
        "strace",
        "-f",
        "-qq",
        "-e",
        "trace=socket,socketpair,connect,bind,listen",
        "-o",
        str(trace),
        *command,
    ]
    isolated = ["unshare", "--net", *(["--map-root-user"] if os.geteuid() else []), *watched]
    variables = {
        "HOME": str(home),
        "MINDMATE_HOME": str(home / "profile"),
        "PATH": os.environ.get("PATH", ""),
    }
    result = subprocess.run(isolated, env=variables, capture_output=True, text=True, check=False, cwd=home)
    return result.returncode, result.stderr, trace.read_text("utf-8", "replace") if trace.is_file() else ""


def main() -> int:
    """Check files, then the control, then the program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "bundle", type=Path, help="the folder that holds the program, such as /usr/lib/mindmate"
    )
    bundle: Path = parser.parse_args().bundle.resolve()
    if found := forbidden_files(bundle):
        print("\n".join(["Not offline: the bundle holds", *found]), file=sys.stderr)
        return 1
    print("ok  files: nothing in the bundle can speak over a network, and nothing needs what could")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        opens = "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)"
        _, _, control = watch([sys.executable, "-c", opens], home)
        if len(inet_sockets(control)) != 1:
            print("The control failed: a socket that was opened on purpose wasn't seen", file=sys.stderr)
            return 1
        status, said, trace = watch([str(bundle / "mindmate"), "--selftest"], home)
        opened, calls = inet_sockets(trace), len(trace.splitlines())
    if status or said.strip():
        print(
            f"The self-test without a network ended with {status} and said: {said.strip()}", file=sys.stderr
        )
        return 1
    if opened or not calls:
        print(
            "\n".join(["Not offline: it opened", *opened]) if opened else "Nothing was traced",
            file=sys.stderr,
        )
        return 1
    print(
        f"ok  behaviour: self-test passed without a network; {calls} socket calls, all local; 0 INET sockets"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
