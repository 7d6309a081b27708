"""Every error has words, for the window and the terminal alike."""

import subprocess
import sys

import pytest

from mindmate.errors import CODES, MindMateError
from mindmate.ui import errors


def test_every_code_has_words_and_no_words_are_left_over():
    assert set(errors.WORDINGS) == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_error_without_fields_says_what_happened_and_what_to_do(code):
    wording = errors.word(MindMateError(code))
    assert wording.what.endswith(".")
    assert wording.do.endswith(".")
    assert not set("{}") & set(wording.what + wording.safe + wording.do)


@pytest.mark.parametrize("code", sorted(c for c, w in errors.WORDINGS.items() if "{name}" in w[0]))
def test_a_given_name_appears_in_the_words(code):
    assert "holiday.gguf" in errors.line(MindMateError(code, name="holiday.gguf"))


def test_a_field_that_no_wording_uses_is_harmless():
    assert errors.word(MindMateError("vault.busy", pid=7)) == errors.word(MindMateError("vault.busy"))


def test_braces_in_a_field_are_shown_as_they_are():
    assert "{oops}.gguf" in errors.line(MindMateError("model.not_gguf", name="{oops}.gguf"))


def test_the_terminal_gets_one_line_even_if_a_name_has_two():
    assert "\n" not in errors.line(MindMateError("model.not_gguf", name="a\nb.gguf"))


def test_the_detail_is_never_shown():
    assert "0xdead" not in errors.line(MindMateError("engine.crashed", "signal 11 at 0xdead"))


def test_nothing_is_called_an_error():
    for parts in errors.WORDINGS.values():
        assert "error" not in " ".join(parts).lower()


def test_the_words_need_no_qt():
    code = "import sys, mindmate.ui.errors; sys.exit(any(m.startswith('PySide6') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    control = code.replace("mindmate.ui.errors", "PySide6")
    assert subprocess.run([sys.executable, "-c", control], check=False).returncode == 1
