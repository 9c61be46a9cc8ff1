"""A call's values given to a function's parameters, with the TypeErrors that CPython raises where they do not fit.

The wordings are those of ``ceval.c``; tests hold them against real calls.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable

from explain.foreseeing.values import Function, of_program


def bind(function: Function, values: tuple[object, ...], named: dict[str, object]) -> dict[str, object]:
    """The parameters' values. Raises TypeError in CPython's words where the call does not fit."""
    parameters = function.node.args
    name = function.__qualname__ if sys.version_info >= (3, 10) else function.name
    plain = [one.arg for one in (*parameters.posonlyargs, *parameters.args)]
    only_placed = {one.arg for one in parameters.posonlyargs}
    only_named = [one.arg for one in parameters.kwonlyargs]
    bound = dict(zip(plain, values, strict=False))
    if parameters.vararg:
        bound[parameters.vararg.arg] = tuple(values[len(plain) :])
    rest: dict[str, object] = {}
    for keyword, value in named.items():
        if keyword in only_named or (keyword in plain and keyword not in only_placed):
            if keyword in bound:
                raise of_program(TypeError(f"{name}() got multiple values for argument '{keyword}'"))
            bound[keyword] = value
        elif parameters.kwarg:
            rest[keyword] = value
        elif keyword in only_placed:
            raise of_program(
                TypeError(f"{name}() got some positional-only arguments passed as keyword arguments: '{keyword}'")
            )
        else:
            raise of_program(TypeError(f"{name}() got an unexpected keyword argument '{keyword}'"))
    if parameters.kwarg:
        bound[parameters.kwarg.arg] = rest
    if len(values) > len(plain) and not parameters.vararg:
        named_too = [one for one in only_named if one in named]
        raise of_program(TypeError(_too_many(name, function, plain, len(values), named_too)))
    _require(name, [one for one in plain if one not in bound], function.defaults, bound, "positional")
    _require(name, [one for one in only_named if one not in bound], function.defaults, bound, "keyword-only")
    return bound


def _require(
    name: str, missing: Iterable[str], defaults: dict[str, object], bound: dict[str, object], kind: str
) -> None:
    lacking = []
    for one in missing:
        if one in defaults:
            bound[one] = defaults[one]
        else:
            lacking.append(f"'{one}'")
    if lacking:
        plural = "s" if len(lacking) > 1 else ""
        lacks = f"{name}() missing {len(lacking)} required {kind} argument{plural}: {_listed(lacking)}"
        raise of_program(TypeError(lacks))


def _listed(names: list[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + ", and " + names[-1]


def _too_many(name: str, function: Function, plain: list[str], given: int, named: list[str]) -> str:
    optional = sum(one in function.defaults for one in plain)
    takes = f"from {len(plain) - optional} to {len(plain)}" if optional else str(len(plain))
    plural = "s" if optional or len(plain) != 1 else ""
    if named:
        keywords = f"{len(named)} keyword-only argument{'s' * (len(named) != 1)}"
        also = f" positional argument{'s' * (given != 1)} (and {keywords})"
        return f"{name}() takes {takes} positional argument{plural} but {given}{also} were given"
    return f"{name}() takes {takes} positional argument{plural} but {given} {'was' if given == 1 else 'were'} given"


def parameters_of(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> list[str]:
    """Every parameter's name, in order."""
    given = node.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs]
    return [one.arg for one in (*named, *(each for each in (given.vararg, given.kwarg) if each))]
