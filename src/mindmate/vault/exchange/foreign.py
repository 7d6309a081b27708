"""Journals from elsewhere: our JSON, Day One's, jrnl's, and folders of Markdown. Read, never run.

Formats: Day One's "JSON" export (a zip with Journal.json, or that file), jrnl's JSON export and its plain
text file. Pictures and other attachments are left where they are.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from mindmate.errors import MindMateError, from_os_error

MAX_DOCUMENT = 64 << 20  # bytes of a JSON document that must be read as one
MAX_FILE = 1 << 30
MAX_NOTE = 4 << 20  # bytes of one Markdown file
MAX_NOTES = 50_000
_OURS = re.compile(rb'\s*\{\s*"format":\s*"mindmate-journal"')
_JRNL = re.compile(r"(?m)^\[?(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)\]? ?(.*)$")
_JRNL_TAG = re.compile(r"(?<!\S)@(\w+)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def read(source: Path) -> Iterator[Any]:
    """The entries in `source`, told by its ending and its beginning; not yet checked.

    Raises `exchange.unknown_format`, `exchange.unreadable`, `exchange.too_large`, `disk.*`.
    """
    try:
        if source.is_dir():
            yield from _markdown_folder(source)
            return
        if source.stat().st_size > MAX_FILE:
            raise MindMateError("exchange.too_large", name=source.name)
        reader = _READERS.get(source.suffix.lower())
        if reader is None:
            raise MindMateError("exchange.unknown_format", name=source.name)
        yield from reader(source)
    except OSError as error:
        raise from_os_error(error, source.name) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, zipfile.BadZipFile) as error:
        raise MindMateError("exchange.unreadable", type(error).__name__, name=source.name) from error


def _json_file(source: Path) -> Iterator[Any]:
    with source.open("rb") as stream:
        if _OURS.match(stream.readline(200)):
            stream.seek(0)
            yield from _our_lines(stream, source)
            return
    yield from _document(_whole(source))


def _our_lines(stream: Any, source: Path) -> Iterator[Any]:
    """Our own JSON, line by line, so that a large journal needs little memory."""
    first = stream.readline()
    if not first.rstrip().endswith(b'"entries": ['):  # written again by somebody else's program
        yield from _document(_whole(source))
        return
    if json.loads(first.rstrip() + b"]}").get("version") != 1:
        raise MindMateError("vault.newer", "export version")
    for line in stream:
        text = line.strip().removesuffix(b",")
        if text == b"]}":
            return
        if text:
            yield json.loads(text)
    raise MindMateError("exchange.unreadable", "cut short", name=source.name)


def _whole(source: Path) -> Any:
    if source.stat().st_size > MAX_DOCUMENT:
        raise MindMateError("exchange.too_large", name=source.name)
    return json.loads(source.read_bytes())


def _document(document: Any) -> Iterator[Any]:
    entries = document["entries"]
    if document.get("format") == "mindmate-journal":
        yield from entries
    elif entries and "creationDate" in entries[0]:
        yield from map(_day_one, entries)
    elif entries and "date" in entries[0]:
        yield from map(_jrnl_entry, entries)
    elif entries:
        raise ValueError("entries of an unknown kind")


def _day_one(raw: dict[str, Any]) -> dict[str, Any]:
    created = _milliseconds(datetime.fromisoformat(raw["creationDate"]))
    title, body = _title_and_body(re.sub(r"\\([.!#()\[\]+*_~>-])", r"\1", raw.get("text", "")))
    changed = raw.get("modifiedDate")
    return {
        "title": title,
        "body": body,
        "tags": list(raw.get("tags", [])),
        "created": created,
        "updated": _milliseconds(datetime.fromisoformat(changed)) if changed else created,
    }


def _jrnl_entry(raw: dict[str, Any]) -> dict[str, Any]:
    moment = datetime.fromisoformat(f"{raw['date']}T{raw.get('time', '12:00')}").astimezone()
    return {
        "title": raw.get("title", ""),
        "body": raw.get("body", "").strip(),
        "tags": [tag.lstrip("@") for tag in raw.get("tags", [])],
        "day": raw["date"],
        "created": _milliseconds(moment),
    }


def _day_one_zip(source: Path) -> Iterator[Any]:
    with zipfile.ZipFile(source) as pack:
        names = [name for name in pack.namelist() if name.lower().endswith(".json") and "/" not in name]
        if not names:
            raise ValueError("no journal inside")
        for name in names:
            with pack.open(name) as stream:
                data = stream.read(MAX_DOCUMENT + 1)  # what it really holds, whatever the directory says
            if len(data) > MAX_DOCUMENT:
                raise MindMateError("exchange.too_large", name=source.name)
            yield from _document(json.loads(data))


def _jrnl_text(source: Path) -> Iterator[Any]:
    if source.stat().st_size > MAX_DOCUMENT:
        raise MindMateError("exchange.too_large", name=source.name)
    text = source.read_text("utf-8-sig")
    heads = list(_JRNL.finditer(text))
    if not heads:
        raise ValueError("no dated entries")
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        body = text[head.end() : following.start() if following else len(text)].strip()
        moment = _parse_time(head[1], head[2])
        yield {
            "title": head[3].strip(),
            "body": body,
            "tags": _JRNL_TAG.findall(head[3] + " " + body),
            "day": head[1],
            "created": _milliseconds(moment),
        }


def _parse_time(day: str, clock: str) -> datetime:
    clock = clock.replace(" ", "").upper()
    form = "%I:%M" if clock.endswith("M") else "%H:%M"
    form += ":%S" if clock.count(":") == 2 else ""
    form += "%p" if clock.endswith("M") else ""
    return datetime.strptime(f"{day} {clock}", f"%Y-%m-%d {form}").astimezone()


def _markdown_file(source: Path) -> Iterator[Any]:
    yield _note(source)


def _markdown_folder(folder: Path) -> Iterator[Any]:
    notes = [
        file
        for file in sorted(folder.rglob("*.md"))
        if file.is_file() and not file.is_symlink() and not any(p.is_symlink() for p in file.parents)
    ]
    if not notes:
        raise MindMateError("exchange.unknown_format", name=folder.name)
    if len(notes) > MAX_NOTES:
        raise MindMateError("exchange.too_large", name=folder.name)
    yield from map(_note, notes)


def _note(file: Path) -> dict[str, Any]:
    stat = file.stat()
    if stat.st_size > MAX_NOTE:
        raise MindMateError("exchange.too_large", name=file.name)
    title, body = _title_and_body(file.read_text("utf-8-sig"))
    entry = {"title": title or file.stem, "body": body, "created": int(stat.st_mtime * 1000)}
    day = _DAY.search(file.name)
    if day:
        moment = datetime.strptime(day[0] + " 12:00", "%Y-%m-%d %H:%M").astimezone()
        entry |= {"day": day[0], "created": _milliseconds(moment)}
    return entry


def _title_and_body(text: str) -> tuple[str, str]:
    """A first line that is a heading is the title; the rest is what was written."""
    first, _, rest = text.strip().partition("\n")
    if first.startswith("#"):
        return first.lstrip("#").strip(), rest.strip()
    return "", text.strip()


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


_READERS: dict[str, Callable[[Path], Iterator[Any]]] = {
    ".json": _json_file,
    ".zip": _day_one_zip,
    ".txt": _jrnl_text,
    ".jrnl": _jrnl_text,
    ".md": _markdown_file,
    ".markdown": _markdown_file,
}
