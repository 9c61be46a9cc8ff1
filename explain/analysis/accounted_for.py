"""Names that nothing in a file defines, and whose author knows it: another checker is told so, or a host gives them."""

from __future__ import annotations

import ast
import re
from collections import Counter

from explain.analysis.trees import Tree
from explain.patterns import pattern

_ELSEWHERE = pattern(
    r"#\s*(?:(?i:noqa)(?!\s*:|\w)|(?i:noqa)\b.*\bF821\b|type:\s*ignore\[.*name-defined|pylint:.*undefined-variable)"
)
"""A comment by which the author tells another checker that the name has its value unseen, or all to look away."""
_ELSEWHERE_IN_FILE = pattern(
    r"^[ \t]*#[ \t]*(?:(?:ruff|flake8):[ \t]*noqa[ \t]*(?:$|:.*\bF821\b)|pylint:[ \t]*disable=.*\bundefined-variable)",
    re.MULTILINE,
)
"""The same for a file, or for all of one from there on."""
OF_PYTHON2 = frozenset(
    "basestring buffer cmp execfile file intern long raw_input reduce reload unichr unicode xrange".split()
)
"""Built-ins of Python 2 that Python 3 has not."""
_DEBUGGERS = frozenset({"gdb", "lldb"})
"""Modules that only a debugger has."""
_SETTINGS = 2
"""Settings of one object that tell that it is there."""
_CONDITIONS = (ast.If, ast.IfExp, ast.BoolOp, ast.Try, ast.ExceptHandler)


def name_is_accounted_for(tree: Tree, name: ast.Name) -> bool:
    """Whether the author knows that nothing here defines ``name``: says so to another checker by a comment, uses a name
    of Python 2 under some condition, whatever it asks, or again and again an object that some host gives the file."""
    if _ELSEWHERE.search(tree.source.line(name.lineno)) or tree.derived(_told_elsewhere):
        return True
    if name.id in tree.derived(_of_hosts):
        return True
    return name.id in OF_PYTHON2 and any(isinstance(above, _CONDITIONS) for above in tree.ancestors(name))


def _told_elsewhere(tree: Tree) -> bool:
    """Whether a comment tells another checker to look away from all names of the file, a debugger runs it, to which
    other commands have given names, or it is the template of a program."""
    if not _DEBUGGERS.isdisjoint(alias.name for one in tree.nodes(ast.Import) for alias in one.names):
        return True
    if any(isinstance(one.elts[0], ast.Set) and isinstance(tree.parent(one), ast.Expr) for one in tree.nodes(ast.Set)):
        return True  # {{name}}: a template
    return _ELSEWHERE_IN_FILE.search(tree.source.text) is not None


def _of_hosts(tree: Tree) -> frozenset[str]:
    """The names that are settled on, several times and at the top of the file, and that nothing gives a value:
    ``c.ServerApp.port = 8888`` in the settings of Jupyter. Also several constants that are added to, as where one file
    of settings runs another: ``INSTALLED_APPS += ["shop"]``."""
    stores = [one for one in tree.nodes(ast.Attribute) if isinstance(one.ctx, ast.Store) and _on_top(tree, one)]
    counted = Counter(_begun(one) for one in stores)
    added = {_begun(one.target) for one in tree.nodes(ast.AugAssign) if _on_top(tree, one)}
    filled = (one for one in tree.nodes(ast.Subscript) if isinstance(one.ctx, ast.Store) and _on_top(tree, one))
    constants = frozenset(name for name in added.union(map(_begun, filled)) if name.isupper())
    hosts = frozenset(name for name, times in counted.items() if name and times >= _SETTINGS)
    return hosts | constants if len(constants) >= _SETTINGS else hosts


def _on_top(tree: Tree, node: ast.AST) -> bool:
    return isinstance(tree.parent(tree.statement(node)), ast.Module)


def _begun(node: ast.expr) -> str:
    """The name that ``node``, a chain of attributes or items, begins with."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
