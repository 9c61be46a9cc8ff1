"""``scores: list = []`` in a dataclass becomes ``field(default_factory=list)``, and ``field`` is imported."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code, expression

APPLICABILITY = "safe"
DESCRIPTION = "Make a new {type} for each object: `{corrected}`"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the default, and adds ``field`` to the import of ``dataclass``."""
    bindings = dict(finding.bindings)
    fields = (one.value for one in code.nodes(cst.AnnAssign) if one.value is not None)
    value = next((one for one in fields if code.span(one) == finding.span), None)
    name, needed = _field(code)
    if value is None or not name:
        return
    kind = bindings["type"]
    whole = code.text(value)
    factory = kind if whole in ("[]", "{}", f"{kind}()") else f"lambda: {whole}"
    yield code.replaced(value, expression(f"{name}(default_factory={factory})"))
    yield from needed


def _field(code: Code) -> tuple[str, tuple[Edit, ...]]:
    """How ``field`` is called here, and the edits that make it so; empty where the file does not show it."""
    for statement in code.nodes(cst.ImportFrom):
        if not isinstance(statement.module, cst.Name) or statement.module.value != "dataclasses":
            continue
        if isinstance(statement.names, cst.ImportStar):
            return "field", ()
        names = {one.evaluated_name: one.evaluated_alias or one.evaluated_name for one in statement.names}
        if "field" in names:
            return names["field"], ()
        last = statement.names[-1]
        return "field", (code.inserted(code.span(last.asname or last.name).end, ", field"),)
    for plain in code.nodes(cst.Import):
        for one in plain.names:
            if one.evaluated_name == "dataclasses":
                return f"{one.evaluated_alias or 'dataclasses'}.field", ()
    return "", ()
