"""The seccomp program, run step by step in Python: what it answers on each architecture."""

from __future__ import annotations

import struct

import pytest

from mindmate.engine import sandbox

ALLOW, DENY, MISSING, KILL = 0x7FFF0000, 0x00050001, 0x00050026, 0x80000000
AUDIT = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
#: Numbers from the kernel's tables (arch/x86/entry/syscalls/syscall_64.tbl, asm-generic/unistd.h).
ALLOWED = {
    "x86_64": {"read": 0, "write": 1, "mmap": 9, "futex": 202, "exit_group": 231, "clock_gettime": 228},
    "aarch64": {"read": 63, "write": 64, "mmap": 222, "futex": 98, "exit_group": 94, "clock_gettime": 113},
}
DENIED = {
    "x86_64": {
        "socket": 41,
        "execve": 59,
        "kill": 62,
        "ptrace": 101,
        "fork": 57,
        "unlink": 87,
        "io_uring": 425,
    },
    "aarch64": {"socket": 198, "execve": 221, "kill": 129, "ptrace": 117, "unlinkat": 35, "io_uring": 425},
}
OPEN_AT, CLONE, PRLIMIT, FCNTL = (
    {"x86_64": 257, "aarch64": 56},
    {"x86_64": 56, "aarch64": 220},
    {"x86_64": 302, "aarch64": 261},
    {"x86_64": 72, "aarch64": 25},
)
machines = pytest.mark.parametrize("machine", AUDIT)


def run(machine: str, number: int, *arguments: int, audit: int | None = None) -> int:
    """What the program answers to a call, as the kernel would run it (classic BPF over `seccomp_data`)."""
    code = sandbox.program(machine)
    assert code is not None
    steps = list(struct.iter_unpack("HBBI", code))
    data = struct.pack("<iIQ6Q", number, audit or AUDIT[machine], 0, *arguments, *[0] * (6 - len(arguments)))
    at = register = 0
    while True:
        operation, yes, no, value = steps[at]
        at += 1
        if operation == 0x20:
            register = struct.unpack_from("<I", data, value)[0]
        elif operation == 0x15:
            at += yes if register == value else no
        elif operation == 0x45:
            at += yes if register & value else no
        else:
            assert operation == 0x06
            return value


@machines
def test_the_calls_that_computing_needs_are_allowed(machine: str) -> None:
    assert {name: run(machine, n) for name, n in ALLOWED[machine].items()} == dict.fromkeys(
        ALLOWED[machine], ALLOW
    )


@machines
def test_calls_that_reach_out_are_denied(machine: str) -> None:
    assert {name: run(machine, n) for name, n in DENIED[machine].items()} == dict.fromkeys(
        DENIED[machine], DENY
    )


@machines
def test_a_call_of_another_architecture_ends_the_process(machine: str) -> None:
    assert run(machine, 0, audit=0x40000003) == KILL  # i386


@machines
def test_no_call_number_is_allowed_but_those_of_the_list(machine: str) -> None:
    column = list(AUDIT).index(machine)
    listed = {numbers[column] for numbers in sandbox._CALLS.values()}
    special = {
        OPEN_AT[machine],
        CLONE[machine],
        FCNTL[machine],
        PRLIMIT[machine],
        435,
        *([2] if not column else []),
    }
    passed = {n for n in (*range(600), 0x40000000, 0x40000029, 0x7FFFFFFF) if run(machine, n) == ALLOW}
    assert passed - special <= listed
    assert {n for n in listed if n is not None} <= passed


@machines
def test_files_are_opened_for_reading_only(machine: str) -> None:
    at = OPEN_AT[machine]
    assert run(machine, at, 0, 0, 0o2000000) == ALLOW  # O_CLOEXEC
    for flags in (1, 2, 3, 0x40, 0x200, 0x410002):
        assert run(machine, at, 0, 0, flags) == DENY


@machines
def test_threads_can_be_made_but_no_process_and_no_namespace(machine: str) -> None:
    thread = 0x003D0F00  # what glibc's pthread_create asks for
    assert run(machine, CLONE[machine], thread) == ALLOW
    assert run(machine, CLONE[machine], 17) == DENY
    for namespace in (0x20000, 0x02000000, 0x10000000, 0x40000000):
        assert run(machine, CLONE[machine], thread | namespace) == DENY
    assert run(machine, 435) == MISSING  # clone3: the C library falls back to clone


@machines
def test_limits_can_be_asked_for_but_not_set(machine: str) -> None:
    assert run(machine, PRLIMIT[machine], 0, 7, 0, 0x7FFF00000000) == ALLOW
    assert run(machine, PRLIMIT[machine], 0, 7, 0x1000, 0) == DENY
    assert run(machine, PRLIMIT[machine], 0, 7, 0x100000000, 0) == DENY  # only the high half set


@machines
def test_a_file_cant_be_made_to_signal_anybody(machine: str) -> None:
    assert [run(machine, FCNTL[machine], 1, command) for command in (0, 1, 2, 3, 1030)] == [ALLOW] * 5
    assert [run(machine, FCNTL[machine], 1, command) for command in (4, 8, 10, 15, 1024, 1026)] == [DENY] * 6


def test_an_unknown_machine_has_no_program() -> None:
    assert sandbox.program("riscv64") is None
