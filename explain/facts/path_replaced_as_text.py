"""``replace`` is called on a ``Path`` with two texts, as on a text; a path's own ``replace`` moves the file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import made_by, maker
from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import bracketed, uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one call of ``replace`` with two arguments at ``span``; nothing beforehand."""
    call = singled_out(source, ast.Call, span, lambda one: getattr(one.func, "attr", "") == "replace")
    if call is None or not isinstance(call.func, ast.Attribute) or len(call.args) != 2:
        return
    holder = call.func.value
    given = ", ".join(quoted(source, one) for one in call.args)
    as_text = f"str({quoted(source, holder)}).replace({given})"
    bindings = {
        "callee": "Path.replace",
        **({} if _is_path(source, holder) else {"callee_name": "Path.replace"}),
        "path": bracketed(quoted(source, holder), holder),
        "call": quoted(source, call),
        "as_text": as_text,
        "as_path": f"Path({as_text})",
        "line": str(call.lineno),
        **replaced(source, call, as_text),
    }
    yield Fact(source.span(call), uncut(bindings))


def _is_path(source: Source, node: ast.expr) -> bool:
    """Whether the file shows that ``node`` is a path; else only a Python that names the class in its message tells."""
    values = Values.of(source)
    made = maker(values, node)
    while isinstance(made, ast.BinOp) and isinstance(made.op, ast.Div):
        made = maker(values, made.left)
    found = made_by(values, made)
    return found is not None and found[0].startswith("pathlib.")
