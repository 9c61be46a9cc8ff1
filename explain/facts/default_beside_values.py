"""``max`` or ``min`` is called with several values and a ``default``. It only fills holes."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        names = [one.arg for one in call.keywords]
        if not values.is_builtin(call.func, "max", "min") or len(call.args) < 2 or "default" not in names:
            continue
        callee = quoted(source, call.func)
        others = [quoted(source, one) for one in call.keywords if one.arg != "default"]
        given = [quoted(source, one) for one in call.args]
        default = next(quoted(source, one) for one in call.keywords if one.arg == "default")
        plain = f"{callee}({', '.join((*given, *others))})"
        in_list = f"{callee}([{', '.join(given)}], {', '.join((*others, default))})"
        bindings = {"callee": callee, "default": default, "plain": plain, "in_list": in_list, "line": str(call.lineno)}
        yield Fact(source.span(call), uncut({**bindings, **replaced(source, call, plain)}))
