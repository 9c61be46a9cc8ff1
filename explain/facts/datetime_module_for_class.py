"""A module is asked for what stands on one of its classes: ``datetime.now`` for ``datetime.datetime.now``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.binders import IMPORT
from explain.analysis.edits import replaced
from explain.analysis.flow import reaching
from explain.analysis.guards import foreseen
from explain.analysis.other_names import CLASS_METHODS, MODULE_CLASSES
from explain.analysis.scopes import Binding
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_OF_CLASSES = {name for names in MODULE_CLASSES.values() for name in names}


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node in values.tree.attributes(span, _OF_CLASSES):
        if not isinstance(node.value, ast.Name):
            continue
        if span is None and foreseen(values.tree, node, "AttributeError"):
            continue
        binding = _module(values, node.value)
        module = binding.node.name if binding and isinstance(binding.node, ast.alias) else ""
        cls = MODULE_CLASSES.get(module, {}).get(node.attr, "")
        if binding is None or not cls:
            continue
        bindings = {
            "module": module,
            "name": node.value.id,
            "attr": node.attr,
            "class": cls,
            "import_text": f"from {module} import {cls}",
            "import_line": str(binding.line),
            "line": str(node.lineno),
        }
        if node.attr in CLASS_METHODS.get(module, ()):
            bindings["corrected"] = f"{node.value.id}.{cls}.{node.attr}"
            bindings |= replaced(source, node, bindings["corrected"])
        yield Fact(source.span(node), bindings, (Related(source.span(binding.node), "the module"),))


def _module(values: Values, use: ast.Name) -> Binding | None:
    """The one ``import`` that ``use`` can mean."""
    found = reaching(values.scopes, use)
    binding = found.only if found else None
    return binding if binding and binding.kind == IMPORT and isinstance(binding.statement, ast.Import) else None
