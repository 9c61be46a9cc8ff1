"""``names(0)`` becomes ``names[0]``: a list, tuple or dict is asked, not called. Safe: nothing else can be meant."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "safe"
DESCRIPTION = "Write `{subscript}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the brackets of the call."""
    call = code.at(finding.span, cst.Call)
    if call is not None and len(call.args) == 1 and not call.args[0].star and call.args[0].keyword is None:
        yield code.replaced(call, expression(f"{code.text(call.func)}[{code.text(call.args[0].value)}]"))
