"""A text is asked by a name as if it were a dictionary: the key that a loop gives, or JSON that was not read.

It only fills holes: that the value is a text, the message says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.handing import handed_over
from explain.analysis.looped_keys import looped_dict
from explain.analysis.marked import only_suspect
from explain.analysis.modules import imported_name
from explain.analysis.quoting import quoted
from explain.analysis.rewriting import uncut
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the subscript at ``span``; nothing beforehand."""
    if span is None:
        return
    values = Values.of(source)
    asked = [one for one in values.tree.nodes(ast.Subscript, span) if values.type(one.slice) == "str"]
    found = {one: told for one in asked if (told := _looped(source, values, one) or _written(source, values, one))}
    node = only_suspect(values, found, span)
    if node is None and asked:  # of several askings of one name, each says the same
        alike = {source.code(one.value) for one in found}
        node = next(iter(found), None) if len(alike) == 1 and len(found) == len(asked) else None
    if node is None:
        return
    bindings, place = found[node]
    bindings |= {"asked": quoted(source, node.value), "expression": quoted(source, node), "line": str(node.lineno)}
    yield Fact(source.span(node), uncut(bindings), (Related(source.span(place), "a text"),))


def _looped(source: Source, values: Values, node: ast.Subscript) -> tuple[dict[str, str], ast.AST] | None:
    """The dictionary whose keys a loop gives: ``for person in people`` and then ``person["age"]``."""
    loop = looped_dict(values, node.value)
    if loop is None:
        return None
    holder, binding = loop
    name = quoted(source, holder)
    told = {"looped": name, "loop_line": str(binding.line)}
    return {**told, "of_dict": f"{name}[{quoted(source, node.value)}][{quoted(source, node.slice)}]"}, binding.node


def _written(source: Source, values: Values, node: ast.Subscript) -> tuple[dict[str, str], ast.AST] | None:
    """The ``json.dumps()`` that made the text, here or in a function of the file."""
    for origin in (*values.origins(node.value).found, *handed_over(values, node.value)):
        made: ast.AST = origin.node
        for _ in range(2):
            if isinstance(made, ast.Call) and imported_name(values, made.func) == "json.dumps" and made.args:
                data = {
                    "dumped": quoted(source, made),
                    "data": quoted(source, made.args[0]),
                    "dump_line": str(made.lineno),
                }
                return data, made
            function = values.functions.named(made.func) if isinstance(made, ast.Call) else None
            returned = values.functions.results(function).values if function else []
            inner = values.origins(returned[0]).found if len(returned) == 1 else ()
            made = inner[0].node if len(inner) == 1 else made
    return None
