"""``for price in prices():`` becomes ``for price in await prices():``, inside a coroutine only. So it is safe."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, in_brackets

APPLICABILITY = "safe"
DESCRIPTION = "Write `{corrected}`"

_TAKES_IT_WHOLE = (cst.Arg, cst.For, cst.Assign, cst.AnnAssign, cst.Return, cst.Expr, cst.Index)


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Puts ``await`` before the call of the coroutine."""
    bindings = dict(finding.bindings)
    line = int(bindings.get("assigned_line", bindings["line"]))
    calls = [one for one in code.on_line(line, cst.Call) if code.text(one) == bindings["call"]]
    if len(calls) != 1:
        return
    function = code.above(calls[0], cst.FunctionDef)
    if function is None or function.asynchronous is None or code.above(calls[0], cst.Lambda) is not None:
        return
    waiting = cst.Await(calls[0])
    whole = isinstance(code.parent(calls[0]), _TAKES_IT_WHOLE)
    yield code.replaced(calls[0], waiting if whole else in_brackets(waiting))
