"""``math.sqrt(2)`` gets its ``import math``. Safe: the name has no value without it, and this module has the name."""

from __future__ import annotations

from collections.abc import Iterator

from explain.explanation import Edit, Finding
from explain.fixes import Code

APPLICABILITY = "safe"
DESCRIPTION = "Write `{statement}` at the top"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Adds the import above the first line of the program."""
    statement = dict(finding.bindings).get("import_line_text", "")
    if statement:
        yield from code.imports(statement)
