"""The log and the crash report: what happened and where, and nothing of what anybody wrote.

Only this app's own loggers are heard. Of a message, only the words that stand in the source code
are written; of its arguments, only numbers, stable error codes, names of exceptions, and places in the
code. Of an exception, its type and the places it passed through: no text, no values of variables.
"""

from __future__ import annotations

import json
import logging
import logging.handlers
import os
import sys
import threading
import time
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any

from mindmate import __version__
from mindmate.errors import CODES

APP = "mindmate"
MAX_BYTES, FILES = 256 * 1024, 3
MAX_REPORTS = 10
HIDDEN = "…"


def _is_literal(record: logging.LogRecord) -> bool:
    """Whether the message stands, as it is, in the code of the function that logs it.

    Text that was put together (an f-string, say) doesn't, and could hold anything.
    """
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        code = frame.f_code
        if code.co_filename == record.pathname and code.co_name == record.funcName:
            return isinstance(record.msg, str) and record.msg in code.co_consts
        frame = frame.f_back
    return False


def _exception_names() -> set[str]:
    names, waiting = set(), [BaseException]
    while waiting:
        kind = waiting.pop()
        if kind.__name__ not in names:
            names.add(kind.__name__)
            waiting += kind.__subclasses__()
    return names


def _is_place(text: str) -> bool:
    file, _, line = text.rpartition(":")
    return line.isdigit() and (file == "?" or file in _files())


def _files() -> set[str]:
    modules = list(sys.modules.values())
    return {Path(path).name for module in modules if (path := getattr(module, "__file__", None))}


def _allowed(value: Any) -> Any:
    """An argument as it may be written."""
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, BaseException):
        return type(value).__name__
    if isinstance(value, str) and (value in CODES or _is_place(value) or value in _exception_names()):
        return value
    return HIDDEN


class ContentFree(logging.Filter):
    """Lets only this app's records through, and of those only what is not content."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to write the record, which is first stripped."""
        if record.name != APP and not record.name.startswith(APP + "."):
            return False
        literal = _is_literal(record)
        arguments = record.args if isinstance(record.args, tuple) else (HIDDEN,) if record.args else ()
        try:
            # %d and the like would refuse the placeholder, and logging would print everything to stderr.
            record.msg = str(record.msg) % tuple(map(_allowed, arguments)) if literal else HIDDEN
        except (TypeError, ValueError):
            record.msg = HIDDEN
        record.args = ()
        if record.exc_info and record.exc_info[1] is not None:
            record.msg += f" [{' < '.join(places(record.exc_info[1]))}]"
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def places(error: BaseException) -> list[str]:
    """The types of an exception and its causes, each with the places it passed through, innermost first."""
    found = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        found.append(type(current).__name__)
        found += [f"{name}:{line}" for name, line in reversed(_frames(current.__traceback__))]
        current = current.__cause__ or current.__context__
    return found


def _frames(trace: TracebackType | None) -> list[tuple[str, int]]:
    frames = []
    while trace is not None:
        frames.append((Path(trace.tb_frame.f_code.co_filename).name, trace.tb_lineno))
        trace = trace.tb_next
    return frames


def start(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """Begin to log into `folder` (rotating, at most 768 KiB); returns the handler. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = logging.handlers.RotatingFileHandler(
        folder / "mindmate.log", maxBytes=MAX_BYTES, backupCount=FILES - 1, encoding="utf-8"
    )
    handler.setLevel(level)
    handler.addFilter(ContentFree())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger(APP)
    logger.addHandler(handler)
    logger.setLevel(min(level, logger.level or level))
    return handler


def report(error: BaseException, folder: Path) -> Path | None:
    """Write a crash report without content; returns its file, None where the disk refuses it."""
    import platform  # which takes longer to load than all of this module, and is needed for nothing else

    facts = {
        "version": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "at": int(time.time()),
        "places": places(error),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = folder / f"crash-{time.time_ns()}.json"
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(facts, stream, indent=1)
        for old in sorted(folder.glob("crash-*.json"))[:-MAX_REPORTS]:
            old.unlink()
    except OSError:
        return None
    return file


def catch_bugs(folder: Path) -> None:
    """From now on, what nobody caught ends in a crash report, not in a traceback."""

    def on_bug(kind: type[BaseException], error: BaseException | None, _: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt | SystemExit):
            report(error or kind(), folder)

    def on_thread_bug(arguments: threading.ExceptHookArgs) -> None:
        on_bug(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = on_bug
    threading.excepthook = on_thread_bug
