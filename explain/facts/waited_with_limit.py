"""``asyncio.wait_for`` is awaited, with a limit. That it is over, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import PARAMETER
from explain.analysis.handing import handed_over
from explain.analysis.library_calls import argument, calls, maker, only_binding
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "asyncio.wait_for", "asyncio.timeout"):
        alone = quoted(source, call.func).endswith("timeout")
        limit = argument(call, 0 if alone else 1, "delay" if alone else "timeout")
        if limit is None or (not alone and not call.args):
            continue
        seconds = _seconds(values, limit)
        bindings = {
            "limit": quoted(source, limit),
            "line": str(call.lineno),
            **({} if alone else {"awaited": quoted(source, call.args[0])}),
            **({"seconds": seconds} if seconds not in ("", quoted(source, limit)) else {}),
        }
        yield Fact(source.span(call), uncut(bindings))


def _seconds(values: Values, limit: ast.expr) -> str:
    """The number that ``limit`` is for certain: written out, or the default of a parameter that no call sets."""
    made = maker(values, limit)
    if isinstance(made, ast.Constant):
        return repr(made.value) if isinstance(made.value, (int, float)) else ""
    binding = only_binding(values, made)
    function = binding.scope.node if binding and binding.kind == PARAMETER else None
    if binding is None or not isinstance(function, FUNCTIONS) or any(True for _ in handed_over(values, made)):
        return ""
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    defaults = dict(zip(reversed(names), reversed(function.args.defaults), strict=False))
    default = defaults.get(binding.name)
    return repr(default.value) if isinstance(default, ast.Constant) and isinstance(default.value, (int, float)) else ""
