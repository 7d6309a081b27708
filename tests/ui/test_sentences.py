"""Screen readers hear sentences."""

from mindmate.ui.today.sentences import Sentences


def test_a_stream_of_tokens_becomes_sentences():
    sentences = Sentences()
    heard = [
        s
        for token in ["I ", "hear", " you.", " That", " sounds hard! ", "What"]
        for s in sentences.feed(token)
    ]
    assert heard == ["I hear you.", "That sounds hard!"]
    assert sentences.finish() == ["What"]
    assert sentences.finish() == []


def test_a_number_is_not_the_end_of_a_sentence():
    assert Sentences().feed("It takes 2.5 minutes") == []


def test_a_line_ends_a_sentence():
    assert Sentences().feed("- one\n- two\n") == ["- one", "- two"]
