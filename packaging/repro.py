"""`repro.py ONE TWO`: are two builds the same? Compares every file by content, rights and link.

    python packaging/build.py --out build/one && mv build/package build/package-one
    python packaging/build.py --out build/two
    python packaging/repro.py build/one build/two

Exit status 0: identical. 1: they differ, and every difference is named. diffoscope says more about a file that differs.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path


def described(root: Path) -> dict[str, str]:
    """Every file, link and folder below `root`: what it is, its rights, and its content's hash."""
    found = {}
    for file in sorted(root.rglob("*")):
        name = str(file.relative_to(root))
        if file.is_symlink():
            found[name] = f"link to {file.readlink()}"
        elif file.is_dir():
            found[name] = f"folder {file.stat().st_mode & 0o777:o}"
        else:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            found[name] = f"file {file.stat().st_mode & 0o777:o} {digest}"
    return found


def differences(one: Path, two: Path) -> list[str]:
    """One line for each difference."""
    first, second = described(one), described(two)
    return [
        f"{name}: {first.get(name, 'missing')} / {second.get(name, 'missing')}"
        for name in sorted(first.keys() | second.keys())
        if first.get(name) != second.get(name)
    ]


def main() -> int:
    """Compare two folders."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("one", type=Path)
    parser.add_argument("two", type=Path)
    args = parser.parse_args()
    count = len(described(args.one))
    if not count:
        print("There is nothing to compare.", file=sys.stderr)
        return 1
    found = differences(args.one, args.two)
    if found:
        print("\n".join(found), file=sys.stderr)
        print(f"{len(found)} of {count} differ", file=sys.stderr)
        return 1
    print(f"{count} of {count} identical")
    return 0


if __name__ == "__main__":
    sys.exit(main())
