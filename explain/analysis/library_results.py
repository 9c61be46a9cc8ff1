"""What functions of the standard library give back, and which part of it a place most likely wants.

Known from ``data/library_results.tsv`` and ``data/library_parts.tsv``. Told for errors that have happened: the message
must name the same type, so nothing here is ever certain beforehand.
"""

from __future__ import annotations

import ast
from functools import cache

from explain.analysis.binders import LOOP
from explain.analysis.handing import made_by_all
from explain.analysis.library_calls import maker, only_binding
from explain.analysis.modules import imported_name
from explain.analysis.values import Values
from explain.data import rows
from explain.records import dataclass

_DEEPEST = 5
"""Calls on what other calls gave."""
_ATTRIBUTE, _UNLESS = ".", "!"
_ELEMENTS, _AT_KEY = "[]", "[.]"
_KEEPERS = ("list", "tuple", "set", "sorted", "reversed")
"""Built-in functions that give what they are given one by one."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the function ``key`` of the table gave: of one of ``types``, as errors print it, which ``gives`` describes.

    ``node`` is the call, or the attribute, that made it, ``called`` what the reader calls the function, and
    ``attribute`` says that it is no method.
    """

    node: ast.expr
    key: str
    types: tuple[str, ...]
    gives: str
    attribute: bool = False

    @property
    def called(self) -> str:
        """The function as prose names it: ``subprocess.run`` in full, a method by its last word."""
        name = self.key.removesuffix(_ELEMENTS).removesuffix(_AT_KEY).removeprefix("await ")
        return name if imported(name) else name.rpartition(".")[2]

    @property
    def is_element(self) -> bool:
        """Whether it is one of the values that a loop over what the function gave has."""
        return self.key.endswith(_ELEMENTS)


def imported(name: str) -> bool:
    """Whether the row ``name`` begins with a module, not with a type."""
    return name.partition(".")[0].islower() and not name.startswith("_")


def known(name: str) -> bool:
    """Whether ``name`` is a function or class of the table, by its module and name."""
    return name in _results() and imported(name)


def result(values: Values, node: ast.expr, depth: int = _DEEPEST) -> Result | None:
    """What of the library gave the value of ``node``; None where that is not plain."""
    made = maker(values, node)
    if not depth:
        return None
    if isinstance(made, ast.Name):
        binding = only_binding(values, made)
        if binding is not None and binding.kind == LOOP and binding.value is not None:
            return element(values, binding.value, depth - 1)
        return _from_elsewhere(values, made, depth)
    if isinstance(made, ast.Subscript) and not isinstance(made.slice, ast.Slice):
        return _at_key(values, made, depth) or element(values, made.value, depth - 1)
    if isinstance(made, ast.Attribute):
        return _named(made, imported_name(values, made)) or _on_type(values, made, made, depth)
    if isinstance(made, ast.Await) and isinstance(made.value, ast.Call):
        return _named(made.value, f"await {imported_name(values, made.value.func)}")
    if isinstance(made, ast.BinOp) and isinstance(made.op, ast.Sub):
        return _difference(values, made, depth)
    if not isinstance(made, ast.Call):
        return None
    found = _named(made, imported_name(values, made.func))
    if found is None and isinstance(made.func, ast.Attribute):
        found = _on_type(values, made, made.func, depth)
    if found is not None:
        return None if found.attribute else found
    return _from_elsewhere(values, made, depth)


def element(values: Values, node: ast.expr, depth: int = _DEEPEST) -> Result | None:
    """What of the library gave each value that a loop over ``node`` has; None where that is not plain."""
    made = maker(values, node)
    if isinstance(made, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
        return result(values, made.elt, depth - 1) if depth > 0 else None
    if isinstance(made, ast.Call) and made.args and values.is_builtin(made.func, *_KEEPERS):
        return element(values, made.args[0], depth - 1) if depth > 0 else None
    if isinstance(made, ast.List):
        filled = [*made.elts, *_appended(values, node)]
        return result(values, filled[0], depth - 1) if len(filled) == 1 and depth > 0 else None
    found = result(values, made, depth)
    for key in (found.key, *found.types) if found else ():
        row = _results().get(key + _ELEMENTS)
        if row is not None and found is not None:
            return Result(found.node, key + _ELEMENTS, row[0], row[1])
    return None


def _at_key(values: Values, made: ast.Subscript, depth: int) -> Result | None:
    """What the dictionary before the brackets of ``made`` holds under each key."""
    holder = result(values, made.value, depth - 1)
    row = _results().get(holder.key + _AT_KEY) if holder else None
    return Result(holder.node, holder.key + _AT_KEY, row[0], row[1]) if row and holder else None


def _appended(values: Values, node: ast.expr) -> list[ast.expr]:
    """What the calls of ``append`` on the list ``node`` give it, where it is one name with one value."""
    binding = only_binding(values, node)
    added = []
    for call in values.tree.nodes(ast.Call):
        method = call.func
        if isinstance(method, ast.Attribute) and method.attr == "append" and len(call.args) == 1:
            other = only_binding(values, method.value)
            if other is not None and other is binding:
                added.append(call.args[0])
    return added


def _from_elsewhere(values: Values, node: ast.expr, depth: int) -> Result | None:
    """What came into the parameter ``node``, or out of the function of the file that it calls, where that is one."""
    found = [one.node for one in made_by_all(values, node) if one.node is not node]
    origin = found[0] if len(found) == 1 else None
    return result(values, origin, depth - 1) if isinstance(origin, ast.expr) else None


def _on_type(values: Values, made: ast.expr, asked: ast.Attribute, depth: int) -> Result | None:
    """What ``made`` is by the type of what stands before the dot of ``asked``."""
    holder = result(values, asked.value, depth - 1)
    for kind in holder.types if holder else ():
        found = _named(made, f"{kind}.{asked.attr}", holder)
        if found is not None:
            return found
    return None


def _difference(values: Values, made: ast.BinOp, depth: int) -> Result | None:
    """The length of time between two dates, as far as one of them shows; the message names the type."""
    sides = (result(values, one, depth - 1) for one in (made.left, made.right))
    if any(one and one.types[0] in ("datetime.datetime", "datetime.date") for one in sides):
        types, gives, _ = _results()["datetime.timedelta"]
        return Result(made, "datetime.timedelta", types, gives)
    return None


def _named(made: ast.expr, name: str, holder: Result | None = None) -> Result | None:
    row = _results().get(name)
    if row is None:
        return None
    types, gives, mark = row
    is_call = isinstance(made, ast.Call)
    if mark.startswith(_UNLESS):
        told = is_call or holder is None or _has(holder.node, mark[1:].split())
        return None if told else Result(made, name, types, gives)
    if mark == _ATTRIBUTE:
        return None if is_call else Result(made, name, types, gives, attribute=True)
    return Result(made, name, types, gives) if is_call else None


def _has(call: ast.expr, keywords: list[str]) -> bool:
    """Whether ``call`` has, or may have, one of ``keywords``."""
    return not isinstance(call, ast.Call) or any(one.arg is None or one.arg in keywords for one in call.keywords)


def part(found: Result, use: str, key: str = "") -> tuple[str, str] | None:
    """The code that gives what a ``use`` wants of ``found``, and what that is; ``key`` is the one asked for."""
    for name in (found.key, *found.types):
        for wanted, code, what in _parts().get(name, ()):
            words = wanted.split()
            if wanted.startswith("key:"):
                words = ["key"] if key in wanted[len("key:") :].split() else []
            if use in words or "*" in words:
                return code, what
    return None


@cache
def _results() -> dict[str, tuple[tuple[str, ...], str, str]]:
    found = ([*row, ""] for row in rows("library_results"))
    return {name: (tuple(types.split(",")), gives, mark) for name, types, gives, mark, *_ in found}


@cache
def _parts() -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name, wanted, code, what in rows("library_parts"):
        found.setdefault(name, []).append((wanted, code, what))
    return found
