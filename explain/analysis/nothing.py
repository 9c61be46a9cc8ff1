"""Uses of a value that is, or may be, None: the use, and where the None comes from.

Which origins give None, and what to do about it, is for the facts to say.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from explain.analysis.builtin_types import NONE
from explain.analysis.functions import Def
from explain.analysis.guards import foreseen
from explain.analysis.handing import handed_over
from explain.analysis.quoting import quoted
from explain.analysis.shapes import Nothing
from explain.analysis.trees import Tree
from explain.analysis.uses import ATTRIBUTE, CALL, Use, refuses, uses
from explain.analysis.values import Origin, Values
from explain.places import Span
from explain.source import Source


def uses_of_nothing(source: Source, span: Span | None) -> Iterator[tuple[Use, Origin]]:
    """The uses at ``span`` of values that may be None; without a span, those that are sure to be None and to raise."""
    if span is None:
        yield from Tree.of(source).derived(_certain)
        return
    values = Values.of(source)
    for use in uses(values.tree, span):
        if not _formats(use):
            possible = (one for one in values.origins(use.value).found if one.type in ("", NONE))
            yield from ((use, origin) for origin in possible)
            handed = handed_over(values, use.value) if use.how != CALL else ()
            yield from ((use, origin) for origin in handed if origin.type in ("", NONE))


def _certain(tree: Tree) -> tuple[tuple[Use, Origin], ...]:
    values, shapes = tree.derived(Values), tree.derived(Nothing)
    return tuple(
        (use, values.origins(use.value).found[0])
        for use in uses(tree, None)
        if shapes.may(use.value)
        and values.type(use.value) == NONE
        and refuses(values, use, NONE)
        and not _formats(use)
        and not _tested(values, use)
        and not foreseen(tree, use.node, "TypeError", "AttributeError")
    )


def _formats(use: Use) -> bool:
    """Whether the use may be ``text % value``, which takes None without complaint."""
    return use.attr == "Mod" and use.on_the_right


def described(source: Source, use: Use, origin: Origin) -> dict[str, str]:
    """What every fact about None binds: ``line``, ``expression``, and where known ``name``, ``attr`` and the line."""
    bindings = {"line": str(getattr(use.node, "lineno", 1)), "expression": quoted(source, use.node)}
    if use.how == ATTRIBUTE:
        bindings["attr"] = use.attr
    if origin.binding is not None:
        bindings["assigned_line"] = str(origin.binding.line)
        handed = isinstance(use.value, ast.Name) and use.value.id != origin.binding.name
        bindings["name"] = origin.binding.name if handed else quoted(source, use.value)
    return bindings


def methods_giving_nothing(
    source: Source, span: Span | None, methods: Collection[str], types: Collection[str] = ()
) -> Iterator[tuple[Use, ast.Call, dict[str, str]]]:
    """The uses at ``span`` of what one of ``methods`` gave, that call, and what every such fact binds; none beforehand.

    The value before the dot is of a type that does not show, or of one of ``types``.
    """
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span) if span is not None else ():
        call = origin.node
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute) or call.func.attr not in methods:
            continue
        if values.type(call.func.value) in ("", *types):
            bindings = {"call": quoted(source, call), "method": call.func.attr}
            yield use, call, {**described(source, use, origin), **bindings}


def functions_giving_nothing(source: Source, span: Span | None) -> Iterator[tuple[Use, Def, dict[str, str]]]:
    """The uses at ``span`` of what a plain function of the file gave, that function, and what every such fact binds."""
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span) if span is not None else ():
        call = origin.node
        if not isinstance(call, ast.Call):
            continue
        function = values.functions.named(call.func) or values.functions.method(call.func)
        if function is not None and not function.decorator_list:
            bindings = {"call": quoted(source, call), "function": function.name}
            yield use, function, {**described(source, use, origin), **bindings}


def _tested(values: Values, use: Use) -> bool:
    """Whether a condition around the use looks at the value first."""
    if not isinstance(use.value, ast.Name):
        return False
    below: ast.AST = use.node
    for above in values.tree.ancestors(use.node):
        test = above.test if isinstance(above, (ast.If, ast.While, ast.IfExp)) else None
        if isinstance(above, ast.BoolOp):
            test = above
        if test is not None and below is not test and _mentions(test, use.value):
            return True
        below = above
    return False


def _mentions(test: ast.expr, name: ast.Name) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name.id and node is not name for node in ast.walk(test))
