"""Errors by code: the exit status is a promise, and a system's error becomes the right code."""

from __future__ import annotations

import errno

import pytest

from mindmate.errors import CODES, Exit, MindMateError, from_os_error


def test_the_exit_statuses_are_those_of_the_contract() -> None:
    assert {status.name: status.value for status in Exit} == {
        "DONE": 0,
        "FAILED": 1,
        "USAGE": 2,
        "WRONG_KEY": 3,
        "VAULT_BUSY": 4,
        "DAMAGED": 5,
        "MODEL_REFUSED": 6,
        "OUT_OF_SPACE": 7,
    }


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("usage", 2),
        ("vault.wrong_passphrase", 3),
        ("vault.busy", 4),
        ("vault.damaged", 5),
        ("model.not_gguf", 6),
        ("model.missing", 6),
        ("disk.full", 7),
        ("engine.out_of_memory", 7),
    ],
)
def test_a_code_ends_a_verb_with_the_status_that_scripts_rely_on(code: str, status: int) -> None:
    assert MindMateError(code).exit == status


def test_every_code_can_be_raised() -> None:
    for code, status in CODES.items():
        assert MindMateError(code).exit is status


def test_an_unknown_code_is_a_bug_and_says_so() -> None:
    with pytest.raises(ValueError, match=r"vault\.lost"):
        MindMateError("vault.lost")


def test_the_text_of_an_error_holds_code_and_detail_but_no_fields() -> None:
    error = MindMateError("model.missing", "ENOENT", name="the-file-somebody-chose.gguf")
    assert str(error) == "model.missing: ENOENT"
    assert error.fields == {"name": "the-file-somebody-chose.gguf"}
    assert str(MindMateError("bug")) == "bug"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk.full"),
        (errno.EDQUOT, "disk.full"),
        (errno.EFBIG, "disk.full"),
        (errno.EACCES, "disk.denied"),
        (errno.EPERM, "disk.denied"),
        (errno.EROFS, "disk.denied"),
        (errno.EIO, "disk.failed"),
        (None, "disk.failed"),
    ],
)
def test_a_failed_file_operation_becomes_the_code_for_its_reason(number: int | None, code: str) -> None:
    error = OSError(number, "words of the system") if number is not None else OSError("words")
    assert from_os_error(error, "settings.json").code == code


def test_a_failed_file_operation_keeps_the_reason_and_the_name_but_not_the_system_words() -> None:
    error = from_os_error(OSError(errno.EIO, "words of the system", "/home/someone/diary.txt"), "header")
    assert error.fields == {"name": "header", "reason": "EIO"}
    assert "someone" not in str(error)
    assert "words" not in str(error)
