"""``from time import time`` becomes ``import time`` where the name is used as the module everywhere. So it is safe."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code

APPLICABILITY = "safe"
DESCRIPTION = "Import the module: `{import_text}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the import, if every use of the name asks the module for something that only it has."""
    bindings = dict(finding.bindings)
    name = bindings["name"]
    statement = next(code.on_line(int(bindings["import_line"]), cst.ImportFrom), None)
    if statement is None or isinstance(statement.names, cst.ImportStar) or len(statement.names) != 1:
        return
    if statement.names[0].asname is not None or not all(_asks(code, one, bindings) for one in _uses(code, name)):
        return
    yield Edit(code.span(statement), bindings["import_text"])


def _uses(code: Code, name: str) -> Iterator[cst.Name]:
    for one in code.nodes(cst.Name):
        parent = code.parent(one)
        member = isinstance(parent, cst.Attribute) and parent.attr is one
        imported = isinstance(parent, (cst.ImportAlias, cst.ImportFrom))
        if one.value == name and not member and not imported:
            yield one


def _asks(code: Code, use: cst.Name, bindings: dict[str, str]) -> bool:
    parent = code.parent(use)
    return isinstance(parent, cst.Attribute) and parent.attr.value in (bindings["attr"], bindings["name"])
