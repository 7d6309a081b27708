"""The little Markdown that replies use, read into plain values: paragraphs, lists, code, bold, italics.

Free of Qt. Nothing is ever interpreted as HTML, no link becomes one, no image is named to anybody:
what isn't one of the few marks below stays the text that it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from unicodedata import bidirectional


class Kind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"
    CODE = "code"


@dataclass(frozen=True)
class Span:
    """A run of text in one manner."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False


@dataclass(frozen=True)
class Block:
    """One block. `level` is the depth in a list, `marker` what stands before the item ("•", "2.").

    `leftward` says whether an item is read from right to left, by its first letter; None while it has none.
    """

    kind: Kind
    spans: tuple[Span, ...]
    level: int = 0
    marker: str = ""
    leftward: bool | None = False


_FENCE = re.compile(r"^\s{0,3}(```|~~~)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_BULLET = re.compile(r"^(\s*)[-*+•]\s+(.*)$")
_NUMBERED = re.compile(r"^(\s*)(\d{1,3})[.)]\s+(.*)$")
_RULE = re.compile(r"^\s{0,3}([-*_])(\s*\1){2,}\s*$")
_INLINE = re.compile(
    r"(?P<escape>\\[\\`*_{}\[\]()#+.!~-])"
    r"|(?P<code>`[^`\n]+`)"
    r"|(?P<both>\*\*\*(?=\S)[^*\n]+?(?<=\S)\*\*\*)"
    r"|(?P<bold>\*\*(?=\S)[^\n]+?(?<=\S)\*\*(?!\*)|(?<!\w)__(?=\S)[^\n]+?(?<=\S)__(?!\w))"
    r"|(?P<italic>\*(?=[^\s*])[^*\n]+?(?<=[^\s*])\*(?!\*)|(?<!\w)_(?=[^\s_])[^_\n]+?(?<=[^\s_])_(?!\w))"
)
MAX_LEVEL = 4


def read(text: str) -> tuple[Block, ...]:
    """The blocks of `text`. Lines of a paragraph stay lines (U+2028), as chat models mean them."""
    blocks: list[Block] = []
    paragraph: list[str] = []
    code: list[str] | None = None

    def close_paragraph() -> None:
        if paragraph:
            blocks.append(Block(Kind.PARAGRAPH, inline("\u2028".join(paragraph))))
            paragraph.clear()

    for line in text.split("\n"):
        if code is not None:
            if _FENCE.match(line):
                blocks.append(_code(code))
                code = None
            else:
                code.append(line)
        elif _FENCE.match(line):
            close_paragraph()
            code = []
        elif not line.strip() or _RULE.match(line):
            close_paragraph()
        elif found := _line_block(line):
            close_paragraph()
            blocks.append(found)
        else:
            paragraph.append(line.strip())
    close_paragraph()
    if code is not None:  # still being written, or never closed
        blocks.append(_code(code))
    return tuple(blocks)


def inline(text: str) -> tuple[Span, ...]:
    """`text` as spans; bold may hold italics, nothing else nests."""
    return _join(_inline(text, bold=False))


def plain(text: str) -> str:
    """The words of `text` without its marks, for screen readers."""
    return "\n".join("".join(span.text for span in block.spans) for block in read(text)).replace(
        "\u2028", "\n"
    )


def difference(old: tuple[Block, ...], new: tuple[Block, ...]) -> tuple[int, Span | None]:
    """How `new` differs from `old`: the number of leading blocks that are the same, and the text
    that was added to the very last span where nothing else changed (else None)."""
    same = 0
    for before, after in zip(old, new, strict=False):
        if before != after:
            break
        same += 1
    if not (len(old) == len(new) == same + 1 and old[-1].spans and new[-1].spans):
        return same, None
    before, after = old[-1], new[-1]
    last, grown = before.spans[-1], after.spans[-1]
    if replace(before, spans=()) != replace(after, spans=()) or before.spans[:-1] != after.spans[:-1]:
        return same, None
    if replace(last, text="") != replace(grown, text="") or not grown.text.startswith(last.text):
        return same, None
    return same, replace(grown, text=grown.text[len(last.text) :])


def _line_block(line: str) -> Block | None:
    if found := _HEADING.match(line):
        return Block(Kind.HEADING, inline(found[1]))
    if found := _BULLET.match(line):
        return Block(Kind.BULLET, inline(found[2]), _level(found[1]), "•", leftward(found[2]))
    if found := _NUMBERED.match(line):
        return Block(Kind.NUMBERED, inline(found[3]), _level(found[1]), f"{found[2]}.", leftward(found[3]))
    return None


def leftward(text: str) -> bool | None:
    """Whether `text` is read from right to left: by its first letter (Unicode, UAX 9, P2); None without one."""
    for letter in text:
        if (kind := bidirectional(letter)) in ("L", "R", "AL"):
            return kind != "L"
    return None


def _level(indent: str) -> int:
    return min(len(indent.expandtabs(4)) // 2, MAX_LEVEL)


def _code(lines: list[str]) -> Block:
    return Block(Kind.CODE, (Span("\u2028".join(lines), code=True),))


def _inline(text: str, *, bold: bool) -> list[Span]:
    spans: list[Span] = []
    at = 0
    for found in _INLINE.finditer(text):
        spans.append(Span(text[at : found.start()], bold=bold))
        at = found.end()
        whole = found[0]
        match found.lastgroup:
            case "escape":
                spans.append(Span(whole[1], bold=bold))
            case "code":
                spans.append(Span(whole[1:-1], bold=bold, code=True))
            case "both":
                spans.append(Span(whole[3:-3], bold=True, italic=True))
            case "bold":
                spans.extend(_inline(whole[2:-2], bold=True))
            case _:
                spans.append(Span(whole[1:-1], bold=bold, italic=True))
    spans.append(Span(text[at:], bold=bold))
    return spans


def _join(spans: list[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        last = found[-1] if found else None
        if last and (last.bold, last.italic, last.code) == (span.bold, span.italic, span.code):
            found[-1] = Span(last.text + span.text, span.bold, span.italic, span.code)
        else:
            found.append(span)
    return tuple(found)
