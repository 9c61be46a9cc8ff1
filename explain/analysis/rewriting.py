"""The reader's expressions as they can stand in new code, and what new code needs beside them.

Text only: what an error's place means is ``marked``'s, and a change of the file is made by ``edits``.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from itertools import accumulate

from explain.analysis.known_names import BUILTINS
from explain.analysis.quoting import whole
from explain.analysis.values import Values
from explain.source import NEWLINE, STRING, Source

_CLOSED = (
    *(ast.Name, ast.Attribute, ast.Subscript, ast.Call, ast.JoinedStr),
    *(ast.List, ast.ListComp, ast.Dict, ast.DictComp, ast.Set, ast.SetComp),
)
_WRITTEN_OUT = (ast.Constant, ast.List, ast.Tuple, ast.Dict, ast.Set)
_LOOSE = (ast.IfExp, ast.Lambda, ast.BoolOp, ast.Compare, ast.NamedExpr, ast.Yield, ast.YieldFrom)
_SAME_AGAIN = ("get", "split", "rsplit", "splitlines", "partition", "strip", "lstrip", "rstrip", "replace", "lower")


def bracketed(code: str, node: ast.AST) -> str:
    """``code``, which is ``node``'s, so that a dot, a bracket or an operator can follow it: ``(a + b)``, ``rows``."""
    text = isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    return code if text or isinstance(node, _CLOSED) or _is_in_brackets(node, code) else f"({code})"


def primary(source: Source, node: ast.expr) -> str:
    """The whole code of ``node``, so that a dot or a bracket can follow it."""
    return bracketed(whole(source, node), node)


def operand(source: Source, node: ast.expr) -> str:
    """The whole code of ``node`` as it can stand beside ``in`` or ``==``."""
    text = whole(source, node)
    loose = isinstance(node, _LOOSE) or (isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not))
    return f"({text})" if loose or (isinstance(node, ast.Tuple) and not _is_in_brackets(node, text)) else text


def with_part(source: Source, node: ast.AST, part: ast.AST, text: str) -> str:
    """The code of ``node`` with ``text`` in the place of its ``part``; empty where ``node`` takes several lines."""
    outer, inner = source.span(node), source.span(part)
    if outer.start.line != outer.end.line:
        return ""
    line = source.line(outer.start.line)
    return line[outer.start.column : inner.start.column] + text + line[inner.end.column : outer.end.column]


def shows_itself(values: Values, node: ast.expr) -> bool:
    """Whether ``node`` is written out, a literal, a display or a built-in name: to print it would tell nothing new."""
    inner = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(inner, _WRITTEN_OUT) or values.is_builtin(node, *BUILTINS)


def asks_again(node: ast.AST) -> bool:
    """Whether ``node`` calls what may answer otherwise when it is written a second time, as ``input()`` does."""
    calls = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    return any(not isinstance(one, ast.Attribute) or one.attr not in _SAME_AGAIN for one in calls)


def unused(values: Values, wanted: str = "one") -> str:
    """A name for the variable of a new loop, which the file has not got: the ``wanted`` one, if it is free."""
    return next((one for one in (wanted, "element", "each") if one not in values.tree.names), "each_one")


def uncut(bindings: Mapping[str, str]) -> dict[str, str]:
    """Those of ``bindings`` that hold code in full, but for an empty ``(…)``: what was cut short nobody can write."""
    return {
        name: value for name, value in bindings.items() if name.startswith("fix") or "…" not in value.replace("(…)", "")
    }


def _is_in_brackets(node: ast.AST, text: str) -> bool:
    """Whether one pair of brackets stands around all of ``text``, a tuple or generator: not ``(a, b), (c, d)``."""
    if not isinstance(node, (ast.Tuple, ast.GeneratorExp)) or not text.startswith("("):
        return False
    signs = [token.text for token in Source("", text).tokens if token.kind not in (NEWLINE, STRING)]
    depths = list(accumulate((one in "([{") - (one in ")]}") for one in signs))
    return 0 not in depths[:-1]
