"""Fixed words of the exercises and questionnaires; see `i18n.fixed`."""

from __future__ import annotations

from pathlib import Path

from mindmate.i18n.fixed import FixedTexts

TEXTS = FixedTexts(Path(__file__).parent / "data" / "texts")
say = TEXTS.say
