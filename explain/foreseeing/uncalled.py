"""Follows the functions that the program itself does not call: whatever they are called with, and whenever.

Their parameters are not known, and of the module's names only what nobody changes counts: its functions, classes,
modules and constants. A function that a decorator changes is left out.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from explain.foreseeing.binding import parameters_of
from explain.foreseeing.scopes import within
from explain.foreseeing.state import MODULE, Frame
from explain.foreseeing.statements import Statements
from explain.foreseeing.values import Dead, Function, Module, NotKnown, Some, Stop, Unknown

_PLAIN_DECORATORS = frozenset(("staticmethod", "classmethod", "property", "override"))
_CONSTANT = (str, int, float, bytes)


def follow_uncalled(run: Statements, tree: ast.Module) -> None:
    """Follow every function of ``tree`` that ``run``, which is at its end, has not followed."""
    followed = set(run.of_functions)
    _widen(run, tree)
    for node, owner in _functions(tree):
        if node not in followed:
            _follow_one(run, node, owner)


def _follow_one(run: Statements, node: ast.FunctionDef | ast.AsyncFunctionDef, owner: str) -> None:
    if run.yields(node):
        return
    run.begin_anew()
    run.frames.append(Frame(MODULE, run.globals))
    run.open_level()
    names: dict[str, object] = {name: Unknown() for name in parameters_of(node)}
    if node.args.vararg:
        names[node.args.vararg.arg] = Some(tuple)
    if node.args.kwarg:
        names[node.args.kwarg.arg] = Some(dict)
    function = Function(node, node.name, {}, (), run.follow)
    function.__qualname__ = f"{owner}.{node.name}" if owner else node.name
    function.private = owner
    run.functions.append(function)
    try:
        try:
            run.run(function, names)
        except Exception as error:
            run.note(error)
            run.report(error)
    except (Stop, Dead, NotKnown, RecursionError, MemoryError):
        pass


def _widen(run: Statements, tree: ast.Module) -> None:
    """Forget what somebody may change before a function is called."""
    bound: Counter[str] = Counter()
    for node in within(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bound[node.id] += 1
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            bound[node.name] += 1
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            bound.update((alias.asname or alias.name.partition(".")[0]) for alias in node.names)
    for name, value in run.globals.items():
        lasting = isinstance(value, (Function, Module, type)) or (isinstance(value, Unknown) and bool(value.origin))
        constant = name.isupper() and type(value) in _CONSTANT
        if bound[name] > 1 or name in run.mentions.shared or not (lasting or constant):
            run.globals[name] = Unknown()
    run.escaped = run.universal = True


def _functions(tree: ast.Module) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, str]]:
    """The functions of the module and the methods of its classes, with the name of the class."""
    for statement in tree.body:
        owner = statement.name if isinstance(statement, ast.ClassDef) else ""
        for node in statement.body if isinstance(statement, ast.ClassDef) else [statement]:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and all(map(_is_plain, node.decorator_list)):
                yield node, owner


def _is_plain(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Name) and decorator.id in _PLAIN_DECORATORS
