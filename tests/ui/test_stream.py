"""The events of a turn are gathered, and keep their order."""

from __future__ import annotations

import threading

from mindmate.conversation.events import Ended, Notice, ReplyText
from mindmate.ui.today.stream import TurnStream, joined


def test_pieces_of_text_are_gathered_and_order_is_kept(qapp, qtbot):
    stream, batches = TurnStream(), []
    stream.arrived.connect(batches.append)
    stream.start()
    writer = threading.Thread(target=lambda: [stream.take(ReplyText(str(n))) for n in range(500)])
    writer.start()
    writer.join()
    stream.take(Ended(None))
    stream.finish()
    assert batches == [[ReplyText("".join(map(str, range(500)))), Ended(None)]]


def test_only_neighbouring_text_is_joined():
    notice = Notice("program", "x")
    assert joined([ReplyText("a"), notice, ReplyText("b"), ReplyText("c")]) == [
        ReplyText("a"),
        notice,
        ReplyText("bc"),
    ]
