"""Pictures of the screen without the window: the calls that are made, over doubles; neither system is here."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from mindmate.hardening import capture


class Affinity:
    """SetWindowDisplayAffinity of a Windows that knows these kinds."""

    def __init__(self, *known: int) -> None:
        self.known, self.asked = known, []

    def __call__(self, window: int, kind: int) -> int:
        self.asked.append((window, kind))
        return int(kind in self.known)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Affinity:
    affinity = Affinity(0, 1, 0x11)
    monkeypatch.setattr(sys, "platform", "win32")
    dll = SimpleNamespace(SetWindowDisplayAffinity=affinity)
    monkeypatch.setattr(ctypes, "WinDLL", lambda name: dll, raising=False)
    return affinity


def test_a_window_is_left_out_and_let_in_again(windows: Affinity) -> None:
    assert capture.possible()
    assert capture.allow(7, False)
    assert capture.allow(7, True)
    assert windows.asked == [(7, 0x11), (7, 0)]


def test_an_older_windows_shows_it_black(windows: Affinity) -> None:
    windows.known = (0, 1)
    assert capture.allow(7, False)
    assert windows.asked == [(7, 0x11), (7, 1)]


def test_a_system_that_refuses_is_no_error(windows: Affinity) -> None:
    windows.known = ()
    assert not capture.allow(7, False)


def test_linux_offers_it_to_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert not capture.possible()
    assert not capture.allow(7, False)
