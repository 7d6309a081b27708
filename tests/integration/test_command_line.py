"""The verbs as a person runs them: the real program, the real store, the real starter model."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import threading
from pathlib import Path

import pytest
from tests.integration.conftest import PASSPHRASE, Profile, make_vault, secret_file
from tests.scanning import find_words

pytestmark = pytest.mark.model
TRACE = "Traceback (most recent call last)"


def one_clear_line(text: str) -> bool:
    """Whether standard error holds one line for a person, and no traceback."""
    return TRACE not in text and len(text.strip().splitlines()) == 1 and text.strip().endswith((".", "?"))


def test_a_vault_is_created_at_its_real_cost_and_checked(empty_profile: Profile) -> None:
    created = empty_profile.unlocked("vault", "create")
    assert (created.returncode, created.stderr) == (0, "")
    checked = empty_profile.unlocked("vault", "check", "--json")
    assert checked.returncode == 0
    assert json.loads(checked.stdout)["ok"] is True


def test_one_turn_streams_a_reply_that_is_kept_and_found(profile: Profile) -> None:
    turn = profile.unlocked("chat", "--once", "I can't sleep before exams")
    assert turn.returncode == 0, turn.stderr
    assert turn.stdout.strip()
    assert not re.search(r"<\|[^|]*\|>|</?s>|\[/?INST\]", turn.stdout)
    found = profile.unlocked("entries", "search", "sleep", "--json")
    hits = json.loads(found.stdout)
    assert any("sleep" in hit["snippet"] for hit in hits)
    shown = profile.unlocked("entries", "show", hits[0]["entry"], "--json")
    messages = json.loads(shown.stdout)["messages"]
    assert [message["role"] for message in messages] == ["user", "assistant"]
    # What the guard put in the place of a reply comes after what was already shown of it.
    assert turn.stdout.strip().endswith(messages[1]["text"].strip())


def test_the_text_of_a_turn_can_come_from_standard_input(profile: Profile) -> None:
    turn = profile.unlocked("chat", "--once", "-", given="good morning to you\n")
    assert turn.returncode == 0, turn.stderr
    listed = json.loads(profile.unlocked("entries", "list", "--json").stdout)
    assert listed[0]["title"].startswith("good morning")


def test_a_second_turn_goes_on_in_the_same_conversation(profile: Profile) -> None:
    profile.unlocked("chat", "--once", "hello there")
    entry = json.loads(profile.unlocked("entries", "list", "--json").stdout)[0]["id"]
    turn = profile.unlocked("chat", "--once", "and good evening", "--session", entry[:6])
    assert turn.returncode == 0, turn.stderr
    listed = json.loads(profile.unlocked("entries", "list", "--json").stdout)
    assert [(found["id"], found["messages"]) for found in listed] == [(entry, 4)]
    # The terminal makes the day's backup as well, before it ends: the first turn's, once.
    (backup,) = (profile.home / "backups").glob("*.mmb")
    restored = profile.unlocked("vault", "restore", str(backup), "--yes")
    assert restored.returncode == 0, restored.stderr
    listed = json.loads(profile.unlocked("entries", "list", "--json").stdout)
    assert [(found["id"], found["messages"]) for found in listed] == [(entry, 2)]


def test_a_message_of_danger_gets_fixed_words_and_the_lines_of_the_country(profile: Profile) -> None:
    turn = profile.unlocked("chat", "--once", "I want to kill myself")
    assert turn.returncode == 0
    assert "Are you thinking about ending your life" in turn.stdout
    assert "116 123" in turn.stdout
    assert "999" in turn.stdout
    kept = json.loads(profile.unlocked("entries", "list", "--json").stdout)[0]["id"]
    messages = json.loads(profile.unlocked("entries", "show", kept, "--json").stdout)["messages"]
    assert messages[0]["level"] == "crisis"
    assert messages[1]["origin"] == "fixed"


def test_after_a_kill_in_mid_reply_the_message_and_the_partial_reply_are_there(profile: Profile) -> None:
    process = profile.start(
        "chat",
        "--once",
        "Tell me a long story about a lighthouse keeper and the sea",
        "--passphrase-file",
        str(profile.passphrase_file),
    )
    assert process.stdout is not None
    first = process.stdout.read(20)  # some of the reply has been shown
    process.send_signal(signal.SIGKILL)
    process.communicate()
    listed = json.loads(profile.unlocked("entries", "list", "--json").stdout)
    messages = json.loads(profile.unlocked("entries", "show", listed[0]["id"], "--json").stdout)["messages"]
    assert messages[0]["text"].endswith("lighthouse keeper and the sea")
    assert messages[1]["text"]
    assert first.startswith(messages[1]["text"][:10])


def test_no_word_of_the_conversation_and_no_passphrase_lies_on_disk(profile: Profile) -> None:
    words = ["marmalade-canary-7731", "xylophone"]
    profile.unlocked("chat", "--once", f"my {words[0]} plays the {words[1]}, hello")
    profile.unlocked("entries", "search", words[1])
    reply = json.loads(
        profile.unlocked(
            "entries",
            "show",
            json.loads(profile.unlocked("entries", "list", "--json").stdout)[0]["id"],
            "--json",
        ).stdout
    )["messages"][1]["text"]
    told = [*words, PASSPHRASE, *[word for word in reply.split() if len(word) > 7]]
    assert find_words(profile.home, told) == []
    # The control: the same scan finds what is there, in each encoding.
    (profile.home / "planted").write_bytes(f"… {words[0]} …".encode("utf-16-le"))
    assert find_words(profile.home, told)


def test_a_wrong_passphrase_ends_with_3_and_changes_nothing(profile: Profile, tmp_path: Path) -> None:
    before = {file: file.read_bytes() for file in (profile.home / "vault").iterdir() if file.is_file()}
    wrong = secret_file(tmp_path, "wrong horse", "wrong")
    result = profile.run("entries", "list", "--passphrase-file", str(wrong))
    assert result.returncode == 3
    assert one_clear_line(result.stderr), result.stderr
    after = {file: file.read_bytes() for file in (profile.home / "vault").iterdir() if file.is_file()}
    assert after == before


def test_a_passphrase_file_that_others_can_read_is_refused_with_a_hint(profile: Profile) -> None:
    profile.passphrase_file.chmod(0o644)
    result = profile.unlocked("entries", "list")
    assert result.returncode == 1
    assert one_clear_line(result.stderr), result.stderr
    assert "chmod" in result.stderr


def test_a_missing_model_ends_with_6_and_keeps_the_message(profile: Profile) -> None:
    result = profile.unlocked("chat", "--once", "hello you", "--model", "/nowhere/model.gguf")
    assert result.returncode == 6
    assert TRACE not in result.stderr
    assert "hello you" in profile.unlocked("entries", "search", "hello").stdout.replace("*", "")


def test_a_text_file_named_gguf_is_refused_with_6(profile: Profile, tmp_path: Path) -> None:
    fake = tmp_path / "notes.gguf"
    fake.write_text("these are only notes\n" * 50)
    for verb in (("models", "verify", str(fake)), ("models", "add", str(fake))):
        result = profile.run(*verb)
        assert result.returncode == 6
        assert one_clear_line(result.stderr), result.stderr
    chat = profile.unlocked("chat", "--once", "hello", "--model", str(fake))
    assert chat.returncode == 6
    assert TRACE not in chat.stderr


def test_a_vault_that_is_open_elsewhere_ends_with_4(profile: Profile) -> None:
    first = profile.start("chat", "--passphrase-file", str(profile.passphrase_file))
    assert first.stderr is not None
    assert first.stderr.readline()  # the opening notice: the vault is open now
    second = profile.unlocked("entries", "list")
    assert second.returncode == 4
    assert one_clear_line(second.stderr), second.stderr
    first.communicate("", timeout=60)
    assert first.returncode == 0
    assert profile.unlocked("entries", "list").returncode == 0


def test_a_full_disk_ends_with_7_and_loses_nothing(profile: Profile) -> None:
    assert profile.unlocked("chat", "--once", "the first message stays").returncode == 0
    size = max(file.stat().st_size for file in (profile.home / "vault").iterdir())

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    process = profile.start(
        "chat",
        "--once",
        "this one doesn't fit " * 1000,
        "--passphrase-file",
        str(profile.passphrase_file),
        preexec_fn=small_files,
    )
    _, err = process.communicate(timeout=120)
    assert process.returncode == 7
    assert one_clear_line(err), err
    assert "first message stays" in profile.unlocked("entries", "search", "stays").stdout.replace("*", "")
    assert json.loads(profile.unlocked("vault", "check", "--json").stdout)["ok"] is True


def test_without_a_vault_every_verb_that_needs_one_says_so(empty_profile: Profile) -> None:
    for verb in (("chat", "--once", "hi"), ("entries", "list"), ("vault", "check")):
        result = empty_profile.unlocked(*verb)
        assert result.returncode == 1
        assert one_clear_line(result.stderr), result.stderr


def test_wrong_usage_ends_with_2(empty_profile: Profile) -> None:
    assert empty_profile.run("sing").returncode == 2
    assert empty_profile.run("models").returncode == 2


def test_the_starter_is_on_every_shelf_uncopied_and_named_for_what_it_is(empty_profile: Profile) -> None:
    listed = json.loads(empty_profile.run("models", "list", "--json").stdout)
    assert [model["starter"] for model in listed] == [True]
    assert "not the companion itself" in listed[0]["note"]
    assert not list(empty_profile.home.rglob("*.gguf"))


def test_a_model_is_added_where_it_lies_and_verified(
    empty_profile: Profile, starter_model: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.gguf"
    mine.symlink_to(starter_model)
    assert empty_profile.run("models", "add", str(mine)).returncode == 0
    listed = json.loads(empty_profile.run("models", "list", "--json").stdout)
    assert "mine.gguf" in [model["name"] for model in listed]
    verified = json.loads(empty_profile.run("models", "verify", str(mine), "--json").stdout)
    assert verified["matches"] is True
    assert empty_profile.run("models", "remove", "mine.gguf").returncode == 0
    assert mine.exists()


def test_doctor_reports_what_is_there(empty_profile: Profile) -> None:
    report = json.loads(empty_profile.run("doctor", "--json").stdout)
    assert {"backends", "cpu_variant", "threads", "isolation", "vault", "versions"} <= report.keys()
    assert {"landlock", "seccomp", "network"} <= report["isolation"].keys()
    assert report["vault"] == "none"
    assert report["versions"]["llama-cpp-python"] == "0.3.36"


def test_screen_and_guard_answer_one_json_line_each(empty_profile: Profile) -> None:
    given = 'I feel fine today\n{"text": "I want to end my life"}\n{"turns": ["I want to die", "tonight"]}\n'
    answers = [
        json.loads(line) for line in empty_profile.run("screen", "--json", given=given).stdout.splitlines()
    ]
    assert [answer["level"] for answer in answers[:2]] == ["none", "crisis"]
    assert answers[2]["level"] in ("elevated", "crisis")  # "tonight" after "I want to die"
    assert all(answer["watching"] in ("full", "weaker") for answer in answers)  # the encoder judged
    assert all({"level", "categories", "lang", "ms"} <= answer.keys() for answer in answers)
    given = 'A slow walk might help.\n{"prompt": "?", "reply": "Take 20 mg of it."}\n'
    verdicts = [
        json.loads(line) for line in empty_profile.run("guard", "--json", given=given).stdout.splitlines()
    ]
    assert [verdict["verdict"] for verdict in verdicts] == ["allow", "replace"]


def test_lines_need_no_vault(empty_profile: Profile) -> None:
    page = json.loads(empty_profile.run("lines", "--country", "us", "--json").stdout)
    assert page["emergency"] == ["911"]
    assert "988" in [line["number"] for line in page["lines"]]


def test_the_window_without_a_display_says_what_to_do(empty_profile: Profile) -> None:
    process = empty_profile.start()
    environment_has_display = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & os.environ.keys()
    assert environment_has_display == {"QT_QPA_PLATFORM"}  # the tests' own; taken away below
    process.kill()
    process.communicate()
    bare = {k: v for k, v in empty_profile.environment.items() if k != "QT_QPA_PLATFORM"}
    import subprocess
    import sys

    result = subprocess.run(
        [sys.executable, "-m", "mindmate"], env=bare, capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 1
    assert one_clear_line(result.stderr), result.stderr
    assert "mindmate chat" in result.stderr


def test_ctrl_c_stops_the_reply_and_keeps_it(profile: Profile) -> None:
    states = []
    # The small model may be done before the signal comes, or say what the guard takes out: so more than one try.
    while "stopped" not in states and len(states) < 6:
        process = profile.start(
            "chat", "--once", "Count slowly and tell me all you know about birds", "--passphrase-file",
            str(profile.passphrase_file),
        )  # fmt: skip
        assert process.stdout is not None
        process.stdout.read(10)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        assert process.returncode == 0
        listed = json.loads(profile.unlocked("entries", "list", "--json").stdout)
        assert len(listed) == len(states) + 1
        newest = max(listed, key=lambda entry: entry["created"])["id"]
        messages = json.loads(profile.unlocked("entries", "show", newest, "--json").stdout)["messages"]
        assert messages[1]["text"]
        states.append(messages[1]["state"])
        assert states[-1] in ("stopped", "complete", "replaced")
    assert "stopped" in states, states


def test_two_profiles_do_not_see_each_other(profile: Profile, tmp_path: Path) -> None:
    other = Profile(tmp_path / "other", profile.passphrase_file)
    make_vault(other)
    threads = [
        threading.Thread(target=p.unlocked, args=("chat", "--once", text))
        for p, text in ((profile, "apples here"), (other, "oranges there"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "oranges" not in profile.unlocked("entries", "list").stdout
    assert "oranges" in other.unlocked("entries", "list").stdout
