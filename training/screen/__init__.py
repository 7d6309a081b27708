"""Training of the screen's encoders. Its environment (torch) doesn't have the app, whose lines it uses."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
