"""A list is asked for what the objects in it have: ``players.name`` for ``players[0].name``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import attributes
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import primary, unused
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the attributes at ``span`` that a class of the file gives to its objects; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    given = values.tree.derived(_given)
    for node in values.tree.nodes(ast.Attribute, span):
        classes = given.get(node.attr, set())
        if len(classes) != 1 or values.type(node.value) != "list" or node.attr in attributes("list"):
            continue
        made = next(iter(classes))
        if not isinstance(node.ctx, ast.Load) or not _is_made(values, made):
            continue
        group, one = primary(source, node.value), unused(values)
        call = values.tree.parent(node)
        call = call if isinstance(call, ast.Call) and call.func is node else None
        asked = node.attr
        if call is not None:
            arguments = ", ".join(quoted(source, each) for each in (*call.args, *call.keywords))
            asked = f"{node.attr}({arguments})"
        bindings = {
            "group": group,
            "class": made.name,
            "attr": node.attr,
            "each": f"[{one}.{asked} for {one} in {group}]",
            "first": f"{group}[0].{asked}",
            "defined_line": str(made.lineno),
            "line": str(node.lineno),
        }
        if call is not None and isinstance(values.tree.parent(call), ast.Expr):
            bindings["loop"] = f"for {one} in {group}:"
            bindings["in_loop"] = f"{one}.{asked}"
        yield Fact(source.span(node), bindings, (Related(source.line_span(made.lineno), f"has `{node.attr}`"),))


def _given(tree: Tree) -> dict[str, set[ast.ClassDef]]:
    """By name, the classes of the file whose objects get an attribute or a method of that name."""
    found: dict[str, set[ast.ClassDef]] = {}
    for defined in tree.nodes(ast.ClassDef):
        names = {one.name for one in defined.body if isinstance(one, FUNCTIONS)}
        noted = [one.target for one in defined.body if isinstance(one, ast.AnnAssign)]
        names |= {one.id for one in noted if isinstance(one, ast.Name)}
        for node in ast.walk(defined):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
                names |= {node.attr} if node.value.id == "self" else set()
        for name in names:
            found.setdefault(name, set()).add(defined)
    return found


def _is_made(values: Values, defined: ast.ClassDef) -> bool:
    """Whether the file makes objects of the class."""
    return any(isinstance(call.func, ast.Name) and call.func.id == defined.name for call in values.tree.nodes(ast.Call))
