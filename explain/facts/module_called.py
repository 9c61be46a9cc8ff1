"""A module is called like a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import IMPORT
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.guards import foreseen
from explain.analysis.known_names import is_stdlib_module
from explain.analysis.other_names import MAIN_NAMES
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_BOTH_ENDS = 2


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for call in values.tree.calls(span, values.scopes.imported):
        if not isinstance(call.func, ast.Name):
            continue
        if all(one.kind != IMPORT for one in values.scopes.bindings(call.func.id, values.scopes.scope(call.func))):
            continue
        if span is None and foreseen(values.tree, call, "TypeError"):
            continue
        found = reaching(values.scopes, call.func)
        for binding in found.bindings if found and (span is not None or found.only) else ():
            imported = binding.node
            if not isinstance(binding.statement, ast.Import) or not isinstance(imported, ast.alias):
                continue
            named = imported.asname or "." not in imported.name
            if not named or (span is None and not is_stdlib_module(imported.name)):
                continue
            bindings = {
                "module": imported.name,
                "name": call.func.id,
                "expression": quoted(source, call),
                "import_line": str(binding.line),
                "line": str(call.lineno),
            }
            main = _main(values, imported.name, call)
            if main:
                bindings |= {
                    "corrected": f"{call.func.id}.{main}",
                    **replaced(source, call.func, f"{call.func.id}.{main}"),
                    "import_text": f"from {imported.name} import {main}",
                }
            yield Fact(source.span(call), bindings, (Related(source.span(imported), "the module"),))


def _main(values: Values, module: str, call: ast.Call) -> str:
    """The function or class of ``module`` that ``call`` means: some are told from others by what they are given."""
    if module == "random" and call.args:
        kinds = [values.type(one) for one in call.args]
        if len(kinds) == 1:
            return "choice" if kinds[0] in ("list", "tuple", "str") else ""
        return "randint" if len(kinds) == _BOTH_ENDS and set(kinds) <= {"int", ""} else ""
    if module == "time" and call.args:
        return "sleep" if len(call.args) == 1 else ""
    return MAIN_NAMES.get(module, "")
