"""A value is None because ``print()`` gave it, which shows a text and hands nothing back."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.nothing import described, uses_of_nothing
from explain.analysis.quoting import quoted, whole
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the uses at ``span`` of what ``print()`` gave; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for use, origin in uses_of_nothing(source, span):
        printed = _printed(values, origin.node)
        if printed is None:
            continue
        text = _text(source, values, printed)
        bindings = {
            **described(source, use, origin),
            "call": quoted(source, printed),
            "print_line": str(printed.lineno),
        }
        if printed is not origin.node:
            bindings |= {"function": quoted(source, origin.node.func), "return_line": bindings.pop("print_line")}  # type: ignore[attr-defined]
        if text:
            edit = _inside(source, values, printed, text) or replaced(source, printed, text)
            bindings |= {"text": text, **edit}
        yield Fact(source.span(use.node), bindings, (Related(source.span(printed), "shows a text, gives None"),))


def _inside(source: Source, values: Values, printed: ast.Call, text: str) -> dict[str, str]:
    """The whole sum printed, where ``print("…") + name`` stands as a statement: its brackets were closed too early."""
    node: ast.AST = printed
    while isinstance(above := values.tree.parent(node), ast.BinOp) and above.left is node:
        node = above
    if node is printed or not isinstance(node, ast.BinOp) or not isinstance(values.tree.parent(node), ast.Expr):
        return {}
    rest = source.segment(source.span(node))[len(source.segment(source.span(printed))) :]
    whole_call = f"print({text}{rest})"
    return {"whole_call": whole_call, **replaced(source, node, whole_call)}


def _printed(values: Values, node: ast.AST) -> ast.Call | None:
    """The call of ``print()`` that ``node`` is, or whose result the called function returns."""
    if not isinstance(node, ast.Call):
        return None
    if values.is_builtin(node.func, "print"):
        return node
    function = values.functions.named(node.func) or values.functions.method(node.func)
    if function is None or function.decorator_list:
        return None
    returned = values.functions.results(function).values
    call = returned[0] if len(returned) == 1 else None
    return call if isinstance(call, ast.Call) and values.is_builtin(call.func, "print") else None


def _text(source: Source, values: Values, call: ast.Call) -> str:
    """The text that ``call`` shows, as an expression; empty where that takes more than an f-string."""
    if call.keywords or not call.args or any(isinstance(one, ast.Starred) for one in call.args):
        return ""
    if len(call.args) == 1:
        only = whole(source, call.args[0])
        return only if values.type(call.args[0]) == "str" else f"str({only})"
    parts = []
    for one in call.args:
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            parts.append(one.value)
        else:
            parts.append(f"{{{whole(source, one)}}}")
    plain = all(isinstance(one, (ast.Name, ast.Attribute, ast.Constant)) for one in call.args)
    text = " ".join(parts)
    return f'f"{text}"' if plain and not set('"\\\n') & set(text) and text.count("{") < len(parts) + 1 else ""
