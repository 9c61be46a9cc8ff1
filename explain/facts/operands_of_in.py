"""The two sides of the ``in`` that failed; it only fills holes. A number that is looked for is proposed as text."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.marked import only_suspect
from explain.analysis.quoting import shortened
from explain.analysis.rewriting import operand, shows_itself, uncut, unused
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NUMBERS = ("int", "float")
_GROUPS = ("list", "tuple", "set", "frozenset")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ``in`` at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    tests = [one for one in values.tree.nodes(ast.Compare, span) if _is_in(one)]
    test = only_suspect(values, tests, span)
    if test is None:
        return
    bindings = {"line": str(test.lineno), **_sides(values, test.left, test.comparators[0])}
    sign = "not in" if isinstance(test.ops[0], ast.NotIn) else "in"
    equals = "!=" if sign == "not in" else "=="
    sought, searched = operand(source, test.left), operand(source, test.comparators[0])
    left, right = values.type(test.left), values.type(test.comparators[0])
    if isinstance(test.ops[0], ast.In) and left in _GROUPS:
        one = unused(values)
        bindings["one_of_them"] = shortened(f"any({one} in {searched} for {one} in {sought})")
    if left in _NUMBERS:
        bindings["as_text"] = shortened(f"str({sought}) {sign} {searched}")
    if left in _NUMBERS and right == "str":
        bindings |= replaced(source, test, f"str({sought}) {sign} {searched}")
    if right in (*_NUMBERS, "") and left in (*_NUMBERS, "str"):
        text = sought if left == "str" else f'"{sought}"' if sought.isdecimal() else f"str({sought})"
        in_digits = {"in_digits": shortened(f"{text} {sign} str({searched})")}
        equality = {"equality": shortened(f"{sought} {equals} {searched}")}
        for kind in _NUMBERS if not right else ():  # which of them it is, only the message tells
            yield Fact(source.span(test), uncut({**bindings, **in_digits, **equality, "type": kind}))
        bindings |= in_digits if right else {}
    yield Fact(source.span(test), uncut({**bindings, "equality": shortened(f"{sought} {equals} {searched}")}))


def _sides(values: Values, left: ast.expr, right: ast.expr) -> dict[str, str]:
    """The two sides, where printing them would tell something."""
    sides = {"sought": left, "searched": right}
    return {
        name: shortened(operand(values.scopes.source, side))
        for name, side in sides.items()
        if not shows_itself(values, side)
    }


def _is_in(test: ast.Compare) -> bool:
    return len(test.ops) == 1 and isinstance(test.ops[0], (ast.In, ast.NotIn))
