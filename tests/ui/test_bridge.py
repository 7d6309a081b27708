"""Work happens on other threads, its results arrive on the window's."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer

from mindmate.errors import MindMateError
from mindmate.ui.bridge import Bridge


@pytest.fixture
def bridge(qapp):
    found = Bridge()
    yield found
    found.close()


def test_the_work_is_done_elsewhere_and_the_result_comes_here(bridge, qtbot):
    threads = []
    bridge.run(threading.current_thread, threads.append, pytest.fail)
    qtbot.waitUntil(lambda: len(threads) == 1)
    assert threads[0] is not threading.current_thread()
    assert not bridge.busy


def test_results_are_delivered_on_the_window_s_thread(bridge, qtbot):
    delivered = []
    bridge.run(lambda: 1, lambda _: delivered.append(threading.current_thread()), pytest.fail)
    qtbot.waitUntil(lambda: bool(delivered))
    assert delivered == [threading.current_thread()]


def test_an_answer_for_a_widget_that_is_gone_is_dropped(bridge, qtbot):
    gone, there, seen = QObject(), QObject(), []
    bridge.run(lambda: "gone", seen.append, pytest.fail, owner=gone)
    bridge.run(lambda: "there", seen.append, pytest.fail, owner=there)
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: not bridge.busy)
    assert seen == ["there"]


def test_a_known_error_arrives_as_it_is(bridge, qtbot):
    errors = []

    def fail():
        raise MindMateError("vault.busy")

    bridge.run(fail, pytest.fail, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "vault.busy"


def test_a_bug_arrives_without_its_content(bridge, qtbot, caplog):
    errors = []

    def fail():
        raise RuntimeError("what somebody wrote")

    bridge.run(fail, pytest.fail, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "bug"
    assert "RuntimeError" in caplog.text
    assert "somebody" not in caplog.text + str(errors[0])


def test_one_queue_keeps_its_order_and_another_one_does_not_wait_for_it(bridge, qtbot):
    gate, seen = threading.Event(), []
    bridge.run(gate.wait, lambda _: seen.append("first"), pytest.fail, queue="a")
    bridge.run(lambda: None, lambda _: seen.append("second"), pytest.fail, queue="a")
    bridge.run(lambda: None, lambda _: seen.append("other"), pytest.fail, queue="b")
    qtbot.waitUntil(lambda: seen == ["other"])
    gate.set()
    qtbot.waitUntil(lambda: seen == ["other", "first", "second"])


def test_nothing_is_delivered_after_closing(qapp, qtbot):
    bridge, done = Bridge(), []
    bridge.run(lambda: None, done.append, done.append)
    bridge.close()
    rounds = []
    QTimer.singleShot(0, lambda: rounds.append(1))
    qtbot.waitUntil(lambda: bool(rounds))
    assert done == []
