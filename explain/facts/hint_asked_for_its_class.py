"""A hint names a class that is not there when the hints are worked out, by ``get_type_hints`` or a library."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.functions import Def
from explain.analysis.guards import only_for_type_checkers
from explain.analysis.library_calls import calls
from explain.analysis.quoting import quoted
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_ASKS = ("typing.get_type_hints", "typing_extensions.get_type_hints", "inspect.get_annotations", "dataclasses.fields")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the names in the file's hints, where ``span`` has hints worked out; which is missing, the message says."""
    if span is None:
        return
    values = Values.of(source)
    asking = next(calls(values, span, *_ASKS), None)
    if asking is None:
        return
    for hint in _hints(values):
        for name in sorted(_named(hint)):
            imported = next((one for one in _imports(values, name) if only_for_type_checkers(values.tree, one)), None)
            bindings = {
                "name": name,
                "hint": quoted(source, hint),
                "hint_line": str(hint.lineno),
                "asking": quoted(source, asking.func),
                "line": str(asking.lineno),
            }
            if imported is not None:
                bindings |= {"import_line": str(imported.lineno), "import_text": quoted(source, imported)}
            yield Fact(source.span(asking), bindings, (Related(source.span(hint), ""),))


def _hints(values: Values) -> Iterator[ast.expr]:
    for assigned in values.tree.nodes(ast.AnnAssign):
        yield assigned.annotation
    for parameter in values.tree.nodes(ast.arg):
        if parameter.annotation is not None:
            yield parameter.annotation
    functions: list[Def] = [*values.tree.nodes(ast.FunctionDef), *values.tree.nodes(ast.AsyncFunctionDef)]
    for function in functions:
        if function.returns is not None:
            yield function.returns


def _named(hint: ast.expr) -> set[str]:
    """The names that ``hint`` mentions, those inside of its texts too."""
    found = {one.id for one in ast.walk(hint) if isinstance(one, ast.Name)}
    for one in ast.walk(hint):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            words = "".join(sign if sign.isalnum() or sign == "_" else " " for sign in one.value).split()
            found.update(word for word in words if word.isidentifier())
    return found


def _imports(values: Values, name: str) -> Iterator[ast.stmt]:
    statements: list[ast.Import | ast.ImportFrom] = [*values.tree.nodes(ast.Import)]
    for node in (*statements, *values.tree.nodes(ast.ImportFrom)):
        if any((one.asname or one.name) == name for one in node.names):
            yield node
