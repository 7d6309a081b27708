"""The screen's processes and the lock: both start with the vault and end with it, whatever goes wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.costs import CHEAP
from tests.integration.engine.support import wait_until

from mindmate import paths
from mindmate.app import App
from mindmate.engine.encoding import EncoderHost
from mindmate.records import Level

PASSPHRASE = b"seven quiet lanterns by the door"


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def opened(home: Path) -> App:
    """An app with a new vault and its real screen, which has judged a message."""
    places = paths.find()
    places.prepare()
    app = App(places, kdf=CHEAP)
    app.create_vault(bytearray(PASSPHRASE))
    assert app.judge("I want to kill myself tonight") is Level.CRISIS
    return app


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and isn't waited for yet doesn't count."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    except OSError:
        return False


def test_locking_ends_both_encoders_processes(mindmate_home: Path) -> None:
    app = opened(mindmate_home)
    pids = [host.pid for host in app._encoders]
    assert len(pids) == 2
    assert all(pid is not None and alive(pid) for pid in pids)
    app.lock()
    wait_until(lambda: not any(alive(pid) for pid in pids if pid is not None), "no encoder is left")


def test_the_vault_is_locked_though_an_encoder_cannot_be_ended_properly(
    mindmate_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(mindmate_home)
    first, second = app._encoders
    pid = second.pid
    usual = EncoderHost.close

    def close(host: EncoderHost) -> None:
        usual(host)
        if host is first:
            raise OSError("busy")

    monkeypatch.setattr(EncoderHost, "close", close)
    app.lock()
    assert not app.unlocked
    wait_until(lambda: pid is None or not alive(pid), "the other encoder is gone")
