"""A value is taken apart into several names, as written. It only fills holes: how many it has, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.marked import singled_out
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import asks_again, uncut
from explain.analysis.trees import Tree
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the one row of names at ``span``, without a starred one; nothing beforehand."""
    node = singled_out(source, ast.Tuple, span, lambda one: isinstance(one.ctx, ast.Store))
    parent = Tree.of(source).parent(node) if node is not None else None
    if node is None or any(isinstance(one, ast.Starred) for one in node.elts):
        return
    names = ", ".join(quoted(source, one) for one in node.elts)
    bindings = {"expected": str(len(node.elts)), "line": str(node.lineno)}
    if isinstance(parent, ast.Assign) and parent.targets == [node] and not isinstance(parent.value, ast.Tuple):
        value = quoted(source, parent.value)
        bindings |= _split(source, node, parent.value) if asks_again(parent.value) else {"taken_apart": value}
        bindings |= {"collecting": f"{names}, *rest = {value}"}
    elif isinstance(parent, (ast.For, ast.AsyncFor)) and parent.target is node:
        value = quoted(source, parent.iter)
        word = "async for" if isinstance(parent, ast.AsyncFor) else "for"
        bindings |= {"gone_through": value, "collecting": f"{word} {names}, *rest in {value}:"}
        if len(node.elts) == 2 and word == "for":
            bindings["counting"] = f"for {names} in enumerate({value}):"
    else:
        return
    yield Fact(source.span(node), uncut(bindings))


def _split(source: Source, names: ast.Tuple, value: ast.expr) -> dict[str, str]:
    """How to look at what ``split()`` gives before it is taken apart, where it can be asked once only."""
    splits = isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "split"
    code = quoted(source, value)
    stored = next((one for one in ("parts", "words", "pieces") if one not in Tree.of(source).names), "")
    if not splits or not stored:
        return {}
    return {"parts": stored, "first_stored": f"{stored} = {code}", "counted": f"if len({stored}) == {len(names.elts)}:"}
