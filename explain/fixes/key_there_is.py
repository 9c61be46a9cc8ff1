"""``settings["databse"]`` becomes ``settings["database"]``. Unsafe: the key may be meant to be added elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from explain.explanation import Edit, Finding
from explain.fixes import Code

APPLICABILITY = "unsafe"
DESCRIPTION = "Write the key as it stands on line {defined_line}: '{suggestion}'"


def edits(code: Code, finding: Finding) -> Iterator[Edit]:
    """Replaces the text of the key, its quotes kept."""
    bindings = dict(finding.bindings)
    for text in code.nodes(cst.SimpleString):
        if finding.span.covers(code.span(text)) and text.evaluated_value == bindings["key"]:
            quote = text.quote
            if (
                not text.prefix
                and bindings["suggestion"].isprintable()
                and not set("\\'\"") & set(bindings["suggestion"])
            ):
                yield code.replaced(text, cst.SimpleString(f"{quote}{bindings['suggestion']}{quote}"))
            return
