"""`mindmate --selftest --start`: the window as a start of the app opens it; what a start costs is measured with it."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, cast

from mindmate import paths as places
from mindmate.errors import Exit
from mindmate.hardening import process
from mindmate.late import LateApp

if TYPE_CHECKING:
    from mindmate.ui.ports import Core


def start() -> int:
    """Open the window over the profile as it is; "ready" when it has taken a key."""
    gc.disable()  # as `cli` does
    from mindmate.ui.selftest import open_and_type

    profile = places.find()
    process.prepare(profile)
    core = LateApp(profile)
    try:
        open_and_type(cast("Core", core), lambda: print("ready", flush=True))  # noqa: T201
    except AssertionError as error:
        print(f"mindmate: self-test: {error}", file=sys.stderr)  # noqa: T201
        return Exit.FAILED
    finally:
        core.close()
    return Exit.DONE
