"""``for name, price in prices:`` becomes ``… in prices.items():``. Safe: a key cannot be taken apart like that."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression, is_atom

APPLICABILITY = "safe"
DESCRIPTION = "Loop over `{corrected}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Adds ``.items()`` behind what the loop goes over, where it takes two values at a time."""
    loop = next((one for one in _loops(code) if code.span(one.target) == finding.span), None)
    if loop is None or not isinstance(loop.target, cst.Tuple) or len(loop.target.elements) != 2:
        return
    text = code.text(loop.iter)
    whole = text if is_atom(loop.iter) and not getattr(loop.iter, "lpar", ()) else f"({text})"
    yield code.replaced(loop.iter, expression(f"{whole}.items()"))


def _loops(code: Code) -> Iterator[cst.For | cst.CompFor]:
    yield from code.nodes(cst.For)
    yield from code.nodes(cst.CompFor)
