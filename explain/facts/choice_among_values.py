"""``max`` or ``min`` chooses among the values of one thing. It only fills holes: that was empty."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one such call at ``span``; nothing beforehand."""
    values = Values.of(source)
    call = singled_out(source, ast.Call, span, lambda one: _chooses(values, one))
    if call is None:
        return
    among = quoted(source, call.args[0])
    given = [f"({among})" if isinstance(call.args[0], ast.GeneratorExp) and among[:1] != "(" else among]
    given += [quoted(source, one) for one in call.keywords]
    function = quoted(source, call.func)
    bindings = {"function_called": function, "among": among, "line": str(call.lineno)}
    bindings["with_default"] = f"{function}({', '.join([*given, 'default=0'])})"
    yield Fact(source.span(call), uncut(bindings))


def _chooses(values: Values, call: ast.Call) -> bool:
    """Whether ``call`` goes through one value and does not say what comes of nothing."""
    named = values.is_builtin(call.func, "max", "min") and all(one.arg == "key" for one in call.keywords)
    return named and len(call.args) == 1 and not isinstance(call.args[0], ast.Starred)
