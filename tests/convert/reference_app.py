"""The converted example adapter talks in the app as the merged model does; run by `make test-convert-reference`."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from convert.measure import Tally, log_softmax
from convert.plan import MIXTURES
from convert.running import Running, windows
from tests.convert import gguf_tensors
from tests.convert.conftest import command
from tests.costs import CHEAP

from mindmate import paths
from mindmate.app import App
from mindmate.conversation import persona
from mindmate.conversation.events import ReplyText, TurnEvent
from mindmate.replies import Sampling
from mindmate.safety.guard import ReplyGuard

HERE = Path(__file__).parent
ADAPTER = HERE.parents[1] / "convert" / "examples" / "adapter"
QUESTIONS = (
    "I feel nervous before my exam tomorrow.",
    "My friend moved away and the evenings are long.",
    "I keep thinking about what I said at work.",
)
MOST = 120  # tokens of a short reply in the app


class Open(ReplyGuard):
    """A guard that lets everything through: what is compared here is the model's own words."""

    @property
    def fired(self) -> tuple[str, ...]:
        return ()

    def feed(self, delta: str) -> str:
        return delta

    def finish(self) -> tuple[str, Any]:
        return "", super().finish()[1]


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with base, merged, the usual route's files and the reference's answers."""
    folder = tmp_path_factory.mktemp("greedy")
    starter = paths.installed_models() / paths.STARTER_MODEL
    python = os.environ["CONVERT_REFERENCE_PYTHON"]
    system = {"role": "system", "content": persona.system_prompt()}
    chats = [[system, {"role": "user", "content": question}] for question in QUESTIONS]
    done = subprocess.run(
        [python, str(HERE / "reference_greedy.py"), str(starter), str(ADAPTER), str(folder)],
        input=json.dumps({"questions": chats, "most": MOST}), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    merged = {"base": str(folder / "merged")}
    jobs = [
        merged | {"type": kind, "number": MIXTURES[kind], "out": str(folder / f"usual-{kind}.gguf")}
        for kind in ("F16", "Q8_0", "Q4_K_M")
    ]
    done = subprocess.run(
        [python, str(HERE / "reference.py")],
        input=json.dumps(jobs),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert list(folder.glob("*.failed")) == []
    return folder


@pytest.fixture
def talk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], list[str]]:
    """What the app answers with a model, greedily: the app that `mindmate chat --model FILE` builds."""

    def run(model: Path) -> list[str]:
        monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / model.stem))
        sampling = Sampling(temperature=0.0, repeat_penalty=1.0)
        app = App(paths.find(), model=str(model), kdf=CHEAP, sampling=sampling, new_guard=Open)
        app.paths.prepare()
        found = []
        try:
            app.change_settings(reply_length="short")
            app.create_vault(bytearray(b"a long passphrase"))
            for question in QUESTIONS:
                said: list[str] = []

                def hear(event: TurnEvent, said: list[str] = said) -> None:
                    if isinstance(event, ReplyText):
                        said.append(event.delta)

                app.take_turn(None, question, hear)
                found.append("".join(said).strip())
        finally:
            app.close()
        return found

    return run


def converted(reference: Path, tmp_path: Path, kind: str, merge_base: str = "nf4") -> Path:
    """Our file of base and adapter, or of the base alone."""
    out = tmp_path / f"ours-{merge_base}-{kind}.gguf"
    adapter = ["--adapter", ADAPTER, "--merge-base", merge_base] if merge_base else []
    ran = command("--base", reference / "base", *adapter, "--type", kind, "--out", out, "--quiet")
    assert ran.status == 0, ran.errors
    return out


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kind", ["F16", "Q8_0", "Q4_K_M"])
def test_every_tensor_of_the_real_adapter_equals_the_usual_routes(
    kind: str, reference: Path, tmp_path: Path
) -> None:
    ours = gguf_tensors.tensors(converted(reference, tmp_path, kind))
    theirs = gguf_tensors.tensors(reference / f"usual-{kind}.gguf")
    assert len(ours) == 272
    assert ours == theirs


@pytest.mark.timeout(1200)
def test_the_app_answers_as_the_merged_model_and_not_as_the_base(
    reference: Path, tmp_path: Path, talk: Callable[[Path], list[str]]
) -> None:
    said = {
        k: [text.strip() for text in v]
        for k, v in json.loads((reference / "answers.json").read_text()).items()
    }
    full = talk(converted(reference, tmp_path, "F16"))
    assert full == said["merged"]
    assert all(own != base for own, base in zip(full, said["base"], strict=True))
    assert all(len(text) > 20 for text in full)


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("kind", ["F16", "Q8_0"])
def test_the_app_answers_the_same_with_the_usual_routes_file(
    kind: str, reference: Path, tmp_path: Path, talk: Callable[[Path], list[str]]
) -> None:
    assert talk(converted(reference, tmp_path, kind)) == talk(reference / f"usual-{kind}.gguf")


def divergence(trained: Path, file: Path) -> float:
    """Mean KL divergence of a file from what was trained, over the dialogues of the example."""
    text = (ADAPTER.parent / "dialogues.txt").read_text("utf-8")
    whole, small = Running(trained, 512, 2), Running(file, 512, 2)
    tally = Tally()
    try:
        for window in list(windows(whole.tokens(text), 512))[:3]:
            exact, near = (log_softmax(model.logits(window, 256)[:-1]) for model in (whole, small))
            tally.add(near, exact, window[257:])
    finally:
        whole.close()
        small.close()
    mean: float = tally.row("", 0.0)["kld"]["mean"]
    return mean


@pytest.mark.timeout(1200)
def test_the_adapters_effect_survives_better_than_by_the_usual_merge(reference: Path, tmp_path: Path) -> None:
    """The usual route folds into the 16-bit base; QLoRA was trained on NF4."""
    trained = converted(reference, tmp_path, "F16")
    ours = divergence(trained, converted(reference, tmp_path, "Q4_K_M"))
    usual = divergence(trained, converted(reference, tmp_path, "Q4_K_M", merge_base="fp16"))
    base = divergence(trained, converted(reference, tmp_path, "Q4_K_M", merge_base=""))
    print(
        f"KL from what was trained: nf4 {ours:.4f}, the usual merge {usual:.4f}, without the adapter {base:.4f}"
    )
    assert ours < usual < base
