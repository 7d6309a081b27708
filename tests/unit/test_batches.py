"""What an epoch of the screen's training shows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from training.screen.batches import PAD, Batch, Epochs, Row, Settings, batches, rows
from training.screen.data import Item
from training.screen.text import Pieces, unigram


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    letters = [*"abcdefghijklmnopqrstuvwxyz.,'"]
    names = ["<s>", "<pad>", "</s>", "<unk>", "\u2581", *letters]
    return unigram(names, [0.0] * 4 + [-1.0] * (len(names) - 4))


def items(count: int) -> list[Item]:
    return [
        Item(
            f"en-{'ab'[n % 2]}-1:{n}",
            "it is what it is today " * (1 + n % 7),
            (),
            n % 4,
            (),
            "en",
            n % 3 == 0,
            False,
        )
        for n in range(count)
    ]


def test_the_same_epoch_is_the_same_each_time_and_the_next_one_another(pieces: Pieces) -> None:
    some, settings = items(40), Settings(epochs=2, paced=2)
    first = [row.ids for row in rows(some, pieces, 0, settings)]
    assert first == [row.ids for row in rows(some, pieces, 0, settings)]
    assert first != [row.ids for row in rows(some, pieces, 1, settings)]


def test_older_messages_are_left_out_only_where_a_newer_letter_is_named(pieces: Pieces) -> None:
    some, settings = items(40), Settings(epochs=1, paced=1)
    assert len(rows(some, pieces, 0, settings)) == 40
    thinned = rows(some, pieces, 0, replace(settings, newer="b", thin=1.0))
    assert {row.item.letter for row in thinned} == {"b"}


def test_each_text_is_in_one_batch_and_long_ones_share_it_with_fewer(pieces: Pieces) -> None:
    settings = Settings(epochs=1, paced=1, texts=8, most=400)
    seen = rows(items(60), pieces, 0, settings)
    cut = batches(seen, 0, settings)
    assert sorted(row.item.name for some in cut for row in some) == sorted(row.item.name for row in seen)
    for some in cut:
        assert len(some) <= 8
        assert len(some) == 1 or len(some) * max(len(row.ids) for row in some) <= 400


def test_a_batch_s_arrays_say_where_the_text_ends_and_the_message_begins() -> None:
    item = items(1)[0]
    batch = Batch.of([Row([0, 5, 2, 6, 7, 2], 3, item), Row([0, 5, 2], 1, item)], Settings(epochs=1, paced=1))
    assert batch.ids.shape[1] % 8 == 0
    assert batch.begin.tolist() == [3, 1]
    assert batch.end.tolist() == [6, 3]
    assert (batch.ids[1, 3:] == PAD).all()
    assert batch.weight.tolist() == [1.5, 1.5]  # harmless, and looks risky


def test_epochs_made_ahead_are_those_made_one_by_one(pieces: Pieces) -> None:
    some, settings = items(30), Settings(epochs=2, paced=2, texts=8)
    for number, made in enumerate(Epochs(some, pieces, settings, 2)):
        wanted = batches(rows(some, pieces, number, settings), number, settings)
        assert len(made) == len(wanted)
        for one, other in zip(made, wanted, strict=True):
            np.testing.assert_array_equal(one.ids, Batch.of(other, settings).ids)


def test_english_is_shown_spelled_out_as_the_app_reads_it(pieces: Pieces) -> None:
    typed = [replace(item, text="i dont kno wot it is") for item in items(40)]
    settings = Settings(epochs=1, paced=1, spelled=1.0)
    shown = [row.item.text for row in rows(typed, pieces, 0, settings)]
    as_typed = [row.item.text for row in rows(typed, pieces, 0, replace(settings, spelled=0.0))]
    assert sum("know what" in text for text in shown) > 30  # the others have slips
    assert not any("know what" in text for text in as_typed)
