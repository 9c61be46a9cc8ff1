"""``for name in prices:`` becomes ``for name in list(prices):``, so that the loop's own changes cannot disturb it.

Safe: the loop sees what it would have seen, and what is added on the way is not gone over in either form.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "safe"
DESCRIPTION = "Loop over a copy: `{corrected}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Wraps what the loop goes over in ``list(…)``."""
    iterable = next((one.iter for one in code.nodes(cst.For) if code.span(one.iter) == finding.span), None)
    if iterable is not None:
        yield code.replaced(iterable, expression(f"list({code.text(iterable)})"))
