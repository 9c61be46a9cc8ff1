"""``names + "Grace"`` becomes ``names + ["Grace"]``. Unsafe: for a tuple or list the other's kind may be meant."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "unsafe"
DESCRIPTION = "Write `{corrected}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Wraps the right side of ``+``."""
    bindings = dict(finding.bindings)
    operation = code.at(finding.span, cst.BinaryOperation)
    if operation is None or not isinstance(operation.operator, cst.Add):
        return
    item, holder = code.text(operation.right), bindings["left_type"]
    if holder not in ("list", "tuple"):
        return
    if bindings["right_type"] in ("list", "tuple"):
        inner = f"({item})" if isinstance(operation.right, cst.Tuple) else item
        yield code.replaced(operation.right, expression(f"{holder}({inner})"))
        return
    wrapped = f"[{item}]" if holder == "list" else f"({item},)"
    yield Edit(code.span(operation.right), wrapped)
