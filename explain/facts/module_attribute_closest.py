"""A standard module is asked for a name that it lacks, and has one that is spelled nearly like it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.callees import stored_attributes
from explain.analysis.edits import replaced
from explain.analysis.guards import foreseen, type_is_tested
from explain.analysis.module_names import names_of
from explain.analysis.modules import imported_module
from explain.analysis.quoting import quoted
from explain.analysis.trees import Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import closest

_PRINTED = {"os.path": ("posixpath", "ntpath")}
"""Names that errors print for a module in place of the one that programs use."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for node in values.tree.nodes(ast.Attribute, span) if span is not None else _doubtful(values.tree):
        found = imported_module(values, node.value)
        if found is None or not isinstance(node.ctx, ast.Load) or node.attr.startswith("_"):
            continue
        known = names_of(found.module)
        suggestion = closest(node.attr, known) if known and node.attr not in known else None
        if suggestion is None or (span is None and not _is_certain(values, node)):
            continue
        bindings = {
            "module": found.module,
            "attr": node.attr,
            "suggestion": suggestion,
            "expression": quoted(source, node),
            "corrected": f"{quoted(source, node.value)}.{suggestion}",
            "import_line": str(found.binding.line),
            "line": str(node.lineno),
            **replaced(source, node, f"{quoted(source, node.value)}.{suggestion}"),
        }
        related = (Related(source.span(found.binding.node), "the module"),)
        yield Fact(source.span(node), bindings, related)
        for printed in _PRINTED.get(found.module, ()) if span is not None else ():
            yield Fact(source.span(node), {**bindings, "module": printed}, related)


def _doubtful(tree: Tree) -> Iterator[ast.Attribute]:
    """The attributes that are asked of a name which may be a module without them, or of what may be ``os.path``."""
    modules: dict[str, set[str]] = {}
    for statement in tree.nodes(ast.Import):
        for one in statement.names:
            name = one.name if one.asname else one.name.partition(".")[0]
            modules.setdefault(one.asname or name, set()).add(name)
    for node in tree.attributes_of(None, {".", *modules}):
        if isinstance(node.value, ast.Name):
            held = map(names_of, modules[node.value.id])
            if any(names and node.attr not in names for names in held):
                yield node
        elif isinstance(node.value, ast.Attribute) and node.value.attr == "path":
            yield node


def _is_certain(values: Values, node: ast.Attribute) -> bool:
    if node.attr in values.tree.derived(stored_attributes):
        return False
    if any(isinstance(above, ast.ExceptHandler) for above in values.tree.ancestors(node)):
        return False  # it runs only where something else is missing, as on another Python
    return not foreseen(values.tree, node, "AttributeError") and not type_is_tested(values.tree, node)
