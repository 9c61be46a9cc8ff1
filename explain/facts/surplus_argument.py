"""A call gives more positional arguments than the function, defined in the same file or the library, takes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.bad_calls import BadCall, bad_calls, described, lacks_self
from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    for bad in bad_calls(source, span, "surplus"):
        if lacks_self(bad):
            continue  # another fact: the function was written without self
        bindings = {
            **described(source, bad),
            "takes": bad.callee.takes.takes,
            "given": str(bad.gets.positional),
            "given_in_call": str(bad.gets.positional - bad.callee.bound),
            "surplus": _first_surplus(source, bad),
        }
        if bad.callee.bound:
            bindings["self_name"] = bad.callee.takes.positional[0] if bad.callee.takes.positional else "self"
            bindings |= _object_again(source, bad)
        related = (Related(source.line_span(bad.callee.line), "defined here"),) if bad.callee.line else ()
        yield Fact(source.span(bad.call), bindings, related)


def _object_again(source: Source, bad: BadCall) -> dict[str, str]:
    """``again``, the object before the dot where the call also gives it as its first value, and ``without_it``."""
    call, method = bad.call, bad.call.func
    first = call.args[0]
    if bad.gets.positional != len(bad.callee.takes.positional) + 1 or not isinstance(method, ast.Attribute):
        return {}
    before = source.code(method.value)
    if not isinstance(first, ast.Name) or (before, first.id) not in (("super()", "self"), (first.id, first.id)):
        return {}
    rest = ", ".join(quoted(source, one) for one in (*call.args[1:], *call.keywords))
    without = f"{quoted(source, method)}({rest})"
    return {"again": first.id, "before_dot": before, "without_it": without, **replaced(source, call, without)}


def _first_surplus(source: Source, bad: BadCall) -> str:
    index = len(bad.callee.takes.positional) - bad.callee.bound
    return quoted(source, bad.call.args[max(index, 0)])
