"""An object is made of a class of this file that still has abstract methods.

Binds ``class``, ``methods``, ``quoted_methods`` where there are several; where the class has a parent that promises
them, ``base`` with ``heads`` (what their ``def`` lines say), and with one such method ``written``, a method of the
class that has almost its name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from explain.analysis.callees import Callees, stored_attributes
from explain.analysis.classes import Class
from explain.analysis.guards import foreseen
from explain.analysis.modules import imported_name
from explain.analysis.trees import FUNCTIONS, Tree
from explain.analysis.values import Values
from explain.facts import Fact, Related
from explain.places import Span
from explain.source import Source
from explain.spelling import closest

Method = ast.FunctionDef | ast.AsyncFunctionDef

_MARKS = ("abc.abstractmethod", "abc.abstractproperty")


def find(source: Source, span: Span | None) -> Iterator[Fact]:
    """Yields the facts of this kind at ``span``, or those that are certain in the whole of ``source``."""
    callees = Tree.of(source).derived(Callees)
    if "__abstractmethods__" in callees.tree.derived(stored_attributes):
        return
    for call in callees.tree.nodes(ast.Call, span):
        cls = callees.classes.named(call.func)
        missing = _abstract(callees.values, cls) if cls is not None else {}
        if cls is None or not missing or (span is None and foreseen(callees.tree, call, "TypeError")):
            continue
        bindings = {"class": cls.node.name, "methods": ", ".join(sorted(missing))}
        if len(missing) > 1:
            bindings["quoted_methods"] = ", ".join(f"'{name}'" for name in sorted(missing))
        bindings |= _inherited(source, cls, missing)
        places = tuple(Related(source.line_span(node.lineno), "abstract") for node in missing.values())
        yield Fact(source.span(call), bindings, places[:3])


def _inherited(source: Source, cls: Class, missing: Mapping[str, Method]) -> dict[str, str]:
    """What is to be said where ``cls`` is a subclass that was to write what its parent promises."""
    owners = [one.node for one in cls.bases if all(method in one.node.body for method in missing.values())]
    if not owners or cls.scope.names.keys() & missing.keys():
        return {}
    names = [name for name, found in cls.scope.names.items() if isinstance(found[0].node, FUNCTIONS)]
    near = closest(next(iter(missing)), names) if len(missing) == 1 else None
    heads = ", ".join(f"`{_head(source, method)}`" for method in missing.values())
    return {"base": owners[0].name, "heads": heads, **({"written": near} if near else {})}


def _head(source: Source, method: Method) -> str:
    line = source.line(method.lineno).strip()
    return line.rpartition(":")[0] if line.endswith((":", "...", "pass")) else f"def {method.name}"


def _abstract(values: Values, cls: Class) -> dict[str, Method]:
    """The abstract methods that an object of ``cls`` would lack; none where the class is not wholly plain."""
    line = _straight(values, cls)
    given: set[str] = set()
    missing: dict[str, Method] = {}
    for one in line:
        if one.node.decorator_list or "__new__" in one.own or "__init_subclass__" in one.own:
            return {}
        for name, bindings in one.scope.names.items():
            method = bindings[0].node
            is_abstract = len(bindings) == 1 and isinstance(method, FUNCTIONS) and _is_abstract(values, method)
            if is_abstract and name not in given and isinstance(method, FUNCTIONS):
                missing[name] = method
        given |= one.scope.names.keys()
    return missing


def _straight(values: Values, cls: Class) -> list[Class]:
    """``cls`` and its bases, where each has one at most and the last is an ``ABC``; else nothing."""
    line = [cls]
    while line[-1].bases:
        last = line[-1]
        if len(last.node.bases) != 1 or last.node.keywords or last.bases[0] in line:
            return []
        line.append(last.bases[0])
    node = line[-1].node
    if len(node.bases) == 1 and not node.keywords and imported_name(values, node.bases[0]) == "abc.ABC":
        return line
    metaclass = [one.value for one in node.keywords if one.arg == "metaclass"]
    alone = not node.bases and len(node.keywords) == len(metaclass) == 1
    return line if alone and imported_name(values, metaclass[0]) == "abc.ABCMeta" else []


def _is_abstract(values: Values, method: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(imported_name(values, mark) in _MARKS for mark in method.decorator_list)
