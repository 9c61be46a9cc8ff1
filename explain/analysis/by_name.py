"""Calls and attributes by the names that they bear, so that who looks for some of them does not go through all.

Knows nothing of what a name means where it stands.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from itertools import chain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    Node = TypeVar("Node", bound=ast.AST)

Label = Callable[[list[ast.AST]], list[str]]
"""What nodes of one class are looked for by: a name for each."""


class ByName:
    """The nodes of some classes by name; each index is made when it is first asked."""

    def __init__(self, kinds: Mapping[type[ast.AST], list[ast.AST]]) -> None:
        """``kinds`` are the nodes by their class, in the order of the tree."""
        self._kinds = kinds
        self._known: dict[Label, dict[str, list[ast.AST]]] = {}
        self._ranks: dict[type[ast.AST], dict[ast.AST, int]] = {}

    def find(self, kind: type[Node], label: Label, names: Collection[str]) -> list[Node]:
        """The nodes of ``kind`` that bear one of ``names``, in the order of the tree."""
        index: dict[str, list[Node]] = self._index(kind, label)  # type: ignore[assignment]
        few, many = (index, names) if len(index) < len(names) else (names, index)
        found = [index[name] for name in few if name in many]
        if len(found) < 2:
            return found[0] if found else []
        if kind not in self._ranks:
            self._ranks[kind] = {node: place for place, node in enumerate(self._kinds.get(kind, ()))}
        return sorted(chain(*found), key=self._ranks[kind].__getitem__)

    def _index(self, kind: type[ast.AST], label: Label) -> dict[str, list[ast.AST]]:
        if label not in self._known:
            found = self._known[label] = defaultdict(list)
            nodes = self._kinds.get(kind, [])
            for name, node in zip(label(nodes), nodes, strict=True):
                found[name].append(node)
        return self._known[label]


def called(nodes: list[ast.AST]) -> list[str]:
    """What each call calls its function; empty for what is neither a name nor an attribute."""
    functions = [node.func for node in nodes]  # type: ignore[attr-defined]
    return [one.id if one.__class__ is ast.Name else getattr(one, "attr", "") for one in functions]


def borne(nodes: list[ast.AST]) -> list[str]:
    """The name of each attribute."""
    return [node.attr for node in nodes]  # type: ignore[attr-defined]


def asked_of(nodes: list[ast.AST]) -> list[str]:
    """The variable that each attribute is asked for; a dot for another attribute, empty for anything else."""
    values = [node.value for node in nodes]  # type: ignore[attr-defined]
    return [one.id if one.__class__ is ast.Name else "." if one.__class__ is ast.Attribute else "" for one in values]
