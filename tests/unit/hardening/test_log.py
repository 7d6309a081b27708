"""The log and the crash report hold nothing that a person wrote, however it was passed to them."""

from __future__ import annotations

import json
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from mindmate.errors import MindMateError
from mindmate.hardening import log

CANARY = "my secret canary words"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    handler = log.start(tmp_path / "logs")
    yield tmp_path / "logs"
    logging.getLogger(log.APP).removeHandler(handler)
    handler.close()


def written(folder: Path) -> str:
    return "".join(file.read_text("utf-8") for file in sorted(folder.iterdir()))


def fail(words: str) -> None:
    local = words * 2
    raise ValueError(f"could not read {local}")


def test_what_happened_is_logged(folder: Path) -> None:
    logger = logging.getLogger("mindmate.vault")
    logger.info("opened in %d ms, %s, by %s at %s", 12, "vault.busy", "KeyError", "log.py:7")
    text = written(folder)
    assert "INFO mindmate.vault: opened in 12 ms, vault.busy, by KeyError at log.py:7" in text


def test_no_words_of_a_person_get_there_however_they_are_passed(folder: Path) -> None:
    logger = logging.getLogger("mindmate.conversation")
    logger.error("kept %s", CANARY)
    logger.error(f"kept {CANARY}")
    logger.error("kept " + CANARY)
    logger.error(CANARY)
    logger.error("kept %(text)s", {"text": CANARY})
    logger.error("kept %d", CANARY)
    logger.error("kept %s %s", [CANARY], {"a": CANARY})
    logger.error("kept %s", MindMateError("bug", CANARY))
    logger.error("kept", extra={"text": CANARY}, stack_info=True)
    logging.getLogger("elsewhere").error("kept %s", CANARY)
    try:
        fail(CANARY)
    except ValueError:
        logger.exception("failed with %s", CANARY)
    text = written(folder)
    assert "canary" not in text
    assert "secret" not in text
    assert text.count("mindmate.conversation") == 10
    assert "failed with … [ValueError < test_log.py:" in text  # the control: the rest is there


def test_a_crash_report_says_where_and_not_what(tmp_path: Path) -> None:
    try:
        try:
            fail(CANARY)
        except ValueError as error:
            raise MindMateError("bug", CANARY) from error
    except MindMateError as error:
        file = log.report(error, tmp_path / "logs")
    assert file is not None
    text = file.read_text("utf-8")
    assert "canary" not in text
    facts = json.loads(text)
    assert [place for place in facts["places"] if ":" not in place] == ["MindMateError", "ValueError"]
    assert any(place.startswith("test_log.py:") for place in facts["places"])
    assert file.stat().st_mode & 0o077 == 0


def test_only_the_newest_reports_stay(tmp_path: Path) -> None:
    files = [log.report(ValueError(CANARY), tmp_path) for _ in range(14)]
    assert sorted(tmp_path.iterdir()) == files[-10:]


def test_a_disk_that_refuses_the_report_makes_no_second_crash(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file, not a folder")
    assert log.report(ValueError(CANARY), tmp_path / "logs") is None


def test_the_log_stays_small(folder: Path) -> None:
    logger = logging.getLogger("mindmate")
    for number in range(20_000):
        logger.info("a line about nothing in particular, number %d", number)
    sizes = [file.stat().st_size for file in folder.iterdir()]
    assert len(sizes) == log.FILES
    assert max(sizes) <= log.MAX_BYTES


def test_what_nobody_caught_is_reported_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log.catch_bugs(tmp_path)
    thread = threading.Thread(target=fail, args=(CANARY,))
    thread.start()
    thread.join()
    sys.excepthook(KeyError, KeyError(CANARY), None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert len(list(tmp_path.iterdir())) == 2
    assert "canary" not in written(tmp_path)
    assert capsys.readouterr() == ("", "")
