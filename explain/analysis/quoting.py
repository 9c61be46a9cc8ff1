"""Code as prose can quote it: on one line and not too long. Changes nothing else about it."""

from __future__ import annotations

import ast

from explain.source import Source

_LONGEST = 60


def quoted(source: Source, node: ast.AST) -> str:
    """The text of ``node`` on one line; what is longer than 60 characters ends in ``…``."""
    text = source.code(node)
    if "\n" in text:
        text = _joined(node, text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _joined(node: ast.AST, text: str) -> str:
    try:
        return ast.unparse(node).replace("\n", " ")
    except RecursionError:
        return " ".join(text.split())
