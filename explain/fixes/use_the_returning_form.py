"""``ranked = scores.sort()`` becomes ``ranked = sorted(scores)``. Unsafe: the list itself keeps its old order then."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "unsafe"
DESCRIPTION = "Use `{returning_form}`, which returns the new value"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the call whose None was used."""
    bindings = dict(finding.bindings)
    form = bindings.get("returning_form", "")
    line = int(bindings.get("assigned_line", bindings["line"]))
    calls = [one for one in code.on_line(line, cst.Call) if code.text(one) == bindings["call"]]
    if form and "…" not in form and len(calls) == 1:
        yield code.replaced(calls[0], expression(form))
