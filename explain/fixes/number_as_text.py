"""``"Total: " + total`` becomes ``"Total: " + str(total)``. Unsafe: a sum of two numbers may be meant."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "unsafe"
DESCRIPTION = "Make text of the number: `{converted}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Wraps the side of ``+`` that is the number."""
    bindings = dict(finding.bindings)
    operation = code.at(finding.span, cst.BinaryOperation)
    if operation is None or not isinstance(operation.operator, cst.Add):
        return
    sides = (operation.left, operation.right)
    texts = [code.text(side) for side in sides]
    if texts.count(bindings["number"]) == 1 and bindings["string"] in texts:
        number = sides[texts.index(bindings["number"])]
        yield code.replaced(number, expression(f"str({code.text(number)})"))
