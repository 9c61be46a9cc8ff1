"""Two values are compared, or all the values of a list. It only fills holes; their types, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.classes import INSTANCE, Classes
from explain.analysis.enumerations import member_values
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted, shortened
from explain.analysis.rewriting import bracketed, operand, uncut, unused, with_part
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NUMBERS = ("int", "float")
_ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one comparison at ``span``, or the one call that puts something in order; nothing beforehand."""
    values = Values.of(source)
    test = singled_out(source, ast.Compare, span, lambda one: len(one.ops) == 1 and isinstance(one.ops[0], _ORDERS))
    call = singled_out(source, ast.Call, span, lambda one: _sorts(values, one))
    if (test is None) == (call is None):
        return
    if test is not None:
        sides = (test.left, test.comparators[0])
        bindings = {"first_value": quoted(source, sides[0]), "second_value": quoted(source, sides[1])}
        numbers = [values.type(one) in _NUMBERS for one in sides]
        if sum(numbers) == 1:
            bindings["no_number"] = quoted(source, sides[numbers.index(False)])
        yield from _of_members(values, test)
        yield Fact(source.span(test), uncut({**bindings, "line": str(test.lineno)}))
    elif call is not None:
        holder = call.args[0] if call.args else getattr(call.func, "value", call.func)
        bindings = {"sequence": bracketed(quoted(source, holder), holder), "line": str(call.lineno)}
        kept = f"[{unused(values)} for {unused(values)} in {operand(source, holder)} if {unused(values)} is not None]"
        bindings["without_none"] = shortened(kept)
        given = [quoted(source, one) for one in (*call.args, *call.keywords)]
        for name, attribute in _of_own_classes(values):
            by_own = f"{quoted(source, call.func)}({', '.join([*given, f'key=lambda one: one.{attribute}'])})"
            yield Fact(source.span(call), uncut({**bindings, "type": name, "by_own": by_own}))
        bindings["keyed"] = f"{quoted(source, call.func)}({', '.join([*given, 'key=lambda one: one.name'])})"
        yield Fact(source.span(call), uncut(bindings))


def _sorts(values: Values, call: ast.Call) -> bool:
    """Whether ``call`` puts the items of one value in order, without a key."""
    if any(one.arg != "reverse" for one in call.keywords):
        return False
    if isinstance(call.func, ast.Attribute):
        return call.func.attr == "sort" and not call.args
    return values.is_builtin(call.func, "sorted", "min", "max") and len(call.args) == 1


def _of_own_classes(values: Values) -> Iterator[tuple[str, str]]:
    """The classes of the file, each with the first attribute that it gives its objects."""
    for cls in values.tree.derived(Classes).by_node.values():
        listed = [getattr(one.target, "id", "") for one in cls.node.body if isinstance(one, ast.AnnAssign)]
        kept = [one.name for one in cls.own.values() if one.how == INSTANCE and not one.name.startswith("_")]
        if listed or kept:
            yield cls.node.name, (listed or kept)[0]


def _of_members(values: Values, test: ast.Compare) -> Iterator[Fact]:
    """For each enumeration of numbers, the comparison with a member's number; which it is, the message says."""
    source, sides = values.scopes.source, (test.left, test.comparators[0])
    for cls in values.tree.derived(Classes).by_node.values():
        known = member_values(values, cls) or []
        if not known or not all(isinstance(one, (int, float)) for one in known):
            continue
        for kind, place in (("left", 0), ("right", 1)):
            written = [operand(source, one) for one in sides]
            if values.type(sides[1 - place]) in _NUMBERS:
                by_value = with_part(source, test, sides[place], f"{written[place]}.value")
                yield Fact(source.span(test), uncut({kind: cls.node.name, "by_value": by_value}))
