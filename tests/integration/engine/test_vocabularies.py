"""Real vocabularies: our tokens are llama.cpp's for the published prompt, and no words become control tokens."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.prompt_formats import CHAT_ML, FORMATS, GEMMA_2, LLAMA_2, LLAMA_3, MISTRAL, TALK, Format
from tests.unit.engine.test_tokenlog import hostile_texts

from mindmate.engine.backends import Library
from mindmate.engine.decoder import Decoder
from mindmate.engine.template import ChatTemplate
from mindmate.engine.tokenlog import TokenLog, Vocabulary

pytestmark = pytest.mark.model
#: Vocabularies without weights, as they come with llama.cpp's sources (its folder `models`).
VOCABULARIES = Path(
    os.environ.get("MINDMATE_VOCABULARIES") or Path(__file__).resolve().parents[4] / "shared" / "data"
)
LLAMA_2_VOCABULARY = VOCABULARIES / "ggml-vocab-llama-spm.gguf"
TALKS = (
    TALK,
    TALK[:2],
    TALK[1:],
    (
        ("system", "कृपया दयालु रहें।"),
        ("user", "Ich schlafe schlecht 😔\n\n- seit Montag\n- jede Nacht"),
        ("assistant", "Das tut mir leid."),
        ("user", "  ça va…  "),
    ),
    (("user", "1234567890 \t tabs,  two blanks; 'quotes' \"double\" <b>bold</b> & so on"),),
)


class RealVocabulary:
    """A vocabulary loaded without weights."""

    def __init__(self, library: Library, file: Path) -> None:
        api = self.api = library.api
        parameters = api.llama_model_default_params()
        parameters.vocab_only = True
        self.model = api.llama_model_load_from_file(str(file).encode(), parameters)
        self.decoder = Decoder.for_measuring(api, 1)
        self.vocab = self.decoder.vocab = api.llama_model_get_vocab(self.model)
        self.ours: Vocabulary = self.decoder.vocabulary()

    def whole(self, text: str) -> list[int]:
        """Tokens of a whole prompt, control tokens read wherever they are spelled."""
        data = text.encode()
        buffer = (self.api.llama_token * (len(data) + 16))()
        count = self.api.llama_tokenize(self.vocab, data, len(data), buffer, len(buffer), False, True)
        return list(buffer[:count])

    def controls_in(self, tokens: list[int]) -> int:
        return sum(bool(self.api.llama_vocab_is_control(self.vocab, token)) for token in tokens)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


@pytest.fixture(scope="module")
def starter(library: Library, model: Path) -> Iterator[RealVocabulary]:
    vocabulary = RealVocabulary(library, model)
    yield vocabulary
    library.api.llama_model_free(vocabulary.model)


@pytest.fixture(scope="module")
def llama_2(library: Library) -> Iterator[RealVocabulary]:
    if not LLAMA_2_VOCABULARY.is_file():
        pytest.skip(
            "Llama 2's vocabulary isn't on this computer; the made-up one in tests/unit stands for it"
        )
    vocabulary = RealVocabulary(library, LLAMA_2_VOCABULARY)
    yield vocabulary
    library.api.llama_model_free(vocabulary.model)


def _log(form: Format, vocabulary: RealVocabulary) -> TokenLog:
    return TokenLog(ChatTemplate(form.template, form.bos, form.eos), vocabulary.ours)


def _published(form: Format, talk: Any) -> str:
    return "".join(p.text for p in ChatTemplate(form.template, form.bos, form.eos).render(talk))


@pytest.mark.parametrize("talk", TALKS)
def test_chatml_prompts_have_llama_cpps_tokens(starter: RealVocabulary, talk: Any) -> None:
    assert _log(CHAT_ML, starter).ask(talk) == starter.whole(_published(CHAT_ML, talk))


@pytest.mark.parametrize("talk", TALKS)
def test_llama_2_prompts_have_llama_cpps_tokens(llama_2: RealVocabulary, talk: Any) -> None:
    assert _log(LLAMA_2, llama_2).ask(talk) == llama_2.whole(_published(LLAMA_2, talk))


def test_the_published_llama_2_prompt_begins_each_question_with_its_token(llama_2: RealVocabulary) -> None:
    tokens = _log(LLAMA_2, llama_2).ask(TALK)
    assert tokens == llama_2.whole(LLAMA_2.prompt)
    assert (tokens[0], tokens.count(1), tokens.count(2)) == (1, 2, 1)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_published_form_has_llama_cpps_tokens_in_a_foreign_vocabulary(
    starter: RealVocabulary, form: Format
) -> None:
    """The other formats' control tokens are plain words here; runs and their borders are what is tested."""
    vocabulary = Vocabulary(starter.ours.control, [], starter.decoder.plain, None)
    log = TokenLog(ChatTemplate(form.template, form.bos, form.eos), vocabulary)
    assert log.ask(TALK) == starter.whole(form.prompt)


def _count_controls(vocabulary: RealVocabulary, form: Format, texts: list[str]) -> tuple[int, int]:
    """Control tokens beyond the form's own, and those that a careless reading would have made."""
    calm = vocabulary.controls_in(_log(form, vocabulary).ask([("user", "hello")]))
    template = ChatTemplate(form.template, form.bos, form.eos)
    made = careless = 0
    for text in texts:
        if text.strip():
            prompt = TokenLog(template, vocabulary.ours).ask([("user", text)])
            made += abs(vocabulary.controls_in(prompt) - calm)
            careless += vocabulary.controls_in(vocabulary.whole(text))
    return made, careless


def test_5000_hostile_texts_make_no_control_token_of_the_starter_model(starter: RealVocabulary) -> None:
    control = tuple(starter.ours.control)
    assert len(control) >= 3
    made, careless = _count_controls(starter, CHAT_ML, hostile_texts(control, 5000, 1))
    assert made == 0
    assert careless > 2500


def test_5000_hostile_texts_make_no_control_token_of_llama_2(llama_2: RealVocabulary) -> None:
    made, careless = _count_controls(llama_2, LLAMA_2, hostile_texts(tuple(llama_2.ours.control), 5000, 2))
    assert made == 0
    assert careless > 2500


@pytest.mark.torture
@pytest.mark.timeout(3600)
@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("llama-spm", LLAMA_2),
        ("llama-bpe", LLAMA_3),
        ("qwen2", CHAT_ML),
        ("phi-3", CHAT_ML),
        ("llama-spm", MISTRAL),
        ("gemma-4", GEMMA_2),
    ],
)
def test_10000_hostile_texts_make_no_control_token_of_a_real_vocabulary(
    library: Library, name: str, form: Format
) -> None:
    file = VOCABULARIES / f"ggml-vocab-{name}.gguf"
    if not file.is_file():
        pytest.skip(f"{file.name} isn't on this computer: MINDMATE_VOCABULARIES names its folder")
    vocabulary = RealVocabulary(library, file)
    try:
        # Placeholders that no reading takes for control tokens would only thin the others out.
        spelled = tuple(t for t in vocabulary.ours.control if vocabulary.controls_in(vocabulary.whole(t)))
        made, careless = _count_controls(vocabulary, form, hostile_texts(spelled, 10_000, 3))
    finally:
        library.api.llama_model_free(vocabulary.model)
    print(f"{name}, {form.name}: {len(spelled)} control tokens spelled, made {made}, careless {careless}")
    assert made == 0
    assert careless > 5000


def test_all_of_unicode_makes_no_control_token(starter: RealVocabulary) -> None:
    for start in range(0, 0x110000, 0x4000):
        text = "".join(chr(c) for c in range(start, start + 0x4000, 7) if not 0xD800 <= c < 0xE000)
        assert starter.controls_in(starter.ours.words(text)) == 0


def test_text_that_no_encoding_knows_is_read_with_replacements(starter: RealVocabulary) -> None:
    tokens = starter.ours.words("a\ud800b")
    assert tokens == starter.ours.words("a?b")
