"""``def open():`` in a class becomes ``def open(self):``. Safe: the call on an object hands it over in any case."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code

APPLICABILITY = "safe"
DESCRIPTION = "Give the method the parameter `{parameter}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Adds the parameter in front of the others."""
    bindings = dict(finding.bindings)
    name, line = bindings["function"].rpartition(".")[2], int(bindings["defined_line"])
    for method in code.nodes(cst.FunctionDef):
        place = code.span(method.name)
        if method.name.value == name and place.start.line == line:
            params = method.params
            any_there = params.params or params.kwonly_params or params.star_kwarg or params.posonly_params
            more = ", " if any_there or isinstance(params.star_arg, (cst.Param, cst.ParamStar)) else ""
            between = code.source.line(line)[place.end.column :]
            opening = between.find("(")
            if opening >= 0 and not between[:opening].strip():
                start = place.end.column + opening + 1
                yield code.inserted(type(place.end)(line, start), bindings["parameter"] + more)
            return
