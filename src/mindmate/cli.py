"""The command line: `mindmate` opens the window, every other verb works without a display.

Neither Qt nor llama.cpp nor the database is imported before a verb needs it.
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from mindmate import __version__, i18n, paths
from mindmate.errors import Exit, MindMateError
from mindmate.i18n import translate
from mindmate.paths import Paths

if TYPE_CHECKING:
    from mindmate.ui.ports import Core

log = logging.getLogger(__name__)

START = ["--selftest", "--start"]  # the window alone: what only the other checks need isn't loaded


def _tr(source: str, **fields: Any) -> str:
    return translate("CommandLine", source, **fields)


def build_parser() -> argparse.ArgumentParser:
    """The whole command line. Verbs bring their own module, loaded here because parsing needs their options."""
    from mindmate import cli_about, cli_chat, cli_models, cli_vault

    parser = argparse.ArgumentParser(
        prog="mindmate",
        description=_tr(
            "A private companion that runs wholly on this computer. A computer program: no therapist, no crisis "
            "service. Without a verb it opens the window."
        ),
    )
    parser.add_argument("--version", action="version", version=f"mindmate {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")
    cli_chat.add_parsers(verbs)
    cli_vault.add_parsers(verbs)
    cli_models.add_parsers(verbs)
    cli_about.add_parsers(verbs)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run a verb; returns the exit status. Whatever goes wrong ends in one line on standard error."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--engine-worker"]:  # how a frozen app starts the model's process
        from mindmate.engine import worker

        return worker.main()
    if arguments[:1] == ["--screen-worker"]:  # and the screen's
        from mindmate.engine import encoder

        return encoder.main()
    real = argv is None  # a test calls this within a process of its own, which must stay as it is
    if real:
        _close_up()
        if arguments and arguments != START:
            gc.enable()
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="mindmate: %(message)s")
    for handler in logging.getLogger().handlers:
        handler.setLevel(logging.ERROR)
    i18n.use()
    try:
        return _run(arguments, log_too=real)
    except KeyboardInterrupt:
        return Exit.FAILED
    except BrokenPipeError:
        # Whoever read our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return Exit.FAILED
    except MindMateError as error:
        return _complain(error)
    except MemoryError:
        return _complain(MindMateError("engine.out_of_memory"))
    except OSError as error:
        from mindmate.errors import from_os_error

        return _complain(from_os_error(error))
    except Exception as error:  # noqa: BLE001 - a bug: named by its type, without content, never a traceback
        log.error("bug: %s at %s", type(error).__name__, _place(error))
        if real:
            from mindmate.hardening.log import report

            report(error, paths.find().logs)
        return _complain(MindMateError("bug", type(error).__name__))


def _close_up() -> None:
    """What only a program of one's own may do to its process: freed memory overwritten, no network, for good."""
    from mindmate.hardening import scrubbing, seccomp

    scrubbing.restart_scrubbed()
    seccomp.forbid_network()


def _run(arguments: Sequence[str], *, log_too: bool = False) -> int:
    if not arguments:
        return _window(log_too=log_too)
    if arguments == START:
        from mindmate.selftest import starting

        return starting.start()
    if arguments[0] == "--selftest":  # for packagers
        from mindmate.selftest import checks

        return checks.main(arguments[1:])
    args = build_parser().parse_args(arguments)
    profile = _prepared(log_too=log_too)
    result: int = args.func(args, profile)
    sys.stdout.flush()
    return result


def _prepared(*, log_too: bool) -> Paths:
    from mindmate.hardening import log as logbook
    from mindmate.hardening import process

    profile = paths.find()
    try:
        process.prepare(profile)
        if log_too:
            logbook.start(profile.logs)
            logbook.catch_bugs(profile.logs)
    except OSError as error:
        from mindmate.errors import from_os_error

        raise from_os_error(error, str(profile.data)) from error
    return profile


def _window(*, log_too: bool = False) -> int:
    """Open the window. Raises `display.missing` where there is no screen, instead of letting Qt abort."""
    headless = sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )
    if headless:
        raise MindMateError("display.missing")
    gc.disable()  # nothing that a start loads is garbage; later `ui.collecting` does what Python's collector would
    profile = _prepared(log_too=log_too)
    from mindmate.late import LateApp
    from mindmate.ui.window import run as open_window

    core = LateApp(profile, daily_backups=True)
    try:
        return open_window(cast("Core", core), [sys.argv[0]])
    finally:
        core.close()


def _complain(error: MindMateError) -> int:
    from mindmate.ui.errors import line

    print(line(error), file=sys.stderr)
    return error.exit


def _place(error: BaseException) -> str:
    """Where a bug happened: file and line of the innermost frame, no values."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"  # noqa: PTH119


if __name__ == "__main__":
    raise SystemExit(main())
