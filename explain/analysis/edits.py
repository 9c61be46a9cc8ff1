"""Edits that a fact proposes, as the bindings ``fix_line``, ``fix_text`` and ``fix``: one line of the file made anew.

Proves nothing (``proving`` does) and decides nothing: which edit is meant is the fact's to say. Where an edit would
need more than one line, or text that was cut short, there is none.
"""

from __future__ import annotations

import ast

from explain.analysis.trees import FUNCTIONS
from explain.source import Source

_CUT = "…"


def replaced(source: Source, node: ast.AST, text: str) -> dict[str, str]:
    """The bindings that put ``text`` in the place of ``node``; empty where that takes more than one line."""
    span = source.span(node)
    if span.start.line != span.end.line or "\n" in text or (_CUT in text and _CUT not in source.code(node)):
        return {}
    line = source.line(span.start.line)
    return _edit(span.start.line, line[: span.start.column] + text + line[span.end.column :])


def line_replaced(source: Source, number: int, old: str, new: str) -> dict[str, str]:
    """The bindings that write ``new`` for the one ``old`` that line ``number`` has."""
    line = source.line(number)
    return _edit(number, line.replace(old, new)) if line.count(old) == 1 else {}


def header_replaced(source: Source, function: ast.AST, text: str) -> dict[str, str]:
    """The bindings that make ``text`` of the header of ``function``, ``def area(self):``, written on one line."""
    number = getattr(function, "lineno", 0)
    line = source.line(number)
    body = getattr(function, "body", [])
    plain = line.rstrip().endswith(":") and body and body[0].lineno > number
    if not isinstance(function, FUNCTIONS) or not plain or _CUT in text or getattr(function, "returns", None):
        return {}
    async_ = "async " if isinstance(function, ast.AsyncFunctionDef) else ""
    return _edit(number, line[: len(line) - len(line.lstrip())] + async_ + text)


def imported(source: Source, statement: str) -> dict[str, str]:
    """The bindings that put the import ``statement`` above the first line of the program."""
    body = source.tree.body if source.tree else []
    first = next((one for one in body if not _stays_on_top(one)), None)
    if first is None:
        return {}
    number = min([first.lineno, *(one.lineno for one in getattr(first, "decorator_list", ()))])
    if source.line(number)[:1].isspace() or (first.col_offset and not hasattr(first, "decorator_list")):
        return {}
    return {**_edit(number, f"{statement}\n{source.line(number)}"), "fix": f"Add a line above line {number}"}


def declared(source: Source, function: ast.AST, statement: str) -> dict[str, str]:
    """The bindings that make ``statement`` (``global count``) the first line of ``function``, below its docstring."""
    if not isinstance(function, FUNCTIONS):
        return {}
    body = function.body[1:] if ast.get_docstring(function, clean=False) is not None else function.body
    if not body:
        return {}
    number = min([body[0].lineno, *(one.lineno for one in getattr(body[0], "decorator_list", ()))])
    line = source.line(number)
    indent = line[: len(line) - len(line.lstrip())]
    if number == function.lineno or source.line_span(number).start > source.span(body[0]).start:
        return {}
    return {**_edit(number, f"{indent}{statement}\n{line}"), "fix": f"Add a line above line {number}"}


def line_added(source: Source, statement: ast.stmt, text: str) -> dict[str, str]:
    """The bindings that put the line ``text`` below ``statement``, indented alike."""
    number = statement.end_lineno or statement.lineno
    first, last = source.line(statement.lineno), source.line(number)
    indent = first[: len(first) - len(first.lstrip())]
    if source.span(statement).start.column != len(indent) or source.span(statement).end.column < len(last.rstrip()):
        return {}
    return {**_edit(number, f"{last}\n{indent}{text}"), "fix": f"Add a line below line {number}"}


def _edit(number: int, text: str) -> dict[str, str]:
    return {"fix_line": str(number), "fix_text": text, "fix": f"Change line {number}"}


def _stays_on_top(statement: ast.stmt) -> bool:
    """Whether ``statement`` is a docstring or an import from ``__future__``, which nothing may stand above."""
    if isinstance(statement, ast.ImportFrom):
        return statement.module == "__future__"
    text = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(text, ast.Constant) and isinstance(text.value, str)
