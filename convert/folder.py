"""One model folder, read without trusting what lies in it.

Every file is opened by its plain name in the folder itself. A link is followed only where it leads
to a place inside the folder, or, in a hub cache, into the cache's own `blobs/` beside `snapshots/`.
"""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

from convert.errors import ConvertError

MAX_JSON = 128 * 1024 * 1024  # bytes; the largest published tokenizer.json has about 35 MB
MAX_TEXT = 16 * 1024 * 1024

PICKLE_SUFFIXES = (".bin", ".pt", ".pth", ".ckpt", ".pkl")


class ModelFolder:
    """A folder with a checkpoint or an adapter; raises `ConvertError` where it isn't one."""

    def __init__(self, path: Path, what: str) -> None:
        self.what = what
        self.path = path
        try:
            self._real = path.resolve(strict=True)
        except (OSError, RuntimeError) as error:
            raise ConvertError(f"{what}: there is no folder {path.name!r}") from error
        if not self._real.is_dir():
            raise ConvertError(f"{what}: {path.name!r} is not a folder")
        self._allowed = [self._real]
        if self._real.parent.name == "snapshots":  # hub cache: models--X/snapshots/REV → ../../blobs
            self._allowed.append(self._real.parent.parent / "blobs")

    def names(self) -> list[str]:
        """The names in the folder, sorted."""
        try:
            return sorted(os.listdir(self._real))  # noqa: PTH208  (names only)
        except OSError as error:
            raise ConvertError(f"{self.what}: the folder can't be read ({error.strerror})") from error

    def has(self, name: str) -> bool:
        """Whether there is an entry of that name (a dangling link counts: it is refused when read)."""
        return os.path.lexists(self._real / name)

    def file(self, name: str) -> Path:
        """The real path of a plain file, checked.

        Raises `ConvertError` for names that leave the folder, links out of it, and what isn't a file.
        """
        if (
            not name
            or name in (".", "..")
            or any(c in name for c in "/\\\0")
            or (len(name) > 1 and name[1] == ":")
        ):
            raise ConvertError(f"{self.what}: the file name {name[:80]!r} leaves the model's folder")
        path = self._real / name
        try:
            real = path.resolve(strict=True)
            mode = real.stat().st_mode
        except (OSError, RuntimeError) as error:
            raise ConvertError(f"{self.what}: {name} is missing or its link leads nowhere") from error
        if not any(real.is_relative_to(place) for place in self._allowed):
            raise ConvertError(f"{self.what}: {name} is a link that leaves the model's folder")
        if not stat.S_ISREG(mode):
            raise ConvertError(f"{self.what}: {name} is not a plain file")
        return real

    def text(self, name: str, limit: int = MAX_TEXT) -> str:
        """A text file, at most `limit` bytes."""
        path = self.file(name)
        try:
            if path.stat().st_size > limit:
                raise ConvertError(f"{self.what}: {name} is larger than {limit >> 20} MB")
            return path.read_text("utf-8")
        except OSError as error:
            raise ConvertError(f"{self.what}: {name} can't be read ({error.strerror})") from error
        except UnicodeDecodeError as error:
            raise ConvertError(f"{self.what}: {name} is not UTF-8 text") from error

    def bytes(self, name: str, limit: int = MAX_TEXT) -> bytes:
        """A small binary file."""
        path = self.file(name)
        try:
            if path.stat().st_size > limit:
                raise ConvertError(f"{self.what}: {name} is larger than {limit >> 20} MB")
            return path.read_bytes()
        except OSError as error:
            raise ConvertError(f"{self.what}: {name} can't be read ({error.strerror})") from error

    def json(self, name: str) -> dict[str, Any]:
        """A JSON file whose outermost value is an object."""
        try:
            value = json.loads(self.text(name, MAX_JSON))
        except (ValueError, RecursionError) as error:
            raise ConvertError(f"{self.what}: {name} is not valid JSON") from error
        if not isinstance(value, dict):
            raise ConvertError(f"{self.what}: {name} does not hold a JSON object")
        return value

    def json_or_empty(self, name: str) -> dict[str, Any]:
        """As `json`, and an empty object where there is no such file."""
        return self.json(name) if self.has(name) else {}

    def pickles(self) -> list[str]:
        """Files that hold pickled weights."""
        return [n for n in self.names() if n.endswith(PICKLE_SUFFIXES) and not n.startswith("training_args")]
