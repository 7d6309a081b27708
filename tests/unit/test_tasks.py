"""One thread a resource: in order, errors to whoever asked, and an end that loses no job."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from mindmate.tasks import SerialQueue, Work


@pytest.fixture
def queue() -> Iterator[SerialQueue]:
    queue = SerialQueue("a resource")
    yield queue
    queue.close()


def test_jobs_run_in_order_on_one_thread(queue: SerialQueue) -> None:
    seen: list[tuple[int, int]] = []
    futures = [queue.submit(lambda n=n: seen.append((n, threading.get_ident()))) for n in range(200)]
    for future in futures:
        future.result()
    assert [n for n, _ in seen] == list(range(200))
    assert len({thread for _, thread in seen}) == 1
    assert seen[0][1] != threading.get_ident()


def test_a_result_reaches_whoever_asked(queue: SerialQueue) -> None:
    assert queue.call(lambda: 6 * 7) == 42


def test_an_error_reaches_whoever_asked_and_the_queue_goes_on(queue: SerialQueue) -> None:
    def fail() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError, match="gone"):
        queue.call(fail)
    assert queue.call(lambda: "still here") == "still here"


def test_a_job_may_call_its_own_queue_without_waiting_for_itself(queue: SerialQueue) -> None:
    assert queue.call(lambda: queue.call(lambda: "inner")) == "inner"


def test_a_cancelled_job_never_runs(queue: SerialQueue) -> None:
    gate, ran = threading.Event(), threading.Event()
    first = queue.submit(gate.wait)
    second = queue.submit(ran.set)
    assert second.cancel()
    gate.set()
    first.result()
    queue.call(lambda: None)
    assert not ran.is_set()


def test_closing_lets_what_was_queued_finish() -> None:
    queue = SerialQueue("a resource")
    gate = threading.Event()
    done: list[int] = []
    queue.submit(gate.wait)
    for n in range(5):
        queue.submit(lambda n=n: done.append(n))
    gate.set()
    queue.close()
    assert done == [0, 1, 2, 3, 4]


def test_a_closed_queue_refuses_jobs_and_closing_again_is_harmless() -> None:
    queue = SerialQueue("a resource")
    queue.close()
    queue.close()
    with pytest.raises(RuntimeError, match="a resource"):
        queue.submit(lambda: None)


def test_a_job_may_close_its_own_queue() -> None:
    queue = SerialQueue("a resource")
    queue.call(queue.close)
    with pytest.raises(RuntimeError):
        queue.submit(lambda: None)
    queue.close()  # from outside: waits for the thread


def test_closing_ends_the_thread() -> None:
    queue = SerialQueue("a thread that ends")
    assert any(thread.name == "a thread that ends" for thread in threading.enumerate())
    queue.close()
    assert not any(thread.name == "a thread that ends" for thread in threading.enumerate())


class Words:
    """Stands for the content of a job."""


def test_a_finished_job_is_not_kept_alive_by_the_waiting_thread(queue: SerialQueue) -> None:
    words = Words()
    watched = weakref.ref(words)

    def job(held: Words = words) -> None:
        assert held is not None

    queue.submit(job).result()
    assert watched() is not None  # the control: this test still holds it
    del job, words
    # The thread drops the last job only after it has set the result, so let it begin the next one.
    queue.submit(lambda: None).result()
    gc.collect()
    assert watched() is None


def test_cancelling_calls_what_ends_the_job_only_while_it_runs() -> None:
    work, ended = Work(), []
    with work.ended_by(lambda: ended.append("first")):
        assert ended == []
    with work.ended_by(lambda: ended.append("second")):
        work.cancel()
        work.cancel()
    work.cancel()
    assert ended == ["second", "second"]
    with work.ended_by(lambda: ended.append("third")):  # whoever comes too late looks first
        assert work.cancelled
    assert "third" not in ended
