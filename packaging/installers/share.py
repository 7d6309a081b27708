"""What a desktop wants beside the program: entry, metainfo, icons, manual page, completion for shells."""

from __future__ import annotations

import argparse
import datetime
import gzip
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from installers.places import PACKAGING, ROOT

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ICON = ROOT / "src" / "mindmate" / "ui" / "icons" / "app.svg"


def verbs() -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Every verb of the command line with its parser and its one line, as argparse knows them."""
    from mindmate.cli import build_parser

    yield from _below(build_parser(), "")


def _below(parser: argparse.ArgumentParser, path: str) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            told = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, sub in action.choices.items():
                full = f"{path} {name}".strip()
                yield full, sub, told.get(name, "")
                yield from _below(sub, full)


def options_of(parser: argparse.ArgumentParser) -> list[tuple[str, str, bool]]:
    """(option, what it does, whether it takes a file) of a parser."""
    return [
        (name, (action.help or "").replace("%%", "%"), action.type is Path or action.metavar == "FILE")
        for action in parser._actions
        for name in action.option_strings
        if name.startswith("--") and action.help != argparse.SUPPRESS
    ]


def manual(version: str, epoch: int) -> str:
    """The manual page."""
    rows = []
    for name, parser, told in verbs():
        if any(isinstance(action, argparse._SubParsersAction) for action in parser._actions):
            continue
        places = [
            str(action.metavar or action.dest) for action in parser._actions if not action.option_strings
        ]
        shown = f".B {name}" + (f"\n.I {' '.join(places)}" if places else "")
        rows.append(f".TP\n{_troff(shown)}\n{_troff(told)}.")
    text = (PACKAGING / "linux" / "mindmate.1.in").read_text("utf-8")
    return _filled(text, version, epoch).replace("@VERBS@", "\n".join(rows))


def metainfo(version: str, epoch: int) -> str:
    """What software centres show. Pictures need an address that they can be fetched from (project.urls)."""
    text = (PACKAGING / "linux" / "org.mindmate.MindMate.metainfo.xml.in").read_text("utf-8")
    urls = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"].get("urls", {})
    if pictures := urls.get("Screenshots"):
        text = text.replace("@SCREENSHOTS@", pictures)
    else:
        text = re.sub(r"  <screenshots>.*</screenshots>\n", "", text, flags=re.DOTALL)
    return _filled(text, version, epoch)


def _troff(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("’", "'").replace("…", "...")


def _filled(text: str, version: str, epoch: int) -> str:
    date = datetime.datetime.fromtimestamp(epoch, datetime.UTC).strftime("%Y-%m-%d")
    return text.replace("@VERSION@", version).replace("@DATE@", date)


def completions() -> dict[str, str]:
    """Completion for bash, zsh and fish, by the path below share/."""
    found = list(verbs())
    return {
        "bash-completion/completions/mindmate": _bash(found),
        "zsh/site-functions/_mindmate": _zsh(found),
        "fish/vendor_completions.d/mindmate.fish": _fish(found),
    }


Verbs = list[tuple[str, argparse.ArgumentParser, str]]


def _words(found: Verbs, path: str) -> list[str]:
    """What may follow `path`: verbs below it, and its own options."""
    below = [name.split()[-1] for name, _, _ in found if " ".join(name.split()[:-1]) == path]
    own = [option for name, parser, _ in found if name == path for option, _, _ in options_of(parser)]
    return below + own if path else [*below, "--help", "--version"]


def _bash(found: Verbs) -> str:
    cases = "\n".join(
        f'        "{path}") words="{" ".join(_words(found, path))}" ;;'
        for path in ["", *(name for name, _, _ in found)]
    )
    groups = " ".join(sorted({name.split()[0] for name, _, _ in found if " " in name}))
    return f"""# bash completion for mindmate; made from its own command line
_mindmate() {{
    local words path="" word current="${{COMP_WORDS[COMP_CWORD]}}"
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$word" in -*) continue ;; esac
        case "$path" in
            "") path="$word" ;;
            *" "*) break ;;
            *) case " {groups} " in *" $path "*) path="$path $word" ;; esac ;;
        esac
    done
    case "$path" in
{cases}
        *) words="" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"; compgen -f -- "$current")
}}
complete -o filenames -F _mindmate mindmate
"""


def _quoted(text: str) -> str:
    return text.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", "\\:")


def _zsh(found: Verbs) -> str:
    def described(path: str) -> str:
        rows = [
            f"'{name.split()[-1]}:{_quoted(told)}'"
            for name, _, told in found
            if " ".join(name.split()[:-1]) == path
        ]
        return " ".join(rows)

    cases = []
    for name, parser, _ in found:
        if any(other.startswith(f"{name} ") for other, _, _ in found):
            cases.append(f"        '{name}') entries=({described(name)}); _describe 'verb' entries ;;")
        else:
            options = " ".join(f"'{option}[{_quoted(told)}]'" for option, told, _ in options_of(parser))
            cases.append(f"        '{name}') _arguments {options} '*:file:_files' ;;")
    return f"""#compdef mindmate
# zsh completion for mindmate; made from its own command line
_mindmate() {{
    local -a entries
    local path=""
    local word
    for word in "${{(@)words[2,CURRENT-1]}}"; do
        [[ $word == -* ]] && continue
        [[ -n $path && $path == *' '* ]] && break
        path="${{path:+$path }}$word"
    done
    case $path in
        '') entries=({described("")}); _describe 'verb' entries ;;
{chr(10).join(cases)}
        *) _files ;;
    esac
}}
_mindmate "$@"
"""


def _fish(found: Verbs) -> str:
    rows = ["# fish completion for mindmate; made from its own command line"]
    tops = " ".join(name for name, _, _ in found if " " not in name)
    for name, parser, told in found:
        parts = name.split()
        if len(parts) == 1:
            seen = f"not __fish_seen_subcommand_from {tops}"
            here = f"__fish_seen_subcommand_from {name}"
        else:
            siblings = " ".join(other.split()[1] for other, _, _ in found if other.startswith(f"{parts[0]} "))
            seen = f"__fish_seen_subcommand_from {parts[0]}; and not __fish_seen_subcommand_from {siblings}"
            here = f"__fish_seen_subcommand_from {parts[0]}; and __fish_seen_subcommand_from {parts[1]}"
        rows.append(f"complete -c mindmate -n '{seen}' -f -a {parts[-1]} -d '{_quoted(told)}'")
        for option, meaning, file in options_of(parser):
            takes = " -r -F" if file else ""
            rows.append(f"complete -c mindmate -n '{here}' -l {option[2:]}{takes} -d '{_quoted(meaning)}'")
    return "\n".join(rows) + "\n"


def icons(folder: Path) -> dict[str, Path]:
    """The icon as drawn, and as pixels in every size that desktops look for, below share/."""
    folder.mkdir(parents=True, exist_ok=True)
    render = PACKAGING / "installers" / "render_icon.py"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    sizes = [str(size) for size in SIZES]
    subprocess.run(
        [sys.executable, "-I", str(render), str(ICON), str(folder), *sizes], env=environment, check=True
    )
    made = {f"icons/hicolor/{size}x{size}/apps/mindmate.png": folder / f"{size}.png" for size in SIZES}
    return made | {"icons/hicolor/scalable/apps/mindmate.svg": ICON}


def tree(target: Path, version: str, epoch: int) -> None:
    """Everything of it, laid out as below /usr/share."""
    texts = {
        "applications/mindmate.desktop": (PACKAGING / "linux" / "mindmate.desktop").read_text("utf-8"),
        "metainfo/org.mindmate.MindMate.metainfo.xml": metainfo(version, epoch),
        **completions(),
    }
    for name, text in texts.items():
        _put(target / name, text.encode())
    _put(target / "man/man1/mindmate.1.gz", gzip.compress(manual(version, epoch).encode(), 9, mtime=0))
    for name, file in icons(target.parent / "icons").items():
        _put(target / name, file.read_bytes())


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def fresh(target: Path, version: str, epoch: int) -> None:
    """As `tree`, into a folder that holds nothing else."""
    shutil.rmtree(target, ignore_errors=True)
    tree(target, version, epoch)
