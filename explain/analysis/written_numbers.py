"""Numbers as people write them: with a comma for the thousands, which makes several numbers."""

from __future__ import annotations

import ast
import re

from explain.analysis.values import Values

_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")


def thousands(values: Values, node: ast.expr) -> tuple[ast.Tuple, str] | None:
    """The tuple that ``node`` certainly is, and its text, where that is a number with commas: ``1,500``."""
    source, made = values.scopes.source, [one.node for one in values.origins(node).found]
    if len(made) != 1 or not isinstance(made[0], ast.Tuple):
        return None
    written = source.segment(source.span(made[0]))
    return (made[0], written) if _THOUSANDS.fullmatch(written) else None
