"""A call gives a built-in function or method a keyword that it does not have.

Binds the one that is spelled nearly like it (``suggestion``, with the repair), or else those that it has (``known``).
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator

from explain.analysis.edits import replaced
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source
from explain.spelling import closest
from explain.words import listed

_TYPES = ("str", "bytes", "list", "dict", "set", "tuple", "int", "float", "bytearray", "frozenset")
_SHORTEST, _MOST_SHOWN = 3, 8
_PARAMETER = re.compile(r"[(,]\s*(\w+)=")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such keywords at ``span``; nothing beforehand, as another Python may have the keyword."""
    if span is None:
        return
    values = Values.of(source)
    for call in values.tree.nodes(ast.Call, span):
        named = [one for one in call.keywords if one.arg]
        known = _keywords(values, call.func) if named else []
        for given in named:
            suggestion = _meant(given.arg or "", known) if given.arg not in known else None
            if suggestion and given.arg:
                bindings = {
                    "keyword": given.arg,
                    "suggestion": suggestion,
                    **replaced(source, given, f"{suggestion}={quoted(source, given.value)}"),
                }
                yield Fact(source.span(call), bindings)
            elif given.arg and given.arg not in known and 0 < len(known) <= _MOST_SHOWN:
                yield Fact(source.span(call), {"keyword": given.arg, "known": listed([f"`{one}`" for one in known])})


def _meant(word: str, known: list[str]) -> str | None:
    """The keyword nearest to ``word``; else the one that ``word`` lengthens, or cuts short: seperator for sep."""
    longer = [one for one in known if len(one) >= _SHORTEST and word.startswith(one)]
    shorter = [one for one in known if len(word) >= _SHORTEST and one.startswith(word)]
    only = longer + shorter
    return closest(word, known) or (only[0] if len(only) == 1 else None)


def _keywords(values: Values, function: ast.expr) -> list[str]:
    """The keywords of a built-in function, or of a method that the built-in types have, by their own signatures."""
    if isinstance(function, ast.Name):
        found = getattr(builtins, function.id, None) if values.is_builtin(function, function.id) else None
        return _of(found)
    if not isinstance(function, ast.Attribute):
        return []
    kind = values.type(function.value)
    kinds = (kind,) if kind in _TYPES else () if kind else _TYPES
    return [name for one in kinds for name in _of(getattr(getattr(builtins, one), function.attr, None))]


def _of(function: object) -> list[str]:
    return _PARAMETER.findall(str(getattr(function, "__text_signature__", None) or ""))
