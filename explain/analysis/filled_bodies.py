"""Classes whose body runs in a namespace that their metaclass fills: ``tokens = {NAME, NUMBER}`` of a lexer of SLY.

Judges by what the bodies miss: one name may be a slip, several are given.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from explain.analysis.known_names import PREDEFINED
from explain.analysis.trees import FUNCTIONS, Tree

_SEVERAL = 3
"""Names that a body misses, and that nobody can have overlooked all."""
_APART = (*FUNCTIONS, ast.Lambda, ast.ClassDef, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def is_filled(tree: Tree, body: ast.ClassDef) -> bool:
    """Whether the metaclass of ``body`` may give it names: it has one that the file does not show, and the bodies
    of such classes in the file miss several names."""
    return body in tree.derived(_filled)


def _filled(tree: Tree) -> frozenset[ast.ClassDef]:
    classes = list(tree.nodes(ast.ClassDef))
    own = {one.name for one in classes}
    strange = [one for one in classes if _has_strange_base(one, own)]
    if not strange:
        return frozenset()
    stored = Counter(one.id for one in tree.nodes(ast.Name) if isinstance(one.ctx, ast.Store))
    others = own.union((one.asname or one.name).partition(".")[0] for one in tree.nodes(ast.alias))
    others.update(one.name for one in tree.nodes(ast.FunctionDef) if tree.parent(one) not in strange)
    missing = {name for one in strange for name in _missing(one, stored, others)}
    return frozenset(strange) if len(missing) >= _SEVERAL else frozenset()


def _has_strange_base(node: ast.ClassDef, own: set[str]) -> bool:
    """Whether the class or its metaclass is made by what another file defines."""
    names = (getattr(one, "id", "") for one in (*node.bases, *(word.value for word in node.keywords)))
    return any(name not in own and name not in PREDEFINED for name in names)


def _missing(node: ast.ClassDef, stored: Counter[str], others: set[str]) -> Iterator[str]:
    """The names that the body of ``node`` reads before it gives them a value, and that nothing else in the file has.

    ``stored`` counts every name that the file gives a value, ``others`` are those of imports, functions and classes.
    """
    inside = Counter(one.id for one in _plain_names(node.body) if isinstance(one.ctx, ast.Store))
    known = set[str]()
    for statement in node.body:
        names = list(_plain_names([statement]))
        for name in {one.id for one in names if isinstance(one.ctx, ast.Load)} - others - PREDEFINED - known:
            if stored[name] <= inside[name]:
                yield name
        known.update(one.id for one in names if isinstance(one.ctx, ast.Store))


def _plain_names(statements: list[ast.stmt]) -> Iterator[ast.Name]:
    """The names in ``statements``, without those of functions and the like, which run in a scope of their own."""
    waiting: list[ast.AST] = [one for one in statements if not isinstance(one, _APART)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Name):
            yield node
        waiting += (one for one in ast.iter_child_nodes(node) if not isinstance(one, _APART))
