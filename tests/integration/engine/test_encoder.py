"""The screen's process: what it answers, what it may do, and every way in which it can fail."""

from __future__ import annotations

import math
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.integration.engine.support import runs, wait_until

from mindmate.engine.encoding import EncoderHost, command_line
from mindmate.errors import MindMateError
from mindmate.judging import end, new_screen
from mindmate.paths import Paths
from mindmate.records import Level
from mindmate.safety import head, reading
from mindmate.safety.screen import Reader, Screener

TEXT = (("i can't sleep before exams",), (254,))
SILENT = [sys.executable, "-c", "import sys; sys.stdin.buffer.read()"]


def made(folder: Path, **options: object) -> EncoderHost:
    """A host of the shipped encoder."""
    found = head.load()
    chosen: dict[str, object] = {"file": found.encoder, "sha256": found.sha256, "threads": 1} | options
    return EncoderHost(folder, **chosen)  # type: ignore[arg-type]


@pytest.fixture
def host(tmp_path: Path) -> Iterator[EncoderHost]:
    """A host; its process ends with the test."""
    found = made(tmp_path)
    yield found
    found.close()


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Reader]:
    """The encoder that reads English as well; its process ends with the test."""
    found = head.load(head.SECOND)
    host = EncoderHost(tmp_path, found.encoder, found.sha256, threads=1)
    yield Reader(host, found)
    host.close()


def likeness(a: object, b: object) -> float:
    """Cosine of two vectors."""
    x, y = list(a), list(b)  # type: ignore[call-overload]
    return sum(p * q for p, q in zip(x, y, strict=True)) / math.sqrt(
        sum(p * p for p in x) * sum(q * q for q in y)
    )


def test_texts_become_vectors_in_order_and_the_same_each_time(host: EncoderHost) -> None:
    other = (("was für ein schöner garten",), (254,))
    first, second, again = host.vectors([TEXT, other, TEXT])
    assert len(first) == len(head.load().weight[0])
    assert first == again
    assert likeness(first, second) < 0.999


def test_earlier_messages_change_the_vector(host: EncoderHost) -> None:
    bare, told = host.vectors([TEXT, reading.whole("i can't sleep before exams", ["I sold my bike today"])])
    assert likeness(bare, told) < 0.9999


def test_the_longest_message_with_the_longest_history_fits(host: EncoderHost) -> None:
    vectors = host.vectors([reading.whole("मुझे नींद नहीं आती 😞 " * 400, ["word " * 400] * 6)])
    assert len(vectors) == 1


def test_the_process_is_sealed(host: EncoderHost) -> None:
    host.vectors([TEXT])
    if sys.platform == "linux":
        assert host.seal == {"landlock": True, "seccomp": True, "network": "none"}


def test_nothing_of_a_message_reaches_the_command_line_or_the_environment(host: EncoderHost) -> None:
    host.vectors([(("sesquipedalian tulips",), (254,))])
    if sys.platform == "linux":
        for name in ("cmdline", "environ"):
            try:
                shown = Path(f"/proc/{host.pid}/{name}").read_bytes()
            except PermissionError:
                continue  # not dumpable: nobody may read it at all
            assert b"sesquipedalian" not in shown
    assert b"encoder" in " ".join(command_line()).encode()  # the control: this is how it is started


def test_a_killed_process_fails_once_and_is_started_again(tmp_path: Path, host: EncoderHost) -> None:
    host.vectors([TEXT])
    pid = host.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not runs(pid), "the process is gone")
    assert host.vectors([TEXT])
    assert host.pid != pid


def test_a_stopped_process_counts_as_failed_and_the_next_message_has_a_new_one(tmp_path: Path) -> None:
    host = made(tmp_path, answer_seconds=0.5)
    try:
        host.vectors([TEXT])
        pid = host.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        with pytest.raises(MindMateError) as caught:
            host.vectors([TEXT])
        assert caught.value.code == "screen.failed"
        assert not runs(pid)
    finally:
        host.close()


@pytest.mark.parametrize(
    "command",
    [
        SILENT,
        [sys.executable, "-c", ""],
        [sys.executable, "-c", "print('no frame at all')"],
        ["/nowhere/at/all"],
    ],
    ids=["silent", "ends at once", "writes no frames", "can't start"],
)
def test_a_process_that_never_answers_leaves_the_word_list(tmp_path: Path, command: list[str]) -> None:
    host = made(tmp_path, command=command, start_seconds=0.5)
    try:
        screen = Screener(host, head.load())
        found = screen("I want to kill myself")
        assert (found.level, found.watching) == (Level.CRISIS, "limited")
    finally:
        host.close()


def test_a_damaged_or_missing_file_is_not_loaded(tmp_path: Path) -> None:
    data = bytearray(head.load().encoder.read_bytes())
    data[len(data) // 2] ^= 1
    damaged = tmp_path / "encoder.gguf"
    damaged.write_bytes(data)
    for file in (damaged, tmp_path / "nothing.gguf"):
        host = made(tmp_path, file=file)
        with pytest.raises(MindMateError) as caught:
            host.vectors([TEXT])
        assert caught.value.code == "screen.failed"
        assert host.pid is None
        host.close()


def test_a_closed_host_starts_nothing_any_more_and_complains_of_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    host = made(tmp_path)
    host.start_soon()
    host.close()
    with pytest.raises(MindMateError):
        host.vectors([TEXT])
    wait_until(lambda: host.pid is None, "no process is left")
    assert "didn't start" not in caplog.text


def test_a_process_that_cannot_start_is_told_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    host = made(tmp_path, file=tmp_path / "nothing.gguf")
    host.start_soon()
    wait_until(lambda: "didn't start" in caplog.text, "the log says so")
    host.close()


def test_plain_danger_is_noticed_through_the_real_encoders(host: EncoderHost, second: Reader) -> None:
    screen = Screener(host, head.load(), second)
    for text in ("I want to kill myself tonight", "me quiero morir", "मुझे मरना है"):
        assert screen(text).level is Level.CRISIS, text
    assert screen("What shall I cook for dinner? We have rice and beans.").level is Level.NONE
    assert screen("what shall I cook for the children tonight").watching in ("full", "weaker")
    assert Screener(None, None)("hello").watching == "limited"  # the control: how a failure looks


def test_the_process_outlives_the_thread_that_asked_for_it(host: EncoderHost) -> None:
    host.start_soon()
    asking = threading.Thread(target=lambda: host.vectors([TEXT]))
    asking.start()
    asking.join()
    pid = host.pid
    assert host.vectors([TEXT])
    assert host.pid == pid


@pytest.mark.parametrize(
    "trouble", [FileNotFoundError(), ValueError("the head is damaged"), KeyError("weight")]
)
def test_without_a_usable_head_the_app_has_the_word_list_and_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def fail(file: Path = head.FILE) -> head.Head:
        raise trouble

    monkeypatch.setattr(head, "load", fail)
    screen, encoders = new_screen(Paths(tmp_path, tmp_path, tmp_path / "cache", tmp_path / "logs"))
    assert encoders == []
    assert screen("I want to kill myself").level is Level.CRISIS
    assert screen("").watching == "limited"


def test_the_app_has_a_process_for_each_encoder_and_english_is_read_by_both(tmp_path: Path) -> None:
    screen, hosts = new_screen(Paths(tmp_path, tmp_path, tmp_path / "cache", tmp_path / "logs"))
    try:
        assert len(hosts) == 2
        found = screen("I want to kill myself tonight")
        assert (found.level, found.watching) == (Level.CRISIS, "weaker")
        assert all(host.pid is not None for host in hosts)
        hosts[1].close()
        assert screen("I want to kill myself tonight").level is Level.CRISIS
        assert screen("what shall I cook for the children tonight").watching == "limited"
        assert screen("¿qué puedo cocinar para la cena?").watching == "weaker"
    finally:
        for host in hosts:
            host.close()


@pytest.mark.parametrize("trouble", [RuntimeError("can't start new thread"), OSError(), AttributeError()])
def test_a_second_encoder_that_cannot_be_made_leaves_the_first_and_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    usual = head.load

    def load(file: Path = head.FILE) -> head.Head:
        if file == head.SECOND:
            raise trouble
        return usual(file)

    monkeypatch.setattr(head, "load", load)
    screen, hosts = new_screen(Paths(tmp_path, tmp_path, tmp_path / "cache", tmp_path / "logs"))
    try:
        assert screen("what shall I cook for the children tonight").watching == "limited"
    finally:
        end(hosts)


def test_a_process_that_cannot_be_ended_properly_does_not_keep_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, other = made(tmp_path), made(tmp_path)
    usual = first.close
    monkeypatch.setattr(first, "close", lambda: (_ for _ in ()).throw(OSError("busy")))
    end([first, other])
    with pytest.raises(MindMateError):
        other.vectors([TEXT])  # it is closed
    usual()


def test_the_second_encoder_is_sealed_as_well_and_takes_the_longest_message(second: Reader) -> None:
    scores = second.judge([reading.whole("I can't sleep 😞 " * 400, ["word " * 400] * 6)])
    assert len(scores) == 1
    if sys.platform == "linux":
        assert second.encoder.seal == {"landlock": True, "seccomp": True, "network": "none"}  # type: ignore[attr-defined]


def test_where_the_second_head_is_missing_the_first_encoder_judges_and_english_is_watched_less(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(head, "SECOND", tmp_path / "nothing.json")
    screen, hosts = new_screen(Paths(tmp_path, tmp_path, tmp_path / "cache", tmp_path / "logs"))
    try:
        assert len(hosts) == 1
        found = screen("I have left letters for all of them, and the key is under the mat. Goodbye.")
        assert found.level.rank >= Level.ELEVATED.rank
        assert found.watching == "limited"
    finally:
        hosts[0].close()


BEHIND_OTHERS = [
    (["I cannot sleep before exams, zeppelin"], "I want to kill myself tonight"),
    (
        ["Thanks, the soup was good", "Work is calm these days"],
        "I have the pills here and I will take them all",
    ),
    (["I cannot sleep before exams"], "Ich will mich heute Nacht umbringen"),
    (["Wir waren heute im Zoo", "Danke, das hilft"], "Ich kann nicht mehr leben, ich springe heute"),
    (["Hoy hace sol", "Mi hermana viene el domingo"], "Quiero matarme esta noche"),
    (["Merci, bonne idée", "Le film était drôle"], "Je vais me tuer ce soir"),
    (["आज मौसम अच्छा है"], "मैं आज रात मरना चाहता हूँ"),
]


def test_what_is_said_in_plain_words_flags_behind_harmless_talk_in_five_languages(
    host: EncoderHost, second: Reader
) -> None:
    screen = Screener(host, head.load(), second)
    found = {text: screen(text, earlier).level for earlier, text in BEHIND_OTHERS}
    assert [text for text, level in found.items() if level.rank < Level.ELEVATED.rank] == []
    assert screen("What could I cook tonight?", ["Thanks, the soup was good"]).level is Level.NONE
