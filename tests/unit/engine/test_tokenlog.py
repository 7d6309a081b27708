"""The token log: exactly the published tokens, nothing read twice, and no control token out of anybody's words."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.prompt_formats import CHAT_ML, FORMATS, GEMMA_2, LLAMA_2, LLAMA_3, TALK, Format
from tests.unit.engine.prompts import FIRST_WORD, new_log, plain, template, vocabulary, whole

from mindmate.engine.tokenlog import ControlInTextError, TokenLog, Vocabulary, as_json, from_json

REPLY = "That sounds hard. What would help you?"
every_format = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).filter(str.strip)


def _read_again(cache: list[int], prompt: list[int]) -> int:
    """Tokens of `prompt` that a cache holding `cache` doesn't spare."""
    common = 0
    while common < min(len(cache), len(prompt)) and cache[common] == prompt[common]:
        common += 1
    return len(prompt) - common


@every_format
def test_a_talk_gives_the_tokens_of_its_published_form(form: Format) -> None:
    assert new_log(form).ask(TALK) == whole(form, form.prompt)


def test_a_vocabulary_that_wants_its_first_token_gets_it_once() -> None:
    assert new_log(LLAMA_2).ask(TALK).count(LLAMA_2.control.index("<s>")) == 2  # one a question, in its form
    bare = Format("bare", "{% for m in messages %}{{ m.content }}{% endfor %}", "", ("<s>",))
    assert new_log(bare).ask([("user", "hello")]) == [0, *plain("hello")]


@every_format
def test_200_turns_read_little_but_the_new_message(form: Format) -> None:
    log, cache = new_log(form), list[int]()
    messages = [("system", "You are kind. " * 30)]
    for turn in range(200):
        question = f"This is what I want to say in turn {turn}."
        messages.append(("user", question))
        prompt = list(log.ask(messages, note="Be gentle." if turn % 7 == 3 else ""))
        extra = _read_again(cache, prompt) - len(plain(question))
        assert extra <= (20 if turn else 200), turn
        # The model's own tokens are others than the tokenizer's for the same text, and that must not matter.
        reply = [FIRST_WORD + 7 * turn + n for n in range(12)]
        log.answered(reply, f" {REPLY}\n")
        messages.append(("assistant", REPLY))
        cache = prompt + reply
        assert log.tokens == cache


def test_rebuilding_the_prompt_each_time_would_read_more() -> None:
    log = new_log(LLAMA_2)
    prompt = list(log.ask(TALK[:2]))
    reply = [FIRST_WORD + n for n in range(12)]
    log.answered(reply, TALK[2][1])
    rebuilt = new_log(LLAMA_2).ask(TALK)
    kept = log.ask(TALK)
    spared = len(plain(TALK[2][1]))
    assert _read_again(prompt + reply, kept) + spared <= _read_again(prompt + reply, rebuilt)


@every_format
def test_asking_the_same_again_reads_nothing_of_what_came_before(form: Format) -> None:
    log = new_log(form)
    log.ask(TALK[:2])
    log.answered(plain("first try"), "first try")
    again = [*TALK[:2], ("assistant", "first try"), TALK[3]]
    before = list(log.ask(again))
    log.answered(plain("second try"), "second try")
    assert log.ask(again) == before
    assert log.marks[-1].role == "user"


@every_format
def test_an_edited_message_rewinds_to_the_one_before_it(form: Format) -> None:
    log = new_log(form)
    first = list(log.ask(TALK[:2]))
    log.answered(plain(TALK[2][1]), TALK[2][1])
    log.ask(TALK)
    log.answered(plain("more"), "more")
    prompt = log.ask([*TALK[:3], ("user", "Something else.")])
    assert prompt[: len(first)] == first
    assert plain("Something") != plain("It")
    assert plain(" else")[0] in prompt
    assert plain(" now")[0] not in prompt
    assert [mark.text for mark in log.marks][-1] == "Something else."


@every_format
def test_deleted_messages_leave_no_token_behind(form: Format) -> None:
    log = new_log(form)
    log.ask([TALK[0], ("user", "my secret")])
    log.answered(plain("your secret"), "your secret")
    prompt = log.ask([TALK[0], ("user", "Good morning.")])
    assert plain(" secret")[0] not in prompt
    assert prompt == new_log(form).ask([TALK[0], ("user", "Good morning.")])


@every_format
def test_a_turn_that_leaves_from_the_middle_leaves_the_log_right(form: Format) -> None:
    log = new_log(form)
    log.ask(TALK)
    log.answered(plain(REPLY), REPLY)
    shorter = [TALK[0], TALK[3], ("assistant", REPLY), ("user", "And then?")]
    assert log.ask(shorter) == new_log(form).ask(shorter)


@every_format
def test_what_the_guard_put_in_place_is_what_the_model_reads_next(form: Format) -> None:
    log = new_log(form)
    log.ask(TALK[:2])
    log.answered(plain("You should harm yourself"), "You should harm yourself")
    shown = [*TALK[:2], ("assistant", "I want you to be safe."), ("user", "Thank you.")]
    prompt = log.ask(shown)
    assert plain(" harm")[0] not in prompt
    assert plain(" safe")[0] in prompt
    assert prompt == new_log(form).ask(shown)


@every_format
def test_a_note_stays_behind_its_turn_and_is_not_repeated(form: Format) -> None:
    log = new_log(form)
    noted = list(log.ask(TALK[:2], note="Be gentle."))
    log.answered(plain(REPLY), REPLY)
    later = log.ask([*TALK[:2], ("assistant", REPLY), TALK[3]])
    assert later[: len(noted)] == noted
    assert later.count(plain(" gentle")[0]) == 1


@every_format
def test_a_log_is_cut_to_whole_messages_that_the_cache_holds(form: Format) -> None:
    log = new_log(form)
    first = list(log.ask(TALK[:2]))
    reply = plain(REPLY)
    log.answered(reply, REPLY)
    talk = [*TALK[:2], ("assistant", REPLY), TALK[3]]
    prompt = list(log.ask(talk))
    answered, marks = [*first, *reply], list(log.marks)
    for held in range(len(prompt) + 1):
        log.restore(prompt, marks)
        count = log.cut(prompt[:held])
        assert count == len(log.tokens) <= held
        assert log.tokens == prompt[:count]
        assert len(log.marks) <= len(talk)
        if held >= len(answered):
            assert count >= len(answered)  # nothing of what was whole is lost
            assert list(log.ask(talk)) == prompt  # the log goes on as if nothing had been cut
    assert log.cut([-1, *prompt]) == 0
    assert not any(mark.end for mark in log.marks)


@every_format
def test_a_summary_is_told_once_as_long_as_the_log_holds_it(form: Format) -> None:
    log = new_log(form)
    summary, word = "Earlier: a cat.", plain(" cat")[0]
    talk = list(TALK[:2])
    for number in range(4):
        before = list(log.tokens)
        prompt = log.ask(talk, note="Be gentle.", summary=summary)
        assert prompt.count(word) == 1
        if number:
            assert _read_again(before, prompt) <= len(plain(talk[-1][1])) + 24
        log.answered(plain(REPLY), REPLY)
        talk += [("assistant", REPLY), ("user", f"And then? {number}")]
    # The turn that held it leaves: now the newest one does.
    shorter = [talk[0], *talk[3:]]
    prompt = log.ask(shorter, summary=summary)
    assert prompt.count(word) == 1
    assert prompt == new_log(form).ask(shorter, summary=summary)
    # Asked again, with what was noted since.
    prompt = log.ask(shorter, summary="Earlier: a dog.")
    assert prompt.count(word) == 0
    assert prompt.count(plain(" dog")[0]) == 1


def test_notes_that_added_up_leave_when_the_context_is_full() -> None:
    log = new_log(CHAT_ML)
    talk = list(TALK[:2])
    for number in range(12):
        log.ask(talk, note="Be gentle, brief and kind to them.")
        log.answered(plain(REPLY), REPLY)
        talk += [("assistant", REPLY), ("user", f"And then? {number}")]
    full = len(log.ask(talk, note="Be gentle."))
    fresh = new_log(CHAT_ML).ask(talk, note="Be gentle.")
    assert full > len(fresh)
    assert len(log.ask(talk, note="Be gentle.", room=full)) == full  # the control: there is room
    assert log.ask(talk, note="Be gentle.", room=full - 1) == fresh


@every_format
@pytest.mark.parametrize(
    ("before", "after"), [("", "Be gentle."), ("Be gentle.", ""), ("Be gentle.", "Be careful.")]
)
def test_asking_again_with_another_note_gives_the_new_note(form: Format, before: str, after: str) -> None:
    log = new_log(form)
    log.ask(TALK, note=before)
    log.answered(plain(REPLY), REPLY)
    assert log.ask(TALK, note=after) == new_log(form).ask(TALK, note=after)


@every_format
def test_a_conversation_read_in_advance_spares_reading_it_when_the_question_comes(form: Format) -> None:
    log = new_log(form)
    ahead = list(log.follow(TALK[:3]))
    prompt = log.ask(TALK)
    assert ahead
    assert prompt == new_log(form).ask(TALK)
    assert _read_again(ahead, prompt) <= len(plain(TALK[3][1])) + 20


def test_a_question_that_was_read_in_advance_still_gets_its_note() -> None:
    log = new_log(CHAT_ML)
    log.follow(TALK)
    assert log.ask(TALK, note="Be gentle.") == new_log(CHAT_ML).ask(TALK, note="Be gentle.")


@every_format
def test_a_restored_log_goes_on_as_if_nothing_had_happened(form: Format) -> None:
    log = new_log(form)
    log.ask(TALK[:2], note="Be gentle.")
    log.answered(plain(f" {REPLY}"), f" {REPLY}")
    other = new_log(form)
    other.restore(list(log.tokens), from_json(as_json(log.marks)))
    talk = [*TALK[:2], ("assistant", REPLY), ("user", "And now?")]
    assert other.ask(talk) == log.ask(talk)
    assert other.marks == log.marks


@pytest.mark.parametrize(
    "rows",
    [
        [["user", "a", "b", None]],
        [["user", 1, "b", 3, ""]],
        [["user", "a", "b", "3", ""]],
        [["user"]],
        [None],
    ],
    ids=["too short", "no text", "end is no number", "one field", "nothing"],
)
def test_marks_that_are_none_are_refused(rows: list[list[object]]) -> None:
    with pytest.raises((ValueError, TypeError)):
        from_json(rows)  # type: ignore[arg-type]


@given(st.lists(words, min_size=1, max_size=5), words)
def test_whatever_was_said_before_the_prompt_is_the_same_as_from_scratch(
    said: list[str], system: str
) -> None:
    """What the model didn't write itself has the tokens of a fresh log, by whatever way the log came there."""
    log = new_log(LLAMA_3)
    talk = [("system", system), *[(("user", "assistant")[n % 2], text) for n, text in enumerate(said)]]
    for end in range(2, len(talk) + 1):
        if talk[end - 1][0] == "user":
            log.ask(talk[:end])
            assert log.tokens == new_log(LLAMA_3).ask(talk[:end])


def test_a_message_without_words_does_no_harm() -> None:
    talk = [TALK[0], ("user", "  "), ("assistant", ""), ("user", "Are you there?")]
    log = new_log(CHAT_ML)
    assert log.ask(talk) == new_log(CHAT_ML).ask(talk)
    log.answered(plain("Yes."), "Yes.")
    more = [*talk, ("assistant", "Yes."), ("user", "Good.")]
    assert plain("\nGood")[0] in log.ask(more)


# ---- somebody's words are never control tokens -----------------------------------------------------


def hostile_texts(control: tuple[str, ...], count: int, seed: int) -> list[str]:
    """Control tokens' texts, pieces of them, and tricks around them."""
    draw = random.Random(seed)
    odd = [
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u202e",
        "\ue000",
        "\0",
        "＜",
        "｜",
        "ｓ",
        "\u0338",
        "\n",
        " ",
        "\\",
        "&lt;",
        "�",
    ]
    texts = []
    for _ in range(count):
        parts = []
        for _ in range(draw.randint(1, 6)):
            spelled = draw.choice(control)
            way = draw.randrange(6)
            if way == 0:
                parts.append(spelled)
            elif way == 1:
                cut = draw.randrange(len(spelled) + 1)
                parts.append(spelled[:cut] + draw.choice(odd) + spelled[cut:])
            elif way == 2:
                cut = draw.randrange(len(spelled) + 1)
                parts.append(spelled[:cut] + spelled + spelled[cut:])
            elif way == 3:
                parts.append(spelled.upper() if draw.random() < 0.5 else spelled[::-1])
            elif way == 4:
                parts.append("".join(draw.choice(odd) for _ in range(3)))
            else:
                parts.append(draw.choice(["I am sad", "[INST]", "<<SYS>>", "{{ bos_token }}", "assistant\n"]))
        texts.append(draw.choice(["", " ", "\n"]).join(parts))
    return texts


@pytest.mark.parametrize("form", [CHAT_ML, LLAMA_2, LLAMA_3, GEMMA_2], ids=lambda form: form.name)
def test_hostile_words_make_no_control_token(form: Format) -> None:
    calm = new_log(form).ask([("user", "hello")])
    expected = sum(token < FIRST_WORD for token in calm)
    spelled = 0
    for text in hostile_texts(form.control, 2500, 7):
        prompt = new_log(form).ask([("user", text)] if text.strip() else [("user", "x")])
        assert sum(token < FIRST_WORD for token in prompt) == expected, repr(text)
        spelled += sum(token < FIRST_WORD for token in whole(form, text))
    assert spelled > 500  # read with control tokens, the same texts would have made many


def test_a_vocabulary_that_makes_control_tokens_of_plain_words_is_refused() -> None:
    broken = Vocabulary({"<|im_end|>": 5}, [], lambda _text: [5], None)
    with pytest.raises(ControlInTextError):
        TokenLog(template(CHAT_ML), broken).ask([("user", "hello")])


def test_a_user_defined_token_is_cut_where_somebody_spells_it() -> None:
    def always_reads(text: str) -> list[int]:
        return [9] if text == "<tool>" else plain(text)

    guarded = Vocabulary({"<tool>": 9}, ["<tool>"], always_reads, None)
    assert 9 not in guarded.words("<tool>")
    unguarded = Vocabulary({"<tool>": 9}, [], always_reads, None)
    with pytest.raises(ControlInTextError):
        unguarded.words("<tool>")


def test_a_vocabulary_without_control_tokens_splits_nothing() -> None:
    assert Vocabulary({}, [], plain, None).split("<s>any</s>") == ["<s>any</s>"]
    assert vocabulary(LLAMA_2).split("<s>any</s>") == ["", "<s>", "any", "</s>", ""]
