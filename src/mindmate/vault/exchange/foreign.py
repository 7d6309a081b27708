"""Journals from elsewhere: our JSON, Day One's, jrnl's, and folders of Markdown. Read, never run.

Formats: Day One's "JSON" export (a zip with Journal.json, or that file), jrnl's JSON export and its plain
text file. Pictures and other attachments are left where they are.
"""

from __future__ import annotations

import json
import os
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from mindmate.errors import MindMateError, from_os_error
from mindmate.records import FoundPlan, FoundRemembered
from mindmate.vault.exchange.plain import FORMAT, VERSIONS

MAX_DOCUMENT = 64 << 20  # bytes of a JSON document that must be read as one
MAX_VALUES = 4_000_000  # of a JSON document: small ones take some fifty times their bytes in memory
MAX_FILE = 1 << 30
MAX_DIRECTORY = 16 << 20  # bytes of a zip's list of contents, which is read as one
MAX_NOTE = 4 << 20  # bytes of one Markdown file
MAX_NOTES = 50_000
_OURS = re.compile(rb'\s*\{\s*"format":\s*"mindmate-journal"')
_JRNL = re.compile(r"(?ma)^\[?(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?)\]? ?(.*)$")
_JRNL_TAG = re.compile(r"(?<!\S)@(\w+)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: What parsers raise for bytes that aren't what they seem; RuntimeError for a zip with a password.
_UNREADABLE = (
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    OverflowError,
    EOFError,
    RuntimeError,
    struct.error,
    zlib.error,
    zipfile.BadZipFile,
)


def read(source: Path) -> Iterator[Any]:
    """The entries, the plan (as `FoundPlan`) and what is remembered (as `FoundRemembered`) in `source`, told by its
    ending and its beginning; not yet checked.

    Raises `exchange.unknown_format`, `exchange.unreadable`, `exchange.too_large`, `disk.*`.
    """
    try:
        if source.is_dir():
            yield from _markdown_folder(source)
            return
        if source.stat().st_size > MAX_FILE:
            raise MindMateError("exchange.too_large", name=source.name)
        reader = _READERS.get(source.suffix.lower())
        if reader is None or not source.is_file():  # a pipe would be waited for, a device never ends
            raise MindMateError("exchange.unknown_format", name=source.name)
        yield from reader(source)
    except OSError as error:
        raise from_os_error(error, source.name) from error
    except _UNREADABLE as error:
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
    first = stream.readline(200)
    if not first.rstrip().endswith(b'"entries": ['):  # written again by somebody else's program
        yield from _document(_whole(source))
        return
    _refuse_newer(json.loads(first.rstrip() + b"]}"))
    while line := stream.readline(MAX_DOCUMENT + 1):
        text = line.strip().removesuffix(b",")
        if text.startswith(b"]"):  # the end, where the plan and what is remembered stand
            yield from _beside(_parsed(b'{"entries": [' + text, source))
            return
        if text:
            yield _parsed(text, source)
    raise MindMateError("exchange.unreadable", "cut short", name=source.name)


def _refuse_newer(document: dict[str, Any]) -> None:
    if document.get("version") not in VERSIONS:
        raise MindMateError("vault.newer", "export version")


def _beside(document: dict[str, Any]) -> Iterator[FoundPlan | FoundRemembered]:
    if "plan" in document:
        yield FoundPlan(document["plan"])
    if "remembered" in document:
        yield FoundRemembered(document["remembered"])


def _whole(source: Path) -> Any:
    return _parsed(_bounded(source, MAX_DOCUMENT), source)


def _bounded(file: Path, most: int) -> bytes:
    """All of a file, whatever its size was said to be. Raises `exchange.too_large`."""
    with file.open("rb") as stream:
        data = stream.read(min(os.fstat(stream.fileno()).st_size, most) + 1)
    if len(data) > most:
        raise MindMateError("exchange.too_large", name=file.name)
    return data


def _parsed(data: bytes, source: Path) -> Any:
    """A JSON value, unless it would take far more memory than its bytes. Raises `exchange.too_large`."""
    if len(data) > MAX_DOCUMENT or sum(map(data.count, (b",", b"[", b"{"))) > MAX_VALUES:
        raise MindMateError("exchange.too_large", name=source.name)
    return json.loads(data)


def _document(document: Any) -> Iterator[Any]:
    entries = document["entries"]
    if document.get("format") == FORMAT:
        _refuse_newer(document)
        yield from entries
        yield from _beside(document)
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
    _refuse_long_directory(source)
    left = MAX_FILE
    with zipfile.ZipFile(source) as pack:
        found = [each for each in pack.infolist() if each.filename.lower().endswith(".json")]
        journals = [each for each in found if "/" not in each.filename]
        if not journals:
            raise ValueError("no journal inside")
        for journal in journals:
            if journal.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise ValueError("an unusual compression")  # LZMA takes as much memory as the file asks for
            with pack.open(journal) as stream:
                data = stream.read(MAX_DOCUMENT + 1)  # what it really holds, whatever the directory says
            left -= len(data)
            if left < 0:
                raise MindMateError("exchange.too_large", name=source.name)
            yield from _document(_parsed(data, source))


def _refuse_long_directory(source: Path) -> None:
    """`zipfile` makes an object of each name before anybody can count them: look at the end of the file first.

    The record at the end is described in PKWARE's APPNOTE.TXT, 4.3.16; the extension for large files
    (4.3.15), which could say otherwise, isn't needed below 4 GiB and is refused.
    """
    with source.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - (1 << 16) - 42))
        tail = stream.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < 22:
        raise ValueError("no zip")
    if tail[max(0, at - 20) : at].startswith(b"PK\6\7") or _directory_size(tail, at) > MAX_DIRECTORY:
        raise MindMateError("exchange.too_large", name=source.name)


def _directory_size(tail: bytes, at: int) -> int:
    return int.from_bytes(tail[at + 12 : at + 16], "little")


def _jrnl_text(source: Path) -> Iterator[Any]:
    text = _bounded(source, MAX_DOCUMENT).decode("utf-8-sig")
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
    notes = []
    for file in folder.rglob("*.md"):
        inside = [folder / part for part in file.relative_to(folder).parents]
        if file.is_file() and not any(place.is_symlink() for place in (file, *inside[:-1])):
            notes.append(file)
        if len(notes) > MAX_NOTES:
            raise MindMateError("exchange.too_large", name=folder.name)
    if not notes:
        raise MindMateError("exchange.unknown_format", name=folder.name)
    yield from map(_note, sorted(notes))


def _note(file: Path) -> dict[str, Any]:
    stat = file.stat()
    try:
        title, body = _title_and_body(_bounded(file, MAX_NOTE).decode("utf-8-sig"))
    except UnicodeDecodeError as error:  # which of many it is
        raise MindMateError("exchange.unreadable", "not UTF-8", name=file.name) from error
    entry = {"title": title or file.stem, "body": body, "created": int(stat.st_mtime * 1000)}
    for found in _DAY.findall(file.name):
        try:
            moment = datetime.strptime(found + " 12:00", "%Y-%m-%d %H:%M").astimezone()
        except (ValueError, OverflowError):
            continue  # only looks like a day
        return entry | {"day": found, "created": _milliseconds(moment)}
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
