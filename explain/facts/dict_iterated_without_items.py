"""A loop takes keys and values from a dict, but iterating over a dict gives its keys alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen
from explain.analysis.literals import keys, literal
from explain.analysis.quoting import quoted
from explain.analysis.unpacking import loops
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for target, iterable in loops(values.tree, span):
        if not isinstance(target, (ast.Tuple, ast.List)):
            continue
        kinds = {one.type for one in values.typed(iterable, certain=span is None)}
        if "dict" not in kinds or (span is None and not _is_certain(values, target, iterable)):
            continue
        text = quoted(source, iterable)
        bindings = {
            "dict": text,
            "names": ", ".join(quoted(source, one) for one in target.elts),
            "expected": str(len(target.elts)),
            "corrected": f"{text}.items()",
            "line": str(target.lineno),
            **replaced(source, iterable, f"{text}.items()"),
        }
        yield Fact(source.span(target), bindings, (Related(source.span(iterable), "gives keys only"),))


def _is_certain(values: Values, target: ast.Tuple | ast.List, iterable: ast.expr) -> bool:
    """Whether some key, all of them being written out, cannot be taken apart into this many values."""
    display = literal(values, iterable)
    known = keys(display) if isinstance(display, ast.Dict) else None
    if not known or foreseen(values.tree, target, "ValueError", "TypeError"):
        return False
    if any(isinstance(one, ast.Starred) for one in target.elts):
        return False
    return any(not isinstance(key.value, (str, bytes)) or len(key.value) != len(target.elts) for key in known)
