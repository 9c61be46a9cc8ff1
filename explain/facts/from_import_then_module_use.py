"""A name imported from a module of the same name is used as if it were the module."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.flow import reaching
from explain.analysis.guards import foreseen
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_LACKING = {
    "datetime": ("datetime", "timedelta", "timezone", "MINYEAR", "MAXYEAR"),
    "time": ("sleep", "time", "perf_counter", "monotonic", "strftime", "localtime", "gmtime"),
    "random": ("random", "randint", "choice", "shuffle", "sample", "uniform", "seed", "randrange"),
    "copy": ("copy", "deepcopy"),
    "glob": ("glob", "iglob"),
    "pprint": ("pprint", "pformat"),
    "getpass": ("getpass", "getuser"),
    "bisect": ("bisect", "insort", "bisect_left"),
}
"""What is looked for on such a name and stands in the module only."""
_ALL_LACKING = {name for names in _LACKING.values() for name in names}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span):
        if not isinstance(node.value, ast.Name) or not isinstance(node.ctx, ast.Load):
            continue
        if span is None and node.attr not in _ALL_LACKING:
            continue
        binding = _imported(values, node.value)
        if binding is None or (span is None and foreseen(values.tree, node, "AttributeError")):
            continue
        module = binding.statement.module if isinstance(binding.statement, ast.ImportFrom) else None
        if module is None or (node.attr not in _LACKING.get(module, ()) and span is None):
            continue
        bindings = {
            "name": node.value.id,
            "module": module,
            "attr": node.attr,
            "import_text": f"import {module}",
            "import_line": str(binding.line),
            "line": str(node.lineno),
        }
        outer = values.tree.parent(node)
        if node.attr == node.value.id and isinstance(outer, ast.Attribute):
            bindings["suggestion"] = f"{node.value.id}.{outer.attr}"
        yield Fact(source.span(node), bindings, (Related(source.span(binding.node), f"not the module {module}"),))


def _imported(values: Values, use: ast.Name) -> Binding | None:
    """The one ``from module import module`` that ``use`` can mean."""
    found = reaching(values.scopes, use)
    binding = found.only if found else None
    if binding is None or not isinstance(binding.node, ast.alias) or not isinstance(binding.statement, ast.ImportFrom):
        return None
    module = binding.statement.module or ""
    return binding if module.rpartition(".")[2] == binding.node.name and not binding.statement.level else None
