"""Finding words again: what goes into the index, what is asked of it, and what it marks.

FTS5's tokenizer unicode61 folds case and accents, but takes a run of Chinese, Japanese or Korean
characters for one word. Such characters are therefore kept apart in the index by a zero-width space,
and a run of them in a question becomes a phrase, so that any part of such a text is found.
"""

from __future__ import annotations

import re
import unicodedata

from mindmate.records import HIT_END, HIT_START

_APART = "\u200b"
# Han with extensions, kana, Hangul syllables and jamo, bopomofo, and the full-width forms of kana.
_CJK = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u303b\u3041-\u30ff\u3105-\u312f\u3131-\u318e"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003ffff"
)
_CJK_CHARACTER = re.compile(f"([{_CJK}])")
_PIECE = re.compile(f"([{_CJK}]+)|((?:(?![{_CJK}])\\w)+)")
_QUOTED = re.compile(r'"([^"]*)"')
_UNFIT = re.compile(f"[\0{HIT_START}{HIT_END}]")
_UNFIT_BUT_MARKS = re.compile("\0")
#: Rows of the index from here on are entries (title, tags, free writing), below are messages.
ENTRIES_FROM = 1 << 48
#: A question that fits more places than this is answered by the newest ones: ranking by how rare the
#: words are says nothing about words that are everywhere, and costs most there.
RANKED_UP_TO = 5000
#: More words than this in one question are not looked at; nobody types them.
MAX_PIECES = 32
SNIPPET_TOKENS = 16
#: Letters before and after the first found word of an excerpt.
BEFORE, AFTER = 50, 190


def indexed(text: str) -> str:
    """`text` as the index keeps it; `shown` undoes it."""
    return _CJK_CHARACTER.sub(f"{_APART}\\1{_APART}", _UNFIT.sub(" ", text))


def shown(snippet: str) -> str:
    """A snippet of the index as people read it."""
    return snippet.replace(_APART, "").replace(HIT_END + HIT_START, "")


def question(text: str) -> str:
    """The FTS5 expression for what somebody typed; empty where nothing in it can be found.

    Every word must occur; each also finds the words that begin with it. Words in double quotes must
    stand next to each other. Nothing that was typed is taken for an operator.
    """
    parts: list[str] = []
    rest = text
    for quoted in _QUOTED.findall(text):
        words = [word for word, _ in _pieces(quoted)]
        if words:
            parts.append('"' + " ".join(words) + '"')
        rest = rest.replace(f'"{quoted}"', " ", 1)
    for word, exact in _pieces(rest):
        parts.append(f'"{word}"' if exact else f'"{word}"*')
    return " AND ".join(parts[:MAX_PIECES])


def _pieces(text: str) -> list[tuple[str, bool]]:
    """The words of a text, with True where a word is a run of characters that must stand as they are."""
    pieces = []
    for run, word in _PIECE.findall(_UNFIT.sub(" ", text)):
        if run:
            pieces.append((" ".join(run), True))
        elif any(character.isalnum() for character in word):
            pieces.append((word, False))
    return pieces


def excerpt(text: str, typed: str) -> str:
    """The part of `text` around the first word that `typed` asks for, found words marked; empty where none is.

    Made from the text alone: FTS5's own snippets cost a search each where the places are known already.
    """
    words, exact = _wanted(typed)
    spans: list[tuple[int, int]] = []
    for found in _PIECE.finditer(text):
        if spans and found.start() > spans[0][0] + AFTER:
            break
        run = found.group(1)
        if run is None:
            word = _folded(found.group(2))
            if any(word.startswith(beginning) for beginning in words):
                spans.append((found.start(), _with_marks(text, found.end())))
            continue
        for part in exact:
            at = run.find(part)
            if at >= 0:
                spans.append((found.start() + at, found.start() + at + len(part)))
    if not spans:
        return ""
    spans.sort()
    begin = max(0, spans[0][0] - BEFORE)
    begin = text.find(" ", begin) + 1 if begin and " " in text[begin : spans[0][0]] else begin
    shown, at = ["…" if begin else ""], begin
    for start, end in spans:
        if start >= at:
            shown += [text[at:start], HIT_START, text[start:end], HIT_END]
            at = end
    end = spans[0][0] + AFTER
    shown.append(text[at : max(at, end)])
    return _UNFIT_BUT_MARKS.sub(" ", "".join(shown)) + ("…" if max(at, end) < len(text) else "")


def _with_marks(text: str, end: int) -> int:
    """Where a word ends with its vowel signs (Devanagari), which a word character of `re` is not."""
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return end


def _wanted(typed: str) -> tuple[list[str], list[str]]:
    """The folded beginnings of words, and the runs that must stand as they are."""
    pieces = _pieces(typed)[:MAX_PIECES]
    words = [_folded(word) for word, exact in pieces if not exact]
    return [word for word in words if word], [word.replace(" ", "") for word, exact in pieces if exact]


def _folded(word: str) -> str:
    """A word without case and accents, as the index's tokenizer sees it."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()
