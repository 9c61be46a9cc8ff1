"""What a name in a file stands for, as far as its imports and Python's built-ins tell. Imports nothing itself."""

from __future__ import annotations

import ast
import builtins
from collections import Counter

from explain.analysis.trees import Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from explain.catalogue import Catalogue

_SAME = {
    "IOError": ("OSError",),
    "EnvironmentError": ("OSError",),
    "re.error": ("re.error", "re.PatternError"),
    "re.PatternError": ("re.error", "re.PatternError"),
}
"""Other names of one class, as Python prints them."""
PRINTED_ANEW = (
    ("re.error", "re.PatternError", "3.13"),
    ("asyncio.exceptions.TimeoutError", "TimeoutError", "3.11"),
    ("concurrent.futures._base.TimeoutError", "TimeoutError", "3.11"),
    ("socket.timeout", "TimeoutError", "3.10"),
)
"""Classes that a traceback prints by another name: the older, the newer, and the Python since when, by its What's New.
"""
_TOO_WIDE = {"BaseException", "Exception", "Warning"}
"""What a project's own errors are as well."""


class Names:
    """The names of one file: ``imported`` by their dotted names, and ``constants`` of the module."""

    def __init__(self, tree: Tree) -> None:
        """Reads the bindings of ``tree``."""
        self.imported: dict[str, str] = {}
        self.bound: Counter[str] = Counter()
        self.read: Counter[str] = Counter()
        self.constants: dict[str, ast.expr] = {}
        for node in tree.nodes(ast.Import):
            for one in node.names:
                self._import(one.asname or one.name.partition(".")[0], one.name if one.asname else "")
        for origin in tree.nodes(ast.ImportFrom):
            for one in origin.names:
                self._import(one.asname or one.name, f"{origin.module}.{one.name}" if not origin.level else "?")
        self.read.update([one.id for one in tree.nodes(ast.Name) if isinstance(one.ctx, ast.Load)])
        self.bound.update([one.id for one in tree.nodes(ast.Name) if not isinstance(one.ctx, ast.Load)])
        self.bound.update([one.name for one in tree.nodes(ast.FunctionDef)])
        self.bound.update([one.name for one in tree.nodes(ast.AsyncFunctionDef)])
        self.bound.update([one.name for one in tree.nodes(ast.ClassDef)])
        self.bound.update([one.arg for one in tree.nodes(ast.arg)])
        for assigned in tree.root.body:
            if isinstance(assigned, ast.Assign) and len(assigned.targets) == 1:
                target = assigned.targets[0]
                if isinstance(target, ast.Name):
                    self.constants[target.id] = assigned.value

    def _import(self, name: str, dotted: str) -> None:
        known = self.imported.setdefault(name, dotted or name)
        if known != (dotted or name):
            self.imported[name] = "?"

    def dotted(self, node: ast.AST) -> str:
        """The full name of ``node`` ("json.JSONDecodeError", "ValueError"); empty where it cannot be told."""
        if isinstance(node, ast.Attribute):
            before = self.dotted(node.value)
            return f"{before}.{node.attr}" if before else ""
        if not isinstance(node, ast.Name) or self.bound[node.id]:
            return ""
        if node.id in self.imported:
            return self.imported[node.id].replace("?", "")
        return node.id if hasattr(builtins, node.id) else ""

    def constant(self, name: str) -> ast.expr | None:
        """What ``name`` is, where the module assigns it and nothing else does."""
        return self.constants.get(name) if self.bound[name] == 1 and name not in self.imported else None

    def classes(self, node: ast.AST, catalogue: Catalogue) -> tuple[str, ...]:
        """The exceptions that ``node`` stands for, as Python prints them; none where one is not Python's own."""
        nodes = node.elts if isinstance(node, ast.Tuple) else [node]
        found: list[str] = []
        for one in nodes:
            printed = _printed(self.dotted(one), catalogue)
            if not printed or _TOO_WIDE.intersection(printed):
                return ()
            found += printed
        return tuple(dict.fromkeys(found))


def _printed(dotted: str, catalogue: Catalogue) -> tuple[str, ...]:
    if dotted in _SAME:
        return _SAME[dotted]
    if not dotted or catalogue.knows(dotted):
        return (dotted,) if dotted else ()
    top, last = dotted.partition(".")[0], dotted.rpartition(".")[2]
    for name in catalogue.classes():
        if name.rpartition(".")[2] == last and name.partition(".")[0].lstrip("_") == top:
            return (name,)
    return ()
