"""``seats[[3, "B"]]`` becomes ``seats[(3, "B")]``. Unsafe: elsewhere the key may be made in yet another way."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code

APPLICABILITY = "unsafe"
DESCRIPTION = "Use a tuple, which cannot change"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the square brackets of the list that stands in the place of the key or element."""
    bindings = dict(finding.bindings)
    text = bindings.get("key", bindings.get("element", ""))
    inside = [one for one in code.nodes(cst.List) if finding.span.covers(code.span(one)) and code.text(one) == text]
    if len(inside) != 1 or any(isinstance(one.value, (cst.List, cst.Dict, cst.Set)) for one in inside[0].elements):
        return
    elements = list(inside[0].elements)
    if not elements:
        return
    if len(elements) == 1:
        elements[0] = elements[0].with_changes(comma=cst.Comma())
    yield code.replaced(inside[0], cst.Tuple(elements))
