"""What a command printed is used as text, and it was asked for without ``text=True``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.handing import step_back
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_STARTS = ("subprocess.check_output", "subprocess.run", "subprocess.Popen")
_TEXT = ("text", "universal_newlines", "encoding", "errors")
_STEPS = 8
"""Steps from a value back to the command: ``result.stdout.strip().splitlines()[0]`` takes four."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the values at ``span`` that are what a command printed, as bytes; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    if any(getattr(one.func, "attr", "") == "communicate" and one.args for one in values.tree.nodes(ast.Call, span)):
        return  # what goes in fails there, not what comes out
    seen: set[ast.AST] = set()
    for kind in (ast.Name, ast.Attribute, ast.Call):
        for node in values.tree.nodes(kind, span):
            started = _started(values, node) if isinstance(node, ast.expr) else None
            if started is None or started in seen or started is node or _gives_text(started):
                continue
            seen.add(started)
            code = source.code(started)
            asked = f"{code[:-1].rstrip().rstrip(',')}, text=True)" if "\n" not in code else ""
            bindings = {
                "type": "str",
                "output": quoted(source, node),
                "command": quoted(source, started),
                "started_line": str(started.lineno),
                "line": str(node.lineno),
                **({"corrected": asked, **replaced(source, started, asked)} if asked else {}),
            }
            yield Fact(source.span(node), uncut(bindings), (Related(source.span(started), "gives bytes"),))


def _gives_text(call: ast.Call) -> bool:
    return any(one.arg is None or one.arg in _TEXT for one in call.keywords)


def _started(values: Values, node: ast.expr) -> ast.Call | None:
    """The call that started the command whose output ``node`` is, or is taken from."""
    for _ in range(_STEPS):
        if isinstance(node, ast.Call) and imported_name(values, node.func) in _STARTS:
            return node
        node_before = step_back(values, node)
        if node_before is None:
            return None
        node = node_before
    return None
