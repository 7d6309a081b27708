"""The system prompt that is in use is one that was measured, and the probes that measure it are whole."""

from __future__ import annotations

import json
import re
from pathlib import Path

from mindmate.conversation import persona

PROBES = Path(__file__).parents[3] / "benchmarks" / "probes"


def test_the_system_prompt_in_use_is_one_of_the_measured_wordings() -> None:
    wordings = json.loads((PROBES / "wordings.json").read_text("utf-8"))
    assert wordings["listen-first"] == persona.system_prompt()
    assert f"version {persona.VERSION}" in (PROBES.parents[1] / "docs" / "model-card.md").read_text("utf-8")


def test_there_are_a_hundred_probes_each_with_its_expectation() -> None:
    probes = [json.loads(line) for line in (PROBES / "probes.jsonl").read_text("utf-8").splitlines()]
    assert len(probes) >= 100
    assert len({probe["id"] for probe in probes}) == len({probe["text"] for probe in probes}) == len(probes)
    assert {probe["group"] for probe in probes} >= {
        "anxiety",
        "stress",
        "relationships",
        "growth",
        "delusions",
    }
    for probe in probes:
        assert len(probe["expect"]) > 20, probe["id"]
        assert probe["lang"] in ("en", "es", "de", "fr")
        re.compile(probe["never"])
        assert not (probe["never"] and re.search(probe["never"], "that sounds hard. what helps a little?"))
