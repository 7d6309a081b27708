"""Whatever the model writes passes the guard: only the places named here ask it for words at all."""

from __future__ import annotations

import ast
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[2] / "src" / "mindmate"
#: Modules outside the engine that ask the model for words, and what becomes of them there.
ASKS = {
    "conversation/turn.py": "shown and kept, through a guard of the factory",
    "conversation/summary.py": "kept, through a guard of the factory",
    "bench.py": "measured and thrown away",
}


def _calls(file: Path, *names: str) -> set[str]:
    """Which of `names` a module calls with anything at all: D-Bus too has a `reply`, that takes nothing."""
    tree = ast.parse(file.read_text("utf-8"))
    return {
        node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name)
        if node.args or node.keywords or "reply" not in ast.unparse(node.func)
        if (node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id) in names
    }


def test_only_known_modules_ask_the_model_for_words() -> None:
    asking = {
        str(file.relative_to(SOURCES))
        for file in SOURCES.rglob("*.py")
        if "engine" not in file.relative_to(SOURCES).parts and _calls(file, "reply", "write")
        if "reply" in _calls(file, "reply") or file.name == "summary.py"
    }
    assert asking == set(ASKS)


def test_whoever_keeps_the_models_words_finishes_a_guard_over_them() -> None:
    wanted = ("_new_guard", "feed", "finish")
    assert set(wanted) <= _calls(SOURCES / "conversation" / "summary.py", *wanted)
    # A turn makes the guard, and hands it with every piece to the growing reply, which feeds and finishes it.
    turn, reply = (SOURCES / "conversation" / name for name in ("turn.py", "reply.py"))
    assert _calls(turn, "_new_guard", "_guard_for", "GrowingReply", "take") >= {
        "_new_guard",
        "_guard_for",
        "GrowingReply",
    }
    assert _calls(reply, "feed", "finish") == {"feed", "finish"}


def test_titles_are_made_of_the_persons_words() -> None:
    tree = ast.parse((SOURCES / "conversation" / "turn.py").read_text("utf-8"))
    titles = [
        ast.unparse(node.args[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "title_of"
    ]
    # What was typed; the first that is left when its message is deleted; and, to compare, a message's former words.
    assert sorted(set(titles)) == ["aside[0].text", "found.text", "left", "text"]
