"""``def _init_(self, name):`` becomes ``def __init__(self, name):``. Safe: the call hands over what only it takes."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code

APPLICABILITY = "safe"
DESCRIPTION = "Call the method `__init__`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Renames the method, unless something asks for it by the name it has."""
    bindings = dict(finding.bindings)
    name = bindings["method"]
    named = [one for one in code.nodes(cst.Name) if one.value == name]
    methods = [one for one in code.nodes(cst.FunctionDef) if one.name.value == name]
    if len(named) == len(methods) == 1 and code.span(methods[0].name).start.line == int(bindings["defined_line"]):
        yield code.replaced(methods[0].name, cst.Name("__init__"))
