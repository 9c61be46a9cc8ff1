"""Code as prose can quote it: on one line and not too long. Changes nothing else about it."""

from __future__ import annotations

import ast

from explain.source import COMMENT, NEWLINE, STRING, Source, Token

_LONGEST = 60


def quoted(source: Source, node: ast.AST) -> str:
    """The text of ``node`` on one line; what is longer than 60 characters ends in ``…``."""
    return shortened(whole(source, node))


def whole(source: Source, node: ast.AST) -> str:
    """The text of ``node`` on one line, however long, with the quotes and blanks that its writer gave it."""
    text = source.code(node)
    return one_line(text) if "\n" in text else text


def shortened(text: str) -> str:
    """``text``, cut where it is longer than 60 characters."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def one_line(text: str) -> str:
    """The code ``text`` with its lines joined and its comments left out."""
    found = ""
    last: Token | None = None
    for token in Source("", text).tokens:
        if token.kind in (NEWLINE, COMMENT):
            continue
        if last is not None and (token.start.line > last.end.line or token.start.column > last.end.column):
            inside = token.start.line > last.end.line and (last.text in "([{" or token.text in ")]}")
            found += "" if inside else " "
        found += token.text.replace("\n", "\\n") if token.kind == STRING else token.text
        last = token
    return found
