"""A pool is given the result of a function, called at once, where it takes the function and its arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import is_plain, only_function
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_FUTURES = ("result", "get")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the ``submit(f(x))`` of the file, where ``span`` asks for a result; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    asked = {one.func.attr for one in values.tree.nodes(ast.Call, span) if isinstance(one.func, ast.Attribute)}
    for call in values.tree.nodes(ast.Call):
        if not isinstance(call.func, ast.Attribute) or call.func.attr not in ("submit", "apply_async"):
            continue
        ran = call.args[0] if len(call.args) == 1 and not call.keywords else None
        if not isinstance(ran, ast.Call) or not is_plain(ran) or asked.isdisjoint(_FUTURES):
            continue
        if _gives_function(values, ran):
            continue
        given = [quoted(source, one) for one in (*ran.args, *ran.keywords)]
        if call.func.attr == "apply_async":
            rest = [f"({given[0]},)" if len(given) == 1 else f"({', '.join(given)})"] if given else []
        else:
            rest = given
        corrected = f"{quoted(source, call.func)}({', '.join([quoted(source, ran.func), *rest])})"
        bindings = {
            "called": quoted(source, ran),
            "given_function": quoted(source, ran.func),
            "method": call.func.attr,
            "corrected": corrected,
            "submit_line": str(call.lineno),
            **replaced(source, call, corrected),
        }
        yield Fact(source.span(call), uncut(bindings), (Related(source.span(ran), "runs at once, before the pool"),))


def _gives_function(values: Values, ran: ast.Call) -> bool:
    """Whether ``ran`` may make a function: ``partial(f, 1)``, or one of the file that has a ``def`` inside."""
    name = ran.func.attr if isinstance(ran.func, ast.Attribute) else getattr(ran.func, "id", "")
    made = only_function(values, ran.func)
    inner = ast.walk(made) if made is not None else ()
    return name == "partial" or any(isinstance(one, (*FUNCTIONS, ast.Lambda)) for one in inner if one is not made)
