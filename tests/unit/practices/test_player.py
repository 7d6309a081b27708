"""Playing a breath: which program, what it may know, that it gets a sound, and that it ends when it should.

No sound is heard here: the programs are scripts that write down what they were given.
"""

from __future__ import annotations

import ctypes
import io
import json
import os
import signal
import subprocess
import sys
import threading
import wave
from pathlib import Path

import pytest

from mindmate.practices import player
from mindmate.practices.player import Player, Programs, WindowsSound, commands, environment, server
from mindmate.practices.sound import RATE, as_wav, breath

BOX = (4.0, 4.0, 4.0, 4.0)
SHORT = (0.4, 0.0, 0.4, 0.0)
PATIENCE_S = 30
linux = pytest.mark.skipif(sys.platform != "linux", reason="memory without a name is Linux's")

#: A stand-in for a player: it keeps what it was given, asks for an INET socket, then waits as one that plays would.
SCRIPT = """#!{python} -IS
import errno, json, os, pathlib, shutil, socket, sys, time
here = pathlib.Path({folder!r})
shutil.copyfile(sys.argv[-1], here / "heard.wav")
try:
    socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    network = "open"
except OSError as error:
    network = errno.errorcode[error.errno]
told = {{"arguments": sys.argv[1:], "environment": dict(os.environ), "network": network, "pid": os.getpid()}}
(here / "part").write_text(json.dumps(told))
(here / "part").rename(here / "told.json")
{then}
"""


def a_program(folder: Path, name: str = "aplay", then: str = "time.sleep(600)") -> Path:
    """A stand-in for a player, in a folder of its own."""
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(SCRIPT.format(python=sys.executable, folder=str(folder), then=then))
    program.chmod(0o700)
    return program


def soon(condition) -> None:
    """Wait until it holds."""
    look = threading.Event()
    for _ in range(PATIENCE_S * 100):
        if condition():
            return
        look.wait(0.01)
    raise AssertionError("waited in vain")


def told(folder: Path) -> dict:
    soon((folder / "told.json").exists)
    return json.loads((folder / "told.json").read_text())


def is_gone(pid: int) -> bool:
    """Whether a process runs no more."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


# ---- which program, and what it may know -------------------------------------------------------


@pytest.fixture
def served(tmp_path) -> dict[str, str]:
    """Where the sockets of both sound servers would be (files stand in for them)."""
    runtime = tmp_path / "runtime"
    (runtime / "pulse").mkdir(parents=True)
    for name in ("pulse/native", "pipewire-0"):
        (runtime / name).touch()
    return {"XDG_RUNTIME_DIR": str(runtime)}


def test_the_likeliest_program_comes_first_and_only_those_that_are_there(tmp_path, served):
    for name in ("aplay", "pw-play", "sh", "ffplay"):
        a_program(tmp_path, name)
    environ = {"PATH": str(tmp_path)} | served
    assert commands(environ, "linux") == [(str(tmp_path / "pw-play"),), (str(tmp_path / "aplay"), "-q")]
    a_program(tmp_path, "paplay")
    assert commands(environ, "linux")[0] == (str(tmp_path / "paplay"),)


def test_a_program_whose_sound_server_is_not_there_is_not_taken(tmp_path, served):
    for name in ("paplay", "pw-play"):
        a_program(tmp_path, name)
    assert len(commands({"PATH": str(tmp_path)} | served, "linux")) == 2  # the control
    assert commands({"PATH": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}, "linux") == []
    pulse = f"{{f00d}}unix:{served['XDG_RUNTIME_DIR']}/pulse/native"
    found = commands({"PATH": str(tmp_path), "XDG_RUNTIME_DIR": "/nowhere", "PULSE_SERVER": pulse}, "linux")
    assert found == [(str(tmp_path / "paplay"),)]


def test_a_program_in_a_relative_folder_is_not_taken(tmp_path, monkeypatch):
    a_program(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert commands({"PATH": f".{os.pathsep}"}, "linux") == []
    assert commands({"PATH": str(tmp_path)}, "linux") != []  # the control


@pytest.mark.parametrize("platform", ["linux", "darwin", "haiku"])
def test_where_no_program_is_there_is_nothing_to_play_with(tmp_path, platform):
    assert not Programs(commands({"PATH": str(tmp_path)}, platform), {}).available


def test_a_mac_has_its_own_program_and_no_sound_server(tmp_path):
    a_program(tmp_path, "afplay")
    assert commands({"PATH": str(tmp_path)}, "darwin") == [(str(tmp_path / "afplay"),)]
    known = environment({"PATH": "/usr/bin", "HOME": "/Users/m", "PULSE_SERVER": "tcp:elsewhere"}, "darwin")
    assert known == {"PATH": "/usr/bin", "HOME": "/Users/m"}


def test_a_program_knows_only_what_finds_the_sound_server():
    known = environment(
        {
            "PATH": "/usr/bin",
            "HOME": "/home/m",
            "XDG_RUNTIME_DIR": "/run/user/7",
            "MINDMATE_HOME": "/secret",
            "LD_PRELOAD": "/x.so",
            "DISPLAY": ":0",
            "PIPEWIRE_REMOTE": "tcp:elsewhere",
        },
        "linux",
    )
    assert known == {
        "PATH": "/usr/bin",
        "HOME": "/home/m",
        "XDG_RUNTIME_DIR": "/run/user/7",
        "PULSE_SERVER": "unix:/run/user/7/pulse/native",
    }


@pytest.mark.parametrize(
    "elsewhere",
    [
        "tcp:studio:4713",
        "tcp4:10.0.0.2",
        "tcp6:[::1]",
        "studio",
        "studio.local:4713",
        "{f00d}tcp:studio",
        "{f00d}studio",
        "unix:relative",
        "TCP:studio",
    ],
)
def test_a_sound_server_on_another_computer_is_never_named(elsewhere):
    usual = "unix:/run/user/7/pulse/native"
    assert server({"XDG_RUNTIME_DIR": "/run/user/7", "PULSE_SERVER": elsewhere}) == usual
    mixed = {"XDG_RUNTIME_DIR": "/run/user/7", "PULSE_SERVER": f"{elsewhere} unix:/tmp/here {elsewhere}"}
    assert server(mixed) == "unix:/tmp/here"


@pytest.mark.parametrize("here", ["unix:/mnt/wslg/PulseServer", "/tmp/pulse/native", "{f00d}unix:/tmp/here"])
def test_a_sound_server_on_this_computer_may_be_named(here):
    assert server({"PULSE_SERVER": here}) == here


def test_without_any_name_the_usual_place_is_named():
    assert server({"PULSE_RUNTIME_PATH": "/tmp/p", "XDG_RUNTIME_DIR": "/r"}) == "unix:/tmp/p/native"
    assert server({}) == f"unix:/run/user/{os.getuid()}/pulse/native"


# ---- with a program that stands in for a player ------------------------------------------------


@pytest.fixture
def heard(tmp_path):
    """A folder with such a program, and a player that uses it; silent at the end."""
    folder = tmp_path / "bin"
    a_program(folder)
    known = environment({"PATH": f"{folder}", "XDG_RUNTIME_DIR": "/run/user/7"})
    playing = Player(Programs(commands({"PATH": str(folder)}, "linux"), known))
    yield folder, playing
    playing.close()


@linux
def test_the_program_gets_a_whole_sound_and_no_file_is_written(heard, tmp_path, monkeypatch):
    folder, playing = heard
    written = tmp_path / "temporary"
    written.mkdir()
    monkeypatch.setattr(player.tempfile, "tempdir", str(written))
    playing.play(BOX)
    found = told(folder)
    with wave.open(str(folder / "heard.wav")) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, RATE)
        # It was under way for a moment by then, and that much is left out.
        missing = 16 * RATE - sound.getnframes()
        samples = sound.readframes(sound.getnframes())
    assert 0 <= missing < 16 * RATE
    assert samples[-8 * RATE :] == breath(BOX).tobytes()[-8 * RATE :]
    assert found["arguments"][0] == "-q"
    assert found["arguments"][1].startswith("/proc/self/fd/")
    assert {name for name in found["environment"] if not name.startswith("LC_")} == {
        "PATH",
        "XDG_RUNTIME_DIR",
        "PULSE_SERVER",
    }
    assert list(written.iterdir()) == []


@linux
def test_silence_comes_within_a_moment(heard):
    folder, playing = heard
    playing.play(BOX)
    pid = told(folder)["pid"]
    assert not is_gone(pid)
    playing.stop()
    soon(lambda: is_gone(pid))


@linux
def test_a_new_breath_ends_the_one_before(heard):
    folder, playing = heard
    playing.play(BOX)
    first = told(folder)["pid"]
    (folder / "told.json").unlink()
    playing.play(BOX)
    assert told(folder)["pid"] != first
    assert is_gone(first)


def test_what_is_stopped_before_it_began_is_never_heard():
    voice = VoiceDouble()
    playing = Player(voice)
    voice.hold.clear()
    playing.play(BOX)
    playing.stop()
    voice.hold.set()
    playing.close()
    assert voice.started == []


def test_a_breath_that_is_under_way_is_heard_from_there():
    voice = VoiceDouble()
    playing = Player(voice)
    playing.play(SHORT, 0.0)
    playing._queue.call(lambda: None)
    playing.play(BOX, 6.0)
    playing._queue.call(lambda: None)
    playing.close()
    with wave.open(io.BytesIO(voice.started[-1])) as sound:
        left = sound.getnframes()
        samples = sound.readframes(left)
    assert 0 < left <= 10 * RATE  # less by what it took to compute
    end = breath(BOX)[-left:]
    assert samples[-left:] == end.tobytes()[-left:]


def test_a_breath_that_is_over_stays_silent():
    voice = VoiceDouble()
    playing = Player(voice)
    for start in (16.1, 0.1):  # the second is the control
        playing.play(BOX, start)
        playing._queue.call(lambda: None)
        assert len(voice.started) == (start == 0.1)
    playing.close()


def test_after_its_end_it_plays_again():
    voice = VoiceDouble()
    playing = Player(voice)
    for times in (1, 2):
        playing.play(BOX)
        playing._queue.call(lambda: None)
        playing.close()
        assert len(voice.started) == times


def test_a_voice_that_fails_is_silence_and_no_error():
    voice = VoiceDouble()
    voice.fails = True
    playing = Player(voice)
    playing.play(BOX)
    playing._queue.call(lambda: None)
    playing.close()


@linux
def test_after_a_program_that_fails_the_next_is_tried(tmp_path, served):
    failing, good = tmp_path / "failing", tmp_path / "good"
    a_program(failing, "paplay", then="sys.exit(3)")
    a_program(good, "aplay")
    found = commands({"PATH": f"{failing}{os.pathsep}{good}"} | served, "linux")
    programs = Programs(found, {"PATH": "/usr/bin"})
    wav = as_wav(breath(SHORT))
    programs.start(wav)
    told(failing)
    programs._running.wait(PATIENCE_S)
    programs.start(wav)
    assert told(good)["arguments"][0] == "-q"
    programs.stop()
    programs.tidy()


@linux
def test_a_program_that_is_no_program_is_silence_and_no_error(tmp_path):
    broken = tmp_path / "aplay"
    broken.write_bytes(b"\x7fELF and nothing more")
    broken.chmod(0o700)
    playing = Player(Programs(commands({"PATH": str(tmp_path)}, "linux"), {}))
    assert playing.available
    playing.play(BOX)
    playing._queue.call(lambda: None)
    playing.close()


#: Plays in a process that is closed as the app's is, then says so and waits.
CLOSED = """
import os, sys, time
from mindmate.hardening import process, seccomp
from mindmate.practices.player import Player
assert seccomp.forbid_network()
process.harden()
os.environ["PATH"] = sys.argv[1]
playing = Player()
playing.play((4.0, 4.0, 4.0, 4.0))
time.sleep(600)
"""


@linux
def test_a_closed_process_can_play_without_any_way_to_the_network_and_takes_the_player_along(tmp_path):
    folder = tmp_path / "bin"
    a_program(folder)
    with subprocess.Popen(
        [sys.executable, "-c", CLOSED, str(folder)], env=os.environ | {"PULSE_SERVER": "tcp:elsewhere"}
    ) as app:
        try:
            found = told(folder)
        finally:
            app.send_signal(signal.SIGKILL)  # not even then does the player live on
    assert found["network"] == "EAFNOSUPPORT"
    assert found["environment"]["PULSE_SERVER"].startswith("unix:/")
    assert "elsewhere" not in json.dumps(found)
    assert (folder / "heard.wav").stat().st_size > RATE
    if Path("/usr/bin/setpriv").exists():
        soon(lambda: is_gone(found["pid"]))
    else:
        os.kill(found["pid"], signal.SIGKILL)


# ---- the parts for other systems, as far as they can be tried here ------------------------------


class WinmmDouble:
    """Stands in for winmm's PlaySoundW: keeps what it was asked for. Not Windows."""

    def __init__(self, answer: int = 1) -> None:
        self.answer, self.asked = answer, []

    def __call__(self, sound, module, flags) -> int:
        self.asked.append((None if sound is None else ctypes.string_at(sound, 4), module, flags))
        return self.answer


def test_windows_is_asked_to_play_from_memory_and_to_stop():
    winmm = WinmmDouble()
    windows = WindowsSound(winmm)
    assert windows.available
    windows.start(as_wav(breath(SHORT)))
    windows.stop()
    windows.tidy()
    assert winmm.asked == [(None, None, 0), (b"RIFF", None, 0x7), (None, None, 0)]


def test_a_windows_that_will_not_play_says_so_to_the_player_alone():
    with pytest.raises(OSError, match="PlaySound"):
        WindowsSound(WinmmDouble(0)).start(as_wav(breath(SHORT)))


def test_the_file_of_a_mac_is_gone_with_the_breath(tmp_path, monkeypatch):
    monkeypatch.setattr(player.tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(player.sys, "platform", "darwin")
    folder = tmp_path / "bin"
    a_program(folder, "afplay")
    programs = Programs(commands({"PATH": str(folder)}, "darwin"), {})
    programs.start(as_wav(breath(SHORT)))
    (file,) = [Path(argument) for argument in told(folder)["arguments"]]
    assert file.parent == tmp_path
    programs.stop()
    programs.tidy()
    assert not file.exists()
    with wave.open(str(folder / "heard.wav")) as sound:
        assert sound.getnframes() == round(0.8 * RATE)


class VoiceDouble:
    """Stands in for a system's voice: keeps what it should let be heard."""

    available = True

    def __init__(self) -> None:
        self.started: list[bytes] = []
        self.fails = False
        self.hold = threading.Event()
        self.hold.set()

    def start(self, wav: bytes) -> None:
        if self.fails:
            raise OSError("no sound")
        self.started.append(wav)

    def stop(self) -> None:
        pass

    def tidy(self) -> None:
        assert self.hold.wait(PATIENCE_S)
