"""`make package`: from the checkout to installers, for the system that it runs on.

environment from the locks → llama.cpp for every processor → PyInstaller's onedir → prune → models →
licences → list of parts → pack → smoke test. docs/releasing.md has the whole way from a tag.
"""

from __future__ import annotations

import argparse
import datetime
import json
import lzma
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from bootstrap.report import SetupError, begin_log  # noqa: E402

from bootstrap import llama  # noqa: E402
from bootstrap import places as cache  # noqa: E402
from installers import budget, finish, models, parts, prune, smoke, variants  # noqa: E402
from installers.environment import Environment  # noqa: E402
from installers.files import size_of  # noqa: E402
from installers.freeze import freeze  # noqa: E402
from installers.places import DIST, ROOT, WORK  # noqa: E402
from installers.report import PackagingError, say  # noqa: E402
from installers.systems import pack  # noqa: E402


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="packaging/build.py", description=__doc__)
    parser.add_argument(
        "--variant", choices=variants.VARIANTS, default="cpu", help="what llama.cpp computes with"
    )
    parser.add_argument(
        "--starter", action=argparse.BooleanOptionalAction, default=True, help="with the starter model"
    )
    parser.add_argument(
        "--bundle-model",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a model to bring along, with its manifest and licence",
    )
    parser.add_argument(
        "--formats", default="all", help="which of deb,tar,appdir,rpm,nsis,app to pack; none packs nothing"
    )
    parser.add_argument(
        "--wheels", type=Path, metavar="DIR", help="take every package from this folder; no network"
    )
    parser.add_argument("--llama-wheel", type=Path, metavar="FILE", help="take this build of llama.cpp")
    parser.add_argument("--out", type=Path, default=DIST, metavar="DIR", help="where the results go")
    parser.add_argument(
        "--appimage-runtime", metavar="FILE:SHA256", help="also make an AppImage, with this runtime"
    )
    parser.add_argument("--no-smoke", action="store_true", help="don't try what was built")
    return parser.parse_args()


def commit() -> tuple[str, int]:
    """The commit that is built, and its time in seconds since 1970: the time of everything in the packages."""
    result = subprocess.run(
        ["git", "log", "-1", "--format=%H %ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if result.returncode == 0 and result.stdout.strip():
        name, time = result.stdout.split()
        return name, int(time)
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given.isdigit():
        raise PackagingError("this is no git checkout: set SOURCE_DATE_EPOCH to the release's time")
    return "", int(given)


def bundle(args: argparse.Namespace, version: str) -> tuple[Path, int, list[str]]:
    """Make the bundle; returns its folder, the time of everything in it, and what it expects of the system."""
    name, epoch = commit()
    wheel = args.llama_wheel or llama.portable_wheel(variants.cmake_args(args.variant))
    environment = Environment(WORK / "environment", args.wheels)
    environment.make(wheel)
    folder = freeze(environment, WORK / "frozen", epoch, version)
    contents = WORK / "contents.json"
    origins = parts.probe(environment.python, contents)
    chosen = [models.the_starter(cache.cache() / "starter")] if args.starter else []
    chosen += [models.given(file) for file in args.bundle_model]
    date = datetime.datetime.fromtimestamp(epoch, datetime.UTC).strftime("%Y-%m-%d")
    facts = {
        "version": version,
        "date": date,
        "commit": name,
        "variant": args.variant,
        "python": origins.versions["python"],
    }
    say("Licences and the list of parts")
    finish.complete(folder, origins, chosen, facts, epoch)
    table = json.loads(contents.read_text("utf-8"))["files"]
    return folder, epoch, prune.from_the_system([(entry[0], entry[1], entry[2]) for entry in table])


def sizes(folder: Path) -> dict[str, int]:
    """Bytes of the code, of models, and of the data of the screen and of the search by meaning, apart."""
    shelf = folder / "_internal" / "models"
    found = {
        "models": size_of(shelf) if shelf.is_dir() else 0,
        "screen": sum(file.stat().st_size for file in counted_apart(folder)),
    }
    return {"code": size_of(folder) - sum(found.values()), **found}


def counted_apart(folder: Path) -> list[Path]:
    """The files of the screen, and the encoder for the search by meaning."""
    inside = folder / "_internal" / "mindmate"
    meaning = inside / "conversation" / "data" / "meaning.gguf"
    files = sorted(file for file in (inside / "safety" / "data").rglob("*") if file.is_file())
    return [*files, *([meaning] if meaning.is_file() else [])]


def packed(folder: Path) -> int:
    """Bytes that those take in a .deb, which is packed in the same way."""
    return sum(len(lzma.compress(file.read_bytes(), preset=6)) for file in counted_apart(folder))


def main() -> int:
    """Build what was asked for."""
    args = arguments()
    os.umask(0o022)
    WORK.mkdir(parents=True, exist_ok=True)
    args.out.mkdir(parents=True, exist_ok=True)
    begin_log()
    try:
        from mindmate import __version__ as version

        folder, epoch, needs = bundle(args, version)
        if not args.no_smoke:
            smoke.selftest(folder, "from the bundle")
        made = pack(args, folder, needs, version, epoch)
    except (PackagingError, SetupError, prune.Unresolved, ValueError) as error:
        print(f"Packaging stopped: {error}", file=sys.stderr)
        return 1
    installed = sizes(folder)
    report = {
        "version": version,
        "bytes": installed,
        "screen_packed": 0 if installed["models"] else packed(folder),
        "packages": {file.name: file.stat().st_size for file in made if file.is_file()},
    }
    (args.out / "sizes.json").write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    for name, size in installed.items():
        say(f"installed, {name}: {size / 1e6:.1f} MB")
    for file in made:
        say(f"{file.name}: {(file.stat().st_size if file.is_file() else size_of(file)) / 1e6:.1f} MB")
    if over := budget.exceeded(report, budget.limits()):
        print("Over the budget: " + "; ".join(over), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
