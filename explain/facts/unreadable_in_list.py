"""A text written out, or in the list that a loop goes through, is no number for ``Decimal``. It only fills holes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import islice

from explain.analysis.binders import LOOP
from explain.analysis.library_calls import calls, only_binding
from explain.analysis.literals import literal
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact
from explain.places import Span
from explain.source import Source

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\Z", re.ASCII)
_CURRENCY = "$€£¥"
_MOST, _LONGEST = 1_000, 100


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the call at ``span`` with the first such text; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    for call in calls(values, span, "decimal.Decimal"):
        texts = islice(_texts(values, call.args[0]), _MOST) if len(call.args) == 1 else ()
        bad = next((one for one in texts if len(one) > _LONGEST or not _NUMBER.match(one.strip())), None)
        if bad is None or len(bad) > _LONGEST:
            continue
        bindings = {"bad_text": bad or '""', "line": str(call.lineno)}
        sign = next((one for one in _CURRENCY if one in bad and _NUMBER.match(bad.replace(one, "").strip())), "")
        if sign:
            bindings["without_sign"] = f'{quoted(source, call.args[0])}.replace("{sign}", "")'
            bindings["sign"] = sign
        yield Fact(source.span(call), uncut(bindings))


def _texts(values: Values, node: ast.expr) -> Iterator[str]:
    """The texts that ``node`` can be, in order, where all of them are written out."""
    found = literal(values, node)
    binding = only_binding(values, node) if found is None else None
    if binding is not None and binding.kind == LOOP and binding.value is not None:
        rows = literal(values, binding.value)
        written = rows.elts if isinstance(rows, (ast.List, ast.Tuple)) else []
    else:
        written = [found] if found is not None else []
    if all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in written):
        yield from (str(one.value) for one in written if isinstance(one, ast.Constant))
