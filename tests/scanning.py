"""Looking for words that must not lie on disk, in every encoding in which they could."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path


def forms(word: str) -> list[bytes]:
    """The byte strings that would give `word` away: UTF-8, UTF-16 (both orders), base64 at each offset."""
    plain = word.encode()
    found = [plain, word.encode("utf-16-le"), word.encode("utf-16-be")]
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + plain)
        # The first and last characters depend on neighbours that we don't know.
        start, end = -(-shift * 4 // 3) + (1 if shift else 0), len(coded) - 4
        if end - start >= 6:
            found.append(coded[start:end])
    return found


def find_words(folder: Path, words: Sequence[str]) -> list[str]:
    """Every file below `folder` that holds one of `words`, as "file: form number"."""
    hits = []
    for file in sorted(folder.rglob("*")):
        if not file.is_file() or file.is_symlink():
            continue
        data = file.read_bytes()
        for word in words:
            hits += [f"{file.name}: form {n}" for n, form in enumerate(forms(word)) if form in data]
    return hits
