"""Plain exports, which anybody can read: JSON (see `entries`, `plan`, `remembered`), and Markdown, a file a day."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from mindmate import files
from mindmate.errors import MindMateError, from_os_error
from mindmate.i18n import translate
from mindmate.i18n.plan import plan_title, step_title
from mindmate.records import PLAN_STEPS
from mindmate.vault.exchange.plan import PERSON, Plan
from mindmate.vault.exchange.remembered import Remembered

FORMAT = "mindmate-journal"
#: An export with a plan is of version 2, one with what is remembered of version 3, so that a program that doesn't know
#: of them refuses it instead of leaving them out unsaid; without both, it is what it was in version 1.
VERSIONS = (1, 2, 3)
PLAN_FILE, REMEMBERED_FILE = "safety-plan.md", "remembered.md"
Entries = Iterable[dict[str, Any]]
#: Makes a PDF of entries and the plan; filled by the command line and the window, so that the vault needs no Qt.
PdfMaker = Callable[[Entries, Path, Plan | None], None]


def refuse_existing(target: Path) -> None:
    """Never write over something. Raises `exchange.exists`."""
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise MindMateError("exchange.exists", name=target.name)


def write_json(
    entries: Entries, file: Path, plan: Plan | None = None, remembered: Remembered | None = None
) -> None:
    """One JSON document, each entry on a line of its own, the plan and what is remembered on the last. Whole or not at
    all.

    Raises `disk.*`, `exchange.exists`.
    """
    refuse_existing(file)
    part = file.with_name(file.name + files.PART)
    try:
        with files.writing(part) as stream:
            version = 3 if remembered is not None else 1 if plan is None else 2
            head = {"format": FORMAT, "version": version}
            stream.write(json.dumps(head)[:-1].encode() + b', "entries": [\n')
            for number, entry in enumerate(entries):
                stream.write(b",\n" if number else b"")
                stream.write(json.dumps(entry, ensure_ascii=False).encode("utf-8"))
            stream.write(b"\n]")
            for name, beside in (("plan", plan), ("remembered", remembered)):
                if beside is not None:
                    words = json.dumps(beside, ensure_ascii=False)
                    stream.write(f', "{name}": {words}'.encode())
            stream.write(b"}\n")
        part.replace(file)
        files.sync_folder(file.parent)
    except OSError as error:
        raise from_os_error(error, file.name) from error
    finally:
        files.drop(part)


def write_markdown(
    entries: Entries, folder: Path, plan: Plan | None = None, remembered: Remembered | None = None
) -> None:
    """A folder with a file for each day, one for the plan, and one for what is remembered. Whole or not at all.

    Raises `disk.*`, `exchange.exists`.
    """
    refuse_existing(folder)
    part = folder.with_name(folder.name + files.PART)
    try:
        part.mkdir(mode=0o700, parents=True)
        for day, of_day in groupby(_by_day(entries), key=lambda entry: entry["day"]):
            with files.writing(part / f"{_safe(day)}.md") as stream:
                stream.write(f"# {day}\n".encode())
                for entry in of_day:
                    stream.write(("\n" + markdown(entry)).encode("utf-8"))
        if plan is not None:
            with files.writing(part / PLAN_FILE) as stream:
                stream.write(plan_in_markdown(plan).encode("utf-8"))
        if remembered is not None:
            with files.writing(part / REMEMBERED_FILE) as stream:
                stream.write(remembered_in_markdown(remembered).encode("utf-8"))
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
        if message.get("hidden"):  # an earlier version
            continue
        speaker = translate("Export", "You") if message["role"] == "user" else "MindMate"
        lines += [f"**{speaker}:** {message['text']}", ""]
    return "\n".join(lines)


def plan_in_markdown(plan: Plan) -> str:
    """The plan as Markdown, in the order of its steps; the people stand with those whom one can ask."""
    lines = [f"# {plan_title()}", ""]
    for step in PLAN_STEPS:
        words = plan["steps"].get(step, {}).get("text", "")
        people = plan["people"] if step == "people" else []
        if not words and not people:
            continue
        lines += [f"## {step_title(step)}", ""]
        lines += ["- " + " · ".join(filter(None, map(person.get, PERSON))) for person in people]
        lines += [""] if people else []
        lines += [words, ""] if words else []
    return "\n".join(lines)


def remembered_in_markdown(remembered: Remembered) -> str:
    """What the person wants to be called, and each line that they said yes to."""
    lines = [f"# {translate('Export', 'What MindMate remembers of me')}", ""]
    if remembered["name"]:
        lines += [translate("Export", "My name: {name}", name=remembered["name"]), ""]
    lines += [f"- {one['text']}" for one in remembered["memories"]]
    return "\n".join(lines).rstrip() + "\n"


def write_pdf(entries: Entries, file: Path, maker: PdfMaker, plan: Plan | None = None) -> None:
    """A PDF that looks like a journal, made by `maker`. Whole or not at all. Raises `disk.*`."""
    refuse_existing(file)
    part = file.with_name(file.name + files.PART)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        maker(_by_day(entries), part, plan)
        files.sync_file(part)
        part.replace(file)
    except OSError as error:
        raise from_os_error(error, file.name) from error
    finally:
        files.drop(part)
