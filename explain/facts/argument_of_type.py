"""What a call gives, argument by argument, with the types that are sure. It only fills holes: the message says which.

Where a call gives several values, only those are told whose type is known and that no other one has: the message may
not say at which place the wrong one stands.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from explain.analysis.marked import only_suspect
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_OF_TEXT = frozenset("replace partition rpartition find rfind index rindex count split rsplit strip".split())
"""Methods of a text to which a number is given when its digits are meant."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields what the suspected call at ``span`` gives; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    calls = [one for one in values.tree.nodes(ast.Call, span) if not _is_built_in(values, one)]
    call = only_suspect(values, calls or values.tree.nodes(ast.Call, span), span)
    given = [*call.args, *(one.value for one in call.keywords)] if call is not None else []
    if call is None or any(isinstance(one, ast.Starred) for one in given) or any(not one.arg for one in call.keywords):
        return
    types = [values.type(one) for one in given]
    count = Counter(types)
    for one, kind in zip(given, types, strict=True):
        if len(given) > 1 and (not kind or count[kind] > 1):
            continue
        bindings = {"given_code": quoted(source, one), "line": str(one.lineno), **({"type": kind} if kind else {})}
        if kind in ("int", "float") and _looks_for_text(call):
            text = f'"{quoted(source, one)}"' if isinstance(one, ast.Constant) else f"str({quoted(source, one)})"
            yield Fact(source.span(call), uncut({**bindings, "wanted": "str", "as_wanted": text}))
        yield Fact(source.span(call), uncut(bindings))


def _looks_for_text(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in _OF_TEXT


def _is_built_in(values: Values, call: ast.Call) -> bool:
    """Whether what is called shows and collects only, as ``print`` does: it hardly refuses a type."""
    return values.is_builtin(call.func, "print", "list", "str", "repr")
