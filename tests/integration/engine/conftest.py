"""One loaded child for all tests of a file that don't harm it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.integration.engine.support import loaded

from mindmate import paths
from mindmate.engine.host import EngineHost


@pytest.fixture(scope="module")
def model() -> Path:
    file = paths.installed_models() / paths.STARTER_MODEL
    assert file.is_file(), f"{file.name} is missing: run `make setup`"
    return file


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory, model: Path) -> Iterator[EngineHost]:
    host = loaded(tmp_path_factory.mktemp("engine"), model)
    yield host
    host.close()
