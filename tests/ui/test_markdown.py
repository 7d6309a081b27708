"""Replies are read as a little Markdown; everything else stays the text that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindmate.ui.today.markdown import Block, Kind, Span, difference, inline, plain, read


def test_paragraphs_keep_their_lines():
    assert read("one\ntwo\n\nthree") == (
        Block(Kind.PARAGRAPH, (Span("one\u2028two"),)),
        Block(Kind.PARAGRAPH, (Span("three"),)),
    )


@pytest.mark.parametrize("mark", ["-", "*", "+", "•"])
def test_a_list_item_is_recognised(mark):
    assert read(f"{mark} one") == (Block(Kind.BULLET, (Span("one"),), 0, "•"),)


def test_numbers_stay_as_they_were_written():
    assert [block.marker for block in read("3. one\n4) two")] == ["3.", "4."]


def test_deeper_items_are_deeper():
    assert [block.level for block in read("- a\n  - b\n    - c")] == [0, 1, 2]


def test_code_is_taken_as_it_is_even_when_it_is_not_finished():
    assert read("```python\n**x**\n- y") == (Block(Kind.CODE, (Span("**x**\u2028- y", code=True),)),)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("**a** b", (Span("a", bold=True), Span(" b"))),
        ("*a* b", (Span("a", italic=True), Span(" b"))),
        ("***a***", (Span("a", bold=True, italic=True),)),
        ("**a *b* c**", (Span("a ", bold=True), Span("b", bold=True, italic=True), Span(" c", bold=True))),
        ("`a*b*`", (Span("a*b*", code=True),)),
        ("2 * 3 * 4", (Span("2 * 3 * 4"),)),
        ("snake_case_name", (Span("snake_case_name"),)),
        (r"\*a\*", (Span("*a*"),)),
        ("**unfinished", (Span("**unfinished"),)),
    ],
)
def test_marks_inside_a_line(text, spans):
    assert inline(text) == spans


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b>", "<img src=x onerror=y>", "[a](http://b.example)", "![a](file:///etc/passwd)", "&lt;"],
)
def test_html_links_and_images_stay_text(text):
    assert plain(text) == text


@given(st.text(alphabet="ab *_`#->\n.1\\~", max_size=60))
def test_no_letter_is_ever_lost(text):
    shown = plain(text)
    if "```" not in text and "~~~" not in text:  # what stands behind a fence is the name of a language
        assert [c for c in shown if c in "ab"] == [c for c in text if c in "ab"]


@given(st.text(max_size=80))
def test_any_text_can_be_read(text):
    for block in read(text):
        assert all(span.text for span in block.spans)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("a", "a b", (0, Span(" b"))),
        ("x\n\n- a", "x\n\n- ab", (1, Span("b"))),
        ("**a", "**a**", (0, None)),
        ("a", "a\n\nb", (1, None)),
        ("", "a", (0, None)),
        ("- a", "1. ab", (0, None)),
        ("a **b**", "a **b** c", (0, None)),
    ],
)
def test_only_what_was_added_at_the_end_is_told_from_a_change(old, new, found):
    assert difference(read(old), read(new)) == found


@pytest.mark.parametrize(
    ("text", "leftward"), [("one", False), ("12", None), ("12 (דבר", True), ("**خطوة**", True), ("", None)]
)
def test_an_item_is_read_as_its_first_letter_says(text, leftward):
    assert [block.leftward for block in read(f"- {text}\n1. {text}") if block.marker] == [leftward] * 2


def test_the_first_letter_makes_another_block_of_it():
    same, grown = difference(read("- 12 "), read("- 12 דבר"))
    assert (same, grown) == (0, None)
    assert difference(read("- one"), read("- one two"))[1] is not None
