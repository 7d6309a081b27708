"""The transcript: text only, nothing fetched, only what changed is written anew."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument

from mindmate.conversation.model import Level, Message, Origin, Role, State
from mindmate.settings import Settings
from mindmate.ui.journal.frame import ReadAgain
from mindmate.ui.theme.look import Look
from mindmate.ui.today.pages import PAGE
from mindmate.ui.today.transcript import Transcript


@pytest.fixture
def transcript(app, qtbot):
    look = Look(app, Settings(theme="light"))
    found = Transcript(look)
    qtbot.addWidget(found)
    found.resize(600, 400)
    found.show()
    qtbot.waitExposed(found)
    yield found
    found.hide()


def stream(transcript, *pieces):
    transcript.begin_reply()
    for piece in pieces:
        transcript.extend_reply(piece)


def message(role, text, state=State.COMPLETE):
    return Message(1, "e", role, text, state, Origin.PERSON, Level.NONE, 0)


def fragments(transcript):
    """(text, weight, italic) of every run of text."""
    block, found = transcript.document().begin(), []
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            found.append(
                (fragment.text(), fragment.charFormat().fontWeight(), fragment.charFormat().fontItalic())
            )
            at += 1
        block = block.next()
    return found


def test_html_is_shown_as_text(transcript):
    transcript.add_user(message(Role.USER, "<b>me</b> & <img src='x'>"))
    stream(transcript, "<h1>no</h1> <script>alert(1)</script>")
    assert "<b>me</b> & <img src='x'>" in transcript.toPlainText()
    assert "<h1>no</h1> <script>alert(1)</script>" in transcript.toPlainText()


def test_an_image_is_never_loaded(transcript, tmp_path: Path):
    picture = tmp_path / "x.png"
    picture.write_bytes(b"secret")
    for address in (QUrl.fromLocalFile(str(picture)), QUrl("http://example.invalid/x.png"), QUrl("qrc:/x")):
        assert transcript.loadResource(QTextDocument.ResourceType.ImageResource.value, address) is None
        resource = transcript.document().resource(QTextDocument.ResourceType.ImageResource.value, address)
        assert resource is None
    control = QTextDocument()
    control.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl("mem:x"), "there")
    assert control.resource(QTextDocument.ResourceType.ImageResource.value, QUrl("mem:x")) == "there"


def test_a_link_is_text_and_goes_nowhere(transcript, qtbot):
    stream(transcript, "[help](https://example.invalid) https://example.invalid")
    assert not transcript.openLinks()
    assert not transcript.openExternalLinks()
    block = transcript.document().begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            assert not at.fragment().charFormat().isAnchor()
            at += 1
        block = block.next()
    with qtbot.assertNotEmitted(transcript.anchorClicked):
        qtbot.mouseClick(transcript.viewport(), Qt.MouseButton.LeftButton)


def test_markdown_of_a_reply_is_shown(transcript):
    stream(transcript, "a **b** *c*")
    shown = {text: (weight, italic) for text, weight, italic in fragments(transcript)}
    assert shown["b"][0] > shown["a "][0]
    assert shown["c"][1]
    assert not shown["a "][1]


def test_markdown_of_the_person_is_left_alone(transcript):
    transcript.add_user(message(Role.USER, "a **b**"))
    assert "a **b**" in transcript.toPlainText()


PIECES = [
    "Hello",
    " **wor",
    "ld**\n\n",
    "- one\n",
    "- tw",
    "o\n\n1. x\n",
    "```\nco",
    "de\n```\n",
    "end *",
    "i*",
    " .",
]


def test_a_streamed_reply_looks_like_one_that_came_at_once(transcript):
    stream(transcript, *PIECES)
    streamed = fragments(transcript), transcript.toPlainText(), transcript.document().blockCount()
    transcript.clear()
    stream(transcript, "".join(PIECES))
    at_once = fragments(transcript), transcript.toPlainText(), transcript.document().blockCount()
    transcript.show_messages([message(Role.ASSISTANT, "".join(PIECES))])
    assert (
        streamed
        == at_once
        == (fragments(transcript), transcript.toPlainText(), transcript.document().blockCount())
    )


def test_a_growing_paragraph_leaves_what_is_selected_alone(transcript):
    transcript.add_user(message(Role.USER, "keep me selected"))
    transcript.moveCursor(QTextCursor.MoveOperation.End)
    transcript.moveCursor(QTextCursor.MoveOperation.StartOfWord, QTextCursor.MoveMode.KeepAnchor)
    stream(transcript, *["a", "stream", "of", "words", "that", "goes", "on"])
    assert transcript.textCursor().selectedText() == "selected"


def test_selecting_across_turns_copies_both(transcript):
    transcript.add_user(message(Role.USER, "mine"))
    stream(transcript, "yours")
    transcript.end_reply(State.COMPLETE)
    transcript.selectAll()
    assert transcript.textCursor().selectedText().split("\u2029") == ["You", "mine", "MindMate", "yours"]


def test_a_replaced_reply_leaves_nothing_of_what_it_was(transcript):
    stream(transcript, "take **this** back\n\n- all\n- of it")
    transcript.replace_reply("Something else.")
    transcript.end_reply(State.REPLACED)
    assert transcript.toPlainText() == "MindMate\nSomething else."


def test_a_notice_during_a_reply_comes_after_it(transcript):
    stream(transcript, "one ")
    transcript.add_notice("a notice")
    transcript.extend_reply("two")
    transcript.end_reply(State.COMPLETE)
    assert transcript.toPlainText() == "MindMate\none two\na notice"


@pytest.mark.parametrize("state", [State.STOPPED, State.FAILED, State.PARTIAL])
def test_a_reply_that_did_not_end_says_so(transcript, state):
    transcript.show_messages([message(Role.ASSISTANT, "half", state)])
    assert len(transcript.texts()) == 2
    transcript.show_messages([message(Role.ASSISTANT, "whole")])
    assert len(transcript.texts()) == 1


def test_it_follows_the_end_only_for_whoever_is_there(transcript, qtbot):
    transcript.show_messages([message(Role.USER, f"line {n}") for n in range(60)])
    bar = transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    stream(transcript, "word\n\n" * 30)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    bar.setValue(100)
    transcript.extend_reply("word\n\n" * 30)
    assert bar.value() == 100
    assert not transcript.at_end
    transcript.scroll_to_end()
    assert transcript.at_end


def test_a_change_of_look_in_the_middle_of_a_reply_loses_nothing(transcript):
    transcript.add_user(message(Role.USER, "mine"))
    stream(transcript, "one **two**\n\nthr")
    transcript._look.apply(Settings(theme="dark", text_scale=150))
    transcript.extend_reply("ee")
    transcript.end_reply(State.COMPLETE)
    assert transcript.toPlainText() == "You\nmine\nMindMate\none two\nthree"


def test_words_stay_inside_their_bubble_at_any_width(transcript, qtbot):
    transcript.add_user(
        message(Role.USER, "a rather long message that has to be broken into lines when the room is narrow")
    )
    for width in (900, 380, 2000):
        transcript.resize(width, 400)
        qtbot.waitUntil(lambda width=width: transcript.viewport().width() > width - 40)
        bubble = transcript._visible_bubbles()[0]
        cursor = QTextCursor(transcript.document())
        while True:
            assert bubble.left() <= transcript.cursorRect(cursor).left() <= bubble.right()
            if not cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
                break
        assert transcript.horizontalScrollBar().maximum() == 0


def long_talk(count=400):
    return [
        message(Role.USER if n % 2 == 0 else Role.ASSISTANT, f"message {n}\nits second line")
        for n in range(count)
    ]


def upper_text(transcript):
    """The text at the upper edge, and how far it lies from it, in pixels."""
    block = transcript.cursorForPosition(transcript.viewport().rect().topLeft()).block()
    top = transcript.document().documentLayout().blockBoundingRect(block).top()
    return block.text(), round(top - transcript.verticalScrollBar().value())


def numbers(transcript):
    lines = transcript.toPlainText().split("\n")
    return [int(line.split()[1]) for line in lines if line.startswith("message")]


def test_of_a_long_conversation_only_the_newest_part_is_laid_out(transcript, qtbot):
    transcript.show_messages(long_talk())
    assert numbers(transcript) == list(range(400 - PAGE, 400))
    assert len(transcript.texts()) == 400
    bar = transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())


def test_what_came_before_appears_as_the_reader_goes_back_and_nothing_jumps(transcript, qtbot):
    transcript.show_messages(long_talk())
    bar = transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    pages = 1
    while transcript._earlier:
        bar.setValue(transcript.viewport().height() // 2)
        before = upper_text(transcript)
        pages += 1
        shown = min(pages * PAGE, 400)
        qtbot.waitUntil(lambda shown=shown: len(numbers(transcript)) == shown)
        assert upper_text(transcript)[0] == before[0]
        assert abs(upper_text(transcript)[1] - before[1]) <= 1
    assert numbers(transcript) == list(range(400))
    assert transcript.toPlainText().startswith("You\nmessage 0\nits second line\nMindMate\nmessage 1")
    bar.setValue(bar.minimum())
    first = transcript._visible_bubbles()[0]
    assert first.top() >= 0
    assert transcript._part(transcript.document().firstBlock()).text.startswith("message 0")


def test_a_reply_goes_on_while_the_reader_goes_back(transcript, qtbot):
    transcript.show_messages(long_talk(200))
    stream(transcript, "one **two", "**\n\nthr")
    bar = transcript.verticalScrollBar()
    bar.setValue(0)
    qtbot.waitUntil(lambda: len(numbers(transcript)) > PAGE)
    transcript.extend_reply("ee")
    transcript.replace_reply("- other\n- words")
    transcript.extend_reply(" at last")
    transcript.end_reply(State.COMPLETE)
    assert transcript.toPlainText().endswith("MindMate\n•\tother\n•\twords at last")
    assert numbers(transcript)[-1] == 199


def test_a_new_look_keeps_the_earlier_messages_in_reach(transcript, qtbot):
    transcript.show_messages(long_talk(100))
    transcript._look.changed.emit()
    assert len(transcript.texts()) == 100
    assert numbers(transcript) == list(range(100 - PAGE, 100))
    transcript.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: len(numbers(transcript)) > PAGE)


def test_a_long_conversation_is_read_again_from_its_beginning(app, qtbot):
    shown = ReadAgain(Look(app, Settings(theme="light")))
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show()
    shown.show_messages(long_talk())
    shown.to_beginning()
    assert (shown.verticalScrollBar().value(), numbers(shown)[0]) == (0, 0)
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: numbers(shown) == list(range(2 * PAGE)))
