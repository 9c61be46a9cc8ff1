"""The value that a ``%d`` or ``%f`` is given, where only one of the values can be meant. It only fills holes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted, whole
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_PLACE = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?([a-zA-Z%])")
_CODE = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]")
_MAKERS = {**dict.fromkeys("fFgGeE", "float"), **dict.fromkeys("di", "int")}
"""What makes a number of a text for each letter behind the percent sign."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the formatting at ``span``; nothing beforehand."""
    if span is None:
        return
    for node in Tree.of(source).nodes(ast.BinOp, span):
        text = node.left.value if isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant) else None
        if not isinstance(text, str) or "*" in text:
            continue
        letters = [one for one in _PLACE.findall(text) if one != "%"]
        given = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
        if len(letters) != len(given):
            continue
        numbers = [(_MAKERS[letter], one) for letter, one in zip(letters, given, strict=True) if letter in _MAKERS]
        word = next((at for at, one in enumerate(given) if letters[at] in _MAKERS and _is_word(source, one)), None)
        if word is not None:
            yield _shown(source, node, word, given[word])
            continue
        wanted = [pair for pair in numbers if not isinstance(pair[1], (ast.Constant, ast.Starred))]
        if len(wanted) != 1:
            continue
        maker, value = wanted[0]
        as_number = f"{maker}({whole(source, value)})"
        bindings = {
            "given": quoted(source, value),
            "as_number": as_number,
            "line": str(node.lineno),
            "type": "str",
            **replaced(source, value, as_number),
        }
        yield Fact(source.span(node), bindings)


def _is_word(source: Source, given: ast.expr) -> bool:
    """Whether the file gives the value as a text that is no number."""
    found = literal(Values.of(source), given)
    if not isinstance(found, ast.Constant) or not isinstance(found.value, str):
        return False
    return not re.fullmatch(r"\s*[-+]?[\d.]+\s*", found.value)


def _shown(source: Source, node: ast.BinOp, at: int, given: ast.expr) -> Fact:
    """The formatting with ``%s`` in the ``at``-th place, where a word can be shown."""
    text = source.segment(source.span(node.left))
    codes = list(_CODE.finditer(text.replace("%%", "  ")))
    bindings = {"given": quoted(source, given), "line": str(node.lineno), "type": "str"}
    if len(codes) > at:
        bindings["as_text"] = codes[at][0]
        bindings |= replaced(source, node.left, f"{text[: codes[at].start()]}%s{text[codes[at].end() :]}")
    return Fact(source.span(node), bindings)
