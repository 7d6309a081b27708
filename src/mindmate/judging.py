"""How what a person writes is judged, and what is said of it, when a part of the screen fails: never silently."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from mindmate.conversation.events import Notice
from mindmate.conversation.ports import Screen
from mindmate.engine.encoding import EncoderHost
from mindmate.paths import Paths
from mindmate.records import Level
from mindmate.safety import head, lexicon, notices
from mindmate.safety.romanised import native
from mindmate.safety.screen import Reader, Screener
from mindmate.safety.textspeak import spelled_out
from mindmate.safety.values import Screening

log = logging.getLogger(__name__)


def new_screen(paths: Paths) -> tuple[Screener, list[EncoderHost]]:
    """The screen with its encoders, whose processes start in the background; with the word list alone where the
    first one's files are missing. The word list's patterns are made meanwhile, and the table of Hindi words read, so
    that no message waits for them.

    `end` ends the processes.
    """
    threading.Thread(target=_ready, name="word-list", daemon=True).start()
    try:
        found = head.load()
    except (OSError, ValueError, KeyError, TypeError) as error:
        log.warning("the screen's head can't be read: %s", type(error).__name__)
        return Screener(None, None), []
    try:
        hosts = [EncoderHost(paths.temporary, found.encoder, found.sha256)]
    except RuntimeError as error:  # no thread for it
        log.warning("the screen's encoder can't be used: %s", type(error).__name__)
        return Screener(None, None), []
    second = None
    if found.second:
        try:
            own = head.load(head.SECOND)
            hosts.append(EncoderHost(paths.temporary, own.encoder, own.sha256))
            second = Reader(hosts[1], own)
        except Exception as error:  # noqa: BLE001 - whatever it was, the first one judges alone, and the screen says so
            log.warning("the screen's second encoder can't be used: %s", type(error).__name__)
    for host in hosts:
        host.start_soon()
    return Screener(hosts[0], found, second), hosts


def _ready() -> None:
    """Read what is read from files once, so that no message waits for it. What fails here fails again there."""
    lists = (
        lambda: lexicon.judge("ready"),
        lambda: native("main theek hoon", "hi"),
        lambda: spelled_out("ready"),
    )
    for read in lists:
        try:
            read()
        except Exception as error:  # noqa: BLE001 - a thread of its own has nobody to tell
            log.warning("a list of words can't be read: %s", type(error).__name__)


def end(hosts: Sequence[EncoderHost]) -> None:
    """End the encoders' processes: one that can't be ended properly keeps none of the others, nor the vault, open."""
    for host in hosts:
        try:
            host.close()
        except Exception as error:  # noqa: BLE001 - what comes after must happen
            log.error("an encoder's process didn't end properly: %s", type(error).__name__)


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
