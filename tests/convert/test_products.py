"""What the recorded hashes rest on: how this processor adds up a matrix product."""

from __future__ import annotations

import numpy as np
from tests.convert import products


def test_a_product_in_order_differs_from_this_processors_by_rounding_alone() -> None:
    for left, right in products.pairs():
        rank = left.shape[1]
        bound = (
            2 * rank * np.finfo(np.float32).eps * (np.abs(left).astype(float) @ np.abs(right).astype(float))
        )
        assert (np.abs(np.matmul(left, right) - products.in_order(left, right)) <= bound).all()


def test_terms_are_added_from_the_first_to_the_last_and_rounded_once_each() -> None:
    left = np.array([[1, 1, 1]], np.float32)
    right = np.array([[2**24], [1], [1]], np.float32)
    assert products.in_order(left, right)[0, 0] == 2**24  # each 1 is lost by itself
    assert products.in_order(left, right[::-1])[0, 0] == 2**24 + 2
    nearly = np.float32(1 + 2**-12)
    square = products.in_order(np.array([[1, nearly]], np.float32), np.array([[-1], [nearly]], np.float32))
    assert square[0, 0] == np.float32(2**-11 + 2**-24)  # a product that was rounded before would lose the end
