"""What can be wrong with an input, said in one line."""

from __future__ import annotations


class ConvertError(Exception):
    """A cause that the person at the keyboard can act on; its text is the one line that is shown.

    `status` is the exit status of the command: 1 for an input that can't be converted, 2 for a
    command line that can't be followed, 7 where the disk is full (as for the app's own verbs).
    """

    def __init__(self, text: str, status: int = 1) -> None:
        super().__init__(" ".join(text.split()))
        self.status = status


class Usage(ConvertError):
    """The command line can't be followed as it stands."""

    def __init__(self, text: str) -> None:
        super().__init__(text, status=2)


class Stopped(Exception):
    """The person stopped the conversion; the part file and its journal stay for the next run."""
