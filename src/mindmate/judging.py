"""How what a person writes is judged, and what is said of it, when a part of the screen fails: never silently."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from mindmate.conversation.events import Notice
from mindmate.conversation.ports import Screen
from mindmate.engine.encoding import EncoderHost
from mindmate.paths import Paths
from mindmate.records import Level
from mindmate.safety import head, lexicon, notices
from mindmate.safety.screen import Reader, Screener
from mindmate.safety.values import Screening

log = logging.getLogger(__name__)


def new_screen(paths: Paths) -> tuple[Screener, list[EncoderHost]]:
    """The screen with its encoders, whose processes start in the background; with the word list alone where the
    first one's files are missing. The word list's patterns are made meanwhile, so that no message waits for them."""
    threading.Thread(target=lexicon.judge, args=("ready",), name="word-list", daemon=True).start()
    first = _encoder(paths, head.FILE)
    if first is None:
        return Screener(None, None), []
    host, found = first
    second = _encoder(paths, head.SECOND) if found.second else None
    if second is None:
        return Screener(host, found), [host]
    return Screener(host, found, Reader(*second)), [host, second[0]]


def _encoder(paths: Paths, file: Path) -> tuple[EncoderHost, head.Head] | None:
    """A head and its encoder's process, which is started; None where the head can't be read."""
    try:
        found = head.load(file)
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("the screen's head can't be read: %s", type(error).__name__)
        return None
    host = EncoderHost(paths.temporary, found.encoder, found.sha256)
    host.start_soon()
    return host, found


def level(judge: Callable[[], Level]) -> Level:
    """What `judge` says; a failing screen counts as elevated."""
    try:
        return judge()
    except Exception:  # noqa: BLE001 - any failure means the same: who can help is shown
        return Level.ELEVATED


def saved(screen: Screen, text: str) -> Screening:
    """The judgement of a text that is being saved; one that says that watching is off where the screen fails."""
    try:
        return screen(text)
    except Exception as error:  # noqa: BLE001 - whatever it was, watching is off now and that is said
        log.error("the screen failed: %s", type(error).__name__)
        return Screening(Level.NONE, (), "", 0.0, watching="off")


def watching(screen: Screen) -> str:
    """How well is watched now: "full", a weaker degree, or "off" where the screen fails."""
    try:
        return screen("").watching
    except Exception:  # noqa: BLE001 - any failure means the same: watching is off
        return "off"


def opening(degree: str) -> list[Notice]:
    """What code says at the start of a session with that degree of watching."""
    found = [Notice("program", notices.program_notice())]
    if words := notices.watching_notice(degree):
        found.append(Notice("watching", words))
    return found
