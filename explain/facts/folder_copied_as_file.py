"""``shutil.copy`` is given a folder, which takes ``shutil.copytree``. What is a folder, the message says."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import calls, maker
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls of ``shutil.copy`` and ``copy2`` at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "shutil.copy", "shutil.copy2"):
        if len(call.args) != 2 or call.keywords:
            continue
        function = quoted(source, call.func)
        name = function.rpartition(".")[0]
        tree = f"{name}.copytree" if name else "copytree"
        given = ", ".join(quoted(source, one) for one in call.args)
        made = maker(values, call.args[0])
        bindings = {
            "copying": quoted(source, call),
            "folder": quoted(source, call.args[0]),
            "corrected": f"{tree}({given})",
            "line": str(call.lineno),
            **({"path": made.value} if isinstance(made, ast.Constant) and isinstance(made.value, str) else {}),
            **(replaced(source, call.func, tree) if name else {}),
        }
        yield Fact(source.span(call), uncut(bindings))
