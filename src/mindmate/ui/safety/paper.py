"""The safety plan on paper: the steps, the people, and who can be reached in the country."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QColor

from mindmate.i18n import translate
from mindmate.i18n.plan import plan_title
from mindmate.records import TrustedPerson
from mindmate.safety.lines import dialling
from mindmate.ui import pdf
from mindmate.ui.ports import HelpPage

FAINT = QColor(0x5A, 0x60, 0x66)
MOST_LINES = 4


def write(
    file: Path, steps: Sequence[tuple[str, str]], people: Sequence[TrustedPerson], page: HelpPage, at: int
) -> None:
    """Write a PDF that only its owner may read. The people come with the step of number `at`.

    Steps without words are left as lines to write on. Raises OSError; then there is no file.
    """
    part = file.with_name(file.name + ".part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
        _print(part, steps, people, page, at)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _print(
    part: Path, steps: Sequence[tuple[str, str]], people: Sequence[TrustedPerson], page: HelpPage, at: int
) -> None:
    document, cursor = pdf.page()
    title = plan_title()
    pdf.paragraph(cursor, title, size=20)
    for number, (head, text) in enumerate(steps):
        pdf.paragraph(cursor, head, size=13, above=16)
        for person in people if number == at else ():
            words = "   ".join(part for part in (person.name, person.number, person.note) if part)
            pdf.paragraph(cursor, words, above=4)
        if text.strip():
            pdf.paragraph(cursor, text, above=4)
        elif not (number == at and people):
            pdf.paragraph(cursor, "\u2026" * 30, above=4, colour=FAINT)
    pdf.paragraph(cursor, translate("SafetyPlan", "If I am in danger"), size=13, above=22)
    emergency = " / ".join(page.emergency)
    pdf.paragraph(cursor, translate("SafetyPlan", "Emergency: {numbers}", numbers=emergency), above=4)
    for line in page.lines[:MOST_LINES]:
        pdf.paragraph(cursor, f"{line.name}: {dialling(line)}", above=2)
    dated = translate(
        "SafetyPlan", "The oldest of these numbers is of {date}. Numbers change.", date=page.checked
    )
    pdf.paragraph(cursor, dated, size=9, above=6, colour=FAINT)
    pdf.write(document, part, title)
