"""Whatever happens to the model's process: one error, the text so far, a new process, and nothing left behind."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.integration.engine.support import (
    GREEDY,
    SMALL,
    TALK,
    loaded,
    memory_of,
    runs,
    say,
    wait_until,
)

from mindmate.engine import host as host_module
from mindmate.engine.host import EngineHost
from mindmate.engine.loading import Loading
from mindmate.errors import MindMateError
from mindmate.replies import TextPiece

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(sys.platform != "linux", reason="signals and /proc of Linux"),
]
BROKEN = {"engine.crashed", "engine.out_of_memory", "engine.stalled"}
LAPSE = 2.0  # seconds of silence that make a stall in these tests; the child gives a sign each second


def harm_kill(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


def harm_stop(pid: int) -> None:
    os.kill(pid, signal.SIGSTOP)


def harm_abort(pid: int) -> None:
    os.kill(pid, signal.SIGABRT)


def harm_memory(pid: int) -> None:
    resource.prlimit(pid, resource.RLIMIT_AS, (memory_of(pid), resource.RLIM_INFINITY))


def _tell(host: EngineHost, at: int, harm: Callable[[int], None], tokens: int) -> tuple[str, str, str]:
    """Harm the child after `at` pieces of a reply: (text, error code, how it ended)."""
    text, code, reason, seen = "", "", "", 0
    try:
        for piece in host.reply(
            [*TALK[:1], ("user", "Tell me a long story.")], max_tokens=tokens, sampling=GREEDY
        ):
            if not isinstance(piece, TextPiece):
                reason = piece.reason
                continue
            text += piece.text
            seen += 1
            if seen == at and host.pid:
                harm(host.pid)
    except MindMateError as error:
        code = error.code
    return text, code, reason


@pytest.mark.parametrize(
    ("harm", "codes"),
    [
        (harm_kill, {"engine.out_of_memory"}),  # on Linux, a SIGKILL that we didn't send is memory's end
        (harm_abort, {"engine.crashed"}),
        (harm_stop, {"engine.stalled"}),
    ],
)
def test_a_child_that_ends_or_stalls_while_writing_gives_one_error_and_the_next_reply_works(
    tmp_path: Path, model: Path, harm: Callable[[int], None], codes: set[str]
) -> None:
    host = loaded(tmp_path, model, silence=LAPSE)
    try:
        first = host.pid
        text, code, reason = _tell(host, 2, harm, 400)
        assert text
        assert (code in codes, reason) == (True, ""), code
        assert first is not None
        assert not runs(first)
        host.load(model, SMALL)
        assert host.pid != first
        assert say(host, TALK, 3)[1].written == 3
    finally:
        host.close()


def test_a_child_without_memory_to_load_into_ends_in_one_error_and_loads_later(
    tmp_path: Path, model: Path
) -> None:
    host = EngineHost(tmp_path, silence=LAPSE)
    try:
        host.seal_for(model)
        assert host.pid is not None
        harm_memory(host.pid)
        with pytest.raises(MindMateError) as caught:
            host.load(model, SMALL)
        assert caught.value.code == "engine.out_of_memory"
        host.close()
        host.load(model, SMALL)
        assert say(host, TALK, 3)[1].written == 3
    finally:
        host.close()


def test_a_child_that_stops_while_a_large_message_is_sent_holds_nobody(tmp_path: Path, model: Path) -> None:
    host = loaded(tmp_path, model, silence=LAPSE)
    try:
        assert host.pid is not None
        harm_stop(host.pid)
        with pytest.raises(MindMateError) as caught:
            say(host, [("user", "far more than a pipe holds " * 20_000)])
        assert caught.value.code == "engine.stalled"
        host.load(model, SMALL)
        assert say(host, TALK, 3)[1].written == 3
    finally:
        host.close()


@pytest.mark.parametrize(
    "rounds", [5, pytest.param(100, marks=[pytest.mark.torture, pytest.mark.timeout(3600)])]
)
def test_harm_at_random_moments_of_loading_reading_and_writing(
    tmp_path: Path, model: Path, rounds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host_module, "READY_SECONDS", 20.0)
    draw = random.Random(rounds)
    host, codes = EngineHost(tmp_path, silence=LAPSE), set[str]()
    try:
        for number in range(rounds):
            harm = (harm_kill, harm_stop, harm_memory, harm_abort)[number % 4]
            lapse = draw.random() * (0.6 if number % 2 else 2.0)
            timer = threading.Timer(lapse, _harm_if_there, (host, harm))
            timer.start()
            pid = None
            try:
                host.start()
                pid = host.pid
                host.load(model, SMALL)
                _, end = say(host, [TALK[0], ("user", "My day. " * 60)], 80)
                assert end.reason in ("end", "length")
            except MindMateError as error:
                codes.add(error.code)
            timer.cancel()
            timer.join()
            host.close()
            assert pid is None or not runs(pid)
        assert codes <= BROKEN
        host.load(model, SMALL)
        assert say(host, TALK, 3)[1].written == 3
    finally:
        host.close()


def _harm_if_there(host: EngineHost, harm: Callable[[int], None]) -> None:
    pid = host.pid
    if pid is not None and runs(pid):
        try:
            harm(pid)
        except ProcessLookupError:
            return  # it ended in this very moment


_APP = """
import sys
from pathlib import Path
from mindmate.engine.host import EngineHost
from mindmate.engine.loading import Loading
from mindmate.replies import Sampling
host = EngineHost(Path(sys.argv[1]))
if sys.argv[3] != "started":
    host.load(Path(sys.argv[2]), Loading(n_ctx=512, threads=1))
else:
    host.start()
if sys.argv[3] == "writing":
    pieces = host.reply([("user", "Tell me a long story.")], max_tokens=400, sampling=Sampling(temperature=0))
    next(pieces)
print(host.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("moment", ["started", "loaded", "writing"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_no_child_outlives_the_app(tmp_path: Path, model: Path, moment: str, how: signal.Signals) -> None:
    app = subprocess.Popen(
        [sys.executable, "-c", _APP, str(tmp_path), str(model), moment],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert app.stdout is not None
    assert app.stdin is not None
    with app.stdout, app.stdin:
        pid = int(app.stdout.readline())
        assert runs(pid)
        app.send_signal(how)
        app.wait()
        wait_until(lambda: not runs(pid), "the child is still there")


# ---- children that lie ------------------------------------------------------------------------------

_LIAR = """
import sys, json, struct
from mindmate.engine.frames import read_frame, write_frame
out, come = sys.stdout.buffer, sys.stdin.buffer
def send(**fields): write_frame(out, fields)
def ready(): send(event="ready", variant="x", devices=[], info="", build="b")
def sealed():
    ready(); send(event="sealed", id=read_frame(come)["id"])
"""
_ASKED = "sealed(); n = read_frame(come)['id']\n"
LIES: dict[str, str] = {
    "no frames": "out.write(b'hello, this is no frame at all'); out.flush(); come.read()",
    "a huge frame": "out.write(struct.pack('>IB', 2**32 - 1, 0)); out.flush(); come.read()",
    "an end at once": "sys.exit(3)",
    "an end after the greeting": "ready(); sys.exit(0)",
    "another error than there is": _ASKED
    + "send(event='error', id=n, code='vault.x', detail='x' * 9999); come.read()",
    "an error that isn't text": _ASKED + "send(event='error', id=n, code=[1], detail={}); come.read()",
}


@pytest.mark.parametrize("name", LIES)
def test_a_child_that_sends_nonsense_is_a_crash_and_nothing_worse(tmp_path: Path, name: str) -> None:
    host = EngineHost(tmp_path, [sys.executable, "-c", _LIAR + LIES[name]])
    try:
        with pytest.raises(MindMateError) as caught:
            host.load(tmp_path / "m.gguf")
        assert caught.value.code == "engine.crashed"
        assert len(str(caught.value)) < 600
    finally:
        host.close()


def test_numbers_that_are_none_are_zero(tmp_path: Path) -> None:
    lie = _ASKED + (
        "send(event='loading', id=n, part=float('nan'))\n"
        "send(event='loaded', id=n, n_ctx=float('inf')); come.read()"
    )
    host = EngineHost(tmp_path, [sys.executable, "-c", _LIAR + lie])
    told: list[float] = []
    try:
        assert host.load(tmp_path / "m.gguf", Loading(), told.append) == 0
    finally:
        host.close()
    assert told == [0.0]


def test_a_reply_without_end_is_ended(tmp_path: Path) -> None:
    lie = _ASKED + "while True: send(event='text', id=n, text='x' * 16000)"
    host = EngineHost(tmp_path, [sys.executable, "-c", _LIAR + lie])
    try:
        host.seal_for(tmp_path / "m.gguf")
        pieces = host.reply(TALK, max_tokens=5, sampling=GREEDY)
        taken: list[str] = []
        with pytest.raises(MindMateError) as caught:
            taken.extend(piece.text for piece in pieces if isinstance(piece, TextPiece))
        assert caught.value.code == "engine.crashed"
        assert sum(map(len, taken)) <= host_module.MAX_REPLY
    finally:
        host.close()


def test_a_state_with_odd_tokens_is_refused(tmp_path: Path) -> None:
    lie = _ASKED + "send(event='state', id=n, size=3, tokens=['1', [2], None], marks=[]); come.read()"
    host = EngineHost(tmp_path, [sys.executable, "-c", _LIAR + lie])
    try:
        host.seal_for(tmp_path / "m.gguf")
        with pytest.raises(MindMateError) as caught:
            host.save(lambda _state: lambda _chunk: None)
        assert caught.value.code == "engine.crashed"
    finally:
        host.close()


def test_a_child_that_never_greets_is_a_stall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host_module, "READY_SECONDS", 0.5)
    lie = "import time\nwhile True: send(event='beat'); time.sleep(0.1)"
    host = EngineHost(tmp_path, [sys.executable, "-c", _LIAR + lie], silence=30)
    with pytest.raises(MindMateError) as caught:
        host.start()
    assert caught.value.code == "engine.stalled"


def test_a_child_that_starts_slower_than_it_may_be_silent_later_is_no_stall(tmp_path: Path) -> None:
    lie = "import time\ntime.sleep(1.5)\nsealed()\ncome.read()"
    host = EngineHost(tmp_path, [sys.executable, "-c", _LIAR + lie], silence=0.5)
    try:
        host.seal_for(tmp_path / "m.gguf")
        with pytest.raises(MindMateError) as caught:  # the control: from now on silence counts
            host.measure(TALK)
        assert caught.value.code == "engine.stalled"
    finally:
        host.close()


def test_a_program_that_cant_be_started_is_an_error_of_ours(tmp_path: Path) -> None:
    host = EngineHost(tmp_path, [str(tmp_path / "nothing")])
    with pytest.raises(MindMateError) as caught:
        host.start()
    assert caught.value.code == "engine.crashed"
    assert list(tmp_path.iterdir()) == []


def test_a_host_that_has_retired_leaves_no_process_behind(tmp_path: Path) -> None:
    host = EngineHost(tmp_path)
    host.retire()
    with pytest.raises(MindMateError):
        host.start()
    assert not host.alive
    assert host.pid is None


def test_reading_in_advance_does_not_begin_while_something_more_urgent_waits(
    tmp_path: Path, model: Path
) -> None:
    host = EngineHost(tmp_path)
    try:
        host.load(model)
        urgent = threading.Event()
        urgent.set()
        assert host.prepare([("system", "Be kind.")], urgent) == 0
        urgent.clear()
        assert host.prepare([("system", "Be kind.")], urgent) > 0
    finally:
        host.close()
