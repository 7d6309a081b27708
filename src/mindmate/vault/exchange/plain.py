"""Plain exports, which anybody can read: JSON (see `entries`), and Markdown, a file a day."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from mindmate.errors import MindMateError, from_os_error
from mindmate.i18n import translate
from mindmate.vault import files

FORMAT = "mindmate-journal"
VERSION = 1
Entries = Iterable[dict[str, Any]]
#: Makes a PDF of entries; filled by the command line and the window, so that the vault needs no Qt.
PdfMaker = Callable[[Entries, Path], None]


def refuse_existing(target: Path) -> None:
    """Never write over something. Raises `exchange.exists`."""
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise MindMateError("exchange.exists", name=target.name)


def write_json(entries: Entries, file: Path) -> None:
    """One JSON document, each entry on a line of its own. Whole or not at all. Raises `disk.*`."""
    refuse_existing(file)
    part = file.with_name(file.name + files.PART)
    try:
        with files.writing(part) as stream:
            stream.write(
                json.dumps({"format": FORMAT, "version": VERSION})[:-1].encode() + b', "entries": [\n'
            )
            for number, entry in enumerate(entries):
                stream.write(b",\n" if number else b"")
                stream.write(json.dumps(entry, ensure_ascii=False).encode("utf-8"))
            stream.write(b"\n]}\n")
        part.replace(file)
        files.sync_folder(file.parent)
    except OSError as error:
        raise from_os_error(error, file.name) from error
    finally:
        files.drop(part)


def write_markdown(entries: Entries, folder: Path) -> None:
    """A folder with a file for each day. Whole or not at all. Raises `disk.*`, `exchange.exists`."""
    refuse_existing(folder)
    part = folder.with_name(folder.name + files.PART)
    try:
        part.mkdir(mode=0o700, parents=True)
        for day, of_day in groupby(_by_day(entries), key=lambda entry: entry["day"]):
            with files.writing(part / f"{_safe(day)}.md") as stream:
                stream.write(f"# {day}\n".encode())
                for entry in of_day:
                    stream.write(("\n" + markdown(entry)).encode("utf-8"))
        if folder.is_dir():
            folder.rmdir()
        part.rename(folder)
    except OSError as error:
        raise from_os_error(error, folder.name) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _by_day(entries: Entries) -> list[dict[str, Any]]:
    return sorted(entries, key=lambda entry: (entry["day"], entry["created"]))


def _safe(day: str) -> str:
    return "".join(character for character in day if character.isalnum() or character == "-") or "undated"


def markdown(entry: dict[str, Any]) -> str:
    """One entry as Markdown; the words stand as they were written."""
    moment = datetime.fromtimestamp(entry["created"] / 1000).astimezone()
    lines = [f"## {moment:%H:%M} {entry['title']}".rstrip(), ""]
    facts = []
    if entry["mood"]:
        facts.append(translate("Export", "Mood: {mood} of 5", mood=entry["mood"]))
    if entry["tags"]:
        facts.append(" ".join("#" + tag.replace(" ", "-") for tag in entry["tags"]))
    if facts:
        lines += [" · ".join(facts), ""]
    if entry["body"]:
        lines += [entry["body"], ""]
    for message in entry["messages"]:
        speaker = translate("Export", "You") if message["role"] == "user" else "MindMate"
        lines += [f"**{speaker}:** {message['text']}", ""]
    return "\n".join(lines)


def write_pdf(entries: Entries, file: Path, maker: PdfMaker) -> None:
    """A PDF that looks like a journal, made by `maker`. Whole or not at all. Raises `disk.*`."""
    refuse_existing(file)
    part = file.with_name(file.name + files.PART)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        maker(_by_day(entries), part)
        files.sync_file(part)
        part.replace(file)
    except OSError as error:
        raise from_os_error(error, file.name) from error
    finally:
        files.drop(part)
