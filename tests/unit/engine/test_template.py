"""The file's own template decides the form; a text can't; and a hostile template only refuses itself."""

from __future__ import annotations

import sys

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.prompt_formats import CHAT_ML, FORMATS, GEMMA_2, LLAMA_2, TALK, Format
from tests.unit.engine.prompts import template

from mindmate.engine.jinja import TooLarge
from mindmate.engine.template import ChatTemplate, TemplateError


def _text(form: Format, *messages: tuple[str, str], **options: object) -> str:
    return "".join(piece.text for piece in template(form).render(messages, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_talk_has_the_published_form(form: Format) -> None:
    assert _text(form, *TALK) == form.prompt


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_message_is_marked_as_somebodys_words_and_nothing_else_is(form: Format) -> None:
    pieces = template(form).render(TALK)
    assert [(p.message, p.text) for p in pieces if not p.trusted] == [(n, t) for n, (_, t) in enumerate(TALK)]
    assert not any(text in piece.text for piece in pieces if piece.trusted for _, text in TALK)


@pytest.mark.parametrize(
    "form", [f for f in FORMATS if f not in (GEMMA_2,) and "without" not in f.name], ids=lambda f: f.name
)
def test_our_rendering_is_plain_jinjas_where_the_template_takes_a_system_message(form: Format) -> None:
    def refuse(message: str) -> None:
        raise jinja2.TemplateError(message)

    environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - no page, a prompt
    rendered = environment.from_string(form.template).render(
        messages=[{"role": role, "content": text} for role, text in TALK],
        add_generation_prompt=True,
        bos_token=form.bos,
        eos_token=form.eos,
        raise_exception=refuse,
    )
    assert rendered == form.prompt


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_published_templates_pass_the_check(form: Format) -> None:
    template(form).check()


@given(st.text(max_size=60).filter(str.strip))
def test_a_text_comes_out_as_it_went_in(text: str) -> None:
    pieces = template(CHAT_ML).render([("user", text)])
    assert [piece.text for piece in pieces if not piece.trusted] == [text.strip()]


def test_a_text_that_is_a_template_is_not_rendered() -> None:
    assert "{{ 7 * 7 }}{% raw %}" in _text(CHAT_ML, ("user", "{{ 7 * 7 }}{% raw %}"))


def test_a_text_that_spells_a_placeholder_is_only_text() -> None:
    text = "\ue0000123456789abcdef-0\ue001"
    assert [p.text for p in template(CHAT_ML).render([("user", text)]) if not p.trusted] == [text]


def test_a_note_goes_behind_the_newest_message_of_the_person_only() -> None:
    talk = _text(LLAMA_2, ("user", "one"), ("assistant", "two"), ("user", "three"), note="Be gentle.")
    assert talk.endswith("three\n\n(Be gentle.) [/INST]")
    assert talk.count("Be gentle.") == 1


HOSTILE = {
    "no Jinja": "{% for message in messages %}",
    "an unknown tag": "{% include 'secrets' %}{{ messages }}",
    "raises": "{{ raise_exception('no') }}",
    "an undefined name": "{{ nothing.at.all }}{% for m in messages %}{{ m.content }}{% endfor %}",
    "drops every message": "hello",
    "drops all but the first": "{{ messages[0].content }}",
    "drops answers": "{% for m in messages if m.role != 'assistant' %}{{ m.content }}{% endfor %}",
    "turns messages around": "{% for m in messages | reverse %}{{ m.content }}{% endfor %}",
    "says a message twice": "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}",
    "changes the words": "{% for m in messages %}{{ m.content | upper }}{% endfor %}",
    "cuts the words": "{% for m in messages %}{{ m.content[3:] }}{% endfor %}",
    "endless loops": "{% for a in range(9999) %}{% for b in range(9999) %}{% for c in range(9999) %}{% endfor %}"
    "{% endfor %}{% endfor %}",
    "endless output": "{% for a in range(99999) %}{% for b in range(99999) %}xxxxxxxx{% endfor %}{% endfor %}",
    "endless recursion": "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "a long range": "{% for a in range(10 ** 4 * 10 ** 4) %}{% endfor %}",
    "a power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "a large list": "{{ [0] * 10000000000 }}",
    "loops too deep": "{% for a in [1] %}" * 40 + "{% endfor %}" * 40,
    "brackets too deep": "{{ " + "(" * 5000 + ")" * 5000 + " }}",
    "too long": "x" * 300_000,
}
_ALL = "{% for m in messages %}{{ m.content }}{% endfor %}"
ESCAPES = {
    "the classes of a text": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "the same by filter": "{{ ('' | attr('__class__')).__mro__ }}",
    "the same by item": "{{ ''['__class__']['__mro__'] }}",
    "a function's globals": "{{ raise_exception.__globals__['jinja2'] }}",
    "a function's code": "{{ range.__code__.co_consts[0] }}",
    "the template itself": "{{ self._TemplateReference__context.environment.loader.x }}",
    "a loop's internals": "{% for m in messages %}{{ loop.__init__.__globals__.x }}{% endfor %}",
    "a format that looks inside": "{{ '{0.__class__.__mro__}'.format('') + 1 }}",
    "a module": "{{ cycler.__init__.__globals__.os.popen('id') }}",
    "an import": "{{ __import__('os').system('id') }}",
    "a message changed": "{{ messages.append(1) }}",
    "a message's fields changed": "{{ messages[0].update({'content': 'x'}) }}",
    "a generator's frame": "{{ (messages | map('list')).gi_frame.f_globals.x }}",
}


_TIMES = "{% set n = namespace(s=START) %}{% for a in range(60) %}{% set n.s = WHAT %}{% endfor %}"


def _sixty_times(start: str, what: str, then: str = "") -> str:
    return _TIMES.replace("START", start).replace("WHAT", what) + then


BLOWN = {
    "a large text": "{{ 'x' * 10000000000 }}",
    "a text made in two steps": "{{ 'x' * 9999 * 9999 }}",
    "a text doubled with +": _sixty_times("'xx'", "n.s + n.s"),
    "a text doubled with ~": _sixty_times("'xx'", "n.s ~ n.s"),
    "a text joined a thousand times": "{% set s = 'x' * 9999 %}{% set t = "
    + " ~ ".join(["s"] * 1000)
    + " %}",
    "a list doubled": _sixty_times("[1]", "n.s + n.s"),
    "lists of lists": _sixty_times("[1]", "[n.s, n.s]", "{{ n.s }}"),
    "lists of lists as JSON": _sixty_times("[1]", "[n.s, n.s]", "{{ n.s | tojson }}"),
    "lists of lists as a text": _sixty_times("[1]", "[n.s, n.s]", "{% set t = n.s | string %}"),
    "lists of lists in a format": _sixty_times("[1]", "[n.s, n.s]", "{% set t = '%s' % n.s %}"),
    "lists of lists in a new format": _sixty_times("[1]", "[n.s, n.s]", "{% set t = '{}'.format(n.s) %}"),
    "mappings of mappings": _sixty_times("{}", "{1: n.s, 2: n.s}", "{{ n.s }}"),
    "a wide format": "{{ '%1000000000d' % 1 }}",
    "a wide format from outside": "{{ '%*d' % (1000000000, 1) }}",
    "a wide new format": "{{ '{:1000000000}'.format(1) }}",
    "a wide new format from outside": "{{ '{:{w}}'.format(1, w=1000000000) }}",
    "a wide mapped format": "{{ '{x:1000000000}'.format_map({'x': 1}) }}",
    "a wide text": "{{ 'x'.ljust(1000000000) }}",
    "a wide text from the other side": "{{ 'x'.zfill(1000000000) }}",
    "an indented text": "{{ 'x\\n' | indent(1000000000) }}",
    "JSON far to the right": "{{ [1] | tojson(indent=1000000000) }}",
    "replaced by much": "{{ ('x' * 9999).replace('x', 'y' * 9999) }}",
    "replaced by much, by filter": "{{ ('x' * 9999) | replace('x', 'y' * 9999) }}",
    "much joined": "{{ (['x' * 9999] * 9999) | join }}",
    "much joined by method": "{{ ''.join(['x' * 9999] * 9999) }}",
    "lists kept": "{% set n = namespace(s=[]) %}{% for a in range(9999) %}{% set n.s = [n.s, range(99999) | list] %}"
    "{% endfor %}",
}


@pytest.mark.parametrize("name", BLOWN)
def test_a_template_that_wants_much_at_once_is_refused_before_it_has_it(name: str) -> None:
    with pytest.raises(TemplateError) as caught:
        ChatTemplate(BLOWN[name] + _ALL, "<s>", "</s>").check()
    assert isinstance(caught.value.__cause__, TooLarge), caught.value.__cause__


def test_what_published_templates_do_with_texts_still_works() -> None:
    source = (
        "{% for m in messages %}{{ '%s: ' % m.role ~ m['content'] + '\\n' }}{% endfor %}"
        "{{ {'a': [1, 'é']} | tojson(indent=4) }}{{ 'a,b' .split(',') | join('-') | upper }}"
        "{{ 'a b'.replace(' ', '_') }}{{ '{:>4}|'.format(7) }}{{ '-' * 3 }}{{ [1, 2] | length }}{{ none }}"
    )
    pieces = ChatTemplate(source, "", "").render([("user", "Hi")])
    assert "".join(p.text for p in pieces) == (
        'user: Hi\n{\n    "a": [\n        1,\n        "é"\n    ]\n}A-Ba_b   7|---2None'
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_a_template_that_cant_be_used_is_refused(name: str) -> None:
    with pytest.raises(TemplateError):
        ChatTemplate(HOSTILE[name], "<s>", "</s>").check()


@pytest.mark.parametrize("name", ESCAPES)
def test_a_template_that_wants_out_is_refused(name: str) -> None:
    with pytest.raises(TemplateError):
        ChatTemplate(ESCAPES[name] + _ALL, "<s>", "</s>").check()


def test_the_same_template_without_the_attempt_is_taken() -> None:
    ChatTemplate(_ALL, "<s>", "</s>").check()


def test_a_long_conversation_is_within_the_bounds() -> None:
    talk = [("user", "a") if n % 2 == 0 else ("assistant", "b") for n in range(4001)]
    assert len([p for p in template(LLAMA_2).render(talk) if not p.trusted]) == 4001


def test_rendering_leaves_a_debugger_or_a_coverage_tracer_in_place() -> None:
    def tracer(*_: object) -> None:
        return None

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        template(CHAT_ML).render(TALK)
        with pytest.raises(TemplateError):
            ChatTemplate(HOSTILE["endless loops"], "", "").check()
        kept = sys.gettrace()
    finally:
        sys.settrace(before)
    assert kept is tracer
