"""A bare name that ``os.listdir`` or ``os.walk`` gave is used as a path, without the folder that it lies in."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import LOOP
from explain.analysis.edits import replaced
from explain.analysis.library_calls import made_by, only_binding
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_THROUGH = ("sorted", "reversed", "list", "set", "tuple")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such names at ``span``, each an argument of a call; nothing beforehand, as the folder may be the same."""
    if span is None:
        return
    values = Values.of(source)
    if any(imported_name(values, one.func) == "os.chdir" for one in values.tree.nodes(ast.Call)):
        return  # the names may lie in the folder that the program went to
    for name in values.tree.nodes(ast.Name, span):
        call = values.tree.parent(name)
        if not isinstance(call, ast.Call) or name not in call.args:
            continue
        found = _listed(values, name) if imported_name(values, call.func) != "os.path.join" else None
        if found is None:
            continue
        listing, folder = found
        joined = f"os.path.join({quoted(source, folder)}, {name.id})"
        bindings = {
            "name": name.id,
            "folder": quoted(source, folder),
            "listing": quoted(source, listing),
            "listed_line": str(listing.lineno),
            "joined": joined,
            "line": str(name.lineno),
            **replaced(source, name, joined),
        }
        yield Fact(source.span(name), uncut(bindings), (Related(source.span(listing), "gives bare names"),))


def _listed(values: Values, name: ast.Name) -> tuple[ast.Call, ast.expr] | None:
    """The call that listed ``name``, and the folder that the name lies in."""
    binding = only_binding(values, name)
    if binding is None or binding.kind != LOOP or binding.value is None:
        return None
    walked = _walked(values, binding.value)
    if walked is not None:
        return walked
    listing = binding.value
    while isinstance(listing, ast.Call) and values.is_builtin(listing.func, *_THROUGH) and listing.args:
        listing = listing.args[0]
    made = made_by(values, listing)
    if made is None or made[0] != "os.listdir" or len(made[1].args) != 1:
        return None
    folder = made[1].args[0]
    return None if isinstance(folder, ast.Constant) and folder.value in (".", "") else (made[1], folder)


def _walked(values: Values, group: ast.expr) -> tuple[ast.Call, ast.expr] | None:
    """The ``os.walk`` whose loop gave ``group``, its files or folders, and the name of the folder that they lie in."""
    binding = only_binding(values, group)
    if binding is None or binding.kind != LOOP:
        return None
    return _of_walk(values, binding)


def _of_walk(values: Values, binding: Binding) -> tuple[ast.Call, ast.expr] | None:
    loop = binding.statement
    if not isinstance(loop, ast.For) or not isinstance(loop.target, ast.Tuple) or len(loop.target.elts) != 3:
        return None
    made = made_by(values, loop.iter)
    if made is None or made[0] != "os.walk" or binding.node not in loop.target.elts[1:]:
        return None
    return made[1], loop.target.elts[0]
