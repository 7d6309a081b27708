"""The tree of an entry's messages: one path of it is shown, the others are earlier versions.

Every function works within the database; `journal.Journal` offers them to the rest of the app. A message's
versions are those that follow the same message and have the same speaker.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mindmate.errors import MindMateError
from mindmate.vault.database import Database, Writer
from mindmate.vault.provenance import source_gone


@dataclass(frozen=True)
class Node:
    """A message's place in the tree."""

    id: int
    parent: int | None
    role: str
    hidden: bool


class Tree:
    """The places of all messages of one entry, by id."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.nodes = {node.id: node for node in nodes}
        self._children: dict[int | None, list[Node]] = {}
        for node in self.nodes.values():
            self._children.setdefault(node.parent, []).append(node)

    def children(self, parent: int | None) -> list[Node]:
        """The messages that follow one, the oldest first; with None those that begin the entry."""
        return self._children.get(parent, [])

    def versions(self, node: Node) -> list[Node]:
        """This message and all others in its place, the oldest first."""
        return [other for other in self.children(node.parent) if other.role == node.role]

    def below(self, node: Node) -> list[Node]:
        """This message and all that follow it, in any version."""
        found = [node]
        for other in found:
            found += self.children(other.id)
        return found

    def path(self, node: Node) -> list[Node]:
        """The path through a message: all before it, and after it what was written last."""
        found = [node]
        while (before := self.nodes.get(found[-1].parent or 0)) is not None:
            found.append(before)
        found.reverse()
        while following := self.children(found[-1].id):
            found.append(following[-1])
        return found

    def shown_after(self, node: Node) -> Node | None:
        """The message that is shown behind this one, None where it is the last."""
        return next((child for child in self.children(node.id) if not child.hidden), None)


def tree(database: Database, entry: int) -> Tree:
    """The tree of the entry with this number."""
    rows = database.rows("SELECT id, parent, role, hidden FROM messages WHERE entry = ? ORDER BY id", entry)
    return Tree(Node(number, parent, role, bool(hidden)) for number, parent, role, hidden in rows)


def place_of(database: Database, message_id: int) -> tuple[int, Tree, Node]:
    """The entry's number, its tree, and the message's place. Raises `entry.missing`."""
    found = database.row("SELECT entry FROM messages WHERE id = ?", message_id)
    if found is None:
        raise MindMateError("entry.missing")
    whole = tree(database, found[0])
    return found[0], whole, whole.nodes[message_id]


def last_shown(database: Database, entry: int) -> int | None:
    """The message that the next one follows."""
    sql = "SELECT max(id) FROM messages WHERE entry = ? AND hidden = 0"
    row = database.row(sql, entry)
    return row[0] if row else None


def counts(database: Database, entry: int) -> dict[int, tuple[int, int]]:
    """For each shown message with other versions: (which of them is shown, counted from 1; how many)."""
    if database.row("SELECT 1 FROM messages WHERE entry = ? AND hidden = 1 LIMIT 1", entry) is None:
        return {}
    whole = tree(database, entry)
    how_many = Counter((node.parent, node.role) for node in whole.nodes.values())
    found = {}
    for node in whole.nodes.values():
        if not node.hidden and how_many[node.parent, node.role] > 1:
            versions = whole.versions(node)
            found[node.id] = versions.index(node) + 1, len(versions)
    return found


def set_aside(database: Database, writer: Writer, entry: int, message_id: int) -> int | None:
    """Hide a message that is shown and all that follow it, so that another can stand in its place; returns what
    that one follows. Raises `entry.missing`."""
    whole = tree(database, entry)
    node = whole.nodes.get(message_id)
    if node is None or node.hidden:
        raise MindMateError("entry.missing")
    following: Node | None = node
    while following is not None:
        writer.update("messages", following.id, hidden=1)
        following = whole.shown_after(following)
    return node.parent


def show(writer: Writer, whole: Tree, node: Node) -> None:
    """Make the path through a message the one that is shown."""
    wanted = {other.id for other in whole.path(node)}
    for other in whole.nodes.values():
        if other.hidden == (other.id in wanted):
            writer.update("messages", other.id, hidden=int(not other.hidden))


def remove(writer: Writer, whole: Tree, node: Node) -> list[int]:
    """Delete a message really; returns the ids that are gone.

    One that is shown goes with its other versions and all that hangs on them, and one of the person's with the
    answers to it; what is shown after that stays. One that is hidden goes with what followed it.
    """
    doomed, staying = whole.below(node), list[Node]()
    if not node.hidden:
        following = whole.shown_after(node)
        while following is not None and node.role == "user" and following.role != "user":
            following = whole.shown_after(following)
        staying = whole.versions(following) if following is not None else []
        doomed = [other for version in whole.versions(node) for other in whole.below(version)]
    kept = {other.id for survivor in staying for other in whole.below(survivor)}
    gone = [other for other in doomed if other.id not in kept]
    for survivor in staying:
        writer.update("messages", survivor.id, parent=node.parent)
    for other in gone:
        writer.execute("DELETE FROM search WHERE rowid = ?", (other.id,))
        source_gone(writer, "message", other.id)
        writer.delete("messages", "id", other.id)
    return [other.id for other in gone]
