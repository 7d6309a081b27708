"""The command line: `mindmate` opens the window, every other verb works without a display.

Neither Qt nor llama.cpp nor the database is imported before a verb needs it.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from typing import Any

from mindmate import __version__, i18n, paths
from mindmate.errors import Exit, MindMateError
from mindmate.i18n import translate
from mindmate.paths import Paths

log = logging.getLogger(__name__)


def _tr(source: str, **fields: Any) -> str:
    return translate("CommandLine", source, **fields)


def build_parser() -> argparse.ArgumentParser:
    """The whole command line. Verbs bring their own module, loaded here because parsing needs their options."""
    from mindmate import cli_chat, cli_models, cli_vault

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
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run a verb; returns the exit status. Whatever goes wrong ends in one line on standard error."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["--engine-worker"]:  # how a frozen app starts the model's process
        from mindmate.engine import worker

        return worker.main()
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="mindmate: %(message)s")
    i18n.use()
    try:
        return _run(arguments)
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
        return _complain(MindMateError("bug", type(error).__name__))


def _run(arguments: Sequence[str]) -> int:
    if not arguments:
        return _window()
    args = build_parser().parse_args(arguments)
    profile = _prepared()
    result: int = args.func(args, profile)
    sys.stdout.flush()
    return result


def _prepared() -> Paths:
    from mindmate import app

    profile = paths.find()
    try:
        app.prepare_process(profile)
    except OSError as error:
        from mindmate.errors import from_os_error

        raise from_os_error(error, str(profile.data)) from error
    return profile


def _window() -> int:
    """Open the window. Raises `display.missing` where there is no screen, instead of letting Qt abort."""
    headless = sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )
    if headless:
        raise MindMateError("display.missing")
    profile = _prepared()
    from mindmate.app import App
    from mindmate.ui.window import run as open_window

    core = App(profile)
    try:
        return open_window(core, [sys.argv[0]])
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
