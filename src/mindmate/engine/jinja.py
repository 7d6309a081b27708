"""Jinja for a stranger's template: nothing to reach, nothing without end.

Jinja's immutable sandbox keeps a template from Python's insides. What it doesn't bound is size: a text
doubled forty times, a width of a thousand millions, a list within a list within a list. Here every
operation that can make something larger looks first at what it would make; the few filters that published
chat templates use are bounded copies, the others don't exist; lines are counted, and memory is watched.
A single operation that computes without end (comparing lists that hold each other many times over) is ended
from outside: the app takes such a child's silence for a stall.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import jinja2
from jinja2 import filters, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

MAX_TEXT = 4 * 1024 * 1024  # characters of a text, and elements of a list, that a template may make
#: Lines of a template that run in one rendering: half a second's worth; a long chat needs thousands.
MAX_STEPS = 2_000_000
MAX_FACTOR = 10_000  # how often a template may repeat something, the largest exponent, the largest width
MAX_GROWTH = 256 * 1024 * 1024  # bytes of memory that a rendering may take
MAX_NODES = 100_000  # values within a list or mapping that is made a text
_LOOK_EVERY = 64  # lines between looks at the memory
_WIDE = re.compile(r"\d{4,}|\*|\{[^}]*\{")  # in a format: a width beyond a thousand, or one from outside


class TooLarge(jinja2.TemplateError):
    """A template wanted to make something without end."""


def _bound(size: int) -> None:
    if size > MAX_TEXT:
        raise TooLarge("too large")


def _size(value: Any) -> int:
    return len(value) if isinstance(value, str | bytes | list | tuple) else 0


def _nodes(value: Any) -> None:
    """Refuse what would be a text without end: lists that hold each other many times over."""
    left, waiting = MAX_NODES, [iter((value,))]
    size = 0
    while waiting:
        for part in waiting[-1]:
            left -= 1
            if left < 0:
                raise TooLarge("too many values")
            if isinstance(part, str):
                size += len(part)
                _bound(size)
            elif isinstance(part, dict):
                waiting.append(itertools.chain.from_iterable(part.items()))
                break
            elif isinstance(part, list | tuple | set | frozenset):
                waiting.append(iter(part))
                break
        else:
            waiting.pop()


def _text(value: Any) -> Any:
    """What a template prints or joins, once it is known to be bounded."""
    if not isinstance(value, str | int | float | None):
        _nodes(value)
    return value


# ---- filters ---------------------------------------------------------------------------------------


def _join(value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    parts: list[str] = []
    size = 0
    if attribute is not None:
        raise TooLarge("no attributes")
    for part in value:
        parts.append(str(_text(part)))
        size += len(parts[-1]) + len(str(d))
        _bound(size)
    return str(d).join(parts)


def _replaced(text: str, old: str, new: str, count: int | None = None) -> str:
    text, old, new = str(_text(text)), str(_text(old)), str(_text(new))
    times = text.count(old) if old else len(text) + 1
    _bound(len(text) + times * len(new))
    return text.replace(old, new, -1 if count is None else count)


def _indented(value: str, width: int | str = 4, first: bool = False, blank: bool = False) -> str:
    value = str(_text(value))
    by = width if isinstance(width, int) else len(width)
    _bound(len(value) + by * (value.count("\n") + 1))
    return filters.do_indent(value, width, first, blank)


def _json(value: Any, indent: int | None = None) -> str:
    _nodes(value)
    if indent is not None and not 0 <= indent <= 16:
        raise TooLarge("indent")
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    _bound(len(text))
    return text


def _list(value: Iterable[Any]) -> list[Any]:
    found = list(itertools.islice(value, MAX_NODES + 1))
    if len(found) > MAX_NODES:
        raise TooLarge("too many values")
    return found


_KEPT = """
    abs capitalize count d default dictsort e escape first float int items last length lower map max min reject
    rejectattr reverse round safe select selectattr title trim unique upper sort
"""
_FILTERS = {name: filters.FILTERS[name] for name in _KEPT.split()} | {
    "join": _join,
    "replace": _replaced,
    "indent": _indented,
    "tojson": _json,
    "list": _list,
    "string": lambda value: str(_text(value)),
}
#: Methods of a text that make it wider.
_WIDENING = {"ljust", "rjust", "center", "zfill", "expandtabs"}


class _Bounding(NodeTransformer):
    """`a ~ b` becomes a call of `Environment.joined`, which looks at the sizes first."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - the name says which node
        self.generic_visit(node)
        return nodes.Call(
            nodes.EnvironmentAttribute("joined"), node.nodes, [], None, None, lineno=node.lineno
        )


class Environment(ImmutableSandboxedEnvironment):
    """Where a chat template is compiled and rendered."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.loopcontrols"],
            autoescape=False,
            finalize=_text,
        )
        self.filters = dict(_FILTERS)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Bounding().visit(super()._parse(source, name, filename))
        return tree

    def joined(self, *parts: Any) -> str:
        """The parts as one text."""
        _bound(sum(map(_size, parts)))
        texts = [str(_text(part)) for part in parts]
        _bound(sum(map(len, texts)))
        return "".join(texts)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """An operation that can make something larger, once it is known by how much."""
        if operator in ("*", "**") and any(
            isinstance(side, int) and abs(side) > MAX_FACTOR for side in (left, right)
        ):
            raise TooLarge("too large")
        if operator == "*":
            _bound(max(_size(left) * right if isinstance(right, int) else 0, 0))
            _bound(max(_size(right) * left if isinstance(left, int) else 0, 0))
        elif operator == "+":
            _bound(_size(left) + _size(right))
        elif operator == "%" and isinstance(left, str | bytes):
            if _WIDE.search(left if isinstance(left, str) else left.decode("latin-1")):
                raise TooLarge("a wide format")
            _text(right)
        return super().call_binop(context, operator, left, right)

    def call(self, context: Any, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """A call, its arguments looked at where the method could make something large of them."""
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
        if isinstance(owner, str | bytes):
            args = self._checked(str(owner), name, args)
        return super().call(context, obj, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """The sandbox's own `format` of a text, its widths and arguments looked at first."""
        safe = super().wrap_str_format(value)
        if safe is None:
            return None
        form = str(value.__self__)

        def bounded_format(*args: Any, **kwargs: Any) -> str:
            if _WIDE.search(form):
                raise TooLarge("a wide format")
            for part in (*args, *kwargs.values()):
                _text(part)
            return safe(*args, **kwargs)

        return bounded_format

    @staticmethod
    def _checked(owner: str, name: str, args: tuple[Any, ...]) -> tuple[Any, ...]:
        if name in _WIDENING and any(isinstance(part, int) and part > MAX_FACTOR for part in args):
            raise TooLarge("wide")
        if name == "replace" and len(args) >= 2:
            _replaced(owner, args[0], args[1])
        elif name == "translate":
            raise TooLarge("translate")
        elif name == "join" and args:
            args = (_list(args[0]), *args[1:])
            _bound(sum(map(_size, args[0])) + len(owner) * len(args[0]))
        return args


def _peak() -> int:
    """Bytes of memory that this process has had at most; 0 where the system doesn't say."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


@contextmanager
def bounded() -> Iterator[None]:
    """End what runs in the block after `MAX_STEPS` lines of Python (Jinja compiles templates to Python), or when
    it has taken `MAX_GROWTH` bytes. Raises TooLarge."""
    left, most = MAX_STEPS, _peak() + MAX_GROWTH

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal left
        if event == "line":
            left -= 1
            if left < 0:
                raise TooLarge("the template runs without end")
            if left % _LOOK_EVERY == 0 and _peak() > most:
                raise TooLarge("the template takes memory without end")
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(before)
