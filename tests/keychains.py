"""A keychain in memory, as the package `keyring` offers the system's: a double, which no system's own is."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest


class Ring:
    """A back end of `keyring`; `broken` as one that is locked."""

    priority = 5

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = False

    def _work(self) -> None:
        if self.broken:
            raise OSError("the collection is locked")

    def get_password(self, service: str, name: str) -> str | None:
        self._work()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self._work()
        self.kept[service, name] = value

    def delete_password(self, service: str, name: str) -> None:
        self._work()
        del self.kept[service, name]


def installed(monkeypatch: pytest.MonkeyPatch) -> Ring:
    """From now on this is what `keyring` finds on the system."""
    ring = Ring()
    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(get_keyring=lambda: ring))
    return ring
