"""The call that says, or leaves out, in which encoding a text is read or written, and that call with another.

Which encoding is right, nothing here knows.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.library_calls import made_by
from explain.analysis.modules import imported_name
from explain.analysis.quoting import whole
from explain.analysis.rewriting import primary
from explain.analysis.values import Values
from explain.places import Span
from explain.source import Source

READING = ("decode", "read_text", "pandas.read_csv")
WRITING = ("encode", "write_text")
_OF_OPEN_FILES = ("csv.reader", "csv.DictReader", "csv.writer", "csv.DictWriter", "json.load")
_PLACE_IN_OPEN = 3
"""Where ``open`` takes the encoding without its name, counted from 0."""


def encoding_calls(values: Values, span: Span, ways: tuple[str, ...]) -> list[ast.Call]:
    """The calls that decide of the text at ``span``: those of the ``ways``, and those that open what is used there."""
    found = dict.fromkeys(call for call in values.tree.nodes(ast.Call, span) if _way(values, call) in ways)
    found |= dict.fromkeys(call for call in _opened(values, span) if _reads(values, call) == (ways == READING))
    return list(found)


def in_encoding(values: Values, call: ast.Call, encoding: str) -> str:
    """The code of ``call`` with ``encoding`` named; empty where it is not plain how."""
    source = values.scopes.source
    keywords = [one for one in call.keywords if one.arg != "encoding"]
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    by_place = method in ("decode", "encode", "read_text")
    named = f'encoding="{encoding}"' if method not in ("decode", "encode") else f'"{encoding}"'
    kept = call.args[1:] if by_place else call.args
    if any(one.arg is None for one in keywords) or any(isinstance(one, ast.Starred) for one in call.args):
        return ""
    if len(call.args) > (_PLACE_IN_OPEN if not method else 2):
        return ""
    parts = [*_codes(source, kept), *_codes(source, keywords)]
    parts = [named, *parts] if by_place else [*parts, named]
    return f"{_function(source, call.func)}({', '.join(parts)})"


def _function(source: Source, function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return f"{primary(source, function.value)}.{function.attr}"
    return whole(source, function)


def _codes(source: Source, nodes: list[ast.expr] | list[ast.keyword]) -> Iterator[str]:
    return (whole(source, one) for one in nodes)


def _way(values: Values, call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute) and call.func.attr in (*READING, *WRITING):
        return call.func.attr
    return imported_name(values, call.func)


def _opened(values: Values, span: Span) -> Iterator[ast.Call]:
    """The calls of ``open`` for text whose files, or readers of such files, are used at ``span``."""
    used: list[ast.expr] = [*values.tree.nodes(ast.Name, span), *values.tree.nodes(ast.Call, span)]
    for node in used:
        made = made_by(values, node)
        if made and made[0] in _OF_OPEN_FILES and made[1].args:
            made = made_by(values, made[1].args[0])
        if made and made[0] == "open" and values.type(made[1]) == "TextIOWrapper":
            yield made[1]


def _reads(values: Values, opening: ast.Call) -> bool:
    modes = [one.value for one in opening.keywords if one.arg == "mode"] + opening.args[1:2]
    mode = modes[0].value if modes and isinstance(modes[0], ast.Constant) else "r"
    return isinstance(mode, str) and "r" in mode
