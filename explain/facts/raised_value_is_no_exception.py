"""Something that is no exception is raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.builtin_types import PLAIN
from explain.analysis.edits import line_replaced
from explain.analysis.guards import foreseen
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    values = Values.of(source)
    for statement in values.tree.nodes(ast.Raise, span):
        value = statement.exc
        if value is None or (span is None and isinstance(value, ast.BinOp)):
            continue  # `raise 1/0` fails while it works out what to raise
        if isinstance(value, ast.Call) and values.is_builtin(value.func, "NotImplemented"):
            kind = "builtin"
        elif values.is_builtin(value, "NotImplemented"):
            kind = "NotImplementedType"
        else:
            plain = _plain_class(values, value) if span is not None else None
            if plain is not None:
                derived = f"class {plain.name}(Exception):"
                bindings = {"own_class": plain.name, "derived": derived, "class_line": str(plain.lineno)}
                bindings |= {"line": str(statement.lineno), **_header(source, plain, derived)}
                yield Fact(source.span(statement), bindings, (Related(source.line_span(plain.lineno), "no exception"),))
                continue
            kind = values.type(value)
            if kind not in PLAIN - {"function", "module"}:
                continue
        if span is None and foreseen(values.tree, statement, "TypeError"):
            continue
        text = quoted(source, value)
        bindings = {
            "value": text,
            "corrected": f"raise Exception({text})" if kind in PLAIN else "raise NotImplementedError",
            "line": str(statement.lineno),
        }
        if kind in PLAIN:
            bindings["type"] = kind
        yield Fact(source.span(statement), bindings)


def _plain_class(values: Values, value: ast.expr) -> ast.ClassDef | None:
    """The class of the file without base classes that ``value`` names, or makes an object of."""
    name = value.func if isinstance(value, ast.Call) else value
    if not isinstance(name, ast.Name):
        return None
    found = values.scopes.bindings(name.id, values.scopes.scope(name))
    defined = found[0].node if len(found) == 1 else None
    bare = isinstance(defined, ast.ClassDef) and not (defined.bases or defined.keywords or defined.decorator_list)
    return defined if bare and isinstance(defined, ast.ClassDef) else None


def _header(source: Source, defined: ast.ClassDef, text: str) -> dict[str, str]:
    """The edit of the line that begins the class."""
    line = source.line(defined.lineno).strip()
    return line_replaced(source, defined.lineno, line, text) if line.endswith(":") else {}
