"""``isinstance`` is given a list of types, where a tuple is needed."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from explain.analysis.binders import CLASS_DEF
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.calls(span, ("isinstance", "issubclass")):
        if not values.is_builtin(call.func, "isinstance", "issubclass") or len(call.args) != 2:
            continue
        kinds = call.args[1]
        if values.type(kinds) not in ("list", "set", "str", "dict") or (
            span is None and foreseen(values.tree, call, "TypeError")
        ):
            continue
        text = quoted(source, kinds)
        bindings = {
            "function": quoted(source, call.func),
            "types": text,
            "type": values.type(kinds),
            "expression": quoted(source, call),
            "line": str(call.lineno),
        }
        if isinstance(kinds, ast.List):
            inner = ", ".join(quoted(source, one) for one in kinds.elts)
            bindings["corrected"] = f"({inner},)" if len(kinds.elts) == 1 else f"({inner})"
        named = _named(values, kinds)
        if named:
            bindings |= {"class": named, **replaced(source, kinds, named)}
        yield Fact(source.span(call), bindings)


def _named(values: Values, kinds: ast.expr) -> str:
    """The class, built in or of the file, whose name the text ``kinds`` is; empty where there is none."""
    name = kinds.value if isinstance(kinds, ast.Constant) else None
    if not isinstance(name, str) or not name.isidentifier():
        return ""
    bindings = values.scopes.bindings(name, values.scopes.scope(kinds))
    if bindings:
        return name if len(bindings) == 1 and bindings[0].kind == CLASS_DEF else ""
    return name if isinstance(getattr(builtins, name, None), type) else ""
