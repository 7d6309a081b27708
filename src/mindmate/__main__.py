"""Where the program begins: `mindmate`, and `python -m mindmate`."""

import gc
import sys

from mindmate.hardening.scrubbing import restart_scrubbed

#: How a frozen app starts its other processes, which inherit what the C library was told.
WORKERS = ("--engine-worker", "--screen-worker")


def main() -> int:
    """Start once more where freed memory isn't overwritten yet, before anything is loaded; then obey the verb."""
    if sys.argv[1:2] not in [[worker] for worker in WORKERS]:
        restart_scrubbed()
        gc.disable()  # nothing that is loaded from here on is garbage; `cli` turns it on again for all but the window
    from mindmate.cli import main as obey

    return obey()


if __name__ == "__main__":
    raise SystemExit(main())
