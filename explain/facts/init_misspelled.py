"""A class whose ``__init__`` is misspelled is called with arguments, which nothing takes."""

from __future__ import annotations

from collections.abc import Iterator

from explain.analysis.callees import Callees, argumentless, nearly_init
from explain.analysis.edits import line_replaced
from explain.analysis.functions import Def
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    for call in callees.tree.calls(span, callees.classes.names):
        cls = argumentless(callees, call)
        if cls is None or (span is None and foreseen(callees.tree, call, "TypeError")):
            continue
        found = nearly_init(cls)
        if found is None:
            continue
        bindings = {
            "class": cls.node.name,
            "function": cls.node.name,
            "method": found.name,
            "suggestion": "__init__",
            "defined_line": str(found.lineno),
            "given": str(len(call.args) + len(call.keywords)),
            "call": quoted(source, call),
            "line": str(call.lineno),
            **_renamed(source, found),
        }
        yield Fact(source.span(call), bindings, (Related(source.line_span(found.lineno), "never called by Python"),))


def _renamed(source: Source, method: Def) -> dict[str, str]:
    """The edit that calls the method ``__init__``."""
    return line_replaced(source, method.lineno, f"def {method.name}(", "def __init__(")
