"""Where everything that the app writes lies."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "MINDMATE_HOME"
STARTER_MODEL = "SmolLM2-135M-Instruct.Q4_1.gguf"


@dataclass(frozen=True)
class Paths:
    """The folders of one profile. Nothing is created until `prepare` is called."""

    data: Path
    config: Path
    cache: Path
    logs: Path

    @property
    def vault(self) -> Path:
        """Folder of the database and its key file."""
        return self.data / "vault"

    @property
    def models(self) -> Path:
        """Folder of model files that the user added."""
        return self.data / "models"

    @property
    def backups(self) -> Path:
        """Folder of the backups that the app makes by itself."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        """File of the settings; never holds anything that the user wrote."""
        return self.config / "settings.json"

    @property
    def temporary(self) -> Path:
        """The only folder for temporary files of any process of the app."""
        return self.cache / "tmp"

    def prepare(self) -> None:
        """Create the folders, closed to other users (0700)."""
        for folder in (self.data, self.config, self.cache, self.logs, self.temporary):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if os.name == "posix":
                folder.chmod(0o700)


def find() -> Paths:
    """The profile's folders: below `MINDMATE_HOME` if it is set, else where the system keeps such things."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(data=root, config=root, cache=root / "cache", logs=root / "logs")
    import platformdirs

    dirs = platformdirs.PlatformDirs("MindMate", appauthor=False)
    return Paths(
        data=Path(dirs.user_data_dir),
        config=Path(dirs.user_config_dir),
        cache=Path(dirs.user_cache_dir),
        logs=Path(dirs.user_log_dir),
    )


def installed_models() -> Path:
    """Folder of the models that came with the installation; read, never written, never copied from."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "models"
    return Path(sys.prefix) / "share" / "mindmate" / "models"
