"""``age = input()`` becomes ``age = int(input())``. Unsafe: what is typed may be meant to be another kind of number."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "unsafe"
DESCRIPTION = "Make a number of what is typed: `{converted}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Wraps the call of ``input``."""
    bindings = dict(finding.bindings)
    calls = [one for one in code.on_line(int(bindings["input_line"]), cst.Call) if _asks(one)]
    if len(calls) == 1:
        kind = bindings["converted"].partition("(")[0]
        yield code.replaced(calls[0], expression(f"{kind}({code.text(calls[0])})"))


def _asks(call: cst.Call) -> bool:
    return isinstance(call.func, cst.Name) and call.func.value == "input"
