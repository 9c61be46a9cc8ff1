"""``shutil.copytree`` is to make a folder, and nothing says that it may be there. That it is, the message says."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.library_calls import argument, calls
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the calls of ``shutil.copytree`` at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "shutil.copytree"):
        target = argument(call, 1, "dst")
        if target is None or any(one.arg == "dirs_exist_ok" for one in call.keywords) or len(call.args) > 2:
            continue
        code = source.code(call)
        corrected = f"{code[:-1].rstrip().rstrip(',')}, dirs_exist_ok=True)" if "\n" not in code else ""
        bindings = {
            "target": quoted(source, target),
            "line": str(call.lineno),
            **({"corrected": corrected, **replaced(source, call, corrected)} if corrected else {}),
        }
        yield Fact(source.span(call), uncut(bindings))
