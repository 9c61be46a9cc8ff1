"""``", ".join(scores)`` becomes ``", ".join(str(score) for score in scores)``. Unsafe: an item may not be meant."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "unsafe"
DESCRIPTION = "Make text of each item before they are joined"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Wraps the argument of ``join``."""
    call = code.at(finding.span, cst.Call)
    if call is None or len(call.args) != 1 or call.args[0].star or "None" in dict(finding.bindings).get("type", ""):
        return
    pieces = call.args[0].value
    if not isinstance(pieces, (cst.Name, cst.List, cst.Tuple, cst.ListComp)):
        return
    item = _item(code, pieces)
    if item:
        yield Edit(code.span(pieces), f"str({item}) for {item} in {code.text(pieces)}")
        return
    text = code.text(pieces)
    yield code.replaced(pieces, expression(f"map(str, {f'({text})' if isinstance(pieces, cst.Tuple) else text})"))


def _item(code: Code, pieces: cst.CSTNode) -> str:
    """What one of ``scores`` is called; empty where nothing good is free."""
    name = pieces.value.removesuffix("s") if isinstance(pieces, cst.Name) and pieces.value.endswith("s") else ""
    taken = {one.value for one in code.nodes(cst.Name)}
    return name if len(name) > 1 and name.isidentifier() and name not in taken else ""
