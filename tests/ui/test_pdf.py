"""The PDF: pages in the journal's own fonts, text as text, and nothing taken for markup."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from typing import Any

import pytest

from mindmate.records import PLAN_STEPS
from mindmate.ui import pdf


def entry(day: str, **other: Any) -> dict[str, Any]:
    """An entry as the exporters get it."""
    plain = {"kind": "writing", "title": "", "body": "", "mood": None, "tags": [], "messages": []}
    return plain | {"day": day, "created": 1_772_352_000_000} | other


def pages(file: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", file.read_bytes()))


def streams(file: Path) -> bytes:
    """Everything in the file that is packed, unpacked."""
    found = b""
    for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", file.read_bytes(), re.DOTALL):
        try:
            found += zlib.decompress(packed)
        except zlib.error:
            continue
    return found


def test_a_cover_and_as_many_pages_as_the_words_need(qapp: object, tmp_path: Path) -> None:
    reply = {"role": "assistant", "text": "- **One**\n- two"}
    said = [{"role": "user", "text": "I can’t sleep"}, reply]
    few = [entry("2026-03-01", body="A line.", messages=said, mood=3, tags=["a"])]
    pdf.make(few, tmp_path / "few.pdf")
    assert pages(tmp_path / "few.pdf") == 2
    many = [entry(f"2026-03-{n:02}", title="T", body="word " * 400) for n in range(1, 29)]
    pdf.make(many, tmp_path / "many.pdf")
    assert pages(tmp_path / "many.pdf") > 14
    for name in (b"SourceSerifPro", b"Inter"):
        assert name in (tmp_path / "few.pdf").read_bytes()


def test_an_empty_journal_is_a_cover(qapp: object, tmp_path: Path) -> None:
    pdf.make([], tmp_path / "none.pdf")
    assert pages(tmp_path / "none.pdf") == 1


PLAN = {
    "steps": {"signs": {"text": "I stop answering\n\nand stay up", "updated": 1}},
    "people": [{"name": "Mara", "number": "0170 1234567", "note": "", "updated": 1}],
}


def test_the_plan_has_a_page_of_its_own_at_the_end(qapp: object, tmp_path: Path) -> None:
    few = [entry("2026-03-01", body="A line.")]
    pdf.make(few, tmp_path / "without.pdf")
    pdf.make(few, tmp_path / "with.pdf", PLAN)
    assert pages(tmp_path / "with.pdf") == pages(tmp_path / "without.pdf") + 1 == 3
    pdf.make([], tmp_path / "alone.pdf", PLAN)
    assert pages(tmp_path / "alone.pdf") == 2


def test_the_plan_on_its_page_says_all_that_it_holds_and_no_empty_step(qapp: object) -> None:
    book = pdf._Book(pdf.QSizeF(400, 640))
    book.add_plan(PLAN)
    assert book._document.toPlainText().split("\n") == [
        "A plan for hard moments",
        "How I notice that it is getting hard",
        "I stop answering",
        "and stay up",
        "People I can ask for help",
        "Mara  ·  0170 1234567",
    ]


@pytest.mark.parametrize("lines", range(1, 9))
def test_a_step_of_the_plan_does_not_begin_at_the_foot_of_a_page(qapp: object, lines: int) -> None:
    book = pdf._Book(pdf.QSizeF(400, 500))
    words = {"text": "a line\n" * lines, "updated": 1}
    book.add_plan({"steps": dict.fromkeys(PLAN_STEPS, words), "people": []})
    height = book._page.height()
    layout, block = book._document.documentLayout(), book._document.begin().next()
    heads = 0
    while block.isValid():
        if "a line" not in block.text():
            heads += 1
            assert layout.blockBoundingRect(block).bottom() % height <= height - 55
        block = block.next()
    assert heads == len(PLAN_STEPS)


@pytest.mark.parametrize("text", ['<img src="file:///etc/passwd">', "![x](file:///etc/passwd)", "<h1>x</h1>"])
def test_nothing_that_was_written_is_loaded_or_taken_for_markup(
    qapp: object, tmp_path: Path, text: str
) -> None:
    said = [{"role": "assistant", "text": text}]
    pdf.make([entry("2026-03-01", body=text, messages=said)], tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes() + streams(tmp_path / "a.pdf")
    assert b"/Subtype /Image" not in data
    assert b"/URI" not in data
    assert b"BT" in data  # the control: there is text, and it was unpacked


def test_a_day_does_not_begin_at_the_foot_of_a_page(qapp: object) -> None:
    book = pdf._Book(pdf.QSizeF(400, 640))
    for number in range(1, 29):
        book.add_day(f"2026-03-{number:02}", [entry("x", body="word " * (40 + 17 * number))])
    height = book._page.height()
    layout, block = book._document.documentLayout(), book._document.begin()
    heads = 0
    while block.isValid():
        if "2026" in block.text():
            heads += 1
            assert layout.blockBoundingRect(block).bottom() % height < height - 60
        block = block.next()
    assert heads == 28
