"""``asyncio.run(main())`` inside a coroutine becomes ``await main()``. Safe: the loop that runs takes it over."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, in_brackets

APPLICABILITY = "safe"
DESCRIPTION = "Write `{corrected}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the call that would start a second loop."""
    call = code.at(finding.span, cst.Call)
    if call is None or len(call.args) != 1 or call.args[0].star or call.args[0].keyword is not None:
        return
    waiting: cst.BaseExpression = cst.Await(call.args[0].value)
    whole = isinstance(code.parent(call), (cst.Expr, cst.Assign, cst.Return, cst.Arg, cst.AnnAssign))
    yield code.replaced(call, waiting if whole else in_brackets(waiting))
