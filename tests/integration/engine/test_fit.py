"""llama.cpp's own sizes for the real model, and the verdict over it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.integration.conftest import Profile
from tests.integration.engine.support import SMALL, loaded

from mindmate.engine.host import EngineHost
from mindmate.engine.loading import Loading
from mindmate.engine.supervisor import quick_fit
from mindmate.errors import MindMateError

pytestmark = pytest.mark.model


def test_the_cache_grows_with_the_context_and_shrinks_with_its_type(host: EngineHost, model: Path) -> None:
    long, short, large = (
        host.sizes(model, Loading(n_ctx=n, kv=kv))
        for n, kv in ((2048, "q8_0"), (1024, "q8_0"), (1024, "f16"))
    )
    # 30 layers, 3 heads of 64 for keys and for values: bytes a token at f16, and at 34 bytes for 32 weights.
    assert large["kv"] == pytest.approx(1024 * 30 * 2 * 3 * 64 * 2, rel=0.01)
    assert short["kv"] == pytest.approx(1024 * 30 * 2 * 3 * 64 * 34 / 32, rel=0.01)
    assert long["kv"] == pytest.approx(2 * short["kv"], rel=0.01)
    assert (short["n_ctx"], short["trained"], short["layers"]) == (1024, 8192, 30)


def test_asking_for_sizes_leaves_a_loaded_model_as_it_is(host: EngineHost, model: Path) -> None:
    before = host.context
    host.sizes(model, replace(SMALL, n_ctx=512))
    assert host.context == before
    assert host.count([("user", "hello")]) > 0


def test_the_verdict_follows_the_free_memory(tmp_path: Path, model: Path) -> None:
    host = EngineHost(tmp_path)
    try:
        much, little, none = (quick_fit(host, model, free) for free in (8 << 30, 500 << 20, 200 << 20))
    finally:
        host.close()
    assert (much.verdict, much.loading.n_ctx) == ("fits", 8192)
    assert little.loading.n_ctx < 8192
    assert none.verdict == "too large"


def test_what_the_verdict_promises_holds_when_the_model_is_loaded(tmp_path: Path, model: Path) -> None:
    host = EngineHost(tmp_path)
    try:
        verdict = quick_fit(host, model, 8 << 30)
    finally:
        host.close()
    running = loaded(tmp_path, model, replace(verdict.loading, threads=1))
    try:
        assert running.context == verdict.loading.n_ctx
    finally:
        running.close()


def test_a_file_that_is_no_model_gets_no_verdict(tmp_path: Path) -> None:
    file = tmp_path / "diary.gguf"
    file.write_text("Dear diary\n" * 100)
    host = EngineHost(tmp_path / "temporary")
    with pytest.raises(MindMateError) as caught:
        quick_fit(host, file)
    assert caught.value.code == "model.not_gguf"
    assert host.pid is None  # nothing was started for it


def test_models_fit_says_it_in_words_and_in_json(empty_profile: Profile, model: Path, tmp_path: Path) -> None:
    words = empty_profile.run("models", "fit", str(model))
    assert words.returncode == 0, words.stderr
    assert words.stdout.strip()
    told = json.loads(empty_profile.run("models", "fit", str(model), "--json").stdout)
    assert told["verdict"] in ("fits", "tight", "too large")
    refused = tmp_path / "diary.gguf"
    refused.write_text("Dear diary\n" * 100)
    done = empty_profile.run("models", "fit", str(refused))
    assert done.returncode == 6
    assert "Traceback" not in done.stderr
