"""Windows' job object, as far as it can be tested elsewhere: its layout, and which calls are made in which order."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

import pytest

from mindmate.engine.job import Limits, confine, limits


class Function:
    """A function that takes attributes, as those of a library do."""

    def __init__(self, call: Callable[..., int]) -> None:
        self._call = call
        self.restype: Any = None

    def __call__(self, *arguments: Any) -> int:
        return self._call(*arguments)


class Kernel:
    """The functions of kernel32 that are called: a double; the step that `fails` returns 0."""

    def __init__(self, fails: str = "") -> None:
        self.calls: list[str] = []
        self.closed: list[int] = []

        def step(name: str, result: int) -> int:
            self.calls.append(name)
            return 0 if name == fails else result

        def set_limits(_job: Any, kind: int, _what: Any, size: int) -> int:
            assert (kind, size) == (9, ctypes.sizeof(Limits))
            return step("set", 1)

        def assign(_job: Any, process: Any) -> int:
            assert process.value == 5
            return step("assign", 1)

        self.CreateJobObjectW = Function(lambda *_: step("create", 77))
        self.SetInformationJobObject = Function(set_limits)
        self.AssignProcessToJobObject = Function(assign)
        self.CloseHandle = Function(lambda handle: self.closed.append(handle.value) or 1)


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_size_t) != 8, reason="sizes of 64-bit systems")
def test_the_limits_have_the_documented_layout() -> None:
    assert ctypes.sizeof(Limits) == 144
    assert Limits.ProcessMemoryLimit.offset == 112
    basic = limits().BasicLimitInformation
    assert ctypes.sizeof(basic) == 64
    assert basic.LimitFlags == 0x2408
    assert basic.ActiveProcessLimit == 1


def test_a_process_is_put_into_a_job_and_ends_with_it() -> None:
    double = Kernel()
    job = confine(5, double)
    assert job is not None
    assert double.calls == ["create", "set", "assign"]
    assert double.closed == []
    job.close()
    job.close()
    assert double.closed == [77]


@pytest.mark.parametrize("step", ["create", "set", "assign"])
def test_a_job_that_cant_be_made_is_not_reported(step: str) -> None:
    double = Kernel(step)
    assert confine(5, double) is None
    assert double.closed == ([] if step == "create" else [77])


@pytest.mark.skipif(sys.platform == "win32", reason="there it works")
def test_elsewhere_there_is_none() -> None:
    assert confine(5) is None
