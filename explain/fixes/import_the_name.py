"""``Counter(text)`` gets ``from collections import Counter``. Unsafe: a class of the reader's own may be meant."""

from __future__ import annotations

from collections.abc import Iterator

from explain.explanation import Edit, Finding
from explain.fixes import Code

APPLICABILITY = "unsafe"
DESCRIPTION = "Write `{statement}` at the top"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Adds the import above the first line of the program."""
    bindings = dict(finding.bindings)
    statement = bindings.get("import_line_text", bindings.get("import_text", ""))
    if statement:
        yield from code.imports(statement)
