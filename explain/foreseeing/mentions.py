"""Which names a whole program mentions: counted when first asked, for most programs never ask."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cached_property


class Mentions:
    """The names of one program, by how it mentions them."""

    def __init__(self, tree: ast.Module) -> None:
        """Nothing is counted yet."""
        self._tree = tree

    @cached_property
    def once(self) -> frozenset[str]:
        """The names that are read in one place only, as a name or as an attribute."""
        mentioned: Counter[str] = Counter()
        for node in ast.walk(self._tree):
            if isinstance(node, ast.Name):
                mentioned[node.id] += isinstance(node.ctx, ast.Load)
            elif isinstance(node, ast.Attribute):
                mentioned[node.attr] += 1
        return frozenset(name for name, times in mentioned.items() if times == 1)

    @cached_property
    def shared(self) -> frozenset[str]:
        """The names that some function declares global."""
        return frozenset(
            name for node in ast.walk(self._tree) if isinstance(node, ast.Global) for name in node.names
        )
