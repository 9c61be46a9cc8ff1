"""Whether the compiler may refuse a tree that the parser has made: only then is it asked, for it takes its time.

Knows what it takes to break each rule of CPython's ``symtable.c``, ``compile.c``, ``codegen.c`` and ``future.c``, and
not the rules themselves: it says yes where it is not sure. ``tests/checking/test_compiling.py`` holds it against
everything that the compilers at hand refuse.
"""

from __future__ import annotations
import __future__ as future

import ast
import sys
from collections.abc import Iterator

from explain.analysis.trees import COMPREHENSIONS, FUNCTIONS, LOOPS, Tree

_RULED = tuple(
    getattr(ast, name)
    for name in ("Match", "TryStar", "TypeAlias", "TypeVar", "ParamSpec", "TypeVarTuple")
    if hasattr(ast, name)
)  # fmt: skip
"""Nodes with so many rules of their own that wherever there is one the compiler is asked."""
_BLOCKS = (*LOOPS, ast.Try, ast.With, ast.AsyncWith)
_MOST_BLOCKS = 6
"""Blocks within blocks: CPython takes twenty, and counts a ``finally`` and each context manager as some of its own."""
_MOST_MANAGERS = 4
_MOST_TARGETS = 100
"""Targets beside a starred one: CPython takes 255 before it."""
_OWNERS = (*FUNCTIONS, ast.ClassDef, ast.Module)
_PLAIN = (ast.expr, ast.keyword, ast.withitem)
_HOLD_STARRED = (ast.Call, ast.Tuple, ast.List, ast.Set)


def may_be_refused(tree: Tree) -> bool:
    """Whether the compiler of the running Python may refuse ``tree``."""
    if any(tree.has(kind) for kind in _RULED) or "__debug__" in tree.source.text:
        return True
    if sys.version_info >= (3, 15) and "lazy" in tree.source.text:
        return True
    suspects = (_named, _outside_function, _outside_loop, _repeated, _imports, _declared, _starred, _out_of_order)
    return any(suspect(tree) for suspect in suspects)


def _named(tree: Tree) -> bool:
    """Whether a ``:=`` stands anywhere but in a plain expression of a statement that runs it at once."""
    return any(not _is_plain(tree, node) for node in tree.nodes(ast.NamedExpr))


def _is_plain(tree: Tree, node: ast.AST) -> bool:
    for above in tree.ancestors(node):
        if isinstance(above, ast.stmt):
            return not isinstance(above, (*_OWNERS, ast.AnnAssign))
        if not isinstance(above, _PLAIN) or isinstance(above, (*COMPREHENSIONS, ast.Lambda)):
            return False
    return False


def _outside_function(tree: Tree) -> bool:
    if tree.has(ast.Return) and any(map(_returns, (tree.root, *tree.nodes(ast.ClassDef)))):
        return True
    if any(not _in_function(tree, node, (ast.FunctionDef, ast.Lambda)) for node in tree.nodes(ast.Yield)):
        return True
    if any(not _in_function(tree, node, (ast.FunctionDef, ast.Lambda)) for node in tree.nodes(ast.YieldFrom)):
        return True
    return any(clause.is_async for clause in tree.nodes(ast.comprehension)) or any(
        not _in_function(tree, node, (ast.AsyncFunctionDef,))
        for kind in (ast.Await, ast.AsyncFor, ast.AsyncWith)
        for node in tree.nodes(kind)
    )


def _returns(owner: ast.AST) -> bool:
    """Whether a ``return`` stands in ``owner`` itself, outside the functions and classes in it."""
    waiting: list[ast.AST] = list(getattr(owner, "body", ()))
    while waiting:
        statement = waiting.pop()
        if isinstance(statement, ast.Return):
            return True
        if not isinstance(statement, (*FUNCTIONS, ast.ClassDef)):
            for field in ("body", "handlers", "orelse", "finalbody"):
                waiting += getattr(statement, field, ())
    return False


def _in_function(tree: Tree, node: ast.AST, kinds: tuple[type[ast.AST], ...]) -> bool:
    """Whether ``node`` plainly runs in the body of a function of these ``kinds``, and in nothing inside it."""
    below = node
    for above in tree.ancestors(node):
        if isinstance(above, (*FUNCTIONS, ast.Lambda)):
            return isinstance(above, kinds) and isinstance(
                below, ast.expr if isinstance(above, ast.Lambda) else ast.stmt
            )
        if isinstance(above, (*COMPREHENSIONS, ast.ClassDef, ast.AnnAssign)):
            return False
        below = above
    return False


def _outside_loop(tree: Tree) -> bool:
    return any(not _in_loop(tree, node) for kind in (ast.Break, ast.Continue) for node in tree.nodes(kind))


def _in_loop(tree: Tree, node: ast.AST) -> bool:
    below = node
    for above in tree.ancestors(node):
        if isinstance(above, LOOPS) and not any(below is one for one in above.orelse):
            return True
        if isinstance(above, (*FUNCTIONS, ast.ClassDef)):
            return False
        below = above
    return False


def _repeated(tree: Tree) -> bool:
    """Whether a parameter or a keyword of a call may be there twice."""
    for node in tree.nodes(ast.Call):
        if len(node.keywords) > 1 and _twice([one.arg for one in node.keywords if one.arg]):
            return True
    for definition in tree.nodes(ast.ClassDef):
        if len(definition.keywords) > 1:
            return True
    several = (node for node in tree.nodes(ast.arguments) if not _is_short(node))
    return any(_twice([one.arg for one in _parameters(node)]) for node in several)


def _is_short(node: ast.arguments) -> bool:
    """Whether there is one plain parameter at most, as most functions have none besides."""
    return len(node.args) < 2 and not (node.posonlyargs or node.kwonlyargs or node.vararg or node.kwarg)


def _parameters(node: ast.arguments) -> Iterator[ast.arg]:
    yield from node.posonlyargs
    yield from node.args
    yield from node.kwonlyargs
    if node.vararg:
        yield node.vararg
    if node.kwarg:
        yield node.kwarg


def _twice(names: list[str]) -> bool:
    return len(names) > 1 and len(set(names)) < len(names)


def _imports(tree: Tree) -> bool:
    """Whether an ``import *`` may stand in a function, or an import from ``__future__`` too late."""
    for node in tree.nodes(ast.ImportFrom):
        if node.names[0].name == "*" and tree.parent(node) is not tree.root:
            return True
        if node.module == "__future__" and not _is_early(tree.root, node):
            return True
    return False


def _is_early(root: ast.Module, node: ast.ImportFrom) -> bool:
    """Whether ``node`` asks for features that are there, with nothing above it but its like and a docstring."""
    if not all(one.name in future.all_feature_names and one.name != "barry_as_FLUFL" for one in node.names):
        return False
    for number, statement in enumerate(root.body):
        if statement is node:
            return True
        if isinstance(statement, ast.Expr) and number == 0 and isinstance(statement.value, ast.Constant):
            continue
        if not (isinstance(statement, ast.ImportFrom) and statement.module == "__future__"):
            return False
    return False


def _declared(tree: Tree) -> bool:
    """Whether a ``global`` or ``nonlocal`` may come too late, name a parameter, or find nothing that it could mean."""
    declarations: list[ast.Global | ast.Nonlocal] = [*tree.nodes(ast.Global), *tree.nodes(ast.Nonlocal)]
    for node in declarations:
        function = next(above for above in tree.ancestors(node) if isinstance(above, _OWNERS))
        if not isinstance(function, FUNCTIONS) or not set(node.names).isdisjoint(_named_before(function, node)):
            return True
        if isinstance(node, ast.Nonlocal) and not _binds(tree, function, node.names):
            return True
    return False


def _named_before(function: ast.FunctionDef | ast.AsyncFunctionDef, node: ast.Global | ast.Nonlocal) -> Iterator[str]:
    """The parameters of ``function``, and the names in it above ``node`` or annotated anywhere."""
    yield from (one.arg for one in _parameters(function.args))
    for inner in ast.walk(function):
        if isinstance(inner, (ast.Global, ast.Nonlocal)) and inner is not node:
            yield from inner.names
        elif isinstance(inner, ast.AnnAssign) and isinstance(inner.target, ast.Name):
            yield inner.target.id
        elif getattr(inner, "lineno", node.lineno) < node.lineno:
            yield from _names(inner)


def _names(node: ast.AST) -> Iterator[str]:
    for field in ("id", "name", "asname"):
        name = getattr(node, field, None)
        if isinstance(name, str):
            yield name.partition(".")[0]


def _binds(tree: Tree, function: ast.AST, names: list[str]) -> bool:
    """Whether the function next around ``function`` plainly assigns all ``names``, or has them as parameters."""
    outer = next(above for above in tree.ancestors(function) if isinstance(above, _OWNERS))
    if not isinstance(outer, FUNCTIONS):
        return False
    bound = {one.arg for one in _parameters(outer.args)}
    waiting: list[ast.AST] = list(outer.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            bound.add(node.id)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            return False
        if not isinstance(node, (*FUNCTIONS, *COMPREHENSIONS, ast.Lambda, ast.ClassDef)):
            waiting += ast.iter_child_nodes(node)
    return bound.issuperset(names)


def _starred(tree: Tree) -> bool:
    """Whether a ``*value`` stands where nothing takes it, or beside another one that is assigned to."""
    for node in tree.nodes(ast.Starred):
        parent = tree.parent(node)
        if not isinstance(parent, _HOLD_STARRED):
            return True
        if not isinstance(node.ctx, ast.Load):
            beside = getattr(parent, "elts", ())
            if len(beside) > _MOST_TARGETS or sum(isinstance(one, ast.Starred) for one in beside) > 1:
                return True
    return False


def _out_of_order(tree: Tree) -> bool:
    """Whether an ``except:`` is not the last, or blocks are nested deeper than anybody would."""
    if any(handler.type is None for node in tree.nodes(ast.Try) for handler in node.handlers[:-1]):
        return True
    managed: list[ast.With | ast.AsyncWith] = [*tree.nodes(ast.With), *tree.nodes(ast.AsyncWith)]
    if any(len(node.items) > _MOST_MANAGERS for node in managed):
        return True
    deep = (node for kind in _BLOCKS for node in tree.nodes(kind) if node.col_offset >= _MOST_BLOCKS)
    return any(sum(isinstance(above, _BLOCKS) for above in tree.ancestors(node)) >= _MOST_BLOCKS for node in deep)
