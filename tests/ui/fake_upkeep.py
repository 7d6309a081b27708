"""A double of `mindmate.upkeep` in memory: remembers what was asked, fails where a test says so."""

from __future__ import annotations

import datetime
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mindmate.about import About
from mindmate.errors import MindMateError
from mindmate.records import Level
from mindmate.tasks import Work
from mindmate.ui.ports import Imported, ModelCard, ModelFit, ModelSeen

if TYPE_CHECKING:
    from tests.ui.fake_core import FakeCore


@dataclass(frozen=True)
class FakePart:
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


BUILD = About(
    "9.9.9", "cpu", "", datetime.date(2026, 1, 2), 12, (), (("SmolLM2 135M Instruct", "Apache-2.0", ""),)
)


FINDINGS: dict[str, Any] = {
    "cpu_variant": "haswell",
    "threads": 4,
    "system": "Linux 6.1",
    "isolation": {
        "landlock": True,
        "seccomp": True,
        "network": "none",
        "this_process": {
            "no_network": True,
            "no_core_dumps": True,
            "not_dumpable": True,
            "freed_memory_overwritten": True,
        },
    },
    "versions": {"sqlcipher3": "0.6.0"},
}


class FakeUpkeep:
    """`hold` keeps a long job waiting until it is called off or `go` is set."""

    def __init__(self, core: FakeCore) -> None:
        self._core = core
        self.done: list[tuple[str, ...]] = []
        self.hold = False
        self.go = threading.Event()
        self.verdict = "fits"
        self.level = Level.NONE
        self.build = BUILD
        self.facts = FINDINGS
        self.keychain = False

    def _job(self, name: str, work: Work | None = None, *given: str) -> None:
        self._core._slow(name)
        while self.hold and work is not None and not self.go.wait(0.005):
            work.report(1, 4)
            if work.cancelled:
                raise MindMateError("cancelled")
        self.done.append((name, *given))

    def back_up(self, file: str, work: Work) -> int:
        self._job("back_up", work, file)
        return 1_234_567

    def check(self, work: Work) -> None:
        self._job("check", work)

    def compact(self) -> None:
        self._job("compact")

    def verify_passphrase(self, passphrase: bytearray) -> None:
        right = bytes(passphrase).decode() == self._core.passphrase
        self._core._slow("verify_passphrase", passphrase)
        if not right:
            raise MindMateError("vault.wrong_passphrase")

    def change_passphrase(self, former: bytearray, passphrase: bytearray, *, new_key: bool = False) -> None:
        new = bytes(passphrase).decode()
        self.verify_passphrase(former)
        self._core._slow("change_passphrase", passphrase)
        self._core.passphrase = new
        if new_key:
            self._job("new_key")
            self._core.words_kept = self.keychain = False

    def keychain_opens(self) -> bool:
        return self.keychain

    def use_keychain(self, on: bool) -> None:
        self._job("use_keychain", None, str(on))
        self.keychain = on

    def look_at_backup(self, file: str) -> None:
        self._job("look_at_backup", None, file)

    def erase(self, *, backups: bool) -> None:
        assert not self._core.unlocked
        self._job("erase", None, str(backups))
        self._core._vault = False

    def export(self, file: str, work: Work, only: Any = None) -> None:
        self._job("export", work, file)

    def take_in(self, file: str, passphrase: bytearray | None, work: Work) -> Imported:
        self._job("take_in", work, file)
        return Imported(3, 1, self.level)

    def add_model(self, file: str, work: Work) -> str:
        self._job("add_model", work, file)
        self._core.shelf.insert(
            0, ModelCard(file, "A model of one’s own", "7 billion weights", 4_100_000_000, False)
        )
        return file

    def verify_model(self, file: str, work: Work) -> ModelSeen:
        self._job("verify_model", work, file)
        return ModelSeen("llama", 7_000_000_000, 8192, "ab" * 32, True)

    def fit_model(self, file: str) -> ModelFit:
        self._job("fit_model", None, file)
        return ModelFit(self.verdict, 5_000_000_000, 9_000_000_000, 4096, "")

    def remove_model(self, file: str) -> bool:
        self._job("remove_model", None, file)
        gone = next(card for card in self._core.shelf if card.file == file)
        self._core.shelf.remove(gone)
        return gone.placed == "profile"

    def about(self) -> About:
        return replace(self.build)

    def findings(self) -> dict[str, Any]:
        self._job("findings")
        return self.facts
