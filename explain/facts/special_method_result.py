"""The ``__str__`` or ``__repr__`` of the file's one class that has it gives back something else than text.

It only fills holes: that the type is wrong, the message says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.functions import Def
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import FUNCTIONS
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_TEXTS = ("__str__", "__repr__")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the methods wherever ``span`` is: the error shows the line that needed the text. Nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for name in _TEXTS:
        methods = [
            one
            for cls in values.tree.nodes(ast.ClassDef)
            for one in cls.body
            if isinstance(one, FUNCTIONS) and one.name == name and not one.decorator_list
        ]
        wrong = [one for one in methods if _told(source, values, one)]
        if len(wrong) == 1:
            method = wrong[0]
            around = values.tree.parent(method)
            bindings = {
                "method": name,
                "class": getattr(around, "name", ""),
                "method_line": str(method.lineno),
                **_told(source, values, method),
            }
            yield Fact(span, bindings, (Related(source.line_span(method.lineno), "gives no text"),))


def _told(source: Source, values: Values, method: Def) -> dict[str, str]:
    """What ``method`` returns that is no text, and the ``return`` that is meant; empty where it may be text."""
    results = values.functions.results(method).values
    if not results:
        shown = method.body[-1].value if isinstance(method.body[-1], ast.Expr) else None
        prints = isinstance(shown, ast.Call) and values.is_builtin(shown.func, "print") and len(shown.args) > 0
        if not prints or not isinstance(shown, ast.Call) or shown.keywords:
            return {}
        text = _text(source, values, shown.args)
        return {"type": "NoneType", "printed": quoted(source, shown), "meant": f"return {text}"} if text else {}
    if len(results) != 1 or values.type(results[0]) == "str" or isinstance(results[0], (ast.Call, ast.BinOp)):
        return {}
    kind = values.type(results[0])
    told = {"returned": quoted(source, results[0]), "meant": f"return str({whole(source, results[0])})"}
    return {**told, "type": kind} if kind else told


def _text(source: Source, values: Values, shown: list[ast.expr]) -> str:
    """One text with what a print of ``shown`` shows, a blank between each; empty where that has quotes of its own."""
    if len(shown) == 1 and values.type(shown[0]) in ("str", ""):
        return whole(source, shown[0])
    parts = [_part(source, one) for one in shown]
    joined = " ".join(parts)
    return f'f"{joined}"' if all(parts) and not set(joined) & set('"\\') else ""


def _part(source: Source, shown: ast.expr) -> str:
    if isinstance(shown, ast.Constant) and isinstance(shown.value, str):
        return shown.value if not set(shown.value) & set("{}\n\t") else ""
    return "{" + whole(source, shown) + "}" if not isinstance(shown, (ast.Starred, ast.Dict, ast.Set)) else ""
