"""Saved states of the real model: identical after a restart, and a damaged one only costs reading again."""

from __future__ import annotations

import random
import threading
from collections import Counter
from pathlib import Path

import pytest
from tests.integration.engine.support import GREEDY, LONG, SMALL, TALK, Awake, keep, loaded, say
from tests.making_gguf import mutate

from mindmate.engine.host import EngineHost
from mindmate.engine.snapshot import NotAuthentic, Snapshots, binding
from mindmate.errors import MindMateError
from mindmate.replies import ReplyEnd

pytestmark = pytest.mark.model
BOUND = binding("starter", "build", SMALL)
THANKS = ("user", "Thank you. What else could I try?")


@pytest.fixture
def states(tmp_path: Path) -> Snapshots:
    return Snapshots(tmp_path / "states", bytearray(b"k" * 32))


def _talk_so_far(host: EngineHost) -> list[tuple[str, str]]:
    say(host, [("user", "Something else entirely.")], 1)  # whatever the child held, it begins anew
    text, _ = say(host, TALK, 12)
    return [*TALK, ("assistant", text), THANKS]


def test_a_reply_after_a_restart_is_the_one_of_a_process_that_never_stopped(
    tmp_path: Path, model: Path, host: EngineHost, states: Snapshots
) -> None:
    talk = _talk_so_far(host)
    assert keep(host, states, "a", BOUND)
    expected, never_stopped = say(host, talk, 16)
    other = loaded(tmp_path / "temporary", model)
    try:
        assert other.restore(*states.read("a", BOUND))
        text, end = say(other, talk, 16)
    finally:
        other.close()
    assert text == expected
    assert (end.prompt, end.reused) == (never_stopped.prompt, never_stopped.reused)
    assert end.reused > 30


def test_saving_disturbs_nothing(host: EngineHost, states: Snapshots) -> None:
    talk = _talk_so_far(host)
    expected = say(host, talk, 12)
    _talk_so_far(host)
    keep(host, states, "a", BOUND)
    assert say(host, talk, 12) == expected


@pytest.mark.parametrize("count", [15, pytest.param(1000, marks=pytest.mark.torture)])
def test_a_damaged_state_is_read_again_instead(host: EngineHost, states: Snapshots, count: int) -> None:
    talk = _talk_so_far(host)
    keep(host, states, "a", BOUND)
    expected, _ = say(host, talk, 4)
    file = states._file("a")
    whole = file.read_bytes()
    pid, draw = host.pid, random.Random(count)
    for number in range(count):
        data = bytearray(whole)
        if number % 3 == 2:
            del data[draw.randrange(len(data)) :]
        else:
            data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        file.write_bytes(data)
        try:
            assert not host.restore(*states.read("a", BOUND))
        except NotAuthentic:
            continue  # refused before the child heard of it
    assert say(host, talk, 4)[0] == expected
    file.write_bytes(whole)
    assert host.restore(*states.read("a", BOUND))
    assert say(host, talk, 4)[0] == expected
    assert host.pid == pid


@pytest.mark.parametrize(
    "count", [10, pytest.param(1000, marks=[pytest.mark.torture, pytest.mark.timeout(7200)])]
)
def test_a_mutated_state_past_the_seal_ends_in_a_reply_or_one_error_and_never_hangs(
    tmp_path: Path, model: Path, states: Snapshots, count: int
) -> None:
    """The seal keeps such states from llama.cpp; were it broken, the app would still go on."""
    host = loaded(tmp_path / "temporary", model)
    draw, ends = random.Random(count), Counter[str]()
    try:
        talk = _talk_so_far(host)
        keep(host, states, "a", BOUND)
        state, chunks = states.read("a", BOUND)
        whole = b"".join(chunks)
        for number in range(count):
            data = bytearray(whole)
            # The head of a state holds counts, positions and sizes; behind it are the cached values.
            mutate(data, draw, 256 if number % 2 else len(data))
            with Awake() as awake:
                try:
                    taken = host.restore(state, iter([bytes(data)]))
                    say(host, talk, 2)
                    ends["taken" if taken else "refused"] += 1
                except MindMateError as error:
                    ends[error.code] += 1
                    host.load(model, SMALL)
            assert awake.seconds < 30, number
        print(dict(ends))
        host.close()
        host.load(model, SMALL)
        assert say(host, TALK, 3)[1].written == 3
    finally:
        host.close()
    assert sum(ends.values()) == count
    assert set(ends) <= {"taken", "refused", "engine.crashed", "engine.out_of_memory", "engine.stalled"}


class _StopsAtOnce(threading.Event):
    """An event that is never set; whoever looks has the reply stopped before its first token is read."""

    def __init__(self, host: EngineHost) -> None:
        super().__init__()
        self._host = host

    def is_set(self) -> bool:
        self._host.stop()
        return False


def test_a_stop_while_the_prompt_is_read_costs_nothing_of_what_was_read(
    host: EngineHost, states: Snapshots
) -> None:
    talk = _talk_so_far(host)
    told = host.prepare(talk[:-1])
    pieces = list(
        host.reply([*talk[:-1], LONG[-1]], max_tokens=4, sampling=GREEDY, give_way=_StopsAtOnce(host))
    )
    assert [piece.reason for piece in pieces if isinstance(piece, ReplyEnd)] == ["stopped"]
    assert keep(host, states, "a", BOUND)
    state, chunks = states.read("a", BOUND)
    assert len(b"".join(chunks)) == state.size
    assert len(state.tokens) >= told - 8
    assert say(host, talk, 2)[1].reused >= told - 8


def test_a_conversation_that_doesnt_fit_is_not_said_to_be_read(host: EngineHost) -> None:
    assert host.prepare([TALK[0], ("user", LONG[-1][1] * 9)]) == 0
    assert host.prepare(TALK) > 0


def test_a_state_for_another_context_is_not_taken(
    tmp_path: Path, model: Path, host: EngineHost, states: Snapshots
) -> None:
    """Past the seal as well: llama.cpp gets a state only where its tokens fit."""
    long = [TALK[0], ("user", "Word after word. " * 60)]
    say(host, long, 1)
    keep(host, states, "a", BOUND)
    from mindmate.engine.loading import Loading

    short = loaded(tmp_path / "temporary", model, Loading(n_ctx=256, threads=1))
    try:
        assert not short.restore(*states.read("a", BOUND))
        assert say(short, TALK, 3)[1].written == 3
    finally:
        short.close()


def test_a_disk_that_fails_while_saving_leaves_the_child_usable(host: EngineHost, states: Snapshots) -> None:
    talk = _talk_so_far(host)
    expected, _ = say(host, talk, 6)

    def full(_chunk: bytes) -> None:
        raise OSError("no space")

    with pytest.raises(OSError, match="no space"):
        host.save(lambda _state: full)
    assert say(host, talk, 6)[0] == expected


def test_an_empty_cache_has_no_state_to_keep(tmp_path: Path, model: Path, states: Snapshots) -> None:
    fresh = loaded(tmp_path / "temporary", model)
    try:
        assert not keep(fresh, states, "a", BOUND)
    finally:
        fresh.close()
    assert not states.has("a")
