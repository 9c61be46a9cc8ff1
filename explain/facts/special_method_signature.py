"""A method that Python itself calls has another number of parameters than Python gives values."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from explain.analysis.edits import header_replaced
from explain.analysis.signatures import signature
from explain.analysis.trees import Tree
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source

_GIVEN = {
    "__get__": "instance, owner",
    "__set__": "instance, value",
    "__delete__": "instance",
    "__set_name__": "owner, name",
    "__enter__": "",
    "__exit__": "kind, value, traceback",
    "__aenter__": "",
    "__aexit__": "kind, value, traceback",
    "__getattr__": "name",
    "__getattribute__": "name",
    "__setattr__": "name, value",
    "__delattr__": "name",
    "__getitem__": "key",
    "__setitem__": "key, value",
    "__delitem__": "key",
    "__missing__": "key",
    "__contains__": "item",
    "__iter__": "",
    "__next__": "",
    "__len__": "",
    "__bool__": "",
    "__hash__": "",
    "__repr__": "",
    "__str__": "",
    "__format__": "format_spec",
    **dict.fromkeys(("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"), "other"),
    **dict.fromkeys(("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__"), "other"),
    **dict.fromkeys(("__neg__", "__abs__", "__int__", "__float__", "__index__"), ""),
}
"""By method: what Python gives it beside the object itself. Source: the Python reference, "Special method names"."""


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields such methods of the file; which one was called, the message says. Nothing beforehand."""
    if span is None:
        return
    tree = Tree.of(source)
    for function in tree.nodes(ast.FunctionDef):
        given = _GIVEN.get(function.name)
        owner = tree.parent(function)
        if given is None or not isinstance(owner, ast.ClassDef) or function.decorator_list:
            continue
        wanted = [one for one in given.split(", ") if one]
        takes = signature(function.args)
        if takes.least <= len(wanted) + 1 <= len(takes.positional) or function.args.vararg or not takes.positional:
            continue
        own = list(takes.positional)
        header = f"def {function.name}({', '.join([own[0], *own[1 : len(wanted) + 1], *wanted[len(own) - 1 :]])}):"
        bindings = {
            "function": f"{owner.name}.{function.name}",
            "function_name": function.name,
            "hook": function.name,
            "class": owner.name,
            "takes": str(len(own)),
            "given": str(len(wanted) + 1),
            "corrected": header,
            "defined_line": str(function.lineno),
            **header_replaced(source, function, header),
        }
        told = {name: value for name, value in bindings.items() if value}
        yield Fact(source.line_span(function.lineno), told, (Related(source.line_span(function.lineno), ""),))
