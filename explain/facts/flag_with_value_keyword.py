"""An option of ``argparse`` that takes no value, as its ``action`` says, has a keyword about its value."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.quoting import quoted, whole
from explain.analysis.rewriting import uncut
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_WITHOUT_VALUE = ("store_true", "store_false", "count", "store_const", "append_const", "help", "version")
_OF_VALUES = ("type", "nargs", "choices", "metavar")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such calls of ``add_argument`` at ``span``; nothing beforehand."""
    if span is None:
        return
    for call in Tree.of(source).nodes(ast.Call, span):
        given = {one.arg: one for one in call.keywords}
        action = given["action"].value if "action" in given else None
        if not isinstance(action, ast.Constant) or action.value not in _WITHOUT_VALUE:
            continue
        if not isinstance(call.func, ast.Attribute) or call.func.attr != "add_argument":
            continue
        for keyword in (one for name, one in given.items() if name in _OF_VALUES):
            kept = [whole(source, one) for one in (*call.args, *call.keywords) if one is not keyword]
            bindings = {
                "keyword": keyword.arg or "",
                "action": str(action.value),
                "surplus_keyword": quoted(source, keyword),
                "without": f"{whole(source, call.func)}({', '.join(kept)})",
                "line": str(call.lineno),
            }
            yield Fact(source.span(call), uncut(bindings), (Related(source.span(keyword), "takes no value"),))
