"""``attrgetter`` asks dictionaries for an attribute, where ``itemgetter`` asks for the entry."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the getters of the file, where the line at ``span`` names the attribute nowhere itself."""
    if span is None:
        return
    values = Values.of(source)
    written = {one.attr for one in values.tree.nodes(ast.Attribute, span)}
    for call in calls(values, None, "operator.attrgetter"):
        for given in call.args:
            name = given.value if isinstance(given, ast.Constant) else None
            if isinstance(name, str) and name.isidentifier() and name not in written:
                bindings = {
                    "attr": name,
                    "getter": quoted(source, call),
                    "corrected": quoted(source, call).replace("attrgetter", "itemgetter"),
                    "getter_line": str(call.lineno),
                }
                yield Fact(source.span(call), bindings)
